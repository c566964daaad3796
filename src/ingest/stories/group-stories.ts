/**
 * Which articles are one story, from what was found about pairs. Pure; the same pairs give the same stories in
 * whatever order the articles came in.
 */

/** Two articles of which one is a copy of the other. */
export interface Match {
  readonly a: number;
  readonly b: number;
  readonly containment: number;
  readonly resemblance: number;
}

/** What an editor said about two articles. */
export interface Decision {
  readonly a: number;
  readonly b: number;
  readonly together: boolean;
}

export interface Pairs {
  readonly matches: readonly Match[];
  readonly decisions: readonly Decision[];
  /** Are the two texts so alike that either may stand for the other? */
  readonly isSameText: (match: Match) => boolean;
  /** The first of several articles. */
  readonly first: (ids: readonly number[]) => number;
}

/**
 * Parts `ids` into stories, lone articles among them. What an editor put together stays together, what an editor put
 * apart stays apart. Articles with the same text are one; an excerpt, or a text that contains another, joins the
 * story whose first telling it shares most with: a story never grows from excerpt to excerpt, so an article made of two
 * others joins one of them and does not make the two one.
 */
export function groupStories(ids: readonly number[], pairs: Pairs): readonly (readonly number[])[] {
  return partsOf(ids, pairs).flatMap(({ ids: own, ...part }) =>
    own.length === 1 ? [own] : groupPart(own, { ...pairs, ...part }),
  );
}

interface Part extends Pick<Pairs, 'matches' | 'decisions'> {
  readonly ids: number[];
}

/** What hangs together by matches or by an editor's word; the rest has nothing to say to it. */
function partsOf(ids: readonly number[], { matches, decisions }: Pairs): readonly Part[] {
  const heads = new Map(ids.map((id) => [id, id]));
  const headOf = (id: number): number => {
    let head = id;
    for (let next = heads.get(head); next !== undefined && next !== head; next = heads.get(head)) head = next;
    heads.set(id, head);
    return head;
  };
  for (const { a, b } of [...matches, ...decisions]) {
    if (heads.has(a) && heads.has(b)) heads.set(headOf(a), headOf(b));
  }
  const parts = new Map<number, { ids: number[]; matches: Match[]; decisions: Decision[] }>();
  for (const id of ids) {
    const head = headOf(id);
    const part = parts.get(head) ?? { ids: [], matches: [], decisions: [] };
    part.ids.push(id);
    parts.set(head, part);
  }
  for (const match of matches) parts.get(headOf(match.a))?.matches.push(match);
  for (const decision of decisions) parts.get(headOf(decision.a))?.decisions.push(decision);
  return [...parts.values()];
}

function groupPart(ids: readonly number[], pairs: Pairs): readonly (readonly number[])[] {
  const apart = new Map<number, number[]>();
  for (const { a, b, together } of pairs.decisions) if (!together) link(apart, a, b);
  const sets = new Map(ids.map((id) => [id, [id]]));
  const setOf = (id: number): number[] => sets.get(id) ?? [];
  const mayMeet = (one: readonly number[], other: readonly number[]) =>
    !one.some((id) => apart.get(id)?.some((each) => other.includes(each)));
  const unite = (a: number, b: number) => {
    const [one, other] = [setOf(a), setOf(b)];
    if (one === other || one.length === 0 || other.length === 0) return;
    one.push(...other);
    for (const id of other) sets.set(id, one);
  };

  for (const { a, b, together } of pairs.decisions) if (together) unite(a, b);
  const byLikeness = [...pairs.matches].sort(
    (one, other) => other.resemblance - one.resemblance || one.a - other.a || one.b - other.b,
  );
  for (const match of byLikeness) {
    if (pairs.isSameText(match) && mayMeet(setOf(match.a), setOf(match.b))) unite(match.a, match.b);
  }

  const matchesOf = new Map<number, Match[]>();
  for (const match of pairs.matches) {
    push(matchesOf, match.a, match);
    push(matchesOf, match.b, match);
  }
  const isMatched = (id: number, other: number) =>
    matchesOf.get(id)?.some(({ a, b }) => a === other || b === other) ?? false;
  // What only one of several tellings holds may be that one's own addition.
  const isOfRoot = (id: number, root: readonly number[]) =>
    isMatched(id, root[0] as number) || 2 * root.filter((other) => isMatched(id, other)).length > root.length;
  const stories: number[][] = [];
  const storyOf = new Map<number, number[]>();
  const roots = new Map<number, readonly number[]>();
  for (const text of inOrder([...new Set(sets.values())], pairs.first)) {
    let best: { story: number[]; match: Match } | null = null;
    const isEarlier = (one: number[], other: number[]) => stories.indexOf(one) < stories.indexOf(other);
    for (const match of matchesOf.get(text[0] as number) ?? []) {
      const other = match.a === text[0] ? match.b : match.a;
      const root = roots.get(other);
      const story = storyOf.get(other);
      if (!root || !story || !isOfRoot(text[0] as number, root) || !mayMeet(text, story)) continue;
      const isBetter =
        best === null ||
        isCloser(match, best.match) ||
        (!isCloser(best.match, match) && isEarlier(story, best.story));
      if (isBetter) best = { story, match };
    }
    if (best) {
      best.story.push(...text);
      for (const id of text) storyOf.set(id, best.story);
      continue;
    }
    const story = [...text];
    stories.push(story);
    for (const id of text) {
      storyOf.set(id, story);
      roots.set(id, text);
    }
  }
  return stories;
}

/** Earliest first, and in each the earliest in front. */
function inOrder(sets: readonly number[][], first: Pairs['first']): number[][] {
  const byHead = new Map(
    sets.map((set) => {
      const head = set.length === 1 ? (set[0] as number) : first(set);
      return [head, [head, ...set.filter((id) => id !== head)]];
    }),
  );
  const ordered: number[][] = [];
  while (byHead.size > 0) {
    const head = first([...byHead.keys()]);
    ordered.push(byHead.get(head) ?? []);
    byHead.delete(head);
  }
  return ordered;
}

/** Differences smaller than this say nothing. */
const CLOSE = 0.02;

/** Does a match share clearly more of the text? */
function isCloser(one: Match, other: Match): boolean {
  const more = one.containment - other.containment;
  return Math.abs(more) > CLOSE ? more > 0 : one.resemblance - other.resemblance > CLOSE;
}

function link(map: Map<number, number[]>, a: number, b: number): void {
  push(map, a, b);
  push(map, b, a);
}

function push<Value>(map: Map<number, Value[]>, key: number, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
