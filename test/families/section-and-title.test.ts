import { describe, expect, test } from '@jest/globals';
import { parsePage } from '../../src/families/page.js';
import { vnpt } from '../../src/families/vnpt.js';
import { vpcp } from '../../src/families/vpcp.js';
import { webcenter } from '../../src/families/webcenter.js';

const TITLE = 'Bản Pá Khoang thả ba vạn cá giống xuống lòng hồ';
const PROSE = `<p>Ba vạn con cá giống gồm cá chép, cá trắm được thả xuống lòng hồ trong hai ngày, sau khi nước rút về mức an toàn.</p>
<p>Các hộ quanh hồ ký cam kết không dùng kích điện, lưới mắt nhỏ; tổ bảo vệ hồ đi tuần vào ban đêm từ tháng Sáu.</p>`;

function html(window: string, body: string): string {
  return `<html><head><title>${window}</title></head><body>${body}</body></html>`;
}

describe('the heading of the section', () => {
  const head = '<div class="box-caption-title"><h2>Khuyến nông bản</h2></div>';

  test.each([
    ['above a smaller heading, named by the address', '/vi/khuyen-nong-ban-44?id=20931&type=NEWS'],
    ['with a number of its own', '/vi/tin/khuyen-nong-ban-7?type=NEWS&id=20931'],
  ])('is the category, %s', (_, address) => {
    const page = html(
      'Xã Pá Khoang',
      `${head}<div class="k1"><h3 class="k2">${TITLE}</h3><p class="k3">Ngày đăng: 05-06-2026 09:20 - Lượt xem: 4</p><div class="k4">${PROSE}</div></div>`,
    );
    const facts = vnpt.readArticle(parsePage(page, `https://pakhoang.example.gov.vn${address}`));
    expect(facts?.title).toBe(TITLE);
    expect(facts?.category).toBe('Khuyến nông bản');
  });

  test('is not told by an address that is the article’s own', () => {
    const page = html(
      'Xã Pá Khoang',
      `<h2>${TITLE}</h2><h3>Ba vạn con giống thả trong hai ngày</h3><p>Ngày đăng: 05-06-2026 09:20</p><div class="k4">${PROSE}</div>`,
    );
    const address = '/vi/ban-pa-khoang-tha-ba-van-ca-giong-xuong-long-ho?id=20931&type=NEWS';
    const facts = vnpt.readArticle(parsePage(page, `https://pakhoang.example.gov.vn${address}`));
    expect(facts?.title).toBe(TITLE);
  });
});

describe('a small heading', () => {
  test.each(['Quàng Thị Lả', 'Hội Nông dân xã'])('above labels in bold, the writer %s', (writer) => {
    const row = `<div class="m"><i>Người đăng: <b>bientap2</b></i><i>Tác giả: <b>${writer}</b></i><i>Ngày xuất bản: <b>05/06/2026</b></i></div>`;
    const page = html(
      'xã Pá Khoang',
      `<div class="p"><h5>${TITLE}</h5>${row}<div class="q">${PROSE}</div></div>`,
    );
    const url = 'https://pakhoang.example.gov.vn/webcenter/portal/pk/pages_tin/chi-tiet?dDocName=PORTAL_4411';
    const facts = webcenter.readArticle(parsePage(page, url));
    expect(facts?.title).toBe(TITLE);
    expect(facts?.byline).toBe(writer);
  });
});

describe('a bold phrase above the text of a page without headings', () => {
  const url = 'https://pakhoang.example.gov.vn/?pageid=81&docid=9120';
  const lead = '<p>Sáng 5/6, xã Pá Khoang thả cá giống xuống lòng hồ, gần hai trăm người dân cùng dự.</p>';

  test.each([
    ['above lead and text', `<p><b>${TITLE}</b></p>${lead}<div class="v">${PROSE}</div>`],
    ['in the text', `<p><strong>${TITLE}</strong></p>${lead}${PROSE}`],
  ])('is the title, %s', (_, article) => {
    const page = html(
      'Cổng thông tin xã',
      `<form method="post" id="form1"><input type="hidden" name="__VIEWSTATE" value="x"><div class="u1">Tin trong xã</div><div class="u2">${article}</div></form>`,
    );
    expect(vpcp.readArticle(parsePage(page, url))?.title).toBe(TITLE);
  });

  test('is none where it is a sentence', () => {
    const page = html(
      'Cổng thông tin xã',
      `<form method="post" id="form1"><input type="hidden" name="__VIEWSTATE" value="x"><div class="u2"><p><b>Ba vạn con cá giống được thả xuống lòng hồ.</b></p>${PROSE}</div></form>`,
    );
    expect(vpcp.readArticle(parsePage(page, url))?.title).not.toContain('Ba vạn');
  });
});
