import { describe, expect, test } from '@jest/globals';
import type { Page } from '../../src/families/family.js';
import { parsePage } from '../../src/families/page.js';
import { vnpt } from '../../src/families/vnpt.js';

const HOST = 'https://caoson.example.gov.vn';
const DETAIL = `${HOST}/pages/detail/54922/Trao-tang-200-bon-chua-nuoc.html`;
const TYPED = `${HOST}/vi/tin-bai-53?id=15479&type=NEWS`;
const PATH_ID = `${HOST}/tin-trong-tinh/trao-tang-bon-chua-nuoc-1284417`;
const MARK = '<link href="/rssChanel/tin-tuc.rss">';
const SIGNED = '<div id="footer">Thiết kế và phát triển bởi VNPT Cao Sơn</div>';
const TEXT =
  '<p>Mỗi bồn có dung tích 1.000 lít, được chở bằng xe bán tải vào tận làng vì đường sạt lở.</p>' +
  '<p>Mùa khô năm nay 14 giọt nước của xã đã cạn, có làng phải đi lấy nước xa 4 km.</p>';

function page(body: string, url = DETAIL): Page {
  return parsePage(`<html><head><title>Trang</title></head><body>${body}</body></html>`, url);
}

describe('vnpt recognises', () => {
  test.each([
    ['a detail page with its feeds', page(MARK), 2],
    ['a detail page by its address', page('<p>x</p>'), 1],
    ['the query with id and type in any order', page('<p>x</p>', `${HOST}/vi/tin-bai?type=NEWS&id=15479`), 1],
    ['a number at the end of the path on a signed page', page(SIGNED, PATH_ID), 2],
    ['a list by the shape of its links', page(`<a href="${DETAIL}">a</a><a href="${DETAIL}">b</a>`, HOST), 1],
  ])('%s', (_name, given, sureness) => {
    expect(vnpt.recognize(given)).toBe(sureness);
  });

  test.each([
    ['a number at the end of any path', page('<p>x</p>', PATH_ID)],
    ['a query of another type', page('<p>x</p>', `${HOST}/vi/van-ban?id=15479&type=LAW`)],
    ['a signed page of no known shape', page(SIGNED, `${HOST}/gioi-thieu`)],
    [
      'a page that WordPress signs',
      page(`${MARK}${SIGNED}<link rel="https://api.w.org/" href="/wp-json/">`, DETAIL),
    ],
  ])('not %s', (_name, given) => {
    expect(vnpt.recognize(given)).toBe(0);
  });
});

