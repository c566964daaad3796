import { describe, expect, test } from '@jest/globals';
import { generic } from '../../src/families/generic.js';
import { hatinhCommune } from '../../src/families/hatinh-commune.js';
import { parsePage } from '../../src/families/page.js';
import { wordpress } from '../../src/families/wordpress.js';
import { isBoilerplateLine } from '../../src/normalize/boilerplate.js';

const TITLE = 'Hợp tác xã Đồng Nâu xuống giống vụ đông';
const TEXT =
  '<p>Sáng 04/11, bà con Hợp tác xã Đồng Nâu xuống giống 18 ha ngô và rau màu trên đất hai lúa, sớm hơn mọi năm một tuần.</p><p>Ban quản trị cử người trông nước từng thửa, phần phân bón được ứng trước đến cuối vụ mới thu lại.</p>';
const HERE = 'https://dongnau.example.vn/tin/xuong-giong-vu-dong-118.html';
const MENU = `<ul>${['Gieo trồng', 'Chăn nuôi', 'Đời sống', 'Đoàn thể'].map((name) => `<li><a href="/m/${name.length}">${name}</a></li>`).join('')}</ul>`;

const page = (inside: string, head = `<title>${TITLE}</title>`) =>
  `<html><head>${head}</head><body>${MENU}<div class="wrap">${inside}</div></body></html>`;
const read = (inside: string) => generic.readArticle(parsePage(page(inside), HERE));

describe('a section', () => {
  test.each([
    [
      'behind "trong mục"',
      'Đăng lúc 15 giờ 06 phút, ngày 12 tháng 5 năm 2019 trong mục <a href="/muc/dt">Đoàn thể</a>',
    ],
    [
      'behind a label in the middle of a line',
      'Ngày 12/05/2019 | Chuyên mục: <a href="/muc/dt">Đoàn thể</a>',
    ],
    ['in brackets', 'Viết ngày 12/05/2019 thuộc mục [<a href="/muc/dt">Đoàn thể</a>]'],
  ])('is the link %s', (_where, line) => {
    const left = '<div class="left"><h3>Sắp diễn ra</h3><p>20/12/2026 - Phiên chợ quê</p></div>';
    const facts = read(
      `${left}<div class="post"><h2>${TITLE}</h2><p class="info">${line}</p><div>${TEXT}</div></div>`,
    );
    expect(facts?.category).toBe('Đoàn thể');
  });

  test.each([
    'Mời bà con xem lịch cấp giống trong mục <a href="/muc/gc">Giống cây trồng</a>.',
    'Chi tiết xem chuyên mục <a href="/muc/gc">Giống cây trồng</a>',
    'Ngày 12/05/2019, danh sách hộ nhận giống đã có trong mục <a href="/muc/gc">Giống cây trồng</a>.',
  ])('is not where a paragraph sends its readers: %s', (line) => {
    const facts = read(
      `<div class="post"><h1>${TITLE}</h1><p>04/11/2026 10:20</p><div>${TEXT}<p>${line}</p></div></div>`,
    );
    expect(facts?.category).toBeNull();
  });

  test('is the last of two in a box of its own', () => {
    const trail = '<div class="cat"><a href="/a/">Kinh tế</a> » <a href="/a/b/">Gieo trồng</a></div>';
    const facts = read(
      `<div class="ct">${trail}<div class="tit">${TITLE}</div><div class="d">04/11/2026 10:20</div>${TEXT}</div>`,
    );
    expect(facts?.category).toBe('Gieo trồng');
  });

  test('of a WordPress list of terms says what the post is about', () => {
    const info =
      '<ul class="elementor-post-info"><li itemprop="author"><span>Lê Thị Nụ</span></li><li itemprop="about"><a href="/muc/vuon/">Chuyện vườn</a></li></ul>';
    const html = page(
      `<h1 class="elementor-heading-title">${TITLE}</h1>${info}<div class="elementor-widget-theme-post-content"><div class="elementor-widget-container">${TEXT}</div></div>`,
      `<title>${TITLE}</title><meta name="generator" content="WordPress 6.5">`,
    );
    const facts = wordpress.readArticle(parsePage(html, 'https://htxdongnau.example.vn/xuong-giong/'));
    expect(facts?.category).toBe('Chuyện vườn');
  });

  test('is the head of its box, not the sections below it', () => {
    const box =
      '<div class="cate"><h2><a href="/vi/gieo-trong">Gieo trồng</a></h2><ul><li><a href="/vi/gieo-trong/lua">Lúa</a></li><li><a href="/vi/gieo-trong/ngo">Ngô</a></li></ul></div>';
    const html = page(
      `${box}<div class="post"><h1 class="post-title">${TITLE}</h1><p class="post-desc">Bà con Đồng Nâu xuống giống sớm một tuần để kịp né rét cuối vụ và kịp bán Tết.</p><div class="post-content">${TEXT}</div></div>`,
    );
    const facts = hatinhCommune.readArticle(
      parsePage(html, 'https://dongnau.example.gov.vn/vi/bai-viet/xuong-giong-vu-dong'),
    );
    expect(facts?.category).toBe('Gieo trồng');
  });
});

