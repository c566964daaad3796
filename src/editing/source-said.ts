import type { Viewer } from '../auth/viewer.js';
import type { SourceOwner } from '../entities/source.js';
import { FAMILY_NAMES } from '../families/families.js';
import type { RuleSet } from '../families/rules.js';
import type { SourceFields } from '../graphql/editor-services.js';
import type { Refusal } from '../graphql/refusals.js';
import type { NewOwner } from '../ingest/add-source.js';
import { RULE_SETS } from '../ingest/source-rules.js';
import type { Gazetteer } from '../units/gazetteer.js';
import { lineFaults } from './article-said.js';
import { ruleWords } from './rule-words.js';
import { reachesOwner, unitsServed } from './reach.js';

const LONGEST = { name: 300, url: 2000 };

/** How often a source may be read, in seconds: from a minute to thirty days. */
const INTERVAL = { least: 60, most: 2_592_000 };

/** What is wrong with what is said of a source; what is absent is not looked at. */
export function sourceFaults(
  { name, url, homepageUrl, family, province, owners, rules, intervalSeconds }: SourceFields,
  gazetteer: Gazetteer,
): readonly Refusal[] {
  const isFamily = !family || (FAMILY_NAMES as readonly string[]).includes(family);
  const isInterval =
    intervalSeconds === undefined || (intervalSeconds >= INTERVAL.least && intervalSeconds <= INTERVAL.most);
  return [
    ...lineFaults(name, ['input', 'name'], LONGEST.name),
    ...lineFaults(url, ['input', 'url'], LONGEST.url),
    ...loginFaults(url, ['input', 'url']),
    ...lineFaults(homepageUrl, ['input', 'homepageUrl'], LONGEST.url),
    ...loginFaults(homepageUrl, ['input', 'homepageUrl']),
    ...(isFamily
      ? []
      : [
          {
            code: 'UNKNOWN_FAMILY' as const,
            path: ['input', 'family'],
            values: { known: FAMILY_NAMES.join(', ') },
          },
        ]),
    ...(province === undefined || province === null || isProvince(province, gazetteer)
      ? []
      : [{ code: 'BAD_PROVINCE' as const, path: ['input', 'province'] }]),
    ...(isInterval
      ? []
      : [{ code: 'OUT_OF_RANGE' as const, path: ['input', 'intervalSeconds'], values: INTERVAL }]),
    ...(owners ?? []).flatMap((owner, at) => ownerFaults(owner, ['input', 'owners', String(at)], gazetteer)),
    ...ruleFaults(rules),
  ];
}

/** Addresses are told to everybody, and the fetcher asks none that carries a login. */
function loginFaults(address: string | null | undefined, path: readonly string[]): readonly Refusal[] {
  const url = URL.parse(address ?? '');
  return url && (url.username !== '' || url.password !== '') ? [{ code: 'ADDRESS_WITH_LOGIN', path }] : [];
}

/** Whether a province has this code, or had. */
function isProvince(code: string, gazetteer: Gazetteer): boolean {
  return gazetteer.units.some(
    ({ level, versions }) => level === 'province' && versions.some(({ gsoCode }) => gsoCode === code),
  );
}

function ownerFaults(
  { name, unitId, validFrom, validTo }: NewOwner,
  path: readonly string[],
  gazetteer: Gazetteer,
): readonly Refusal[] {
  return [
    ...lineFaults(name, [...path, 'name'], LONGEST.name),
    ...(unitId !== null && !gazetteer.unit(unitId)
      ? [{ code: 'NOT_FOUND' as const, path: [...path, 'unit'], what: 'unit' as const }]
      : []),
    ...(validFrom !== null && validTo !== null && validFrom >= validTo
      ? [{ code: 'BAD_SPAN' as const, path: [...path, 'validTo'] }]
      : []),
  ];
}

function ruleFaults(rules: unknown): readonly Refusal[] {
  if (rules === undefined || rules === null) return [];
  const parsed = RULE_SETS.safeParse(rules);
  if (parsed.success) return [];
  return parsed.error.issues.map(({ path, message }) => ({
    code: 'BAD_RULE',
    path: ['input', 'rules', ...path.map(String)],
    values: { vi: ruleWords(path.map(String), rules), en: message },
  }));
}

/** Rules that were found without fault; null for none. */
export function rulesSaid(rules: unknown): readonly RuleSet[] | null {
  const sets = rules === undefined || rules === null ? [] : RULE_SETS.parse(rules);
  return sets.length > 0 ? sets : null;
}

/** Whether an editor serves all of these owners, and one at least. */
export function servesOwners(
  viewer: Viewer,
  owners: readonly NewOwner[],
  today: string,
  gazetteer: Gazetteer,
): boolean {
  if (unitsServed(viewer) === null) return true;
  return owners.length > 0 && owners.every((owner) => reachesOwner(viewer, owner, today, gazetteer));
}

/** Whether an editor serves an owner that a source has today; where it has none any more, one that it had. */
export function servesSource(
  viewer: Viewer,
  owners: readonly SourceOwner[],
  today: string,
  gazetteer: Gazetteer,
): boolean {
  if (unitsServed(viewer) === null) return true;
  const living = owners.filter(({ validTo }) => validTo === null || validTo > today);
  return (living.length > 0 ? living : owners).some(({ organ, validFrom, validTo }) =>
    reachesOwner(viewer, { unitId: organ.unit?.id ?? null, validFrom, validTo }, today, gazetteer),
  );
}
