import { useEffect, useRef, useState } from 'react';
import { ask, type AskError } from '../ask.js';
import { DOCUMENTS } from '../documents.js';
import type { RoomArticlesQuery, RoomArticlesQueryVariables } from '../operations.generated.js';
import { asAskError, type Asked, useAnswer } from '../use-answer.js';

/** An article as a list shows it. */
export type Listed = RoomArticlesQuery['articles']['nodes'][number];

/** A list that grows. */
export interface Articles extends Omit<Asked<RoomArticlesQuery>, 'data'> {
  /** Null until there is a first page. */
  readonly first: RoomArticlesQuery['articles'] | null;
  readonly nodes: readonly Listed[];
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly moreError: AskError | null;
  /** Asks for what comes after the last; gives the first of it, where there is some. */
  readonly more: () => Promise<Listed | null>;
}

/** What follows the first page, as long as that page is the same. */
interface Rest {
  readonly of: RoomArticlesQuery | null;
  readonly nodes: readonly Listed[];
  readonly pageInfo: RoomArticlesQuery['articles']['pageInfo'] | null;
  readonly isLoading: boolean;
  readonly error: AskError | null;
}

/** The articles of a list, page by page behind a cursor. */
export function useArticles(variables: RoomArticlesQueryVariables): Articles {
  const { data, ...asked } = useAnswer(DOCUMENTS.roomArticles, variables);
  const [kept, setRest] = useState<Rest>(NO_REST);
  const rest = kept.of === data ? kept : { ...NO_REST, of: data };
  const leaving = useRef<AbortController | null>(null);
  useEffect(() => () => leaving.current?.abort(new DOMException('superseded', 'AbortError')), [data]);
  const first = data?.articles ?? null;
  const pageInfo = rest.pageInfo ?? first?.pageInfo ?? null;

  const more = async (): Promise<Listed | null> => {
    if (rest.isLoading || !pageInfo?.hasNextPage) return null;
    const { signal } = (leaving.current = new AbortController());
    setRest({ ...rest, isLoading: true, error: null });
    try {
      const next = await ask(DOCUMENTS.roomArticles, { ...variables, after: pageInfo.endCursor }, signal);
      const { articles } = next;
      const nodes = [...rest.nodes, ...articles.nodes];
      setRest({ of: data, nodes, pageInfo: articles.pageInfo, isLoading: false, error: null });
      return articles.nodes[0] ?? null;
    } catch (error) {
      if (!signal.aborted) setRest({ ...rest, isLoading: false, error: asAskError(error) });
      return null;
    }
  };
  return {
    ...asked,
    first,
    nodes: first ? [...first.nodes, ...rest.nodes] : [],
    hasMore: pageInfo?.hasNextPage ?? false,
    isLoadingMore: rest.isLoading,
    moreError: rest.error,
    more,
  };
}

const NO_REST: Rest = { of: null, nodes: [], pageInfo: null, isLoading: false, error: null };
