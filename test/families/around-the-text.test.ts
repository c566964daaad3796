import { describe, expect, test } from '@jest/globals';
import { generic } from '../../src/families/generic.js';
import { liferay } from '../../src/families/liferay.js';
import { nukeviet } from '../../src/families/nukeviet.js';
import { parsePage } from '../../src/families/page.js';
import { webcenter } from '../../src/families/webcenter.js';

const HERE = 'https://xalamtra.example.gov.vn/tin/ra-quan-lam-thuy-loi';
const TITLE = 'Ra quân làm thủy lợi nội đồng';
const TEXT =
  '<p>Sáng 12/10, hơn 300 hội viên nông dân xã Lam Trà ra quân nạo vét kênh mương nội đồng, phục vụ sản xuất vụ đông.</p><p>Kế hoạch năm nay là 12 km kênh, chia theo từng đoạn cho các thôn, đến nay đã xong 7 km.</p>';
const HEAD = `<h1>${TITLE}</h1><div class="d">12/10/2026 07:45</div>`;

function read(body: string, head = '') {
  return generic.readArticle(parsePage(`<html><head>${head}</head><body>${body}</body></html>`, HERE));
}

describe('who signs', () => {
  test.each([
    ['Hội CCB huyện Lam Trà', 'Hội CCB huyện Lam Trà'],
    ['Hoàng Long - Đài Lam Trà', 'Hoàng Long - Đài Lam Trà'],
    ['Hội thi kết thúc tốt đẹp', null],
    ['Xã hội', null],
  ])('in a line that nothing marks right behind the text: %s', (line, byline) => {
    expect(
      read(`<div>${HEAD}<div class="b">${TEXT}</div><p class="e">${line}</p></div>`)?.byline ?? null,
    ).toBe(byline);
  });

  test('a name and an office in one piece before the date', () => {
    const row =
      '<div class="l"><span class="x">Hồ Thị Dung - Phường đoàn Bắc Hà</span><span>22:15 ngày 26/07/2025</span></div>';
    expect(read(`<h1>${TITLE}</h1>${row}<div>${TEXT}</div>`)?.byline).toBe(
      'Hồ Thị Dung - Phường đoàn Bắc Hà',
    );
  });

  test('a label in a cell of its own, without a colon', () => {
    const table =
      '<table><tr><td>Tác giả</td><td>Lò Văn Ớt</td></tr><tr><td>Ngày</td><td>12/11/2025</td></tr><tr><td>Nguồn tin</td><td>Báo Lam Trà</td></tr></table>';
    const facts = read(
      `<div class="r"><div class="t"><h1>${TITLE}</h1></div>${table}<div>${TEXT}</div></div>`,
    );
    expect([facts?.byline, facts?.origin]).toEqual(['Lò Văn Ớt', 'Báo Lam Trà']);
  });

  test('a source box that says "Theo" behind the author', () => {
    const foot =
      '<div class="art-author">Minh Yến</div><div class="art-source"><em>Theo Báo Lam Trà</em></div>';
    const facts = read(`<div>${HEAD}<div>${TEXT}</div>${foot}</div>`);
    expect([facts?.byline, facts?.origin]).toEqual(['Minh Yến', 'Theo Báo Lam Trà']);
  });
});

describe('the head of an article', () => {
  test('a lead behind a title in a table of its own', () => {
    const lead = 'Xã Lam Trà huy động hơn 300 hội viên nông dân ra đồng nạo vét kênh mương trong ba ngày.';
    const html = `<div class="c"><table><tr><td class="k">${TITLE}</td></tr></table><span>14:05 17/12/2015</span><br><b>${lead}</b><br><div class="nd">${TEXT.repeat(4)}</div></div>`;
    expect(read(html, `<title>${TITLE}</title>`)?.lead).toContain(lead);
  });

  test('a row of chip, date and author is no lead, whatever it is called', () => {
    const row =
      '<div class="card__subtitle"><span>Văn hóa</span><span>21/09/2026 - 10:00</span><span>Lê Đình Phục</span></div>';
    expect(read(`<div><h1>${TITLE}</h1>${row}<div>${TEXT}</div></div>`)?.lead).toBeNull();
  });

  test('a poll beside a short notice is neither its title nor its text', () => {
    const poll =
      '<div class="poll"><h4>Thăm dò ý kiến</h4><form><p>Bạn đánh giá thế nào về giao diện của trang thông tin điện tử này?</p><label><input type="radio"> Rất tốt</label><button>Gửi</button></form></div>';
    const notice =
      '<h2 class="t">Tin buồn: Nhà giáo Phan Đình Lương từ trần</h2><div>14/01/2019 07:00</div><div class="b"><p>Lễ viếng được tổ chức tại nhà riêng ở xã Lam Trà từ bảy giờ sáng.</p><p>Lễ truy điệu và đưa tang tại nghĩa trang quê nhà.</p></div>';
    const facts = read(
      `<div class="left">${poll}</div><div class="mid">${notice}</div>`,
      '<title>Hội Cựu giáo chức</title>',
    );
    expect(facts?.title).toBe('Tin buồn: Nhà giáo Phan Đình Lương từ trần');
    expect(facts?.body).not.toContain('giao diện');
  });

  test('a date in a row with tools of the page', () => {
    const row =
      '<table><tr><td class="n">Ngày 09-12-2020 lúc 10:10</td><td><a href="#">In</a> <a href="/gui?id=3">Gửi</a></td></tr></table>';
    const html = `<html><body><script>AdfPage.PAGE.x()</script><div class="x14"><span class="title">${TITLE}</span>${row}<div class="nd">${TEXT}</div></div></body></html>`;
    const url =
      'https://queha.example.gov.vn/webcenter/portal/queha/pages_tin-tuc/chi-tiet?dDocName=PORTAL353912';
    expect(webcenter.readArticle(parsePage(html, url))?.dates[0]?.text).toContain('09-12-2020');
  });
});

