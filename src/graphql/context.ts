import type { Viewer } from '../auth/viewer.js';
import type { Deadline } from './deadline.js';
import type { Wanted } from './live.js';
import type { NodeLoader } from './loaders.js';
import type { Services } from './services.js';

/** Follows a feed for one subscription of one connection. */
export type Follow = (wanted: Omit<Wanted, 'most' | 'overflowed'>) => Promise<AsyncIterable<unknown>>;

/** The context of one request. */
export interface Context extends Services {
  readonly requestId: string;
  readonly language: 'vi' | 'en';
  /** Who asks; {@link ANONYMOUS} when nobody is known. */
  readonly viewer: Viewer;
  /** Until when it is worked on; `read` ends with it. */
  readonly deadline: Deadline;
  readonly nodes: NodeLoader;
  /** Null over HTTP, where there are no subscriptions. */
  readonly follow: Follow | null;
}
