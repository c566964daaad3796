import type { NodeLoader } from './loaders.js';
import type { Services } from './services.js';

/** The context of one request. */
export interface Context extends Services {
  readonly requestId: string;
  readonly language: 'vi' | 'en';
  readonly nodes: NodeLoader;
}
