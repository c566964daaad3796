import { plain } from './plain.js';

/** Accounts and words of forms, which name nobody. */
export function namesNobody(text: string): boolean {
  return NOBODY.test(plain(text));
}

const NOBODY =
  /^(?:admin\w*|administrator|anonymous|author|ban quan tri|bien tap vien|editor|guest|host|n a|null|portal ?(?:admin)?|posted by|(?:dang |viet |gui )?boi|by|nguoi (?:dang|viet|gui)|quan tri(?: vien| he thong)?|root|super ?user|sysadmin|system account|tac gia|test(?: test)?|unknown|user\d*|web ?(?:admin|master)|written by)$/;
