import { describe, expect, test } from '@jest/globals';
import type { Page } from '../../src/families/family.js';
import { parsePage } from '../../src/families/page.js';
import { vpcp } from '../../src/families/vpcp.js';

const HOST = 'https://vanban.example.gov.vn';
const DOCUMENT = `${HOST}/?pageid=27160&docid=211783&classid=2`;
const TEXT =
  '<p>Tổ cấp cứu gồm một y sĩ, một điều dưỡng và lái xe, được trang bị máy sốc tim tự động.</p>' +
  '<p>Trung tâm điều phối nhận cuộc gọi phải trả lời trong 10 giây và chuyển đến tổ gần nhất.</p>';

/** As served: everything in a form that a script shows. */
function page(body: string, url = DOCUMENT, style = 'style="display: none"'): Page {
  return parsePage(
    `<html><head><title>Hệ thống văn bản</title></head><body><form id="form1" ${style}><input type="hidden" name="__VIEWSTATE" value="/wE">${body}</form></body></html>`,
    url,
  );
}

const ROWS: readonly (readonly [string, string])[] = [
  ['Số ký hiệu', '146/2026/NĐ-CP'],
  ['Ngày ban hành', '12-05-2026'],
  ['Ngày có hiệu lực', '01-07-2026'],
  ['Loại văn bản', 'Nghị định'],
  ['Trích yếu', 'Quy định về nhà công vụ'],
  ['Tài liệu đính kèm', '<a href="/Download.aspx?id=9">146-nd.pdf</a>'],
];
const table = (rows = ROWS) =>
  `<table>${rows.map(([label, value]) => `<tr><td>${label}:</td><td>${value}</td></tr>`).join('')}</table>`;

describe('vpcp recognises', () => {
  test.each([
    ['address and hidden form', page('<p>x</p>'), 2],
    ['address and shown form', page('<p>x</p>', `${HOST}/default.aspx?docid=5&pageid=33`, ''), 2],
    ['the address alone', parsePage('<p>x</p>', DOCUMENT), 1],
    ['a list by its links', page(`<a href="${DOCUMENT}">x</a>`, `${HOST}/?pageid=27160`), 1],
    [
      'a list without a form, by three links that name page and document',
      parsePage(
        [1, 2, 3].map((n) => `<a href="/?pageid=27160&amp;docid=${n}">Văn bản ${n}</a>`).join(''),
        `${HOST}/van-ban`,
      ),
      1,
    ],
  ])('%s', (_name, given, sureness) => {
    expect(vpcp.recognize(given)).toBe(sureness);
  });

  test.each([
    ['WebForms of another make', page('<p>x</p>', `${HOST}/tin.aspx?NewsID=3`, '')],
    ['a document number alone', parsePage('<p>x</p>', `${HOST}/?docid=211783`)],
  ])('not %s', (_name, given) => {
    expect(vpcp.recognize(given)).toBe(0);
  });
});

