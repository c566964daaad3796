import { describe, expect, test } from '@jest/globals';
import { generic } from '../../src/families/generic.js';
import { newspaper } from '../../src/families/newspaper.js';
import { nukeviet } from '../../src/families/nukeviet.js';
import { parsePage } from '../../src/families/page.js';
import { portalFolder } from '../../src/families/portal-folder.js';
import { vpcp } from '../../src/families/vpcp.js';
import { webcenter } from '../../src/families/webcenter.js';
import { draftArticle } from '../../src/normalize/draft-article.js';

const HERE = 'https://lamtra.example.vn/tin/ra-quan-lam-thuy-loi-noi-dong';
const TITLE = 'Ra quân làm thủy lợi nội đồng';
const TEXT =
  '<p>Sáng 12/10, hơn 300 hội viên nông dân xã Lam Trà ra quân nạo vét kênh mương nội đồng, phục vụ sản xuất vụ đông.</p><p>Kế hoạch năm nay là 12 km kênh, chia theo từng đoạn cho các thôn, đến nay đã xong 7 km.</p>';
const HEAD = `<h1>${TITLE}</h1><div class="d">12/10/2026 07:45</div>`;
const BODY = `<div class="b">${TEXT}</div>`;
const NEWS = `<div class="o"><h3>Tin khác</h3><ul>${[
  'Khai mạc hè cho thiếu nhi xã Nà Hừ',
  'Lịch tiếp công dân trong tháng mười',
  'Giải bóng chuyền mừng ngày Quốc khánh',
]
  .map((title, at) => `<li><a href="/tin/${at}">${title}</a></li>`)
  .join('')}</ul></div>`;

function read(body: string) {
  return generic.readArticle(parsePage(`<html><body>${body}</body></html>`, HERE));
}

describe('a source is looked for with the article', () => {
  const weather =
    '<div class="wt"><select><option>Lam Trà</option></select><p>Nhiệt độ: 32°C</p><p>Nguồn: Trung tâm dự báo</p></div>';

  test.each([
    ['behind lists of other news', `${HEAD}${BODY}${NEWS}<div><p>Nguồn: Trung tâm dự báo</p></div>`],
    ['in a box to choose from', `${HEAD}${BODY}${weather}`],
    [
      'far above the title',
      `${weather}<p>a</p><p>b</p><p>c</p><p>d</p><p>e</p><p>f</p><p>g</p>${HEAD}${BODY}`,
    ],
    [
      'in another column',
      `<table><tr><td>${HEAD}${BODY}</td><td><p>Nguồn: Trung tâm dự báo</p></td></tr></table>`,
    ],
  ])('none %s', (_, html) => {
    expect(read(html)?.origin).toBeNull();
  });

  test.each([
    ['right behind the text', `<div>${HEAD}${BODY}<p>Nguồn: Báo Lam Trà</p></div>${NEWS}`],
    [
      'behind a line of tags',
      `<div>${HEAD}${BODY}<p>Từ khóa: <a href="/t/1">kênh</a> <a href="/t/2">vụ đông</a> <a href="/t/3">nông dân</a></p><p>Nguồn: Báo Lam Trà</p></div>${NEWS}`,
    ],
    [
      'in the header',
      `<div><h1>${TITLE}</h1><p>Nguồn: Báo Lam Trà</p><div>12/10/2026</div>${BODY}</div>${NEWS}`,
    ],
    [
      'label and value in boxes of their own',
      `<div>${HEAD}${BODY}<div class="f"><div>Nguồn</div><div>Báo Lam Trà</div></div></div>${NEWS}`,
    ],
  ])('that %s', (_, html) => {
    expect(read(html)?.origin).toBe('Báo Lam Trà');
  });
});

