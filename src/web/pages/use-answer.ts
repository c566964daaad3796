import { useCallback, useEffect, useState } from 'react';
import { ask, AskError } from './ask.js';
import type { Document } from './documents.js';

/** What is known of a question: its answer, or why there is none. While a new one is asked, the old answer stays. */
export interface Asked<Result> {
  readonly data: Result | null;
  readonly error: AskError | null;
  readonly isLoading: boolean;
  /** Asks once more. */
  readonly again: () => void;
}

/** Asks, and asks anew when the variables change; what is superseded is aborted. Null variables: nothing is asked. */
export function useAnswer<Result, Variables>(
  document: Document<Result, Variables>,
  variables: Variables | null,
): Asked<Result> {
  const [state, setState] = useState<Omit<Asked<Result>, 'again'>>(NOTHING);
  const [turn, setTurn] = useState(0);
  const key = variables === null ? null : JSON.stringify(variables);
  useEffect(() => {
    if (key === null) return setState(NOTHING);
    const leaving = new AbortController();
    setState(({ data }) => ({ data, error: null, isLoading: true }));
    ask(document, JSON.parse(key) as Variables, leaving.signal).then(
      (data) => setState({ data, error: null, isLoading: false }),
      (error: unknown) => {
        if (!leaving.signal.aborted) setState({ data: null, error: asAskError(error), isLoading: false });
      },
    );
    return () => leaving.abort(new DOMException('superseded', 'AbortError'));
  }, [document, key, turn]);
  const again = useCallback(() => setTurn((count) => count + 1), []);
  // The first question is on its way before the effect has run.
  return { ...state, isLoading: state.isLoading || (key !== null && !state.data && !state.error), again };
}

const NOTHING = { data: null, error: null, isLoading: false };

/** Whatever went wrong, as an {@link AskError}. */
export function asAskError(error: unknown): AskError {
  if (error instanceof AskError) return error;
  return new AskError(String(error), { code: 'NO_ANSWER', requestId: null, retryAt: null });
}
