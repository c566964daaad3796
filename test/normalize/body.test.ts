import { describe, expect, test } from '@jest/globals';
import type { ArticleFacts } from '../../src/families/family.js';
import { isDateLine } from '../../src/normalize/body.js';
import { draftArticle } from '../../src/normalize/draft-article.js';

const URL = 'https://binhminh.example.gov.vn/tin/a.html';
const ONE = 'Sáng 12/10, Ủy ban nhân dân xã Bình Minh tổ chức hội nghị tổng kết phong trào thi đua.';
const TWO = 'Tại hội nghị, các đại biểu đã nghe báo cáo kết quả thực hiện phong trào trong chín tháng.';
const THREE = 'Kết luận hội nghị, lãnh đạo xã đề nghị các thôn tiếp tục phát huy kết quả đạt được.';

function draft(body: string, facts: Partial<ArticleFacts> = {}) {
  return draftArticle(
    {
      title: 'Bình Minh tổng kết phong trào thi đua',
      dates: [{ text: '08:15 13/10/2026', basis: 'PAGE' }],
      modified: null,
      lead: null,
      body,
      byline: null,
      origin: null,
      category: null,
      cover: null,
      attachments: [],
      canonicalUrl: null,
      ...facts,
    },
    { url: URL, family: 'generic', fetchedAt: null },
  );
}

const text = (body: string, facts: Partial<ArticleFacts> = {}) => draft(body, facts).bodyText;

test('the words below a picture set into the lead are its caption, alone they are the lead', () => {
  const cover = { url: '/cam.jpg', caption: null, alt: null };
  const picture = (words: string) =>
    `<div><img src="/cam.jpg"><p style="text-align:center"><em>${words}</em></p></div>`;
  const read = (lead: string) => {
    const { lead: said, images } = draft(`<p>${TWO}</p>`, { lead, cover });
    return [said, images[0]?.caption, images[0]?.credit];
  };
  expect(read(`${picture('Vườn cam nhà ông Hòe')}${ONE}`)).toEqual([ONE, 'Vườn cam nhà ông Hòe', null]);
  expect(read(`<p>${ONE}</p>${picture('Vườn cam (Ảnh: Thu Hà)')}`)).toEqual([ONE, 'Vườn cam', 'Thu Hà']);
  expect(read(`<img src="/cam.jpg">${ONE}`)).toEqual([ONE, null, null]);
  expect(read(picture(ONE))[0]).toBe(ONE);
});

