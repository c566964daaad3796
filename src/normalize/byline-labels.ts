/** `EDIT`: who edited it, no author where another is named; `CRAFT`: who drew, set, cut or passed it, never an author. */
type Role = 'AUTHOR' | 'PHOTO' | 'EDIT' | 'CRAFT';

/** Words of a label, longest first; several may be joined ("Tin, bài và ảnh"). A label of photo words only credits photos. */
const LABEL_WORDS = {
  AUTHOR:
    'tác giả bài viết|tác giả bài|tác giả ảnh|tác giả tin|tác giả|người viết bài|người viết tin|người viết|người soạn|người biên soạn|người tổng hợp|viết bài|viết tin|viết bởi|soạn bởi|tạo bởi|bởi|bài viết của|người thực hiện|người đưa tin|người đăng tin|người đăng|người gửi|đăng bởi|gửi bởi|nhóm thực hiện|nhóm tác giả|tin bài|bài viết|bút ký|ký sự|ghi chép|tản văn|tùy bút|truyện ngắn|phóng sự|thơ|thực hiện|tổng hợp|biên soạn|biên dịch|sưu tầm|nội dung|cộng tác viên|phóng viên|dự báo viên|đưa tin|ctv|pv|t/g|tg|t/h|th|tin|bài|lời|posted by|author|by',
  PHOTO: 'ảnh minh họa|ảnh tư liệu|nguồn ảnh|hình ảnh|ảnh|hình|chụp ảnh|video clip|video|clip|quay phim',
  EDIT: 'người biên tập|ban biên tập|tổ biên tập|bbt|biên tập và đăng tin|biên tập nội dung|thư ký biên tập|thư ký tòa soạn|biên tập viên|biên tập|hiệu đính|tham vấn(?: y khoa| chuyên môn)?|btv',
  CRAFT:
    'đồ họa|đồ hoạ|infographic|thiết kế|mỹ thuật|minh họa|trình bày|kỹ thuật|kĩ thuật|dựng phim|dựng|người (?:kiểm )?duyệt(?: tin| bài)?|(?:kiểm |phê |xét )?duyệt(?: tin bài| bài viết| tin| bài| nội dung| đăng)?',
} as const satisfies Readonly<Record<Role, string>>;

const LABEL_WORD = `(?:${Object.values(LABEL_WORDS).join('|')})`;
const LABEL = `${LABEL_WORD}(?:\\s{0,2}(?:[,/&+\\-–]|và)?\\s{0,2}${LABEL_WORD}){0,4}`;
const LABELS = new RegExp(`(^|[\\n;,.|()\\-–—]\\s*|\\s)(${LABEL})\\s*[:：]`, 'giu');
const COLON = /[:：]/;
/** A label without its colon is one only when it is unmistakable: "Tin, ảnh Thu Hà", "Bài và ảnh - Thu Hà". */
const MUTE_LABEL =
  /^(?:(?:tin|bài)(?:\s*(?:[,/&+-]|và)\s*|\s+)(?:bài|ảnh)(?:\s*(?:[,/&+-]|và)\s*ảnh)?(?:\s*[-–—]\s*|\s+)|(?:posted |written |created )?by\s+|(?:được )?(?:(?:đăng|viết|gửi|tạo|soạn|cập nhật)\s+)?bởi\s+|(?:bài viết|tin bài|bút ký|ký sự|ghi chép|tản văn|tùy bút|truyện ngắn|phóng sự(?: ảnh)?|chùm ảnh|thơ) của\s+)(?=\p{Lu})/iu;
const PHOTO_ONLY = only(`${LABEL_WORDS.PHOTO}|${LABEL_WORDS.CRAFT}`);
const EDIT_ONLY = only(`${LABEL_WORDS.EDIT}|${LABEL_WORDS.CRAFT}`);
const CRAFT_ONLY = only(LABEL_WORDS.CRAFT);

function only(words: string): RegExp {
  return new RegExp(`^(?:${words})(?:\\s*(?:[,/&+\\-–]|và)?\\s*(?:${words}))*$`, 'iu');
}

function roleOf(label: string): Role {
  if (CRAFT_ONLY.test(label)) return 'CRAFT';
  if (EDIT_ONLY.test(label)) return 'EDIT';
  return PHOTO_ONLY.test(label) ? 'PHOTO' : 'AUTHOR';
}

/** Says the line only who edited or passed a text, drew or set it? Beside its author they sign nothing. */
export function isOfEditors(line: string): boolean {
  return chunksOf(line).every(({ role }) => role === 'EDIT' || role === 'CRAFT');
}

/** A part of a byline under one label; null before the first. */
export interface Chunk {
  readonly role: Role | null;
  readonly value: string;
}

/** Does a label of this role say who signs? */
export function signs(role: Role | null | undefined): boolean {
  return role === 'AUTHOR' || role === 'EDIT';
}

/** Cuts at labels: "Tin: A - Ảnh: B" → author A, photo B; what stands before the first label has no role. */
export function chunksOf(line: string): readonly Chunk[] {
  const labels = COLON.test(line) ? [...line.matchAll(LABELS)] : [];
  const marks = labels.map((mark) => {
    const role = roleOf(mark[2] ?? '');
    return { start: mark.index, end: mark.index + mark[0].length, role };
  });
  const mute = marks.length === 0 ? MUTE_LABEL.exec(line) : null;
  if (mute) return [{ role: 'AUTHOR', value: line.slice(mute[0].length) }];
  const first: Chunk = { role: null, value: trimmed(line.slice(0, marks[0]?.start ?? line.length)) };
  const rest = marks.map(({ end, role }, index): Chunk => ({
    role,
    value: trimmed(line.slice(end, marks[index + 1]?.start ?? line.length)),
  }));
  return [first, ...rest].filter((chunk) => chunk.value !== '' || chunk.role !== null);
}

function trimmed(value: string): string {
  return value.replace(/^[\s,;|\-–—]+|[\s,;|\-–—]+$/gu, '');
}

/** Where the labels behind other words begin ("Nguồn: Báo A - Tin: B" → the dash before "Tin"); -1 when no author is among them. */
export function labelAt(line: string): number {
  const marks = [...line.matchAll(LABELS)].filter(({ index }) => index > 0);
  return marks.some(({ 2: label = '' }) => signs(roleOf(label))) ? (marks[0]?.index ?? -1) : -1;
}
