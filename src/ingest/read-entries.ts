import type { Source } from '../entities/source.js';
import type { SourceError } from '../errors.js';
import { isWhole, readEntry, readWholeEntries } from './entry.js';
import type { Unread } from './unread.js';
import type { Incoming } from './incoming.js';
import type { Entry } from './list-entry.js';
import type { ReadTools } from './refresh-tools.js';

/** Some entries of a list, read as far as they can be. */
export interface ReadBatch {
  readonly incoming: readonly Incoming[];
  readonly unread: readonly Unread[];
  readonly bytes: number;
}

/** Articles that are stored in one transaction; what a killed worker has stored stays stored. */
const BATCH = 20;

/** Pages in a row that the site itself could not give; the rest is left for the next reading. */
export const PATIENCE = 3;

/**
 * Reads entries in the order of the list, a batch at a time. A site that asks to come back later, or that fails
 * {@link PATIENCE} times in a row, is left alone: what was not asked for is unread for the same reason.
 */
export async function* readEntries(
  entries: readonly Entry[],
  source: Source,
  tools: ReadTools,
  signal: AbortSignal,
): AsyncGenerator<ReadBatch> {
  let failures = 0;
  for (let start = 0; start < entries.length; start += BATCH) {
    const incoming: Incoming[] = [];
    const unread: Unread[] = [];
    let bytes = 0;
    const batch = entries.slice(start, start + BATCH);
    const isGiven = batch.every((entry) => isWhole(entry, source));
    const given = isGiven ? await readWholeEntries(batch, source, tools) : [];
    for (const [index, entry] of batch.entries()) {
      signal.throwIfAborted();
      const whole = given[index];
      const result = whole ? { incoming: whole, bytes: 0 } : await readEntry(entry, source, tools, signal);
      bytes += result.bytes;
      if ('incoming' in result) {
        incoming.push(result.incoming);
        failures = 0;
        continue;
      }
      unread.push(result);
      failures = isOfTheSite(result.error) ? failures + 1 : 0;
      if (result.error.code === 'RATE_LIMITED' || failures >= PATIENCE) {
        const rest = entries.slice(start + index + 1);
        unread.push(
          ...rest.map((each) => ({
            entry: each,
            url: each.url ?? source.url,
            error: result.error,
            bytes: 0,
          })),
        );
        yield { incoming, unread, bytes };
        return;
      }
    }
    yield { incoming, unread, bytes };
  }
}

/** Does the error speak of the site rather than of the one page? */
export function isOfTheSite({ code, details }: SourceError): boolean {
  if (code === 'HTTP_ERROR') return Number(details['status']) >= 500;
  return code === 'TIMEOUT' || code === 'CONNECTION_FAILED' || code === 'DNS_FAILED';
}
