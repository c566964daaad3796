import { describe, expect, test } from '@jest/globals';
import { liferay } from '../../src/families/liferay.js';
import { newspaper } from '../../src/families/newspaper.js';
import { nukeviet } from '../../src/families/nukeviet.js';
import { parsePage } from '../../src/families/page.js';
import { webcenter } from '../../src/families/webcenter.js';
import { wordpress } from '../../src/families/wordpress.js';

const TITLE = 'Người trẻ Lam Trà dựng lại bến thuyền cũ';
const TEXT = `<div class="noidung">${'<p>Bến thuyền bỏ hoang hơn hai mươi năm nay đã có lại cầu gỗ, đèn và hai hàng ghế, do thanh niên trong xã góp công dựng nên.</p>'.repeat(3)}</div>`;

function webcenterCategory(above: string, row = '<div class="ngaydang">12/10/2026 08:30</div>') {
  const html = `<html><head><title>${TITLE}</title></head><body><form id="f1" class="x1ie"><div id="T:pt1">${above}<div class="tieude">${TITLE}</div>${row}${TEXT}</div></form></body></html>`;
  const url =
    'https://lamtra.quangnam.gov.vn/webcenter/portal/lamtra/pages_tin-tuc/chi-tiet?dDocName=PORTAL353912';
  return webcenter.readArticle(parsePage(html, url))?.category;
}

describe('a trail', () => {
  test.each([
    `<p class="o">Văn hóa &gt; <b>${TITLE}</b></p>`,
    `<div><span>Đời sống</span> » <span>Văn hóa</span> » <span>${TITLE}</span></div>`,
  ])('without the way home that ends in the title: %s', (trail) => {
    expect(webcenterCategory(trail)).toBe('Văn hóa');
  });

  test('whose steps lead nowhere', () => {
    expect(
      webcenterCategory('<div class="duong-dan"><a href="/">Trang chủ</a> <a href="#">Văn hóa</a></div>'),
    ).toBe('Văn hóa');
  });

  test.each(['dieu-huong', 'breadcumb'])('in a list in a box called %s', (name) => {
    const trail = `<div class="${name}"><ul><li><a href="/">Trang chủ</a></li><li><a href="/van-hoa">Văn hóa</a></li></ul></div>`;
    const html = `<html><head><title>${TITLE}</title><meta property="og:type" content="article"></head><body><div>${trail}</div><div class="detail"><h1>${TITLE}</h1><div class="time">12/10/2026 08:30</div>${TEXT}</div></body></html>`;
    const url = 'https://baolamtra.vn/nguoi-tre-lam-tra-dung-lai-ben-thuyen-cu-post48213.html';
    expect(newspaper.readArticle(parsePage(html, url))?.category).toBe('Văn hóa');
  });
});

/** Names of a menu's items; the last stand right above the article. */
const ITEMS = ['Giới thiệu', 'Xây dựng Đảng', 'Nông nghiệp', 'Y tế', 'Công báo', 'Tuyển dụng'];
const menuOf = (item: (word: string, at: number) => string) => ITEMS.map(item).join(' ');

describe('the last item of a menu is no category', () => {
  test.each([
    ['links in one box', `<div id="q7">${menuOf((word, at) => `<a href="/m${at}">${word}</a>`)}</div>`],
    ['links right before the article', menuOf((word, at) => `<a href="/m${at}">${word}</a> |`)],
    [
      'a box for each',
      `<div>${menuOf((word, at) => `<p class="k"><a href="/m${at}">${word}</a></p>`)}</div>`,
    ],
    [
      'columns that unfold',
      `<div>${[0, 2, 4].map((at) => `<div class="o"><div><a href="/a${at}">${ITEMS[at]}</a></div><div><a href="/b${at}">${ITEMS[at + 1]}</a></div></div>`).join('')}</div>`,
    ],
    [
      'two columns under heads',
      `<div>${[0, 3].map((at) => `<div class="o"><b>Khối ${at}</b>${[0, 1, 2].map((n) => `<p><a href="/c${at}${n}">${ITEMS[at + n]}</a></p>`).join('')}</div>`).join('')}</div>`,
    ],
    [
      'spans that a script leads from',
      `<section><span><a>Văn hóa</a></span><span><a>Thể thao</a></span><span><a>Du lịch</a></span><span><a>Công báo</a></span></section>`,
    ],
    [
      'items with their numbers',
      `<div>${menuOf((word, at) => `<p><a href="/m${at}">${word}</a> (${at})</p>`)}</div>`,
    ],
    [
      'three links, one to a page about the site',
      '<div><a href="/gt">Giới thiệu</a> <a href="/tin">Tin tức</a> <a href="/td">Tuyển dụng</a></div>',
    ],
  ])('%s', (_name, menu) => {
    expect(webcenterCategory(menu)).toBeNull();
  });

  test('the label between menu and title is', () => {
    const menu = `<div>${menuOf((word, at) => `<a href="/m${at}">${word}</a>`)}</div>`;
    expect(webcenterCategory(`${menu}<div class="nhan"><a href="/y-te">Y tế</a></div>`)).toBe('Y tế');
  });

  test('three categories of the article side by side are', () => {
    const own = '<div><a href="/a">Đời sống</a>, <a href="/b">Giáo dục</a>, <a href="/c">Văn hóa</a></div>';
    expect(webcenterCategory(own)).toBe('Văn hóa');
  });
});

