import { describe, expect, test } from '@jest/globals';
import type { Page } from '../../src/families/family.js';
import { recognizeFamily } from '../../src/families/families.js';
import { parsePage } from '../../src/families/page.js';
import { sharepoint } from '../../src/families/sharepoint.js';

const HOST = 'https://anbinh.example.gov.vn';
const DATED = `${HOST}/portal/Pages/2024-5-17/Hop-bao-cong-bo4jx2.aspx`;
const MARK = '<script>var _spPageContextInfo = {};</script>';
const STATE = '<input type="hidden" name="__VIEWSTATE" value="/wEPDwUK">';
const TEXT =
  '<p>Chiều 16/5, xã tổ chức họp báo về lịch tiếp công dân của lãnh đạo trong sáu tháng cuối năm.</p>' +
  '<p>Lịch được niêm yết tại nhà văn hóa các thôn, gửi tới từng tổ dân cư và đăng trên trang này.</p>';

function page(body: string, url = DATED, head = ''): Page {
  return parsePage(`<html><head><title>Trang</title>${head}</head><body>${body}</body></html>`, url);
}

describe('sharepoint recognises', () => {
  test.each([
    ['both: dated page with the context script', page(MARK + '<p>x</p>'), 2],
    ['the address alone', page('<p>x</p>'), 1],
    ['zero-padded days and lower case', page('<p>x</p>', `${HOST}/portal/pages/2026-07-15/Cot-co.aspx`), 1],
    ['English pages', page(STATE, `${HOST}/en/Pages/2024-10-8/Entrepreneurs-buisrbv2i.aspx`), 2],
    ['a numbered page with state', page(STATE, `${HOST}/noi-dung-tin.aspx?NewsID=1782`), 2],
    ['a GUID as number', page(STATE, `${HOST}/NewsDetail.aspx?MenuID=1&NewsID=%7B3f2a-11%7D`), 2],
    ['a list page by its style folder', page(MARK, `${HOST}/portal/Pages/tin-tuc.aspx`), 1],
    [
      'a list page by three links to numbered pages',
      page(
        STATE + [1, 2, 3].map((n) => `<a href="chi-tiet.aspx?CateID=4&ItemID=${n}">Tin ${n}</a>`).join(''),
        `${HOST}/tin-tuc.aspx`,
      ),
      1,
    ],
  ])('%s', (_name, given, sureness) => {
    expect(sharepoint.recognize(given)).toBe(sureness);
  });

  test.each([
    ['any page with a number', page('<p>x</p>', `${HOST}/tin.php?id=12`)],
    ['a WebForms page without an article number', page(STATE, `${HOST}/Default.aspx`)],
    [
      'a WebForms page with one link to a numbered one',
      page(`${STATE}<a href="/hoi-dap.aspx?ItemID=3">Hỏi đáp</a>`, `${HOST}/Default.aspx`),
    ],
    ['the government portal', page(STATE, `${HOST}/default.aspx?pageid=27160&docid=170893`)],
    [
      'a page that WordPress signs',
      page('<p>x</p>', DATED, '<link rel="stylesheet" href="/wp-content/themes/a/style.css">'),
    ],
  ])('not %s', (_name, given) => {
    expect(sharepoint.recognize(given)).toBe(0);
  });
});

