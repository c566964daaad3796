/**
 * The shapes in which Vietnamese sites print a date, as a table. Every pattern runs over text made by
 * `foldInPlace`: no marks, lower case, single blanks, so `Tháng Chín` and `THÁNG CHÍN` are both `thang chin`.
 * Blanks are ` ?` and never `\s*`, repeats are bounded: matching stays linear on hostile text.
 */

/** Words of the week in front of or between date and time: `Thứ hai -`, `T5,`, `CN`, `Thu,`; parishes write `Chúa nhật`. */
const WEEKDAY =
  '(?:thu ?(?:hai|ba|tu|nam|sau|bay|[2-7])|chua? ?nhat|cn|t[2-7]|(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?)(?![a-z\\d])\\.?';

/**
 * Zone names of RFC 822, of this part of the world and of Europe's newspapers, and `Z`; minutes east of Greenwich. IST is
 * India's, Israel's and Ireland's, so it stands for none of them.
 */
export const ZONE_NAMES = {
  aedt: 660,
  aest: 600,
  akdt: -480,
  akst: -540,
  bst: 60,
  cdt: -300,
  cest: 120,
  cet: 60,
  cst: -360,
  edt: -240,
  eest: 180,
  eet: 120,
  est: -300,
  gmt: 0,
  hkt: 480,
  ict: 420,
  jst: 540,
  kst: 540,
  mdt: -360,
  mesz: 120,
  mez: 60,
  msk: 180,
  mst: -420,
  nzdt: 780,
  nzst: 720,
  pdt: -420,
  pst: -480,
  sgt: 480,
  ut: 0,
  utc: 0,
  west: 60,
  wet: 0,
  z: 0,
} as const satisfies Readonly<Record<string, number>>;

/** Names of American zones that leave out whether summer time holds: minutes east of Greenwich in winter. */
export const AMERICAN_ZONES = { ct: -360, et: -300, mt: -420, pt: -480 } as const satisfies Readonly<
  Record<string, number>
>;

/** Elsewhere than behind AM or PM two letters are somebody's initials. */
const AMERICAN_ZONE = '(?:et|(?<=[ap]\\.?m\\.? ?\\(?)(?:ct|mt|pt))';

const ZONE_END = '(?![a-z\\d]|[/.\\-]\\d)';
/** `PDT`, `ET`, `GMT`, `GMT+7`, `UTC+07:00`, `+0700`, `+07`; `-16:30` is the end of a span of hours, so minus wants four digits. */
const ZONE = `(?:${AMERICAN_ZONE}|(?:${Object.keys(ZONE_NAMES).join('|')})(?:(?: ?\\+ ?|-)\\d{1,2}(?::?\\d{2})?)?|\\+\\d{2}(?::?\\d{2})?|-\\d{4})${ZONE_END}`;
/** After an ISO date `-05` and `-05:00` are offsets too. */
const ISO_ZONE = `(?:z|[+-]\\d{2}(?::?\\d{2})?)${ZONE_END}`;

/** `14:12`, `14:12:30.5`, `16:12:8`, `14h30`, `14 giờ 30 phút`, `14g`, `2 PM`, `2:12 CH`, `7h30 sáng`, `ore 7.30`, `9.41 Uhr`. */
const TIME =
  '(?<h>\\d{1,2})' +
  "(?: ?: ?(?<mi>\\d{1,2})(?: ?: ?(?<s>\\d{1,2})(?:[.,](?<f>\\d{1,9}))?)?(?!\\d|:\\d)(?: ?(?:['’′]|phut(?![a-z])))?" +
  "| ?(?:gio|h|g)(?![a-z]) ?:?(?: ?(?<hm>\\d{1,2})(?!\\d| ?/ ?\\d|[.\\-]\\d{1,2}[.\\-]\\d) ?(?:phut|p(?![a-z])|')?(?: ?(?<hs>\\d{1,2}) ?(?:giay|s(?![a-z])))?)?" +
  '|\\.(?<um>[0-5]\\d)(?:(?= ?uhr(?![a-z]))|(?<=(?<![a-z])(?:ore|alle) \\d{1,2}\\.\\d{2})(?!\\d))' +
  '|(?= ?(?:am|pm|sa|ch|uhr)(?![a-z])))(?: ?uhr(?![a-z]))?' +
  '(?: ?(?<ap>am|pm|a\\.m\\.?|p\\.m\\.?|sa|ch|sang|chieu|trua|toi|dem)(?![a-z]))?';

