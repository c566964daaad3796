import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { vietnameseSortKey } from '../../src/normalize/sort-key.js';
import { idOf, storeTestArticles } from '../support/articles.js';
import { TEST_DATABASES, type TestDatabase } from '../support/databases.js';
import { GAZETTEER, startTestService, type TestService } from '../support/service.js';

const LOC_HA = 'ht-huyen-loc-ha-448';
const HA_TINH = 'ht-province-42';

/** A code that named different units on two days, found in the data. */
function reusedCode(): { code: string; days: readonly [string, string]; ids: readonly [string, string] } {
  const [early, late] = ['2016-09-01', '2026-01-01'];
  for (const unit of GAZETTEER.units) {
    const code = GAZETTEER.versionAt(unit.id, early)?.gsoCode;
    const other = code === undefined ? undefined : GAZETTEER.byCode(code, late);
    if (code !== undefined && other && other.id !== unit.id && unit.id.startsWith('ht-')) {
      return { code, days: [early, late], ids: [unit.id, other.id] };
    }
  }
  throw new Error('no code of Hà Tĩnh was re-used');
}

describe.each(TEST_DATABASES)('units on %s', (_name, open) => {
  let db: TestDatabase;
  let service: TestService;
  beforeAll(async () => {
    db = await open();
    await storeTestArticles(db.database, [
      { source: 'locHa', title: 'Năm 2016', publishedAt: '2016-09-01T07:12:00.000Z' },
      { source: 'tanLoc', title: 'Còn ở Lộc Hà', publishedAt: '2024-12-31T16:59:59.000Z' },
      { source: 'tanLoc', title: 'Đã về Thạch Hà', publishedAt: '2024-12-31T17:00:00.000Z' },
      { source: 'locHa', title: 'Chủ đã hết', publishedAt: '2025-01-01T00:00:00.000Z' },
    ]);
    service = await startTestService(db.database);
  });
  afterAll(async () => {
    await service.close();
    await db.drop();
  });

  test('one unit by id, by slug and by code is the same unit', async () => {
    const data = await service.read(`{
      id: unit(id: "${idOf('Unit', LOC_HA)}") { ...Facts } slug: unit(slug: "${LOC_HA}") { ...Facts }
      typed: unit(slug: " HT-Huyen-Loc-Ha-448 ") { ...Facts } code: unit(code: "448", asOf: "2016-09-01") { ...Facts }
      node: node(id: "${idOf('Unit', LOC_HA)}") { ...Facts }
    } fragment Facts on Unit { id slug name fullName level type code validFrom validTo }`);
    const facts = {
      id: idOf('Unit', LOC_HA),
      slug: LOC_HA,
      name: 'Lộc Hà',
      fullName: 'Huyện Lộc Hà',
      level: 'DISTRICT',
      type: 'HUYEN',
      code: '448',
      validFrom: null,
      validTo: '2025-01-01',
    };
    expect(data).toEqual({ id: facts, slug: facts, typed: facts, code: facts, node: facts });
  });

  test('a code is that of its day', async () => {
    const { code, days, ids } = reusedCode();
    const { then, now } = await service.read(
      `query ($code: String!, $then: Date!, $now: Date!) { then: unit(code: $code, asOf: $then) { slug code } now: unit(code: $code, asOf: $now) { slug code } }`,
      { code, then: days[0], now: days[1] },
    );
    expect([then, now]).toEqual(ids.map((slug) => ({ slug, code })));
    const gone = await service.read(
      '{ today: unit(code: "448") { slug } eve: unit(code: "448", asOf: "2024-12-31") { slug } day: unit(code: "448", asOf: "2025-01-01") { slug } }',
    );
    expect(gone).toEqual({ today: null, eve: { slug: LOC_HA }, day: null });
  });

  test('nothing by an unknown or odd key, and exactly one key', async () => {
    const data = await service.read(
      '{ a: unit(slug: "") { id } b: unit(slug: "ht-%") { id } c: unit(code: "") { id } d: unit(id: "") { id } e: unit(slug: "\\u0000") { id } f: unit(code: "\\u0000") { id } }',
    );
    expect(data).toEqual({ a: null, b: null, c: null, d: null, e: null, f: null });
    for (const args of ['', '(slug: "a", code: "1")', '(id: null)', '(asOf: "2020-01-01")']) {
      const { errors } = await service.ask(`{ unit${args} { id } }`);
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'unit' });
    }
    for (const day of ['2020-02-30', '0000-01-01', '01/02/2020', '2020-1-1']) {
      const { errors } = await service.ask('query ($day: Date) { units(asOf: $day) { totalCount } }', {
        day,
      });
      expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });

  test('a unit reads as of the day, else of today, else as it was last', async () => {
    const { last, before } = await service.read(`{
      last: unit(slug: "${LOC_HA}", asOf: "2030-01-01") { name children { slug } parent { slug name } }
      before: unit(slug: "${LOC_HA}", asOf: "1900-01-01") { name children { slug } parent { slug } }
    }`);
    expect(last).toMatchObject({ name: 'Lộc Hà', parent: { slug: HA_TINH } });
    const slugs = (unit: { children: { slug: string }[] }) => unit.children.map((each) => each.slug).sort();
    const expected = (day: string) =>
      GAZETTEER.children(LOC_HA, day)
        .map((unit) => unit.id)
        .sort();
    expect(slugs(last)).toEqual(expected('2024-12-31'));
    expect(slugs(before)).toEqual(expected('1900-01-01'));
    const { unit } = await service.read(
      `{ unit(slug: "${HA_TINH}") { then: children(asOf: "2016-09-01") { slug } now: children(asOf: "2026-01-01") { slug level name } } }`,
    );
    expect(unit.then.map((each: { slug: string }) => each.slug).sort()).toEqual(
      GAZETTEER.children(HA_TINH, '2016-09-01')
        .map((each) => each.id)
        .sort(),
    );
    expect(new Set(unit.now.map((each: { level: string }) => each.level))).toEqual(new Set(['COMMUNE']));
    const keys = unit.now.map((each: { name: string }) => vietnameseSortKey(each.name));
    expect(keys).toEqual([...keys].sort());
  });

  test('the succession of huyện Lộc Hà: into Thạch Hà, one commune to the city; its history and events', async () => {
    const { unit } = await service.read(`{ unit(slug: "${LOC_HA}") {
      history { name type code validFrom validTo parent { slug } } predecessors { unit { slug } }
      successors { extent unit { slug name } event { id date kind legal extent basis note } }
      events { id date kind } organs { name kind } notes
      sources { nodes { name } totalCount } articles { totalCount } } }`);
    const events = GAZETTEER.events.filter(({ predecessors, successors }) =>
      [...predecessors, ...successors].includes(LOC_HA),
    );
    expect(unit.history).toEqual([
      {
        name: 'Lộc Hà',
        type: 'HUYEN',
        code: '448',
        validFrom: null,
        validTo: '2025-01-01',
        parent: { slug: HA_TINH },
      },
    ]);
    expect(unit.events.map(({ date, kind }: { date: string; kind: string }) => `${date} ${kind}`)).toEqual(
      events.map(({ date, kind }) => `${date} ${kind}`).sort(),
    );
    const successors = events.flatMap((event) =>
      event.predecessors.includes(LOC_HA) ? event.successors : [],
    );
    expect(unit.successors.map((each: { unit: { slug: string } }) => each.unit.slug).sort()).toEqual(
      successors.filter((id) => id !== LOC_HA).sort(),
    );
    expect(unit.successors.map((each: { unit: { slug: string } }) => each.unit.slug)).toContain(
      'ht-huyen-thach-ha-445',
    );
    expect(unit.successors[0].event.date).toBe('2025-01-01');
    expect(unit).toMatchObject({
      organs: [{ name: 'Huyện ủy Lộc Hà' }],
      sources: { totalCount: 1 },
      articles: { totalCount: 2 },
    });
  });

  test('successors know their predecessors: both ends tell the same event', async () => {
    const { unit } = await service.read(
      `{ unit(slug: "${LOC_HA}") { successors { unit { slug predecessors { unit { slug } event { id } } } event { id } } } }`,
    );
    for (const { unit: successor, event } of unit.successors) {
      expect(successor.predecessors).toContainEqual({ unit: { slug: LOC_HA }, event });
    }
  });

  test('the units that exist on a day: with districts before 2025-07-01, without after', async () => {
    const counts = `{ totalCount }`;
    const data = await service.read(`{
      districtsBefore: units(asOf: "2025-06-30", filter: { level: { eq: DISTRICT } }) ${counts}
      districtsAfter: units(asOf: "2025-07-01", filter: { level: { eq: DISTRICT } }) ${counts}
      provincesBefore: units(asOf: "2025-06-30", filter: { level: { eq: PROVINCE } }) ${counts}
      provincesAfter: units(asOf: "2025-07-01", filter: { level: { eq: PROVINCE } }) ${counts}
      communesOf: units(asOf: "2025-07-01", filter: { parent: { eq: "${idOf('Unit', HA_TINH)}" } }) ${counts}
    }`);
    const on = (day: string, level: string) =>
      GAZETTEER.units.filter((unit) => unit.level === level && GAZETTEER.versionAt(unit.id, day)).length;
    expect(data).toEqual({
      districtsBefore: { totalCount: on('2025-06-30', 'district') },
      districtsAfter: { totalCount: 0 },
      provincesBefore: { totalCount: 63 },
      provincesAfter: { totalCount: 34 },
      communesOf: { totalCount: GAZETTEER.children(HA_TINH, '2025-07-01').length },
    });
  });

  test('paging through all communes of the country gives each once, in Vietnamese order', async () => {
    const seen: { slug: string; name: string }[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { units } = await service.read(
        `query ($after: String) { units(asOf: "2026-01-01", filter: { level: { eq: COMMUNE } }, first: 100, after: $after) { nodes { slug name } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      seen.push(...units.nodes);
      more = units.pageInfo.hasNextPage;
      after = units.pageInfo.endCursor;
    }
    const expected = GAZETTEER.units.filter(
      (unit) => unit.level === 'commune' && GAZETTEER.versionAt(unit.id, '2026-01-01'),
    );
    expect(seen.map((unit) => unit.slug).sort()).toEqual(expected.map((unit) => unit.id).sort());
    const keys = seen.map((unit) => vietnameseSortKey(unit.name));
    expect(keys.findIndex((key, index) => index > 0 && key < (keys[index - 1] ?? ''))).toBe(-1);
  });

  test('below an article a unit reads as of the day of the article', async () => {
    const { articles } =
      await service.read(`{ articles(orderBy: [{ field: PUBLISHED_AT, direction: ASC }]) { nodes { title
      publisherUnit { slug name code parent { slug parent { slug } } now: parent(asOf: "2025-03-01") { slug } }
      authorUnit { unit { parent { slug } } } } } }`);
    const district = (slug: string) => ({ slug, parent: { slug: HA_TINH } });
    expect(articles.nodes).toMatchObject([
      {
        title: 'Năm 2016',
        publisherUnit: { slug: LOC_HA, code: '448', parent: { slug: HA_TINH, parent: null } },
      },
      {
        title: 'Còn ở Lộc Hà',
        publisherUnit: {
          slug: 'ht-xa-tan-loc-18409',
          parent: district(LOC_HA),
          now: { slug: 'ht-huyen-thach-ha-445' },
        },
        authorUnit: { unit: { parent: { slug: LOC_HA } } },
      },
      {
        title: 'Đã về Thạch Hà',
        publisherUnit: { slug: 'ht-xa-tan-loc-18409', parent: district('ht-huyen-thach-ha-445') },
        authorUnit: { unit: { parent: { slug: 'ht-huyen-thach-ha-445' } } },
      },
      { title: 'Chủ đã hết', publisherUnit: null, authorUnit: null },
    ]);
  });

  test('articles of a unit are those published within it on their day', async () => {
    const titles = async (slug: string) =>
      (
        await service.read(
          'query ($slug: String!) { unit(slug: $slug) { articles(orderBy: [{ field: TITLE, direction: ASC }]) { nodes { title } totalCount } } }',
          { slug },
        )
      ).unit.articles.nodes.map((node: { title: string }) => node.title);
    expect(await titles(LOC_HA)).toEqual(['Còn ở Lộc Hà', 'Năm 2016']);
    expect(await titles('ht-huyen-thach-ha-445')).toEqual(['Đã về Thạch Hà']);
    expect(await titles(HA_TINH)).toEqual(['Còn ở Lộc Hà', 'Đã về Thạch Hà', 'Năm 2016']);
    expect(await titles('ht-xa-tan-loc-18409')).toEqual(['Còn ở Lộc Hà', 'Đã về Thạch Hà']);
  });
});
