import { describe, expect, test } from '@jest/globals';
import type { Page } from '../../src/families/family.js';
import { parsePage } from '../../src/families/page.js';
import { webcenter } from '../../src/families/webcenter.js';

const HOST = 'https://queha.example.gov.vn';
const ARTICLE = `${HOST}/webcenter/portal/queha/pages_tin-tuc/chi-tiet?dDocName=PORTAL353912`;
const MARK = '<script>AdfPage.PAGE.setUserActivityTimeout(-1);</script>';
const TEXT =
  '<p>Cá giống gồm trắm, chép, mè, do nguồn xã hội hóa đóng góp, thả xuống hồ trong một buổi sáng.</p>' +
  '<p>Ban quản lý hồ sẽ tuần tra, ngăn đánh bắt bằng xung điện trong sáu tháng đầu.</p>';

function page(body: string, url = ARTICLE): Page {
  return parsePage(`<html><head><title>Chi tiết tin</title></head><body>${body}</body></html>`, url);
}

describe('webcenter recognises', () => {
  test.each([
    ['address and ADF', page(`${MARK}<p>x</p>`), 2],
    ['the address alone', page('<p>x</p>'), 1],
    ['a list of the portal', page(MARK, `${HOST}/webcenter/portal/queha/pages_tin-tuc`), 2],
    ['ADF alone', page('<div class="x14 af_panelGroup">x</div>', `${HOST}/trang`), 1],
  ])('%s', (_name, given, sureness) => {
    expect(webcenter.recognize(given)).toBe(sureness);
  });

  test.each([
    ['a plain page', page('<p>x</p>', `${HOST}/tin/bai-viet`)],
    ['a page of SharePoint', page('<div class="ms-rtestate-field">x</div>')],
  ])('not %s', (_name, given) => {
    expect(webcenter.recognize(given)).toBe(0);
  });
});

describe('webcenter reads', () => {
  test('one date beside the title and its own path: an article without any mark of ADF', () => {
    const facts = webcenter.readArticle(
      page(
        `<div class="x14"><div class="title">Thả con giống xuống hồ</div><div>Người đăng: Admin - Ngày đăng: 09/10/2023</div><div>${TEXT}</div></div>`,
      ),
    );
    expect(facts?.title).toBe('Thả con giống xuống hồ');
    expect(facts?.byline).toBeNull();
  });

  test('the address keeps the name of the document only', () => {
    const facts = webcenter.readArticle(
      page(
        `${MARK}<h2 class="tieude">Thả con giống xuống hồ</h2><div class="ngaydang">09/10/2023 08:15</div><div class="noidung">${TEXT}</div>`,
        `${ARTICLE}&_adf.ctrl-state=1b2c_4&_afrLoop=33`,
      ),
    );
    expect(facts?.canonicalUrl).toBe(ARTICLE);
    expect(facts?.dates).toEqual([{ text: '09/10/2023 08:15', basis: 'PAGE' }]);
  });

  test('a short title and its date in the rows of one table are two lines', () => {
    const head =
      '<table><tr><td><b>Thả con giống xuống hồ</b></td></tr><tr><td>14/12/2023, 09g47</td></tr></table>';
    const lead = '<div><b>Bà con ba thôn cùng góp tiền mua cá giống, giữ nguồn lợi của hồ.</b></div>';
    const facts = webcenter.readArticle(page(`${MARK}${head}${lead}<div class="noidung">${TEXT}</div>`));
    expect(facts?.title).toBe('Thả con giống xuống hồ');
    expect(facts?.dates).toEqual([{ text: '14/12/2023, 09g47', basis: 'PAGE' }]);
  });

  test('generated class names: the text by density', () => {
    const facts = webcenter.readArticle(
      page(
        `${MARK}<div class="x14"><span class="x7h">Thả con giống xuống hồ</span><br><span class="x7j">14/12/2023 | 09:47</span><div class="x7k">${TEXT}</div></div>`,
      ),
    );
    expect(facts?.body).toContain('tuần tra');
  });

  test('a page that only fetches the state token is no article', () => {
    expect(
      webcenter.readArticle(
        page('<script>AdfLoopbackUtils.runLoopback("_afrLoop");</script><noscript>JavaScript</noscript>'),
      ),
    ).toBeNull();
  });

  test('a file of the content server is no article', () => {
    expect(
      webcenter.readArticle(page(MARK, `${HOST}/webcenter/documentContent?dDocName=PORTAL353913`)),
    ).toBeNull();
  });

  test('no article where only the address has the shape', () => {
    expect(webcenter.readArticle(page(`<h1>Một bài</h1><main>${TEXT}</main>`))).toBeNull();
  });
});

test('webcenter lists each document once whatever token its links carry', () => {
  const link = (name: string, loop: number, title: string) =>
    `<h3><a href="/webcenter/portal/queha/pages_tin-tuc/chi-tiet?_afrLoop=${loop}&amp;dDocName=${name}">${title}</a></h3>`;
  const { items, nextUrl } = webcenter.readListing(
    page(
      `${MARK}<div>${link('PORTAL1', 1, 'Thả con giống xuống hồ')}<span>09/10/2023</span></div><div>${link('PORTAL1', 2, 'Thả con giống xuống hồ')}</div><div>${link('PORTAL2', 1, 'Khai mạc giải bóng chuyền')}</div><a href="#" onclick="return false">2</a>`,
      `${HOST}/webcenter/portal/queha/pages_tin-tuc`,
    ),
  );
  expect(items.map((item) => item.url)).toEqual([
    `${HOST}/webcenter/portal/queha/pages_tin-tuc/chi-tiet?dDocName=PORTAL1`,
    `${HOST}/webcenter/portal/queha/pages_tin-tuc/chi-tiet?dDocName=PORTAL2`,
  ]);
  expect(items[0]?.date).toBe('09/10/2023');
  expect(nextUrl).toBeNull();
});

test.each([
  [`${ARTICLE}&_adf.ctrl-state=x_1`, ARTICLE],
  [
    `${HOST}/webcenter/portal/queha/pages_tin-tuc/chi-tiet;jsessionid=AB12?_afrLoop=1&dDocName=PORTAL353912`,
    ARTICLE,
  ],
  [ARTICLE, null],
  [`${HOST}/webcenter/portal/queha/pages_tin-tuc?_adf.ctrl-state=x_1`, null],
])('webcenter knows the same article: %s → %s', (url, expected) => {
  expect(webcenter.originalUrl!(url)).toBe(expected);
});
