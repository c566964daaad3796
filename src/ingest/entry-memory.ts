import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Source } from '../entities/source.js';
import type { Entry } from './list-entry.js';

/**
 * What was stored of the entries that lists carry whole, so that of a feed with one new entry only that one is read. It
 * lives as long as the process, and stands only for a source whose row still names the list that is remembered: where
 * another process read it since, or the database is an older one, everything is read again.
 */
export interface EntryMemory {
  /** The entries whose reading may give anything new, in their order. */
  changed(source: Source, entries: readonly Entry[]): readonly Entry[];
  /** After all of `entries` were stored; `listHash` is the digest of the list's bytes, null where it has none. */
  remember(source: Source, listHash: string | null, entries: readonly Entry[]): void;
}

interface Remembered {
  /** What the source's row names as its list, once the reading is written down. */
  readonly listHash: string;
  readonly setting: string;
  readonly digests: ReadonlySet<string>;
}

/** Entries remembered at most: some 20 MB, and more than the feeds of all communes of the country carry. */
const MOST_ENTRIES = 200_000;

/** A memory for one process. */
export function createEntryMemory(most = MOST_ENTRIES): EntryMemory {
  const bySource = new LRUCache<number, Remembered>({
    maxSize: most,
    sizeCalculation: ({ digests }) => digests.size + 1,
  });
  return {
    changed(source, entries) {
      const known = bySource.get(source.id);
      if (known?.listHash !== source.listHash || known?.setting !== settingOf(source)) return entries;
      return entries.filter((entry) => !known.digests.has(digestOf(entry)));
    },
    remember(source, listHash, entries) {
      if (listHash === null) bySource.delete(source.id);
      else {
        const digests = new Set(entries.map(digestOf));
        bySource.set(source.id, { listHash, setting: settingOf(source), digests });
      }
    },
  };
}

/** Everything the list says of the entry, its date as it was read beside the dates of the others. */
function digestOf(entry: Entry): string {
  return createHash('sha1').update(JSON.stringify(entry)).digest('base64');
}

/** What a whole entry is read by, besides itself. */
function settingOf({ url, homepageUrl, family, province, rules }: Source): string {
  return JSON.stringify([url, homepageUrl, family, province, rules]);
}
