import { describe, expect, test } from '@jest/globals';
import { draftArticle } from '../../src/normalize/draft-article.js';
import { readPastedText } from '../../src/normalize/plain-text.js';

const URL = 'https://binhminh.example.gov.vn/tin/a.html';
const ONE = 'Sáng 12/10, Ủy ban nhân dân xã Bình Minh tổ chức hội nghị tổng kết phong trào thi đua.';
const TWO = 'Tại hội nghị, các đại biểu đã nghe báo cáo kết quả thực hiện phong trào trong chín tháng.';
const NO_FACTS = {
  title: 'Bình Minh tổng kết phong trào thi đua',
  modified: null,
  lead: null,
  byline: null,
  origin: null,
  category: null,
  cover: null,
  attachments: [],
  canonicalUrl: null,
};

function draft(body: string) {
  const dates = [{ text: '08:15 13/10/2026', basis: 'PAGE' as const }];
  return draftArticle({ ...NO_FACTS, dates, body }, { url: URL, family: 'generic', fetchedAt: null });
}

/** Persons, organ, source and what is left of the last paragraph. */
function read(last: string): string {
  const { byline, bodyText, bodyHtml } = draft(`<p>${ONE}</p><p>${TWO}</p><p>${last}</p>`);
  const text = bodyText?.split('\n\n').at(-1) ?? '';
  expect(bodyHtml?.replace(/<[^>]*>/g, '').includes(byline.raw ?? '\u0000')).toBe(false);
  return [byline.persons.join('+'), byline.organ ?? '', byline.republishedFrom ?? '', text].join(' | ');
}

test('a name set to the right above a short sentence signs, a name above one on the left does not', () => {
  const body = (align: string) =>
    `<p style="text-align:${align}">Lò Thị Hà Ớt</p><p>Chè Bình Minh năm nay được mùa hơn.</p><p>${TWO}</p>`;
  expect(draft(body('right')).byline.persons).toEqual(['Lò Thị Hà Ớt']);
  expect(draft(body('left')).byline.persons).toEqual([]);
});

const END = 'Xã sẽ làm tốt hơn trong thời gian tới';

test('a photo report: the only block that is no caption signs by its label', () => {
  const photo = (n: number, caption: string) =>
    `<figure><img src="/anh/${n}.jpg"><figcaption>${caption}</figcaption></figure>`;
  const body = photo(1, 'Sương sớm trên đồi chè') + photo(2, 'Khách thưởng trà bên bếp lửa');
  expect(draft(`${body}<p>Ảnh và bài: Hoàng Cường</p>`).byline.persons).toEqual(['Hoàng Cường']);
  expect(draft(`${body}<p>Hoàng Cường</p>`).bodyText).toContain('Hoàng Cường');
});

describe('a photo story is signed by who took the pictures', () => {
  const picture = (n: number) =>
    `<figure><img src="/anh/${n}.jpg"><figcaption>Chợ phiên ${n}</figcaption></figure>`;
  const facts = (title: string, body: string, byline: string | null = null) =>
    draftArticle(
      { ...NO_FACTS, title, byline, dates: [], body },
      { url: URL, family: 'generic', fetchedAt: null },
    );
  const two = picture(1) + picture(2);
  const four = two + picture(3) + picture(4);

  test.each([
    ['told by its title', 'Chùm ảnh: Chợ phiên vùng cao', `<p>${ONE}</p>${two}`],
    ['told by its pictures', 'Chợ phiên vùng cao', `<p>${ONE}</p>${four}`],
  ])('%s', (_, title, body) => {
    expect(facts(title, body, 'Ảnh: Lò Văn Ớt').byline.persons).toEqual(['Lò Văn Ớt']);
    const inside = facts(title, `${body}<p>Ảnh: Lò Văn Ớt</p>`);
    expect(inside.byline.persons).toEqual(['Lò Văn Ớt']);
    expect(inside.bodyText).not.toContain('Lò Văn Ớt');
  });

  test.each([
    ['a text with pictures', 'Chợ phiên vùng cao', `<p>${ONE}</p><p>${TWO}</p>${four}`, 'Ảnh: Lò Văn Ớt'],
    ['a title that begins so', 'Ảnh hưởng của bão số 5', `<p>${ONE}</p>${two}`, 'Ảnh: Lò Văn Ớt'],
    ['where they were found', 'Chùm ảnh: Chợ phiên', `<p>${ONE}</p>${two}`, 'Ảnh: Internet'],
  ])('not %s', (_, title, body, credit) => {
    expect(facts(title, body, credit).byline.persons).toEqual([]);
  });
});

test('who wrote and who took the pictures on two lines: told once', () => {
  const last = '<p align="right">Bài: Hà Thị Mơ</p><p align="right">Ảnh: Lò Văn Ớt</p>';
  expect(draft(`<p>${ONE}</p><p>${TWO}</p>${last}`).byline).toMatchObject({
    raw: 'Bài: Hà Thị Mơ Ảnh: Lò Văn Ớt',
    persons: ['Hà Thị Mơ', 'Lò Văn Ớt'],
  });
});

