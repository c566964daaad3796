import { describe, expect, test } from '@jest/globals';
import { generic } from '../../src/families/generic.js';
import { nukeviet } from '../../src/families/nukeviet.js';
import { parsePage } from '../../src/families/page.js';
import { vpcp } from '../../src/families/vpcp.js';
import { draftArticle } from '../../src/normalize/draft-article.js';

const TITLE = 'Mời chào giá gói thầu sửa chữa trạm bơm';
const PROSE =
  '<p>Ban Quản lý trạm bơm mời các đơn vị có đủ năng lực chào giá gói thầu sửa chữa máy bơm số hai trước mùa mưa năm nay.</p>'.repeat(
    3,
  );

function numbers(family: typeof generic, url: string, html: string, head = '') {
  const page = parsePage(`<html><head>${head}</head><body>${html}</body></html>`, url);
  const facts = family.readArticle(page);
  if (!facts) throw new Error('no article');
  return draftArticle(facts, { url, family: family.name, fetchedAt: null }).documentNumbers;
}

const NUKE =
  '<meta name="generator" content="NukeViet v4.5"><meta property="og:title" content="Mời chào giá gói thầu sửa chữa trạm bơm">';
const inNukeViet = (row: string) =>
  numbers(
    nukeviet,
    'https://lamtra.example.gov.vn/vi/moi-thau/moi-chao-gia-12.html',
    `<div class="news_column"><h1 class="title">${TITLE}</h1>${row}<div id="news-bodyhtml">${PROSE}</div></div>`,
    NUKE,
  );
const inVpcp = (row: string) =>
  numbers(
    vpcp,
    'https://lamtra.example.gov.vn/?pageid=12&docid=34',
    `<form method="post"><div><h1>${TITLE}</h1>${row}<div class="article-content">${PROSE}</div></div></form>`,
  );

describe('the number of a document in the head of its page', () => {
  test.each([
    '<p class="k"><b>Số/Ký hiệu:</b> 318/BQL-KT</p>',
    '<p>Ngày đăng: 12/10/2026 | Số hiệu: 318/BQL-KT | Lượt xem: 4</p>',
    '<div><span>Số ký hiệu:</span> <span>318/BQL-KT</span></div>',
  ])('is read from %s', (row) => {
    expect(inVpcp(row)).toEqual(['318/BQL-KT']);
    expect(inNukeViet(row)).toEqual(['318/BQL-KT']);
  });

  test.each([
    '<p>Số hiệu: chưa cấp</p>',
    '<p>Số điện thoại: 0239.3855/317</p>',
    '<p>Ký hiệu phòng họp: 318/A</p>',
  ])('is none in %s', (row) => {
    expect(inVpcp(row)).toEqual([]);
  });

  test('is not that of another document below', () => {
    const other = '<div class="vb"><h4>Văn bản mới</h4><p>Số hiệu: 77/QĐ-UBND</p></div>';
    const html = `<form method="post"><div><h1>${TITLE}</h1><div class="article-content">${PROSE}</div></div>${other}</form>`;
    expect(numbers(vpcp, 'https://lamtra.example.gov.vn/?pageid=12&docid=34', html)).toEqual([]);
  });
});

describe('a box in the text with a head and one linked title', () => {
  const link =
    '<a href="/tin/khanh-thanh-cau-treo">Khánh thành cầu treo dân sinh ở bản Nà Lốc sau hai năm</a>';

  test.each([
    ['goes with its head', `<div class="e"><h5>Mời đọc cùng</h5>${link}</div>`, false],
    [
      'stays where it says more',
      `<div class="e"><h5>Mời đọc cùng</h5><p>Cầu dài 48 m, xây trong hai năm.</p>${link}</div>`,
      true,
    ],
    [
      'stays where it offers a file',
      '<div class="e"><h5>Mời đọc cùng</h5><a href="/f/ho-so-moi-chao-gia.pdf">Hồ sơ mời chào giá gói thầu sửa chữa trạm bơm</a></div>',
      true,
    ],
  ])('%s', (_, box, isKept) => {
    const page = parsePage(
      `<html><body><h1>${TITLE}</h1><p>12/10/2026 07:45</p><div class="a">${PROSE}${box}${PROSE}</div></body></html>`,
      'https://lamtra.example.vn/tin/moi-chao-gia',
    );
    expect(generic.readArticle(page)?.body?.includes('Mời đọc cùng')).toBe(isKept);
  });
});
