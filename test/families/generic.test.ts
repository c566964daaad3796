import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { generic } from '../../src/families/generic.js';
import { jsonLdNodes } from '../../src/families/generic/json-ld.js';
import { readableBox } from '../../src/families/generic/readability.js';
import { isOfNeighbour } from '../../src/families/generic/neighbours.js';
import { dateIn, listDateIn } from '../../src/families/generic/date-text.js';
import { parsePage } from '../../src/families/page.js';

const URL_HERE = 'https://xalamtra.example.gov.vn/tin/ra-quan-lam-thuy-loi';
const TEXT =
  '<p>Sáng 12/10, hơn 300 hội viên nông dân xã Lam Trà ra quân nạo vét kênh mương nội đồng, phục vụ sản xuất vụ đông.</p><p>Kế hoạch năm nay là 12 km kênh, chia theo từng đoạn cho các thôn, đến nay đã xong 7 km.</p>';

function fixture(name: string, file = 'article.html') {
  const folder = new URL(`../fixtures/generic/${name}/`, import.meta.url);
  const { url } = JSON.parse(readFileSync(new URL('source.json', folder), 'utf8')) as { url: string };
  return parsePage(readFileSync(new URL(file, folder), 'utf8'), url);
}

function read(body: string, head = '') {
  return generic.readArticle(parsePage(`<html><head>${head}</head><body>${body}</body></html>`, URL_HERE));
}

describe('what the page says to machines', () => {
  test('JSON-LD about another article is not believed', () => {
    const facts = generic.readArticle(fixture('json-ld-of-another-article'));
    expect(facts?.title).toBe('Lễ tuyên dương gia đình hiếu học');
    expect(facts?.dates).toEqual([{ text: '15/12/2024', basis: 'PAGE' }]);
    expect(facts?.byline).toBeNull();
  });

  test.each([
    ['a comment and a comma too many', '{"@type":"Article", /* x */ "headline":"A b c d e",}'],
    ['quotes inside a title', '{"@type":"Article","headline":"Đội "tự quản" ra mắt"}'],
    ['a raw line break in a string', '{"@type":"Article","headline":"Hai\ndòng"}'],
    ['CDATA around it', '//<![CDATA[\n{"@type":"Article","headline":"A b c"}\n//]]>'],
    ['a graph in a list', '[{"@graph":[{"@type":["NewsArticle"],"headline":"A b c"}]}]'],
  ])('broken JSON-LD is mended: %s', (_what, json) => {
    const page = parsePage(`<script type="application/ld+json">${json}</script><p>x</p>`, URL_HERE);
    expect(jsonLdNodes(page.document).some((node) => typeof node['headline'] === 'string')).toBe(true);
  });

  test('a login name, the site itself or an address is no author', () => {
    for (const name of ['admin', 'Xã Lam Trà', 'https://facebook.example/x']) {
      const head = `<meta name="author" content="${name}"><meta property="og:site_name" content="Xã Lam Trà">`;
      expect(read(`<h1>Ra quân làm thủy lợi</h1>${TEXT}`, head)?.byline).toBeNull();
    }
  });

  test('microdata without JSON-LD', () => {
    const facts = read(
      `<div itemscope itemtype="http://schema.org/NewsArticle"><h1 itemprop="headline">Ra quân làm thủy lợi</h1><meta itemprop="datePublished" content="2026-10-12T07:45:00+07:00"><span itemprop="author" itemscope itemtype="http://schema.org/Person"><span itemprop="name">Lê Văn Thí</span></span><div itemprop="articleBody">${TEXT}</div></div>`,
    );
    expect(facts?.dates).toContainEqual({ text: '2026-10-12T07:45:00+07:00', basis: 'META' });
    expect(facts?.byline).toBe('Lê Văn Thí');
  });
});

describe('the title', () => {
  test.each([
    ['Ra quân làm thủy lợi | Xã Lam Trà', 'Ra quân làm thủy lợi'],
    ['Cổng thông tin xã Lam Trà - Ra quân làm thủy lợi', 'Ra quân làm thủy lợi'],
    ['Ra quân làm thủy lợi - xalamtra.example.gov.vn', 'Ra quân làm thủy lợi'],
    ['Ra quân làm thủy lợi', 'Ra quân làm thủy lợi'],
  ])('without a heading the window gives it: %s', (window, title) => {
    expect(read(`<div>${TEXT}</div>`, `<title>${window}</title>`)?.title).toBe(title);
  });

  test('a site name set as h1 is not the title', () => {
    expect(generic.readArticle(fixture('lead-outside-the-box'))?.title).toBe(
      'Lam Trà giữ vững tiêu chí nông thôn mới nâng cao',
    );
  });
});

