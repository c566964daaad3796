import { describe, expect, test } from '@jest/globals';
import { generic } from '../../src/families/generic.js';
import { parsePage } from '../../src/families/page.js';

const TITLE = 'Bà con bản Nà Lốc quay mẻ mật ong đầu mùa';
const DATE = '<small>05/06/2026 09:20</small>';
const TEXT =
  '<div class="w9"><p>Từ tám đàn ong ban đầu, đến nay bản Nà Lốc đã có hơn hai trăm đàn, mỗi năm thu về gần một tấn mật hoa rừng.</p><p>Cán bộ khuyến nông cùng bà con làm thùng, chống kiến và chọn nơi đặt đàn, hướng dẫn cách quay mật đúng độ chín.</p></div>';
const MENU = ['Chăn nuôi', 'Bảo vệ rừng', 'Nước sạch', 'Phòng chống thiên tai', 'Giống cây trồng', 'Liên hệ']
  .map((name, at) => `<a href="/muc/${at}">${name}</a>`)
  .join(' ');

function read(name: string, top: string, article: string, data = '') {
  const head = `<title>${name}</title><meta property="og:title" content="${name}">${data}`;
  const html = `<html><head>${head}</head><body><div class="top">${top}</div><div class="ngang">${MENU}</div>${article}</body></html>`;
  return generic.readArticle(parsePage(html, 'https://naloc.example.vn/xem/5120'))?.title;
}

describe('the name of the site, in window and og:title of every page,', () => {
  const article = `<main><div class="n-title">${TITLE}</div>${DATE}${TEXT}</main>`;

  test('as sites are called', () => {
    expect(read('Cổng thông tin điện tử xã Nà Lốc', '', article)).toBe(TITLE);
    const name = 'Trang tin điện tử Nà Lốc';
    expect(read(name, `<h1>${name}</h1>`, `<main><h3>${TITLE}</h3>${DATE}${TEXT}</main>`)).toBe(TITLE);
    const banner = `<b style="font-size:30px">${name}</b>`;
    expect(read(name, banner, `<div><p><b>${TITLE}</b></p>${DATE}${TEXT}</div>`)).toBe(TITLE);
  });

  test('as its picture in the banner says', () => {
    const banner = '<a href="/"><img src="/top.png" alt="Hội Nuôi Ong Nà Lốc"></a>';
    expect(read('HỘI NUÔI ONG NÀ LỐC', banner, article)).toBe(TITLE);
  });

  test('as its own data say', () => {
    const data =
      '<script type="application/ld+json">{"@type":"WebSite","name":"Ong rừng Nà Lốc","url":"https://naloc.example.vn"}</script>';
    expect(read('Ong rừng Nà Lốc', '', article, data)).toBe(TITLE);
  });

  test('is the title where the page shows no other', () => {
    const name = 'Cổng thông tin điện tử xã Nà Lốc chính thức vận hành';
    expect(read(name, '', `<main>${DATE}${TEXT}</main>`)).toBe(name);
    expect(read(name, '<h3>Tin mới</h3>', `<main><p><b>${name}</b></p>${DATE}${TEXT}</main>`)).toBe(name);
  });
});

test('a title that window, og:title and the picture of the banner repeat is one all the same', () => {
  const banner = `<a href="/"><img src="/top.png" alt="${TITLE}"></a>`;
  expect(read(TITLE, banner, `<main><h4>Chăn nuôi ong rừng</h4><h2>${TITLE}</h2>${DATE}${TEXT}</main>`)).toBe(
    TITLE,
  );
});
