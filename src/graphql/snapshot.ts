/**
 * What of the database a statement shows, as a text: the same text means the same rows, whoever writes and in whichever
 * process. Tables whose writing is noted (`written`, kept by triggers) are compared by how often they were written,
 * everything else by PostgreSQL's snapshot, which any transaction ends.
 */

/** PostgreSQL's own snapshot. */
export const SNAPSHOT = 'pg_current_snapshot()::text';

/** Tables whose writing is noted, by the names it is noted under. */
export const NOTED_TABLES: readonly string[] = [
  'article',
  'article_attachment',
  'article_edit',
  'article_image',
  'article_mentioned_unit',
  'article_revision',
  'article_search',
  'article_story',
  'article_tag',
  'article_url',
  'auth_account',
  'collection',
  'collection_article',
  'organ',
  'setting',
  'source_fetch',
  'source_owner',
  'story_cluster',
  'unit',
  'unit_event',
  'unit_event_part',
  'unit_version',
];

/** A source changes with every reading, what most lists show of it does not: both are noted. */
export const SOURCE = 'source';
export const SOURCE_STATE = 'source state';

/** Columns of `source` whose change is noted under its name; that of the others only as its state. */
export const LASTING_SOURCE_COLUMNS: readonly string[] = [
  'id',
  'name',
  'name_lower',
  'name_folded',
  'sort_key',
  'url',
  'homepage_url',
  'kind',
  'family',
  'lifecycle',
  'province',
  'rights',
  'sample',
  'created_at',
  'rules',
  'version',
];

/** Every table that may be read and is not noted: a statement that names one is compared by the whole snapshot. */
export const OTHER_TABLES: readonly string[] = [
  'article_change',
  'article_touch',
  'article_visit',
  'audit_event',
  'auth_attempt',
  'auth_key',
  'auth_session',
  'backfill',
  'bantin_migration',
  'field_count',
  'pace',
  'raw_page',
  'set_aside',
  'source_health_change',
  'story_decision',
  'story_key',
  'story_match',
  'story_pending',
  'written',
];

/** Tables of rows that belong to an article, whose writing is noted once more where the article's row was not written with them. */
export const APART_TABLES: readonly string[] = [
  'article_attachment',
  'article_edit',
  'article_image',
  'article_mentioned_unit',
  'article_revision',
  'article_tag',
  'article_url',
];

/** The name under which it is noted that rows of an article were written, and the article's own was not. */
export const APART = (table: string): string => `${table} apart`;

/** What a statement shows: the names its rows are noted under; null: more than that. */
export type Shows = readonly string[] | null;

const NOTED: ReadonlySet<string> = new Set(NOTED_TABLES);
const OTHERS: ReadonlySet<string> = new Set(OTHER_TABLES);
const LASTING: ReadonlySet<string> = new Set(LASTING_SOURCE_COLUMNS);

/** What a statement of ours shows, read off its text: tables stand behind `from` and `join` alone. */
export function showsOf(sql: string): Shows {
  if (sql.includes('pg_current_snapshot')) return null;
  const names = new Set<string>();
  for (const [, table, alias] of sql.matchAll(/\b(?:from|join) ([a-z_]+)(?: ([a-z]+\d*))?/g)) {
    if (OTHERS.has(table as string)) return null;
    if (NOTED.has(table as string)) names.add(table as string);
    if (table !== SOURCE) continue;
    names.add(SOURCE);
    if (!alias || NO_ALIAS.has(alias) || !isLasting(sql, alias)) names.add(SOURCE_STATE);
  }
  return [...names].sort();
}

/** Words that may follow a table without an alias, whose columns then cannot be told apart. */
const NO_ALIAS: ReadonlySet<string> = new Set(
  'where on using join left right inner outer cross natural order group limit offset for union except having'.split(
    ' ',
  ),
);

function isLasting(sql: string, alias: string): boolean {
  const columns = [...sql.matchAll(new RegExp(`\\b${alias}\\.(\\w+|\\*)`, 'g'))];
  return columns.every(([, column]) => LASTING.has(column as string));
}

/** The SQL of the text that says what is shown. */
export function shownSql(shows: Shows): string {
  if (shows === null) return SNAPSHOT;
  const names = shows.map((name) => `"${name}"`).join(',');
  return `(select coalesce(sum(w.times), 0)::text from written w where w.name = any ('{${names}}'))`;
}

/** The state of the database at one moment: its snapshot, and how often each name was noted. */
export interface Moment {
  readonly snapshot: string;
  readonly written: Readonly<Record<string, number>>;
}

/** The statement that gives the {@link Moment} of now. */
export const MOMENT =
  `select ${SNAPSHOT} as snapshot, (select coalesce(json_object_agg(n.name, n.times), '{}') from ` +
  `(select w.name, sum(w.times)::float8 as times from written w group by 1) n) as written`;

/** What {@link shownSql} would give at a moment. */
export function shownAt({ snapshot, written }: Moment, shows: Shows): string {
  return shows === null ? snapshot : String(shows.reduce((sum, name) => sum + (written[name] ?? 0), 0));
}
