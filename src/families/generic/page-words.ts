/**
 * Short words that pages print for their own use, folded: tools, switches for those who see badly, ways back, heads of
 * boxes beside an article. Where they stand near a title they name no category.
 */
export const PAGE_WORD =
  /^(?:rss(?: feed)?|feed|atom|sitemap|so do (?:cong|trang|website|site)|(?:quay|tro) (?:lai|ve)(?: .{0,30})?|ve (?:trang|dau|truoc).{0,20}|back(?: to .{0,20})?|(?:do |che do )?tuong phan(?: cao)?|(?:co |kich thuoc )(?:chu|font).{0,20}|phong to|thu nho|giong doc.{0,20}|doc man hinh|che do .{0,20}|nguoi khuyet tat|tro nang|accessibility|dang (?:nhap|ky|xuat)|log ?in|sign in|tim kiem(?: nang cao)?|search|lien he|gop y|hoi dap|lien ket(?: web(?:site)?)?|thong ke(?: truy cap)?|luot truy cap|dang truy cap|(?:thu vien|album|kho) (?:hinh )?(?:anh|video|media)|album|video(?: clip| moi)?|hinh anh|quang cao|binh chon|tham do.{0,20}|y kien ban doc|tin (?:noi bat|moi(?: nhat)?|lien quan|khac|doc nhieu|xem nhieu)|bai (?:viet )?(?:moi|lien quan|noi bat)|doc nhieu|xem nhieu|ban do|menu|toggle .{0,20}|close|dong|mo rong|thu gon|xem tat ca|xem them|tat ca|english|tieng viet|published(?: (?:on|by|date))?|posted(?: (?:on|by))?|updated(?: on)?|last (?:updated|modified)|post(?:ed)? date|date(?: posted)?|authors?|written by|reporter|categor(?:y|ies)|by|share(?: this)?)$/;

/** Begins the line as heads of other blocks and buttons do, which are capitalised as names are? */
export function beginsAsPageWord(line: string): boolean {
  return BEGINNINGS.test(line.normalize('NFC'));
}

const BEGINNINGS =
  /^(?:tin|bài|đọc|xem|đăng (?:nhập|ký|xuất)|ý kiến|bình luận|chia sẻ|đánh giá|danh (?:sách|mục)|gửi|liên (?:quan|hệ|kết)|văn bản|thông (?:tin|báo|kê)|thống kê|quảng cáo|tags?|từ khóa|nguồn|chủ đề|sự kiện|video|ảnh|hình|thư viện|trở (?:về|lại)|quay|về đầu|in|lưu|tải|mua|bản|cùng|theo|facebook|zalo|twitter|google|youtube|copyright|tiếp|trước|sau|mới|các|những|hết|menu|trang|home)(?!\p{L})/iu;

/**
 * Does the phrase hold an English word of pages and of their sections ("Last Updated", "Mental Health"), which are
 * capitalised as names are? Words that people are called by are none of them.
 */
export function holdsPageWord(phrase: string): boolean {
  return ENGLISH.test(phrase);
}

const ENGLISH =
  /(?<![\p{L}'’-])(?:written|posted|published|updated|modified|edited|reviewed|fact|checked|post date|date posted|posted on|last|text|size|share|topics?|categor(?:y|ies)|tags?|related|follow|subscribe|comments?|views|newsletter|log ?in|sign (?:in|up)|search|menu|home|about|contact|privacy|policy|terms|admin|health|healthy|technology|hardware|software|commerce|management|marketing|business|finance|financial|travel|lifestyle|weddings?|gardening|maintenance|food|recipes?|tips|guides?|reviews?|news|blogs?|articles?|stories|insights?|resources?|events?|education|science|sports?|politics|culture|entertainment|opinion|community|services?|products?|solutions|security|checklists?|forum|frame|how|what|why|more|your|our)(?![\p{L}'’-])|^(?:the|read|all|top|new)\s(?!\p{Lu}\.)/iu;
