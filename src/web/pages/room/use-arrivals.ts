import { useEffect, useRef, useState } from 'react';
import { ask } from '../ask.js';
import { DOCUMENTS } from '../documents.js';
import { listen } from '../live.js';
import type { RoomArticlesQuery, RoomArticlesQueryVariables } from '../operations.generated.js';

/** How often a search is asked again: a subscription takes no search. */
const SEARCH_AGAIN_MS = 60_000;

/**
 * How many articles came since the first page was read that would stand on it now. Told by subscription; a search is
 * asked again every minute while somebody looks. A list by relevance is left in peace.
 */
export function useArrivals(
  variables: RoomArticlesQueryVariables,
  first: RoomArticlesQuery['articles'] | null,
  isByRelevance: boolean,
): number {
  const [arrived, setArrived] = useState<{ readonly of: unknown; readonly ids: ReadonlySet<string> }>(NONE);
  const question = useRef(variables);
  question.current = variables;
  useEffect(() => {
    if (!first || isByRelevance) return;
    const known = new Set(first.nodes.map(({ id }) => id));
    const oldest = first.pageInfo.hasNextPage ? oldestOf(first) : null;
    const announce = (ids: readonly string[]) => {
      const fresh = ids.filter((id) => !known.has(id));
      if (fresh.length === 0) return;
      setArrived((before) => ({
        of: first,
        ids: new Set([...(before.of === first ? before.ids : []), ...fresh]),
      }));
    };
    const leaving = new AbortController();
    const look = () =>
      ask(DOCUMENTS.roomArticles, question.current, leaving.signal).then(
        ({ articles }) => announce(articles.nodes.map(({ id }) => id)),
        // The list stands; the next look may tell more.
        () => {},
      );
    const { filter, search } = question.current;
    if (search) {
      const timer = setInterval(() => document.hidden || void look(), SEARCH_AGAIN_MS);
      return () => {
        clearInterval(timer);
        leaving.abort();
      };
    }
    const stop = listen(DOCUMENTS.roomAdded, filter ? { filter } : {}, {
      next: ({ articleAdded: { id, publishedAt } }) => {
        // What is older than the page, or has no date, would not stand on it.
        if (oldest === null || (publishedAt !== null && publishedAt >= oldest)) announce([id]);
      },
      backAgain: () => void look(),
    });
    return () => {
      stop();
      leaving.abort();
    };
  }, [first, isByRelevance]);
  return arrived.of === first ? arrived.ids.size : 0;
}

const NONE = { of: null, ids: new Set<string>() };

/** When the oldest article of a page was published; null where one is not dated, since then all dated ones stand on it. */
function oldestOf({ nodes }: RoomArticlesQuery['articles']): string | null {
  return nodes.at(-1)?.publishedAtInfo.value ?? null;
}
