import { LRUCache } from 'lru-cache';
import type { Plan } from './plan.js';
import { MOMENT, type Moment, type Shows, shownAt } from './snapshot.js';
import type { ReadRows } from './services.js';

/**
 * Data of an answer as JSON text in UTF-8, in pieces one behind the other (those of cards are the cards' own), and what
 * of the database its statements show.
 */
export interface KeptAnswer {
  readonly text: readonly Buffer[];
  readonly showing: readonly Showing[];
}

/** An answer that was read; without `showing` it may not be kept. */
export interface Shown extends Pick<KeptAnswer, 'text'> {
  readonly showing: readonly Showing[] | null;
}

/** What one statement shows, and the text that says so. */
export interface Showing {
  readonly shows: Shows;
  readonly shown: string;
}

/** What was found, and the state of the database where it was asked for. */
export interface Found {
  readonly text: readonly Buffer[] | null;
  readonly now: Moment | null;
}

/** Answers that are given again as long as they are what reading anew would give. */
export interface AnswerCache {
  /** The text that answers the plan, if it is known and nothing was written since that it shows. */
  find(plan: Plan): Promise<Found>;
  keep(plan: Plan, shown: Shown): void;
}

/**
 * Keeps answers up to so many bytes, those used most recently. Whether one still holds is asked of the database, one
 * question for all requests that wait: a notice comes after the commit, and until it is there an answer would be older
 * than what the change feed has shown.
 */
export function createAnswerCache(read: ReadRows, mostBytes: number): AnswerCache {
  const answers = new LRUCache<Plan, KeptAnswer>({
    maxSize: mostBytes,
    // Every piece is an object, and cards count in full though answers share them.
    sizeCalculation: ({ text }) => text.reduce((sum, { length }) => sum + length + 100, 300),
  });
  const momentNow = together(async () => {
    const rows = await read<Moment>(MOMENT);
    return rows[0] ?? null;
  });
  return {
    find: async (plan) => {
      const known = answers.get(plan);
      if (!known) return { text: null, now: null };
      // What shows nothing of the database is never another.
      if (known.showing.length === 0) return { text: known.text, now: null };
      // A database that does not answer is met again by reading.
      const now = await momentNow().catch(() => null);
      const holds = now !== null && known.showing.every(({ shows, shown }) => shownAt(now, shows) === shown);
      if (!holds) answers.delete(plan);
      return { text: holds ? known.text : null, now };
    },
    keep: (plan, { text, showing }) => {
      if (showing !== null) answers.set(plan, { text, showing });
    },
  };
}

/** Runs `ask` for all who call meanwhile at once; whoever calls gets an answer that was asked for after the call. */
function together<Value>(ask: () => Promise<Value>): () => Promise<Value> {
  let running: Promise<unknown> = Promise.resolve();
  let next: Promise<Value> | null = null;
  return () => {
    next ??= running.then(() => {
      next = null;
      const asked = ask();
      running = asked.catch(() => {});
      return asked;
    });
    return next;
  };
}
