import { createParsePool, type ParsePool } from '../ingest/parse-pool.js';
import { type Parsing, parseInPlace } from '../ingest/parsing.js';
import { type Gazetteer, loadGazetteer } from '../units/gazetteer.js';

/**
 * What is larger or holds more tags than pages and feeds do is read in a thread that can be stopped. Everything that is
 * done with a file grows with these two, so below them nothing takes long; a thread takes half a second to start.
 */
const PLAIN = { bytes: 2_000_000, tags: 30_000 } as const;

/** Feeds are read without a tree: ten thousand entries take a third of a second, and a busy machine must not refuse them. */
export const PLAIN_FEED = { bytes: 2_000_000, tags: 150_000 } as const;

/** How long such a file may be read, in milliseconds; what takes longer is answered with an error. */
const LIMIT_MS = 1700;

let pool: ParsePool | null = null;
let gazetteer: Gazetteer | null = null;
const inPlace = parseInPlace(() => (gazetteer ??= loadGazetteer()));

/** How a command reads a file. The thread ends with the process. */
export function parsingFor(
  bytes: Uint8Array,
  plain: { readonly bytes: number; readonly tags: number } = PLAIN,
): Parsing {
  if (isPlain(bytes, plain)) return inPlace;
  return (pool ??= createParsePool({ limitMs: LIMIT_MS, threads: 1 }));
}

function isPlain(bytes: Uint8Array, plain: { readonly bytes: number; readonly tags: number }): boolean {
  if (bytes.length > plain.bytes) return false;
  let tags = 0;
  for (let at = bytes.indexOf(LESS); at >= 0; at = bytes.indexOf(LESS, at + 1)) tags += 1;
  return tags <= plain.tags;
}

const LESS = 0x3c;
