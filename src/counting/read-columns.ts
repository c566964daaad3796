import { type Columns, createColumns, type ReadRow } from './columns.js';
import { FLAGS, NO_DAY } from './partition.js';

/** Runs a reading statement. */
export type Read = <Row extends object>(sql: string, params?: readonly unknown[]) => Promise<Row[]>;

/** Columns as they stood at one moment of the database. */
export interface Held {
  readonly columns: Columns;
  /** How often was written what they hold, as a statement tells it that reads the tables itself. */
  state: string;
  /** PostgreSQL's snapshot of that moment. */
  snapshot: string;
}

/** How columns are read. */
export interface Reading {
  readonly read: Read;
  /** The SQL of {@link Held.state}. */
  readonly stateSql: string;
  /** How many articles are held at most. */
  readonly most: number;
}

/** There are more articles than may be held. */
export class TooManyArticles extends Error {}

/**
 * Reads the columns of all articles, province by province from the index alone, and then again what was written
 * meanwhile. Throws {@link TooManyArticles}, and what the database throws.
 */
export async function readColumns(reading: Reading): Promise<Held> {
  const { read, stateSql, most } = reading;
  const [moment] = await read<Moment>(momentSql(stateSql));
  const held: Held = { columns: createColumns(), ...(moment as Moment) };
  const provinces = await read<{ id: string | null }>(
    `select id from unit where level = 'PROVINCE' union all select null`,
  );
  // Looked up for every row, they would be most of the work.
  const [copies] = await read<{ ids: readonly number[] }>(
    `select coalesce(array_agg(t.article_id), '{}') as ids from article_story t where not t.is_original`,
  );
  const isCopy = new Set(copies?.ids);
  for (const { id } of provinces) await readProvince(held.columns, id, { read, most, isCopy });
  if (!(await catchUp(held, reading)))
    throw new Error('more articles were written than read while they were read');
  return held;
}

interface Moment {
  readonly state: string;
  readonly snapshot: string;
}

function momentSql(stateSql: string): string {
  return `select ${stateSql} as state, pg_current_snapshot()::text as snapshot`;
}

const SOME_ROWS = 2000;
/** As it is sorted in lists, and in the index by province. */
const AT = `coalesce(a.published_at, '-infinity'::timestamptz)`;

async function readProvince(
  columns: Columns,
  province: string | null,
  { read, most, isCopy }: Pick<Reading, 'read' | 'most'> & { readonly isCopy: ReadonlySet<number> },
): Promise<void> {
  let last: ReadRow | undefined;
  do {
    const conditions = [
      province === null
        ? 'a.publisher_province_id is null and $1::text is null'
        : 'a.publisher_province_id = $1',
      SHOWN,
      ...(last ? [`(${AT}, a.id) > (${instantSql('$2')}, $3::int)`] : []),
    ];
    const [found] = await read<{ rows: string | null }>(
      `select json_agg(r.row)::text as rows from (select ${rowSql('true')} as row from article a ` +
        `where ${conditions.join(' and ')} order by ${AT}, a.id limit ${SOME_ROWS}) r`,
      [province, ...(last ? [last.at, last.id] : [])],
    );
    const rows = rowsOf(found?.rows ?? null);
    for (const row of rows)
      columns.put(isCopy.has(row.id) ? { ...row, flags: row.flags & ~FLAGS.original } : row);
    if (columns.size > most) throw new TooManyArticles(`there are more than ${most} articles`);
    last = rows.length < SOME_ROWS ? undefined : rows.at(-1);
  } while (last);
}

/** The instant of milliseconds since 1970. */
function instantSql(param: string): string {
  return `to_timestamp(${param}::float8 / 1000)`;
}

/** Changed rows that are read at once; after more, everything is read anew. */
const MOST_TOUCHED = 20_000;

/**
 * Brings the columns to now: reads, in one snapshot with how often was written, the articles that were touched since.
 * False, and nothing is done, when that is not known any more or is too much.
 */
export async function catchUp(
  held: Held,
  { read, stateSql }: Pick<Reading, 'read' | 'stateSql'>,
): Promise<boolean> {
  const [now] = await read<
    Moment & { rows: string | null; gone: readonly number[] | null; lost: boolean; many: boolean }
  >(
    `with unseen as materialized (select t.article_ids from article_touch t ` +
      `where t.xid >= pg_snapshot_xmin($1::text::pg_snapshot) and not pg_visible_in_snapshot(t.xid, $1::text::pg_snapshot)), ` +
      `touched as materialized (select distinct u.id from unseen, unnest(unseen.article_ids) as u(id) limit ${MOST_TOUCHED + 1}), ` +
      `shown as materialized (select a.id, ${rowSql(NO_COPY)} as row from article a where a.id in (select t.id from touched t) and ${SHOWN}) ` +
      `select ${stateSql} as state, pg_current_snapshot()::text as snapshot, (select count(*) > ${MOST_TOUCHED} from touched) as many, ` +
      `exists (select from article_touch f where f.article_ids = '{}' and f.xid >= pg_snapshot_xmin($1::text::pg_snapshot)) as lost, ` +
      `(select json_agg(s.row)::text from shown s) as rows, ` +
      `(select array_agg(t.id) from touched t where t.id not in (select s.id from shown s)) as gone`,
    [held.snapshot],
  );
  if (!now || now.lost || now.many) return false;
  for (const id of now.gone ?? []) held.columns.remove(id);
  for (const row of rowsOf(now.rows)) held.columns.put(row);
  held.state = now.state;
  held.snapshot = now.snapshot;
  return true;
}

/** What lists show to somebody; the rest is counted by the database alone. */
const SHOWN = `a.status in ('ACTIVE', 'CORRECTED')`;

const bit = (condition: string, flag: number) => `case when ${condition} then ${flag} else 0 end`;

const NO_COPY = `not exists (select from article_story t where t.article_id = a.id and not t.is_original)`;

/** A row as a JSON array, in the order of {@link rowOf}. */
const rowSql = (isOriginal: string) =>
  `json_build_array(a.id, a.publisher_province_id, floor(extract(epoch from a.published_at) * 1000), a.publisher_unit_id, ` +
  `a.source_id, a.category, a.category_lower, a.content_type, ` +
  `${bit('a.is_embargoed', FLAGS.embargoed)} + ${bit('a.has_images', FLAGS.hasImages)} + ` +
  `${bit(isOriginal, FLAGS.original)} + ` +
  `${bit(`a.published_precision is not distinct from 'MONTH'`, FLAGS.ofMonth)}, ` +
  `a.day - date '1970-01-01', (a.published_at at time zone 'Asia/Ho_Chi_Minh')::date - date '1970-01-01')`;

type RowValues = readonly [
  id: number,
  province: string | null,
  at: number | null,
  unit: string | null,
  source: number,
  category: string | null,
  categoryLower: string | null,
  contentType: string,
  flags: number,
  day: number,
  publishedDay: number | null,
];

function rowsOf(text: string | null): readonly ReadRow[] {
  return text === null ? [] : (JSON.parse(text) as RowValues[]).map(rowOf);
}

function rowOf([
  id,
  province,
  at,
  unit,
  source,
  category,
  lower,
  contentType,
  flags,
  day,
  publishedDay,
]: RowValues): ReadRow {
  return {
    ...{ id, province, unit, source, contentType, flags, day },
    at: at ?? -Infinity,
    category: category === null ? null : { written: category, lower: lower ?? '' },
    publishedDay: publishedDay ?? NO_DAY,
  };
}