describe('pictures around and in the text', () => {
  test('one that opens larger by a script', () => {
    const figure =
      '<figure><div><a class="detail-img-lightbox" href="#"><img src="/a/1.jpg"></a></div><figcaption>Nạo vét kênh</figcaption></figure>';
    expect(read(`<div>${HEAD}<div>${TEXT}${figure}${TEXT}</div></div>`)?.body).toContain('/a/1.jpg');
  });

  test('one that a link opens larger in a box called modal', () => {
    const cover =
      '<div class="im"><span><a class="modal" href="/m/1_XL.jpg"><img src="/m/1_L.jpg"></a></span></div>';
    const facts = read(
      `<div class="i"><h2>${TITLE}</h2><div>12/10/2026</div>${cover}<div class="t">${TEXT}${TEXT}</div></div>`,
    );
    expect(facts?.cover?.url).toBe('/m/1_L.jpg');
  });

  test.each([
    [
      'beside it in one article',
      '<article><div class="v"><img class="attachment-slider size-slider" src="/u/bia.jpg"></div>',
      '</article>',
    ],
    [
      'named as the picture of the post',
      '<div><div class="post-thumb"><img src="/u/bia.jpg"></div>',
      '</div>',
    ],
  ])('one without a caption before the box of title and text, %s', (_how, open, end) => {
    expect(read(`${open}<div class="in">${HEAD}<div class="b">${TEXT}</div></div>${end}`)?.cover?.url).toBe(
      '/u/bia.jpg',
    );
  });

  test('a picture above the column that nothing names is no cover', () => {
    const html = `<div><div class="tren"><img src="/u/khau-hieu.jpg"></div><div class="in">${HEAD}<div class="b">${TEXT}</div></div></div>`;
    expect(read(html)?.cover ?? null).toBeNull();
  });

  test('a gallery behind the text of a Liferay page, sliding or not', () => {
    const gallery =
      '<div class="carousel-gallery"><div class="item"><img src="/documents/1/g1.jpg"><p>Đoàn rước về sân đền</p></div></div>';
    const html = `<html><head><link class="lfr-css-file" href="/o/x-theme/css/main.css"></head><body><div class="asset-full-content"><h1 class="header-title">${TITLE}</h1><div>12/10/2026</div><div class="journal-content-article">${TEXT}</div>${gallery}</div></body></html>`;
    const url = 'https://thanhgiang.example.gov.vn/web/thanhgiang/-/khanh-thanh-cau';
    expect(liferay.readArticle(parsePage(html, url))?.body).toContain('/documents/1/g1.jpg');
  });

  test('an unnamed box with the picture between lead and text of a NukeViet page', () => {
    const html = `<html><head><meta name="generator" content="NukeViet v3"></head><body><div id="detail"><h3>${TITLE}</h3><span>12/10/2012 14:32</span><div id="hometext">Hơn 300 hội viên ra đồng.</div><div style="width:460px"><img src="/uploads/news/2012_07/a.jpg"><br><em>Nông dân nạo vét kênh</em></div><div class="bodytext">${TEXT}</div></div></body></html>`;
    const facts = nukeviet.readArticle(parsePage(html, 'https://lamtra.example/vi/news/tin/ra-quan-12/'));
    expect(facts?.cover).toEqual({
      url: '/uploads/news/2012_07/a.jpg',
      caption: 'Nông dân nạo vét kênh',
      alt: null,
    });
  });
});

describe('files whose address tells no kind', () => {
  const GIVEN = '/Cap-tep.ashx?ma=9f3c&tab=12';
  const own = (words: string) => `<p>Văn bản kèm theo:</p><a href="${GIVEN}">${words}</a>`;
  const behind = (words: string) =>
    read(`<div>${HEAD}<div class="b">${TEXT}</div><div class="t">${own(words)}</div></div>`)?.attachments;

  test.each(['Ke-hoach-31.pdf', 'Kế hoạch 31.docx (120 KB)', 'Biểu mẫu (kèm KH 31).XLS'])(
    'the name tells it: %s',
    (words) => expect(behind(words)).toEqual([{ url: GIVEN, text: words }]),
  );

  test('other words tell nothing', () => expect(behind('Xem trang của kế hoạch 31')).toEqual([]));

  test('a sign of the kind beside the name makes no card of another article', () => {
    const row =
      '<div class="t"><a href="/f/tb-tuyen-dung-2026.pdf"><img src="/i/p.gif"> tb-tuyen-dung-2026.pdf</a></div>';
    expect(read(`<div>${HEAD}${TEXT}${row}</div>`)?.body).toContain('tb-tuyen-dung-2026.pdf');
  });
});

