import { fromGlobalId } from './global-id.js';
import { conjuncts } from './published-bounds.js';
import type { Search } from '../search/search.js';
import { periodsBack, sourceScope, UNDATED, unitScope, vietnameseDay } from '../search/scope.js';
import { confirmSql, tokensSql } from './search.js';
import type { Statement } from './statement.js';

/**
 * How the newest matches of a search are found, however common or rare its words are: period by period from the newest
 * back, each through the index of tokens, until there are enough; texts are read of those only that are looked at.
 */

/** Filters that few articles fit: these are found first, and searched one by one. */
const NARROW: ReadonlySet<string> = new Set(['cluster', 'collection', 'documentNumber', 'tag']);

/** Whether a filter leaves so few articles that they are searched one by one. */
export function isNarrow(filter: unknown): boolean {
  return conjuncts(filter).some((each) => Object.keys(each).some((name) => NARROW.has(name)));
}

/** What the walk goes by. */
export interface Walked {
  readonly search: Search;
  readonly filter: unknown;
  /** Conditions on article `row` beside the search. */
  readonly where: (row: string) => readonly string[];
  /** The time of the article the walk goes on behind, as a cursor tells it; null: from the newest. */
  readonly after: string | null;
  readonly size: number;
  /** Whoever takes the matches confirms them: see {@link confirmSql}. */
  readonly unconfirmed?: boolean;
}

/** Articles dated later than this many days from now are not there; what is dated tomorrow may be. */
const DAYS_AHEAD = 3;

/**
 * The statement that gives the sort keys `k0` (time) and `k1` (id) of the newest matches, newest first. Rows come in the
 * order of the periods, since for each of them the next is only begun when the one before has given all.
 */
export function newestMatchesSql(
  statement: Statement,
  { search, filter, where, after, size, unconfirmed }: Walked,
): string {
  const [period, index, article] = [statement.alias('p'), statement.alias('x'), statement.alias('a')];
  const [found, again] = [statement.alias('f'), statement.alias('y')];
  const periods = statement.param(periodsOf(filter, after), 'int4[]');
  const places = placesOf(filter);
  const scope =
    `${index}.scope @> array[${period}.number]` +
    (places.length === 0 ? '' : ` and ${index}.scope @> ${statement.param(places, 'int4[]')}`);
  const key = `coalesce(${article}.published_at, '-infinity'::timestamptz)`;
  const candidates =
    `select ${key} as k0, ${article}.id as k1 from article_search ${index} join article ${article} on ${article}.id = ${index}.article_id ` +
    `where ${tokensSql(statement, search, index)} and ${scope} and ${where(article).join(' and ')} ` +
    // What is confirmed is confirmed in order: the offset keeps the condition outside.
    `order by ${key} desc, ${article}.id desc offset 0`;
  const confirmed =
    `select ${found}.k0, ${found}.k1 from (${candidates}) ${found} ` +
    (unconfirmed
      ? ''
      : `where exists (select 1 from article_search ${again} where ${again}.article_id = ${found}.k1 and ${confirmSql(statement, search, again)} offset 0) `) +
    `order by ${found}.k0 desc, ${found}.k1 desc limit ${size}`;
  return (
    `select m.k0, m.k1 from unnest(${periods}) with ordinality as ${period}(number, n) ` +
    `cross join lateral (${confirmed}) m limit ${size}`
  );
}

/** The periods in which matches may lie: not after the cursor, and within the days the filter leaves open. */
function periodsOf(filter: unknown, after: string | null): number[] {
  if (after === '-infinity') return [UNDATED];
  const { from, to, isDated } = daysOf(filter);
  const cursor = after === null ? Infinity : vietnameseDay(Date.parse(`${after.replace(' ', 'T')}Z`));
  const last = Math.min(vietnameseDay(Date.now()) + DAYS_AHEAD, to, cursor);
  return [...periodsBack(last, from), ...(isDated ? [] : [UNDATED])];
}

/** The days that hold whatever else a filter says; generous where it speaks of durations. */
function daysOf(filter: unknown): { from: number | null; to: number; isDated: boolean } {
  let from = -Infinity;
  let to = Infinity;
  let isDated = false;
  for (const { publishedAt } of conjuncts(filter)) {
    if (publishedAt === null || typeof publishedAt !== 'object') continue;
    const given = publishedAt as Readonly<Record<string, unknown>>;
    for (const name of ['eq', 'gt', 'gte'] as const)
      if (given[name] !== undefined) from = Math.max(from, vietnameseDay(instantOf(given[name])));
    for (const name of ['eq', 'lt', 'lte'] as const)
      if (given[name] !== undefined) to = Math.min(to, vietnameseDay(instantOf(given[name])));
    isDated ||= ['eq', 'gt', 'gte', 'lt', 'lte', 'last'].some((name) => given[name] !== undefined);
  }
  return { from: from === -Infinity ? null : from, to, isDated };
}

function instantOf(value: unknown): number {
  return value instanceof Date ? value.getTime() : Date.parse(String(value));
}

/** Numbers that the scope of every match holds: of the unit and the source the filter names. */
function placesOf(filter: unknown): number[] {
  const places = new Set<number>();
  for (const { publisherUnit, source } of conjuncts(filter)) {
    const { within, id, lineage, asOf } = fieldsOf(publisherUnit);
    const unit = isExact(lineage, asOf) ? (within ?? fieldsOf(id)['eq']) : fieldsOf(id)['eq'];
    const [unitKey, sourceKey] = [keyOf('Unit', unit), keyOf('Source', fieldsOf(source)['eq'])];
    if (unitKey !== null) places.add(unitScope(unitKey));
    if (sourceKey !== null) places.add(sourceScope(Number(sourceKey)));
  }
  return [...places];
}

/** A unit's territory of today or of the past is other units' too. */
function isExact(lineage: unknown, asOf: unknown): boolean {
  return (lineage === undefined || lineage === 'EXACT') && asOf === undefined;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' ? (value as Readonly<Record<string, unknown>>) : {};
}

function keyOf(type: 'Unit' | 'Source', id: unknown): string | null {
  const found = typeof id === 'string' ? fromGlobalId(id) : null;
  return found?.type === type ? found.key : null;
}
