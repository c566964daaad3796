import { describe, expect, test } from '@jest/globals';
import { generic } from '../../src/families/generic.js';
import { parsePage } from '../../src/families/page.js';
import { choosePublishedAt } from '../../src/normalize/publication-date.js';

const TITLE = 'Lớp học đan lát mở lại ở nhà văn hóa thôn Khe Chữ';
const TEXT = `<div class="w3"><p>Chiều thứ bảy nào gian nhà sàn cũng kín chỗ, người già bày người trẻ chẻ nan, vót lạt, đan từng chiếc gùi chiếc mẹt.</p>
<p>Cụ Hồ Thị Dơi, người đứng lớp, bảo rằng nghề này bỏ mười năm rồi, nay có người học thì cụ lại lấy dao ra mài.</p></div>`;

function published(row: string): string | undefined {
  const html = `<html><head><title>${TITLE}</title></head><body><div class="w1"><div class="w2"><h1>${TITLE}</h1>${row}${TEXT}</div></div></body></html>`;
  const facts = generic.readArticle(parsePage(html, 'https://khechu.example.vn/bai/41'));
  return choosePublishedAt(facts?.dates ?? [], new Date(Date.UTC(2026, 10, 20))).publishedAt?.value;
}

describe('a weekday stays with its date', () => {
  test.each([
    ['month first, behind who wrote', '<p>Gửi bởi <b>thudan</b> vào <i>T3, 10/27/2026 - 16:05</i></p>'],
    ['month first, alone', '<p class="r">Thứ ba, 10/27/2026 - 16:05</p>'],
    ['month first, in English', '<p>Submitted by <b>thudan</b> on <i>Tue, 10/27/2026 - 16:05</i></p>'],
    ['month first, by its whole name', '<p class="r">Tuesday, 10/27/2026 - 16:05</p>'],
  ])('%s', (_, row) => {
    expect(published(row)).toBe('2026-10-27T09:05:00.000Z');
  });

  test('without one, or with that of another day, a date no month has is none', () => {
    expect(published('<p class="r">10/27/2026 - 16:05</p>')).toBeUndefined();
    expect(published('<p class="r">T6, 10/27/2026 - 16:05</p>')).toBeUndefined();
  });

  test.each([
    'Đăng lúc 16:05 - Chúa nhật, 11/10/2026',
    'Chúa Nhật, ngày 11/10/2026 lúc 16:05',
    '16:05 | Chúa nhật | 11/10/2026',
  ])('Sunday as parishes call it: %s', (line) => {
    expect(published(`<p class="r">${line}</p>`)).toBe('2026-10-11T09:05:00.000Z');
  });
});