describe('body text', () => {
  test('two br part paragraphs, one br parts lines', () => {
    expect(text(`${ONE}<br>${TWO}<br /><br>\n${THREE}`)).toBe(`${ONE}\n${TWO}\n\n${THREE}`);
  });

  test('bare text between blocks is a paragraph of its own', () => {
    expect(text(`${ONE}<div>${TWO}</div>${THREE}`)).toBe(`${ONE}\n\n${TWO}\n\n${THREE}`);
  });

  test('inline markup does not part a word, blocks do not glue two', () => {
    expect(text('<p>Ch<b>iề</b>u <span>nay</span></p><div>họp</div>')).toBe('Chiều nay\n\nhọp');
  });

  test('items of a list are lines, the list a paragraph', () => {
    expect(text(`<p>${ONE}</p><ul><li>Thôn 1</li><li><p>Thôn 2</p></li></ul><p>${TWO}</p>`)).toBe(
      `${ONE}\n\nThôn 1\nThôn 2\n\n${TWO}`,
    );
  });

  test('a data table becomes rows, a layout table is transparent', () => {
    const data =
      '<table><tr><th>Thôn</th><th>Số hộ</th></tr><tr><td><p>Thôn 1</p></td><td>120</td></tr><tr><td>Thôn 2</td><td>98</td></tr></table>';
    expect(text(`<p>${ONE}</p>${data}`)).toBe(`${ONE}\n\nThôn | Số hộ\nThôn 1 | 120\nThôn 2 | 98`);
    expect(text(`<table><tr><td><p>${ONE}</p><p>${TWO}</p></td></tr></table>`)).toBe(`${ONE}\n\n${TWO}`);
  });

  test('NFD, no-break space, zero-width space and soft hyphen are cleaned; glued sentences parted', () => {
    const odd = `<p>Ho\u0323p\u00a0 xã\u200b xong nhiệm vu\u0323.Đổi mới công\u00ad tác</p>`;
    const { bodyText, bodyHtml } = draft(odd);
    expect(bodyText).toBe('Họp xã xong nhiệm vụ. Đổi mới công tác');
    expect(bodyHtml).toContain('nhiệm vụ.Đổi mới');
  });

  test('title, date line, view count and toolbar printed again inside the box are left out', () => {
    const head =
      '<h1>Bình Minh tổng kết phong trào thi đua</h1><div><a href="#">Email</a><a href="#">Print</a><a href="#">Aa</a></div>' +
      '<p>Thứ ba, 13/10/2026 08:15</p><p>Lượt xem: 1.204</p>';
    expect(text(`${head}<p>${ONE}</p><p>${TWO}</p>`)).toBe(`${ONE}\n\n${TWO}`);
  });

  test('a date inside the article stays', () => {
    expect(text(`<p>${ONE}${TWO}</p><p>Ngày 20 tháng 11 năm 2026</p><p>${THREE}</p>`)).toContain(
      'Ngày 20 tháng 11 năm 2026',
    );
  });

  test('related news behind its heading and comments behind theirs are left out', () => {
    const after =
      '<p><b>Các tin khác:</b></p><ul><li><a href="/a">Xã họp giao ban tháng chín</a> (12/10/2026)</li><li><a href="/b">Ra quân vệ sinh môi trường</a> (11/10/2026)</li></ul>' +
      '<h4>Ý kiến bạn đọc</h4><p>Bạn Hòa: bài viết rất hay, cảm ơn xã nhà đã đăng tin kịp thời cho bà con.</p>';
    expect(text(`<p>${ONE}</p><p>${TWO}</p>${after}`)).toBe(`${ONE}\n\n${TWO}`);
  });

  test('a box of related news in the middle is left out, the text behind it stays', () => {
    const box = '<div class="related-news"><b>Tin liên quan</b><a href="/a">Xã họp giao ban</a></div>';
    expect(text(`<p>${ONE}</p>${box}<p>${TWO}</p>`)).toBe(`${ONE}\n\n${TWO}`);
  });

  test('an article wrapped in #printContent or .share stays', () => {
    expect(text(`<div class="share" id="comment"><p>${ONE}</p><p>${TWO}</p></div>`)).toBe(`${ONE}\n\n${TWO}`);
  });

  test('a link inside a sentence and a linked sentence stay', () => {
    const linked = `<p><a href="/x">${ONE} ${TWO}</a></p>`;
    expect(text(`${linked}<p>${THREE} Xem <a href="/y">tại đây</a>.</p>`)).toBe(
      `${ONE} ${TWO}\n\n${THREE} Xem tại đây.`,
    );
  });

  test('a body inside a hidden form is read', () => {
    expect(text(`<form style="display: none"><input value="x"><p>${ONE}</p><p>${TWO}</p></form>`)).toBe(
      `${ONE}\n\n${TWO}`,
    );
  });

  test('a lead set apart stands first, and once when the body repeats it', () => {
    const { bodyText, lead, bodyHtml } = draft(`<p><b>${ONE}</b></p><p>${TWO}</p>`, {
      lead: `<p>${ONE}</p>`,
    });
    expect(lead).toBe(ONE);
    expect(bodyText).toBe(`${ONE}\n\n${TWO}`);
    expect(bodyHtml?.match(/Sáng 12\/10/g)?.length).toBe(1);
  });

  test('the first paragraph printed bold as a whole is the lead; a bold beginning is none', () => {
    expect(draft(`<p><strong>${ONE}</strong></p><p>${TWO}</p>`).lead).toBe(ONE);
    expect(
      draft(`<p><strong>Sáng 12/10</strong>, xã tổ chức hội nghị tổng kết.</p><p>${TWO}</p>`).lead,
    ).toBeNull();
  });
});

