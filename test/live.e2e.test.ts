import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Database, openDatabase } from '../src/db.js';
import { addSource } from '../src/ingest/add-source.js';
import { launchBrowser } from './support/browser.js';
import { createPostgresDatabase, HAS_POSTGRES } from './support/databases.js';
import { buildOnce, startVerb, stopServices } from './support/npm-service.js';
import { LONG_TEXT, rss, startSite, type TestSite } from './support/site.js';
import { openSocket } from './support/socket.js';

const ADDED = 'subscription { articleAdded { title source { name } } }';
const CHANGED = 'subscription { articleChanged { kind article { title } } }';
const HEALTH = 'subscription { sourceHealthChanged { name health { state } } }';

async function until(what: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await what()); tries += 1) {
    if (tries > 300) throw new Error('it did not come about');
    await sleep(200);
  }
}

const browser = HAS_POSTGRES ? await launchBrowser() : null;

(HAS_POSTGRES ? describe : describe.skip)(
  'a worker and two servers, each a process, on one PostgreSQL',
  () => {
    let url: string;
    let drop: () => Promise<void>;
    let database: Database;
    let site: TestSite;
    beforeAll(async () => {
      await buildOnce();
      ({ url, drop } = await createPostgresDatabase());
      database = await openDatabase({
        databaseUrl: url,
        databasePoolSize: 2,
        dataDir: '',
        statementTimeoutMs: 30_000,
      });
      site = await startSite();
    }, 300_000);
    afterAll(async () => {
      await browser?.close();
      await stopServices();
      await site.close();
      await database.close();
      await drop();
    }, 60_000);

    test('both servers tell what the worker reads, and close their sockets when they stop', async () => {
      const item = {
        title: 'Tin số 1',
        link: 'http://xa.example/tin-1',
        guid: 'tin-1',
        pubDate: new Date(Date.now() - 3_600_000).toUTCString(),
        description: LONG_TEXT,
      };
      site.pages.set('/rss.xml', rss([item]));
      const environment = {
        DATABASE_URL: url,
        BANTIN_ALLOW_HOSTS: site.allow,
        BANTIN_MIN_INTERVAL_MS: '0',
      };
      const servers = [
        await startVerb(['serve'], environment, /answers at (http:\S+)\/graphql/),
        await startVerb(['serve'], environment, /answers at (http:\S+)\/graphql/),
      ];
      await startVerb(['worker'], environment, /the worker is ready/);
      const told = servers.map((server) => {
        const socket = openSocket(server.url);
        const [added, changed, health] = [
          socket.follow(ADDED),
          socket.follow(CHANGED),
          socket.follow(HEALTH),
        ];
        return { socket, added, changed, health };
      });
      await sleep(1500);
      const page = await browser?.newPage();
      if (page) {
        await page.goto(`${servers[0]?.url}/graphiql`);
        await page.locator('.graphiql-query-editor .view-line').first().waitFor();
        await page.locator('.graphiql-tab-button').filter({ hasText: 'ArticleChanged' }).click();
        // The first frame may come with the connection: whoever waits for it listens before it is there.
        const answered = new Promise<void>((done) => {
          page.once('websocket', (socket) => socket.once('framereceived', () => done()));
        });
        await page.locator('.graphiql-execute-button').click();
        await answered;
        await sleep(500);
      }

      const { id } = await addSource(database.em(), {
        name: 'Xã thử',
        url: `${site.origin}/rss.xml`,
        homepageUrl: null,
        kind: 'FEED',
        family: 'feed',
        province: '42',
        owners: [],
      });
      await until(() =>
        told.every(({ added, changed }) => added.events.length + changed.events.length === 2),
      );
      // GraphiQL shows it too, over the same address.
      await page?.locator('.graphiql-response .view-line', { hasText: 'Tin số 1' }).first().waitFor();
      await page?.close();
      site.pages.set('/rss.xml', { status: 404 });
      await until(async () => {
        await database
          .em()
          .getConnection()
          .execute('update source set next_check_at = now() where id = ?', [id]);
        return told.every(({ health }) => health.events.length > 0);
      });
      for (const { added, changed, health } of told) {
        const [name, title] = ['Xã thử', 'Tin số 1'];
        expect(added.events).toEqual([{ articleAdded: { title, source: { name } } }]);
        expect(changed.events).toEqual([{ articleChanged: { kind: 'CREATED', article: { title } } }]);
        expect(health.events).toEqual([{ sourceHealthChanged: { name, health: { state: 'BROKEN' } } }]);
        expect([...added.errors, ...changed.errors, ...health.errors]).toEqual([]);
      }
      expect(await Promise.all(servers.map((server) => server.stop()))).toEqual([0, 0]);
      for (const { socket } of told) expect(socket.closed).toEqual([expect.objectContaining({ code: 1001 })]);
    }, 300_000);
  },
);
