import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { recognizeFamily } from '../../src/families/families.js';
import { nukeviet } from '../../src/families/nukeviet.js';
import { parsePage } from '../../src/families/page.js';

const HOST = 'https://anbinh.example.gov.vn';
const ARTICLE = `${HOST}/vi/news/giao-duc/trao-12-suat-hoc-bong-1301.html`;

function fixture(name: string, file = 'article.html') {
  const folder = new URL(`../fixtures/nukeviet/${name}/`, import.meta.url);
  const { url } = JSON.parse(readFileSync(new URL('source.json', folder), 'utf8')) as { url: string };
  return parsePage(readFileSync(new URL(file, folder), 'utf8'), url);
}

/** The article as the default theme prints it, with parts to replace. */
function article(parts: { head?: string; lead?: string; after?: string; body?: string } = {}) {
  const {
    head = '<meta name="generator" content="NukeViet v5">',
    lead = '<div class="hometext" itemprop="description">Hội Khuyến học xã trao 12 suất học bổng.</div>',
    after = '',
    body = '<p>Mỗi suất trị giá 1,5 triệu đồng.</p>',
  } = parts;
  return `<html><head>${head}</head><body><div class="news_column" itemscope itemtype="http://schema.org/NewsArticle">
<h1 class="title" itemprop="headline">Trao 12 suất học bổng</h1><span class="h5">Thứ hai - 02/03/2026 08:15</span>${lead}
<div id="news-bodyhtml" class="bodytext">${body}</div>${after}</div></body></html>`;
}

test('addresses of version 3 that end in a stroke name articles, pages and topics of a list do not', () => {
  const rows = [
    '/vi/news/Kinh-te/so-ket-sau-thang-cong-tac-hoa-giai-812/',
    '/vi/news/Kinh-te/thu-hoach-lua-he-thu-chay-bao-816/',
    '/vi/news/Kinh-te/page-2/',
    '/vi/news/topic/chuyen-doi-so-4/',
    '/vi/news/groups/tin-tieu-diem-1/',
  ].map(
    (href) =>
      `<div class="news_column"><h3><a href="${href}">Sơ kết sáu tháng công tác ${href.length}</a></h3><p>Lời dẫn của bài.</p></div>`,
  );
  const html = `<html><head><meta name="generator" content="NukeViet v3.4"></head><body>${rows.join('')}</body></html>`;
  const { items } = nukeviet.readListing(parsePage(html, `${HOST}/vi/news/Kinh-te/`));
  expect(items.map(({ url }) => url.slice(HOST.length))).toEqual([
    '/vi/news/Kinh-te/so-ket-sau-thang-cong-tac-hoa-giai-812/',
    '/vi/news/Kinh-te/thu-hoach-lua-he-thu-chay-bao-816/',
  ]);
});

test('a theme whose box of the text holds the whole article, title and date too', () => {
  const text =
    '<p>Sáng 12/10, hơn 300 hội viên ra quân nạo vét kênh mương nội đồng, phục vụ sản xuất vụ đông.</p><p>Kế hoạch năm nay là 12 km kênh, chia theo từng đoạn cho các thôn.</p>';
  const html = `<html><head><title>Hội viên ra quân nạo vét kênh mương - Xã An Bình</title><meta name="generator" content="NukeViet v4.5"></head><body><ul><li><a href="/">Trang chủ</a></li></ul>
<div class="khung"><div class="bodytext"><h3>Hội viên ra quân nạo vét kênh mương</h3><p><small>Thứ hai - 12/10/2026 09:30</small></p><div class="hometext">Toàn xã vào vụ đông với khí thế mới, quyết tâm giành thắng lợi.</div>${text}</div></div></body></html>`;
  const facts = nukeviet.readArticle(
    parsePage(html, `${HOST}/vi/news/kinh-te/hoi-vien-ra-quan-nao-vet-kenh-muong-812.html`),
  );
  expect(facts).toMatchObject({ title: 'Hội viên ra quân nạo vét kênh mương' });
  expect(facts?.dates[0]?.text).toContain('12/10/2026 09:30');
  expect(facts?.lead).toContain('khí thế mới');
  expect(facts?.body).not.toContain('09:30');
});

