import { beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BadInput } from '../../src/commands/cases.js';
import { command, resolveByline } from '../../src/commands/resolve-byline.js';
import type { Gazetteer } from '../../src/units/gazetteer.js';
import { loadGazetteer } from '../../src/units/gazetteer.js';

let vietnam: Gazetteer;
beforeAll(() => {
  vietnam = loadGazetteer();
});
const answer = (input: Record<string, unknown>) => resolveByline(input, () => vietnam);

const LOC_HA = { kind: 'PARTY_COMMITTEE', unitId: 'ht-huyen-loc-ha-448', name: 'Huyện ủy Lộc Hà' };
const SEED = { text: 'Trần Công Vượng - Huyện ủy Lộc Hà', date: '2016-09-01', province: '42' };

test('the seed', () => {
  expect(answer(SEED)).toEqual({ persons: ['Trần Công Vượng'], organ: LOC_HA, republishedFrom: null });
});

describe('the date', () => {
  test.each([
    ['2016-09-01T14:12:00+07:00', 'ht-huyen-loc-ha-448'],
    ['2024-12-31T16:59:59Z', 'ht-huyen-loc-ha-448'],
    ['2024-12-31T17:00:00Z', null],
    ['2024-12-31T17:00:00.000Z', null],
    ['2024-12-31T23:30:00', 'ht-huyen-loc-ha-448'],
    ['2025-01-01T02:00:00+09:30', 'ht-huyen-loc-ha-448'],
  ])('an instant counts by its Vietnamese day: %s', (date, unitId) => {
    expect(answer({ ...SEED, date }).organ?.unitId).toBe(unitId);
  });

  test.each([
    '2016-02-30',
    '2015-02-29',
    '2016-13-01',
    '01/09/2016',
    '2016-9-1',
    'hôm qua',
    '2016-09-01T25:00:00Z',
  ])('%s is refused', (date) => {
    expect(() => answer({ ...SEED, date })).toThrow(BadInput);
  });

  test('29 February of a leap year is a day', () => {
    expect(answer({ ...SEED, date: '2016-02-29' }).organ?.unitId).toBe('ht-huyen-loc-ha-448');
  });

  test('without date and province kind and name are known, the unit because only one ever bore the name', () => {
    expect(answer({ text: SEED.text }).organ).toEqual(LOC_HA);
    expect(answer({ text: 'UBND xã Xuân Lộc', date: null, province: null }).organ).toEqual({
      kind: 'PEOPLES_COMMITTEE',
      unitId: null,
      name: 'UBND xã Xuân Lộc',
    });
  });
});

describe('the province', () => {
  test.each(['ht-province-42', 'Hà Tĩnh', '042'])('%s is refused', (province) => {
    expect(() => answer({ ...SEED, province })).toThrow(BadInput);
  });

  test('one nobody bears leaves the unit open', () => {
    expect(answer({ ...SEED, province: '99' }).organ).toEqual({ ...LOC_HA, unitId: null });
  });
});

test('the gazetteer tells a place from a pen name behind CTV', () => {
  expect(answer({ text: 'CTV Thu Hà', date: '2016-09-01', province: '42' })).toMatchObject({
    persons: ['Thu Hà'],
    organ: null,
  });
  expect(answer({ text: 'CTV Vũ Quang', date: '2016-09-01', province: '42' })).toMatchObject({
    persons: [],
    // Huyện and thị trấn bore the name that day: known, not guessed.
    organ: { kind: 'MEDIA', unitId: null, name: 'CTV Vũ Quang' },
  });
});

test('text that is no byline has an answer, a missing text has none', () => {
  const nothing = { persons: [], organ: null, republishedFrom: null };
  expect(answer({ text: 'Các đại biểu dự hội thảo', date: '2016-09-01', province: '42' })).toEqual(nothing);
  expect(answer({ text: '' })).toEqual(nothing);
  expect(() => answer({ date: '2016-09-01' })).toThrow(BadInput);
  expect(() => answer({ text: 7 })).toThrow(BadInput);
});

describe('on the command line', () => {
  /** Runs the verb and gives what it wrote to stdout, line by line, and its exit code. */
  async function run(...argv: readonly string[]): Promise<{ lines: readonly unknown[]; exitCode: unknown }> {
    const write = process.stdout.write;
    let out = '';
    process.stdout.write = ((chunk: string, done?: () => void) => {
      out += chunk;
      done?.();
      return true;
    }) as typeof process.stdout.write;
    try {
      await command()
        .exitOverride()
        .parseAsync([...argv], { from: 'user' });
      const exitCode = process.exitCode;
      return {
        lines: out
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line) as unknown),
        exitCode,
      };
    } finally {
      process.stdout.write = write;
      process.exitCode = undefined;
    }
  }

  test('one byline', async () => {
    const { lines, exitCode } = await run(SEED.text, '--date', SEED.date, '--province', '42');
    expect(lines).toEqual([{ persons: ['Trần Công Vượng'], organ: LOC_HA, republishedFrom: null }]);
    expect(exitCode).toBe(0);
  });

  test('an invalid date is answered as BAD_INPUT and exits with 1', async () => {
    const { lines, exitCode } = await run(SEED.text, '--date', '2016-02-30');
    expect(lines).toEqual([{ error: { code: 'BAD_INPUT', message: expect.stringContaining('2016-02-30') } }]);
    expect(exitCode).toBe(1);
  });

  test('a batch answers line by line, errors among them', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'byline-')), 'cases.jsonl');
    writeFileSync(
      file,
      `${JSON.stringify(SEED)}\nnot json\n${JSON.stringify({ ...SEED, date: 'x' })}\n${JSON.stringify({ text: 'BBT' })}\n`,
    );
    const { lines, exitCode } = await run('--batch', file);
    expect(lines).toMatchObject([
      { organ: LOC_HA },
      { error: { code: 'BAD_INPUT' } },
      { error: { code: 'BAD_INPUT' } },
      { persons: [], organ: { kind: 'MEDIA', unitId: null, name: 'BBT' } },
    ]);
    expect(exitCode).toBe(0);
  });

  test('neither text nor batch is wrong usage', async () => {
    const verb = command()
      .exitOverride()
      .configureOutput({ writeErr: () => undefined });
    await expect(verb.parseAsync([], { from: 'user' })).rejects.toMatchObject({ code: 'commander.error' });
  });
});
