import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { addSource } from '../../src/ingest/add-source.js';
import { type Desk, openDesk } from '../../src/ingest/desk.js';
import type { Incoming } from '../../src/ingest/incoming.js';
import { incomingOf } from '../support/articles.js';
import { TEST_DATABASES, type TestDatabase } from '../support/databases.js';
import { GAZETTEER } from '../support/service.js';

const NOW = new Date('2026-03-02T03:00:00Z');

describe.each(TEST_DATABASES)('readings that write at the same time, on %s', (_name, open) => {
  let db: TestDatabase;
  let desk: Desk;
  let made = 0;

  beforeAll(async () => {
    db = await open();
    desk = openDesk(db.database);
  });
  beforeEach(() => db.database.em().getConnection().execute('delete from source'));
  afterAll(() => db.drop());

  const rows = <Row extends object>(sql: string) => db.database.read<Row>(sql);

  async function source(): Promise<number> {
    const url = `http://xa.example/${(made += 1)}`;
    const plain = { name: 'Xã', homepageUrl: null, kind: 'FEED', family: 'feed', province: '42' } as const;
    return (await addSource(db.database.em(), { ...plain, url, owners: [] })).id;
  }
  function article(title: string, publishedAt = '2026-03-02T01:00:00.000Z'): Incoming {
    return incomingOf({ source: 'locHa', title, publishedAt }, (made += 1));
  }
  async function store(id: number, incoming: readonly Incoming[]) {
    const { source: read, owners } = await desk.load(id);
    return desk.store({ incoming, setting: { source: read, owners, gazetteer: GAZETTEER, now: NOW } });
  }

  test('share a transaction, and each is told what became of its own', async () => {
    const ids = [await source(), await source()];
    const first = article('Ra quân làm thủy lợi');
    await store(ids[0] as number, [first]);
    const outcomes = await Promise.all([
      store(ids[0] as number, [first, article('Giao quân đầu xuân')]),
      store(ids[1] as number, [article('Khai giảng năm học mới')]),
    ]);
    expect(outcomes).toEqual([['UNCHANGED', 'NEW'], ['NEW']]);
    expect(
      await rows(
        `select a.title, count(*) over (partition by c.xid)::int as together from article_change c ` +
          `join article a on a.id = c.article_id order by c.id`,
      ),
    ).toEqual([
      { title: 'Ra quân làm thủy lợi', together: 1 },
      { title: 'Giao quân đầu xuân', together: 2 },
      { title: 'Khai giảng năm học mới', together: 2 },
    ]);
  });

  test('what cannot be stored spoils no other source, and nothing of it stays', async () => {
    const ids = [await source(), await source(), await source()];
    const outcomes = await Promise.allSettled([
      store(ids[0] as number, [article('Ra quân làm thủy lợi')]),
      store(ids[1] as number, [article('Giao quân đầu xuân'), article('Ngày hội non sông', 'no day at all')]),
      store(ids[2] as number, [article('Khai giảng năm học mới')]),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await rows('select title from article order by id')).toEqual([
      { title: 'Ra quân làm thủy lợi' },
      { title: 'Khai giảng năm học mới' },
    ]);
  });

  test('a source is taken by one, however many want it at once', async () => {
    const ids = [await source(), await source()];
    const other = openDesk(db.database);
    const wanted = [desk, other, desk, other].flatMap((each) =>
      ids.map((id) => each.take({ id, until: null })),
    );
    const taken = await Promise.all(wanted);
    expect(taken.filter((until) => until !== null)).toHaveLength(2);
    const [row] = await rows<{ id: number; until: string }>(
      'select id, held_until::text as until from source order by id limit 1',
    );
    await desk.letGo({ id: row?.id ?? 0, until: '2000-01-01 00:00:00+00' });
    expect(await desk.take({ id: row?.id ?? 0, until: null })).toBeNull();
    await desk.letGo({ id: row?.id ?? 0, until: row?.until ?? null });
    expect(await desk.take({ id: row?.id ?? 0, until: null })).not.toBeNull();
  });
});
