import { signedBy } from './anatomy.js';
import { textOf } from './dom.js';
import { authorInRow, rowOf } from './generic/head-rows.js';

/** "09:32, 20/05/2026 • Công an xã Thọ Xuân • 180 lượt xem": who signs between the bars of the row that holds the date. */
export function signedBetweenBars(
  date: Element | undefined,
  { never, category }: { readonly never: readonly (Element | null)[]; readonly category: string | null },
): string | null {
  if (!date || never.some((each) => each?.contains(date))) return null;
  const row = rowOf(date, never);
  return /[|•·]/u.test(textOf(row) ?? '') ? signedBy(authorInRow(row, category)) : null;
}
