import type { ContentType } from '../operations.generated.js';
import { isDay } from '../days.js';

/** What a unit has to do with an article. */
export const ROLES = ['publisher', 'author', 'mention'] as const;
export type UnitRole = (typeof ROLES)[number];

/** How far a unit reaches: with all below it, by itself, or with what its territory was and became. */
export const SCOPES = ['within', 'only', 'lineage'] as const;
export type UnitScope = (typeof SCOPES)[number];

/** Kinds of text, the news first. */
export const CONTENT_TYPES = [
  'NEWS',
  'ANNOUNCEMENT',
  'DOCUMENT',
  'SCHEDULE',
  'TENDER',
  'RECRUITMENT',
  'PRAISE',
  'OBITUARY',
  'OTHER',
] as const satisfies readonly ContentType[];

/** What the reading room shows, all of it in its address. Null: whatever. */
export interface RoomFilter {
  readonly query: string | null;
  /** By how well it fits the search; else the newest first. */
  readonly byRelevance: boolean;
  /** Global id of a unit. */
  readonly unit: string | null;
  readonly role: UnitRole;
  readonly scope: UnitScope;
  /** Global id of a source. */
  readonly source: string | null;
  readonly category: string | null;
  readonly contentType: ContentType | null;
  /** First and last day, both included. */
  readonly from: string | null;
  readonly to: string | null;
  /** Global id of a collection. */
  readonly collection: string | null;
  readonly tag: string | null;
  /** Leaves copies out. */
  readonly originalsOnly: boolean;
}

/** Everything, the newest first. */
export const WHOLE: RoomFilter = {
  query: null,
  byRelevance: false,
  unit: null,
  role: 'publisher',
  scope: 'within',
  source: null,
  category: null,
  contentType: null,
  from: null,
  to: null,
  collection: null,
  tag: null,
  originalsOnly: false,
};

/** The longest search the API takes. */
export const LONGEST_QUERY = 300;

/** Reads the filter of an address; what makes no sense there is left out, as if it were not. */
export function readRoomFilter(search: string): RoomFilter {
  const given = new URLSearchParams(search);
  const word = (name: string) => given.get(name)?.trim() || null;
  const day = (name: string) => {
    const text = given.get(name);
    return isDay(text) ? text : null;
  };
  const query = word('q')?.slice(0, LONGEST_QUERY) ?? null;
  return {
    query,
    byRelevance: query !== null && given.get('sort') === 'relevance',
    unit: word('unit'),
    role: oneOf(ROLES, given.get('role')) ?? 'publisher',
    scope: oneOf(SCOPES, given.get('scope')) ?? 'within',
    source: word('source'),
    category: word('category'),
    contentType: oneOf(CONTENT_TYPES, given.get('type')),
    from: day('from'),
    to: day('to'),
    collection: word('collection'),
    tag: word('tag'),
    originalsOnly: given.get('original') === 'true',
  };
}

/** The address of a filter: `/` for everything, else `/?…` with what differs from it. */
export function writeRoomFilter(filter: Partial<RoomFilter>, article: string | null = null): string {
  const whole = { ...WHOLE, ...filter };
  const search = new URLSearchParams();
  const put = (name: string, value: string | null) => {
    if (value !== null && value !== '') search.set(name, value);
  };
  put('q', whole.query);
  put('sort', whole.query !== null && whole.byRelevance ? 'relevance' : null);
  put('unit', whole.unit);
  put('role', whole.unit !== null && whole.role !== 'publisher' ? whole.role : null);
  put('scope', whole.unit !== null && whole.scope !== 'within' ? whole.scope : null);
  put('source', whole.source);
  put('category', whole.category);
  put('type', whole.contentType);
  put('from', whole.from);
  put('to', whole.to);
  put('collection', whole.collection);
  put('tag', whole.tag);
  put('original', whole.originalsOnly ? 'true' : null);
  put('article', article);
  const text = search.toString();
  return text === '' ? '/' : `/?${text}`;
}

/** The article an address opens; null: the list. */
export function readOpenArticle(search: string): string | null {
  return new URLSearchParams(search).get('article')?.trim() || null;
}

function oneOf<Value extends string>(values: readonly Value[], given: string | null): Value | null {
  return values.find((value) => value === given) ?? null;
}
