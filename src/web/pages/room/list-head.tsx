import { Link } from '../link.js';
import { LANGUAGE } from '../language.js';
import type { RoomTotalsQuery } from '../operations.generated.js';
import { printDay, printNumber } from '../printed.js';
import { say } from '../words.js';
import { sourceName, unitName } from './chosen-names.js';
import { type RoomFilter, WHOLE, writeRoomFilter } from './room-filter.js';
import type { Offered } from './shown.js';
import type { Articles } from './use-articles.js';

interface ListHeadProps {
  readonly filter: RoomFilter;
  readonly totals: RoomTotalsQuery | null;
  /** The total is still that of the filter before. */
  readonly isCounting: boolean;
  readonly list: Articles;
  readonly collections: readonly Offered[];
}

/** What the list is, how many there are, and each part of the filter with the way to do without it. */
export function ListHead({ filter, totals, isCounting, list, collections }: ListHeadProps) {
  const collection = collections.find(({ id }) => id === filter.collection) ?? null;
  const parts = filterParts(filter, totals, collection);
  const expanded = list.first?.searchInfo?.expandedUnits ?? [];
  return (
    <div className="list-head">
      <h2>{say(filter.query === null ? 'room.newest' : 'room.found')}</h2>
      <p className="count" role="status">
        {totals && !isCounting ? countWords(totals) : ''}
      </p>
      {parts.length > 0 && (
        <ul className="chips" aria-label={say('filter.chosen')}>
          {parts.map(({ words, without }) => (
            <li key={words}>
              <Link
                href={writeRoomFilter({ ...filter, ...without })}
                aria-label={say('filter.without', { words })}
              >
                {words} <span aria-hidden="true">×</span>
              </Link>
            </li>
          ))}
          {parts.length > 1 && (
            <li>
              <Link className="plain" href="/">
                {say('filter.whole')}
              </Link>
            </li>
          )}
        </ul>
      )}
      {collection && (
        <p className="quiet">
          <a href={collection.feedUrls.rss}>{say('filter.feed')}</a>
        </p>
      )}
      {expanded.map(({ unit, successors }) => (
        <p key={unit.id} className="quiet">
          {say('search.expanded', {
            unit: unit.fullName,
            successors: successors.map(({ fullName }) => fullName).join(', '),
          })}
        </p>
      ))}
    </div>
  );
}

function countWords({ articles: { totalCount, searchInfo } }: RoomTotalsQuery): string {
  if (searchInfo?.totalIsExact === false) {
    return say('room.countOver', { count: printNumber(totalCount, LANGUAGE) });
  }
  return say('room.count', { count: totalCount });
}

interface FilterPart {
  readonly words: string;
  /** What the filter is without it. */
  readonly without: Partial<RoomFilter>;
}

function filterParts(
  filter: RoomFilter,
  totals: RoomTotalsQuery | null,
  collection: Offered | null,
): FilterPart[] {
  const { unit, role, scope } = filter;
  const unitWords = `${say(`role.${role}`)}: ${unitName(filter, totals)}`;
  const parts: (FilterPart | null)[] = [
    part(filter.query, (query) => `“${query}”`, { query: null, byRelevance: false }),
    part(unit, () => (scope === 'within' ? unitWords : `${unitWords} (${say(`scope.${scope}`)})`), {
      unit: null,
      role: WHOLE.role,
      scope: WHOLE.scope,
    }),
    part(filter.source, () => `${say('filter.source')}: ${sourceName(filter, totals)}`, { source: null }),
    part(filter.category, (category) => `${say('filter.category')}: ${category}`, { category: null }),
    part(filter.contentType, (type) => say(`contentType.${type}`), { contentType: null }),
    part(filter.from, (day) => say('filter.fromDay', { day: printDay(day) }), { from: null }),
    part(filter.to, (day) => say('filter.toDay', { day: printDay(day) }), { to: null }),
    part(filter.collection, () => `${say('filter.collection')}: ${collection?.title ?? '…'}`, {
      collection: null,
    }),
    part(filter.tag, (tag) => `${say('filter.tag')}: ${tag}`, { tag: null }),
    part(filter.originalsOnly || null, () => say('filter.originals'), { originalsOnly: false }),
  ];
  return parts.filter((each) => each !== null);
}

function part<Value>(
  value: Value | null,
  words: (value: Value) => string,
  without: Partial<RoomFilter>,
): FilterPart | null {
  return value === null ? null : { words: words(value), without };
}
