import { describe, expect, test } from '@jest/globals';
import { recognizeFamily } from '../../src/families/families.js';
import { parsePage } from '../../src/families/page.js';
import { wordpress } from '../../src/families/wordpress.js';

const HOST = 'https://congdoan.example.org.vn';
const POST = `${HOST}/tap-huan-nghiep-vu/`;
const SINGLE = 'post-template-default single single-post postid-12 single-format-standard';
const PROSE =
  '<p>Trong một ngày, học viên được hướng dẫn thu chi tài chính, kỹ năng thương lượng và ký kết thỏa ước lao động tập thể.</p><p>Lớp học có 120 cán bộ công đoàn cơ sở tham gia.</p>';

/** A post with parts to replace. */
function post(
  parts: { body?: string; head?: string; meta?: string; content?: string; after?: string } = {},
): string {
  const { body = SINGLE, head = '', meta = '', content = PROSE, after = '' } = parts;
  return `<html><head><title>Tập huấn nghiệp vụ</title>${head}</head><body class="${body}"><main><article id="post-12" class="post-12 post type-post hentry"><header class="entry-header"><h1 class="entry-title">Tập huấn nghiệp vụ</h1><div class="entry-meta">${meta}</div></header><div class="entry-content">${content}</div>${after}</article></main></body></html>`;
}

function read(html: string, url = POST) {
  return wordpress.readArticle(parsePage(html, url));
}

describe('recognising WordPress', () => {
  test('by what it writes and by the kind of page it says it is: both', () => {
    expect(wordpress.recognize(parsePage(post(), POST))).toBe(2);
  });

  test.each([
    [
      'a generator line behind that of a plug-in',
      '<meta name="generator" content="Powered by Slider 6"><meta name="generator" content="WordPress 6.4.3">',
    ],
    ['the link to its interface', '<link rel="https://api.w.org/" href="https://a.example/wp-json/">'],
    ['a style sheet of its folders', '<link rel="stylesheet" href="/wp-content/themes/x/style.css">'],
    ['a script of its core', '<script src="/wp-includes/js/jquery.js"></script>'],
    ['its block styles inside the page', '<style id="wp-block-library-inline-css"></style>'],
  ])('by %s alone, once', (_name, head) => {
    expect(
      wordpress.recognize(
        parsePage(`<html><head>${head}</head><body><h1>Trang</h1></body></html>`, `${HOST}/trang/`),
      ),
    ).toBe(1);
  });

  test('by the classes of its body when every folder was renamed', () => {
    expect(wordpress.recognize(parsePage(`<body class="${SINGLE}"><h1>Tập huấn</h1></body>`, POST))).toBe(2);
  });

  test('not by a picture that was copied from a site of its make', () => {
    const html = `<body><h1>Tin xã</h1><div class="content">${PROSE}<img src="https://khac.example/wp-content/uploads/a.jpg" class="wp-image-3"></div></body>`;
    expect(wordpress.recognize(parsePage(html, 'https://anbinh.example.gov.vn/tin'))).toBe(0);
  });

  test('not on a page that another product made', () => {
    const head =
      '<meta name="generator" content="NukeViet v4.5"><link rel="stylesheet" href="/wp-content/x.css">';
    expect(wordpress.recognize(parsePage(`<html><head>${head}</head><body></body></html>`, HOST))).toBe(0);
  });
});

