/** How much one request may ask, and how often. */
export interface Limits {
  readonly bodyBytes: number;
  readonly tokens: number;
  readonly depth: number;
  readonly aliases: number;
  readonly rootFields: number;
  /** What an operation may cost when nobody is known, and with a key or an account. */
  readonly costAnonymous: number;
  readonly costKnown: number;
  /** How long a request may take, in milliseconds; writing is not cut off. */
  readonly requestMs: number;
  /** Requests a minute from one address nobody is known at, and of one key or account. */
  readonly rateAnonymous: number;
  readonly rateKnown: number;
}

/** What holds where the environment says nothing. */
export const LIMITS = {
  bodyBytes: 256 * 1024,
  tokens: 2000,
  depth: 12,
  aliases: 30,
  rootFields: 20,
  costAnonymous: 10_000,
  costKnown: 50_000,
  requestMs: 10_000,
  rateAnonymous: 600,
  rateKnown: 6000,
} as const satisfies Limits;

/** Requests a minute on a loopback address, where the only client is the machine itself. */
export const LOOPBACK_RATE = 60_000;

/** What an omitted `first` counts as. */
export const DEFAULT_PAGE = 20;
