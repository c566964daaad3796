import { describe, expect, test } from '@jest/globals';
import { isBylineBlock, readByline } from '../../src/normalize/byline.js';

/** One byline: persons joined by `+`, organ, source; empty for none. */
function brief(text: string, hints?: Parameters<typeof readByline>[1]): string {
  const { persons, organ, republishedFrom } = readByline(text, hints);
  return [persons.join('+'), organ ?? '', republishedFrom ?? ''].join(' | ');
}

const BYLINES: readonly (readonly [string, string])[] = [
  // dashes, slashes and signs inside an organ's name
  ['Lê Na - Đài PT-TH Nghệ An', 'Lê Na | Đài PT-TH Nghệ An | '],
  ['Lê Na - Đài PT - TH tỉnh', 'Lê Na | Đài PT - TH tỉnh | '],
  ['Lê Na – Đài Phát thanh - Truyền hình huyện Quỳ Hợp', 'Lê Na | Đài Phát thanh - Truyền hình huyện Quỳ Hợp | '],
  ['Lê Na, Trung tâm Văn hóa - Truyền thanh - Truyền hình thành phố Vinh', 'Lê Na | Trung tâm Văn hóa - Truyền thanh - Truyền hình thành phố Vinh | '],
  ['Lê Na - Phòng Quy hoạch - Kiến trúc', 'Lê Na | Phòng Quy hoạch - Kiến trúc | '],
  ['Lê Na - Phòng LĐ-TB&XH thị xã Cửa Lò', 'Lê Na | Phòng LĐ-TB&XH thị xã Cửa Lò | '],
  ['Lê Na - Phòng Kinh tế, Hạ tầng và Đô thị phường Trường Vinh', 'Lê Na | Phòng Kinh tế, Hạ tầng và Đô thị phường Trường Vinh | '],
  ['Lê Na - Phòng GD-ĐT huyện Diễn Châu', 'Lê Na | Phòng GD-ĐT huyện Diễn Châu | '],
  ['Lê Na - Công ty Cổ phần Cấp nước Hà Tĩnh', 'Lê Na | Công ty Cổ phần Cấp nước Hà Tĩnh | '],
  // houses and their offices
  ['Hà Thị Mơ – Phòng Hướng dẫn, kiểm định', 'Hà Thị Mơ | Phòng Hướng dẫn, kiểm định | '],
  ['Hà Thị Mơ - Chi cục Bảo hiểm, Chăm sóc trẻ em', 'Hà Thị Mơ | Chi cục Bảo hiểm, Chăm sóc trẻ em | '],
  ['Phòng Thanh tra, kiểm tra', ' | Phòng Thanh tra, kiểm tra | '],
  ['Phòng Tuyên truyền và Cơ sở', ' | Phòng Tuyên truyền và Cơ sở | '],
  ['Lê Na - Phòng Công tác Đảng và công tác quần chúng - Công an tỉnh', 'Lê Na | Phòng Công tác Đảng và công tác quần chúng - Công an tỉnh | '],
  ['Lê Na - Khoa KSBT, Trung tâm Y tế huyện Thạch Hà', 'Lê Na | Khoa KSBT, Trung tâm Y tế huyện Thạch Hà | '],
  ['Lê Na - Ban Tuyên giáo Hội LHPN tỉnh', 'Lê Na | Ban Tuyên giáo Hội LHPN tỉnh | '],
  ['Lê Na - VKSND huyện Kỳ Anh', 'Lê Na | VKSND huyện Kỳ Anh | '],
  ['Lê Na - TAND thị xã Hồng Lĩnh', 'Lê Na | TAND thị xã Hồng Lĩnh | '],
  ['Lê Na - BHXH huyện Vũ Quang', 'Lê Na | BHXH huyện Vũ Quang | '],
  ['Lê Na - Chi cục Thuế khu vực Hương Sơn - Vũ Quang', 'Lê Na | Chi cục Thuế khu vực Hương Sơn - Vũ Quang | '],
  ['Lê Na - KBNN Can Lộc', 'Lê Na | KBNN Can Lộc | '],
  ['Lê Na - Điện lực Đức Thọ', 'Lê Na | Điện lực Đức Thọ | '],
  ['Lê Na - HTX Dịch vụ Nông nghiệp xã Cẩm Lạc', 'Lê Na | HTX Dịch vụ Nông nghiệp xã Cẩm Lạc | '],
  ['Lê Na - Ban Trị sự GHPGVN huyện Nghi Xuân', 'Lê Na | Ban Trị sự GHPGVN huyện Nghi Xuân | '],
  ['Lê Na - Trường PTDTBT THCS Na Ngoi', 'Lê Na | Trường PTDTBT THCS Na Ngoi | '],
  ['Lê Na - CAX Cẩm Lạc', 'Lê Na | CAX Cẩm Lạc | '],
  ['Lê Na - UBMTTQVN xã Cẩm Lạc', 'Lê Na | UBMTTQVN xã Cẩm Lạc | '],
  // offices by what they look after
  ['Lê Na - Phòng Quản lý đập và hồ chứa nước', 'Lê Na | Phòng Quản lý đập và hồ chứa nước | '],
  ['Lê Na - Phòng Quản lý kết cấu hạ tầng đường bộ', 'Lê Na | Phòng Quản lý kết cấu hạ tầng đường bộ | '],
  ['Lê Na - Phòng Nuôi trồng thủy sản', 'Lê Na | Phòng Nuôi trồng thủy sản | '],
  ['Lê Na – Ban Tôn giáo', 'Lê Na | Ban Tôn giáo | '],
  ['Lê Na - Ban Thú y', 'Lê Na | Ban Thú y | '],
  ['Ban Khuyến nông xã Lam Trà', ' | Ban Khuyến nông xã Lam Trà | '],
  ['Ban quản lý di tích', ' | Ban quản lý di tích | '],
  ['Văn phòng Giáo xứ Thanh Gia', ' | Văn phòng Giáo xứ Thanh Gia | '],
  ['Lê Na (Đội Tổng hợp)', 'Lê Na | Đội Tổng hợp | '],
  ['Lê Na - Ban Thi đua - Khen thưởng tỉnh', 'Lê Na | Ban Thi đua - Khen thưởng tỉnh | '],
  ['Phòng Phát triển đô thị và Hạ tầng kỹ thuật', ' | Phòng Phát triển đô thị và Hạ tầng kỹ thuật | '],
  ['Phòng Tư pháp', ' | Phòng Tư pháp | '],
  ['Phòng Tài chính - Kế hoạch', ' | Phòng Tài chính - Kế hoạch | '],
  ['Trung tâm Kiểm soát bệnh tật tỉnh', ' | Trung tâm Kiểm soát bệnh tật tỉnh | '],
  ['VĂN PHÒNG CHÍNH PHỦ', ' | VĂN PHÒNG CHÍNH PHỦ | '],
  ['VĂN PHÒNG QUỐC HỘI', ' | VĂN PHÒNG QUỐC HỘI | '],
  ['Công an xã Cẩm Lạc: Lê Văn Thí', 'Lê Văn Thí | Công an xã Cẩm Lạc | '],
  ['Trường THCS Nguyễn Du: Phạm Thị Mẫu', 'Phạm Thị Mẫu | Trường THCS Nguyễn Du | '],
  // offices whose unit or house is that of the site
  ['Trung tâm Khuyến công', ' | Trung tâm Khuyến công | '],
  ['Trung tâm Đăng kiểm', ' | Trung tâm Đăng kiểm | '],
  ['Văn phòng Sở', ' | Văn phòng Sở | '],
  ['Trạm Y tế', ' | Trạm Y tế | '],
  ['Văn phòng Hội', ' | Văn phòng Hội | '],
  ['Văn phòng tổng hợp', ' | Văn phòng tổng hợp | '],
  ['Tổ Nghiệp vụ', ' | Tổ Nghiệp vụ | '],
  ['Tổ Truyền thông', ' | Tổ Truyền thông | '],
  ['Ban Giám hiệu', ' | Ban Giám hiệu | '],
  ['Phòng Điều dưỡng', ' | Phòng Điều dưỡng | '],
  ['Phòng PX03', ' | Phòng PX03 | '],
  ['Lê Na - Khoa Truyền thông GDSK', 'Lê Na | Khoa Truyền thông GDSK | '],
  ['Văn phòng Hội Nông dân xã Cẩm Lạc', ' | Văn phòng Hội Nông dân xã Cẩm Lạc | '],
  // what somebody is names no office, the unit's office behind it does
  ['Lê Na - Công chức tư pháp xã Cẩm Lạc', 'Lê Na |  | '],
  ['Lê Na - Cán bộ văn hóa xã', 'Lê Na |  | '],
  ['Lê Na, công chức Địa chính - Xây dựng phường', 'Lê Na |  | '],
  ['Lê Na - Công chức Văn phòng - Thống kê xã Cẩm Lạc', 'Lê Na |  | '],
  ['Lê Na - Chủ tịch xã', 'Lê Na |  | '],
  ['Lê Na, Trưởng thôn Đông Hải', 'Lê Na |  | '],
  ['Lê Na, Phó Chánh Văn phòng', 'Lê Na |  | '],
  ['Lê Na, công chức Văn phòng - Thống kê', 'Lê Na |  | '],
  ['Tổ bảo vệ ANTT thôn Đông Hải', ' | Tổ bảo vệ ANTT thôn Đông Hải | '],
  // a family name of two syllables before the middle one
  ['Ka Tơr Thị Bum', 'Ka Tơr Thị Bum |  | '],
  ['Lê Na - Viên chức Trung tâm Y tế huyện Can Lộc', 'Lê Na | Trung tâm Y tế huyện Can Lộc | '],
  ['Lê Na - Cán bộ UBND xã Cẩm Lạc', 'Lê Na | UBND xã Cẩm Lạc | '],
  // a larger place in brackets is no person
  ['Lê Văn Thí - UBND xã Thạch Kim (Lộc Hà)', 'Lê Văn Thí | UBND xã Thạch Kim (Lộc Hà) | '],
  ['Lê Văn Thí - Trường THCS xã Cẩm Lạc (huyện Cẩm Xuyên)', 'Lê Văn Thí | Trường THCS xã Cẩm Lạc (huyện Cẩm Xuyên) | '],
  ['UBND xã Thạch Kim (Hà Tĩnh)', ' | UBND xã Thạch Kim (Hà Tĩnh) | '],
  ['Đoàn xã Thạch Kim (Nguyễn Thị Lan)', 'Nguyễn Thị Lan | Đoàn xã Thạch Kim | '],
  // ranks, degrees and callings
  ['Thượng uý QNCN Lê Văn Thí - Ban CHQS huyện Kỳ Anh', 'Lê Văn Thí | Ban CHQS huyện Kỳ Anh | '],
  ['Chuẩn uý Lê Văn Thí', 'Lê Văn Thí |  | '],
  ['BSCKII. Lê Văn Thí - Bệnh viện Đa khoa tỉnh', 'Lê Văn Thí | Bệnh viện Đa khoa tỉnh | '],
  ['Hoạ sĩ Lê Văn Thí', 'Lê Văn Thí |  | '],
  ['Kiểm sát viên Lê Văn Thí - VKSND tỉnh', 'Lê Văn Thí | VKSND tỉnh | '],
  ['NSNA Đậu Văn Bình', 'Đậu Văn Bình |  | '],
  // labels
  ['Viết bài: Phạm Thị Mẫu', 'Phạm Thị Mẫu |  | '],
  ['Viết bởi Phạm Thị Mẫu', 'Phạm Thị Mẫu |  | '],
  ['Được viết bởi Phạm Thị Mẫu', 'Phạm Thị Mẫu |  | '],
  ['Viết bởi: Phạm Thị Mẫu', 'Phạm Thị Mẫu |  | '],
  ['Gửi bởi Hoài Nam', 'Hoài Nam |  | '],
  ['Bởi Hoài Nam', 'Hoài Nam |  | '],
  ['Bài viết của Hoài Nam', 'Hoài Nam |  | '],
  ['Người soạn: Hoài Nam', 'Hoài Nam |  | '],
  ['Written by Hoài Nam', 'Hoài Nam |  | '],
  // pen names in capitals and small letters
  ['BẢO NGỌC', 'Bảo Ngọc |  | '],
  ['NGÂN GIANG - ANH TẤN', 'Ngân Giang+Anh Tấn |  | '],
  ['THU TRANG', 'Thu Trang |  | '],
  ['Bài và ảnh: Lê Bình và hoài nam', 'Lê Bình+Hoài Nam |  | '],
  ['Thu Hà và hoài nam', 'Thu Hà+Hoài Nam |  | '],
  ['Bài, ảnh: Lê Bình và đồng nghiệp', 'Lê Bình |  | '],
  // sources
  ['Nguồn Báo Thanh Niên', ' |  | Báo Thanh Niên'],
  ['Thu Hà - Nguồn TTXVN', 'Thu Hà |  | TTXVN'],
  ['Nguồn Cổng TTĐT Chính phủ', ' |  | Cổng TTĐT Chính phủ'],
  ['Tổng hợp từ Báo Nghệ An', ' |  | Báo Nghệ An'],
  ['Sưu tầm từ internet.vn', ' |  | internet.vn'],
  ['Trích từ Báo Nhân Dân', ' |  | Báo Nhân Dân'],
  ['Nguồn: Báo Nghệ An - Tin: Minh Tâm', 'Minh Tâm |  | Báo Nghệ An'],
  ['Nguồn: TTXVN; Ảnh: CTV; Tổng hợp: Thu Hà', 'Thu Hà |  | TTXVN'],
  // reporters without a name beside another house are that house's; an editorial board is one's own
  ['Nhóm PV (Theo BNP)', ' |  | BNP'],
  ['PV - Theo Báo Nghệ An', ' |  | Báo Nghệ An'],
  ['BBT (theo Báo Nghệ An)', ' | BBT | Báo Nghệ An'],
  // initials and the name they stand for are one person
  ['N.Đ.K (Nguyễn Đăng Khoa)', 'Nguyễn Đăng Khoa |  | '],
  ['Nguyễn Đăng Khoa (N.Đ.K)', 'Nguyễn Đăng Khoa |  | '],
  ['N.Đ.K\n(Nguyễn Đăng Khoa, hội viên Chi hội Văn học)', 'Nguyễn Đăng Khoa |  | '],
  ['T.H - Nguyễn Đăng Khoa', 'T.H+Nguyễn Đăng Khoa |  | '],
  // what a person is, in brackets, and the organ that says it
  ['Lê Hồng Sơn (GV Trường THPT Đức Thọ)', 'Lê Hồng Sơn | Trường THPT Đức Thọ | '],
  ['Lê Hồng Sơn (hội viên, Hội VHNT Hà Tĩnh)', 'Lê Hồng Sơn | Hội VHNT Hà Tĩnh | '],
  // who passed a text signs none
  ['Tin bài: Lê Na Ảnh: Trần Đức Anh Duyệt bài: Hiệu trưởng', 'Lê Na+Trần Đức Anh |  | '],
  ['Tin: Thu Hà - Phê duyệt: Lê Văn Bình', 'Thu Hà |  | '],
  // veterans by name and their union
  ['CCB Nguyễn Văn Thưởng, Hội CCB huyện Vũ Quang', 'Nguyễn Văn Thưởng | Hội CCB huyện Vũ Quang | '],
  ['CCB. Lê Văn Thí - Hội CCB xã Cẩm Lạc', 'Lê Văn Thí | Hội CCB xã Cẩm Lạc | '],
  ['CCB xã Cẩm Lạc', ' | CCB xã Cẩm Lạc | '],
  ['ĐDCKI Trần Thị Hoa', 'Trần Thị Hoa |  | '],
  // duties and offices in letters; a vice president is one in English alone
  ['Lò Thị Ớt - Công chức VP-TK', 'Lò Thị Ớt |  | '],
  ['Lò Thị Ớt, công chức VP - TK xã Cẩm Lạc', 'Lò Thị Ớt |  | '],
  ['Lò Thị Ớt - CC ĐC-XD xã', 'Lò Thị Ớt |  | '],
  ['Lò Thị Ớt - CB TP-HT', 'Lò Thị Ớt |  | '],
  ['Lò Thị Ớt, P. KTHT', 'Lò Thị Ớt | P. KTHT | '],
  ['Lò Thị Ớt - P. GDĐT huyện Can Lộc', 'Lò Thị Ớt | P. GDĐT huyện Can Lộc | '],
  // schools
  ['Cô Hà Thị Mơ - Tổ Sử', 'Hà Thị Mơ | Tổ Sử | '],
  ['Thầy Hà Văn Mơ (Tổ phó tổ KHTN)', 'Hà Văn Mơ | tổ KHTN | '],
  ['Hà Thị Mơ - Tổ Ngữ văn - Trường THCS Cẩm Lạc', 'Hà Thị Mơ | Tổ Ngữ văn - Trường THCS Cẩm Lạc | '],
  ['Hà Thị Mơ (Tổng phụ trách Đội)', 'Hà Thị Mơ |  | '],
  ['Ban Truyền thông nhà trường', ' | Ban Truyền thông nhà trường | '],
  ['Công đoàn nhà trường', ' | Công đoàn nhà trường | '],
  // a name that begins as women's of the Cơ Ho do, a dot between the pieces, labels in few letters and for both
  ["Ka' Brừm - Hội LHPN xã", "Ka' Brừm | Hội LHPN xã | "],
  ['Hà Văn Mơ · Đoàn Thanh niên xã', 'Hà Văn Mơ | Đoàn Thanh niên xã | '],
  ['T/g: Hà Văn Mơ', 'Hà Văn Mơ |  | '],
  ['TG: Hà Văn Mơ', 'Hà Văn Mơ |  | '],
  ['Nội dung và hình ảnh: Hà Văn Mơ', 'Hà Văn Mơ |  | '],
]; // prettier-ignore

