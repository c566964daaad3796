import type { Family, FamilyName, Page } from './family.js';
import { generic } from './generic.js';
import { hatinhCommune } from './hatinh-commune.js';
import { liferay } from './liferay.js';
import { newspaper } from './newspaper.js';
import { nukeviet } from './nukeviet.js';
import { portalFolder } from './portal-folder.js';
import { sharepoint } from './sharepoint.js';
import { vnpt } from './vnpt.js';
import { vpcp } from './vpcp.js';
import { webcenter } from './webcenter.js';
import { wordpress } from './wordpress.js';

/**
 * Every family that reads pages, in the order they are asked: products by name, then the one that knows none.
 * To add a family, write its file and its golden cases and name it here.
 */
export const FAMILIES: readonly Family[] = [
  portalFolder,
  nukeviet,
  hatinhCommune,
  sharepoint,
  liferay,
  webcenter,
  vpcp,
  vnpt,
  newspaper,
  wordpress,
  generic,
];

/** The family of that name; null when there is none (`feed` reads no pages). */
export function familyNamed(name: string): Family | null {
  return FAMILIES.find((family) => family.name === name) ?? null;
}

/** Every name a source may carry. */
export const FAMILY_NAMES: readonly FamilyName[] = ['feed', ...FAMILIES.map(({ name }) => name)];

/** The family that is surest of the page, with how sure it is; `generic` when none knows it. The first that knows both wins. */
export function recognizeFamily(page: Page): { readonly family: Family; readonly sureness: 0 | 1 | 2 } {
  let best: { family: Family; sureness: 0 | 1 | 2 } = { family: generic, sureness: 0 };
  for (const family of FAMILIES) {
    if (family === generic) continue;
    const sureness = family.recognize(page);
    if (sureness === 2) return { family, sureness };
    if (sureness > best.sureness) best = { family, sureness };
  }
  return best;
}
