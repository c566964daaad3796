import type { UserErrorType } from './user-error.js';

/** How a refusal is told: its type, and its words in both languages. `{name}` stands for a value of the refusal. */
interface Telling {
  readonly type: UserErrorType;
  readonly vi: string;
  readonly en: string;
}

/** Every expected refusal of a mutation by its code, which never changes. Sorted. */
export const REFUSALS = {
  ADDRESS_WITH_LOGIN: {
    type: 'InvalidInputError',
    vi: 'Địa chỉ có tên hoặc mật khẩu đăng nhập thì không đọc được, và ai cũng sẽ thấy chúng; hãy bỏ phần đó đi.',
    en: 'An address with a user name or password is not read, and everybody would see them; leave them out.',
  },
  BAD_ADDRESS: {
    type: 'InvalidInputError',
    vi: 'Phải là địa chỉ đầy đủ, bắt đầu bằng http:// hoặc https://.',
    en: 'It must be a whole address that begins with http:// or https://.',
  },
  BAD_DAY: {
    type: 'InvalidInputError',
    vi: 'Phải là ngày có thật, viết như 2025-07-01.',
    en: 'It must be a real day, written as 2025-07-01.',
  },
  BAD_PROVINCE: {
    type: 'InvalidInputError',
    vi: 'Mã tỉnh phải là mã hai chữ số của Tổng cục Thống kê, của một tỉnh có thật.',
    en: 'A province is given by its two-digit GSO code, and must be one.',
  },
  BAD_RULE: {
    type: 'InvalidInputError',
    vi: 'Quy tắc không dùng được: {vi}.',
    en: 'This rule cannot be used: {en}.',
  },
  BAD_SPAN: {
    type: 'InvalidInputError',
    vi: 'Ngày kết thúc phải sau ngày bắt đầu.',
    en: 'The end must lie behind the beginning.',
  },
  BAD_VALUE: {
    type: 'InvalidInputError',
    vi: 'Giá trị này không dùng được; hãy xem mẫu của cột trong tài liệu.',
    en: 'This value cannot be used: {reason}',
  },
  BLANK: {
    type: 'InvalidInputError',
    vi: 'Không được để trống.',
    en: 'It must not be empty.',
  },
  COLLECTION_BAD_SLUG: {
    type: 'InvalidInputError',
    vi: 'Tên trong địa chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, nhiều nhất {most} ký tự.',
    en: 'A slug is made of lower-case letters, digits and single hyphens, at most {most} characters.',
  },
  COLLECTION_BAD_TEXT: {
    type: 'InvalidInputError',
    vi: 'Cần có chữ, nhiều nhất {most} ký tự.',
    en: 'It must hold text, at most {most} characters.',
  },
  COLLECTION_FILTER_INVALID: {
    type: 'InvalidInputError',
    vi: 'Điều kiện của bộ sưu tập không dùng được: {vi}.',
    en: 'What the collection asks for is not right: {en}.',
  },
  COLLECTION_FULL: {
    type: 'InvalidInputError',
    vi: 'Nhiều nhất {most}.',
    en: 'There may be at most {most}.',
  },
  COLLECTION_SLUG_TAKEN: {
    type: 'ConflictError',
    vi: 'Đã có bộ sưu tập tên “{slug}” trong địa chỉ.',
    en: 'There is a collection with the slug "{slug}" already.',
  },
  EMBARGO_PAST: {
    type: 'InvalidInputError',
    vi: 'Giờ cho đăng phải ở tương lai; muốn hiện bài ngay thì để null.',
    en: 'The embargo must end in the future; to show it now give null.',
  },
  EXPIRY_PAST: {
    type: 'InvalidInputError',
    vi: 'Hạn dùng phải ở tương lai.',
    en: 'The expiry must lie in the future.',
  },
  KEY_BY_KEY: {
    type: 'InvalidInputError',
    vi: 'Khoá API không tạo được khoá khác; hãy đăng nhập.',
    en: 'A key makes no further keys; sign in first.',
  },
  LABEL_INVALID: {
    type: 'InvalidInputError',
    vi: 'Nhãn phải có từ 1 đến 100 ký tự.',
    en: 'The label must have 1 to 100 characters.',
  },
  LAST_ADMINISTRATOR: {
    type: 'ConflictError',
    vi: 'Đây là quản trị viên cuối cùng; hãy trao vai trò này cho người khác trước.',
    en: 'This is the last administrator; give somebody else the role first.',
  },
  NAME_INVALID: {
    type: 'InvalidInputError',
    vi: 'Tên đăng nhập gồm 2 đến 64 chữ thường không dấu, chữ số và . _ - @.',
    en: 'The name must be 2 to 64 plain small letters, digits and . _ - @.',
  },
  NAME_TAKEN: {
    type: 'ConflictError',
    vi: 'Tên đăng nhập này đã có người dùng.',
    en: 'There is an account of this name already.',
  },
  NOTHING_STAYS: {
    type: 'InvalidInputError',
    vi: 'Phải để lại ít nhất một bài trong chùm tin; muốn tách hết thì tách từng nhóm.',
    en: 'One article at least must stay; name only those that are another story.',
  },
  NOT_CSV: {
    type: 'InvalidInputError',
    vi: 'Không đọc được CSV ở dòng này; hãy xuất lại bảng thành CSV, UTF-8, dòng đầu là tên cột.',
    en: 'This is no CSV ({reason}); export the table anew as CSV, UTF-8, names of columns in the first line.',
  },
  NOT_FOUND: {
    type: 'NotFoundError',
    vi: 'Không có {what} này.',
    en: 'There is no such {what}.',
  },
  NOT_IN_STORY: {
    type: 'InvalidInputError',
    vi: 'Bài này không thuộc chùm tin; hãy tải lại chùm tin rồi chọn trong members.',
    en: 'This article is not in the story; load it again and choose among its members.',
  },
  NOT_OPML: {
    type: 'InvalidInputError',
    vi: 'Đây không phải danh sách OPML, hoặc danh sách quá lớn; hãy xuất lại danh sách từ trình đọc RSS.',
    en: 'This is no OPML list ({reason}); export it anew from the reader of feeds.',
  },
  NOT_SERVED: {
    type: 'NotServedError',
    vi: 'Nguồn này không thuộc đơn vị bạn phụ trách; cột ownerUnit phải nêu một đơn vị bạn phụ trách.',
    en: 'This source belongs to no unit that you serve; ownerUnit must name one that you do.',
  },
  NO_ARCHIVE: {
    type: 'InvalidInputError',
    vi: 'Nguồn RSS này chỉ nêu tin mới nhất; hãy cho địa chỉ trang danh sách hoặc sơ đồ trang ở from.',
    en: 'Its feed names the newest only; give a list page or a sitemap in from.',
  },
  ONE_STORY: {
    type: 'InvalidInputError',
    vi: 'Cần ít nhất hai chùm tin khác nhau; các mục này đã là một.',
    en: 'Two different stories at least are needed; these are one already.',
  },
  OUT_OF_RANGE: {
    type: 'InvalidInputError',
    vi: 'Phải từ {least} đến {most}.',
    en: 'It must be from {least} to {most}.',
  },
  ROLE_TOO_GREAT: {
    type: 'InvalidInputError',
    vi: 'Vai trò này lớn hơn vai trò của bạn.',
    en: 'This role may more than you may.',
  },
  SITE_UNREADABLE: {
    type: 'SourceNotReadableError',
    vi: 'Không đọc được địa chỉ này ({code}): {vi}',
    en: 'This address cannot be read ({code}): {en}',
  },
  SOURCE_BUSY: {
    type: 'SourceNotReadableError',
    vi: 'Nguồn tin này đang được đọc; hãy thử lại sau.',
    en: 'This source is being read right now; try again in a moment.',
  },
  SOURCE_EXISTS: {
    type: 'ConflictError',
    vi: 'Đã có nguồn tin với địa chỉ này.',
    en: 'There is a source with this address already.',
  },
  SOURCE_HAS_ARTICLES: {
    type: 'ConflictError',
    vi: 'Nguồn tin này có {count} bài; muốn xoá cả bài thì đặt withArticles: true.',
    en: 'This source has {count} articles; to delete them too set withArticles: true.',
  },
  SOURCE_PAUSED: {
    type: 'SourceNotReadableError',
    vi: 'Nguồn tin này đang tạm dừng; hãy cho chạy lại trước.',
    en: 'This source is paused; resume it first.',
  },
  TOO_LONG: {
    type: 'InvalidInputError',
    vi: 'Dài quá {most} ký tự.',
    en: 'It has more than {most} characters.',
  },
  TOO_MANY: {
    type: 'InvalidInputError',
    vi: 'Nhiều quá {most} mục.',
    en: 'There are more than {most}.',
  },
  TOO_SLOW: {
    type: 'SourceNotReadableError',
    vi: 'Chưa xong sau {seconds} giây; hãy thử lại sau.',
    en: 'It was not done within {seconds} seconds; try again later.',
  },
  UNIT_OUTSIDE: {
    type: 'InvalidInputError',
    vi: 'Đơn vị {unit} nằm ngoài các đơn vị bạn phụ trách.',
    en: 'The unit {unit} lies outside those you serve.',
  },
  UNKNOWN_FAMILY: {
    type: 'InvalidInputError',
    vi: 'Không có loại cổng này; có: {known}.',
    en: 'There is no such family; there are: {known}.',
  },
  UNKNOWN_FIELD: {
    type: 'InvalidInputError',
    vi: 'Không có cột {known}; hãy sửa tên cột hoặc bỏ cột này.',
    en: 'There is no column {known}; mend its name or leave it out.',
  },
  UNKNOWN_VALUE: {
    type: 'InvalidInputError',
    vi: 'Không có giá trị này; có: {known}.',
    en: 'There is no such value; there are: {known}.',
  },
  VERSION_CONFLICT: {
    type: 'ConflictError',
    vi: 'Mục này đã được người khác sửa (phiên bản {version}); hãy tải lại rồi sửa.',
    en: 'It was changed meanwhile (version {version}); load it again first.',
  },
} as const satisfies Readonly<Record<string, Telling>>;

