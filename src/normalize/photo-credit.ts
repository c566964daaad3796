import { type Line } from './blocks.js';
import { isForeignWord } from './foreign-word.js';
import { cleanPerson, isPersonName, startsWithFamilyName } from './person-name.js';
import { cleanLine } from './text.js';

const CREDIT_LABEL =
  '(?:(?:nguồn\\s)?(?:hình\\s)?ảnh(?:\\s(?:minh\\s(?:họa|hoạ)|tư\\sliệu))?|nguồn\\shình|hình(?:\\sảnh)?|(?:photos?|photographs?|pictures?|images?)(?:\\scredits?)?|credits?|ảnh\\s?[,/&]\\s?video|fotos?|fotograf(?:ie|ía)|bild(?:er|quelle|nachweis)?|cr[eé]ditos?|crédits?(?:\\sphotos?)?)';
/** "… - Ảnh: AFP", "(Ảnh: CTV)", ". Nguồn ảnh: Báo Hà Tĩnh". */
export const CREDIT = new RegExp(
  `(?:[-–—.,;|/([]\\s*|^|\\s)${CREDIT_LABEL}\\s?[:：]\\s*(?<credit>[^)\\]\\n]{2,80})[)\\]]?\\s*\\.?$`,
  'iu',
);
/** With the blank lost, "… hội nghịẢnh: CTV"; the capital tells it from "quang cảnh: …". */
const GLUED_CREDIT = /(?<=\p{Ll})(?:Nguồn\s)?(?:Ảnh|Hình)\s?[:：]\s*(?<credit>[^)\]\n]{2,80})[)\]]?\s*\.?$/u;
/** Nothing but a credit. */
export const ONLY_CREDIT = new RegExp(
  `^[(\\[-–—]?\\s*${CREDIT_LABEL}\\s?[:：]\\s*[^)\\]]{2,60}[)\\]]?\\.?$`,
  'iu',
);
/** Words that call a picture an illustration. */
export const ILLUSTRATION = /^\(?\s*ảnh\s+(?:minh\s+(?:họa|hoạ)|tư\s+liệu|internet|sưu\s+tầm)\s*\)?\.?$/iu;

/** "Ảnh: Người dân dọn vệ sinh đường làng", "Hình 2: Sơ đồ": what is said of a picture, whoever took it. */
export const PICTURE_LABEL = /^(?:ảnh|hình)(?:\s\d{1,2})?\s?[:：]\s*\S/iu;

/**
 * Those of a caption's lines that say who took the picture: named so by their class, wherever they stand, or a bare name as
 * the last.
 */
export function creditLines(
  lines: readonly Line[],
): { readonly lines: readonly Line[]; readonly name: string } | null {
  const fields = lines.filter(isCreditField);
  const found = fields.length === lines.length ? fields.slice(-1) : fields;
  const names = new Set(found.map(({ text }) => creditName(text)).filter((name) => name !== ''));
  if (names.size > 0) return { lines: found, name: [...names].join(' / ') };
  const last = lines.at(-1);
  if (fields.length > 0 || lines.length < 2 || !last || !isBareName(last.text)) return null;
  return { lines: [last], name: creditName(last.text) };
}

function isCreditField({ text, ink }: Line): boolean {
  return text.length <= LONGEST_CREDIT && ink.credit > 0 && ink.credit >= ink.all * 0.9;
}

const LONGEST_CREDIT = 80;

/** The name in a line that says nothing but who took a picture: "(Ảnh: Lò Văn Ớt)" → "Lò Văn Ớt". */
export function creditName(text: string): string {
  return withoutFullStop((splitCredit(text).credit ?? text).replace(/^[\s([–—|/-]+|[\s)\]]+$/g, ''));
}