describe('a first paragraph that is printed as no other', () => {
  const FIRST = 'Chiều 12/10, bà con xóm Rẫy khánh thành hai cây cầu tre bắc qua suối Nậm Pùng.';
  const others = [ONE, TWO, `${TWO} ${ONE}`]
    .map((text) => `<p>${text} Bà con đều mong như vậy từ lâu.</p>`)
    .join('');

  test.each([
    ['bold by a class', `<p class="text-justify fw-semibold">${FIRST}</p>`],
    ['bold by a class of another style sheet', `<div class="mb-4 font-bold">${FIRST}</div>`],
    ['a sentence set as a heading', `<h4>${FIRST}</h4>`],
    ['slanted', `<p><em>${FIRST}</em></p>`],
    ['slanted by a class', `<p class="fst-italic">${FIRST}</p>`],
    [
      'bold beside a picture in a table',
      `<table><tr><td><img src="/a/1.jpg"></td><td><b>${FIRST}</b></td></tr></table>`,
    ],
  ])('is the lead: %s', (_, first) => {
    const { lead, bodyText } = draft(`${first}${others}`);
    expect(lead).toBe(FIRST);
    expect(bodyText).toContain(FIRST);
  });

  test.each([
    [
      'a phrase set as a heading',
      `<h3>Cầu tre qua suối giúp học sinh đến trường mỗi khi trời mưa to</h3>${others}`,
    ],
    [
      'a question set as a heading',
      `<h3>Vì sao bà con xóm Rẫy phải góp tre làm cầu trong suốt ba tháng mùa khô?</h3>${others}`,
    ],
    [
      'the first part of a document',
      `<h3>Điều 1. Phạm vi điều chỉnh và đối tượng áp dụng của quy chế thi đua trong toàn xã.</h3>${others}`,
    ],
    ['slanted like another', `<p><i>${FIRST}</i></p>${others}<p><i>${ONE} Bà con đều mong như vậy.</i></p>`],
    ['slanted in a text of few paragraphs', `<p><i>${FIRST}</i></p><p>${ONE}</p><p>${TWO}</p>`],
    ['a slanted quotation', `<p><i>“${FIRST}</i></p>${others}`],
    ['plain', `<p class="font-medium">${FIRST}</p>${others}`],
  ])('is none: %s', (_, html) => {
    expect(draft(html).lead).toBeNull();
  });
});

describe('byline at the end of the body', () => {
  test.each([
    [
      'right and bold',
      '<p style="text-align:right"><strong>Lê Văn Thí - Huyện ủy An Bình</strong></p>',
      ['Lê Văn Thí'],
    ],
    ['behind a br of the last paragraph', null, ['Lê Văn Thí']],
    [
      'person and organ in blocks of their own',
      '<p align="right"><b>Lê Văn Thí</b></p><p align="right">Huyện ủy An Bình</p>',
      ['Lê Văn Thí'],
    ],
    ['author and source', '<p>Tác giả: Lê Văn Thí</p><p>Nguồn: Báo Hà Tĩnh</p>', ['Lê Văn Thí']],
  ])('%s is read and leaves the text', (_name, markup, persons) => {
    const body =
      markup === null
        ? `<p>${ONE}</p><p>${TWO}<br><b>Lê Văn Thí - Huyện ủy An Bình</b></p>`
        : `<p>${ONE}</p><p>${TWO}</p>${markup}`;
    const { bodyText, byline, bodyHtml } = draft(body);
    expect(byline.persons).toEqual(persons);
    expect(bodyText).toBe(`${ONE}\n\n${TWO}`);
    expect(bodyHtml).not.toContain('Lê Văn Thí');
  });

  test('the source behind the author is no author', () => {
    const { byline } = draft(`<p>${ONE}</p><p>${TWO}</p><p>Lê Văn Thí</p><p>Nguồn: Báo Hà Tĩnh</p>`);
    expect(byline).toMatchObject({ persons: ['Lê Văn Thí'], republishedFrom: 'Báo Hà Tĩnh' });
  });

  test('the last sentence of a body without byline stays', () => {
    const { bodyText, byline } = draft(`<p>${ONE}</p><p>Hội nghị thành công tốt đẹp.</p>`);
    expect(bodyText).toBe(`${ONE}\n\nHội nghị thành công tốt đẹp.`);
    expect(byline).toEqual({ raw: null, persons: [], organ: null, republishedFrom: null });
  });

  test('a desk in the author field gives way to a person under the text', () => {
    const { byline } = draft(`<p>${ONE}</p><p>${TWO}</p><p align="right"><b>Lê Văn Thí</b></p>`, {
      byline: 'Thông tin Bình Minh',
    });
    expect(byline.persons).toEqual(['Lê Văn Thí']);
  });

  test('the origin field is whom the page copied from', () => {
    expect(draft(`<p>${ONE}</p>`, { origin: 'Báo Hà Tĩnh' }).byline.republishedFrom).toBe('Báo Hà Tĩnh');
    expect(draft(`<p>(Baohatinh.vn) - ${ONE}</p><p>${TWO}</p>`).byline.republishedFrom).toBe('Baohatinh.vn');
  });
});

