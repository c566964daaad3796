import { holdsPageWord } from './page-words.js';
import { plain } from './plain.js';
import { withoutRank } from './rank.js';

/** Two to six words that each begin with a capital; a remark in brackets may follow. */
export function isName(text: string): boolean {
  const bare = withoutRank(text.replace(/\s*\([^()]{1,40}\)$/u, ''));
  return (
    bare.length <= 60 && NAME.test(bare.normalize('NFC')) && /\p{L}{2}/u.test(bare) && !holdsPageWord(bare)
  );
}

const NAME =
  /^(?:\p{L}{1,4}\.\s?){0,3}\p{Lu}[\p{L}'’]{0,16}(?:(?:\s|-)\p{Lu}[\p{L}'’.]{0,16}){1,5}(?:(?:\s?[,&]\s?|\s(?:và|-)\s)\p{Lu}[\p{L}'’]{0,16}(?:\s\p{Lu}[\p{L}'’.]{0,16}){0,5}){0,3}$/u;

/** Words before a name that say whose it is. */
export const AUTHOR_WORD =
  /^\s*(?:(?:bài )?(?:viết|đăng|gửi|được viết|được đăng|được gửi|tạo|đăng tin|đưa tin|thực hiện) bởi|tác giả(?: bài viết)?|người (?:viết|đăng|gửi|tạo)|bút danh|(?:rédigé|écrit|publié|posté) par|(?:geschrieben|verfasst|veröffentlicht) von|(?:scritto|pubblicato) da|(?:escrito|publicado|postado) por|(?:autor(?:a|in|es|en|e)?|auteure?s?|verfasser(?:in)?|texte?|texto|testo)(?=\s?:)|author|written by|posted by|created by|submitted by|bởi|by|theo tác giả)(?:\s*[:：]\s*|\s+(?=\p{Lu}))/iu;

/** How offices that sign begin. */
export const OFFICE =
  /^(?:ubnd|hđnd|ubmttq|(?:thường trực|tt) (?:hđnd|đảng ủy|huyện ủy)|(?:ủy|uỷ) ban (?:mttq|mặt trận|nhân dân)|đồn biên phòng|đảng ủy|phòng|ban|văn phòng|vp|trung tâm|tt|hội|đoàn|công đoàn|công an|ca|trường|bệnh viện|trạm|khoa|sở|chi cục|chi hội|chi đoàn|xí nghiệp|cục|xã|phường|thị trấn|huyện|đài|tổ|bộ phận|hạt|mặt trận|liên đoàn|hợp tác xã|htx|tt(?:vh|yt|gd|dv|tt|pt|kn|hc)[\p{L}\d&,-]{0,14})\s+\p{L}/iu;

/** "1.254", "Lượt xem: 12", "2 phút đọc", "0 bình luận": numbers that count readers, minutes and replies. */
export function isCounter(text: string): boolean {
  const key = plain(text);
  return /^[\d\s]+k?$/.test(key) || COUNTER.test(key);
}

const COUNTER =
  /^(?:\d[\d\s]*k?\s?)?(?:(?:so )?(?:luot|lan) (?:xem|doc|truy cap|view)|da (?:xem|doc)|views?|hits|phut doc|min read|binh luan|phan hoi|comments?|zugriffe|aufrufe|kommentare?|affichages|vues|commentaires?|visite|letture|commenti|visitas|lecturas|comentarios|acessos|visualizacoes|xem|doc)\b[\d\s]*k?$|^lu \d+ fois$/;
