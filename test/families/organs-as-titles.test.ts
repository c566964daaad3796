import { describe, expect, test } from '@jest/globals';
import { generic } from '../../src/families/generic.js';
import { parsePage } from '../../src/families/page.js';

const TITLE = 'Thả cá giống xuống hồ chứa Đầm Bài';
const DATE = '<div class="q2">Ngày đăng: 14/07/2023</div>';
const LEAD = 'Hai tấn cá giống vừa được thả xuống hồ chứa để bổ sung nguồn lợi tự nhiên cho vùng lòng hồ.';
const TEXT = `<div class="q3"><p><b>${LEAD}</b></p><p>Bà con làng chài cùng cán bộ chuyển từng túi cá từ xe xuống thuyền, chờ nước trong túi bằng độ ấm của hồ mới mở.</p><p>Đây là năm thứ ba việc này được làm, lượng cá bà con đánh được mỗi vụ đã nhiều hơn trước.</p></div>`;
const NAMES = ['Trang nhất', 'Trồng trọt', 'Chăn nuôi', 'Thủy sản', 'Lâm nghiệp', 'Thủy lợi', 'Khuyến nông'];
const items = (count: number, tag: string): string =>
  Array.from({ length: count }, (_, at) => `<${tag}><a href="/m${at}">${NAMES[at % 7]}</a></${tag}>`).join(
    '',
  );

function read(window: string, body: string) {
  const html = `<html><head><title>${window}</title></head><body>${body}</body></html>`;
  return generic.readArticle(parsePage(html, 'http://nlts.example.vn/xem/77'));
}

describe('the name of an organ is no title', () => {
  const article = `<div class="q0"><h3>${TITLE}</h3>${DATE}${TEXT}</div>`;

  test.each(['Trạm Khuyến nông huyện Cù Lao', 'Hạt Kiểm lâm Vĩnh Hòa', 'Nhà Văn hóa Lao động tỉnh Vĩnh Hòa'])(
    'above the menu in capitals, where the window has none: %s',
    (name) => {
      const top = `<center><h1>${name.toUpperCase()}</h1></center><ul>${items(12, 'li')}</ul>`;
      expect(read(name, top + article)?.title).toBe(TITLE);
    },
  );

  test('above the menu, whether the window says all of it or its beginning', () => {
    const name = 'Chi cục Thủy sản và Kiểm ngư tỉnh Vĩnh Hòa';
    const top = `<div class="t1"><h1>${name}</h1></div><ul>${items(12, 'li')}</ul>`;
    expect(read(name, top + article)?.title).toBe(TITLE);
    expect(read('Chi cục Thủy sản và Kiểm ngư', top + article)?.title).toBe(TITLE);
  });

  test('in the window alone, above two menus of short items', () => {
    const menus = `<div class="m1"><ul>${items(18, 'li')}</ul></div><div class="m3">`;
    const side = `<div class="m2">${items(24, 'p')}</div>`;
    const main = `<div class="m4"><div class="q9">THỦY SẢN</div><div class="q1">${TITLE}</div>${DATE}${TEXT}</div></div>`;
    const facts = read('Huyện ủy Tân Sơn', `<div class="m0">${menus}${side}${main}</div>`);
    expect(facts).toMatchObject({ title: TITLE, category: 'THỦY SẢN' });
  });

  test('but a title that begins with one is, where no other line stands above the date', () => {
    const title = 'Chi cục Thủy sản Vĩnh Hòa thả cá giống xuống hồ';
    const top = `<h1>${title}</h1><ul>${items(12, 'li')}</ul>`;
    expect(read(title, `${top}<div class="q0">${DATE}${TEXT}</div>`)?.title).toBe(title);
    expect(read(title, `${top}<div class="q0"><p>Thủy sản</p>${DATE}${TEXT}</div>`)?.title).toBe(title);
    const own = `<ul>${items(12, 'li')}</ul><div class="q0"><h3>${title}</h3>${DATE}${TEXT}</div>`;
    expect(read(title, own)?.title).toBe(title);
  });
});

test('what the program calls its page, with the site’s name in small print, is no title', () => {
  const head = '<section><h1>Chi tiết bài viết <small>Trang tin nông nghiệp</small></h1></section>';
  const row =
    '<div class="widget-head"><span>Trạm thủy sản</span><span>Đăng lúc 08:15 14/07/2023</span></div>';
  const body = `<div class="pane pane-widget">${row}<div class="pane-in"><h3>${TITLE}</h3>${TEXT}</div></div>`;
  const facts = read('Trang tin nông nghiệp', `<ul>${items(12, 'li')}</ul>${head}${body}`);
  expect(facts?.title).toBe(TITLE);
  expect(facts?.dates[0]?.text).toContain('14/07/2023');
});

describe('where the window names the site alone', () => {
  const section = '<h4 class="k1"><a href="/thuy-san">Thủy sản</a></h4>';
  const text = TEXT.replace(`<p><b>${LEAD}</b></p>`, '');
  const foot = '<div>© Tòa án nhân dân tỉnh Vĩnh Hòa. Người chịu trách nhiệm chính: Ông Lò Văn Ớt</div>';
  const named = (body: string) =>
    read('Tòa án nhân dân tỉnh Vĩnh Hòa', `<ul>${items(12, 'li')}</ul>${body}${foot}`);

  test('a sentence in a smaller heading below the date is the lead', () => {
    const facts = named(
      `<div>${section}<div class="b"><h2>${TITLE}</h2><div class="g"><img src="/i/clock.png"/> 14/07/2023 16:30 &nbsp; <img src="/i/eye.png"/> 442</div><h3>${LEAD}</h3>${text}</div></div>`,
    );
    expect(facts?.title).toBe(TITLE);
    expect(facts?.lead ?? '').toContain(LEAD);
  });

  test('the head of other news below the text is no title, be it the only heading', () => {
    const others =
      '<div><h4>Các tin khác</h4><ul><li><a href="/t1">Tập huấn nuôi cá lồng cho bà con</a> <i>(01/07/2023)</i></li></ul></div>';
    const side =
      '<td><div>Văn bản mới</div><div><a href="/v1"><b>41/QĐ-TA</b></a><br>Phát động thi đua</div></td>';
    const head = `<div><a href="?m=5">HOẠT ĐỘNG</a></div><div>${TITLE} <span>(14/07/2023 09:40)</span></div><div>${LEAD}</div>`;
    const facts = named(
      `<table><tr>${side}<td>${head}${text.replace(' class="q3"', '')}${others}</td></tr></table>`,
    );
    expect(facts?.title).not.toBe('Các tin khác');
  });
});
