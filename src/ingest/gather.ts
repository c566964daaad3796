/** How what is asked at once is done together. */
export interface GatherOptions<Item, Result> {
  /** Does a few at once, in one transaction: all of them or none. Gives the results in order. */
  readonly work: (items: readonly Item[]) => Promise<readonly Result[]>;
  /** Items done at once, at most. */
  readonly most: number;
  /** Of items with one key only one is done at a time; the next waits. */
  readonly keyOf: (item: Item) => unknown;
}

interface Waiting<Item, Result> {
  readonly item: Item;
  readonly done: (result: Result) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Makes one piece of work of what many ask for at the same time: while one piece is done, whatever else is asked for
 * waits and becomes the next. Who asks alone waits for nobody. If a piece fails, its items are done one by one, so that
 * each meets only its own fault.
 */
export function gather<Item, Result>({ work, most, keyOf }: GatherOptions<Item, Result>) {
  let waiting: Waiting<Item, Result>[] = [];
  let isBusy = false;

  const next = (): readonly Waiting<Item, Result>[] => {
    const taken = new Map<unknown, Waiting<Item, Result>>();
    for (const each of waiting) {
      if (taken.size >= most) break;
      if (!taken.has(keyOf(each.item))) taken.set(keyOf(each.item), each);
    }
    const piece = new Set(taken.values());
    waiting = waiting.filter((each) => !piece.has(each));
    return [...piece];
  };

  const run = async (piece: readonly Waiting<Item, Result>[]): Promise<void> => {
    try {
      const results = await work(piece.map(({ item }) => item));
      piece.forEach(({ done }, at) => done(results[at] as Result));
    } catch (error) {
      const [only, ...others] = piece;
      if (only && others.length === 0) only.failed(error);
      else for (const each of piece) await run([each]);
    }
  };

  const runAll = async (): Promise<void> => {
    // Whoever asks in the same turn of the loop is taken along.
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0) await run(next());
    isBusy = false;
  };

  return (item: Item): Promise<Result> =>
    new Promise((done, failed) => {
      waiting.push({ item, done, failed });
      if (isBusy) return;
      isBusy = true;
      void runAll();
    });
}
