import type { RefreshTools } from '../ingest/refresh-tools.js';

/** What editors' writes need; nothing else is reached for. */
export interface EditTools extends RefreshTools {
  /** GSO code of the home province, which sources are of unless something else is said. */
  readonly province: string;
}
