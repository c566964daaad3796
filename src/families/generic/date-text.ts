import { ENGLISH_MONTH, FOREIGN_MONTH, FOREIGN_WEEKDAY, MONTH } from './month-words.js';
import { plain } from './plain.js';
import { areFieldsBefore, isRowOfFields } from './row-fields.js';
import { OFFICE } from './row-words.js';

/** Hours and minutes as sites write them: `14:12`, `2:12:05 CH`, `14h12`, `15:8`, `07:15'`, `8 giờ 15`, `14 giờ 20 phút`. */
const CLOCK = String.raw`\d{1,2}\s?(?:[:hg]|giờ)\s?\d{1,2}(?!\d)(?::\d{1,2}|\s?phút(?!\p{L})|\s?['’′])?(?:\s?(?:SA|CH|AM|PM|[ap]\.m\.|sáng|trưa|chiều|tối|Uhr)(?!\p{L}))?`;

/** `9.41 Uhr`, `ore 7.30`: a point parts hours and minutes only beside such a word. */
const POINTED_CLOCK = String.raw`(?:\d{1,2}\.[0-5]\d\sUhr|(?<=(?:ore|alle)\s)\d{1,2}\.[0-5]\d)(?![\p{L}\d])`;

/** A day: `01/09/2016`, `17 - 05 - 2024`, `1.1.2026`, `01/09/16`, ISO, `ngày 12 tháng 7 năm 2021`, `2 March 2026`, `2-Mar-2026`. */
const DAY = [
  // Drupal's `T5, 04/23/2026`: that the month stands first is told by the weekday, which is kept with it.
  String.raw`(?<!\p{L})(?:thứ\s?(?:hai|ba|tư|năm|sáu|bảy|[2-7])|ch(?:ủ|úa)\s?nhật|t[2-7]|cn|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}),?\s{1,2}(?:0?[1-9]|1[0-2])/(?:1[3-9]|2\d|3[01])/\d{4}(?!\d)`,
  String.raw`\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:\.\d{1,6})?(?:Z|[+\-]\d{2}:?\d{2})?)?`,
  String.raw`(?:19|20)\d{2}[/.](?:0?[1-9]|1[0-2])[/.]\d{1,2}(?!\d)`,
  String.raw`\d{1,2}\s?[/.\-]\s?\d{1,2}\s?[/.\-]\s?\d{4}(?!\d)`,
  String.raw`\d{1,2}\s\|\s\d{1,2}\s\|\s\d{4}(?!\d)`,
  String.raw`\d{1,2}/\d{1,2}/\d{2}(?!\d)`,
  // TYPO3's `23.05.13 14:02`; without a clock it may be a number like any other.
  String.raw`(?<!\.)(?:0[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2])\.\d{2}(?=[\s,|\-–—]{1,4}[012]?\d:[0-5]\d)`,
  String.raw`ngày\s{1,3}\d{1,2}\s{1,3}tháng\s{1,3}[\p{L}\d]{1,6}(?:\s\p{L}{1,4})?\s{1,3}năm\s{1,3}\d{4}`,
  String.raw`\d{1,2}\s${MONTH},?\s(?:năm\s)?\d{4}(?!\d)`,
  String.raw`(?<!\p{L})${MONTH}\s\d{1,2}(?:st|nd|rd|th)?,\s\d{4}(?!\d)`,
  String.raw`\d{1,2}(?:st|nd|rd|th)?\s${ENGLISH_MONTH},?\s\d{4}`,
  String.raw`(?<!\d)\d{1,2}[-/]${ENGLISH_MONTH}[-/]\d{4}(?!\d)`,
  String.raw`${ENGLISH_MONTH}\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}`,
  String.raw`(?<!\d)(?:\d{1,2}|1er|1[oº°])\.?\s(?:de\s)?${FOREIGN_MONTH},?\s(?:del?\s)?\d{4}(?!\d)`,
  String.raw`(?<!\d)\d{1,2}[-/]${FOREIGN_MONTH}[-/]\d{4}(?!\d)`,
].join('|');

/** The day of the week, as it stands between a clock and its day. */
const WEEKDAY = String.raw`(?:(?:thứ\s?(?:hai|ba|tư|năm|sáu|bảy|[2-7])|ch(?:ủ|úa)\s?nhật|t[2-7]|cn)[\s,|\-–—]{1,4})?`;

