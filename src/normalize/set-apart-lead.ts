import { type Block, blockText, type Line } from './blocks.js';
import { readBody, withoutLines } from './body.js';
import { isBylineBlock } from './byline.js';
import { type FoundCaption, pairCaptions } from './captions.js';
import { pictureKey } from './images.js';

/** A lead that the page sets apart from its text. */
export interface SetApartLead {
  /** On one line, without the words below its pictures; null when it says nothing else. */
  readonly text: string | null;
  /** The captions of the pictures set into it, by {@link pictureKey}. */
  readonly captions: ReadonlyMap<string, FoundCaption>;
}

/** Reads the markup of a lead; a picture or link list inside it is no text, nor is what stands below the picture. */
export function readLead(html: string, url: string, base: string): SetApartLead {
  const { blocks } = readBody(html, url, base);
  const { captions, used } = pairCaptions(blocks, isBylineBlock);
  const text = textOf(withoutLines(blocks, used));
  // Where nothing else is left the words are the lead.
  if (text === '') return { text: textOf(blocks) || null, captions: new Map() };
  const byPicture = [...captions].flatMap(([{ image }, caption]) =>
    image?.url ? [[pictureKey(image.url), caption] as const] : [],
  );
  return { text, captions: new Map(byPicture) };
}

function textOf(blocks: readonly Block[]): string {
  return blocks
    .map(blockText)
    .filter((text) => text !== '')
    .join(' ')
    .replaceAll('\n', ' ');
}

/** The first paragraph when it is printed bold as a whole and more follows: how editors without a lead field mark one. */
export function boldLead(blocks: readonly Block[]): string | null {
  const [first] = blocks;
  const line = first?.lines.find((each) => each.text !== '');
  if (!first || !line || first.isHeading) return null;
  const lines = first.lines.filter((each) => each.text !== '');
  const isBold = (each: Line): boolean => each.ink.bold >= each.ink.all * 0.95;
  const bold = lines.slice(0, lines.findIndex((each) => !isBold(each)) >>> 0);
  if (bold.length === 0 || (bold.length === lines.length && blocks.length < 2)) return null;
  const text = bold.map((each) => each.text).join(' ');
  return text.length < 40 || text === text.toUpperCase() ? null : text;
}

/** The first of several paragraphs, as far as it may be a lead. */
export function firstParagraph(blocks: readonly Block[]): string | null {
  const text = blocks.length > 1 && blocks[0] ? blockText(blocks[0]) : '';
  return text.length >= 40 && text.length <= 700 ? text : null;
}
