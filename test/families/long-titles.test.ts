import { describe, expect, test } from '@jest/globals';
import type { Page } from '../../src/families/family.js';
import { generic } from '../../src/families/generic.js';
import { parsePage } from '../../src/families/page.js';

/** As long as the titles of local news mostly are: 118 letters, with a comma. */
const TITLE =
  'Hội Nông dân xã Lam Trà ra quân nạo vét kênh mương nội đồng, giúp 12 hộ neo đơn thu hoạch lúa chạy lũ trước ngày 20/10';
const LEAD = 'Sáng 12/10, hội viên nông dân xã Lam Trà ra quân nạo vét kênh mương nội đồng.';
const TEXT = [
  'Hơn 300 hội viên chia theo từng thôn, mỗi thôn nhận một đoạn kênh và làm xong trong buổi sáng để kịp mở nước.',
  'Kế hoạch năm nay là 12 km kênh, đến nay đã xong 7 km, còn lại 5 km làm trong tháng để kịp lịch mở nước vụ đông.',
  'Sau buổi ra quân, các thôn cử người trực vớt bèo và rác, ai bận thì đổi công cho nhau chứ không bỏ đoạn nào.',
  'Những hộ neo đơn được hội viên cùng thôn gặt giúp, lúa chở về tận sân, tối đó còn phơi lại trên hiên nhà văn hóa.',
]
  .map((paragraph) => `<p>${paragraph}</p>`)
  .join('');

function page(body: string, title: string): Page {
  return parsePage(
    `<html><head><title>${title}</title></head><body>${body}</body></html>`,
    'https://lamtra.example.vn/tin/ra-quan',
  );
}

describe('a long title is no paragraph', () => {
  test('above a lead named so, in one box with the text', () => {
    const html = `<div class="bai"><h1>${TITLE}</h1><p class="gio">12/10/2026 08:15</p><p class="sapo">${LEAD}</p><div class="phan-chu">${TEXT}</div></div>`;
    const facts = generic.readArticle(page(html, 'Xã Lam Trà'));
    expect(facts?.lead).toBe(LEAD);
    expect(facts?.body).not.toContain('Sáng 12/10');
  });

  test('in a plain box that the window repeats before the name of the site, above a lead of no name', () => {
    const html = `<div class="k"><div class="k1">${TITLE}</div><div class="k2">Đăng ngày: 12/10/2026 08:15</div><div class="k3">${LEAD}</div><div class="k4">${TEXT}</div></div>`;
    const facts = generic.readArticle(page(html, `${TITLE} - Trang thông tin xã Lam Trà`));
    expect(facts?.title).toBe(TITLE);
    expect(facts?.lead).toBe(LEAD);
    expect(facts?.body).not.toContain('Sáng 12/10');
  });

  test('in a cell, whose trail ends in it too, above a bold paragraph', () => {
    const html = `<div><span class="loi">Trang chủ » Nông nghiệp » ${TITLE}</span><table class="dau"><tr><td class="ten">${TITLE}</td><td><a title="In"><img src="in.png"></a></td></tr></table><table class="bai"><tr><td>Thứ hai, 12/10/2026 08:15</td></tr><tr><td><p><strong>${LEAD}</strong></p>${TEXT}</td></tr></table></div>`;
    const facts = generic.readArticle(page(html, TITLE));
    expect(facts?.title).toBe(TITLE);
    expect(facts?.lead ?? '').not.toContain('Hội Nông dân xã Lam Trà');
    expect(facts?.body).not.toContain('Hội Nông dân xã Lam Trà');
  });

  test('above a text with files behind it', () => {
    const html = `<div class="v"><div class="v1"><h3>${TITLE}</h3></div><div class="v2">12/10/2026 08:15</div><div class="v3">${TEXT}</div><div class="v4"><b>Tệp kèm theo:</b> <a href="/tep/ke-hoach.pdf">ke-hoach.pdf</a></div></div>`;
    const facts = generic.readArticle(page(html, `${TITLE} | Lam Trà`));
    expect(facts?.attachments).toEqual([{ url: '/tep/ke-hoach.pdf', text: 'ke-hoach.pdf' }]);
  });
});