/** `9/5/2006, cập nhật lúc 9h30`: a clock of the same day, unless a day of its own stands behind it. */
const UPDATED_AT = String.raw`(?:cập nhật|đăng|gửi)\s(?:vào\s)?lúc\s(?!.{1,16}?(?:\d[/.\-]\d{1,2}[/.\-]\d|\sngày\s))`;

/** `à 18h05`, `às 10h22`, `a las 9:41`, `alle ore 7.30`, `um 9.41 Uhr`. */
const FOREIGN_AT = String.raw`(?:à|às|as|a\slas?|alle(?:\sore)?|ore|um)`;

/** Behind a clock, or between a day and its clock: `12/03/2026 (GMT+7) 14:05`, `9:44 AM PDT`, `05:30 CEST`, `16:05 ET`. */
const ZONE = String.raw`(?:(?:GMT|UTC)\s?(?:\+\s?\d{1,2}(?::?00)?)?|(?:(?:AK|AE|NZ|[ECMP])[SD]T|[CEW]ES?T|MES?Z|BST|JST|KST|HKT|ICT|SGT|MSK|ET|(?<=[ap]\.?m\.?\s?\(?)[CMP]T)(?!\p{L}))`;

/** A day with the clock before or behind it, whatever stands between: a dash, a bar, "lúc", "ngày", a weekday. */
const DATE = new RegExp(
  String.raw`(?:(?<!\d)${CLOCK}(?:\s?\(?${ZONE}\)?)?[\s,|•·⋅\-–—]{0,4}${WEEKDAY}(?:ngày\s{1,3})?)?(?<!\d)(?:${DAY})` +
    String.raw`(?:(?:\s?\(?${ZONE}\)?)?[\s,|•·⋅@\-–—]{0,4}(?:lúc\s?|at\s|vào\s|${FOREIGN_AT}\s|${UPDATED_AT})?(?<!\d)(?:${CLOCK}|${POINTED_CLOCK})(?:\s?\(?${ZONE}\)?)?|\s\(${CLOCK}(?:\sh\.?)?\))?`,
  'iu',
);

/** What lists show instead of a date: `4 giờ trước`, `2 tháng 2 tuần trước`, `hôm qua`, `Hôm qua, 14:05`. */
export const RELATIVE = new RegExp(
  String.raw`(?:(?:\d{1,3}|một|vài|khoảng)\s{1,2}){1,2}(?:giây|phút|giờ|tiếng|ngày|tuần|tháng|năm)(?:\s\d{1,2}\s(?:giờ|ngày|tuần|tháng))?\s{1,2}trước` +
    String.raw`|(?:(?<!\d)${CLOCK}[\s,|•·⋅\-–—]{1,4})?hôm qua(?:[\s,|•·⋅\-–—]{1,4}(?:lúc\s)?${CLOCK})?|vừa xong`,
  'iu',
);

/** "Published" and "changed" as pages of other countries say it in front of their day, in the form of `plain`. */
const FOREIGN_PUBLISHED =
  '(?:publiee?(?: le)?|mise? en ligne(?: le)?|veroffentlicht(?: am)?|erschienen am|publicad[oa](?: (?:el|em|a))?|pubblicat[oa](?: il)?)';
const FOREIGN_CHANGED =
  '(?:(?:derniere )?mise? a jour(?: le)?|modifiee?(?: le)?|(?:zuletzt )?(?:aktualisiert|geandert)(?: am)?|(?:ultima )?a(?:c?tualiza(?:do|da|cion|cao)|ggiornamento|ggiornat[oa])(?: (?:el|em|il))?|modificad[oa](?: (?:el|em))?)';

/** Words that may stand around a date without making the line anything but a date line. */
const AROUND_A_DATE = new RegExp(
  String.raw`\b(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chua? nhat|cn|(?:mon|tues|wednes|thurs|fri|satur|sun)day|ngay (?:dang|cap nhat|xuat ban|viet|phat hanh|tao|gui)(?: bai| tin)?|thoi gian(?: dang)?|cap nhat(?: luc| ngay)?|dang (?:luc|ngay|tai)|gui luc|xuat ban(?: luc)?|post(?:ed)?(?: on| at)?|publish(?:ed)?(?: on| at)?|(?:last )?updated?(?: on| at)?|date|luc|ngay|gio|(?:gmt|utc)(?: 0?7)?|${FOREIGN_WEEKDAY}|${FOREIGN_PUBLISHED}|${FOREIGN_CHANGED}|uhr|data|datum|fecha)\b`,
  'g',
);

