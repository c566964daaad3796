import { useSyncExternalStore } from 'react';

/** Told when the page goes to another address of its own. */
const GONE = 'bantin:gone';

/** Goes to an address of this page without opening it anew; the button "back" leads back. */
export function go(to: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  if (to === location.pathname + location.search) return;
  if (replace) history.replaceState(history.state, '', to);
  else history.pushState(null, '', to);
  dispatchEvent(new Event(GONE));
}

/** The query of the address, `?…` or empty, as it changes. */
export function useSearch(): string {
  return useSyncExternalStore(listen, () => location.search);
}

function listen(changed: () => void): () => void {
  addEventListener('popstate', changed);
  addEventListener(GONE, changed);
  return () => {
    removeEventListener('popstate', changed);
    removeEventListener(GONE, changed);
  };
}
