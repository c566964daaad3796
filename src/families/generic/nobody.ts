import { plain } from './plain.js';

/** Accounts and words of forms, which name nobody, and who made the site ("Thiết kế bởi Công ty …"). */
export function namesNobody(text: string): boolean {
  const key = plain(text);
  return NOBODY.test(key) || MAKER.test(key);
}

const NOBODY =
  /^(?:admin\w*|administrator|anonymous|author|ban quan tri|bien tap vien|editor|guest|host|n a|null|portal ?(?:admin)?|posted by|(?:dang |viet |gui )?boi|by|nguoi (?:dang|viet|gui)|quan tri(?: vien| he thong)?|root|super ?user|sysadmin|system account|tac gia|the author|about (?:the )?authors?|meet the authors?|test(?: test)?|unknown|user\d*|web ?(?:admin|master)|written by)$/;

const MAKER =
  /^(?:duoc )?(?:(?:phat trien|thiet ke|xay dung|van hanh|lap trinh|cung cap|quan ly)(?: va \w+ \w+)? (?:boi|web(?:site)?)|(?:web(?:site)? )?(?:designed?|developed|powered|built|made|hosted|maintained)(?: and \w+)? by)\b/;
