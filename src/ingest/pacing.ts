import { performance } from 'node:perf_hooks';

/**
 * Keeps the distance between requests to one address. Here for one process; the same shape can stand on a lease
 * in the database, so that the distance holds across processes.
 */
export interface Pacer {
  /**
   * Runs `work` when the address is free and `intervalMs` has passed since the last start there, then frees it,
   * in order of asking. The signal given to `work` ends when `signal` does, or when the right to the address is
   * lost. Rejects with the reason of `signal` when it ends while waiting, with what `work` rejects otherwise.
   */
  run<T>(
    address: string,
    intervalMs: number,
    work: (signal: AbortSignal) => Promise<T>,
    signal: AbortSignal,
  ): Promise<T>;
}

/** What is known of one address: who is the last in its queue, and when a request was last started. */
interface Lane {
  last: Promise<void>;
  waiting: number;
  startedAt: number;
  keepMs: number;
}

/** Sweep forgotten addresses when this many are known. */
const SWEEP_AT = 1_000;

/** A pacer for one process: at most one request at a time per address, starts at least the interval apart. */
export function createPacer(): Pacer {
  const lanes = new Map<string, Lane>();
  return {
    async run(address, intervalMs, work, signal) {
      signal.throwIfAborted();
      const lane = laneOf(lanes, address);
      const before = lane.last;
      let free = (): void => {};
      lane.last = new Promise((resolve) => (free = resolve));
      lane.waiting += 1;
      try {
        await abortable(before, signal);
        await passed(lane.startedAt + intervalMs, signal);
        lane.startedAt = performance.now();
        lane.keepMs = Math.max(lane.keepMs, intervalMs);
        return await work(signal);
      } finally {
        lane.waiting -= 1;
        // One that gave up while queued must not let the next overtake the one before.
        void before.then(free);
      }
    },
  };
}

/**
 * The outcome of `promise`, or the reason of `signal` as soon as that ends: for waiting on what cannot be
 * stopped. The promise may go on; what becomes of it then is dropped.
 */
export async function abortable<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  promise.catch(() => {});
  signal.throwIfAborted();
  let onAbort = (): void => {};
  const ended = new Promise<never>((_, reject) => {
    onAbort = (): void => reject(signal.reason as Error);
    signal.addEventListener('abort', onAbort, { once: true });
  });
  try {
    return await Promise.race([promise, ended]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

function laneOf(lanes: Map<string, Lane>, address: string): Lane {
  const known = lanes.get(address);
  if (known) return known;
  if (lanes.size >= SWEEP_AT) sweep(lanes);
  const lane: Lane = { last: Promise.resolve(), waiting: 0, startedAt: Number.NEGATIVE_INFINITY, keepMs: 0 };
  lanes.set(address, lane);
  return lane;
}

/** Forgets the addresses that nobody waits for and whose distance has long been kept. */
function sweep(lanes: Map<string, Lane>): void {
  const now = performance.now();
  for (const [address, lane] of lanes) {
    if (lane.waiting === 0 && now - lane.startedAt > Math.max(lane.keepMs, 60_000)) lanes.delete(address);
  }
}

/** Waits until the monotonic clock shows `time`; timers may fire a little early, so it looks again. */
async function passed(time: number, signal: AbortSignal): Promise<void> {
  for (let rest = time - performance.now(); rest > 0; rest = time - performance.now()) {
    await pause(Math.ceil(rest), signal);
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  try {
    await abortable(new Promise<void>((resolve) => (timer = setTimeout(resolve, ms))), signal);
  } finally {
    clearTimeout(timer);
  }
}
