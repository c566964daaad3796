import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { projectFile } from '../src/project-files.js';
import { storeTestArticles } from './support/articles.js';
import { TEST_DATABASES, type TestDatabase } from './support/databases.js';
import { startTestService, type TestService } from './support/service.js';

/** Runs the example as its reader does, in a process of its own. */
async function runExample(...words: readonly string[]) {
  const child = spawn('npm', ['run', '--silent', 'example', '--', ...words], { cwd: projectFile() });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout, stderr };
}

describe.each(TEST_DATABASES)('examples/dashboard against a service on %s', (_name, open) => {
  let db: TestDatabase;
  let service: TestService;
  beforeAll(async () => {
    db = await open();
    await storeTestArticles(db.database, [
      { source: 'province', title: 'Tỉnh họp báo', publishedAt: '2016-09-05T01:00:00.000Z' },
      { source: 'province', title: 'Tỉnh khen thưởng', publishedAt: '2016-09-06T01:00:00.000Z' },
      { source: 'locHa', title: 'Đêm cuối của tuần', publishedAt: '2016-09-07T16:59:00.000Z' },
      { source: 'locHa', title: 'Sáng của tuần sau', publishedAt: '2016-09-07T17:00:00.000Z' },
    ]);
    await db.database.em().getConnection().execute(`update source set last_success_at = now()`);
    service = await startTestService(db.database);
  });
  afterAll(async () => {
    await service.close();
    await db.drop();
  });

  test('it prints a province’s week: totals per unit, newest headlines, silent units', async () => {
    const { code, stdout, stderr } = await runExample('--url', service.url, '--to', '2016-09-08');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const lines = stdout.split('\n');
    expect(lines[0]).toBe('Tỉnh Hà Tĩnh, 2016-09-01 to 2016-09-08: 3 articles');
    expect(lines.slice(2, 5)).toEqual([
      'Published',
      '     2  Tỉnh Hà Tĩnh (2 of its own)',
      '     1  Huyện Lộc Hà (1 of its own)',
    ]);
    expect(lines.slice(6, 10)).toEqual([
      'Newest headlines',
      '  2016-09-07 23:59  Đêm cuối của tuần — Huyện ủy Lộc Hà',
      '  2016-09-06 08:00  Tỉnh khen thưởng — Ủy ban nhân dân tỉnh Hà Tĩnh',
      '  2016-09-05 08:00  Tỉnh họp báo — Ủy ban nhân dân tỉnh Hà Tĩnh',
    ]);
    expect(lines).toContain('Silent: 1 units whose sources were read and brought nothing');
    expect(lines).toContain('  Xã Tân Lộc, 7 days');
    expect(lines.find((line) => line.startsWith('No source:'))).toMatch(/^No source: \d{3} units$/);
  });

  test('what goes wrong is told in words, and the exit code says so', async () => {
    const unknown = await runExample('--url', service.url, '--unit', 'khong-co');
    expect(unknown).toMatchObject({ code: 1, stdout: '', stderr: 'there is no unit khong-co\n' });
    const wrong = await runExample('--url', service.url, '--to', '2016-13-01');
    expect(wrong).toMatchObject({ code: 1, stdout: '' });
    expect(wrong.stderr).toMatch(/\S/);
  });
});
