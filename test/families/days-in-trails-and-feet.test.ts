import { describe, expect, test } from '@jest/globals';
import { generic } from '../../src/families/generic.js';
import { parsePage } from '../../src/families/page.js';

const TITLE = 'Làng Đông Lĩnh giữ nghề đan thúng chai';
const PROSE = [
  'Nghề đan thúng chai ở làng Đông Lĩnh có từ hơn một trăm năm nay, nay còn hai mươi hộ theo nghề quanh năm.',
  'Tre được chọn từ vùng núi phía tây, ngâm nước mặn nửa tháng rồi mới chẻ nan, phơi hai nắng cho dẻo.',
  'Mỗi chiếc thúng làm trong bốn ngày, phết dầu rái ba lượt và bán cho ngư dân các xã ven biển gần xa.',
];
const TEXT = PROSE.map((each) => `<p>${each}</p>`).join('');
const MENU = ['Sản xuất', 'Đời sống', 'Làng nghề', 'Biển đảo', 'Thư viện ảnh', 'Liên hệ']
  .map((name, at) => `<div><a href="/m/${at}">${name}</a></div>`)
  .join('');

function read(article: string) {
  const html = `<html><head><title>Xã Đông Lĩnh</title></head><body><div class="tren">${MENU}</div>${article}</body></html>`;
  return generic.readArticle(parsePage(html, 'https://donglinh.example.vn/xem/310'));
}

describe('a day is no category', () => {
  test.each(['21/09/2022', 'Thứ tư, 21/09/2022 07:45'])('at the end of a trail without a name: %s', (day) => {
    const trail = `<ul class="hang"><li><a href="/">Trang chủ</a></li><li><a href="/lang-nghe">Làng nghề</a></li><li>${day}</li></ul>`;
    const facts = read(`<div class="khoi">${trail}<h2>${TITLE}</h2><div class="chu">${TEXT}</div></div>`);
    expect(facts).toMatchObject({ title: TITLE, category: 'Làng nghề' });
    expect(facts?.dates[0]?.text).toContain('21/09/2022');
  });

  test('at the end of one that is named', () => {
    const trail =
      '<ol class="breadcrumb"><li><a href="/">Trang chủ</a></li><li><a href="/d">Đời sống</a></li><li>21/09/2022</li></ol>';
    expect(read(`<div>${trail}<h2>${TITLE}</h2><div>${TEXT}</div></div>`)?.category).toBe('Đời sống');
  });
});

describe('the day of publication', () => {
  test('in the foot of the article, whose name says nothing', () => {
    const foot = '<footer class="cuoi"><em>Ngày đăng 21/09/2022</em> <em>Lượt đọc: 1.204</em></footer>';
    const facts = read(`<article><h1>${TITLE}</h1><div>${TEXT}</div>${foot}</article>`);
    expect(facts?.dates[0]?.text).toContain('21/09/2022');
    expect(facts?.body).not.toContain('Lượt đọc');
  });

  test('but not in the foot of a card, nor in the page’s', () => {
    const card = '<article><h3>Hội làng</h3><footer>21/09/2022</footer></article>';
    const facts = read(
      `<article><h1>${TITLE}</h1><div>${TEXT}</div></article>${card}<footer>Giấy phép số 12, ngày 03/04/2015</footer>`,
    );
    expect(facts?.dates).toEqual([]);
  });

  test('in a row that says who posted it and where', () => {
    const row =
      '<div class="dong">Đăng bởi <b>Trịnh Thị Ngọc Lam</b> ngày 21/09/2022 trong <a href="/chuyen-lang">Chuyện làng chài ven biển</a></div>';
    const facts = read(`<article><h1>${TITLE}</h1>${row}<div>${TEXT}</div></article>`);
    expect(facts?.dates[0]?.text).toBe('21/09/2022');
    expect(facts?.byline).toContain('Trịnh Thị Ngọc Lam');
  });

  test('but not in a sentence of the text', () => {
    const said =
      '<p>Đăng bởi báo xuân ngày 21/09/2022 trong số đặc biệt là bài thơ về làng, ai cũng thuộc.</p>';
    expect(read(`<article><h1>${TITLE}</h1><div>${TEXT}${said}</div></article>`)?.dates).toEqual([]);
  });
});

test('a section of pictures that heads the box of the article is its category', () => {
  const box = `<div class="hop"><p class="ten">${TITLE}</p><p>Ngày 21/09/2022 | Đã xem 40 lần</p>${TEXT}</div>`;
  expect(read(`<div><h4>Thư viện ảnh</h4>${box}</div>`)?.category).toBe('Thư viện ảnh');
  expect(read(`<div><h4>Thư viện ảnh</h4><p><img src="/a.jpg"></p>${box}</div>`)?.category).toBeNull();
});

describe('a lead in a box of its own before plain paragraphs', () => {
  const lead = 'Giữa mùa biển động, những người thợ già vẫn ngồi chẻ tre bên hiên nhà.';
  const day = '<div class="d1">21/09/2022 07:45</div>';
  const page = (opening: string, text = TEXT): string =>
    `<div><div class="d0">${TITLE}</div>${day}${opening}${text}</div>`;

  test('of a name that says nothing', () => {
    const facts = read(page(`<div class="d2">${lead}</div>`));
    expect(facts?.lead).toBe(lead);
    expect(facts?.body).not.toContain(lead);
  });

  test('is none where other boxes bear the name, paragraphs are boxes too, or it is a note', () => {
    expect(
      read(page(`<div class="d2">${lead}</div>`, `${TEXT}<div class="d2">${PROSE[0]}</div>`))?.lead,
    ).toBeNull();
    expect(read(page(`<div>${lead}</div>`))?.lead).toBeNull();
    expect(
      read(page(`<div class="d2">${lead}</div>`, TEXT.replaceAll('<p>', '<p class="d3">')))?.lead,
    ).toBeNull();
    expect(read(page(`<div class="editor-note">${lead}</div>`))?.lead).toBeNull();
  });
});
