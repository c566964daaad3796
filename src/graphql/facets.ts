import type { Question } from '../counting/counts.js';
import { clientError } from './client-error.js';
import { onceAState } from './counted-params.js';
import { type Dimension, DIMENSIONS } from './facet-dimensions.js';
import type { FacetDimension } from './facet-types.js';
import type { Selected } from './selection.js';
import { jsonList } from './json-text.js';
import { column, literal, objectSql, nested, type Shape, type Statement, TODAY } from './statement.js';
import { publishedBounds } from './published-bounds.js';

/** The articles that are counted. */
export interface Matched {
  /** The filter they came of, whose bounds a time series is filled up to. */
  readonly filter: unknown;
  /** The question that counts them over the columns; null where only the database can. */
  readonly question: Question | null;
  /** A select of the given columns, and of `partial`: found only thanks to partial successions. */
  readonly rows: (columns: (row: string) => readonly string[]) => string;
}

const MOST_BUCKETS = 1000;

/** The JSON text of an `ArticleConnection.facets` field: all dimensions over one pass of the articles that match. */
export function facetsSql(statement: Statement, field: Selected, matched: Matched): string {
  if (!field.type) throw new Error('facets have no type');
  const by = field.args['by'] as readonly FacetDimension[];
  const most = Number(field.args['limit']);
  const refuse = (name: string, why: string) =>
    clientError('BAD_USER_INPUT', `\`${field.key}.${name}\` ${why}.`, `${field.key}.${name}`);
  if (by.length === 0) throw refuse('by', 'must not be an empty list');
  if (new Set(by).size < by.length) throw refuse('by', 'names a dimension twice');
  if (!(most >= 1 && most <= MOST_BUCKETS)) throw refuse('limit', `must be from 1 to ${MOST_BUCKETS}`);
  const all = statement.alias('m');
  const facets = by.map((name, index) => ({
    name,
    dimension: DIMENSIONS[name],
    row: statement.alias('f'),
    value: `v${index}`,
  }));
  const grouped = countedGroups(
    statement,
    facets.map(({ dimension }) => dimension),
    matched,
  );
  const rows =
    grouped === null &&
    matched.rows((row) =>
      facets.map(({ dimension, value }) => {
        const sql = dimension.value(row);
        return `${dimension.step ? sql : `(${sql})::text collate "C"`} as ${value}`;
      }),
    );
  const ctes = facets.flatMap(({ dimension, row, value }, index) => [
    `${row}g as materialized (${broughtTogether(dimension, grouped?.[index] ?? groupedSql(all, value))})`,
    `${row}b as materialized (${
      dimension.step
        ? timeBucketsSql(statement, `${row}g`, dimension, most, matched.filter)
        : bucketsSql(`${row}g`, dimension, most)
    })`,
  ]);
  const objects = facets.map(({ name, row }) => {
    const sum = (from: string) => `(select coalesce(sum(count), 0)::int from ${from})`;
    const from =
      `(select ${literal(name)}::text as dimension, ` +
      `${sum(`${row}g where key is not null`)} - ${sum(`${row}b`)} as other_count, ` +
      `${sum(`${row}g where key is null`)} as missing_count) ${row}`;
    const scope = { asOf: TODAY };
    const type = field.type as NonNullable<Selected['type']>;
    return `(select ${objectSql(statement, { nodes: field.nodes, type, row, scope })} from ${from})`;
  });
  const first = rows === false ? [] : [`${all} as materialized (${rows})`];
  return `(with ${[...first, ...ctes].join(', ')} select concat('[', ${objects.join(`, ',', `)}, ']'))`;
}

/** The count of every value, null among them. */
function groupedSql(from: string, value: string): string {
  return (
    `select ${value} as key, count(*)::int as count, count(*) filter (where partial)::int as partial_count ` +
    `from ${from} group by ${value}`
  );
}

/** As {@link groupedSql} for every dimension, counted over the columns; null where one must be counted by the database. */
function countedGroups(
  { isCounted, countedParams }: Statement,
  dimensions: readonly Dimension[],
  { question }: Matched,
): readonly string[] | null {
  const counted = dimensions.flatMap((dimension) => dimension.counted ?? []);
  if (isCounted !== true || question === null || counted.length < dimensions.length) return null;
  return counted.map(({ sqlType, count }) => {
    const counts = onceAState((columns) => {
      const found = count(columns, question);
      return [[...found.keys()], [...found.values()]];
    });
    const [keys, numbers] = countedParams([`${sqlType}[]`, 'int[]'], counts);
    const collated = sqlType === 'text' ? 'k.key collate "C"' : 'k.key';
    return `select ${collated} as key, k.count, 0 as partial_count from unnest(${keys}, ${numbers}) as k(key, count)`;
  });
}

/** Spellings are brought together after counting: there are few of them and many rows. */
function broughtTogether({ folded }: Dimension, counted: string): string {
  if (!folded) return counted;
  return (
    `select ${folded('r.key')} as key, sum(r.count)::int as count, sum(r.partial_count)::int as partial_count, ` +
    `(array_agg(r.key order by r.count desc, r.key))[1] as written from (${counted}) r group by 1`
  );
}

/** The largest buckets, ties by key. */
function bucketsSql(grouped: string, { key, label }: Dimension, most: number): string {
  return (
    `select ${key} as key, ${label} as label, g.count, g.partial_count, ` +
    `row_number() over (order by g.count desc, g.key) as n from ${grouped} g where g.key is not null ` +
    `order by g.count desc, g.key limit ${most}`
  );
}

/**
 * The newest buckets of time without gaps. They end at the filter's bound where all from bound to bound fit, else at
 * the last that holds something: a bound far ahead would leave nothing but empty ones.
 */
function timeBucketsSql(
  statement: Statement,
  grouped: string,
  { key, label, step = 'day' }: Dimension,
  most: number,
  filter: unknown,
): string {
  const { from, to } = publishedBounds(statement, filter);
  const bucket = (day: string | null) =>
    day === null ? 'null::date' : `date_trunc('${step}', (${day})::timestamp)::date`;
  const bounds =
    `select least(${bucket(from)}, min(key)) as first, greatest(${bucket(to)}, max(key)) as last, ` +
    `max(key) as held from ${grouped}`;
  const ends =
    `select first, case when first > last - ${most} * interval '1 ${step}' then last ` +
    `else coalesce(held, last) end as last from (${bounds}) b`;
  const days = `select (e.last - n * interval '1 ${step}')::date as key, e.first from (${ends}) e, generate_series(0, ${most - 1}) n`;
  return (
    `select ${key} as key, ${label} as label, coalesce(c.count, 0) as count, ` +
    `coalesce(c.partial_count, 0) as partial_count, row_number() over (order by g.key) as n ` +
    `from (${days}) g left join ${grouped} c on c.key = g.key where g.key >= g.first`
  );
}

/** One facet: its buckets stand in the rows of its name and `b`. */
export const facetShape: Shape = {
  type: 'Facet',
  fields: {
    dimension: column('dimension'),
    buckets: (statement, field, row, scope) => {
      const bucket = statement.alias('b');
      return jsonList(nested(statement, field, bucket, scope), `${row}b ${bucket}`, `${bucket}.n`);
    },
    otherCount: column('other_count'),
    missingCount: column('missing_count'),
  },
};

export const facetBucketShape: Shape = {
  type: 'FacetBucket',
  fields: {
    key: column('key'),
    label: column('label'),
    count: column('count'),
    partialCount: column('partial_count'),
  },
};
