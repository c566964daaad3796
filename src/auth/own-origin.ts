/** What of a request says where it comes from. */
export interface Origins {
  readonly method: string;
  /** Host and port the request went to. */
  readonly host: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request may change something on the strength of a cookie: a browser says where it comes from, in
 * `Sec-Fetch-Site` and with every POST in `Origin`. What says neither is no browser, and nobody can forge from it.
 */
export function isOwnRequest({ method, host, headers }: Origins): boolean {
  return SAFE.has(method) || isOwnOrigin({ host, headers });
}

/** Whether a browser sends the request from a page of ours, or no browser does; for WebSockets too. */
export function isOwnOrigin({ host, headers }: Pick<Origins, 'host' | 'headers'>): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const origin = headers['origin'];
  if (origin === undefined) return true;
  return typeof origin === 'string' && URL.canParse(origin) && new URL(origin).host === host.toLowerCase();
}
