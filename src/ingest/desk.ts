import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Database } from '../db.js';
import { Source, SourceOwner } from '../entities/source.js';
import { createEntryMemory, type EntryMemory } from './entry-memory.js';
import { type Reading, recordReadings } from './fetch-record.js';
import { gather } from './gather.js';
import { type Held, letGoOfSources, takeSources } from './hold.js';
import type { Recording } from './judgement.js';
import { type Kept, writePages } from './keep-pages.js';
import type { Batch, Stored } from './compare-batches.js';
import { storeBatches } from './store.js';
import { clusterArticles } from './stories/cluster-articles.js';

/**
 * Where the readings of one process write. What several readings write at the same time goes into one transaction, by
 * the same few statements; what fails there is written by itself, so one bad source spoils nobody's batch.
 */
export interface Desk {
  /** Takes a source or takes it anew: until when it is ours, null where it is not (`hold.ts`). */
  take(wanted: Held): Promise<string | null>;
  letGo(held: Held): Promise<void>;
  /** What was stored of the entries that lists carry whole. */
  readonly entries: EntryMemory;
  /** A source that is held, with its owners. */
  load(sourceId: number): Promise<Loaded>;
  keepPages(kept: Kept): Promise<void>;
  /** As `storeArticles`: one outcome per article, in order. */
  store(batch: Batch): Promise<readonly Stored[]>;
  /** Finds the stories of the articles of a source that wait for it. */
  findStories(sourceId: number): Promise<void>;
  /** Writes down how a reading went. */
  record(recording: Recording): Promise<Reading>;
}

/** A source with its owners. */
export interface Loaded {
  readonly source: Source;
  readonly owners: readonly SourceOwner[];
}

/** Batches that are stored at once: some hundred articles. */
const MOST_BATCHES = 16;
const MOST_SOURCES = 64;
/** Articles that a worker which died left waiting, taken along with new ones. */
const MOST_LEFT_OVER = 50;

/** A desk for one process; it holds nothing open. */
export function openDesk({ em }: Pick<Database, 'em'>): Desk {
  return {
    entries: createEntryMemory(),
    take: gather({
      work: (wanted: readonly Held[]) => takeSources(em(), wanted),
      most: MOST_SOURCES,
      keyOf: ({ id }) => id,
    }),
    letGo: gather({
      work: (held: readonly Held[]) => letGoOfSources(em(), held),
      most: MOST_SOURCES,
      keyOf: ({ id }) => id,
    }),
    load: gather({
      work: (ids: readonly number[]) => loadSources(em(), ids),
      most: MOST_SOURCES,
      keyOf: (id) => id,
    }),
    keepPages: gather({
      work: (kept: readonly Kept[]) => writePages(em(), kept),
      most: MOST_BATCHES,
      keyOf: ({ sourceId }) => sourceId,
    }),
    record: gather({
      work: (recordings: readonly Recording[]) => recordReadings(em(), recordings),
      most: MOST_SOURCES,
      keyOf: ({ source }) => source.id,
    }),
    store: gather({
      work: (batches: readonly Batch[]) => storeBatches(em(), batches),
      most: MOST_BATCHES,
      keyOf: ({ setting }) => setting.source.id,
    }),
    findStories: gather({
      work: async (sourceIds: readonly number[]) => {
        await clusterArticles({ em }, { sourceIds });
        await clusterArticles({ em }, { leftOver: true, most: MOST_LEFT_OVER });
        return sourceIds.map(() => undefined);
      },
      most: MOST_SOURCES,
      keyOf: (sourceId) => sourceId,
    }),
  };
}

async function loadSources(em: SqlEntityManager, ids: readonly number[]): Promise<readonly Loaded[]> {
  const sources = await em.find(Source, { id: { $in: [...ids] } });
  const owners = await em.find(SourceOwner, { source: { $in: [...ids] } }, { populate: ['organ'] });
  const bySource = Map.groupBy(owners, (owner) => owner.source.id);
  return ids.map((id) => {
    const source = sources.find((each) => each.id === id);
    if (!source) throw new Error(`there is no source ${id}`);
    return { source, owners: bySource.get(id) ?? [] };
  });
}
