/**
 * What portals print beside an author and that is no name: the day of posting and the count of readers
 * ("Admin - Ngày đăng: 12/10/2026", "Thu Hà | 07:45 12/10/2026", "UBND xã X | Lượt xem: 123").
 */

const TIME = '\\d{1,2}\\s?[:h]\\s?\\d{2}(?::\\d{2})?(?:\\s?(?:AM|PM|SA|CH))?';
const DATE = `(?:${TIME}\\s{0,2}[,|–-]?\\s{0,2})?\\d{1,2}\\s?[/.-]\\s?\\d{1,2}\\s?[/.-]\\s?(?:\\d{4}|\\d{2})(?!\\d)(?:\\s{0,2}[,|–-]?\\s{0,2}${TIME})?`;
const WEEKDAY =
  '(?:(?:thứ\\s(?:hai|ba|tư|năm|sáu|bảy|[2-7])|ch(?:ủ|úa) nhật)\\s{0,2},?\\s{0,2}(?:ngày\\s)?)?';
const POSTED =
  '(?:(?:ngày|thời gian)\\s)?(?:đăng|viết|gửi|cập nhật|xuất bản|tạo|post)(?:\\s(?:ngày|lúc|tin|bài|vào))?(?:\\s(?:ngày|lúc))?\\s{0,2}[:：]?\\s{0,2}';

const BREAK = '\\s{0,2}(?:[-–—|•·;(\\n.]\\s{0,2}|$)';
const LABELLED = `(?:${POSTED}|ngày\\s{0,2}[:：]\\s{0,2})${WEEKDAY}${DATE}`;
const READERS = '(?:số\\s)?lượt\\s(?:xem|đọc|truy cập)\\s{0,2}[:：]?\\s{0,2}[\\d.,]*';

const STAMPS = new RegExp(
  `(?:^|[-–—|•·,;(\\n.]|\\s)\\s{0,2}(?:${LABELLED}|${READERS})\\)?(?=${BREAK})|\\s{0,2}[-–—|•·(\\n]\\s{0,2}${WEEKDAY}${DATE}\\)?(?=${BREAK})`,
  'giu',
);
const BARE_DATE = new RegExp(`[\\s,;]{1,3}${WEEKDAY}${DATE}$`, 'iu');

/** A byline without the stamps beside it. In a page's author field a bare date behind the name is a stamp too. */
export function withoutStamps(line: string, isField: boolean): string {
  if (!/\d/.test(line) && !/lượt/i.test(line)) return line;
  const kept = line.replace(STAMPS, '');
  return (isField ? kept.replace(BARE_DATE, '') : kept).replace(/^[\s\-–—|•·,;]+|[\s\-–—|•·,;]+$/gu, '');
}
