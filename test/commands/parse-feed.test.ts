import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { command, parseFeedCase } from '../../src/commands/parse-feed.js';

let folder: string;
let file: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parse-feed-'));
  file = join(folder, 'feed.xml');
  writeFileSync(
    file,
    '<rss version="2.0"><channel><title>Xã</title><item><title>Tin</title><link>/a</link><pubDate>05/11/2025 08:00:00</pubDate></item></channel></rss>',
  );
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const url = 'https://xa.example.gov.vn/rss';

test('one case is answered in the form of the contract, nothing more and nothing less', async () => {
  expect(await parseFeedCase({ file, url, fetchedAt: '2025-11-06T00:00:00Z' })).toEqual({
    title: 'Xã',
    items: [
      {
        guid: null,
        link: 'https://xa.example.gov.vn/a',
        title: 'Tin',
        publishedAt: { value: '2025-11-05T01:00:00.000Z', precision: 'MINUTE', raw: '05/11/2025 08:00:00' },
        author: null,
        summary: null,
        contentHtml: null,
        images: [],
        categories: [],
      },
    ],
    problems: [],
  });
});

test.each([
  [{ url }, '"file"'],
  [{ file: '/no/such/feed.xml', url }, 'no such file'],
  [{ file: 'x.xml' }, '"url"'],
  [{ file: 'x.xml', url: 'xa.example' }, 'absolute'],
  [{ file: 'x.xml', url, fetchedAt: '05/11/2025' }, '"fetchedAt"'],
])('bad words %j say what is wrong', async (input, reason) => {
  await expect(parseFeedCase(input)).rejects.toThrow(reason);
});

describe('a batch', () => {
  test('answers every line in order, an error being an answer too', async () => {
    const page = join(folder, 'page.html');
    writeFileSync(page, '<html><body>Đăng nhập</body></html>');
    const batch = join(folder, 'batch.jsonl');
    writeFileSync(
      batch,
      [JSON.stringify({ file: page, url }), 'not json', JSON.stringify({ file, url })].join('\n'),
    );
    const lines: string[] = [];
    const write = jest.spyOn(process.stdout, 'write').mockImplementation((text, ...rest) => {
      lines.push(String(text));
      const done = rest.at(-1);
      if (typeof done === 'function') done();
      return true;
    });
    const before = process.exitCode;
    await command().parseAsync(['--batch', batch], { from: 'user' });
    write.mockRestore();
    expect(process.exitCode).toBe(0);
    process.exitCode = before;
    const answers = lines.map((line) => JSON.parse(line) as { error?: { code: string }; title?: string });
    expect(answers.map((answer) => answer.error?.code ?? answer.title)).toEqual([
      'NOT_A_FEED',
      'BAD_INPUT',
      'Xã',
    ]);
  });
});
