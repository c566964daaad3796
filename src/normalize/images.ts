import { LAZY_ATTRIBUTES } from '../html/lazy-attributes.js';
import { isPortrait } from '../html/portrait.js';
import { pictureSources, srcsetAddresses } from '../html/srcset.js';

/** A picture of the body with its working address; `url` null is a place in pasted text, whose address is lost. */
export interface FoundImage {
  readonly url: string | null;
  readonly alt: string | null;
  readonly width: number | null;
  readonly height: number | null;
}

/** What an `<img>` turned out to be: a picture, one that cannot be addressed, or no picture of the article. */
export type ImageReading = FoundImage | 'BROKEN' | 'DECORATION';

/**
 * Reads one `<img>`: the lazy loader's address, else the largest of `srcset`, else `src`, else the `<source>`
 * of its `<picture>`, made absolute against `base`. Spacers, data: URIs, counters, icons, emoticons, share
 * buttons and advertisements are DECORATION. An image without any usable address is BROKEN.
 */
export function readImage(image: Element, base: string): ImageReading {
  const width = sizeOf(image, 'width');
  const height = sizeOf(image, 'height');
  if (isTiny(width, height) || image.getAttribute('placeholder') === '') return 'DECORATION';
  const addresses = addressesOf(image);
  const url = addresses.map((address) => absoluteImage(address, base)).find((each) => each !== null) ?? null;
  if (url === null) return isLostPicture(addresses) ? 'BROKEN' : 'DECORATION';
  if (isDecoration(url, image, width)) return 'DECORATION';
  return {
    url,
    alt: wordsOf(image),
    width,
    height,
  };
}

/** What is said of the picture: its `alt`, and the title where that says no more than the name of the file, the title's address or a number. */
function wordsOf(image: Element): string | null {
  const alt = image.getAttribute('alt')?.trim() ?? '';
  const title = spoken(image.getAttribute('title'));
  return alt === '' || (title !== null && SAYS_NOTHING.test(alt)) ? title : alt;
}

const SAYS_NOTHING =
  /\.(?:jpe?g|png|gif|webp|bmp|tiff?|heic)\b|^(?:(?:hình )?ảnh|hình|image|img|photo|picture)?[\s_()\d.-]*$|^[a-z\d]+(?:[-_][a-z\d]+){2,}$/iu;

/** A title that says something stands in for an empty `alt`; editors fill it with the name of the file by themselves. */
function spoken(title: string | null): string | null {
  return title !== null && /\S\s+\S/.test(title) ? title : null;
}

