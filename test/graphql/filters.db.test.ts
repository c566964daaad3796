import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { idOf, SOURCES, type SourceName, storeTestArticles, type TestArticle } from '../support/articles.js';
import { TEST_DATABASES, type TestDatabase } from '../support/databases.js';
import { GAZETTEER, startTestService, type TestService } from '../support/service.js';

/** Titles with what LIKE, the fold and the case rules could stumble over. */
const TITLES = [
  'Hội nghị Ban Chấp hành',
  'HỘI NGHỊ BÁO CÁO VIÊN',
  'Hoi nghi khong dau',
  'Đạt 100% kế hoạch',
  'Đạt 100 kế hoạch',
  'Tệp hoi_nghi.doc',
  'Đường C:\\Temp',
  'Hội  nghị\u00a0hai blank',
  'Hội nghị NFD'.normalize('NFD'),
  '“Hội nghị”: trích',
  'Lễ hội Đền Chợ Củi',
  "O'Brien; drop table article; --",
  '北京 hợp tác',
  '…',
] as const;
const SOURCE_NAMES = Object.keys(SOURCES) as SourceName[];
const DAYS = [
  '2016-09-01',
  '2024-12-31',
  '2025-01-01',
  '2025-06-30',
  '2025-07-01',
  '2026-05-05',
  null,
] as const;
const AUTHORS = [null, 'ht-huyen-thach-ha-445', 'ht-xa-tan-loc-18409', 'ht-province-42'] as const;
const TYPES = ['NEWS', 'DOCUMENT', 'TENDER'] as const;

const ARTICLES: readonly TestArticle[] = Array.from({ length: 56 }, (_, index) => {
  const day = DAYS[(index * 5) % DAYS.length] ?? null;
  const author = AUTHORS[(index * 3) % AUTHORS.length] ?? null;
  return {
    source: SOURCE_NAMES[index % SOURCE_NAMES.length] as SourceName,
    title: TITLES[index % TITLES.length] as string,
    // Vietnamese midnight: the instant lies on the day before in UTC.
    publishedAt: day === null ? null : new Date(Date.parse(`${day}T00:00:00+07:00`)).toISOString(),
    firstSeenAt: `2026-05-1${index % 3}T00:00:00.000Z`,
    images: index % 5 === 0 ? ['https://example.org/a.jpg'] : [],
    read: {
      contentType: TYPES[index % TYPES.length] as (typeof TYPES)[number],
      authorUnit:
        author === null
          ? null
          : {
              kind: 'PEOPLES_COMMITTEE',
              name: `Organ ${author}`,
              unitId: author,
              confidence: 'EXACT',
              candidates: [],
            },
    },
  };
});

/** What a filter may speak of, found without the database. */
interface Facts {
  readonly id: string;
  readonly title: string;
  readonly publishedAt: string | null;
  readonly firstSeenAt: string;
  readonly day: string;
  readonly source: string;
  readonly contentType: string;
  readonly hasImages: boolean;
  readonly publisherUnit: string | null;
  readonly authorUnit: string | null;
}

function factsOf(article: TestArticle, index: number, sources: Record<SourceName, number>): Facts {
  const instant = article.publishedAt ?? article.firstSeenAt ?? '';
  const day = new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 10);
  const owner = SOURCES[article.source].owners.find(
    ({ validFrom, validTo }) => (validFrom ?? '') <= day && day < (validTo ?? '9999'),
  );
  return {
    id: idOf('Article', index + 1),
    title: article.title,
    publishedAt: article.publishedAt ?? null,
    firstSeenAt: article.firstSeenAt ?? '',
    day,
    source: idOf('Source', sources[article.source]),
    contentType: article.read?.contentType ?? '',
    hasImages: (article.images ?? []).length > 0,
    publisherUnit: owner?.unitId ?? null,
    authorUnit: article.read?.authorUnit?.unitId ?? owner?.unitId ?? null,
  };
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a filter as JSON
type Filter = any;

