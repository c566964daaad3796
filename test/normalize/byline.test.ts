import { describe, expect, test } from '@jest/globals';
import { isBylineBlock, readByline } from '../../src/normalize/byline.js';

/** One byline: persons joined by `+`, organ, source; empty for none. */
function brief(text: string, hints?: Parameters<typeof readByline>[1]): string {
  const { persons, organ, republishedFrom } = readByline(text, hints);
  return [persons.join('+'), organ ?? '', republishedFrom ?? ''].join(' | ');
}

test('the seed: raw, person and organ', () => {
  expect(readByline('Trần Công Vượng - Huyện ủy Lộc Hà')).toEqual({
    raw: 'Trần Công Vượng - Huyện ủy Lộc Hà',
    persons: ['Trần Công Vượng'],
    organ: 'Huyện ủy Lộc Hà',
    republishedFrom: null,
  });
});

test('raw is kept as printed, NFC, blanks collapsed, whatever else is understood', () => {
  expect(readByline('\u00a0Lãnh  đạo xã\u200b thăm\nhộ nghèo '.normalize('NFD'))).toEqual({
    raw: 'Lãnh đạo xã thăm hộ nghèo',
    persons: [],
    organ: null,
    republishedFrom: null,
  });
  expect(readByline(' \u00a0\n').raw).toBeNull();
});

