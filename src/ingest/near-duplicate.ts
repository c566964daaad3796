import type { Fingerprint } from './fingerprint.js';

/** How alike two articles are. */
export interface Likeness {
  /** Shared runs of five syllables over all of them (Jaccard), 0 to 1. */
  readonly similarity: number;
  /** Share of the shorter text that stands in the longer one. */
  readonly containment: number;
  /** Share of the shorter text's figures and names that the longer one has too; 1 where it has none. */
  readonly particulars: number;
  readonly title: number;
}

/** Compares two articles; the order does not matter. */
export function likeness(a: Fingerprint, b: Fingerprint): Likeness {
  const [short, long] = a.shingles.length <= b.shingles.length ? [a, b] : [b, a];
  const common = countCommon(short.shingles, long.shingles);
  const all = short.shingles.length + long.shingles.length - common;
  return {
    similarity: all === 0 ? 0 : common / all,
    containment: short.shingles.length === 0 ? 0 : common / short.shingles.length,
    particulars: share(short.particulars, long.particulars),
    title: overlap(a.title.split(' '), b.title.split(' ')),
  };
}

/** Fewer runs than this say nothing: a greeting, a line under a picture. */
const FEWEST = 15;
/** Below this a text that takes over a whole other one must carry a like title. */
const FEW = 60;

/**
 * Whether one article is a copy of the other: republished, shortened, a little edited.
 *
 * Texts from one template are no copies though most of their words agree: two weekly schedules, two communes'
 * announcements of one document. There the particulars differ: the days, the figures, the names.
 */
export function isCopy(
  a: Fingerprint,
  b: Fingerprint,
  { similarity, containment, particulars, title } = likeness(a, b),
): boolean {
  const shorter = Math.min(a.shingles.length, b.shingles.length);
  if (shorter < FEWEST || particulars < 0.75) return false;
  if (similarity >= 0.5) return true;
  if (containment >= 0.85) return shorter >= FEW || title >= 0.6;
  return containment >= 0.6 && title >= 0.6;
}

/** Both are sorted. */
function countCommon(a: Uint32Array, b: Uint32Array): number {
  let [i, j, common] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [left, right] = [a[i] as number, b[j] as number];
    if (left === right) common += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return common;
}

function share(of: ReadonlySet<string>, within: ReadonlySet<string>): number {
  if (of.size === 0) return 1;
  let common = 0;
  for (const each of of) if (within.has(each)) common += 1;
  return common / of.size;
}

/** Share of the words of the shorter list that the longer one has. */
function overlap(a: readonly string[], b: readonly string[]): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return share(new Set(short), new Set(long));
}
