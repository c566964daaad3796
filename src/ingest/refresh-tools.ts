import type { Logger } from 'pino';
import type { Database } from '../db.js';
import type { Gazetteer } from '../units/gazetteer.js';
import type { Fetcher } from './fetch.js';
import type { Parsing } from './parsing.js';

/** What the journey of a source needs; nothing else is reached for. */
export interface RefreshTools {
  readonly database: Database;
  readonly fetcher: Fetcher;
  readonly parsing: Parsing;
  readonly gazetteer: Gazetteer;
  readonly now: () => Date;
  readonly log: Logger;
}
