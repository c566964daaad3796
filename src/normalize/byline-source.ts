import { labelAt } from './byline-labels.js';
import type { BylineDraft } from './draft.js';
import { cleanName, isOrganPhrase, tokenize } from './organ-phrase.js';
import { isProvinceName } from './person-name.js';
import { fold } from './text.js';

/** Press names that are printed with lower-case syllables, folded. */
const PRESS =
  /^(?:bao )?(?:dan tri|tuoi tre(?: online)?|thanh nien|lao dong|nhan dan|quan doi nhan dan|tien phong|dai doan ket|nong nghiep viet nam|suc khoe va doi song|giao duc va thoi dai|phap luat viet nam|dien tu dang cong san viet nam|chinh phu|cong an nhan dan|ha tinh online|bien phong|phu nu viet nam|tai nguyen va moi truong|xay dung|dau tu|van hoa|kinh te do thi)$/;
const DOMAIN = /^(?:https?:\/\/)?(?:[a-z0-9-]{1,40}\.){1,4}(?:vn|com|net|org|info)(?:\/\S*)?$/i;

/** Where a source is named: the whole line, a bracket at the end, or behind a dash, comma or line break. First fit wins. */
const SOURCE_PLACES: readonly RegExp[] = [
  /^(?<rest>)\(?\s*(?:(?:(?:tổng hợp|sưu tầm|biên tập|biên soạn|lược dịch|lược trích|trích|dẫn|dẫn lại|đăng lại|lấy|tham khảo|tin)\s+)?(?:theo|từ)|trích nguồn|trích|trích dẫn|dẫn nguồn)\s*[:：]?\s+(?<source>[^()]{2,160}?)\s*\)?\s*\.?$/isu,
  /^(?<rest>)\(?\s*(?:(?:trích )?dẫn nguồn|trích nguồn|nguồn trích(?: dẫn)?|nguồn bài viết|nguồn tin bài|nguồn bài|nguồn tin|nguồn)(?:\s+(?<of>[\p{L}\s]{2,30}))?\s*[:：]\s*(?<source>[^()]{2,200}?)\s*\)?\s*\.?$/isu,
  /^(?<rest>.{2,120}?)\s*[([]\s*(?:(?:tổng hợp|sưu tầm|lược dịch)\s+)?(?:theo|từ|nguồn(?: tin)?\s*[:：]?|dẫn theo|trích(?: từ)?)\s*[:：]?\s*(?<source>[^()[\]]{2,100}?)\s*[)\]]\s*\.?$/isu,
  /^(?<rest>.{2,120}?)\s*(?:[-–—,;|.\n]|\s)\s*(?:(?:trích |dẫn )?nguồn(?: tin)?)\s*[:：]\s*(?<source>[^()]{2,120}?)\s*\.?$/isu,
  /^(?<rest>.{2,120}?)\s*[-–—,;|/\n]\s*(?:theo|dẫn theo)\s+(?<source>[^()]{2,100}?)\s*\.?$/isu,
  /^(?<rest>.{2,80}?)\s*(?:[-–—/|\n]\s*|\(\s*)(?<source>(?:https?:\/\/)?(?:[a-z0-9-]{1,40}\.){1,4}(?:vn|com|net|org)(?:\/\S*)?)\s*\)?\s*\.?$/isu,
  /^(?<rest>)\(?\s*(?<source>(?:https?:\/\/)?(?:[a-z0-9-]{1,40}\.){1,4}(?:vn|com|net|org)(?:\/\S*)?)\s*\)?\s*[.\-–]?\s*$/isu,
];

/** What each of the expressions here names a source by; most lines have none of it. */
const SOURCE_WORD = /theo|từ|trích|dẫn|nguồn|\.(?:vn|com|net|org)/iu;

