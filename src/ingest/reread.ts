import { RawPage, type RawPageKind } from '../entities/raw-page.js';
import type { Source } from '../entities/source.js';
import { SourceError } from '../errors.js';
import { readPage, readWholeEntry } from './entry.js';
import type { Incoming } from './incoming.js';
import { unpackPage } from './keep-pages.js';
import { lookUpKeys } from './known.js';
import { entriesOfPage } from './list.js';
import type { Entry } from './list-entry.js';
import type { RefreshTools } from './refresh-tools.js';

/** An article as it is stored, as far as a page read again is tied to it. */
export interface KnownPage {
  readonly id: number;
  readonly source_key: string;
  readonly url: string;
  readonly title: string;
  /** What the list said of it when it was read. */
  readonly entry: Entry | null;
}

/** A stored page read again: what it gives, or why it gives nothing; and the article it gave before. */
export type Reread =
  | { readonly url: string; readonly article: KnownPage | null; readonly incoming: Incoming }
  | { readonly url: string; readonly article: KnownPage | null; readonly error: SourceError };

/**
 * Reads the stored pages of a source again, each in its newest version; lists first, since they name what pages leave
 * open, and since some carry whole articles. Nothing is fetched.
 */
export async function* rereadSource(
  source: Source,
  tools: RefreshTools,
  signal: AbortSignal,
): AsyncGenerator<Reread> {
  const listed = new Map<string, Entry>();
  for await (const page of storedPages(source, 'LIST', tools, signal)) {
    const at = { ...tools, now: () => page.fetchedAt };
    try {
      for (const entry of await entriesOfPage(source, page, at)) {
        const names = namesOf(entry);
        if (names.some((name) => listed.has(name))) continue;
        for (const name of names) listed.set(name, entry);
        if (source.family === 'feed' || entry.url === null) {
          const article = await findKnown(source.id, entry.sourceKey, entry.urls, tools);
          yield await readSafely(entry.url ?? page.url, article, async () => ({
            ...(await readWholeEntry(entry, source, at)),
            retrievedAt: page.fetchedAt,
          }));
        }
      }
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      yield { url: page.url, article: null, error };
    }
  }
  for await (const page of storedPages(source, 'ARTICLE', tools, signal)) {
    const at = { ...tools, now: () => page.fetchedAt };
    const article = await findKnown(source.id, null, [page.askedUrl, page.url], tools);
    const [key] = lookUpKeys([page.askedUrl]);
    const entry = (key === undefined ? null : listed.get(`url ${key}`)) ?? article?.entry ?? null;
    yield await readSafely(page.url, article, async () => ({
      ...(await readPage(entryFor(page.askedUrl, entry, article), page, source, at)),
      retrievedAt: page.fetchedAt,
    }));
  }
}

async function readSafely(
  url: string,
  article: KnownPage | null,
  read: () => Promise<Incoming>,
): Promise<Reread> {
  try {
    return { url, article, incoming: await read() };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return { url, article, error };
  }
}

function namesOf({ sourceKey, urls }: Entry): string[] {
  return [`key ${sourceKey}`, ...lookUpKeys(urls).map((key) => `url ${key}`)];
}

/** The entry as which a page is read; the article keeps the key it is known by. */
function entryFor(url: string, entry: Entry | null, article: KnownPage | null): Entry {
  const named = entry ?? {
    sourceKey: lookUpKeys([url])[0] ?? url,
    url,
    urls: [url],
    title: null,
    publishedAt: null,
    author: null,
    category: null,
    images: [],
    feed: null,
  };
  return article ? { ...named, sourceKey: article.source_key } : named;
}

async function findKnown(
  sourceId: number,
  sourceKey: string | null,
  urls: readonly string[],
  { database }: RefreshTools,
): Promise<KnownPage | null> {
  const [known] = await database.read<KnownPage>(KNOWN, [sourceId, sourceKey, lookUpKeys(urls)]);
  return known ?? null;
}

const KNOWN =
  `select a.id, a.source_key, a.url, a.title, v.entry from article a left join article_visit v on v.article_id = a.id ` +
  `where a.source_id = $1 and (a.source_key = $2 or a.id in (` +
  `select u.article_id from article_url u where u.url_key = any($3::text[]))) ` +
  `order by (a.source_key = $2) desc nulls last, a.id limit 1`;

/** A stored page, unpacked. */
interface StoredPage {
  readonly askedUrl: string;
  readonly url: string;
  readonly contentType: string | null;
  readonly fetchedAt: Date;
  readonly bytes: Uint8Array;
}

/** Newest versions of a source's pages of one kind, the newest page first; one at a time, as they are large. */
async function* storedPages(
  source: Source,
  kind: RawPageKind,
  { database }: RefreshTools,
  signal: AbortSignal,
): AsyncGenerator<StoredPage> {
  const rows = await database.read<{ id: number }>(kind === 'LIST' ? EVERY : NEWEST, [source.id, kind]);
  for (const { id } of rows) {
    signal.throwIfAborted();
    const page = await database.em().findOne(RawPage, id);
    if (!page) continue;
    const { askedUrl, url, contentType, fetchedAt } = page;
    yield { askedUrl, url, contentType, fetchedAt, bytes: await unpackPage(page) };
  }
}

/** Every reading of a list: an older one names articles that the newest no longer does. */
const EVERY = `select id from raw_page where source_id = $1 and kind = $2 order by fetched_at desc, id desc`;

const NEWEST =
  `select id from (select distinct on (page_key) id, fetched_at from raw_page where source_id = $1 and kind = $2 ` +
  `order by page_key, fetched_at desc, id desc) as newest order by fetched_at desc, id desc`;
