import { describe, expect, test } from '@jest/globals';
import { generic } from '../../src/families/generic.js';
import { parsePage } from '../../src/families/page.js';
import { vnpt } from '../../src/families/vnpt.js';
import { vpcp } from '../../src/families/vpcp.js';
import { webcenter } from '../../src/families/webcenter.js';

const HERE = 'https://lamtra.example.vn/index.php?id=12';
const TITLE = 'Xã Lam Trà ra quân nạo vét kênh mương nội đồng';
const LEAD = 'Sáng 12/10, hơn 300 hội viên nông dân xã Lam Trà ra quân làm thủy lợi nội đồng.';
const TEXT =
  '<p>Kế hoạch năm nay là 12 km kênh, chia theo từng đoạn cho các thôn, đến nay đã xong 7 km, còn lại hoàn thành trước ngày 20.</p><p>Ông Lò Văn Ớt, trưởng thôn Nà Hừ, cho biết bà con góp hơn 200 ngày công và 3 máy múc, không khí vui như ngày hội.</p>';
const MENU = `<ul>${[
  'Trang chủ',
  'Giới thiệu',
  'Tin tức',
  'Văn bản',
  'Thủ tục',
  'Hỏi đáp',
  'Thư viện',
  'Liên hệ',
]
  .map((word, at) => `<li><a href="/m${at}">${word}</a></li>`)
  .join('')}</ul>`;

function read(body: string, head = '', url = HERE) {
  return generic.readArticle(parsePage(`<html><head>${head}</head><body>${body}</body></html>`, url));
}

describe('a heading that is the name of the site', () => {
  const article = `<div class="w"><div class="t">${TITLE}</div><div>12/10/2026 07:45</div><div class="l"><b>${LEAD}</b></div><div class="b">${TEXT}</div></div>`;

  test.each(['BỆNH VIỆN ĐA KHOA LAM TRÀ', 'CỔNG THÔNG TIN ĐIỆN TỬ HUYỆN', 'Trường THCS Nà Hừ'])(
    'above the menu, where the window says the title: %s',
    (name) => {
      const facts = read(
        `<div class="hd"><h1>${name}</h1></div>${MENU}${article}`,
        `<title>${TITLE}</title>`,
      );
      expect(facts?.title).toBe(TITLE);
      expect(facts?.dates[0]?.text).toBe('12/10/2026 07:45');
    },
  );

  test('that the window says too, where the title is a line like any other', () => {
    const name = 'Cổng thông tin điện tử huyện Lam Trà';
    const facts = read(`<div><h1>${name}</h1></div>${MENU}${article}`, `<title>${name}</title>`);
    expect(facts?.title).toBe(TITLE);
  });

  test('where a second h1 is the title', () => {
    const own = `<div><h1>${TITLE}</h1><div>12/10/2026</div>${TEXT}</div>`;
    expect(read(`<div><h1>Trường THCS Nà Hừ</h1></div>${MENU}${own}`)?.title).toBe(TITLE);
  });

  test('is the title all the same where no menu parts it from the text', () => {
    const own = `<div><h1>${TITLE}</h1><div>12/10/2026</div>${TEXT}</div>`;
    expect(read(`${MENU}${own}`, '<title>Trường THCS Nà Hừ</title>')?.title).toBe(TITLE);
  });
});

describe('title, date and lead right below the menu, each a child of the body', () => {
  test.each([
    ['title of the window', `<title>${TITLE}</title>`],
    [
      'a title with section and site behind it',
      `<title>${TITLE} - Tin tức - Cổng thông tin điện tử huyện</title>`,
    ],
    ['the name of the site', '<title>Cổng thông tin điện tử huyện</title>'],
  ])('%s', (_, head) => {
    const facts = read(
      `<div class="hd">x</div>${MENU.repeat(4)}<table><tr><td>${TITLE}</td></tr></table><div class="d">12/10/2026 07:45</div><div class="l"><b>${LEAD}</b></div><div class="b">${TEXT}</div>`,
      head,
    );
    expect([facts?.title, facts?.dates[0]?.text]).toEqual([TITLE, '12/10/2026 07:45']);
    expect(facts?.lead).toContain(LEAD);
  });
});

test('the name of a group of news above a title that is printed large', () => {
  const html = `<table><tr><td class="tieude_nhom">Tin địa phương</td></tr><tr><td><font size="4"><b>${TITLE}</b></font></td></tr><tr><td>(Gửi lúc: 12/10/2026 07:45)</td></tr><tr><td>${LEAD}${TEXT}</td></tr></table>`;
  expect(read(html, '<title>.:: Trang thông tin xã Lam Trà ::.</title>')?.title).toBe(TITLE);
});

test('a cell called the head of the article, with a label above it', () => {
  const html = `<form method="post" action="?pageid=12" style="display:none"><table><tr><td><span class="lblCat">Kinh tế</span></td></tr><tr><td class="article-header">${TITLE}</td></tr><tr><td class="article-time">12/10/2026 07:45</td></tr><tr><td><div class="article-body"><p class="article-summary">${LEAD}</p>${TEXT}</div></td></tr></table></form>`;
  const page = parsePage(
    `<html><head><title>${TITLE}</title></head><body>${html}</body></html>`,
    'https://lamtra.example.vn/?pageid=12&docid=34',
  );
  expect(vpcp.readArticle(page)?.title).toBe(TITLE);
});

describe('the window’s title without what stands behind it', () => {
  const body = (alt: string) =>
    `${MENU}<div><img src="/t.png" alt="${alt}"><p>Ngày đăng: 12/10/2026</p>${TEXT}</div>`;

  test('section and site, where the title is a picture', () => {
    const head = `<title>${TITLE} - Chuyên đề - Tạp chí Lam Trà</title>`;
    expect(read(body(TITLE.toUpperCase()), head)?.title).toBe(TITLE);
  });

  test('a dash of the title’s own stays', () => {
    const own = `${TITLE} - niềm vui mới`;
    expect(read(body(''), `<title>${own} - Tạp chí Lam Trà</title>`)?.title).toBe(own);
  });
});

