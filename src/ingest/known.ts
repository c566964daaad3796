import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Database } from '../db.js';
import type { Source } from '../entities/source.js';
import type { DatePrecision, PublishedAt } from '../normalize/draft.js';
import { urlKey } from '../normalize/urls.js';
import { sqlIn } from '../sql-in.js';
import type { Incoming } from './incoming.js';
import type { Entry } from './list-entry.js';

/**
 * The entries that must be read: those whose article is not stored yet. An entry that the feed carries whole is
 * always read, since reading it costs nothing and shows an edit; a page is asked for once.
 */
export async function unknownEntries(
  entries: readonly Entry[],
  source: Source,
  database: Database,
): Promise<readonly Entry[]> {
  if (entries.length === 0 || source.family === 'feed') return entries;
  const rows = await database.read<{ key: string }>(
    `select source_key as key from article where source_id = $1 and source_key = any($2::text[]) ` +
      `union select u.url_key from article_url u join article a on a.id = u.article_id ` +
      `where a.source_id = $1 and u.url_key = any($3::text[])`,
    [source.id, entries.map((entry) => entry.sourceKey), entries.flatMap((entry) => lookUpKeys(entry.urls))],
  );
  const known = new Set(rows.map((row) => row.key));
  return entries.filter(
    (entry) => !known.has(entry.sourceKey) && !lookUpKeys(entry.urls).some((key) => known.has(key)),
  );
}

/** An index row takes 2,700 bytes; what is longer is no address anybody looks up. */
const LONGEST_KEY = 2000;

/** The look-up keys of addresses, each once. */
export function lookUpKeys(urls: readonly string[]): readonly string[] {
  const keys = urls.map(urlKey).filter((key) => key !== null);
  return [...new Set(keys)].filter((key) => key.length <= LONGEST_KEY);
}

/** What is stored of an article as far as it takes to tell whether it changed. */
export interface KnownArticle {
  readonly id: number;
  readonly contentHash: string;
  readonly publishedAt: PublishedAt | null;
  /** Every key it is found under. */
  readonly urlKeys: ReadonlySet<string>;
}

/** An article of one of the sources that store together. */
export interface Asked {
  readonly sourceId: number;
  readonly incoming: Incoming;
}

/** Looks an article up by its source's own key, else by any of its addresses there. */
export type FindKnown = (asked: Asked) => KnownArticle | null;

/** Reads in one go which of `batch` their sources have already. */
export async function readKnown(em: SqlEntityManager, batch: readonly Asked[]): Promise<FindKnown> {
  const keys = batch.map(({ sourceId, incoming }) => ({ source: sourceId, key: incoming.sourceKey }));
  const urls = batch.flatMap(({ sourceId, incoming }) =>
    lookUpKeys(incoming.urls).map((key) => ({ source: sourceId, key })),
  );
  const rows = await sqlIn<KnownRow>(em, KNOWN, [JSON.stringify(keys), JSON.stringify(urls)]);
  const byKey = new Map<string, KnownArticle>();
  const byUrl = new Map<string, KnownArticle>();
  for (const row of rows) {
    const { id, source_id: source, hash: contentHash, value, precision, basis, raw } = row;
    const isDated = value !== null && precision !== null && basis !== null;
    const publishedAt = isDated ? { value, precision, basis, raw: raw ?? '' } : null;
    const article = { id, contentHash, publishedAt, urlKeys: new Set(row.url_keys) };
    byKey.set(`${source} ${row.source_key}`, article);
    for (const key of row.url_keys) {
      const name = `${source} ${key}`;
      if (!byUrl.has(name)) byUrl.set(name, article);
    }
  }
  return ({ sourceId, incoming: { sourceKey, urls: own } }) =>
    byKey.get(`${sourceId} ${sourceKey}`) ??
    lookUpKeys(own)
      .map((key) => byUrl.get(`${sourceId} ${key}`))
      .find((article) => article !== undefined) ??
    null;
}

interface KnownRow {
  readonly id: number;
  readonly source_id: number;
  readonly source_key: string;
  readonly hash: string;
  readonly value: string | null;
  readonly precision: DatePrecision | null;
  readonly basis: PublishedAt['basis'] | null;
  readonly raw: string | null;
  readonly url_keys: readonly string[];
}

const GIVEN = `json_to_recordset(?::json) as g(source int, key text)`;

const KNOWN =
  `select a.id, a.source_id, a.source_key, a.content_hash as hash, ` +
  `to_char(a.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as value, ` +
  `a.published_precision as precision, a.published_basis as basis, a.published_raw as raw, ` +
  `(select coalesce(jsonb_agg(url_key), '[]') from article_url where article_id = a.id) as url_keys ` +
  `from article a where a.id in (` +
  `select o.id from ${GIVEN} join article o on o.source_id = g.source and o.source_key = g.key ` +
  `union select u.article_id from ${GIVEN} join article_url u on u.url_key = g.key ` +
  `join article o on o.id = u.article_id and o.source_id = g.source) order by a.id`;