describe('lines that are bylines', () => {
  test.each(BYLINES)('%j', (text, expected) => {
    expect(brief(text)).toBe(expected);
    expect(isBylineBlock(text)).toBe(true);
  });
});

describe('lines that are none', () => {
  test.each([
    'Phòng Tuyên truyền và Cơ sở phối hợp kiểm tra',
    'Phòng Y tế và Hội Nông dân ra quân',
    'Phòng Y tế, các trạm y tế khám bệnh',
    'Super User', 'Administrator', 'Admin', 'webmaster', 'Quản trị website', 'System Account', 'SuperAdmin', 'Quản trị viên hệ thống',
    'Nguồn: ngân sách tỉnh 30%', 'Nguồn: vốn vay ODA', 'Nguồn: 120 triệu đồng từ xã hội hóa', 'Nguồn Nhân Lực', 'Nguồn Gốc',
    'Công an huyện Can Lộc tuyên truyền Luật Giao thông', 'Hội Nông dân tỉnh kiểm tra công tác Hội', 'UBND xã Cẩm Lạc quản lý đất đai',
    'ĐỜI SỐNG', 'THÀNH CÔNG', 'HÒA BÌNH', 'VĂN MINH', 'TIN TỨC', 'ẢNH ĐẸP', 'CHUYỂN ĐỔI SỐ', 'XUÂN QUÊ HƯƠNG', 'SỨC KHỎE',
    'Bởi vì', 'Bởi thế mà bà con phấn khởi', 'Phòng họp', 'Khoa học và đời sống', 'Đài tưởng niệm', 'Tổng hợp từ các nguồn',
    'Tổ Văn', 'Tổ Toán tổ chức ngoại khóa', 'Nhà trường', 'P. Hà Huy Tập', 'TG: 8 giờ', 'Phòng chống dịch Covid-19', 'Phòng, chống thiên tai', 'Văn hóa - Xã hội', 'Trung tâm Hội nghị', 'Trạm biến áp',
  ])('%j', (text) => {
    expect(brief(text)).toBe(' |  | ');
    expect(isBylineBlock(text)).toBe(false);
  }); // prettier-ignore
});

