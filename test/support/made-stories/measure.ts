import { isWorthComparing, WINDOW_DAYS } from '../../../src/ingest/stories/candidates.js';
import { groupStories, type Match } from '../../../src/ingest/stories/group-stories.js';
import {
  type Comparable,
  comparable,
  isCopy,
  isSameText,
  likeness,
} from '../../../src/ingest/stories/likeness.js';
import { readContentType } from '../../../src/normalize/content-type.js';
import { DAY_MS } from '../../../src/normalize/instant.js';
import type { MadeArticle } from './made-article.js';
import { COPY_KINDS, isOneStory } from './made-set.js';

/** How a set was parted, by kind of article. */
export interface Measure {
  readonly kinds: ReadonlyMap<string, KindMeasure>;
  /** Every two articles in one cluster, and how many of them tell one story. */
  readonly pairs: number;
  readonly rightPairs: number;
}

export interface KindMeasure {
  all: number;
  /** In a cluster with another telling of their story. */
  found: number;
  /** In a cluster with an article that tells another story. */
  wrong: number;
}

/** Parts a set as the service does but for the database: indexes into the set, cluster by cluster. */
export function partSet(set: readonly MadeArticle[]): readonly (readonly number[])[] {
  const ready = set.map(({ title, text }) =>
    comparable({ title, text, contentType: readContentType({ title, text }) }),
  );
  const byKey = new Map<number, number[]>();
  ready.forEach(({ print }, id) => {
    for (const key of print.keys) byKey.set(key, [...(byKey.get(key) ?? []), id]);
  });
  const at = (id: number) => Date.parse(set[id]?.publishedAt ?? '');
  const runsOf = (id: number) => ready[id]?.print.shingles.length ?? 0;
  const shared = new Map<string, number>();
  for (const ids of byKey.values()) {
    for (const a of ids)
      for (const b of ids) if (a < b) shared.set(`${a} ${b}`, (shared.get(`${a} ${b}`) ?? 0) + 1);
  }
  const matches = new Map<string, Match | null>();
  for (const [pair, keys] of shared) {
    const [a = 0, b = 0] = pair.split(' ').map(Number);
    if (isWorthComparing(keys, runsOf(a), runsOf(b))) compareOnce(a, b);
  }
  function compareOnce(a: number, b: number): void {
    if (Math.abs(at(a) - at(b)) > WINDOW_DAYS * DAY_MS) return;
    const how = likeness(ready[a] as Comparable, ready[b] as Comparable);
    matches.set(`${a} ${b}`, isCopy(how) ? { a, b, ...how } : null);
  }
  return groupStories(
    set.map((_, id) => id),
    {
      matches: [...matches.values()].filter((match) => match !== null),
      decisions: [],
      isSameText,
      first: (ids) => ids.reduce((one, other) => (at(other) < at(one) ? other : one)),
    },
  );
}

/** Compares clusters of a set with the truth. */
export function measure(set: readonly MadeArticle[], clusters: readonly (readonly number[])[]): Measure {
  const kinds = new Map<string, KindMeasure>();
  let [pairs, rightPairs] = [0, 0];
  for (const ids of clusters) {
    const articles = ids.map((id) => set[id] as MadeArticle);
    for (const article of articles) {
      const mates = articles.filter((each) => each !== article);
      const right = mates.filter((mate) => isOneStory(mate, article)).length;
      pairs += mates.length / 2;
      rightPairs += right / 2;
      const row = kinds.get(article.kind) ?? { all: 0, found: 0, wrong: 0 };
      row.all += 1;
      if (right > 0) row.found += 1;
      if (right < mates.length) row.wrong += 1;
      kinds.set(article.kind, row);
    }
  }
  return { kinds, pairs, rightPairs };
}

/** Copies found over all copies. */
export function recall({ kinds }: Measure): number {
  let [all, found] = [0, 0];
  for (const kind of COPY_KINDS) {
    all += kinds.get(kind)?.all ?? 0;
    found += kinds.get(kind)?.found ?? 0;
  }
  return found / all;
}

/** The table of `docs/clusters.md`. */
export function tableOf(measures: readonly Measure[]): string {
  const names = [...new Set(measures.flatMap(({ kinds }) => [...kinds.keys()]))];
  const sum = (name: string, field: keyof KindMeasure) =>
    measures.reduce((total, { kinds }) => total + (kinds.get(name)?.[field] ?? 0), 0);
  const rows = names.map((name) => {
    const isCopies = COPY_KINDS.includes(name);
    return `| ${name} | ${sum(name, 'all')} | ${isCopies ? sum(name, 'found') : ''} | ${sum(name, 'wrong')} |`;
  });
  return ['| kind | articles | copies found | wrongly joined |', '| --- | --: | --: | --: |', ...rows].join(
    '\n',
  );
}
