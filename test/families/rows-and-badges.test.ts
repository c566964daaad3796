import { describe, expect, test } from '@jest/globals';
import { generic } from '../../src/families/generic.js';
import { parsePage } from '../../src/families/page.js';

const TITLE = 'Ra quân làm thủy lợi nội đồng';
const TEXT =
  '<div class="b"><p>Sáng 12/10, hơn 300 hội viên nông dân xã Lam Trà ra quân nạo vét kênh mương nội đồng, phục vụ sản xuất vụ đông.</p><p>Kế hoạch năm nay là 12 km kênh, chia theo từng đoạn cho các thôn, đến nay đã xong 7 km.</p></div>';

function read(article: string, window = TITLE, top = '') {
  const html = `<html><head><title>${window}</title></head><body>${top}<main>${article}</main></body></html>`;
  return generic.readArticle(parsePage(html, 'https://lamtra.example.vn/tin/ra-quan'));
}

test.each(['🗓 12/10/2026 ✍ Lò Thị Ớt 👁 1.311', '🕒 07:45 12/10/2026 👤 Lò Thị Ớt 💬 0'])(
  'signs that part a row are no part of the name: %s',
  (row) => {
    expect(read(`<h2>${TITLE}</h2><p>${row}</p>${TEXT}`)?.byline).toBe('Lò Thị Ớt');
  },
);

describe('a badge behind the title', () => {
  test.each(['<span>Mới</span>', '<sup class="hot">HOT</sup>'])('is none of its words: %s', (badge) => {
    const article = `<h1><span>${TITLE}</span>${badge}</h1><p>12/10/2026</p>${TEXT}`;
    expect(read(article)?.title).toBe(TITLE);
  });

  test('a last word in print of its own is one', () => {
    const title = 'Lam Trà về đích nông thôn mới';
    const article = `<h1>Lam Trà về đích nông thôn <b>mới</b></h1><p>12/10/2026</p>${TEXT}`;
    expect(read(article, title)?.title).toBe(title);
  });
});

describe('who posted', () => {
  const row = '<p>Posted on 12/10/2026 · By Hello Lam Tra · 3 min read</p>';
  const home = '<a href="/"><b>Hello Lam Tra</b></a>';

  test('is nobody by the name of the site', () => {
    const article = `<h1>${TITLE}</h1>${row}${TEXT}`;
    expect(read(article, `${TITLE} – Hello Lam Tra`, home)?.byline).toBeNull();
  });

  test('is somebody by any other', () => {
    const article = `<h1>${TITLE}</h1>${row.replace('Hello Lam Tra', 'Lò Thị Ớt')}${TEXT}`;
    expect(read(article, `${TITLE} – Hello Lam Tra`, home)?.byline).toBe('Lò Thị Ớt');
  });
});