describe('files behind the text', () => {
  const files = (after: string) =>
    nukeviet.readArticle(parsePage(article({ after }), ARTICLE))?.attachments.map(({ url }) => url);
  const link = '<a href="/uploads/tin/ke-hoach-214.pdf"><i class="fa fa-download"></i> ke-hoach-214.pdf</a>';
  const more = '<a href="/uploads/tin/phu-luc.docx">Phụ lục</a>';

  test.each([
    [
      'a card of version 5',
      `<div class="card"><div class="card-header">File đính kèm</div><ul class="list-group"><li class="list-group-item">${link}</li><li>${more}</li></ul></div>`,
    ],
    ['a box of no known name', `<div class="xyz"><p>${link} <small>(1.2 MB)</small></p><p>${more}</p></div>`],
    ['a table', `<table><tr><td>1</td><td>${link}</td></tr><tr><td>2</td><td>${more}</td></tr></table>`],
  ])('in %s', (_where, after) => {
    expect(files(after)).toEqual(['/uploads/tin/ke-hoach-214.pdf', '/uploads/tin/phu-luc.docx']);
  });

  test('each once, though they share a line with each other and with tools', () => {
    const line = `<div class="xyz">${link} ${more} <a href="/chia-se">Chia sẻ</a></div>`;
    expect(files(line)).toEqual(['/uploads/tin/ke-hoach-214.pdf', '/uploads/tin/phu-luc.docx']);
  });

  test('those of other articles are not this one’s', () => {
    expect(
      files(`<div class="related"><h3>Tin liên quan</h3><ul><li>${link}</li><li>${more}</li></ul></div>`),
    ).toEqual([]);
  });
});

describe('who signs between the bars of the row of the date', () => {
  const signed = (row: string, after = '') => {
    const html = article({ after }).replace('<span class="h5">Thứ hai - 02/03/2026 08:15</span>', row);
    return nukeviet.readArticle(parsePage(html, ARTICLE))?.byline ?? null;
  };

  test.each([
    ['<small>02/03/2026, 08:15 &bull; Công an xã An Bình &bull; 33 lượt xem</small>', 'Công an xã An Bình'],
    ['<p class="meta">Trần Thị Mận | 02/03/2026 08:15 | Đã xem: 180</p>', 'Trần Thị Mận'],
    [
      '<div class="i"><span>02/03/2026</span> · <span>Hội Nông dân xã An Bình</span></div>',
      'Hội Nông dân xã An Bình',
    ],
  ])('%s', (row, name) => {
    expect(signed(row)).toBe(name);
  });

  test.each([
    '<small>02/03/2026, 08:15 &bull; 33 lượt xem &bull; In bài</small>',
    '<small>02/03/2026, 08:15 &bull; admin &bull; Tin Tức</small>',
    '<span class="h5">Thứ hai - 02/03/2026 08:15</span>',
  ])('nobody: %s', (row) => {
    expect(signed(row)).toBeNull();
  });

  test('what is signed behind the text goes before', () => {
    const row = '<small>02/03/2026, 08:15 &bull; Công an xã An Bình</small>';
    expect(signed(row, '<p class="author"><strong>Tác giả bài viết:</strong> Lê Na</p>')).toContain('Lê Na');
  });
});

describe('recognising NukeViet', () => {
  test('by its generator line and an article address: both', () => {
    expect(nukeviet.recognize(parsePage(article(), ARTICLE))).toBe(2);
  });

  test('by its globals alone when the generator line is taken out and the address is another', () => {
    const html = '<script>var nv_base_siteurl="/",nv_lang_data="vi";</script><h1>Giới thiệu</h1>';
    expect(nukeviet.recognize(parsePage(html, `${HOST}/gioi-thieu/`))).toBe(1);
  });

  test.each([
    `${HOST}/tin-tuc/cau-ben-gia-thong-xe-4821.html`,
    `${HOST}/cau-ben-gia-thong-xe-post48213.html`,
    `${HOST}/cms/portal/folder/tin-tuc/news/cau-ben-gia.html`,
  ])('not by an address of its shape on a page of another anatomy: %s', (url) => {
    const html = '<div class="detail"><h1>Cầu Bến Gia thông xe</h1><div class="hometext">Tóm tắt</div></div>';
    expect(nukeviet.recognize(parsePage(html, url))).toBe(0);
  });
});

