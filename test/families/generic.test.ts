import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { generic } from '../../src/families/generic.js';
import { jsonLdNodes } from '../../src/families/generic/json-ld.js';
import { readableBox } from '../../src/families/generic/readability.js';
import { dateIn, listDateIn } from '../../src/families/generic/visible-patterns.js';
import { parsePage } from '../../src/families/page.js';

const URL_HERE = 'https://xalamtra.example.gov.vn/tin/ra-quan-lam-thuy-loi';
const TEXT =
  '<p>Sáng 12/10, hơn 300 hội viên nông dân xã Lam Trà ra quân nạo vét kênh mương nội đồng, phục vụ sản xuất vụ đông.</p><p>Kế hoạch năm nay là 12 km kênh, chia theo từng đoạn cho các thôn, đến nay đã xong 7 km.</p>';

function fixture(name: string, file = 'article.html') {
  const folder = new URL(`../fixtures/generic/${name}/`, import.meta.url);
  const { url } = JSON.parse(readFileSync(new URL('source.json', folder), 'utf8')) as { url: string };
  return parsePage(readFileSync(new URL(file, folder), 'utf8'), url);
}

function read(body: string, head = '') {
  return generic.readArticle(parsePage(`<html><head>${head}</head><body>${body}</body></html>`, URL_HERE));
}

describe('what the page says to machines', () => {
  test('JSON-LD about another article is not believed', () => {
    const facts = generic.readArticle(fixture('json-ld-of-another-article'));
    expect(facts?.title).toBe('Lễ tuyên dương gia đình hiếu học');
    expect(facts?.dates).toEqual([{ text: '15/12/2024', basis: 'PAGE' }]);
    expect(facts?.byline).toBeNull();
  });

  test.each([
    ['a comment and a comma too many', '{"@type":"Article", /* x */ "headline":"A b c d e",}'],
    ['quotes inside a title', '{"@type":"Article","headline":"Đội "tự quản" ra mắt"}'],
    ['a raw line break in a string', '{"@type":"Article","headline":"Hai\ndòng"}'],
    ['CDATA around it', '//<![CDATA[\n{"@type":"Article","headline":"A b c"}\n//]]>'],
    ['a graph in a list', '[{"@graph":[{"@type":["NewsArticle"],"headline":"A b c"}]}]'],
  ])('broken JSON-LD is mended: %s', (_what, json) => {
    const page = parsePage(`<script type="application/ld+json">${json}</script><p>x</p>`, URL_HERE);
    expect(jsonLdNodes(page.document).some((node) => typeof node['headline'] === 'string')).toBe(true);
  });

  test('a login name, the site itself or an address is no author', () => {
    for (const name of ['admin', 'Xã Lam Trà', 'https://facebook.example/x']) {
      const head = `<meta name="author" content="${name}"><meta property="og:site_name" content="Xã Lam Trà">`;
      expect(read(`<h1>Ra quân làm thủy lợi</h1>${TEXT}`, head)?.byline).toBeNull();
    }
  });

  test('microdata without JSON-LD', () => {
    const facts = read(
      `<div itemscope itemtype="http://schema.org/NewsArticle"><h1 itemprop="headline">Ra quân làm thủy lợi</h1><meta itemprop="datePublished" content="2026-10-12T07:45:00+07:00"><span itemprop="author" itemscope itemtype="http://schema.org/Person"><span itemprop="name">Lê Văn Thí</span></span><div itemprop="articleBody">${TEXT}</div></div>`,
    );
    expect(facts?.dates).toContainEqual({ text: '2026-10-12T07:45:00+07:00', basis: 'META' });
    expect(facts?.byline).toBe('Lê Văn Thí');
  });
});

