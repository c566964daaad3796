/** Rows as PostgreSQL's COPY takes them in its text format. */

const SPECIAL = /[\\\n\r\t]/;
const ESCAPES = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** One line: columns apart by tabs, null as `\N`, instants in UTC, lists of numbers as arrays. */
export function copyLine(values) {
  let line = '';
  for (let at = 0; at < values.length; at += 1) line += (at === 0 ? '' : '\t') + field(values[at]);
  return `${line}\n`;
}

function field(value) {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'string')
    return SPECIAL.test(value) ? value.replace(/[\\\n\r\t]/g, (each) => ESCAPES[each]) : value;
  if (typeof value !== 'object') return String(value);
  return value instanceof Date ? value.toISOString() : `{${value.join()}}`;
}
