import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { hatinhCommune } from '../../src/families/hatinh-commune.js';
import { parsePage } from '../../src/families/page.js';

function fixture(name: string, file = 'article.html') {
  const folder = new URL(`../fixtures/hatinh-commune/${name}/`, import.meta.url);
  const { url } = JSON.parse(readFileSync(new URL('source.json', folder), 'utf8')) as { url: string };
  return parsePage(readFileSync(new URL(file, folder), 'utf8'), url);
}

const ROW = '<span>Thông tin Bình Minh</span><span>10/08/2026</span>';
const PAGE = `<main><h1>Khai giảng lớp học</h1><div class="meta d-md-none">${ROW}</div><div class="meta d-none d-md-flex">${ROW}</div>
<article class="prose"><p>Chiều ngày 10/8/2026, xã khai giảng lớp học.</p></article></main>`;

describe('recognising a commune portal', () => {
  test('by its address and its anatomy', () => {
    expect(hatinhCommune.recognize(parsePage(PAGE, 'https://binhminh.hatinh.gov.vn/tin-tuc/lop-hoc'))).toBe(
      2,
    );
    expect(hatinhCommune.recognize(parsePage(PAGE, 'https://xa.example.gov.vn/tin-tuc/lop-hoc'))).toBe(2);
  });

  test('by its anatomy alone at another address', () => {
    expect(hatinhCommune.recognize(parsePage(PAGE, 'https://xa.example.gov.vn/su-kien/lop-hoc'))).toBe(1);
  });

  test('not by the address alone: other portals have /tin-tuc/ too', () => {
    const html =
      '<div class="detail"><h1>Khai giảng lớp học</h1><div class="body"><p>Chiều qua…</p></div></div>';
    expect(hatinhCommune.recognize(parsePage(html, 'https://huongkhe.hatinh.gov.vn/tin-tuc/lop-hoc'))).toBe(
      0,
    );
  });

  test('a theme without the known boxes: by its host and the desk with its day', () => {
    const html = (row: string) =>
      `<section><h2>Khai giảng lớp học</h2>${row}<div><p>Chiều qua…</p></div></section>`;
    const url = 'https://xuanloc.hatinh.gov.vn/tin-tuc/lop-hoc';
    const desk = html('<b>Thông tin Xuân Lộc</b> <i>10/08/2026</i>');
    expect(hatinhCommune.recognize(parsePage(desk, url))).toBe(2);
    expect(hatinhCommune.recognize(parsePage(desk, 'https://xa.example.gov.vn/su-kien/lop-hoc'))).toBe(0);
    expect(hatinhCommune.recognize(parsePage(html('<b>Thông tin liên hệ</b>'), url))).toBe(0);
  });

  test("the province's own portal by its path", () => {
    const html = '<div><h1>Khai giảng lớp học</h1><div><p>Chiều qua…</p></div></div>';
    expect(hatinhCommune.recognize(parsePage(html, 'https://hatinh.gov.vn/vi/bai-viet/lop-hoc-1'))).toBe(1);
  });

  test.each([
    ['https://lamtra.hatinh.gov.vn/tin-tuc/ra-quan-nao-vet-kenh-nam-2026', '', 1],
    ['https://lamtra.hatinh.gov.vn/tin-tuc/ra-quan-nao-vet-kenh-482913', '', 0],
    [
      'https://lamtra.hatinh.gov.vn/tin-tuc/ra-quan-nao-vet-kenh',
      '<meta name="generator" content="Drupal 7">',
      0,
    ],
    ['https://lamtra.example.gov.vn/tin-tuc/ra-quan-nao-vet-kenh', '', 0],
  ])('a theme without any mark, by the form of its address: %s %s', (url, head, points) => {
    const html = `<html><head>${head}</head><body><h1>Ra quân</h1><p>Sáng nay.</p></body></html>`;
    expect(hatinhCommune.recognize(parsePage(html, url))).toBe(points);
  });

  test('not a blog that merely uses the same typography class', () => {
    const html = '<main><h1>Notes</h1><article class="prose"><p>Text.</p></article></main>';
    expect(hatinhCommune.recognize(parsePage(html, 'https://blog.example.org/tin-tuc/notes'))).toBe(0);
  });

  test('a list by its parameter', () => {
    expect(hatinhCommune.recognize(fixture('listing-with-count-line', 'listing.html'))).toBe(2);
  });
});

