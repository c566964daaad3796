import type { FetchOutcome } from '../entities/fetch.js';
import type { HealthState } from '../entities/source.js';
import type { Told } from '../reasons.js';

/** What a source's health follows from. */
export interface HealthSigns {
  readonly outcome: FetchOutcome;
  /** Failed readings in a row, this one included. */
  readonly failures: number;
  /** Fields fall short of the source's own habit, whatever this reading brought. */
  readonly drifted: boolean;
  /** When the next news was due by the source's own rhythm; null: no rhythm is known. */
  readonly expectedBy: Date | null;
  readonly now: Date;
}

/** The health of a source with since when and why. */
export interface Health {
  readonly state: HealthState;
  readonly since: Date;
  readonly told: Told | null;
}

/**
 * The state after a reading. What the site does wrong comes first, then what its pages lack, then its silence: a
 * source that cannot be read is never called silent. One stumble is no illness: a temporary failure shows as BROKEN
 * from the second in a row, and till then the source stays what it was.
 */
export function healthState(before: HealthState, signs: HealthSigns): HealthState {
  switch (signs.outcome) {
    case 'BLOCKED':
      return 'BLOCKED';
    case 'EMPTY':
    case 'PERMANENT_FAILURE':
      return 'BROKEN';
    case 'TEMPORARY_FAILURE':
      return signs.failures > 1 ? 'BROKEN' : before;
    case 'DRIFTED':
      return 'DRIFTED';
    case 'NEW':
    case 'UNCHANGED':
      if (signs.drifted) return 'DRIFTED';
      return signs.expectedBy !== null && signs.expectedBy <= signs.now ? 'STALE' : 'OK';
  }
}

/** As {@link healthState}, with since when: the moment of the change, kept while the state stays. */
export function healthAfter(
  before: { readonly state: HealthState; readonly since: Date | null },
  signs: HealthSigns,
  reasons: { readonly reading: Told | null; readonly drift: Told | null },
): Health {
  const state = healthState(before.state, signs);
  const since = state === before.state && before.since ? before.since : signs.now;
  if (state === 'DRIFTED' && signs.outcome !== 'DRIFTED') return { state, since, told: reasons.drift };
  if (state === 'STALE') return { state, since, told: silence(signs) };
  return { state, since, told: reasons.reading };
}

function silence({ expectedBy, now }: HealthSigns): Told {
  const day = new Date((expectedBy ?? now).getTime() - 1).toISOString().slice(0, 10);
  return {
    message: `Nothing new came, though by its own rhythm something was due by ${day}`,
    reason: [{ code: 'SILENT', day }],
  };
}
