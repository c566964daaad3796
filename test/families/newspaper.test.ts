import { describe, expect, test } from '@jest/globals';
import { recognizeFamily } from '../../src/families/families.js';
import { newspaper } from '../../src/families/newspaper.js';
import { parsePage } from '../../src/families/page.js';

const PAPER = 'https://baoanbinh.example.vn';
const NEW = `${PAPER}/cau-ben-gia-thong-xe-post48213.html`;
const PROSE =
  '<p>Cầu dài 286 m, rộng 9 m, tổng mức đầu tư 112 tỷ đồng từ nguồn vốn trung hạn của tỉnh.</p><p>Trước đây người dân phải qua phà, mỗi chuyến chờ gần nửa giờ.</p>';

/** An article on ePi's CMS with parts to replace. */
function article(parts: { head?: string; lead?: string; body?: string; after?: string } = {}): string {
  const {
    head = '',
    lead = 'Sau 14 tháng thi công, cầu Bến Gia được đưa vào sử dụng.',
    body = PROSE,
    after = '',
  } = parts;
  return `<html><head><title>Cầu Bến Gia thông xe</title>${head}</head><body><div class="main-col"><h1 class="article__title cms-title">Cầu Bến Gia thông xe</h1>
<div class="article__meta"><time class="time">28/01/2026 06:45</time></div><h2 class="article__sapo cms-desc">${lead}</h2><div class="article__body cms-body">${body}</div>${after}</div></body></html>`;
}

function read(html: string, url = NEW) {
  return newspaper.readArticle(parsePage(html, url));
}

describe('recognising newspapers', () => {
  test('by the shape of the address and the boxes of its CMS: both', () => {
    expect(newspaper.recognize(parsePage(article(), NEW))).toBe(2);
  });

  test.each([
    `${PAPER}/cau-ben-gia-thong-xe-post48213.html`,
    'https://www.tinvan.example.vn/cau-ben-gia-thong-xe-post926071.vnp',
    'https://tinvan.example.vn/cau-ben-gia-thong-xe-20160901141212345.htm',
    'https://tinvan.example.vn/cau-ben-gia-thong-xe-188241107091500123.chn',
    `${PAPER}/print/5f2c9a7de1b04388/158398.htm`,
    `${PAPER}/xa-hoi/cau-ben-gia-thong-xe/218261.htm`,
  ])('by the address alone, once: %s', (url) => {
    expect(newspaper.recognize(parsePage('<h1>Cầu Bến Gia thông xe</h1><p>Tóm tắt</p>', url))).toBe(1);
  });

  test.each([
    [
      'a number of seven digits on a host of nobody',
      'https://anbinh.example.gov.vn/cau-ben-gia-3461234.html',
    ],
    ['the old shape on a host of nobody', 'https://anbinh.example.gov.vn/tin-tuc/cau-ben-gia/218261.htm'],
    [
      'the insurance, which is no paper',
      'https://baohiemxahoi.example.gov.vn/tin-tuc/chi-tra-luong-huu/218261.htm',
    ],
    ['the museum, which is no paper', 'https://baotang.example.vn/hien-vat/binh-gom-co/218261.htm'],
    ['a product number', 'https://shop.example.vn/p/123456.html'],
  ])('not by %s', (_name, url) => {
    expect(newspaper.recognize(parsePage('<h1>Cầu Bến Gia thông xe</h1><p>Tóm tắt</p>', url))).toBe(0);
  });

  test('an article by OpenGraph alone is no newspaper', () => {
    const html = `<html><head><meta property="og:type" content="article"></head><body><h1>Tin xã</h1><div class="content">${PROSE}</div></body></html>`;
    expect(newspaper.recognize(parsePage(html, 'https://anbinh.example.gov.vn/tin-xa'))).toBe(0);
  });

  test("boxes pasted into a portal's text claim nothing", () => {
    const pasted = `<div class="fck_detail"><p class="description">Tóm tắt bài báo</p>${PROSE}<table class="tplCaption"><tr><td><img src="a.jpg"></td></tr><tr><td class="Image">Cầu mới</td></tr></table></div>`;
    const html = `<body><h1>Cầu Bến Gia thông xe</h1><div class="noi-dung">${pasted}</div></body>`;
    expect(newspaper.recognize(parsePage(html, 'https://anbinh.example.gov.vn/tin/cau-ben-gia'))).toBe(0);
  });

  test('`.sapo` and `.detail-content` without the traces of an editor are anybody’s', () => {
    const html = `<body><h1>Tin xã</h1><h2 class="sapo">Tóm tắt</h2><div class="detail-content">${PROSE}</div></body>`;
    expect(newspaper.recognize(parsePage(html, 'https://anbinh.example.gov.vn/tin-xa.html'))).toBe(0);
  });

  test.each([
    ['NukeViet', '<meta name="generator" content="NukeViet v4.5">'],
    ['WordPress', '<meta name="generator" content="WordPress 6.4">'],
  ])('a page made by %s is left to it, whatever its address', (_name, head) => {
    expect(newspaper.recognize(parsePage(article({ head }), NEW))).toBe(0);
  });

  test('a list by its own boxes, and by its own numbered links', () => {
    const links = Array.from(
      { length: 6 },
      (_, at) => `<a href="/bai-viet-so-${at}-post2700${at}.html">Bài viết số ${at}</a>`,
    );
    expect(newspaper.recognize(parsePage(`<body>${links.join('')}</body>`, `${PAPER}/`))).toBe(1);
  });

  test('links of a portal to a newspaper make it none', () => {
    const links = Array.from(
      { length: 6 },
      (_, at) => `<a href="${PAPER}/bai-viet-so-${at}-post2700${at}.html">Bài viết số ${at}</a>`,
    );
    expect(
      newspaper.recognize(parsePage(`<body>${links.join('')}</body>`, 'https://anbinh.example.gov.vn/')),
    ).toBe(0);
  });
});