/** Labels after which a date is that of a change, not of publication. */
const CHANGE_LABEL = new RegExp(
  String.raw`^(?:(?:(?:ngay|lan|da|duoc) ){0,2}(?:cap nhat|chinh sua|sua(?: cuoi)?)|(?:last )?(?:updated?|modified|edited)|(?:lan )?(?:chinh sua|cap nhat) cuoi|${FOREIGN_CHANGED})\b`,
);

/**
 * The date in a line of text, in the site's words: the whole line when it says nothing else
 * (`Thứ hai - 02/03/2026 08:15`), else the date cut out of it (`Thông tin Xuân Lộc10/08/2025` → `10/08/2025`).
 * Null when there is none.
 */
export function dateIn(text: string): string | null {
  const found = DATE.exec(text.slice(0, 400).normalize('NFC'));
  if (!found) return null;
  const date = found[0].trim();
  const rest = plain(text.normalize('NFC').replace(found[0], ' ')).replace(AROUND_A_DATE, '').trim();
  return rest.length <= 1 && text.length <= 80 ? text : date;
}

/** As {@link dateIn}, and `3 giờ trước` counts too: for list pages. */
export function listDateIn(text: string): string | null {
  return dateIn(text) ?? RELATIVE.exec(text.slice(0, 400).normalize('NFC'))?.[0].trim() ?? null;
}

/** The day in a date as sites write it, as a number that grows with it (20240503), day first where that can be; null for other dates. */
export function dayIn(text: string): number | null {
  const iso = /(\d{4})-(\d{2})-(\d{2})/.exec(text);
  const own =
    /(\d{1,2})\s?(?:[/.-]|\s{1,3}tháng\s{1,3})\s?(\d{1,2})\s?(?:[/.-]|\s{1,3}năm\s{1,3})\s?(\d{4})/iu.exec(
      text,
    );
  const [year, month, day] = iso ? iso.slice(1) : (own?.slice(1).reverse() ?? []);
  if (year === undefined) return null;
  const [first, second] = [Number(month), Number(day)];
  return Number(year) * 10_000 + (first > 12 ? second * 100 + first : first * 100 + second);
}

/** True when the line is little more than a date with its labels and counters, or a date and a row of fields before or behind it. */
export function isDateLine(text: string): boolean {
  if (text.length > LONGEST_ROW) return false;
  const date = dateIn(text);
  if (date === null) return false;
  if (isRestShort(text, date)) return true;
  const [before = '', ...behind] = text.normalize('NFC').split(date);
  const isFirst = plain(before).replace(AROUND_A_DATE, '').trim() === '';
  const rest = behind.join(date);
  return isFirst
    ? isRowOfFields(rest)
    : areFieldsBefore(before) && (rest.trim() === '' || isRowOfFields(rest));
}

/** No row that tells of an article is longer, nor one that is told by little more than its date. */
export const LONGEST_ROW = 240;
const LONGEST_LINE = 160;

function isRestShort(text: string, date: string): boolean {
  if (text.length > LONGEST_LINE || endsInDay(text, date)) return false;
  const rest = plain(
    text.replace(date, ' ').replace(CHANGE_BEHIND, ' ').replace(POSTED_IN, '$1 ').replace(SIGNED_ABROAD, ' '),
  )
    .replace(AROUND_A_DATE, '')
    .replace(TOOLS_BESIDE, ' ')
    .replace(FILED_BEHIND, ' ')
    .replace(
      /\b(?:luot (?:xem|doc|truy cap)|da xem|views?|xem|doc|chuyen muc|tac gia|nguoi (?:dang|viet)|nguon)\b/g,
      '',
    )
    .replace(/\s{2,}/g, ' ')
    .trim();
  return rest.length <= 40;
}

/**
 * "Kết quả xét tuyển viên chức ngày 14/07/2019": a phrase that its day belongs to. Names, offices and labels before a day
 * are no phrase, and signs part them from it.
 */
function endsInDay(text: string, date: string): boolean {
  const before = OF_A_DAY.exec(text.normalize('NFC').replace(date, '').trimEnd())?.[1];
  if (before === undefined || !text.trimEnd().endsWith(date) || /[:hg]|giờ/u.test(date)) return false;
  const words = before.split(' ');
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  return words.length >= 6 && small >= words.length * 0.6 && !SAYS_WHEN.test(before) && !OFFICE.test(before);
}