describe('hidden links', () => {
  test.each([
    [
      'off the screen',
      '<div style="position:absolute;left:-9999px"><a href="http://game.example/">xo so truc tuyen</a></div>',
    ],
    [
      'display none',
      '<div style="display:none"><a href="http://game.example/">nhà cái</a> <a href="http://bet.example/">casino</a></div>',
    ],
    ['no size', '<p style="font-size:0px;"><a href="//game.example/x">bong da</a></p>'],
    ['marquee of height 1', '<marquee height="1"><a href="http://game.example/">no hu</a></marquee>'],
    [
      'the link itself hidden',
      '<p>Hết. <a style="visibility:hidden" href="http://game.example/">slot</a></p>',
    ],
  ])('%s: out of the text, quarantined', (_name, farm) => {
    const { status, problems, bodyText, bodyHtml } = draft(`<p>${ONE}</p>${farm}<p>${TWO}</p>`);
    expect(status).toBe('QUARANTINED');
    expect(problems.map(({ code }) => code)).toContain('HIDDEN_LINKS');
    expect(`${bodyText}${bodyHtml}`).not.toMatch(/game\.example|xo so|casino|slot/);
    expect(bodyText).toContain(TWO);
  });

  test.each([
    [
      'share buttons',
      '<div style="display:none"><a href="https://www.facebook.com/sharer">Facebook</a></div>',
    ],
    ['state sites', '<div style="display:none"><a href="https://chinhphu.vn/">Chính phủ</a></div>'],
    ['own site', '<div style="display:none"><a href="https://example.gov.vn/">Cổng tỉnh</a></div>'],
    ['a source seen by everyone', '<p>Xem <a href="https://baomoi.example/">bài gốc</a></p>'],
  ])('%s: nothing wrong', (_name, box) => {
    expect(draft(`<p>${ONE}</p><p>${TWO}</p>${box}`).status).toBe('ACTIVE');
  });

  test('the whole body hidden with one foreign link in its prose is no farm', () => {
    const body = `<form style="display:none"><p>${ONE}</p><p>${TWO} <a href="https://bao.example/">Theo báo</a></p></form>`;
    expect(draft(body)).toMatchObject({ status: 'ACTIVE' });
  });
});

describe('attachments', () => {
  test('files by path, by query and by name; pages and pictures are none', () => {
    const { attachments } = draft(
      `<p>${ONE}</p><p><a href="/tep/KH%2012.PDF">Kế hoạch 12</a> <a href="/tai.aspx?file=phu-luc.docx&v=2">Phụ lục</a>` +
        ' <a href="/download/77">bieu-mau.xls</a> <a href="/a.html">tin</a> <a href="/b.jpg">ảnh</a> <a href="javascript:x()">x.pdf</a></p>',
    );
    expect(attachments.map(({ type }) => type)).toEqual(['pdf', 'docx', 'xls']);
    expect(attachments[0]?.url).toBe('https://binhminh.example.gov.vn/tep/KH%2012.PDF');
  });
});

test('a file given out by a number bears its kind in its name', () => {
  const { attachments } = draft(
    `<p>${ONE}</p><p><a href="/LayTep?so=77">bieu-mau 02.docx</a> <a href="/trang?so=78">trang của biểu mẫu 02</a></p>`,
  );
  expect(attachments).toMatchObject([{ type: 'docx', name: 'bieu-mau 02.docx' }]);
});

test.each([
  'In từ trang: https://binhminh.example.gov.vn/tin/ra-quan-lam-thuy-loi lúc 16:05 28/11/2026',
  'Nguồn: https://binhminh.example.gov.vn/tin/ra-quan-lam-thuy-loi-12.html',
])('what a page for printers says of its own address is no text: %s', (line) => {
  expect(draft(`<p>${ONE}</p><p>${TWO}</p><div>${line}</div>`).bodyText).not.toContain('/tin/ra-quan');
});

test.each([
  'Nộp hồ sơ tại https://binhminh.example.gov.vn/mot-cua trước ngày 28/11/2026',
  'Đường dẫn: https://dichvucong.example/ho-so/12',
])('an address that the text gives stays: %s', (line) => {
  expect(draft(`<p>${ONE}</p><p>${TWO}</p><p>${line}</p>`).bodyText).toContain(line);
});

