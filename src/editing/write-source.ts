import { UniqueConstraintViolationException } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Viewer } from '../auth/viewer.js';
import { Organ } from '../entities/organ.js';
import { Source, SourceOwner } from '../entities/source.js';
import type { SourceChanged, SourceFields, SourceNew, WriteAnswer } from '../graphql/editor-services.js';
import type { Refusal } from '../graphql/refusals.js';
import { addSource, type NewOwner } from '../ingest/add-source.js';
import { findOrMakeOrgans } from '../ingest/organs.js';
import { refillOwners } from '../ingest/refill-owners.js';
import { difference } from '../ingest/revision.js';
import { storable } from '../ingest/storable.js';
import { lockSources } from '../lock-sources.js';
import { isoDay, vietnameseDay } from '../normalize/instant.js';
import { vietnameseSortKey } from '../normalize/sort-key.js';
import { cleanLine, fold } from '../normalize/text.js';
import { recordWrite } from './audit.js';
import type { EditTools } from './edit-tools.js';
import { rulesSaid, servesOwners, servesSource, sourceFaults } from './source-said.js';

type Written = WriteAnswer<{ readonly sourceId: number }>;

/** Adds a source on an editor's word; it is due at once. */
export async function createSource(
  viewer: Viewer,
  given: SourceNew,
  { database, gazetteer, now: clock, province }: EditTools,
): Promise<Written> {
  const now = clock();
  const setting = { gazetteer, province, now };
  return orTaken(() => database.em().transactional((em) => createWithin(em, viewer, given, setting)));
}

interface Creating {
  readonly gazetteer: EditTools['gazetteer'];
  /** GSO code of the province of a source that names none. */
  readonly province: string;
  readonly now: Date;
}

/** As {@link createSource}, in the transaction of `em`; throws when somebody else adds the address at the same moment. */
export async function createWithin(
  em: SqlEntityManager,
  viewer: Viewer,
  given: SourceNew,
  { gazetteer, province, now }: Creating,
): Promise<Written> {
  const faults = sourceFaults(given, gazetteer);
  if (faults.length > 0) return { refused: faults };
  const { owners } = given;
  if (!servesOwners(viewer, owners, dayOf(now), gazetteer)) return { forbidden: true };
  const { id, added } = await addSource(em, {
    ...structuredClone(given),
    province: given.province ?? province,
    rules: rulesSaid(given.rules) ?? [],
  });
  if (!added) return { refused: [TAKEN] };
  const source = await em.findOneOrFail(Source, id);
  const after = { ...factsOf(source), owners };
  recordWrite(em, viewer, { action: 'createSource', subject: `Source:${id}`, before: null, after }, now);
  return { sourceId: id };
}

/** Changes a source on an editor's word: what is absent stays, owners and rules are replaced as a whole. Its stored articles are of the new owners, each by its day. */
export async function updateSource(
  viewer: Viewer,
  given: SourceChanged,
  { database, gazetteer, now: clock }: EditTools,
): Promise<Written> {
  const now = clock();
  const answer = await orTaken(() =>
    database.em().transactional(async (em): Promise<Written> => {
      const held = await lockSource(em, viewer, given, { day: dayOf(now), gazetteer, path: ['input', 'id'] });
      if (!('source' in held)) return held;
      const faults = sourceFaults(given, gazetteer);
      if (faults.length > 0) return { refused: faults };
      if (given.owners && !servesOwners(viewer, given.owners, dayOf(now), gazetteer))
        return { forbidden: true };
      const { source } = held;
      const before = { ...factsOf(source), owners: held.owners.map(ownerFacts) };
      const isTaken = given.url !== undefined && given.url !== source.url;
      if (isTaken && (await em.count(Source, { url: given.url })) > 0) return { refused: [TAKEN] };
      fill(source, storable(structuredClone(given)));
      const owners = given.owners ? await replaceOwners(em, source, given.owners) : before.owners;
      const after = { ...factsOf(source), owners };
      if (READ_BY.some((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))) {
        // The list is read anew, even where the site says that it is the same.
        Object.assign(source, { etag: null, lastModified: null, listHash: null, nextCheckAt: now });
      }
      writeDifference(em, viewer, source, { action: 'updateSource', before, after, now });
      return { sourceId: source.id };
    }),
  );
  // What is written is written: who published what is stored follows batch by batch, before the editor is answered.
  if ('sourceId' in answer && given.owners)
    await refillOwners(answer.sourceId, { database, gazetteer, now: clock });
  return answer;
}

/** Pauses a source, or lets it be read again, which it then is at once. */
export async function setPaused(
  viewer: Viewer,
  given: { readonly id: number; readonly expectedVersion: number | null },
  isPaused: boolean,
  { database, gazetteer, now: clock }: EditTools,
): Promise<Written> {
  const now = clock();
  return database.em().transactional(async (em): Promise<Written> => {
    const held = await lockSource(em, viewer, given, { day: dayOf(now), gazetteer, path: ['id'] });
    if (!('source' in held)) return held;
    const { source } = held;
    const before = { lifecycle: source.lifecycle };
    const isAsSaid = isPaused ? source.lifecycle === 'PAUSED' : source.lifecycle === 'ACTIVE';
    if (!isAsSaid) source.lifecycle = isPaused ? 'PAUSED' : 'ACTIVE';
    if (!isAsSaid && !isPaused) source.nextCheckAt = now;
    const action = isPaused ? 'pauseSource' : 'resumeSource';
    writeDifference(em, viewer, source, { action, before, after: { lifecycle: source.lifecycle }, now });
    return { sourceId: source.id };
  });
}

