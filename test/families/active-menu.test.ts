import { describe, expect, test } from '@jest/globals';
import { generic } from '../../src/families/generic.js';
import { parsePage } from '../../src/families/page.js';
import { wordpress } from '../../src/families/wordpress.js';

const HERE = 'https://xalamtra.example.gov.vn/kinh-te/ra-quan-lam-thuy-loi-214.html';
const ARTICLE =
  '<div class="ct"><h1>Ra quân làm thủy lợi nội đồng</h1><div class="d">12/10/2026 07:45</div><p>Sáng 12/10, hơn 300 hội viên nông dân xã Lam Trà ra quân nạo vét kênh mương nội đồng, phục vụ sản xuất vụ đông.</p><p>Kế hoạch năm nay là 12 km kênh, chia theo từng đoạn cho các thôn, đến nay đã xong 7 km.</p></div>';

const menu = (items: string): string => `<ul class="mn">${items}</ul>`;
const item = (name: string, names = '', inside = ''): string =>
  `<li class="${names}"><a href="/${name.length}">${name}</a>${inside}</li>`;
const others = item('Giới thiệu') + item('Văn bản') + item('Liên hệ');

function categoryOf(around: string, url = HERE, behind = ''): string | null {
  const html = `<html><body>${around}${ARTICLE}${behind}</body></html>`;
  return generic.readArticle(parsePage(html, url))?.category ?? null;
}

describe('the category that only the menu marks', () => {
  test.each([
    ['active', 'Kinh tế'],
    ['nav-item current', 'Kinh tế'],
    ['menu-item current-menu-item', 'Kinh tế'],
    ['selected', 'Kinh tế'],
    ['item-101 on', 'Kinh tế'],
  ])('an item of class "%s"', (names, expected) => {
    expect(categoryOf(menu(item('Trang chủ') + item('Kinh tế', names) + others))).toBe(expected);
  });

  test('aria-current, a marked link and a marked cell count as well', () => {
    const link = (attributes: string): string => `<a href="/kinh-te" ${attributes}>Kinh tế</a>`;
    for (const own of [`<li>${link('aria-current="page"')}</li>`, `<li>${link('class="active"')}</li>`])
      expect(categoryOf(menu(others + own))).toBe('Kinh tế');
    const cells = `<td><a href="/a">Văn bản</a></td><td class="selected">${link('')}</td><td><a href="/c">Liên hệ</a></td>`;
    expect(categoryOf(`<table><tr>${cells}</tr></table>`)).toBe('Kinh tế');
  });

  test('of two nested marks the deeper one', () => {
    const below = menu(item('Nông nghiệp', 'active') + item('Công nghiệp') + item('Thương mại'));
    expect(categoryOf(menu(others + item('Kinh tế', 'active', below)))).toBe('Nông nghiệp');
  });

  test('the menu whose address the article lies below goes before another', () => {
    const top = `<ul><li><a href="/a">Văn bản</a></li><li class="active"><a href="/kinh-te">Kinh tế</a></li><li><a href="/c">Hội</a></li></ul>`;
    expect(categoryOf(top + menu(others + item('Góc ảnh', 'active')))).toBe('Kinh tế');
  });

  test('a trail says more than the menu', () => {
    const trail = '<div class="breadcrumb"><a href="/">Trang chủ</a> » <a href="/x">Nông thôn mới</a></div>';
    expect(categoryOf(menu(others + item('Kinh tế', 'active')) + trail)).toBe('Nông thôn mới');
  });
});

describe('marks that are no category', () => {
  test.each([
    ['the way home', menu(item('Trang chủ', 'active') + others)],
    ['a class that all items bear', menu(item('Kinh tế', 'active') + item('Văn hóa', 'active') + others)],
    [
      'tabs',
      '<ul><li class="active"><a href="#t1">Mới đăng</a></li><li><a href="#t2">Xem</a></li><li><a href="#t3">C</a></li></ul>',
    ],
    [
      'languages',
      '<header><div class="lang"><a class="active" href="/vi">Bản tiếng Việt</a><a href="/en">English</a><a href="/lo">Lào</a></div></header>',
    ],
    [
      'slides',
      '<ul><li class="active"><a href="/b1">Khen thưởng học sinh giỏi các cấp của xã nhà năm học này</a></li><li><a href="/b2">Hội thi nấu ăn mừng ngày gia đình ở thôn Bắc</a></li><li><a href="/b3">Tập huấn phòng cháy chữa cháy cho tổ dân phố</a></li></ul>',
    ],
    [
      'the step of a pager',
      menu(item('1') + item('Trang 2', 'active') + item('3')).replace('mn', 'pagination'),
    ],
  ])('%s', (_what, marked) => {
    expect(categoryOf(marked)).toBeNull();
  });
});

test('the trail of a post goes before a word beside its date', () => {
  const html = `<html><head><link rel="stylesheet" href="/wp-content/themes/x/style.css"></head><body class="single single-post postid-7"><nav class="rank-math-breadcrumb"><p><a href="/">Trang chủ</a><span> » </span><a href="/category/co-so/">Hoạt động cơ sở</a><span> » </span><span class="last">Trao quà cho học sinh nghèo vượt khó</span></p></nav><article class="post"><header class="entry-header"><h1 class="entry-title">Trao quà cho học sinh nghèo vượt khó</h1><div class="entry-meta"><span class="posted-on"><time class="entry-date published" datetime="2026-01-10T09:25:00+07:00">10/01/2026</time></span> <span class="byline">by <a class="url fn n" href="/author/bientap/">bientap</a></span></div></header><div class="entry-content"><p>Ngày 10/1/2026, đoàn thiện nguyện phối hợp với chính quyền xã trao 9 suất quà cho học sinh có hoàn cảnh khó khăn trên địa bàn.</p><p>Mỗi suất quà gồm áo ấm, cặp sách và tiền mặt, kèm theo lời chúc các em học tốt.</p></div></article></body></html>`;
  const facts = wordpress.readArticle(parsePage(html, 'https://congdoan.example.org.vn/trao-qua/'));
  expect(facts?.category).toBe('Hoạt động cơ sở');
});

test('a word in a chip above the title, linked to the list of that name, is the category even when it is capitalised', () => {
  const chip = '<div class="chip"><a href="/doan-hoi">Đoàn - Hội</a></div>';
  const html = `<body><main>${ARTICLE.replace('<h1', `${chip}<h1`)}</main></body>`;
  expect(generic.readArticle(parsePage(html, HERE))?.category).toBe('Đoàn - Hội');
});
