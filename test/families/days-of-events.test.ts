import { describe, expect, test } from '@jest/globals';
import { generic } from '../../src/families/generic.js';
import { parsePage } from '../../src/families/page.js';
import { choosePublishedAt } from '../../src/normalize/publication-date.js';

const TITLE = 'Ngày hội đọc sách của học sinh ven sông';
const TEXT =
  '<div class="nd"><p>Hơn 300 học sinh của bốn trường ven sông mang sách cũ đến trao đổi, mỗi em đổi được nhiều nhất năm cuốn.</p><p>Ban tổ chức dựng mười hai gian sách, gian nào cũng có thầy cô ngồi kể chuyện cho các em nhỏ nghe.</p></div>';

/** The day and time that a row between title and text gives, read on 20 November 2026. */
function published(row: string) {
  const html = `<html><body><div class="trang"><h1>${TITLE}</h1>${row}${TEXT}</div></body></html>`;
  const facts = generic.readArticle(parsePage(html, 'https://thuvien.example.vn/tin/ngay-hoi-doc-sach'));
  const { publishedAt } = choosePublishedAt(facts?.dates ?? [], new Date('2026-11-20T03:00:00Z'));
  return publishedAt && `${publishedAt.value} ${publishedAt.precision}`;
}

const DAY = '2026-05-05T17:00:00.000Z DAY';
const MINUTE = '2026-05-06T02:40:00.000Z MINUTE';

describe("the day of an event beside the publication's", () => {
  test.each([
    ['in one line, parted by a dot', '<p>Ngày diễn ra: 18/05/2026 • Đăng ngày: 06/05/2026</p>', DAY],
    ['in a line of its own', '<div>Event date: 18 May 2026</div><div>Published: 6 May 2026</div>', DAY],
    [
      'in the rows of a table',
      '<table><tr><th>Thời gian</th><td>7h30, 18/05/2026</td></tr><tr><th>Địa điểm</th><td>Sân đình</td></tr></table><div>Ngày đăng: 06/05/2026 09:40</div>',
      MINUTE,
    ],
    ['unlabelled, before a labelled one', '<p>18/04/2026</p><p>Posted on Wednesday 6 May 2026</p>', DAY],
    ['alone, it is no publication', '<p>Ngày tổ chức: 18/05/2026</p>', null],
    ['"Thời gian" without a place is the publication', '<p>Thời gian: 06/05/2026 09:40</p>', MINUTE],
  ])('%s', (_what, row, expected) => {
    expect(published(row)).toBe(expected);
  });
});

describe('a clock that stands apart from its day', () => {
  test.each([
    ['behind the zone', '<p>06/05/2026 (GMT+7) 09:40</p>', MINUTE],
    ['behind the zone without brackets', '<span>06/05/2026 UTC +7, 09:40</span>', MINUTE],
    ['behind "hôm qua"', '<span>Hôm qua, 09:40</span>', '2026-11-19T02:40:00.000Z MINUTE'],
    ['before "hôm qua"', '<span>09:40 hôm qua</span>', '2026-11-19T02:40:00.000Z MINUTE'],
    [
      'shown to who rests on a count',
      '<p><span title="17/11/2026 16:05">3 ngày trước</span></p>',
      '2026-11-17T09:05:00.000Z MINUTE',
    ],
    [
      'a title that says more is none',
      '<p><span title="Xem bài ngày 01/11/2026 của xã">06/05/2026</span></p>',
      DAY,
    ],
  ])('%s', (_what, row, expected) => {
    expect(published(row)).toBe(expected);
  });
});

describe('months in the words of other languages', () => {
  test.each([
    ['dashes', '<p>06-May-2026</p>'],
    ['three boxes', '<div><b>6</b> <b>May</b> <b>2026</b></div>'],
    ['three boxes, month first', '<div><i>May</i> <b>06</b> <i>2026</i></div>'],
    ['French, with the change behind', '<p>Publié le 6 mai 2026 – Mis à jour le 9 mai 2026</p>'],
    ['German', '<p>6. Mai 2026</p>'],
    ['Spanish', '<p>Publicado el 6 de mayo de 2026</p>'],
  ])('%s', (_what, row) => {
    expect(published(row)).toBe(DAY);
  });

  test('a name in front of a number is no month', () => {
    expect(published('<p>Lớp 6 Mai 202</p>')).toBeNull();
  });
});

test('a heading that names the writer is no head of another box', () => {
  const row = (name: string) =>
    `<div class="who"><h4>${name}</h4><div><time datetime="2026-05-06">May 6, 2026</time></div></div>`;
  expect(published(row('<a href="/author/ida/">Ida Marlow</a>'))).toBe(DAY);
  expect(published(row('Ida Marlow'))).toBe(DAY);
  expect(published(row('Upcoming this month'))).toBeNull();
});