/** The plain reading of a filter, over facts in memory. */
function matches(filter: Filter, facts: Facts): boolean {
  return Object.entries<Filter>(filter).every(([name, value]) => {
    switch (name) {
      case 'and':
        return value.every((each: Filter) => matches(each, facts));
      case 'or':
        return value.some((each: Filter) => matches(each, facts));
      case 'not':
        return !matches(value, facts);
      case 'publisherUnit':
      case 'authorUnit':
        return unitMatches(value, facts[name], facts.day);
      case 'title':
        return Object.entries<Filter>(value).every(([operator, wanted]) =>
          textMatches(facts.title, operator, wanted),
        );
      case 'hasImages':
        return facts.hasImages === value;
      default:
        return compares(facts[name as 'publishedAt'], value, (each) => each);
    }
  });
}

function unitMatches(match: Filter, unit: string | null, day: string): boolean {
  const version = unit === null ? undefined : GAZETTEER.versionAt(unit, day);
  const values: Record<string, string | null> = {
    slug: unit,
    id: unit === null ? null : idOf('Unit', unit),
    code: version?.gsoCode ?? null,
    level: unit === null ? null : (GAZETTEER.unit(unit)?.level.toUpperCase() ?? null),
  };
  return Object.entries<Filter>(match).every(([name, value]) => {
    if (name !== 'within') return compares(values[name] ?? null, value, (each) => each.toLowerCase());
    for (let at: string | null = unit; at !== null; at = parentOf(at, day)) {
      if (idOf('Unit', at) === value) return true;
    }
    return false;
  });
}

/** What a unit lies in on a day; of one that is no more, what it lay in last. */
function parentOf(unit: string, day: string): string | null {
  const version = GAZETTEER.versionAt(unit, day) ?? GAZETTEER.unit(unit)?.versions.at(-1);
  return version?.parentId ?? null;
}

function compares(value: string | null, operators: Filter, normal: (text: string) => string): boolean {
  const own = value === null ? null : normal(value);
  return Object.entries<Filter>(operators).every(([operator, wanted]) => {
    if (operator === 'isNull') return (own === null) === wanted;
    if (operator === 'ne') return own !== normal(wanted);
    if (operator === 'notIn') return !wanted.map(normal).includes(own);
    if (own === null) return false;
    if (operator === 'in') return wanted.map(normal).includes(own);
    if (operator === 'eq') return own === normal(wanted);
    if (operator === 'contains') return own.includes(normal(wanted));
    if (operator === 'startsWith') return own.startsWith(normal(wanted));
    const order = own < wanted ? -1 : own > wanted ? 1 : 0;
    return { gt: order > 0, gte: order >= 0, lt: order < 0, lte: order <= 0 }[operator] ?? false;
  });
}