/** The first of several lines where it is a credit and nothing else: who took it stands in the picture, the caption below. */
export function creditAbove(
  lines: readonly Line[],
): { readonly lines: readonly Line[]; readonly name: string } | null {
  const [line] = lines;
  if (!line || lines.length < 2 || !ONLY_CREDIT.test(line.text)) return null;
  const name = splitCredit(line.text).credit;
  return name === null ? null : { lines: [line], name };
}

/** "KHÁNH HOAN", "Trần Văn Hòa": words of nothing but a name, below a caption. */
function isBareName(text: string): boolean {
  const words = text.split(/\s+/);
  if (words.length < 2 || words.length > 4 || !isPersonName(cleanPerson(text), 'alone')) return false;
  return text === text.toUpperCase() || startsWithFamilyName(text);
}

/** Whether a line credits a photo ("Ảnh: CTV") or names it an illustration; nothing else is said in it. */
export function isPhotoCredit(text: string): boolean {
  return ONLY_CREDIT.test(text) || ILLUSTRATION.test(text) || ENGLISH_CREDIT.exec(text)?.index === 0;
}

/** Without a colon only what can be nothing else: "… (Ảnh CTV)", "… . Ảnh - Thu Hà", "… Ảnh do UBND xã cung cấp". */
const MUTE_CREDIT =
  /(?:[-–—.,;|]\s*|[([]\s*)(?:Nguồn ảnh|Ảnh)(?:\s*[-–—]\s*|\s+)(?<credit>do\s[^)\]]{2,60}\scung cấp|(?:\p{Lu}[\p{L}.]*|[A-Z]{2,8})(?:\s\p{Lu}[\p{L}.]*){0,3})[)\]]?\s*\.?$/u;
/** Below a picture "… Nguồn: Internet" tells where the picture is from. */
const SOURCE_CREDIT = /(?:[-–—.,;|]\s*|[([]\s*)Nguồn\s?[:：]\s*(?<credit>[^)\]\n]{2,60})[)\]]?\s*\.?$/u;

/** Who took a picture is named without a title; somebody with one, and what they do, is to be seen. */
const TITLED_PERSON = /^(?:ông|bà|anh|chị|em|cụ|cháu|đồng chí|các)\s/iu;
const THREE_SMALL_WORDS = /(?:\s\p{Ll}+){3}/u;

/** What is to be seen and not who took it: "Ảnh: Quang cảnh hội nghị tổng kết", "Ảnh: Ông Lê Văn Tám giới thiệu vườn cam". */
function isDescription(credit: string): boolean {
  const words = credit.split(' ');
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  const tells = small > words.length / 2 || (TITLED_PERSON.test(credit) && THREE_SMALL_WORDS.test(credit));
  return words.length >= 4 && tells && !/cung cấp|tư liệu|sưu tầm|internet/iu.test(credit);
}

