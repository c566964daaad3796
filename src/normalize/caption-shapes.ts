import { type Block, type Ink, inkSum, type Line, linesText } from './blocks.js';
import { CREDIT, ONLY_CREDIT } from './photo-credit.js';

/** Nobody writes a caption longer than this; a figcaption may, being marked as one. */
export const LONGEST_CAPTION = 240;

/** The lines of the blocks that are images. */
export function imagesOf(blocks: readonly Block[]): Line[] {
  return blocks.flatMap((block) => block.lines.filter((line) => line.image !== null));
}

/** The lines before the first image. */
export function untilImage(lines: readonly Line[]): readonly Line[] {
  const at = lines.findIndex((line) => line.image !== null);
  return at === -1 ? lines : lines.slice(0, at);
}

/** A further line of the same block belongs to the caption when it is its credit, or printed the same way. */
export function continuesCaption(lines: readonly Line[], next: Line): boolean {
  if (ONLY_CREDIT.test(next.text) || isNamedCredit(next)) return true;
  const caption = inkSum(lines);
  const same = (style: 'italic' | 'caption'): boolean =>
    isMostly(caption[style], caption) && isMostly(next.ink[style], next.ink);
  return (same('italic') || same('caption')) && linesText(lines).length + next.text.length <= LONGEST_CAPTION;
}

/** A line of an element whose class says who took the picture, whether or not its words do. */
export function isNamedCredit(line: Line): boolean {
  return isMostly(line.ink.credit, line.ink);
}

/** Is nearly all of the ink printed so? */
export function isMostly(part: number, ink: Ink): boolean {
  return ink.all > 0 && part >= ink.all * 0.8;
}

/** Does the text end as sentences do, and not with a credit? */
export function endsSentence(text: string): boolean {
  return /[.!?…;:]["”’)\]]?$/.test(text) && !CREDIT.test(text);
}

/** Headings: numbered, or all in capitals. */
export function isHeadline(text: string): boolean {
  if (/^(?:[IVX]{1,4}|\d{1,2}|[a-zđ])\s?[.)/-]\s/u.test(text)) return true;
  return text.length > 3 && text === text.toUpperCase() && /\p{Lu}{2}/u.test(text);
}

/** How many sentences a text has. */
export function sentenceCount(text: string): number {
  return (text.match(/\p{Ll}{2}[.!?…]["”)]?\s+["“(]?\p{Lu}/gu)?.length ?? 0) + 1;
}

/** Blocks by a key, in order; null keys are left out. */
export function groupBy<K>(blocks: readonly Block[], keyOf: (block: Block) => K | null): Map<K, Block[]> {
  const groups = new Map<K, Block[]>();
  for (const block of blocks) {
    const key = keyOf(block);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(block);
    else groups.set(key, [block]);
  }
  return groups;
}

/** Lines of one kind that follow each other: pictures, or words. */
export interface Run<T> {
  readonly isImage: boolean;
  readonly places: T[];
}

/** Places in order, parted where pictures and words take turns. */
export function runsOf<T extends { readonly line: Line }>(places: readonly T[]): Run<T>[] {
  const runs: Run<T>[] = [];
  for (const place of places) {
    const isImage = place.line.image !== null;
    const last = runs.at(-1);
    if (last?.isImage === isImage) last.places.push(place);
    else runs.push({ isImage, places: [place] });
  }
  return runs;
}

/**
 * The shapes in which a body prints nothing but what stands right behind a picture: `h6`, `div.desc`, where its
 * paragraphs are `p`. Shapes that lists and figures use are no sign.
 */
export function pictureShapes(blocks: readonly Block[]): ReadonlySet<string> {
  const own = new Set<string>();
  const other = new Set<string>();
  for (const [at, block] of blocks.entries()) {
    const text = block.lines.find((line) => line.text !== '');
    if (!text || block.lines.some((line) => line.image !== null)) continue;
    const isBehind = blocks[at - 1]?.lines.at(-1)?.image != null && !LEAD_SHAPE.test(block.shape);
    (isBehind && linesText(block.lines).length <= LONGEST_CAPTION ? own : other).add(block.shape);
  }
  for (const shape of other) own.delete(shape);
  return other.size === 0 ? new Set() : own;
}

/** What is set apart at the beginning of a text, also below a picture; and headings of the text's parts. */
const LEAD_SHAPE =
  /^h[1-4]\.|(?:^|[\s._-])(?:sapo|lead|summary|intro|excerpt|desc(?:ription)?-?short|first|dropcap)/i;