/** Takes the source off a byline: what is left of the line, and whom it names; null when it names none. */
export function splitSource(body: string): { readonly rest: string; readonly source: string | null } {
  if (!SOURCE_WORD.test(body)) return { rest: body, source: null };
  const label = /^\(?\s*nguồn/iu.test(body) ? labelAt(body) : -1;
  if (label > 0) {
    const front = splitSource(body.slice(0, label));
    if (front.rest === '' && front.source !== null)
      return { rest: body.slice(label).replace(/^[\s\-–—;,.|()]+/u, ''), source: front.source };
  }
  for (const [index, place] of SOURCE_PLACES.entries()) {
    const { rest = '', source = '', of = '' } = place.exec(body)?.groups ?? {};
    const name = cleanName(source);
    if (of !== '' && !SOURCE_OF.test(of.normalize('NFC'))) continue;
    if (isNameOfAddress(of, name)) return { rest: rest.trim(), source: cleanName(of) };
    const isLabelled = index === 1 || index === 3;
    if (index === 0 && isPenName(body, name)) return { rest: body, source: null };
    if (name !== '' && (isLabelled ? !isSentence(name) : isSourceName(name)))
      return { rest: rest.trim(), source: name };
  }
  const credited = CREDITED_SOURCE.exec(body)?.groups ?? {};
  const [outer, inner] = [cleanName(credited['source'] ?? ''), cleanName(credited['by'] ?? '')];
  if (inner !== '' && isPress(outer) && isCapitalised(inner)) return { rest: '', source: outer };
  if (inner !== '' && isPress(inner) && isCapitalised(outer)) return { rest: '', source: inner };
  const mute = MUTE_SOURCE.exec(body)?.groups ?? {};
  const press = cleanName(mute['source'] ?? '');
  if (press !== '' && isPress(press)) return { rest: (mute['rest'] ?? '').trim(), source: press };
  return { rest: body, source: null };
}

/** "Theo Báo Đồng Tháp (Nguyệt Ánh)", "Nguồn: Nguyễn Hoa (Báo Dân tộc)": the paper, and who wrote there. */
const CREDITED_SOURCE =
  /^\(?\s*(?:theo|nguồn(?: tin)?\s*[:：]|dẫn theo)\s+(?<source>[^()]{2,100}?)\s*\((?<by>[^()]{2,60})\)\s*\)?\s*\.?$/isu;

/** "Từ Lương" is a name and takes from nobody, where what follows "Từ" is no paper, organ or site. */
function isPenName(body: string, source: string): boolean {
  if (!/^Từ\s+\p{Lu}/u.test(body.normalize('NFC')) || source === '') return false;
  return !isPress(source) && !isOrganPhrase(source) && source.split(' ').length <= 3 && isCapitalised(source);
}

/** "Nguồn Hà Tĩnh: …" and "Nguồn tham khảo: …" name a source; "Nguồn vốn đầu tư: …", "Nguồn lực: …", "Nguồn ảnh: …" do not. */
const SOURCE_OF = /^(?:\p{Lu}|(?:tham khảo|trích dẫn|thông tin|tư liệu|tài liệu|dữ liệu)\s*$)/u;

/** "Nguồn Sức khỏe Vùng cao: https://…": who is called by name before the address; a province stands for its paper. */
function isNameOfAddress(of: string, source: string): boolean {
  const words = of.trim().normalize('NFC').split(/\s+/);
  if (words.length < 2 || !/^https?:\/\//i.test(source) || isProvinceName(of) || NO_NAMES.test(fold(of)))
    return false;
  return words.filter((word) => /^\p{Lu}/u.test(word)).length >= 2 || isPress(cleanName(of));
}

/** What says of a source only how it was used. */
const NO_NAMES =
  /^(?:tong hop|tham khao|thong tin|tu lieu|tai lieu|du lieu|trich dan|bai viet|tin bai|hinh anh|suu tam|chinh thuc)( |$)/;

/** A name a source can bear: a domain, a paper, an organ, or capitalised words only; "Theo kế hoạch, …" is a sentence. */
function isSourceName(name: string): boolean {
  if (DOMAIN.test(name) || PRESS.test(fold(name))) return true;
  if (name.split(' ').length > 14) return false;
  if (isOrganPhrase(name) || INSTITUTION.test(name)) return true;
  const parts = name.split(/\s*[/–—,]\s*|\s+-\s+/).filter(Boolean);
  return parts.every(
    (part) => DOMAIN.test(part) || PRESS.test(fold(part)) || isOrganPhrase(part) || isCapitalised(part),
  );
}

/**
 * A body whose field is written small: "Trung tâm Dự báo khí tượng thủy văn quốc gia", "Cục Chăn nuôi". "Bộ Công Thương
 * giá xăng giảm" goes on with what it says.
 */
const INSTITUTION =
  /^(?!.*\s(?:bị|cần|chưa|có|cho|đã|đang|được|giảm|không|là|phải|sẽ|tăng|vẫn|vừa)(?:\s|$))(?:Trung tâm|Viện|Tổng cục|Cục|Chi cục|Tổng công ty|Học viện|Bộ|Sở|Hội|Hiệp hội|Văn phòng)\s\p{Lu}\p{L}*(?:\s[\p{L}-]+){0,8}$/u;

function isCapitalised(part: string): boolean {
  const tokens = tokenize(part);
  if (NO_SOURCES.test(fold(part))) return false;
  return (
    tokens.length > 0 &&
    tokens.length <= 6 &&
    tokens.every(
      (token, at) =>
        (token.capital && !/^\d/.test(token.text)) ||
        (at > 0 && at < tokens.length - 1 && token.text === 'và'),
    )
  );
}

/** What "theo" also stands before: documents, words and plans. */
const NO_SOURCES =
  /^(?:nghi quyet|nghi dinh|quyet dinh|luat|thong tu|ke hoach|chi thi|ong|ba|do|dong chi|anh|chi|chuong trinh|bao cao|cong van)( |$)/;

/** "Nguồn Báo Thanh Niên", "Thu Hà - Nguồn VOV": without a colon only what is press and nothing else. */
const MUTE_SOURCE =
  /^(?<rest>|.{2,120}?\s*[-–—,;|(\n]\s*)\(?\s*nguồn(?:\s+tin)?(?:\s*[-–—]\s*|\s+)(?:từ\s+)?(?<source>[^():：]{2,100}?)\s*\)?\s*\.?$/isu;

function isPress(name: string): boolean {
  if (DOMAIN.test(name) || PRESS.test(fold(name)) || /^(?:internet|facebook|mạng)$/iu.test(name)) return true;
  return (
    /^(?:báo|tạp chí|đài|cổng|trang|website|ttxvn|thông tấn|vtv|vov|vtc|vgp|vnexpress|vietnamnet)(?![\p{L}])/iu.test(
      name,
    ) && isSourceName(name)
  );
}

/**
 * The paper or agency behind the slash of a signature ("Lê Nam/TTXVN", "Thu Hà/Báo Nghệ An"), as newsrooms sign: on another's
 * site it is where the text was taken from. Null for any other organ.
 */
export function paperOf({ raw, organ, persons }: BylineDraft): string | null {
  if (raw === null || organ === null || persons.length === 0 || !PAPER.test(organ)) return null;
  const at = raw.lastIndexOf(organ);
  return at > 0 && /\p{L}\.?\s?\/\s?$/u.test(raw.slice(0, at)) ? organ : null;
}

const PAPER =
  /^(?:[Bb]áo(?:\s\p{Lu}|\s(?:và|điện tử)\s)|BÁO\s|TTXVN|TTX|Thông tấn|VTV|VOV|VGP|VNA|VnExpress|VietNamNet|Vietnam\+)/u;

/** "Nguồn: ngân sách tỉnh 30%" tells who pays. */
const MONEY =
  /%|\d\s*(?:đồng|triệu|tỷ|tỉ|trđ)(?!\p{L})|^(?:từ\s+)?(?:các\s+nguồn|ngân sách|nguồn|vốn|kinh phí|quỹ\s(?!tín dụng|bảo trợ)|xã hội h[óo][aá]|huy động|đóng góp|nhân dân đóng góp|tài trợ)(?!\p{L})/iu;

function isSentence(name: string): boolean {
  if (MONEY.test(name)) return true;
  return name.split(' ').length > 16 || /[.!?]\s+\p{Lu}/u.test(name);
}

/** In a field of its own whatever stands behind such a word is the source, however it is written: "Theo Nhịp sống số". */
const FIELD_LABEL =
  /^\(?\s*(?:[Tt]heo|THEO|[Dd]ẫn (?:theo|nguồn)|[Tt]rích (?:từ|nguồn)|[Nn]guồn(?: tin)?)\s?[:：]?\s+(?=\p{Lu}|[\w.-]+\.\w)/u;

/** The value of a source field, with a label or "Theo" in front of it dropped. */
export function sourceField(body: string): string | null {
  const { rest, source } = splitSource(body);
  return (rest === '' ? source : null) ?? (cleanName(body.replace(FIELD_LABEL, '')) || null);
}
