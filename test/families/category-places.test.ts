import { describe, expect, test } from '@jest/globals';
import { hatinhCommune } from '../../src/families/hatinh-commune.js';
import { nukeviet } from '../../src/families/nukeviet.js';
import { parsePage } from '../../src/families/page.js';
import { webcenter } from '../../src/families/webcenter.js';

const TITLE = 'Thông báo mở kho lưu trữ cho người dân tra cứu';
const PROSE =
  '<p>Kho lưu trữ mở cửa các buổi sáng trong tuần, người dân mang căn cước và phiếu hẹn đến bộ phận tiếp nhận ở tầng một.</p>'.repeat(
    3,
  );
const DATE = '<div class="u1">12/10/2026 08:30</div>';

function categoryOf(article: string, before = '', window = TITLE) {
  const html = `<html><head><title>${window}</title></head><body><form id="f1" class="x1ie"><div id="T:pt1">${before}<div class="k0">${article}<div class="noidung">${PROSE}</div></div></div></form></body></html>`;
  const url = 'https://lamtra.example.gov.vn/webcenter/portal/lamtra/pages_tin/chi-tiet?dDocName=PORTAL352';
  return webcenter.readArticle(parsePage(html, url))?.category;
}

describe('a box of two links with nothing between them', () => {
  test.each([
    ['/nep-song', '/nep-song/cho-que', 'Chợ quê'],
    ['/nep-song', '/cho-que', 'Nếp sống'],
  ])('%s and %s', (one, two, expected) => {
    const names = `<div class="tin-cate"><a href="${one}">Nếp sống</a><a href="${two}">Chợ quê</a></div>`;
    expect(categoryOf(`${names}<h1>${TITLE}</h1>${DATE}`)).toBe(expected);
  });
});

describe('a trail', () => {
  test.each([
    ['/', '<p class="t"><a href="/">Trang chủ</a> / <a href="/tin/van-thu">Văn thư</a></p>'],
    ['›', '<div><span>Trang nhất › Văn thư</span></div>'],
  ])('behind the title, its steps parted by %s', (_, trail) => {
    expect(categoryOf(`<h1>${TITLE}</h1>${trail}${DATE}`)).toBe('Văn thư');
  });

  test('beside the page’s clock', () => {
    const row = '<div class="c9"><span>Trang chủ › Tin › Văn thư</span><em>Thứ hai, 30/11/2026</em></div>';
    expect(categoryOf(`<h1>${TITLE}</h1>${DATE}`, row)).toBe('Văn thư');
  });

  const menu = `<ul>${['Giới thiệu', 'Văn bản', 'Công báo', 'Lịch họp', 'Ảnh'].map((word, at) => `<li><a href="/m${at}">${word}</a></li>`).join('')}</ul>`;

  test('of items that are no links, right above the title’s box', () => {
    const list = '<ul class="w"><li>Trang chủ</li><li>Thông tin</li><li>Văn thư</li></ul>';
    expect(categoryOf(`<h1>${TITLE}</h1>${DATE}`, menu + list)).toBe('Văn thư');
  });

  test.each([
    [
      'further off',
      '<ul class="w"><li>Trang chủ</li><li>Thông tin</li><li>Văn thư</li></ul><p>Kính chào quý khách đến với cổng thông tin của xã Lam Trà.</p>',
    ],
    ['of pages of the site', '<ul class="w"><li>Trang chủ</li><li>Giới thiệu</li><li>Văn thư</li></ul>'],
    ['of many items', `<ul class="w"><li>Trang chủ</li>${'<li>Văn thư</li>'.repeat(5)}</ul>`],
  ])('is no list %s', (_, list) => {
    expect(categoryOf(`<h1>${TITLE}</h1>${DATE}`, menu + list)).toBeNull();
  });

  test.each(['Thông báo mở kho', 'Thông báo'])('keeps a last step that begins the title: %s', (step) => {
    const trail = `<p>Trang chủ › Tin tức › ${step}</p>`;
    expect(categoryOf(`<h1>${TITLE}</h1>${DATE}`, trail)).toBe(step);
    const named = `<ul class="breadcrumb"><li><a href="/">Trang chủ</a></li><li><a href="#">Tin tức</a></li><li><a href="#">${step}</a></li></ul>`;
    expect(categoryOf(`<h1>${TITLE}</h1>${DATE}`, named)).toBe(step);
  });

  test.each(['Thông báo mở kho lưu…', 'Thông báo mở kho lưu trữ cho người', TITLE])(
    'drops a last step that is the title or cut short of it: %s',
    (step) => {
      expect(categoryOf(`<h1>${TITLE}</h1>${DATE}`, `<p>Trang chủ › Văn thư › ${step}</p>`)).toBe('Văn thư');
    },
  );
});

