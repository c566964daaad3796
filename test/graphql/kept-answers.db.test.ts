import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { foldWritten } from '../../src/changes/fold-written.js';
import {
  APART_TABLES,
  LASTING_SOURCE_COLUMNS,
  NOTED_TABLES,
  OTHER_TABLES,
  showsOf,
  SOURCE,
} from '../../src/graphql/snapshot.js';
import { storeTestArticles } from '../support/articles.js';
import { TEST_DATABASES, type TestDatabase } from '../support/databases.js';
import { startTestService, type TestService } from '../support/service.js';

const LIST = `{ articles(first: 5) { totalCount nodes { title publisherUnit { name } source { name } images { caption } } } }`;
const HEALTH = `{ sources(first: 5) { nodes { name health { state lastSuccessAt } } } }`;

describe.each(TEST_DATABASES)('answers that are kept, on %s', (_name, open) => {
  let db: TestDatabase;
  let service: TestService;
  /** Keeps nothing, and executes every query. */
  let plain: TestService;
  beforeAll(async () => {
    db = await open();
    await storeTestArticles(db.database, [
      { source: 'province', title: 'Một', publishedAt: '2026-03-01T02:00:00Z' },
      { source: 'tanLoc', title: 'Hai', publishedAt: '2026-03-02T02:00:00Z' },
    ]);
    service = await startTestService(db.database, { config: { cacheMb: 1 } });
    plain = await startTestService(db.database, { straight: false });
  });
  afterAll(async () => {
    await plain.close();
    await service.close();
    await db.drop();
  });

  const run = (sql: string) =>
    db.database.em().getConnection().execute<Record<string, unknown>[]>(sql, [], 'all');

  /** How many statements are read for an answer that was given before. */
  async function readingsAgain(query: string): Promise<number> {
    const count = () => service.statements.filter((sql) => sql.includes(' as data')).length;
    const before = count();
    await service.ask(query);
    return count() - before;
  }

  test.each<[what: string, sql: string]>([
    [
      'the state of a source',
      `update source set next_check_at = now(), health_state = 'STALE', failures = 3`,
    ],
    ['a visit', `update article_visit set article_id = article_id`],
    [
      'when an address was asked',
      `insert into pace (address, started_at, held_until) values ('192.0.2.1', now(), now())`,
    ],
    ['nothing, by a statement that could have', `update article set title = 'Không' where id = -1`],
    [
      'nothing, by an insert that met what was there',
      `insert into setting (name, value) select name, value from setting on conflict do nothing`,
    ],
  ])('a list of articles outlives writing of %s', async (_what, sql) => {
    await service.ask(LIST);
    await run(sql);
    expect(await readingsAgain(LIST)).toBe(0);
  });

  test.each<[what: string, sql: string]>([
    ['an article', `update article set title = title || '.' where id = 1`],
    [
      'its image',
      `insert into article_image (article_id, position, url, caption, is_cover, pairing) values (1, 0, 'http://example.org/a.jpg', 'Ảnh', false, 'FIGCAPTION')`,
    ],
    ['a unit', `update unit_version set name = name || '.' where unit_id = 'ht-province-42'`],
    ['the name of a source', `update source set name = name || '.'`],
    ['less of them', `delete from article where id = 2`],
  ])('and is read anew after %s', async (_what, sql) => {
    const before = (await service.ask(LIST)).text;
    await run(sql);
    expect(await readingsAgain(LIST)).toBe(1);
    if (!sql.includes('unit_version')) expect((await service.ask(LIST)).text).not.toBe(before);
    expect(await readingsAgain(LIST)).toBe(0);
  });

  /** How many statements read single articles of a list for an answer. */
  async function cardsRead(query: string): Promise<number> {
    const count = () => service.statements.filter((sql) => sql.includes(' as mark from article ')).length;
    const before = count();
    await service.ask(query);
    return count() - before;
  }

  test('what is shown of an article is read once, whatever comes beside it', async () => {
    const query = LIST.replace('first: 5', 'first: 6');
    await service.ask(query);
    await storeTestArticles(db.database, [
      { source: 'province', title: 'Ba', images: ['https://example.org/ba.jpg'] },
    ]);
    expect(await cardsRead(query)).toBe(1);
    const shown = service.statements.at(-1);
    expect(shown).toContain('any ($1::int[])');
    // Nothing of those that are shown, though their tables are written.
    await run(`insert into article_url (article_id, url, url_key) values (1, 'http://example.org/x', 'x')`);
    await run(`update article_story set article_id = article_id`);
    expect(await cardsRead(query)).toBe(0);
  });

  test.each<[what: string, sql: string]>([
    ['its row', `update article set title = title || ' sửa' where id = 1`],
    ['its image', `update article_image set caption = 'Chú thích khác' where article_id = 1`],
    [
      'a new image',
      `insert into article_image (article_id, position, url, caption, is_cover, pairing)
      values (1, 7, 'http://example.org/b.jpg', 'Ảnh hai', false, 'FIGCAPTION')`,
    ],
    ['one image less', `delete from article_image where article_id = 1 and position = 7`],
    ['its source', `update source set name = name || '!'`],
    [
      'row and image at once',
      `with a as (update article set title = title || '.' where id = 1)
      insert into article_image (article_id, position, url, caption, is_cover, pairing)
      values (1, 8, 'http://example.org/c.jpg', 'Ảnh ba', false, 'FIGCAPTION')`,
    ],
  ])('and is read again after writing of %s', async (_what, sql) => {
    const before = (await service.ask(LIST)).text;
    await run(sql);
    const after = (await service.ask(LIST)).text;
    expect(after).not.toBe(before);
    expect(after).toBe((await plain.ask(LIST)).text);
  });

  test('what shows the state of a source is read anew when it changes', async () => {
    await service.ask(HEALTH);
    await run(`update source set health_state = 'BROKEN'`);
    const { text } = await service.ask(HEALTH);
    expect(text).toContain('BROKEN');
  });

  test('what is written and taken back ends nothing, and bringing notes together neither', async () => {
    await service.ask(LIST);
    await run(`update article set title = title || '!' where id = 1`);
    await service.ask(LIST);
    await db.database
      .em()
      .transactional(async (em) => {
        await em
          .getConnection()
          .execute(`update article set title = 'fort' where id = 1`, [], 'run', em.getTransactionContext());
        throw new Error('taken back');
      })
      .catch(() => {});
    expect(await readingsAgain(LIST)).toBe(0);
    await foldWritten(db.database);
    await foldWritten(db.database);
    expect(await readingsAgain(LIST)).toBe(0);
    const notes = await run(`select name, xid::text as xid from written`);
    expect(new Set(notes.map(({ xid }) => xid))).toEqual(new Set(['0']));
    await run(`update article set title = title || '?' where id = 1`);
    expect(await readingsAgain(LIST)).toBe(1);
  });

  test('every table is known, and each that is noted has its triggers', async () => {
    const tables = await run(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    const known = [...NOTED_TABLES, ...OTHER_TABLES, SOURCE];
    expect(tables.map(({ name }) => name).filter((name) => !known.includes(String(name)))).toEqual([]);
    const noted = await run(
      `select event_object_table as name, count(distinct event_manipulation)::int as events from information_schema.triggers ` +
        `where trigger_name like '%\\_notes\\_%' group by 1 order by 1`,
    );
    expect(noted).toEqual([...NOTED_TABLES, SOURCE].sort().map((name) => ({ name, events: 3 })));
    const apart = await run(
      `select event_object_table as name, count(distinct event_manipulation)::int as events from information_schema.triggers ` +
        `where trigger_name like '%\\_notes\\_apart\\_%' group by 1 order by 1`,
    );
    expect(apart).toEqual(APART_TABLES.map((name) => ({ name, events: 3 })));
    const [lasting] = await run(
      `select pg_get_triggerdef(oid) as definition from pg_trigger where tgname = 'source_notes_lasting'`,
    );
    const compared = [...String(lasting?.['definition']).matchAll(/\bold\.(\w+)/g)].map(([, name]) => name);
    expect(compared.sort()).toEqual([...LASTING_SOURCE_COLUMNS].sort());
  });

  test('a list that is selected twice, as nodes and as edges, is read once too', async () => {
    const query = `{ articles(first: 3) { nodes { title url } edges { node { lead category } } } }`;
    await service.ask(query);
    for (const times of [1, 2]) {
      await run(`update article set title = title || '.' where id = (select min(id) from article)`);
      const from = service.statements.length;
      expect((await service.ask(query)).text).toBe((await plain.ask(query)).text);
      const pages = service.statements.slice(from).filter((sql) => sql.includes(' as data'));
      expect({ times, told: pages.filter((sql) => sql.includes('to_json')).length }).toEqual({
        times,
        told: 0,
      });
    }
  });

  test('pages of articles that were never shown are read in one go, and shown again from what was read', async () => {
    const stored = Array.from({ length: 24 }, (_, at) => ({
      source: 'tanLoc' as const,
      title: `Trang ${String(at).padStart(2, '0')}`,
      publishedAt: `2025-04-${String(at + 1).padStart(2, '0')}T02:00:00Z`,
    }));
    await storeTestArticles(db.database, stored);
    const query = `query ($lt: DateTime!) {
      articles(first: 4, filter: { publishedAt: { lt: $lt } }) { nodes { title lead category images { url } } }
    }`;
    const before = (day: number) => ({ lt: `2025-04-${String(day).padStart(2, '0')}T00:00:00Z` });
    const read = async (day: number): Promise<readonly string[]> => {
      const from = service.statements.length;
      const { text } = await service.ask(query, before(day));
      const statements = service.statements.slice(from).filter((sql) => / as (?:data|mark)\b/.test(sql));
      expect(text).toBe((await plain.ask(query, before(day))).text);
      return statements.map((sql) => (sql.includes(' as mark from article ') ? 'cards' : 'page'));
    };
    // The first page of a new selection tells nothing of the next, which is asked for its places first.
    expect(await read(24)).toEqual(['page']);
    expect(await read(20)).toEqual(['page', 'cards']);
    expect(await read(16)).toEqual(['page', 'cards']);
    // Nothing of two pages was known.
    expect(await read(12)).toEqual(['page']);
    expect(await read(8)).toEqual(['page']);
    // All that was told is known, and soon is trusted to be.
    await run(`update article set title = title || '.' where title = 'Trang 00'`);
    for (const day of [24, 20, 16, 12]) expect((await read(day))[0]).toBe('page');
    expect(await read(8)).toEqual(['page']);
    await run(`update article set title = title || '.' where title = 'Trang 06'`);
    expect(await read(8)).toEqual(['page', 'cards']);
  });
});

test('what a statement shows is read off its text', () => {
  expect(
    showsOf(`select a.title from article a join source s4 on s4.id = a.source_id where s4.name = 'x'`),
  ).toEqual(['article', 'source']);
  expect(showsOf(`select s4.failures from source s4`)).toEqual(['source', 'source state']);
  expect(showsOf(`select to_json(x) from (select s.* from source s) x`)).toEqual(['source', 'source state']);
  for (const rest of ['where failures > 3', 'order by failures', 'join organ g on true', 'limit 3'])
    expect(showsOf(`select failures from source ${rest}`)).toContain('source state');
  expect(showsOf(`select c.id from article_change c`)).toBeNull();
  expect(showsOf(`select pg_current_snapshot() from article a`)).toBeNull();
});
