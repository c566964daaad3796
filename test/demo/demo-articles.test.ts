import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { DISTRICT_HISTORY } from '../../src/demo/content/history-districts.js';
import { TOWN_HISTORY } from '../../src/demo/content/history-towns.js';
import { PLACES } from '../../src/demo/content/places.js';
import { demoArticles, STORIES } from '../../src/demo/demo-articles.js';
import type { DemoArticle } from '../../src/demo/demo-article.js';
import { addDays, weekdayName } from '../../src/demo/demo-days.js';
import { DEMO_SITES } from '../../src/demo/demo-sites.js';
import { tell } from '../../src/demo/telling.js';

/** One anchor day in every season: a leap day, Tết, the first day of a month and of a year among them. */
const ANCHOR_DAYS = [
  '2026-11-23',
  '2027-01-01',
  '2027-02-10',
  '2028-02-29',
  '2027-05-02',
  '2027-08-15',
] as const;

const all = (anchorDay: string): readonly DemoArticle[] => [...demoArticles(anchorDay).values()].flat();

/** Everything a reader reads of an article, one text per place. */
function texts(article: DemoArticle): readonly string[] {
  const blocks = article.blocks.flatMap((block) => {
    if (block.kind === 'text') return [block.text];
    if (block.kind === 'image') return block.image.caption === null ? [] : [block.image.caption];
    return block.kind === 'list' ? block.items : block.rows.flat();
  });
  return [article.title, article.lead, ...blocks, ...article.attachments.map((file) => file.name)];
}

describe('the sample articles', () => {
  test.each(ANCHOR_DAYS)(
    '%s: about 150 within ninety days, at least twenty of 2016–2025, none of the anchor day',
    (anchorDay) => {
      const articles = all(anchorDay);
      const recent = articles.filter((article) => article.day >= addDays(anchorDay, -91));
      expect(recent.length).toBeGreaterThanOrEqual(140);
      expect(recent.length).toBeLessThanOrEqual(160);
      expect(articles.filter((article) => article.day < '2026').length).toBeGreaterThanOrEqual(20);
      expect(articles.every((article) => article.day < anchorDay)).toBe(true);
      expect(articles.some((article) => article.day === addDays(anchorDay, -1))).toBe(true);
    },
  );

  test('the same anchor day gives the same articles', () => {
    expect(JSON.stringify(all('2026-11-23'))).toBe(JSON.stringify(all('2026-11-23')));
  });

  test.each(ANCHOR_DAYS)('%s: on one site no title, number or address twice', (anchorDay) => {
    for (const [, articles] of demoArticles(anchorDay)) {
      for (const field of ['title', 'id', 'slug'] as const) {
        expect(new Set(articles.map((article) => article[field])).size).toBe(articles.length);
      }
      const byDay = articles.map((article) => article.day + article.time);
      expect(byDay).toEqual([...byDay].sort().reverse());
    }
  });

  test.each(ANCHOR_DAYS)(
    '%s: NFC throughout, no slot, no choice and no doubled blank left over',
    (anchorDay) => {
      for (const article of all(anchorDay).filter((each) => each.key !== 'seed')) {
        for (const text of texts(article)) {
          expect(text).toBe(text.normalize('NFC'));
          expect(text).not.toMatch(/[{}[\]|]|undefined|null| {2}|^\s|\s$|\.\./);
        }
      }
    },
  );

  test.each(ANCHOR_DAYS)(
    '%s: nothing is told before it happens, and the news is at most a few days old',
    (anchorDay) => {
      for (const article of all(anchorDay)) {
        if (article.eventDay === null) continue;
        expect(article.eventDay <= article.day).toBe(true);
        expect(article.eventDay >= addDays(article.day, -5)).toBe(true);
      }
    },
  );

  test('no two texts of different stories are near-copies; republished ones are', () => {
    const articles = all('2026-11-23').filter(
      (article) => article.kind === 'NEWS' && article.blocks.length > 0,
    );
    const shingles = articles.map((article) => shinglesOf(texts(article).slice(1).join(' ')));
    let copies = 0;
    for (let a = 0; a < articles.length; a += 1) {
      for (let b = a + 1; b < articles.length; b += 1) {
        const alike = jaccard(shingles[a] ?? new Set(), shingles[b] ?? new Set());
        if (articles[a]?.title === articles[b]?.title && articles[a]?.lead === articles[b]?.lead)
          copies += alike > 0.95 ? 1 : 0;
        else
          expect([articles[a]?.title, articles[b]?.title, alike > 0.6]).toEqual([
            articles[a]?.title,
            articles[b]?.title,
            false,
          ]);
      }
    }
    expect(copies).toBe(6);
  });
});

