/** Values by the name of the variable they go into, in whichever example takes it. */
export type Starters = Readonly<Partial<Record<'articleUrl' | 'sourceId', string>>>;

/** The answer to `starters.graphql`, as far as it is looked at. */
interface StartersAnswer {
  readonly data?: {
    readonly articles?: { readonly nodes: readonly { readonly url: string }[] } | null;
    readonly sources?: { readonly nodes: readonly { readonly id: string }[] } | null;
  } | null;
}

/** Picks the values out of the answer; what is not there is left out. */
export function readStarters(answer: unknown): Starters {
  const { data } = (answer ?? {}) as StartersAnswer;
  const articleUrl = data?.articles?.nodes[0]?.url;
  const sourceId = data?.sources?.nodes[0]?.id;
  return { ...(articleUrl ? { articleUrl } : {}), ...(sourceId ? { sourceId } : {}) };
}

/**
 * The text of an example's variables with the starters put in where it has a variable of that name. A text without
 * one comes back as it was, in its own layout.
 */
export function fillVariables(text: string, starters: Starters): string {
  const variables = JSON.parse(text) as Record<string, unknown>;
  const fitting = Object.entries(starters).filter(([name]) => name in variables);
  if (fitting.length === 0) return text;
  return `${JSON.stringify({ ...variables, ...Object.fromEntries(fitting) }, null, 2)}\n`;
}
