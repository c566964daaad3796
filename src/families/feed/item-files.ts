import type { FeedItemFacts } from '../family.js';
import { absoluteUrl, relationOf } from './feed-links.js';
import { attr, type FeedNode, nodesOf, textOf } from './feed-node.js';
import { isImageFile, mediaImages } from './item-media.js';

/** Everything an entry carries besides text: images (Media RSS, enclosures, home-made fields) and other files. */
export function filesOf(
  item: FeedNode,
  title: string | null,
  bases: readonly (string | null)[],
): Pick<FeedItemFacts, 'images' | 'enclosures'> {
  const images = mediaImages(item, title, bases);
  const enclosures: { url: string; type: string | null }[] = [];
  const file = (address: string | null, type: string | null): void => {
    const url = absoluteUrl(address, ...bases);
    if (url === null) return;
    if (isImageFile(url, type)) {
      if (!images.some((each) => each.url === url)) images.push({ url, caption: null });
    } else if (!enclosures.some((each) => each.url === url))
      enclosures.push({ url, type: type?.trim() || null });
  };
  for (const node of nodesOf(item, 'enclosure')) {
    file(attr(node, 'url') ?? attr(node, 'href') ?? textOf(node), attr(node, 'type'));
  }
  for (const link of [...nodesOf(item, 'link'), ...nodesOf(item, 'atom:link')]) {
    if (relationOf(attr(link, 'rel') ?? undefined) === 'enclosure')
      file(attr(link, 'href'), attr(link, 'type'));
  }
  for (const name of ['image', 'itunes:image', 'thumbnail', 'thumb']) {
    if (images.length > 0) break;
    for (const node of nodesOf(item, name)) file(pictureAddress(node), 'image/*');
  }
  for (const node of nodesOf(item, 'content')) {
    const type = attr(node, 'type');
    if (attr(node, 'src') !== null && type !== null && !/html|text/i.test(type))
      file(attr(node, 'src'), type);
  }
  return { images, enclosures };
}

/** `<image>` of an entry: an address, an attribute, an `<url>` or an `<img>` inside. */
function pictureAddress(node: FeedNode): string | null {
  const value = textOf(node);
  const inside =
    /<url\b[^>]{0,100}>\s*([^<\s]{1,2000})/i.exec(value)?.[1] ??
    /<img\b[^>]{0,500}?src\s*=\s*["']?([^"'\s>]{1,2000})/i.exec(value)?.[1];
  const plain = /[<\s]/.test(value.trim()) ? null : value.trim() || null;
  return inside ?? attr(node, 'href') ?? attr(node, 'url') ?? attr(node, 'src') ?? plain;
}
