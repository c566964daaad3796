import type { RoomTotalsQuery } from '../operations.generated.js';
import { say } from '../words.js';
import type { RoomFilter } from './room-filter.js';
import { lastDay } from './unit-choices.js';

/** What the unit of the filter is called, with its last day if it is no more; `…` while that is asked, null for none. */
export function unitName({ unit }: RoomFilter, totals: RoomTotalsQuery | null): string | null {
  if (unit === null) return null;
  // The answer may still be that of the filter before.
  if (totals?.unit?.id !== unit) return '…';
  const until = lastDay(totals.unit.validTo);
  return until === null
    ? totals.unit.fullName
    : `${totals.unit.fullName} (${say('unit.until', { day: until })})`;
}

/** What the source of the filter is called; `…` while that is asked, null for none. */
export function sourceName({ source }: RoomFilter, totals: RoomTotalsQuery | null): string | null {
  if (source === null) return null;
  return totals?.source?.id === source ? totals.source.name : '…';
}