describe('pages that are no posts', () => {
  test.each([
    ['an archive', 'archive category category-tin-tuc category-3'],
    ['the blog', 'blog'],
    ['a front page of a page builder', 'home page-template page-id-2 elementor-page'],
    ['a search', 'search search-results'],
    ['a page that is not there', 'error404'],
  ])('%s', (_name, body) => {
    expect(read(post({ body }))).toBeNull();
    expect(wordpress.recognize(parsePage(post({ body }), POST))).toBe(2);
  });

  test.each([
    [
      'behind the day',
      '<li><span class="entry-date">19/10/2025</span></li><li><span>10:40</span></li><li><a href="/tin/">Tin Hội</a></li>',
    ],
    ['before it', '<li><span>10:40</span></li><li><span class="entry-date">19/10/2025</span></li>'],
  ])('a clock in an element of its own, %s', (_name, items) => {
    expect(read(post({ meta: `<ul>${items}</ul>` }))?.dates[0]?.text).toMatch(/10:40/);
    expect(read(post({ meta: `<ul>${items.replace('10:40', '1040')}</ul>` }))?.dates[0]?.text).toBe(
      '19/10/2025',
    );
  });

  test.each([
    ['Trần Hoài An', 'Trần Hoài An'],
    ['admin', null],
    ['bbt02', null],
    ['Tập huấn nghiệp vụ công đoàn năm 2025', null],
  ])('an author told to machines alone: %s', (name, byline) => {
    const json = {
      '@graph': [
        {
          '@type': 'Article',
          headline: 'Tập huấn nghiệp vụ',
          author: { name, '@id': `${HOST}/#/schema/person/1` },
        },
      ],
    };
    const head = `<script type="application/ld+json">${JSON.stringify(json)}</script>`;
    expect(read(post({ head }))?.byline ?? null).toBe(byline);
  });

  test('the author beside the date is no category', () => {
    const meta = `<span class="posted-on">10/01/2023</span> <span class="byline">by <a class="url fn n" href="${HOST}/author/admin/" rel="category">admin</a></span>`;
    expect(read(post({ meta }))?.category ?? null).toBeNull();
  });

  test('a protected post', () => {
    const form =
      '<form class="post-password-form"><p>Nội dung này được bảo mật. Hãy nhập mật khẩu để xem tiếp nội dung của bài viết này.</p></form>';
    expect(read(post({ content: form }))).toBeNull();
  });

  test('a page of links, and yet a page of prose is read', () => {
    const links = '<p><a href="/a/">Biểu mẫu số một</a></p><p><a href="/b/">Biểu mẫu số hai</a></p>';
    expect(read(post({ body: 'page-template-default page page-id-7', content: links }))).toBeNull();
    expect(read(post({ body: 'page-template-default page page-id-7' }))?.title).toBe('Tập huấn nghiệp vụ');
  });
});

describe('the post behind a variant', () => {
  test.each([
    ['/tap-huan-nghiep-vu/amp/', '/tap-huan-nghiep-vu/'],
    ['/tap-huan-nghiep-vu/?amp=1', '/tap-huan-nghiep-vu/'],
    ['/tap-huan-nghiep-vu/?share=facebook&nb=1', '/tap-huan-nghiep-vu/'],
    ['/tap-huan-nghiep-vu/?replytocom=12#respond', '/tap-huan-nghiep-vu/'],
    ['/2026/07/mua-he-xanh/comment-page-2/', '/2026/07/mua-he-xanh/'],
    ['/tap-huan-nghiep-vu/feed/', '/tap-huan-nghiep-vu/'],
  ])('%s', (variant, original) => {
    expect(wordpress.originalUrl?.(HOST + variant)).toBe(HOST + original);
  });

  test.each([
    '/tap-huan-nghiep-vu/',
    '/?p=1843',
    '/category/tin-tuc/feed/',
    '/feed/',
    '/tin-tuc/page/55',
    'no url',
  ])('%s is none', (path) => {
    expect(wordpress.originalUrl?.(path.startsWith('/') ? HOST + path : path)).toBeNull();
  });
});

describe('the date of a post', () => {
  const stamp = (zone: string) =>
    `<span class="posted-on"><a href="${POST}" rel="bookmark"><time class="entry-date published" datetime="2024-03-12T20:15:00${zone}">12/03/2024</time><time class="updated" datetime="2024-03-15T09:00:00${zone}">15/03/2024</time></a></span>`;

  test('a stamp with the zone of Vietnam is the page’s date to the minute', () => {
    expect(read(post({ meta: stamp('+07:00') }))?.dates[0]).toEqual({
      text: '2024-03-12T20:15:00+07:00',
      basis: 'PAGE',
    });
  });

  test('a stamp of GMT stands behind the printed day, which tells whether it is local time', () => {
    expect(read(post({ meta: stamp('+00:00') }))?.dates).toEqual([
      { text: '12/03/2024', basis: 'PAGE' },
      { text: '2024-03-12T20:15:00+00:00', basis: 'META' },
    ]);
  });

  test('the second stamp is that of the change', () => {
    expect(read(post({ meta: stamp('+07:00') }))?.modified?.text).toMatch(/2024-03-15/);
  });

  test('a month in words', () => {
    const meta = '<span class="posted-on">Đăng ngày <a href="#">Tháng Sáu 2, 2026</a></span>';
    expect(
      read(post({ meta: meta.replace('<a href="#">', '<b>').replace('</a>', '</b>') }))?.dates[0]?.text,
    ).toMatch(/Tháng Sáu 2, 2026/);
  });

  test('dates of comments and of other posts are none', () => {
    const after =
      '<div id="comments" class="comments-area"><ol><li class="comment"><time datetime="2026-01-01T08:00:00+07:00">01/01/2026</time></li></ol></div><div class="related-posts"><article class="post"><h3><a href="/x/">Bài khác</a></h3><time class="entry-date" datetime="2025-05-05T08:00:00+07:00">05/05/2025</time></article></div>';
    expect(read(post({ after }))?.dates).toEqual([]);
  });
});

