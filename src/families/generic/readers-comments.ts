import { all, shortTextOf, textOf } from '../dom.js';
import { isTitleLink } from './neighbours.js';
import { isOtherNewsHead } from './other-news.js';

/** How long ago something was said. */
const AGO =
  /(?:vừa xong|\d{1,3} (?:giây|phút|giờ|ngày|tuần|tháng|năm) trước|\d{1,3} (?:second|minute|hour|day|week|month|year)s? ago)(?!\p{L})/u;

/** When something was said, to the minute, as remarks under a head of their own print it: "(24/10/2021 10:10)". */
const MOMENT =
  /(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}[ ,|–-]{1,3}(?:lúc )?\d{1,2}[:h]\d{2}|\d{1,2}[:h]\d{2}(?::\d{2})?[ ,|–-]{1,3}(?:ngày )?\d{1,2}[/.-]\d{1,2}[/.-]\d{4})/u;

/** Whether a run of text begins like a remark: most pages have none, and none of their boxes is asked further. */
export function isStamped(run: string): boolean {
  const start = run.slice(0, LONGEST_STAMP).normalize('NFC');
  return AGO.test(start) || MOMENT.test(start);
}

const LONGEST_STAMP = 80;

/**
 * True of readers' remarks below each other, whatever the box is called: two rows and more that each begin with a short
 * name and how long ago it was said ("Hai Lúa, 2 ngày trước"), or one under a head that says so ("Bình luận (1)"), in
 * the same box or right above it, where the minute tells as much ("Hai Lúa (24/10/2021 10:10): …").
 */
export function isThread(element: Element): boolean {
  if (isHead(element.previousElementSibling) && isRemark(element, true)) return true;
  const rows = Array.from(element.children).filter((row) => textOf(row) !== null);
  const isHeaded = isHead(rows[0]);
  const remarks = isHeaded ? rows.slice(1) : rows;
  if (remarks.length < (isHeaded ? 1 : 2) || remarks.length > MOST_REMARKS) return false;
  return remarks.filter((row) => isRemark(row, isHeaded)).length >= remarks.length * 0.8;
}

const MOST_REMARKS = 200;

function isHead(element: Element | null | undefined): boolean {
  return element != null && isOtherNewsHead(shortTextOf(element, 60) ?? '');
}

/** Who, when and what: neither a heading nor the title of another page among it. */
function isRemark(row: Element, isHeaded: boolean): boolean {
  const text = shortTextOf(row, LONGEST_REMARK)?.normalize('NFC');
  if (text === undefined || !(REMARK.test(text) || (isHeaded && DATED_REMARK.test(text)))) return false;
  if (row.querySelector('h1, h2, h3, figure, table') !== null) return false;
  return !all(row, 'a[href]').some(isTitleLink);
}

const LONGEST_REMARK = 2000;
/** A name of one to five words, then how long ago, then what is said. */
const REMARK = remark(AGO);
const DATED_REMARK = remark(MOMENT);

function remark(stamp: RegExp): RegExp {
  return new RegExp(
    String.raw`^(?:\p{L}[\p{L}\d._’'-]*[ ,]+){0,4}\p{L}[\p{L}._’'-]*[ ,]*[-–|•·(]* ?${stamp.source}.{2}`,
    'u',
  );
}
