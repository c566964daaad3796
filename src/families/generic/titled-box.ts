import type { Page } from '../family.js';
import { bodyBehind, measured, MOST_ELEMENTS } from '../frame-column.js';
import { findTitle, type Measured } from '../frame-title.js';
import { isColumn } from './columns.js';
import { type MainBox, boxAt } from './main-content.js';
import type { Measure } from './measure.js';
import { isTitleLink } from './neighbours.js';
import { all, linesOf, textOf } from '../dom.js';
import { plain } from './plain.js';
import { longestStretch, TEXT } from './stretch.js';

/**
 * The box of a short article that density misses: the column behind a title that the window repeats, where `dense`
 * (the densest box) lies elsewhere on the page or is so wide that it holds lists of other things as well. Null where
 * no title is told so plainly, and where the densest box will do.
 */
export function titledBox(page: Page, dense: MainBox | null): MainBox | null {
  if (dense !== null && !isWide(dense) && (dense.prose >= LONG || holdsTitle(page, dense))) return null;
  const whole = measured(page);
  if (whole.measures.length > MOST_ELEMENTS) return null;
  const title = findTitle(whole, null, []);
  if (!title?.isSure || (textOf(title.element) ?? '').split(' ').length < 3) return null;
  const column = bodyBehind(whole, title.element);
  const at = column === null ? undefined : whole.places.get(column);
  if (column === null || at === undefined) return null;
  if (dense !== null && (column === dense.element || column.contains(dense.element))) return null;
  if (dense !== null && !isWide(dense) && isLeadAbove(whole.measures, at, dense)) return null;
  if (dense !== null && dense.element.contains(column) && goesOn(dense, column)) return null;
  const isAlone = dense !== null && dense.measures[dense.at]!.links < 3;
  return boxAt(whole.measures, (isAlone ? null : textBehind(whole, at)) ?? at, page.url);
}

/**
 * The box right behind the column of the title where that column holds no more than title, lead and date: prose of some
 * sentences, more than the lead, that links no titles.
 */
function textBehind({ measures, places }: Measured, column: number): number | null {
  const lead = measures[column]!;
  if (lead.runs > MOST_RUNS || lead.prose > LONGEST_LEAD) return null;
  let next: Element | null = lead.element;
  for (let step = 0; next && step < MOST_STEPS; step += 1) {
    const before: Element = next;
    for (next = before.nextElementSibling; next && textOf(next) === null;) next = next.nextElementSibling;
    if (next) break;
    next = before.parentElement;
    if (!next || /^(?:body|html|main|td)$/.test(next.localName)) return null;
  }
  const at = next ? places.get(next) : undefined;
  const text = at === undefined ? undefined : measures[at];
  if (at === undefined || !text || text.out || text.runs <= lead.runs) return null;
  if (text.prose < Math.max(SHORT, 2 * lead.prose)) return null;
  if (text.linked > text.text * 0.2 || all(text.element, 'a[href]').some(isTitleLink)) return null;
  return cellOf(measures, at);
}

/** The cell of a table that holds all of its prose. */
function cellOf(measures: readonly Measure[], at: number): number {
  let cell = at;
  for (let next = at; next < measures[at]!.end && measures[next]!.prose === measures[at]!.prose; next += 1)
    if (measures[next]!.element.localName === 'td') cell = next;
  return cell;
}

/** So much prose is a text and no caption. */
const SHORT = 140;
/** A lead, and a line of author and date that reads like a sentence. */
const MOST_RUNS = 2;
const LONGEST_LEAD = 400;

/** The column of the title holds less than the densest box, which follows with nothing to read between both. */
function isLeadAbove(measures: readonly Measure[], column: number, dense: MainBox): boolean {
  const { prose, end } = measures[column]!;
  if (prose >= dense.prose || end > dense.at) return false;
  for (let at = end; at < dense.at; at += 1) {
    const between = measures[at]!;
    if (between.end <= dense.at && !between.out && between.text > 0) return false;
  }
  return true;
}

/** The densest box holds a text of some length besides the column of the title: its first part, not all of it. */
function goesOn(dense: MainBox, column: Element): boolean {
  const titles = all(dense.element, 'a[href]').filter(isTitleLink);
  return longestStretch({ ...dense, dropped: new Set([...dense.dropped, column]) }, titles) >= TEXT;
}

/** So much prose in one box is no list beside an article. */
const LONG = 1000;

/** A box that lies in the column of the title the window repeats: the title stands in it or not far above it. */
function holdsTitle(page: Page, { element, measures, places, at }: MainBox): boolean {
  const window = plain(textOf(page.document.querySelector('title')) ?? '');
  if (window === '') return true;
  let around: Element | null = element;
  for (let step = 0; around && step < MOST_STEPS; step += 1, around = around.parentElement) {
    const from = places.get(around) ?? 0;
    const until = around === element ? measures[at]!.end : at;
    for (let place = from; place < until; place += 1) {
      const { text, element: line } = measures[place]!;
      if (text < 8 || text > 300 || line.contains(element)) continue;
      const key = plain(textOf(line) ?? '');
      if (key.length >= 8 && window.startsWith(key)) return true;
    }
    if (isColumn(around) || around.localName === 'body') break;
  }
  // Lines of a text that is parted by breaks alone have no boxes that could be measured.
  return linesOf(element)
    .slice(0, OPENING_LINES)
    .map(plain)
    .some((key) => key.length >= 8 && window.startsWith(key));
}

/** Section, title, date: then the text begins. */
const OPENING_LINES = 5;

const MOST_STEPS = 4;

/** The page itself, or a box that holds columns, or leads to many other articles. */
function isWide({ element, prose, measures, at }: MainBox): boolean {
  if (/^(?:body|html|main|form)$/.test(element.localName)) return true;
  if (measures[at]!.links < 3 || prose >= measures[at]!.links * 250) return false;
  const titles = all(element, 'a[href]').filter(isTitleLink).length;
  return titles >= 3 && prose < titles * 250;
}