const BLOCKS: readonly (readonly [string, string])[] = [
  // person and organ, by what stands between them
  ['Trần Công Vượng-Huyện ủy Lộc Hà', 'Trần Công Vượng | Huyện ủy Lộc Hà | '],
  // genres before the author, what the author is behind the name, signs of pens
  ['Bút ký của Trần Đắc Túc', 'Trần Đắc Túc |  | '],
  ['Phóng sự ảnh của Lê Nam', 'Lê Nam |  | '],
  ['Ghi chép: Lê Nam', 'Lê Nam |  | '],
  ['Lê Hồng Sơn (GV Thể dục)', 'Lê Hồng Sơn |  | '],
  ['Trần Nam (Phó trưởng ban)', 'Trần Nam |  | '],
  ['✍ Võ Thị Lệ Quyên', 'Võ Thị Lệ Quyên |  | '],
  // a family name that also means "from", capitals with a role behind them, stations in short, who wrote in the paper named
  ['Từ Khôi', 'Từ Khôi |  | '],
  ['Từ Hữu Công', 'Từ Hữu Công |  | '],
  ['Từ Báo Quảng Trị', ' |  | Báo Quảng Trị'],
  ['Theo Từ Khôi', ' |  | Từ Khôi'],
  ['MỘNG HẰNG thực hiện', 'Mộng Hằng |  | '],
  ['Minh Hạnh (Đài PT Kỳ Anh)', 'Minh Hạnh | Đài PT Kỳ Anh | '],
  ['Minh Hạnh - Đài TT-TH Kỳ Anh', 'Minh Hạnh | Đài TT-TH Kỳ Anh | '],
  ['Theo Báo Quảng Trị (Lệ Như)', ' |  | Báo Quảng Trị'],
  ['Theo Lê Như (Báo Quảng Trị)', ' |  | Báo Quảng Trị'],
  ['Tin và ảnh: Tổ truyền thông', ' | Tổ truyền thông | '],
  ['Trần Công Vượng–Huyện ủy Lộc Hà.', 'Trần Công Vượng | Huyện ủy Lộc Hà | '],
  ['Trần Công Vượng  —\u00a0 Huyện ủy  Lộc Hà ./.', 'Trần Công Vượng | Huyện ủy Lộc Hà | '],
  ['Trần Công Vượng - Huyện ủy Lộc Hà'.normalize('NFD'), 'Trần Công Vượng | Huyện ủy Lộc Hà | '],
  ['Trần Công Vượng\nHuyện ủy Lộc Hà', 'Trần Công Vượng | Huyện ủy Lộc Hà | '],
  ['Trần Công Vượng Huyện ủy Lộc Hà', 'Trần Công Vượng | Huyện ủy Lộc Hà | '],
  ['Trần Công Vượng, Huyện uỷ Lộc Hà', 'Trần Công Vượng | Huyện uỷ Lộc Hà | '],
  ['Trần Công Vượng (Huyện ủy Lộc Hà)', 'Trần Công Vượng | Huyện ủy Lộc Hà | '],
  ['(Trần Công Vượng - Huyện ủy Lộc Hà)', 'Trần Công Vượng | Huyện ủy Lộc Hà | '],
  ['Trần Công Vượng | Huyện ủy Lộc Hà', 'Trần Công Vượng | Huyện ủy Lộc Hà | '],
  ['TRẦN CÔNG VƯỢNG – HUYỆN ỦY LỘC HÀ', 'Trần Công Vượng | HUYỆN ỦY LỘC HÀ | '],
  // organs that hold dashes and commas themselves
  ['Lê Văn Thí - Trung tâm Văn hóa - Truyền thông huyện Nghi Xuân', 'Lê Văn Thí | Trung tâm Văn hóa - Truyền thông huyện Nghi Xuân | '],
  ['Lê Văn Thí, Trung tâm VH-TT', 'Lê Văn Thí | Trung tâm VH-TT | '],
  ['Lê Văn Thí (Phòng VH-TT huyện Can Lộc)', 'Lê Văn Thí | Phòng VH-TT huyện Can Lộc | '],
  ['Lê Văn Thí - UBND xã Cẩm Lạc, huyện Cẩm Xuyên', 'Lê Văn Thí | UBND xã Cẩm Lạc, huyện Cẩm Xuyên | '],
  ['Lê Thị Mơ - Trường THCS Nguyễn Du, xã Tiên Điền', 'Lê Thị Mơ | Trường THCS Nguyễn Du, xã Tiên Điền | '],
  ['Xuân Quỳnh/Báo Hà Tĩnh', 'Xuân Quỳnh | Báo Hà Tĩnh | '],
  // several persons
  ['Lê Văn Thí, Phan Hoa - UBND xã Cẩm Lạc', 'Lê Văn Thí+Phan Hoa | UBND xã Cẩm Lạc | '],
  ['Lê Văn Thí và Phan Hoa - UBND xã Cẩm Lạc', 'Lê Văn Thí+Phan Hoa | UBND xã Cẩm Lạc | '],
  ['Lê Văn Thí - Phan Hoa - Ban CHQS huyện Can Lộc', 'Lê Văn Thí+Phan Hoa | Ban CHQS huyện Can Lộc | '],
  ['Lê Văn Thí & Phan Hoa', 'Lê Văn Thí+Phan Hoa |  | '],
  ['Ngân Giang - Anh Tấn', 'Ngân Giang+Anh Tấn |  | '],
  ['Thu Hà, Quang Sáng và Đ.H', 'Thu Hà+Quang Sáng+Đ.H |  | '],
  ['Phan Hoa, Phan Hoa', 'Phan Hoa |  | '],
  ['Lê Hà - Mai Chi (Báo Hà Tĩnh)', 'Lê Hà+Mai Chi | Báo Hà Tĩnh | '],
  // persons alone
  ['Ngân Giang', 'Ngân Giang |  | '],
  ['Nguyễn Thị Lan Anh', 'Nguyễn Thị Lan Anh |  | '],
  ['NGUYỄN VĂN AN', 'Nguyễn Văn An |  | '],
  ['Đoàn Văn Hùng', 'Đoàn Văn Hùng |  | '],
  ['Trường Sơn', 'Trường Sơn |  | '],
  ['Y Bhiông Niê', 'Y Bhiông Niê |  | '],
  ["H'Hen Niê", "H'Hen Niê |  | "],
  ['K’Brêu', 'K’Brêu |  | '],
  ['A Lăng Bhin', 'A Lăng Bhin |  | '],
  // a family name that is an organ word too
  ['Đoàn Văn Hùng - Huyện ủy Hương Sơn', 'Đoàn Văn Hùng | Huyện ủy Hương Sơn | '],
  // honorifics, ranks and positions
  ['Đồng chí Lê Văn Thí - Bí thư Đoàn xã Cẩm Lạc', 'Lê Văn Thí | Đoàn xã Cẩm Lạc | '],
  ['đ/c Lê Na - Hội LHPN xã', 'Lê Na | Hội LHPN xã | '],
  ['ThS. BS. Lê Văn Thí - Trung tâm Y tế huyện Thạch Hà', 'Lê Văn Thí | Trung tâm Y tế huyện Thạch Hà | '],
  ['Đại úy Lê Văn Thí - Công an huyện Lộc Hà', 'Lê Văn Thí | Công an huyện Lộc Hà | '],
  ['Đại úy, ThS Lê Văn Thí - Công an huyện Lộc Hà', 'Lê Văn Thí | Công an huyện Lộc Hà | '],
  ['Nhà báo Lê Văn Thí', 'Lê Văn Thí |  | '],
  ['Lê Văn Thí – Phó Chủ tịch UBND xã Hồng Lộc', 'Lê Văn Thí | UBND xã Hồng Lộc | '],
  // what stands beside a name and names nobody
  ['Lê Văn Thí - lvt@example.vn', 'Lê Văn Thí |  | '],
  ['Lê Văn Thí - ĐT: 0912 345 678 - UBND xã Cẩm Lạc', 'Lê Văn Thí | UBND xã Cẩm Lạc | '],
  ['Lê Văn Thí (tổng hợp)', 'Lê Văn Thí |  | '],
  ['Thu Hà (T/h)', 'Thu Hà |  | '],
  ['Lê Văn Thí (CTV)', 'Lê Văn Thí |  | '],
  ['Lê Văn Thí-VP Đảng ủy', 'Lê Văn Thí | VP Đảng ủy | '],
  ['Hà Vân (TTVH-TT)', 'Hà Vân | TTVH-TT | '],
  ['Bài, ảnh: Lê Văn Thí – Phó trưởng Ban Tuyên giáo Huyện ủy', 'Lê Văn Thí | Ban Tuyên giáo Huyện ủy | '],
  ['BBT tổng hợp', ' | BBT | '],
  // labels
  ['Tin, ảnh: Thu Hà', 'Thu Hà |  | '],
  ['Tin, bài và ảnh : Lê Thị Hằng', 'Lê Thị Hằng |  | '],
  ['Bài và ảnh: Hoài Nam - Đoàn xã Hồng Lộc', 'Hoài Nam | Đoàn xã Hồng Lộc | '],
  ['Tin, ảnh：Hoài - Tấn', 'Hoài+Tấn |  | '],
  ['Tin ảnh Thu Hà', 'Thu Hà |  | '],
  ['Tác giả: Phạm Thị Mẫu', 'Phạm Thị Mẫu |  | '],
  ['Tác giả bài viết: Y Bhiông Niê', 'Y Bhiông Niê |  | '],
  ['Thực hiện: Hoài Nam, Thu Hà', 'Hoài Nam+Thu Hà |  | '],
  ['Biên tập: Hoài', 'Hoài |  | '],
  ['Tổng hợp: BBT', ' | BBT | '],
  ['Bài, ảnh: Lê Thị Mơ (Trường Mầm non xã Cẩm Lạc)', 'Lê Thị Mơ | Trường Mầm non xã Cẩm Lạc | '],
  ['Tin: A Lăng Bhin - Ảnh: K’Brêu', 'A Lăng Bhin+K’Brêu |  | '],
  ['Bài: Thu Hà; Ảnh: Quang Sáng; Đồ họa: Hoài Nam', 'Thu Hà+Quang Sáng |  | '],
  // desks
  ['BBT', ' | BBT | '],
  ['CTV', ' | CTV | '],
  ['P.V', ' | P.V | '],
  ['Nhóm PV', ' | Nhóm PV | '],
  ['Ban Biên tập', ' | Ban Biên tập | '],
  ['BBT Cổng TTĐT xã Hồng Lộc', ' | BBT Cổng TTĐT xã Hồng Lộc | '],
  ['Lê Văn Thí - BBT', 'Lê Văn Thí | BBT | '],
  ['PV Thu Hà', 'Thu Hà |  | '],
  ['CTV Lê Văn Thí', 'Lê Văn Thí |  | '],
  ['CTV Lộc Hà', ' | CTV Lộc Hà | '],
  ['Thông tin Bình Minh', ' | Thông tin Bình Minh | '],
  // organs alone and organs first
  ['Huyện ủy Lộc Hà', ' | Huyện ủy Lộc Hà | '],
  ['UBND xã Cẩm Lạc', ' | UBND xã Cẩm Lạc | '],
  ['Văn phòng HĐND - UBND huyện Hương Khê', ' | Văn phòng HĐND - UBND huyện Hương Khê | '],
  ['Sở Nông nghiệp và Môi trường', ' | Sở Nông nghiệp và Môi trường | '],
  ['Công an xã Thạch Hà - Hà Tĩnh', ' | Công an xã Thạch Hà - Hà Tĩnh | '],
  ['Đoàn xã Thạch Hà - Lê Văn Thí', 'Lê Văn Thí | Đoàn xã Thạch Hà | '],
  ['Đoàn xã Thạch Hà\nThu Hương', 'Thu Hương | Đoàn xã Thạch Hà | '],
  // initials, hyphens, small letters, several labels
  ['T.H', 'T.H |  | '],
  ['Tin, ảnh: T.H', 'T.H |  | '],
  ['Thu Hà (T.H)', 'Thu Hà |  | '],
  ['N.V.A - UBND xã Cẩm Lạc', 'N.V.A | UBND xã Cẩm Lạc | '],
  ['Lê-Trần Bình', 'Lê-Trần Bình |  | '],
  ['Nguyễn Thị Mai-Hoa - UBND xã Cẩm Lạc', 'Nguyễn Thị Mai-Hoa | UBND xã Cẩm Lạc | '],
  ['Thu Hà-Quang Sáng', 'Thu Hà+Quang Sáng |  | '],
  ["Ksor H’Lan, Y Blô", 'Ksor H’Lan+Y Blô |  | '],
  ['Công Tằng Tôn Nữ Thị Ninh', 'Công Tằng Tôn Nữ Thị Ninh |  | '],
  ['Thực hiện: Lê Bình và nguyễn văn nam', 'Lê Bình+Nguyễn Văn Nam |  | '],
  ['Nội dung: Thu Hà - Đồ họa: Hoài Nam', 'Thu Hà |  | '],
  ['Bài: Lê Na (Hội LHPN xã) - Ảnh: Văn Bình', 'Lê Na+Văn Bình | Hội LHPN xã | '],
  ['Bài, ảnh: Lê Văn Thí và CTV', 'Lê Văn Thí |  | '],
  ['CCB Lê Văn Thí', 'Lê Văn Thí |  | '],
  // who posted it, and when
  ['Đăng bởi: Lê Văn Thí', 'Lê Văn Thí |  | '],
  ['Người gửi: Lê Văn Thí', 'Lê Văn Thí |  | '],
  ['By Thu Hà', 'Thu Hà |  | '],
  ['Lê Văn Thí - Ngày đăng: 12/10/2026', 'Lê Văn Thí |  | '],
  ['Tác giả: Lê Văn Thí | Ngày đăng: 12/10/2026 07:45', 'Lê Văn Thí |  | '],
  ['Người viết: Lê Văn Thí. Ngày viết: 12/10/2026', 'Lê Văn Thí |  | '],
  ['Thu Hà | Thứ hai, 12/10/2026', 'Thu Hà |  | '],
  // abbreviations that hold signs
  ['Lê Na - Phòng GD&ĐT huyện Can Lộc', 'Lê Na | Phòng GD&ĐT huyện Can Lộc | '],
  ['Lê Na - PGD&ĐT huyện', 'Lê Na | PGD&ĐT huyện | '],
  ['Hoàng Long (TTVH-TT & DL huyện Hương Sơn)', 'Hoàng Long | TTVH-TT & DL huyện Hương Sơn | '],
  ['Lê Na - CCB xã Cẩm Lạc', 'Lê Na | CCB xã Cẩm Lạc | '],
  // sources
  ['(Theo Báo Hà Tĩnh)', ' |  | Báo Hà Tĩnh'],
  [
    '(Theo Báo và Phát thanh - Truyền hình Hà Tĩnh)',
    ' |  | Báo và Phát thanh - Truyền hình Hà Tĩnh',
  ],
  ['Theo: TTXVN', ' |  | TTXVN'],
  ['Theo Dân trí', ' |  | Dân trí'],
  ['Theo baohatinh.vn', ' |  | baohatinh.vn'],
  ['(Baohatinh.vn)', ' |  | Baohatinh.vn'],
  ['Nguồn: Báo Hà Tĩnh', ' |  | Báo Hà Tĩnh'],
  ['Nguồn tin: Hội Khuyến học xã', ' |  | Hội Khuyến học xã'],
  ['Nguồn Hà Tĩnh: https://baohatinh.vn/bai-post277526.html', ' |  | https://baohatinh.vn/bai-post277526.html'],
  ['Nguồn Đời sống Miền núi: https://doisong.example/a.html', ' |  | Đời sống Miền núi'],
  ['Nguồn bài viết: Báo Hà Tĩnh', ' |  | Báo Hà Tĩnh'],
  ['Nguồn tham khảo: baohatinh.vn', ' |  | baohatinh.vn'],
  ['Theo Thu Hà/Báo Hà Tĩnh', ' |  | Thu Hà/Báo Hà Tĩnh'],
  ['Thu Hà (Theo Báo Hà Tĩnh)', 'Thu Hà |  | Báo Hà Tĩnh'],
  ['Thanh Hoài (t/h từ baohatinh.vn)', 'Thanh Hoài |  | baohatinh.vn'],
  ['Tác giả bài viết: Lê Văn Thí Nguồn tin: UBND xã Cẩm Lạc', 'Lê Văn Thí |  | UBND xã Cẩm Lạc'],
  ['Thu Hà - Theo baohatinh.vn', 'Thu Hà |  | baohatinh.vn'],
  ['Tin, ảnh: Thu Hà - Nguồn: Cổng TTĐT tỉnh', 'Thu Hà |  | Cổng TTĐT tỉnh'],
]; // prettier-ignore

