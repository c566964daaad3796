import { isPortrait } from '../../html/portrait.js';
import { attr, eachNode, shortTextOf, textOf } from '../dom.js';
import { behindPersonIcon } from './person-icon.js';
import { namesNobody } from './nobody.js';
import { plain } from './plain.js';
import { AUTHOR_WORD, isCounter, isName, OFFICE } from './row-words.js';
import { OFFICE_LABEL } from './signing-label.js';
import { dateIn, isDateLine, listDateIn } from './date-text.js';
import { imageAddress } from './image-address.js';
import { FOREIGN_WEEKDAY } from './month-words.js';

/** A row that tells of an article is short, and made of few pieces. */
const LONGEST_ROW = 200;

/**
 * The row a date stands in: outwards from its element while what is around stays short and holds neither of
 * `never` (the title, the text).
 */
export function rowOf(date: Element, never: readonly (Element | null)[]): Element {
  let row = date;
  while (row.parentElement && !/^(?:body|html|main|article|form|td)$/.test(row.parentElement.localName)) {
    const wider = row.parentElement;
    if (never.some((each) => each !== null && wider.contains(each))) break;
    if (shortTextOf(wider, LONGEST_ROW) === null || holdsSentence(wider, date) || isInSentence(date)) break;
    row = wider;
  }
  return row;
}

/** In a table of a document's attributes, three or more rows of a label and a value, which is text. */
export function isAttribute(date: Element): boolean {
  const rows = Array.from(date.closest('table')?.querySelectorAll('tr') ?? []);
  const pairs = rows.filter(
    ({ children }) => children.length === 2 && (shortTextOf(children[0], 40)?.length ?? 0) > 0,
  );
  return pairs.length >= 3 && pairs.length >= rows.length * 0.6;
}

/** In a table of values, three or more rows in which several cells say something: a duty roster, results. */
export function isInDataTable(element: Element): boolean {
  const rows = Array.from(element.closest('table')?.querySelectorAll('tr') ?? []);
  if (rows.length < 3 || rows.length > 500) return false;
  const full = rows.filter(
    ({ children }) => Array.from(children).filter((cell) => shortTextOf(cell, 200) !== null).length >= 2,
  );
  return full.length >= 3 && full.length >= rows.length * 0.6;
}

/** A value among attributes whose label names another day than that of issue or publication: "Thời điểm đóng thầu". */
export function isOtherAttribute(date: Element): boolean {
  if (!isAttribute(date)) return false;
  const label = plain(shortTextOf(date.closest('tr')?.firstElementChild, 60) ?? '');
  return !/^(?:ngay|thoi gian|thoi diem|luc)? ?(?:gio )?(?:dang|ban hanh|ky|phat hanh|cong bo|xuat ban|cap nhat|tao|gui|van ban)\b|^ngay$/.test(
    label,
  );
}

