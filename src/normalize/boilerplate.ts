/**
 * Lines that portals print around an article and that are no part of it: toolbars, counters, ratings, comment
 * forms, lists of other news. Structure comes first (a block that is all links); this table is for what is left.
 */
import { cleanLine, foldInPlace } from './text.js';

/** A boilerplate line is short; nothing longer is even looked at. */
const LONGEST = 160;

/**
 * Whole lines as `foldInPlace` gives them: no marks, lower case. Anchored at both ends wherever a sentence could
 * begin the same way ("Chia sẻ kinh nghiệm trồng bưởi" is news).
 */
const LINES = [
  // toolbars
  /^(?:[|•·\-/ ]|email|e-mail|print|aa|a[+-]|share|pdf|in|facebook|twitter|zalo|messenger|linkedin|telegram|copy link|sao chep(?: lien ket)?)+$/,
  /^(?:emailprint(?:aa)?|printemail(?:aa)?)$/,
  /^(?:in trang(?: nay)?|in bai(?: viet| nay)?|in tin|ban in|in ra|xem ban in|luu bai(?: viet)?|luu|luu tin|tai ve|doc sau|quay lai|tro (?:ve|lai)(?: trang (?:truoc|chu))?|ve (?:trang chu|dau trang|trang truoc)|len dau trang|dau trang|trang chu|back to top|back|top)(?: ?\[\+?\])?$/,
  /^gui (?:email|mail|e-mail|qua email|bai(?: viet)?(?: cho ban(?: be)?| qua email)?|cho ban(?: be)?|bai viet nay|phan hoi|y kien)$/,
  /^(?:chia se|chia se (?:bai viet|tin|facebook|zalo|twitter|len|qua|tren|voi ban be|:).{0,30}|thich(?: \d+)?|like(?: \d+)?|tweet|theo doi(?: chung toi)?(?: tren.{0,30})?|quan tam|share this.{0,20})$/,
  /^(?:(?:tang|giam|phong to|thu nho) ?(?:co )?(?:chu|co chu)|co chu(?:(?: mac dinh)?|:?[ a+\-0-9]*)|mac dinh co chu|mac dinh|kich (?:thuoc|co) (?:font|chu|co chu).{0,20}|[a ]*a[ a+\-]*)$/,
  /^\d{2,3} ?%$/,
  /^do tuong phan.{0,30}$/,
  /^(?:nghe|doc|nghe doc) (?:bai|tin|noi dung)(?: viet)?(?: nay)?(?: bang giong doc.{0,20})?$|^(?:nghe audio|giong (?:nam|nu)|toc do doc.{0,20})$/,
  // counters
  /^(?:(?:so |tong so )?luot (?:xem|doc|truy cap|nghe|tai|thich)|so lan (?:xem|doc)|da xem|da doc|xem|views?|hits?|luot)(?: tin| bai| bai viet)? ?:? ?[\d., ]*(?:luot(?: xem)?|lan)?$/,
  /^[\d., ]+ ?(?:luot (?:xem|doc|thich|chia se)|views?|likes?|binh luan|comments?|chia se)$/,
  /^(?:dang truy cap|dang online|hom nay|hom qua|trong tuan|trong thang|tong (?:so )?(?:luot )?truy cap|so nguoi (?:dang )?(?:online|truy cap)) ?:? ?[\d., ]*$/,
  // accounts that put the page up
  /^(?:(?:duoc )?(?:dang|viet|gui|tao|posted|written|published|created)? ?(?:boi|by)|nguoi (?:dang|gui|tao)) ?:? (?:admin(?:istrator|istrators)?\d*|quan tri(?: vien| he thong| website)?|ban quan tri|super ?user|web ?(?:admin|master)|root|sysadmin|user\d*)$/,
  // ratings
  /^(?:danh gia ?:? ?)?tong so diem cua bai viet.*$/,
  /^(?:click|nhan|bam) (?:de|vao day de) danh gia.*$/,
  /^(?:danh gia|xep hang|binh chon)(?: bai viet)?(?: nay)? ?:? ?[\d./ ★☆⭐]*(?:\(.{0,40}\))?$/,
  /^(?:ban da khong danh gia|ban can dang nhap de|chua co danh gia|hay la nguoi dau tien danh gia|cam on ban da danh gia).{0,60}$/,
  /^(?:rat |khong )?(?:huu ich|hai long|hay)$/,
  // comments and their forms
  /^y kien (?:ban doc|phan hoi|cua ban|binh luan).{0,40}$/,
  /^(?:viet |gui |them |dang |xem |cac )?(?:binh luan|phan hoi|comment)s?(?: \(?\d+\)?| cua ban| moi(?: nhat)?| bai viet| facebook| cho bai viet nay)? ?:?$/,
  /^(?:chua co|hien chua co|khong co) (?:binh luan|y kien|phan hoi).{0,60}$/,
  /^(?:ma (?:bao ve|xac nhan|an toan|kiem tra|captcha)|captcha|nhap (?:ma|captcha)|lam moi ma|thay ma moi|tai lai ma).{0,40}$/,
  /^(?:ho (?:va )?ten|email|ten cua ban|email cua ban|dia chi email|so dien thoai|tieu de|noi dung|nhap noi dung.{0,30}|nhap (?:ho )?ten.{0,20})(?: ?\(?\*\)?)? ?:?(?: ?\(?\*\)?)?$/,
  /^(?:gui|gui di|huy|huy bo|nhap lai|dong|dang nhap|dang ky|xac nhan)$/,
  /^(?:vui long|ban vui long|de nghi) (?:nhap|go|viet) .{0,60}$/,
  // other news
  /^(?:cac |nhung )?(?:tin|bai|tin bai|bai viet|tin tuc)(?: bai| tuc| viet)?,? ?(?:bai )?(?:lien quan|khac|moi(?: hon| nhat)?|cu(?: hon)?|cung (?:chuyen muc|chu de|loai)|da dua|truoc|sau|tiep theo|noi bat|doc nhieu|xem nhieu|nhieu nguoi (?:doc|xem)|dang chu y) ?(?:\(\d+\))? ?[:»>]{0,3}$/,
  /^(?:xem (?:them|tiep|tat ca|chi tiet)|doc (?:them|tiep)|chi tiet|doc nhieu(?: nhat)?|xem nhieu(?: nhat)?|moi nhat|noi bat|tin noi bat|lien ket(?: web(?:site)?| huu ich)?|cung chuyen muc|co the ban quan tam|ban co the quan tam|danh muc|chuyen muc)(?: ?\.{3}|…)? ?[:»>]{0,3}$/,
  /^(?:trang|bai) (?:truoc|sau|ke|tiep(?: theo)?)$|^(?:»|«|>|<|›|‹|\|)+$/,
  /^(?:tags?|tu khoa|the|chu de|hashtag)(?: lien quan)? ?:.*$|^tags?$|^tu khoa$/,
  // newsletters
  /^(?:dang ky|theo doi|subscribe)(?: (?:de )?nhan| to)? (?:ban tin|tin moi|newsletter|email|our newsletter)(?: (?:hang|moi) (?:ngay|tuan|thang)| mien phi| qua email| cua chung toi| moi nhat){0,3}$/,
  // what is kept for those who pay
  /^(?:cet article est|la suite est|article) reservee? aux abonnes\b.{0,80}$|^il vous reste [\d.,]+ ?% de cet article a lire.{0,80}$/,
  /^tu suscripcion se esta usando en otro dispositivo.{0,120}$|^(?:este )?(?:articulo|contenido) (?:es )?(?:exclusivo|solo) para suscriptores.{0,40}$/,
  /^(?:this|the) (?:article|story|content) is (?:available )?(?:only |exclusively )?(?:for|to) (?:paid |registered )?(?:subscribers|members)(?: only)?.{0,60}$/,
  /^dieser (?:artikel|inhalt) ist (?:nur |exklusiv )?fur abonnenten.{0,60}$/,
  // house furniture
  /^powered by.{0,80}$|^(?:ban quyen|copyright|©).{0,120}$|^phat trien boi.{0,60}$|^thiet ke (?:boi|va phat trien).{0,60}$/,
  /^(?:cloud ?)?[a-z .]{0,30}-?\d{1,2} ?°? ?c? ?- ?\d{1,2} ?°c$|^(?:cloud|sunny|rain) ?$/,
  /^(?:dang tai|loading)(?: du lieu)?(?:\.{1,3}|…)?$/,
  /^(?:ban dang (?:xem|o)|trang chu ?[>»/]).{0,100}$/,
  /^(?:trinh duyet|browser|video) .{0,20}(?:khong ho tro|not support).{0,60}$/,
] as const satisfies readonly RegExp[];

/** Whether a line as printed is boilerplate. An empty line is none: whether it matters is the caller's to say. */
export function isBoilerplateLine(text: string): boolean {
  if (text.length > 4 * LONGEST) return false;
  const folded = foldInPlace(cleanLine(text)).replace(SIGNS, '');
  if (folded === '' || folded.length > LONGEST) return false;
  const isBracketed = /^(?:\[[^\][]{1,40}\] *)+$/.test(folded);
  const parts = folded.split(isBracketed ? /[[\] ]*[[\]][[\] ]*/ : / *[|•·] */).filter((part) => part !== '');
  const isOne = (part: string): boolean => LINES.some((line) => line.test(part));
  return isOne(folded) || ((isBracketed || parts.length > 1) && parts.every(isOne));
}

/** Pictures that fonts print before a counter: "👍 12 lượt thích". */
const SIGNS = /^(?:(?![©®™])\p{Extended_Pictographic}[\uFE0F\u200D]*\s*)+/u;