test('an account in the author field names nobody, an editorial board is an organ and no person', () => {
  for (const account of ['Super User', 'administrator', 'System Account', 'Quản trị', 'Web Master'])
    expect(brief(account, { field: 'AUTHOR' })).toBe(' |  | ');
  expect(brief('Ban biên tập website', { field: 'AUTHOR' })).toBe(' | Ban biên tập website | ');
  // an office in words that no table holds, written as offices are
  const centre = 'Trung tâm Hỗ trợ nông dân';
  expect(brief(`Lê Na - ${centre}`, { field: 'AUTHOR' })).toBe(`Lê Na | ${centre} | `);
  expect(brief('Trung tâm Hà Tĩnh', { field: 'AUTHOR' })).toBe(' |  | ');
  // a name that is a province's too, where only a name can stand; in a line of the text it stays a place
  expect(brief('Thái Bình', { field: 'AUTHOR' })).toBe('Thái Bình |  | ');
  expect(brief('Lào Cai', { field: 'AUTHOR' })).toBe(' |  | ');
  expect(brief('Thái Bình')).toBe(' |  | ');
});

test('who knows the places tells a person in brackets from the larger place', () => {
  const isPlace = (name: string) => name === 'Lộc Hà';
  expect(brief('UBND xã Thạch Kim (Lộc Hà)', { isPlace })).toBe(' | UBND xã Thạch Kim (Lộc Hà) | ');
  expect(brief('Đoàn xã Thạch Kim (Thu Hương)', { isPlace })).toBe(' | Đoàn xã Thạch Kim | ');
});