describe('a section in a row of its own', () => {
  const below = (row: string) =>
    read(
      `<div class="post"><h1>${TITLE}</h1><div class="k">Ngày đăng: 04/11/2026 10:20</div>${row}<div>${TEXT}</div></div>`,
    )?.category;

  test.each([
    '<ul class="mt"><li><i class="bi bi-person"></i> Lê Thị Nụ</li><li><i class="bi bi-folder2 bi-folder"></i> <a href="/n/vuon">Chuyện vườn</a></li></ul>',
    '<p><span class="ic"><i class="fa fa-folder-open-o"></i></span> <a href="/n/vuon">Chuyện vườn</a> <i class="fa fa-eye"></i> 45</p>',
    '<p><svg class="icon icon-folder"></svg> Chuyện vườn</p>',
    '<p>Trong <a href="/n/vuon">Chuyện vườn</a></p>',
    '<p><a href="/n/vuon">Chuyện vườn</a> | 120 lượt xem</p>',
    '<p>Danh mục tin: <b>Chuyện vườn</b></p>',
    '<p>Nhóm tin: Chuyện vườn</p>',
    '<p>Lĩnh vực: Chuyện vườn</p>',
    '<p>Chủ đề: Chuyện vườn</p>',
  ])('%s', (row) => {
    expect(below(row)).toBe('Chuyện vườn');
  });

  test.each([
    `<ul>${['Mẫu đơn', 'Lịch tưới', 'Giá giống', 'Sổ tay'].map((name) => `<li><i class="fa fa-folder"></i><a href="/f/${name.length}">${name}</a></li>`).join('')}</ul>`,
    '<table><tr><td>Số</td><td>12/KH</td></tr><tr><td>Lĩnh vực: Giống cây</td><td>Đất bãi</td></tr><tr><td>Hạn</td><td>Tháng 12</td></tr></table>',
    '<p>Chủ đề: giống mới, đất bãi</p>',
  ])('is none: %s', (row) => {
    expect(below(row)).toBeNull();
  });
});

