import { plain } from './plain.js';

/** Headings and lines that open a block of other news, comments or sharing, folded. */
const OTHER_NEWS =
  /^(?:(?:cac |nhung )?(?:tin|bai|bai viet|tin bai|tin tuc|thong tin|bai dang|tin hoat dong)(?: bai| tuc| viet)? (?:lien quan|khac|moi(?: hon| nhat)?|cu(?: hon)?|truoc do|tiep theo|cung (?:chuyen muc|chu de|loai|danh muc|chuyen de|tac gia)|da dua|da dang|noi bat|doc nhieu|xem nhieu)|(?:tin|bai)(?: viet)? (?:cung|khac cung) \w+(?: \w+)?|(?:lien quan|cung chuyen muc|cung chu de)|xem them|doc (?:them|tiep theo)|(?:tin|bai)(?: viet)? nen doc|co the ban (?:quan tam|thich|chua xem)|ban (?:co the|dang) quan tam|tin moi|related(?: articles?| posts?| news| stories| content)?|read (?:more|next|also)|more (?:from|on|in|stories|news).*|you (?:may|might) also like|recommended(?: for you)?|see also|share this.*|leave a (?:reply|comment)|comments?(?: \d+)?|\d+ comments?|y kien ban doc|binh luan(?: \d+)?|y kien(?: binh luan)?|(?:phan hoi|binh luan|nhan xet|y kien)(?: cua| tu)? (?:ban doc|doc gia)(?: \d+)?)$/;

/** True for the head of a block of other news ("Các tin khác:", "Related posts", "Bình luận (3)"). */
export function isOtherNewsHead(text: string): boolean {
  return text.length <= 60 && OTHER_NEWS.test(plain(text));
}