describe('who signs', () => {
  const by = (name: string) =>
    `<span class="byline"> bởi <span class="author vcard"><a class="url fn n" href="/author/x/">${name}</a></span></span>`;

  test.each(['admin', 'quantri', 'hndongtien', 'bbt01', 'Administrator', 'Quản trị viên', 'Quản trị'])(
    '%s names nobody',
    (name) => {
      expect(read(post({ meta: by(name) }))?.byline).toBeNull();
    },
  );

  test('the site itself names nobody', () => {
    const head = '<meta property="og:site_name" content="Công đoàn An Bình">';
    expect(read(post({ head, meta: by('Công đoàn An Bình') }))?.byline).toBeNull();
  });

  test.each(['Thanh Hương', 'Đỗ Ngọc Lan', 'Ban Biên tập'])('%s is told', (name) => {
    expect(read(post({ meta: by(name) }))?.byline).toBe(name);
  });

  test('the biography below is no byline', () => {
    const after =
      '<div class="author-box"><h4 class="author-name">admin</h4><p>Người phụ trách trang tin của Công đoàn huyện.</p></div>';
    expect(read(post({ after }))?.byline).toBeNull();
  });
});

describe('the category of a post', () => {
  test('the first of several, not that of a card below', () => {
    const meta =
      '<a href="/category/tin/" rel="category tag">Tin tức</a>, <a href="/category/dao-tao/" rel="category tag">Đào tạo</a>';
    const after =
      '<div class="related-posts"><article><h3><a href="/x/">Bài khác</a></h3><a href="/category/the-thao/" rel="category tag">Thể thao</a></article></div>';
    expect(read(post({ meta, after }))?.category).toBe('Tin tức');
  });

  test('the one the trail names when the post bears it', () => {
    const meta = '<a rel="category tag" href="/a/">Tin tức</a> <a rel="category tag" href="/b/">Đào tạo</a>';
    const html = post({ meta }).replace(
      '<main>',
      '<div class="breadcrumbs"><a href="/">Trang chủ</a> » <a href="/b/">Đào tạo</a></div><main>',
    );
    expect(read(html)?.category).toBe('Đào tạo');
  });

  test('one that is called as the post is', () => {
    const title = /<h1[^>]*>([^<]*)</.exec(post())![1]!;
    expect(read(post({ meta: `<a rel="category tag" href="/a/">${title}</a>` }))?.category).toBe(title);
    expect(
      read(post({ meta: `<div class="post-category"><a href="/a/">${title}</a></div>` }))?.category ?? null,
    ).toBeNull();
  });

  test('"Uncategorized" is none', () => {
    expect(read(post({ meta: '<a rel="category tag" href="/a/">Uncategorized</a>' }))?.category).toBeNull();
    expect(read(post({ meta: '<a rel="category tag" href="/a/">Chưa phân loại</a>' }))?.category).toBeNull();
  });

  test('without the relation, by the box of its name', () => {
    expect(
      read(post({ meta: '<div class="post-category"><a href="/tin-tuc/">Tin tức</a></div>' }))?.category,
    ).toBe('Tin tức');
  });
});

describe('themes and builders', () => {
  test.each([
    'td-post-content tagdiv-type',
    'post-content',
    'single-content',
    'et_pb_post_content',
    'fusion-content-tb',
    'elementor-widget-theme-post-content',
  ])('the text in .%s', (name) => {
    const html = `<body class="${SINGLE}"><h1>Tập huấn nghiệp vụ</h1><div class="${name}">${PROSE}</div></body>`;
    expect(read(html)?.body).toContain('thương lượng');
  });

  test('a builder that names nothing', () => {
    const html = `<body class="${SINGLE}"><div class="a1"><div class="a2"><h1>Tập huấn nghiệp vụ</h1></div><div class="a3">${PROSE}${PROSE}</div></div></body>`;
    expect(read(html)).toMatchObject({ title: 'Tập huấn nghiệp vụ' });
  });

  test('comments longer than the text stay out', () => {
    const comments = `<div id="comments" class="comments-area">${'<p>Bài viết rất bổ ích, tôi mong Công đoàn mở thêm nhiều lớp như vậy cho cơ sở chúng tôi.</p>'.repeat(30)}</div>`;
    expect(read(post({ after: comments }))?.body).toBe(PROSE);
  });

  test.each([
    [
      'sharing',
      '<div class="sharedaddy sd-sharing-enabled"><h3>Chia sẻ:</h3><ul><li><a href="#">Facebook</a></li></ul></div>',
    ],
    [
      'related posts of Jetpack',
      '<div id="jp-relatedposts" class="jp-relatedposts"><h3>Liên quan</h3></div>',
    ],
    [
      'a table of contents',
      '<div id="ez-toc-container"><p>Mục lục</p><ul><li><a href="#a">Một</a></li></ul></div>',
    ],
    ['an embedded post', '<blockquote class="wp-embedded-content"><a href="/x/">Bài khác</a></blockquote>'],
    ['the newest posts', '<ul class="wp-block-latest-posts"><li><a href="/x/">Bài khác</a></li></ul>'],
    ['stars', '<div class="kk-star-ratings"><div class="kksr-legend">5/5 - (3 bình chọn)</div></div>'],
  ])('%s', (_name, box) => {
    expect(read(post({ content: PROSE + box }))?.body).toBe(PROSE);
  });
});

