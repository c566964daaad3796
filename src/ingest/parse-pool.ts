import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { SourceError } from '../errors.js';
import { projectFile } from '../project-files.js';
import type { Answered, Asked } from './parse-worker.js';
import { type Parsing, REFUSAL } from './parsing.js';

/** {@link Parsing} in threads of their own. */
export interface ParsePool extends Parsing {
  /** Ends all threads; what they were at is given up. */
  close(): Promise<void>;
}

export interface ParsePoolOptions {
  /** How long one input may keep a thread that is ready, in milliseconds. */
  readonly limitMs?: number;
  /** Memory of one thread, in MB; the units of the country take 40 of them. */
  readonly memoryMb?: number;
  readonly threads?: number;
  /** The module each thread runs, by default the built one, wherever this one runs from. */
  readonly worker?: URL;
}

interface Job {
  readonly asked: Asked;
  readonly done: (answer: Answered) => void;
  readonly failed: (error: Error) => void;
}

interface Thread {
  readonly worker: Worker;
  isReady: boolean;
  job: Job | null;
  /** Of the job, or of idling. */
  timer: NodeJS.Timeout | null;
  /** Why it is being ended; null when it ends by itself. */
  ending: string | null;
}

/** Idle threads end after this, and their memory is free again. */
const IDLE_MS = 30_000;

/**
 * Threads that read what sites send. Input that takes too long or too much memory costs its thread, which is ended and
 * replaced, and becomes a {@link SourceError} FEED_REFUSED or PAGE_REFUSED; everyone else's input goes on. Threads
 * start when there is work and hold no process back from its end.
 */
export function createParsePool(options: ParsePoolOptions = {}): ParsePool {
  const pool = new Pool(options);
  return {
    feed: (input) => pool.run({ task: 'feed', input }) as ReturnType<Parsing['feed']>,
    listing: (input) => pool.run({ task: 'listing', input }) as ReturnType<Parsing['listing']>,
    page: (input) => pool.run({ task: 'page', input }) as ReturnType<Parsing['page']>,
    feedArticle: (input) => pool.run({ task: 'feedArticle', input }) as ReturnType<Parsing['feedArticle']>,
    feedArticles: (input) => pool.run({ task: 'feedArticles', input }) as ReturnType<Parsing['feedArticles']>,
    close: () => pool.close(),
  };
}

/** A class because threads, queue and timers are one state. */
class Pool {
  readonly #threads = new Set<Thread>();
  readonly #waiting: Job[] = [];
  readonly #limitMs: number;
  readonly #memoryMb: number;
  readonly #most: number;
  readonly #module: URL;
  #closed = false;

  constructor({ limitMs, memoryMb, threads, worker }: ParsePoolOptions) {
    this.#limitMs = limitMs ?? 10_000;
    this.#memoryMb = memoryMb ?? 512;
    this.#most = threads ?? Math.min(4, Math.max(2, availableParallelism() - 1));
    this.#module = worker ?? pathToFileURL(projectFile('dist', 'src', 'ingest', 'parse-worker.js'));
  }

  async run(asked: Asked): Promise<unknown> {
    const answer = await new Promise<Answered>((done, failed) => {
      this.#waiting.push({ asked, done, failed });
      this.#next();
    });
    if ('value' in answer) return answer.value;
    if ('fault' in answer) throw Object.assign(new Error(answer.fault.message), answer.fault);
    const { code, message, details } = answer.refused;
    throw new SourceError(code, message, { ...details });
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const { failed } of this.#waiting.splice(0)) failed(ended());
    await Promise.all(Array.from(this.#threads, ({ worker }) => worker.terminate()));
  }

  #next(): void {
    if (this.#closed) for (const { failed } of this.#waiting.splice(0)) failed(ended());
    while (this.#waiting.length > 0) {
      const free = Array.from(this.#threads).find(({ job, ending }) => job === null && ending === null);
      const thread = free ?? (this.#threads.size < this.#most ? this.#start() : null);
      if (thread === null) return;
      thread.job = this.#waiting.shift() ?? null;
      thread.worker.ref();
      if (thread.isReady) this.#ask(thread);
    }
  }

  #start(): Thread {
    const worker = new Worker(this.#module, {
      resourceLimits: { maxOldGenerationSizeMb: this.#memoryMb, maxYoungGenerationSizeMb: 32 },
    });
    const thread: Thread = { worker, isReady: false, job: null, timer: null, ending: null };
    this.#threads.add(thread);
    worker.on('message', (message: Answered | 'ready') => {
      if (message === 'ready') {
        thread.isReady = true;
        if (thread.job) this.#ask(thread);
        return;
      }
      const { job } = thread;
      this.#rest(thread);
      job?.done(message);
      this.#next();
    });
    worker.on('error', (error) => (thread.ending ??= error.message));
    worker.on('exit', (code) => this.#bury(thread, code));
    return thread;
  }

  #ask(thread: Thread): void {
    if (thread.timer) clearTimeout(thread.timer);
    thread.timer = setTimeout(() => this.#end(thread, `longer than ${this.#limitMs} ms`), this.#limitMs);
    thread.worker.postMessage(thread.job?.asked);
  }

  #rest(thread: Thread): void {
    if (thread.timer) clearTimeout(thread.timer);
    thread.job = null;
    thread.worker.unref();
    thread.timer = setTimeout(() => this.#end(thread, 'idle'), IDLE_MS).unref();
  }

  #end(thread: Thread, reason: string): void {
    thread.ending ??= reason;
    void thread.worker.terminate();
  }

  /** A thread that died at its work was killed by it; one that never got ready is our own fault. */
  #bury(thread: Thread, code: number): void {
    this.#threads.delete(thread);
    if (thread.timer) clearTimeout(thread.timer);
    const { job, isReady, ending } = thread;
    const reason = ending ?? `all a thread had (it ended with ${code})`;
    if (job && this.#closed) job.failed(ended());
    else if (job && !isReady) job.failed(new Error(`a thread for reading did not start: ${reason}`));
    else job?.failed(new SourceError(REFUSAL[job.asked.task], `Reading it took ${reason}`));
    this.#next();
  }
}

function ended(): Error {
  return new DOMException('the threads were ended', 'AbortError');
}
