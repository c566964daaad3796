import { describe, expect, test } from '@jest/globals';
import type { ArticleFacts } from '../../src/families/family.js';
import { generic } from '../../src/families/generic.js';
import { liferay } from '../../src/families/liferay.js';
import { parsePage } from '../../src/families/page.js';

const TITLE = 'Xóm Rẫy làm thêm hai cây cầu tre qua suối';
const TEXT = `<p>Hai cây cầu dài mười hai mét, ghép từ tre già ngâm bùn ba tháng, nối xóm Rẫy với điểm trường ở bên kia suối.</p>
<p>Ông Lường Văn Pín, trưởng xóm, cho biết học sinh không còn phải lội nước mỗi khi trời mưa, người già đi lại cũng đỡ lo.</p>`;
const MENU = ['Trang chủ', 'Giao thông', 'Đất và người', 'Tin xóm - Tin bản']
  .map((name, at) => `<li><a href="/m${at}">${name}</a></li>`)
  .join('');

function titleOf(heading: string): string | null | undefined {
  const html = `<html><head><title>Xã Pù Nhi</title></head><body><ul>${MENU}</ul><div class="v">${heading}<p>Ngày đăng: 12/10/2026 08:15</p><div class="v2">${TEXT}</div></div></body></html>`;
  return generic.readArticle(parsePage(html, 'https://punhi.example.vn/xem.php?id=31'))?.title;
}

describe('what stands in a heading around its title', () => {
  test.each([
    ['a counter in brackets', `<h1>${TITLE} <em>(98 lượt xem)</em></h1>`],
    ['a counter in the same text', `<h2>${TITLE} (1.204 lượt đọc)</h2>`],
    ['a tool', `<h1>${TITLE} <a href="/in/31"><img src="/p.png"> Bản in</a></h1>`],
    ['tools before a badge', `<h1>${TITLE}<a href="#s">Sửa</a> <a href="#i">In</a><span>Mới</span></h1>`],
    ['the label of a form', `<div>Tiêu đề: <b>${TITLE}</b></div>`],
    ['the section, which the menu links', `<h1><small>Giao thông:</small> ${TITLE}</h1>`],
    ['the way back in a box', `<h3><span><a href="/m1">« Quay lại</a></span> ${TITLE}</h3>`],
  ])('is no part of it: %s', (_, heading) => {
    expect(titleOf(heading)).toBe(TITLE);
  });

  test.each([
    `<h1><b>Ông Lường Văn Pín:</b> ${TITLE}</h1>`,
    `<h1>${TITLE} (12 nhịp)</h1>`,
    `<h1>${TITLE} (2026)</h1>`,
    `<h1>${TITLE}, <a href="/x">bản Pù Đứa</a></h1>`,
  ])('stays where it is the author’s own: %s', (heading) => {
    expect(titleOf(heading)).toMatch(/^Ông Lường Văn Pín: |\((?:12 nhịp|2026)\)$|, bản Pù Đứa$/u);
  });
});

describe('elements glued in a heading', () => {
  test.each([
    ['a kicker', `<h1><em>Altmark</em><span>Deich hält</span></h1>`, 'Altmark Deich hält'],
    ['a kicker in capitals', `<h1><b>ALTMARK</b><b>Deich hält</b></h1>`, 'ALTMARK Deich hält'],
  ])('%s is parted from the title', (_, heading, title) => {
    expect(titleOf(heading)).toBe(title);
  });

  test.each([
    ['Xóm Rẫy làm thêm cầu', '<h1><span>Xóm Rẫy là</span><span>m thêm cầu</span></h1>'],
    ['XÓM RẪY LÀM THÊM CẦU', '<h1><span>XÓM RẪY LÀM TH</span><span>ÊM CẦU</span></h1>'],
    ['Hạnh phúc nơi xóm Rẫy', '<h1><span>H</span><span>ạnh phúc nơi xóm Rẫy</span></h1>'],
  ])('letters of one word stay: %s', (title, heading) => {
    expect(titleOf(heading)).toBe(title);
  });
});

describe('a page of Liferay named with a dash', () => {
  function read(window: string, portlet = ''): ArticleFacts | null {
    const html = `<html><head><title>${window}</title><script>Liferay.Portlet</script></head><body><ul>${MENU}</ul><div class="portlet-boundary"><section class="portlet">${portlet}<div class="asset-full-content"><h3 class="asset-title"><span class="header-back-to"><a href="/m3">Quay lại</a></span> ${TITLE}</h3><div class="asset-content"><div class="journal-content-article">${TEXT}</div></div></div><div class="asset-metadata"><span class="metadata-publish-date">12 Tháng 10 2026</span></div></section></div></body></html>`;
    return liferay.readArticle(parsePage(html, 'https://punhi.example.vn/web/guest/-/lam-cau-tre'));
  }

  test('is the category as the menu says it, and the way back is no title', () => {
    const facts = read('Tin xóm - Tin bản - Xã Pù Nhi');
    expect(facts?.title).toBe(TITLE);
    expect(facts?.category).toBe('Tin xóm - Tin bản');
  });

  test('is the category as the portlet says it', () => {
    const portlet = '<header><h1 class="portlet-title">Đời sống - Xã hội</h1></header>';
    expect(read('Đời sống - Xã hội - Xã Pù Nhi', portlet)?.category).toBe('Đời sống - Xã hội');
  });

  test('is named by what stands before the site where the menu does not say more', () => {
    expect(read(`${TITLE} - Giao thông - Xã Pù Nhi`)?.category).toBe('Giao thông');
  });
});