describe('vpcp reads', () => {
  test('the text in the hidden form', () => {
    const facts = vpcp.readArticle(
      page(
        `<div><h1>Trực cấp cứu ngoài bệnh viện</h1><div class="ngay">17:05, 09/06/2026</div><div class="detail-content">${TEXT}</div></div>`,
      ),
    );
    expect(facts?.title).toBe('Trực cấp cứu ngoài bệnh viện');
    expect(facts?.dates).toEqual([{ text: '17:05, 09/06/2026', basis: 'PAGE' }]);
    expect(facts?.body).toContain('10 giây');
  });

  test('a document that is nothing but its table: the summary is the title, its day of issue the date', () => {
    const facts = vpcp.readArticle(page(`<h2 class="title">Chi tiết văn bản</h2>${table()}`));
    expect(facts?.title).toBe('Quy định về nhà công vụ');
    expect(facts?.dates).toEqual([{ text: '12-05-2026', basis: 'PAGE' }]);
    expect(facts?.body).toContain('146/2026/NĐ-CP');
    expect(facts?.attachments).toEqual([{ url: '/Download.aspx?id=9', text: '146-nd.pdf' }]);
    expect(facts?.category).toBe('Nghị định');
  });

  describe('the text below the table, in boxes of any name', () => {
    const file = '<div><a href="/Files/2026/146.signed.pdf">146.signed.pdf</a></div>';
    const others = `<div class="vb"><h4>Văn bản khác</h4>${[1, 2, 3].map((n) => `<p><a href="/?pageid=27160&amp;docid=${n}">Kế hoạch diễn tập phòng thủ năm ${n}</a></p>`).join('')}</div>`;
    const heading = '<h2>Nghị định 146/2026/NĐ-CP quy định về nhà công vụ</h2>';

    test.each([
      ['beside the table', `<div>${heading}${table()}${file}<div class="nd">${TEXT}</div>${others}</div>`],
      ['the table in a box', `<div>${heading}<div><div>${table()}</div></div>${TEXT}${file}</div>${others}`],
      [
        'a label above the files',
        `<div>${heading}${table()}<p>Tải về:</p>${file}<article>${TEXT}</article><h4>Văn bản khác</h4>${others}</div>`,
      ],
    ])('%s', (_, body) => {
      const facts = vpcp.readArticle(page(body));
      expect(facts?.title).toBe('Nghị định 146/2026/NĐ-CP quy định về nhà công vụ');
      expect(facts?.body).toContain('146/2026/NĐ-CP');
      expect(facts?.body).toContain('10 giây');
      expect(facts?.body).not.toContain('diễn tập');
      expect(facts?.body).not.toContain('Tải về');
      expect(facts?.attachments.map(({ url }) => url)).toContain('/Files/2026/146.signed.pdf');
    });

    test('a list of new documents that tells their numbers first is none of it', () => {
      const rows = [1, 2, 3]
        .map(
          (n) =>
            `<tr><td>${n}4/KH-UBND</td><td>0${n}/06/2026</td><td><a href="/?pageid=27160&amp;docid=${n}">Kế hoạch diễn tập phòng thủ năm ${n}</a></td></tr>`,
        )
        .join('');
      const list = `<section><h3>Văn bản mới ban hành</h3><table>${rows}</table></section>`;
      const facts = vpcp.readArticle(page(`<div><h2>Nghị định về nhà công vụ</h2>${table()}</div>${list}`));
      expect(facts?.body).toContain('146/2026/NĐ-CP');
      expect(facts?.body).not.toContain('diễn tập');
    });

    test('other documents alone are none', () => {
      const facts = vpcp.readArticle(page(`<div>${heading}${table()}${others}</div>`));
      expect(facts?.body).not.toContain('diễn tập');
    });
  });

  test('attributes in a definition list', () => {
    const rows = ROWS.map(([label, value]) => `<dt>${label}</dt><dd>${value}</dd>`).join('');
    expect(vpcp.readArticle(page(`<dl>${rows}</dl>`))?.title).toBe('Quy định về nhà công vụ');
  });

  test('a document without a summary is named by its heading, then by its number', () => {
    const rows = ROWS.filter(([label]) => label !== 'Trích yếu');
    expect(vpcp.readArticle(page(`<h1>Nghị định về nhà công vụ</h1>${table(rows)}`))?.title).toBe(
      'Nghị định về nhà công vụ',
    );
    expect(vpcp.readArticle(page(table(rows)))?.title).toBe('146/2026/NĐ-CP');
  });

  test('two attributes are no table of a document', () => {
    const facts = vpcp.readArticle(
      page(
        `<h1>Trực cấp cứu ngoài bệnh viện</h1><div class="detail-content">${TEXT}${table(ROWS.slice(0, 2))}</div>`,
      ),
    );
    expect(facts?.dates).toEqual([]);
  });

  test('a list of documents is no article', () => {
    expect(vpcp.readArticle(page(`<a href="${DOCUMENT}">x</a>`, `${HOST}/?pageid=27160`))).toBeNull();
  });

  test('no article where only the address has the shape', () => {
    expect(vpcp.readArticle(parsePage(`<h1>Một bài</h1><main>${TEXT}</main>`, DOCUMENT))).toBeNull();
  });
});

test('vpcp lists documents with their days; the pager by postback leads nowhere', () => {
  const row = (id: number, day: string, title: string) =>
    `<tr><td>${id}/NĐ-CP</td><td>${day}</td><td><a href="/?pageid=27160&amp;docid=${id}&amp;classid=1">${title}</a></td></tr>`;
  const { items, nextUrl } = vpcp.readListing(
    page(
      `<table>${row(146, '12/05/2026', 'Quy định về nhà công vụ')}${row(145, '10/05/2026', 'Sửa đổi điều lệ cụm công nghiệp')}</table><a href="javascript:__doPostBack('p','2')">2</a>`,
      `${HOST}/?pageid=27160`,
    ),
  );
  expect(items.map(({ title, date }) => [title, date])).toEqual([
    ['Quy định về nhà công vụ', '12/05/2026'],
    ['Sửa đổi điều lệ cụm công nghiệp', '10/05/2026'],
  ]);
  expect(nextUrl).toBeNull();
});

test.each([
  [DOCUMENT, `${HOST}/?pageid=27160&docid=211783`],
  [`${HOST}/default.aspx?pageid=27160&docid=170893`, `${HOST}/?pageid=27160&docid=170893`],
  [`${HOST}/?pageid=27160&docid=170893`, null],
  [`${HOST}/?pageid=27160&mode=1`, null],
])('vpcp knows the same document: %s → %s', (url, expected) => {
  expect(vpcp.originalUrl!(url)).toBe(expected);
});
