import { hasRole, type Viewer } from '../auth/viewer.js';
import { collectionField } from './collection-definition.js';
import {
  anyOfField,
  enumField,
  type FilterField,
  type FilterFields,
  filterSql,
  flagField,
  idField,
  instantField,
  textField,
  wordField,
} from './filter.js';
import { requireRole } from './require-right.js';
import type { Statement } from './statement.js';
import { type UnitColumns, unitField, unitMatchSql } from './unit-match.js';

/** The statuses that lists, counts and feeds show; the rest is found by id or by an editor's `status` filter. */
const SHOWN = `status in ('ACTIVE', 'CORRECTED')`;

/** The condition that article `row` is shown to everybody: by its status, and it is under no embargo. */
export function shownSql(row: string): string {
  return `${row}.${SHOWN} and ${notEmbargoedSql(row)}`;
}

/** The condition that whoever asks may see article `row` where it is named: by id, by address, from another article. */
export function visibleSql(viewer: Viewer, row: string): string {
  return hasRole(viewer, 'EDITOR') ? 'true' : `${row}.status <> 'QUARANTINED' and ${notEmbargoedSql(row)}`;
}

/** No clock is asked: the end of an embargo is a write, so an answer holds until something is written. */
function notEmbargoedSql(row: string): string {
  return `not ${row}.is_embargoed`;
}

/** Whether an article is nobody's copy; one that no one has looked at yet counts as original. */
export function originalSql(row: string): string {
  return `not exists (select 1 from article_story t where t.article_id = ${row}.id and not t.is_original)`;
}

/** Fields of `ArticleFilter`. */
export const ARTICLE_FILTERS: FilterFields = {
  publishedAt: instantField(
    (row) => `${row}.published_at`,
    (row) => `coalesce(${row}.published_at, '-infinity'::timestamptz)`,
  ),
  firstSeenAt: instantField((row) => `${row}.first_seen_at`),
  publisherUnit: unitField((row) => unitOf(row, 'publisher')),
  authorUnit: unitField((row) => unitOf(row, 'author')),
  mentionedUnit: mentionedUnit(),
  source: idField('Source', (row) => `${row}.source_id`),
  cluster: anyOfField(
    (row, holds) =>
      `${row}.id in (select t.article_id from article_story t where t.cluster_id is not null and ${holds('t.cluster_id')})`,
    (value) => idField('StoryCluster', () => value),
  ),
  collection: collectionField(() => ARTICLE_FILTERS),
  title: textField({ lower: (row) => `${row}.title_lower`, folded: (row) => `${row}.title_folded` }),
  author: anyOfField(
    (row, holds) =>
      `exists (select 1 from jsonb_array_elements_text(${row}.byline_persons) as p(value) where ${holds('p.value')})`,
    (value) => textField({ lower: () => `bantin_lower(${value})`, folded: () => `bantin_fold(${value})` }),
  ),
  category: wordField((row) => `${row}.category_lower`),
  contentType: enumField((row) => `${row}.content_type`),
  hasImages: flagField((row) => `${row}.has_images`),
  hasCaptions: flagField(
    (row) =>
      `exists (select 1 from article_image i where i.article_id = ${row}.id and i.caption is not null)`,
  ),
  original: flagField(originalSql),
  documentNumber: anyOfField(
    (row, holds) =>
      `exists (select 1 from jsonb_array_elements_text(${row}.document_numbers) as d(value) where ${holds('d.value')})`,
    (value) => wordField(() => `bantin_lower(${value})`),
  ),
  status: (statement, operators, path, row) => {
    requireRole(statement, 'EDITOR');
    return enumField(() => `${row}.status`)(statement, operators, path, row);
  },
  problem: anyOfField(
    (row, holds) =>
      `exists (select 1 from jsonb_array_elements(${row}.problems) as p(value) where ${holds(`p.value->>'code'`)})`,
    (value) => enumField(() => value),
  ),
  tag: anyOfField(
    (row, holds) => `${row}.id in (select t.article_id from article_tag t where ${holds('t.tag')})`,
    (value) => wordField(() => `bantin_lower(${value})`),
  ),
};

function unitOf(row: string, role: 'publisher' | 'author'): UnitColumns {
  return {
    unit: `${row}.${role}_unit_id`,
    ofLevel: (name) => `${row}.${role}_${name}_id`,
    day: `${row}.day`,
  };
}

/** One of the units that title and lead name must fit in every part. */
function mentionedUnit(): FilterField {
  return (statement, match, path, row) => {
    const mention = statement.alias('m');
    const fits = unitMatchSql(statement, match, path, {
      unit: `${mention}.unit_id`,
      ofLevel: (name) => `${mention}.${name}_id`,
      day: `${row}.day`,
    });
    return `exists (select 1 from article_mentioned_unit ${mention} where ${mention}.article_id = ${row}.id and ${fits})`;
  };
}

/**
 * The conditions on article `row` that come of a filter and of who asks: what is not shown is found only where an
 * editor's filter speaks of `status`, whatever it says of it; what is under embargo only by editors. Throws as the fields do, and UNAUTHENTICATED or FORBIDDEN.
 */
export function articleConditions(
  statement: Statement,
  filter: unknown,
  path: string,
  row: string,
): readonly string[] {
  return [
    ...(speaksOf(filter, (name) => name === 'status') ? [] : [`${row}.${SHOWN}`]),
    ...(hasRole(statement.viewer, 'EDITOR') ? [] : [notEmbargoedSql(row)]),
    ...(filter === undefined ? [] : [filterSql(statement, ARTICLE_FILTERS, filter, path, row)]),
  ];
}

/** The condition of an `ArticleFilter` alone, whatever the article's status. */
export function articleFilterSql(statement: Statement, filter: unknown, path: string, row: string): string {
  return filterSql(statement, ARTICLE_FILTERS, filter, path, row);
}

/** The condition that article `row` is found only thanks to partial successions; null where none are followed. */
export function partialSql(statement: Statement, filter: unknown, path: string, row: string): string | null {
  if (!speaksOf(filter, (name, value) => name === 'lineage' && value !== 'EXACT')) return null;
  const whole = filterSql({ ...statement, onlyFull: true }, ARTICLE_FILTERS, filter, path, row);
  return `((${whole}) is not true)`;
}

function speaksOf(filter: unknown, is: (name: string, value: unknown) => boolean): boolean {
  if (filter === null || typeof filter !== 'object') return false;
  return Object.entries(filter).some(([name, value]) => is(name, value) || speaksOf(value, is));
}
