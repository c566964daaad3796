import { describe, expect, test } from '@jest/globals';
import { generic } from '../../src/families/generic.js';
import { parsePage } from '../../src/families/page.js';

const TITLE = 'Xã Lam Trà ra quân nạo vét kênh mương nội đồng';
const TEXT =
  '<div class="nd"><p>Kế hoạch năm nay là 12 km kênh, chia theo từng đoạn cho các thôn, đến nay đã xong 7 km, còn lại hoàn thành trước ngày 20.</p><p>Ông Lò Văn Ớt, trưởng thôn Nà Hừ, cho biết bà con góp hơn 200 ngày công và 3 máy múc, không khí vui như ngày hội.</p></div>';

function datesOf(article: string, above = ''): readonly string[] {
  const html = `<html><head><title>${TITLE}</title></head><body>${above}<div class="w">${article}${TEXT}</div></body></html>`;
  const facts = generic.readArticle(parsePage(html, 'https://lamtra.example.vn/index.php?id=12'));
  return (facts?.dates ?? []).map(({ text }) => text);
}

describe('a date in boxes of its own', () => {
  test.each([
    ['<div class="hop"><b>12</b><i>Tháng 10</i><u>2026</u></div>', '12 Tháng 10 2026'],
    ['<div class="o"><p>12</p><p>10/2026</p></div>', '12/10/2026'],
    [
      '<div class="o"><div><span>05</span></div><div><span>Th9</span> <span>2026</span></div></div>',
      '05 Th9 2026',
    ],
    ['<div class="o"><span>Tháng 9</span><span>05</span><span>2026</span></div>', '05 Tháng 9 2026'],
  ])('%s', (box, date) => {
    expect(datesOf(`${box}<h2>${TITLE}</h2>`)[0]).toBe(date);
    expect(datesOf(`<h2>${TITLE}</h2>${box}`)[0]).toBe(date);
  });

  test.each([
    '<div class="o"><span>12</span><span>bình luận</span></div>',
    '<div class="o"><span>12</span><span>Tháng 10</span></div>',
    '<div class="o"><span>45</span><span>10/2026</span></div>',
    '<div class="o"><b>5</b><b>tháng 9</b><b>lượt xem: 2026</b></div>',
  ])('%s is none', (box) => {
    expect(datesOf(`<h2>${TITLE}</h2>${box}`)).toEqual([]);
  });
});

describe('when an event takes place', () => {
  const card = (when: string, beside: string) =>
    `<h2>${TITLE}</h2><ul class="k"><li>${when}</li><li>${beside}</li></ul>`;

  test.each([
    ['Thời gian: 19h30 ngày 12/12/2026', 'Địa điểm: Nhà văn hóa thôn Nà Hừ'],
    ['Khai mạc: 08:00 12/12/2026', 'Giá vé: miễn phí'],
  ])('%s beside %s is no date of publication', (when, beside) => {
    expect(datesOf(card(when, beside))).toEqual([]);
    expect(datesOf(card(beside, when))).toEqual([]);
  });

  test('a time that nothing of an event stands beside is one', () => {
    expect(datesOf(card('Thời gian đăng: 08:00 12/10/2026', 'Lượt xem: 12'))[0]).toContain('12/10/2026');
  });
});

describe('a blog’s line of who, when and where', () => {
  test.each([
    'Đăng bởi <b>langbien</b> lúc 12:12 ngày 27/09/2026 trong chuyên mục <a href="/c/1">Giữ gìn bản sắc văn hóa</a>',
    'Gửi ngày 27/09/2026 lúc 12:12 vào danh mục <a href="/c/1">Phong trào thể dục thể thao</a>',
  ])('%s', (line) => {
    expect(datesOf(`<h2>${TITLE}</h2><div class="m">${line}</div>`)[0]).toContain('27/09/2026');
  });
});

describe('a document without a day of its being put up', () => {
  const rows = (first: string) =>
    `<table><tr><td>${first}</td><td>41/HD-VP</td></tr><tr><td>Ngày ban hành</td><td>15/01/2026</td></tr><tr><td>Người ký</td><td>Lò Văn Ớt</td></tr></table>`;

  test.each(['Số kí hiệu', 'Số ký hiệu', 'Số/Ký hiệu'])('is of the day of its issue, by %s', (label) => {
    expect(datesOf(`<h2>${TITLE}</h2>${rows(label)}`)).toEqual(['15/01/2026']);
  });

  test('a day of its being put up goes before', () => {
    const line = '<p>Ngày đăng: 20/01/2026</p>';
    expect(datesOf(`<h2>${TITLE}</h2>${line}${rows('Số ký hiệu')}`)[0]).toContain('20/01/2026');
  });
});

describe('the clock of the page', () => {
  test('is no date of publication where the article shows none', () => {
    const clock = '<div class="dau"><p>Chủ nhật, ngày 29/11/2026</p></div>';
    expect(datesOf(`<h2>${TITLE}</h2>`, clock)).toEqual([]);
  });
});

describe('years of two digits between full stops', () => {
  test('with a clock, as TYPO3 prints them', () => {
    expect(datesOf(`<div class="gio">23.05.13 14:02</div><h2>${TITLE}</h2>`)[0]).toBe('23.05.13 14:02');
  });

  test.each(['Phiên bản 02.05.13', 'ĐT: 02.05.13.14 08:15', '23.13.05 14:02'])('%s is none', (line) => {
    expect(datesOf(`<h2>${TITLE}</h2><div>${line}</div>`)).toEqual([]);
  });
});

describe('two stamps beside each other', () => {
  test.each([
    '<time class="updated" datetime="2026-10-15T07:50:00+07:00">15/10/2026</time><time class="published" datetime="2026-10-12T07:50:00+07:00">12/10/2026</time>',
    '<time itemprop="dateModified" datetime="2026-10-15T07:50:00+07:00">15/10/2026</time> <time datetime="2026-10-12T07:50:00+07:00">12/10/2026</time>',
  ])('the one of the change is not that of the publication: %#', (stamps) => {
    expect(datesOf(`<h2>${TITLE}</h2><p>${stamps}</p>`)[0]).toBe('2026-10-12T07:50:00+07:00');
  });

  test('one alone is believed, whatever it is called', () => {
    const stamp = '<time class="updated" datetime="2026-10-15T07:50:00+07:00">15/10/2026</time>';
    expect(datesOf(`<h2>${TITLE}</h2><p>${stamp}</p>`)[0]).toBe('2026-10-15T07:50:00+07:00');
  });
});
