import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants } from 'node:zlib';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { RawPage, RawPageKind } from '../entities/raw-page.js';
import { urlKey } from '../normalize/urls.js';
import { sqlIn } from '../sql-in.js';
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
  keep(
    desk: { keepPages(kept: Kept): Promise<void> },
    sourceId: number,
    kind: RawPageKind,
    urls?: readonly string[],
  ): Promise<void>;
}

/** What the next visit to a page says to the site. */
export interface PageAnswer {
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly hash: string;
}

/** A page as it came. */
interface Held {
  readonly askedUrl: string;
  readonly fetched: Omit<Fetched, 'bytes'>;
  readonly fetchedAt: Date;
  /** Null where the same bytes are kept already. */
  readonly packed: Uint8Array | null;
}

/** Pages of one source that are to be kept. */
export interface Kept {
  readonly sourceId: number;
  readonly kind: RawPageKind;
  readonly pages: readonly Held[];
}

/**
 * Wraps a fetcher for one reading: every page that comes is packed at once, off the main thread, so that a batch of
 * pages weighs little, and is written in a statement of its own, outside any transaction of the articles. A page whose
 * hash is `known` was kept when it came last.
 */
export function keepPages(fetcher: Fetcher, now: () => Date, known: string | null): KeepingFetcher {
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
      const packing = hash === known ? Promise.resolve(null) : packPage(bytes);
      const holding = packing.then((packed) => ({
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
    keep: async (desk, sourceId, kind, urls) => {
      if (held.length === 0) return;
      const pages = await Promise.all(held);
      held = [];
      const kept = pages.filter(
        ({ packed, askedUrl }) =>
          (packed?.length ?? 0) <= KEPT.pageBytes && (urls?.includes(askedUrl) ?? true),
      );
      if (kept.length > 0) await desk.keepPages({ sourceId, kind, pages: kept });
    },
  };
}

/** A page of 90 KB takes 1.4 ms at this quality; at 5 it takes 3.3 ms and is a tenth smaller. */
const QUALITY = 3;

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

/**
 * Writes down pages of sources and drops what these then keep beyond their bounds: lists and newest versions stay
 * longest. The same bytes again only move their time.
 */
export async function writePages(em: SqlEntityManager, kept: readonly Kept[]): Promise<readonly void[]> {
  const rows = new Map(
    kept.flatMap(({ sourceId, kind, pages }) =>
      pages.map((page) => {
        const row = pageRow(sourceId, kind, page);
        return [`${sourceId} ${kind} ${row.page_key} ${row.hash}`, row] as const;
      }),
    ),
  );
  const [seen, came] = [[...rows.values()].filter(isSeen), [...rows.values()].filter((row) => !isSeen(row))];
  if (seen.length > 0) await sqlIn(em, SEEN, [JSON.stringify(seen)]);
  const made =
    came.length > 0 ? await sqlIn<{ source: number; made: boolean }>(em, CAME, [JSON.stringify(came)]) : [];
  const grown = new Set(made.flatMap(({ source, made: isNew }) => (isNew ? [source] : [])));
  if (grown.size > 0)
    await sqlIn(em, LET_GO, [`{${[...grown].join(',')}}`, KEPT.versions, KEPT.pages, KEPT.bytes]);
  return kept.map(() => undefined);
}

type PageRow = ReturnType<typeof pageRow>;

function isSeen({ packed }: PageRow): boolean {
  return packed === null;
}

function pageRow(source: number, kind: RawPageKind, { askedUrl, fetched, fetchedAt, packed }: Held) {
  return {
    source_id: source,
    kind,
    page_key: pageKey(askedUrl),
    asked_url: askedUrl,
    url: fetched.url,
    content_type: fetched.contentType,
    fetched_at: fetchedAt.toISOString(),
    hash: fetched.bodyHash,
    packed: packed && Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength).toString('base64'),
    packed_size: packed?.length ?? 0,
  };
}

const ROWS =
  `json_to_recordset(?::json) as r(source_id int, kind text, page_key text, asked_url text, url text, content_type text, ` +
  `fetched_at timestamptz, hash text, packed text, packed_size int)`;

const SEEN =
  `update raw_page p set fetched_at = r.fetched_at, url = r.url, content_type = r.content_type from ${ROWS} ` +
  `where p.source_id = r.source_id and p.kind = r.kind and p.page_key = r.page_key and p.hash = r.hash`;

const CAME =
  `insert into raw_page (source_id, kind, page_key, asked_url, url, content_type, fetched_at, hash, packed, packed_size) ` +
  `select source_id, kind, page_key, asked_url, url, content_type, fetched_at, hash, decode(packed, 'base64'), packed_size ` +
  `from ${ROWS} on conflict (source_id, kind, page_key, hash) do update set fetched_at = excluded.fetched_at, ` +
  `url = excluded.url, content_type = excluded.content_type returning source_id as source, xmax = 0 as made`;

const LET_GO =
  `delete from raw_page where id in (select id from (select id, version, ` +
  `row_number() over kept as place, sum(packed_size) over kept as bytes from (` +
  `select id, source_id, kind, packed_size, fetched_at, ` +
  `row_number() over (partition by source_id, kind, page_key order by fetched_at desc, id desc) as version ` +
  `from raw_page where source_id = any(?::int[])) as versions ` +
  `window kept as (partition by source_id order by version, kind desc, fetched_at desc, id desc)) as ranked ` +
  `where version > ? or place > ? or bytes > ?)`;
