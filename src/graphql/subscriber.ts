/** One who waits for events: what graphql-js iterates over, and what feeds it. */
export interface Subscriber<Event> extends AsyncIterableIterator<Event> {
  push(event: Event): void;
  /** Ends it with an error once what waits is taken. */
  fail(error: unknown): void;
  /** Ends it once what waits is taken. */
  end(): void;
}

export interface SubscriberOptions {
  /** So many events may wait; one more is too many. */
  readonly most: number;
  /** Too many wait: what waited is dropped, and the subscriber ends. */
  readonly overflowed: () => void;
  /** It takes no more. */
  readonly left: () => void;
}

/** A queue of bounded length between those who push and one who takes. */
export function createSubscriber<Event>({ most, overflowed, left }: SubscriberOptions): Subscriber<Event> {
  let waiting: Event[] = [];
  let taking: PromiseWithResolvers<IteratorResult<Event>> | null = null;
  let ended: { readonly error?: unknown } | null = null;

  const finish = (how: { readonly error?: unknown }): void => {
    if (ended) return;
    ended = how;
    left();
    if (!taking) return;
    if ('error' in how) taking.reject(how.error);
    else taking.resolve({ done: true, value: undefined });
    taking = null;
  };

  return {
    push: (event) => {
      if (ended) return;
      if (taking) {
        taking.resolve({ done: false, value: event });
        taking = null;
        return;
      }
      waiting.push(event);
      if (waiting.length <= most) return;
      waiting = [];
      finish({});
      overflowed();
    },
    fail: (error) => finish({ error }),
    end: () => finish({}),
    next: () => {
      const [event] = waiting.splice(0, 1);
      if (event !== undefined) return Promise.resolve({ done: false, value: event });
      if (!ended) {
        taking = Promise.withResolvers();
        return taking.promise;
      }
      const { error } = ended;
      ended = {};
      return error === undefined ? Promise.resolve({ done: true, value: undefined }) : Promise.reject(error);
    },
    return: () => {
      waiting = [];
      finish({});
      return Promise.resolve({ done: true, value: undefined });
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
