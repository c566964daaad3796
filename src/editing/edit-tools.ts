import type { Logger } from 'pino';
import type { Database } from '../db.js';
import type { Gazetteer } from '../units/gazetteer.js';

/** What editors' writes need; nothing else is reached for. */
export interface EditTools {
  readonly database: Database;
  readonly gazetteer: Gazetteer;
  readonly now: () => Date;
  readonly log: Logger;
  /** GSO code of the home province, which sources are of unless something else is said. */
  readonly province: string;
}