test('a row of a file with its size is no text', () => {
  const row = '<ul><li><a href="/f/TB-tuyen-dung.pdf">TB-tuyen-dung.pdf</a> (312 KB)</li></ul>';
  const { bodyText, attachments } = draft(`<p>${ONE}</p><p>${TWO}</p>${row}`);
  expect(bodyText).not.toContain('312');
  expect(attachments).toMatchObject([{ type: 'pdf', name: 'TB-tuyen-dung.pdf' }]);
});

describe('a file shown by a viewer is the file', () => {
  const OWN = 'https://binhminh.example.gov.vn';
  test.each([
    [
      'https://docs.google.com/viewer?url=https%3A%2F%2Fxa.example%2Ftep%2Fkh-12.pdf&embedded=true',
      'https://xa.example/tep/kh-12.pdf',
    ],
    [
      'https://docs.google.com/gview?embedded=true&url=http://xa.example/kh-12.docx',
      'http://xa.example/kh-12.docx',
    ],
    [
      'https://view.officeapps.live.com/op/embed.aspx?src=https://xa.example/bieu.xlsx',
      'https://xa.example/bieu.xlsx',
    ],
    ['/lib/pdfjs/web/viewer.html?file=/upload/2026/nq-03.pdf#page=2', `${OWN}/upload/2026/nq-03.pdf`],
    ['/ViewerJS/#../upload/nq-03.odt', `${OWN}/upload/nq-03.odt`],
    ['/tai.aspx?file=nq-03.pdf', `${OWN}/tai.aspx?file=nq-03.pdf`],
    ['/viewer.html?file=nq-03.pdf', `${OWN}/viewer.html?file=nq-03.pdf`],
    [
      'https://docs.google.com/viewer?url=javascript:alert(1).pdf',
      'https://docs.google.com/viewer?url=javascript:alert(1).pdf',
    ],
  ])('%s', (src, url) => {
    const { attachments } = draft(`<p>${ONE}</p><iframe src="${src.replaceAll('&', '&amp;')}"></iframe>`);
    expect(attachments.map((each) => each.url)).toEqual([url]);
  });

  test('linked and shown, it is one file with its name', () => {
    const file = '/upload/nq-03.pdf';
    const { attachments } = draft(
      `<p>${ONE}</p><iframe src="/pdfjs/web/viewer.html?file=${file}"></iframe><p><a href="${file}">Nghị quyết số 03</a></p>`,
    );
    expect(attachments).toEqual([{ url: OWN + file, type: 'pdf', name: 'Nghị quyết số 03' }]);
  });
});

test('the address that a print page gives of itself is no text, others are', () => {
  const own = 'https://binhminh.example.gov.vn/in/a.aspx?id=79556';
  const other = 'https://dichvucong.example.gov.vn/nop-ho-so';
  expect(text(`<p>${ONE}</p><p>${TWO}</p><p>${own}</p>`)).toBe(`${ONE}\n\n${TWO}`);
  expect(text(`<p>${own}</p><p>${ONE}</p><p>${TWO}</p>`)).toBe(`${ONE}\n\n${TWO}`);
  expect(text(`<p>${ONE}</p><p>Nộp hồ sơ tại ${own}</p>`)).toContain(own);
  expect(text(`<p>${ONE}</p><p>${other}</p><p>${TWO}</p>`)).toContain(other);
  expect(text(`<p>${ONE}</p><p>https://binhminh.example.gov.vn/</p>`)).toContain('https://binhminh');
});

describe('hostile and huge bodies', () => {
  test('20,000 nested elements in a feed body', () => {
    const body = `${'<div>'.repeat(20_000)}<p>${ONE}</p>${'</div>'.repeat(20_000)}<p>${TWO}</p>`;
    expect(text(body)).toContain(TWO);
  });

  test('a megabyte of paragraphs, links and pictures is read to its end', () => {
    const piece = `<p>${ONE} <a href="/x">xem</a></p><p><img src="a.jpg"><br>Chú thích</p>`;
    expect(text(`${piece.repeat(8_000)}<p>${TWO}</p>`)).toContain(TWO);
  });
});