describe('the last step of a row of links', () => {
  const above = (row: string) =>
    read(
      `<div class="post">${row}<h2>${TITLE}</h2><div class="k">04/11/2026 10:20</div><div>${TEXT}</div></div>`,
    )?.category;

  test.each([
    '<div class="g"><a href="/">Trang chủ</a><a href="/t">Tin tức</a><b>Chuyện vườn</b></div>',
    '<div class="g"><a href="/">Trang chủ</a><svg></svg><a href="/t">Tin tức</a><svg></svg><span>Chuyện vườn</span></div>',
    '<nav class="breadcrumb"><a href="/">Trang chủ</a> <a href="/t">Tin tức</a> <span>Chuyện vườn</span></nav>',
  ])('leads nowhere: %s', (row) => {
    expect(above(row)).toBe('Chuyện vườn');
  });

  test('is no title, tool or clock', () => {
    const row = (last: string) =>
      above(
        `<div class="g"><a href="/">Trang chủ</a><a href="/n/vuon">Chuyện vườn</a><span>${last}</span></div>`,
      );
    for (const last of [TITLE, 'Chi tiết tin', 'Thứ tư, 04/11/2026', 'Hợp tác xã Đồng Nâu xuống…'])
      expect(row(last)).toBe('Chuyện vườn');
  });

  test('is called as lists of news are, where all its steps are words', () => {
    const menu = `<ul>${['Ao hồ', 'Nương rẫy'].map((name) => `<li><a href="/x/${name.length}">${name}</a></li>`).join('')}</ul>`;
    const row = '<div class="g"><span>Trang chủ</span><span>Tin tức</span><span>Tin nổi bật</span></div>';
    expect(
      read(`${menu}<div class="post">${row}<h2>${TITLE}</h2><p>04/11/2026 10:20</p>${TEXT}</div>`)?.category,
    ).toBe('Tin nổi bật');
  });

  test('bodies by their kind alone are a section', () => {
    expect(above('<div class="s"><span>Đoàn - Hội - Đội</span></div>')).toBe('Đoàn - Hội - Đội');
    expect(above('<div class="s"><span>Đoàn Văn Hội</span></div>')).toBeNull();
  });
});

test('the way back in front of a title is none of it', () => {
  const back = '<a class="header-back-to" href="javascript:history.back()">Quay lại</a>';
  const facts = read(
    `<h1 class="header-title">${back} <span>${TITLE}</span></h1><div>10:20, Thứ Tư, 04-11-2026</div><div>${TEXT}</div>`,
  );
  expect(facts?.title).toBe(TITLE);
  const own = read(`<h1>Trở về làng nghề Đồng Nâu</h1><p>04/11/2026</p>${TEXT}`);
  expect(own?.title).toBe('Trở về làng nghề Đồng Nâu');
});

describe('who signs', () => {
  test('stands above the title in a box named so', () => {
    const facts = read(
      `<div id="detail"><div class="authorname">LÊ VĂN NỤ</div><h1>${TITLE}</h1><p>04/11/2026 10:20</p><div class="txt">${TEXT}</div></div>`,
    );
    expect(facts?.byline).toBe('LÊ VĂN NỤ');
  });

  test('is an office of two fields behind a person’s icon', () => {
    const meta = (office: string) =>
      `<ul class="meta"><li><i class="fa fa-clock"></i> 04/11/2026 10:20</li><li><i class="fa fa-user"></i> ${office}</li><li><i class="fa fa-eye"></i> 612</li></ul>`;
    const facts = read(
      `<article><h1>${TITLE}</h1>${meta('Phòng Kinh tế - Hạ tầng xã')}<div>${TEXT}</div></article>`,
    );
    expect(facts?.byline).toBe('Phòng Kinh tế - Hạ tầng xã');
    const counted = 'Phòng Kinh tế - Hạ tầng xã Đồng Nâu | 12 lượt xem';
    const other = read(`<article><h1>${TITLE}</h1>${meta(counted)}<div>${TEXT}</div></article>`);
    expect(other?.byline).toBe('Phòng Kinh tế - Hạ tầng xã Đồng Nâu');
  });
});

test.each([
  ['[In] [Trở về]', true],
  ['[Quay lại]', true],
  ['[Gửi email] [Bản in] [Về đầu trang]', true],
  ['[Ảnh] Bà con Đồng Nâu xuống giống', false],
  ['[Đồng Nâu] [Trở về]', false],
])('%s is furniture: %s', (line, is) => {
  expect(isBoilerplateLine(line)).toBe(is);
});

test.each([
  ['Trở về bến', true],
  ['Quay lại trang trước', false],
  ['Trở về', false],
])('a centred line behind the text, "%s", is a caption: %s', (line, is) => {
  const facts = read(
    `<h1>${TITLE}</h1><p>04/11/2026</p><div class="b">${TEXT}<p align="center"><img src="/u/ben.jpg" width="600"></p><p align="center">${line}</p></div>`,
  );
  expect(facts?.body?.includes(line)).toBe(is);
});