const lower = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
const bare = (text: string) =>
  lower(text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function textMatches(title: string, operator: string, wanted: Filter): boolean {
  if (operator !== 'contains' && operator !== 'startsWith')
    return compares(title, { [operator]: wanted }, lower);
  const isMarked = lower(wanted) !== lower(wanted).normalize('NFD') || /đ/.test(lower(wanted));
  const [own, part] = isMarked ? [lower(title), lower(wanted)] : [bare(title), bare(wanted)];
  return operator === 'contains' ? own.includes(part) : own.startsWith(part);
}

const UNITS = [
  'ht-huyen-loc-ha-448',
  'ht-huyen-thach-ha-445',
  'ht-xa-tan-loc-18409',
  'ht-province-42',
  'ht-xa-no-such',
];
const CODES = ['448', '445', '18409', '42', '00000'];

/** Some of the operators given, each with a value. */
const operators = (table: Record<string, fc.Arbitrary<unknown>>) =>
  fc
    .subarray(Object.keys(table), { minLength: 1, maxLength: 2 })
    .chain((names) =>
      fc.record(Object.fromEntries(names.map((name) => [name, table[name] as fc.Arbitrary<unknown>]))),
    );

const oneOf = (values: readonly string[]) => fc.constantFrom(...values);
const someOf = (values: readonly string[]) => fc.subarray([...values], { minLength: 1 });
const equality = (values: readonly string[]) => ({
  eq: oneOf(values),
  ne: oneOf(values),
  in: someOf(values),
  notIn: someOf(values),
});

const PARTS = [
  'hội nghị',
  'Hội Nghị',
  'hoi nghi',
  'HOI',
  'đạt 100%',
  '100',
  'Đ',
  'd',
  'chợ',
  'cho',
  'hội'.normalize('NFD'),
  '北京',
];
const INSTANTS = ARTICLES.flatMap(({ publishedAt }) => publishedAt ?? []).concat('2025-03-01T00:00:00.000Z');
const SEEN = ['2026-05-10T00:00:00.000Z', '2026-05-11T00:00:00.000Z', '2026-05-11T12:00:00.000Z'];
const comparison = (values: readonly string[]) => ({
  eq: oneOf(values),
  gt: oneOf(values),
  gte: oneOf(values),
  lt: oneOf(values),
  lte: oneOf(values),
});

const unitMatch = operators({
  id: operators(equality(UNITS.map((unit) => idOf('Unit', unit)))),
  slug: operators({
    ...equality([...UNITS, 'HT-Huyen-Loc-Ha-448']),
    contains: oneOf(['huyen', 'LOC-HA', '%', '_']),
    startsWith: oneOf(['ht-', 'xa', 'HT-XA']),
    isNull: fc.boolean(),
  }),
  code: operators({
    ...equality(CODES),
    startsWith: oneOf(['44', '1']),
    contains: oneOf(['4', '84']),
    isNull: fc.boolean(),
  }),
  level: operators(equality(['PROVINCE', 'DISTRICT', 'COMMUNE'])),
  within: oneOf(UNITS.map((unit) => idOf('Unit', unit))),
});

const leaf = operators({
  title: operators({
    ...equality([...TITLES, 'hội nghị ban chấp hành']),
    contains: oneOf(PARTS),
    startsWith: oneOf(PARTS),
  }),
  publishedAt: operators({ ...comparison(INSTANTS), isNull: fc.boolean() }),
  firstSeenAt: operators({ ...comparison(SEEN), isNull: fc.boolean() }),
  publisherUnit: unitMatch,
  authorUnit: unitMatch,
  source: operators(equality([1, 2, 3, 4, 9].map((key) => idOf('Source', key)))),
  contentType: operators(equality([...TYPES, 'PRAISE'])),
  hasImages: fc.boolean(),
});

/** Conditions of a filter, of which it may hold 50; nothing else is a list of filters but `and` and `or`. */
function conditionsOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  if (Array.isArray(value) && typeof value[0] !== 'object') return 1;
  return Object.values(value).reduce((sum: number, inner) => sum + conditionsOf(inner), 0);
}

/** A filter tree of at most `depth` levels. */
function tree(depth: number): fc.Arbitrary<Filter> {
  if (depth === 1) return leaf;
  const inner = tree(depth - 1);
  const list = fc.array(inner, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { weight: 2, arbitrary: leaf },
    { weight: 3, arbitrary: fc.record({ and: list }) },
    { weight: 3, arbitrary: fc.record({ or: list }) },
    { weight: 3, arbitrary: fc.record({ not: inner }) },
    { weight: 1, arbitrary: fc.record({ not: inner, or: list }) },
  );
}

