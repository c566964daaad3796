import type { Measured } from './frame-title.js';
import { isBareSignature } from './generic/head-rows.js';
import { PAGE_WORD } from './generic/page-words.js';
import { plain } from './generic/plain.js';
import { withoutRank } from './generic/rank.js';
import { isHome } from './home-words.js';
import { SITE_NAME } from './title-evidence.js';

/** Where the category of an article is looked for: around its title, before and behind its text. */
export interface CategoryPlace {
  readonly whole: Measured;
  readonly heading: Element | null;
  readonly title: string;
  readonly body: Element;
  readonly area: Element;
}

/** What an article's category is, and the line that says so when it is one of the article's own. */
export interface Category {
  readonly text: string | null;
  readonly line: Element | null;
}

/** Names of boxes that hold a category. */
export const CATEGORY_NAMES =
  '[class*="categ" i], [class*="cate-" i], [class*="-cate" i], [class*="_cate" i], .cate, .cat, .cat-name, .cat-title, .catname, .cattitle, [class*="chuyen-muc" i], [class*="chuyenmuc" i], [class*="folder-name" i], [id$="lblCate" i], [id$="ChuyenMuc" i], [data-lfr-editable-id*="cate" i]';

/** Words for actions and parts of the page, which are no names of categories. */
const NO_NAME =
  /^(?:\d+ (?:phut|gio|giay|ngay|tuan|thang|nam|luot|lan|binh luan|y kien|min(?:ute)?s?|views?)\b.*|chi tiet.*|noi dung.*|xem .*|in (?:trang|bai|an).*|chia se.*|share.*|luu(?: (?:bai|tin|lai)(?: .*)?)?|save|tweet|like|thich|gui .*|nghe(?: (?:bai|tin|audio|doc|noi dung|podcast).*)?|doc(?: (?:bai|tin|noi dung|tiep|them|sau|nhieu).*)?|co chu.*|trang chu(?: .*)?|print|e ?mail.*|facebook|zalo|twitter|luot .*|tin (?:lien quan|khac|moi(?: nhat)?|noi bat)|(?:(?:duoc )?(?:viet|dang|gui|tao) )?boi .*|(?:posted |written )?by .*|(?:tai lieu|file|tep|van ban) (?:dinh )?kem.*|binh luan.*|dang nhap|tim kiem|menu|quay lai|bai viet|a a?|aa|font.*|tang|giam|mac dinh|ban in|bo qua.*|tai ve.*|download.*|skip.*|english|tieng (?:viet|anh)|theo|nguon|tac gia.*|anh|video|audio|quan tri(?: (?:vien|he thong|website|mang))?|admin.*|(?:gmt|utc)(?: 0?7)?)$/;

/**
 * A sentence of an English page ("Wind advisory is in effect"), without any letter of ours ("Chương trình can thiệp sớm"), or
 * a label whose value stands behind it ("Story by").
 */
export const ENGLISH_PHRASE =
  /^(?=[\u0000-\u007f\u2019]+$).*\s(?:is|are|was|were|has|have|will|can|must)\s[a-z]|^[A-Za-z]{2,}(?:\s[A-Za-z]+)*\s(?:by|from|BY|FROM|By|From)$/;

/** A site's address printed as it is: "xa.tinh.gov.vn". */
const HOST = /^(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+\/?$/i;

export function isName(text: string, most: number): boolean {
  const key = plain(text);
  if (text.length < 3 || text.length > most || !/\p{L}{2}/u.test(text)) return false;
  if (
    /[.!?;]$|:/.test(text) ||
    /\d{3}|\d\//.test(text) ||
    HOST.test(text) ||
    isHome(key) ||
    NO_NAME.test(key) ||
    ENGLISH_PHRASE.test(text) ||
    PAGE_WORD.test(key) ||
    (SITE_NAME.test(key) && !NO_OFFICE.test(text.normalize('NFC')))
  )
    return false;
  return !/^(?:ngay|thu (?:hai|ba|tu|nam|sau|bay|\d)|chu nhat|chua nhat$)\b/.test(key);
}

/** Sections that are named like tools of a page: a name for the category only where a box says that it holds one. */
export function isMediaSection(text: string): boolean {
  return /^(?:video|audio|podcast|(?:phong su |chum |tin )?anh|hinh anh|infographics?|e ?magazine|longform|thu vien (?:anh|video)|(?:tin |ban tin )?(?:truyen hinh|phat thanh))$/.test(
    plain(text),
  );
}

/** Words that are those of offices only without their marks ("Phỏng vấn", "Phong trào thi đua"), or not of offices here. */
const NO_OFFICE =
  /^(?:phỏng|phong|phóng|phổ|số|sổ|bố|bỏ|bạn|bàn|bản|xả|xá|tình|tính|xã (?:hội|luận)|sở (?:hữu|thích|trường|nguyện)|ban (?:mai|ngày|đêm)|bộ (?:đội|sưu tập|luật|ảnh)|phòng (?:dịch|bệnh|chống|ngừa|cháy|thủ|vệ|không|,))(?!\p{L})/iu;

export function isShort(text: string): boolean {
  return text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length <= 6;
}

/** Bodies by their kind alone, one beside the other, as sections are called ("Đoàn - Hội - Đội", "Đảng, Đoàn thể"). */
const BODIES = only(
  'đảng|chính quyền|mặt trận|mttq|đoàn|đoàn thể|hội|đội|công đoàn|phụ nữ|nông dân|thanh niên|thiếu nhi|thanh thiếu nhi|cựu chiến binh|hội quần chúng',
);

function only(words: string): RegExp {
  return new RegExp(`^(?:${words})(?:\\s*[-–,&/]\\s*(?:và )?(?:${words}))+$`, 'iu');
}

/** Names of people and places are capitalised word by word; categories only at their beginning. */
export function isOrganOrPerson(text: string): boolean {
  if (BODIES.test(text.normalize('NFC'))) return false;
  if (
    isBareSignature(text) ||
    /^Thông tin (?:xã|phường|huyện|thị|thành phố|tỉnh|TP|\p{Lu})/u.test(text.normalize('NFC')) ||
    /^(?:ban biên tập|bbt|đài|phòng(?! (?:dịch|bệnh|chống|ngừa|cháy|thủ|vệ|không))|ubnd|công an|trung tâm|văn phòng|nguồn(?! (?:nhân )?lực| nước| vốn)|theo(?! (?:dòng|gương|dấu|chân|bước))|tác giả|sở(?! (?:hữu|thích|trường|nguyện))|báo(?! (?:cáo|động|hiếu)))\s/iu.test(
      text,
    )
  )
    return true;
  const words = withoutRank(text)
    .replace(/\s*\([^)]*\)$/, '')
    .split(/[\s-]+/)
    .filter((word) => /\p{L}/u.test(word));
  if (text === text.toUpperCase()) return false;
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    words.every((word) => /^\p{Lu}(?:['’]\p{Lu})?\p{Ll}*\.?$/u.test(word))
  );
}