test('"Đài" before a place is its station, before other words a pen name', () => {
  const isPlace = (name: string) => name === 'Lộc Hà';
  expect(brief('Hoàng Long - Đài Lộc Hà', { isPlace })).toBe('Hoàng Long | Đài Lộc Hà | ');
  expect(brief('Thu Hà - Đài Trang', { isPlace })).toBe('Thu Hà+Đài Trang |  | ');
  expect(brief('Tin: Lê Na - Đài TTTH Lộc Hà')).toBe('Lê Na | Đài TTTH Lộc Hà | ');
});

test('offices of health and civil defence beside a person', () => {
  const organ = 'Khoa Kiểm soát dịch bệnh, Trung tâm Y tế huyện Vĩnh Hà';
  expect(brief(`BS. Hoàng Minh Tâm - ${organ}`)).toBe(`Hoàng Minh Tâm | ${organ} | `);
});

describe('names that begin as landmarks and offices do', () => {
  test.each([
    ['Đình Thắng', 'Đình Thắng'],
    ['Đình Lực', 'Đình Lực'],
    ['Đình Quang Khải', 'Đình Quang Khải'],
    ['Tác giả: Sông Lam', 'Sông Lam'],
    ['Sông Thương', 'Sông Thương'],
    ['Bài: Phó Đức Minh', 'Phó Đức Minh'],
    ['Đình Làng', ''],
    ['Đình Chùa', ''],
    ['Chợ Tỉnh', ''],
    ['Chùa Hương', ''],
    ['Phó Chủ Tịch', ''],
    ['Phó Văn Phòng', ''],
    ['PHÓ VĂN PHÒNG', ''],
  ])('%j', (text, person) => {
    expect(brief(text)).toBe(`${person} |  | `);
  });
});

