/** The languages the service speaks. */
export type Language = 'vi' | 'en';

/** What is said to whoever asks too much, too often, or without being known. `{name}` stands for a value. Sorted. */
const WORDS = {
  BODY_TOO_LARGE: {
    vi: 'Yêu cầu lớn hơn {most} KB.',
    en: 'The request is larger than {most} KB.',
  },
  DOCUMENT_UNKNOWN: {
    vi: 'Không có truy vấn đã duyệt nào mang mã này.',
    en: 'There is no trusted document of this id.',
  },
  DOCUMENT_UNTRUSTED: {
    vi: 'Ở đây chỉ trả lời các truy vấn đã duyệt; hãy gửi mã của truy vấn (documentId).',
    en: 'Only trusted documents are answered here; send the id of one (documentId).',
  },
  FOREIGN_ORIGIN: {
    vi: 'Yêu cầu này đến từ một trang khác nên bị từ chối.',
    en: 'This request comes from another site and is refused.',
  },
  HTTP_ONLY: {
    vi: 'Truy vấn và thay đổi đi qua HTTP, cùng địa chỉ này.',
    en: 'Queries and mutations go over HTTP, to the same address.',
  },
  KEY_REFUSED: {
    vi: 'Khoá API này không đúng, đã hết hạn hoặc đã bị thu hồi.',
    en: 'This API key is wrong, has expired or was revoked.',
  },
  METHOD_NOT_ALLOWED: {
    vi: 'Hãy gửi bằng POST; truy vấn đọc có thể dùng GET.',
    en: 'Ask by POST, or a query by GET.',
  },
  NO_SOCKET: {
    vi: 'WebSocket chỉ mở ở {path}.',
    en: 'WebSockets are opened at {path} only.',
  },
  RATE_LIMITED: {
    vi: 'Quá nhiều yêu cầu; hãy thử lại sau {seconds} giây.',
    en: 'Too many requests; try again in {seconds} seconds.',
  },
  SIGN_IN_FIRST: {
    vi: 'Muốn đọc ở đây cần đăng nhập hoặc khoá API.',
    en: 'Reading here needs a sign-in or an API key.',
  },
  SOCKET_ONLY: {
    vi: 'Subscription đi qua WebSocket (graphql-ws), cùng địa chỉ này.',
    en: 'Subscriptions go over WebSocket (graphql-ws), to the same address.',
  },
  TIMEOUT: {
    vi: 'Truy vấn mất quá nhiều thời gian. Hãy hỏi ít hơn mỗi lần.',
    en: 'The query took too long. Ask for less at once.',
  },
  TOO_DEAR: {
    vi: 'Truy vấn tốn {cost}; được phép {most}. Hãy hỏi trang nhỏ hơn.',
    en: 'The query costs {cost}; {most} are allowed. Ask for smaller pages.',
  },
  TOO_DEEP: {
    vi: 'Truy vấn sâu hơn {most} tầng.',
    en: 'The query is more than {most} levels deep.',
  },
  TOO_MANY_ALIASES: {
    vi: 'Truy vấn có hơn {most} bí danh.',
    en: 'The query has more than {most} aliases.',
  },
  TOO_MANY_ROOT_FIELDS: {
    vi: 'Truy vấn có hơn {most} trường gốc.',
    en: 'The query has more than {most} root fields.',
  },
  TOO_MANY_SELECTIONS: {
    vi: 'Truy vấn chọn hơn {most} trường.',
    en: 'The query has more than {most} selections.',
  },
  TOO_MANY_SOCKETS: {
    vi: 'Mỗi địa chỉ chỉ mở được {most} kết nối WebSocket.',
    en: 'An address may hold {most} WebSocket connections.',
  },
  TOO_MANY_SUBSCRIPTIONS: {
    vi: 'Mỗi kết nối chỉ có được {most} subscription.',
    en: 'A connection may hold {most} subscriptions.',
  },
  UNFORESEEN: {
    vi: 'Ở đây có trục trặc. Mã yêu cầu giúp tìm ra nguyên nhân.',
    en: 'Something went wrong here. The request id helps to find it.',
  },
  VARIABLES_TOO_DEEP: {
    vi: 'Các biến lồng nhau quá {most} tầng.',
    en: 'The variables nest more than {most} levels deep.',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** The words for what was refused, with its values put in. */
export function limitWords(
  name: keyof typeof WORDS,
  language: Language,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return WORDS[name][language].replace(/\{(\w+)\}/g, (_all, key: string) => String(values[key] ?? ''));
}
