import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Database } from '../db.js';
import { fold } from '../normalize/text.js';
import { vietnameseSortKey } from '../normalize/sort-key.js';
import type { Unit, UnitEvent, UnitRecords } from '../units/units-file.js';

/** What an import did. */
export interface UnitsLoaded {
  readonly units: number;
  readonly versions: number;
  readonly events: number;
}

/** Rows per statement: large enough to be quick, small enough for the embedded database. */
const ROWS_AT_ONCE = 2000;

/**
 * Writes a units file into the database in one transaction. Ids stay; the versions of the units in the file are
 * replaced by the file's, its events replace all events. Units that only the database knows are left alone.
 * Throws when the file names a parent, predecessor or successor that nobody knows.
 */
export async function loadUnits(em: SqlEntityManager, records: UnitRecords): Promise<UnitsLoaded> {
  const versions = records.units.flatMap(versionRows);
  const events = records.events.map(eventRow);
  const parts = records.events.flatMap((event, index) => partRows(event, index + 1));
  await em.transactional(async (inner) => {
    await insert(inner, UNIT_SQL, records.units.map(unitRow));
    await run(
      inner,
      `delete from unit_version where unit_id in (select jsonb_array_elements_text(?::jsonb))`,
      [JSON.stringify(records.units.map((unit) => unit.id))],
    );
    await insert(inner, VERSION_SQL, versions);
    await run(inner, `delete from unit_event`, []);
    await insert(inner, EVENT_SQL, events);
    await insert(inner, PART_SQL, parts);
    await run(
      inner,
      `select setval(pg_get_serial_sequence('unit_event', 'id'), greatest(1, (select max(id) from unit_event)))`,
      [],
    );
  });
  return { units: records.units.length, versions: versions.length, events: events.length };
}

/**
 * Loads the records into a database that has no units yet; of several processes that start on it, the first does.
 * Null when units are there.
 */
export async function ensureUnits(database: Database, records: UnitRecords): Promise<UnitsLoaded | null> {
  if ((await countUnits(database.em())) > 0) return null;
  return database.alone(async () =>
    (await countUnits(database.em())) > 0 ? null : loadUnits(database.em(), records),
  );
}

/** How many units the database holds. */
export async function countUnits(em: SqlEntityManager): Promise<number> {
  const rows = await em.getConnection().execute<{ n: number }[]>('select count(*)::int as n from unit');
  return rows[0]?.n ?? 0;
}

const UNIT_SQL =
  `insert into unit (id, level, valid_from, valid_to, notes, expected_host) ` +
  `select id, level, valid_from, valid_to, notes, expected_host from jsonb_to_recordset(?::jsonb) ` +
  `as r(id text, level text, valid_from date, valid_to date, notes text, expected_host text) ` +
  `on conflict (id) do update set level = excluded.level, valid_from = excluded.valid_from, ` +
  `valid_to = excluded.valid_to, notes = excluded.notes, expected_host = excluded.expected_host`;

const VERSION_SQL =
  `insert into unit_version (unit_id, valid_from, valid_to, type, name, full_name, code, parent_id, name_lower, folded, sort_key) ` +
  `select unit_id, valid_from, valid_to, type, name, full_name, code, parent_id, name_lower, folded, sort_key ` +
  `from jsonb_to_recordset(?::jsonb) as r(unit_id text, valid_from date, valid_to date, type text, name text, ` +
  `full_name text, code text, parent_id text, name_lower text, folded text, sort_key text)`;

const EVENT_SQL =
  `insert into unit_event (id, date, kind, extent, legal, basis, note) ` +
  `select id, date, kind, extent, legal, basis, note from jsonb_to_recordset(?::jsonb) ` +
  `as r(id int, date date, kind text, extent text, legal text, basis text, note text)`;

const PART_SQL =
  `insert into unit_event_part (event_id, predecessor_id, successor_id) ` +
  `select event_id, predecessor_id, successor_id from jsonb_to_recordset(?::jsonb) ` +
  `as r(event_id int, predecessor_id text, successor_id text)`;

function unitRow(unit: Unit): object {
  return {
    id: unit.id,
    level: unit.level.toUpperCase(),
    valid_from: unit.validFrom,
    valid_to: unit.validTo,
    notes: unit.notes,
    expected_host: unit.expectedHost ?? null,
  };
}

function versionRows(unit: Unit): object[] {
  return unit.versions.map((version) => ({
    unit_id: unit.id,
    valid_from: version.validFrom,
    valid_to: version.validTo,
    type: version.type.toUpperCase(),
    name: version.name,
    full_name: version.fullName,
    code: version.gsoCode,
    parent_id: version.parentId,
    name_lower: version.name.toLowerCase(),
    folded: fold(version.name),
    sort_key: vietnameseSortKey(version.name),
  }));
}

function eventRow(event: UnitEvent, index: number): object {
  const { date, kind, extent, legal, basis, note } = event;
  return { id: index + 1, date, kind, extent, legal, basis, note };
}

/** Every predecessor with every successor; an abolished unit has no successor, a new one no predecessor. */
function partRows(event: UnitEvent, eventId: number): object[] {
  const predecessors = event.predecessors.length > 0 ? event.predecessors : [null];
  const successors = event.successors.length > 0 ? event.successors : [null];
  return predecessors.flatMap((predecessor) =>
    successors.map((successor) => ({
      event_id: eventId,
      predecessor_id: predecessor,
      successor_id: successor,
    })),
  );
}

async function insert(em: SqlEntityManager, sql: string, rows: readonly object[]): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    await run(em, sql, [JSON.stringify(rows.slice(start, start + ROWS_AT_ONCE))]);
  }
}

function run(em: SqlEntityManager, sql: string, params: unknown[]): Promise<unknown> {
  return em.getConnection().execute(sql, params, 'all', em.getTransactionContext());
}
