import { describe, expect, test } from '@jest/globals';
import type { ArticleFacts } from '../../src/families/family.js';
import { generic } from '../../src/families/generic.js';
import { parsePage } from '../../src/families/page.js';
import { webcenter } from '../../src/families/webcenter.js';
import { draftArticle } from '../../src/normalize/draft-article.js';

const TITLE = 'Bản Nà Hin góp đá kè lại bờ suối trước mùa lũ';
const TEXT = `<div class="t"><p>Hơn trăm người của bản xếp rọ đá suốt ba ngày chủ nhật, đoạn bờ sạt dài sáu mươi mét nay đã liền lại.</p>
<p>Ông Lường Văn Pản, trưởng bản, bảo rằng mỗi nhà góp hai khối đá, còn dây thép thì xã cấp cho đủ dùng.</p></div>`;
const ITEMS = ['Đời sống', 'Chuyên mục', 'Chợ phiên', 'Ảnh đẹp', 'Nghề cũ', 'Hỏi - đáp'];

function read(
  body: string,
  window = 'Bản tin Nà Hin',
  path = 'dan-ban/ke-bo-suoi-18.htm',
): ArticleFacts | null {
  const html = `<html><head><title>${window}</title></head><body>${body}</body></html>`;
  return generic.readArticle(parsePage(html, `https://nahin.example.vn/${path}`));
}

describe('a step of the trail that the window repeats', () => {
  const page = (head: string, href = '/phap-luat') =>
    `<div class="bread-crumb"><a href="${href}">Pháp luật với bản làng</a></div><div class="v"><div class="mod-title"><b>Pháp luật với bản làng</b></div><div class="a">${head}${TEXT}</div></div>`;
  const WINDOW = 'Pháp luật với bản làng';
  const PATH = 'phap-luat-voi-ban-lang/muc/7/tin/31.aspx';

  test.each([
    [
      'a heading and the date in one box',
      `<div class="x"><h3>${TITLE}</h3><i>Ngày đăng: 12/10/2026</i></div>`,
    ],
    ['a heading above the row of the date', `<h2>${TITLE}</h2><p>12/10/2026 08:15 - 40 lượt đọc</p>`],
  ])('is the section of %s', (_, head) => {
    const facts = read(page(head), WINDOW, PATH);
    expect(facts).toMatchObject({ title: TITLE, category: WINDOW });
  });

  test('is the title where it leads to the page itself, or no heading stands beside the date', () => {
    const head = `<h2>${TITLE}</h2><p>12/10/2026 08:15</p>`;
    expect(read(page(head, `/${PATH}`), WINDOW, PATH)?.title).toBe(WINDOW);
    expect(read(page('<p>12/10/2026 08:15</p>'), WINDOW, PATH)?.title).toBe(WINDOW);
  });
});

test('an item of a menu that is called as labels are names no category', () => {
  const menu = (item: string) =>
    `<div class="m">${ITEMS.map((name, at) => `<${item}><a href="/m${at}/">${name}</a></${item}>`).join('')}</div>`;
  const article = `<div class="c"><h3 class="k"><a href="/dan-ban/">Dân bản</a></h3><h1>${TITLE}</h1><p>12/10/2026 08:15</p>${TEXT}</div>`;
  for (const item of ['span', 'div', 'b', 'p'])
    expect(read(`<div class="w">${menu(item)}${article}</div>`)?.category).toBe('Dân bản');
});

test('a label without a colon still names what stands beside it', () => {
  const row = '<p><span>Chuyên mục</span> <a href="/db">Dân bản</a></p>';
  expect(read(`<div class="c"><h1>${TITLE}</h1><p>12/10/2026 08:15</p>${row}${TEXT}</div>`)?.category).toBe(
    'Dân bản',
  );
});

describe('a line right above the title', () => {
  const article = (href: string, name: string) =>
    `<article><div class="lab"><a href="${href}">${name}</a></div><h1>Ferry to run twice a day from June</h1><p><time>May 12, 2026</time></p><div><p>The ferry will leave the north pier at eight and at four, the harbour office said on Tuesday afternoon.</p><p>Tickets cost the same as last year, and children under twelve travel free when a grown-up is with them.</p></div></article>`;
  const window = (name: string) => `Ferry to run twice a day from June | ${name} | harbour.example`;

  test('is the section that the window names too, however it is capitalised', () => {
    expect(read(article('/s4', 'Town Hall'), window('Town Hall'))?.category).toBe('Town Hall');
  });

  test('is none where it leads to who writes', () => {
    expect(read(article('/columnists/4', 'Ada Finch'), window('Ada Finch'))?.category).toBeNull();
    expect(
      read(article('/s4', 'Ada Finch'), 'Ferry to run twice a day from June | harbour.example')?.category,
    ).toBeNull();
  });
});

describe('a line above the table that lays out an article', () => {
  const read = (above: string) => {
    const html = `<html><head><title>Chi tiết</title><script>var AdfPage={};</script></head><body><form><div id="T:r">${above}<table><tbody><tr><td><span class="tieu">${TITLE}</span></td></tr><tr><td><i class="ngay-dang">Ngày đăng: 12/10/2026 08:15</i></td></tr><tr><td>${TEXT}</td></tr></tbody></table></div></form></body></html>`;
    return webcenter.readArticle(
      parsePage(html, 'https://nahin.example.gov.vn/webcenter/portal/nahin/xem?dDocName=NH18'),
    );
  };

  test.each(['<div class="dau"><b>Tin trong bản</b></div>', '<p>Xây dựng Đảng</p>'])(
    'is its section: %s',
    (above) => {
      expect(read(above)?.category).toBe(above.replace(/<[^>]+>/g, ''));
    },
  );

  test.each([
    '<div>UBND xã Nà Hin</div>',
    '<div>Lường Văn Pản</div>',
    '<div>Thứ sáu, 20/11/2026</div>',
    '<div>Bản ta chung tay giữ lấy nguồn nước đầu nguồn.</div>',
  ])('is none: %s', (above) => {
    expect(read(above)?.category).toBeNull();
  });
});

test.each(['>> Tin bản', '» Tin bản', 'Tin bản ›', '| Tin bản |'])(
  'signs around a section are none of it: %s',
  (category) => {
    const facts = read(`<div class="c"><h1>${TITLE}</h1><p>12/10/2026 08:15</p>${TEXT}</div>`)!;
    const draft = draftArticle(
      { ...facts, category },
      { url: 'https://nahin.example.vn/a', family: 'generic', fetchedAt: null },
    );
    expect(draft.category).toBe('Tin bản');
  },
);
