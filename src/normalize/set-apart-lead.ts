import { type Block, blockText, inkSum, type Line } from './blocks.js';
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

/**
 * The first paragraph when it is printed as no other: bold as a whole, or a sentence set as a heading, or in italics as
 * a whole and no other paragraph of a text of some length so; how editors without a lead field mark one.
 */
export function boldLead(blocks: readonly Block[]): string | null {
  const [first] = blocks;
  const line = first?.lines.find((each) => each.text !== '');
  if (!first || !line) return null;
  if (first.isHeading) return headingLead(blocks);
  const lines = first.lines.filter((each) => each.text !== '');
  const isBold = (each: Line): boolean => each.ink.bold >= each.ink.all * 0.95;
  const bold = lines.slice(0, lines.findIndex((each) => !isBold(each)) >>> 0);
  if (bold.length === 0) return slantedLead(blocks);
  if (bold.length === lines.length && blocks.length < 2) return null;
  const text = bold.map((each) => each.text).join(' ');
  return text.length < 40 || text === text.toUpperCase() ? null : text;
}

/** A whole sentence in a heading, with a paragraph behind it: parts of a text are headed by phrases or questions. */
function headingLead([first, second]: readonly Block[]): string | null {
  const text = first ? blockText(first) : '';
  return second && !second.isHeading && isSentence(text) && text !== text.toUpperCase() ? text : null;
}

/** Once in a text and never again, at its very beginning; what is quoted there, a poem or a note is none. */
function slantedLead(blocks: readonly Block[]): string | null {
  const [first, ...others] = blocks;
  const text = first ? blockText(first) : '';
  if (!first || !isSlanted(first) || first.align === 'center' || first.align === 'right') return null;
  const paragraphs = others.filter((each) => blockText(each).length >= SHORTEST);
  const isAlone = paragraphs.length >= LEAST_PARAGRAPHS && !paragraphs.some(isSlanted);
  return isAlone && !text.includes('\n') && isSentence(text) && !NO_LEAD.test(text) ? text : null;
}

function isSlanted({ lines }: Block): boolean {
  const { italic, all } = inkSum(lines);
  return all > 0 && italic >= all * 0.95;
}

function isSentence(text: string): boolean {
  if (text.length < SHORTEST || text.length > LONGEST || PART_NUMBER.test(text)) return false;
  return /[.!…]["”’)\]]?$/.test(text);
}

const SHORTEST = 60;
const LONGEST = 700;
/** In fewer paragraphs it says little that one of them is printed in italics. */
const LEAST_PARAGRAPHS = 3;
/** "1. Mục đích, yêu cầu …", "Điều 3. Hiệu lực …": the first part of a document. */
const PART_NUMBER =
  /^(?:(?:\d{1,2}|[IVX]{1,5}|[a-zđ])\s?[.)/]|(?:điều|chương|phần|mục|câu|bước|khoản)\s(?:\d|[IVX]))/iu;
/** Quotations, notes of the newsroom, and what is said of a picture or a source. */
const NO_LEAD =
  /^["“‘«(*–-]|^(?:LTS|BBT|lời (?:tòa|toà) soạn|(?:ảnh|hình|video|clip|nguồn|theo|bài,? ảnh|trong ảnh|ghi chú|chú thích|lưu ý|xem thêm)(?: \d+)?\s?[:.])/iu;

/** The first of several paragraphs, as far as it may be a lead. */
export function firstParagraph(blocks: readonly Block[]): string | null {
  const text = blocks.length > 1 && blocks[0] ? blockText(blocks[0]) : '';
  return text.length >= 40 && text.length <= 700 ? text : null;
}
