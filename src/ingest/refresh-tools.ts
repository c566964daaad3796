import type { Logger } from 'pino';
import type { Database } from '../db.js';
import type { Gazetteer } from '../units/gazetteer.js';
import type { Desk } from './desk.js';
import type { Fetcher } from './fetch.js';
import type { Parsing } from './parsing.js';

/** What reading takes when nothing is stored. */
export interface ReadTools {
  readonly fetcher: Fetcher;
  readonly parsing: Parsing;
  readonly gazetteer: Gazetteer;
  readonly now: () => Date;
  readonly log: Logger;
}

/** What the journey of a source needs; nothing else is reached for. */
export interface RefreshTools extends ReadTools {
  readonly database: Database;
  readonly desk: Desk;
}
