import { articleConditions, originalSql, partialSql } from './article-filter.js';
import { type ActivityCounting, activityCounts } from './counted-activity.js';
import { questionOf } from './counted-filter.js';
import { onceAState } from './counted-params.js';
import { keyOf } from './filter.js';
import { refuse } from './input-faults.js';
import type { Selected } from './selection.js';
import { jsonList } from './json-text.js';
import { column, instant, nested, type Shape, type Statement, TODAY } from './statement.js';
import type { Days, Presence } from '../units/presence.js';
import { unitRowSql } from './unit-row.js';

const MOST_DAYS = 1100;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Sources that can say nothing of days after they were last read. */
const NOT_READ = `(s.health_state in ('BROKEN', 'BLOCKED') or s.lifecycle in ('PAUSED', 'REDIRECTED', 'CLOSED'))`;

/** Sources that are gone, which count only where there is no other. */
const GONE = `s.lifecycle in ('REDIRECTED', 'CLOSED')`;

/** Vietnamese midnight at the start of a day. */
function midnight(day: string): string {
  return `((${day})::timestamp at time zone 'Asia/Ho_Chi_Minh')`;
}

/**
 * The JSON list of `unitActivity`. Throws BAD_USER_INPUT where the period is empty, runs backwards or is longer than
 * 1,100 days.
 */
export function unitActivitySql(statement: Statement, field: Selected): string {
  const { within, from, to, filter } = field.args;
  const days = (Date.parse(String(to)) - Date.parse(String(from))) / DAY_MS;
  if (!(days > 0)) throw refuse(`${field.key}.to`, 'BEFORE_FROM');
  if (days > MOST_DAYS) throw refuse(`${field.key}.to`, 'TOO_FAR', { most: MOST_DAYS });
  const unitId = keyOf('Unit', String(within), `${field.key}.within`);
  const period = { from: String(from), until: String(to) };
  const present = statement.territory.presentIn(unitId, period);
  const row = statement.alias('r');
  const ctes = [
    `present as materialized (${presentSql(statement, present)})`,
    `counted as (${countedSql(statement, filter, `${field.key}.filter`, { present, period })})`,
    `watched as (${watchedSql()})`,
  ];
  // Silence is counted in whole days, so up to the end of yesterday: today may still bring something.
  const rows =
    `select p.unit_id, p.until - 1 as as_of, p.level, p.n, coalesce(c.articles, 0) as article_count, ` +
    `coalesce(c.originals, 0) as original_count, coalesce(c.articles - c.originals, 0) as republished_count, ` +
    `coalesce(c.partials, 0) as partial_count, c.last_at, ` +
    `greatest(0, least(p.until, ${TODAY}) - coalesce(c.last_day + 1, p.since)) as days_silent, ` +
    `case when c.articles > 0 then 'ACTIVE' when w.unit_id is null then 'NO_SOURCE' ` +
    `when w.was_read then 'SILENT' else 'SOURCE_DOWN' end as status ` +
    `from present p ` +
    `left join counted c on c.unit_id = p.unit_id left join watched w on w.unit_id = p.unit_id`;
  const list = jsonList(nested(statement, field, row, { asOf: TODAY }), `(${rows}) ${row}`, `${row}.n`);
  return `(with ${ctes.join(', ')} select ${list})`;
}

/** The units, each with the days of the period on which it lay there. */
function presentSql(statement: Statement, present: readonly Presence[]): string {
  const ids = statement.param(
    present.map(({ unitId }) => unitId),
    'text[]',
  );
  const days = statement.param(
    present.map((each) => `{${each.days.map(({ from, until }) => `[${from},${until})`).join()}}`),
    'text[]',
  );
  const levels = statement.param(
    present.map(({ level }) => level.toUpperCase()),
    'text[]',
  );
  return (
    `select k.unit_id, k.days::datemultirange as during, lower(k.days::datemultirange) as since, ` +
    `upper(k.days::datemultirange) as until, k.level, k.n ` +
    `from unnest(${ids}, ${days}, ${levels}) with ordinality as k(unit_id, days, level, n)`
  );
}

