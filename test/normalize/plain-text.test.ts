import { describe, expect, test } from '@jest/globals';
import { draftArticle } from '../../src/normalize/draft-article.js';
import { readPastedText } from '../../src/normalize/plain-text.js';

const LEAD =
  'Ngày 11/10/2016, hơn 300 hội viên nông dân xã An Bình tham gia nạo vét kênh mương nội đồng vụ đông xuân.';
const BODY = 'Kế hoạch năm nay là 12 km kênh.Các thôn chia theo từng đoạn, mỗi hộ cử một lao động tham gia.';
const END = 'Đến nay toàn xã đã hoàn thành 7 km, phấn đấu xong trước ngày 20 tháng 10 năm 2016.';
const PLACE = '\u00a0 ';

const WHOLE = [
  'Xã An Bình ra quân làm thủy lợi nội đồng',
  'EmailPrintAa',
  '07:45 12/10/2016',
  '',
  LEAD,
  PLACE,
  'Nông dân thôn 3 nạo vét kênh cấp II \u00a0',
  '',
  BODY,
  '',
  END,
  '',
  'Lê Văn Thí - Huyện ủy An Bình',
  '',
  '',
  '    Ý kiến bạn đọc',
];

function draft(lines: readonly string[], newline = '\n') {
  const { facts, body } = readPastedText(lines.join(newline));
  return draftArticle(facts, {
    url: 'http://anbinh.example.gov.vn/a.html',
    family: 'portal-folder',
    fetchedAt: null,
    body,
    firstParagraphLeads: true,
  });
}

const without = (...lines: readonly string[]) => WHOLE.filter((line) => !lines.includes(line));

describe('pasted text', () => {
  test('title, toolbar, time, image place, caption, byline and comment head fall where they belong', () => {
    const article = draft(WHOLE);
    expect(article).toMatchObject({
      title: 'Xã An Bình ra quân làm thủy lợi nội đồng',
      publishedAt: {
        value: '2016-10-12T00:45:00.000Z',
        precision: 'MINUTE',
        basis: 'PAGE',
        raw: '07:45 12/10/2016',
      },
      eventDate: '2016-10-11',
      lead: LEAD,
      byline: { raw: 'Lê Văn Thí - Huyện ủy An Bình', persons: ['Lê Văn Thí'], organ: 'Huyện ủy An Bình' },
      images: [{ url: null, caption: 'Nông dân thôn 3 nạo vét kênh cấp II', pairing: 'SIBLING' }],
    });
    expect(article.bodyText).toBe(`${LEAD}\n\n${BODY.replace('.Các', '. Các')}\n\n${END}`);
    expect(article.bodyHtml).toBe(`<p>${LEAD}</p>\n<p>${BODY}</p>\n<p>${END}</p>`);
  });

  test.each([
    ['Windows line ends', draft(WHOLE, '\r\n')],
    ['old Mac line ends', draft(WHOLE, '\r')],
    ['decomposed letters throughout', draft(WHOLE.map((line) => line.normalize('NFD')))],
    ['a byte order mark', draft(['\ufeff' + WHOLE[0], ...WHOLE.slice(1)])],
    ['no toolbar', draft(without('EmailPrintAa'))],
    [
      'toolbar on lines of its own',
      draft(WHOLE.flatMap((line) => (line === 'EmailPrintAa' ? ['Email', 'Print', 'Aa'] : [line]))),
    ],
    ['breadcrumb first', draft(['Trang chủ » Tin tức » Nông nghiệp', '', ...WHOLE])],
    ['no comment head', draft(WHOLE.slice(0, -3))],
    [
      'comments behind their head',
      draft([...WHOLE, '', 'Bạn đọc Nguyễn Thị Hoa: rất đáng khen ngợi bà con.']),
    ],
    ['title printed twice', draft([WHOLE[0] ?? '', '', ...WHOLE])],
    [
      'caption without any blanks betraying it',
      draft(
        WHOLE.filter((line) => line !== PLACE)
          .map((line) => (line.startsWith('Nông dân') ? line.trim() : line))
          .flatMap((line) => (line.startsWith('Nông dân') ? ['', line] : [line])),
      ),
    ],
  ])('%s: the same article', (_name, article) => {
    const { title, publishedAt, bodyText, images, byline } = draft(WHOLE);
    expect(article).toMatchObject({ title, publishedAt, bodyText, images, byline });
  });

  test('no byline: the last sentence stays, nobody is named', () => {
    const article = draft(without('Lê Văn Thí - Huyện ủy An Bình'));
    expect(article.byline.persons).toEqual([]);
    expect(article.bodyText?.endsWith(END)).toBe(true);
  });

  test('a long date', () => {
    const article = draft(
      WHOLE.map((line) => (line === '07:45 12/10/2016' ? 'Thứ tư, ngày 12 tháng 10 năm 2016 | 07:45' : line)),
    );
    expect(article.publishedAt).toMatchObject({ value: '2016-10-12T00:45:00.000Z', precision: 'MINUTE' });
  });

  test('two captions, one with a credit', () => {
    const article = draft(
      WHOLE.flatMap((line) =>
        line === BODY ? [BODY, PLACE, 'Quang cảnh buổi ra quân (Ảnh: CTV)', ''] : [line],
      ),
    );
    expect(article.images).toMatchObject([
      { caption: 'Nông dân thôn 3 nạo vét kênh cấp II', credit: null },
      { caption: 'Quang cảnh buổi ra quân', credit: 'CTV' },
    ]);
    expect(article.bodyText).not.toMatch(/Quang cảnh|CTV/);
  });

  test('a subheading between paragraphs is no caption', () => {
    const article = draft(WHOLE.flatMap((line) => (line === END ? ['Kết quả bước đầu', '', END] : [line])));
    expect(article.images.length).toBe(1);
    expect(article.bodyText).toContain('Kết quả bước đầu');
  });

  test('a blank place without a caption is no image', () => {
    const article = draft(WHOLE.flatMap((line) => (line === END ? [PLACE, '', END] : [line])));
    expect(article.images.length).toBe(1);
  });

  test('paragraphs on single lines and lines wrapped by hand', () => {
    const wrapped = ['Tiêu đề bài viết về thủy lợi', LEAD.slice(0, 60), LEAD.slice(61), BODY];
    expect(draft(wrapped).bodyText?.split('\n\n')[0]?.replace(/\s+/g, ' ')).toContain(LEAD.slice(61));
    expect(draft(wrapped).bodyText).toContain('Các thôn');
  });

  test('nothing at all is no title and no body', () => {
    expect(draft(['', PLACE, ''])).toMatchObject({ title: null, bodyText: null });
  });
});
