import { describe, expect, test } from '@jest/globals';
import { readContentType } from '../../src/normalize/content-type.js';

describe('by title', () => {
  test.each([
    ['Thông báo kết quả kỳ họp thứ 5', 'ANNOUNCEMENT'],
    ['THÔNG BÁO: Về việc cắt tóc', 'ANNOUNCEMENT'],
    ['Công khai dự toán ngân sách xã năm 2026', 'ANNOUNCEMENT'],
    ['Thông báo lịch tiếp công dân tháng 9', 'SCHEDULE'],
    ['Thông báo về việc lịch cắt điện', 'SCHEDULE'],
    ['Lịch công tác tuần 36 của Thường trực Huyện ủy', 'SCHEDULE'],
    ['Lịch tiếp dân của Chủ tịch UBND xã', 'SCHEDULE'],
    ['Lịch sử Đảng bộ xã Thạch Kim', 'NEWS'],
    ['Họp báo công bố lịch tiếp công dân', 'NEWS'],
    ['Thông báo mời thầu gói thầu số 3', 'TENDER'],
    ['Thông báo đấu giá quyền sử dụng đất', 'TENDER'],
    ['Thông báo về việc lựa chọn tổ chức đấu giá tài sản', 'TENDER'],
    ['Mời chào giá mua sắm thiết bị', 'TENDER'],
    ['Kết quả lựa chọn nhà thầu', 'TENDER'],
    ['Thông báo mời chào hàng gói thầu kè bờ hữu', 'TENDER'],
    ['Thông báo chào hàng cạnh tranh mua bàn ghế', 'TENDER'],
    ['Thư mời tham dự gói thầu sửa chữa trụ sở', 'TENDER'],
    ['Chào hàng Việt về nông thôn', 'NEWS'],
    ['Thông báo thời tiết gói gọn trong ngày', 'ANNOUNCEMENT'],
    ['Khởi tố vụ án vi phạm quy định về đấu thầu', 'NEWS'],
    ['Đấu giá đất ở Lộc Hà thu về 12 tỷ đồng', 'NEWS'],
    ['Thông báo tuyển dụng viên chức năm 2026', 'RECRUITMENT'],
    ['Tuyển dụng công chức cấp xã', 'RECRUITMENT'],
    ['Kế hoạch tuyển dụng viên chức sự nghiệp giáo dục', 'RECRUITMENT'],
    ['Sai phạm trong tuyển dụng giáo viên', 'NEWS'],
    ['Tuyên truyền pháp luật cho ngư dân', 'NEWS'],
    ['TIN BUỒN', 'OBITUARY'],
    ['Tin buồn: Đồng chí Nguyễn Văn A từ trần', 'OBITUARY'],
    ['Cáo phó', 'OBITUARY'],
    ['Lễ tang đồng chí nguyên Bí thư Huyện ủy', 'OBITUARY'],
    ['Lễ truy điệu và an táng hài cốt các liệt sĩ tại Lào', 'NEWS'],
    ['Lễ viếng Nghĩa trang liệt sĩ huyện nhân ngày 27/7', 'NEWS'],
    ['HTX Nông nghiệp Hòa Sơn tuyển 8 lao động thời vụ', 'RECRUITMENT'],
    ['Nhà máy gạch Sơn Lâm tuyển lao động có thời hạn', 'RECRUITMENT'],
    ['HTX Hòa Sơn tuyển lao động là người khuyết tật, giúp 12 gia đình thoát nghèo', 'NEWS'],
    ['Trường Tiểu học Sơn Lâm tuyển dụng 05 giáo viên', 'RECRUITMENT'],
    ['Trung tâm Y tế huyện Hòa Sơn thông báo tuyển dụng viên chức đợt 2', 'RECRUITMENT'],
    ['Sở Nội vụ thanh tra việc tuyển dụng viên chức', 'NEWS'],
    ['Công an tỉnh điều tra sai phạm tuyển dụng viên chức', 'NEWS'],
    ['Trường Cao đẳng nghề gặp khó trong tuyển dụng giáo viên', 'NEWS'],
    ['Gương người tốt việc tốt ở thôn Nam', 'PRAISE'],
    ['Biểu dương 50 học sinh nghèo vượt khó', 'PRAISE'],
    ['Thư khen của Chủ tịch UBND tỉnh', 'PRAISE'],
    ['Kế hoạch số 163-KH/TU về cải cách hành chính', 'DOCUMENT'],
    ['Quyết định 19/2025/QĐ-TTg', 'DOCUMENT'],
    ['Quyết định về việc phê duyệt quy hoạch', 'DOCUMENT'],
    ['Quyết định phê duyệt kết quả lựa chọn nhà thầu', 'TENDER'],
    ['Dự thảo Nghị quyết của HĐND xã', 'DOCUMENT'],
    ['Kế hoạch trồng rừng được bà con hưởng ứng', 'NEWS'],
    ['Công an xã ra thông báo truy tìm xe máy', 'NEWS'],
    ['Truy tìm chủ sở hữu phương tiện vi phạm', 'ANNOUNCEMENT'],
    ['Truy tìm nguồn gốc lô hàng lậu', 'NEWS'],
    ['Lộc Hà tổ chức Hội thảo nâng cao chất lượng hoạt động', 'NEWS'],
    ['Thông báo mời thầu'.normalize('NFD'), 'TENDER'],
    ['Công bố giá vật liệu xây dựng quý III năm 2022', 'ANNOUNCEMENT'],
    ['Công bố chỉ số giá xây dựng tháng 5', 'ANNOUNCEMENT'],
    ['Công bố danh mục thủ tục hành chính lĩnh vực đất đai', 'ANNOUNCEMENT'],
    ['Công bố công khai dự toán ngân sách năm 2026', 'ANNOUNCEMENT'],
    ['Công bố quyết định bổ nhiệm cán bộ', 'NEWS'],
    ['Công bố xã đạt chuẩn nông thôn mới', 'NEWS'],
  ])('%s: %s', (title, expected) => {
    expect(readContentType({ title })).toBe(expected);
  });
});