describe('dates in lines', () => {
  test.each([
    ['Thứ hai - 02/03/2026 08:15', 'Thứ hai - 02/03/2026 08:15'],
    ['Thông tin Xuân Lộc10/08/2025', '10/08/2025'],
    ['Đăng ngày 17 - 05 - 2024 Lượt xem: 400', '17 - 05 - 2024'],
    ['Thứ ba - 21/10/2025 10:05 1.187 0', '21/10/2025 10:05'],
    ['28-02-2026, 20:11 (GMT+7)', '28-02-2026, 20:11 (GMT+7)'],
    ['Thứ hai, ngày 12 tháng 7 năm 2021 | 16:12:8', 'Thứ hai, ngày 12 tháng 7 năm 2021 | 16:12:8'],
    ['Thứ năm, ngày 09 tháng 06 năm 2022 | 14:3:7', 'Thứ năm, ngày 09 tháng 06 năm 2022 | 14:3:7'],
    ['Ban tin 15:8 - 06/05/2024 Lượt xem: 12', '15:8 - 06/05/2024'],
    ["Xã Cam Lâm 07:15' - 29/12/2014", "07:15' - 29/12/2014"],
    ['Báo xã 04/08/2026 • 11:48', '04/08/2026 • 11:48'],
    ['Tỷ lệ 1:500, ngày 04/08/2026 họp', '04/08/2026'],
    ['Lượt truy cập: 120.338', null],
    ['Điện thoại 0239.111.2222', null],
  ])('%s → %s', (line, date) => {
    expect(dateIn(line)).toBe(date);
  });

  test('lists may say how long ago', () => {
    expect(listDateIn('Ban biên tập · 4 giờ trước')).toBe('4 giờ trước');
    expect(dateIn('4 giờ trước')).toBeNull();
  });

  test('neither the page clock nor a date in the sidebar or the text is taken', () => {
    const facts = read(
      `<div class="header"><span class="clock">Thứ bảy, 21/11/2026</span></div><div class="main"><h1>Ra quân làm thủy lợi</h1>${TEXT}</div><div class="sidebar"><ul><li><a href="/x">Họp giao ban tháng 8 với các thôn</a> 19/08/2026</li></ul></div>`,
    );
    expect(facts?.dates).toEqual([]);
  });

  test('date and time in two elements are one line', () => {
    const facts = read(
      `<div class="main"><h1>Ra quân làm thủy lợi</h1><div><span>12/10/2026</span> <span>07:45</span></div><div>${TEXT}</div></div>`,
    );
    expect(facts?.dates).toEqual([{ text: '12/10/2026 07:45', basis: 'PAGE' }]);
  });

  test('"Cập nhật" beside "Ngày đăng" is the time of change', () => {
    const facts = read(
      `<div class="main"><h1>Ra quân làm thủy lợi</h1><p>Ngày đăng: 12/10/2026 07:45</p><p>Cập nhật: 13/10/2026 09:00</p><div>${TEXT}</div></div>`,
    );
    expect(facts?.dates[0]?.text).toContain('12/10/2026 07:45');
    expect(facts?.modified?.text).toContain('13/10/2026 09:00');
  });
});

describe('the main text', () => {
  test('comments longer than the text stay out', () => {
    const { body } = generic.readArticle(fixture('comments-longer-than-the-text')) ?? {};
    expect(body).toContain('ông Bùi Đình Thảo');
    expect(body).not.toContain('xóm ngoài');
  });

  test('a hidden form around everything hides nothing', () => {
    expect(generic.readArticle(fixture('whole-body-in-a-hidden-form'))?.body).toContain('phao tiêu');
  });

  test('links pushed off the screen stay, so that they are noticed', () => {
    expect(generic.readArticle(fixture('broken-json-ld-and-hidden-links'))?.body).toContain('lo-de.example');
  });

  test('a lead outside the box is told once', () => {
    const facts = generic.readArticle(fixture('lead-outside-the-box'));
    expect(facts?.lead).toMatch(/^Ba năm sau ngày về đích/);
    expect(facts?.body).not.toContain('Ba năm sau');
  });

  test('misleading names all over do not empty the page', () => {
    const facts = read(
      `<div id="page-header"><div class="sidebar menu"><h1>Ra quân làm thủy lợi</h1><div class="widget related">${TEXT}</div></div></div>`,
    );
    expect(facts?.body).toContain('hơn 300 hội viên');
  });

  test('related news inside the text go, a list of files stays', () => {
    const facts = read(
      `<div class="main"><h1>Ra quân làm thủy lợi</h1><div class="c">${TEXT}<ul><li><a href="/tin/mot-bai-khac-ve-thuy-loi-noi-dong">Một bài khác về thủy lợi nội đồng</a></li><li><a href="/tin/hai-bai-khac-ve-thuy-loi-noi-dong">Hai bài khác về thủy lợi nội đồng</a></li></ul><ul><li><a href="/f/ke-hoach.pdf">Kế hoạch</a></li><li><a href="/f/phu-luc.docx">Phụ lục</a></li></ul></div></div>`,
    );
    expect(facts?.body).not.toContain('Một bài khác');
    expect(facts?.body).toContain('phu-luc.docx');
  });

  test('nothing but links, an empty page or a list is no article', () => {
    expect(read('<div></div>')).toBeNull();
    expect(read('<ul><li><a href="/a">Một</a></li><li><a href="/b">Hai</a></li></ul>')).toBeNull();
    expect(generic.readArticle(fixture('listing-of-cards', 'listing.html'))).toBeNull();
  });

  test('the second reader finds its place in the page itself and leaves the page alone', () => {
    const page = fixture('lead-outside-the-box');
    const before = page.document.documentElement.outerHTML;
    const box = readableBox(page.document);
    expect(box?.ownerDocument).toBe(page.document);
    expect(page.document.documentElement.outerHTML).toBe(before);
  });

  test('two megabytes are read', () => {
    const paragraph = `<div class="x"><div><p>${'Nước về đến chân ruộng, bà con phấn khởi. '.repeat(6)}</p><span>12/10/2026</span></div></div>`;
    const html = `<h1>Ra quân làm thủy lợi</h1>${paragraph.repeat(2_000_000 / paragraph.length)}`;
    expect(generic.readArticle(parsePage(html, URL_HERE))?.title).toBe('Ra quân làm thủy lợi');
  });
});