/** What makes the list read differently. */
const READ_BY = ['url', 'kind', 'family', 'rules', 'province'] as const;

const TAKEN = { code: 'SOURCE_EXISTS', path: ['input', 'url'] } as const satisfies Refusal;

/** Two editors may add one address at the same time; the index of addresses lets one through. */
export async function orTaken(write: () => Promise<Written>): Promise<Written> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException) return { refused: [TAKEN] };
    throw error;
  }
}

/** Today in Việt Nam. */
export function dayOf(now: Date): string {
  return isoDay(vietnameseDay(now.getTime()));
}

interface Place {
  readonly day: string;
  readonly gazetteer: EditTools['gazetteer'];
  readonly path: readonly string[];
}

type Held =
  | { readonly source: Source; readonly owners: readonly SourceOwner[] }
  | { readonly refused: readonly Refusal[] }
  | { readonly forbidden: true };

/** The source for writing, in the transaction of `em`, or why it may not be written. */
export async function lockSource(
  em: SqlEntityManager,
  viewer: Viewer,
  { id, expectedVersion }: { readonly id: number; readonly expectedVersion: number | null },
  { day, gazetteer, path }: Place,
): Promise<Held> {
  await lockSources(em, [id]);
  const source = await em.findOne(Source, id);
  if (!source) return { refused: [{ code: 'NOT_FOUND', path, what: 'source' }] };
  const owners = await em.find(SourceOwner, { source: id }, { populate: ['organ'], orderBy: { id: 'asc' } });
  if (!servesSource(viewer, owners, day, gazetteer)) return { forbidden: true };
  if (expectedVersion !== null && expectedVersion !== source.version) {
    const at = [...path.slice(0, -1), 'expectedVersion'];
    return { refused: [{ code: 'VERSION_CONFLICT', path: at, values: { version: source.version } }] };
  }
  return { source, owners };
}

/** What of a source editors decide, as the audit remembers it. */
export function factsOf(source: Source) {
  const { name, url, homepageUrl, kind, family, lifecycle, province, rules, rights, intervalSeconds } =
    source;
  return {
    name,
    url,
    homepageUrl,
    kind,
    family,
    lifecycle,
    province,
    rules: rules ?? null,
    rights,
    intervalSeconds,
  };
}

/** An owner as the audit remembers it. */
export function ownerFacts({ organ, validFrom, validTo }: SourceOwner): NewOwner {
  return { kind: organ.kind, name: organ.name, unitId: organ.unit?.id ?? null, validFrom, validTo };
}

function fill(source: Source, given: SourceFields): void {
  const { name, url, homepageUrl, kind, family, province, rules, rights, intervalSeconds } = given;
  if (name !== undefined) {
    source.name = cleanLine(name);
    source.nameLower = source.name.toLowerCase();
    source.nameFolded = fold(source.name);
    source.sortKey = vietnameseSortKey(source.name);
  }
  if (url !== undefined) source.url = url;
  if (homepageUrl !== undefined) source.homepageUrl = homepageUrl;
  if (kind !== undefined) source.kind = kind;
  if (family !== undefined) source.family = family;
  if (province !== undefined && province !== null) source.province = province;
  if (rules !== undefined) source.rules = rulesSaid(rules);
  if (rights !== undefined) source.rights = rights;
  if (intervalSeconds !== undefined) source.intervalSeconds = intervalSeconds;
}

async function replaceOwners(
  em: SqlEntityManager,
  source: Source,
  given: readonly NewOwner[],
): Promise<readonly NewOwner[]> {
  const owners = given.map((owner) => ({ ...storable({ ...owner }), name: cleanLine(owner.name) }));
  const organOf = await findOrMakeOrgans(em, owners);
  await em.nativeDelete(SourceOwner, { source: source.id });
  const rows = owners.map(({ kind, name, unitId, validFrom, validTo }) => ({
    source: source.id,
    organ: em.getReference(Organ, organOf({ kind, name, unitId }).id),
    validFrom,
    validTo,
  }));
  if (rows.length > 0) await em.insertMany(SourceOwner, rows);
  return owners.map(({ kind, name, unitId, validFrom, validTo }) => ({
    kind,
    name,
    unitId,
    validFrom,
    validTo,
  }));
}

interface Change {
  readonly action: string;
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
  readonly now: Date;
}

/** The next version and the audit event; neither where nothing changed. */
function writeDifference(
  em: SqlEntityManager,
  viewer: Viewer,
  source: Source,
  { action, before, after, now }: Change,
): void {
  const diff = difference(before, after);
  if (Object.keys(diff).length === 0) return;
  source.version += 1;
  const side = (of: 'before' | 'after') =>
    Object.fromEntries(Object.entries(diff).map(([field, change]) => [field, change[of]]));
  const write = { action, subject: `Source:${source.id}`, before: side('before'), after: side('after') };
  recordWrite(em, viewer, write, now);
}