/** In a paragraph that is a sentence of some length without the day too: "<span>April 7, 2026</span> -- The mill will reopen …". */
export function isInSentence(date: Element): boolean {
  if (!/^(?:span|time|b|strong|em|i)$/.test(date.localName)) return false;
  const own = (shortTextOf(date, LONGEST_ROW) ?? '').length;
  const text = textOf(date.closest('p')) ?? '';
  return text.length - own >= 60 && /\p{L}{2}[.?!]["”’)]?$/u.test(text);
}

/** A paragraph beside the date that is a sentence of some length: the question above an answer. */
function holdsSentence(row: Element, date: Element): boolean {
  return Array.from(row.children).some((each) => {
    if (each.localName !== 'p' || each.contains(date)) return false;
    return /^.{60,}[.?!]$/su.test(shortTextOf(each, LONGEST_ROW) ?? '');
  });
}

/** What a row says, piece by piece: texts of its elements, cut at bars, dots and dashes; dates and counters left out. */
export function piecesOf(row: Element): string[] {
  const pieces: string[] = [];
  let isBehindCraft = false;
  for (const node of eachNode(row)) {
    if (node.nodeType !== 3) continue;
    if (isBehindCraft) {
      isBehindCraft = (node.nodeValue ?? '').trim() === '';
      continue;
    }
    isBehindCraft = CRAFT_LABEL.test((node.nodeValue ?? '').normalize('NFC'));
    if (leadsToSection(node)) continue;
    pieces.push(...piecesOfText(node));
  }
  return pieces;
}

/** Within a link to a section or a tag, by its address or by what it says it is, or to where the page's source is edited. */
function leadsToSection(node: Node): boolean {
  const link = node.parentElement?.closest('a');
  if (!link) return false;
  const address = attr(link, 'href') ?? '';
  return (
    SECTION_REL.test(attr(link, 'rel') ?? '') || SECTION_ADDRESS.test(address) || SOURCE_ADDRESS.test(address)
  );
}

const SOURCE_ADDRESS = /\/(?:edit|blob|raw|issues|commits?|_edit)(?:[/?#]|$)|[?&]action=edit\b/i;
const SECTION_REL = /\b(?:tag|category)\b/;
const SECTION_ADDRESS =
  /\/(?:categor(?:y|ies)|tags?|topics?|sections?|chuyen-muc|danh-muc|the-loai|chu-de)\/[^/]/i;

function piecesOfText(node: Node): string[] {
  const pieces: string[] = [];
  const text = (node.nodeValue ?? '')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/ ?(?:\p{Extended_Pictographic}[\uFE0F\u200D]*)+ ?/gu, ' | ')
    .trim();
  if (text === '') return pieces;
  const date = listDateIn(text);
  const rest = date === null ? text : text.replace(date, '|').replace(WEEKDAY_BEFORE, '|');
  for (const piece of rest.split(/\s*[|•·»›;]\s*|\s+[-–—]\s+|^[-–—]\s*|\s*[-–—]$/u)) {
    const trimmed = piece
      .replace(/[\s,]+(?:ngày|lúc|vào|vào lúc|đăng|đăng lúc|on|at|le|am|il|el|em)\s*$/iu, '')
      .replace(/^[\s,:()[\]–—-]+|[\s,:([\]]+$/g, '');
    if (CRAFT.test(trimmed.normalize('NFC'))) continue;
    if (trimmed !== '' && !isCounter(trimmed) && dateIn(trimmed) === null && !isDateLine(trimmed))
      pieces.push(trimmed);
  }
  return pieces;
}

/** Who drew, set or edited a page does not sign it; the label stands before the name or in an element beside it. */
const CRAFT =
  /^(?:thiết kế|đồ họa|đồ hoạ|trình bày|kỹ thuật|kĩ thuật|mỹ thuật|biên tập|dựng phim)(?: (?:và|&) \p{L}+ \p{L}+)?\s*(?:[:：]|$)/iu;
const CRAFT_LABEL = new RegExp(
  String.raw`^\s*(?:${CRAFT.source.slice(1).replace('(?:[:：]|$)', '[:：]')})\s*$`,
  'iu',
);

/** "Minh Nhật, Thứ bảy, 6/8/2022": the day of the week belongs to the date. */
const WEEKDAY_BEFORE = new RegExp(
  String.raw`[\s,–-]*(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|ch(?:ủ|úa) nhật|t[2-7]|cn|${FOREIGN_WEEKDAY})[\s,:–-]*\|`,
  'iu',
);

/** Who signs, told by a row that holds a date: the names in it, else the office; null where it names nobody. */
export function authorInRow(row: Element, category: string | null): string | null {
  const known = category === null ? '' : plain(category);
  const behindIcon = behindPersonIcon(row);
  const told = behindIcon ? piecesOfText(behindIcon) : [];
  const said = told.length > 0 ? told : piecesOf(row);
  const shares = said.filter((piece) => SHARE_LABEL.test(piece));
  if (shares.length > 1) return shares.slice(0, 4).join(' - ');
  const pieces = said
    .map((piece) => piece.replace(AUTHOR_WORD, '').replace(SHARE_WORD, '').replace(OFFICE_LABEL, ''))
    .filter((piece) => piece !== '' && plain(piece) !== known && !SECTION.test(plain(piece)));
  const names = pieces.filter(isName);
  if (names.length === 1) return nameAndOffice(row, names[0]!) ?? names[0]!;
  if (names.length > 0) return names.slice(0, 4).join(' - ');
  const both = pieces.find((piece) => isNameWithOffice(piece));
  const office = pieces.find((piece) => OFFICE.test(piece) && piece.length <= 80);
  if (both !== undefined || office !== undefined) return both ?? wholeOffice(row, office!, behindIcon);
  // Whether pictures tell the story, so that who took them wrote it, is not for a row to say.
  return labelledOffice(said) ?? said.find((piece) => PHOTOGRAPHER.test(piece.normalize('NFC'))) ?? null;
}

/** "Ảnh: Hà Thị Mơ", with a full name. */
const PHOTOGRAPHER = /^(?:chùm |hình )?ảnh\s?[:：]\s*\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*){1,4}$/iu;

/**
 * With the second field behind its dash, in one piece of text: "Phòng Văn hóa - Xã hội xã Nghi Xuân"; without the place
 * too where that is all that stands behind a person's icon.
 */
function wholeOffice(row: Element, office: string, behindIcon: Node | null): string {
  if (!/^(?:phòng|trung tâm|ban)\s/iu.test(office) || PLACED.test(office)) return office;
  for (const node of eachNode(row)) {
    const text = node.nodeType === 3 ? (node.nodeValue ?? '').normalize('NFC').trim() : '';
    const at = text.length <= LONGEST_ROW ? text.indexOf(office.normalize('NFC')) : -1;
    const behind = at === -1 ? '' : text.slice(at + office.length);
    const field = SECOND_FIELD.exec(behind)?.[0].trimEnd() ?? '';
    if (PLACED.test(field) || (node === behindIcon && field !== '' && at === 0 && field === behind))
      return `${office}${field}`;
  }
  return office;
}

const SECOND_FIELD = /^\s[-–]\s\p{Lu}\p{Ll}*[^|•·;:\d–-]{2,60}/u;

/** "By Lam Tra Farmers and Fishermen Association": behind a label an office needs no word that we know. */
function labelledOffice(pieces: readonly string[]): string | null {
  const labelled = pieces.find((piece) => AUTHOR_WORD.test(piece))?.replace(AUTHOR_WORD, '') ?? '';
  return ENGLISH_NAME.test(labelled) && labelled.length <= 80 && !namesNobody(labelled) ? labelled : null;
}

const ENGLISH_NAME = /^[A-Z][\w'’.-]*(?: (?:[A-Z][\w'’.-]*|and|of|the|for|&)){2,}$/;

