import { absoluteUrl } from './feed-links.js';
import { textOfHtml } from './feed-text.js';
import { attr, type FeedNode, nodesOf, textOf } from './feed-node.js';

export interface FeedImage {
  readonly url: string;
  readonly caption: string | null;
}

const IMAGE_FILE = /\.(?:jpe?g|jfif|png|gif|webp|avif|heic|bmp|tiff?|svg)(?:[?#].*)?$/i;

/** A picture named among the values of an address, or with a size written behind its name: `…ashx?file=a.jpg&w=300`. */
const IMAGE_NAMED = /\.(?:jpe?g|jfif|png|gif|webp|avif|heic|bmp|svg)(?:$|[&;,!:@])/i;

/** Files whose own ending says that they are something else, whatever picture is named behind it. */
const OTHER_FILE = /\.(?:mp[34]|m4[av]|webm|mov|avi|flv|wmv|wav|ogg|pdf|docx?|xlsx?|pptx?|zip|rar|html?)$/i;

/** Portraits of authors, which blogs list among their media. */
const PORTRAIT = /\/\/(?:[\w-]+\.)?gravatar\.com\/avatar\//i;

/**
 * The images of Media RSS, wherever they stand (entry, `media:group`, `media:content`), with the caption nearest
 * to each. A thumbnail counts only where its own picture is not there: it is the same picture, smaller.
 */
export function mediaImages(
  item: FeedNode,
  itemTitle: string | null,
  bases: readonly (string | null)[],
): FeedImage[] {
  const scopes = [item, ...nodesOf(item, 'media:group')];
  const contents = scopes.flatMap((scope) =>
    nodesOf(scope, 'media:content').map((content) => ({ scope, content })),
  );
  const pictures = withoutSmaller(
    contents.filter(({ content }) => isPicture(content)),
    item,
  );
  const found: FeedImage[] = [];
  for (const { scope, content } of pictures) {
    const own = captionIn(content, itemTitle);
    // What is said for all is said of each only when there is one.
    const shared = pictures.length === 1 || scope !== item ? captionIn(scope, itemTitle) : null;
    add(found, attr(content, 'url') ?? attr(content, 'src'), own ?? shared, bases);
  }
  if (found.length > 0) return found;
  for (const scope of [...contents.map(({ content }) => content), ...scopes]) {
    for (const thumbnail of nodesOf(scope, 'media:thumbnail')) {
      add(found, attr(thumbnail, 'url') ?? textOf(thumbnail), captionIn(scope, itemTitle), bases);
    }
    if (found.length > 0) break;
  }
  return found;
}

/** Of one picture in several sizes (`1.jpg`, `1-s.jpg`, `1-300x200.jpg` in one `media:group`) the widest alone. */
function withoutSmaller<T extends { readonly scope: FeedNode; readonly content: FeedNode }>(
  pictures: readonly T[],
  item: FeedNode,
): T[] {
  const widest = new Map<FeedNode, Map<string, T>>();
  for (const each of pictures) {
    const names = widest.get(each.scope) ?? new Map<string, T>();
    widest.set(each.scope, names);
    const name = (attr(each.content, 'url') ?? '').replace(SIZE, '');
    const known = names.get(name);
    if (!known || widthOf(each.content) > widthOf(known.content)) names.set(name, each);
  }
  return pictures.filter((each) => {
    if (each.scope === item || Number.isNaN(widthOf(each.content))) return true;
    const best = widest.get(each.scope)?.get((attr(each.content, 'url') ?? '').replace(SIZE, ''));
    return best === each || best === undefined || Number.isNaN(widthOf(best.content));
  });
}

const SIZE =
  /[-_](?:\d{2,4}x\d{2,4}|\d{2,4}w|s|m|l|xl|small|medium|large|thumb(?:nail)?)(?=\.\w{3,4}(?:[?#]|$))/i;

function widthOf(content: FeedNode): number {
  return Number.parseInt(attr(content, 'width') ?? '', 10);
}

/** Whether an enclosure is an image: by its type, else by its name. */
export function isImageFile(url: string, type: string | null): boolean {
  const kind = type?.trim().toLowerCase() ?? '';
  // `jpg`, `application/octet-stream`: nothing that tells what it is.
  const isTelling =
    kind.includes('/') && !/^application\/(?:octet-stream|x-unknown|unknown|force-download)\b/.test(kind);
  if (isTelling || kind === 'image') return /^image\b/.test(kind);
  return isImageAddress(url);
}

/** Whether an address names a picture: by its file, else by a file among its values. */
function isImageAddress(url: string): boolean {
  const [path = ''] = url.split(/[?#]/, 1);
  return IMAGE_FILE.test(path) || (!OTHER_FILE.test(path) && IMAGE_NAMED.test(url));
}

function isPicture(content: FeedNode): boolean {
  const url = attr(content, 'url') ?? attr(content, 'src') ?? '';
  if (url === '' || PORTRAIT.test(url)) return false;
  const medium = attr(content, 'medium')?.trim().toLowerCase() ?? '';
  if (medium !== '') return medium === 'image';
  return isImageFile(url, attr(content, 'type'));
}

function captionIn(scope: FeedNode, itemTitle: string | null): string | null {
  for (const name of ['media:description', 'media:title']) {
    for (const node of nodesOf(scope, name)) {
      const caption = textOfHtml(textOf(node));
      if (caption !== '' && isCaption(caption, itemTitle)) return caption;
    }
  }
  return null;
}

/** File names and the article's own title say nothing of the picture. */
export function isCaption(text: string, itemTitle: string | null): boolean {
  if (
    IMAGE_FILE.test(text) ||
    /^(?:img|dsc[nf]?|image|photo|anh|untitled|z?\d{5,})[-_ ]?[\w-]{0,40}$/i.test(text)
  )
    return false;
  if (/^[\w-]{0,80}\d[\w-]{0,80}$/.test(text)) return false;
  return itemTitle === null || text.toLowerCase() !== itemTitle.toLowerCase();
}

function add(
  found: FeedImage[],
  address: string | null,
  caption: string | null,
  bases: readonly (string | null)[],
): void {
  const url = absoluteUrl(address, ...bases);
  if (url === null || PORTRAIT.test(url)) return;
  const same = found.findIndex((each) => each.url === url);
  if (same < 0) found.push({ url, caption });
  else if (found[same]?.caption === null) found[same] = { url, caption };
}
