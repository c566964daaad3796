import type { DateFact } from './family.js';

/** `/2025/11/18/ten-bai`: blogs and newspapers file articles by the day they appear. */
const DAY_PATH = /\/(?<year>(?:19|20)\d{2})\/(?<month>0?[1-9]|1[0-2])\/(?<day>0?[1-9]|[12]\d|3[01])\/[^/]/;

/** `dates`, or where a page prints and says none, the day in its own address. */
export function orAddressDate(dates: readonly DateFact[], url: string): readonly DateFact[] {
  if (dates.length > 0 || !URL.canParse(url)) return dates;
  const { year, month, day } = DAY_PATH.exec(new URL(url).pathname)?.groups ?? {};
  return year === undefined ? dates : [{ text: `${day}/${month}/${year}`, basis: 'URL' }];
}
