import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TEST_DATABASES, type TestDatabase } from '../support/databases.js';
import { createReader, type Reader } from '../support/reader.js';
import { loadGazetteer } from '../../src/units/gazetteer.js';
import { LONG_TEXT, rss, startSite, type TestSite } from '../support/site.js';

const gazetteer = loadGazetteer();

const DISTRICT = 'ht-huyen-thach-ha-445';
const COMMUNE = 'ht-xa-thach-ha-18562-2025-07';

const OWNERS = [
  {
    kind: 'PEOPLES_COMMITTEE',
    name: 'UBND huyện Thạch Hà',
    unitId: DISTRICT,
    validFrom: '2014-01-01',
    validTo: '2025-07-01',
  },
  {
    kind: 'PEOPLES_COMMITTEE',
    name: 'UBND xã Thạch Hà',
    unitId: COMMUNE,
    validFrom: '2025-07-01',
    validTo: null,
  },
] as const;

/** Title, date and author of an entry, and what must stand on the article. */
const ENTRIES: Readonly<Record<string, { date?: string; author?: string; expected: object }>> = {
  'half an hour before the district ended': {
    date: 'Mon, 30 Jun 2025 23:30:00 +0700',
    expected: {
      publisher: DISTRICT,
      district: DISTRICT,
      province: 'ht-province-42',
      author: DISTRICT,
      basis: 'SOURCE',
      confidence: 'LIKELY',
    },
  },
  'ten minutes after the commune began, in Vietnam': {
    date: 'Mon, 30 Jun 2025 17:10:00 GMT',
    expected: {
      publisher: COMMUNE,
      district: null,
      province: 'ht-province-42',
      author: COMMUNE,
      basis: 'SOURCE',
      confidence: 'LIKELY',
    },
  },
  'without a date: the owner on the day it was first seen': {
    expected: {
      publisher: COMMUNE,
      author: COMMUNE,
      day: '2026-03-04',
      basis: 'SOURCE',
      confidence: 'LIKELY',
    },
  },
  'before anybody owned it': {
    date: 'Tue, 03 Sep 2013 08:00:00 +0700',
    expected: { publisher: null, author: null, organ: null, confidence: 'NONE' },
  },
  'an organ of its own day in the byline': {
    date: 'Thu, 01 Sep 2016 08:00:00 +0700',
    author: 'Trần Công Vượng - Huyện ủy Lộc Hà',
    expected: {
      publisher: DISTRICT,
      author: 'ht-huyen-loc-ha-448',
      organ: 'Huyện ủy Lộc Hà',
      persons: ['Trần Công Vượng'],
      basis: 'FEED',
      confidence: 'EXACT',
      candidates: [],
    },
  },
  'a person without an organ': {
    date: 'Thu, 01 Sep 2016 08:00:00 +0700',
    author: 'Nguyễn Thị Hoài',
    expected: {
      publisher: DISTRICT,
      author: DISTRICT,
      persons: ['Nguyễn Thị Hoài'],
      basis: 'SOURCE',
      confidence: 'LIKELY',
    },
  },
};

/** Communes of one province that bore one name on a day. */
function namesakes(day: string): { name: string; province: string; ids: string[] } {
  const found = new Map<string, { name: string; province: string; ids: string[] }>();
  for (const unit of gazetteer.units) {
    const version = unit.level === 'commune' ? gazetteer.versionAt(unit.id, day) : undefined;
    if (version?.type !== 'xa') continue;
    const home = gazetteer.provinceOf(unit.id, day);
    const province = home && gazetteer.versionAt(home.id, day)?.gsoCode;
    if (!province) continue;
    const key = `${province} ${version.name}`;
    const known = found.get(key);
    if (!known) found.set(key, { name: version.name, province, ids: [unit.id] });
    else return { ...known, ids: [...known.ids, unit.id].sort() };
  }
  throw new Error(`no two communes of a province shared a name on ${day}`);
}

describe.each(TEST_DATABASES)('who publishes and who writes, on %s', (_name, open) => {
  let db: TestDatabase;
  let site: TestSite;
  let reader: Reader;

  beforeAll(async () => {
    db = await open();
    site = await startSite();
    reader = createReader(db.database, site.allow);
    const items = Object.entries(ENTRIES).map(([title, { date, author }]) => ({
      title,
      guid: title,
      description: LONG_TEXT,
      ...(date ? { pubDate: date } : {}),
      ...(author ? { author } : {}),
    }));
    site.pages.set('/feed.xml', rss(items));
    await reader.read(await reader.add({ url: `${site.origin}/feed.xml`, owners: OWNERS }));
  });
  afterAll(async () => {
    await reader.close();
    await site.close();
    await db.drop();
  });

  const ARTICLE =
    `select publisher_unit_id as publisher, publisher_district_id as district, publisher_province_id as province, ` +
    `author_unit_id as author, o.name as organ, byline_persons as persons, byline_basis as basis, ` +
    `byline_confidence as confidence, byline_candidates as candidates, day::text as day ` +
    `from article left join organ o on o.id = byline_organ_id where title = $1`;

  test.each(Object.entries(ENTRIES))('%s', async (title, { expected }) => {
    const [article] = await reader.rows(ARTICLE, [title]);
    expect(article).toMatchObject(expected);
  });

  test('an organ whose name several communes bore that day: all are named, none is chosen', async () => {
    const twice = namesakes('2016-09-01');
    site.pages.set(
      '/twice.xml',
      rss([
        {
          title: 'Hai xã cùng tên',
          guid: '1',
          description: LONG_TEXT,
          pubDate: 'Thu, 01 Sep 2016 08:00:00 +0700',
          author: `Văn Nam - UBND xã ${twice.name}`,
        },
      ]),
    );
    await reader.read(
      await reader.add({ url: `${site.origin}/twice.xml`, owners: OWNERS, province: twice.province }),
    );
    const [article] = await reader.rows<{ candidates: string[] }>(ARTICLE, ['Hai xã cùng tên']);
    expect(article).toMatchObject({
      organ: `UBND xã ${twice.name}`,
      author: null,
      confidence: 'NONE',
      publisher: DISTRICT,
    });
    expect([...(article?.candidates ?? [])].sort()).toEqual(twice.ids);
  });
});
