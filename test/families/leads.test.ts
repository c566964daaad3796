import { describe, expect, test } from '@jest/globals';
import type { Page } from '../../src/families/family.js';
import { generic } from '../../src/families/generic.js';
import { hatinhCommune } from '../../src/families/hatinh-commune.js';
import { parsePage } from '../../src/families/page.js';

const TITLE = 'Ra quân làm thủy lợi nội đồng';
const LEAD = 'Sáng 12/10, hội viên nông dân xã Lam Trà ra quân nạo vét kênh mương nội đồng.';
const TEXT =
  '<p>Hơn 300 hội viên chia theo từng thôn, mỗi thôn nhận một đoạn kênh và làm xong trong buổi sáng để kịp mở nước.</p><p>Kế hoạch năm nay là 12 km kênh, đến nay đã xong 7 km, còn lại 5 km làm trong tháng.</p>';

const OTHERS = [
  'Thông báo lịch cắt điện tuần tới',
  'Nhiều tuyến đường quê khoác áo mới',
  'Tập huấn kỹ năng cứu đuối',
]
  .map(
    (title, at) =>
      `<li><img data-src="/t/${at}.jpg"><div><a href="/tin-tuc/bai-khac-${at}">${title}</a><p>01/02/2026</p></div></li>`,
  )
  .join('');

function page(body: string, url: string): Page {
  return parsePage(`<html><head></head><body>${body}</body></html>`, url);
}

describe('a lead in the box of the text', () => {
  test('named so, behind a row that tells author and times at length', () => {
    const row =
      '<div class="byLine"><span>bởi <a href="/author/u">vanthu</a> —</span> <span>đã xuất bản 20/12/2016 15:25</span>, <span>cập nhật cuối 29/12/2016 15:25</span></div>';
    const html = `<div id="content"><h1>${TITLE}</h1>${row}<div class="documentDescription">${LEAD}</div><div id="text">${TEXT}</div></div>`;
    const facts = generic.readArticle(page(html, 'https://lamtra.example.vn/tin/ra-quan'));
    expect(facts?.lead).toBe(LEAD);
    expect(facts?.body).not.toContain('Sáng 12/10');
  });

  test.each([
    ['named in short', '<td class="sum-news">', '<td class="cont-news">'],
    ['named by nothing', '<td class="k3">', '<td class="k4">'],
  ])('a row of its own in a table that lays out the article, %s', (_, lead, text) => {
    const rows = [
      `<td class="t"><h1>${TITLE}</h1></td>`,
      '<td class="d">(12/10/2026)</td>',
      `${lead}${LEAD}</td>`,
      `${text}${TEXT}</td>`,
    ];
    const html = `<table width="100%">${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`;
    const facts = generic.readArticle(page(html, 'https://lamtra.example.vn/tin/ra-quan'));
    expect(facts?.lead).toBe(LEAD);
    expect(facts?.body).not.toContain('Sáng 12/10');
  });

  test('a row that says the day is no lead', () => {
    const html = `<table><tr><td><h1>${TITLE}</h1></td></tr><tr><td>Thứ ba, 26 Tháng 3 2019 15:20</td></tr><tr><td>${TEXT}</td></tr></table>`;
    expect(generic.readArticle(page(html, 'https://lamtra.example.vn/tin/ra-quan'))?.lead).toBeNull();
  });

  test('a summary inside the text stays where it is', () => {
    const html = `<div id="content"><h1>${TITLE}</h1><p>12/10/2026</p><div id="text">${TEXT}<div class="summary">${LEAD}</div>${TEXT}</div></div>`;
    const facts = generic.readArticle(page(html, 'https://lamtra.example.vn/tin/ra-quan'));
    expect(facts?.lead).toBeNull();
    expect(facts?.body).toContain('Sáng 12/10');
  });

  test('before the text, whose headings bear a name like that of a lead', () => {
    const part = '<p class="SubTitle-2"><b>Mỗi thôn nhận một đoạn kênh</b></p>';
    const html = `<div class="k"><h1>${TITLE}</h1><p>12/10/2026 08:15</p><p class="mo"><b>${LEAD}</b></p><div class="ct">${TEXT}${part}${TEXT}${TEXT}${TEXT}</div></div>`;
    const facts = generic.readArticle(page(html, 'https://lamtra.example.vn/tin/ra-quan'));
    expect(facts?.lead).toContain(LEAD);
    expect(facts?.body).toContain('Mỗi thôn nhận một đoạn kênh');
    expect(facts?.body).not.toContain('Sáng 12/10');
  });

  test('named by nothing, set apart from the box of the other paragraphs', () => {
    const desk = 'Thông tin Lam Trà12/10/2026';
    const html = `<div class="grid"><div class="col"><div class="up">Nông nghiệp</div><h1>${TITLE}</h1><div class="flex md:hidden">${desk}</div><div class="hidden md:flex">${desk}</div><div class="font-semibold my-4">${LEAD}</div><div class="ck-content"><figure><img src="/a.jpg" alt=""></figure><p style="text-align:center"><i>Nạo vét kênh. Ảnh: H.T</i></p>${TEXT}<p>Sau buổi ra quân, các thôn cử người trực vớt bèo và rác.</p></div><div class="mt-8"><h3>Bài viết khác</h3><ul>${OTHERS}</ul></div></div><div class="col-span-4"><h3>Tin mới</h3><a href="/tin-tuc/a">Khai mạc hè cho thiếu nhi các thôn</a></div></div>`;
    const facts = hatinhCommune.readArticle(
      page(html, 'https://lamtra.hatinh.gov.vn/tin-tuc/ra-quan-lam-thuy-loi'),
    );
    expect(facts?.lead).toBe(LEAD);
    expect(facts?.body).not.toContain('Sáng 12/10');
    expect(facts?.body).toContain('12 km kênh');
  });
});