/** What is counted of each unit: over the columns where they can tell, else by the database. */
function countedSql(statement: Statement, filter: unknown, path: string, counting: ActivityCounting): string {
  const question = statement.isCounted === true ? questionOf(statement, filter, path) : null;
  const valuesOf = question && activityCounts(question, counting);
  if (!valuesOf) return countedByDatabaseSql(statement, filter, path, counting.period);
  const [ids, articles, originals, instants, days] = statement.countedParams(
    ['text[]', 'int[]', 'int[]', 'text[]', 'date[]'],
    onceAState(valuesOf),
  );
  return (
    `select k.unit_id, k.articles, k.originals, 0 as partials, k.last_at::timestamptz, k.last_day ` +
    `from unnest(${ids}, ${articles}, ${originals}, ${instants}, ${days}) ` +
    `as k(unit_id, articles, originals, last_at, last_day)`
  );
}

function countedByDatabaseSql(
  statement: Statement,
  filter: unknown,
  path: string,
  { from, until }: Days,
): string {
  const [start, end] = [statement.param(from, 'date'), statement.param(until, 'date')];
  const row = statement.alias('a');
  const partial = partialSql(statement, filter, path, row) ?? 'false';
  // As the index has it; an article without a date has none of these days either.
  const published = `coalesce(${row}.published_at, '-infinity'::timestamptz)`;
  const conditions = [
    `${published} >= ${midnight(start)}`,
    `${published} < ${midnight(end)}`,
    ...articleConditions(statement, filter, path, row),
  ];
  return (
    `select p.unit_id, count(*)::int as articles, count(*) filter (where ${originalSql(row)})::int as originals, ` +
    `count(*) filter (where ${partial})::int as partials, max(${row}.published_at) as last_at, max(${row}.day) as last_day ` +
    `from present p join article ${row} on ${row}.publisher_unit_id = p.unit_id and ${row}.day <@ p.during ` +
    `where ${conditions.join(' and ')} group by p.unit_id`
  );
}

/**
 * Units with a source in the period, and whether all of them were read for it: with success since its first day, or
 * after its last where the source fails or rests now.
 */
function watchedSql(): string {
  return (
    `select o.unit_id, bool_and(o.was_read) filter (where not o.is_gone or o.all_gone) as was_read from (` +
    `select k.*, bool_and(k.is_gone) over (partition by k.unit_id) as all_gone from (` +
    `select g.unit_id, ${GONE} as is_gone, coalesce(s.last_success_at >= ${midnight('upper(owned.days)')} ` +
    `or (s.last_success_at >= ${midnight('lower(owned.days)')} and not ${NOT_READ}), false) as was_read ` +
    `from present p join organ g on g.unit_id = p.unit_id join source_owner w on w.organ_id = g.id ` +
    `join source s on s.id = w.source_id ` +
    `cross join lateral (select p.during * datemultirange(daterange(w.valid_from, w.valid_to)) as days) owned ` +
    `where not isempty(owned.days)) k) o group by o.unit_id`
  );
}

/** One unit in a period; its row stands for the unit as of its last day there. */
export const unitActivityShape: Shape = {
  type: 'UnitActivity',
  fields: {
    unit: (statement, field, row) => {
      const unit = statement.alias('u');
      const asOf = `${row}.as_of`;
      return `(select ${nested(statement, field, unit, { asOf })} from ${unitRowSql(unit, asOf)} where ${unit}.id = ${row}.unit_id)`;
    },
    level: column('level'),
    articleCount: column('article_count'),
    originalCount: column('original_count'),
    republishedCount: column('republished_count'),
    partialCount: column('partial_count'),
    lastPublishedAt: instant('last_at'),
    daysSilent: column('days_silent'),
    status: column('status'),
  },
};