describe('vnpt reads', () => {
  test('lines with a label behind the text box: who wrote, and where it was taken from', () => {
    const behind = '<div>Bài viết: Mai Lan</div><div>(Nguồn: Báo Vĩnh Long)</div>';
    const facts = vnpt.readArticle(
      page(
        `${MARK}<div><h1>Trao tặng bồn chứa nước</h1><div class="contentdetail">${TEXT}</div>${behind}</div>`,
      ),
    );
    expect(facts).toMatchObject({
      byline: 'Bài viết: Mai Lan\n(Nguồn: Báo Vĩnh Long)',
      origin: 'Báo Vĩnh Long',
    });
  });

  test.each([
    ['Theo Báo Vĩnh Long', 'Theo Báo Vĩnh Long'],
    ['Theo Hà Nội Mới', 'Theo Hà Nội Mới'],
    ['Bởi: Mai Lan', 'Mai Lan'],
  ])('what the field of the author says: "%s"', (field, byline) => {
    const facts = vnpt.readArticle(
      page(
        `${MARK}<div><h1>Trao tặng bồn chứa nước</h1><div class="contentdetail">${TEXT}</div><div class="detail-author">${field}</div></div>`,
      ),
    );
    expect(facts?.byline).toBe(byline);
  });

  test('no mark but the address: an article when it prints its date, left to others when not', () => {
    const body = (line: string) => `<div><h2>Trao tặng bồn chứa nước</h2>${line}<div>${TEXT}</div></div>`;
    expect(vnpt.readArticle(page(body('<p>Ngày đăng: 08/07/2024 11:38</p>')))?.title).toBe(
      'Trao tặng bồn chứa nước',
    );
    expect(vnpt.readArticle(page(body('')))).toBeNull();
  });

  test("the labelled date, not the page's clock above it", () => {
    const facts = vnpt.readArticle(
      page(
        `${MARK}<div><div>Thứ 3, Ngày 16/07/2024 -</div><h1>Trao tặng bồn chứa nước</h1><p>Ngày đăng: 08/07/2024&nbsp; 11:38</p><div class="contentdetail">${TEXT}</div></div>`,
      ),
    );
    expect(facts?.dates).toEqual([{ text: expect.stringContaining('08/07/2024'), basis: 'PAGE' }]);
  });

  test('a clock alone is no date of publication', () => {
    const facts = vnpt.readArticle(
      page(
        `${MARK}<div class="top"><span>Thứ 3, Ngày 16/07/2024 -</span></div><div><h1>Trao tặng bồn chứa nước</h1><div class="contentdetail">${TEXT}</div></div>`,
      ),
    );
    expect(facts?.dates).toEqual([]);
  });

  test('publication and change in lines of their own', () => {
    const facts = vnpt.readArticle(
      page(
        `${MARK}<div><h1>Trao tặng bồn chứa nước</h1><p>Cập nhật: 10/07/2024 09:00</p><p>Đăng lúc: 08/07/2024 11:38</p><div class="contentdetail">${TEXT}</div></div>`,
      ),
    );
    expect(facts?.dates[0]?.text).toContain('08/07/2024');
    expect(facts?.modified?.text).toContain('10/07/2024');
  });

  test('the category is what the menu calls the folder', () => {
    const facts = vnpt.readArticle(
      page(
        `<a href="/">Trang chủ</a><a href="/tin-trong-tinh">Tin trong tỉnh</a><div><h1>Trao tặng bồn chứa nước</h1><div class="noidung">${TEXT}</div></div>${SIGNED}`,
        PATH_ID,
      ),
    );
    expect(facts?.category).toBe('Tin trong tỉnh');
  });

  test('a canonical link to another number is not believed', () => {
    const facts = vnpt.readArticle(
      parsePage(
        `<html><head><link rel="canonical" href="/pages/detail/1/Mau.html">${MARK}</head><body><h1>Trao tặng bồn chứa nước</h1><div class="contentdetail">${TEXT}</div></body></html>`,
        DETAIL,
      ),
    );
    expect(facts?.canonicalUrl).toBeNull();
  });

  test('no article at a common address without its marks', () => {
    expect(
      vnpt.readArticle(page(`<h1>Trao tặng bồn</h1><div class="noidung">${TEXT}</div>`, PATH_ID)),
    ).toBeNull();
  });
});

describe('vnpt lists', () => {
  const row = (id: number, title: string) =>
    `<div class="it"><a href="/pages/detail/${id}/Bai-viet-so.html">${title}</a><span>08/07/2024 11:38</span></div>`;

  test('rows of its own shape, the numbered pager leads on', () => {
    const { items, nextUrl } = vnpt.readListing(
      page(
        `<div>${row(2, 'Trao tặng bồn chứa nước')}${row(1, 'Rà soát công trình nước sạch')}<a href="/gioi-thieu/lich-su-hinh-thanh-vung-dat-20011">Lịch sử hình thành vùng đất</a></div><ul class="pagination"><li class="active"><a href="?page=1">1</a></li><li><a href="?page=2">2</a></li></ul>`,
        `${HOST}/pages/news/12/Tin.html`,
      ),
    );
    expect(items.map(({ title, date }) => [title, date])).toEqual([
      ['Trao tặng bồn chứa nước', '08/07/2024 11:38'],
      ['Rà soát công trình nước sạch', '08/07/2024 11:38'],
    ]);
    expect(nextUrl).toBe(`${HOST}/pages/news/12/Tin.html?page=2`);
  });

  test('the last page has no next', () => {
    const { nextUrl } = vnpt.readListing(
      page(
        `${row(2, 'Trao tặng bồn chứa nước')}<ul class="pagination"><li><a href="?page=1">1</a></li><li class="active"><a href="?page=2">2</a></li></ul>`,
        `${HOST}/pages/news/12/Tin.html?page=2`,
      ),
    );
    expect(nextUrl).toBeNull();
  });
});

test.each([
  [`${HOST}/pages/print/54922/Trao-tang.html`, `${HOST}/pages/detail/54922/Trao-tang.html`],
  [`${TYPED}&page=2&utm_source=zalo`, TYPED],
  [`${DETAIL}?fbclid=x`, DETAIL],
  [TYPED, null],
  [`${HOST}/vi/tin-bai-53?page=2`, null],
])('vnpt knows the same article: %s → %s', (url, expected) => {
  expect(vnpt.originalUrl!(url)).toBe(expected);
});