describe('lines that are bylines', () => {
  test.each(BLOCKS)('%j', (text, expected) => {
    expect(brief(text)).toBe(expected);
    expect(isBylineBlock(text)).toBe(true);
  });
});

describe('lines that are none', () => {
  test.each([
    'Các đại biểu dự hội thảo',
    'Toàn cảnh hội nghị',
    'UBND xã Cẩm Lạc tổ chức hội nghị tổng kết',
    'Huyện ủy Lộc Hà đã triển khai kế hoạch.',
    'Ban Thường vụ Huyện ủy Lộc Hà sẽ chỉ đạo các cơ quan',
    'Đoàn công tác kiểm tra tại xã Cẩm Lạc',
    'Bộ đội Biên phòng giúp dân gặt lúa',
    'Cán bộ, chiến sĩ Công an xã Thạch Hà',
    'Lê Văn Thí phát biểu tại hội nghị',
    'Đồng chí Lê Văn Thí phát biểu tại hội nghị',
    'Trường Mầm non Hoa Sen tổ chức ngày hội',
    'Theo kế hoạch, hội nghị sẽ diễn ra vào ngày mai.',
    'Theo Nghị quyết 1665/NQ-UBTVQH15',
    'Theo ông Lê Văn Thí',
    'ĐOÀN KẾT - DÂN CHỦ - KỶ CƯƠNG',
    'Đoàn Kết - Sáng Tạo',
    'Độc lập - Tự do - Hạnh phúc',
    'Đảng Cộng sản Việt Nam quang vinh muôn năm!',
    'Xin trân trọng cảm ơn!',
    'Nơi nhận: Như trên',
    'Ông Lê Văn Thí - Chủ tịch UBND xã',
    'Cẩm Lạc, 12/10/2026',
    'Xã Cẩm Lạc, ngày 12 tháng 10 năm 2026',
    '#chuyendoiso #CamLac',
    'Trụ sở: Thôn 1, xã Cẩm Lạc',
    'Địa chỉ: Xã Cẩm Lạc, huyện Cẩm Xuyên',
    'ĐT: 0912 345 678',
    'Điện thoại: 0239 123 456 - Email: a@example.vn',
    'Người phát ngôn: Lê Văn Thí',
    'Chịu trách nhiệm nội dung: Lê Văn Thí - Chủ tịch UBND xã',
    'Thành phần: Đảng ủy, UBND xã',
    'Địa điểm: UBND xã Cẩm Lạc',
    'Admin - Ngày đăng: 12/10/2026',
    'Nội dung: Hội Nông dân xã Cẩm Lạc',
    'Theo dõi: Thu Hà',
    'Nguồn vốn đầu tư: Ngân sách tỉnh',
    'Nguồn lực: Hội Nông dân xã',
    'Nguồn ảnh: Báo Hà Tĩnh',
    'Hà Tĩnh, ngày 31 tháng 8 năm 2016',
    'TM. ỦY BAN NHÂN DÂN',
    'KT. CHỦ TỊCH',
    'THÔNG BÁO',
    'LỊCH TIẾP CÔNG DÂN',
    'Kế Hoạch',
    'Báo Cáo',
    'Xã nông thôn mới',
    'Tin vui: xã về đích',
    'Thực hiện: Kế hoạch số 12 của UBND huyện',
    'Chùa Hương Tích',
    'Đường Nguyễn Du',
    'Việt Nam',
    'Hà Tĩnh',
    'Thanh tra',
    'Hoài',
    'Bài viết khác:',
    'Xem thêm: Kế hoạch năm 2026',
    'Email: vanthu@example.gov.vn',
    'Điện thoại: 0239 3855 123',
    'Ảnh: Thu Hà',
    'Ảnh: CTV',
    'Ảnh minh họa',
    'Quang cảnh buổi họp. Ảnh: CTV',
    'Trần Công Vượng - Huyện ủy Lộc Hà đã trao quà cho các hộ nghèo',
    `Lê Văn Thí - ${'Huyện ủy Lộc Hà, '.repeat(40)}`,
    '',
  ])('%j', (text) => {
    expect(isBylineBlock(text)).toBe(false);
    expect(brief(text)).toBe(' |  | ');
  });
});