describe('themes of NukeViet 3', () => {
  const old = (before: string, behind = '') =>
    parsePage(
      `<html><head><meta name="generator" content="NukeViet v3.4"></head><body><div id="l"><h3>Xem nhiều</h3></div><div id="c"><div class="detail"><h3>Trao 12 suất học bổng</h3><p class="time">Thứ hai - 02/03/2026 08:15</p>${before}<div class="bodytext"><p>Mỗi suất trị giá 1,5 triệu đồng.</p></div>${behind}<h3>Ý kiến bạn đọc</h3></div></div></body></html>`,
      `${HOST}/index.php?language=vi&nv=news&op=giao-duc/trao-12-suat-88`,
    );

  test('a title in h3, with the picture beside the text', () => {
    const picture =
      '<div class="imgthumb"><img src="/uploads/xe.jpg"><br><em>Các em nhận học bổng</em></div>';
    expect(nukeviet.readArticle(old(picture))).toMatchObject({
      title: 'Trao 12 suất học bổng',
      cover: { url: '/uploads/xe.jpg', caption: 'Các em nhận học bổng' },
    });
  });

  test('sentences between title and text are the lead, under whatever name', () => {
    const lead = 'Sáng 02/3, Hội Khuyến học xã trao 12 suất học bổng cho học sinh nghèo vượt khó.';
    expect(nukeviet.readArticle(old(`<p class="fw-bold">${lead}</p>`))?.lead).toContain(lead);
  });

  test('files and the signature behind the text', () => {
    const files = '<div class="download"><ul><li><a href="/uploads/ds.xlsx">ds.xlsx</a></li></ul></div>';
    const facts = nukeviet.readArticle(old('', `<div class="text-end">Bài, ảnh: Như Quỳnh</div>${files}`));
    expect(facts?.byline).toBe('Bài, ảnh: Như Quỳnh');
    expect(facts?.attachments.map(({ url }) => url)).toEqual(['/uploads/ds.xlsx']);
  });
});

describe('the original behind a variant', () => {
  test.each([
    ['/vi/news/print/giao-duc/trao-12-suat-1301.html', '/vi/news/giao-duc/trao-12-suat-1301.html'],
    ['/vi/news/savefile/giao-duc/trao-12-suat-1301.html', '/vi/news/giao-duc/trao-12-suat-1301.html'],
    ['/news/print/giao-duc/trao-12-suat-1301.html', '/news/giao-duc/trao-12-suat-1301.html'],
    ['/print/giao-duc/trao-12-suat-1301.html', '/giao-duc/trao-12-suat-1301.html'],
    [
      '/index.php?language=vi&nv=news&op=print/giao-duc/trao-12-suat-1301',
      '/index.php?language=vi&nv=news&op=giao-duc/trao-12-suat-1301',
    ],
  ])('%s', (variant, original) => {
    expect(nukeviet.originalUrl?.(HOST + variant)).toBe(HOST + original);
  });

  test.each([
    '/vi/news/giao-duc/trao-12-suat-1301.html',
    '/vi/print/',
    '/savefile-va-print-12.html',
    'no url',
  ])('%s is no variant', (path) => {
    expect(nukeviet.originalUrl?.(path.startsWith('/') ? HOST + path : path)).toBeNull();
  });
});