/** A time that ends where the date begins: `14:12 `, `13:39 - `, `Thứ năm: 17:49 ngày `, `14:12, Thứ Năm, `. */
export const TIME_BEFORE = new RegExp(
  `(?<![\\d:])(?<!\\d[.,/])${TIME}(?: ?\\(?(?<z>${ZONE})\\)?)?[ ,|;.\\-•·⋅)\\]/]{0,4}(?:${WEEKDAY}[ ,.:;|\\-]{0,3})?(?:(?:vao )?(?:ngay|hom)[ :,]{0,2}|on )?$`,
);

/** A padded time glued to a padded date (`14:1201/09/2016`): two inline elements whose blank was lost. */
export const GLUED_TIME_DATE = /(?<!\d)(?<time>[012]\d:[0-5]\d)(?=\d{2}[/-]\d{2}[/-]\d{4}(?!\d))/g;

/** `9/5/2006, cập nhật lúc 9h30`: of the same day, where the time has no day of its own behind it. */
const UPDATED_AT =
  '(?:cap nhat|dang|gui) (?:vao )?luc(?!.{1,16}?\\d[/.\\-]\\d{1,2}[/.\\-]\\d)(?!.{1,16}? ngay )';

/** What stands between day and clock elsewhere: `à 18h05`, `às 10h22`, `a las 9:41`, `alle ore 7.30`, `um 9.41 Uhr`. */
const FOREIGN_AT = '(?:a(?: las?)?|as|alle(?: ore)?|ore|um)(?= \\d)';

/** A time that begins where the date ends: ` 14:12`, ` - 14:12`, `, lúc 11:31:42`, `T07:12:00`, ` | 16:12:8`. */
export const TIME_AFTER = new RegExp(
  `(?: ?\\(?(?<z>(?:gmt|utc)(?: ?\\+ ?\\d{1,2}(?::?\\d{2})?)?)\\)?)?(?:t|[ ,|;.\\-•·⋅(\\[]{1,4})(?:${WEEKDAY}[ ,.:;|\\-]{1,3})?(?:(?:(?:vao )?(?:luc|hoi)|at|@|gio|${FOREIGN_AT}|${UPDATED_AT})[ :,\\-]{0,2})?${TIME}(?! ?(?:truoc|ago))`,
  'y',
);

/** The zone after the last of date and time. */
export const ZONE_AFTER = new RegExp(` ?[(\\[]? ?(?<z>${ZONE}) ?[)\\]]?`, 'y');
export const ISO_ZONE_AFTER = new RegExp(` ?(?<z>${ISO_ZONE})`, 'y');

/** Names of the days of the week as `Date#getUTCDay` counts them. */
export const WEEKDAYS = [
  /chua? ?nhat|(?<![a-z])cn(?![a-z])|(?<![a-z])sun/,
  /thu ?(?:hai|2)(?![a-z\d])|(?<![a-z])t2|(?<![a-z])mon/,
  /thu ?(?:ba|3)(?![a-z\d])|(?<![a-z])t3|(?<![a-z])tue/,
  /thu ?(?:tu|4)(?![a-z\d])|(?<![a-z])t4|(?<![a-z])wed/,
  /thu ?(?:nam|5)(?![a-z\d])|(?<![a-z])t5|(?<![a-z])thu(?:r|rs|rsday)?(?![a-z]| ?[a-z2-7])/,
  /thu ?(?:sau|6)(?![a-z\d])|(?<![a-z])t6|(?<![a-z])fri/,
  /thu ?(?:bay|7)(?![a-z\d])|(?<![a-z])t7|(?<![a-z])sat/,
] as const satisfies readonly RegExp[];

/** A weekday that belongs to the date behind it; kept in the words quoted. */
export const WEEKDAY_BEFORE = new RegExp(`(?<![a-z\\d])${WEEKDAY}[ ,.:;|\\-]{0,4}(?:ngay[ :]{0,2})?$`);