describe('a step of a trail is no title', () => {
  const article = `<div class="k1">${TITLE}</div><div>12/10/2026 07:45</div><div class="noidung">${TEXT}</div>`;

  test.each([
    ['<p class="vt"><a>Trang chủ</a> » <a>Tin tức</a> » <a>Nông nghiệp</a></p>', 'that the window repeats'],
    [
      '<div class="breadcrumbs"><span>Tin tức</span><span>Nông nghiệp</span></div>',
      'in a box so called, that the window repeats',
    ],
  ])('%s %s', (trail) => {
    const url = 'https://lamtra.quangnam.gov.vn/webcenter/portal/lamtra/pages/chi-tiet?dDocName=PORTAL9';
    const html = `<html><head><title>Nông nghiệp</title></head><body><div id="T:a">${trail}${article}</div></body></html>`;
    expect(webcenter.readArticle(parsePage(html, url))?.title).toBe(TITLE);
  });

  test('nor is a label of the words by which the menu leads to the section, and the window is called', () => {
    const url = 'https://lamtra.quangnam.gov.vn/webcenter/portal/lamtra/pages/chi-tiet?dDocName=PORTAL9';
    const menu = `<ul><li><a href="/tin">Tin tức</a></li><li><a href="/nn">Nông nghiệp</a></li></ul>`;
    const html = `<html><head><title>Nông nghiệp</title></head><body><div id="T:a">${menu}<p>Nông nghiệp</p>${article}</div></body></html>`;
    const facts = webcenter.readArticle(parsePage(html, url));
    expect(facts).toMatchObject({ title: TITLE, category: 'Nông nghiệp' });
  });

  test('that the address repeats, by which the article is named in the query alone', () => {
    const trail = '<p class="vt"><a href="/vi/kinh-te-xa-hoi-7">Kinh tế xã hội</a></p>';
    const html = `<html><head><title>Xã Lam Trà</title></head><body><link href="/rssChanel/tin.rss"><div>${trail}${article}</div></body></html>`;
    const url = 'https://lamtra.example.vn/vi/kinh-te-xa-hoi-7?id=18236&type=NEWS';
    expect(vnpt.readArticle(parsePage(html, url))).toMatchObject({
      title: TITLE,
      category: 'Kinh tế xã hội',
    });
  });
});

test('a bold banner far above the row of the day loses to the plain line right above it', () => {
  const menu = ['Giới thiệu', 'Tin tức', 'Văn bản', 'Thư viện', 'Liên hệ']
    .map((word, at) => `<a href="/m${at}">${word}</a>`)
    .join(' | ');
  const text =
    'Tối 12/10, đội văn nghệ các thôn diễn ba tiết mục chèo tại sân nhà văn hóa xã, bà con đến xem rất đông. ';
  const html = `<html><head><title>Hội Nông dân xã</title></head><body><div><div class="d1"><b>HỘI NÔNG DÂN XÃ LAM TRÀ TỈNH QUẾ HÀ</b></div><div class="d2">${menu}</div><div class="d3"><div class="e1">Văn nghệ quần chúng</div><div class="e2">Đêm chèo ở sân nhà văn hóa Lam Trà</div><div class="e3">Cập nhật: Thứ hai, ngày 12 tháng 10 năm 2026</div><div class="e4">${text.repeat(6)}</div></div></div></body></html>`;
  const facts = generic.readArticle(parsePage(html, 'http://hoinongdan.example/Xem.aspx?tabid=12&id=785'));
  expect(facts?.title).toBe('Đêm chèo ở sân nhà văn hóa Lam Trà');
});

describe('an h1 that the machines and the address bear out', () => {
  const text = `<div class="col"><h2>What to Expect</h2>${TEXT}${TEXT}</div>`;
  const MENU_OF = '<ul><li><a href="/a">Academics</a></li><li><a href="/b">Admission</a></li></ul>';

  test('in another column than the text, before a heading in it that begins like it', () => {
    const head =
      '<title>What to Expect at Tutoring | Lam Tra College</title><meta property="og:title" content="What to Expect at Tutoring"><meta property="og:site_name" content="Lam Tra College">';
    const html = `${MENU_OF}<div class="row"><div class="col"><h1>What to Expect at Tutoring</h1><p>${'Tin khác '.repeat(8)}</p></div>${text}</div>`;
    expect(read(html, head)?.title).toBe('What to Expect at Tutoring');
  });

  test('in a banner over the page, by the words of the address', () => {
    const html = `<div class="banner"><h1>Mười công ty dữ liệu hàng đầu năm nay</h1></div><div><h3>Bạn chưa có tài khoản?</h3></div><div>${TEXT}${TEXT}</div>`;
    const page = parsePage(
      `<html><head><title>Mười công ty dữ liệu hàng đầu năm nay | Báo Lam Trà</title></head><body>${html}</body></html>`,
      'https://lamtra.example.vn/muoi-cong-ty-du-lieu-hang-dau-nam-nay/',
    );
    expect(generic.readArticle(page)?.title).toBe('Mười công ty dữ liệu hàng đầu năm nay');
  });

  test('the name of a school in its banner is none, though the window says it', () => {
    const html = `<div class="banner"><h1>Trường Tiểu học Lam Trà</h1></div><div><h2>${TITLE}</h2>${TEXT}${TEXT}</div>`;
    expect(read(html, '<title>Trường Tiểu học Lam Trà</title>')?.title).toBe(TITLE);
  });
});
