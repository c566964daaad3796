import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants } from 'node:zlib';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { RawPage, type RawPageKind } from '../entities/raw-page.js';
import { urlKey } from '../normalize/urls.js';
import type { Fetched, Fetcher } from './fetch.js';

const pack = promisify(brotliCompress);
const unpack = promisify(brotliDecompress);

/** What a source may keep; the oldest versions go first, then the oldest pages. */
export const KEPT = {
  /** Versions of one page. */
  versions: 3,
  /** Pages and versions of one source. */
  pages: 2000,
  /** Packed bytes of one source. */
  bytes: 20_000_000,
  /** Packed bytes of one page; what is larger is not kept, or it would push out all the others. */
  pageBytes: 2_000_000,
} as const;

/** A fetcher that holds on to what it fetches until it is written down. */
export interface KeepingFetcher extends Fetcher {
  /** Validators and hash of the newest answer for an address; null when it was not fetched here. */
  answerOf(url: string): PageAnswer | null;
  /** Lets go of what was fetched since the last call. */
  drop(): void;
  /** Writes down what was fetched since the last call, as pages of this kind; of `urls` only, if they are given. */
  keep(em: SqlEntityManager, sourceId: number, kind: RawPageKind, urls?: readonly string[]): Promise<void>;
}

/** What the next visit to a page says to the site. */
export interface PageAnswer {
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly hash: string;
}

interface Held {
  readonly askedUrl: string;
  readonly fetched: Omit<Fetched, 'bytes'>;
  readonly fetchedAt: Date;
  readonly packed: Uint8Array;
}

/**
 * Wraps a fetcher for one reading: every page that comes is packed at once, off the main thread, so that a batch of
 * pages weighs little, and is written in a statement of its own, outside any transaction of the articles.
 */
export function keepPages(fetcher: Fetcher, now: () => Date): KeepingFetcher {
  const answers = new Map<string, PageAnswer>();
  let held: Promise<Held>[] = [];
  return {
    close: () => fetcher.close(),
    fetchPage: async (request) => {
      const answer = await fetcher.fetchPage(request);
      if (answer.notModified || answer.bytes.length === 0) return answer;
      const { bytes, ...fetched } = answer;
      const { etag, lastModified, bodyHash: hash } = fetched;
      answers.set(request.url, { etag, lastModified, hash });
      const holding = packPage(bytes).then((packed) => ({
        askedUrl: request.url,
        fetched,
        fetchedAt: now(),
        packed,
      }));
      // Whoever writes it down meets the failure; a reading that was broken off does not.
      holding.catch(() => {});
      held.push(holding);
      return answer;
    },
    drop: () => {
      held = [];
    },
    answerOf: (url) => answers.get(url) ?? null,
    keep: async (em, sourceId, kind, urls) => {
      const pages = await Promise.all(held);
      held = [];
      const kept = pages.filter(
        ({ packed, askedUrl }) => packed.length <= KEPT.pageBytes && (urls?.includes(askedUrl) ?? true),
      );
      for (const page of kept) await writePage(em, sourceId, kind, page);
      if (kept.length > 0) await letGo(em, sourceId);
    },
  };
}

/** The quality at which a page of 100 KB takes a millisecond or two; better ones take ten times as long for little. */
const QUALITY = 5;

function packPage(bytes: Uint8Array): Promise<Uint8Array> {
  return pack(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

/** A kept page as it was served. */
export function unpackPage({ packed }: Pick<RawPage, 'packed'>): Promise<Uint8Array> {
  return unpack(packed);
}

/** An index row takes 2,700 bytes, and it holds the hash too. */
const LONGEST_KEY = 500;

/** The look-up key under which the versions of a page stand. */
export function pageKey(url: string): string {
  const key = urlKey(url) ?? url;
  return key.length <= LONGEST_KEY ? key : `sha256:${createHash('sha256').update(key).digest('hex')}`;
}

/** The same bytes again only move their time. */
async function writePage(
  em: SqlEntityManager,
  source: number,
  kind: RawPageKind,
  { askedUrl, fetched, fetchedAt, packed }: Held,
): Promise<void> {
  const { url, contentType, bodyHash: hash } = fetched;
  const identity = { source, kind, pageKey: pageKey(askedUrl), hash };
  if ((await em.nativeUpdate(RawPage, identity, { fetchedAt, url, contentType })) > 0) return;
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
  const row = { ...identity, askedUrl, url, contentType, fetchedAt, packed: bytes, packedSize: bytes.length };
  await em.insert(RawPage, row);
}

/** Drops what a source keeps beyond its bounds: lists and newest versions stay longest. */
async function letGo(em: SqlEntityManager, sourceId: number): Promise<void> {
  await em
    .getConnection()
    .execute(LET_GO, [sourceId, KEPT.versions, KEPT.pages, KEPT.bytes], 'run', em.getTransactionContext());
}

const LET_GO =
  `delete from raw_page where id in (select id from (select id, version, ` +
  `row_number() over kept as place, sum(packed_size) over kept as bytes from (` +
  `select id, kind, packed_size, fetched_at, ` +
  `row_number() over (partition by kind, page_key order by fetched_at desc, id desc) as version ` +
  `from raw_page where source_id = ?) as versions ` +
  `window kept as (order by version, kind desc, fetched_at desc, id desc)) as ranked ` +
  `where version > ? or place > ? or bytes > ?)`;
