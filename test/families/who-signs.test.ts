import { describe, expect, test } from '@jest/globals';
import { generic } from '../../src/families/generic.js';
import { newspaper } from '../../src/families/newspaper.js';
import { parsePage } from '../../src/families/page.js';
import { webcenter } from '../../src/families/webcenter.js';

const HERE = 'https://lamtra.example.vn/tin/ra-quan-lam-thuy-loi-noi-dong';
const TITLE = 'Ra quân làm thủy lợi nội đồng';
const TEXT =
  '<p>Sáng 12/10, hơn 300 hội viên nông dân xã Lam Trà ra quân nạo vét kênh mương nội đồng, phục vụ sản xuất vụ đông.</p><p>Kế hoạch năm nay là 12 km kênh, chia theo từng đoạn cho các thôn, đến nay đã xong 7 km.</p>';
const HEAD = `<h1>${TITLE}</h1><div class="d">12/10/2026 07:45</div>`;
const BODY = `<div class="b">${TEXT}</div>`;
const NEWS = `<div class="o"><h3>Tin khác</h3><ul>${[
  'Khai mạc hè cho thiếu nhi xã Nà Hừ',
  'Lịch tiếp công dân trong tháng mười',
  'Giải bóng chuyền mừng ngày Quốc khánh',
]
  .map((title, at) => `<li><a href="/tin/${at}">${title}</a></li>`)
  .join('')}</ul></div>`;

function read(body: string) {
  return generic.readArticle(parsePage(`<html><body>${body}</body></html>`, HERE));
}

describe('a source is looked for with the article', () => {
  const weather =
    '<div class="wt"><select><option>Lam Trà</option></select><p>Nhiệt độ: 32°C</p><p>Nguồn: Trung tâm dự báo</p></div>';

  test.each([
    ['behind lists of other news', `${HEAD}${BODY}${NEWS}<div><p>Nguồn: Trung tâm dự báo</p></div>`],
    ['in a box to choose from', `${HEAD}${BODY}${weather}`],
    [
      'far above the title',
      `${weather}<p>a</p><p>b</p><p>c</p><p>d</p><p>e</p><p>f</p><p>g</p>${HEAD}${BODY}`,
    ],
    [
      'in another column',
      `<table><tr><td>${HEAD}${BODY}</td><td><p>Nguồn: Trung tâm dự báo</p></td></tr></table>`,
    ],
  ])('none %s', (_, html) => {
    expect(read(html)?.origin).toBeNull();
  });

  test.each([
    ['right behind the text', `<div>${HEAD}${BODY}<p>Nguồn: Báo Lam Trà</p></div>${NEWS}`],
    [
      'behind a line of tags',
      `<div>${HEAD}${BODY}<p>Từ khóa: <a href="/t/1">kênh</a> <a href="/t/2">vụ đông</a> <a href="/t/3">nông dân</a></p><p>Nguồn: Báo Lam Trà</p></div>${NEWS}`,
    ],
    [
      'in the header',
      `<div><h1>${TITLE}</h1><p>Nguồn: Báo Lam Trà</p><div>12/10/2026</div>${BODY}</div>${NEWS}`,
    ],
    [
      'label and value in boxes of their own',
      `<div>${HEAD}${BODY}<div class="f"><div>Nguồn</div><div>Báo Lam Trà</div></div></div>${NEWS}`,
    ],
  ])('that %s', (_, html) => {
    expect(read(html)?.origin).toBe('Báo Lam Trà');
  });
});

