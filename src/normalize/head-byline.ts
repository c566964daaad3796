import { type Block, blockText } from './blocks.js';
import { chunksOf, signs } from './byline-labels.js';
import { isBylineBlock, readByline } from './byline.js';
import type { BylineHints } from './byline-names.js';
import type { TailByline } from './tail-byline.js';

/** What follows an author's line at the top is a text: a name over a shorter line heads a list or a letter. */
const SHORTEST_TEXT = 60;
/** Below a name that is set to the right a short sentence is a text too. */
const SENTENCE = /^\p{Lu}.{24,}[.!?…]["”]?$/u;

/**
 * The author's line right under the title, for articles whose end names nobody: a person, or anybody behind a label.
 * An organ alone is no author there but the letterhead of a document. `foot` is what the end of the body gave; its
 * source and photo credit stay. Null when the first words are no byline.
 */
export function findHeadByline(
  blocks: readonly Block[],
  foot: TailByline,
  hints: BylineHints = {},
): TailByline | null {
  const [first, next] = blocks.filter((block) => block.lines.some((line) => line.text !== ''));
  if (!first || !next || first.isHeading || first.isDataTable || first.list) return null;
  const text = blockText(first);
  const isText =
    blockText(next).length >= SHORTEST_TEXT || (first.align === 'right' && SENTENCE.test(blockText(next)));
  if (!isBylineBlock(text) || !isText) return null;
  const lines = first.lines.filter((line) => line.text !== '');
  if (foot.lines.some((line) => lines.includes(line))) return null;
  const byline = readByline(text, hints);
  const isLabelled = signs(chunksOf(text)[0]?.role);
  if (byline.persons.length === 0 && !(isLabelled && byline.organ !== null)) return null;
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
