import { type Block, blockText, inkSum, type Line } from './blocks.js';
import { endsSentence, imagesOf, isHeadline, isMostly, LONGEST_CAPTION } from './caption-shapes.js';
import { fold } from './text.js';

/** Pictures and the line printed above them. */
export interface LineAbove {
  readonly images: readonly Line[];
  readonly caption: Block;
}

/**
 * The lines of a text that prints its captions above the pictures: line and picture take turns, twice at least, all
 * lines in one print, a picture is the last of them, and no line of that kind follows it. One such line above one picture
 * tells nothing: it may end a paragraph.
 */
export function captionsAbove(blocks: readonly Block[]): LineAbove[] {
  const found: LineAbove[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const run = runFrom(blocks, at);
    if (run.length === 0) continue;
    const behind = at + run.length * 2;
    const before = blocks[at - 1];
    const isBelow = before !== undefined && isPicture(before);
    if (run.length >= 2 && !isBelow && !isAlike(blocks[behind], run[0]!.caption)) found.push(...run);
    at = behind - 1;
  }
  return found;
}

/** Line, picture, line, picture … from this block on. */
function runFrom(blocks: readonly Block[], from: number): LineAbove[] {
  const run: LineAbove[] = [];
  const first = blocks[from];
  if (!isLine(first) || OPENS_ALL.test(fold(blockText(first)))) return run;
  for (let at = from; at + 1 < blocks.length; at += 2) {
    const [line, picture] = [blocks[at], blocks[at + 1]];
    if (!isAlike(line, first) || !picture || !isPicture(picture)) break;
    run.push({ images: imagesOf([picture]), caption: line });
  }
  return run;
}

/** "Một số hình ảnh tại buổi lễ" opens all the pictures that follow. */
const OPENS_ALL = /^(?:mot so|nhung|cac|chum|vai|mot vai) (?:hinh )?(?:anh|hinh)\b/;

function isPicture(block: Block): boolean {
  return block.lines.length > 0 && block.lines.every((line) => line.image !== null);
}

function isLine(block: Block | undefined): block is Block {
  if (!block || block.isHeading || block.list || block.figure || block.isDataTable) return false;
  if (block.lines.some((line) => line.image !== null)) return false;
  const text = blockText(block);
  return text !== '' && text.length <= LONGEST_CAPTION && !endsSentence(text) && !isHeadline(text);
}

/** A short line printed as the first one is. */
function isAlike(block: Block | undefined, first: Block): block is Block {
  if (!isLine(block) || block.align !== first.align) return false;
  const [own, other] = [inkSum(block.lines), inkSum(first.lines)];
  return (['italic', 'bold', 'small', 'caption'] as const).every(
    (style) => isMostly(own[style], own) === isMostly(other[style], other),
  );
}
