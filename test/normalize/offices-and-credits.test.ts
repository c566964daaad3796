import { describe, expect, test } from '@jest/globals';
import { readByline } from '../../src/normalize/byline.js';
import { draftArticle } from '../../src/normalize/draft-article.js';

const said = (line: string) => {
  const { persons, organ } = readByline(line);
  return [persons, organ];
};

describe('an office that no table knows', () => {
  test.each([
    ['Đỗ Thị Mận - Phòng Bảo tồn hiện vật', [['Đỗ Thị Mận'], 'Phòng Bảo tồn hiện vật']],
    ['Đỗ Thị Mận – Phòng Chăm sóc khách hàng', [['Đỗ Thị Mận'], 'Phòng Chăm sóc khách hàng']],
    ['Đỗ Thị Mận - Phòng học mới khang trang', [[], null]],
    ['Đỗ Thị Mận - Phòng Trưng bày tổ chức đón khách', [[], null]],
    ['Phòng Chăm sóc khách hàng', [[], null]],
  ])('behind the dash of a person it is where the person works: %s', (line, expected) => {
    expect(said(line)).toEqual(expected);
  });

  test.each([
    ['Ban Tuyên giáo - Nữ công', 'Ban Tuyên giáo - Nữ công'],
    ['Ban Thi đua khen thưởng và Kiểm tra', 'Ban Thi đua khen thưởng và Kiểm tra'],
    ['Ban Chuyên đề', 'Ban Chuyên đề'],
    ['Ban Tổ chức', null],
    ['Ban Giám khảo cuộc thi', null],
  ])('"Ban" with two fields of work is one: %s', (line, organ) => {
    expect(said(line)).toEqual([[], organ]);
  });
});

describe('names and offices of fewer people', () => {
  test.each([
    ['Thiếu úy Mông Thị Ngọc Lan', [['Mông Thị Ngọc Lan'], null]],
    ['Tin: Phó Văn Sáu', [['Phó Văn Sáu'], null]],
    ['Lò Văn Ớt - Chi hội Cam Nà Hừ', [['Lò Văn Ớt'], 'Chi hội Cam Nà Hừ']],
    ['Xí nghiệp Thủy nông Nà Hừ', [[], 'Xí nghiệp Thủy nông Nà Hừ']],
    ['Phòng Kỹ thuật - Hỗ trợ', [[], 'Phòng Kỹ thuật - Hỗ trợ']],
    ['Chi hội trưởng nhận quà', [[], null]],
  ])('%s', (line, expected) => {
    expect(said(line)).toEqual(expected);
  });
});

describe('who writes for a parish', () => {
  test.each([
    ['Lm. Phêrô Nguyễn Hữu Thọ', [['Phêrô Nguyễn Hữu Thọ'], null]],
    ['Maria Têrêsa Lê Thị Hoa', [['Maria Têrêsa Lê Thị Hoa'], null]],
    ['Nữ tu Anna Phạm Thị Bích', [['Anna Phạm Thị Bích'], null]],
    [
      'Giuse Đinh Văn Tiến - Ban Truyền thông Giáo phận Bắc Sơn',
      [['Giuse Đinh Văn Tiến'], 'Ban Truyền thông Giáo phận Bắc Sơn'],
    ],
    ['BTT Giáo xứ Đồng Nội', [[], 'BTT Giáo xứ Đồng Nội']],
    ['Maria Goretti', [['Maria Goretti'], null]],
  ])('%s', (line, expected) => {
    expect(said(line)).toEqual(expected);
  });
});

test('the letters that set type larger are nobody', () => {
  expect(said('A A')).toEqual([[], null]);
});

test('where pictures were found is nobody', () => {
  expect(said('Biên soạn: Hồng Nhung | Nguồn ảnh: Internet')).toEqual([['Hồng Nhung'], null]);
  expect(said('Tin: Hồng Nhung - Ảnh: Facebook')).toEqual([['Hồng Nhung'], null]);
});

describe('beside the field of the author', () => {
  const ONE = 'Sáng 12/10, hơn 300 hội viên xã Lam Trà ra quân nạo vét kênh mương, phục vụ sản xuất vụ đông.';
  const TWO = 'Kế hoạch năm nay là 12 km kênh, chia theo từng đoạn cho các thôn, đến nay đã xong 7 km.';
  const draft = (byline: string, foot: string) =>
    draftArticle(
      {
        title: 'Ra quân làm thủy lợi',
        dates: [],
        modified: null,
        lead: null,
        body: `<p>${ONE}</p><p>${TWO}</p>${foot}`,
        byline,
        origin: null,
        category: null,
        cover: null,
        attachments: [],
        canonicalUrl: null,
      },
      { url: 'https://lamtra.example.vn/a', family: 'generic', fetchedAt: null },
    );

  test('the office that signs below speaks for the house the field names', () => {
    expect(draft('Hội Nông dân', '<p align="right"><b>Văn phòng Hội</b></p>').byline.organ).toBe(
      'Văn phòng Hội',
    );
    expect(draft('Sở Nội vụ', '<p align="right"><b>Văn phòng Hội</b></p>').byline.organ).toBe('Sở Nội vụ');
  });

  test('below the office that signs may stand whom to call', () => {
    const call = '<p>Để được tư vấn, vui lòng gọi 0218 3888 115 hoặc đặt lịch trực tuyến.</p>';
    const { byline, bodyText } = draft('', `<p style="text-align:right">PHÒNG KẾ HOẠCH TỔNG HỢP</p>${call}`);
    expect(byline.organ).toBe('PHÒNG KẾ HOẠCH TỔNG HỢP');
    expect(bodyText).not.toContain('PHÒNG KẾ HOẠCH');
    expect(bodyText).toContain('Để được tư vấn');
  });

  test('credits at the end name who took the pictures, and are no text', () => {
    const foot = '<p>Nội dung: Hà Vy</p><p>Ảnh: Quốc Thụy</p><p>Đồ họa: Mai Anh</p>';
    const { byline, bodyText } = draft('Hà Vy', foot);
    expect(byline.persons).toEqual(['Hà Vy', 'Quốc Thụy']);
    expect(bodyText).toBe(`${ONE}\n\n${TWO}`);
  });

  test('the matters of a meeting are no credits', () => {
    const foot = '<p>Nội dung: Bàn việc vụ đông</p><p>Thiết kế: Theo mẫu chung của tỉnh</p>';
    expect(draft('Hà Vy', foot).bodyText).toContain('Bàn việc vụ đông');
  });
});
