import { textOf } from '../dom.js';
import { plain } from './plain.js';

/** Labels of when something takes place. */
const WHEN = /^(?:thoi gian|khai mac|bat dau|when|date)\b/;
/** And those that can be of nothing else, whatever stands beside them. */
const OF_AN_EVENT =
  /^(?:(?:ngay|thoi gian) (?:su kien|to chuc|dien ra|khai mac)|event (?:date|time|starts?)|date of (?:the )?event|takes? place)\b/;
/** And of where, and for whom: what stands beside them is no time of publication. */
const WHERE =
  /^(?:dia diem|noi (?:to chuc|dien ra)|gia ve|thanh phan|dien gia|ban to chuc|don vi to chuc|where|venue|location)\b/;

/** How many rows of an event's card are looked at on either side. */
const NEAR = 3;

/**
 * Whether a line tells when an event takes place: "Ngày sự kiện: 10/10/2026", or "Thời gian: 20h00 ngày 10/10/2026" beside
 * "Địa điểm: …", the label in the line or in the cell before it.
 */
export function isEventTime(element: Element, line: string): boolean {
  const label = isLabelledEvent(line) ? line : labelled(element, line);
  if (isLabelledEvent(label)) return true;
  if (!WHEN.test(plain(label.slice(0, 40)))) return false;
  for (let row: Element | null = element, up = 0; row && up < 3; row = row.parentElement, up += 1) {
    if (isBesidePlace(row, 'nextElementSibling') || isBesidePlace(row, 'previousElementSibling')) return true;
  }
  return false;
}

/** Whether a line begins with the label of an event's day. */
export function isLabelledEvent(line: string): boolean {
  return OF_AN_EVENT.test(plain(line.slice(0, 40)));
}

/** The line itself, or with the label of its row before it: `<td>Thời gian:</td><td>8h00, 20/03/2026</td>`. */
function labelled(element: Element, line: string): string {
  const cell = element.closest('td, dd');
  const label = cell?.previousElementSibling;
  if (!label || !/^(?:td|th|dt)$/.test(label.localName)) return line;
  return `${(textOf(label) ?? '').slice(0, 40)} ${line}`;
}

function isBesidePlace(row: Element, way: 'nextElementSibling' | 'previousElementSibling'): boolean {
  let beside = row[way];
  for (let step = 0; beside && step < NEAR; step += 1, beside = beside[way])
    if (WHERE.test(plain((textOf(beside) ?? '').slice(0, 40)))) return true;
  return false;
}