describe('behind the text', () => {
  test.each([
    ['<div class="ka">Lò Văn Ớt</div>', 'Lò Văn Ớt'],
    ['<p class="s"><b>Lò Ớt - Hà Mơ</b></p>', 'Lò Ớt - Hà Mơ'],
    [
      '<div align="right"><b>Lò Ớt</b><br><i>Hội Nông dân xã Lam Trà</i></div>',
      'Lò Ớt - Hội Nông dân xã Lam Trà',
    ],
    ['<div>Ý Kiến Bạn Đọc</div>', null],
    ['<div>Tin Đọc Nhiều</div>', null],
    ['<h4>Lò Văn Ớt</h4>', null],
  ])('a box of its own: %s', (line, byline) => {
    expect(read(`${HEAD}${BODY}${line}${NEWS}`)?.byline ?? null).toBe(byline);
  });

  test('in a product’s page too', () => {
    const html = `<html><body><div><h1>${TITLE}</h1><div class="article-date">12/10/2026</div><div class="article-content">${TEXT}</div><div class="au"><b>TTVH-TT huyện Lam Trà</b></div></div></body></html>`;
    const page = parsePage(
      html,
      'https://lamtra.example.gov.vn/webcenter/portal/lamtra/pages_tin-tuc/chi-tiet?dDocName=LT12',
    );
    expect(webcenter.readArticle(page)?.byline).toBe('TTVH-TT huyện Lam Trà');
  });

  test('the author where an account stands before', () => {
    const foot = '<p class="x">Người đăng: Admin</p><p class="x">Tác giả: Lò Văn Ớt</p>';
    expect(read(`<div>${HEAD}${BODY}${foot}</div>${NEWS}`)?.byline).toBe('Lò Văn Ớt');
    const both = '<p class="x">Người đăng: Hà Thị Mơ</p><p class="x">Tác giả: Lò Văn Ớt</p>';
    expect(read(`<div>${HEAD}${BODY}${both}</div>${NEWS}`)?.byline).toBe('Lò Văn Ớt');
  });

  test('the source in a newspaper’s end block', () => {
    const html = `<html><body><div class="detail"><h1 data-role="title">${TITLE}</h1><div class="afcbc-body" data-role="content">${TEXT}</div><div class="knc-source"><p>Theo <b>Báo Nà Hừ</b></p></div></div></body></html>`;
    const page = parsePage(html, 'https://lamtra.example.vn/ra-quan-lam-thuy-loi-20261012074512345.chn');
    expect(newspaper.readArticle(page)?.origin).toBe('Theo Báo Nà Hừ');
  });
});

describe('pieces without a blank between them', () => {
  test('the author and the date in two spans', () => {
    const row = '<div class="m"><span>Đăng bởi <b>Lò Ớt</b></span><span>vào 12/10/2026 07:45</span></div>';
    expect(read(`<h1>${TITLE}</h1>${row}${BODY}`)?.byline).toBe('Lò Ớt');
  });

  test('author and source in two spans', () => {
    const row = '<div class="m"><span>Tác giả: Lò Văn Ớt</span><span>Nguồn: Đài Nà Hừ</span></div>';
    const facts = read(`<div>${HEAD}${BODY}${row}</div>`);
    expect([facts?.byline, facts?.origin]).toEqual(['Lò Văn Ớt', 'Đài Nà Hừ']);
  });

  test('who advised stands in a line below the author', () => {
    const row =
      '<div class="m"><div><b>Tác giả: BS. Lò Thị Ớt</b><p>Tham vấn: TS. Hà Mơ</p><p>12.10.2026</p></div></div>';
    expect(read(`<h1>${TITLE}</h1>${row}${BODY}`)?.byline).toBe('BS. Lò Thị Ớt');
  });
});

test('who drew the page is no author', () => {
  const credits =
    '<div class="c"><p>Nội dung: <b>Lò Ớt</b></p><p>Thiết kế: <b>Tòng Nam</b></p><p>12/10/2026</p></div>';
  expect(read(`<h1>${TITLE}</h1>${credits}${BODY}`)?.byline).toBe('Lò Ớt');
});

describe('in the row of the date, with a rank before the name', () => {
  test.each([
    'ThS.BS Lò Thị Ớt',
    'BS. Lò Thị Ớt',
    'BS CKII Lò Thị Ớt',
    'Thượng tá Lò Văn Ớt',
    'Nhà báo Lò Ớt',
  ])('%s', (name) => {
    const row = `<h1>${TITLE}</h1><div><span>${name}</span> | <span>14:12 01/09/2018</span></div>`;
    const facts = read(`${row}${BODY}${NEWS}`);
    expect(facts?.byline).toBe(name);
    expect(facts?.category).toBeNull();
  });
});

