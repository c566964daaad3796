import { AUTHOR_WORD, isCounter, isName, OFFICE } from './row-words.js';
import { OFFICE_LABEL, SIGNED } from './signing-label.js';

/**
 * Whether what follows a date in its line is nothing but fields, however long they are: " | Trung tâm Văn hóa, Thể thao và
 * Truyền thông huyện Cam Lâm | 1.204 lượt xem", " bởi Văn phòng HĐND và UBND xã", " - Chuyên mục: Văn hóa, du lịch và gia
 * đình". A sentence that goes on behind its day ("Ngày 12/3, UBND xã tổ chức …", "12/3/2025 - Trạm Y tế khám cho …") is none.
 */
export function isRowOfFields(rest: string): boolean {
  const text = rest.normalize('NFC').replace(/^\s*[)\]]\s*/u, ' ');
  if (!BEGINNING.test(text)) return false;
  const pieces = text.split(SEPARATOR).map((piece) => piece.trim());
  if (pieces.some(isSentence)) return false;
  const unknown = pieces.filter((piece) => !isField(piece));
  return unknown.join(' ').length <= MOST_UNKNOWN && unknown.length < pieces.filter((each) => each).length;
}

/**
 * Whether what stands before a date and its sign is nothing but fields, however long they are: "Tác giả: Lò Thị Mận - Phòng Văn
 * hóa - Xã hội xã Cam Lâm | ". The first of them must be known; one that is not goes on with a capital, as the second
 * field of an office does, where a phrase goes on in small letters.
 */
export function areFieldsBefore(words: string): boolean {
  const text = words.normalize('NFC');
  const end = ENDING.exec(text);
  if (!end) return false;
  const pieces = text
    .slice(0, end.index)
    .split(SEPARATOR)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  const unknown = pieces.filter((piece) => !isField(piece));
  const isKnown = pieces[0] !== undefined && unknown[0] !== pieces[0] && !pieces.some(isSentence);
  return (
    isKnown && unknown.every((each) => /^\p{Lu}/u.test(each)) && unknown.join(' ').length <= MOST_UNKNOWN
  );
}

/** A piece that no table knows may be the name of a section. */
const MOST_UNKNOWN = 40;

/** Labels of fields that need no sign in front of them; "by" and "bởi" are followed by who it is. */
const LABEL = String.raw`(?:(?:đơn vị|cơ quan)\s(?:đăng|thực hiện|gửi|viết)|tác giả|người (?:đăng|viết|gửi)|nguồn(?: tin)?|chuyên mục|danh mục|thể loại|lượt (?:xem|đọc|truy cập)|số lượt (?:xem|đọc)|lần xem|đã xem|views?)\s*[:：]|(?:(?:được )?(?:đăng|viết|gửi) )?(?:bởi|by)\s(?=\p{Lu})`;
const SIGN = String.raw`\s*[|•·⋅»›]\s*|\s+[-–—]\s+`;
/** A sign at the end, or with nothing behind it but the label of the day. */
const ENDING = new RegExp(
  String.raw`(?:${SIGN}|\s*[|•·⋅]\s*$|\s+[-–—]\s*$)\s*(?:(?:ngày|thời gian|được)\s)?(?:(?:đăng|cập nhật|xuất bản|gửi|posted|published|updated|publiée?|veröffentlicht|pubblicat[oa]|publicad[oa])(?:\s(?:ngày|lúc|tin|bài|on|le|am|il|el|em))*\s*[:：]?\s*)?(?:ngày\s*)?$`,
  'iu',
);
const BEGINNING = new RegExp(String.raw`^(?:${SIGN}|\s*[,;]?\s+(?:${LABEL}))`, 'iu');
const SEPARATOR = new RegExp(String.raw`${SIGN}|\s*[,;]?\s+(?=(?:${LABEL}))`, 'iu');

/** Of what a label stands before, the value is not asked what it is. */
const LABELLED = new RegExp(
  String.raw`^(?:${LABEL}|(?:category|source|theo|photos?|photographies?|fotos?|fotograf(?:ie|ías?|ias?)|imágenes|bild(?:er)?)\s*[:：])`,
  'iu',
);

function isField(piece: string): boolean {
  if (piece === '' || isCounter(piece) || LABELLED.test(piece)) return true;
  if (SIGNED.test(piece) || AUTHOR_WORD.test(piece) || OFFICE_LABEL.test(piece)) return true;
  return isName(piece) || (OFFICE.test(piece) && piece.length <= 100 && !DOES.test(piece));
}

function isSentence(piece: string): boolean {
  return /\p{L}{2}["”’)]?[.!?…]["”’)]?$|\p{Ll}{2}[.!?]\s+\p{Lu}/u.test(piece) && !/\sv\.v\.$/u.test(piece);
}

/** What offices do; in their names these words are written with a capital or do not stand. */
const DOES =
  /\s(?:tổ chức|phối hợp|phát động|phát hành|ra quân|ra mắt|khai mạc|bế mạc|khai giảng|khởi công|khánh thành|triển khai|thực hiện|tiến hành|diễn ra|họp|làm việc|kiểm tra|thăm|trao|tặng|nhận|đón|bàn giao|tiếp nhận|tiếp tục|tiếp xúc|gặp mặt|tuyên dương|tổng kết|sơ kết|ban hành|công bố|thông báo|thông qua|cho biết|yêu cầu|kêu gọi|cảnh báo|khuyến cáo|bắt|bắt giữ|phát hiện|xử phạt|tập huấn|khám|tiêm|cấp|giải quyết|hoàn thành|tăng cường|đẩy mạnh|ứng phó|hưởng ứng|tham gia|đã|vừa|sẽ|đang|được|có|là)(?!\p{L})/u;
