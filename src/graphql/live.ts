import { type GraphQLResolveInfo, print } from 'graphql';
import { type BatchSql, SETTLED } from './change-list.js';
import { readText } from './highlights.js';
import { type Compiling, statementFor } from './read.js';
import { rootField, selectionScope } from './selection.js';
import type { Services } from './services.js';
import { createSubscriber, type Subscriber } from './subscriber.js';

/** The feeds that can be followed, each with its table of `xid, id`. */
const FEEDS = { articles: 'article_change', health: 'source_health_change' } as const;
export type FeedName = keyof typeof FEEDS;

/** What one subscription wants. */
export interface Wanted {
  readonly feed: FeedName;
  readonly batchSql: BatchSql;
  readonly info: GraphQLResolveInfo;
  /** Who asks, with what compiling needs. */
  readonly context: Compiling;
  /** So many events may wait for a slow client. */
  readonly most: number;
  readonly overflowed: () => void;
}

/**
 * What a server process tells its subscribers. A notice says only that there is something new; every process reads the
 * feed from its own place, so that none misses what another saw, nor what came while it could not listen. Subscribers
 * that ask the same share one statement for each batch.
 */
export interface Live {
  /** Rejects with the client's fault when the filter is wrong. */
  follow(wanted: Wanted): Promise<AsyncIterable<unknown>>;
  close(): Promise<void>;
}

export interface LiveOptions {
  readonly services: Pick<Services, 'read' | 'listen' | 'unitLevels' | 'formerNames' | 'territory'>;
  /** Our own faults; they are told once each and end nothing but the subscriptions they hit. */
  readonly failed: (error: unknown) => void;
}

/** Where a reader of a feed stands: behind this transaction and row. */
type Place = readonly [xid: string, id: number];

/** Subscribers who asked the very same. */
interface Group {
  readonly wanted: Pick<Wanted, 'batchSql' | 'info' | 'context'>;
  readonly subscribers: Set<Subscriber<unknown>>;
}

interface Feed {
  readonly table: string;
  readonly groups: Map<string, Group>;
  /** Null while nobody follows. */
  place: Promise<Place> | null;
}

/** Changes that are read at once. */
const BATCH = 100;

/** Statements that run at once: the rest of the connections is for those who ask over HTTP. */
const AT_ONCE = 3;

/** How often the feed is looked at although nobody called, and how soon again while a writer holds it up. */
const POLL_MS = 5000;
const HELD_UP_MS = 50;
const FIRST_RETRY_MS = 250;
const LONGEST_RETRY_MS = 5000;