describe('lists', () => {
  test('cards: one item each, date in the site\'s words, the next page by number and not the last by "»"', () => {
    const { items, nextUrl } = generic.readListing(fixture('listing-of-cards', 'listing.html'));
    expect(items.map(({ date }) => date)).toEqual(['20/11/2026', '2 ngày trước', '15/11/2026', '12/11/2026']);
    expect(items[0]?.lead).toMatch(/^Chợ phiên Lam Trà mở lại/);
    expect(nextUrl).toBe('https://xalamtra.example.gov.vn/tin-tuc?page=3');
  });

  test('table rows with numbers for addresses', () => {
    const { items, nextUrl } = generic.readListing(fixture('listing-of-table-rows', 'listing.html'));
    expect(items.map(({ url }) => new URL(url).searchParams.get('id'))).toEqual(['901', '900', '897']);
    expect(nextUrl).toContain('p=2');
  });

  test.each([
    ['<link rel="next" href="/tin?page=5"><p>x</p>', '/tin?page=5'],
    ['<a href="/tin?page=2">Trang sau</a>', '/tin?page=2'],
    [
      '<div class="phan-trang"><b>1</b> <a href="/tin/trang-2">2</a> <a href="/tin/trang-3">3</a></div>',
      '/tin/trang-2',
    ],
    ['<ul class="pager"><li class="disabled"><a href="/tin?page=1">Tiếp ›</a></li></ul>', null],
    ['<a href="javascript:__doPostBack(1)">Tiếp</a>', null],
    ['<a href="/tin/ngay-tiep-theo">Ngày tiếp theo của đợt ra quân</a>', null],
  ])('the next page: %s', (html, next) => {
    const page = parsePage(`<html><body>${html}</body></html>`, 'https://xalamtra.example.gov.vn/tin');
    const expected = next === null ? null : `https://xalamtra.example.gov.vn${next}`;
    expect(generic.readListing(page).nextUrl).toBe(expected);
  });
});

describe('short pages that are no prose', () => {
  const head = (title: string) => `<title>${title} - Cổng thông tin</title>`;
  const menu =
    '<ul class="menu"><li><a href="/a">Giới thiệu chung</a></li><li><a href="/b">Tin tức sự kiện</a></li></ul>';

  test('a duty table below its title and date is an article', () => {
    const title = 'Lịch trực lãnh đạo tuần 18';
    const facts = read(
      `${menu}<div><h2>${title}</h2><small>27/04/2026 07:30</small><table><tr><td>Thứ 2</td><td>BS. Hà Văn Lý</td></tr><tr><td>Thứ 3</td><td>BS. Đào Thị Mận</td></tr></table></div>`,
      head(title),
    );
    expect(facts?.title).toBe(title);
    expect(facts?.dates[0]).toEqual({ text: '27/04/2026 07:30', basis: 'PAGE' });
    expect(facts?.body).toContain('Đào Thị Mận');
  });

  test('the attributes of a document stay its text, the day of issue too', () => {
    const title = 'Quyết định ban hành Quy chế quản lý đê điều';
    const facts = read(
      `${menu}<div><h1>${title}</h1><table><tr><td>Số ký hiệu</td><td>12/2026/QĐ-UBND</td></tr><tr><td>Ngày ban hành</td><td>20/04/2026</td></tr><tr><td>Người ký</td><td>Hà Văn Lý</td></tr></table></div>`,
      head(title),
    );
    expect(facts?.body).toContain('12/2026/QĐ-UBND');
    expect(facts?.body).toContain('20/04/2026');
  });

  test('a heading above links to other pages is a list', () => {
    const links = [1, 2, 3, 4, 5].map(
      (id) => `<p><a href="/tin/${id}">Tin số ${id} của xã</a> 0${id}/04/2026</p>`,
    );
    const facts = read(
      `<div><h1>Tin hoạt động của xã</h1>${links.join('')}</div>`,
      head('Tin hoạt động của xã'),
    );
    expect(facts?.body ?? null).toBeNull();
  });
});

describe('the clock in the head of the page', () => {
  const clock =
    '<div class="top"><span class="x-today">Thứ sáu, 20/11/2026 | 9:00 (GMT+7)</span><input type="text"></div>' +
    `<ul class="m">${'<li><a href="/m">Một mục của trình đơn trên đầu trang</a></li>'.repeat(12)}</ul>`;

  test.each([
    ['<p>Cập nhật ngày: 30/05/2026 14:28:09</p>', '30/05/2026'],
    ['<p>3 ngày trước</p>', '3 ngày trước'],
    ['<p>14 giờ 20 phút, ngày 17 tháng 11 năm 2026</p>', '14 giờ 20 phút, ngày 17 tháng 11 năm 2026'],
  ])('loses to %s', (line, date) => {
    for (const head of [clock, clock.replace('x-today', 'x')]) {
      const facts = read(
        `${head}<div><div><h1>Ra quân làm thủy lợi</h1>${line}<div>${TEXT}</div></div></div>`,
      );
      expect(facts?.dates[0]?.text).toContain(date);
    }
  });
});

