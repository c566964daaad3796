import { describe, expect, test } from '@jest/globals';
import type { Page } from '../../src/families/family.js';
import { liferay } from '../../src/families/liferay.js';
import { parsePage } from '../../src/families/page.js';

const HOST = 'https://thanhgiang.example.gov.vn';
const ARTICLE = `${HOST}/web/thanhgiang/tin-tuc/-/asset_publisher/Xy12/content/khanh-thanh-cau`;
const HEAD = '<link class="lfr-css-file" href="/o/thanh-giang-theme/css/main.css">';
const TEXT =
  '<p>Cầu dài 48 m, rộng 3 m, kinh phí 2,4 tỷ đồng từ nguồn vận động, xây trong bảy tháng.</p>' +
  '<p>Trước đây người dân phải đi đò hoặc vòng hơn 5 km mới sang được chợ xã.</p>';

function page(body: string, url = ARTICLE, head = HEAD): Page {
  return parsePage(`<html><head><title>Trang</title>${head}</head><body>${body}</body></html>`, url);
}

describe('liferay recognises', () => {
  test.each([
    ['an asset publisher of its own', page('<p>x</p>'), 2],
    ['a display page', page('<p>x</p>', `${HOST}/web/guest/-/khanh-thanh-cau`), 2],
    ['a site page', page('<p>x</p>', `${HOST}/web/guest/tin-tuc`), 2],
    ['an address of 7.4', page('<p>x</p>', `${HOST}/w/khanh-thanh-cau-dan-sinh`), 2],
    ['a page with a friendly name of its own', page('<p>x</p>', `${HOST}/tin-tuc`), 1],
    ['the asset publisher in the address alone', page('<p>x</p>', ARTICLE, ''), 1],
    ['portlet state in the address alone', page('<p>x</p>', `${HOST}/tin?p_p_id=101_INSTANCE_a`, ''), 1],
  ])('%s', (_name, given, sureness) => {
    expect(liferay.recognize(given)).toBe(sureness);
  });

  test.each([
    ['a bare /-/ in an address', page('<p>x</p>', 'https://gitlab.example.org/nhom/du-an/-/issues', '')],
    ['/web/ on another site', page('<p>x</p>', `${HOST}/web/tin/bai-viet`, '')],
    ['NukeViet', page('<p>x</p>', ARTICLE, '<meta name="generator" content="NukeViet v4.5">')],
  ])('not %s', (_name, given) => {
    expect(liferay.recognize(given)).toBe(0);
  });
});

describe('liferay reads', () => {
  test.each(['nav', 'header'])('title and date out of a header of their own behind the page’s %s', (menu) => {
    const top = `<${menu}><a href="/">Cổng thông tin xã</a><a href="/web/thanhgiang/lien-he">Liên hệ</a></${menu}>`;
    const html = `${top}<div class="o1"><header><h2>Khánh thành cầu dân sinh thôn Hạ</h2><p>12-10-2026, 20:11</p></header><div class="o2">Cây cầu là công trình chào mừng ngày hội đại đoàn kết của bà con hai thôn.</div><div class="journal-content-article">${TEXT}</div></div>`;
    const facts = liferay.readArticle(page(html));
    expect(facts?.title).toBe('Khánh thành cầu dân sinh thôn Hạ');
    expect(facts?.dates[0]?.text).toContain('12-10-2026, 20:11');
    expect(facts?.lead).toContain('ngày hội đại đoàn kết');
  });

  test('a template without a heading is named by its asset', () => {
    const facts = liferay.readArticle(
      page(`<div class="journal-content-article" data-analytics-asset-title="Khánh thành cầu">${TEXT}</div>`),
    );
    expect(facts?.title).toBe('Khánh thành cầu');
  });

  test('title, date with its clock before the day of the week, text without its tools', () => {
    const facts = liferay.readArticle(
      page(
        `<h3 class="header-title">Khánh thành cầu</h3><div class="asset-full-content"><div class="metadata-publish-date">14:12, Thứ Năm, 01-09-2016</div><div class="journal-content-article">${TEXT}<div class="taglib-social-bookmarks">Chia sẻ Thích Tweet</div></div></div>`,
      ),
    );
    expect(facts?.title).toBe('Khánh thành cầu');
    expect(facts?.dates).toEqual([{ text: '14:12, Thứ Năm, 01-09-2016', basis: 'PAGE' }]);
    expect(facts?.body).not.toContain('Tweet');
  });

  test('of several journal articles the one with the text, not the address of the office', () => {
    const facts = liferay.readArticle(
      page(
        `<div class="journal-content-article">Đường dây nóng: 0225 000 222</div><h3 class="header-title">Khánh thành cầu</h3><div class="journal-content-article">${TEXT}</div><footer><div class="journal-content-article">${TEXT.repeat(3)}</div></footer>`,
      ),
    );
    expect(facts?.body).toContain('48 m');
    expect(facts?.body?.match(/48 m/g)).toHaveLength(1);
  });

  test('an account of the machine room is no author', () => {
    const facts = liferay.readArticle(
      page(
        `<h3 class="header-title">Khánh thành cầu</h3><div><div class="journal-content-article">${TEXT}</div><span class="metadata-author">Bởi Test Test</span></div>`,
      ),
    );
    expect(facts?.byline).toBeNull();
  });

  test('a page of three abstracts is a list', () => {
    const abstract = `<div class="asset-abstract"><h3 class="asset-title"><a href="${ARTICLE}">Khánh thành cầu dân sinh</a></h3><div class="asset-content">${TEXT}</div><span class="metadata-publish-date">01-09-2016</span></div>`;
    expect(liferay.readArticle(page(abstract.repeat(3), `${HOST}/web/guest/tin-tuc`))).toBeNull();
  });

  test('no article where only /web/ stands in the address', () => {
    expect(
      liferay.readArticle(page(`<h1>Một bài viết</h1>${TEXT}`, `${HOST}/web/guest/-/bai`, '')),
    ).toBeNull();
  });

  test('its own canonical link with state, or to the home page, is put right', () => {
    const state = `${ARTICLE}?p_p_state=pop_up`;
    const read = (href: string) =>
      liferay.readArticle(
        page(
          `<h3 class="header-title">Khánh thành cầu</h3><div class="journal-content-article">${TEXT}</div>`,
          state,
          `${HEAD}<link rel="canonical" href="${href}">`,
        ),
      )?.canonicalUrl;
    expect(read(HOST)).toBe(ARTICLE);
    expect(read(state)).toBe(ARTICLE);
  });
});

