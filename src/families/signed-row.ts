import { signedBy } from './anatomy.js';
import { textOf } from './dom.js';
import { authorInRow, rowOf } from './generic/head-rows.js';
import { behindPersonIcon } from './generic/person-icon.js';

/**
 * "09:32, 20/05/2026 • Công an xã Thọ Xuân • 180 lượt xem": who signs between the bars of the row that holds the date, or
 * behind the picture of a person in it.
 */
export function signedBetweenBars(
  date: Element | undefined,
  { never, category }: { readonly never: readonly (Element | null)[]; readonly category: string | null },
): string | null {
  if (!date || never.some((each) => each?.contains(date))) return null;
  const row = rowOf(date, never);
  const isParted = /[|•·]/u.test(textOf(row) ?? '') || behindPersonIcon(row) !== null;
  return isParted ? signedBy(authorInRow(row, category)) : null;
}
