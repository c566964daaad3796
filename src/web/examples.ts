import { EXAMPLE_NAMES } from './example-names.js';
import { fillVariables, readStarters, type Starters } from './starters.js';
import startersQuery from './starters.graphql?raw';

/** An example as GraphiQL opens it: two texts. */
export interface Example {
  readonly query: string;
  readonly variables: string | null;
}

const OPERATIONS = import.meta.glob<string>('./operations/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const VARIABLES = import.meta.glob<string>('./operations/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The example operations in the order of the tabs. Throws when one of the names has no file. */
export function readExamples(starters: Starters): Example[] {
  return EXAMPLE_NAMES.map((name) => {
    const query = OPERATIONS[`./operations/${name}.graphql`];
    if (query === undefined) throw new Error(`there is no example operation ${name}`);
    const variables = VARIABLES[`./operations/${name}.json`];
    return { query, variables: variables === undefined ? null : fillVariables(variables, starters) };
  });
}

/** How long the page waits for the starters before it opens with the examples as they are. */
const PATIENCE_MS = 2000;

/**
 * An article and a source of this very database, so that every example answers as it stands. Nothing of it is
 * needed: a service that wants a key first, or has read nothing yet, gives none.
 */
export async function fetchStarters(endpoint: string): Promise<Starters> {
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: startersQuery }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return response.ok ? readStarters(await response.json()) : {};
  } catch {
    return {};
  }
}
