import { expect, test } from '@jest/globals';
import type { FetchOutcome } from '../../src/entities/fetch.js';
import type { HealthState } from '../../src/entities/source.js';
import { healthAfter } from '../../src/ingest/health.js';

const NOW = new Date('2026-03-04T05:00:00Z');
const PAST = new Date('2026-03-01T05:00:00Z');
const SOON = new Date('2026-03-05T17:00:00Z');

/** Before, outcome, failures in a row, fields short, news due; after, and whether the state is new. */
const TABLE: readonly (readonly [
  HealthState,
  FetchOutcome,
  number,
  'short' | '',
  Date | null,
  HealthState,
  'since now' | 'since before',
])[] = [
  ['OK', 'NEW', 0, '', SOON, 'OK', 'since before'],
  ['OK', 'UNCHANGED', 0, '', null, 'OK', 'since before'],
  ['OK', 'UNCHANGED', 0, '', PAST, 'STALE', 'since now'],
  ['OK', 'NEW', 0, '', PAST, 'STALE', 'since now'],
  ['STALE', 'UNCHANGED', 0, '', PAST, 'STALE', 'since before'],
  ['STALE', 'NEW', 0, '', SOON, 'OK', 'since now'],
  ['OK', 'TEMPORARY_FAILURE', 1, '', SOON, 'OK', 'since before'],
  ['STALE', 'TEMPORARY_FAILURE', 1, '', PAST, 'STALE', 'since before'],
  ['BLOCKED', 'TEMPORARY_FAILURE', 4, '', SOON, 'BROKEN', 'since now'],
  ['OK', 'TEMPORARY_FAILURE', 2, '', SOON, 'BROKEN', 'since now'],
  ['STALE', 'TEMPORARY_FAILURE', 2, '', PAST, 'BROKEN', 'since now'],
  ['BROKEN', 'TEMPORARY_FAILURE', 9, '', PAST, 'BROKEN', 'since before'],
  ['OK', 'PERMANENT_FAILURE', 1, '', SOON, 'BROKEN', 'since now'],
  ['OK', 'EMPTY', 1, '', SOON, 'BROKEN', 'since now'],
  ['OK', 'BLOCKED', 1, '', SOON, 'BLOCKED', 'since now'],
  ['BROKEN', 'UNCHANGED', 0, '', SOON, 'OK', 'since now'],
  ['BROKEN', 'UNCHANGED', 0, '', PAST, 'STALE', 'since now'],
  ['OK', 'DRIFTED', 0, 'short', SOON, 'DRIFTED', 'since now'],
  ['OK', 'DRIFTED', 1, '', SOON, 'DRIFTED', 'since now'],
  ['DRIFTED', 'UNCHANGED', 0, 'short', SOON, 'DRIFTED', 'since before'],
  ['DRIFTED', 'UNCHANGED', 0, 'short', PAST, 'DRIFTED', 'since before'],
  ['DRIFTED', 'NEW', 0, '', SOON, 'OK', 'since now'],
  ['DRIFTED', 'TEMPORARY_FAILURE', 1, 'short', SOON, 'DRIFTED', 'since before'],
];

test.each(TABLE)(
  '%s, then %s (%i in a row, fields %s, news due %s): %s %s',
  (before, outcome, failures, short, due, after, since) => {
    const signs = { outcome, failures, drifted: short === 'short', expectedBy: due, now: NOW };
    const health = healthAfter({ state: before, since: PAST }, signs, {
      reading: told('what the reading says'),
      drift: told('what fell'),
    });
    expect(health.state).toBe(after);
    expect(health.since).toEqual(since === 'since now' ? NOW : PAST);
  },
);

test('silence and drift are told in words as long as they last', () => {
  const quiet = { outcome: 'UNCHANGED', failures: 0, drifted: false, expectedBy: PAST, now: NOW } as const;
  const reasons = { reading: null, drift: told('caption fell from 94 % (47 of 50) to 0 % (0 of 6)') };
  expect(healthAfter({ state: 'OK', since: null }, quiet, reasons)).toEqual({
    state: 'STALE',
    since: NOW,
    told: {
      message: expect.stringContaining('due by 2026-03-01'),
      reason: [{ code: 'SILENT', day: '2026-03-01' }],
    },
  });
  expect(healthAfter({ state: 'DRIFTED', since: PAST }, { ...quiet, drifted: true }, reasons)).toEqual({
    state: 'DRIFTED',
    since: PAST,
    told: reasons.drift,
  });
});

function told(message: string) {
  return { message, reason: [{ code: 'FIELDS_DRIFTED' }] };
}
