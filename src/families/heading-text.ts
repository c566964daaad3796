import { attr, shortTextOf, textOf } from './dom.js';
import { plain } from './generic/plain.js';
import { isCounter } from './generic/row-words.js';
import { isLinkedName } from './generic/section-head.js';
import { isDateLine } from './generic/date-text.js';

/**
 * What a heading says, without what some templates nest in it around the title: the line of date
 * (`<h1>Title <span class="date">…`), a counter, a tool, the way back, a label, the section's name. A day that the title itself names stays: only an element of its own, of a date and nothing else, with the time of
 * day in it or named so, is cut, and only at the end. Null when nothing is left.
 */
export function headingText(heading: Element | null): string | null {
  const text = textOf(heading);
  if (!heading || text === null || text.length > 600) return text;
  for (let last = lastChild(heading); last; last = lastChild(last)) {
    const date = textOf(last);
    if (date === null || !text.endsWith(date) || date.length >= text.length) continue;
    if (isDateLine(date) && isStamp(last, date)) return text.slice(0, -date.length).trim() || null;
  }
  const own = withoutTool(heading, withoutBadge(heading, withoutLabel(withoutFirst(heading, text))));
  return withKickerApart(heading, own);
}

/**
 * With a blank where an element of its own ends and the next begins with a capital: `<span>Altmark</span><span>Deich hält`
 * is a kicker above its title, which styles part. Letters of one word in two elements are none: these go on small.
 */
function withKickerApart(heading: Element, text: string): string {
  const [first, next] = [heading.firstElementChild, heading.firstElementChild?.nextElementSibling];
  const [kicker, title] = [textOf(first), textOf(next)];
  if (!first || first.nextSibling !== next || kicker === null || title === null) return text;
  const isCapital = /\p{Ll}$/u.test(kicker) ? /^["“„«]?\p{Lu}/u : /^["“„«]?\p{Lu}\p{Ll}/u;
  const isGlued = kicker.length >= SHORTEST_KICKER && text.startsWith(kicker + title);
  return isGlued && isCapital.test(title) ? `${kicker} ${text.slice(kicker.length)}` : text;
}

const SHORTEST_KICKER = 3;

/** "Tiêu đề: Xã Lam Trà mở lớp đan lát": the label is the form's. */
function withoutLabel(text: string): string {
  return text.replace(TITLE_LABEL, '') || text;
}

const TITLE_LABEL = /^(?:tiêu đề|tên bài)(?: (?:viết|bài viết|tin(?: bài)?))?\s?:\s*/iu;

/**
 * What stands in an element of its own in front of the title: the way back (`<h3><a href="javascript:history.back()">Quay
 * lại</a> <span>Title</span></h3>`), or the section's name before a colon, where a link of the page says it too.
 */
function withoutFirst(heading: Element, text: string): string {
  const first = heading.firstElementChild;
  const said =
    first && /^(?:a|button|span|small|b|strong|em|i|div)$/.test(first.localName)
      ? shortTextOf(first, 60)
      : null;
  if (said === null || !text.startsWith(said)) return text;
  const isWay = WAY_BACK.test(said.normalize('NFC'));
  const isSection = /\p{L}\s?:$/u.test(said) && isLinkedName(plain(said), heading.ownerDocument);
  return isWay || isSection ? text.slice(said.length).trim() || text : text;
}

/** "In" and "Sửa" in links behind the title, "(120 lượt xem)": what may be done with the page, and how many readers it had. */
function withoutTool(heading: Element, whole: string): string {
  let text = whole;
  for (const child of Array.from(heading.children).slice(-MOST_TOOLS).reverse()) {
    const said = shortTextOf(child, 40);
    if (said === null || said === text || !text.endsWith(said)) continue;
    const isTool = /^(?:a|button)$/.test(child.localName) && TOOL.test(said.normalize('NFC'));
    if (!isTool && !isCounter(said.replace(/^[(\s]+|[)\s]+$/g, ''))) break;
    text = text.slice(0, -said.length).replace(/[\s|·]+$/u, '');
  }
  const counter = /\s*\(([^()]{3,30})\)$/.exec(text);
  // "(2025)" counts nothing.
  return counter && /\p{L}/u.test(counter[1]!) && isCounter(counter[1]!)
    ? text.slice(0, counter.index).trim() || text
    : text;
}

const MOST_TOOLS = 4;
const TOOL =
  /^(?:sửa|chỉnh sửa|edit|xóa|in|in (?:trang|bài|tin|bài viết)|bản in|print|gửi (?:email|mail|bài)|e-?mail|chia sẻ|share|lưu(?: bài)?|nghe(?: (?:đọc )?bài)?|đọc bài|tải về)$/iu;

const WAY_BACK = /^[«‹<←\s]*(?:quay (?:lại|về)|trở (?:lại|về)|go back|back)$/iu;

/** "Mới" glued to the title's last word, in an element of its own: a badge, which styles set apart. */
function withoutBadge(heading: Element, text: string): string {
  const last = lastChild(heading);
  const badge = textOf(last);
  if (badge === null || !BADGE.test(badge.normalize('NFC')) || !text.endsWith(badge)) return text;
  const before = text.slice(0, -badge.length);
  return /[\p{L}\p{N}.!?”"')]$/u.test(before) ? before : text;
}

const BADGE = /^(?:mới|tin mới|new|hot|nóng)!?$/iu;

function lastChild(element: Element): Element | null {
  return Array.from(element.children).at(-1) ?? null;
}

function isStamp(element: Element, date: string): boolean {
  if (/\d{1,2}\s?[:hg]\s?\d{2}/i.test(date) || /^(?:time|small|div|p)$/.test(element.localName)) return true;
  return /(?:^|[\s_-])(?:date|time|ngay|thoi-?gian|meta|publish\w*)(?:$|[\s_-])/i.test(
    attr(element, 'class') ?? '',
  );
}