describe('by what stands around the title', () => {
  const title = 'Nghỉ lễ Quốc khánh 2/9';
  test.each([
    ['Thông báo', 'ANNOUNCEMENT'],
    ['Tin tức - Thông báo lũ', 'NEWS'],
    ['Lịch công tác', 'SCHEDULE'],
    ['Văn bản chỉ đạo điều hành', 'DOCUMENT'],
    ['Chỉ đạo điều hành', 'NEWS'],
    ['Thông tin tuyển dụng', 'RECRUITMENT'],
    ['Mời thầu - Đấu giá', 'TENDER'],
    ['Người tốt - Việc tốt', 'PRAISE'],
    ['Xây dựng Đảng', 'NEWS'],
  ])('category %s: %s', (category, expected) => {
    expect(readContentType({ title, category })).toBe(expected);
  });

  test.each([
    ['Gương sáng', 'Nhiều hộ dân hiến đất mở rộng nghĩa trang', 'NEWS'],
    ['Điển hình tiên tiến', 'Lão nông làm giàu từ ổi lê', 'NEWS'],
    ['Gương điển hình', 'Đông Hòa khen thưởng các tổ dân phố', 'PRAISE'],
    ['Gương sáng', 'Học sinh lớp 5 nhặt được của rơi', 'PRAISE'],
    ['Thi đua - Khen thưởng', 'Lão nông làm giàu từ ổi lê', 'PRAISE'],
  ])('in the section %s, %s: %s', (category, name, expected) => {
    expect(readContentType({ title: name, category })).toBe(expected);
  });

  test('the folders of the address stand in for a category', () => {
    const url = 'https://x.gov.vn/dbnd/portal/folder/thong-bao-12/news/nghi-le.html';
    expect(readContentType({ title, url })).toBe('ANNOUNCEMENT');
    expect(readContentType({ title, url, category: 'Tin tức' })).toBe('NEWS');
    expect(readContentType({ title, url: 'https://x.gov.vn/tin-tuc/thong-bao' })).toBe('NEWS');
    expect(readContentType({ title, url: 'no address' })).toBe('NEWS');
  });

  test('a text that is itself the document', () => {
    const motto = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n';
    expect(readContentType({ title, text: `ỦY BAN NHÂN DÂN XÃ LỘC HÀ\n${motto}QUYẾT ĐỊNH` })).toBe(
      'DOCUMENT',
    );
    expect(
      readContentType({ title, text: `${motto}Lộc Hà, ngày 1 tháng 9 năm 2026\nTHÔNG BÁO\nVề việc` }),
    ).toBe('ANNOUNCEMENT');
  });

  test('nothing known', () => {
    expect(readContentType({})).toBe('NEWS');
    expect(readContentType({ title: null, category: null, url: null, text: null })).toBe('NEWS');
  });
});

test.each([
  ['Mời họp trưởng các thôn', 'ANNOUNCEMENT'],
  ['Lấy ý kiến dự thảo Quyết định quản lý cây xanh', 'ANNOUNCEMENT'],
  ['Lấy ý kiến góp ý đối với dự thảo Quy chế', 'ANNOUNCEMENT'],
  ['Lấy ý kiến cử tri về sáp nhập thôn', 'NEWS'],
])('a call to come or to say one’s mind: %s', (title, type) => {
  expect(readContentType({ title, category: null, url: 'https://lamtra.example.vn/a', text: null })).toBe(
    type,
  );
});
