import { describe, expect, test } from '@jest/globals';
import type { Page } from '../../src/families/family.js';
import { generic } from '../../src/families/generic.js';
import { liferay } from '../../src/families/liferay.js';
import { newspaper } from '../../src/families/newspaper.js';
import { parsePage } from '../../src/families/page.js';
import { portalFolder } from '../../src/families/portal-folder.js';
import { vpcp } from '../../src/families/vpcp.js';

const HERE = 'https://lamtra.example.vn/tin/ra-quan-lam-thuy-loi-noi-dong';
const TITLE = 'Ra quân làm thủy lợi nội đồng';
const TEXT =
  '<p>Sáng 12/10, hơn 300 hội viên nông dân xã Lam Trà ra quân nạo vét kênh mương nội đồng, phục vụ sản xuất vụ đông.</p><p>Kế hoạch năm nay là 12 km kênh, chia theo từng đoạn cho các thôn, đến nay đã xong 7 km.</p>';
const BODY = `<div class="b">${TEXT}</div>`;

function page(body: string, url = HERE): Page {
  return parsePage(`<html><head></head><body>${body}</body></html>`, url);
}

describe('the date of publication', () => {
  test.each([
    ['Ngày cập nhật: 15/10/2026 08:00 | Ngày đăng: 12/10/2026 07:45', '12/10/2026 07:45'],
    ['Cập nhật: 15/10/2026 08:00 | Đăng: 12/10/2026 07:45', '12/10/2026 07:45'],
    ['Lần sửa cuối: 15/10/2026 08:00, xuất bản 12/10/2026 07:45', '12/10/2026 07:45'],
    ['Ngày đăng: 12/10/2026 07:45 | Cập nhật: 15/10/2026 08:00', '12/10/2026 07:45'],
    ['2026/10/12', '2026/10/12'],
    ['12 | 10 | 2026', '12 | 10 | 2026'],
  ])('in the line %s', (line, date) => {
    const [first] = generic.readArticle(page(`<h1>${TITLE}</h1><p>${line}</p>${BODY}`))?.dates ?? [];
    expect(first?.text).toContain(date);
    expect(first?.text).not.toContain('15/10');
  });

  test.each([
    ['a link beside it', '<p>12/10/2026 07:45 <a>Phản hồi</a></p>'],
    ['a link to the comments', '<div class="m">12/10/2026 07:45 | <a href="#gui">Bình luận</a> (0)</div>'],
    ['the day of writing before it', '<p><i>Ngày tạo: 09/10/2026</i> <i>Ngày đăng: 12/10/2026 07:45</i></p>'],
    ['the day of writing behind it', '<p><i>Đăng lúc: 12/10/2026 07:45</i><i>Được viết: 15/10/2026</i></p>'],
    [
      'the day of writing in rows',
      '<ul><li>Được tạo: 09/10/2026</li><li>Được đăng: 12/10/2026 07:45</li></ul>',
    ],
    ['the day of writing in one text', '<p>Ngày tạo: 09/10/2026 07:00 Ngày đăng: 12/10/2026 07:45</p>'],
    ['the name of a clock', '<div class="h-clock">Ngày đăng: 12/10/2026 07:45</div>'],
  ])('with %s', (_, line) => {
    const html = `<div class="g"><h1>${TITLE}</h1>${line}${BODY}</div>`;
    expect(generic.readArticle(page(html))?.dates[0]?.text).toContain('12/10/2026 07:45');
    const product = `<form method="post"><div class="k"><h1 class="article-title">${TITLE}</h1>${line}<div class="article-content">${TEXT}</div></div></form>`;
    const facts = vpcp.readArticle(page(product, 'https://lamtra.example.vn/?pageid=12&docid=34'));
    expect(facts?.dates[0]?.text).toContain('12/10/2026 07:45');
  });

  test('is not what a clock beside the title shows', () => {
    const html = `<h1>${TITLE}</h1><div class="h-clock">Thứ hai, 12/10/2026 07:45</div>${BODY}`;
    expect(generic.readArticle(page(html))?.dates).toEqual([]);
  });

  test.each([
    ['<table><tr><td>Đăng ngày: 12/10/2026 07:45</td><td>Hồ Thị Dung</td></tr></table>', null],
    ['<p>Ngày đăng: 12/10/2026 07:45 - Hồ Thị Dung</p>', 'Hồ Thị Dung'],
  ])('as the last line of the text: %s', (line, byline) => {
    const html = `<form method="post"><h1 class="article-title">${TITLE}</h1><div class="article-content">${TEXT}${line}</div></form>`;
    const facts = vpcp.readArticle(page(html, 'https://lamtra.example.vn/?pageid=12&docid=34'));
    expect(facts?.dates[0]?.text).toContain('12/10/2026 07:45');
    expect(facts?.byline).toBe(byline);
    expect(facts?.body).not.toContain('ngày: 12/10');
    if (byline === null) expect(facts?.body).toContain('Hồ Thị Dung');
  });

  test.each(['Ngày đăng ký: 12/10/2026 07:45', 'Ngày đăng ký dự thi: 12/10/2026', 'Hạn nộp: 12/10/2026'])(
    'is no last line of another kind: %s',
    (line) => {
      const html = `<form method="post"><h1 class="article-title">${TITLE}</h1><div class="article-content">${TEXT}<p>${line}</p></div></form>`;
      const facts = vpcp.readArticle(page(html, 'https://lamtra.example.vn/?pageid=12&docid=34'));
      expect(facts?.body).toContain(line);
      expect(facts?.dates).toEqual([]);
    },
  );

  test.each([
    '12.10.2026 Tác giả: Nguyễn Thị Kim Oanh Xem với cỡ chữ A A A Đọc bài viết',
    '12.10.2026 | Tăng cỡ chữ | Giảm cỡ chữ | In trang này | Gửi email',
    'Ngày 12.10.2026 Người đăng: Phòng Văn hóa - Xã hội Nghe bài viết Độ tương phản',
  ])('beside what a reader may do with the page: %s', (line) => {
    const html = `<form id="f"><div class="page-title">${TITLE}</div><div class="a1"><span>${line}</span></div>${BODY}</form>`;
    const head = `<html><head><title>${TITLE}</title></head><body>${html}</body></html>`;
    expect(generic.readArticle(parsePage(head, HERE))?.dates[0]?.text).toContain('12.10.2026');
  });

  test('behind that of a change in a product’s box too, and the change is kept', () => {
    const line = 'Cập nhật: 15/10/2026 08:00 | Đăng: 12/10/2026 07:45';
    const html = `<form method="post" action="?pageid=12"><h1 class="article-title">${TITLE}</h1><div class="article-date">${line}</div><div class="article-content">${TEXT}</div></form>`;
    const facts = vpcp.readArticle(page(html, 'https://lamtra.example.vn/?pageid=12&docid=34'));
    expect(facts?.dates[0]?.text).toContain('12/10/2026');
    expect(facts?.modified?.text).toContain('15/10/2026');
  });
});