describe('reading a list', () => {
  test('titles in headings of cards, the excerpt without its link, the older page', () => {
    const row = (at: number) =>
      `<article class="post type-post hentry"><h2 class="entry-title"><a href="/bai-viet-thu-${at}/">Bài viết thứ ${at} của công đoàn</a></h2><span class="posted-on"><time class="entry-date" datetime="2026-01-0${at}T08:00:00+07:00">0${at}/01/2026</time></span><div class="entry-summary"><p>Tóm tắt của bài viết thứ ${at}, đủ dài để nói lên điều gì đó. <a href="/bai-viet-thu-${at}/" class="more-link">Đọc tiếp</a></p></div></article>`;
    const html = `<body class="archive category category-3">${row(1)}${row(2)}${row(3)}<nav class="navigation"><div class="nav-previous"><a href="${HOST}/tin-tuc/page/2/">Bài cũ hơn</a></div></nav><div class="widget-area"><div class="widget"><h3 class="entry-title"><a href="/bai-viet-o-thanh-ben/">Bài viết ở thanh bên của trang</a></h3></div></div></body>`;
    const { items, nextUrl } = wordpress.readListing(parsePage(html, `${HOST}/tin-tuc/`));
    expect(items).toHaveLength(3);
    expect(items[1]).toEqual({
      url: `${HOST}/bai-viet-thu-2/`,
      title: 'Bài viết thứ 2 của công đoàn',
      date: '02/01/2026',
      lead: 'Tóm tắt của bài viết thứ 2, đủ dài để nói lên điều gì đó.',
      imageUrl: null,
    });
    expect(nextUrl).toBe(`${HOST}/tin-tuc/page/2/`);
  });

  test('the last page has no further one', () => {
    const html = `<body class="archive paged-3"><article class="hentry"><h2 class="entry-title"><a href="/a-b-c-d/">Bài viết cuối cùng của năm</a></h2></article><article class="hentry"><h2 class="entry-title"><a href="/e-f-g-h/">Bài viết đầu tiên của năm</a></h2></article><div class="nav-links"><div class="nav-next"><a href="/tin-tuc/page/2/">Bài mới hơn</a></div></div></body>`;
    expect(wordpress.readListing(parsePage(html, `${HOST}/tin-tuc/page/3/`)).nextUrl).toBeNull();
  });
});

describe('large and hostile pages', () => {
  test.each([
    ['two megabytes of prose', post({ content: PROSE.repeat(9000) })],
    ['29,000 comments', post({ after: '<div class="comments-area"><p>Hay quá</p></div>'.repeat(29_000) })],
    [
      '30,000 galleries',
      post({
        content:
          PROSE +
          '<figure><figure><img src="a.jpg"></figure><figcaption>Ảnh</figcaption></figure>'.repeat(10_000),
      }),
    ],
    [
      '30,000 posts in a list',
      `<body class="archive">${Array.from({ length: 10_000 }, (_, at) => `<article class="hentry"><h2 class="entry-title"><a href="/bai-viet-so-${at}/">Bài viết số ${at} của năm</a></h2></article>`).join('')}</body>`,
    ],
    ['stamps without end', post({ meta: '<time class="entry-date" datetime="x">a</time>'.repeat(30_000) })],
  ])('%s are read to the end', (_name, html) => {
    const page = parsePage(html, POST);
    expect(() => recognizeFamily(page)).not.toThrow();
    expect(() => wordpress.readArticle(page)).not.toThrow();
    expect(() => wordpress.readListing(page)).not.toThrow();
  });
});