describe('a trail of which some steps are no links', () => {
  test.each([
    ['one line of text', '<div class="vt">Trang chủ / Văn hóa</div>'],
    ['one line of text further up', '<div><p>Trang nhất » Tin tức » Văn hóa</p></div><p>&nbsp;</p>'],
    ['items of an ordered list', '<ol class="z3"><li>Trang chủ</li><li>Tin tức</li><li>Văn hóa</li></ol>'],
    [
      'items of an ordered list in the head of the page',
      '<div class="top"><ol><li>Trang chủ</li><li>Văn hóa</li></ol></div>',
    ],
    [
      'the last item alone',
      '<ul><li><a href="/">Trang chủ</a></li><li><a href="/tin">Tin tức</a></li><li>Văn hóa</li></ul>',
    ],
    [
      'the last item alone, which is how the title began once',
      '<ul><li><a href="/">Trang chủ</a></li><li><a href="/vh">Văn hóa</a></li><li>Người trẻ Lam Trà dựng lại</li></ul>',
    ],
    ['without the way home', '<div class="vt">Tin tức › Văn hóa</div>'],
  ])('%s', (_name, trail) => {
    expect(webcenterCategory(trail)).toBe('Văn hóa');
  });

  test.each([
    ['a menu of text', '<div>Trang chủ | Giới thiệu | Tin tức | Văn bản</div>'],
    [
      'a menu of links between bars',
      '<div><a href="/">Trang chủ</a> | <a href="/tin">Tin tức</a> | <a href="/vb">Văn bản</a> | <a href="/tt">Thủ tục</a></div>',
    ],
    ['a list that a script leads from', '<ul><li>Trang chủ</li><li>Tin tức</li><li>Văn bản</li></ul>'],
  ])('%s is none', (_name, menu) => {
    expect(webcenterCategory(menu)).toBeNull();
  });
});

test('a page that leads home 20,000 times is read all the same', () => {
  expect(webcenterCategory(`<ul>${'<li>Trang chủ</li>'.repeat(20_000)}</ul>`)).toBeNull();
});

describe('a box called the category, above the title', () => {
  const category = (above: string, behind = '') => {
    const html = `<html><head><title>${TITLE} - Góc nhìn - Sở Văn hóa</title><link class="lfr-css-file" href="/o/a-theme/css/main.css"></head><body><div class="journal-content-article"><div>${above}<h2>${TITLE}</h2></div><div>12/10/2026</div><div class="content-detail">${TEXT}</div>${behind}</div></body></html>`;
    return liferay.readArticle(parsePage(html, 'https://lamtra.example.vn/-/nguoi-tre-lam-tra'))?.category;
  };

  test('may say "Video"', () => {
    expect(category('<div class="bai-category"><a href="/v">Video</a></div>')).toBe('Video');
  });

  test('elsewhere "Video" heads a block of its own', () => {
    const block = '<div class="bai-category">Video</div><div><a href="/v1">Xem</a></div>';
    expect(category('', `<div>${block}</div>`)).not.toBe('Video');
  });
});

test('NukeViet: a label alone in a box above that of the article', () => {
  const read = (above: string) => {
    const html = `<html><head><title>${TITLE}</title><meta name="generator" content="NukeViet v4.5"></head><body><div class="l">${above}<div class="ct"><h1 class="h">${TITLE}</h1><div>12/10/2026 08:30</div><div id="news-bodyhtml">${TEXT}</div></div></div></body></html>`;
    const url = 'https://lamtra.example.vn/vi/tin/van-hoa/nguoi-tre-lam-tra-dung-lai-ben-thuyen-cu-88.html';
    return nukeviet.readArticle(parsePage(html, url))?.category;
  };
  expect(read('<div class="lb"><a href="/vi/tin/van-hoa/">Văn hóa</a></div>')).toBe('Văn hóa');
  expect(read(`<div>${menuOf((word, at) => `<a href="/m${at}/">${word}</a>`)}</div>`)).toBeNull();
});

describe('what is no category', () => {
  test.each([
    '<div><span>Ngày đăng: 12/10/2026 08:33</span><span>Người đăng: <b>Quản trị</b></span></div>',
    '<div><span>12/10/2026</span> <span>08:33</span> <span>[GMT +7]</span></div>',
    '<div><span>12/10/2026</span> <span>Gửi bởi: <i>Mai Hoa</i></span></div>',
  ])('beside the date: %s', (row) => {
    expect(webcenterCategory('', row)).toBeNull();
  });
});

test('tools beside the day are no category, and a trail of one step by a misspelt name is one', () => {
  const tools = '<div class="ben"><a>Chia sẻ</a>|<a>Lưu tin</a></div>';
  const read = (trail: string) =>
    newspaper.readArticle(
      parsePage(
        `<html><head><title>${TITLE}</title><meta property="og:type" content="article"></head><body>${trail}<div class="detail"><div>12/10/2026 08:30 ${tools}</div><h1>${TITLE}</h1>${TEXT}</div></body></html>`,
        'https://baolamtra.vn/nguoi-tre-lam-tra-dung-lai-ben-thuyen-cu-post48213.html',
      ),
    )?.category;
  expect(read('')).toBeNull();
  expect(read('<ul class="breakumb-list"><li><a href="/van-hoa">Văn hóa</a></li></ul>')).toBe('Văn hóa');
});

test('WordPress names the section to machines alone', () => {
  const said = { '@type': 'Article', headline: TITLE, articleSection: ['Văn hóa'] };
  const html = `<html><head><title>${TITLE}</title><meta name="generator" content="WordPress 6.4"><script type="application/ld+json">${JSON.stringify(said)}</script></head><body class="single single-post"><div class="entry-title">${TITLE}</div><div>12/10/2026</div>${TEXT}</body></html>`;
  const page = parsePage(html, 'https://lamtra.example.vn/nguoi-tre-lam-tra-dung-lai-ben-thuyen-cu/');
  expect(wordpress.readArticle(page)?.category).toBe('Văn hóa');
});
