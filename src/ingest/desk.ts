import type { Database } from '../db.js';
import { gather } from './gather.js';
import { type Batch, storeBatches, type Stored } from './store.js';
import { clusterArticles } from './stories/cluster-articles.js';

/**
 * Where the readings of one process write. What several readings write at the same time goes into one transaction, by
 * the same few statements; what fails there is written by itself, so one bad source spoils nobody's batch.
 */
export interface Desk {
  /** As `storeArticles`: one outcome per article, in order. */
  store(batch: Batch): Promise<readonly Stored[]>;
  /** Finds the stories of the articles of a source that wait for it. */
  findStories(sourceId: number): Promise<void>;
}

/** Batches that are stored at once: some hundred articles. */
const MOST_BATCHES = 16;
const MOST_SOURCES = 64;
/** Articles that a worker which died left waiting, taken along with new ones. */
const MOST_LEFT_OVER = 50;

/** A desk for one process; it holds nothing open. */
export function openDesk(database: Pick<Database, 'em'>): Desk {
  return {
    store: gather({
      work: (batches: readonly Batch[]) => storeBatches(database.em(), batches),
      most: MOST_BATCHES,
      keyOf: ({ setting }) => setting.source.id,
    }),
    findStories: gather({
      work: async (sourceIds: readonly number[]) => {
        await clusterArticles(database, { sourceIds });
        await clusterArticles(database, { leftOver: true, most: MOST_LEFT_OVER });
        return sourceIds.map(() => undefined);
      },
      most: MOST_SOURCES,
      keyOf: (sourceId) => sourceId,
    }),
  };
}