/** What refusals call the things they speak of. Sorted. */
const NOUNS = {
  account: { vi: 'tài khoản', en: 'account' },
  article: { vi: 'bài viết', en: 'article' },
  collection: { vi: 'bộ sưu tập', en: 'collection' },
  image: { vi: 'ảnh', en: 'image' },
  key: { vi: 'khoá API', en: 'API key' },
  source: { vi: 'nguồn tin', en: 'source' },
  story: { vi: 'chùm tin', en: 'story' },
  unit: { vi: 'đơn vị', en: 'unit' },
} as const satisfies Readonly<Record<string, Readonly<Record<'vi' | 'en', string>>>>;

/** The code of an expected refusal. */
export type RefusalCode = keyof typeof REFUSALS;

/** An expected refusal: its code, where in the input, and what its words name. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly path: readonly string[] | null;
  /** The kind of thing it speaks of. */
  readonly what?: keyof typeof NOUNS;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** The words of a refusal. */
export function refusalMessage({ code, what, values = {} }: Refusal, language: 'vi' | 'en'): string {
  const named: Readonly<Record<string, string | number>> = what
    ? { ...values, what: NOUNS[what][language] }
    : values;
  return REFUSALS[code][language].replace(/\{(\w+)\}/g, (_all, name: string) => String(named[name] ?? ''));
}
