import { describe, expect, test } from '@jest/globals';
import { generic } from '../../src/families/generic.js';
import { parsePage } from '../../src/families/page.js';
import { draftArticle } from '../../src/normalize/draft-article.js';

const HERE = 'https://lamtra.example.vn/tin/nuoi-ong-duoi-tan-keo';
const TITLE = 'Nuôi ong dưới tán keo ở Lam Trà';
const TEXT =
  '<p>Hơn 40 hộ trong thôn đặt thùng ong dưới rừng keo, mỗi vụ hoa quay được chừng năm tạ mật bán cho thương lái.</p><p>Hội Nông dân mở lớp dạy cách chia đàn, giữ ong qua mùa mưa và đóng chai mật theo đúng quy cách.</p><p>Giá mật năm nay nhích hơn năm trước, bà con tính thêm năm mươi thùng cho vụ tới.</p>';

function draft(html: string) {
  const facts = generic.readArticle(parsePage(`<html><body>${html}</body></html>`, HERE))!;
  return draftArticle(facts, { url: HERE, family: 'generic', fetchedAt: new Date('2026-11-20T05:00:00Z') });
}

const HEAD = `<h1>${TITLE}</h1><div>12/10/2026 07:45</div>`;

test('the letters to be typed beside a form’s fields are no picture of the article', () => {
  const form = (src: string) =>
    `<div>Họ tên <input name="n"> Ý kiến <textarea></textarea> Mã <img src="${src}"></div>`;
  const own = `${HEAD}<div id="x"><p><img src="/u/ong.jpg"></p>${TEXT}</div>`;
  for (const src of ['/captcha.ashx', '/lib/code.php'])
    expect(draft(`<div>${own}${form(src)}</div>`).images.map(({ url }) => url)).toEqual([
      'https://lamtra.example.vn/u/ong.jpg',
    ]);
});

test('a lead named so counts in a page laid out by a table, in a table of the text it does not', () => {
  const lead = 'Từ vài thùng ong ban đầu, cả thôn nay có thêm một nghề dưới tán rừng.';
  const page = `<table><tr><td><a href="/a">Giới thiệu</a></td><td><div><h1>${TITLE}</h1><div>12/10/2026 07:45</div><div class="sapo-box"><p>${lead}</p></div>${TEXT}</div></td></tr></table>`;
  expect(draft(page).lead).toBe(lead);
  const inText = `<div>${HEAD}<div id="x"><table><tr><td class="summary">${lead}</td><td>12</td></tr></table>${TEXT}</div></div>`;
  expect(draft(inText).lead).toBeNull();
});

describe('trails', () => {
  test.each([
    [
      'a template’s word, unlinked',
      '<a href="/">Trang chủ</a> &gt; <a href="/kinh-te">Kinh tế</a> &gt; <span>bài viết</span>',
      'Kinh tế',
    ],
    [
      'a section of that name is linked',
      '<a href="/">Trang chủ</a> &gt; <a href="/bai-viet">Bài viết</a>',
      'Bài viết',
    ],
    ['French', '<a href="/">Accueil</a> / <a href="/vie">Vie locale</a>', 'Vie locale'],
    ['German', '<a href="/">Startseite</a> / <a href="/n">Freizeit</a>', 'Freizeit'],
    ['the way home alone', '<a href="/">Inicio</a> / <span>' + TITLE + '</span>', null],
  ])('%s', (_what, trail, category) => {
    expect(draft(`<div><div class="breadcrumb">${trail}</div>${HEAD}<div>${TEXT}</div></div>`).category).toBe(
      category,
    );
  });
});
