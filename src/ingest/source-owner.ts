import type { SourceOwner } from '../entities/source.js';

/**
 * The owner of a source on a day: [validFrom, validTo). Where two overlap the later one counts; where none holds,
 * none is named, since a host outlives its unit and nothing may be inferred from it.
 */
export function ownerOn(owners: readonly SourceOwner[], day: string): SourceOwner | null {
  const holding = owners.filter(
    (owner) => (owner.validFrom ?? '') <= day && (owner.validTo === null || day < owner.validTo),
  );
  return holding.sort((a, b) => (b.validFrom ?? '').localeCompare(a.validFrom ?? ''))[0] ?? null;
}