test.each([
  '<p>Hà Thị Mơ</p><p>Biên tập: Lò Văn Ớt</p>',
  '<p>Hà Thị Mơ<br>BTV: Lò Văn Ớt</p>',
  '<p>Hà Thị Mơ<br>Ban biên tập: Lò Văn Ớt</p>',
  '<p>Hà Thị Mơ<br>Duyệt: Lò Văn Ớt</p>',
])('who edited stands beside the author: %s', (last) => {
  const { byline, bodyText } = draft(`<p>${ONE}</p><p>${TWO}</p>${last}`);
  expect(byline.persons).toEqual(['Hà Thị Mơ']);
  expect(bodyText).toBe(`${ONE}\n\n${TWO}`);
});

test('a text that all stands in the lead: the line left over signs', () => {
  const lead = `<p>${ONE}</p><p>${TWO}</p>`;
  const facts = { ...NO_FACTS, dates: [], lead, body: '<div>Văn phòng Sở</div>' };
  const setting = { url: URL, family: 'generic', fetchedAt: null } as const;
  expect(draftArticle(facts, setting)).toMatchObject({
    byline: { organ: 'Văn phòng Sở' },
    bodyText: `${ONE} ${TWO}`,
  });
});

test('a source named and its page behind it: the name', () => {
  const end = '<p><em>Theo Báo Nông nghiệp Việt Nam</em></p><p>Nguồn: https://bao.example/d377.html</p>';
  expect(draft(`<p>${ONE}</p><p>${TWO}</p>${end}`).byline.republishedFrom).toBe('Báo Nông nghiệp Việt Nam');
});

describe('a signatory is no author', () => {
  test.each([
    '<p align="right"><b>TM. ỦY BAN NHÂN DÂN<br>CHỦ TỊCH</b><br><i>(Đã ký)</i><br>Lò Văn Ớt</p>',
    '<p align="right">KT. TRƯỞNG BAN</p><p align="right">PHÓ TRƯỞNG BAN</p><p align="right">Lò Văn Ớt</p>',
    '<p>Nơi nhận: Như trên</p><p align="right">Đã ký</p><p align="right"><b>Lò Văn Ớt</b></p>',
    '<table><tr><td>Nơi nhận:<br>- Lưu: VT.</td><td>TUQ. GIÁM ĐỐC<br>Lò Văn Ớt</td></tr></table>',
  ])('%s', (last) => {
    const { byline, bodyText } = draft(`<p>${ONE}</p><p>${TWO}</p>${last}`);
    expect([byline.persons, byline.organ]).toEqual([[], null]);
    expect(bodyText).toContain('Lò Văn Ớt');
  });

  test('who wrote or where it was taken from behind one is', () => {
    const signed = '<p align="right">TM. BAN TỔ CHỨC</p><p align="right">(Đã ký)<br>Lò Văn Ớt</p>';
    const { byline } = draft(`<p>${ONE}</p><p>${TWO}</p>${signed}<p>Tin: Hà Thị Mơ</p>`);
    expect(byline.persons).toEqual(['Hà Thị Mơ']);
    expect(draft(`<p>${ONE}</p>${signed}<p>Nguồn: Báo Nà Hừ</p>`).byline).toMatchObject({
      persons: [],
      republishedFrom: 'Báo Nà Hừ',
    });
  });
});

describe('a given name or letters alone, set to the right below the last sentence', () => {
  test.each(['Thu', 'Khánh', 'LVO', 'HM'])('%s', (name) => {
    const { byline, bodyText } = draft(`<p>${ONE}</p><p>${TWO}</p><p align="right"><b>${name}</b></p>`);
    expect(byline.persons).toEqual([name]);
    expect(bodyText?.endsWith(name)).toBe(false);
  });

  test.each([
    ['a province', `<p>${TWO}</p><p align="right">Huế</p>`],
    ['the records office', `<p>${TWO}</p><p align="right">VT</p>`],
    ['an office', `<p>${TWO}</p><p align="right">UBND</p>`],
    ['the end', `<p>${TWO}</p><p align="right">HẾT</p>`],
    ['in the line of the text', `<p>${TWO}</p><p>Thu</p>`],
    ['below a heading', `<p>${TWO}</p><p>Các mùa trong năm</p><p align="right">Thu</p>`],
  ])('not %s', (_, end) => {
    expect(draft(`<p>${ONE}</p>${end}`).byline.persons).toEqual([]);
  });
});

