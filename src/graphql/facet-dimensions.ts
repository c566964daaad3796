import { originalSql } from './article-filter.js';
import { CONTENT_TYPE_LABELS } from './content-type-labels.js';
import { COUNTED_DIMENSIONS, countedByTime, type CountedDimension } from './counted-facets.js';
import type { FacetDimension } from './facet-types.js';
import { vietnameseDaySql } from './published-bounds.js';
import { globalIdSql, literal, TODAY } from './statement.js';
import { unitRowSql } from './unit-row.js';

/** How a dimension is counted: the value of a row, and from the value (of `g.key`) key and label. */
export interface Dimension {
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

/** How every dimension is counted. */
export const DIMENSIONS: Readonly<Record<FacetDimension, Dimension>> = {
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
