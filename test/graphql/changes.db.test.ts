import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { pruneChanges, renumberRestored } from '../../src/changes/keep-changes.js';
import { changeKind, recordChanges, recordDeletion } from '../../src/changes/record-changes.js';
import type { ArticleStatus } from '../../src/entities/article-enums.js';
import { clusterArticles } from '../../src/ingest/stories/cluster-articles.js';
import {
  idOf,
  incomingOf,
  storeTestArticle,
  storeTestArticles,
  type TestArticle,
} from '../support/articles.js';
import { allTold, TEST_DATABASES, type TestDatabase } from '../support/databases.js';
import { startTestService, type TestService } from '../support/service.js';

const ARTICLES: readonly TestArticle[] = [
  { source: 'province', title: 'Một', publishedAt: '2026-01-01T00:00:00.000Z' },
  { source: 'province', title: 'Hai', publishedAt: '2026-01-02T00:00:00.000Z' },
  { source: 'locHa', title: 'Ba', publishedAt: null },
];

interface Change {
  readonly id: string;
  readonly kind: string;
  readonly articleId: string;
  readonly article: { readonly title: string; readonly bodyText: string | null } | null;
}

interface Page {
  readonly nodes: readonly Change[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly latestCursor: string;
}

const FEED = `query ($after: String, $first: Int) { articleChanges(after: $after, first: $first) {
  nodes { id kind articleId article { title bodyText } } pageInfo { hasNextPage endCursor } latestCursor } }`;

describe.each(TEST_DATABASES)('the change feed on %s', (name, open) => {
  let db: TestDatabase;
  let service: TestService;
  let sourceId: number;
  let ids: number[];
  beforeAll(async () => {
    db = await open();
    const stored = await storeTestArticles(db.database, ARTICLES);
    sourceId = stored.sources.province;
    ids = stored.articles;
    service = await startTestService(db.database);
  });
  afterAll(async () => {
    await service.close();
    await db.drop();
  });

  const pageNow = async (after: string | null, first = 100): Promise<Page> =>
    ((await service.read(FEED, { after, first })) as { articleChanges: Page }).articleChanges;
  const page = async (after: string | null, first?: number): Promise<Page> => {
    await allTold(db.database);
    return pageNow(after, first);
  };
  /** Everything after the cursor, in pages of `first`. */
  const follow = async (after: string | null, first = 100) => {
    const changes: Change[] = [];
    let cursor = after;
    for (;;) {
      const { nodes, pageInfo } = await page(cursor, first);
      changes.push(...nodes);
      cursor = pageInfo.endCursor ?? cursor;
      if (!pageInfo.hasNextPage) return { changes, cursor };
    }
  };
  const told = ({ changes }: { changes: readonly Change[] }) =>
    changes.map(({ kind, articleId, article }) => [kind, articleId, article?.title ?? null]);
  const setStatus = (id: number, before: ArticleStatus, after: ArticleStatus) =>
    db.database.em().transactional(async (em) => {
      await em
        .getConnection()
        .execute(
          'update article set status = ? where id = ?',
          [after, id],
          'run',
          em.getTransactionContext(),
        );
      await recordChanges(
        em,
        [
          {
            articleId: id,
            kind: changeKind({ status: before, isEmbargoed: false }, { status: after, isEmbargoed: false }),
          },
        ],
        new Date(),
      );
    });
  const article = (at: number) => idOf('Article', ids[at] ?? 0);

  test('tells what was stored, oldest first, in pages that join without a seam', async () => {
    const whole = await follow(null);
    expect(told(whole)).toEqual([
      ['CREATED', article(0), 'Một'],
      ['CREATED', article(1), 'Hai'],
      ['CREATED', article(2), 'Ba'],
    ]);
    expect((await follow(null, 1)).changes).toEqual(whole.changes);
    expect((await follow(whole.cursor)).changes).toEqual([]);
    expect((await page(null)).latestCursor).not.toBe('');
    expect((await follow((await page(null)).latestCursor)).changes).toEqual([]);
  });

  test('an edit at the source is UPDATED; the same text again is no change', async () => {
    const { latestCursor } = await page(null);
    const edited = incomingOf({ ...(ARTICLES[0] as TestArticle), title: 'Một, đã sửa' }, 0);
    await storeTestArticle(db.database, sourceId, edited);
    await storeTestArticle(db.database, sourceId, edited);
    expect(told(await follow(latestCursor))).toEqual([['UPDATED', article(0), 'Một, đã sửa']]);
  });

  test('what is taken down is WITHDRAWN and brings no text; shown again it is CREATED', async () => {
    const { latestCursor } = await page(null);
    await setStatus(ids[1] ?? 0, 'ACTIVE', 'TAKEN_DOWN');
    const down = await follow(latestCursor);
    expect(told(down)).toEqual([['WITHDRAWN', article(1), 'Hai']]);
    expect(down.changes[0]?.article?.bodyText).toBeNull();
    // Who only comes now is told the same of its beginning.
    expect(told(await follow(null)).filter(([, id]) => id === article(1))).toEqual([
      ['WITHDRAWN', article(1), 'Hai'],
      ['WITHDRAWN', article(1), 'Hai'],
    ]);
    await setStatus(ids[1] ?? 0, 'TAKEN_DOWN', 'CORRECTED');
    expect(told(await follow(down.cursor))).toEqual([['CREATED', article(1), 'Hai']]);
  });

  test('a quarantine that begins is WITHDRAWN without an article, its edits are not told, lifted it is CREATED', async () => {
    const { latestCursor } = await page(null);
    const hidden = (text: string) =>
      incomingOf({ ...(ARTICLES[1] as TestArticle), read: { status: 'QUARANTINED', bodyText: text } }, 1);
    await db.database
      .em()
      .getConnection()
      .execute(`update article set status = 'ACTIVE' where id = ?`, [ids[1]]);
    await storeTestArticle(db.database, sourceId, hidden('Chứa liên kết ẩn.'));
    const begun = await follow(latestCursor);
    expect(told(begun)).toEqual([['WITHDRAWN', article(1), null]]);
    await storeTestArticle(db.database, sourceId, hidden('Vẫn chứa liên kết ẩn.'));
    expect(told(await follow(begun.cursor))).toEqual([]);
    await storeTestArticle(db.database, sourceId, incomingOf(ARTICLES[1] as TestArticle, 1));
    expect(told(await follow(begun.cursor)).at(-1)).toEqual(['CREATED', article(1), 'Hai']);
  });

  test('an article that joins a story is UPDATED, once', async () => {
    const text =
      'Sáng 12/3, Ủy ban nhân dân tỉnh tổ chức hội nghị triển khai nhiệm vụ xây dựng nông thôn mới năm 2026. Dự hội nghị có ' +
      'lãnh đạo các sở, ban, ngành và đại diện các địa phương. Theo báo cáo, đến nay toàn tỉnh có 171 xã đạt chuẩn, trong ' +
      'đó 65 xã đạt chuẩn nâng cao và 12 xã kiểu mẫu. Hội nghị đã nghe nhiều ý kiến về vốn, đất đai và nước sạch.';
    const copy = (title: string, index: number) =>
      incomingOf(
        {
          source: 'province',
          title,
          publishedAt: `2026-03-12T0${index % 10}:00:00.000Z`,
          read: { bodyText: text, bodyHtml: `<p>${text}</p>`, lead: null },
        },
        index,
      );
    await storeTestArticle(db.database, sourceId, copy('Hội nghị nông thôn mới', 41));
    await clusterArticles(db.database);
    const { latestCursor } = await page(null);
    await storeTestArticle(db.database, sourceId, copy('Hội nghị nông thôn mới năm 2026', 42));
    await clusterArticles(db.database);
    await clusterArticles(db.database);
    expect(told(await follow(latestCursor)).map(([kind, , title]) => [kind, title])).toEqual([
      ['CREATED', 'Hội nghị nông thôn mới năm 2026'],
      ['UPDATED', 'Hội nghị nông thôn mới'],
      ['UPDATED', 'Hội nghị nông thôn mới năm 2026'],
    ]);
  });

  test('articles deleted with their source are WITHDRAWN, with their id and nothing else', async () => {
    const { latestCursor } = await page(null);
    await db.database.em().transactional(async (em) => {
      const [row] = await em
        .getConnection()
        .execute<{ id: number }[]>(
          'select source_id as id from article where id = ?',
          [ids[2]],
          'all',
          em.getTransactionContext(),
        );
      await recordDeletion(em, row?.id ?? 0, new Date());
      await em
        .getConnection()
        .execute('delete from source where id = ?', [row?.id], 'run', em.getTransactionContext());
    });
    expect(told(await follow(latestCursor))).toEqual([['WITHDRAWN', article(2), null]]);
  });

  test('a cursor of something else is refused', async () => {
    for (const after of ['x', Buffer.from('["CHANGE","-1","2"]').toString('base64url')]) {
      const { errors } = await service.ask(FEED, { after });
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_CURSOR', argument: 'articleChanges.after' });
    }
  });

  test('writers that overlap and commit out of order: one who follows gets every change once', async () => {
    const start = (await page(null)).latestCursor;
    const writers = name === 'PostgreSQL' ? 12 : 4;
    const each = 12;
    let writing = true;
    const write = async (writer: number): Promise<void> => {
      for (let n = 0; n < each; n += 1) {
        await db.database.em().transactional(async (em) => {
          await recordChanges(em, [{ articleId: ids[0] ?? 0, kind: 'UPDATED' }], new Date());
          // The later ones of a round commit first.
          await sleep(((writer * 7 + n * 5) % 11) * 3);
          await recordChanges(em, [{ articleId: ids[0] ?? 0, kind: 'UPDATED' }], new Date());
        });
      }
    };
    const reading = (async () => {
      const got: string[] = [];
      for (let cursor: string = start, last = false; ;) {
        const isLast = !writing;
        const { nodes, pageInfo } = isLast ? await page(cursor, 7) : await pageNow(cursor, 7);
        got.push(...nodes.map(({ id }) => id));
        cursor = pageInfo.endCursor ?? cursor;
        if (nodes.length === 0 && isLast && last) return got;
        last = isLast;
      }
    })();
    // Four connections write: the writers wait for one another in the pool, and the reader for nobody.
    await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
    writing = false;
    const got = await reading;
    expect(got).toHaveLength(writers * each * 2);
    expect(new Set(got).size).toBe(got.length);
    const rows = await db.database.read<{ id: number }>(
      `select id from article_change where at > now() - interval '1 hour' order by xid, id`,
    );
    const all = rows.map(({ id }) => idOf('ArticleChange', id));
    expect(got).toEqual(all.slice(-got.length));
  });

  test('a change that is written but not committed holds back those after it, and none is lost', async () => {
    if (name !== 'PostgreSQL') return;
    const start = (await page(null)).latestCursor;
    const slow = db.database.em();
    await slow.begin();
    await recordChanges(slow, [{ articleId: ids[0] ?? 0, kind: 'UPDATED' }], new Date());
    await db.database
      .em()
      .transactional((em) => recordChanges(em, [{ articleId: ids[1] ?? 0, kind: 'UPDATED' }], new Date()));
    expect((await pageNow(start)).nodes).toEqual([]);
    await slow.commit();
    expect(told(await follow(start)).map(([, id]) => id)).toEqual([article(0), article(1)]);
  });

  test('what is pruned is refused to whoever has not read it, and to nobody else', async () => {
    const { nodes, pageInfo } = await page(null, 2);
    const behind = pageInfo.endCursor;
    const now = new Date();
    // All but the newest three are old.
    await db.database
      .em()
      .getConnection()
      .execute(
        `update article_change set at = now() - interval '100 days' where id not in (select id from article_change order by xid desc, id desc limit 3)`,
        [],
      );
    const all = await follow(null);
    const gone = await pruneChanges(db.database, { days: 90, now });
    expect(gone).toBeGreaterThanOrEqual(all.changes.length - 3);
    expect(nodes.length).toBe(2);
    const { errors } = await service.ask(FEED, { after: behind });
    expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_CURSOR', argument: 'articleChanges.after' } });
    expect(errors[0]?.message).toMatch(/Sync anew: .*latestCursor/);
    const left = await follow(null, 1);
    expect(left.changes).toEqual(all.changes.slice(-3));
    expect((await follow(all.cursor)).changes).toEqual([]);
    expect(await pruneChanges(db.database, { days: 90, now })).toBe(0);
  });

  test('a database restored from a dump tells its changes anew, and old places are refused', async () => {
    const { latestCursor } = await page(null);
    const ahead = `(pg_current_xact_id()::text::numeric + 1000000)::text::xid8`;
    await db.database.em().getConnection().execute(`update article_change set xid = ${ahead}`, []);
    expect((await follow(null)).changes).toEqual([]);
    expect(await renumberRestored(db.database)).toBe(3);
    expect((await follow(null)).changes).toHaveLength(3);
    const { errors } = await service.ask(FEED, { after: latestCursor });
    expect(errors[0]?.extensions.code).toBe('BAD_CURSOR');
    expect(await renumberRestored(db.database)).toBe(0);
  });
});
