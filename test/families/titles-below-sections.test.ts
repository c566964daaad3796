import { describe, expect, test } from '@jest/globals';
import type { ArticleFacts } from '../../src/families/family.js';
import { generic } from '../../src/families/generic.js';
import { parsePage } from '../../src/families/page.js';

const TITLE = 'Bản Huổi Lóng đón đường điện về từng nếp nhà';
const LEAD = 'Sau nhiều năm thắp đèn dầu, bốn mươi hộ của bản Huổi Lóng đã có điện lưới trước mùa gặt.';
const ROW = '<p class="r">Ngày đăng: 12/10/2026 08:15</p>';
const TEXT = `<p>Đường dây dài chín cây số vượt ba con suối, thợ phải gùi sứ và dây lên từng vị trí cột trong suốt hai tháng mưa.</p>
<p>Ông Lò Văn Ớt, trưởng bản, cho biết bà con đã góp hơn ba trăm ngày công phát dọn hành lang, không ai đòi đền bù.</p>`;
const MENU = ['Trang chủ', 'Gương sáng bản làng', 'Văn bản', 'Liên hệ']
  .map((name, at) => `<li><a href="/m${at}">${name}</a></li>`)
  .join('');

function read(head: string, window = 'Xã Nậm Lay', url = 'xem.php?id=31'): ArticleFacts | null {
  const html = `<html><head><title>${window}</title></head><body><ul>${MENU}</ul><div class="v"><div class="v1">${head}<div class="v2">${TEXT}</div></div></div></body></html>`;
  return generic.readArticle(parsePage(html, `https://namlay.example.vn/${url}`));
}

describe('below the head of a section, on a page whose window names the site', () => {
  test.each([
    [
      'a smaller heading with its day',
      `<h2>BẢN TIN XÃ</h2><h5>${TITLE} <small>(12-10-2026 08:15)</small></h5>`,
    ],
    ['a heading of the same rank', `<h3>Nếp sống mới</h3><h3>${TITLE}</h3>${ROW}`],
    ['a plain box', `<h2>Nếp sống mới</h2><div class="k">${TITLE}</div>${ROW}`],
    ['a smaller heading below the only h1', `<h1>Tin hoạt động</h1><h2>${TITLE}</h2>${ROW}`],
    [
      'a plain box below an h1 that the menu says too',
      `<h1>Gương sáng bản làng</h1><div>${TITLE}</div>${ROW}`,
    ],
    [
      'a link of its own',
      `<div class="hop-title"><a href="/nsm">Nếp sống mới</a></div><div><a href="/b">${TITLE}</a></div>${ROW}`,
    ],
    [
      'a label and a day in cells of a list',
      `<h2>Nếp sống mới</h2><div>${TITLE}</div><dl><dt>Ngày đăng</dt><dd>12/10/2026 08:15</dd></dl>`,
    ],
  ])('the title is %s', (_, head) => {
    expect(read(head)?.title).toBe(TITLE);
  });

  test('a short title keeps its place above a lead, whatever its rank', () => {
    expect(read(`<h1>Điện về bản</h1>${ROW}<p>${LEAD}</p>`)?.title).toBe('Điện về bản');
    expect(read(`<h2>Điện về bản</h2><p>${LEAD}</p>${ROW}`)?.title).toBe('Điện về bản');
    expect(read(`<h1>Điện về bản</h1><p>${TITLE}</p>${ROW}`)?.title).toBe('Điện về bản');
  });

  test.each([
    ['News Flash', 'News Flash - Xã Nậm Lay'],
    ['Gương sáng bản làng', 'Xã Nậm Lay'],
  ])('below its day, where %s is the only h1', (section, window) => {
    const own = `<div class="k"><p>Posted on: October 12, 2026</p><h4>${TITLE}</h4></div>`;
    const head = `<h1>${section}</h1><h3><a href="/q">Nếp sống mới</a></h3>${own}`;
    expect(read(head, window)?.title).toBe(TITLE);
  });

  test('the first heading of a text below the day of its h1 is no title', () => {
    expect(read(`<h1>Điện về bản</h1>${ROW}<h3>${TITLE}</h3>`, 'Điện về bản - Xã Nậm Lay')?.title).toBe(
      'Điện về bản',
    );
  });

  test('what the address says stays the title', () => {
    const facts = read(
      `<h2>Điện về bản Huổi Lóng</h2><p>${TITLE}</p>${ROW}`,
      'Xã Nậm Lay',
      'dien-ve-ban-huoi-long',
    );
    expect(facts?.title).toBe('Điện về bản Huổi Lóng');
  });
});

describe('the words of a page’s template', () => {
  test.each(['Chi tiết bài viết', 'Nội dung tin tức', 'Tin chi tiết', 'Xem tin'])(
    '%s are no title',
    (words) => {
      expect(read(`<h1>${words}</h1><div class="k">${TITLE}</div>${ROW}`, words)?.title).toBe(TITLE);
    },
  );
});

describe('a title in one box with the row of its date', () => {
  const head = `<div class="m"><a href="/nsm">Nếp sống mới</a></div><div class="k">${TITLE}${ROW}</div>`;

  test('does not hide lead, picture and section', () => {
    const facts = read(`${head}<div class="l"><img src="/t/1.jpg"><b>${LEAD}</b></div>`);
    expect(facts?.title).toBe(TITLE);
    expect(facts?.dates[0]?.text).toContain('12/10/2026 08:15');
    expect(facts?.category).toBe('Nếp sống mới');
    expect(`${facts?.lead ?? ''}${facts?.body ?? ''}`).toContain(LEAD);
  });
});

describe('a sentence printed as a heading at the beginning of the text', () => {
  test('is no title where a phrase stands above the date', () => {
    const html = `<html><head><title>Nông nghiệp</title></head><body><ul>${MENU}</ul><div class="v"><div class="k">${TITLE}</div>${ROW}<div class="v2"><h4>${LEAD}</h4>${TEXT}</div></div></body></html>`;
    const facts = generic.readArticle(parsePage(html, 'https://namlay.example.vn/xem.php?id=31'));
    expect(facts?.title).toBe(TITLE);
    expect(facts?.body).toContain(LEAD);
  });
});