describe('the category in the row of the date', () => {
  const row =
    '<div class="r"><span>Hoạt động Hội</span><span>07:45 12/10/2026</span><span>Lượt xem: 41</span></div>';

  test.each([
    ['above the title', `${row}<h1>${TITLE}</h1><article>${TEXT}</article>`],
    ['below it', `<h1>${TITLE}</h1>${row}<article>${TEXT}</article>`],
  ])('%s, on a portal of folders', (_, body) => {
    const url = `https://lamtra.hatinh.gov.vn/lamtra/portal/folder/tin-tuc/news/ra-quan-lam-thuy-loi-noi-dong.html`;
    const facts = portalFolder.readArticle(
      page(`<ul><li><a href="/a">Giới thiệu</a></li></ul><div>${body}</div>`, url),
    );
    expect(facts).toMatchObject({ title: TITLE, category: 'Hoạt động Hội' });
  });

  test('said by a link of that relation, beside who posted it', () => {
    const line =
      'Đăng bởi <strong>langbien</strong> lúc 07:45 ngày 12/10/2026 trong chuyên mục <a href="/c" rel="category tag">Nhịp sống thôn bản</a>';
    const facts = generic.readArticle(
      page(`<h2>${TITLE}</h2><div class="postmetadata">${line}</div>${BODY}`),
    );
    expect(facts?.category).toBe('Nhịp sống thôn bản');
  });
});