describe('pictures around the text', () => {
  test('a lazy picture behind a spacer, a cover above the title and a gallery behind the text', () => {
    const facts = read(
      `<div><div class="thumb"><img src="/img/blank.png" data-src="/2026/bia.jpg"></div><h2>Ra quân làm thủy lợi</h2><div class="txt">${TEXT}</div><div class="gal"><a href="/g/1-full.jpg"><img src="/g/1.jpg"></a><a href="/g/2-full.jpg"><img src="/g/2.jpg"></a></div><div class="gal"><a href="/tin/khac"><img src="/g/khac.jpg"></a></div></div>`,
      '<title>Ra quân làm thủy lợi</title>',
    );
    expect(facts?.cover?.url).toBe('/2026/bia.jpg');
    expect(facts?.body).toContain('/g/2.jpg');
    expect(facts?.body).not.toContain('/g/khac.jpg');
  });

  test.each([
    ['with its words', '<figcaption>Nạo vét kênh N3</figcaption>', 'Nạo vét kênh N3'],
    ['without', '', null],
  ])('the figure in the article’s own header is its cover, %s', (_how, words, caption) => {
    const facts = read(
      `<header class="site"><a href="/"><img src="/banner.jpg" width="900"></a></header><article><header class="hd"><h1>Ra quân làm thủy lợi</h1><a href="/tac-gia"><img src="/u/1.jpg" width="600"></a><figure><img src="/2026/kenh.jpg">${words}</figure></header><div>${TEXT}</div></article>`,
    );
    expect(facts?.cover).toMatchObject({ url: '/2026/kenh.jpg', caption });
  });

  test('the face of the author is no cover', () => {
    const facts = read(
      `<div><h1>Ra quân làm thủy lợi</h1><div class="author-wrap"><div class="author-avatar"><img src="/u/1.jpg"></div></div><div>${TEXT}</div></div>`,
    );
    expect(facts?.cover).toBeNull();
  });
});

describe('what stands between title and text', () => {
  test.each(['brief', 'c-sapo', 'box-abs', 'desc_detail', 'newsHometext', 'n-trich-dan'])(
    '%s is the lead',
    (name) => {
      const lead = 'Hơn 300 hội viên nạo vét kênh mương.';
      const facts = read(
        `<div><h1>Ra quân làm thủy lợi</h1><div class="${name}">${lead}</div><div>${TEXT}</div></div>`,
      );
      expect(facts?.lead).toContain(lead);
    },
  );

  test('the description of a picture is none', () => {
    const facts = read(
      `<div><h1>Ra quân làm thủy lợi</h1><div class="img-desc">Hội viên nạo vét kênh mương</div><div>${TEXT}</div></div>`,
    );
    expect(facts?.lead ?? '').not.toContain('Hội viên nạo vét');
  });
});

test('author and source in boxes of their own right behind the text', () => {
  const facts = read(
    `<div><h1>Ra quân làm thủy lợi</h1><div class="news-content">${TEXT}</div><div class="m-a">Bài, ảnh: Hà Lý/BĐBP Hà Tĩnh</div><div class="m-s">(Nguồn: Báo Hà Tĩnh)</div></div>`,
  );
  expect(facts?.byline).toBe('Bài, ảnh: Hà Lý/BĐBP Hà Tĩnh\n(Nguồn: Báo Hà Tĩnh)');
});

test.each([
  ['in a section', (row: string) => `<section><header>${row}</header><div>${TEXT}</div></section>`],
  [
    'named after the post',
    (row: string) => `<div><header class="tdx-post-title">${row}</header><div>${TEXT}</div></div>`,
  ],
])("a header %s is the article's own: its date is read", (_name, article) => {
  const row = '<h1>Ra quân làm thủy lợi</h1><span class="d">Đăng ngày 02/08/2019</span>';
  const facts = read(`<header><a href="/">Xã Cam Lâm</a> 01/01/2026</header>${article(row)}`);
  expect(facts?.dates[0]?.text).toContain('02/08/2019');
});

test('name and office under each other in the box of the author are one byline', () => {
  const facts = read(
    `<div><h1>Ra quân làm thủy lợi</h1><div class="nd">${TEXT}</div><div class="author">Nguyễn Thị Hoa<br>Phòng Văn hóa - Xã hội</div></div>`,
  );
  expect(facts?.byline).toBe('Nguyễn Thị Hoa - Phòng Văn hóa - Xã hội');
});

test.each([
  ['Ngày đăng: 05/01/2026 | Tác giả: UBND xã Cam Lâm | Lượt xem: 7', 'UBND xã Cam Lâm', null],
  ['05/01/2026 • Nguồn: Báo Khánh Hòa', null, 'Báo Khánh Hòa'],
])('fields behind bars: %s', (row, byline, origin) => {
  const facts = read(`<div><h1>Ra quân làm thủy lợi</h1><div>${row}</div><div>${TEXT}</div></div>`);
  expect({ byline: facts?.byline, origin: facts?.origin }).toEqual({ byline, origin });
});