describe('the row of the date', () => {
  test.each([
    [
      'its only link',
      '<p class="article-meta"><a href="/tin/van-thu">Văn thư</a> | 12/10/2026 08:30 | 5 lượt xem</p>',
    ],
    ['a label', '<p>12/10/2026 08:30</p><p><i></i>Đăng trong: <a href="/x">Văn thư</a></p>'],
  ])('names the category by %s', (_, row) => {
    expect(categoryOf(`<h1>${TITLE}</h1>${row}`)).toBe('Văn thư');
  });

  test.each([
    '<p class="article-meta"><a href="/tac-gia/mai">Tổ văn thư</a> | 12/10/2026 08:30</p>',
    '<p class="article-meta"><a href="#y-kien">Gửi ý kiến</a> | 12/10/2026 08:30</p>',
    '<p class="article-meta"><a href="https://mang.example.net/x">Văn thư</a> | 12/10/2026 08:30</p>',
  ])('by no link of another kind: %s', (row) => {
    expect(categoryOf(`<h1>${TITLE}</h1>${row}`)).toBeNull();
  });

  test('and not the slogan above the page', () => {
    const html = `<html><head><title>${TITLE}</title></head><body><p class="motto-line">Gần dân - Sát việc - Đúng hẹn</p><main><h1>${TITLE}</h1><div class="i"><span>Thông tin Lam Trà</span> <span>12-10-2026</span> <span><a href="/tin-tuc?chuyen-muc-tin=8">Văn thư</a></span></div><div class="z">${PROSE}</div></main></body></html>`;
    const url = 'https://lamtra.hatinh.gov.vn/tin-tuc/thong-bao-mo-kho-luu-tru-cho-nguoi-dan-tra-cuu';
    const facts = hatinhCommune.readArticle(parsePage(html, url));
    expect(facts?.category).toBe('Văn thư');
    expect(facts?.byline).toBe('Thông tin Lam Trà');
  });

  test('of NukeViet, by a label', () => {
    const html = `<html><head><title>${TITLE}</title><meta name="generator" content="NukeViet v4.5"></head><body><div class="news_column"><h1 class="title">${TITLE}</h1><ul><li><b class="ic"></b>12/10/2026 08:30</li><li><b class="ic"></b>Chuyên mục: <a href="/tin/van-thu/">Văn thư</a></li></ul><div id="news-bodyhtml" class="bodytext">${PROSE}</div></div></body></html>`;
    const url = 'https://lamtra.example.gov.vn/vi/tin/van-thu/thong-bao-mo-kho-12.html';
    expect(nukeviet.readArticle(parsePage(html, url))?.category).toBe('Văn thư');
  });
});

describe('a line above the title', () => {
  test.each([
    'Sở hữu trí tuệ',
    'Chương trình can thiệp sớm',
    'Ban mai trên bản',
    'Phòng không nhân dân',
    'Xã luận',
  ])('that begins like an office and is none: %s', (line) => {
    expect(categoryOf(`<p class="y">${line}</p><h1>${TITLE}</h1>${DATE}`)).toBe(line);
  });

  test.each(['Sở Tư pháp', 'lamtra.example.gov.vn'])('that names an office or the site: %s', (line) => {
    expect(categoryOf(`<p class="y">${line}</p><h1>${TITLE}</h1>${DATE}`)).toBeNull();
  });
});