/** What stands before a date says what it is of. The first that fits counts. */
export const LABELS = [
  {
    meaning: 'PUBLISHED',
    pattern:
      /(?<![a-z])(?:ngay (?:gio )?(?:dang|xuat ban|phat hanh|dua|viet|gui|cong bo|tao|post)|dang (?:ngay|luc|vao|tin|tai|boi)|xuat ban|gui (?:luc|ngay)|dua tin|thoi gian dang|publish(?:ed)?|publiee? le|publicad[oa]|pubblicat[oa]|veroffentlicht|erschienen am|posted|pubdate|created)[^\d]{0,40}$/,
  },
  {
    meaning: 'OTHER',
    pattern:
      /(?<![a-z])(?:het han|han (?:nop|chot)|hieu luc|sinh|ket thuc|bat dau|den) ?(?:ngay|luc)?[ :]{0,3}$/,
  },
  {
    meaning: 'UPDATED',
    pattern:
      /(?<![a-z])(?:cap nhat|chinh sua|sua|update[d]?|modified|edited|mise? a jour|modifiee?|aktualisiert|geandert|ac?tualizad[oa]|modificad[oa]|aggiornat[oa]|aggiornamento)[^\d]{0,30}$/,
  },
  { meaning: 'CLOCK', pattern: /(?<![a-z])(?:hom nay|bay gio|today)[^\d]{0,30}$/ },
] as const satisfies readonly { meaning: string; pattern: RegExp }[];

export type LabelMeaning = (typeof LABELS)[number]['meaning'];

const YEAR = '(?<y>\\d{4}(?!\\d)|\\d{2}(?!\\d| ?:\\d| ?[hg](?![a-z])| ?gio(?![a-z])))';
const ENGLISH_MONTH =
  '(?<em>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])\\.?';
const MONTH_NAME = '(?:gieng|mot|hai|ba|tu|bon|nam|sau|bay|tam|chin|muoi(?: mot| hai)?|chap)(?![a-z])';
const VIETNAMESE_MONTH = `(?:thang|thg|th(?= ?\\.?\\d)|t(?=\\d))\\.? ?(?<vm>\\d{1,2}(?!\\d)(?=nam ?\\d|(?![a-z]))|${MONTH_NAME})`;
/** Without "Tháng"; the Hai of Thứ Hai is no month. */
const BARE_MONTH = `(?<!thu )(?<vm>${MONTH_NAME})`;

/** Round a date that is only one where nothing else stands in the text: its weekday and time may. */
const ALONE_FROM = `(?<=^(?:${WEEKDAY}[ ,.:|-]{1,3})?(?:\\d{1,2}[:hg]\\d{2}(?::\\d{2})?[ ,|-]{1,3})?(?:ngay )?)`;
const ALONE_TO = '(?!\\d)(?=$|[ ,|-]{1,3}(?:(?:vao )?luc )?\\d{1,2} ?[:hg])';

const VIETNAMESE_MONTHS = {
  ba: 3,
  bay: 7,
  bon: 4,
  chap: 12,
  chin: 9,
  gieng: 1,
  hai: 2,
  mot: 1,
  muoi: 10,
  'muoi hai': 12,
  'muoi mot': 11,
  nam: 5,
  sau: 6,
  tam: 8,
  tu: 4,
} as const satisfies Readonly<Record<string, number>>;

/** Months of French, German, Spanish, Italian and Portuguese pages, long and short, marks folded. */
const FOREIGN_MONTHS = [
  'janvier|janv|januar|janner|jan|enero|ene|gennaio|gen|janeiro',
  'fevrier|fevr|februar|feb|febrero|febbraio|fevereiro|fev',
  'mars|marz|mrz|marzo|mar|marco',
  'avril|avr|april|apr|abril|abr|aprile',
  'mai|mayo|maggio|mag|maio',
  'juin|juni|junio|jun|giugno|giu|junho',
  'juillet|juil|juli|jul|julio|luglio|lug|julho',
  'aout|august|aug|agosto|ago',
  'septembre|sept|september|sep|septiembre|settembre|set|setembro',
  'octobre|oct|oktober|okt|octubre|ottobre|ott|outubro|out',
  'novembre|november|nov|noviembre|novembro',
  'decembre|dec|dezember|dez|diciembre|dic|dicembre|dezembro',
] as const;
const FOREIGN_MONTH = `(?<fm>${FOREIGN_MONTHS.join('|')})(?![a-z])`;

