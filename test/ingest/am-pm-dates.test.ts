import { describe, expect, test } from '@jest/globals';
import type { Source } from '../../src/entities/source.js';
import { extractArticle, type ExtractedArticle } from '../../src/ingest/extract.js';
import type { Entry } from '../../src/ingest/list-entry.js';
import { entriesOfPage, listingOf } from '../../src/ingest/list.js';
import { parseInPlace } from '../../src/ingest/parsing.js';
import { loadGazetteer } from '../../src/units/gazetteer.js';

/** Numbers beside AM/PM are month/day in .NET's default and day/month where a template was set: the page tells. */
const gazetteer = loadGazetteer();
const fetchedAt = new Date('2026-11-29T08:00:00Z');

interface Made {
  readonly date: string;
  readonly head?: string;
  readonly beside?: string;
  readonly url?: string;
  readonly day?: string;
}

function read({ date, head = '', beside = '', url, day }: Made): ExtractedArticle {
  const text = `<html><head>${head}</head><body><h1>Ra quân làm thủy lợi nội đồng</h1><p class="date">${date}</p>
    <div class="content"><p>Hơn 300 hội viên nông dân xã Lam Trà ra quân nạo vét kênh mương nội đồng, phục vụ sản xuất vụ đông trên cả 12 thôn.</p>
    <p>Buổi lễ bắt đầu lúc 07:30 AM ngày 15/09/2026 và kết thúc trước trưa, với sự có mặt của lãnh đạo xã và các đoàn thể.</p>
    <p>Kế hoạch năm nay là 12 km kênh, chia theo từng đoạn cho các thôn, đến nay đã xong 7 km, phần còn lại làm trong tháng tới.</p></div>${beside}</body></html>`;
  return extractArticle(
    { text, url: url ?? 'https://lamtra.example.vn/tin/ra-quan', fetchedAt, day: day ?? null },
    gazetteer,
  );
}

const valueOf = (made: Made): string | undefined => read(made).publishedAt?.value;
const isDoubted = (made: Made): boolean => read(made).problems.some(({ code }) => code === 'AMBIGUOUS_DATE');
const SECOND_OF_NOVEMBER = '2026-11-02T01:15:00.000Z';
const ELEVENTH_OF_FEBRUARY = '2026-02-11T01:15:00.000Z';

describe('numbers beside AM/PM on an article page', () => {
  test('nothing decides: month first, and it is said that this was assumed', () => {
    expect(valueOf({ date: '11/2/2026 8:15 AM' })).toBe(SECOND_OF_NOVEMBER);
    expect(isDoubted({ date: '11/2/2026 8:15 AM' })).toBe(true);
    expect(isDoubted({ date: '11/11/2026 8:15 AM' })).toBe(false);
    expect(isDoubted({ date: '11/10/2026 8:15 SA' })).toBe(false);
  });

  test.each([
    ['a list of other news', '<ul><li><a href="/a">Tin khác</a> <i>29/11/2026 8:15 AM</i></li></ul>'],
    ['date and time in boxes of their own', '<p><b>29/11/2026</b> <b>8:15 AM</b></p>'],
    ['the time first', '<td>08:15:30 PM 16/10/2026</td>'],
    ['a label before it', '<div>Đăng lúc: 16/10/2026 08:15 PM</div>'],
    ['a weekday that fits one order', '<div>Thứ Hai, 05/10/2026, 07:30 AM</div>'],
  ])('day first because of %s', (_name, beside) => {
    const made = { date: '2/11/2026 8:15 AM', beside };
    expect(valueOf(made)).toBe(SECOND_OF_NOVEMBER);
    expect(isDoubted(made)).toBe(false);
  });

  test.each([
    ['another of its form', '<i>10/29/2026 8:15 AM</i>'],
    ['a bare day no Vietnamese writes', '<i>(11/18/2026)</i>'],
  ])('month first because of %s', (_name, beside) => {
    const made = { date: '11/2/2026 8:15 AM', beside };
    expect(valueOf(made)).toBe(SECOND_OF_NOVEMBER);
    expect(isDoubted(made)).toBe(false);
  });

  test('bare days, prose and scripts are of another hand', () => {
    const beside = '<i>29/10/2026</i><script>var now = "29/11/2026 8:15 AM";</script>';
    expect(valueOf({ date: '11/2/2026 8:15 AM', beside })).toBe(SECOND_OF_NOVEMBER);
  });

  test.each([
    ['metadata', { head: '<meta property="article:published_time" content="2026-11-02T08:15:00+07:00">' }],
    ['metadata of the day after', { head: '<meta property="article:published_time" content="2026-11-03">' }],
    ['a day in the address', { url: 'https://lamtra.example.vn/portal/Pages/2026-11-1/Ra-quanabc123.aspx' }],
    ['the day the list names', { day: '2026-11-02' }],
  ] as const)('what machines wrote decides: %s', (_name, given) => {
    for (const date of ['2/11/2026 8:15 AM', '11/2/2026 8:15 AM']) {
      expect(valueOf({ date, ...given })).toBe(SECOND_OF_NOVEMBER);
      expect(isDoubted({ date, ...given })).toBe(false);
    }
  });

  test('a day after the fetch is none', () => {
    expect(valueOf({ date: '12/2/2026 8:15 AM' })).toBe('2026-02-12T01:15:00.000Z');
    expect(valueOf({ date: '2/12/2026 8:15 AM' })).toBe('2026-02-12T01:15:00.000Z');
  });

  test('metadata far from both readings decide nothing', () => {
    const head = '<meta property="article:published_time" content="2025-06-20T08:15:00+07:00">';
    expect(valueOf({ date: '2/11/2026 8:15 AM', head })).toBe(ELEVENTH_OF_FEBRUARY);
  });
});