/** An address that names the same picture however the portal scaled it: no query, no `-300x200`, no thumb folder. */
export function pictureKey(url: string): string {
  return url
    .replace(/[?#].*$/s, '')
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/-\d{2,4}x\d{2,4}(?=\.\w{2,5}$)/, '')
    .replace(/\/(?:thumbs?|thumbnails?|resize|small|assets)\//g, '/')
    .replace(/[-_.]thumb(?:nail)?(?=\.\w{2,5}$)/, '');
}

/** `address` as an http(s) URL, or null when it is a placeholder or leads nowhere. */
export function absoluteImage(address: string, base: string): string | null {
  const text = address
    .trim()
    .replace(/[\t\r\n]/g, '')
    .replaceAll('\\', '/');
  if (text === '' || text.startsWith('#') || isPlaceholder(text)) return null;
  if (!URL.canParse(text, base)) return null;
  const url = new URL(text, base);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}

function addressesOf(image: Element): string[] {
  // `data-lazy="1"` switches the loading on and is no address.
  const found: (string | null)[] = LAZY_ATTRIBUTES.map((name) => image.getAttribute(name)).filter(
    (value) => value === null || /[./]/.test(value),
  );
  found.push(...srcsetAddresses(image), image.getAttribute('src'), ...pictureSources(image));
  return found.filter((address) => address !== null && address.trim() !== '') as string[];
}

function sizeOf(image: Element, side: 'width' | 'height'): number | null {
  const attribute = image.getAttribute(side)?.trim() ?? '';
  if (/^\d{1,5}(?:px)?$/.test(attribute)) return Number.parseInt(attribute, 10);
  const style = image.getAttribute('style')?.slice(0, 500) ?? '';
  const match = new RegExp(`(?:^|[;\\s])${side}\\s?:\\s?(\\d{1,5})(?:\\.\\d+)?px`, 'i').exec(style);
  return match ? Number(match[1]) : null;
}

/** A counter's pixel or an icon: no editor puts a picture of 32 × 32 into an article. */
function isTiny(width: number | null, height: number | null): boolean {
  if ((width !== null && width <= 3) || (height !== null && height <= 3)) return true;
  return width !== null && height !== null && width <= 32 && height <= 32;
}

function isPlaceholder(address: string): boolean {
  return /^(?:data|about|javascript|blob|cid):/i.test(address) || PLACEHOLDER_FILE.test(address);
}

const PLACEHOLDER_FILE =
  /(?:^|[/_-])(?:spacer|blank|pixel|transparent|clear|loading|lazy|lazyload|placeholder|grey|gray|dot|1x1|no-?image|noimg|default-?(?:image|img|thumb))(?:[-_]?\d{0,4})?\.(?:gif|png|svg|jpe?g|webp)(?:[?#]|$)/i;

/** An address that once was a picture: a file of the editor's own disk, a mail part, a picture pasted as data. */
function isLostPicture(addresses: readonly string[]): boolean {
  if (addresses.length === 0) return true;
  return addresses.some((address) => {
    const text = address.trim();
    if (/^data:image\//i.test(text)) return text.length > 3000;
    return !/^(?:data|about|javascript):/i.test(text) && !PLACEHOLDER_FILE.test(text);
  });
}

/** Folders and file names of pictures that belong to the portal, not to the article. */
const DECORATION_PATH =
  /\/(?:icons?|ico|emoticons?|emojis?|smil(?:ey|ies|e)|banners?|ads|advert\w{0,10}|quang-?cao|qc|logos?|buttons?|social|share)\/|\/(?:icons?|ico)[-_]\w{1,24}\.(?:gif|png|svg)$|\/(?:icons?|ico|logo|banner|button|btn|facebook|fb|zalo|twitter|google|youtube|print(?:er)?|email|e-?mail|share|rss|like|star|bullet|arrow|new|hot|pdf|docx?|word|xlsx?|excel|zip|download|attach(?:ment)?|qr-?code|(?:re)?captcha[\w-]{0,20}|seccode|securimage|verify-?(?:code|image)|(?:share|btn|icon)[-_]?(?:zalo|fb|facebook|twitter|google|youtube|print|email|mail))(?:[-_]?(?:icon|btn|button|small|share|logo|\d{1,3}x?\d{0,3})){0,2}\.(?:gif|png|svg|jpe?g|webp|ico)$/i;

/** A script that draws the letters to be typed into a form: `/captcha.php`, `/CaptchaImage.ashx`. */
const DRAWN_LETTERS = /\/(?:re)?captcha[\w-]{0,20}(?:\.\w{2,5})?$/i;

/** Hosts that serve faces, counters and advertisements, never a picture of an article. */
const DECORATION_HOST =
  /^https?:\/\/(?:[\w-]+\.)*(?:gravatar\.com|doubleclick\.net|googlesyndication\.com|googleadservices\.com|google-analytics\.com|adnxs\.com|admicro\.vn|eclick\.vn|histats\.com|statcounter\.com|facebook\.com\/tr(?=[/?])|s\.w\.org|fbcdn\.net\/images\/emoji\.php)(?:[/:?]|$)/i;

const DECORATION_CLASS =
  /(?:^|[\s_-])(?:icons?|emoji|emoticon|smiley|logo|advert|quang-?cao|wp-smiley|tracking)(?:$|[\s_-])/i;

/** Files that are called after what they may show: a picture of the text may, by its size or its figure. */
const NAMED_SO =
  /\/(?:facebook|fb|zalo|twitter|google|youtube|e-?mail|rss|like|star|new|hot|qr-?code)\.(?:jpe?g|png|webp)$/i;

function isDecoration(url: string, image: Element, width: number | null): boolean {
  const path = new URL(url).pathname;
  const isShown = NAMED_SO.test(path) && ((width ?? 0) >= 200 || image.closest('figure') !== null);
  if (
    DRAWN_LETTERS.test(path) ||
    (DECORATION_PATH.test(path) && !isShown) ||
    /\.(?:ico|svg)$/i.test(path) ||
    DECORATION_HOST.test(url)
  )
    return true;
  return DECORATION_CLASS.test(image.getAttribute('class') ?? '') || isPortrait(image, url);
}