const ENGLISH_MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Cheap looks that spare most texts the dearer patterns. */
const HAS_VIETNAMESE_MONTH = /t(?:hang|hg|h? ?\.?\d)/;
const HAS_ENGLISH_MONTH = /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/;

/**
 * Dates in the order of trust: where two shapes claim the same characters, the upper one has them.
 * Groups: `y m d`, `a b` (two numbers whose order is decided later), `em vm` (month words), `h mi s f z` inline.
 * `whole` shapes count only when nothing else stands in the text (a label aside); `needs` is looked for first.
 */
export const DATE_SHAPES = [
  // 20160901T141200+0700, ISO 8601 basic
  {
    name: 'iso-basic',
    pattern:
      /(?<!\d)(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})t(?<h>\d{2}):?(?<mi>\d{2})(?::?(?<s>\d{2})(?:[.,](?<f>\d{1,9}))?)?(?!\d)/g,
  },
  // 20160901 and 20160901141200, in <meta name="pubdate">
  {
    name: 'compact',
    whole: true,
    pattern: /^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})(?:(?<h>\d{2})(?<mi>\d{2})(?<s>\d{2}))?$/g,
  },
  // 2016-09-01, 2016/9/1
  {
    name: 'year-first',
    pattern: /(?<!\d|\d[/.])(?<y>\d{4}) ?(?<sep>[/.-]) ?(?<m>\d{1,2}) ?\k<sep> ?(?<d>\d{1,2})(?!\d)/g,
  },
  // 01/09/2016, 17 - 05 - 2024, 1.1.2026, 01/09/16; in 8h05 - 01-09-16 the minutes are no day
  {
    name: 'numeric',
    pattern: new RegExp(
      `(?<!\\d|\\d[/.])(?<a>\\d{1,2}) ?(?<sep>[/.-]) ?(?<b>\\d{1,2}) ?\\k<sep> ?${YEAR}(?!\\k<sep>\\d| - \\d{1,4}(?!\\d| ?:| ?[hg](?![a-z])| ?gio| ?(?:sa|ch|am|pm)(?![a-z])))`,
      'g',
    ),
  },
  // 05 | 08 | 2020: a calendar's leaf on one line
  {
    name: 'leaf',
    pattern: /(?<!\d|\d[/.|] ?)(?<a>\d{1,2}) \| (?<b>\d{1,2}) \| (?<y>\d{4})(?! ?[|\d])/g,
  },
  // ngày 05/10 năm 2026, 5/10-2026
  {
    name: 'day-month-year',
    pattern: /(?<!\d|\d[/.])(?<d>\d{1,2}) ?[/.-] ?(?<m>\d{1,2})(?:,? nam |-)(?<y>\d{4})(?!\d)/g,
  },
  // Thu Sep 1 14:12:00 +0700 2016: asctime, date(1), Twitter; UTC+0700 of old scripts
  {
    name: 'asctime',
    needs: HAS_ENGLISH_MONTH,
    pattern: new RegExp(
      `(?<![a-z])${ENGLISH_MONTH} (?<d>\\d{1,2}) (?<h>\\d{1,2}):(?<mi>\\d{2})(?::(?<s>\\d{2}))? (?:(?<z>[a-z]{1,4}|(?:utc|gmt)?[+-]\\d{2}(?::?\\d{2})?) )?(?<y>\\d{4})(?!\\d)`,
      'g',
    ),
  },
  // ngày 12 tháng 7 năm 2021, 1 Tháng Chín, 2016, 01 Th9, 2016
  {
    name: 'day-month-word',
    needs: HAS_VIETNAMESE_MONTH,
    pattern: new RegExp(
      `(?<!\\d|\\d[/.])(?:ngay )?(?<d>\\d{1,2})[ ,./-]{0,3}${VIETNAMESE_MONTH}[ ,./-]{0,3}(?<ny>nam ?)?${YEAR}`,
      'g',
    ),
  },
  // Tháng Chín 1, 2016 · Tháng Ba 8th, 2010 (WordPress 2) · tháng 9 ngày 1 năm 2016
  {
    name: 'month-word-day',
    needs: HAS_VIETNAMESE_MONTH,
    pattern: new RegExp(
      `(?<![a-z])${VIETNAMESE_MONTH} (?:ngay )?(?<d>\\d{1,2})(?:st|nd|rd|th)?(?:, ?|,? nam )(?<y>\\d{4})(?!\\d)`,
      'g',
    ),
  },
  // Thu, 01 Sep 2016 · 1st of September 2016 · 01-Sep-16
  {
    name: 'day-english',
    needs: HAS_ENGLISH_MONTH,
    pattern: new RegExp(
      `(?<!\\d|\\d[/.])(?<d>\\d{1,2})(?:st|nd|rd|th)?[ ,./-]{0,3}(?:of )?${ENGLISH_MONTH}[ ,./-]{0,3}${YEAR}`,
      'g',
    ),
  },
  // 12 mars 2026 · 1er août 2026 · 12. März 2026 · 12 de marzo de 2026 · 1º de maio de 2026 · 12 gen. 2026 · 12/set/2026
  {
    name: 'day-foreign',
    pattern: new RegExp(
      `(?<!\\d|\\d[/.])(?<d>\\d{1,2})(?:er|[oº°])?\\.?[ /-](?:de )?${FOREIGN_MONTH}\\.?,?[ /-](?:del? )?(?<y>\\d{4})(?!\\d)`,
      'g',
    ),
  },
  // Sep 1, 2016 · September 1st 2016
  {
    name: 'english-day',
    needs: HAS_ENGLISH_MONTH,
    pattern: new RegExp(
      `(?<![a-z])${ENGLISH_MONTH}[ ./-]{0,2}(?<d>\\d{1,2})(?:st|nd|rd|th)?[ ,./-]{1,3}(?<y>\\d{4})(?!\\d)`,
      'g',
    ),
  },
  // 09 11 2026, T2 09 11 2026 08:15: numbers with nothing but blanks between them
  {
    name: 'blanks',
    whole: true,
    pattern: new RegExp(`${ALONE_FROM}(?<a>\\d{1,2}) (?<b>\\d{1,2}) (?<y>(?:19|20)\\d{2})${ALONE_TO}`, 'g'),
  },
  // 2026 11 09
  {
    name: 'blanks-year-first',
    whole: true,
    pattern: new RegExp(`${ALONE_FROM}(?<y>(?:19|20)\\d{2}) (?<m>\\d{1,2}) (?<d>\\d{1,2})${ALONE_TO}`, 'g'),
  },
  // Mười Một 9, 2026: WordPress with a translation that leaves "Tháng" out
  {
    name: 'bare-month-day',
    whole: true,
    pattern: new RegExp(
      `${ALONE_FROM}${BARE_MONTH} (?<d>\\d{1,2})(?:, ?| )(?<y>(?:19|20)\\d{2})${ALONE_TO}`,
      'g',
    ),
  },
  // Mon, 09 Mười Một 2026 08:00:00 +0700
  {
    name: 'day-bare-month',
    whole: true,
    pattern: new RegExp(
      `${ALONE_FROM}(?<d>\\d{1,2}) ${BARE_MONTH}(?:, ?| )(?<y>(?:19|20)\\d{2})${ALONE_TO}`,
      'g',
    ),
  },
  // tháng 9/2016, tháng Chín năm 2016
  {
    name: 'month-word',
    needs: HAS_VIETNAMESE_MONTH,
    pattern: new RegExp(
      `(?<![a-z])${VIETNAMESE_MONTH}[ ,./-]{0,3}(?<ny>nam ?)?(?<y>\\d{4})(?![\\d]|[/-][a-z\\d])`,
      'g',
    ),
  },
  // September 2016
  {
    name: 'english-month',
    needs: HAS_ENGLISH_MONTH,
    pattern: new RegExp(`(?<![a-z\\d])${ENGLISH_MONTH},? (?<y>\\d{4})(?!\\d)`, 'g'),
  },
  // 09/2016, 2016-09: nothing but a whole text may be read so, for 11/2022 is also a decree
  { name: 'month-numeric', whole: true, pattern: /^(?<m>\d{1,2}) ?[/-] ?(?<y>\d{4})$/g },
  { name: 'year-month', whole: true, pattern: /^(?<y>\d{4}) ?[/-] ?(?<m>\d{1,2})$/g },
] as const satisfies readonly { name: string; pattern: RegExp; needs?: RegExp; whole?: boolean }[];

