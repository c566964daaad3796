import { all, attr } from '../dom.js';
import type { DateFact } from '../family.js';
import { isForeign } from './foreign.js';
import type { MainBox } from './main-content.js';
import type { StructuredData } from './structured-data.js';
import { dateIn, isChangeDate, type DateLine } from './visible-patterns.js';

/** The date line closest to the title: behind it first, then before it, then behind the text. */
export function publishedLine(
  lines: readonly DateLine[],
  heading: Element | null,
  box: MainBox,
): DateLine | null {
  const rank = (line: DateLine): number => {
    const { element } = line;
    if (element.closest('li, tr')?.querySelector('a[href]') && !/đăng|cập nhật/iu.test(line.line)) return 6;
    const change = isChangeDate(line.line) ? 1 : 0;
    if (heading?.contains(element)) return change;
    const afterTitle = !heading || follows(element, heading, box);
    if (box.element.contains(element)) return isBeforeProse(element, box) ? change + (afterTitle ? 0 : 2) : 5;
    if (follows(element, box.element, box)) return 4 + change;
    return afterTitle ? change : 2 + change;
  };
  let best: DateLine | null = null;
  let least = 6;
  for (const line of lines) {
    const own = rank(line);
    if (own < least || (own === 2 && least === 2)) {
      best = line;
      least = own;
    }
  }
  return best;
}

/** Behind `other` in the order of the page; `-1` stands for what was not measured. */
function follows(element: Element, other: Element, box: MainBox): boolean {
  return (box.places.get(element) ?? -1) > (box.places.get(other) ?? -1);
}

/** Before the first paragraph of the box. */
export function isBeforeProse(element: Element, box: MainBox): boolean {
  return (box.places.get(element) ?? -1) <= firstParagraph(box);
}

/** The first element of the box that is a paragraph: prose, and none of its children has any. */
function firstParagraph(box: MainBox): number {
  const { measures } = box;
  const end = measures[box.at]!.end;
  let deepest = -1;
  for (let at = box.at + 1; at < end; at += 1) {
    const each = measures[at]!;
    if (each.prose < 60) continue;
    if (deepest !== -1 && each.parent !== deepest) break;
    deepest = at;
  }
  return deepest === -1 ? end : deepest;
}

export function datesOf(
  visible: DateLine | null,
  around: Element,
  heading: Element | null,
  said: StructuredData,
): DateFact[] {
  const dates: DateFact[] = [];
  const stamp = all(around, 'time[datetime]').find(
    (each) =>
      !isForeign(each, heading) && !each.closest('li') && dateIn(attr(each, 'datetime') ?? '') !== null,
  );
  const exact = attr(stamp, 'datetime');
  if (visible && !/\d{1,2}\s?[:hg]/i.test(visible.date) && exact !== null && visible.element.contains(stamp!))
    dates.push({ text: exact, basis: 'PAGE' });
  if (visible) dates.push({ text: visible.date, basis: 'PAGE' });
  else if (exact !== null) dates.push({ text: exact, basis: 'PAGE' });
  return [...dates, ...said.dates];
}
