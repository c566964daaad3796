import type { Database } from '../db.js';
import { Source, SourceOwner } from '../entities/source.js';
import { type Reading, recordReading } from './fetch-record.js';
import { readList } from './list.js';
import { readEntry, type Unread } from './entry.js';
import type { RefreshTools } from './refresh-tools.js';
import type { Incoming } from './incoming.js';
import { storeArticles } from './store.js';
import { unknownEntries } from './known.js';

/** What came of it; `refused` when another process is reading the source right now. */
export type Refreshed = Reading | { readonly refused: 'BUSY' };

/** Articles that are stored in one transaction; what a killed worker has stored stays stored. */
const BATCH = 20;

/**
 * The journey of one source, from its address to stored articles:
 * read its list, choose what is not known yet, read each article, store them, write down how it went.
 *
 * A failing source is data: whatever the site does ends in one fetch row that says so, and in the source's health.
 * Only our own faults and an abort are thrown.
 */
export async function refreshSource(
  sourceId: number,
  tools: RefreshTools,
  signal?: AbortSignal,
): Promise<Refreshed | null> {
  const startedAt = tools.now();
  const found = await loadSource(sourceId, tools.database);
  if (!found) return null;
  const { source, owners } = found;
  if (!(await hold(sourceId, tools.database))) return { refused: 'BUSY' };
  try {
    return await readAndStore({ source, owners, startedAt }, tools, signal);
  } catch (error) {
    await release(sourceId, tools.database);
    throw error;
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
  tools: RefreshTools,
  signal: AbortSignal | undefined,
): Promise<Reading> {
  const list = await readList(source, tools, signal);
  const entries = await unknownEntries(list.entries, source, tools.database);

  const unread: Unread[] = [];
  const counts = { new: 0, changed: 0, bytes: list.bytes };
  for (let start = 0; start < entries.length; start += BATCH) {
    const batch: Incoming[] = [];
    for (const entry of entries.slice(start, start + BATCH)) {
      const result = await readEntry(entry, source, tools, signal);
      counts.bytes += result.bytes;
      if ('incoming' in result) batch.push(result.incoming);
      else unread.push(result);
    }
    const setting = { source, owners, gazetteer: tools.gazetteer, now: tools.now() };
    for (const outcome of await storeArticles(tools.database.em(), batch, setting)) {
      if (outcome === 'NEW') counts.new += 1;
      if (outcome === 'CHANGED') counts.changed += 1;
    }
    await hold(source.id, tools.database, true);
  }

  return recordReading(tools.database.em(), { source, list, unread, counts, startedAt, now: tools.now() });
}

/** A process that died holds a source no longer than this. */
const HELD_SECONDS = 180;

/** Takes the source for this process, or takes it anew; false when another one has it. */
async function hold(id: number, database: Database, again = false): Promise<boolean> {
  const rows = await database
    .em()
    .getConnection()
    .execute<{ id: number }[]>(
      `update source set held_until = now() + interval '${HELD_SECONDS} seconds' where id = ? ` +
        `and (${again} or held_until is null or held_until < now()) returning id`,
      [id],
    );
  return rows.length === 1;
}

async function release(id: number, database: Database): Promise<void> {
  await database.em().nativeUpdate(Source, { id }, { heldUntil: null });
}

async function loadSource(
  id: number,
  database: Database,
): Promise<{ source: Source; owners: readonly SourceOwner[] } | null> {
  const em = database.em();
  const source = await em.findOne(Source, id);
  if (!source) return null;
  const owners = await em.find(SourceOwner, { source: id }, { populate: ['organ'] });
  return { source, owners };
}
