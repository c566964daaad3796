import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Article } from '../../src/entities/article.js';
import { Source, SourceOwner } from '../../src/entities/source.js';
import type { Database } from '../../src/db.js';
import { addSource, type NewSource } from '../../src/ingest/add-source.js';
import type { Incoming } from '../../src/ingest/incoming.js';
import { storeArticles } from '../../src/ingest/store.js';
import { clusterArticles } from '../../src/ingest/stories/cluster-articles.js';
import type { Gazetteer } from '../../src/units/gazetteer.js';
import { TEST_DATABASES, type TestDatabase } from '../support/databases.js';
import { GAZETTEER } from '../support/service.js';

type Row = readonly unknown[];
type Rows = Map<string, Row[]>;

interface Told {
  readonly index: number;
  readonly seenAt: Date;
  readonly incoming: Incoming;
}

interface Column {
  readonly name: string;
}

interface World {
  readonly sources: readonly { readonly level: string; readonly source: NewSource }[];
  readonly origins: Int32Array;
}

/** The bench is plain JavaScript; these are the parts of it that are tested. */
const bench = <Exports>(path: string): Promise<Exports> =>
  import(`../../bench/archive/${path}.mjs`) as Promise<Exports>;
const { createWorld, articleOf, correctionOf } = await bench<{
  createWorld(setting: object): World;
  articleOf(number: number, world: World): Told;
  correctionOf(number: number, told: Told): Told | null;
}>('article');
const { planSources } = await bench<{
  planSources(gazetteer: Gazetteer, seed: number): World['sources'];
}>('sources');
const { clustersOf } = await bench<{ clustersOf(origins: Int32Array): Int32Array }>('copies');
const { copyLine } = await bench<{ copyLine(row: Row): string }>('copy-text');
const { addRows, TABLES } = await bench<{
  addRows(number: number, setting: object): void;
  readonly TABLES: Readonly<Record<string, readonly string[]>>;
}>('rows');
const { columnsOf, readSources } = await bench<{
  columnsOf(meta: unknown): readonly Column[];
  readSources(database: Database, sources: World['sources']): Promise<readonly { readonly id: number }[]>;
}>('stored');

const COUNT = 60;
const SETTING = { count: COUNT, seed: 7, until: '2026-11-20', gazetteer: GAZETTEER };

/** A world of few sources, so that the product can add them all. */
function smallWorld(seed = SETTING.seed): World {
  const all = planSources(GAZETTEER, seed);
  const sources = ['province', 'district', 'commune'].flatMap((level) =>
    all.filter((source) => source.level === level).slice(-6),
  );
  return createWorld({ ...SETTING, seed, sources });
}

test('the same seed gives the same articles, another seed others', () => {
  const [one, same, other] = [smallWorld(), smallWorld(), smallWorld(8)];
  for (const number of [0, 17, COUNT - 1]) {
    expect(articleOf(number, one)).toEqual(articleOf(number, same));
    expect(articleOf(number, one)).not.toEqual(articleOf(number, other));
  }
});

test('a line of COPY says null, blanks that part columns, and arrays', () => {
  const at = new Date('2026-11-20T00:00:00.001Z');
  expect(copyLine([1, null, 'a\tb\\c\nd', true, [3, -4], at])).toBe(
    '1\t\\N\ta\\tb\\\\c\\nd\ttrue\t{3,-4}\t2026-11-20T00:00:00.001Z\n',
  );
});

