import { type Block, blockText, type Line, linesText } from './blocks.js';
import { chunksOf, isOfEditors, signs } from './byline-labels.js';
import { isBylineBlock, readByline } from './byline.js';
import type { BylineHints } from './byline-names.js';
import { isAside } from './byline-organ.js';
import { isDeskWord } from './desk.js';
import { organWordLength, tokenize } from './organ-phrase.js';
import { isGivenSyllable, isProvinceName } from './person-name.js';
import { isPhotoCredit } from './photo-credit.js';
import type { BylineDraft } from './draft.js';
import { withSourcePerson } from './source-person.js';

/** The author's lines at the end of a body. */
export interface TailByline {
  readonly byline: BylineDraft;
  readonly lines: readonly Line[];
  /** A credit for all photos ("Ảnh: CTV") that stands beside the author's line, as printed. */
  readonly photoCredit: string | null;
}

/** How many blocks from the end may be the byline. */
const LAST_BLOCKS = 3;

/** Behind a byline nothing longer follows. */
const LONGEST_AFTER = 160;

/**
 * Looks for the byline in the last three blocks: whole blocks, or the last lines of a block after a `<br>`. Author,
 * organ and source may stand in blocks of their own; a sentence of the body is never taken, nor the only block unless a
 * label says that it signs (all other texts of a photo report are captions) or the text stands before it: `isBehindText`.
 */
export function findTailByline(
  blocks: readonly Block[],
  hints: BylineHints = {},
  isBehindText = false,
): TailByline {
  const texts = blocks.filter((block) => block.lines.some((line) => line.text !== ''));
  const found: { readonly text: string; readonly lines: readonly Line[] }[] = [];
  let photoCredit: string | null = null;
  const photoLines: Line[] = [];
  const credited = creditBlocks(texts);
  if (credited.length > 0) {
    const text = credited.map(blockText).join('\n');
    return {
      byline: readByline(text, hints),
      lines: credited.flatMap(({ lines }) => lines.filter((line) => line.text !== '')),
      photoCredit: credited.map(blockText).find(isPhotoCredit) ?? null,
    };
  }
  for (let back = 1; back <= LAST_BLOCKS && back <= texts.length; back += 1) {
    const block = texts[texts.length - back] as Block;
    const text = blockText(block);
    if (back === texts.length && !isBehindText && !signs(chunksOf(text)[0]?.role)) break;
    const lines = block.lines.filter((line) => line.text !== '');
    if (isPhotoCredit(text)) {
      photoCredit ??= text;
      photoLines.push(...lines);
      continue;
    }
    // Who signed a document did not write the article; the lines of it stay together.
    const isSaid = signs(chunksOf(text)[0]?.role) || readByline(text, hints).republishedFrom !== null;
    if (!isSaid && isSignedAbove(texts.length - back, texts)) break;
    if (back === 1 && !isBehindText && isLoneName(block, texts[texts.length - 2], hints)) {
      const byline = { ...NO_BYLINE, raw: text, persons: [text] };
      return { byline, lines, photoCredit: null };
    }
    const isSet = !block.isHeading || block.align === 'right';
    if (isSet && !block.isDataTable && isBylineBlock(text)) {
      found.unshift({ text, lines });
      continue;
    }
    const above = texts[texts.length - back - 1];
    if (above && back < LAST_BLOCKS && isPositionOf(text, block, above)) {
      found.unshift({
        text: `${blockText(above)} - ${unbracketed(text)}`,
        lines: [...above.lines, ...lines],
      });
      back += 1;
      continue;
    }
    // "Để được tư vấn, vui lòng gọi 0218 …" stands below who signs.
    if (back === 1 && texts.length > 1 && CALL.test(text)) continue;
    const tail = block.isDataTable ? [] : bylineLines(lines);
    if (tail.length > 0) found.unshift({ text: linesText(tail), lines: tail });
    if (tail.length > 0 || text.length > LONGEST_AFTER || isSentence(text)) break;
  }
  const only = found[0];
  if (!only) {
    const byline = photoCredit !== null && hints.isPhotoStory ? readByline(photoCredit, hints) : NO_BYLINE;
    return { byline, lines: photoLines, photoCredit };
  }
  const signed = found.filter(({ text }) => !isOfEditors(text));
  const bylines = (signed.length > 0 ? signed : found).map(({ text }) => readByline(text, hints));
  const isLabelled = signs(chunksOf(only.text)[0]?.role);
  // Who took the pictures signs beside who wrote, on one line or on two.
  if (photoCredit !== null && isLabelled && bylines[0]?.persons.length)
    bylines[0] = readByline(`${only.text}\n${photoCredit}`, hints);
  return {
    byline: merge(bylines),
    lines: [...found.flatMap(({ lines }) => lines), ...photoLines],
    photoCredit,
  };
}

/** A line that asks to be called or written to, with the number or where. */
const CALL =
  /^(?:(?:để|muốn) (?:được )?(?:tư vấn|hỗ trợ|giải đáp|biết thêm|đặt lịch)|mọi (?:chi tiết|thắc mắc|thông tin)|(?:vui lòng|xin) (?:gọi|liên hệ))[^.!?]{0,60}(?:gọi|liên hệ|hotline|đường dây nóng|số điện thoại).{0,90}$/iu;

/** Do the last lines up to that of a name give the powers and the mark of a signatory ("TM. ỦY BAN NHÂN DÂN", "(Đã ký)")? */
function isSignedAbove(at: number, blocks: readonly Block[]): boolean {
  const lines = blocks
    .slice(Math.max(0, at - 4), at + 1)
    .flatMap((block) => block.lines.map(({ text }) => text));
  const last = lines.filter((line) => line !== '').slice(-LINES_OF_SIGNATORY);
  return last.some((line) => SIGNATORY.test(line.normalize('NFC')));
}

