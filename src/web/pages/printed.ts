import type { Language } from './language.js';

/** How numbers, days and instants are printed; everything in the time of Việt Nam. */

const LOCALES = { vi: 'vi-VN', en: 'en-GB' } as const satisfies Record<Language, string>;
const ZONE = 'Asia/Ho_Chi_Minh';

/** `1.234` in Vietnamese, `1,234` in English. */
export function printNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language]).format(value);
}

/** `42 %` of a share between 0 and 1. */
export function printShare(value: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], { style: 'percent' }).format(value);
}

/** A calendar day `2016-08-31`: `31/08/2016`. */
export function printDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${date}/${month}/${year}`;
}

/** An instant to the minute: `07:12 01/09/2016`. */
export function printInstant(instant: string): string {
  const at = partsOf(instant);
  return `${at.hour}:${at.minute} ${at.day}/${at.month}/${at.year}`;
}

/** A publication date as exactly as it is known, and no more exactly. Null where it is not known. */
export function printPublication({
  value,
  precision,
}: {
  readonly value: string | null;
  readonly precision: 'MINUTE' | 'DAY' | 'MONTH' | null;
}): string | null {
  if (value === null) return null;
  const { day, month, year } = partsOf(value);
  if (precision === 'MONTH') return `${month}/${year}`;
  return precision === 'DAY' ? `${day}/${month}/${year}` : printInstant(value);
}

/** A publication date for machines, for `<time datetime>`: an instant, a day or a month. */
export function machineDate({
  value,
  precision,
}: {
  readonly value: string;
  readonly precision: 'MINUTE' | 'DAY' | 'MONTH' | null;
}): string {
  const { day, month, year } = partsOf(value);
  if (precision === 'MONTH') return `${year}-${month}`;
  return precision === 'DAY' ? `${year}-${month}-${day}` : value;
}

type Part = 'year' | 'month' | 'day' | 'hour' | 'minute';

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

function partsOf(instant: string): Record<Part, string> {
  const parts = CLOCK.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]);
  return Object.fromEntries(parts) as Record<Part, string>;
}