describe('pages that are no articles', () => {
  test.each([
    `${PAPER}/ben-gia-tag140577.html`,
    `${PAPER}/chu-de/lang-gom`,
    `${PAPER}/tag/ben-gia.html`,
    `${PAPER}/tim-kiem?q=gom`,
  ])('%s', (url) => {
    expect(read(article(), url)).toBeNull();
  });

  test('the home page of a paper', () => {
    const html =
      '<body><div class="story"><h2 class="story__heading"><a class="cms-link" href="/a-post1.html">Tin</a></h2></div></body>';
    expect(read(html, `${PAPER}/`)).toBeNull();
  });
});

describe('the article behind a duplicate', () => {
  test.each([
    ['/print/xa-hoi/cau-ben-gia-thong-xe/218261.htm', '/xa-hoi/cau-ben-gia-thong-xe/218261.htm'],
    ['/in-bai/cau-ben-gia-thong-xe-post48213.html?x=1', '/cau-ben-gia-thong-xe-post48213.html'],
    ['/cau-ben-gia-thong-xe-post48213.amp', '/cau-ben-gia-thong-xe-post48213.html'],
  ])('%s', (variant, original) => {
    expect(newspaper.originalUrl?.(PAPER + variant)).toBe(PAPER + original);
  });

  test.each([
    '/print/5f2c9a7de1b04388/158398.htm',
    '/cau-ben-gia-thong-xe-post48213.html',
    '/print/',
    '/in-bai-bao-dep-post1234.html',
  ])('%s names none', (path) => {
    expect(newspaper.originalUrl?.(PAPER + path)).toBeNull();
  });

  test('a page for printers whose address is a hash names its article by the number in a link', () => {
    const html = `<body><a href="/">Báo</a><a href="/kinh-te/gia-lua/158399.htm">Giá lúa</a><a href="/kinh-te/mua-cam/158398.htm">Xem bản gốc</a><h1>Mùa cam bù chín sớm</h1><p class="date">07:40, 03/12/2017</p>${PROSE}</body>`;
    expect(read(html, `${PAPER}/print/5f2c9a7de1b04388/158398.htm`)?.canonicalUrl).toBe(
      `${PAPER}/kinh-te/mua-cam/158398.htm`,
    );
  });
});