describe('rows that are made are those the product writes', () => {
  let made: Rows;
  let opened: TestDatabase;
  const columns = new Map<string, readonly string[]>(Object.entries(TABLES));

  beforeAll(async () => {
    opened = await (TEST_DATABASES.at(-1) as (typeof TEST_DATABASES)[number])[1]();
    const { database } = opened;
    const world = smallWorld();
    for (const { source } of world.sources) await addSource(database.em(), source);
    const stored = await readSources(database, world.sources);
    await storeAsProduct(world, stored);
    const article = columnsOf(database.orm.getMetadata().get(Article));
    columns.set(
      'article',
      article.map(({ name }) => name),
    );
    made = new Map([...columns.keys()].map((table) => [table, []]));
    const setting = { world, clusters: clustersOf(world.origins), stored, columns: article };
    const add = (table: string, row: Row) => void made.get(table)?.push(row);
    for (let number = 0; number < COUNT; number += 1) addRows(number, { ...setting, add });
  }, 300_000);
  afterAll(() => opened.drop());

  async function storeAsProduct(world: World, stored: readonly { readonly id: number }[]) {
    const { database } = opened;
    for (let number = 0; number < COUNT; number += 1) {
      const told = articleOf(number, world);
      for (const { index, incoming, seenAt } of [told, ...[correctionOf(number, told) ?? []].flat()]) {
        const id = stored[index]?.id ?? 0;
        const source = await database.em().findOneOrFail(Source, id);
        const owners = await database.em().find(SourceOwner, { source: id }, { populate: ['organ'] });
        const setting = { source, owners, gazetteer: GAZETTEER, now: seenAt };
        await storeArticles(database.em(), [incoming], setting);
      }
    }
    await clusterArticles(database);
  }

  /** Nothing of these rows is the same twice. */
  const CHANGING: Readonly<Record<string, readonly string[]>> = {
    // Clusters are numbered as they are found.
    article_story: ['cluster_id'],
    story_cluster: ['id'],
  };

  test.each(
    ['article', ...Object.keys(TABLES)].filter((table) => !['article_change', 'article_tag'].includes(table)),
  )('%s', async (table) => {
    const names = (columns.get(table) ?? []).filter((name) => !CHANGING[table]?.includes(name));
    const places = names.map((name) => (columns.get(table) ?? []).indexOf(name));
    const types = new Map(
      (
        await opened.database.read<{ name: string; type: string }>(
          'select column_name as name, data_type as type from information_schema.columns where table_name = $1',
          [table],
        )
      ).map(({ name, type }) => [name, type]),
    );
    const select = names.map((name) => `"${name}"::text as "${name}"`).join(', ');
    const written = await opened.database.read<Record<string, string | null>>(
      `select ${select} from ${table}`,
    );
    const comparable = (row: Row) => names.map((name, at) => plain(row[at], types.get(name) ?? ''));
    const sorted = (rows: readonly Row[]) =>
      rows.map((row) => JSON.stringify(comparable(row))).sort((one, other) => (one < other ? -1 : 1));
    expect(written.length).toBeGreaterThan(0);
    const ours = (made.get(table) ?? []).map((row) => places.map((place) => row[place]));
    expect(sorted(ours)).toEqual(sorted(written.map((row) => names.map((name) => row[name]))));
  });

  test('every column without a default of its own is made', async () => {
    const missing = await opened.database.read<{ table: string; name: string }>(
      `select table_name as "table", column_name as name from information_schema.columns where table_name = any($1) ` +
        `and column_default is null and is_generated = 'NEVER' order by 1, 2`,
      [[...columns.keys()]],
    );
    expect(missing.filter(({ table, name }) => !columns.get(table)?.includes(name))).toEqual([]);
  });
});

/** A value as both sides can be compared: what came out of the database is text. */
function plain(value: unknown, type: string): unknown {
  if (value === null || value === undefined) return null;
  if (type.startsWith('timestamp')) return new Date(value instanceof Date ? value : String(value)).getTime();
  if (type === 'jsonb') return JSON.parse(String(value), inOrder) as unknown;
  if (type === 'real') return Number(Number(value).toPrecision(5));
  if (type === 'boolean') return String(value) === 'true';
  if (type === 'ARRAY') return Array.isArray(value) ? `{${value.join()}}` : value;
  return String(value);
}

/** Keys in the order of their letters: `jsonb` keeps its own. */
function inOrder(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
