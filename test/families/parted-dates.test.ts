import { describe, expect, test } from '@jest/globals';
import { generic } from '../../src/families/generic.js';
import { parsePage } from '../../src/families/page.js';

const TITLE = 'Xóm Đồng Vông làm lại con đập cũ';
const TEXT = `<div class="k9"><p>Con đập đắp từ năm 1978 đã rò nước nhiều chỗ, mùa khô năm ngoái hai mươi hộ cuối xóm không đủ nước gieo mạ.</p>
<p>Bà con góp đá, góp công, huyện cấp xi măng; ông Quàng Văn Púa, trưởng xóm, cho biết đập sẽ xong trước mùa mưa tới.</p></div>`;
const OTHERS = ['Mở lớp dạy đan cho chị em trong xóm', 'Phun thuốc khử khuẩn ở chợ phiên cuối tuần']
  .map((title, at) => `<p><a href="/t/${at}">${title}</a> <em>1${at}/11/2026</em></p>`)
  .join('');

function datesOf(row: string, title = TITLE, above = ''): readonly string[] {
  const html = `<html><head><title>${title}</title></head><body><div class="k0">${above}<div class="k1"><h2>${title}</h2>${row}${TEXT}</div><div class="k2"><h2>Tin cùng mục</h2>${OTHERS}</div></div></body></html>`;
  const facts = generic.readArticle(parsePage(html, 'https://dongvong.example.vn/xem.php?id=7'));
  return (facts?.dates ?? []).map(({ text }) => text);
}

describe('a row whose parts only styles set apart', () => {
  test.each([
    [
      'empty elements',
      '<p class="r"><i></i>Thủy lợi<i></i>12/10/2026<i></i>08:15<i></i>40</p>',
      '12/10/2026 | 08:15',
    ],
    [
      'icons, day and time',
      '<p class="r"><i class="x"></i>12/10/2026<i class="y"></i>08:15</p>',
      '12/10/2026 | 08:15',
    ],
    [
      'an icon, day and counter',
      '<p class="r"><i class="x"></i>12/10/2026<i class="y"></i>45</p>',
      '12/10/2026',
    ],
    ['elements', '<p class="r"><b>Thủy lợi</b><b>12/10/2026</b><b>08:15</b></p>', '12/10/2026 08:15'],
    ['pictures among letters', '<p class="r">🗓 12/10/2026 🕗 08:15 👁️ 40</p>', '12/10/2026 08:15'],
    ['such pictures, the time first', '<p class="r">🕗 08:15 🗓 12/10/2026</p>', '08:15 12/10/2026'],
    ['the year alone', '<p class="r"><b>12 Tháng 10</b>, <b>2026</b></p>', '12 Tháng 10 2026'],
  ])('%s', (_, row, date) => {
    expect(datesOf(row)[0]).toBe(date);
  });

  test('a number beside a day is no time', () => {
    expect(datesOf('<p class="r"><b>12/10/2026</b><b>45</b></p>')[0]).toBe('12/10/2026');
  });
});

describe('a date line', () => {
  test('of an English month between dashes', () => {
    expect(datesOf('<p class="r">12-Oct-2026</p>')[0]).toBe('12-Oct-2026');
  });

  test('that tells of the change first, and of the writing behind it', () => {
    expect(datesOf('<p class="r">Ngày sửa: 20/10/2026 - Ngày tạo: 12/10/2026</p>')[0]).toContain(
      '12/10/2026',
    );
  });

  test.each(['<h2>Hoạt động xóm</h2>', ''])('below a title as long as a paragraph, behind %p', (above) => {
    const long = `${TITLE}, hai mươi hộ cuối xóm có đủ nước gieo mạ cho vụ chiêm xuân sắp tới ở vùng cao`;
    expect(datesOf('<p class="r">Thứ hai: 08:15 ngày 12/10/2026</p>', long, above)[0]).toContain(
      '12/10/2026',
    );
  });
});
