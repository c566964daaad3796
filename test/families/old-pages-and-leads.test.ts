import { describe, expect, test } from '@jest/globals';
import type { ArticleFacts } from '../../src/families/family.js';
import { generic } from '../../src/families/generic.js';
import { parsePage } from '../../src/families/page.js';

const URL_OF_NONE = 'https://phulam.example.vn/doc.asp?ma=8812';

function read(body: string, head = ''): ArticleFacts | null {
  return generic.readArticle(parsePage(`<html><head>${head}</head><body>${body}</body></html>`, URL_OF_NONE));
}

const PARAGRAPHS = [
  'Hơn ba trăm hộ trong xã đã đăng ký đổi giống lúa mới, phần lớn ở các thôn ven sông có đất thịt nhẹ. Cán bộ khuyến nông về từng thôn hướng dẫn cách ngâm ủ.',
  'Tổ đổi công chia thành bảy nhóm, mỗi nhóm nhận một cánh đồng và làm xong trước khi mở nước. Bà con góp công, xã lo dầu máy và chi phí bơm nước.',
  'Vụ trước năng suất đạt sáu tấn mỗi héc-ta, cao hơn giống cũ gần một tấn. Thương lái đặt mua ngay tại ruộng, giá cao hơn năm ngoái đôi chút.',
  'Hợp tác xã ký hợp đồng bao tiêu với hai nhà máy xay xát trong vùng. Phần còn lại để bà con ăn và làm giống, chỗ thiếu thì xã hỗ trợ thêm.',
  'Năm tới, diện tích giống mới dự kiến tăng gấp đôi, đủ cho các thôn phía trong đê. Đường nội đồng cũng được đổ đá cấp phối để xe vào tận ruộng.',
];

const OTHERS = [
  'Trường tiểu học Phú Lâm khai giảng lớp xóa mù',
  'Khánh thành cầu dân sinh qua sông Con ở thôn Bắc',
  'Đoàn xã Phú Lâm ra quân trồng cây đầu xuân mới',
  'Phú Lâm gặp mặt thanh niên lên đường nhập ngũ',
];

describe('a page of old ASP: bare lines in one font, and a list behind them in the same cell', () => {
  const others = OTHERS.map((title, at) => `<LI><A HREF="doc.asp?ma=${at + 20}">${title}</A>`).join('');
  const cell = (text: string) =>
    `<TABLE><TR><TD><FONT SIZE=1><B>KINH TẾ</B></FONT><HR><FONT SIZE=4 COLOR=green><B>Xã Phú Lâm đưa giống lúa mới ra đồng</B></FONT><BR><FONT SIZE=1>(07/03/2010 - 08:15)</FONT><BR><BR>${text}<HR><B>CÁC TIN KHÁC</B>${others}</TD></TR></TABLE>`;

  test('is an article without that list', () => {
    const facts = read(
      cell(`<FONT SIZE=2>${PARAGRAPHS.join('<BR><BR>\n')}</FONT>`),
      '<TITLE>.: XA PHU LAM :.</TITLE>',
    );
    expect(facts?.title).toBe('Xã Phú Lâm đưa giống lúa mới ra đồng');
    expect(facts?.body).toContain('Năm tới, diện tích giống mới');
    expect(facts?.body).not.toContain('khai giảng');
  });

  test('a list whose summaries stand bare between its titles is none', () => {
    const rows = OTHERS.map(
      (title, at) => `<LI><A HREF="doc.asp?ma=${at + 20}">${title}</A><BR>${PARAGRAPHS[at]}<BR>`,
    ).join('');
    const html = `<TABLE><TR><TD><FONT SIZE=4><B>Tin tức trong tuần</B></FONT><BR>${rows}</TD></TR></TABLE>`;
    expect(read(html, '<TITLE>.: XA PHU LAM :.</TITLE>')).toBeNull();
  });
});

describe('a clock and its day', () => {
  test.each(['19:25 — 03.05.2024', '03/05/2024 — 19:25'])('with a long dash between them: %s', (line) => {
    const text = PARAGRAPHS.map((each) => `<p>${each}</p>`).join('');
    const facts = read(
      `<h1>Xã Phú Lâm đưa giống lúa mới ra đồng</h1><small>${line}</small><div>${text}</div>`,
    );
    expect(facts?.dates[0]?.text).toBe(line);
  });
});

