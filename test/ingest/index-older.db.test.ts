import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { indexOlderArticles } from '../../src/ingest/search-index.js';
import { scopeOf } from '../../src/search/scope.js';
import { storeTestArticles } from '../support/articles.js';
import { TEST_DATABASES, type TestDatabase } from '../support/databases.js';
import { startTestService, type TestService } from '../support/service.js';

describe.each(TEST_DATABASES)('articles that were stored before there was a search, on %s', (name, open) => {
  let db: TestDatabase;
  let service: TestService;
  beforeAll(async () => {
    db = await open();
    await storeTestArticles(db.database, [
      { source: 'province', title: 'Hội chợ cam Vũ Quang', publishedAt: '2026-03-01T02:00:00Z' },
      { source: 'province', title: 'Hội chợ hồng Sơn La', publishedAt: '2026-03-02T02:00:00Z' },
    ]);
    service = await startTestService(db.database);
  });
  afterAll(async () => {
    await service.close();
    await db.drop();
  });

  const run = (sql: string) =>
    db.database.em().getConnection().execute<{ id: number; scope: number[] }[]>(sql, [], 'all');
  const index = () => indexOlderArticles(db.database.em, new AbortController().signal);
  const titles = async () =>
    (await service.read(`{ articles(search: { query: "hoi cho" }) { nodes { title } } }`)).articles.nodes.map(
      ({ title }: { title: string }) => title,
    );

  test('are found once they are indexed, each once', async () => {
    const both = ['Hội chợ hồng Sơn La', 'Hội chợ cam Vũ Quang'];
    expect(await titles()).toEqual(both);
    await run('delete from article_search');
    expect(await titles()).toEqual([]);
    expect(await index()).toBe(2);
    expect(await titles()).toEqual(both);
    expect(await index()).toBe(0);
  });

  // The embedded database has one connection: nobody else is at it meanwhile.
  (name === 'PostgreSQL' ? test : test.skip)(
    'and stand where they were moved to by somebody else at that very moment',
    async () => {
      await run('delete from article_search where article_id = 1');
      let indexing: Promise<number> = Promise.resolve(0);
      await db.database.em().transactional(async (em) => {
        await em
          .getConnection()
          .execute(
            `update article set published_at = '2019-05-06T02:00:00Z' where id = 1`,
            [],
            'run',
            em.getTransactionContext(),
          );
        indexing = index();
        // Long enough that it has begun and, if it did not wait, is through.
        await Promise.race([indexing, new Promise((done) => setTimeout(done, 1500))]);
      });
      expect(await indexing).toBe(1);
      const [row] = await run(`select article_id as id, scope from article_search where article_id = 1`);
      const days = scopeOf(Date.parse('2019-05-06T02:00:00Z'), 1, []).slice(0, 4);
      expect(row?.scope.slice(0, 4)).toEqual(days);
    },
  );
});
