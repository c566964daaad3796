import type { Logger } from 'pino';
import { endEmbargoes } from './changes/end-embargoes.js';
import { foldWritten } from './changes/fold-written.js';
import { pruneChanges } from './changes/keep-changes.js';
import type { Database } from './db.js';
import { indexOlderArticles, sortInNewArticles } from './ingest/search-index.js';

/** What is done again and again, in order of how often. */
interface Chore {
  readonly everyMs: number;
  /** Gives what is worth telling, or null. */
  readonly work: (database: Database, setting: UpkeepSetting) => Promise<Told | null>;
  /** What is logged where it fails. */
  readonly failed: string;
}

interface Told {
  readonly count: Readonly<Record<string, number>>;
  readonly message: string;
}

/** For how many days changes are kept for those who follow them. */
export interface UpkeepSetting {
  readonly changesKeptDays: number;
}

const CHORES: readonly Chore[] = [
  {
    // An embargo ends some seconds late at most.
    everyMs: 2000,
    work: async (database) => {
      const articles = await endEmbargoes(database, new Date());
      return articles > 0 ? { count: { articles }, message: 'an embargo is over' } : null;
    },
    failed: 'embargoes could not be ended',
  },
  {
    everyMs: 5000,
    work: async (database) => sortInNewArticles(database.em()).then(() => null),
    failed: 'new articles could not be sorted into the search index',
  },
  {
    everyMs: 10_000,
    work: async (database) => foldWritten(database).then(() => null),
    failed: 'notes of what was written could not be brought together',
  },
  {
    everyMs: 3_600_000,
    work: async (database, { changesKeptDays }) => {
      const changes = await pruneChanges(database, { days: changesKeptDays, now: new Date() });
      return changes > 0 ? { count: { changes }, message: 'old changes were pruned' } : null;
    },
    failed: 'old changes could not be pruned',
  },
];

/**
 * Keeps the database in order while a worker runs: now what was left undone while none did, then every so often. What
 * fails is logged and tried again. Gives what stops it, once what is under way is through.
 */
export function startUpkeep(database: Database, setting: UpkeepSetting, log: Logger): () => Promise<void> {
  const stops = [
    indexWhatIsOlder(database, log),
    ...CHORES.map((chore) => keepDoing(chore, database, setting, log)),
  ];
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}

/** Indexes what was stored before there was a search. Gives what stops it, on the batch it is at. */
function indexWhatIsOlder(database: Database, log: Logger): () => Promise<void> {
  const leaving = new AbortController();
  const indexing = indexOlderArticles(database.em, leaving.signal).then(
    (count) => void (count > 0 && log.info({ articles: count }, 'older articles can be searched now')),
    (error: unknown) => log.error({ err: error }, 'older articles could not be indexed'),
  );
  return () => {
    leaving.abort();
    return indexing;
  };
}

/** Does a chore at once and every so often, never twice at the same time. */
function keepDoing(
  { everyMs, work, failed }: Chore,
  database: Database,
  setting: UpkeepSetting,
  log: Logger,
): () => Promise<void> {
  let working: Promise<void> | null = null;
  const begin = () => {
    working ??= work(database, setting)
      .then(
        (told) => void (told && log.info(told.count, told.message)),
        (error: unknown) => log.error({ err: error }, failed),
      )
      .finally(() => void (working = null));
  };
  begin();
  const timer = setInterval(begin, everyMs).unref();
  return async () => {
    clearInterval(timer);
    await working;
  };
}