export type ShapeName = (typeof DATE_SHAPES)[number]['name'];

/** The month named by the groups of a match, 0 when none is. */
export function monthOf(groups: Readonly<Record<string, string | undefined>>): number {
  if (groups['em'] !== undefined) return ENGLISH_MONTHS.indexOf(groups['em'].slice(0, 3)) + 1;
  if (groups['fm'] !== undefined)
    return FOREIGN_MONTHS.findIndex((names) => names.split('|').includes(groups['fm']!)) + 1;
  const word = groups['vm'];
  if (word === undefined) return Number(groups['m'] ?? 0);
  return /\d/.test(word) ? Number(word) : VIETNAMESE_MONTHS[word as keyof typeof VIETNAMESE_MONTHS];
}

/** How far back one unit goes, and what can be said of a date known in that unit. */
export const RELATIVE_UNITS = [
  { words: 'giay|seconds?|secs?', seconds: 1, precision: 'MINUTE' },
  { words: 'phut|p|minutes?|mins?', seconds: 60, precision: 'MINUTE' },
  { words: 'gio|tieng|h|hours?|hrs?', seconds: 3600, precision: 'MINUTE' },
  { words: 'ngay|days?', days: 1, precision: 'DAY' },
  { words: 'tuan|weeks?', days: 7, precision: 'DAY' },
  { words: 'thang|months?', months: 1, precision: 'MONTH' },
  { words: 'nam|years?', months: 12, precision: 'MONTH' },
] as const satisfies readonly {
  words: string;
  seconds?: number;
  days?: number;
  months?: number;
  precision: 'MINUTE' | 'DAY' | 'MONTH';
}[];