test('a source field in brackets beside the author', () => {
  const facts = read(
    `<div><h1>Ra quân làm thủy lợi</h1><div class="nd">${TEXT}</div><div class="tacgia">Lê Hoài Thương</div><div class="tu">(Nguồn: Báo Vĩnh Long)</div></div>`,
  );
  expect(facts).toMatchObject({ byline: 'Lê Hoài Thương', origin: 'Báo Vĩnh Long' });
});

test.each([
  ['<p class="nguon"><i>(Theo Báo Đồng Nai)</i></p>', '(Theo Báo Đồng Nai)'],
  ['<div class="sig">Phan Trang</div>', 'Phan Trang'],
  [
    '<p align="right"><b>Lò Văn Ớt</b></p><p align="right">Trạm Y tế xã Mường Lạn</p>',
    'Lò Văn Ớt\nTrạm Y tế xã Mường Lạn',
  ],
  ['<p align="right">Lò Văn Ớt</p><p align="right">Xem thêm các tin cùng mục</p>', 'Lò Văn Ớt'],
  ['<p>Theo dõi chúng tôi trên mạng xã hội</p>', null],
  ['<ul class="fn-tools"><li>Email</li><li>Print</li></ul>', null],
])('behind the text: %s', (behind, byline) => {
  const facts = read(`<div><h1>Ra quân làm thủy lợi</h1><div class="nd">${TEXT}</div>${behind}</div>`);
  expect(facts?.byline ?? null).toBe(byline);
});

test('a link to the article itself makes no neighbour, whatever line was taken for the title before', () => {
  const title = 'Hơn 300 hội viên nông dân ra quân làm thủy lợi mùa khô';
  const { document } = parsePage(
    `<body><h1>${title}</h1><div class="r"><a href="/tin/1">${title}</a> <i>02/03/2026</i></div><div class="t">${TEXT}</div></body>`,
    'https://xa.example.gov.vn/tin/1',
  );
  const [date, body] = [document.querySelector('i')!, document.querySelector('.t')];
  expect(isOfNeighbour(date, null, body)).toBe(true);
  expect(isOfNeighbour(date, document.querySelector('h1'), body)).toBe(false);
});

test('the question beside its date, above the answer, is part of the text', () => {
  const question = 'Gia đình tôi có thửa đất 320 m2, muốn tách cho hai con thì cần diện tích bao nhiêu?';
  const facts = read(
    `<div><h1>Hỏi về thủ tục tách thửa đất</h1><div class="q"><div><b>Ngày gửi:</b> 02/04/2026</div><p>${question}</p></div><div class="a"><h4>Trả lời:</h4>${TEXT}</div></div>`,
  );
  expect(`${facts?.lead} ${facts?.body}`).toContain(question);
});

describe('what stands beside the article', () => {
  const TITLE = 'Nông dân xã Lam Trà ra quân làm thủy lợi nội đồng';
  const HEAD = `<title>${TITLE} - Xã Lam Trà</title>`;
  const CARD =
    '<div class="k"><h3>Tin mới</h3><div><h4><a href="/bai/1">Hội nghị giao ban công tác tháng này</a></h4><time datetime="2024-02-11T08:00:00+07:00">11/02/2024</time></div></div>';
  const DOCUMENTS =
    '<div class="v"><h3>Văn bản mới</h3><ul><li><a href="/1.pdf">12/QĐ-UBND</a> Về kế hoạch (12/02/2024)</li><li><a href="/2.pdf">88/KH-UBND</a> Tuyên truyền (10/02/2024)</li></ul></div>';
  const dates = (body: string, head = HEAD) => read(body, head)?.dates.map(({ text }) => text);

  test.each([
    [
      'a change is nearer than a card',
      `<h1>${TITLE}</h1><p>Cập nhật: 12/10/2023</p><div>${TEXT}</div>${CARD}`,
    ],
    ['a card above', `${CARD}<h1>${TITLE}</h1><p>Cập nhật: 12/10/2023</p><div>${TEXT}</div>`],
    [
      'a clock above that is later than the change',
      `<div class="date">Thứ Sáu, 20/11/2026 | 09:00</div><h1>${TITLE}</h1><p>Cập nhật: 12/10/2023</p><div>${TEXT}</div>`,
    ],
  ])('%s', (_what, body) => {
    expect(dates(`<div><div>${body}</div></div>`)).toEqual(['Cập nhật: 12/10/2023']);
  });

  test('a card alone dates nothing', () => {
    expect(dates(`<div><h1>${TITLE}</h1><div>${TEXT}</div>${CARD}</div>`)).toEqual([]);
  });

  test('hours ago beside the title before a day elsewhere', () => {
    const body = `<div><h1>${TITLE}</h1><p><a href="/a">Thu Trang</a> <span>3 giờ trước</span></p><div>${TEXT}</div><p>05-04-2026</p></div>`;
    expect(dates(body)?.[0]).toContain('3 giờ trước');
  });

  test('files of other documents are not attached, those under a label are', () => {
    const own =
      '<div><b>Tài liệu đính kèm</b><ul><li><a href="/kh-9.pdf">9/KH-UBND</a> (01/10/2023)</li><li><a href="/pl.pdf">Phụ lục</a></li></ul></div>';
    const facts = read(`<div><h1>${TITLE}</h1><div>${TEXT}</div>${own}${DOCUMENTS}</div>`, HEAD);
    expect(facts?.attachments.map(({ url }) => url)).toEqual(['/kh-9.pdf', '/pl.pdf']);
  });

  test('a heading for screen readers alone is no title', () => {
    expect(
      read(`<h1 class="sr-only">Tin tức</h1><div><h2>${TITLE}</h2><div>${TEXT}</div></div>`, HEAD)?.title,
    ).toBe(TITLE);
  });

  test('a lead in a box of its own under any name', () => {
    const lead = 'Hơn 300 hội viên nông dân ra quân nạo vét kênh mương trước vụ đông.';
    const facts = read(
      `<div><h1>${TITLE}</h1><p>12/10/2023</p><div class="zz">${lead}</div><div class="yy">${TEXT}</div></div>`,
      HEAD,
    );
    expect(facts?.lead).toBe(lead);
    expect(facts?.body).not.toContain('trước vụ đông');
  });
});

