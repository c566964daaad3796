import type { Question } from '../counting/counts.js';
import { CONTENT_TYPE_LABELS } from './content-type-labels.js';
import { clientError } from './client-error.js';
import { COUNTED_DIMENSIONS, countedByTime, type CountedDimension } from './counted-facets.js';
import { onceAState } from './counted-params.js';
import type { FacetDimension } from './facet-types.js';
import { originalSql } from './article-filter.js';
import type { Selected } from './selection.js';
import { jsonList } from './json-text.js';
import {
  column,
  globalIdSql,
  literal,
  objectSql,
  nested,
  type Shape,
  type Statement,
  TODAY,
} from './statement.js';
import { publishedBounds, vietnameseDaySql } from './published-bounds.js';
import { unitRowSql } from './unit-row.js';

/** The articles that are counted. */
export interface Matched {
  /** The filter they came of, whose bounds a time series is filled up to. */
  readonly filter: unknown;
  /** The question that counts them over the columns; null where only the database can. */
  readonly question: Question | null;
  /** A select of the given columns, and of `partial`: found only thanks to partial successions. */
  readonly rows: (columns: (row: string) => readonly string[]) => string;
}

/** How a dimension is counted: the value of a row, and from the value (of `g.key`) key and label. */
interface Dimension {
  readonly value: (row: string) => string;
  readonly key: string;
  readonly label: string;
  /** Length of a bucket of time; the value is its first day. */
  readonly step?: 'day' | 'week' | 'month' | 'year';
  /** What makes one of several spellings; the label is the commonest, `g.written`. */
  readonly folded?: (value: string) => string;
  /** How the same is counted over the columns; none where they do not hold it. */
  readonly counted?: CountedDimension;
}

/** Keys of buckets sort by their bytes; the index of units knows the database's order only. */
const UNIT = {
  key: globalIdSql('Unit', 'g.key'),
  label: `(select uv.full_name from ${unitRowSql('u', TODAY)} where u.id = g.key collate "default")`,
};

const DIMENSIONS: Readonly<Record<FacetDimension, Dimension>> = {
  PUBLISHER_UNIT: {
    ...UNIT,
    value: (row) => `${row}.publisher_unit_id`,
    counted: COUNTED_DIMENSIONS.publisherUnit,
  },
  AUTHOR_UNIT: { ...UNIT, value: (row) => `${row}.author_unit_id` },
  SOURCE: {
    value: (row) => `${row}.source_id`,
    key: globalIdSql('Source', 'g.key'),
    label: '(select s.name from source s where s.id = g.key::int)',
    counted: COUNTED_DIMENSIONS.source,
  },
  CATEGORY: {
    value: (row) => `${row}.category`,
    folded: (value) => `bantin_lower(${value})`,
    key: 'g.key',
    label: 'g.written',
    counted: COUNTED_DIMENSIONS.category,
  },
  CONTENT_TYPE: {
    value: (row) => `${row}.content_type`,
    key: 'g.key',
    label: labels(CONTENT_TYPE_LABELS),
    counted: COUNTED_DIMENSIONS.contentType,
  },
  DAY: time('day', `to_char(g.key, 'DD/MM/YYYY')`),
  WEEK: time('week', `'Tuần ' || to_char(g.key, 'FMIW/IYYY')`),
  MONTH: time('month', `'Tháng ' || to_char(g.key, 'FMMM/YYYY')`),
  YEAR: time('year', `'Năm ' || to_char(g.key, 'YYYY')`),
  HAS_IMAGES: {
    value: (row) => `${row}.has_images`,
    key: 'g.key',
    label: labels({ true: 'Có ảnh', false: 'Không có ảnh' }),
    counted: COUNTED_DIMENSIONS.hasImages,
  },
  ORIGINAL: {
    value: originalSql,
    key: 'g.key',
    label: labels({ true: 'Tin gốc', false: 'Tin đăng lại' }),
    counted: COUNTED_DIMENSIONS.original,
  },
};

function labels(words: Readonly<Record<string, string>>): string {
  const cases = Object.entries(words).map(([key, label]) => `when ${literal(key)} then ${literal(label)}`);
  return `case g.key ${cases.join(' ')} else g.key end`;
}

function time(step: 'day' | 'week' | 'month' | 'year', label: string): Dimension {
  const isExact = step === 'day' || step === 'week';
  return {
    step,
    value: (row) => {
      const start = `date_trunc('${step}', ${vietnameseDaySql(`${row}.published_at`)})::date`;
      // "No date is better than a wrong date": a month is no day.
      return isExact
        ? `case when ${row}.published_precision is distinct from 'MONTH' then ${start} end`
        : start;
    },
    key: `to_char(g.key, 'YYYY-MM-DD')`,
    label,
    counted: countedByTime(step),
  };
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
