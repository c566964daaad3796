import { partedTextOf, textOf } from '../dom.js';
import { isInEmbeddedPost } from './foreign.js';
import { namesNobody } from './nobody.js';
import { isName, OFFICE } from './row-words.js';
import { dateIn, isDateLine } from './date-text.js';
import { holds, MOST_LINES, shortText, shownTexts } from './shown-text.js';

/** Labels of the author field, folded, longest first. */
const AUTHOR_LABEL =
  /^\s*(?:(?:tác giả(?: bài(?: viết)?| tin)?|người (?:(?:viết|đưa)(?: bài| tin)?|đăng|gửi)|bút danh|author|written by)\s*[:：]\s*|(?:bài viết|tin bài|thực hiện|(?:tin|bài)(?:\s?(?:,|và|&)\s?(?:tin|bài|ảnh)){1,2})\s*[:：]\s*|(?:bài )?(?:được )?(?:viết|đăng|gửi) bởi\s*[:：]?\s*(?=\p{Lu}))/iu;

/** What rows print behind an author who is named without a colon: "Được đăng bởi Lê Hoài Nam lúc 20:10". */
const BEHIND_AUTHOR = /\s+(?:vào|lúc|ngày|on|at|trong|in)\s.*$|\s*[|•·(].*$/su;

/** Labels of the source field. */
const ORIGIN_LABEL = /^\s*(?:nguồn(?: tin| bài)?|source)\s*[:：]\s*/iu;

/** Of these labels the value is who put the text on the site, where another label names who wrote it. */
const POSTED = /^\s*(?:người (?:đăng|gửi)|(?:bài )?(?:được )?(?:đăng|gửi) bởi)/iu;

/**
 * The author and the source field below `root`, without their labels; `body` and what lies in it is not asked, nor what
 * `isOwn` says is told of something else. Accounts name nobody.
 */
export function labelledFields(
  root: Element,
  body: Element | null,
  isOwn: (element: Element) => boolean = () => true,
): { byline: string | null; origin: string | null } {
  let byline: string | null = null;
  let poster: string | null = null;
  const take = (label: string, value: string | null): void => {
    if (value === null || namesNobody(value)) return;
    if (POSTED.test(label)) poster ??= value;
    else byline ??= value;
  };
  let origin: string | null = null;
  let office: string | null = null;
  let tried = 0;
  for (const node of shownTexts(root, body)) {
    const owner = node.parentElement!;
    const start = (node.nodeValue ?? '')
      .trim()
      .replace(/^\(\s*/, '')
      .slice(0, 40)
      .normalize('NFC');
    for (const field of behindBars(node)) {
      if (!isOwn(owner) || isInEmbeddedPost(owner)) continue;
      if (AUTHOR_LABEL.test(field)) take(field, valueOf(field.replace(AUTHOR_LABEL, ''), ORIGIN_LABEL));
      else origin ??= valueOf(field.replace(ORIGIN_LABEL, ''), AUTHOR_LABEL);
    }
    if (
      !/^(?:tác giả|đơn vị|người|bút danh|author|written|nguồn|source|theo(?:\s|$)|(?:bài )?(?:được )?(?:viết|đăng|gửi) bởi)/iu.test(
        start,
      )
    )
      continue;
    if (!isOwn(owner) || isInEmbeddedPost(owner)) continue;
    if ((tried += 1) > MOST_LINES || (byline !== null && origin !== null)) break;
    const text = besideLabel(node) ?? behindName(unbracketed(lineOf(fieldAround(node, body))));
    if (text === '') continue;
    if (TAKEN_FROM.test(text) && isSourceBox(node)) origin ??= text;
    if (WORKPLACE.test(text)) office ??= officeNamed(text.replace(WORKPLACE, ''));
    else if (AUTHOR_LABEL.test(text)) {
      const value = valueOf(text.replace(AUTHOR_LABEL, ''), ORIGIN_LABEL);
      take(text, /^[^:：]{0,24}bởi/iu.test(text) ? (value?.replace(BEHIND_AUTHOR, '') ?? null) : value);
    } else if (ORIGIN_LABEL.test(text)) origin ??= valueOf(text.replace(ORIGIN_LABEL, ''), AUTHOR_LABEL);
  }
  const author = byline ?? poster;
  return {
    byline: author !== null && office !== null && isName(author) ? `${author} - ${office}` : author,
    origin,
  };
}

/** The field of the author's office beside that of the author; a table tells so what it counts in ("Đơn vị: triệu đồng"). */
const WORKPLACE = /^\s*đơn vị(?: công tác)?\s*[:：]\s*/iu;

function officeNamed(value: string): string | null {
  const office = value.trim();
  return OFFICE.test(office) && office.length <= 80 ? office : null;
}

/** "Lò Văn Ớt Nguồn: Đài Nà Hừ", of which a break or a dash is lost: the source alone. */
function behindName(line: string): string {
  const [, name = '', source] = NAME_AND_SOURCE.exec(line) ?? [];
  return source !== undefined && isName(name) ? source : line;
}

const NAME_AND_SOURCE = /^(\p{Lu}[^:：]{3,58}?)[\s|•·,–-]+(nguồn(?: tin| bài)?\s*[:：].*)$/isu;

function lineOf(field: Element | null): string {
  return shortText(field, 240) === null ? '' : (partedTextOf(field)?.normalize('NFC') ?? '');
}

/** "Theo Báo Vĩnh Long", in a box that is called the source. */
const TAKEN_FROM = /^theo\s\p{L}[^.!?:]{1,58}$/iu;

function isSourceBox(node: Node): boolean {
  for (let box = node.parentElement, up = 0; box && up < 3; box = box.parentElement, up += 1)
    if (isNamedSource(box)) return true;
  return false;
}

/** Whether a class of the element says that it names whom the text was taken from. */
export function isNamedSource(element: Element): boolean {
  return /(?:^|[\s_-])(?:source|nguon(?:-?tin)?|origin)(?:$|[\s_-])/i.test(
    element.getAttribute('class') ?? '',
  );
}

/** A label in a cell or box of its own and its value in the next: "Tác giả" | "Quàng Thị Ín" → "Tác giả: Quàng Thị Ín". */
function besideLabel(label: Node): string | null {
  const text = (label.nodeValue ?? '').trim().normalize('NFC');
  const own = label.parentElement;
  const isPair = own?.parentElement?.children.length === 2 && textOf(own.nextElementSibling) !== null;
  const cell = own?.closest('td, th, dt') ?? (isPair ? own : null);
  if (
    !cell ||
    !/^(?:tác giả|người (?:viết|đăng)|nguồn(?: tin| bài)?|đơn vị(?: công tác)?)$/iu.test(text) ||
    shortText(cell, 30) !== text
  )
    return null;
  const value = shortText(cell.nextElementSibling, 120)?.normalize('NFC');
  return value === undefined ? null : `${text}: ${value}`;
}

/** "(Nguồn: Báo Vĩnh Long)" says what "Nguồn: Báo Vĩnh Long" does. */
function unbracketed(text: string): string {
  return /^\([^()]*\)$/.test(text) ? text.slice(1, -1).trim() : text;
}

/**
 * Fields that a row prints behind a bar, or behind its date and a dash: "Ngày đăng: 05/01/2026 | Tác giả: UBND xã Cam
 * Lâm | Lượt xem: 7".
 */
function behindBars(node: Node): string[] {
  const text = (node.nodeValue ?? '').normalize('NFC');
  if (text.length > 300 || !/[|•·]|\s[-–—]\s/.test(text)) return [];
  const [first = '', ...behind] = text.split(/\s+[-–—]\s+/);
  const parts = isDateLine(first.trim()) ? [first, ...behind] : [text];
  const [, ...fields] = parts.flatMap((part) => part.split(/\s*[|•·]\s*/));
  const behindClock = parts
    .map((part) => part.replace(CLOCK_BEFORE, ''))
    .filter((part, at) => part !== parts[at]);
  return [...fields, ...behindClock].filter((field) => AUTHOR_LABEL.test(field) || ORIGIN_LABEL.test(field));
}

/** "15:00  Người đưa tin: Lò Văn Ớt", behind the day and its dash. */
const CLOCK_BEFORE = /^\d{1,2}\s?[:hg]\s?\d{2}(?::\d{2})?\s+/u;

/**
 * The field of the day behind a value in the same line: "Công an xã  Đăng lúc: 24/03/2026 19:40  98", "Lò Văn Ớt lúc
 * 05.09.2026".
 */
const BEHIND_VALUE =
  /\s+(?:vào\s)?(?:lúc|ngày|hồi)\s+\d.*$|[\s,|•·–—-]+(?:(?:ngày|thời gian|giờ) )?(?:đăng|cập nhật|gửi|xuất bản|tạo)(?: (?:tin|bài))?(?: (?:lúc|ngày))?\s*[:：].*$/isu;

/** A box that holds both fields in one line is read up to the second label; its own label follows. */
function valueOf(text: string, other: RegExp): string | null {
  const inner = new RegExp(other.source.replace(/^\^\\s\*/, String.raw`\s`), other.flags);
  const value = text.split(inner)[0]?.replace(BEHIND_VALUE, '').trim() ?? '';
  return value === '' ? null : value;
}

/** The line a label stands in: out of `<strong>` and its like, and one step further when the label stands alone. */
function fieldAround(label: Node, body: Element | null): Element | null {
  let box = label.parentElement;
  while (
    box &&
    INLINE.has(box.localName) &&
    box.parentElement &&
    !holds(box.parentElement, body) &&
    !isParted(box) &&
    !(box.children.length > 0 && !LABEL_ALONE.test(shortText(box, 40) ?? 'x:y'))
  ) {
    box = box.parentElement;
  }
  const own = shortText(box, 40)?.normalize('NFC') ?? '';
  const alone = LABEL_ALONE.test(own) && !NAMED_BY.test(own);
  const wider = box?.parentElement;
  return alone && wider && !holds(wider, body) && shortText(wider, 200) !== null ? wider : box;
}

/**
 * Label and value in one element, and in the next the date, another field, or a line of its own: "Tác giả: Công an xã"
 * and "07/08/2026" without a blank.
 */
function isParted(box: Element): boolean {
  if (!/[:：]\s*\S/u.test(shortText(box, 120) ?? '')) return false;
  const [previous, next] = [box.previousElementSibling, box.nextElementSibling];
  if (isField(previous) || previous?.localName === 'br' || isCellOfRow(box)) return true;
  if (!next) return false;
  if (/^(?:p|div|ul|table|h\d|br)$/.test(next.localName)) return true;
  return isField(next) || dateIn(shortText(next, 60) ?? '') !== null;
}

/** One of several boxes in a row that says nothing besides, as styles set fields and tools side by side. */
function isCellOfRow(box: Element): boolean {
  const row = box.parentElement;
  if (box.localName !== 'span' || !row || row.children.length < 2) return false;
  return Array.from(row.childNodes).every(
    (node) => node.nodeType !== 3 || (node.nodeValue ?? '').trim() === '',
  );
}

function isField(element: Element | null): boolean {
  const text = shortText(element, 80)?.normalize('NFC') ?? '';
  return AUTHOR_LABEL.test(text) || ORIGIN_LABEL.test(text);
}

const LABEL_ALONE = /^[^:：]{2,30}[:：]?$/u;
/** "Viết bởi Lò Văn Ớt": label and name, without a colon. */
const NAMED_BY = /^[^:：]{0,16}(?:bởi|BỞI)\s+\p{Lu}/u;

const INLINE = new Set('strong b span em i label a small font u'.split(' '));
