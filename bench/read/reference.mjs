/**
 * The limit: each shape as one hand-written statement that gives its JSON as text. The statements know the tables and
 * nothing of GraphQL; ids are those of the rows.
 */

const SHOWN = `a.status in ('ACTIVE', 'CORRECTED')`;
const NEWEST = `coalesce(a.published_at, '-infinity'::timestamptz)`;
const at = (column) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** A unit's name on the day of the article. */
const UNIT =
  `left join lateral (select v.name, v.full_name, v.type from unit_version v where v.unit_id = a.publisher_unit_id ` +
  `and coalesce(v.valid_from, '-infinity') <= a.day and a.day < coalesce(v.valid_to, 'infinity') limit 1) v on true`;

/** A row of a list with its unit, source and images. */
const CARD =
  `json_build_object('id', a.id, 'title', a.title, 'lead', a.lead, 'url', a.url, 'publishedAt', ${at('a.published_at')}, ` +
  `'category', a.category, 'contentType', a.content_type, ` +
  `'publisherUnit', json_build_object('id', a.publisher_unit_id, 'name', v.name, 'fullName', v.full_name, 'type', v.type), ` +
  `'source', json_build_object('id', s.id, 'name', s.name, 'homepageUrl', s.homepage_url), ` +
  `'images', coalesce((select json_agg(json_build_object('url', i.url, 'caption', i.caption, 'credit', i.credit) order by i.position) ` +
  `from article_image i where i.article_id = a.id), '[]'::json))`;

const nodes = (list) =>
  `(select coalesce(json_agg(c.card order by c.k desc, c.id desc), '[]'::json) from (select a.k, a.id, ${CARD} as card ` +
  `from (${list}) a join source s on s.id = a.source_id ${UNIT}) c)`;

const page = (where) =>
  `select a.*, ${NEWEST} as k from article a where ${SHOWN} and ${where} order by ${NEWEST} desc, a.id desc limit 20`;

const data = (name, object) =>
  `select json_build_object('data', json_build_object('${name}', ${object}))::text as text`;

const RANGE = `a.publisher_province_id = $1 and ${NEWEST} >= $2::timestamptz and ${NEWEST} < $3::timestamptz and a.category_lower = any($4::text[])`;
const BEYOND = (one, two) => `(${NEWEST}, a.id) < (${one}::timestamptz, ${two}::int)`;

const ranged = (where) =>
  data(
    'articles',
    `json_build_object('totalCount', (select count(*)::int from article a where ${SHOWN} and ${RANGE}), 'nodes', ${nodes(page(where))})`,
  );

const found = (list) =>
  data(
    'articles',
    `json_build_object('nodes', (select coalesce(json_agg(json_build_object('id', a.id, 'title', a.title, 'publishedAt', ` +
      `${at('a.published_at')}, 'body', left(a.body_text, 2000)) order by a.k desc, a.id desc), '[]'::json) from (${list}) a))`,
  );

const counted = (key, dimension) =>
  `'${dimension}', (select coalesce(json_agg(json_build_object('key', g.key, 'count', g.count) order by g.key), '[]'::json) ` +
  `from (select ${key}::text as key, count(*)::int as count from matched group by 1) g where g.key is not null)`;

/** Versions that hold on one of the days asked for. */
const DURING = `daterange(v.valid_from, v.valid_to) && daterange($2::date, $3::date)`;

const midnight = (day) => `((${day}::date)::timestamp at time zone 'Asia/Ho_Chi_Minh')`;