describe.each(TEST_DATABASES)('filters on %s', (_name, open) => {
  let db: TestDatabase;
  let service: TestService;
  let facts: readonly Facts[];
  beforeAll(async () => {
    db = await open();
    const { sources } = await storeTestArticles(db.database, ARTICLES);
    facts = ARTICLES.map((article, index) => factsOf(article, index, sources));
    service = await startTestService(db.database);
  });
  afterAll(async () => {
    await service.close();
    await db.drop();
  });

  const QUERY = `query ($filter: ArticleFilter!, $opposite: ArticleFilter!) {
    yes: articles(filter: $filter, first: 100) { totalCount nodes { id } }
    no: articles(filter: $opposite, first: 100) { totalCount nodes { id } }
  }`;

  /** Ids that match, and that match the filter's `not`. */
  async function part(filter: Filter): Promise<readonly [yes: string[], no: string[]]> {
    const { yes, no } = await service.read(QUERY, { filter, opposite: { not: filter } });
    const ids = ({ nodes, totalCount }: { nodes: { id: string }[]; totalCount: number }) => {
      expect(nodes).toHaveLength(totalCount);
      return nodes.map((node) => node.id).sort();
    };
    return [ids(yes), ids(no)];
  }

  const expected = (filter: Filter, holds: boolean) =>
    facts
      .filter((each) => matches(filter, each) === holds)
      .map((each) => each.id)
      .sort();

  async function agree(filter: Filter): Promise<void> {
    expect(await part(filter)).toEqual([expected(filter, true), expected(filter, false)]);
  }

  test('each leaf means what it says, and with its `not` parts the set', async () => {
    await fc.assert(fc.asyncProperty(leaf, agree), { numRuns: 250 });
  });

  test('trees of and, or, not mean what they say', async () => {
    await fc.assert(
      fc.asyncProperty(
        tree(4).filter((filter) => conditionsOf(filter) <= 50),
        agree,
      ),
      { numRuns: 150 },
    );
  });

  test.each<[what: string, title: object, titles: readonly string[]]>([
    [
      'without marks finds all spellings',
      { contains: 'hoi nghi' },
      [
        'Hội nghị Ban Chấp hành',
        'HỘI NGHỊ BÁO CÁO VIÊN',
        'Hoi nghi khong dau',
        'Tệp hoi_nghi.doc',
        'Hội  nghị\u00a0hai blank',
        'Hội nghị NFD'.normalize('NFD'),
        '“Hội nghị”: trích',
      ],
    ],
    [
      'with marks finds those',
      { contains: 'HỘI nghị' },
      [
        'Hội nghị Ban Chấp hành',
        'HỘI NGHỊ BÁO CÁO VIÊN',
        'Hội  nghị\u00a0hai blank',
        'Hội nghị NFD'.normalize('NFD'),
        '“Hội nghị”: trích',
      ],
    ],
    ['typed decomposed means marks too', { contains: 'lễ hội'.normalize('NFD') }, ['Lễ hội Đền Chợ Củi']],
    ['a wildcard is a letter like any other', { contains: 'đạt 100%' }, ['Đạt 100% kế hoạch']],
    ['an underscore is no wildcard', { startsWith: 'tệp hoi_' }, ['Tệp hoi_nghi.doc']],
    ['a backslash escapes nothing', { contains: 'đường c:\\t' }, ['Đường C:\\Temp']],
    ['a quote ends nothing', { contains: "o'brien; drop" }, ["O'Brien; drop table article; --"]],
    ['other scripts', { contains: '北京' }, ['北京 hợp tác']],
    ['eq is the whole title, whatever the case', { eq: 'lễ HỘI đền chợ củi' }, ['Lễ hội Đền Chợ Củi']],
  ])('title: %s', async (_what, title, titles) => {
    const { articles } = await service.read(
      'query ($title: TextFilter!) { articles(first: 100, filter: { title: $title }) { nodes { title } } }',
      { title },
    );
    const found = new Set<string>(articles.nodes.map((node: { title: string }) => node.title));
    expect([...found].map(lower).sort()).toEqual([...new Set(titles.map(lower))].sort());
  });

  test('a control character in a text is no letter of it and breaks nothing', async () => {
    for (const filter of [
      { title: { contains: 'chợ\0' } },
      { title: { eq: '\0' } },
      { publisherUnit: { slug: { eq: 'ht-\0' } } },
      { publisherUnit: { code: { in: ['\0', '\ud800'] } } },
    ]) {
      expect((await service.ask(QUERY, { filter, opposite: { not: filter } })).errors).toEqual([]);
    }
  });

  test('a filter says the same as a literal, as a variable and as variables within a literal', async () => {
    const { literal, variable, within } = await service.read(
      `query ($filter: ArticleFilter, $part: String, $no: Boolean) {
        literal: articles(filter: { title: { contains: "hội nghị" }, hasImages: false }) { totalCount }
        variable: articles(filter: $filter) { totalCount }
        within: articles(filter: { title: { contains: $part }, hasImages: $no }) { totalCount }
      }`,
      { filter: { title: { contains: 'hội nghị' }, hasImages: false }, part: 'hội nghị', no: false },
    );
    expect(literal.totalCount).toBe(
      expected({ title: { contains: 'hội nghị' }, hasImages: false }, true).length,
    );
    expect([variable, within]).toEqual([literal, literal]);
  });

  test('`last` reaches back from now', async () => {
    const count = async (last: string) =>
      (
        await service.read(
          'query ($last: String!) { articles(filter: { publishedAt: { last: $last } }) { totalCount } }',
          { last },
        )
      ).articles.totalCount;
    expect(await count('P999Y9999M9999W99999D')).toBe(
      facts.filter((each) => each.publishedAt !== null).length,
    );
    expect(await count('PT0S')).toBe(0);
    const years = (Date.now() - Date.parse('2020-01-01T00:00:00Z')) / 86_400_000;
    expect(await count(`P${Math.ceil(years)}D`)).toBe(
      facts.filter((each) => (each.publishedAt ?? '') > '2020').length,
    );
    const combined = await service.read(
      '{ articles(filter: { publishedAt: { last: "P99Y", lt: "2020-01-01T00:00:00+07:00" } }) { totalCount } }',
    );
    expect(combined.articles.totalCount).toBe(
      facts.filter((each) => (each.publishedAt ?? '9') < '2020').length,
    );
  });

  const nested = (levels: number): Filter =>
    levels === 1 ? { hasImages: true } : { not: nested(levels - 1) };
  const wide = (leaves: number): Filter => ({
    or: Array.from({ length: leaves }, () => ({ hasImages: true })),
  });
  test('5 levels, 50 leaves and 100 values pass', async () => {
    const within = { publisherUnit: { within: idOf('Unit', 'ht-province-42') } };
    for (const filter of [
      { or: Array.from({ length: 50 }, () => within) },
      nested(5),
      wide(50),
      { source: { in: Array.from({ length: 100 }, () => idOf('Source', 1)) } },
    ]) {
      expect((await service.ask(QUERY, { filter, opposite: { hasImages: true } })).errors).toEqual([]);
    }
  });

  test.each<[what: string, filter: Filter, argument: string]>([
    ['null', null, ''],
    ['nothing', {}, ''],
    ['an empty `and`', { and: [] }, '.and'],
    ['an empty `or`', { or: [] }, '.or'],
    ['nothing in a list', { or: [{ hasImages: true }, {}] }, '.or[1]'],
    ['`not` of nothing', { not: {} }, '.not'],
    ['`not` of null', { not: null }, '.not'],
    ['a flag that is null', { hasImages: null }, '.hasImages'],
    ['operators that are nothing', { title: {} }, '.title'],
    ['an operator that is null', { title: { contains: null } }, '.title.contains'],
    ['an empty text', { title: { contains: '' } }, '.title.contains'],
    ['a text without letters', { title: { startsWith: '%_ …' } }, '.title.startsWith'],
    ['an empty list of values', { source: { in: [] } }, '.source.in'],
    ['101 values', { source: { in: Array.from({ length: 101 }, () => idOf('Source', 1)) } }, '.source.in'],
    ['an empty slug part', { publisherUnit: { slug: { contains: ' ' } } }, '.publisherUnit.slug.contains'],
    ['a unit match of nothing', { publisherUnit: {} }, '.publisherUnit'],
    ['a unit match with nothing in it', { authorUnit: { level: {} } }, '.authorUnit.level'],
    ['a unit match with null in it', { authorUnit: { id: { eq: null } } }, '.authorUnit.id.eq'],
    ['null for within', { authorUnit: { within: null } }, '.authorUnit.within'],
    [
      'null for lineage',
      { publisherUnit: { within: idOf('Unit', 'ht-province-42'), lineage: null } },
      '.publisherUnit.lineage',
    ],
    ['within an article', { publisherUnit: { within: idOf('Article', 1) } }, '.publisherUnit.within'],
    ['within no id', { publisherUnit: { within: 'Hà Tĩnh' } }, '.publisherUnit.within'],
    ['a source that is a unit', { source: { eq: idOf('Unit', 'ht-province-42') } }, '.source.eq'],
    [
      'one of the ids malformed',
      { publisherUnit: { id: { in: [idOf('Unit', 'ht-province-42'), '?'] } } },
      '.publisherUnit.id.in',
    ],
    ['6 levels', nested(6), '.not.not.not.not.not'],
    ['51 leaves', wide(51), '.or[50].hasImages'],
    ...['7 days', 'P', 'PT', 'P7', 'P-7D', 'P1000Y', 'P7D; drop', '7D', 'p7d', 'PT99999999999S'].map(
      (last): [string, Filter, string] => [
        `the duration "${last}"`,
        { publishedAt: { last } },
        '.publishedAt.last',
      ],
    ),
  ])('%s is refused, with where it stands', async (_what, filter, argument) => {
    const { errors } = await service.ask(
      'query ($filter: ArticleFilter) { list: articles(filter: $filter) { totalCount } }',
      { filter },
    );
    expect(errors).toHaveLength(1);
    expect(errors[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: `list.filter${argument}`,
    });
    expect(errors[0]?.message).toContain(`\`list.filter${argument}\``);
  });

  test.each([
    '2016-09-01',
    '2016-09-01T07:12:00',
    '2016-02-30T00:00:00Z',
    '2016-09-01T24:00:00Z',
    '0000-01-01T00:00:00Z',
    '0001-01-01T00:00:00+14:00',
    '9999-12-31T23:59:59-14:00',
    'now()',
    '',
    20160901,
  ])('the instant %p is refused', async (gte) => {
    const { errors } = await service.ask(
      'query ($filter: ArticleFilter) { articles(filter: $filter) { totalCount } }',
      { filter: { publishedAt: { gte } } },
    );
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    const literal = await service.ask(
      `{ articles(filter: { publishedAt: { gte: ${JSON.stringify(gte)} } }) { totalCount } }`,
    );
    expect(literal.errors[0]?.extensions.code).toMatch(/^(?:GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT)$/);
  });

  test('filters of sources and units know their operators too', async () => {
    const { sources, units } = await service.read(`{
      sources(filter: { name: { contains: "huyen uy" }, kind: { in: [FEED] }, lifecycle: { ne: CLOSED }, health: { eq: OK }, province: { startsWith: "4", ne: "44" }, sample: false, not: { id: { eq: "${idOf('Source', 2)}" } } }) { nodes { name } }
      units(asOf: "2016-09-01", filter: { slug: { contains: "LOC-HA" }, code: { startsWith: "44" }, level: { eq: DISTRICT }, name: { eq: "lộc hà" }, parent: { eq: "${idOf('Unit', 'ht-province-42')}" } }) { nodes { slug } }
    }`);
    expect(sources.nodes).toEqual([{ name: 'Huyện ủy Lộc Hà' }]);
    const elsewhere = await service.read(
      '{ sources(filter: { province: { eq: "44" } }) { nodes { name } } }',
    );
    expect(elsewhere.sources.nodes).toEqual([]);
    expect(units.nodes).toEqual([{ slug: 'ht-huyen-loc-ha-448' }]);
  });
});