describe('liferay lists', () => {
  const row = (slug: string, title: string) =>
    `<div class="asset-abstract"><h3 class="asset-title"><a href="${HOST}/web/x/-/asset_publisher/Xy12/content/${slug}?inheritRedirect=false&amp;redirect=%2Fweb">${title}</a></h3><span class="metadata-publish-date">01-09-2016</span></div>`;
  const side =
    '<div class="portlet-boundary"><a href="/web/x/-/asset_publisher/s/content/tin-ben-canh">Tin nằm ở khối bên cạnh</a></div>';

  test('the portlet that pages its list, without the way back in the addresses', () => {
    const url = `${HOST}/web/x/tin-tuc?_101_INSTANCE_Xy12_cur=2`;
    const { items, nextUrl } = liferay.readListing(
      page(
        `<div class="portlet-boundary">${row('mot', 'Khánh thành cầu dân sinh')}${row('hai', 'Họp giao ban tháng tám')}<div class="taglib-page-iterator"><a href="?_101_INSTANCE_Xy12_cur=1">Đầu tiên</a> <a href="?_101_INSTANCE_Xy12_cur=3">3</a> <a href="?_101_INSTANCE_Xy12_cur=9">Cuối cùng</a></div></div>${side}`,
        url,
      ),
    );
    expect(items.map((item) => item.url)).toEqual([
      `${HOST}/web/x/-/asset_publisher/Xy12/content/mot`,
      `${HOST}/web/x/-/asset_publisher/Xy12/content/hai`,
    ]);
    expect(nextUrl).toBe(`${HOST}/web/x/tin-tuc?_101_INSTANCE_Xy12_cur=3`);
  });

  test('the last page has no next', () => {
    const { nextUrl } = liferay.readListing(
      page(
        `<div class="portlet-boundary">${row('mot', 'Khánh thành cầu dân sinh')}<div class="pagination"><a href="?_101_INSTANCE_Xy12_cur=1">1</a><span class="active">2</span></div></div>`,
        `${HOST}/web/x/tin-tuc?_101_INSTANCE_Xy12_cur=2`,
      ),
    );
    expect(nextUrl).toBeNull();
  });
});

describe('liferay knows the same article', () => {
  test.each([
    [`${ARTICLE}?inheritRedirect=false&redirect=https%3A%2F%2Fx.example%2Fweb%3Fp_p_id%3D101`, ARTICLE],
    [`${ARTICLE}?p_p_state=pop_up&_101_INSTANCE_Xy12_viewMode=print`, ARTICLE],
    [
      `${HOST}/web/x/tin?p_p_id=101_INSTANCE_Xy12&p_p_lifecycle=0&_101_INSTANCE_Xy12_urlTitle=hop-bao&_101_INSTANCE_Xy12_type=content`,
      `${HOST}/web/x/tin/-/asset_publisher/Xy12/content/hop-bao`,
    ],
    [ARTICLE, null],
    [`${HOST}/web/x/tin?p_p_id=101_INSTANCE_Xy12&_101_INSTANCE_Xy12_cur=2`, null],
    [`${HOST}/web/x/-/message_boards/view_message/12?p_p_state=pop_up`, null],
  ])('%s → %s', (url, expected) => {
    expect(liferay.originalUrl!(url)).toBe(expected);
  });
});