const UNIT_WORDS = RELATIVE_UNITS.map((unit) => unit.words).join('|');
const AMOUNT = `(?:\\d{1,4}|mot|vai|may|an?|one) ?(?:${UNIT_WORDS})(?![a-z])`;

/** `4 giờ trước`, `2 tháng 2 tuần trước`, `1 giờ, 20 phút trước`, `cách đây 3 ngày`, `2 hours ago`. */
export const RELATIVE = new RegExp(
  `(?<![a-z\\d])(?:cach day (?:khoang )?(?:${AMOUNT}[ ,]{0,2}){1,5}|(?:${AMOUNT}[ ,]{0,2}(?:va |and )?){1,5}(?:truoc|ago)(?! (?:do|khi|ngay)(?![a-z])))`,
);
export const RELATIVE_AMOUNT = new RegExp(
  `(?<n>\\d{1,4}|mot|vai|may|an?|one) ?(?<u>${UNIT_WORDS})(?![a-z])`,
  'g',
);

/** Days named from the reader's own day; a time may stand beside them. */
export const RELATIVE_DAYS = [
  { pattern: /(?<![a-z])(?:ngay )?hom kia(?![a-z])/, daysBack: 2 },
  {
    pattern: /(?<![a-z])(?:(?:ngay )?hom qua|(?:sang|trua|chieu|toi|dem) qua|yesterday)(?![a-z])/,
    daysBack: 1,
  },
  { pattern: /(?<![a-z])(?:(?:ngay )?hom nay|(?:sang|trua|chieu|toi) nay|today)(?![a-z])/, daysBack: 0 },
] as const satisfies readonly { pattern: RegExp; daysBack: number }[];

/** This very moment. */
export const RIGHT_NOW = /(?<![a-z])(?:vua xong|vua moi(?: dang)?|just now)(?![a-z])/;