describe('the stamp before a lead', () => {
  const site = '<meta property="og:site_name" content="Báo An Bình Online">';

  test.each([
    ['its host in brackets', '(Baoanbinh.vn) - Sáng 28/1, cầu thông xe.'],
    ['its name in brackets, in italics', '<em>(Báo An Bình)</em> – Sáng 28/1, cầu thông xe.'],
    ['its initials', 'BABO - Sáng 28/1, cầu thông xe.'],
    [
      'a blank that does not break before it',
      '&nbsp;<strong>(Baoanbinh.vn)&nbsp;-</strong> Sáng 28/1, cầu thông xe.',
    ],
  ])('goes when it is the paper’s own: %s', (_name, lead) => {
    const html = read(article({ head: site, lead }))?.lead ?? '';
    expect(html.replace(/<[^>]*>|&#160;/g, '').trim()).toBe('Sáng 28/1, cầu thông xe.');
  });

  test.each([
    '(TTXVN) - Sáng 28/1, cầu thông xe.',
    '(Dân trí) - Sáng 28/1, cầu thông xe.',
    'UBND tỉnh vừa thông xe cầu Bến Gia.',
    '(Cập nhật lúc 15h) - Cầu thông xe.',
  ])('stays when it is another’s, or no stamp: %s', (lead) => {
    expect(read(article({ head: site, lead }))?.lead).toBe(lead);
  });

  test('goes from the first paragraph where no lead is set apart', () => {
    const html = `<body><div class="main-col"><h1 class="article__title">Cầu Bến Gia thông xe</h1><div class="article__body"><p><strong>(Baoanbinh.vn)</strong> - Sáng 28/1, cầu thông xe.</p>${PROSE}</div></div></body>`;
    expect(read(html)?.body).toMatch(/^<p><strong><\/strong>\s?Sáng 28\/1/);
  });
});

describe('who signs', () => {
  test('an author line inside the body is told as the byline and leaves the text', () => {
    const facts = read(article({ body: `${PROSE}<p class="author_mail"><strong>Đức Hùng</strong></p>` }));
    expect(facts?.byline).toBe('Đức Hùng');
    expect(facts?.body).not.toContain('Đức Hùng');
  });

  test('a long box of that name is text', () => {
    const bio = `<div class="author">Nguyễn Văn An sinh năm 1960 ở Bến Gia, là tác giả của chín tập truyện ngắn về làng quê ven sông và ba tập bút ký về biển.</div>`;
    expect(read(article({ body: PROSE + bio }))?.body).toContain('chín tập truyện ngắn');
  });

  test('"Theo …" in the author box names the source', () => {
    const facts = read(article({ after: '<p class="author">Theo Nông nghiệp Việt Nam</p>' }));
    expect(facts).toMatchObject({ byline: null, origin: 'Theo Nông nghiệp Việt Nam' });
  });

  test('the paper itself is no source', () => {
    expect(read(article({ after: '<p class="article__source">Theo baoanbinh.vn</p>' }))?.origin).toBeNull();
  });
});

describe('what is no text', () => {
  test.each([
    [
      'related articles',
      '<div class="VCSortableInPreviewMode" type="RelatedOneNews"><a href="/x.htm">Bài khác</a><p>Tóm tắt của bài khác</p></div>',
    ],
    ['a poll', '<div type="Vote"><h4>Bạn có đồng ý?</h4></div>'],
    [
      'a film with its caption',
      '<div type="VideoStream"><div class="VideoCMS_Caption"><p>Phim cầu mới</p></div></div>',
    ],
    ['an advertisement', '<div id="admzone123"><span>Quảng cáo</span></div>'],
    ['a box of the site’s script', '<div data-component-type="tin_xemthem"><p>Xem thêm</p></div>'],
  ])('%s', (_name, box) => {
    expect(read(article({ body: PROSE.replace('</p>', `</p>${box}`) }))?.body).toBe(PROSE);
  });

  test('a note of the editors is text', () => {
    const note =
      '<div class="VCSortableInPreviewMode" type="wrapnote"><p>Cầu Bến Gia khởi công năm 2024.</p></div>';
    expect(read(article({ body: PROSE + note }))?.body).toContain('khởi công năm 2024');
  });
});

describe('parts that are missing', () => {
  test('no lead, no date on the page: JSON-LD has it', () => {
    const ld =
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Cầu Bến Gia thông xe","datePublished":"2026-01-28T06:45:00+07:00"}</script>';
    const html = `<html><head>${ld}</head><body><h1 class="article__title">Cầu Bến Gia thông xe</h1><div class="article__body">${PROSE}</div></body></html>`;
    expect(read(html)).toMatchObject({
      lead: null,
      dates: [{ text: '2026-01-28T06:45:00+07:00', basis: 'META' }],
    });
  });

  test('boxes renamed all over: the address still says what it is', () => {
    const html = `<body><div class="x1"><h1>Cầu Bến Gia thông xe</h1><span>28/01/2026 06:45</span><div class="x2">${PROSE}${PROSE}</div></div></body>`;
    expect(read(html)).toMatchObject({
      title: 'Cầu Bến Gia thông xe',
      dates: [{ text: '28/01/2026 06:45', basis: 'PAGE' }],
    });
  });
});

describe('large and hostile pages', () => {
  test.each([
    ['two megabytes of prose', article({ body: PROSE.repeat(9000) })],
    [
      '29,000 related boxes',
      article({
        body: PROSE + '<div type="RelatedOneNews"><a href="/x.htm">Bài khác</a></div>'.repeat(29_000),
      }),
    ],
    ['author boxes without end', article({ body: PROSE + '<p class="author">An</p>'.repeat(30_000) })],
    [
      'figures with captions',
      article({
        body: PROSE + '<figure><img src="a.jpg"><figcaption>Cầu</figcaption></figure>'.repeat(9_900),
      }),
    ],
    ['brackets before the lead', article({ lead: '<b>'.repeat(200) + '('.repeat(50_000) })],
  ])('%s are read to the end', (_name, html) => {
    const page = parsePage(html, NEW);
    expect(recognizeFamily(page).family.name).toBe('newspaper');
    expect(() => newspaper.readArticle(page)).not.toThrow();
    expect(() => newspaper.readListing(page)).not.toThrow();
  });
});
