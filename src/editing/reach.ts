import { hasRole, type Viewer } from '../auth/viewer.js';
import type { Article } from '../entities/article.js';
import type { Gazetteer } from '../units/gazetteer.js';
import { placeOf } from '../units/place.js';

/** Whether an editor serves a unit that published the article or wrote it, or one that such a unit lies in. */
export function reachesArticle(viewer: Viewer, article: Article): boolean {
  const units = unitsServed(viewer);
  if (units === null) return true;
  const { publisherUnit, publisherDistrict, publisherProvince } = article;
  const { authorUnit, authorDistrict, authorProvince } = article;
  return [
    publisherUnit,
    publisherDistrict,
    publisherProvince,
    authorUnit,
    authorDistrict,
    authorProvince,
  ].some((unit) => unit !== null && units.includes(unit.id));
}

/** An owner of a source as far as its place tells: its unit, and a day on which it owns. */
export interface OwnerPlace {
  readonly unitId: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** Whether an editor serves the owner: its unit on its last day as owner, or one that this lay in. */
export function reachesOwner(
  viewer: Viewer,
  { unitId, validFrom, validTo }: OwnerPlace,
  today: string,
  gazetteer: Gazetteer,
): boolean {
  const units = unitsServed(viewer);
  if (units === null) return true;
  if (unitId === null) return false;
  const day =
    validTo !== null && validTo <= today
      ? dayBefore(validTo)
      : (validFrom ?? today) > today
        ? (validFrom ?? today)
        : today;
  const place = placeOf(unitId, day, gazetteer);
  if (!place) return false;
  return [place.unitId, place.districtId, place.provinceId].some((id) => id !== null && units.includes(id));
}

/** The units an editor is kept to; null for one who serves all. */
export function unitsServed(viewer: Viewer): readonly string[] | null {
  return hasRole(viewer, 'ADMINISTRATOR') ? null : viewer.unitIds;
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
