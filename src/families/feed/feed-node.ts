/** An element as rss-parser hands it over: text under `_`, attributes under `$`, children as lists by name. */
export type FeedNode = Readonly<Record<string, unknown>>;

/** The children `name` of a node, in order; text-only children become nodes too. */
export function nodesOf(node: FeedNode, name: string): readonly FeedNode[] {
  const value = node[name];
  const list: readonly unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return list.map((each) => (typeof each === 'object' && each !== null ? (each as FeedNode) : { _: each }));
}

/** The text of a node, as it stands; '' when it has none. */
export function textOf(node: FeedNode | undefined): string {
  const value = node?.['_'];
  return typeof value === 'string' ? value : '';
}

/** An attribute (name in lower case); null when it is not there. */
export function attr(node: FeedNode | undefined, name: string): string | null {
  const value = (node?.['$'] as Record<string, unknown> | undefined)?.[name];
  return typeof value === 'string' ? value : null;
}

/** The first non-empty text among the children of these names, names in order of preference. */
export function firstText(node: FeedNode, ...names: readonly string[]): string | null {
  for (const name of names) {
    for (const child of nodesOf(node, name)) {
      const text = textOf(child).trim();
      if (text !== '') return text;
    }
  }
  return null;
}
