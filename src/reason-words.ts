/** A reason in both languages; `{name}` stands for one of its facts. */
interface Words {
  readonly vi: string;
  readonly en: string;
}

/** How the fields of articles are called where it is told that they are filled less than they were. Sorted. */
const FIELD_NAMES = {
  body: { vi: 'Nội dung', en: 'The text' },
  byline: { vi: 'Tên tác giả', en: 'The byline' },
  caption: { vi: 'Chú thích ảnh', en: 'The caption' },
  category: { vi: 'Chuyên mục', en: 'The category' },
  date: { vi: 'Ngày đăng', en: 'The date' },
  image: { vi: 'Ảnh', en: 'The image' },
  lead: { vi: 'Sapo', en: 'The lead' },
  time: { vi: 'Giờ đăng', en: 'The time' },
  title: { vi: 'Tiêu đề', en: 'The title' },
  unit: { vi: 'Đơn vị của tác giả', en: "The author's unit" },
} as const satisfies Readonly<Record<string, Words>>;

/** The code of a field that fell: `FIELD_FELL_CAPTION`. */
export function fellCode(field: keyof typeof FIELD_NAMES): string {
  return `FIELD_FELL_${field.toUpperCase()}`;
}

const FIELDS_FELL: Readonly<Record<string, Words>> = Object.fromEntries(
  Object.entries(FIELD_NAMES).map(([field, name]) => [
    fellCode(field as keyof typeof FIELD_NAMES),
    {
      vi: `${name.vi}: trước có ở {before} % số bài ({beforeFilled}/{beforeOf}), nay chỉ còn {now} % ({nowFilled}/{nowOf}).`,
      en: `${name.en} fell from {before} % ({beforeFilled} of {beforeOf}) to {now} % ({nowFilled} of {nowOf}).`,
    },
  ]),
);

/**
 * Every reason why a source, a reading or a page is not as it should be, by its code: those of `SOURCE_ERRORS`, some of
 * them told more closely, and those of a reading as a whole. Sorted.
 */