describe('an office that signs right behind the text in a box of no name', () => {
  test.each([
    'Văn phòng Quận ủy Cầu Giấy',
    'Ban Tuyên giáo Huyện uỷ Can Lộc',
    'Văn phòng Tỉnh ủy Hà Tĩnh',
    'Hội CCB huyện Can Lộc',
  ])('%s', (office) => {
    expect(read(`<div>${HEAD}${BODY}<div class="xz">${office}</div></div>${NEWS}`)?.byline).toBe(office);
  });

  test.each(['Văn phòng Quận ủy tiếp công dân ngày 12', 'Quận ủy Cầu Giấy', 'Chuyên mục Huyện ủy Can Lộc'])(
    'no signature: %s',
    (words) => {
      expect(
        read(`<div>${HEAD}${BODY}<div class="xz">${words}</div></div>${NEWS}`)?.byline ?? null,
      ).toBeNull();
    },
  );
});

/** Persons and organ of the page as an article; what it shows of them in its text must be nothing. */
function signed(body: string): string {
  const facts = read(body);
  const { byline, bodyText } = draftArticle(facts!, { url: HERE, family: 'generic', fetchedAt: null });
  if (byline.raw !== null) expect(bodyText).not.toContain(byline.raw);
  return [byline.persons.join('+'), byline.organ ?? ''].join(' | ');
}

describe('a line in a box of its own behind the text, which nothing names', () => {
  test.each([
    [
      'rank, person and office',
      'Thiếu tá Lò Văn Ớt - Đồn Biên phòng Nà Hừ',
      'Lò Văn Ớt | Đồn Biên phòng Nà Hừ',
    ],
    ['an office whose unit is not named', 'Phòng Kinh tế - Hạ tầng xã', ' | Phòng Kinh tế - Hạ tầng xã'],
    ['an office of a house', 'Trung tâm Kiểm định - Sở Giao thông', ' | Trung tâm Kiểm định - Sở Giao thông'],
    ['an office that names its house only', 'Thanh tra Sở', ' | Thanh tra Sở'],
    ['an office by its field alone', 'Trung tâm Khuyến nông', ' | Trung tâm Khuyến nông'],
    ['the author above the editor', '<b>Hà Thị Mơ</b><br><i>BTV: Lò Văn Ớt</i>', 'Hà Thị Mơ | '],
    ['the author above who passed it', 'Hà Thị Mơ<br>Duyệt: Lò Văn Ớt', 'Hà Thị Mơ | '],
  ])('%s', (_, line, expected) => {
    expect(signed(`<div>${HEAD}${BODY}<div class="q9">${line}</div></div>${NEWS}`)).toBe(expected);
    const deeper = `<div class="w"><div class="v">${BODY}</div></div>`;
    expect(signed(`<div>${HEAD}${deeper}<p class="q9">${line}</p></div>${NEWS}`)).toBe(expected);
  });

  test.each([
    ['a tool', '<div>Văn phòng điện tử</div>'],
    ['a unit', '<div>Xã Lam Trà, huyện Nà Hừ</div>'],
    ['an address', '<div>Thôn 5, xã Lam Trà</div>'],
    ['a masthead', '<div>Trang thông tin điện tử xã Lam Trà</div>'],
    ['a foot of the page', '<div>UBND xã Lam Trà<br>Điện thoại: 0239 123 456</div>'],
    ['a column', '<div>Công an nhân dân</div>'],
    ['what is prevented', '<div>Phòng chống thiên tai</div>'],
    ['a letterhead', '<div>ỦY BAN NHÂN DÂN XÃ LAM TRÀ</div>'],
    ['a sentence', '<div>Công an xã sẽ tiếp tục tuần tra.</div>'],
    ['a heading', '<h4>Hội Nông dân xã</h4>'],
    ['a link', '<div><a href="/to-chuc/2">Hội Nông dân xã Lam Trà</a></div>'],
    ['a row of a list', '<ul><li>Hội Nông dân xã</li></ul>'],
    [
      'the name of a list',
      '<div>Trung tâm Khuyến nông</div><div><a href="/tin/7">Tập huấn kỹ thuật trồng lạc vụ xuân</a></div>',
    ],
    ['a slogan', '<div>Đoàn kết - Kỷ cương</div>'],
    ['a category', '<div>Văn hóa - Xã hội</div>'],
  ])('%s signs nothing', (_, line) => {
    expect(signed(`<div>${HEAD}<div>${BODY}</div>${line}</div>${NEWS}`)).toBe(' | ');
  });
});

