import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { buildOnce, type Ended, runCommand } from '../support/npm-service.js';
import { articlePage, listPage, rss, startSite, type TestSite } from '../support/site.js';

const folder = mkdtempSync(join(tmpdir(), 'bantin-fleet-'));
let site: TestSite;

/** One JSON object a line and nothing else. */
const linesOf = ({ stdout }: Ended): Record<string, unknown>[] =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);

const run = (...words: string[]) =>
  runCommand(words, {
    BANTIN_DATA_DIR: join(folder, 'data'),
    BANTIN_ALLOW_HOSTS: site.allow,
    LOG_LEVEL: 'warn',
  });

beforeAll(async () => {
  await buildOnce();
  site = await startSite({ '/nguon-tin.xml': rss([]) });
  for (const page of [1, 2, 3]) {
    const paths = [1, 2, 3].map((n) => `/hoi-nghi-cua-xa-${page}-${n}`);
    site.pages.set(
      page === 1 ? '/' : `/?page=${page}`,
      listPage(paths, page < 3 ? `/?page=${page + 1}` : undefined),
    );
    for (const path of paths) site.pages.set(path, articlePage(`Hội nghị của xã ${path}`));
  }
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

test('discover: proposals on stdout, nothing stored; 1 where nothing was found, 2 for wrong words', async () => {
  const found = await run('discover', `${site.origin}/`);
  expect({ code: found.code, lines: linesOf(found) }).toMatchObject({
    code: 0,
    lines: [{ kind: 'FRONT_PAGE', proposals: [{ kind: 'HTML', url: `${site.origin}/`, itemCount: 3 }] }],
  });
  expect(await run('discover', `${site.origin}/khong-co`)).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringContaining('404'),
  });
  expect(await run('discover', 'locha')).toMatchObject({ code: 2, stdout: '' });
  expect(await run('discover', 'http://xa.example', '--requests', 'x')).toMatchObject({
    code: 2,
    stdout: '',
  });
});

test('sources preview: articles and coverage on stdout, warnings on stderr too', async () => {
  const found = await run('sources', 'preview', `${site.origin}/`, '--limit', '2');
  expect({ code: found.code, lines: linesOf(found) }).toMatchObject({
    code: 0,
    lines: [{ kind: 'HTML', listCount: 3, articles: [{}, {}], coverage: { title: [2, 2], date: [2, 2] } }],
  });
  expect(found.stderr).toContain('IMAGES_MISSING');
  expect(await run('sources', 'preview', `${site.origin}/`, '--limit', '500')).toMatchObject({
    code: 2,
    stdout: '',
  });
});

test('sources backfill: to the end of what was allowed, and how it went', async () => {
  await run('sources', 'add', '--url', `${site.origin}/`, '--name', 'Xã', '--kind', 'HTML');
  const ended = await run('sources', 'backfill', '1', '--pages', '2');
  expect({ code: ended.code, lines: linesOf(ended) }).toMatchObject({
    code: 0,
    lines: [
      {
        sourceId: 1,
        state: 'DONE',
        pageCount: 2,
        newCount: 6,
        message: 'the limit of pages is reached',
      },
    ],
  });
  expect(await run('sources', 'backfill', '1', '--since', '01/07/2025')).toMatchObject({
    code: 2,
    stdout: '',
  });
});

test('sources backfill: a feed that cannot be paged is wrong usage, and says what to give', async () => {
  await run(
    'sources',
    'add',
    '--url',
    `${site.origin}/nguon-tin.xml`,
    '--name',
    'Feed',
    '--family',
    'generic',
  );
  expect(await run('sources', 'backfill', '2')).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('--from'),
  });
});
