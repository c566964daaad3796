import { describe, expect, test } from '@jest/globals';
import { parsePage } from '../../src/families/page.js';
import { ruledListing } from '../../src/families/ruled-listing.js';
import { type RuleSet } from '../../src/families/rules.js';
import { extractArticle } from '../../src/ingest/extract.js';
import { readRules } from '../../src/ingest/source-rules.js';
import { loadGazetteer } from '../../src/units/gazetteer.js';
import { LONG_TEXT } from '../support/site.js';

const gazetteer = loadGazetteer();
const FETCHED = new Date('2026-03-04T05:00:00Z');

/** A page whose boxes have names that no family knows, beside others that would be taken for them. */
const PAGE = `<!doctype html><html><head><meta charset="utf-8"><title>Cổng xã</title><meta name="phong-vien" content="Trần Thị B"></head><body>
  <main><article><h1>Tiêu đề chung của chuyên trang</h1><p class="date">Ngày đăng: 01/02/2026 07:00</p>
  <div class="x-ten">Xã khánh thành cầu mới</div><span class="x-ngay">03/04/2026 09:30</span>
  <div class="x-muc">Xây dựng</div><div class="x-sapo">Sáng nay cầu mới được đưa vào sử dụng.</div>
  <div class="x-anh"><img src="/cau.jpg" alt=""></div><div class="x-ghi">Cầu mới nhìn từ bờ nam. Ảnh: Văn C</div>
  <div class="x-bai">${LONG_TEXT.split('\n')
    .map((each) => `<p>${each}</p>`)
    .join(
      '',
    )}<p><img src="/dan.jpg"></p><p class="x-ghi">Người dân qua cầu</p><p>Cầu dài bốn mươi mét, rộng sáu mét.</p></div>
  </article></main></body></html>`;

const read = (rules: readonly RuleSet[], more: { day?: string; text?: string } = {}) =>
  extractArticle(
    { text: PAGE, url: 'http://xa.example/tin/cau', fetchedAt: FETCHED, rules, ...more },
    gazetteer,
  );

const ALL: RuleSet = {
  title: '.x-ten',
  date: '.x-ngay',
  dateOrder: 'MDY',
  lead: '.x-sapo',
  body: 'article > .x-bai',
  author: 'meta[name="phong-vien"]@content',
  image: '.x-anh img@src',
  caption: '.x-ghi',
  category: '.x-muc',
};

