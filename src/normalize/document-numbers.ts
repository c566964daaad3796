/**
 * Numbers of official documents in running text: `163-KH/TU`, `19/2025/QĐ-TTg`, `1665/NQ-UBTVQH15`, `30/2026/QH16`.
 * They let an editor follow which units reported on a directive.
 */
import { nfc } from './text.js';

/**
 * Kinds of documents by their abbreviation (NĐ 30/2020, annex III, and the party's Hướng dẫn 36-HD/VPTW). A number
 * with one group of letters and no year is taken for a document only with one of these: `12/TB`, but not `20/PV`.
 */
const KINDS = new Set(
  'BB BC BTT CĐ CT CTr CTrHĐ CV CƯ ĐA ĐB ĐS GM GP GT GUQ HD HĐ KH KL KLTT LC LCT LT NĐ NQ NQLT PA PC PCT PL QC QCVN QĐ QĐi QH QT QyC QyĐ SL TB TC TCg TCVN TG TT TTLT TTr Ttr TTrình UQ VBHN YC'.split(
    ' ',
  ),
);

const GROUP = '[A-ZĐƯ]{1,2}[A-Za-zĐđƯưê0-9]{0,20}';

/**
 * Number, year if there is one, groups of letters. Before it stands neither letter nor digit, nor a digit with
 * `/`, `-` or `.`: `31/8/2016-UBND` and phone numbers are no documents. Blanks around the first sign are met.
 */
const NUMBER = new RegExp(
  `(?<![\\p{L}\\d])(?<!\\d ?[/.\\-])(?<number>\\d{1,5}[a-zđ]?)(?: ?/ ?(?<year>(?:19|20)\\d{2}))? ?[-/] ?(?<letters>${GROUP}(?:[-/]${GROUP}){0,4})(?![\\p{L}\\d])`,
  'gu',
);

/**
 * The document numbers of a text in the order of their first mention, each once, blanks inside dropped and every
 * dash a hyphen. Dates, `24/7`, phone numbers and initials (`20/PV`) are none.
 */
export function findDocumentNumbers(text: string): readonly string[] {
  // U+00D0 (Icelandic Eth) looks like Đ and stands in its place in much old office text.
  const subject = nfc(text)
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll('\u00d0', 'Đ');
  const found = new Set<string>();
  for (const match of subject.matchAll(NUMBER)) {
    const letters = match.groups?.['letters'] ?? '';
    const groups = letters.split(/[-/]/);
    const [first = ''] = groups;
    if (!/^[A-ZĐƯ][A-Za-zĐđƯưê]/.test(first)) continue;
    const known = groups.some((group) => KINDS.has(group));
    const year = match.groups?.['year'];
    const spaced = match[0].includes(' ');
    const isNamed = NAMED.test(subject.slice(Math.max(0, match.index - 60), match.index)) && first.length > 1;
    if (!known && !isNamed && (spaced || !(year !== undefined || (groups.length > 1 && isOffice(letters)))))
      continue;
    found.add(match[0].replaceAll(' ', ''));
  }
  return [...found];
}

/** A kind of document right before the number, which then needs neither year nor a kind of its own: "Công văn số". */
const NAMED =
  /(?:công văn|quyết định|kế hoạch|báo cáo|tờ trình|thông báo|hướng dẫn|văn bản|chỉ thị|nghị quyết|công điện|giấy mời|hợp đồng|thông tư|kết luận)(?: (?:hỏa tốc|khẩn|liên ngành|liên tịch))?\s+số\s*:?\s*$/iu;

/** Letters of an issuing office behind a kind not listed: `VPCP-KTTH`, `UBND-NC`. */
function isOffice(letters: string): boolean {
  return /(?:^|[-/])(?:UBND|HĐND|TU|HU|ĐU|TTg|CP|VPCP|UBTVQH\d*|QH\d*|TW|BTV|BCH|BCĐ|MTTQ|[BST][A-ZĐ]{2,}|V[A-Z]{2,})(?:[-/]|$)/.test(
    letters,
  );
}