export const REASON_WORDS: Readonly<Record<string, Words>> = {
  ADDRESS_REFUSED: {
    vi: 'Địa chỉ nằm trong mạng không được phép đọc (mạng nội bộ, máy tại chỗ hoặc dải dành riêng).',
    en: 'The address lies in a network that may not be read (private, loopback, reserved).',
  },
  ANSWER_BROKEN: {
    vi: 'Câu trả lời của trang đứt giữa chừng hoặc không giải nén được.',
    en: 'The answer broke off or could not be unpacked.',
  },
  ARCHIVE_ENDS: { vi: 'Đã đọc hết kho tin cũ.', en: 'The archive ends here.' },
  ARCHIVE_MOST_ARTICLES: { vi: 'Đã đủ số bài được đặt.', en: 'The limit of articles is reached.' },
  ARCHIVE_MOST_PAGES: { vi: 'Đã đủ số trang được đặt.', en: 'The limit of pages is reached.' },
  ARCHIVE_SILENT: { vi: 'Trang không đưa ra trang tin nào.', en: 'The site gives no pages.' },
  ARCHIVE_TOO_OLD: {
    vi: 'Các bài còn lại đều cũ hơn ngày được đặt.',
    en: 'Everything before is older than was asked for.',
  },
  BAD_URL: {
    vi: 'Địa chỉ không phải http hay https được phép đọc.',
    en: 'The address is not an http or https URL that may be read.',
  },
  BODY_TOO_LARGE: {
    vi: 'Câu trả lời lớn hơn mức cho phép, tính sau khi giải nén.',
    en: 'The answer is larger than the cap, counted after decompression.',
  },
  CONNECTION_FAILED: {
    vi: 'Không kết nối được với trang ({reason}).',
    en: 'No connection could be made ({reason}).',
  },
  DNS_FAILED: {
    vi: 'Không tìm thấy máy chủ mang tên miền này.',
    en: 'The host name could not be resolved.',
  },
  ENCODING_UNREADABLE: {
    vi: 'Không đọc được chữ theo bất kỳ bảng mã nào đã biết.',
    en: 'The bytes could not be read in any known character set.',
  },
  EXPANSION_TOO_LARGE: {
    vi: 'Câu trả lời giải nén ra lớn quá tỷ lệ cho phép.',
    en: 'The compressed answer expands beyond the allowed ratio.',
  },
  FEED_REFUSED: {
    vi: 'Nguồn RSS được dựng để gây hại: lồng quá sâu, quá lớn hoặc tự khai thực thể.',
    en: 'The feed is built to harm: entities, nesting or size beyond all use.',
  },
  FIELDS_DRIFTED: {
    vi: 'Những mục trước đây có nay không còn; trang có thể đã đổi giao diện.',
    en: 'Fields that used to be filled are not any more; the pages may have a new design.',
  },
  ...FIELDS_FELL,
  HTTP_ERROR: {
    vi: 'Trang trả lời bằng mã lỗi {status}.',
    en: 'The site answered with status {status}.',
  },
  NOT_AN_ARTICLE: {
    vi: 'Trang không có bài viết nào tìm được.',
    en: 'The page holds no article that could be found.',
  },
  NOT_A_FEED: {
    vi: 'Câu trả lời không phải nguồn RSS (thường là một trang web thay vào).',
    en: 'The answer is not a feed (often a web page in its place).',
  },
  NOT_HTML: { vi: 'Câu trả lời không phải trang web.', en: 'The answer is not a web page.' },
  PAGES_GONE: {
    vi: '{missing} trong {all} trang đã biết được xem lại nay đã mất hoặc hiện nội dung khác; chưa gỡ bài nào.',
    en: '{missing} of {all} known pages that were looked at are gone or show something else; nothing was withdrawn.',
  },
  PAGES_GONE_HOME: {
    vi: 'Các trang đã biết nay đã mất, cả trang chủ cũng lỗi; chưa gỡ bài nào.',
    en: 'Known pages are gone and so is the home page; nothing was withdrawn.',
  },
  PAGES_UNREAD: {
    vi: '{count} trong {of} bài không đọc được, bài đầu là {url}:',
    en: '{count} of {of} could not be read, the first {url}:',
  },
  PAGES_UNREAD_UNNAMED: {
    vi: '{count} trong {of} bài không đọc được:',
    en: '{count} of {of} could not be read, the first:',
  },
  PAGE_REFUSED: {
    vi: 'Trang được dựng để gây hại: bắt máy đọc mãi không xong.',
    en: 'The page is built to harm: it keeps its reader busy beyond all use.',
  },
  RATE_LIMITED: {
    vi: 'Trang đề nghị chờ rồi hãy đọc lại (mã {status}).',
    en: 'The site asks to come back later (status {status}).',
  },
  ROBOTS_REFUSED: {
    vi: 'Tệp robots.txt của trang yêu cầu không đọc địa chỉ này.',
    en: 'The robots.txt of the site asks not to read this address.',
  },
  ROBOTS_UNREACHABLE: {
    vi: 'Không đọc được robots.txt của trang (mã lỗi {status}), nên lúc này không được hỏi gì thêm.',
    en: 'The robots.txt of the site answers {status}, so nothing else may be asked for now.',
  },
  SILENT: {
    vi: 'Chưa có tin mới, dù theo nhịp đăng thường lệ phải có chậm nhất ngày {day}.',
    en: 'Nothing new came, though by its own rhythm something was due by {day}.',
  },
  SUDDENLY_EMPTY: {
    vi: 'Danh sách trước có bài, nay không còn bài nào.',
    en: 'The list gave articles before and gives none now.',
  },
  TIMEOUT: {
    vi: 'Trang không trả lời trong {seconds} giây.',
    en: 'The site did not answer within {seconds} seconds.',
  },
  TOO_MANY_REDIRECTS: {
    vi: 'Trang chuyển hướng quá nhiều lần.',
    en: 'The site redirects more often than may be followed.',
  },
  TOO_MANY_REDIRECTS_CIRCLE: {
    vi: 'Trang chuyển hướng vòng tròn.',
    en: 'The site redirects in a circle.',
  },
  UNSAFE_REDIRECT: {
    vi: 'Trang chuyển hướng đến nơi không được phép: kết nối không mã hoá hoặc địa chỉ bị từ chối.',
    en: 'A redirect leads where it must not: to a plain connection or a refused address.',
  },
};