describe('the books of stories', () => {
  test('at least sixty, no key twice', () => {
    expect(STORIES.length).toBeGreaterThanOrEqual(60);
    expect(new Set(STORIES.map((story) => story.key)).size).toBe(STORIES.length);
  });

  test.each(Object.entries(PLACES))('every one can be told in %s', (_slug, place) => {
    for (const story of STORIES) {
      const telling = tell(story, {
        seed: story.key,
        place,
        reporters: [],
        publishedDay: '2026-12-31',
        eventDay: '2026-12-30',
        daypart: 'Sáng',
        yearInLead: true,
      });
      expect([telling.title, telling.lead, ...telling.body].join('\n')).not.toMatch(/[{}]|undefined/);
    }
  });

  test('weekdays in a weekly schedule are the weekdays of their dates', () => {
    const story = STORIES.find((each) => each.key === 'lich-lam-viec');
    if (!story) throw new Error('the weekly schedule is gone');
    for (let back = 0; back < 7; back += 1) {
      const publishedDay = addDays('2026-11-22', -back);
      const { lead } = tell(story, {
        seed: 'x',
        place: PLACES.locha,
        reporters: [],
        publishedDay,
        eventDay: publishedDay,
        daypart: 'Sáng',
        yearInLead: true,
      });
      expect(lead).toMatch(/từ thứ Hai, ngày (?:23|16)\/11\/2026/);
    }
    expect(weekdayName('2026-11-23')).toBe('Thứ hai');
    expect(weekdayName('2016-09-01')).toBe('Thứ năm');
    expect(weekdayName('2028-02-29', true)).toBe('Thứ Ba');
  });

  test('every older article belongs to a site, and its event lies before it', () => {
    for (const story of [...DISTRICT_HISTORY, ...TOWN_HISTORY]) {
      expect(DEMO_SITES.map((site) => site.slug)).toContain(story.site);
      expect(story.day < '2025-07-15').toBe(true);
      if (story.eventDay === null) continue;
      const [year, month, date] = story.eventDay.split('-').map(Number);
      expect(story.lead).toMatch(new RegExp(`(?<!\\d)0?${date}/0?${month}/${year}`));
    }
  });
});

describe('the owners of the sample sites', () => {
  const units = new Map(
    gunzipSync(readFileSync(new URL('../../data/units/units-vietnam.ndjson.gz', import.meta.url)))
      .toString('utf8')
      .split('\n')
      .filter((line) => line.startsWith('{"kind":"unit"') && line.includes('"ht-'))
      .map(
        (line) =>
          (JSON.parse(line) as { unit: { id: string; validFrom: string | null; validTo: string | null } })
            .unit,
      )
      .map((unit) => [unit.id, unit]),
  );

  test.each(DEMO_SITES.map((site) => [site.slug, site] as const))(
    '%s: real units, each only while it existed, without a gap',
    (_slug, site) => {
      let end: string | null | undefined;
      for (const owner of site.owners) {
        const unit = units.get(owner.unitId);
        expect(unit?.id).toBe(owner.unitId);
        expect((unit?.validFrom ?? '') <= (owner.validFrom ?? unit?.validFrom ?? '')).toBe(true);
        expect((owner.validTo ?? '9999') <= (unit?.validTo ?? '9999')).toBe(true);
        if (end !== undefined) expect(owner.validFrom).toBe(end);
        end = owner.validTo;
      }
      expect(end).toBeNull();
    },
  );
});

function shinglesOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.slice(0, -4).map((_word, index) => words.slice(index, index + 5).join(' ')));
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const shingle of a) if (b.has(shingle)) both += 1;
  return both / Math.max(1, a.size + b.size - both);
}
