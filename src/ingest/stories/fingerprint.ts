import { syllableHashes } from './syllables.js';

/** What two texts are compared by, and found by. */
export interface Fingerprint {
  /** Sorted hashes of every run of five syllables, each once. */
  readonly shingles: Uint32Array;
  /** The runs the text opens with, in order; sorted out of {@link shingles}. */
  readonly opening: Uint32Array;
  /**
   * Look-up keys, each once: the smallest hash of every window of runs ("winnowing", Schleimer, Wilkerson and Aiken
   * 2003: MinHash window by window). Two texts that share 36 syllables in a row share a key, wherever they stand; so
   * do two that share 12 in a row within their first 76, since what is copied is most often the lead.
   */
  readonly keys: readonly number[];
  /** One key for the whole text, word for word; null for a text too short to say anything. */
  readonly whole: number | null;
}

const SHINGLE = 5;
const OPENING = 40;
/** Runs of the lead, and how many of them a window holds there and elsewhere. */
const LEAD = 72;
const DENSE = 8;
const SPARSE = 32;
/** A text is found by its first so many syllables: the annexes of a decree add nothing. */
const MOST_SYLLABLES = 3000;
/** Fewer runs than this are said by many. */
const LEAST_WHOLE = 30;

/**
 * Fingerprint of a text. Linear in its length. Marks, case, punctuation and look-alike letters do not count: copies
 * by spam sites scramble diacritics ("qùỵết định"), and what is folded survives that.
 */
export function fingerprint(text: string): Fingerprint {
  const runs = runsOf(syllableHashes(text, MOST_SYLLABLES));
  return {
    shingles: sortedOnce(runs),
    opening: runs.slice(0, OPENING),
    keys: [...new Set([...minima(runs.subarray(0, LEAD), DENSE), ...minima(runs, SPARSE)])],
    whole: runs.length < LEAST_WHOLE ? null : wholeOf(runs),
  };
}

/** Sorted, each once. */
function sortedOnce(runs: Uint32Array): Uint32Array {
  const sorted = runs.slice().sort();
  let count = 0;
  for (const hash of sorted) {
    if (count > 0 && sorted[count - 1] === hash) continue;
    sorted[count] = hash;
    count += 1;
  }
  return sorted.slice(0, count);
}

/** Is `hash` among the sorted shingles? */
export function hasShingle(shingles: Uint32Array, hash: number): boolean {
  let low = 0;
  let high = shingles.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = shingles[middle] as number;
    if (value === hash) return true;
    if (value < hash) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

function runsOf(syllables: Uint32Array): Uint32Array {
  const runs = new Uint32Array(Math.max(0, syllables.length - SHINGLE + 1));
  for (let at = 0; at < runs.length; at += 1) {
    let value = 0x811c9dc5;
    for (let offset = 0; offset < SHINGLE; offset += 1)
      value = Math.imul(value ^ (syllables[at + offset] as number), 0x01000193);
    runs[at] = mix(value);
  }
  return runs;
}

/** The finaliser of MurmurHash3: spreads what FNV leaves close together. */
function mix(value: number): number {
  let mixed = value;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** The smallest hash of every window, as signed 32-bit numbers that fit a column; of the whole where it is shorter. */
function minima(runs: Uint32Array, width: number): Set<number> {
  const found = new Set<number>();
  let least = -1;
  for (let end = Math.min(width, runs.length); end <= runs.length && end > 0; end += 1) {
    const start = Math.max(0, end - width);
    const last = end - 1;
    if (least < start) {
      least = start;
      for (let at = start + 1; at < end; at += 1)
        if ((runs[at] as number) <= (runs[least] as number)) least = at;
    } else if ((runs[last] as number) <= (runs[least] as number)) least = last;
    found.add((runs[least] as number) | 0);
  }
  return found;
}

function wholeOf(runs: Uint32Array): number {
  let value = 0x9e3779b9;
  for (const run of runs) value = mix(value ^ run);
  return value | 0;
}