describe('who made the page beside who wrote it', () => {
  test.each([
    ['Tác giả: Lò Văn Ớt; Biên tập: Hà Thị Mơ', 'Lò Văn Ớt |  | '],
    ['Nội dung: Lò Ớt\nẢnh: Hà Mơ\nThiết kế: Tòng Nam', 'Lò Ớt+Hà Mơ |  | '],
    ['Thực hiện: Lò Ớt - Kỹ thuật: Tòng Nam', 'Lò Ớt |  | '],
    ['Bài: Lò Ớt - Biên tập và thiết kế: Tòng Nam', 'Lò Ớt |  | '],
    ['BS. Lò Thị Ớt\nTham vấn y khoa: TS.BS Hà Văn Mơ', 'Lò Thị Ớt |  | '],
    ['Biên tập: Hà Thị Mơ', 'Hà Thị Mơ |  | '],
  ])('%j', (text, expected) => {
    expect(brief(text)).toBe(expected);
  });
});

test('a source behind "Trích nguồn", with and without a colon', () => {
  expect(brief('Trích nguồn: Báo Lam Trà')).toBe(' |  | Báo Lam Trà');
  expect(brief('Trích nguồn Báo Lam Trà')).toBe(' |  | Báo Lam Trà');
  expect(brief('Lò Văn Ớt - Trích nguồn: Báo Lam Trà')).toBe('Lò Văn Ớt |  | Báo Lam Trà');
});

