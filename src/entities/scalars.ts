import { GraphQLError, GraphQLScalarType, Kind, print } from 'graphql';

/**
 * The scalars of the contract. Output is the text SQL writes, untouched, so that every read path gives the same
 * bytes; input is checked strictly and answered with what would be right.
 */

const INSTANT =
  /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** An instant; always given as `2016-09-01T07:12:00.000Z`. Input may carry any offset, never none. */
export const DateTime = textScalar('DateTime', {
  description: 'An instant in UTC, `2016-09-01T07:12:00.000Z`. Input is ISO 8601 with an offset or `Z`.',
  wanted: 'an ISO 8601 instant with an offset, such as 2016-09-01T14:12:00+07:00',
  read: (text) => {
    const match = INSTANT.exec(text);
    if (!match || !isCalendarDay(match[1], match[2], match[3])) return null;
    const [hours, minutes, seconds] = [Number(match[4]), Number(match[5]), Number(match[6] ?? 0)];
    if (hours > 23 || minutes > 59 || seconds > 59) return null;
    // An offset may push it out of the years 1 to 9999, which is all that four digits and the database can tell.
    const instant = new Date(text).toISOString();
    return /^(?!0000)\d{4}-/.test(instant) ? instant : null;
  },
});

/** A calendar day in Việt Nam, `2016-08-31`. */
export const CalendarDate = textScalar('Date', {
  description: 'A calendar day in Việt Nam (Asia/Ho_Chi_Minh), `2016-08-31`.',
  wanted: 'a day such as 2016-08-31',
  read: (text) => {
    const match = DAY.exec(text);
    return match && isCalendarDay(match[1], match[2], match[3]) ? text : null;
  },
});

/** An absolute http or https address. */
export const Url = textScalar('URL', {
  description: 'An absolute http or https address.',
  wanted: 'an absolute http or https address',
  read: (text) => (/^https?:\/\//i.test(text) && URL.canParse(text) ? text : null),
});

/** Sanitised HTML: an allow-list of elements, http and https addresses only. Never accepted as input. */
export const Html = textScalar('HTML', {
  description: 'Sanitised HTML: no scripts, styles or handlers; http and https addresses only.',
  wanted: 'no input: HTML is only given out',
  read: () => null,
});

/** Any JSON value, given as it is. */
export const Json = new GraphQLScalarType({ name: 'JSON', description: 'Any JSON value.' });

function textScalar(
  name: string,
  {
    description,
    wanted,
    read,
  }: { description: string; wanted: string; read: (text: string) => string | null },
): GraphQLScalarType<string, string> {
  const parse = (value: unknown, written = JSON.stringify(value)): string => {
    const result = typeof value === 'string' ? read(value) : null;
    if (result === null) {
      throw new GraphQLError(`${name} must be ${wanted}, got ${shortened(written)}`, {
        extensions: { code: 'BAD_USER_INPUT' },
      });
    }
    return result;
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: (value) => String(value),
    parseValue: (value) => parse(value),
    parseLiteral: (node) => (node.kind === Kind.STRING ? parse(node.value) : parse(null, print(node))),
  });
}

/** What was given, as far as it helps to find it again. */
function shortened(written: string): string {
  return written.length > 100 ? `${written.slice(0, 100).toWellFormed()}…` : written;
}

function isCalendarDay(year = '', month = '', day = ''): boolean {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  return y >= 1 && m >= 1 && m <= 12 && d >= 1 && d <= new Date(Date.UTC(y, m, 0)).getUTCDate();
}