describe('the caption of a picture beside the text', () => {
  test.each([
    ['in its own box', '<div class="hinh"><img src="/a/1.jpg"><small>Bà con thu hoạch đậu</small></div>'],
    [
      'in a box in a box',
      '<div class="hinh"><div class="o"><img src="/a/1.jpg"><p class="n">Bà con thu hoạch đậu</p></div></div>',
    ],
    [
      'in a box named so behind the box of the picture',
      '<div class="bai-anh"><img src="/a/1.jpg"></div><div class="bai-caption">Bà con thu hoạch đậu</div>',
    ],
    ['in a figcaption without a figure', '<img src="/a/1.jpg"><figcaption>Bà con thu hoạch đậu</figcaption>'],
    ['in italics below it', '<div><img src="/a/1.jpg"></div><p><em>Bà con thu hoạch đậu</em></p>'],
  ])('%s', (_where, picture) => {
    const article = `<h1>Ra quân làm thủy lợi</h1><div class="ngay">12/10/2025 08:00</div>${picture}<div class="nd">${TEXT}</div>`;
    expect(read(`<div class="khung">${article}</div>`)?.cover).toMatchObject({
      url: '/a/1.jpg',
      caption: 'Bà con thu hoạch đậu',
    });
  });

  test('a date, an author and a lead beside it are none', () => {
    for (const words of ['12/10/2025', 'Tác giả: Lê Hòa', 'Xem ảnh', '1/5']) {
      const picture = `<div class="hinh"><img src="/a/1.jpg"><span>${words}</span></div>`;
      const facts = read(`<div><h1>Ra quân làm thủy lợi</h1>${picture}<div class="nd">${TEXT}</div></div>`);
      expect(facts?.cover?.caption).toBeNull();
    }
  });
});

describe('the category', () => {
  const around = (before: string, behind = '') =>
    read(
      `<div class="dau"><a href="/rss">RSS</a></div><ul><li><a href="/rss">RSS</a></li><li><a href="/album">Thư viện ảnh</a></li><li><a href="/vh">Văn hóa</a></li><li><a href="/tb">Thông báo</a></li></ul><div class="trang"><div class="trai"><div class="o"><div>Thông báo</div><p><a href="/1">Lịch tiếp công dân tháng này của xã</a></p><p><a href="/2">Mời họp mặt cán bộ hưu trí toàn xã</a></p><p><a href="/3">Kết quả thi tuyển viên chức của huyện</a></p><p><a href="/4">Danh sách hộ nghèo năm nay của xã</a></p></div><h3>Thư viện ảnh</h3></div><div class="phai">${before}<h1>Ra quân làm thủy lợi</h1>${behind}<div class="nd">${TEXT}</div></div></div>`,
    )?.category;

  test.each([
    ['nothing but the boxes and tools of the page', '', ''],
    ['a way back above the title', '<div><a href="#">Trở lại</a></div>', ''],
    ['switches beside the date', '', '<div><span>12/10/2025</span><span>Độ tương phản</span></div>'],
    ['the caption of a picture', '<img src="/a/1.jpg"><figcaption>Văn hóa cồng chiêng</figcaption>', ''],
    [
      'a menu of several sections',
      '<div class="cate-nav"><a href="/nn">Nông nghiệp</a> <a href="/yt">Y tế</a></div>',
      '',
    ],
    ['who published it', '', '<div><span>12/10/2025</span><span>Bởi lamtra_admin</span></div>'],
  ])('%s is none', (_what, before, behind) => {
    expect(around(before, behind)).toBeNull();
  });

  test.each([
    ['a trail of one step', '<div class="bread-crumb"><a href="/nn">Nông nghiệp</a></div>', ''],
    [
      'a trail of one step in a list',
      '<ul id="bread-crumbs"><li><a href="/nn">Nông nghiệp</a></li></ul>',
      '',
    ],
    ['a chip before the date', '', '<div><span class="x-tag">Nông nghiệp</span><i>12/10/2025</i></div>'],
    ['a head named as a menu right above the title', '<div class="menu-head">Nông nghiệp</div>', ''],
    ['the one link of a way up', '<div class="cate-nav"><a href="/nn">Nông nghiệp</a></div>', ''],
    [
      'the one link of a menu of sections',
      '<p class="menu-category"><b><a href="/nn">Nông nghiệp</a></b></p>',
      '',
    ],
    [
      'a list that begins with the way home',
      '<ul class="b"><li><a href="/">Trang chủ</a></li><li><a href="/nn">Nông nghiệp</a></li></ul>',
      '',
    ],
  ])('%s', (_what, before, behind) => {
    expect(around(before, behind)).toBe('Nông nghiệp');
  });
});

