import { pino } from 'pino';
import type { Database } from '../../src/db.js';
import { Source } from '../../src/entities/source.js';
import { addSource, type NewSource } from '../../src/ingest/add-source.js';
import { parseAllowList } from '../../src/ingest/allow-list.js';
import { openDesk } from '../../src/ingest/desk.js';
import { createFetcher, type FetcherOptions } from '../../src/ingest/fetch.js';
import type { Reading } from '../../src/ingest/fetch-record.js';
import { parseInPlace, type Parsing } from '../../src/ingest/parsing.js';
import { refreshSource } from '../../src/ingest/refresh.js';
import type { RefreshTools } from '../../src/ingest/refresh-tools.js';
import { loadGazetteer } from '../../src/units/gazetteer.js';

/** The moment of a test's first reading; `clock.now` moves it. */
export const NOON = new Date('2026-03-04T05:00:00Z');

/** Reads sources as the worker does, at a time of the test's own. */
export interface Reader {
  readonly tools: RefreshTools;
  readonly clock: { now: Date };
  /** Adds a source; everything left out is that of a plain feed. */
  add(source: Partial<NewSource> & { readonly url: string }): Promise<number>;
  /** One reading that nobody disturbs. */
  read(id: number): Promise<Reading>;
  /** The source's row. */
  source(id: number): Promise<Source>;
  rows<Result extends object = Record<string, unknown>>(
    sql: string,
    params?: readonly unknown[],
  ): Promise<Result[]>;
  count(table: string): Promise<number>;
  close(): Promise<void>;
}

const gazetteer = loadGazetteer();

/** A reader over a database; `allow` is what BANTIN_ALLOW_HOSTS would hold. */
export function createReader(
  database: Database,
  allow: string,
  options: Partial<FetcherOptions> = {},
  parsing: Parsing = parseInPlace(() => gazetteer),
): Reader {
  const clock = { now: NOON };
  const fetcher = createFetcher({
    allow: parseAllowList(allow),
    minIntervalMs: 0,
    userAgent: 'Bantin tests',
    lookup: () => Promise.reject(Object.assign(new Error('no resolver in tests'), { code: 'ENOTFOUND' })),
    ...options,
  });
  const tools: RefreshTools = {
    database,
    desk: openDesk(database),
    fetcher,
    parsing,
    gazetteer,
    now: () => clock.now,
    log: pino({ level: 'silent' }),
  };
  const rows: Reader['rows'] = (sql, params) => database.read(sql, params);
  return {
    tools,
    clock,
    add: async (source) => {
      const plain = {
        name: 'Tin xã',
        homepageUrl: null,
        kind: 'FEED',
        family: 'feed',
        province: '42',
        owners: [],
      } as const;
      return (await addSource(database.em(), { ...plain, ...source })).id;
    },
    read: async (id) => {
      const result = await refreshSource(id, tools);
      if (!result || 'refused' in result)
        throw new Error(`the source was not read: ${JSON.stringify(result)}`);
      return result;
    },
    source: (id) => database.em().findOneOrFail(Source, id),
    rows,
    count: async (table) => (await rows<{ n: number }>(`select count(*)::int as n from ${table}`))[0]?.n ?? 0,
    close: () => fetcher.close(),
  };
}
