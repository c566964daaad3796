/** Where and when a page was printed, as its print-out says: "Ngày in: 29/11/2026 20:11 - Đường dẫn bài viết: https://…". */
const PRINTED_AT =
  /^(?:ngày in|thời gian in|in lúc|in ngày)\s*:?\s*\d|^(?:(?:bài viết|tin|trang)(?: này)? được in (?:từ|tại)|đường dẫn (?:bài viết|tin|trang)(?: gốc| này)?|địa chỉ bài viết|url|printed (?:from|on|at))\s*:?\s*(?:https?:|\d)/iu;

/** True of a line that a print-out adds to what it prints. */
export function isPrintedAt(line: string): boolean {
  return PRINTED_AT.test(line.normalize('NFC'));
}

/** What a site says of itself below its pages; strong kinds stand in no article. */
const KINDS: readonly (readonly [line: RegExp, isStrong: boolean])[] = [
  [/^(?:©|copyright|bản quyền)|©|all rights reserved|bản quyền (?:thuộc|©)/iu, true],
  [
    /(?:^|\p{Ll}\s|[-–|]\s)(?:chịu trách nhiệm|phụ trách)(?: (?:chính|nội dung|xuất bản)|\s*:)|[.;]\s(?:người )?chịu trách nhiệm(?: (?:chính|nội dung|xuất bản))?\s*:|(?:^|[.;,|–-]\s)(?:trưởng ban biên tập|tổng biên tập)\s*:/iu,
    true,
  ],
  [/(?:ghi|dẫn) (?:rõ )?nguồn/iu, true],
  [/^giấy phép|giấy phép (?:số|thiết lập|hoạt động|xuất bản|\d{1,5}\/GP)/iu, true],
  [/(?:điện thoại|email|e-mail|fax|đt|hotline)\s*:/iu, false],
  [PRINTED_AT, true],
  [/^(?:địa chỉ|trụ sở|tòa soạn|cơ quan chủ quản)\s*:/iu, false],
];

/** Words of all kinds: most lines have none of them and are asked once. */
const HINT =
  /©|copyright|rights reserved|bản quyền|trách nhiệm|phụ trách|biên tập|nguồn|giấy phép|điện thoại|e-?mail|fax|đt|hotline|địa chỉ|trụ sở|tòa soạn|chủ quản|(?:^|\s)in (?:lúc|ngày|từ|tại)|(?:ngày|thời gian) in|đường dẫn|url|printed/iu;

/** The kinds of a line in which the site speaks of itself (licence, address, responsible editor), as bits; 0 for none. */
export function ownersIn(line: string): number {
  if (!HINT.test(line)) return 0;
  let kinds = 0;
  KINDS.forEach(([own], at) => {
    if (own.test(line)) kinds |= 1 << at;
  });
  return kinds;
}

const STRONG = KINDS.reduce((bits, [, isStrong], at) => (isStrong ? bits | (1 << at) : bits), 0);

/** Longer blocks hold more than an imprint. */
const LONGEST = 1500;

/**
 * True of a block that is hardly more than the site speaking of itself: lines of two kinds or more, one of them such as
 * no article has. An address and a telephone number alone are those of whom the article is about.
 */
export function isImprint(block: {
  readonly text: number;
  readonly prose: number;
  readonly owned: number;
  readonly owners: number;
}): boolean {
  const { text, owned, owners } = block;
  if (owned === 0 || text > LONGEST || (owners & STRONG) === 0 || (owners & (owners - 1)) === 0) return false;
  return owned > text * 0.5;
}