describe('the title', () => {
  test.each([
    ['Ra quân làm thủy lợi | Xã Lam Trà', 'Ra quân làm thủy lợi'],
    ['Cổng thông tin xã Lam Trà - Ra quân làm thủy lợi', 'Ra quân làm thủy lợi'],
    ['Ra quân làm thủy lợi - xalamtra.example.gov.vn', 'Ra quân làm thủy lợi'],
    ['Ra quân làm thủy lợi', 'Ra quân làm thủy lợi'],
  ])('without a heading the window gives it: %s', (window, title) => {
    expect(read(`<div>${TEXT}</div>`, `<title>${window}</title>`)?.title).toBe(title);
  });

  test('a site name set as h1 is not the title', () => {
    expect(generic.readArticle(fixture('lead-outside-the-box'))?.title).toBe(
      'Lam Trà giữ vững tiêu chí nông thôn mới nâng cao',
    );
  });
});

describe('dates in lines', () => {
  test.each([
    ['Thứ hai - 02/03/2026 08:15', 'Thứ hai - 02/03/2026 08:15'],
    ['Thông tin Xuân Lộc10/08/2025', '10/08/2025'],
    ['Đăng ngày 17 - 05 - 2024 Lượt xem: 400', '17 - 05 - 2024'],
    ['Thứ ba - 21/10/2025 10:05 1.187 0', '21/10/2025 10:05'],
    ['28-02-2026, 20:11 (GMT+7)', '28-02-2026, 20:11 (GMT+7)'],
    ['Thứ hai, ngày 12 tháng 7 năm 2021 | 16:12:8', 'Thứ hai, ngày 12 tháng 7 năm 2021 | 16:12:8'],
    ['Lượt truy cập: 120.338', null],
    ['Điện thoại 0239.111.2222', null],
  ])('%s → %s', (line, date) => {
    expect(dateIn(line)).toBe(date);
  });

  test('lists may say how long ago', () => {
    expect(listDateIn('Ban biên tập · 4 giờ trước')).toBe('4 giờ trước');
    expect(dateIn('4 giờ trước')).toBeNull();
  });

  test('neither the page clock nor a date in the sidebar or the text is taken', () => {
    const facts = read(
      `<div class="header"><span class="clock">Thứ bảy, 21/11/2026</span></div><div class="main"><h1>Ra quân làm thủy lợi</h1>${TEXT}</div><div class="sidebar"><ul><li><a href="/x">Họp giao ban tháng 8 với các thôn</a> 19/08/2026</li></ul></div>`,
    );
    expect(facts?.dates).toEqual([]);
  });

  test('date and time in two elements are one line', () => {
    const facts = read(
      `<div class="main"><h1>Ra quân làm thủy lợi</h1><div><span>12/10/2026</span> <span>07:45</span></div><div>${TEXT}</div></div>`,
    );
    expect(facts?.dates).toEqual([{ text: '12/10/2026 07:45', basis: 'PAGE' }]);
  });

  test('"Cập nhật" beside "Ngày đăng" is the time of change', () => {
    const facts = read(
      `<div class="main"><h1>Ra quân làm thủy lợi</h1><p>Ngày đăng: 12/10/2026 07:45</p><p>Cập nhật: 13/10/2026 09:00</p><div>${TEXT}</div></div>`,
    );
    expect(facts?.dates[0]?.text).toContain('12/10/2026 07:45');
    expect(facts?.modified?.text).toContain('13/10/2026 09:00');
  });
});

