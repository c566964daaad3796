import { Source, type SourceOwner } from '../entities/source.js';
import { addCounts, countFields, NO_COUNTS } from './article-fields.js';
import { type Reading, postponeReading } from './fetch-record.js';
import { linkCorrections } from './corrections.js';
import { isWhole } from './entry.js';
import { holdSource } from './hold.js';
import { keepPages } from './keep-pages.js';
import { unknownEntries } from './known.js';
import { readList } from './list.js';
import { isOfTheSite, readEntries } from './read-entries.js';
import type { Entry } from './list-entry.js';
import type { Unread } from './unread.js';
import type { RefreshTools } from './refresh-tools.js';
import { withoutSetAside } from './set-aside.js';
import { revisitPages } from './revisit.js';
import { NO_VISITS } from './visits.js';
import { planVisits } from './visit-plan.js';

/** What came of it; `refused` when another process is reading the source right now. */
export type Refreshed = Reading | { readonly refused: 'BUSY' };

/**
 * The journey of one source, from its address to stored articles:
 * read its list, choose what is new there or not known yet, read each article, store them, look at known pages again,
 * find the stories they tell, write down how it went. The pages themselves are kept as they came.
 *
 * A failing source is data: whatever the site does ends in one fetch row that says so, and in the source's health.
 * Only our own faults and an abort are thrown. Null when there is no such source.
 */
export async function refreshSource(
  sourceId: number,
  tools: RefreshTools,
  signal?: AbortSignal,
): Promise<Refreshed | null> {
  const startedAt = tools.now();
  const hold = await holdSource(sourceId, tools.desk);
  if (!hold)
    return (await tools.database.em().count(Source, { id: sourceId })) > 0 ? { refused: 'BUSY' } : null;
  const ending = signal ? AbortSignal.any([signal, hold.lost]) : hold.lost;
  try {
    const journey = { ...(await tools.desk.load(sourceId)), startedAt };
    return await readAndStore(journey, tools, ending);
  } catch (error) {
    if (hold.lost.aborted) return { refused: 'BUSY' };
    // Best effort: what went wrong must not be hidden by a database that takes no word either.
    if (!ending.aborted) await postponeReading(tools.database.em(), sourceId).catch(() => {});
    throw error;
  } finally {
    // If this fails, the hold runs out by itself.
    await hold.release().catch(() => {});
  }
}

/** What is read, and when reading began. */
interface Journey {
  readonly source: Source;
  readonly owners: readonly SourceOwner[];
  readonly startedAt: Date;
}

async function readAndStore(
  { source, owners, startedAt }: Journey,
  given: RefreshTools,
  signal: AbortSignal,
): Promise<Reading> {
  const pages = keepPages(given.fetcher, given.now, source.listHash);
  const tools = { ...given, fetcher: pages };
  const list = await readList(source, tools, signal);
  if (list.error) pages.drop();
  await pages.keep(tools.desk, source.id, 'LIST');
  const due = tools.desk.entries.changed(source, list.entries);
  const unknown = await unknownEntries(due, source, tools.database);
  const asked = await withoutSetAside(unknown, source, tools.database, startedAt);
  const entries = source.kind === 'SITEMAP' ? asked.slice(0, MOST_OF_SITEMAP) : asked;
  const left = asked.length - entries.length;

  const counts = { new: 0, changed: 0, bytes: list.bytes, fields: NO_COUNTS };
  const unread = [];
  for await (const batch of readEntries(entries, source, tools, signal)) {
    counts.bytes += batch.bytes;
    unread.push(...batch.unread);
    const setting = { source, owners, gazetteer: tools.gazetteer, now: tools.now() };
    const outcomes = await tools.desk.store({ incoming: batch.incoming, setting });
    const fresh = batch.incoming.filter((_article, index) => outcomes[index] === 'NEW');
    counts.new += fresh.length;
    counts.changed += outcomes.filter((outcome) => outcome === 'CHANGED').length;
    counts.fields = addCounts(counts.fields, countFields(fresh.map(({ read }) => read)));
    await pages.keep(tools.desk, source.id, 'ARTICLE');
  }
  if (!list.error && !list.notModified) {
    const whole = list.entries.filter((entry) => isWhole(entry, source));
    tools.desk.entries.remember(source, list.hash, withoutOpen(whole, { due, asked, unread }));
  }
  await planVisits(source, list.entries, pages.answerOf, tools);
  const isAnswering = !list.error && unread.every(({ error }) => !isOfTheSite(error));
  const visits = isAnswering ? await revisitPages({ source, owners }, tools, signal) : NO_VISITS;
  await pages.keep(tools.desk, source.id, 'ARTICLE', visits.read);
  counts.changed += visits.changed;
  counts.bytes += visits.bytes;
  if (counts.new + counts.changed > 0) {
    await linkCorrections(tools.database.em(), source.id);
    await findStories(source.id, tools);
  }

  const recording = { source, list, unread, left, visits, counts, startedAt, now: tools.now() };
  return tools.desk.record(recording);
}

/** The entries that are stored as the list carries them: those not due, and those that were read just now. */
function withoutOpen(
  entries: readonly Entry[],
  { due, asked, unread }: Readonly<Record<'due' | 'asked', readonly Entry[]>> & { unread: readonly Unread[] },
): readonly Entry[] {
  const open = new Set(due);
  for (const entry of asked) open.delete(entry);
  for (const { entry } of unread) open.add(entry);
  return entries.filter((entry) => !open.has(entry));
}

/**
 * Finds the stories of what was stored, and of a few that a worker which died left waiting. What is stored is stored:
 * if this fails, the reading is none the worse, and the articles go on waiting for the next.
 */
async function findStories(sourceId: number, { desk, log }: RefreshTools): Promise<void> {
  try {
    await desk.findStories(sourceId);
  } catch (error) {
    log.error({ err: error, sourceId }, 'the stories of the new articles could not be found');
  }
}

/** Pages of a sitemap asked for in one reading; a site's whole archive may stand in it. */
const MOST_OF_SITEMAP = 100;
