import { LRUCache } from 'lru-cache';
import type pg from 'pg';

/** Statements that are remembered, prepared or not, and their characters. */
const MOST_MET = 1000;
const MOST_CHARACTERS = 8 * 1024 * 1024;
/** How often a statement is met before it gets a name. */
const OFTEN = 3;
/** Statements that one connection keeps prepared; beyond it lets all of them go. */
const MOST_PREPARED = 100;

/** Runs a statement on a connection and gives its rows. */
export type RunPrepared = <Row extends object>(
  client: pg.ClientBase,
  sql: string,
  params: readonly unknown[],
) => Promise<Row[]>;

/**
 * Runs statements that come again and again as prepared ones: a statement of the read path takes PostgreSQL two or
 * three times as long to parse and plan as to run. Statements that are rare stay nameless, and no connection keeps more
 * than it may, so that a client with ever new queries fills no memory.
 */
export function createPrepared(): RunPrepared {
  const met = new LRUCache<string, { times: number; number: number }>({
    max: MOST_MET,
    maxSize: MOST_CHARACTERS,
    sizeCalculation: (_known, sql) => sql.length + 1,
  });
  const prepared = new WeakMap<pg.ClientBase, { names: Set<string>; round: number }>();
  let numbers = 0;
  const numberOf = (sql: string): number | null => {
    const known = met.get(sql) ?? { times: 0, number: 0 };
    known.times += 1;
    if (known.times === OFTEN) {
      numbers += 1;
      known.number = numbers;
    }
    met.set(sql, known);
    return known.number === 0 ? null : known.number;
  };
  return async (client: pg.ClientBase, sql: string, params: readonly unknown[]) => {
    const number = numberOf(sql);
    if (number === null) return (await client.query<never>(sql, [...params])).rows;
    const known = prepared.get(client) ?? { names: new Set(), round: 0 };
    prepared.set(client, known);
    const nameOf = () => `bantin_${known.round}_${number}`;
    if (!known.names.has(nameOf()) && known.names.size >= MOST_PREPARED) {
      // The driver remembers what it prepared by name, so what comes after has names of its own.
      known.names.clear();
      known.round += 1;
      await client.query('deallocate all');
    }
    known.names.add(nameOf());
    return (await client.query<never>({ name: nameOf(), text: sql, values: [...params] })).rows;
  };
}