test('behind the text of a product’s page, below its tools', () => {
  const box = `<div class="news_column"><h1>${TITLE}</h1><div class="d">12/10/2026 07:45</div><div id="news-bodyhtml">${TEXT}</div><div class="t">Lượt xem: 12</div><div class="k">Đoàn Thanh niên xã</div></div>`;
  const facts = nukeviet.readArticle(parsePage(`<html><body>${box}</body></html>`, HERE));
  expect(facts?.signatures).toEqual(['Đoàn Thanh niên xã']);
});

describe('a line between title and date, which nothing names', () => {
  const DATE = '<div class="d">12/10/2026 07:45</div>';
  test.each([
    ['Hà Thị Mơ', 'Hà Thị Mơ | '],
    ['Trung tâm Văn hóa - Thể thao', ' | Trung tâm Văn hóa - Thể thao'],
    ['Đài Truyền thanh xã Lam Trà', ' | Đài Truyền thanh xã Lam Trà'],
    ['Gương Sáng', ' | '],
    ['Hà Tĩnh', ' | '],
    ['Xã Lam Trà', ' | '],
    ['Trang thông tin điện tử xã Lam Trà', ' | '],
    ['Văn hóa - Xã hội', ' | '],
  ])('%s', (line, expected) => {
    expect(signed(`<div><h1>${TITLE}</h1><div class="q9">${line}</div>${DATE}${BODY}</div>${NEWS}`)).toBe(
      expected,
    );
  });

  test('no place', () => {
    const facts = read(`<div><h1>${TITLE}</h1><div class="q9">Thạch Hà</div>${DATE}${BODY}</div>${NEWS}`);
    const setting = { url: HERE, family: 'generic', fetchedAt: null, isPlace: () => true } as const;
    expect(draftArticle(facts!, setting).byline.persons).toEqual([]);
  });
});

test('author and date in the cells of one row inside the text’s box', () => {
  const row =
    '<table class="k"><tr><td>Tác giả: Hà Thị Mơ</td><td>Ngày đăng: 12/10/2026 - 07:45</td></tr></table>';
  const html = `<html><body><div class="g"><h3 class="m">${TITLE}</h3>${row}<div class="af_y">Hội viên nông dân ra đồng từ sáng sớm, ai cũng phấn khởi.</div><div class="n">${TEXT}</div></div></body></html>`;
  const page = parsePage(
    html,
    'https://lamtra.example.gov.vn/webcenter/portal/lamtra/pages_tin-tuc/chi-tiet?dDocName=LT12',
  );
  const facts = webcenter.readArticle(page);
  expect([facts?.byline, facts?.dates[0]?.text]).toEqual(['Hà Thị Mơ', '12/10/2026 - 07:45']);
});

describe('icons tell the parts of the row of the date', () => {
  const row = (who: string) =>
    `<p class="m7">${who} <span class="ico ico-clock"></span> Ngày đăng: Thứ tư - 14/10/2026 07:45 <span class="ico ico-eye"></span> 41</p>`;
  const signedBy = (who: string) => {
    const box = `<div class="news_column"><h1>${TITLE}</h1>${row(who)}<div id="news-bodyhtml">${TEXT}</div></div>`;
    const facts = nukeviet.readArticle(parsePage(`<html><body>${box}</body></html>`, HERE));
    return [facts?.byline, facts?.dates[0]?.text];
  };

  test.each([
    ['<span class="ico ico-user"></span><strong>Đoàn xã Lam Trà</strong>', 'Đoàn xã Lam Trà'],
    ['<img src="/i/pen.png"> Y sĩ Quàng Thị Ín', 'Y sĩ Quàng Thị Ín'],
    [
      '<svg><use href="/s.svg#person"></use></svg> <b>Hà Thị Mơ</b> <i class="bi bi-folder"></i> Gương Sáng',
      'Hà Thị Mơ',
    ],
    ['<i class="bi bi-person"></i> Đăng bởi <a href="/u/3">Hà Thị Mơ</a>', 'Hà Thị Mơ'],
    ['<i class="bi bi-folder"></i> Gương Sáng', null],
    ['<i class="bi bi-person"></i> quantri', null],
    ['<i class="bi bi-person"></i> <i class="bi bi-folder"></i> Gương Sáng', null],
    ['Tác giả: <b>Hội Nông dân xã Lam Trà</b>', 'Hội Nông dân xã Lam Trà'],
  ])('%s', (who, expected) => {
    expect(signedBy(who)).toEqual([expected, expect.stringContaining('14/10/2026')]);
  });
});

