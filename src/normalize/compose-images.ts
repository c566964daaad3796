import type { ArticleFacts, CoverFact } from '../families/family.js';
import { captionFromAlt } from './caption-alt.js';
import type { Block } from './blocks.js';
import type { CaptionReading, FoundCaption } from './captions.js';
import type { ImageDraft } from './draft.js';
import { absoluteImage, type FoundImage, pictureKey } from './images.js';
import { creditName, splitCredit } from './photo-credit.js';
import type { SetApartLead } from './set-apart-lead.js';
import { cleanLine } from './text.js';

/**
 * The pictures of an article in order, the cover first, each with its caption and who took it. `photoCredit` is what the
 * article's last lines say of all of them: it holds where no picture names anybody itself.
 */
export function composeImages(
  facts: ArticleFacts,
  lead: SetApartLead | null,
  blocks: readonly Block[],
  reading: CaptionReading,
  photoCredit: string | null,
  title: string | null,
  base: string,
): ImageDraft[] {
  const images: ImageDraft[] = [];
  for (const block of blocks) {
    for (const line of block.lines) {
      if (line.image) images.push(imageDraft(line.image, reading.captions.get(line) ?? null, title));
    }
  }
  const all = withCover(images, facts, lead, title, base);
  const credit = photoCredit === null ? null : splitCredit(photoCredit).credit;
  if (credit === null || all.some((image) => image.credit !== null)) return all;
  return all.map((image) => ({ ...image, credit }));
}

function imageDraft(image: FoundImage, found: FoundCaption | null, title: string | null): ImageDraft {
  const { url, width, height } = image;
  const alt = cleanLine(image.alt ?? '') || null;
  const draft = { url, alt, isCover: false, width, height };
  if (found) return { ...draft, ...captioned(found) };
  const words = captionFromAlt(alt, title);
  if (words === null) return { ...draft, caption: null, credit: null, pairing: 'NONE' };
  return { ...draft, ...splitCredit(words), pairing: 'ALT' };
}

function captioned(found: FoundCaption): Pick<ImageDraft, 'caption' | 'credit' | 'pairing'> {
  const words = splitCredit(found.text);
  return { ...words, credit: found.credit ?? words.credit, pairing: found.pairing };
}

/** The cover stands first; when the body shows the same picture, that one is the cover. */
function withCover(
  images: readonly ImageDraft[],
  facts: ArticleFacts,
  lead: SetApartLead | null,
  title: string | null,
  base: string,
): ImageDraft[] {
  const url = facts.cover === null ? null : absoluteImage(facts.cover.url, base);
  if (facts.cover === null || url === null) return [...images];
  const key = pictureKey(url);
  const caption = cleanLine(facts.cover.caption ?? '');
  const found = lead?.captions.get(key) ?? null;
  const field =
    caption !== ''
      ? { ...splitCredit(caption), ...creditOf(facts.cover), pairing: facts.cover.pairing ?? 'FIELD' }
      : found
        ? captioned(found)
        : creditOf(facts.cover);
  const at = images.findIndex((image) => image.url !== null && pictureKey(image.url) === key);
  if (at === -1) {
    const cover = imageDraft({ url, alt: facts.cover.alt, width: null, height: null }, null, title);
    return [{ ...cover, ...field, isCover: true }, ...images];
  }
  return images.map((image, index) => {
    if (index !== at) return image;
    const lacks = image.caption === null || image.pairing === 'ALT';
    return { ...image, ...(lacks ? field : null), isCover: true };
  });
}

/** Who took the cover, where the page says so apart; nothing else. */
function creditOf({ credit = null }: CoverFact): Pick<ImageDraft, 'credit'> | null {
  const name = credit === null ? '' : creditName(cleanLine(credit));
  return name === '' ? null : { credit: name };
}