describe('degrees and ranks, however dotted', () => {
  test.each([
    ['Th.S Lò Thị Ớt và Hà Văn Mơ', 'Lò Thị Ớt+Hà Văn Mơ'],
    ['TH.S. Lò Thị Ớt', 'Lò Thị Ớt'],
    ['T.S Lò Thị Ớt', 'Lò Thị Ớt'],
    ['T.Sĩ Lò Thị Ớt', 'Lò Thị Ớt'],
    ['P.G.S, T.S Lò Thị Ớt', 'Lò Thị Ớt'],
    ['TS-BS. Lò Thị Ớt', 'Lò Thị Ớt'],
    ['Bs CK2 Lò Thị Ớt', 'Lò Thị Ớt'],
    ['BSCK.II Lò Thị Ớt', 'Lò Thị Ớt'],
    ['BS CK II. Lò Thị Ớt', 'Lò Thị Ớt'],
    ['Thượng tá, Th.S Lò Thị Ớt', 'Lò Thị Ớt'],
    ['T.S. Hà', 'T.S. Hà'],
    ['T.Sơn', 'T.Sơn'],
    ['T.S', 'T.S'],
  ])('%j', (text, persons) => {
    expect(brief(text)).toBe(`${persons} |  | `);
  });
});

describe('an office behind the label of offices', () => {
  test.each([
    ['Đơn vị: Trạm Y tế xã Lam Trà', ' | Trạm Y tế xã Lam Trà | '],
    [
      'Đơn vị thực hiện: Trung tâm Văn hóa - Thể thao xã Lam Trà',
      ' | Trung tâm Văn hóa - Thể thao xã Lam Trà | ',
    ],
    ['Cơ quan: Hội Nông dân xã Lam Trà', ' | Hội Nông dân xã Lam Trà | '],
    ['Hà Thị Mơ\nĐơn vị: Trạm Y tế xã Lam Trà', 'Hà Thị Mơ | Trạm Y tế xã Lam Trà | '],
    ['Đơn vị: Tấn', ' |  | '],
    ['Đơn vị: Triệu Đồng', ' |  | '],
    ['Đơn vị tính: Người', ' |  | '],
  ])('%j', (text, expected) => {
    expect(brief(text)).toBe(expected);
  });
});

test('"P." is an office before what it looks after, and a ward before a name', () => {
  expect(brief('Hà Thị Mơ - P. Nội vụ')).toBe('Hà Thị Mơ | P. Nội vụ | ');
  expect(brief('Hà Thị Mơ - P. Kinh tế - Hạ tầng')).toBe('Hà Thị Mơ | P. Kinh tế - Hạ tầng | ');
  expect(brief('P. Lam Trà').split(' | ')[1]).toBe('');
});

test('an office of the arts and, behind a dash, its house', () => {
  expect(brief('Ban Mỹ thuật – Hội VHNT tỉnh')).toBe(' | Ban Mỹ thuật – Hội VHNT tỉnh | ');
  expect(brief('Ban Mỹ thuật')).toBe(' |  | ');
});

test.each(['Ban mai', 'Lê Na - Đội bóng', 'Ban Quản lý niêm yết giá vé'])(
  'words that also begin the name of an office: %s',
  (text) => {
    expect(brief(text)).toBe(' |  | ');
  },
);
