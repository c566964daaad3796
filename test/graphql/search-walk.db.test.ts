import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { scopeOf } from '../../src/search/scope.js';
import { idOf, storeTestArticles, type TestArticle } from '../support/articles.js';
import { TEST_DATABASES, type TestDatabase } from '../support/databases.js';
import { startTestService, type TestService } from '../support/service.js';

/** Every word stands in every so many articles; the articles lie closely in the last days and thinly in the years before. */
const WORDS = [
  ['lũ lụt', 1],
  ['đê điều', 2],
  ['cá ngừ', 7],
  ['hiếm hoi', 31],
] as const;
const DAY_MS = 86_400_000;
const COUNT = 93;

/** From today back to before 2000: each article lies further from the one after it; every 13th has no date. */
const ARTICLES: readonly TestArticle[] = Array.from({ length: COUNT }, (_each, index) => {
  const at = Date.now() - Math.round(index ** 2.05 * DAY_MS) - index * 3_599_000;
  const words = WORDS.filter(([, every]) => index % every === 0).map(([word]) => word);
  return {
    source: (['province', 'tanLoc', 'locHa', 'ownerless'] as const)[index % 4] as TestArticle['source'],
    title: `Bài ${index}`,
    publishedAt: index % 13 === 5 ? null : new Date(at).toISOString(),
    read: { lead: null, bodyText: `Tin về ${words.join(' và ')} trong ngày.` },
  };
});

describe.each(TEST_DATABASES)('newest matches on %s', (_name, open) => {
  let db: TestDatabase;
  let service: TestService;
  beforeAll(async () => {
    db = await open();
    await storeTestArticles(db.database, ARTICLES);
    service = await startTestService(db.database);
  });
  afterAll(async () => {
    await service.close();
    await db.drop();
  });

  /** All pages of a list as titles. */
  async function paged(search: string, filter: object | undefined, first: number): Promise<string[]> {
    const titles: string[] = [];
    let after: string | null = null;
    for (let more = true; more;) {
      const { articles } = await service.read(
        `query ($search: SearchInput!, $filter: ArticleFilter, $first: Int!, $after: String) {
          articles(search: $search, filter: $filter, first: $first, after: $after) {
            totalCount nodes { title } pageInfo { hasNextPage hasPreviousPage endCursor }
          }
        }`,
        { search: { query: search }, first, after, ...(filter ? { filter } : {}) },
      );
      expect(articles.pageInfo.hasPreviousPage).toBe(after !== null);
      titles.push(...articles.nodes.map(({ title }: { title: string }) => title));
      more = articles.pageInfo.hasNextPage;
      after = articles.pageInfo.endCursor;
      if (!more) expect(titles).toHaveLength(articles.totalCount);
    }
    return titles;
  }

  /** What they must be, newest first, undated last; equal places by the later id. */
  const expected = (word: string, fits: (article: TestArticle, index: number) => boolean = () => true) =>
    ARTICLES.map((article, index) => ({ article, index }))
      .filter(({ article, index }) => String(article.read?.bodyText).includes(word) && fits(article, index))
      .sort((one, other) => {
        const [a, b] = [one, other].map(({ article }) => Date.parse(article.publishedAt ?? '') || -Infinity);
        return a === b ? other.index - one.index : (b as number) > (a as number) ? 1 : -1;
      })
      .map(({ article }) => article.title);

  test.each<[word: string, every: number]>(WORDS.map(([word, every]) => [word, every]))(
    '"%s", in every %d. article, page by page over thirty years',
    async (word) => {
      for (const first of [1, 4, 100]) expect(await paged(word, undefined, first)).toEqual(expected(word));
    },
  );

  test('by days, sources and units', async () => {
    const [from, to] = [ARTICLES[60]?.publishedAt, ARTICLES[9]?.publishedAt] as [string, string];
    expect(await paged('đê điều', { publishedAt: { gte: from, lt: to } }, 5)).toEqual(
      expected('đê điều', ({ publishedAt }) => !!publishedAt && publishedAt >= from && publishedAt < to),
    );
    expect(await paged('lũ lụt', { publishedAt: { isNull: true } }, 3)).toEqual(
      expected('lũ lụt', ({ publishedAt }) => publishedAt === null),
    );
    expect(await paged('lũ lụt', { source: { eq: idOf('Source', 1) } }, 6)).toEqual(
      expected('lũ lụt', ({ source }) => source === 'locHa'),
    );
    const within = idOf('Unit', 'ht-province-42');
    expect(await paged('cá ngừ', { publisherUnit: { within } }, 2)).toEqual(
      expected(
        'cá ngừ',
        // Lộc Hà's committee ended with 2024, Tân Lộc with June 2025; what has no date is of the day it was seen.
        ({ source, publishedAt }) =>
          source === 'province' ||
          (source === 'locHa' && !!publishedAt && publishedAt < '2024-12-31T17:00:00.000Z') ||
          (source === 'tanLoc' && !!publishedAt && publishedAt < '2025-06-30T17:00:00.000Z'),
      ),
    );
  });

  test('an article that moves in time is found where it is now', async () => {
    const run = (sql: string) => db.database.em().getConnection().execute(sql);
    const date = ARTICLES[62]?.publishedAt ?? '';
    await run(`update article set published_at = now() where title = 'Bài 62'`);
    expect((await paged('hiếm hoi', undefined, 1))[0]).toBe('Bài 62');
    await run(`update article set published_at = '${date}' where title = 'Bài 62'`);
    expect(await paged('hiếm hoi', undefined, 1)).toEqual(expected('hiếm hoi'));
  });

  test('the database and the service give every article the same numbers', async () => {
    const rows = await db.database.read<{
      scope: number[];
      at: string | null;
      source_id: number;
      units: string[];
    }>(
      `select s.scope, a.published_at::text as at, a.source_id, array[a.publisher_unit_id, a.publisher_district_id, a.publisher_province_id] as units ` +
        `from article_search s join article a on a.id = s.article_id`,
    );
    expect(rows).toHaveLength(COUNT);
    for (const { scope, at, source_id, units } of rows)
      expect(scope).toEqual(scopeOf(at === null ? null : new Date(at).getTime(), source_id, units));
  });
});
