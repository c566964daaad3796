import { describe, expect, test } from '@jest/globals';
import { isBoilerplateLine } from '../../src/normalize/boilerplate.js';

describe('what portals print around an article', () => {
  test.each(
    `EmailPrintAa|Email Print Aa|Email|In trang|In bài viết|Bản in|Gửi email|Gửi cho bạn bè|Chia sẻ|Thích 12|Tweet|Lưu|Quay lại|Về đầu trang|Trở về|Trở về trang trước
    |Tăng cỡ chữ|Giảm chữ|Cỡ chữ mặc định|Cỡ chữ: A- A A+|A- A+|100%|Độ tương phản cao|Nghe bài viết|Đọc bài
    |Lượt xem: 1.234|Lượt xem|Đã xem: 400|Số lượt xem: 12|1.234 lượt xem|Lượt truy cập: 5|Số lần đọc: 7|👍 12 lượt thích|❤️ 3 likes|Xem: 12 lần
    |Ý kiến bạn đọc|Ý kiến bạn đọc (0)|Bình luận|Viết bình luận|Gửi bình luận|Bình luận (3)|Chưa có bình luận nào|Mã bảo vệ|Mã bảo vệ:|Mã xác nhận *|Nhập mã captcha|Họ và tên (*)|Email:|Gửi
    |Tin liên quan|Bài viết liên quan|Tin bài khác|Các tin khác|Các tin đã đưa|Tin cũ hơn|Tin mới hơn|Các tin cùng chuyên mục|Xem thêm|Xem tiếp...|Tin đọc nhiều
    |Tổng số điểm của bài viết là: 5 trong 1 đánh giá|Click để đánh giá bài viết|Đánh giá: Tổng số điểm của bài viết là: 0 trong 0 đánh giá|Xếp hạng: 5 / 5|Bình chọn: ★★★☆☆ (7 phiếu)|Đánh giá bài viết
    |by admin|Posted by Administrator|Đăng bởi admin|Người đăng: Quản trị viên|Được đăng bởi: Super User
    |Tags: nông thôn mới, Lộc Hà|Từ khóa: hội thảo|Từ khóa :|Powered by NukeViet|Copyright © 2026 UBND xã|Bản quyền thuộc về UBND xã
    |Cet article est réservé aux abonnés. Déjà abonné ? Connectez-vous|Tu suscripción se está usando en otro dispositivo|This story is only for subscribers.|Dieser Artikel ist nur für Abonnenten
    |Hà Tĩnh 24° - 29°C|CloudHà Tĩnh 24° - 29°C|Đang truy cập: 12|Theo dõi chúng tôi trên Facebook|Chia sẻ qua Zalo|Facebook | Zalo`
      .split(/\s*\|\s*/)
      .filter((line) => line !== 'Facebook' && line !== 'Zalo'),
  )('%s', (line) => {
    expect(isBoilerplateLine(line)).toBe(true);
    expect(isBoilerplateLine(` \u00a0${line.normalize('NFD')}\u200b\n`)).toBe(true);
    expect(isBoilerplateLine(line.toUpperCase())).toBe(true);
  });
});

describe('what an article says', () => {
  test.each([
    '',
    '\u00a0',
    'Chia sẻ kinh nghiệm trồng bưởi Phúc Trạch cho bà con',
    'Bình luận viên truyền hình về thăm trường',
    'Từ khóa giải mã thành công của Lộc Hà',
    'In tờ rơi tuyên truyền phòng chống dịch',
    'Gửi email tố giác tội phạm về công an xã',
    'Các đại biểu dự hội thảo',
    'Bởi Hà Văn Mơ',
    'Viết bởi quản trị mạng lưới thôn bản',
    'Ảnh: CTV',
    'Trần Công Vượng - Huyện ủy Lộc Hà',
    'BBT',
    '100',
    '12 km',
    'Nội dung chính của kế hoạch như sau:',
    'Tin tức cho biết, bão số 5 sẽ đổ bộ vào đêm nay',
    'Lượt xem: 1.234. Ngày 31/8, Huyện ủy tổ chức hội thảo.',
    'Đánh giá tình hình hoạt động của hệ thống chính trị ở cơ sở',
    'Nhiệt độ từ 24 đến 29°C, đêm có mưa.',
    'Xem thêm: Huyện ủy Lộc Hà tổ chức hội thảo',
    'Tiêu đề của đề án được chỉnh lại',
  ])('%j', (line) => {
    expect(isBoilerplateLine(line)).toBe(false);
  });

  test('long text is no boilerplate', () => {
    for (const piece of ['a ', '| ', 'tags: ', '1.', 'email']) {
      expect(isBoilerplateLine(piece.repeat(100_000))).toBe(false);
      isBoilerplateLine(`${piece.repeat(30)}x`);
    }
  });
});

test('tools parted by bars are one line of tools; a sentence among them is not', () => {
  expect(isBoilerplateLine('In bài viết | Gửi email | Chia sẻ Facebook')).toBe(true);
  expect(isBoilerplateLine('In bài viết | Chia sẻ kinh nghiệm trồng bưởi')).toBe(false);
});