test.each(['<i class="fa fa-user"></i>', '<mat-icon>person</mat-icon>', ''])(
  'an office with its place in the row of the date signs and is no category, behind %s',
  (icon) => {
    const row = `<div class="q">${icon} <b>Tổ Truyền thông xã Lam Trà</b> <i class="material-icons">schedule</i> Đăng lúc: 14/10/2026 07:45</div>`;
    const html = `<html><body><h1>${TITLE}</h1>${row}<div>${TEXT}${TEXT}</div></body></html>`;
    const facts = generic.readArticle(parsePage(html, 'https://lamtra.example.vn/tin?id=12'));
    expect([facts?.byline, facts?.category]).toEqual(['Tổ Truyền thông xã Lam Trà', null]);
  },
);

test.each([
  'Nguồn: Báo và phát thanh, truyền hình Lam Sơn',
  'Bài, ảnh: Hà Thị Mơ, Trung tâm Văn hóa, Thể thao xã',
])('a signature with commas is no prose that makes the text end behind it: %s', (line) => {
  const others = [1, 2, 3]
    .map(
      (at) =>
        `<li><a href="/x/portal/folder/tin/news/tin-${at}.html">Giải bóng chuyền thôn ${at}</a> <em>07:45 1${at}/09/2026</em></li>`,
    )
    .join('');
  const cell = `<td><p class="w"><a>Trang chủ</a> › <a>Nông thôn mới</a></p><em>07:45 - 12/10/2026</em><h1>${TITLE}</h1><div class="n1">${TEXT}</div><div class="n2">${line}</div><div class="n3"><a>Email</a> <a>Print</a></div><h5>Tin liên quan</h5>${others}</td>`;
  const html = `<html><head><title>Lam Trà</title></head><body><table><tr><td><a href="/x/portal/folder/tin">Tin</a></td>${cell}</tr></table></body></html>`;
  const url = 'https://lamtra.example.vn/x/portal/folder/tin/news/ra-quan-lam-thuy-loi-noi-dong.html';
  const facts = portalFolder.readArticle(parsePage(html, url));
  expect(facts?.body).not.toContain('bóng chuyền');
  expect(facts?.category).toBe('Nông thôn mới');
});

