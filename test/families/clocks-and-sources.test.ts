import { describe, expect, test } from '@jest/globals';
import { generic } from '../../src/families/generic.js';
import { parsePage } from '../../src/families/page.js';
import { draftArticle } from '../../src/normalize/draft-article.js';

const HERE = 'https://lamtra.example.vn/tin/ra-quan-lam-thuy-loi-noi-dong';
const TITLE = 'Ra quân làm thủy lợi nội đồng';
const TEXT =
  '<p>Sáng 12/10, hơn 300 hội viên nông dân xã Lam Trà ra quân nạo vét kênh mương nội đồng, phục vụ sản xuất vụ đông.</p><p>Kế hoạch năm nay là 12 km kênh, chia theo từng đoạn cho các thôn, đến nay đã xong 7 km.</p>';

function draft(article: string) {
  const html = `<html><head><title>${TITLE}</title></head><body><div>${article}</div></body></html>`;
  const facts = generic.readArticle(parsePage(html, HERE))!;
  return draftArticle(facts, { url: HERE, family: 'generic', fetchedAt: new Date('2026-11-20T05:00:00Z') });
}

describe('a clock above everything', () => {
  const rows = (article: string) =>
    `<table><tr><td colspan="2">Thứ Sáu, 20/11/2026, 11:58</td></tr><tr><td><div><a href="/a">Giới thiệu</a></div><div><a href="/b">Liên hệ</a></div></td><td>${article}</td></tr></table>`;

  test.each(['Cập nhật 07:45, Thứ Hai, 12/10/2026', 'Ngày đăng: 12/10/2026 07:45'])(
    'is not the date where the title stands below the article’s own: %s',
    (line) => {
      const article = `<div class="x1">${line}</div><div><span>${TITLE}</span></div>${TEXT}`;
      expect(draft(rows(article)).publishedAt?.value).toBe('2026-10-12T00:45:00.000Z');
    },
  );

  test('a day without a label that is older than the change stays the publication’s', () => {
    const article = `<div>Thứ Hai, 12/10/2026 07:45</div><div>Cập nhật: 14/10/2026 09:00</div><h2>${TITLE}</h2>${TEXT}`;
    expect(draft(article).publishedAt?.value).toBe('2026-10-12T00:45:00.000Z');
  });
});

describe('"Theo" in front of a person', () => {
  const head = `<h2>${TITLE}</h2><p>12/10/2026 07:45</p>`;
  const by = '<div class="tacgia">Theo <strong>Đặng Thùy Vân</strong></div>';

  test('names the author beside a source of its own', () => {
    const { byline, bodyText } = draft(
      `${head}<div>${TEXT}${by}<div class="nguontin">Đất và rừng</div></div>`,
    );
    expect(byline).toMatchObject({ persons: ['Đặng Thùy Vân'], republishedFrom: 'Đất và rừng' });
    expect(bodyText).not.toContain('Đất và rừng');
  });

  test('in plain lines as well', () => {
    const lines =
      '<p style="text-align:right">Theo Đặng Thùy Vân</p><p style="text-align:right">Nguồn: Báo Lam Sơn</p>';
    const { byline } = draft(`${head}<div>${TEXT}${lines}</div>`);
    expect(byline).toMatchObject({ persons: ['Đặng Thùy Vân'], republishedFrom: 'Báo Lam Sơn' });
  });

  test('names the source where it stands alone, and a paper always', () => {
    expect(draft(`${head}<div>${TEXT}${by}</div>`).byline).toMatchObject({
      persons: [],
      republishedFrom: 'Đặng Thùy Vân',
    });
    const lines = '<p align="right">Theo Tiền Phong</p><p align="right">Nguồn: Báo Lam Sơn</p>';
    expect(draft(`${head}<div>${TEXT}${lines}</div>`).byline.persons).toEqual([]);
  });
});

describe('a row of its own between title and text', () => {
  test.each([
    ['3.9.26', '2026-09-02T17:00:00.000Z', 'DAY'],
    ['Tháng 9/2026', '2026-08-31T17:00:00.000Z', 'MONTH'],
    ['Tháng 9 năm 2026', '2026-08-31T17:00:00.000Z', 'MONTH'],
  ])('that says nothing but %s', (line, value, precision) => {
    const row = `<div class="x3"><i>${line}</i></div>`;
    expect(draft(`<h2>${TITLE}</h2>${row}<div>${TEXT}</div>`).publishedAt).toMatchObject({
      value,
      precision,
    });
  });

  test.each([
    `<p>Tháng 9/2026</p>`,
    `<h3>Tháng 9/2026</h3>`,
    `<table><tr><td><span>1.2.26</span></td><td>Nạo vét kênh cấp hai</td></tr></table>`,
  ])('is no row of the text: %s', (line) => {
    expect(draft(`<h2>${TITLE}</h2><div>${line}${TEXT}</div>`).publishedAt).toBeNull();
  });
});
