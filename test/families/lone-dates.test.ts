import { describe, expect, test } from '@jest/globals';
import { generic } from '../../src/families/generic.js';
import { parsePage } from '../../src/families/page.js';
import { wordpress } from '../../src/families/wordpress.js';

const HERE = 'https://truongnahu.example.vn/ky-niem-hai-muoi-nam';
const TITLE = 'Trường Nà Hừ kỷ niệm hai mươi năm thành lập';
const TEXT = [
  'Sáng nay, thầy và trò trường Nà Hừ cùng nhiều thế hệ cựu học sinh gặp mặt dưới gốc bàng trồng từ ngày khai trường.',
  'Từ bốn phòng học tranh tre, trường nay có mười hai lớp, hai phòng máy tính và một thư viện mở cửa cả ngày thứ bảy.',
  'Hội khuyến học xã trao ba mươi suất học bổng cho học sinh vượt khó, trong đó mười suất do cựu học sinh góp.',
]
  .map((each) => `<p>${each}</p>`)
  .join('');
const HEAD = `<h1>${TITLE}</h1>`;
const BODY = `<div class="t">${TEXT}</div>`;
const NEWS = `<div class="k"><h3>Bài khác</h3><ul><li><a href="/a">Lịch thi cuối học kỳ một của các khối</a> <span>Ngày đăng: 01/12/2025</span></li><li><a href="/b">Hội khỏe Phù Đổng cấp trường năm nay</a> <span>Ngày đăng: 28/11/2025</span></li></ul></div>`;

function read(body: string) {
  return generic
    .readArticle(parsePage(`<html><body>${body}</body></html>`, HERE))
    ?.dates.map(({ text }) => text);
}

describe('a day that stands apart from title and text', () => {
  test('in a column beside them, behind its label', () => {
    const side = '<aside><p>Ngày đăng: 20/11/2025</p><p>Chia sẻ</p></aside>';
    expect(read(`<div class="w"><div class="m">${HEAD}${BODY}</div>${side}</div>${NEWS}`)?.join()).toMatch(
      /20\/11\/2025/,
    );
  });

  test('the only one of the page that is marked up as a time', () => {
    const side = '<aside><time datetime="2025-11-20">20 tháng 11, 2025</time></aside>';
    expect(read(`<article>${side}${HEAD}${BODY}</article>`)).toHaveLength(1);
  });

  test("over the box of a blog's posts of one day", () => {
    const day = '<h2 class="dh">Thứ Năm, 20 tháng 11, 2025</h2>';
    expect(
      read(
        `<div id="blog"><div class="o">${day}<div class="g"><div class="p"><div class="e"><h3 class="ti">${TITLE}</h3><div class="c">${TEXT}</div></div></div></div></div></div>`,
      )?.join(),
    ).toMatch(/20 tháng 11, 2025/);
  });

  test('of a post that a page builder made', () => {
    const html = `<html><body class="single single-post postid-9">${HEAD}<div class="entry-content">${TEXT}</div><div class="col"><h4>Thông tin bài viết</h4><div class="meta"><span>Ngày đăng: 20/11/2025</span></div></div></body></html>`;
    expect(
      wordpress
        .readArticle(parsePage(html, HERE))
        ?.dates.map(({ text }) => text)
        .join(),
    ).toMatch(/20\/11\/2025/);
  });
});

describe('no day where it may be of something else', () => {
  test.each([
    ['only other pages have days', `<div class="m">${HEAD}${BODY}</div>${NEWS}`],
    [
      'two of them differ',
      `<div class="m">${HEAD}${BODY}</div><aside><p>Ngày đăng: 20/11/2025</p></aside><aside><p>Ngày đăng: 02/09/2024</p></aside>`,
    ],
    [
      'it is at the foot of the page',
      `<div class="m">${HEAD}${BODY}</div><footer><p>Xuất bản: 20/11/2019</p></footer>`,
    ],
    [
      'it is that of a change',
      `<div class="m">${HEAD}${BODY}</div><aside><p>Lịch trực tuần: 20/11/2025</p></aside>`,
    ],
  ])('%s', (_, html) => {
    expect(read(html)).toEqual([]);
  });
});