describe('sharepoint reads', () => {
  const article = (body: string, url = DATED) => sharepoint.readArticle(page(MARK + body, url));

  test('dates in order of trust: the line on the page, then the day in the path', () => {
    const facts = article(
      `<div><h1 class="ArticleHeader">Họp báo công bố lịch</h1><div class="ArticleByLine">Đăng ngày <span>17 - 05 - 2024</span> <span>Lượt xem: 400</span> <span>100%</span></div><div class="ms-rtestate-field">${TEXT}</div></div>`,
    );
    expect(facts?.dates).toEqual([
      { text: '17 - 05 - 2024', basis: 'PAGE' },
      { text: '2024-5-17', basis: 'URL' },
    ]);
  });

  test('a numbered page has no day in its path', () => {
    const url = `${HOST}/NewsDetail.aspx?Id=1478`;
    const facts = sharepoint.readArticle(
      page(`${STATE}<h1>Họp báo công bố lịch</h1><div id="ctl00_lblContent">${TEXT}</div>`, url),
    );
    expect(facts?.dates).toEqual([]);
    expect(facts?.title).toBe('Họp báo công bố lịch');
  });

  test('the signature below the field, not the one of a box beside it', () => {
    const facts = article(
      `<div><h1>Họp báo công bố lịch</h1><div class="ms-rtestate-field">${TEXT}</div><p>&nbsp;</p><p align="right"><b>Hồ Thị Lài</b></p></div><div class="right-col"><p align="right">Xem tất cả</p></div>`,
    );
    expect(facts?.byline).toBe('Hồ Thị Lài');
  });

  test('no signature out of the list of other news', () => {
    const facts = article(
      `<div><h1>Họp báo công bố lịch</h1><div class="ms-rtestate-field">${TEXT}</div><h3>Các tin khác</h3><p align="right">Ban biên tập</p></div>`,
    );
    expect(facts?.byline).toBeNull();
  });

  test('pictures without a word of text are an article too', () => {
    const facts = article(
      '<h1 class="ArticleHeader">Chùm ảnh ngày hội</h1><div class="ms-rtestate-field"><img src="/portal/PublishingImages/a.jpg"><img src="/portal/PublishingImages/b.jpg"></div>',
    );
    expect(facts?.body).toContain('b.jpg');
  });

  test('a known box in the footer does not stand for a text in boxes of another name', () => {
    const facts = article(
      `<h1>Họp báo công bố lịch</h1><div class="ct-than">${TEXT}${TEXT}</div><div id="footer"><div class="ms-rtestate-field">Địa chỉ: thôn 3</div></div>`,
    );
    expect(facts?.body).toContain('niêm yết');
    expect(facts?.body).not.toContain('Địa chỉ');
  });

  test('no article where only the address has the shape', () => {
    expect(sharepoint.readArticle(page(`<h1>Bảo tàng</h1><main>${TEXT}</main>`))).toBeNull();
  });

  test('no article on a list page whose foreword stands in a rich text field', () => {
    const list = page(
      `${MARK}<h1>Tin tức</h1><div class="ms-rtestate-field">Tin hoạt động của xã.</div><a href="${DATED}">Họp báo công bố lịch tiếp dân</a>`,
      `${HOST}/portal/Pages/tin-tuc.aspx`,
    );
    expect(sharepoint.readArticle(list)).toBeNull();
  });

  test('an article at an address of its own make, when all its parts are there', () => {
    const url = `${HOST}/tin-tuc/Pages/hop-bao.aspx`;
    const facts = article(
      `<div><h1>Họp báo công bố lịch</h1><p>Ngày đăng: 17/05/2024</p><div class="ms-rtestate-field">${TEXT}</div></div>`,
      url,
    );
    expect(facts?.dates[0]).toEqual({ text: 'Ngày đăng: 17/05/2024', basis: 'PAGE' });
  });
});

describe('sharepoint lists', () => {
  const row = (day: string, slug: string, title: string) =>
    `<div class="item"><h3><a href="/portal/Pages/${day}/${slug}.aspx">${title}</a></h3><span>17/05/2024</span></div>`;

  test('rows with dates; postback gives no next page', () => {
    const { items, nextUrl } = sharepoint.readListing(
      page(
        `${MARK}<div>${row('2024-5-17', 'Hop-bao-x1', 'Họp báo công bố lịch tiếp dân')}${row('2024-5-16', 'Ra-quan-y2', 'Ra quân làm đường giao thông')}<a href="javascript:__doPostBack('p','2')">2</a> <a href="#">›</a></div>`,
        `${HOST}/portal/Pages/tin-tuc.aspx`,
      ),
    );
    expect(items.map(({ title, date }) => [title, date])).toEqual([
      ['Họp báo công bố lịch tiếp dân', '17/05/2024'],
      ['Ra quân làm đường giao thông', '17/05/2024'],
    ]);
    expect(nextUrl).toBeNull();
  });

  test('a pager with addresses leads on', () => {
    const { nextUrl } = sharepoint.readListing(
      page(
        `${MARK}${row('2024-5-17', 'A-b-c', 'Họp báo công bố lịch tiếp dân')}<div class="paging"><b>1</b> <a href="/portal/Pages/tin-tuc.aspx?PageIndex=2">2</a></div>`,
        `${HOST}/portal/Pages/tin-tuc.aspx`,
      ),
    );
    expect(nextUrl).toBe(`${HOST}/portal/Pages/tin-tuc.aspx?PageIndex=2`);
  });
});

describe('sharepoint knows the same article', () => {
  const original = sharepoint.originalUrl!;

  test.each([
    [`${DATED}?fbclid=IwAR3Kg`, DATED],
    [`${DATED}?isDlg=1#ndung`, DATED],
    [`${HOST}/noi-dung-tin.aspx?NewsID=1782&print=1`, `${HOST}/noi-dung-tin.aspx?NewsID=1782`],
    [DATED, null],
    [`${HOST}/noi-dung-tin.aspx?MenuID=4&NewsID=1782`, null],
    [`${HOST}/portal/Pages/tin-tuc.aspx?print=1`, null],
    ['không phải địa chỉ', null],
  ])('%s → %s', (url, expected) => {
    expect(original(url)).toBe(expected);
  });
});

test('two megabytes of rich text fields in each other are read', () => {
  const piece = '<div class="ms-rtestate-field"><h3>Mục nhỏ của bài</h3>chữ ';
  const huge = page(MARK + piece.repeat(Math.floor(2_000_000 / piece.length)));
  expect(recognizeFamily(huge).family.name).toBe('sharepoint');
  expect(() => sharepoint.readArticle(huge)).not.toThrow();
  expect(() => sharepoint.readListing(huge)).not.toThrow();
});
