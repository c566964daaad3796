import { describe, expect, test } from '@jest/globals';
import { generic } from '../../src/families/generic.js';
import { parsePage } from '../../src/families/page.js';
import { draftArticle } from '../../src/normalize/draft-article.js';

const HERE = 'https://xalamtra.example.gov.vn/tin/ra-quan-lam-thuy-loi';
const TITLE = 'Ra quân làm thủy lợi nội đồng';
const PARAGRAPH =
  '<p>Sáng 12/10, hơn 300 hội viên nông dân xã Lam Trà ra quân nạo vét kênh mương nội đồng, phục vụ sản xuất vụ đông.</p>';
const TEXT = `${PARAGRAPH}<p>Kế hoạch năm nay là 12 km kênh, chia theo từng đoạn cho các thôn, đến nay đã xong 7 km.</p>`;
const HEAD = `<h1>${TITLE}</h1><div class="d">12/10/2026 07:45</div>`;
const MENU = '<ul><li><a href="/gt">Giới thiệu</a></li><li><a href="/tt">Tin tức</a></li></ul>';

function read(body: string, head = '') {
  return generic.readArticle(parsePage(`<html><head>${head}</head><body>${MENU}${body}</body></html>`, HERE));
}

function draft(body: string, head = `<title>${TITLE}</title>`) {
  return draftArticle(read(body, head)!, { url: HERE, family: 'generic', fetchedAt: null });
}

const words = (html: string | null | undefined) => (html ?? '').replace(/<[^<>]*>/g, ' ');

describe.each([1, 12])('behind a text %i times as long', (times) => {
  const text = TEXT.repeat(times);

  test.each([
    [
      'remarks of readers below each other',
      '<div class="q7"><section><strong>Ba Khía</strong><small>5 giờ trước</small><p>Bà con thôn 3 rất phấn khởi, mong xã làm tiếp tuyến còn lại.</p></section><section><strong>Lúa Nàng</strong><small>2 tuần trước</small><p>Đề nghị xã cho biết kế hoạch năm sau, xin cảm ơn.</p></section></div>',
      'phấn khởi',
    ],
    [
      'one remark under its head',
      '<div class="q7"><div>Bình luận (1)</div><div><b>Ba Khía</b> - 3 ngày trước<p>Bà con thôn 3 rất phấn khởi, mong xã làm tiếp tuyến còn lại.</p></div></div>',
      'phấn khởi',
    ],
    [
      'one remark below its head in a box beside it',
      '<div>Phản hồi của bạn đọc</div><div><b>Ba Khía</b> 3 ngày trước<br>Bà con thôn 3 rất phấn khởi, mong xã làm tiếp.</div>',
      'phấn khởi',
    ],
  ])('%s are no part of it', (_, behind, said) => {
    const body = words(
      read(`<div class="w"><div class="p">${HEAD}<div>${text}</div>${behind}</div></div>`)?.body,
    );
    expect(body).toContain('12 km kênh');
    expect(body).not.toContain(said);
  });

  test('the line of who answers for the site is no part of it', () => {
    const foot =
      '<div class="z">HĐND - UBND xã Lam Trà, tỉnh Hà Tĩnh. Chịu trách nhiệm: Bà Lò Thị Mơ - Chủ tịch UBND xã</div>';
    const body = words(
      read(`<div class="w"><div class="p">${HEAD}<div>${text}</div></div>${foot}</div>`)?.body,
    );
    expect(body).toContain('12 km kênh');
    expect(body).not.toContain('trách nhiệm');
  });

  test('a dated list in the row behind its head is no part of it', () => {
    const row = (title: string) =>
      `<img src="/i/dot.gif"> <a href="/t?id=${title.length}">${title}</a> (18/05/2024)<br>`;
    const list = `${row('Diễn tập chữa cháy rừng tại xã')}${row('Tập huấn kỹ thuật cho bà con thôn 4')}`;
    const body =
      read(
        `<table><tr><td><b>${TITLE}</b></td></tr><tr><td>12/10/2026 07:45</td></tr><tr><td><b>Xã Lam Trà huy động hơn 300 hội viên ra đồng, nạo vét kênh mương trong ba ngày liền.</b></td></tr><tr><td>${text}</td></tr><tr><td><b>Tin cũ hơn</b></td></tr><tr><td>${list}</td></tr></table>`,
        `<title>${TITLE}</title>`,
      )?.body ?? '';
    expect(words(body)).toContain('12 km kênh');
    expect(body).not.toMatch(/dot\.gif|Diễn tập/);
  });

  test('when and from where the page was printed is no part of it', () => {
    const foot =
      '<hr><div>Ngày in: 01/11/2026 08:00 - Đường dẫn bài viết: https://xalamtra.example.gov.vn/tin/7.html</div>';
    const body = words(read(`<div>${HEAD}${text}${foot}</div>`)?.body);
    expect(body).toContain('12 km kênh');
    expect(body).not.toContain('Ngày in');
  });
});