describe('behind the text', () => {
  test.each([
    ['<div class="ka">Lò Văn Ớt</div>', 'Lò Văn Ớt'],
    ['<p class="s"><b>Lò Ớt - Hà Mơ</b></p>', 'Lò Ớt - Hà Mơ'],
    [
      '<div align="right"><b>Lò Ớt</b><br><i>Hội Nông dân xã Lam Trà</i></div>',
      'Lò Ớt - Hội Nông dân xã Lam Trà',
    ],
    ['<div>Ý Kiến Bạn Đọc</div>', null],
    ['<div>Tin Đọc Nhiều</div>', null],
    ['<h4>Lò Văn Ớt</h4>', null],
  ])('a box of its own: %s', (line, byline) => {
    expect(read(`${HEAD}${BODY}${line}${NEWS}`)?.byline ?? null).toBe(byline);
  });

  test('in a product’s page too', () => {
    const html = `<html><body><div><h1>${TITLE}</h1><div class="article-date">12/10/2026</div><div class="article-content">${TEXT}</div><div class="au"><b>TTVH-TT huyện Lam Trà</b></div></div></body></html>`;
    const page = parsePage(
      html,
      'https://lamtra.example.gov.vn/webcenter/portal/lamtra/pages_tin-tuc/chi-tiet?dDocName=LT12',
    );
    expect(webcenter.readArticle(page)?.byline).toBe('TTVH-TT huyện Lam Trà');
  });

  test('the author where an account stands before', () => {
    const foot = '<p class="x">Người đăng: Admin</p><p class="x">Tác giả: Lò Văn Ớt</p>';
    expect(read(`<div>${HEAD}${BODY}${foot}</div>${NEWS}`)?.byline).toBe('Lò Văn Ớt');
    const both = '<p class="x">Người đăng: Hà Thị Mơ</p><p class="x">Tác giả: Lò Văn Ớt</p>';
    expect(read(`<div>${HEAD}${BODY}${both}</div>${NEWS}`)?.byline).toBe('Lò Văn Ớt');
  });

  test('the source in a newspaper’s end block', () => {
    const html = `<html><body><div class="detail"><h1 data-role="title">${TITLE}</h1><div class="afcbc-body" data-role="content">${TEXT}</div><div class="knc-source"><p>Theo <b>Báo Nà Hừ</b></p></div></div></body></html>`;
    const page = parsePage(html, 'https://lamtra.example.vn/ra-quan-lam-thuy-loi-20261012074512345.chn');
    expect(newspaper.readArticle(page)?.origin).toBe('Theo Báo Nà Hừ');
  });
});

describe('pieces without a blank between them', () => {
  test('the author and the date in two spans', () => {
    const row = '<div class="m"><span>Đăng bởi <b>Lò Ớt</b></span><span>vào 12/10/2026 07:45</span></div>';
    expect(read(`<h1>${TITLE}</h1>${row}${BODY}`)?.byline).toBe('Lò Ớt');
  });

  test('author and source in two spans', () => {
    const row = '<div class="m"><span>Tác giả: Lò Văn Ớt</span><span>Nguồn: Đài Nà Hừ</span></div>';
    const facts = read(`<div>${HEAD}${BODY}${row}</div>`);
    expect([facts?.byline, facts?.origin]).toEqual(['Lò Văn Ớt', 'Đài Nà Hừ']);
  });

  test('who advised stands in a line below the author', () => {
    const row =
      '<div class="m"><div><b>Tác giả: BS. Lò Thị Ớt</b><p>Tham vấn: TS. Hà Mơ</p><p>12.10.2026</p></div></div>';
    expect(read(`<h1>${TITLE}</h1>${row}${BODY}`)?.byline).toBe('BS. Lò Thị Ớt');
  });
});

test('who drew the page is no author', () => {
  const credits =
    '<div class="c"><p>Nội dung: <b>Lò Ớt</b></p><p>Thiết kế: <b>Tòng Nam</b></p><p>12/10/2026</p></div>';
  expect(read(`<h1>${TITLE}</h1>${credits}${BODY}`)?.byline).toBe('Lò Ớt');
});

describe('in the row of the date, with a rank before the name', () => {
  test.each([
    'ThS.BS Lò Thị Ớt',
    'BS. Lò Thị Ớt',
    'BS CKII Lò Thị Ớt',
    'Thượng tá Lò Văn Ớt',
    'Nhà báo Lò Ớt',
  ])('%s', (name) => {
    const row = `<h1>${TITLE}</h1><div><span>${name}</span> | <span>14:12 01/09/2018</span></div>`;
    const facts = read(`${row}${BODY}${NEWS}`);
    expect(facts?.byline).toBe(name);
    expect(facts?.category).toBeNull();
  });
});

describe('an office that signs right behind the text in a box of no name', () => {
  test.each([
    'Văn phòng Quận ủy Cầu Giấy',
    'Ban Tuyên giáo Huyện uỷ Can Lộc',
    'Văn phòng Tỉnh ủy Hà Tĩnh',
    'Hội CCB huyện Can Lộc',
  ])('%s', (office) => {
    expect(read(`<div>${HEAD}${BODY}<div class="xz">${office}</div></div>${NEWS}`)?.byline).toBe(office);
  });

  test.each(['Văn phòng Quận ủy tiếp công dân ngày 12', 'Quận ủy Cầu Giấy', 'Chuyên mục Huyện ủy Can Lộc'])(
    'no signature: %s',
    (words) => {
      expect(
        read(`<div>${HEAD}${BODY}<div class="xz">${words}</div></div>${NEWS}`)?.byline ?? null,
      ).toBeNull();
    },
  );
});
