import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command } from '../../src/commands/parse-date.js';

let folder: string;
let lines: string[];
let exitCode: typeof process.exitCode;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bantin-parse-date-'));
  lines = [];
  exitCode = process.exitCode;
  jest.spyOn(process.stdout, 'write').mockImplementation(((text: string, done?: () => void) => {
    lines.push(text);
    done?.();
    return true;
  }) as typeof process.stdout.write);
});

afterEach(() => {
  jest.restoreAllMocks();
  process.exitCode = exitCode;
  rmSync(folder, { recursive: true });
});

async function run(...words: readonly string[]): Promise<unknown[]> {
  await command().exitOverride().parseAsync(words, { from: 'user' });
  return lines
    .join('')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
}

describe('a single date', () => {
  test('is answered on one line', async () => {
    expect(await run('14:12 01/09/2016')).toEqual([
      { value: '2016-09-01T07:12:00.000Z', precision: 'MINUTE' },
    ]);
    expect(lines.join('')).toBe('{"value":"2016-09-01T07:12:00.000Z","precision":"MINUTE"}\n');
    expect(process.exitCode).toBe(0);
  });

  test('that is none is null, which is an answer', async () => {
    expect(await run('31/02/2016')).toEqual([null]);
    expect(await run('')).toEqual([null, null]);
    expect(process.exitCode).toBe(0);
  });

  test('counts from --fetched-at', async () => {
    expect(await run('4 giờ trước', '--fetched-at', '2026-11-20T10:30:00+07:00')).toEqual([
      { value: '2026-11-19T23:30:00.000Z', precision: 'MINUTE' },
    ]);
  });

  test.each([
    ['21/11/2026', null],
    ['20/11/2027', null],
    ['01/01/2099', null],
    ['15:00 20/11/2026', null],
    ['Fri, 20 Nov 2026 09:30:00 GMT', null],
    ['20/11/2026', { value: '2026-11-19T17:00:00.000Z', precision: 'DAY' }],
    ['10:35 20/11/2026', { value: '2026-11-20T03:35:00.000Z', precision: 'MINUTE' }],
  ])('is not later than its fetch: %s at 10:30 on 20/11/2026', async (raw, expected) => {
    expect(await run(raw, '--fetched-at', '2026-11-20T10:30:00+07:00')).toEqual([expected]);
  });

  test.each([
    'yesterday',
    '2026-11-20',
    '2026-11-20T10:30:00',
    '2026-02-30T10:30:00Z',
    '20/11/2026 10:30',
    '2026-11-20T10:30:00+0760',
  ])('with --fetched-at %s is bad input', async (fetchedAt) => {
    expect(await run('hôm qua', '--fetched-at', fetchedAt)).toMatchObject([{ error: { code: 'BAD_INPUT' } }]);
    expect(process.exitCode).toBe(1);
  });

  test('and a batch at once, or neither, is wrong usage', async () => {
    await expect(run()).rejects.toThrow('either a date or --batch');
    await expect(run('hôm qua', '--batch', 'x.jsonl')).rejects.toThrow('either a date or --batch');
  });
});

describe('a batch', () => {
  test('is answered line by line in order, errors included', async () => {
    const file = join(folder, 'cases.jsonl');
    const cases = [
      '\uFEFF{"raw":"14:12 01/09/2016"}',
      '{"raw":"hôm qua","fetchedAt":"2026-11-20T03:30:00Z"}',
      '{"raw":"hôm qua","fetchedAt":null}',
      '{"raw":""}',
      '{"raw":7}',
      '{}',
      'no json',
      '{"raw":"hôm qua","fetchedAt":"soon"}',
      '{"raw":"2016-09-01"}',
    ];
    writeFileSync(file, cases.join('\r\n'));
    expect(await run('--batch', file)).toEqual([
      { value: '2016-09-01T07:12:00.000Z', precision: 'MINUTE' },
      { value: '2026-11-18T17:00:00.000Z', precision: 'DAY' },
      null,
      null,
      { error: { code: 'BAD_INPUT', message: '"raw" must be a string, got 7' } },
      { error: { code: 'BAD_INPUT', message: '"raw" must be a string, got undefined' } },
      { error: { code: 'BAD_INPUT', message: expect.stringContaining('line 7') } },
      { error: { code: 'BAD_INPUT', message: expect.stringContaining('"fetchedAt"') } },
      { value: '2016-08-31T17:00:00.000Z', precision: 'DAY' },
    ]);
    expect(process.exitCode).toBe(0);
  });

  test('that cannot be read names the file', async () => {
    await expect(run('--batch', join(folder, 'none.jsonl'))).rejects.toThrow('none.jsonl');
  });
});
