/** What Excel takes for a formula; an apostrophe before it makes it text (OWASP, CSV injection). */
const FORMULA = /^[\s\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u;

/**
 * One row of CSV (RFC 4180). Every value is quoted; one that a spreadsheet would run is made text. Line breaks inside
 * a value stay.
 */
export function csvRow(values: readonly (string | number | null)[]): string {
  const written = values.map((value) => {
    if (value === null) return '';
    if (typeof value === 'number') return String(value);
    const safe = FORMULA.test(value) ? `'${value}` : value;
    return `"${safe.replaceAll('\0', '').replaceAll('"', '""')}"`;
  });
  return `${written.join(',')}\r\n`;
}

const VIETNAM_MS = 7 * 3_600_000;

/** An instant as Vietnamese offices write it: `31/08/2016 14:12`, in Vietnamese time. */
export function vietnameseStamp(instant: string | null): string | null {
  if (instant === null) return null;
  const local = new Date(new Date(instant).getTime() + VIETNAM_MS).toISOString();
  return `${local.slice(8, 10)}/${local.slice(5, 7)}/${local.slice(0, 4)} ${local.slice(11, 16)}`;
}