describe('rules of a source', () => {
  test('each finds its part, in text or in an attribute', () => {
    const article = read([ALL]);
    expect(article).toMatchObject({
      title: 'Xã khánh thành cầu mới',
      lead: 'Sáng nay cầu mới được đưa vào sử dụng.',
      category: 'Xây dựng',
      byline: { persons: ['Trần Thị B'] },
      publishedAt: { value: '2026-03-04T02:30:00.000Z', precision: 'MINUTE' },
      images: [
        {
          url: 'http://xa.example/cau.jpg',
          caption: 'Cầu mới nhìn từ bờ nam',
          credit: 'Văn C',
          isCover: true,
        },
        { url: 'http://xa.example/dan.jpg', caption: 'Người dân qua cầu' },
      ],
    });
    expect(article.bodyText).toContain('Cầu dài bốn mươi mét');
    expect(article.bodyText).not.toContain('Người dân qua cầu');
    expect(article.problems.map(({ code }) => code)).not.toContain('RULE_FOUND_NOTHING');
  });

  test('a part without a rule is the family’s; a rule that finds nothing too, and is told', () => {
    const article = read([{ category: '.x-muc', title: 'h7.khong-co', date: 'time@datetime' }]);
    expect(article).toMatchObject({
      title: 'Tiêu đề chung của chuyên trang',
      category: 'Xây dựng',
      publishedAt: { value: '2026-02-01T00:00:00.000Z' },
    });
    expect(article.problems.filter(({ code }) => code === 'RULE_FOUND_NOTHING')).toEqual([
      { code: 'RULE_FOUND_NOTHING', detail: 'title: h7.khong-co' },
      { code: 'RULE_FOUND_NOTHING', detail: 'date: time@datetime' },
    ]);
  });

  const OLD: RuleSet = { validTo: '2026-01-01', title: '.x-ten' };
  const NEW: RuleSet = { validFrom: '2026-01-01', title: '.x-sapo' };
  test.each([
    ['the day that the list names', { day: '2025-12-31' }, 'Xã khánh thành cầu mới'],
    [
      'the day that the list names, the first of the new ones',
      { day: '2026-01-01' },
      'Sáng nay cầu mới được đưa vào sử dụng.',
    ],
    [
      'the day that the page prints',
      { text: PAGE.replace('01/02/2026', '31/12/2025') },
      'Xã khánh thành cầu mới',
    ],
    [
      'the day of the fetch, where there is no other',
      { text: PAGE.replace(/Ngày đăng[^<]*/, '').replace('03/04/2026 09:30', '') },
      'Sáng nay cầu mới được đưa vào sử dụng.',
    ],
  ])('an old design keeps its rules: by %s', (_what, more, title) => {
    expect(read([OLD, NEW], more).title).toBe(title);
  });

  test('a body rule makes an article of a page where the family sees none', () => {
    const list = `<html><body class="home blog"><div id="k"><p>${LONG_TEXT}</p></div></body></html>`;
    expect(read([{ body: '#k' }], { text: list }).bodyText).toContain('hội nghị triển khai');
  });

  test('list: rows, links and the next page', () => {
    const html = `<ul class="menu"><li><a href="/a">Trang này nói về điều khác của xã</a></li></ul>
      <div class="o"><a href="/anh/1"><img src="1.jpg"></a><b data-to="/tin/1">Tin một</b> 02/03/2026</div>
      <div class="o"><a href="/anh/2"></a><b data-to="/tin/2">Tin hai</b></div><span class="sau"><a href="?p=2">&gt;&gt;</a></span>`;
    const page = parsePage(html, 'http://xa.example/ds');
    const none = { items: [], nextUrl: null };
    const rules = { listItem: 'div.o', link: 'b@data-to', nextPage: '.sau' };
    expect(ruledListing(page, rules, none)).toMatchObject({
      items: [
        { url: 'http://xa.example/tin/1', title: 'Tin một', date: '02/03/2026' },
        { url: 'http://xa.example/tin/2', title: 'Tin hai', date: null },
      ],
      nextUrl: 'http://xa.example/ds?p=2',
      problems: [],
    });
    const kept = {
      items: [{ url: 'http://xa.example/x', title: 'x', date: null, lead: null, imageUrl: null }],
      nextUrl: null,
    };
    expect(ruledListing(page, { listItem: '.khong' }, kept)).toEqual({
      ...kept,
      problems: [{ code: 'RULE_FOUND_NOTHING', detail: 'listItem: .khong' }],
    });
  });

  test.each([
    ['{"title":"h1["}', 'h1['],
    ['[{"title":"h1"},{"body":"p + p"}]', '1.body: "p + p"'],
    ['{"title":"h1:has(a)"}', 'h1:has(a)'],
    ['{"titel":"h1"}', 'titel'],
    ['{"title":""}', 'title'],
    ['{"title":"h1","validFrom":"01/02/2026"}', 'validFrom'],
    ['{"title":"h1","validFrom":"2026-02-01","validTo":"2026-01-01"}', 'validTo'],
    ['{', 'not JSON'],
  ])('%s is refused, and the reason names the place', (text, said) => {
    const read = readRules(text);
    expect('reason' in read ? read.reason : '').toContain(said);
  });

  test('one set stands for a list of one', () => {
    expect(readRules('{"title":"a[href*=\\"@\\"]@title"}')).toEqual({
      rules: [{ title: 'a[href*="@"]@title' }],
    });
  });
});
