import { describe, expect, test } from '@jest/globals';
import { articleChoice, articleOrder } from '../../src/web/pages/room/article-filter.js';
import {
  readOpenArticle,
  readRoomFilter,
  type RoomFilter,
  WHOLE,
  writeRoomFilter,
} from '../../src/web/pages/room/room-filter.js';

const EVERYTHING: RoomFilter = {
  query: 'nông thôn mới "Lộc Hà" -cũ',
  byRelevance: true,
  unit: 'VW5pdDpodC1odXllbi1sb2MtaGEtNDQ4',
  role: 'mention',
  scope: 'lineage',
  source: 'U291cmNlOjE',
  category: 'Văn hóa & Xã hội',
  contentType: 'ANNOUNCEMENT',
  from: '2016-08-31',
  to: '2016-09-01',
  collection: 'Q29sbGVjdGlvbjox',
  tag: 'đặc biệt',
  originalsOnly: true,
};

describe('the address of the reading room', () => {
  test('everything has the shortest address', () => expect(writeRoomFilter(WHOLE)).toBe('/'));

  test('what is written is read again, letter by letter', () => {
    const address = writeRoomFilter(EVERYTHING, 'QXJ0aWNsZTox');
    const { search } = new URL(address, 'http://localhost');
    expect(readRoomFilter(search)).toEqual(EVERYTHING);
    expect(readOpenArticle(search)).toBe('QXJ0aWNsZTox');
  });

  test.each([
    ['?from=2016-02-30', 'a day that does not exist'],
    ['?to=0016-02-03', 'a year that is being typed'],
    ['?from=01/02/2016', 'a day in other letters'],
    ['?type=news', 'a kind there is not'],
    ['?scope=all&role=reader', 'reach and role there are not'],
    ['?sort=relevance', 'relevance without a search'],
    ['?q=%20%20', 'a blank search'],
    ['?unit=&source=&tag=', 'empty values'],
    ['?original=1&nothing=x', 'what is not known'],
  ])('%s is read as everything: %s', (search) => expect(readRoomFilter(search)).toEqual(WHOLE));

  test('role and reach without a unit are not written', () => {
    expect(writeRoomFilter({ role: 'author', scope: 'only' })).toBe('/');
  });

  test('a search is cut where the API would refuse it', () => {
    expect(readRoomFilter(`?q=${'ạ'.repeat(400)}`).query).toHaveLength(300);
  });
});

describe('what the API is asked', () => {
  test('nothing for everything: empty filters are refused there', () => {
    expect(articleChoice(WHOLE)).toEqual({});
    expect(articleOrder(WHOLE)).toBeUndefined();
  });

  test('days of Việt Nam, the last one included', () => {
    const { filter } = articleChoice({ ...WHOLE, from: '2024-02-28', to: '2024-02-29' });
    expect(filter).toEqual({
      publishedAt: { gte: '2024-02-28T00:00:00+07:00', lt: '2024-03-01T00:00:00+07:00' },
    });
  });

  test.each([
    ['within', { publisherUnit: { within: 'u' } }],
    ['only', { publisherUnit: { id: { eq: 'u' } } }],
    ['lineage', { publisherUnit: { within: 'u', lineage: 'BOTH' } }],
  ] as const)('a unit %s', (scope, filter) => {
    expect(articleChoice({ ...WHOLE, unit: 'u', scope })).toEqual({ filter });
  });

  test.each([
    ['author', 'authorUnit'],
    ['mention', 'mentionedUnit'],
  ] as const)('a unit as %s', (role, field) => {
    expect(articleChoice({ ...WHOLE, unit: 'u', role })).toEqual({ filter: { [field]: { within: 'u' } } });
  });

  test('all of it at once, the search beside the filter', () => {
    const { filter, search } = articleChoice(EVERYTHING);
    expect(search).toEqual({ query: EVERYTHING.query });
    expect(filter).toMatchObject({
      source: { eq: 'U291cmNlOjE' },
      category: { eq: 'Văn hóa & Xã hội' },
      contentType: { eq: 'ANNOUNCEMENT' },
      collection: { eq: 'Q29sbGVjdGlvbjox' },
      tag: { eq: 'đặc biệt' },
      original: true,
    });
    expect(articleOrder(EVERYTHING)).toEqual([{ field: 'RELEVANCE' }]);
  });
});
