import { describe, expect, test } from '@jest/globals';
import { nukeviet } from '../../src/families/nukeviet.js';
import { parsePage } from '../../src/families/page.js';

const TITLE = 'Lớp 5A trồng vườn rau sau giờ học';
const ASIDE = '<div class="cot"><div class="o"><h3>Phim tư liệu</h3><a href="/p">Xem phim</a></div></div>';
const BODY =
  '<div class="bodytext"><p>Hai luống cải đầu tiên đã lên xanh tốt sau ba tuần chăm bón của các em học sinh lớp 5A.</p></div>';

function read(article: string, title: string | null = TITLE, trail = '') {
  const head = `<meta name="generator" content="NukeViet v4.3">${title === null ? '' : `<title>${title}</title>`}`;
  const html = `<html><head>${head}</head><body>${trail}<div class="w">${ASIDE}<div class="m">${article}</div></div></body></html>`;
  return nukeviet.readArticle(
    parsePage(html, 'https://lamtra.example.edu.vn/vi/news/tin/lop-5a-trong-vuon-rau-77.html'),
  );
}

describe('a theme that prints the title in a plain box', () => {
  test.each([
    ['of a class of its own', `<div class="dau-bai"><span>${TITLE}</span></div>${BODY}`],
    ['in bold in a paragraph', `<p><b>${TITLE}</b></p><p>Ngày đăng: 05/10/2026</p>${BODY}`],
    [
      'in a box of its own beside the text',
      `<div><p>${TITLE}</p><p>05/10/2026</p></div><div><div>${BODY}</div></div>`,
    ],
    ['of the article, while a row above is headed', `<h3>Tin hoạt động</h3><div>${TITLE}</div>${BODY}`],
  ])('%s, which the window says too', (_, article) => {
    expect(read(article)?.title).toBe(TITLE);
  });

  test('with the name of the school behind it in the window', () => {
    expect(read(`<div>${TITLE}</div>${BODY}`, `${TITLE} - Trường Tiểu học Lam Trà`)?.title).toBe(TITLE);
  });

  test('below a trail that ends in the title', () => {
    const trail = `<div class="breadcrumb"><a href="/">Trang chủ</a> / <a href="/t">Hoạt động lớp</a> / ${TITLE}</div>`;
    const facts = read(`<div>${TITLE}</div>${BODY}`, TITLE, trail);
    expect(facts?.title).toBe(TITLE);
    expect(facts?.category).toBe('Hoạt động lớp');
  });

  test('a heading of its own stays the title where the window says less', () => {
    expect(read(`<h1>${TITLE} chính khóa</h1>${BODY}<p>${TITLE}</p>`)?.title).toBe(`${TITLE} chính khóa`);
  });
});
