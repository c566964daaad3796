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

/** The words of a caption; a credit told by its class alone gets the label that others print. */
export function captionText(lines: readonly Line[]): string {
  const labelled = lines.map((line) =>
    isNamedCredit(line) && line !== lines[0] && !CREDIT.test(line.text)
      ? { ...line, text: `Ảnh: ${line.text.replace(/^[\s(/|–-]+|[\s)/|]+$/g, '')}` }
      : line,
  );
  return linesText(labelled).replaceAll('\n', ' ');
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