describe('sentences below the title that no paragraph is printed like', () => {
  const SAPO = 'Chưa đầy một tháng sau khi đổi giống, cánh đồng ven sông đã xanh kín một màu.';
  const text = (tag: string) => PARAGRAPHS.map((each) => `<${tag}>${each}</${tag}>`).join('');
  const page = (lead: string, rest: string) =>
    read(
      `<div class="vung"><h1>Xã Phú Lâm đưa giống lúa mới ra đồng</h1><div>07/03/2020</div>${lead}${rest}</div>`,
    );

  test.each([
    ['indented', `<blockquote>${SAPO}</blockquote>`, text('p')],
    ['indented and named', `<blockquote class="sapo">${SAPO}</blockquote>`, text('p')],
    ['slanted', `<div style="font-style: italic; margin: 4px">${SAPO}</div>`, text('div')],
  ])('are the lead: %s', (_, lead, rest) => {
    const facts = page(lead, rest);
    expect(facts?.lead).toBe(SAPO);
    expect(facts?.body).not.toContain('Chưa đầy một tháng');
  });

  test.each([
    ['a quotation', `<blockquote>“${SAPO}”</blockquote>`, text('p')],
    ['signed words', `<blockquote>${SAPO}<cite>Hồ Thị Na</cite></blockquote>`, text('p')],
    [
      'one quotation of two',
      `<blockquote>${SAPO}</blockquote>`,
      `${text('p')}<blockquote>${SAPO}</blockquote>`,
    ],
    [
      'words below a picture',
      `<div><img src="/a.jpg"></div><div style="font-style:italic">${SAPO}</div>`,
      text('div'),
    ],
    ['a note of the newsroom', `<div style="font-style:italic">LTS: ${SAPO}</div>`, text('div')],
  ])('are none: %s', (_, lead, rest) => {
    const facts = page(lead, rest);
    expect(facts?.lead ?? null).toBeNull();
    expect(facts?.body).toContain('Chưa đầy một tháng');
  });
});

describe('a phrase that ends in a day', () => {
  const text = PARAGRAPHS.map((each) => `<p>${each}</p>`).join('');
  const title = 'Danh sách trúng tuyển công chức cấp xã ngày 02/05/2018';
  const page = (rows: string) => read(`<div id="o1">${rows}<div id="o2">${text}</div></div>`, TOLD);
  const TOLD = '<title>Phòng Nội vụ &gt; Thông báo &gt; Chi tiết</title>';

  test('is the title above a line of the day, and no such line itself', () => {
    const facts = page(`<b id="ten">${title}</b><p><i>09/05/2018 2:30 CH</i></p>`);
    expect(facts?.title).toBe(title);
    expect(facts?.dates.map((each) => each.text)).toEqual(['09/05/2018 2:30 CH']);
  });

  test.each(['Bài này được đăng lên trang vào ngày 09/05/2018', 'Nguyễn Thị Thu Hà Lê Na ngày 09/05/2018'])(
    'is none where it says who or when: %s',
    (line) => {
      const facts = page(`<h1>Xã Phú Lâm đưa giống lúa mới ra đồng</h1><p>${line}</p>`);
      expect(facts?.dates[0]?.text).toBe('09/05/2018');
    },
  );
});

test('a window that tells the way to the page names the article in its longest step', () => {
  const text = PARAGRAPHS.map((each) => `<p>${each}</p>`).join('');
  const facts = read(
    `<div>${text}</div>`,
    '<title>Trang nhất &gt; Tin xã &gt; Phú Lâm đổi giống lúa mới</title>',
  );
  expect(facts?.title).toBe('Phú Lâm đổi giống lúa mới');
});

test.each(['/hinh/tele.svg', '/hinh/fb-32.png'])(
  'a sign to share by is no picture of the article: %s',
  (src) => {
    const text = PARAGRAPHS.map((each) => `<p>${each}</p>`).join('');
    const row = `<div class="r"><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><img src="${src}"></div>`;
    const facts = read(
      `<div><h1>Xã Phú Lâm đưa giống lúa mới ra đồng</h1>${row}<div id="o2">${text}</div></div>`,
    );
    expect(facts?.cover).toBeNull();
    expect(facts?.body).not.toContain(src);
  },
);

describe('who wrote and who made the site', () => {
  const title = '<h1>Xã Phú Lâm đưa giống lúa mới ra đồng</h1><p>07/03/2020</p>';
  const text = PARAGRAPHS.map((each) => `<p>${each}</p>`).join('');
  const card = (name: string, words: string) =>
    `<div class="k8"><span><img src="/u/7731.jpg"></span><div><small>Về tác giả</small><p>${name}</p><p>${words}</p></div></div>`;

  test.each(['Thiết kế và xây dựng bởi Công ty Mây Xanh', 'Developed by Skyline Co.', 'Powered by Mây Xanh'])(
    'a field of the author that names the maker: %s',
    (maker) => {
      const facts = read(`<div>${title}${text}</div>`, `<meta name="author" content="${maker}">`);
      expect(facts?.byline).toBeNull();
    },
  );

  test('a card behind the text that shows and tells who wrote', () => {
    const own = card('Hồ Thị Na', 'Cán bộ khuyến nông của huyện, viết về đồng ruộng và những người làm lúa.');
    const facts = read(`<main>${title}<div class="k2">${text}</div>${own}</main>`);
    expect(facts?.byline).toBe('Hồ Thị Na');
    expect(facts?.body).not.toContain('Cán bộ khuyến nông của huyện');
    expect(facts?.body).toContain('Năm tới, diện tích giống mới');
  });

  test('a picture in the text beside words on an author is no card of the article', () => {
    const own = card('Hồ Thị Na', 'Bà là người đầu tiên đưa giống lúa này về xã, nay đã ngoài bảy mươi.');
    const facts = read(
      `<main>${title}<div class="k2">${PARAGRAPHS.slice(0, 2).join('</p><p>')}${own}${text}</div></main>`,
    );
    expect(facts?.byline).toBeNull();
    expect(facts?.body).toContain('Bà là người đầu tiên');
  });
});