describe('the main text', () => {
  test('comments longer than the text stay out', () => {
    const { body } = generic.readArticle(fixture('comments-longer-than-the-text')) ?? {};
    expect(body).toContain('ông Bùi Đình Thảo');
    expect(body).not.toContain('xóm ngoài');
  });

  test('a hidden form around everything hides nothing', () => {
    expect(generic.readArticle(fixture('whole-body-in-a-hidden-form'))?.body).toContain('phao tiêu');
  });

  test('links pushed off the screen stay, so that they are noticed', () => {
    expect(generic.readArticle(fixture('broken-json-ld-and-hidden-links'))?.body).toContain('lo-de.example');
  });

  test('a lead outside the box is told once', () => {
    const facts = generic.readArticle(fixture('lead-outside-the-box'));
    expect(facts?.lead).toMatch(/^Ba năm sau ngày về đích/);
    expect(facts?.body).not.toContain('Ba năm sau');
  });

  test('misleading names all over do not empty the page', () => {
    const facts = read(
      `<div id="page-header"><div class="sidebar menu"><h1>Ra quân làm thủy lợi</h1><div class="widget related">${TEXT}</div></div></div>`,
    );
    expect(facts?.body).toContain('hơn 300 hội viên');
  });

  test('related news inside the text go, a list of files stays', () => {
    const facts = read(
      `<div class="main"><h1>Ra quân làm thủy lợi</h1><div class="c">${TEXT}<ul><li><a href="/tin/mot-bai-khac-ve-thuy-loi-noi-dong">Một bài khác về thủy lợi nội đồng</a></li><li><a href="/tin/hai-bai-khac-ve-thuy-loi-noi-dong">Hai bài khác về thủy lợi nội đồng</a></li></ul><ul><li><a href="/f/ke-hoach.pdf">Kế hoạch</a></li><li><a href="/f/phu-luc.docx">Phụ lục</a></li></ul></div></div>`,
    );
    expect(facts?.body).not.toContain('Một bài khác');
    expect(facts?.body).toContain('phu-luc.docx');
  });

  test('nothing but links, an empty page or a list is no article', () => {
    expect(read('<div></div>')).toBeNull();
    expect(read('<ul><li><a href="/a">Một</a></li><li><a href="/b">Hai</a></li></ul>')).toBeNull();
    expect(generic.readArticle(fixture('listing-of-cards', 'listing.html'))).toBeNull();
  });

  test('the second reader finds its place in the page itself and leaves the page alone', () => {
    const page = fixture('lead-outside-the-box');
    const before = page.document.documentElement.outerHTML;
    const box = readableBox(page.document);
    expect(box?.ownerDocument).toBe(page.document);
    expect(page.document.documentElement.outerHTML).toBe(before);
  });

  test('two megabytes are read', () => {
    const paragraph = `<div class="x"><div><p>${'Nước về đến chân ruộng, bà con phấn khởi. '.repeat(6)}</p><span>12/10/2026</span></div></div>`;
    const html = `<h1>Ra quân làm thủy lợi</h1>${paragraph.repeat(2_000_000 / paragraph.length)}`;
    expect(generic.readArticle(parsePage(html, URL_HERE))?.title).toBe('Ra quân làm thủy lợi');
  });
});

describe('lists', () => {
  test('cards: one item each, date in the site\'s words, the next page by number and not the last by "»"', () => {
    const { items, nextUrl } = generic.readListing(fixture('listing-of-cards', 'listing.html'));
    expect(items.map(({ date }) => date)).toEqual(['20/11/2026', '2 ngày trước', '15/11/2026', '12/11/2026']);
    expect(items[0]?.lead).toMatch(/^Chợ phiên Lam Trà mở lại/);
    expect(nextUrl).toBe('https://xalamtra.example.gov.vn/tin-tuc?page=3');
  });

  test('table rows with numbers for addresses', () => {
    const { items, nextUrl } = generic.readListing(fixture('listing-of-table-rows', 'listing.html'));
    expect(items.map(({ url }) => new URL(url).searchParams.get('id'))).toEqual(['901', '900', '897']);
    expect(nextUrl).toContain('p=2');
  });

  test.each([
    ['<link rel="next" href="/tin?page=5"><p>x</p>', '/tin?page=5'],
    ['<a href="/tin?page=2">Trang sau</a>', '/tin?page=2'],
    [
      '<div class="phan-trang"><b>1</b> <a href="/tin/trang-2">2</a> <a href="/tin/trang-3">3</a></div>',
      '/tin/trang-2',
    ],
    ['<ul class="pager"><li class="disabled"><a href="/tin?page=1">Tiếp ›</a></li></ul>', null],
    ['<a href="javascript:__doPostBack(1)">Tiếp</a>', null],
    ['<a href="/tin/ngay-tiep-theo">Ngày tiếp theo của đợt ra quân</a>', null],
  ])('the next page: %s', (html, next) => {
    const page = parsePage(`<html><body>${html}</body></html>`, 'https://xalamtra.example.gov.vn/tin');
    const expected = next === null ? null : `https://xalamtra.example.gov.vn${next}`;
    expect(generic.readListing(page).nextUrl).toBe(expected);
  });
});
