import type { Block, Line } from './blocks.js';
import { blockText } from './blocks.js';
import { chunksOf, signs } from './byline-labels.js';
import { isBylineBlock, readByline } from './byline.js';
import { isPhotoCredit } from './photo-credit.js';
import { inkOf } from './fragment.js';
import { cleanLine } from './text.js';

/** Where a sentence ends and something else may begin; `./.` is how offices end a text. */
const SENTENCE_END =
  /(?<=[\p{L}\d%)”"]{1})(?<end>\.\/\.?|[.!?…]["”)]?(?:\/\.)?)(?<blank>\s*)(?=[(“"]?\p{Lu})/gu;

/** No byline is longer, see `byline.ts`. */
const LONGEST = 160;
const LAST_BLOCKS = 3;

/**
 * Parts the author's line from the last sentence it is glued to ("… thời gian tới.Thu Hà", "… tới./.Tin, ảnh: Thu
 * Hà"): how many characters of `text` are the sentences; null when nothing is glued to them. A label or a source
 * may also stand behind a blank; a bare name only when the blank is lost or the text was ended by `./.`, for
 * "… ở Nghệ An. Thanh Hóa" is no signature.
 */
export function gluedBylineAt(text: string): number | null {
  const from = Math.max(0, text.length - LONGEST);
  for (const match of text.slice(from).matchAll(SENTENCE_END)) {
    const { end = '', blank = '' } = match.groups ?? {};
    const at = from + match.index + end.length;
    const rest = text.slice(at).trim();
    if (isSignature(rest, blank === '' || end.includes('/')) && !isShortened(text.slice(0, at))) return at;
  }
  return null;
}

function isSignature(rest: string, isApart: boolean): boolean {
  const isLabelled = signs(chunksOf(rest)[0]?.role);
  const isSourced = /^\(?(?:theo|nguồn)\b/iu.test(rest);
  if (!isApart && !isLabelled && !isSourced) return false;
  if (!isBylineBlock(rest)) return false;
  const { persons, organ, republishedFrom } = readByline(rest);
  if (isLabelled || (republishedFrom !== null && isSourced)) return true;
  return isApart && (persons.length > 0 || organ !== null || republishedFrom !== null);
}

/** "ông.Nguyễn Văn An" and "ThS.Lê B" end in a title, "TP.Vinh" in a shortened word: no sentence ends there. */
function isShortened(head: string): boolean {
  const word = /(?<![\p{L}\d])(\p{L}+)\.$/u.exec(head.slice(-20))?.[1] ?? '';
  return /^(?:ông|bà|anh|chị|bs|ths|ts|pgs|gs|ks|cn|tp|tx|tt|p|q|h|x|đ|đc|nxb|tr|st|ls|kts|cô|thầy|em|mr|ms|mrs|dr)$/iu.test(
    word,
  );
}

/**
 * The blocks of a body with the glued author's line as a block of its own, in the last blocks only. Text nodes of the
 * fragment are split where the line is, so that the line can be taken out of the markup.
 */
export function partGluedByline(blocks: readonly Block[]): readonly Block[] {
  let left = LAST_BLOCKS;
  for (let index = blocks.length - 1; index >= 0 && left > 0; index -= 1) {
    const block = blocks[index] as Block;
    const text = blockText(block);
    if (text === '') continue;
    left -= 1;
    if (isPhotoCredit(text) || (text.length <= LONGEST && isBylineBlock(text))) continue;
    const place = block.lines.findLastIndex((line) => line.text !== '');
    const line = block.lines[place];
    if (!line || block.isHeading || block.isDataTable || block.inFigcaption) return blocks;
    const at = isBelowPicture(blocks, index) ? null : (gluedBylineAt(line.text) ?? inkedBylineAt(line));
    const parts = at === null ? null : partLine(line, at);
    if (parts) {
      const [head, tail] = parts;
      const rest = [tail, ...block.lines.slice(place + 1)];
      const split = [
        { ...block, lines: [...block.lines.slice(0, place), head] },
        { ...block, lines: rest },
      ];
      return blocks.flatMap((each) => (each === block ? split : each));
    }
    if (text.length > LONGEST || (text.length > 60 && /[.!?]$/.test(text))) return blocks;
  }
  return blocks;
}

/** A short text right below a picture ends with the source of the picture ("… Nguồn: Internet"). */
function isBelowPicture(blocks: readonly Block[], index: number): boolean {
  const block = blocks[index];
  const hasPicture =
    block?.lines.some((line) => line.image !== null) || blocks[index - 1]?.lines.at(-1)?.image;
  const last = block?.lines.at(-1)?.text ?? '';
  return Boolean(hasPicture) && last.length <= LONGEST && !chunksOf(last).some(({ role }) => signs(role));
}

/** A name printed apart from its sentence: `… thời gian tới. <strong>Nguyễn Văn An</strong>`. */
function inkedBylineAt(line: Line): number | null {
  const node = line.nodes.findLast((each) => each.nodeType === 3 && inkOf(each.nodeValue ?? '') > 0);
  const parent = node?.parentElement;
  if (!node || !parent || !/^(?:b|strong|em|i)$/.test(parent.localName)) return null;
  const words = cleanLine(parent.textContent ?? '');
  const at = line.text.length - words.length;
  if (at <= 0 || !line.text.endsWith(words) || !/[.!?…/]["”)]?\s*$/.test(line.text.slice(0, at))) return null;
  return isSignature(words, true) && !isShortened(line.text.slice(0, at).trim()) ? at : null;
}

function partLine(line: Line, at: number): readonly [Line, Line] | null {
  const head = line.text.slice(0, at).trim();
  const tail = line.text.slice(at).trim();
  const nodes = line.nodes.length === 0 ? [[], []] : partNodes(line.nodes, tail);
  const [headNodes, tailNodes] = nodes ?? [];
  if (!headNodes || !tailNodes) return null;
  const ink = inkOf(tail);
  return [
    { ...line, text: head, nodes: headNodes, ink: { ...line.ink, all: line.ink.all - ink } },
    { ...line, text: tail, nodes: tailNodes, breakBefore: true, ink: { ...line.ink, all: ink } },
  ];
}

/** Cuts the leaves of a line where its last words `tail` begin; null when they are not found as one stretch. */
function partNodes(nodes: readonly Node[], tail: string): readonly [Node[], Node[]] | null {
  let read = '';
  for (let index = nodes.length - 1; index >= 0 && read.length < 4 * LONGEST; index -= 1) {
    const node = nodes[index] as Node;
    if (node.nodeType !== 3) continue;
    const value = node.nodeValue ?? '';
    const shortest = Math.max(0, value.length - 4 * LONGEST);
    for (let cut = value.length - 1; cut >= shortest; cut -= 1) {
      if (value.charAt(cut).trim() === '' || cleanLine(value.slice(cut) + read) !== tail) continue;
      if (cut === 0) return [nodes.slice(0, index), nodes.slice(index)];
      const rest = node.ownerDocument?.createTextNode(value.slice(cut));
      if (!rest) return null;
      node.nodeValue = value.slice(0, cut);
      node.parentNode?.insertBefore(rest, node.nextSibling);
      return [nodes.slice(0, index + 1), [rest, ...nodes.slice(index + 1)]];
    }
    read = value + read;
  }
  return null;
}