const OF_A_DAY = /^(\p{Lu}[^|•·;:,–—()[\]]*[^|•·;:,–—()[\]\s-]) ngày$/u;
const SAYS_WHEN = /đăng|cập nhật|xuất bản|phát hành|gửi|tạo|viết|hôm nay|bây giờ/iu;

/** What a reader may do with the page, in the row of its date: "Xem với cỡ chữ A A A", "Đọc bài viết", "In trang". */
const TOOLS_BESIDE =
  /\b(?:(?:xem voi |doi |tang |giam )*co chu(?: (?:a|a\+|a-|nho|vua|to|lon|mac dinh))*|do tuong phan|che do (?:doc|tuong phan)|nghe (?:bai|doc)(?: viet)?|doc bai(?: viet)?|in (?:trang|bai|tin)(?: nay| viet)?|gui (?:mail|email|cho ban be)|chia se|luu bai)\b/g;

/** "… trong chuyên mục Đời sống văn nghệ", "… in category News": the end of a blog's line. */
const FILED_BEHIND =
  / (?:(?:trong|vao|thuoc) (?:chuyen muc|danh muc|muc)|(?:filed )?(?:in|under) category) .{2,60}$/;

/** "Đăng bởi Lò Thị Ớt ngày … trong Chuyện bản làng": who, when, and the section's name. */
const POSTED_IN =
  /^((?:(?:Được )?(?:[Đđ]ăng|[Vv]iết|[Gg]ửi) bởi|(?:[Pp]osted|[Ww]ritten) by)\s?:? \p{Lu}.{1,50}?)\s(?:trong|vào|in)\s{1,2}\p{Lu}[^.!?;:]{1,60}$/u;

/** "[ cập nhật 21:35, 7 thg 4, 2014 ]" behind the date of publication. */
const CHANGE_BEHIND =
  /(?:[[(|,;–-]\s{0,3}(?:(?:lần |đã |được )?(?:cập nhật|chỉnh sửa|sửa)|(?:last )?(?:updated?|modified|edited))|[\s[(|,;–-]{1,4}(?:(?:zuletzt )?(?:aktualisiert|geändert)|mise? à jour|modifiée?|ac?tualizad[oa]|modificad[oa]|aggiornat[oa]))[^[\]()]{4,60}[\])]?\s{0,3}$/iu;

/** "Rédigé par Anne Lebrun", "Geschrieben von: Uwe Behn": who wrote, in front of the day. */
const SIGNED_ABROAD =
  /(?:[Rr]édigé|[EÉeé]crit|[Pp]ublié|[Pp]osté|[Gg]eschrieben|[Vv]erfasst|[Vv]eröffentlicht|[Ss]critto|[Pp]ubblicato|[Ee]scrito|[Pp]ublicado|[Pp]ostado)\s(?:par|von|da|por)\s?:?\s\p{Lu}[\p{L}.'’-]{1,20}(?:\s(?:d[aeio]s?|del|von|van|\p{Lu}[\p{L}.'’-]{0,20})){0,4}/u;

/** True when the line says that its date is that of a change ("Cập nhật: …"). */
export function isChangeDate(text: string): boolean {
  return CHANGE_LABEL.test(plain(text.slice(0, 60)));
}

/** True when the line says that its date is that of the writing ("Ngày tạo: …"), which may be days before the publication. */
export function isCreationDate(text: string): boolean {
  return CREATION_LABEL.test(plain(text.slice(0, 60)));
}

const CREATION_LABEL =
  /^(?:(?:ngay(?: gio)?|duoc|da|thoi gian) (?:khoi )?(?:tao|viet|soan(?: thao)?)|(?:tao|viet) (?:luc|ngay)|created(?: on| at)?)\b/;

/** True when the line says that its date is that of the publication ("Được đăng: …"); of a registration it is not. */
export function isPublishedDate(text: string): boolean {
  return PUBLISHED_LABEL.test(plain(text.slice(0, 60)));
}

const PUBLISHED_LABEL = new RegExp(
  String.raw`^(?:(?:ngay(?: gio)?|duoc|da|thoi gian) )?(?:dang(?: (?:tin|bai(?: viet)?))?|xuat ban(?: (?:tin|bai))?|dua tin|(?:first )?publi(?:sh(?:ed|ing)?(?: date)?|cation date)|(?:date )?posted|date published|${FOREIGN_PUBLISHED})(?: (?:luc|ngay|vao|on|at|le))* (?:\d|thu |chua? nhat |(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6} |${FOREIGN_WEEKDAY} |(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6} \d)`,
);
