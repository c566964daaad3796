import { addDays, startOf } from '../days.js';
import type { ArticleFilter, ArticleOrder, SearchInput, UnitMatch } from '../operations.generated.js';
import type { RoomFilter } from './room-filter.js';

/** The part of `RoomArticles` and `RoomTotals` that says which articles; absent is everything. */
export interface ArticleChoice {
  readonly filter?: ArticleFilter;
  readonly search?: SearchInput;
}

/** What the API is asked for a filter. Empty filters are refused there, so none is made. */
export function articleChoice(room: RoomFilter): ArticleChoice {
  const filter = articleFilter(room);
  return {
    ...(Object.keys(filter).length > 0 ? { filter } : {}),
    ...(room.query === null ? {} : { search: { query: room.query } }),
  };
}

/** In which order; undefined: the newest first, as the API has it. */
export function articleOrder({ byRelevance }: RoomFilter): ArticleOrder[] | undefined {
  return byRelevance ? [{ field: 'RELEVANCE' }] : undefined;
}

function articleFilter(room: RoomFilter): ArticleFilter {
  const { unit, source, category, contentType, from, to, collection, tag } = room;
  return {
    ...(unit === null ? {} : { [UNIT_FIELDS[room.role]]: unitMatch(unit, room) }),
    ...(source === null ? {} : { source: { eq: source } }),
    ...(category === null ? {} : { category: { eq: category } }),
    ...(contentType === null ? {} : { contentType: { eq: contentType } }),
    ...(from === null && to === null
      ? {}
      : {
          publishedAt: {
            ...(from === null ? {} : { gte: startOf(from) }),
            ...(to === null ? {} : { lt: startOf(addDays(to, 1)) }),
          },
        }),
    ...(collection === null ? {} : { collection: { eq: collection } }),
    ...(tag === null ? {} : { tag: { eq: tag } }),
    ...(room.originalsOnly ? { original: true } : {}),
  };
}

const UNIT_FIELDS = {
  publisher: 'publisherUnit',
  author: 'authorUnit',
  mention: 'mentionedUnit',
} as const satisfies Record<RoomFilter['role'], keyof ArticleFilter>;

function unitMatch(unit: string, { scope }: RoomFilter): UnitMatch {
  if (scope === 'only') return { id: { eq: unit } };
  return scope === 'lineage' ? { within: unit, lineage: 'BOTH' } : { within: unit };
}
