import type { SqlEntityManager } from '@mikro-orm/sql';
import { readDate } from '../normalize/dates.js';
import { SHIFT } from '../normalize/date-bounds.js';
import { contentHash } from './content-hash.js';
import { readEdits, withEdits } from './edits.js';
import type { StoreSetting } from './fill-article.js';
import type { Incoming } from './incoming.js';
import { type KnownArticle, lookUpKeys, readKnown } from './known.js';
import { storable } from './storable.js';

/** What became of an article. */
export type Stored = 'NEW' | 'CHANGED' | 'UNCHANGED';

/** Articles of one source, and what storing them needs to know. */
export interface Batch {
  readonly incoming: readonly Incoming[];
  readonly setting: StoreSetting;
}

/** One article of the batch: what is to be stored, what is stored of it, what must be done. */
export interface Step {
  /** What was read, with what editors said in its place. */
  readonly incoming: Incoming;
  /** What was read and nothing else. */
  readonly asRead: Incoming;
  readonly known: KnownArticle | null;
  readonly hash: string;
  readonly outcome: Stored;
  readonly setting: StoreSetting;
}

/** Compares the batches with what is stored; of an article that came twice the first counts. */
export async function compareBatches(em: SqlEntityManager, batches: readonly Batch[]): Promise<Step[][]> {
  const given = batches.map(({ incoming, setting }) =>
    incoming.map((each) => ({ sourceId: setting.source.id, incoming: storable(each) })),
  );
  const find = await readKnown(em, given.flat());
  const edits = await readEdits(
    em,
    given.flat().flatMap((each) => find(each)?.id ?? []),
  );
  const seen = new Set<string>();
  return batches.map(({ setting }, at) =>
    (given[at] ?? []).map((each) => {
      const { incoming: came } = each;
      const known = find(each);
      const asRead = known ? withKnownDate(came, known, setting.rereads ?? false) : came;
      const edited = known ? edits.get(known.id) : undefined;
      const incoming = edited ? withEdits(asRead, edited) : asRead;
      const hash = contentHash(asRead.read);
      const names = known
        ? [`id ${known.id}`]
        : [`key ${came.sourceKey}`, ...lookUpKeys(came.urls)].map((name) => `${each.sourceId} ${name}`);
      const isRepeated = names.some((name) => seen.has(name));
      for (const name of names) seen.add(name);
      const isSame = isRepeated || known?.contentHash === hash;
      const outcome = isSame ? 'UNCHANGED' : known ? 'CHANGED' : 'NEW';
      return { incoming, asRead, known, hash, outcome, setting };
    }),
  );
}

/**
 * Where the site's words for the date are those that were read before, the first reading of them stays: local time
 * stamped GMT is only seen as such while it lies in the future. So it does where the words count from the moment they are
 * read ("3 giờ trước", a day later "1 ngày trước"). Stored pages read again give today's reading of the same words, but
 * for these two, which only the first moment can tell.
 */
function withKnownDate(incoming: Incoming, { publishedAt }: KnownArticle, rereads: boolean): Incoming {
  const { read } = incoming;
  if (!publishedAt || !read.publishedAt) return incoming;
  const { raw, value } = read.publishedAt;
  const countsFromNow = readDate(raw) === null && readDate(raw, { fetchedAt: new Date(value) }) !== null;
  const isShifted = Math.abs(Date.parse(value) - Date.parse(publishedAt.value)) === SHIFT;
  const stays = countsFromNow || (raw === publishedAt.raw && (!rereads || isShifted));
  return stays ? { ...incoming, read: { ...read, publishedAt } } : incoming;
}