export function createLive({ services, failed }: LiveOptions): Live {
  const feeds = Object.fromEntries(
    Object.entries(FEEDS).map(([name, table]): [string, Feed] => [
      name,
      { table, groups: new Map(), place: null },
    ]),
  ) as Readonly<Record<FeedName, Feed>>;
  let listening: { stop(): Promise<void> } | null = null;
  let poll: NodeJS.Timeout | null = null;
  let retry: NodeJS.Timeout | null = null;
  let retryMs = FIRST_RETRY_MS;
  let running: Promise<void> | null = null;
  let isCalled = false;
  let isClosed = false;

  /** Reads on until nothing is new; called again meanwhile, once more. */
  const wake = (): void => {
    isCalled = true;
    if (isClosed) return;
    running ??= run().finally(() => {
      running = null;
      if (isCalled) wake();
    });
  };

  const run = async (): Promise<void> => {
    if (retry) clearTimeout(retry);
    retry = null;
    while (isCalled && !isClosed) {
      isCalled = false;
      try {
        let isHeldUp = false;
        for (const feed of Object.values(feeds)) isHeldUp = (await drain(feed)) || isHeldUp;
        retryMs = FIRST_RETRY_MS;
        if (isHeldUp) wakeIn(HELD_UP_MS);
      } catch (error) {
        if (isClosed) return;
        failed(error);
        wakeIn(retryMs);
        retryMs = Math.min(retryMs * 2, LONGEST_RETRY_MS);
      }
    }
  };

  const wakeIn = (ms: number): void => {
    if (isClosed || retry) return;
    retry = setTimeout(() => {
      retry = null;
      wake();
    }, ms);
  };

  /** Gives whether something was written that is not settled yet. */
  const drain = async (feed: Feed): Promise<boolean> => {
    while (feed.place && !isClosed) {
      const started = feed.place;
      const { ids, last, isHeldUp } = await readBatch(feed.table, await started);
      if (!last) return isHeldUp;
      const told = await readGroups([...feed.groups.values()], ids);
      // Everybody left meanwhile, and perhaps somebody came who begins at another place.
      if (feed.place !== started) continue;
      feed.place = Promise.resolve(last);
      for (const tell of told) tell();
    }
    return false;
  };

  const readBatch = async (table: string, [xid, id]: Place) => {
    const [row] = await services.read<{ rows: [string, number][]; held: boolean }>(
      `select (select coalesce(json_agg(json_build_array(r.xid::text, r.id) order by r.xid, r.id), '[]'::json) from ` +
        `(select xid, id from ${table} where (xid, id) > ($1::xid8, $2::int) and xid < ${SETTLED} order by xid, id limit ${BATCH}) r) as rows, ` +
        `exists (select 1 from ${table} where xid >= ${SETTLED}) as held`,
      [xid, id],
    );
    const rows = row?.rows ?? [];
    return { ids: rows.map((each) => each[1]), last: rows.at(-1) ?? null, isHeldUp: row?.held ?? false };
  };

  /** Reads the batch for every group, and gives what is to be told; nothing is told before all of it is read. */
  const readGroups = async (groups: readonly Group[], ids: readonly number[]): Promise<(() => void)[]> => {
    const waiting = [...groups];
    const told: (() => void)[] = [];
    const work = async (): Promise<void> => {
      for (let group = waiting.shift(); group; group = waiting.shift()) {
        const { subscribers } = group;
        const events = await readEvents(group, ids).catch((error: unknown) => {
          if (!isOfStatement(error)) throw error;
          return error as Error;
        });
        told.push(() => {
          for (const subscriber of [...subscribers]) {
            if (events instanceof Error) subscriber.fail(events);
            else for (const event of events) subscriber.push(event);
          }
        });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return told;
  };

  const readEvents = async ({ wanted }: Group, ids: readonly number[]): Promise<unknown[]> => {
    const { sql, params, finishers } = await compile(wanted, ids);
    const rows = await services.read<{ id: number; data: string }>(sql, params);
    const found = new Map(rows.map(({ id, data }) => [id, readText(data, finishers)]));
    return ids.flatMap((id) => (found.has(id) ? [found.get(id)] : []));
  };

  const compile = async ({ batchSql, info, context }: Group['wanted'], ids: readonly number[]) => {
    const statement = await statementFor(info, context);
    const array = statement.param(ids, 'int[]');
    return { ...statement, sql: batchSql(statement, rootField(info), array) };
  };

  const latest = async (): Promise<Place> => {
    const [row] = await services.read<{ xid: string }>(`select (${SETTLED}::text::numeric - 1)::text as xid`);
    return [row?.xid ?? '0', 2_147_483_647];
  };

  const follow = async (wanted: Wanted): Promise<AsyncIterable<unknown>> => {
    await compile(wanted, []);
    if (isClosed) throw new Error('the service stops');
    const feed = feeds[wanted.feed];
    const key = groupKey(wanted);
    const group: Group = feed.groups.get(key) ?? { wanted, subscribers: new Set() };
    const subscriber: Subscriber<unknown> = createSubscriber({
      most: wanted.most,
      overflowed: wanted.overflowed,
      left: () => {
        group.subscribers.delete(subscriber);
        if (group.subscribers.size === 0 && feed.groups.get(key) === group) feed.groups.delete(key);
        if (feed.groups.size === 0) feed.place = null;
      },
    });
    group.subscribers.add(subscriber);
    feed.groups.set(key, group);
    feed.place ??= latest();
    listening ??= services.listen(wake);
    poll ??= setInterval(wake, POLL_MS).unref();
    try {
      await feed.place;
    } catch (error) {
      feed.place = null;
      subscriber.end();
      throw error;
    }
    return subscriber;
  };

  return {
    follow,
    close: async () => {
      isClosed = true;
      if (poll) clearInterval(poll);
      if (retry) clearTimeout(retry);
      for (const feed of Object.values(feeds)) {
        for (const group of [...feed.groups.values()]) for (const each of [...group.subscribers]) each.end();
      }
      await listening?.stop();
      await running;
    },
  };
}

/** What makes two subscriptions one: the field with all below it, its variables, and who may see what in which words. */
function groupKey({ feed, info, context }: Wanted): string {
  const { fragments, variables } = selectionScope(info);
  return JSON.stringify([
    feed,
    info.fieldName,
    info.fieldNodes.map(print),
    Object.values(fragments).map(print),
    variables,
    context.viewer.role,
    context.viewer.unitIds,
    context.language,
  ]);
}

/** PostgreSQL refused this very statement (its SQLSTATE says so); any other failure may be over at the next try. */
function isOfStatement(error: unknown): boolean {
  const code: unknown =
    typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && !/^(?:08|53|57P)/.test(code);
}