describe('the category right above the title', () => {
  test.each(['Phỏng vấn', 'Phong trào phụ nữ', 'Phòng dịch', 'Thông tin tuyển dụng', 'Thư cảm ơn'])(
    '%s',
    (label) => {
      const html = `<div class="x"><div class="k1"><i>${label}</i></div><h1>${TITLE}</h1><time>07:45, 12/10/2026</time>${BODY}</div>`;
      expect(generic.readArticle(page(html))?.category).toBe(label);
    },
  );

  test.each(['Phòng Kinh tế', 'Sở Nội vụ', 'UBND xã Lam Trà'])('an office is none: %s', (label) => {
    const html = `<div class="x"><div class="k1"><i>${label}</i></div><h1>${TITLE}</h1><time>07:45, 12/10/2026</time>${BODY}</div>`;
    expect(generic.readArticle(page(html))?.category).toBeNull();
  });

  test('in Liferay’s box before the one that holds title and text', () => {
    const related =
      '<ul><li><a href="/x">Khai mạc hè cho thiếu nhi các thôn trong toàn xã</a></li></ul>'.repeat(6);
    const html = `<div id="p_p_id_56_INSTANCE_x_" class="portlet-boundary"><section class="portlet"><div class="portlet-body"><nav class="ttl-cate"><a>Hoạt động lãnh đạo</a></nav><div class="journal-content-article"><p class="tieu-de">${TITLE}</p><p>12/10/2026 07:45</p>${TEXT}</div>${related}</div></section></div>`;
    expect(
      liferay.readArticle(page(html, 'https://lamtra.example.gov.vn/web/lamtra/-/ra-quan'))?.category,
    ).toBe('Hoạt động lãnh đạo');
  });
});

test('Liferay’s addresses of whole contents', () => {
  const html = `<div id="p_p_id_56_INSTANCE_x_" class="portlet-boundary portlet-asset-publisher"><section class="portlet"><div class="journal-content-article"><h3>${TITLE}</h3>12/10/2026 07:45${TEXT}</div></section></div>`;
  const facts = liferay.readArticle(
    page(html, 'https://lamtra.example.gov.vn/danh-muc/-/view_content/ra-quan-lam-thuy-loi'),
  );
  expect(facts?.title).toBe(TITLE);
});

describe('authors under the title', () => {
  test.each([
    ['<p class="j">PGS.TS. Lò Văn Ớt, ThS. Hà Thị Mơ</p>', 'PGS.TS. Lò Văn Ớt, ThS. Hà Thị Mơ'],
    ['<p class="j">Lò Văn Ớt<sup>1</sup>, Hà Thị Mơ<sup>2</sup></p>', 'Lò Văn Ớt, Hà Thị Mơ'],
    ['<div class="q"><img class="avatar" src="/a/no.png"><span>Lò Văn Ớt</span></div>', 'Lò Văn Ớt'],
    ['<p class="j">Lam Trà, Nà Hừ</p>', null],
  ])('%s', (line, byline) => {
    const facts = generic.readArticle(page(`<div><h1>${TITLE}</h1>${line}<p>12/10/2026</p>${BODY}</div>`));
    expect(facts?.byline ?? null).toBe(byline);
    expect(facts?.body).not.toContain('Ớt');
  });

  test('the second of two links in a newspaper’s row', () => {
    const html = `<div class="article"><h1 class="article__title">${TITLE}</h1><div class="article__meta"><a class="cms-author">Lò Ớt</a><span>-</span><a class="cms-author">Hà Mơ</a><time class="time">12/10/2026 07:45</time></div><div class="article__body cms-body">${TEXT}</div></div>`;
    const facts = newspaper.readArticle(
      page(html, 'https://lamtra.example.vn/ra-quan-lam-thuy-loi-post123456.html'),
    );
    expect(facts?.byline).toBe('Lò Ớt - Hà Mơ');
  });
});

test('who took a picture stays beside it, though the element is called copyright', () => {
  const figure =
    '<div class="w"><div class="i"><img src="/a.jpg" width="500"><em class="copyright">Ảnh: Lò Ớt</em></div><p class="c">Bà con nạo vét kênh</p></div>';
  expect(
    generic.readArticle(page(`<h1>${TITLE}</h1><p>12/10/2026</p><div>${TEXT}${figure}${TEXT}</div>`))?.body,
  ).toContain('Ảnh: Lò Ớt');
});
