import { attr, partedTextOf, shortTextOf } from '../dom.js';
import { ENGLISH_MONTH, MONTH } from './month-words.js';

/** A day that a theme prints in boxes of its own, and the box around them. */
export interface SplitDate {
  readonly element: Element;
  /** In words that are read as a date: `29 Tháng 05 2022`, `29/5/2022`. */
  readonly date: string;
}

/**
 * The date that `own`, whose `text` is a day, a month or both, is a part of: `<b>29</b><i>Tháng 05</i><i>2022</i>`,
 * `<div>29</div><div>05/2022</div>`, in that order or with the month first. Null where the boxes around say anything else.
 */
export function splitDate(own: Element, text: string): SplitDate | null {
  if (text.length > 24 || !PART.test(text.trim())) return null;
  let element = own.parentElement;
  for (let step = 0; element && step < MOST_STEPS; step += 1, element = element.parentElement) {
    if (element.localName === 'body' || shortTextOf(element, LONGEST) === null) return null;
    const line = partedTextOf(element)?.normalize('NFC') ?? '';
    const { day, month, year } = (DAY_FIRST.exec(line) ?? MONTH_FIRST.exec(line))?.groups ?? {};
    if (day && month && year)
      return { element, date: /^\d/.test(month) ? `${day}/${month}/${year}` : `${day} ${month} ${year}` };
  }
  return null;
}

/** Whether a stamp says it is that of the last change while the publication's stands beside it. */
export function isStampOfChange(stamp: Element): boolean {
  const isMarked = (each: Element): boolean =>
    attr(each, 'itemprop') === 'dateModified' ||
    (/\b(?:updated|modified)\b/.test(attr(each, 'class') ?? '') &&
      !/\bpublished\b/.test(attr(each, 'class') ?? ''));
  if (!isMarked(stamp)) return false;
  const others = stamp.parentElement?.querySelectorAll('time, abbr, [itemprop="datePublished"]') ?? [];
  return Array.from(others).some((each) => each !== stamp && !isMarked(each));
}

const SIGN = String.raw`[\s/.,|\-–]{1,4}`;
const DAY_PART = String.raw`(?:0?[1-9]|[12]\d|3[01])`;
const MONTH_PART = String.raw`(?:${MONTH}|${ENGLISH_MONTH}|0?[1-9]|1[0-2])`;

const PART = new RegExp(
  String.raw`^(?:${DAY_PART}|${MONTH}|${ENGLISH_MONTH}|${DAY_PART}\s${MONTH})[/.,|\-–]?$`,
  'iu',
);
const YEAR_PART = String.raw`${SIGN}(?:năm\s)?(?<year>(?:19|20)\d{2})$`;
const DAY_FIRST = new RegExp(
  String.raw`^(?:ngày\s)?(?<day>${DAY_PART})${SIGN}(?<month>${MONTH_PART})${YEAR_PART}`,
  'iu',
);
const MONTH_FIRST = new RegExp(
  String.raw`^(?<month>${MONTH}|${ENGLISH_MONTH})${SIGN}(?<day>${DAY_PART})${YEAR_PART}`,
  'iu',
);

/** Boxes in a box: `<div><p><span>29</span></p><p>05/2022</p></div>`. */
const MOST_STEPS = 3;
const LONGEST = 40;