describe('fields of the page', () => {
  test.each([
    ['Hoài', 'AUTHOR', 'Hoài |  | '],
    ['Phạm Thị Mẫu', 'AUTHOR', 'Phạm Thị Mẫu |  | '],
    ['văn phòng ubnd xã', 'AUTHOR', ' | văn phòng ubnd xã | '],
    ['Thông tin Bình Minh', 'AUTHOR', ' | Thông tin Bình Minh | '],
    ['admin', 'AUTHOR', ' |  | '],
    ['Admin - Ngày đăng: 12/10/2026', 'AUTHOR', ' |  | '],
    ['Admin | 12/10/2026 08:00', 'AUTHOR', ' |  | '],
    ['Lê Văn Thí, 12/10/2026', 'AUTHOR', 'Lê Văn Thí |  | '],
    ['UBND xã Cẩm Lạc | Lượt xem: 123', 'AUTHOR', ' | UBND xã Cẩm Lạc | '],
    ['T.H', 'AUTHOR', 'T.H |  | '],
    ['Ảnh: Thu Hà', 'AUTHOR', ' |  | '],
    ['nguyenvana', 'AUTHOR', ' |  | '],
    ['Quản trị viên', 'AUTHOR', ' |  | '],
    ['Hội Khuyến học xã', 'SOURCE', ' |  | Hội Khuyến học xã'],
    ['Nguồn: Báo Hà Tĩnh', 'SOURCE', ' |  | Báo Hà Tĩnh'],
    ['Theo Nhịp sống trẻ', 'SOURCE', ' |  | Nhịp sống trẻ'],
    ['Theo Sức mạnh số', 'SOURCE', ' |  | Sức mạnh số'],
    ['http://baohatinh.vn', 'SOURCE', ' |  | http://baohatinh.vn'],
    ['Lê Văn Thí', 'SOURCE', ' |  | Lê Văn Thí'],
  ] as const)('%j as %s', (text, field, expected) => {
    expect(brief(text, { field })).toBe(expected);
  });
});