describe('reading an article', () => {
  test('the hidden date is that of the last edit and gives way to the printed line', () => {
    const facts = nukeviet.readArticle(fixture('whole-anatomy'));
    expect(facts?.dates).toEqual([{ text: 'Thứ hai - 02/03/2026 08:15', basis: 'PAGE' }]);
    expect(facts?.modified).toEqual({ text: '2026-03-03T16:40:11+07:00', basis: 'META' });
  });

  test('the clock in the page head is no date of publication', () => {
    const facts = nukeviet.readArticle(fixture('mobile-without-lead-and-image'));
    expect(facts?.dates.map(({ text }) => text)).toEqual(['Thứ năm - 14/05/2026 16:02']);
  });

  test('the hidden author is a login name; only the labelled lines count', () => {
    expect(nukeviet.readArticle(fixture('gallery-without-text'))?.byline).toBeNull();
    const facts = nukeviet.readArticle(fixture('whole-anatomy'));
    expect(facts?.byline).toBe('Phạm Thị Mẫu');
    expect(facts?.origin).toBe('Hội Khuyến học xã An Bình');
  });

  test('counters beside the date stay out of it, and the hidden description is not the lead', () => {
    const facts = nukeviet.readArticle(fixture('egov-thumbnail-and-preview'));
    expect(facts?.dates[0]?.text).toBe('Thứ ba - 21/10/2025 10:05');
    expect(facts?.lead).toMatch(/^Ngày 20\/10\/2025, Hội LHPN/);
  });

  test.each([
    ['label and file in one line', '<p>File đính kèm: <a href="/uploads/a.rar">a.rar</a></p>'],
    ['in a bold label', '<div><p><b>Tập tin đính kèm:</b> <a href="/uploads/a.rar">a.rar</a></p></div>'],
    [
      'the way by a counter and the file’s own',
      '<div class="news-download"><div class="row"><a href="/vi/news/?download=1&amp;id=2">Tải về</a> <a href="/uploads/a.rar">a.rar</a></div></div>',
    ],
    [
      'both in boxes of their own',
      '<ul class="attach"><li><span><a href="/uploads/a.rar">a.rar</a></span><span><a href="/vi/news/?download=1">Xem</a></span></li></ul>',
    ],
  ])('a file is offered once: %s', (_, after) => {
    const facts = nukeviet.readArticle(parsePage(article({ after }), ARTICLE));
    expect(facts?.attachments.map(({ url }) => url)).toEqual(['/uploads/a.rar']);
  });

  test('files that have no address but the counter’s are offered by it', () => {
    const after =
      '<div class="news-download"><a href="/vi/news/?download=1&amp;id=1">Tải về</a> <a href="/vi/news/?download=1&amp;id=2">Tải về</a></div>';
    expect(nukeviet.readArticle(parsePage(article({ after }), ARTICLE))?.attachments).toHaveLength(2);
  });

  test('attachments carry their names, eye icons are none', () => {
    expect(nukeviet.readArticle(fixture('whole-anatomy'))?.attachments).toEqual([
      { url: '/vi/news/?download=1&id=1301&f=danh-sach.pdf', text: 'danh-sach.pdf' },
      { url: '/uploads/news/files/quyet-dinh-12.docx', text: 'Quyết định 12.docx' },
    ]);
  });

  test('tags, rating, comments and other news never reach the body', () => {
    for (const name of ['whole-anatomy', 'hidden-links-and-long-comments', 'renamed-classes']) {
      const { body } = nukeviet.readArticle(fixture(name)) ?? {};
      expect(body).not.toMatch(/Tags|đánh giá|cũ hơn|Tôi rất đồng tình|vi phạm bản quyền/);
    }
  });

  test('a print page names the article it repeats, not itself', () => {
    expect(nukeviet.readArticle(fixture('print-page'))?.canonicalUrl).toBe(
      `${HOST}/vi/news/giao-duc/trao-12-suat-hoc-bong-cho-hoc-sinh-vuot-kho-1301.html`,
    );
  });

  test('an empty body box leaves an article of its lead alone', () => {
    const facts = nukeviet.readArticle(parsePage(article({ body: '' }), ARTICLE));
    expect(facts?.lead).toBe('Hội Khuyến học xã trao 12 suất học bổng.');
  });

  test('both fields in one line', () => {
    const after = '<p class="h5"><b>Tác giả:</b> Lê Thị Mơ - <b>Nguồn tin:</b> Đài xã</p>';
    const facts = nukeviet.readArticle(parsePage(article({ after }), ARTICLE));
    expect(facts?.byline).toMatch(/^Lê Thị Mơ/);
  });

  test('a list is no article', () => {
    expect(nukeviet.readArticle(fixture('listing-by-category', 'listing.html'))).toBeNull();
    const page = fixture('listing-by-category', 'listing.html');
    expect(recognizeFamily(page)).toMatchObject({ family: { name: 'nukeviet' }, sureness: 2 });
  });
});

describe('reading a list', () => {
  test('rows with date, lead and thumbnail; the older ones below; not the block of most read', () => {
    const { items, nextUrl } = nukeviet.readListing(fixture('listing-by-category', 'listing.html'));
    expect(items.map(({ title }) => title)).toEqual([
      'Trao 12 suất học bổng cho học sinh vượt khó',
      'Ngày hội đọc sách',
      'Khai bút đầu xuân',
      'Họp phụ huynh cuối kỳ',
    ]);
    expect(items[1]).toMatchObject({ date: '26/02/2026 09:00', imageUrl: null });
    expect(items[0]?.lead).toMatch(/^Sáng 1\/3, Hội Khuyến học/);
    expect(nextUrl).toBe(`${HOST}/vi/news/giao-duc/page-3/`);
  });

  test('the module page: a top article and older titles for each category, no further page', () => {
    const { items, nextUrl } = nukeviet.readListing(fixture('listing-of-the-module', 'listing.html'));
    expect(items).toHaveLength(4);
    expect(items.every(({ url }) => /-\d+\.html$/.test(url))).toBe(true);
    expect(nextUrl).toBeNull();
  });
});

test('a theme with names of its own: lead, picture in the lead, files in a list group', () => {
  const page = parsePage(
    article({
      lead: '<div class="detail-hometext"><img src="/uploads/hoc-bong.jpg" width="150">Hội trao 12 suất học bổng.</div>',
      after:
        '<div class="mb-3"><div class="fw-bold">File đính kèm</div><div class="list-group"><a class="list-group-item" href="/vi/news/x-1301.html?download=1&amp;id=0">tb.pdf</a><a href="/uploads/ho-so.zip">ho-so.zip</a></div></div>',
    }),
    ARTICLE,
  );
  const facts = nukeviet.readArticle(page);
  expect(facts?.lead).toContain('12 suất học bổng');
  expect(facts?.cover?.url).toBe('/uploads/hoc-bong.jpg');
  expect(facts?.attachments.map(({ url }) => url)).toEqual([
    '/vi/news/x-1301.html?download=1&id=0',
    '/uploads/ho-so.zip',
  ]);
});