test('a deadline that ends a text is no date line', () => {
  const list =
    '<ul><li>Hình thức: đấu thầu rộng rãi qua mạng;</li><li>Thời điểm đóng thầu: 9 giờ ngày 28/7/2026.</li></ul>';
  expect(read(`<div>${HEAD}<div>${TEXT}${list}</div></div>`)?.body).toContain('Thời điểm đóng thầu');
});

test('a page without any title has none: what its window says of the site is no title', () => {
  const facts = read(
    `<table><tr><td><div class="nd">${TEXT}${TEXT}</div></td></tr></table>`,
    '<title>Trang chủ</title>',
  );
  expect(facts?.title).toBeNull();
  expect(facts?.body).toContain('nạo vét');
});

test('a document shown by its attributes alone, in a page of long menus', () => {
  const menu = Array.from(
    { length: 40 },
    (_each, at) => `<li><a href="/m${at}">Thông tin tuyên truyền mục ${at}</a></li>`,
  ).join('');
  const rows = [
    ['Số ký hiệu', '08/2023/QĐ-UBND'],
    ['Ngày ban hành', '21/02/2023'],
    ['Trích yếu', 'Quy định quản lý bến thủy nội địa'],
    ['Người ký', 'Lê Hải Đăng'],
  ]
    .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('');
  const facts = read(
    `<ul>${menu}</ul><div class="ct"><h3>Quyết định 08/2023/QĐ-UBND</h3><table>${rows}</table></div><ul>${menu}</ul>`,
    '<title>Hệ thống văn bản</title>',
  );
  expect(facts?.title).toBe('Quyết định 08/2023/QĐ-UBND');
  expect(facts?.dates[0]?.text).toContain('21/02/2023');
});

test('a banner that is the only top heading is no title', () => {
  const head = `<h1>Trang thông tin điện tử xã Lam Trà</h1><h2>${TITLE}</h2>`;
  expect(read(`${head}<div>12/10/2026</div><div>${TEXT}</div>`, `<title>${TITLE}</title>`)?.title).toBe(
    TITLE,
  );
});

test('the day in the address, where the page tells none', () => {
  const html = `<html><body><h1>${TITLE}</h1><div>${TEXT}${TEXT}</div></body></html>`;
  const dates = (url: string) => generic.readArticle(parsePage(html, url))?.dates;
  expect(dates('https://d.example.vn/2026/10/12/ra-quan/')).toEqual([{ text: '12/10/2026', basis: 'URL' }]);
  expect(dates('https://d.example.vn/2026/13/12/ra-quan/')).toEqual([]);
});

test('a name and an office behind a date and a bar', () => {
  const row = '<div class="m">18/11/2025 08:02 | Hữu Khiêm, Phòng VH-XH xã Lam Trà</div>';
  expect(read(`<h1>${TITLE}</h1>${row}<div>${TEXT}</div>`)?.byline).toBe('Hữu Khiêm, Phòng VH-XH xã Lam Trà');
});

test('the name on a card of the author below the text', () => {
  const card =
    '<div class="author-box"><img src="/a.jpg" class="avatar"><div class="name">Đặng Thu Hiền</div><div class="bio">Phóng viên ban Thời sự</div></div>';
  expect(read(`<div>${HEAD}<div>${TEXT}</div>${card}</div>`)?.byline).toBe('Đặng Thu Hiền');
});

describe('other articles in the column of the text', () => {
  const teaser = (at: number) =>
    `<h3><a href="/tin/khac-${at}">Kiểm tra công tác phòng cháy chữa cháy tại chợ ${at}</a></h3><p>Trung tâm Học tập cộng đồng vừa khai giảng lớp xóa mù chữ cho 26 học viên là phụ nữ ở bản.</p>`;

  test.each([
    ['the next one below it', `<div>${HEAD}<div>${TEXT}</div><div class="nx">${teaser(1)}</div></div>`],
    [
      'cards above it',
      `<div class="k"><article>${teaser(1)}</article><article>${teaser(2)}</article></div><article>${HEAD}<div>${TEXT}</div></article>`,
    ],
  ])('%s', (_what, html) => {
    const facts = read(html);
    expect(facts?.title).toBe(TITLE);
    expect(facts?.body).not.toContain('xóa mù chữ');
    expect(facts?.body).toContain('nạo vét kênh');
  });

  test('a part of the text under a linked heading that leads to a place in the page stays', () => {
    const part =
      '<div><h3><a href="#muc-2">Kết quả bước đầu của đợt ra quân nạo vét</a></h3><p>Trung tâm Học tập cộng đồng cũng góp 26 công lao động trong ngày đầu.</p></div>';
    expect(read(`<div>${HEAD}<div>${TEXT}${part}</div></div>`)?.body).toContain('26 công lao động');
  });
});
