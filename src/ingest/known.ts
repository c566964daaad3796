import type { Database } from '../db.js';
import type { Source } from '../entities/source.js';
import { urlKey } from '../normalize/urls.js';
import type { Entry } from './list.js';

/**
 * The entries that must be read: those whose article is not stored yet. An entry that the feed carries whole is
 * always read, since reading it costs nothing and shows an edit; a page is asked for once.
 */
export async function unknownEntries(
  entries: readonly Entry[],
  source: Source,
  database: Database,
): Promise<readonly Entry[]> {
  const keys = entries.map((entry) => entry.sourceKey);
  const urlKeys = entries.flatMap((entry) => entry.urls.map(urlKey).filter((key) => key !== null));
  if (entries.length === 0) return entries;
  const rows = await database.read<{ key: string }>(
    `select source_key as key from article where source_id = $1 and source_key = any($2::text[]) ` +
      `union select u.url_key from article_url u join article a on a.id = u.article_id ` +
      `where a.source_id = $1 and u.url_key = any($3::text[])`,
    [source.id, keys, urlKeys],
  );
  const known = new Set(rows.map((row) => row.key));
  return entries.filter(
    (entry) =>
      source.family === 'feed' ||
      !(known.has(entry.sourceKey) || entry.urls.some((url) => known.has(urlKey(url) ?? ''))),
  );
}