test('people whom a text quotes below each other are its own', () => {
  const quotes =
    '<div><div><b>Ông Lò Văn Ớt</b><p>Trước đây 3 ngày trước vụ là phải tát nước, nay có kênh mới thì không còn lo.</p></div><div><b>Bà Hà Thị Mơ</b><p>Nhà tôi 2 tháng trước còn thiếu nước, nay ruộng nào cũng đủ.</p></div></div>';
  expect(words(read(`<div class="p">${HEAD}<div>${TEXT}${quotes}</div></div>`)?.body)).toContain(
    'không còn lo',
  );
});

test('an address in a text is its own', () => {
  const link =
    '<p>Đường dẫn: https://dichvucong.example.vn/khao-sat, mời bà con tham gia trả lời khảo sát.</p>';
  expect(words(read(`<div class="p">${HEAD}<div>${TEXT}${link}</div></div>`)?.body)).toContain('khao-sat');
});

describe('who signs at the foot of the article', () => {
  const article = (foot: string) =>
    draft(`<main><article><header>${HEAD}</header>${TEXT}<footer>${foot}</footer></article></main>`);

  test('in its own footer', () => {
    expect(article('<div>Hà Thị Mơ</div>').byline.persons).toEqual(['Hà Thị Mơ']);
    expect(article('Đài Truyền thanh xã Lam Trà').byline.organ).toBe('Đài Truyền thanh xã Lam Trà');
  });

  test.each(['<a href="/the/kenh">Kênh mương</a>', '© 2026 Bản quyền thuộc xã Lam Trà', 'Lượt xem: 54'])(
    'not where that says: %s',
    (foot) => {
      const { byline, bodyText } = article(foot);
      expect(byline.raw).toBeNull();
      expect(bodyText).toMatch(/đã xong 7 km\.$/);
    },
  );
});

describe('a page of one table whose text is printed large', () => {
  const large = (text: string) => `<p align="justify"><font size="5">${text}</font></p>`;
  const page = (foot: string) =>
    `<center><table><tr><td><p align="center"><b><font size="6">${TITLE}</font></b></p>${large(
      'Sáng nay, hơn 300 hội viên nông dân xã Lam Trà ra quân nạo vét kênh mương nội đồng, phục vụ sản xuất vụ đông và vụ xuân tới.',
    )}${large(
      'Kế hoạch năm nay là 12 km kênh, chia theo từng đoạn cho các thôn, đến nay đã xong 7 km, phần còn lại làm trong tháng tới.',
    )}<p align="right"><b><font size="5">Thượng tá Lò Văn Ớt</font></b></p><p align="right">(Đăng ngày 12/10/2016)</p></td></tr>${foot}</table></center>`;

  test('has its title at the top, not in the signature above the day', () => {
    const { title, byline } = draft(page(''), '<title>Hoi nong dan</title>');
    expect([title, byline.persons]).toEqual([TITLE, ['Lò Văn Ớt']]);
  });

  test('is not signed by the line below the last rule, which says whose page it is', () => {
    const foot = '<tr><td><hr><p align="center">Hội Nông dân huyện Lam Trà</p></td></tr>';
    expect(draft(page(foot), '<title>Hoi nong dan</title>').byline.organ).toBeNull();
  });
});

describe('a line in which the site names its editor behind its own name', () => {
  const page =
    `<div class="tt">Thứ hai, 30/11/2026 | 09:15:22</div><div class="m"><div class="k">${HEAD}<div class="q">${TEXT}</div></div></div>` +
    '<div class="ft">Trang tin xã Lam Trà. Trưởng ban biên tập: Ông Quách Văn Mới, Phó Chủ tịch. Giấy phép 52/GP-TTĐT</div>';

  test.each([
    ['as they are', page],
    ['in a box', `<div>${page}</div>`],
    ['in a form and boxes', `<form><div class="w1"><div class="w2">${page}</div></div></form>`],
    ['in a table', `<table><tr><td>${page}</td></tr></table>`],
  ])('is no part of a short text, whatever holds the page: %s', (_, body) => {
    const { title, publishedAt, bodyText, byline } = draft(body);
    expect(title).toBe(TITLE);
    expect(publishedAt?.value).toBe('2026-10-12T00:45:00.000Z');
    expect(bodyText).not.toContain('biên tập');
    expect(byline.organ).toBeNull();
  });
});
