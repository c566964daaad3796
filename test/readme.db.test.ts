import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { ENVIRONMENT_NAMES } from '../src/config.js';
import { startDemoServer } from '../src/demo/demo-server.js';
import { DEMO_SOURCES } from '../src/demo/demo-sites.js';
import { openDesk } from '../src/ingest/desk.js';
import { addSource } from '../src/ingest/add-source.js';
import { parseAllowList } from '../src/ingest/allow-list.js';
import { createFetcher } from '../src/ingest/fetch.js';
import { parseInPlace } from '../src/ingest/parsing.js';
import { refreshSource } from '../src/ingest/refresh.js';
import { projectFile } from '../src/project-files.js';
import { TEST_DATABASES, type TestDatabase } from './support/databases.js';
import { startEditorService } from './support/editors.js';
import { GAZETTEER, type TestService } from './support/service.js';
import { openSocket } from './support/socket.js';

const README = readFileSync(projectFile('README.md'), 'utf8');
const EXAMPLES = [...README.matchAll(/```graphql\n(query (\w+)[\s\S]*?)```/g)].map(
  ([, text = '', name = '']) => [name, text] as const,
);
const OPERATIONS = projectFile('src', 'web', 'operations');

describe('the README', () => {
  test('names every variable of the environment, and no other', () => {
    const table = README.slice(README.indexOf('## Environment'), README.indexOf('## Read on'));
    const named = [...table.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name]) => name);
    expect(named.sort()).toEqual([...ENVIRONMENT_NAMES].sort());
  });

  test('has five example queries', () => {
    expect(EXAMPLES.map(([name]) => name)).toEqual([
      'Newest',
      'District',
      'Succession',
      'Filtered',
      'Sources',
    ]);
  });
});

describe.each(TEST_DATABASES)('the examples on %s', (_name, open) => {
  let db: TestDatabase;
  let service: TestService;
  const ending: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    db = await open();
    const sites = await startDemoServer({ port: 0, anchorDay: '2026-11-22' });
    const fetcher = createFetcher({
      allow: parseAllowList(`127.0.0.1:${sites.port}=0`),
      minIntervalMs: 0,
      userAgent: 'Bantin tests',
    });
    const log = pino({ level: 'silent' });
    const tools = {
      database: db.database,
      desk: openDesk(db.database),
      fetcher,
      parsing: parseInPlace(() => GAZETTEER),
      gazetteer: GAZETTEER,
      now: () => new Date('2026-11-22T05:00:00Z'),
      log,
    };
    for (const { name, listPath, homePath, kind, family, owners } of DEMO_SOURCES.slice(0, 4)) {
      const origin = `http://127.0.0.1:${sites.port}`;
      const { id } = await addSource(db.database.em(), {
        name,
        url: origin + listPath,
        homepageUrl: origin + homePath,
        kind,
        family,
        owners,
        province: '42',
        sample: true,
      });
      await refreshSource(id, tools);
    }
    service = await startEditorService(db.database);
    ending.push(
      () => service.close(),
      () => fetcher.close(),
      () => sites.close(),
      () => db.drop(),
    );
  });
  afterAll(async () => {
    for (const end of ending) await end();
  });

  test.each(EXAMPLES)('%s of the README answers', async (_title, query) => {
    const { data, errors } = await service.ask(query);
    expect(errors).toEqual([]);
    expect(Object.values(data ?? {})).not.toContain(null);
  });

  test('the newest articles have authors', async () => {
    const data = await service.read(EXAMPLES[0]?.[1] ?? '');
    const authors = data.articles.nodes.map((node: { authorUnit: { name: string } }) => node.authorUnit.name);
    expect(authors).toHaveLength(5);
    expect(authors.every((name: string) => name.length > 0)).toBe(true);
  });

  test('the articles of what was huyện Lộc Hà begin with the workshop of 2016', async () => {
    const data = await service.read(EXAMPLES[1]?.[1] ?? '');
    expect(data.unit.fullName).toBe('Huyện Lộc Hà');
    expect(data.unit.validTo).toBe('2025-01-01');
    expect(data.unit.articles.nodes[0]).toEqual({
      title: 'Lộc Hà tổ chức Hội thảo nâng cao chất lượng hoạt động hệ thống chính trị cơ sở',
      publishedAt: '2016-09-01T07:12:00.000Z',
      publisherUnit: { fullName: 'Huyện Lộc Hà' },
    });
  });

  test('xã Lộc Hà came from four communes', async () => {
    const data = await service.read(EXAMPLES[2]?.[1] ?? '');
    const names = data.unit.predecessors.map((step: { unit: { fullName: string } }) => step.unit.fullName);
    expect(names.sort()).toEqual(['Thị trấn Lộc Hà', 'Xã Bình An', 'Xã Thạch Kim', 'Xã Thịnh Lộc'].sort());
  });

  const queries = readdirSync(OPERATIONS).filter((file) => file.endsWith('.graphql'));
  test.each(queries)('the tab %s of GraphiQL answers', async (file) => {
    const query = readFileSync(join(OPERATIONS, file), 'utf8');
    const { nodes } = (await service.read('{ articles(first: 1) { nodes { url source { id } } } }')).articles;
    const beside = join(OPERATIONS, file.replace(/graphql$/, 'json'));
    const variables = (existsSync(beside) ? JSON.parse(readFileSync(beside, 'utf8')) : {}) as Record<
      string,
      unknown
    >;
    if ('articleUrl' in variables) variables['articleUrl'] = nodes[0].url;
    if ('sourceId' in variables) variables['sourceId'] = nodes[0].source.id;
    if (/^subscription /m.test(query)) {
      // Nothing happens, so nothing is told; what is wrong would be told at once, and end it.
      const socket = openSocket(service.url);
      const followed = socket.follow(query, variables);
      expect(await Promise.race([followed.ended.then(() => 'ended'), sleep(1500, 'open')])).toBe('open');
      expect(followed.errors).toEqual([]);
      await socket.close();
      return;
    }
    const { errors } = await service.ask(query, variables, { 'x-viewer': 'administrator' });
    expect(errors).toEqual([]);
  });
});