describe('reading an article', () => {
  test('the only prose between title and text is the lead, though no box names it so', () => {
    const facts = hatinhCommune.readArticle(
      parsePage(
        `<main><h1>Khai giảng lớp học</h1><div class="meta">${ROW}</div><div><p>Hơn 40 học viên của sáu thôn dự lớp học nghề đan lát đầu tiên trong năm nay.</p></div><article class="prose"><p>Chiều ngày 10/8/2026, xã khai giảng lớp học.</p></article></main>`,
        'https://binhminh.hatinh.gov.vn/tin-tuc/lop-hoc',
      ),
    );
    expect(facts?.lead).toContain('Hơn 40 học viên');
    expect(facts?.body).toContain('xã khai giảng');
  });

  test('desk and date printed twice are read once', () => {
    const facts = hatinhCommune.readArticle(fixture('desk-printed-twice'));
    expect(facts?.dates).toEqual([{ text: '10/08/2026', basis: 'PAGE' }]);
    expect(facts?.byline).toBe('Thông tin Thượng An');
  });

  test('a date glued to the desk is cut off it', () => {
    const facts = hatinhCommune.readArticle(fixture('date-glued-to-the-desk'));
    expect(facts?.dates).toEqual([{ text: '10/08/2025', basis: 'PAGE' }]);
    expect(facts?.byline).toBe('Thông tin Thượng An');
  });

  test('without a date none is taken from the running line, the sidebar or the text', () => {
    const facts = hatinhCommune.readArticle(fixture('without-any-date'));
    expect(facts?.dates).toEqual([]);
    expect(facts?.byline).toBe('Thông tin Thượng An');
  });

  test('a labelled author wins over the desk', () => {
    expect(hatinhCommune.readArticle(fixture('nested-prose-and-labelled-author'))?.byline).toBe(
      'Đậu Khắc Bình',
    );
  });

  test('counters and labels in the row are no part of the desk', () => {
    const html = PAGE.replaceAll(
      ROW,
      'Đăng bởi: Thông tin Bình Minh | Ngày đăng: 10/08/2026 | 1.204 lượt xem',
    );
    const facts = hatinhCommune.readArticle(parsePage(html, 'https://binhminh.hatinh.gov.vn/tin-tuc/a'));
    expect(facts?.dates[0]?.text).toContain('10/08/2026');
    expect(facts?.byline).toMatch(/Thông tin Bình Minh$/);
  });

  test('the title is the one of the text, not of the banner', () => {
    const html = `<header><h1>Cổng thông tin xã Bình Minh</h1></header>${PAGE}`;
    const facts = hatinhCommune.readArticle(parsePage(html, 'https://binhminh.hatinh.gov.vn/tin-tuc/a'));
    expect(facts?.title).toBe('Khai giảng lớp học');
  });

  test('lazy pictures stay as written for the image rules', () => {
    expect(hatinhCommune.readArticle(fixture('pictures-only'))?.body).toContain(
      'data-src="/uploads/tt1.jpg"',
    );
  });

  test('a list is no article', () => {
    expect(hatinhCommune.readArticle(fixture('listing-with-count-line', 'listing.html'))).toBeNull();
  });
});

describe('reading a list', () => {
  test('the count line leads to the next page when a button loads it by script', () => {
    const { items, nextUrl } = hatinhCommune.readListing(fixture('listing-with-count-line', 'listing.html'));
    expect(items).toHaveLength(3);
    expect(items[0]).toMatchObject({
      url: 'https://thuongan.hatinh.gov.vn/tin-tuc/khai-giang-lop-chuyen-doi-so-cong-dong',
      date: '10/08/2026',
      imageUrl: 'https://thuongan.hatinh.gov.vn/uploads/khai-giang-lop-chuyen-doi-so-cong-dong.jpg',
    });
    expect(nextUrl).toBe('https://thuongan.hatinh.gov.vn/tin-tuc?chuyen-muc-tin=30&page=12');
  });

  test('the last page has no next one', () => {
    expect(hatinhCommune.readListing(fixture('listing-last-page', 'listing.html')).nextUrl).toBeNull();
  });
});