describe('the author glued to the last sentence', () => {
  test.each([
    ['a bare name', `${END}.Thu Hà`, `Thu Hà |  |  | ${END}.`],
    [
      'name and organ',
      `${END}.Trần Công Vượng - Huyện ủy Lộc Hà`,
      `Trần Công Vượng | Huyện ủy Lộc Hà |  | ${END}.`,
    ],
    ['a label behind the office’s end', `${END}./.Tin, ảnh: Thu Hà`, `Thu Hà |  |  | ${END}./.`],
    ['a name behind the office’s end and a blank', `${END}./. Thu Hà`, `Thu Hà |  |  | ${END}./.`],
    ['a label behind a blank', `${END}! Bài, ảnh: Nguyễn Văn An`, `Nguyễn Văn An |  |  | ${END}!`],
    ['behind a quotation', `“${END}”.Thu Hà`, `Thu Hà |  |  | “${END}”.`],
    ['a desk', `${END}.BBT`, ` | BBT |  | ${END}.`],
    ['a source in brackets', `${END}. (Theo Báo Hà Tĩnh)`, ` |  | Báo Hà Tĩnh | ${END}.`],
    ['a labelled source', `${END}.Nguồn: Báo Hà Tĩnh`, ` |  | Báo Hà Tĩnh | ${END}.`],
    ['bold without a blank', `${END}.<strong>Thu Hà</strong>`, `Thu Hà |  |  | ${END}.`],
    ['bold behind a blank', `${END}. <b>Nguyễn Văn An</b>`, `Nguyễn Văn An |  |  | ${END}.`],
    ['in two elements', `${END}.<b>Tin:</b> Thu Hà`, `Thu Hà |  |  | ${END}.`],
    ['NFD', `${END}.Trần Vượng`.normalize('NFD'), `Trần Vượng |  |  | ${END}.`],
  ])('%s', (_oddity, last, expected) => {
    expect(read(last)).toBe(expected);
  });

  test.each([
    ['two places', 'Dự có các tỉnh như Nghệ An. Thanh Hóa'],
    ['a place whose blank is lost', 'Nhân dân làm tốt.Hà Tĩnh'],
    ['a title with its dot', 'Dự hội nghị có ThS.Nguyễn Văn An'],
    ['a shortened word', 'Hội nghị được tổ chức tại TP.Vinh Quang'],
    ['a name that ends the sentence', `${END} của ông Nguyễn Văn An`],
    ['a sentence', `${END}.Thu Hà phát biểu`],
    ['a photo credit', `${END}. Ảnh: Thu Hà`],
  ])('%s is no author', (_oddity, last) => {
    expect(draft(`<p>${ONE}</p><p>${TWO}</p><p>${last}</p>`).byline).toMatchObject({
      persons: [],
      organ: null,
    });
  });

  test('in pasted text', () => {
    const pasted = readPastedText(
      `Bình Minh họp\n08:15 13/10/2026\n\n${ONE}\n\n${TWO} ${END}./.Tin, ảnh: Thu Hà`,
    );
    const article = draftArticle(pasted.facts, {
      url: URL,
      family: 'generic',
      fetchedAt: null,
      body: pasted.body,
    });
    expect(article.byline).toMatchObject({ raw: 'Tin, ảnh: Thu Hà', persons: ['Thu Hà'] });
    expect(article.bodyText?.endsWith(`${END}./.`)).toBe(true);
    expect(article.bodyHtml).not.toContain('Thu Hà');
  });
});

describe('the author right under the title', () => {
  test.each([
    ['a pen name', '<p>Thu Hà</p>', ['Thu Hà'], null],
    ['on the right in italics', '<p align="right"><em>Nguyễn Văn An</em></p>', ['Nguyễn Văn An'], null],
    ['a label', '<p>Tin, ảnh: Thu Hà</p>', ['Thu Hà'], null],
    ['with organ', '<p><b>Nguyễn Văn An - UBND xã Bình Minh</b></p>', ['Nguyễn Văn An'], 'UBND xã Bình Minh'],
    ['with the day', '<div>Thu Hà | 13/10/2026</div>', ['Thu Hà'], null],
    ['an organ behind a label', '<p>Tác giả: Hội Nông dân xã</p>', [], 'Hội Nông dân xã'],
  ])('%s', (_oddity, head, persons, organ) => {
    const { byline, bodyText, eventDate } = draft(`${head}<p>${ONE}</p><p>${TWO}</p>`);
    expect(byline).toMatchObject({ persons, organ });
    expect(bodyText).toBe(`${ONE}\n\n${TWO}`);
    expect(eventDate).toBe('2026-10-12');
  });

  test('the letterhead of a document and the first of a list of names stay in the text', () => {
    const letter = draft(`<p>UBND xã Bình Minh</p><p>${ONE}</p><p>${TWO}</p>`);
    expect(letter.byline.organ).toBeNull();
    expect(letter.bodyText).toContain('UBND xã Bình Minh');
    const list = draft(`<p>Nguyễn Văn An</p><p>Trần Thị Bình</p><p>${ONE}</p><p>${TWO}</p>`);
    expect(list.byline.persons).toEqual([]);
  });

  test('who signs at the end wins, the source at the end stays', () => {
    const both = draft(`<p>Lê Na</p><p>${ONE}</p><p>${TWO}</p><p align="right">Thu Hà</p>`);
    expect(both.byline.persons).toEqual(['Thu Hà']);
    const source = draft(`<p>Lê Na</p><p>${ONE}</p><p>${TWO}</p><p>Nguồn: Báo Hà Tĩnh</p>`);
    expect(source.byline).toMatchObject({ persons: ['Lê Na'], republishedFrom: 'Báo Hà Tĩnh' });
  });
});
