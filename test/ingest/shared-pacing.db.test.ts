import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase, type Database } from '../../src/db.js';
import { createSharedPacer } from '../../src/ingest/shared-pacing.js';
import { createPostgresDatabase, HAS_POSTGRES } from '../support/databases.js';

const never = new AbortController().signal;

(HAS_POSTGRES ? describe : describe.skip)('the pace per address across processes', () => {
  const opened: Database[] = [];
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const made = await createPostgresDatabase();
    drop = made.drop;
    for (let each = 0; each < 2; each += 1) {
      opened.push(
        await openDatabase({
          databaseUrl: made.url,
          databasePoolSize: 4,
          dataDir: '',
          statementTimeoutMs: 30_000,
        }),
      );
    }
  });
  afterAll(async () => {
    for (const database of opened) await database.close();
    await drop();
  });

  test('two pacers with five callers each never overlap at one address and keep the distance', async () => {
    const spans: { start: number; end: number }[] = [];
    const work = async () => {
      const start = performance.now();
      await sleep(15);
      spans.push({ start, end: performance.now() });
    };
    const pacers = opened.map((database) => createSharedPacer(database));
    await Promise.all(
      pacers.flatMap((pacer) => Array.from({ length: 5 }, () => pacer.run('203.0.113.9', 60, work, never))),
    );
    expect(spans).toHaveLength(10);
    spans.sort((a, b) => a.start - b.start);
    for (let at = 1; at < spans.length; at += 1) {
      const [before, after] = [spans[at - 1], spans[at]] as [(typeof spans)[0], (typeof spans)[0]];
      expect(after.start).toBeGreaterThanOrEqual(before.end);
      // The start is taken in the database a moment before the work begins here, on both sides.
      expect(after.start - before.start).toBeGreaterThan(40);
    }
  });

  test('another address does not wait', async () => {
    const [pacer] = opened.map((database) => createSharedPacer(database));
    let done = false;
    await pacer?.run(
      '203.0.113.10',
      60_000,
      async () => {
        await pacer.run('203.0.113.11', 60_000, async () => void (done = true), never);
      },
      never,
    );
    expect(done).toBe(true);
  });

  test('who gives up while waiting leaves the address to others', async () => {
    const [one, two] = opened.map((database) => createSharedPacer(database));
    await one?.run('203.0.113.12', 0, async () => {}, never);
    const giveUp = AbortSignal.timeout(50);
    await expect(two?.run('203.0.113.12', 60_000, async () => {}, giveUp)).rejects.toBeDefined();
    await expect(one?.run('203.0.113.12', 0, async () => 'read', never)).resolves.toBe('read');
  });

  test('work that throws frees the address', async () => {
    const [one, two] = opened.map((database) => createSharedPacer(database));
    await expect(one?.run('203.0.113.13', 0, () => Promise.reject(new Error('no')), never)).rejects.toThrow(
      'no',
    );
    await expect(two?.run('203.0.113.13', 0, async () => 'read', never)).resolves.toBe('read');
  });
});
