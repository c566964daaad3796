import { coverFact } from '../cover-caption.js';
import { all, attr, firstText, textOf } from '../dom.js';
import type { CoverFact } from '../family.js';
import { isIcon } from '../generic/head-rows.js';
import { imageAddress } from '../generic/image-address.js';

/** Where the caption of the cover stands in its frame. */
const CAPTIONS = ['figcaption', 'p > em', 'em', '.imgalt'];

const COVERS = [
  'figure.article',
  '.imghome',
  '.imgfull, .img-full',
  '.imgthumb, .img-thumb',
  'figure',
] as const;

/** The picture of an article that stands outside its body: in its own frame, in the lead, or bare before the body. */
export function coverBeside(
  box: Element,
  body: Element,
  { lead, heading }: { lead: Element | null; heading: Element | null },
): CoverFact | null {
  return coverOf(box, body) ?? pictureIn(lead) ?? pictureBefore(body, heading);
}

/** The cover stands outside the body; `#imgpreview` is its hidden enlargement, not a second image. */
function coverOf(box: Element, body: Element | null): CoverFact | null {
  for (const selector of COVERS) {
    for (const frame of all(box, selector)) {
      if (body?.contains(frame) || frame.closest('.other-news, .related, #imagemodal')) continue;
      const img = frame.querySelector('img');
      const url = imageAddress(img);
      if (url === null) continue;
      const said = coverFact(img!, url);
      return said.credit === undefined
        ? { ...said, caption: firstText(frame, CAPTIONS) ?? said.caption }
        : said;
    }
  }
  return null;
}

/** Old themes float the picture in the lead's box. */
function pictureIn(lead: Element | null): CoverFact | null {
  const img = lead?.querySelector('img') ?? null;
  const url = imageAddress(img);
  return url === null ? null : { url, caption: null, alt: attr(img, 'alt') };
}

/** The only picture of a box between title and body, which bears no name ("<div style="width:460px"><img>…"). */
function pictureBefore(body: Element, heading: Element | null): CoverFact | null {
  for (let each = body.previousElementSibling; heading && each; each = each.previousElementSibling) {
    if (each === heading || each.contains(heading)) break;
    const [img, other] = each.localName === 'img' ? [each] : all(each, 'img');
    const url = img && !other && !isIcon(img) ? imageAddress(img) : null;
    if (!img || url === null || (textOf(each) ?? '').length > 240) continue;
    return coverFact(img, url);
  }
  return null;
}
