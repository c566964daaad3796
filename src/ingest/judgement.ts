import type { FetchOutcome } from '../entities/fetch.js';
import type { Source } from '../entities/source.js';
import type { SourceError } from '../errors.js';
import type { FieldCounts } from './article-fields.js';
import { type Reason, reasonOf, type Told } from '../reasons.js';
import { type Fall, fallsAsReason, fallsInWords } from './drift.js';
import type { Unread } from './unread.js';
import type { List } from './list-answer.js';
import type { Visits } from './visits.js';

/** How one reading went, in numbers. */
export interface Counts {
  readonly new: number;
  readonly changed: number;
  readonly bytes: number;
  /** Fields of the new articles. */
  readonly fields: FieldCounts;
}

/** One reading with all that it met. */
export interface Recording {
  readonly source: Source;
  readonly list: List;
  readonly unread: readonly Unread[];
  /** Entries left for the next reading, because they are too many for one. */
  readonly left: number;
  /** What came of looking at known pages again. */
  readonly visits: Visits;
  readonly counts: Counts;
  readonly startedAt: Date;
  readonly now: Date;
}

/** How a reading ended, and whether that is a failure: a source whose fields drifted was read all the same. */
export interface Judgement {
  readonly outcome: FetchOutcome;
  readonly code: string | null;
  readonly told: Told | null;
  readonly failed: boolean;
}

/** Judges a reading by its list, its pages and the fields of what it brought. */
export function judge(recording: Recording, falls: readonly Fall[]): Judgement {
  const { list, visits, counts } = recording;
  if (list.error) {
    return { outcome: outcomeOf(list.error), code: list.error.code, told: toldOf(list.error), failed: true };
  }
  const unread = unreadArticles(recording);
  const first = unread[0];
  const code = visits.fault?.code ?? first?.error.code ?? null;
  const unreadTold = first ? toldOfUnread(first, unread.length, list.entries.length) : null;
  const told = visits.fault ? toldOf(visits.fault) : unreadTold;
  if (counts.new > 0 && falls.length > 0) {
    return { outcome: 'DRIFTED', code: 'FIELDS_DRIFTED', told: toldOfFalls(falls), failed: false };
  }
  if (counts.new + counts.changed > 0) return { outcome: 'NEW', code, told, failed: false };
  // A page or two that cannot be read are no illness of the source; half of its list is.
  if (unread.length * 2 < list.entries.length || !first) {
    return { outcome: 'UNCHANGED', code, told, failed: false };
  }
  const strange = unread.filter(({ error }) => UNLIKE_BEFORE.has(error.code));
  const drifted = strange.length * 2 > unread.length;
  return {
    outcome: drifted ? 'DRIFTED' : 'TEMPORARY_FAILURE',
    code: (drifted ? strange[0]?.error.code : code) ?? code,
    told,
    failed: true,
  };
}

/** Pages that came and were not what this source's pages used to be. */
const UNLIKE_BEFORE: ReadonlySet<string> = new Set(['NOT_AN_ARTICLE', 'NOT_HTML']);

/** Entries whose article was missed. A sitemap names every page of a site: those that are no article are none. */
export function unreadArticles({ source, unread }: Pick<Recording, 'source' | 'unread'>): readonly Unread[] {
  return source.kind === 'SITEMAP' ? unread.filter(({ error }) => !UNLIKE_BEFORE.has(error.code)) : unread;
}

/** The pages of a reading that are not to be asked for again soon; when the source as a whole fails, none are. */
export function lastingly({ source, unread }: Recording, { failed }: Judgement): readonly Unread[] {
  return failed && source.kind !== 'SITEMAP' ? [] : unread.filter(({ error }) => isLasting(error));
}

/** A failure in English and as data. */
export function toldOf(error: SourceError): Told {
  return { message: error.message, reason: reasonOf(error) };
}

/** Fields that fell, in English and as data. */
export function toldOfFalls(falls: readonly Fall[]): Told {
  return { message: fallsInWords(falls), reason: fallsAsReason(falls) };
}

/** Names the first page, unless it was refused: an address we may not read must not stand in what we show. */
function toldOfUnread({ url, error }: Unread, count: number, of: number): Told {
  const isRefused = REFUSED.has(error.code);
  const where = isRefused ? '' : ` ${url}`;
  const head: Reason = isRefused
    ? [{ code: 'PAGES_UNREAD_UNNAMED', count, of }]
    : [{ code: 'PAGES_UNREAD', count, of, url }];
  return {
    message: `${count} of ${of} could not be read, the first${where}: ${error.message}`,
    reason: [...head, ...reasonOf(error)],
  };
}

/** Codes that waiting does not mend. */
const PERMANENT: ReadonlySet<string> = new Set([
  'NOT_A_FEED',
  'NOT_HTML',
  'FEED_REFUSED',
  'PAGE_REFUSED',
  'BODY_TOO_LARGE',
  'EXPANSION_TOO_LARGE',
  'ENCODING_UNREADABLE',
  'TOO_MANY_REDIRECTS',
]);
const REFUSED: ReadonlySet<string> = new Set([
  'ADDRESS_REFUSED',
  'UNSAFE_REDIRECT',
  'BAD_URL',
  'ROBOTS_REFUSED',
]);
const FORBIDDEN: ReadonlySet<number> = new Set([401, 403, 451]);
const GONE: ReadonlySet<number> = new Set([404, 410]);

function outcomeOf(error: SourceError): FetchOutcome {
  const status = Number(error.details['status'] ?? 0);
  if (REFUSED.has(error.code) || FORBIDDEN.has(status)) return 'BLOCKED';
  if (error.code === 'SUDDENLY_EMPTY') return 'EMPTY';
  if (PERMANENT.has(error.code) || GONE.has(status)) return 'PERMANENT_FAILURE';
  return 'TEMPORARY_FAILURE';
}

/** Asking for this page again would give the same: its failure does not keep the list from being "read whole". */
export function isLasting(error: SourceError): boolean {
  const outcome = outcomeOf(error);
  return outcome === 'BLOCKED' || outcome === 'PERMANENT_FAILURE' || error.code === 'NOT_AN_ARTICLE';
}