test.each([
  '07:45 12/10/2016',
  'Thứ hai - 02/03/2026 08:15',
  'Ngày đăng: 05/01/2026 lúc 11:31:42',
  'Thứ năm: 17:49 ngày 07/05/2020',
  'Thời gian đăng: 10/10/2026 07:45',
  '- Thứ hai, 12/10/2026 07:45',
])('%s is a date line', (line) => {
  expect(isDateLine(line)).toBe(true);
});
test.each([
  'Ngày 12/10/2016, xã họp',
  'Số 12/10/2016',
  '12 hộ 3 thôn 4 xã',
  'Năm 2016',
  'Thời gian: 08 giờ 00 phút ngày 15/11/2016',
  '- Ngày 20 tháng 11 năm 2026',
])('%s is none', (line) => {
  expect(isDateLine(line)).toBe(false);
});

describe('files below the text', () => {
  const link = '<a href="/files/a.pdf">Kế hoạch số 12</a>';
  test.each([
    ['a label, then a row of link and size', `<p>Tài liệu đính kèm:</p><p>${link} (120 KB, 35 lượt tải)</p>`],
    [
      'a label, then name and size apart',
      `<p><b>Tệp tin đính kèm</b></p><div>${link}</div><div>1.2 MB</div>`,
    ],
    ['an English label', `<p>Attachments</p><div>${link}</div>`],
  ])('%s', (_name, after) => {
    const { bodyText, attachments } = draft(`<p>${ONE}</p><p>${TWO}</p>${after}`);
    expect(bodyText).toBe(`${ONE}\n\n${TWO}`);
    expect(attachments).toMatchObject([{ type: 'pdf' }]);
  });

  test('a row of a table of attributes is no label, and words about files go on', () => {
    const table =
      '<table><tr><td>Số</td><td>12</td></tr><tr><td>Tài liệu đính kèm</td><td>02 bản</td></tr></table>';
    expect(text(`<p>${ONE}</p>${table}`)).toContain('Tài liệu đính kèm | 02 bản');
    expect(text(`<p>${ONE}</p><p>Tài liệu đính kèm theo hồ sơ gồm đơn và bản sao.</p>`)).toContain(
      'hồ sơ gồm',
    );
    expect(text(`<p>${ONE}</p><p>Tệp đính kèm</p><p>${TWO}</p>`)).toBe(`${ONE}\n\n${TWO}`);
  });
});

test('what the person signed above is, on the last line, is told with the name', () => {
  const sign =
    '<p style="text-align:right"><strong>Nguyễn Thị Hoài Thương</strong></p><p style="text-align:right"><strong>Phó Chủ tịch Hội LHPN xã</strong></p>';
  const { byline, bodyText } = draft(`<p>${ONE}</p><p>${TWO}</p>${sign}`);
  expect([byline.persons, byline.organ]).toEqual([['Nguyễn Thị Hoài Thương'], 'Hội LHPN xã']);
  expect(bodyText).toBe(`${ONE}\n\n${TWO}`);
});

test('what the person is, in brackets on the last line, names the office', () => {
  const sign =
    '<p align="right"><b>Lò Văn Ớt</b></p><p align="right"><i>(Phó Trưởng phòng Nội vụ huyện Lam Sơn)</i></p>';
  const { byline, bodyText } = draft(`<p>${ONE}</p><p>${TWO}</p>${sign}`);
  expect([byline.persons, byline.organ]).toEqual([['Lò Văn Ớt'], 'phòng Nội vụ huyện Lam Sơn']);
  expect(bodyText).toBe(`${ONE}\n\n${TWO}`);
});

describe('a question to the reader with the buttons that answer it', () => {
  const own = `<p>${ONE}</p><p>${TWO}</p><p>${THREE}</p>`;

  test.each([
    '<div class="kq"><p>Nội dung trên có giúp được bạn không?</p><button>Có</button><button>Không</button></div>',
    '<section><span>Bạn có hài lòng với bài viết?</span><div><span role="button">Có</span><span role="button">Không</span></div></section>',
    '<form><label>Trang này thế nào?</label><input type="button" value="Tốt"><input type="button" value="Chưa tốt"></form>',
  ])('is no text: %s', (question) => {
    expect(draft(own + question).bodyText).toBe([ONE, TWO, THREE].join('\n\n'));
  });

  test.each([
    ['without buttons', '<p>Vì sao bà con chọn cây bưởi?</p>', 'Vì sao bà con chọn cây bưởi?'],
    [
      'with the one that unfolds its answer',
      '<div><p>Nộp hồ sơ ở đâu?</p><button>+</button></div>',
      'Nộp hồ sơ ở đâu?',
    ],
  ])('a question %s stays', (_how, question, text) => {
    expect(draft(own + question).bodyText).toContain(text);
  });
});
