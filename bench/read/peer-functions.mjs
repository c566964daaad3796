/**
 * What PostGraphile is given beside the tables: functions in a schema of their own for lists that its filters cannot
 * say, over the same indexes as everybody's. They are made before the rounds and dropped after them.
 */
import pg from 'pg';
import { STATEMENTS } from './reference.mjs';

const SHOWN = `a.status in ('ACTIVE', 'CORRECTED')`;
const NEWEST = `coalesce(a.published_at, '-infinity'::timestamptz)`;
const ORDER = `order by ${NEWEST} desc, a.id desc`;
const RANGE = `a.publisher_province_id = within and ${NEWEST} >= since and ${NEWEST} < until and a.category_lower = any(categories)`;

const articles = (name, args, where) =>
  `create function bench.${name}(${args}) returns setof public.article language sql stable as $f$ select a.* from public.article a ` +
  `where ${SHOWN} and ${where} ${ORDER} $f$`;

const MAKE = [
  `create schema bench`,
  articles(
    'latest',
    'within text, at timestamptz, before_id int',
    `a.publisher_province_id = within and (${NEWEST}, a.id) < (at, before_id)`,
  ),
  articles('ranged', 'within text, since timestamptz, until timestamptz, categories text[]', RANGE),
  articles(
    'ranged_after',
    'within text, since timestamptz, until timestamptz, categories text[], at timestamptz, before_id int',
    `${RANGE} and (${NEWEST}, a.id) < (at, before_id)`,
  ),
  `create function bench.found(tokens int4[], pattern text) returns setof public.article language sql stable as $f$ select a.* from public.article a ` +
    `join public.article_search x on x.article_id = a.id where ${SHOWN} and x.folded @> tokens and x.text like pattern ${ORDER} $f$`,
  // As the reference does, for phrases that are common.
  `create function bench.found_common(tokens int4[], pattern text) returns setof public.article language sql stable as $f$ select a.* from public.article a ` +
    `cross join lateral (select 1 from public.article_search x where x.article_id = a.id and x.folded @> tokens and x.text like pattern offset 0) x ` +
    `where ${SHOWN} ${ORDER} $f$`,
  `create function bench.counted(within text, since timestamptz, until timestamptz) returns table (dimension text, key text, count int) language sql stable as $f$ ` +
    `with matched as (select a.publisher_unit_id as unit, date_trunc('month', a.published_at at time zone 'Asia/Ho_Chi_Minh')::date as month ` +
    `from public.article a where ${SHOWN} and a.publisher_province_id = within and ${NEWEST} >= since and ${NEWEST} < until) ` +
    `select 'units', m.unit, count(*)::int from matched m group by m.unit union all select 'months', m.month::text, count(*)::int from matched m group by m.month $f$`,
  `create function bench.activity(within text, since date, until date) returns table (unit text, name text, article_count int, original_count int, last_published_at text) language sql stable as $f$ ` +
    `select r.value->>'unit', r.value->>'name', (r.value->>'articleCount')::int, (r.value->>'originalCount')::int, r.value->>'lastPublishedAt' from (` +
    `${STATEMENTS.activity.sql.replaceAll('$1', 'within').replaceAll('$2', 'since').replaceAll('$3', 'until')}) s, json_array_elements(s.text::json->'data'->'unitActivity') r $f$`,
  `create function public.article_publisher_version(a public.article) returns public.unit_version language sql stable as $f$ ` +
    `select v.* from public.unit_version v where v.unit_id = a.publisher_unit_id and coalesce(v.valid_from, '-infinity') <= a.day ` +
    `and a.day < coalesce(v.valid_to, 'infinity') limit 1 $f$`,
];

const DROP = [
  `drop schema if exists bench cascade`,
  `drop function if exists public.article_publisher_version(public.article)`,
];

export const makePeerFunctions = (url) => run(url, [...DROP, ...MAKE]);
export const dropPeerFunctions = (url) => run(url, DROP);

async function run(url, statements) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