/** English credits need no colon: "… on Monday. Photo by Lena Ortiz", "(Picture courtesy of the museum)". */
const ENGLISH_CREDIT =
  /(?:^|(?<=[.!?"”])|[-–—.,;|/([]\s*)(?:photos?|photographs?|photography|pictures?|images?|illustrations?)\s(?:by|courtesy of|from)\s?:?\s*(?<credit>(?:the\s)?\p{Lu}(?:[^)\]\n.]|(?<=(?<!\p{L})\p{L})\.){1,60})[)\]]?\s*\.?$/iu;

/** "… (Herald photo by J. Bray)": the house goes before; "(AP Photo/Lena Ortiz)" says both, and both are the credit. */
const HOUSE_CREDIT =
  /[([]\s*(?:(?:\p{Lu}[\p{L}.'’&-]*\s){1,4}(?:[Pp]hotos?|[Pp]ictures?|[Ii]mages?)\s(?:by|courtesy of)\s(?<credit>\p{Lu}[^()[\]\n]{2,60})|(?<house>(?:\p{Lu}[\p{L}.'’&-]*\s){1,4}(?:Photo|Image)s?\s?\/\s?\p{Lu}[^()[\]\n]{2,60}))[)\]]\s*\.?$/u;

/** "… at the pump. © Clear Wells / J. Nakato": the owner behind the sign. */
const OWNED = /(?:^|[\s.([,;|–—-])©\s*(?<credit>[\p{L}\d][^©\n()[\]]{1,70}?)[)\]]?\s*\.?$/u;

/** No colon either, but a bar or bracket in front: "… blonde. | Photo Le Courrier/Luc Sarrazin", "(foto Nerini)", "| Photo archives Luc S.". */
const BARE_CREDIT =
  /\s[|([]\s*(?:[Pp]hotos?|PHOTOS?|[Ff]otos?|FOTOS?|Bild|Crédits?)\s(?<credit>(?:(?:d['’])?archiv\p{L}{0,4}\s)?\p{Lu}[^()[\]|\n:]{1,60})[)\]]?\s*\.?$/u;

const NAME = String.raw`\p{Lu}[\p{L}'’-]*\.?`;
/** Behind a slash a name, behind a sentence a name and a house: "… por la tarde / Ana Lozano", "… at dusk. Ana Lozano/Norfoto". */
const SLASHED_CREDIT = new RegExp(
  String.raw`(?:\s\p{Ll}{2,}[\s,].*\p{L}\s[/]\s(?<credit>${NAME}(?:\s${NAME}){1,3})|[\p{L}\d”"»)][.!?]\s(?<house>(?:${NAME}\s){0,3}${NAME}\/${NAME}(?:\s${NAME}){0,3}))$`,
  'u',
);

/** The last words behind a slash or a full stop, where they are no name of ours, which may be of what is seen. */
function slashedCredit(line: string): { readonly index: number; readonly credit: string } | null {
  const groups = SLASHED_CREDIT.exec(line)?.groups;
  const credit = groups?.['credit'] ?? groups?.['house'];
  if (credit === undefined) return null;
  const words = credit.split(/[\s/]+/);
  if (
    words.length < (groups?.['house'] ? 3 : 2) ||
    !words.some((word) => isForeignWord(word.replace(/\.$/, '')))
  )
    return null;
  return { index: line.length - credit.length, credit };
}

/** Splits "Quang cảnh buổi họp. Ảnh: CTV" into words and credit; "Ảnh minh họa" is words, "Ảnh: Đức H." only credit. */
export function splitCredit(text: string): { caption: string | null; credit: string | null } {
  const line = cleanLine(text);
  if (line.length > 1000 || /^trong (?:ảnh|hình)\s?[:：]/iu.test(line))
    return { caption: line, credit: null };
  const said = /^(?:ảnh|hình)\s?[:：]\s*(.+)$/iu.exec(line)?.[1];
  if (said !== undefined && said.length > 80 && isDescription(said)) return splitCredit(said);
  const match = [
    CREDIT,
    GLUED_CREDIT,
    MUTE_CREDIT,
    SOURCE_CREDIT,
    HOUSE_CREDIT,
    ENGLISH_CREDIT,
    OWNED,
    BARE_CREDIT,
  ]
    .map((each) => each.exec(line))
    .find(Boolean);
  const credit = match?.groups?.['credit'] ?? match?.groups?.['house'];
  if (match?.index === 0 && credit !== undefined && isDescription(credit))
    return { caption: credit.trim(), credit: null };
  const found = match && credit !== undefined ? { index: match.index, credit } : slashedCredit(line);
  if (!found) return { caption: line === '' ? null : line, credit: null };
  const caption = line.slice(0, found.index).replace(/[\s\-–—.,;|/([]+$/, '');
  return { caption: caption === '' ? null : caption, credit: withoutFullStop(found.credit.trim()) };
}

/** "TTXVN." → "TTXVN", but "Đức H." keeps the dot of its initial. */
function withoutFullStop(credit: string): string {
  return /(?:^|[\s.])\p{Lu}\.$/u.test(credit) ? credit : credit.replace(/[.\s]+$/, '');
}
