import { type Block, blockText } from './blocks.js';
import { chunksOf, signs } from './byline-labels.js';
import { isBylineBlock, readByline } from './byline.js';
import type { BylineHints } from './byline-names.js';
import { isOrganPhrase, readOrganPhrase } from './organ-phrase.js';
import type { TailByline } from './tail-byline.js';

/** What follows an author's line at the top is a text: a name over a shorter line heads a list or a letter. */
const SHORTEST_TEXT = 60;
/** Below a name that is set to the right a short sentence is a text too. */
const SENTENCE = /^\p{Lu}.{24,}[.!?…]["”]?$/u;

/**
 * The author's line right under the title, for articles whose end names nobody: a person, or anybody behind a label.
 * An organ alone is no author there but the letterhead of a document, unless it is set to the right. Below a name may
 * stand where the person works. `foot` is what the end of the body gave; its source and photo credit stay. Null when the
 * first words are no byline.
 */
export function findHeadByline(
  blocks: readonly Block[],
  foot: TailByline,
  hints: BylineHints = {},
): TailByline | null {
  const [first, below, third] = blocks.filter((block) => block.lines.some((line) => line.text !== ''));
  if (!first || !below || first.isHeading || first.isDataTable || first.list) return null;
  const office = third && isOfficeBelow(below, blockText(first)) ? below : null;
  const next = office && third ? third : below;
  const text = [first, ...(office ? [office] : [])].map(blockText).join('\n');
  const isText =
    blockText(next).length >= SHORTEST_TEXT || (first.align === 'right' && SENTENCE.test(blockText(next)));
  if (!isBylineBlock(text) || !isText) return null;
  const lines = [first, ...(office ? [office] : [])].flatMap((block) =>
    block.lines.filter((line) => line.text !== ''),
  );
  if (foot.lines.some((line) => lines.includes(line))) return null;
  const byline = readByline(text, hints);
  const isLabelled = signs(chunksOf(text)[0]?.role);
  const isSigned = isLabelled || (foot.byline.organ === null && isOfficeAtSide(first, next));
  if (byline.persons.length === 0 && !(isSigned && byline.organ !== null)) return null;
  return {
    byline: {
      raw: foot.byline.raw === null ? byline.raw : `${byline.raw} ${foot.byline.raw}`,
      persons: byline.persons,
      organ: byline.organ ?? foot.byline.organ,
      republishedFrom: byline.republishedFrom ?? foot.byline.republishedFrom,
    },
    lines: [...lines, ...foot.lines],
    photoCredit: foot.photoCredit,
  };
}

/** "Trường Đại học Ven Sông" in a line below the name of one person. */
function isOfficeBelow(below: Block, name: string): boolean {
  if (below.isHeading || below.isDataTable || below.list) return false;
  const text = blockText(below);
  return (
    text.length <= 100 && isOrganPhrase(text) && isBylineBlock(name) && readByline(name).persons.length === 1
  );
}

/** An office with its place, written as names are and set to the right above a sentence: letterheads stand at the left. */
function isOfficeAtSide(first: Block, next: Block): boolean {
  const text = blockText(first);
  if (first.align !== 'right' || next.align === 'right' || !/\p{Ll}/u.test(text) || !isOrganPhrase(text))
    return false;
  return (
    readOrganPhrase(text)?.places.some(({ name }) => name.length > 0) === true &&
    SENTENCE.test(blockText(next))
  );
}
