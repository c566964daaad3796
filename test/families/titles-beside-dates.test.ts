import { describe, expect, test } from '@jest/globals';
import { parsePage } from '../../src/families/page.js';
import { sharepoint } from '../../src/families/sharepoint.js';

const TITLE = 'Nhân rộng mô hình nuôi ong lấy mật dưới tán rừng keo ở ba bản vùng cao';
const TEXT = `<div class="w9"><p>Từ tám đàn ong ban đầu, đến nay bản Nà Lốc đã có hơn hai trăm đàn, mỗi năm thu về gần một tấn mật hoa rừng.</p>
<p>Cán bộ khuyến nông cùng bà con làm thùng, chống kiến và chọn nơi đặt đàn, hướng dẫn cách quay mật đúng độ chín.</p>
<p>Mùa hoa năm nay đến sớm, các hộ đã chuẩn bị thêm thùng và đăng ký nhãn chung cho sản phẩm của bản.</p></div>`;
const MENU = ['Chăn nuôi', 'Bảo vệ rừng', 'Nước sạch và vệ sinh', 'Phòng chống thiên tai', 'Giống cây trồng']
  .map((name, at) => `<a href="/trang/muc-${at}.aspx">${name}</a>`)
  .join(' ');
const OTHERS = [7, 8, 9]
  .map(
    (at) =>
      `<div class="w7">+ <a href="xem.aspx?ItemID=51${at}">Thả cá giống xuống hồ chứa nước bản ${at}</a> (0${at}/4/2026)</div>`,
  )
  .join('');

function read(article: string, window: string) {
  const html = `<html><head><meta name="GENERATOR" content="Microsoft SharePoint"><title>${window}</title></head>
<body><form id="aspnetForm"><div class="w1">${MENU}</div><div class="w2">${article}<div class="w6">Đã đưa</div>${OTHERS}</div></form></body></html>`;
  return sharepoint.readArticle(parsePage(html, 'https://so.example.gov.vn/tin/xem.aspx?ItemID=5120'));
}

describe('a title as plain as the rest of the page', () => {
  test.each([
    ['the office', 'CHI CỤC CHĂN NUÔI VÀ THÚ Y'],
    ['the kind of the page', 'Chi tiết tin'],
    ['an office named like the column at its end', 'SỞ NÔNG NGHIỆP VÀ CHĂN NUÔI'],
  ])('under the date, where the window names %s', (_, window) => {
    const facts = read(
      `<div class="w3">Chăn nuôi</div><div class="w4"><i>Đăng ngày: 5-6-2026 (9h20)</i></div><div class="w5">${TITLE}</div>${TEXT}`,
      window,
    );
    expect(facts?.title).toBe(TITLE);
    expect(facts?.category).toBe('Chăn nuôi');
    expect(facts?.dates[0]?.text).toContain('5-6-2026 (9h20)');
    expect(facts?.body).not.toContain('Thả cá giống');
  });

  test('above a row of writer and date, below a column of many words', () => {
    const row =
      '<div class="w4"><span>Người viết: Ban Biên tập</span><span>Đăng lúc: 10:15 - 05/06/2026</span></div>';
    const facts = read(
      `<div class="w3">Nước sạch và vệ sinh</div><div class="w5">${TITLE}</div>${row}${TEXT}`,
      'Sở Nông nghiệp',
    );
    expect(facts?.title).toBe(TITLE);
    expect(facts?.dates[0]?.text).toContain('05/06/2026');
  });

  test('a column in h1 leaves the title in h1 below the date alone', () => {
    const facts = read(
      `<p>Chăn nuôi</p><p>Ngày đăng: 05/06/2026 08:00</p><h1>${TITLE}</h1>${TEXT}`,
      'SỞ NÔNG NGHIỆP VÀ CHĂN NUÔI',
    );
    expect(facts?.title).toBe(TITLE);
  });

  test('a lead under title and date is none', () => {
    const lead = 'Nghề cũ của ông bà nay nuôi được cả bản vùng cao';
    const facts = read(
      `<p><b>${TITLE}</b></p><p>Ngày đăng: 05/06/2026 08:00</p><p>${lead}</p>${TEXT}`,
      'Sở Nông nghiệp',
    );
    expect(facts?.title).toBe(TITLE);
  });

  test('who signs in a row of his own behind the text is found, and the list behind stays out', () => {
    const facts = read(
      `<table><tr><td>Chăn nuôi</td></tr><tr><td>Ngày: 5-6-2026 (9h20)</td></tr><tr><td>${TITLE}</td></tr><tr><td>${TEXT}</td></tr>
<tr><td align="right"><b>KS. Lò Thị Mai - Trạm Thú y Nà Lốc</b></td></tr></table>`,
      'SỞ NÔNG NGHIỆP VÀ CHĂN NUÔI',
    );
    expect(facts?.title).toBe(TITLE);
    expect(facts?.body).not.toContain('Lò Thị Mai');
    expect(facts?.signatures?.map((each) => JSON.stringify(each)).join()).toContain('Lò Thị Mai');
  });
});
