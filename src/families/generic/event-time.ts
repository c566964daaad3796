import { textOf } from '../dom.js';
import { plain } from './plain.js';

/** Labels of when something takes place. */
const WHEN = /^(?:thoi gian|khai mac|bat dau|ngay (?:to chuc|dien ra|khai mac)|when|date)\b/;
/** And of where, and for whom: what stands beside them is no time of publication. */
const WHERE =
  /^(?:dia diem|noi (?:to chuc|dien ra)|gia ve|thanh phan|dien gia|ban to chuc|don vi to chuc|where|venue|location)\b/;

/** How many rows of an event's card are looked at on either side. */
const NEAR = 3;

/** Whether a line tells when an event takes place: "Thời gian: 20h00 ngày 10/10/2026" beside "Địa điểm: …". */
export function isEventTime(element: Element, line: string): boolean {
  if (!WHEN.test(plain(line.slice(0, 40)))) return false;
  for (let row: Element | null = element, up = 0; row && up < 3; row = row.parentElement, up += 1) {
    if (isBesidePlace(row, 'nextElementSibling') || isBesidePlace(row, 'previousElementSibling')) return true;
  }
  return false;
}

function isBesidePlace(row: Element, way: 'nextElementSibling' | 'previousElementSibling'): boolean {
  let beside = row[way];
  for (let step = 0; beside && step < NEAR; step += 1, beside = beside[way])
    if (WHERE.test(plain((textOf(beside) ?? '').slice(0, 40)))) return true;
  return false;
}