/** The statement and its parameters for every shape, from what is drawn for a request. */
export const STATEMENTS = {
  q1: {
    sql: data(
      'articles',
      `json_build_object('nodes', ${nodes(page(`a.publisher_province_id = $1 and ${BEYOND('$2', '$3')}`))})`,
    ),
    params: ({ within, after }) => [within, after.at, after.id],
  },
  q2: {
    sql: ranged(RANGE),
    params: ({ within, from, to, categories }) => [within, from, to, categories],
  },
  q2deep: {
    sql: ranged(`${RANGE} and ${BEYOND('$5', '$6')}`),
    params: ({ within, from, to, categories, after }) => [within, from, to, categories, after.at, after.id],
  },
  q3: {
    sql: found(
      `select a.*, ${NEWEST} as k from article a join article_search x on x.article_id = a.id where ${SHOWN} and ` +
        `x.folded @> $1::int4[] and x.text like $2 order by ${NEWEST} desc, a.id desc limit 20`,
    ),
    // Of a common phrase the newest are found by walking the dates; whoever writes by hand knows which is common.
    common: found(
      `select a.*, ${NEWEST} as k from article a cross join lateral (select 1 from article_search x where x.article_id = a.id and ` +
        `x.folded @> $1::int4[] and x.text like $2 offset 0) x where ${SHOWN} order by ${NEWEST} desc, a.id desc limit 20`,
    ),
    params: ({ tokens, like }) => [tokens, like],
  },
  q4: {
    sql:
      `with matched as (select a.publisher_unit_id as unit, date_trunc('month', a.published_at at time zone 'Asia/Ho_Chi_Minh')::date as month ` +
      `from article a where ${SHOWN} and a.publisher_province_id = $1 and ${NEWEST} >= $2::timestamptz and ${NEWEST} < $3::timestamptz) ` +
      `select json_build_object('data', json_build_object('counts', json_build_object(${counted('unit', 'units')}, ${counted('month', 'months')})))::text as text`,
    params: ({ within, from, to }) => [within, from, to],
  },
  q5: {
    sql: data(
      'article',
      `(select json_build_object('id', a.id, 'title', a.title, 'lead', a.lead, 'url', a.url, 'publishedAt', ${at('a.published_at')}, ` +
        `'precision', a.published_precision, 'raw', a.published_raw, 'bodyText', a.body_text, 'bodyHtml', a.body_html, 'wordCount', a.word_count, ` +
        `'category', a.category, 'contentType', a.content_type, 'documentNumbers', a.document_numbers, 'byline', a.byline_raw, ` +
        `'persons', a.byline_persons, 'version', a.version, 'status', a.status, ` +
        `'publisherUnit', json_build_object('id', a.publisher_unit_id, 'name', v.name, 'fullName', v.full_name, 'type', v.type), ` +
        `'source', json_build_object('id', s.id, 'name', s.name, 'homepageUrl', s.homepage_url), ` +
        `'images', coalesce((select json_agg(json_build_object('url', i.url, 'caption', i.caption, 'credit', i.credit, 'pairing', i.pairing) order by i.position) from article_image i where i.article_id = a.id), '[]'::json), ` +
        `'attachments', coalesce((select json_agg(json_build_object('url', f.url, 'name', f.name) order by f.position) from article_attachment f where f.article_id = a.id), '[]'::json), ` +
        `'mentionedUnits', coalesce((select json_agg(m.unit_id order by m.position) from article_mentioned_unit m where m.article_id = a.id), '[]'::json), ` +
        `'revisions', coalesce((select json_agg(json_build_object('seenAt', ${at('r.seen_at')}, 'diff', r.diff) order by r.id desc) from article_revision r where r.article_id = a.id), '[]'::json), ` +
        `'cluster', (select json_build_object('id', t.cluster_id, 'members', (select json_agg(o.article_id order by o.article_id) from article_story o where o.cluster_id = t.cluster_id)) from article_story t where t.article_id = a.id and t.cluster_id is not null)) ` +
        `from article a join source s on s.id = a.source_id ${UNIT} where a.id = $1)`,
    ),
    params: ({ id }) => [id],
  },
  activity: {
    sql:
      `with below as (select v.unit_id, v.valid_from, v.valid_to from unit_version v where v.parent_id = $1 and ${DURING}), ` +
      `lying as (select unit_id, valid_from, valid_to from unit_version where unit_id = $1 union all select * from below union all ` +
      `select v.unit_id, greatest(v.valid_from, b.valid_from), least(v.valid_to, b.valid_to) from below b join unit_version v on v.parent_id = b.unit_id and ${DURING}), ` +
      `present as (select unit_id from (select unit_id, daterange(valid_from, valid_to) * daterange($2::date, $3::date) as during from lying ` +
      `where coalesce(valid_from, '-infinity') < coalesce(valid_to, 'infinity')) w where not isempty(during) group by unit_id), counted as (` +
      `select a.publisher_unit_id as unit_id, count(*)::int as articles, count(*) filter (where t.is_original)::int as originals, max(a.published_at) as last_at ` +
      `from article a left join article_story t on t.article_id = a.id where ${SHOWN} and a.publisher_province_id = $1 ` +
      `and ${NEWEST} >= ${midnight('$2')} and ${NEWEST} < ${midnight('$3')} group by 1) ` +
      `select json_build_object('data', json_build_object('unitActivity', (select json_agg(json_build_object('unit', p.unit_id, 'name', v.full_name, ` +
      `'articleCount', coalesce(c.articles, 0), 'originalCount', coalesce(c.originals, 0), 'lastPublishedAt', ${at('c.last_at')}) order by p.unit_id) ` +
      `from present p left join counted c on c.unit_id = p.unit_id left join lateral (select x.full_name from unit_version x where x.unit_id = p.unit_id ` +
      `order by x.valid_from desc nulls last limit 1) v on true)))::text as text`,
    params: ({ within, from, to }) => [within, from.slice(0, 10), to.slice(0, 10)],
  },
};

/** What the driver is given: one prepared statement for each shape. */
export function statementOf(name, draw) {
  const { sql, common, params } = STATEMENTS[name];
  const isCommon = common !== undefined && draw.isCommon;
  return { name: isCommon ? `${name} common` : name, text: isCommon ? common : sql, values: params(draw) };
}
