import type { Source } from '../entities/source.js';
import type { SourceError } from '../errors.js';
import { nextCheck } from './next-check.js';

/** No source waits longer, unless it is looked at monthly. */
export const LONGEST_WAIT_S = 24 * 3600;
const MONTH_S = 30 * 24 * 3600;
/** Failures in a row after which the wait grows no more. */
export const MOST_DOUBLINGS = 6;

type Resting = Pick<Source, 'id' | 'lifecycle' | 'intervalSeconds' | 'healthSince'>;

/**
 * When a source is due again: after its interval, doubled with every failure in a row; at least what the site asks, at
 * most a day. One that is frozen, or has failed for a month on end, is looked at monthly.
 */
export function checkAfter(
  source: Resting,
  {
    errors,
    failures,
    now,
  }: { readonly errors: readonly (SourceError | null)[]; readonly failures: number; readonly now: Date },
): Date {
  const isDead = failures > 0 && source.healthSince !== null && monthsOld(source.healthSince, now) >= 1;
  const rest = source.lifecycle === 'FROZEN' || isDead ? MONTH_S : source.intervalSeconds;
  const asked = Math.max(0, ...errors.map((error) => Number(error?.details['retryAfterMs'] ?? 0) / 1000));
  if (failures === 0 && asked === 0 && rest < MONTH_S) return nextCheck(now, rest);
  const patience = rest * 2 ** Math.min(failures, MOST_DOUBLINGS);
  // Sources of one platform that was asked too often come back one after the other.
  const apart = asked > 0 ? source.id % 60 : 0;
  const wait = Math.min(Math.max(patience, asked + apart), Math.max(LONGEST_WAIT_S, rest));
  return new Date(now.getTime() + wait * 1000);
}

function monthsOld(since: Date, now: Date): number {
  return (now.getTime() - since.getTime()) / (MONTH_S * 1000);
}