const LINES_OF_SIGNATORY = 5;
/** On behalf of whom (TM.), in whose stead (KT.), by whose order (TL.), by whose authority (TUQ.); decree 30/2020, appendix I. */
const SIGNATORY =
  /^(?:[([]?\s*(?:[Đđ]ã ký|ĐÃ KÝ)\s*[)\]]?\.?|(?:T\.?M|K\.?T|T\.?L|T\.?U\.?Q)[./]\s?\p{Lu}{2}[\p{Lu}\s,–-]*)$/u;

/**
 * A given name or the letters of a name ("Vân", "HV") alone at the right below the last sentence. Letters of desks, offices
 * and tasks are none.
 */
function isLoneName(block: Block, above: Block | undefined, { isPlace }: BylineHints): boolean {
  const text = blockText(block);
  if (block.align !== 'right' || block.isHeading || block.isDataTable || block.list || !above) return false;
  if (!isSentence(blockText(above)) || isDeskWord(text) || isAside(text)) return false;
  if (LETTERS.test(text)) return organWordLength(tokenize(text)) === 0 && !NO_INITIALS.test(text);
  return isGivenSyllable(text) && !isProvinceName(text) && !(isPlace?.(text) ?? false);
}

const LETTERS = /^\p{Lu}{2,3}$/u;
const NO_INITIALS = /^(?:VT|VP|TM|KT|TL|TP|TX|TT|HU|TU|ĐU|QS|CT|CQ|HC|NV|HĐ|XH|KH|QĐ|TB|CV|VN|AI|QC|HẾT)$/;

/**
 * The last blocks where each credits somebody by a label, as magazines end: "Nội dung: …", "Ảnh: …", "Thiết kế: …". Empty
 * unless one of them says who wrote and one what no byline alone says, who drew or set the page.
 */
function creditBlocks(texts: readonly Block[]): readonly Block[] {
  let from = texts.length;
  while (from > 1 && texts.length - from < MOST_CREDITS && isCredit(texts[from - 1]!)) from -= 1;
  const credited = texts.slice(from);
  const roles = credited.flatMap((block) => chunksOf(blockText(block)).map(({ role }) => role));
  return roles.includes('AUTHOR') && roles.includes('CRAFT') && credited.length > 1 ? credited : [];
}

const MOST_CREDITS = 6;

/** Nothing but labels, each with one or two names behind it. */
function isCredit(block: Block): boolean {
  const text = blockText(block);
  const chunks = text.length <= LONGEST_AFTER && !block.isDataTable ? chunksOf(text) : [];
  return (
    chunks.length > 0 &&
    chunks.every(
      ({ role, value }) => role !== null && (readByline(value).persons.length > 0 || isWord(value)),
    )
  );
}

/** One word in capitals or with one ("PV", "Hoài"): who signs so behind a label. */
function isWord(value: string): boolean {
  return /^\p{Lu}[\p{L}.]{0,11}$/u.test(value);
}

/** What the person signed above is, on a line of its own printed like the name ("Phó Chủ tịch Hội LHPN xã"), in brackets or not. */
function isPositionOf(line: string, block: Block, name: Block): boolean {
  const text = unbracketed(line);
  if (text.length > 80 || !POSITION.test(text) || /[.!?:]$/.test(text) || block.align !== name.align)
    return false;
  return (
    block.align === 'right' &&
    isBylineBlock(blockText(name)) &&
    readByline(blockText(name)).persons.length > 0
  );
}

function unbracketed(text: string): string {
  return /^\(([^()]*)\)$/.exec(text)?.[1]?.trim() ?? text;
}

const POSITION =
  /^(?:nguyên |quyền )?(?:(?:phó|ủy viên|uỷ viên) )?(?:chủ tịch|bí thư|trưởng|giám đốc|hiệu trưởng|chánh|chuyên viên|cán bộ|công chức|viên chức|giáo viên|chỉ huy trưởng|đội trưởng|hội viên)(?!\p{L})/iu;

/** No byline at all. */
export const NO_BYLINE: BylineDraft = { raw: null, persons: [], organ: null, republishedFrom: null };

/** A whole sentence of some length belongs to the text: what stands before it signs nothing. */
function isSentence(text: string): boolean {
  return text.length > 60 && /[.!?]["”)]?$/.test(text);
}

/** The last lines of a block that are a byline, longest first; never all its lines. */
function bylineLines(lines: readonly Line[]): readonly Line[] {
  for (const count of [2, 1]) {
    const tail = lines.slice(-count);
    if (tail.length < lines.length && tail[0]?.breakBefore && isBylineBlock(linesText(tail))) return tail;
  }
  return [];
}

function merge(found: readonly BylineDraft[]): BylineDraft {
  const [only] = found;
  if (found.length <= 1) return only ?? NO_BYLINE;
  const bylines = found.map((each) =>
    withSourcePerson(each, found.find((other) => other !== each && other.republishedFrom)?.republishedFrom),
  );
  return {
    raw: [...new Set(bylines.map(({ raw }) => raw))].join(' '),
    persons: [...new Set(bylines.flatMap(({ persons }) => persons))],
    organ: bylines.find(({ organ }) => organ !== null)?.organ ?? null,
    republishedFrom: bylines.find(({ republishedFrom }) => republishedFrom !== null)?.republishedFrom ?? null,
  };
}
