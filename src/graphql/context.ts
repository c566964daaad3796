import type { Viewer } from '../auth/viewer.js';
import type { NodeLoader } from './loaders.js';
import type { Services } from './services.js';

/** The context of one request. */
export interface Context extends Services {
  readonly requestId: string;
  readonly language: 'vi' | 'en';
  /** Who asks; {@link ANONYMOUS} when nobody is known. */
  readonly viewer: Viewer;
  readonly nodes: NodeLoader;
}
