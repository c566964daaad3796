import { attr, textOf } from './dom.js';
import { isDateLine } from './generic/visible-patterns.js';

/**
 * What a heading says, without the line of date that some templates nest in it (`<h1>Title <span class="date">…`).
 * A day that the title itself names stays: only an element of its own, of a date and nothing else, with the time of
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
  return withoutBadge(heading, withoutWayBack(heading, text));
}

/** `<h3><a href="javascript:history.back()">Quay lại</a> <span>Title</span></h3>`: the way back stands in front of the title. */
function withoutWayBack(heading: Element, text: string): string {
  const first = heading.firstElementChild;
  const way = first && /^(?:a|button)$/.test(first.localName) ? textOf(first) : null;
  if (way === null || !WAY_BACK.test(way.normalize('NFC')) || !text.startsWith(way)) return text;
  return text.slice(way.length).trim() || text;
}

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