describe('a date set into the heading', () => {
  test.each([
    '<span class="ngay">(12/10/2025 07:30)</span>',
    '<div>Chủ nhật, 12/10/2025</div>',
    '<small><i>12/10/2025 07:30</i></small>',
  ])('%s is no title', (date) => {
    for (const tag of ['h1', 'h3'])
      expect(read(`<${tag}>Ra quân làm thủy lợi nội đồng ${date}</${tag}>${TEXT}`)?.title).toBe(
        'Ra quân làm thủy lợi nội đồng',
      );
  });

  test('a day that the title names stays', () => {
    const title = 'Lịch tiếp công dân ngày 12/10/2025';
    expect(read(`<h1>Lịch tiếp công dân <b>ngày 12/10/2025</b></h1>${TEXT}`)?.title).toBe(title);
  });

  test('an author beside a date that nothing parts from it', () => {
    const row = '<div class="x"><span>Tác giả: Công an xã Lam Trà</span><span>12/10/2025 09:30</span></div>';
    expect(read(`<h1>Ra quân làm thủy lợi nội đồng</h1>${row}${TEXT}`)?.byline).toBe('Công an xã Lam Trà');
  });
});

describe('a text parted by breaks alone', () => {
  const lines =
    'Đội quy tập đi qua nhiều cánh rừng trong mùa khô vừa rồi mới xong việc.<br><br>Người dân hai bên đường dâng hương tiễn các anh đến nơi an nghỉ.<br><br>Lễ đón diễn ra trang nghiêm theo nghi thức quân đội.<br><br>';
  const side = Array.from(
    { length: 8 },
    (_each, at) =>
      `<div class="o"><h4><a href="/tin/bai-${at}">Xã ra quân làm giao thông nông thôn đợt ${at} năm nay</a></h4><p>0${at}/07/2018</p></div>`,
  ).join('');
  const html = (title: string) =>
    `<html><head><title>Đón các anh về đất mẹ sau nhiều năm xa cách</title></head><body><table><tr><td><a href="/">Trang chủ</a></td><td>` +
    `<div class="k"><a href="?c=2">Hoạt động</a><br>${title}<br><span>28-07-2018 06:09</span><br><br><b>Sáng 27/7 diễn ra lễ đón nhận tại nghĩa trang huyện.</b><br><br>` +
    `${lines}<center><img src="/a.jpg"><br><i>Đoàn xe vào nghĩa trang</i></center><br>${lines}</div></td><td>${side}</td></tr></table></body></html>`;

  test.each([
    ['a span', '<span class="tit">Đón các anh về đất mẹ sau nhiều năm xa cách</span>'],
    ['bold letters', '<b><font size="4">Đón các anh về đất mẹ sau nhiều năm xa cách</font></b>'],
    ['a heading', '<h2>Đón các anh về đất mẹ sau nhiều năm xa cách</h2>'],
  ])('is read whole below its title in %s', (_name, title) => {
    const facts = generic.readArticle(parsePage(html(title), URL_HERE));
    expect(facts?.title).toBe('Đón các anh về đất mẹ sau nhiều năm xa cách');
    expect(facts?.body?.match(/Đội quy tập/g)).toHaveLength(2);
    expect(facts?.body).toContain('/a.jpg');
  });
});

describe('a window that says nothing of the article', () => {
  test.each(['Trang chủ', 'Chi tiết tin', 'Cổng thông tin điện tử xã Lam Trà', 'Website xã Lam Trà'])(
    '%s',
    (name) => {
      const facts = generic.readArticle(
        parsePage(
          `<html><head><title>${name}</title></head><body><table><tr><td><div class="n"><p class="td">Lúa xuân được mùa, năng suất cao nhất mười năm</p>${TEXT}</div></td></tr></table></body></html>`,
          URL_HERE,
        ),
      );
      expect(facts?.title).toBe('Lúa xuân được mùa, năng suất cao nhất mười năm');
      expect(facts?.body).not.toContain('Lúa xuân được mùa');
    },
  );
});

describe('a signature in a box whose short name says author', () => {
  test.each([
    ['<div class="post-sign">Phạm Thu Hà - Trường THCS Nam Trà</div>', 'Phạm Thu Hà - Trường THCS Nam Trà'],
    ['<p class="tg">Lê Văn Thuận</p>', 'Lê Văn Thuận'],
    ['<div><p class="tg">Lê Văn Thuận</p><p class="tg">Mai Thị Lan</p></div>', 'Lê Văn Thuận - Mai Thị Lan'],
    ['<div class="t-auth">Đăng Nhập</div>', null],
    ['<div class="sign-in">Tài khoản của bạn</div>', null],
  ])('%s', (box, byline) => {
    const facts = read(`<h1>Ra quân làm thủy lợi nội đồng</h1><div class="nd">${TEXT}</div>${box}`);
    expect(facts?.byline ?? null).toBe(byline);
  });
});