describe('numbers beside AM/PM on a list page', () => {
  const rows = (dates: readonly string[], href: string): string =>
    dates
      .map(
        (date, at) =>
          `<div class="item"><h3><a href="${href}-${at}.html">Ra quân làm thủy lợi nội đồng đợt ${at} ở xã Lam Trà</a></h3><span class="date">${date}</span><p>Hơn 300 hội viên nông dân ra quân nạo vét kênh mương nội đồng.</p></div>`,
      )
      .join('');

  async function entriesOf(
    dates: readonly string[],
    href = '/tin/bai-so',
    rules: readonly { dateOrder: 'DMY' }[] = [],
  ): Promise<readonly Entry[]> {
    const bytes = Buffer.from(
      `<html><body><h1>Tin tức</h1><div class="list">${rows(dates, href)}</div></body></html>`,
    );
    const page = { bytes, url: 'https://lamtra.example.vn/tin', contentType: 'text/html; charset=utf-8' };
    const reading = { parsing: parseInPlace(() => gazetteer), now: () => fetchedAt };
    return (await listingOf({ family: 'generic', rules: [...rules] }, page, reading)).entries;
  }

  async function daysOf(dates: readonly string[], href?: string): Promise<(string | undefined)[]> {
    return (await entriesOf(dates, href)).map(({ publishedAt }) => publishedAt?.value);
  }

  test('one row tells for all', async () => {
    expect(await daysOf(['29/10/2026 8:15 AM', '2/11/2026 8:15 AM', '11/2/2026 8:15 AM'])).toEqual([
      '2026-10-29T01:15:00.000Z',
      SECOND_OF_NOVEMBER,
      ELEVENTH_OF_FEBRUARY,
    ]);
    expect(await daysOf(['10/29/2026 8:15 AM', '2/11/2026 8:15 AM', '11/2/2026 8:15 AM'])).toEqual([
      '2026-10-29T01:15:00.000Z',
      ELEVENTH_OF_FEBRUARY,
      SECOND_OF_NOVEMBER,
    ]);
  });

  test('days in the addresses tell too', async () => {
    const href = '/portal/Pages/2026-11-1/Ra-quan';
    expect(await daysOf(['2/11/2026 8:15 AM', '3/10/2026 8:15 AM'], href)).toEqual([
      SECOND_OF_NOVEMBER,
      '2026-10-03T01:15:00.000Z',
    ]);
  });

  test('where nothing tells it is said', async () => {
    const entries = await entriesOf(['2/11/2026 8:15 AM', '3/10/2026 8:15 AM']);
    expect(entries.map(({ problems = [] }) => problems.map(({ code }) => code))).toEqual([
      ['AMBIGUOUS_DATE'],
      ['AMBIGUOUS_DATE'],
    ]);
  });

  test('a source that says so writes day first beside AM/PM too', async () => {
    const entries = await entriesOf(Array<string>(3).fill('2/11/2026 8:15 AM'), '/tin/bai', [
      { dateOrder: 'DMY' },
    ]);
    expect(entries[0]).toMatchObject({ publishedAt: { value: SECOND_OF_NOVEMBER }, problems: [] });
  });
});

describe('numbers in a feed', () => {
  async function daysOf(dates: readonly string[], dateOrder: 'DMY' | 'MDY' | null) {
    const items = dates.map(
      (date, at) =>
        `<item><title>Ra quân làm thủy lợi đợt ${at}</title><link>https://lamtra.example.vn/tin/${at}</link><pubDate>${date}</pubDate></item>`,
    );
    const bytes = Buffer.from(
      `<?xml version="1.0"?><rss version="2.0"><channel><title>Lam Trà</title>${items.join('')}</channel></rss>`,
    );
    const rules = dateOrder === null ? null : [{ dateOrder }];
    const entries = await entriesOfPage(
      { kind: 'FEED', family: 'generic', rules } as Source,
      { bytes, url: 'https://lamtra.example.vn/rss', contentType: 'application/rss+xml' },
      { parsing: parseInPlace(() => gazetteer), now: () => fetchedAt },
    );
    return entries.map(({ publishedAt, problems = [] }) => [
      publishedAt?.value,
      ...problems.map(({ code }) => code),
    ]);
  }

  test.each([
    ['2/11/2026 8:15 AM', null, ELEVENTH_OF_FEBRUARY, 'AMBIGUOUS_DATE'],
    ['2/11/2026 8:15 AM', 'DMY', SECOND_OF_NOVEMBER],
    ['2/11/2026 8:15 AM', 'MDY', ELEVENTH_OF_FEBRUARY],
    ['11/2/2026 08:15', null, ELEVENTH_OF_FEBRUARY],
    ['11/2/2026 08:15', 'DMY', ELEVENTH_OF_FEBRUARY],
    ['11/2/2026 08:15', 'MDY', SECOND_OF_NOVEMBER],
  ] as const)('%s of a source that says %s', async (date, order, ...expected) => {
    expect(await daysOf([date], order)).toEqual([expected]);
  });

  test('what the source says goes before what other entries seem to tell', async () => {
    const dates = ['11/2/2026 08:15', '2/13/2026 08:15'];
    expect((await daysOf(dates, null))[0]).toEqual([SECOND_OF_NOVEMBER]);
    expect((await daysOf(dates, 'DMY'))[0]).toEqual([ELEVENTH_OF_FEBRUARY]);
  });
});
