import { tokenize, organWordLength } from './organ-phrase.js';
import {
  cleanPerson,
  isPersonName,
  isProvinceName,
  startsWithCommonFamilyName,
  startsWithFamilyName,
} from './person-name.js';
import { fold } from './text.js';

/** Desks without a name of their own; "BTV Huyện ủy" is a committee and found before. */
const DESK =
  /^(?:bbt|ban bt|btv|ctv|pv|p v|nhom (?:pv|phong vien|ctv|cong tac vien|tac gia|bien tap|thuc hien)|ban bien tap|to bien tap|bo phan bien tap|phong vien|cong tac vien|bien tap vien)$/;
const DESK_AND_NAME =
  /^(?<desk>ctv|cộng tác viên|pv|phóng viên|btv|biên tập viên|bbt)[.:]?\s+(?<name>\p{Lu}.*)$/iu;
/** CMS accounts and other values of an author field that name nobody. */
const ACCOUNT =
  /^(?:admin\w*(?: (?:admin|account|user|website|web))?|(?:nguoi |ban )?quan tri(?: vien)?(?: (?:he thong|web|website|mang|trang|noi dung|cong))*|root|user\w*|super ?(?:user|admin\w*|visor)|system(?: (?:account|administrator|admin))?|sharepoint app|web ?master|mod|moderator|sys ?admin|guest|host|editor|author|publisher|content|member|khach|thanh vien|nguoi dung|khuyet danh|anonymous|no ?name|unknown|null|undefined|test|demo|an danh|chua ro|dang cap nhat|khong ro|n a)$/;

/** Is the organ of a byline a desk of the house itself ("BBT", "CTV"), which names no unit and is none to look for? */
export function isDesk(organ: string): boolean {
  return isDeskWord(organ);
}

/** Is the organ of an author field the house that puts out the site, behind which the text's own signature counts? */
export function isOwnDesk(organ: string): boolean {
  return isDeskWord(organ) || HOUSE.test(fold(organ));
}

const HOUSE =
  /^(?:(?:ban|to|bo phan) (?:bien tap|quan tri)|bbt|toa soan|(?:cong |trang )?thong tin|cong ttdt|website|trang tin)\b/;

/** Is the text nothing but a desk ("PV", "Ban biên tập")? */
export function isDeskWord(text: string): boolean {
  return DESK.test(fold(text));
}

/** Reporters without a name: beside another house's name they are that house's ("Nhóm PV (Theo Báo X)"). */
export function isReporters(text: string): boolean {
  return /^(?:nhom )?(?:pv|p v|phong vien)$/.test(fold(text));
}

/** Is the text a CMS account or a word of a form, which names nobody ("admin", "Super User")? */
export function isAccount(text: string): boolean {
  return ACCOUNT.test(fold(text));
}

/** "CTV Nguyễn Văn An", "PV Thu Hà" → the person; "CTV Lộc Hà", "CTV Huyện ủy Lộc Hà" → null, an organ. */
export function personBehindDesk(text: string, isPlace?: (name: string) => boolean): string | null {
  const { desk = '', name = '' } = DESK_AND_NAME.exec(text)?.groups ?? {};
  if (name === '' || organWordLength(tokenize(name)) > 0) return null;
  const person = cleanPerson(name);
  if (!isPersonName(person, 'named') || isProvinceName(person)) return null;
  const isLong = person.split(' ').length >= 3 && startsWithFamilyName(person);
  if (isPlace) return isLong || !isPlace(person) ? person : null;
  // Reporters sign with their names; collaborators and editorial boards with the place they write from.
  const signs = /^(?:pv|ph|btv|bi)/i.test(fold(desk));
  return isLong || signs || startsWithCommonFamilyName(person) ? person : null;
}