describe('a line that nothing calls the author’s', () => {
  const LEAD =
    '<p class="ld">Sáng 12/10, xã Lam Trà ra quân nạo vét kênh mương nội đồng, phục vụ sản xuất vụ đông năm nay.</p>';
  const OWN = `<div class="article-content">${TEXT}</div>`;
  const side = NEWS.replace('class="o"', 'class="pull-right"');

  function drafted(html: string) {
    const url = 'https://lamtra.example.vn/?pageid=12&docid=34';
    const page = parsePage(`<html><body><form method="post"><div>${html}</div></form></body></html>`, url);
    const facts = vpcp.readArticle(page);
    if (!facts) throw new Error('no article');
    return draftArticle(facts, { url, fetchedAt: new Date('2026-11-20T00:00:00Z'), family: 'vpcp' }).byline;
  }

  test.each([
    ['between lead and text', `${HEAD}${LEAD}<div class="q"><i></i> Hội Nông dân xã Lam Trà</div>${OWN}`],
    ['before a box of other news', `${HEAD}${LEAD}<div class="q">Hội Nông dân xã Lam Trà</div>${side}${OWN}`],
    ['between title and lead', `<h1>${TITLE}</h1><div class="q">Hội Nông dân xã Lam Trà</div>${LEAD}${OWN}`],
    [
      'behind the text, with the date',
      `<h1>${TITLE}</h1>${OWN}<div class="q"><b>Hội Nông dân xã Lam Trà</b><br><i>Đăng ngày 12/10/2026</i></div>`,
    ],
  ])('names the office that signs, %s', (_, html) => {
    expect(drafted(html).organ).toBe('Hội Nông dân xã Lam Trà');
  });

  test('names a person and what he is, in a box with the date', () => {
    const foot = '<div class="q"><b>Lò Văn Ớt, Trưởng bản Nà Hừ</b><br><i>Ngày đăng: 12/10/2026</i></div>';
    expect(drafted(`<h1>${TITLE}</h1>${OWN}${foot}`).persons).toEqual(['Lò Văn Ớt']);
  });

  test.each(['Công an', 'Gương sáng bản làng', 'Xã Lam Trà', '<span class="hidden">Lò Văn Ớt</span>'])(
    'is no column, place or thing unseen: %s',
    (line) => {
      const { persons, organ } = drafted(`${HEAD}${LEAD}<div class="q">${line}</div>${OWN}`);
      expect([...persons, organ]).toEqual([null]);
    },
  );

  test.each([
    ['Ủy ban MTTQ Việt Nam xã Lam Trà', '<span>Ủy ban MTTQ Việt Nam xã Lam Trà</span>'],
    ['Thường trực HĐND xã', 'bởi <b>Thường trực HĐND xã</b>'],
    ['Phòng Kinh tế - Hạ tầng huyện Nà Hừ', '<span>Phòng Kinh tế - Hạ tầng huyện Nà Hừ</span>'],
  ])('names the office beside the date: %s', (organ, line) => {
    const row = `<div class="m"><span>Thứ hai, 12/10/2026 07:45</span> · ${line}</div>`;
    expect(drafted(`<h1>${TITLE}</h1>${row}${OWN}`).organ).toBe(organ);
  });

  test('names the site that the text was taken from', () => {
    const { republishedFrom } = drafted(`${HEAD}${OWN}<div class="q">Theo nhipsongban.com.vn</div>`);
    expect(republishedFrom).toBe('nhipsongban.com.vn');
  });
});