/** "Hữu Khiêm, Phòng VH-XH xã Đông Lâm". */
function isNameWithOffice(piece: string): boolean {
  const [name = '', ...office] = piece.split(/\s*,\s+|\s*\((?=\p{L})/u);
  return isName(name) && office[0] !== undefined && OFFICE.test(office[0]) && piece.length <= 120;
}

/** "Hồ Thị Dung - Phường đoàn Hà Huy Tập", in one piece of text. */
function nameAndOffice(row: Element, name: string): string | null {
  for (const node of eachNode(row)) {
    const text = node.nodeType === 3 ? (node.nodeValue ?? '').trim() : '';
    if (text.length > 120 || !text.includes(name)) continue;
    const [first, ...office] = text.replace(AUTHOR_WORD, '').split(/\s+[-–—]\s+|\s*\((?=\p{L})|\s*[,|]\s*/u);
    if (first === name && office[0] !== undefined && OFFICE.test(office[0]) && dateIn(text) === null)
      return text.replace(AUTHOR_WORD, '');
    const beside = officeBehindDot(text === name ? shortTextOf(node.parentElement, 120) : text, name);
    if (beside !== null) return `${name} - ${beside}`;
  }
  return null;
}

/** "Hồ Thị Dung<span>·</span>Đoàn Thanh niên xã" in a box of its own: who, and the office of three words or with its place. */
function officeBehindDot(text: string | null, name: string): string | null {
  const [first, office = '', ...more] = (text ?? '').split(/\s*[·•|]\s*/u);
  if (first !== name || more.length > 0 || !OFFICE.test(office) || SECTION.test(plain(office))) return null;
  return office.split(' ').length >= 3 || PLACED.test(office) ? office : null;
}

/**
 * Whether a short line names an office and its place, or a person and an office: what signs right behind a
 * text though nothing marks it ("Hội CCB huyện Can Lộc", "Hoàng Long - Đài Đức Thọ").
 */
export function isBareSignature(text: string): boolean {
  if (text.length > 90 || /[.!?:]$/.test(text)) return false;
  const [first = '', ...office] = text.split(/\s+[-–—]\s+|\s*\((?=\p{L})/u);
  if (office.length > 0) return isName(first) && OFFICE.test(office[0] ?? '');
  return OFFICE.test(text) && PLACED.test(text) && !SECTION.test(plain(text)) && !/\d{2}/.test(text);
}

/** The place at the end of an office's name, with nothing behind it. */
const PLACED =
  /\s(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|TP|TX|(?:[Hh]uyện|[Qq]uận|[Tt]hị|[Tt]hành|[Tt]ỉnh) (?:ủy|uỷ|đoàn))\.?\s\p{Lu}\p{L}*(?:\s(?:\p{Lu}\p{L}*|\d{1,2}))*$/u;

/** "Bài: Lò Thị Ớt | Ảnh: Hà Mơ", "Nội dung: Lò Ớt", "Ảnh: Hà Mơ": who wrote and who took the pictures, each behind a label. */
const SHARE_LABEL = /^(?:tin|bài|nội dung|lời|ảnh)(?:\s(?:viết|chụp))?\s?[:：]\s*\p{Lu}/iu;

/** Words before a name that say what of it is whose; beside the text they are part of the signature. */
const SHARE_WORD = /^\s*(?:nội dung|(?:tin|bài)(?:\s?(?:,|và|&)\s?ảnh)?|thực hiện)\s?[:：]\s*/iu;

/** Names of sections, which are written like names ("Văn Hóa", "Tin Tức"). */
export const SECTION =
  /^(?:tin|bai|thong bao|thoi su|hoat dong|su kien|van hoa|van nghe|xa hoi|kinh te|chinh tri|giao duc|y te|suc khoe|phap luat|the thao|du lich|quoc phong|an ninh|quoc te|the gioi|khoa hoc|cong nghe|moi truong|doi song|giai tri|nong thon|nong nghiep|doan the|chuyen muc|danh muc|nghien cuu|huong dan|van ban|lich|trang chu|home|admin\w*|administrator|super user|quan tri|bien tap vien|google|facebook|zalo|chia se|share|in bai|in trang|email|gui|gmt|print|phan hoi|binh luan|comments?|nghe|doc)\b/;

/** Rows above and below a text that offer tools or tell of the article instead of telling its news. */
const TOOL_ROW =
  /^(?:(?:xem |chon )?(?:co|kich thuoc|do lon) chu|font size|danh gia(?: bai viet)?(?: \d| cua|$)|(?:diem |ban )?binh chon|rating|(?:user )?rating|in (?:bai|trang|ban|noi dung)|ban in|print|gui (?:email|mail|cho ban|bai)|email|pdf|chia se|share|nghe (?:bai|doc)|doc bai|tweet|luot (?:xem|doc|truy cap)|so (?:luot|lan) (?:xem|doc)|da xem|lan (?:xem|doc)|views?|hits|tu khoa|tags?|nhan|chuyen muc|danh muc|the loai|loai tin|category|categories|chi tiet$|tac gia|nguoi (?:viet|dang|gui|tao)|viet boi|dang boi|duoc (?:viet|dang|gui) boi|posted by|written by|created by|(?:quay|tro) (?:ve|lai)(?= *$| (?:trang|dau|muc|danh sach|chuyen muc)\b)|ve dau trang|xem tiep|back|theo doi .{0,40}(?:google|facebook|zalo))\b/;

/**
 * True when a line stands at the head or foot of a text and is none of it: tools, counters, ratings, the author's or
 * category's label, a date. Only for short lines; a sentence is never one.
 */
export function isHeadRow(text: string): boolean {
  if (text.length > 160) return false;
  const key = plain(text);
  if (key === '' || isCounter(text) || (isDateLine(text) && !/[.;]$/.test(text))) return true;
  if (!TOOL_ROW.test(key)) return false;
  const isLabelled = /^[^:]{2,40}:/.test(text);
  return isLabelled || key.split(' ').length <= 6;
}

/** Icons of tools and pictures of people, told by their address, name or size. */
export function isIcon(img: Element): boolean {
  const address = imageAddress(img);
  const said = `${address ?? ''} ${attr(img, 'class') ?? ''} ${attr(img, 'id') ?? ''}`;
  if (ICON.test(said.slice(-300)) || isPortrait(img, address)) return true;
  if (NETWORK.test(address ?? '') && img.closest('figure') === null) return true;
  if (
    /^(?:pdf|in|print|email|e-mail|in bài|gửi email|chia sẻ|share|facebook|twitter|zalo|google(?: news)?|new|mới)$/iu.test(
      attr(img, 'alt') ?? '',
    )
  )
    return true;
  const sizes = ['width', 'height'].map((name) => Number.parseInt(attr(img, name) ?? '', 10));
  return sizes.some((size) => size > 0 && size <= 48);
}

/** A drawing, which no photograph is, or a picture called after a network to share in: `/ic/zalo.svg`, `img/fb-32.png`. */
const NETWORK =
  /\.svg(?:[?#]|$)|\/(?:ic|ico|icons?|share|btn)?[-_]?(?:facebook|fb|zalo|twitter|messenger|telegram|linkedin|pinterest|tiktok|viber|whatsapp|instagram)(?:[-_]?(?:icon|share|logo|btn|\d{1,3}))?\.(?:gif|png|webp)(?:[?#]|$)/i;

const ICON =
  /(?:^|[/_\s-])(?:icons?|print(?:er|button|mgr)?|pdf(?:_?button)?|e?mail(?:button)?|share|spacer|blank|arrow|bullet|btn|button|rating|star|logo)(?:[/_.\s-]|\d{0,3}\.(?:gif|png|svg|jpe?g)|$)|(?:print|pdf|email)_?button|\/(?:clock|eye|user|calendar|time|date|views?|comments?|author)\.(?:gif|png|svg)/i;
