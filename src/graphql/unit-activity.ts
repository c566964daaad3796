import { articleConditions, originalSql, partialSql } from './article-filter.js';
import { keyOf } from './filter.js';
import { refuse } from './input-faults.js';
import type { Selected } from './selection.js';
import { jsonList } from './json-text.js';
import { column, instant, nested, type Shape, type Statement, TODAY } from './statement.js';
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
  const top = statement.param(keyOf('Unit', String(within), `${field.key}.within`), 'text');
  const [start, end] = [statement.param(from, 'date'), statement.param(to, 'date')];
  const row = statement.alias('r');
  const ctes = [
    `lying(unit_id, during, depth) as (${lyingSql(top, `daterange(${start}, ${end})`)})`,
    `present as materialized (select unit_id, range_agg(during) as during, lower(range_agg(during)) as since, ` +
      `upper(range_agg(during)) as until, min(depth) as depth from lying where not isempty(during) group by unit_id)`,
    `counted as (${countedSql(statement, filter, `${field.key}.filter`, start, end)})`,
    `watched as (${watchedSql()})`,
  ];
  // Silence is counted in whole days, so up to the end of yesterday: today may still bring something.
  const rows =
    `select p.unit_id, p.until - 1 as as_of, u.level, v.sort_key, p.depth, coalesce(c.articles, 0) as article_count, ` +
    `coalesce(c.originals, 0) as original_count, coalesce(c.articles - c.originals, 0) as republished_count, ` +
    `coalesce(c.partials, 0) as partial_count, c.last_at, ` +
    `greatest(0, least(p.until, ${TODAY}) - coalesce(c.last_day + 1, p.since)) as days_silent, ` +
    `case when c.articles > 0 then 'ACTIVE' when w.unit_id is null then 'NO_SOURCE' ` +
    `when w.was_read then 'SILENT' else 'SOURCE_DOWN' end as status ` +
    `from present p join unit u on u.id = p.unit_id ` +
    `left join lateral (select x.sort_key from unit_version x where x.unit_id = p.unit_id ` +
    `and coalesce(x.valid_from, '-infinity') < p.until order by x.valid_from desc nulls last limit 1) v on true ` +
    `left join counted c on c.unit_id = p.unit_id left join watched w on w.unit_id = p.unit_id`;
  const list = jsonList(
    nested(statement, field, row, { asOf: TODAY }),
    `(${rows}) ${row}`,
    `${row}.depth = 0 desc, array_position(array['PROVINCE', 'DISTRICT', 'COMMUNE'], ${row}.level), ${row}.sort_key, ${row}.unit_id`,
  );
  return `(with recursive ${ctes.join(', ')} select ${list})`;
}

/**
 * The unit and everything below it, each with the days of the period on which it lay there. Children are looked up unit by
 * unit: left to itself the planner reads all versions of all units for every level.
 */
function lyingSql(top: string, period: string): string {
  return (
    `select u.id, daterange(u.valid_from, u.valid_to) * ${period}, 0 from unit u where u.id = ${top} ` +
    `union select v.unit_id, daterange(v.valid_from, v.valid_to) * l.during, l.depth + 1 ` +
    `from lying l cross join lateral (select c.unit_id, c.valid_from, c.valid_to from unit_version c ` +
    `where c.parent_id = l.unit_id offset 0) v where daterange(v.valid_from, v.valid_to) && l.during`
  );
}

function countedSql(statement: Statement, filter: unknown, path: string, start: string, end: string): string {
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