test('a trail that is called crumb', () => {
  const trail =
    '<div class="crumb"><ul><li><a href="/">Trang chủ</a></li><li><a href="/thuy-loi">Thủy lợi</a></li></ul></div>';
  expect(read(`${trail}<h1>Ra quân làm thủy lợi nội đồng</h1>${TEXT}`)?.category).toBe('Thủy lợi');
});

describe('who is named before the date', () => {
  test.each([
    ['Minh Nhật, Thứ bảy, 6/8/2022 07:30', 'Minh Nhật'],
    ['Hoàng Yến Chi - Chủ nhật, 07/08/2022', 'Hoàng Yến Chi'],
    ['Lê Thu | Thứ 4, 10/08/2022 | 14:05', 'Lê Thu'],
    ['Thứ tư, 10/08/2022 14:05', null],
  ])('%s', (row, byline) => {
    const facts = read(`<h1>Ra quân làm thủy lợi nội đồng</h1><div class="y">${row}</div>${TEXT}`);
    expect(facts?.byline ?? null).toBe(byline);
    expect(facts?.dates[0]?.text).toMatch(/0?[67]?\/?0?8\/2022/);
  });
});

describe('the list of a page by what repeats', () => {
  const titles = [
    'Ra quân nạo vét kênh mương nội đồng',
    'Trao nhà đại đoàn kết cho hộ nghèo',
    'Khánh thành cầu dân sinh qua suối Nậm',
    'Tập huấn phòng cháy cho các tổ dân phố',
    'Bàn giao công trình nước sạch thôn Đông',
  ];
  const others = [
    'Mời họp mặt cán bộ hưu trí toàn xã',
    'Kết quả thi tuyển viên chức của huyện',
    'Lịch cúp điện tuần tới',
  ];
  const side = `<div class="cot-ben"><div class="o"><div>Thông báo</div><div class="ds">${others
    .map(
      (title, at) =>
        `<p><a href="/thong-bao-moi-nhat-cua-xa-${at}00${at}">${title} và các thôn</a> (12/10/2025)</p>`,
    )
    .join('')}</div></div></div>`;
  const list = (rows: readonly string[], box = 'div') =>
    generic.readListing(
      parsePage(
        `<html><body>${side}<div class="giua"><${box}>${rows.join('')}</${box}></div></body></html>`,
        URL_HERE,
      ),
    ).items;
  const own = titles.map((_, at) => `https://xalamtra.example.gov.vn/kinh-te/bai-so-${at}`);

  test.each([
    [
      'a box of notices beside it',
      (at: number) =>
        `<li class="d${at}"><h4><a href="/kinh-te/bai-so-${at}">${titles[at]}</a></h4><i>0${at + 1}/10/2025</i></li>`,
      'ul',
    ],
    [
      'cards whose only link is a button',
      (at: number) =>
        `<div class="the"><img src="/a/${at}.jpg"><h5>${titles[at]}</h5><p>0${at + 1}/10/2025</p><a class="nut" href="/kinh-te/bai-so-${at}">Xem chi tiết</a></div>`,
      'div',
    ],
    [
      'picture and title linked apart',
      (at: number) =>
        `<section><a href="/kinh-te/bai-so-${at}"><img src="/a/${at}.jpg" alt="${titles[at]}"></a><a href="/kinh-te/bai-so-${at}"><h3>${titles[at]}</h3></a><time>0${at + 1}/10/2025</time></section>`,
      'main',
    ],
    [
      'rows that take turns',
      (at: number) =>
        `<div class="${at % 2 ? 'odd' : 'even'}"><a href="/kinh-te/bai-so-${at}">${titles[at]}</a> <span>0${at + 1}/10/2025</span></div>`,
      'div',
    ],
  ])('%s', (_what, row, box) => {
    const items = list(
      titles.map((_, at) => row(at)),
      box,
    );
    expect(items.map(({ url }) => url)).toEqual(own);
    expect(items.map(({ title }) => title)).toEqual(titles);
    expect(items[0]?.date).toBe('01/10/2025');
  });

  test('addresses by number and by words in one list', () => {
    const href = (at: number) => (at % 2 ? `/node/810${at}` : `/tin-tuc/mot-bai-viet-cua-xa-so-${at}x`);
    const items = list(
      titles.map(
        (title, at) =>
          `<div class="r"><b><a href="${href(at)}">${title}</a></b><i>0${at + 1}/10/2025</i></div>`,
      ),
    );
    expect(items.map(({ title }) => title)).toEqual(titles);
  });

  test('one article above the rows, printed larger, stays', () => {
    const lead =
      '<div class="lon"><img src="/a/9.jpg"><h2><a href="/kinh-te/bai-lon-nhat-trong-ngay">Xã Lam Trà đón bằng nông thôn mới</a></h2><p>02/11/2025</p></div>';
    const items = list([
      lead,
      ...titles.map(
        (title, at) =>
          `<div class="r"><h3><a href="/kinh-te/bai-so-may-trong-ngay-${at}x">${title}</a></h3><i>0${at + 1}/10/2025</i></div>`,
      ),
    ]);
    expect(items.map(({ title }) => title)).toEqual(['Xã Lam Trà đón bằng nông thôn mới', ...titles]);
  });
});