describe('who wrote, and beside it', () => {
  const signed = (html: string, url = HERE) => {
    const { byline } = draftArticle(read(html)!, { url, family: 'generic', fetchedAt: null });
    return [byline.persons.join('+'), byline.organ ?? '', byline.republishedFrom ?? ''].join(' | ');
  };
  const source = '<a href="https://nahu.example.vn/1">Báo Nà Hừ</a>';

  test.each([
    ['in two spans', `<div class="e"><span>Lò Văn Ớt</span><span>Nguồn: ${source}</span></div>`],
    ['in two boxes', `<div class="e"><div>Lò Văn Ớt</div><div>Nguồn: ${source}</div></div>`],
    ['behind a break', `<div class="e">Lò Văn Ớt<br>Nguồn: ${source}</div>`],
    ['behind a dash', `<div class="e"><b>Lò Văn Ớt</b> - <i>Nguồn: ${source}</i></div>`],
  ])('the source, linked, %s', (_, foot) => {
    expect(signed(`${HEAD}${BODY}${foot}${NEWS}`)).toBe('Lò Văn Ớt |  | Báo Nà Hừ');
    expect(signed(`<div>${HEAD}${TEXT}${foot}</div>${NEWS}`)).toBe('Lò Văn Ớt |  | Báo Nà Hừ');
  });

  test('links alone name nobody', () => {
    const foot = `<div class="e"><span>Hà Thị Mơ</span><a href="/x">Lò Văn Ớt</a></div>`;
    expect(signed(`${HEAD}${BODY}${foot}${NEWS}`)).toBe(' |  | ');
  });

  test('a paper behind a slash is where another’s site took the text from', () => {
    const foot = (line: string) => `${HEAD}${BODY}<div><b>${line}</b></div>${NEWS}`;
    expect(signed(foot('Lò Ớt/Báo Nà Hừ'))).toBe('Lò Ớt |  | Báo Nà Hừ');
    expect(signed(foot('Hà Mơ, Lò Ớt/TTXVN'))).toBe('Hà Mơ+Lò Ớt |  | TTXVN');
    expect(signed(foot('Lò Ớt/Báo Nà Hừ'), 'https://baonahu.vn/a-1.html')).toBe('Lò Ớt | Báo Nà Hừ | ');
    expect(signed(foot('Lò Ớt/Hội Nông dân xã'))).toBe('Lò Ớt | Hội Nông dân xã | ');
  });

  test('of a source’s address a reader says the site', () => {
    const foot = '<p>Nguồn tin: https://www.nahu.example.vn/a/b.htm</p>';
    expect(signed(`${HEAD}${BODY}${foot}${NEWS}`)).toBe(' |  | nahu.example.vn');
  });

  test.each([
    [
      'in fields of a list',
      '<dl><dt>Ngày đăng</dt><dd>12/10/2026</dd><dt>Đơn vị</dt><dd>Trạm Thủy nông Nà Hừ</dd><dt>Tác giả</dt><dd>Lò Văn Ớt</dd></dl>',
    ],
    [
      'in fields of two lines',
      '<p>Tác giả: Lò Văn Ớt</p><p>Đơn vị: Trạm Thủy nông Nà Hừ</p><p>12/10/2026</p>',
    ],
    ['behind a dot', '<div><b>Lò Văn Ớt<i>·</i>Trạm Thủy nông Nà Hừ</b><time>12/10/2026</time></div>'],
  ])('the office %s', (_, row) => {
    expect(signed(`<div><h1>${TITLE}</h1>${row}${BODY}</div>`)).toBe('Lò Văn Ớt | Trạm Thủy nông Nà Hừ | ');
  });

  test('a section behind a dot is no office, a unit of counting neither', () => {
    const row = '<div><b>Lò Văn Ớt<i>·</i>Hội nhập</b><time>12/10/2026</time></div>';
    expect(signed(`<div><h1>${TITLE}</h1>${row}${BODY}</div>`)).toBe('Lò Văn Ớt |  | ');
    const unit = '<p>Tác giả: Lò Văn Ớt</p><p>Đơn vị: nghìn đồng</p><p>12/10/2026</p>';
    expect(signed(`<div><h1>${TITLE}</h1>${unit}${BODY}</div>`)).toBe('Lò Văn Ớt |  | ');
  });

  test('the office in the row below, both set to the right', () => {
    const rows =
      '<tr><td align="right"><b>LÒ VĂN ỚT</b></td></tr><tr><td align="right"><i>Trường Mầm non Nà Hừ</i></td></tr>';
    const html = `<html><body><div><h1>${TITLE}</h1><div class="article-date">12/10/2026</div><table><tr><td class="article-content">${TEXT}</td></tr>${rows}</table></div></body></html>`;
    const url = 'https://lamtra.example.gov.vn/webcenter/portal/lamtra/pages_tin-tuc/chi-tiet?dDocName=LT12';
    const facts = webcenter.readArticle(parsePage(html, url));
    const { byline } = draftArticle(facts!, { url, family: 'webcenter', fetchedAt: null });
    expect([byline.persons, byline.organ]).toEqual([['Lò Văn Ớt'], 'Trường Mầm non Nà Hừ']);
  });

  test('who took the pictures, in the row of the date, where they tell the story', () => {
    const row = '<div class="m">Ngày đăng: 12/10/2026 | Ảnh: Lò Văn Ớt</div>';
    const pictures = [1, 2, 3, 4]
      .map(
        (at) =>
          `<figure><img src="/anh/${at}.jpg"><figcaption>Chợ phiên Nà Hừ, góc thứ ${at}</figcaption></figure>`,
      )
      .join('');
    const intro =
      '<p>Chợ phiên họp từ tinh mơ, người xuống chợ gùi theo măng, mộc nhĩ và tiếng khèn; bước chân ai cũng vội mà không ai muốn về.</p>';
    expect(signed(`<div><h1>${TITLE}</h1>${row}<div class="b">${intro}${pictures}</div></div>`)).toBe(
      'Lò Văn Ớt |  | ',
    );
    expect(signed(`<div><h1>${TITLE}</h1>${row}${BODY}</div>`)).toBe(' |  | ');
  });
});
