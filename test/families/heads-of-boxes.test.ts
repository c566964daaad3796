import { describe, expect, test } from '@jest/globals';
import type { Page } from '../../src/families/family.js';
import { newspaper } from '../../src/families/newspaper.js';
import { parsePage } from '../../src/families/page.js';
import { portalFolder } from '../../src/families/portal-folder.js';
import { vnpt } from '../../src/families/vnpt.js';
import { webcenter } from '../../src/families/webcenter.js';

const TITLE = 'Ra quân làm thủy lợi nội đồng';
const TEXT =
  '<p>Sáng 12/10, hơn 300 hội viên nông dân xã Lam Trà ra quân nạo vét kênh mương nội đồng, phục vụ sản xuất vụ đông.</p><p>Kế hoạch năm nay là 12 km kênh, chia theo từng đoạn cho các thôn, đến nay đã xong 7 km, còn lại 5 km làm trong tháng.</p>';

function page(body: string, url: string, head = ''): Page {
  return parsePage(`<html><head>${head}</head><body>${body}</body></html>`, url);
}

describe('the category in the head of the box that holds the article', () => {
  const url =
    'http://lamtra.example.vn/app/portal/folder/nong-nghiep/news/ra-quan-lam-thuy-loi-noi-dong.html';
  const article = `<div class="view-news"><h3>${TITLE}</h3><div><a href="#">Email</a><a href="#">Print</a><a href="#">Aa</a></div><div>07:45 12/10/2022</div><div class="tx">${TEXT}</div></div>`;
  const boxed = (head: string) =>
    `<div class="portlet">${head}<div class="portlet-body">${article}</div></div>`;

  test.each([
    ['a head', '<div class="portlet-header"><a href="/app/x">Nông nghiệp</a></div>', 'Nông nghiệp'],
    ['a panel', '<h4 class="panel-heading">Nông nghiệp</h4>', 'Nông nghiệp'],
    [
      'the folder’s own link',
      '<div class="top-nav"><a href="/app/portal/folder/nong-nghiep">Nông nghiệp</a></div>',
      'Nông nghiệp',
    ],
    ['the site’s name', '<div class="portlet-header"><a href="/">Huyện Lam Trà</a></div>', null],
    ['the kind of page', '<div class="portlet-header">Chi tiết tin</div>', null],
  ])('%s', (_what, head, category) => {
    expect(portalFolder.readArticle(page(boxed(head), url))?.category ?? null).toBe(category);
  });

  test('in what a paper calls its navigation, where it leads to the folder above the article', () => {
    const html = `<div class="left"><div class="cate-nav"><a href="/nong-nghiep">Nông nghiệp</a></div><div class="detail"><h1 class="title-detail">${TITLE}</h1><div class="time">12/10/2016 07:45</div><div class="content-detail">${TEXT}</div></div></div>`;
    const facts = newspaper.readArticle(
      page(html, 'http://baohatinh.vn/nong-nghiep/ra-quan-lam-thuy-loi/140221.htm'),
    );
    expect(facts?.category).toBe('Nông nghiệp');
  });
});

describe('what says nothing of the title', () => {
  test('a window called by the site and the kind of page, beside a heading with the site’s name', () => {
    const html = `<h1 class="site">Huyện Lam Trà</h1><ul><li><a href="/a">Trang chủ</a></li></ul><div class="d"><h2>${TITLE}</h2><p>12/10/2022</p><div class="fulltext">${TEXT}</div></div>`;
    const url = 'https://lamtra.example.gov.vn/webcenter/portal/lamtra/chitiet?dDocName=QN77120';
    const facts = webcenter.readArticle(page(html, url, '<title>Huyện Lam Trà - Chi tiết tin</title>'));
    expect(facts?.title).toBe(TITLE);
    expect(facts?.dates[0]?.text).toContain('12/10/2022');
  });

  test('the list’s name in the address, where the menu leads there', () => {
    const html = `<ul><li><a href="/vi/nong-nghiep-nong-thon">Nông nghiệp nông thôn</a></li><li><a href="/vi/van-hoa">Văn hóa</a></li></ul><div class="c"><div class="title-cate"><span>Nông nghiệp nông thôn</span></div><div class="nd"><h3 class="news-title">${TITLE}</h3><p class="news-date">Thứ tư, 12/10/2022 | 14:37</p><div class="news-content">${TEXT}</div></div></div>`;
    const url = 'https://lamtra.example.gov.vn/vi/nong-nghiep-nong-thon-61?id=22017&type=NEWS';
    const facts = vnpt.readArticle(
      page(`<link href="/vnpt/css/a.css" rel="stylesheet">${html}`, url, '<title>Xã Lam Trà</title>'),
    );
    expect(facts?.title).toBe(TITLE);
    expect(facts?.category).toBe('Nông nghiệp nông thôn');
  });
});

test('the date that VnExpress printed above everything', () => {
  const html = `<div id="top"><div class="block_timer left txt_666">Thứ hai, 13/10/2014 | 08:41 GMT+7</div></div><div class="main"><div class="title_news"><h1>${TITLE}</h1></div><div class="short_intro">Nông dân xã Lam Trà ra quân nạo vét kênh mương.</div><div class="fck_detail">${TEXT}</div></div>`;
  const facts = newspaper.readArticle(
    page(html, 'http://vnexpress.net/tin-tuc/thoi-su/ra-quan-lam-thuy-loi-3092345.html'),
  );
  expect(facts?.dates[0]).toMatchObject({ basis: 'PAGE' });
  expect(facts?.dates[0]?.text).toContain('13/10/2014');
});