describe('who knows the places settles what the shape cannot', () => {
  const isPlace = (name: string) => ['Vũ Quang', 'Lộc Hà'].includes(name);
  test.each([
    ['CTV Vũ Quang', ' | CTV Vũ Quang | '],
    ['CTV Thu Hà', 'Thu Hà |  | '],
    ['PV Lộc Hà', ' | PV Lộc Hà | '],
  ])('%s', (text, expected) => {
    expect(brief(text, { isPlace })).toBe(expected);
  });
});

test('hostile lines are no bylines', () => {
  const hostile = [
    'Nguồn '.repeat(30), 'Tin, '.repeat(45), '('.repeat(230), 'A. '.repeat(75), 'a.'.repeat(110), 'và '.repeat(70),
    `${'Theo '.repeat(40)}x`, '- '.repeat(110), `Bài ${' '.repeat(100_000)}`, 'Nguyễn '.repeat(100_000),
  ]; // prettier-ignore
  for (const text of hostile) expect(isBylineBlock(text)).toBe(false);
  for (const text of hostile) expect(readByline(text).organ).toBeNull();
});

describe('names and offices in few letters', () => {
  test.each([
    ['N.Hạnh - T.Sơn', ['N.Hạnh', 'T.Sơn']],
    ['Ng.Đ.Khoa', ['Ng.Đ.Khoa']],
    ['TP.Vinh', []],
  ])('%s', (line, persons) => expect(readByline(line).persons).toEqual(persons));

  test('an office for coordination, and a union of teachers', () => {
    expect(readByline('Ngô Thắng - VPĐP huyện Hương Khê')).toMatchObject({
      persons: ['Ngô Thắng'],
      organ: 'VPĐP huyện Hương Khê',
    });
    expect(readByline('Trần Thu Hà (CĐGD huyện Hương Sơn)')).toMatchObject({
      persons: ['Trần Thu Hà'],
      organ: 'CĐGD huyện Hương Sơn',
    });
  });

  test.each([
    '(Theo Trung tâm Tin học)',
    'Theo Cục Thống kê tỉnh Hà Tĩnh',
    'Theo Trung tâm Dự báo khí tượng thủy văn',
  ])('a body that was taken from: %s', (line) => {
    expect(readByline(line).republishedFrom).toBe(line.replace(/^\(?Theo |\)$/g, ''));
    expect(isBylineBlock(line)).toBe(true);
  });

  test.each([
    'Theo Trung tâm Y tế huyện, hôm nay có 5 ca mắc.',
    'Theo kế hoạch của Sở Y tế',
    'Theo Bộ Công Thương giá xăng giảm',
    'Theo Sở Giáo dục học sinh được nghỉ ba ngày',
    'Theo Sở Y tế, dịch đã được khống chế',
  ])('a sentence is none: %s', (line) => expect(isBylineBlock(line)).toBe(false));
});
