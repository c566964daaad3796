import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { projectFile } from '../project-files.js';

/** The three levels of administration; districts ended on 2025-07-01. */
export type UnitLevel = 'province' | 'district' | 'commune';

/** What a unit is called officially, as the data file spells it. */
export const UNIT_TYPES = {
  tinh: 'province',
  thanh_pho_truc_thuoc_trung_uong: 'province',
  huyen: 'district',
  quan: 'district',
  thi_xa: 'district',
  thanh_pho_thuoc_tinh: 'district',
  thanh_pho_thuoc_thanh_pho_truc_thuoc_trung_uong: 'district',
  xa: 'commune',
  phuong: 'commune',
  thi_tran: 'commune',
  dac_khu: 'commune',
} as const satisfies Record<string, UnitLevel>;

export type UnitType = keyof typeof UNIT_TYPES;

/**
 * One state of a unit over [validFrom, validTo). Days are `YYYY-MM-DD`; a null `validFrom` is "since before
 * the records", a null `validTo` is "still". `gsoCode` is an attribute of its time, never a key: codes are re-used.
 */
export interface UnitVersion {
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly type: UnitType;
  readonly name: string;
  readonly fullName: string;
  readonly gsoCode: string;
  readonly parentId: string | null;
  readonly folded: string;
}

/** A unit keeps its id through rename, retype and re-parenting; a merger ends it and starts another. */
export interface Unit {
  readonly id: string;
  readonly level: UnitLevel;
  readonly versions: readonly UnitVersion[];
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly notes: string | null;
  readonly expectedHost?: string | null;
}

/** How much of the predecessors went over to the successors. */
export const UNIT_EXTENTS = ['full', 'partial', 'full_area', 'partial_population', 'unchanged'] as const;
export type UnitExtent = (typeof UNIT_EXTENTS)[number];

/** One dated change, with the resolution it rests on; `kind` may join several words by `+`. */
export interface UnitEvent {
  readonly date: string;
  readonly kind: string;
  readonly predecessors: readonly string[];
  readonly successors: readonly string[];
  readonly extent: UnitExtent;
  readonly legal: string | null;
  readonly basis: string | null;
  readonly note: string | null;
}

/** What a units file holds. */
export interface UnitRecords {
  readonly meta: Readonly<Record<string, unknown>> | null;
  readonly units: readonly Unit[];
  readonly events: readonly UnitEvent[];
}

/** A units file that cannot be read; the message names the line and the reason. */
export class UnitsFileError extends Error {
  override readonly name = 'UnitsFileError';
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Reads newline-separated JSON, one `{"kind":K,K:{…}}` per line with K = meta, unit or event (the wrapping is
 * needed because an event has a `kind` of its own). Blank lines and a BOM are passed over.
 * Throws {@link UnitsFileError} naming line and reason at the first line that is not of this shape.
 */
export function parseUnitsFile(text: string): UnitRecords {
  const { events, ...records } = parseUnitsFirst(text);
  return { ...records, events: events() };
}

/**
 * As {@link parseUnitsFile}, but the lines of events are read (and can throw) only when `events` is called:
 * naming a unit on a day needs none of them, and they are near half of the file.
 */
export function parseUnitsFirst(
  text: string,
): Omit<UnitRecords, 'events'> & { readonly events: () => readonly UnitEvent[] } {
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  const units: Unit[] = [];
  const events: UnitEvent[] = [];
  let meta: UnitRecords['meta'] = null;
  const seen = new Set<string>();

  function take(record: unknown, index: number): void {
    if (record === undefined) return;
    const fault = (reason: string) => new UnitsFileError(`units file, line ${index + 1}: ${reason}`);
    if (!isObject(record)) throw fault('must hold a JSON object');
    const kind = record['kind'];
    if (kind !== 'meta' && kind !== 'unit' && kind !== 'event')
      throw fault(`unknown kind ${JSON.stringify(kind)}`);
    const content = record[kind];
    if (!isObject(content)) throw fault(`"${kind}" must hold an object`);
    if (kind === 'meta') {
      meta = content;
      return;
    }
    const reason = kind === 'unit' ? faultOfUnit(content) : faultOfEvent(content);
    if (reason !== null) throw fault(reason);
    if (kind === 'event') {
      events.push(content as unknown as UnitEvent);
      return;
    }
    const unit = content as unknown as Unit;
    if (seen.has(unit.id)) throw fault(`the id ${unit.id} stands on an earlier line too`);
    seen.add(unit.id);
    units.push(unit);
  }

  const isEvent = (line: string) => line.startsWith('{"kind":"event"');
  parseLines(lines, (line) => !isEvent(line)).forEach(take);
  let eventsAreRead = false;
  function readEvents(): readonly UnitEvent[] {
    if (!eventsAreRead) parseLines(lines, isEvent).forEach(take);
    eventsAreRead = true;
    return events;
  }
  return { meta, units, events: readEvents };
}

/** Where the units of the whole country lie in the project. */
export function unitsFilePath(): string {
  return projectFile('data', 'units', 'units-vietnam.ndjson.gz');
}

/** Text of a units file on disk, gzipped (known by its first bytes, not its name) or plain. */
export function readUnitsText(path: string = unitsFilePath()): string {
  const bytes = readFileSync(path);
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (packed ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** Reads a whole units file from disk, by default the project's. Throws as {@link parseUnitsFile}. */
export function readUnitsFile(path?: string): UnitRecords {
  return parseUnitsFile(readUnitsText(path));
}

/**
 * The value of every filled line that `wanted` takes, undefined for the others. The good file is read as one
 * JSON array, in half the time of 25,000 calls; only a file with a fault is read line by line, to name the line.
 */
function parseLines(lines: readonly string[], wanted: (line: string) => boolean): readonly unknown[] {
  const taken = lines.map((line) => line.trim() !== '' && wanted(line));
  const filled = lines.filter((_, index) => taken[index]);
  try {
    const records = JSON.parse(`[${filled.join(',')}]`) as unknown[];
    if (records.length === filled.length) {
      let next = 0;
      return taken.map((take) => (take ? records[next++] : undefined));
    }
  } catch {
    // The line-by-line reading below names the line.
  }
  return lines.map((line, index) => {
    if (!taken[index]) return undefined;
    try {
      return JSON.parse(line) as unknown;
    } catch (cause) {
      throw new UnitsFileError(`units file, line ${index + 1}: not JSON (${(cause as Error).message})`, {
        cause,
      });
    }
  });
}

function faultOfUnit(unit: Readonly<Record<string, unknown>>): string | null {
  const { id, level, versions } = unit;
  if (typeof id !== 'string' || id === '') return 'a unit needs an "id"';
  if (level !== 'province' && level !== 'district' && level !== 'commune') {
    return `${id}: unknown level ${JSON.stringify(level)}`;
  }
  if (!Array.isArray(versions) || versions.length === 0) return `${id}: "versions" must be a filled array`;
  let end: unknown = unit['validFrom'];
  for (const version of versions as unknown[]) {
    if (!isObject(version)) return `${id}: a version must be an object`;
    const reason = faultOfVersion(version, level);
    if (reason !== null) return `${id}: ${reason}`;
    if (version['validFrom'] !== end) return `${id}: the versions leave a gap at ${JSON.stringify(end)}`;
    end = version['validTo'];
  }
  return end === unit['validTo'] ? null : `${id}: the last version does not end with the unit`;
}

function faultOfVersion(version: Readonly<Record<string, unknown>>, level: UnitLevel): string | null {
  const { name, fullName, gsoCode, parentId, type, validFrom, validTo } = version;
  if (typeof name !== 'string' || name === '' || typeof fullName !== 'string') return 'a version needs names';
  if (typeof gsoCode !== 'string') return 'a version needs a "gsoCode"';
  if (parentId !== null && typeof parentId !== 'string') return '"parentId" must be an id or null';
  if (typeof type !== 'string' || (UNIT_TYPES as Readonly<Record<string, UnitLevel>>)[type] !== level) {
    return `${JSON.stringify(type)} is no type of the level ${level}`;
  }
  if (!isDayOrNull(validFrom) || !isDayOrNull(validTo)) return 'days must be YYYY-MM-DD or null';
  if (validFrom !== null && validTo !== null && validFrom >= validTo)
    return `${validFrom} is not before ${validTo}`;
  return null;
}

function faultOfEvent(event: Readonly<Record<string, unknown>>): string | null {
  const { date, kind, predecessors, successors, extent } = event;
  if (typeof date !== 'string' || !DAY.test(date)) return 'an event needs a "date" YYYY-MM-DD';
  if (typeof kind !== 'string' || kind === '') return 'an event needs a "kind"';
  if (!isIds(predecessors) || !isIds(successors))
    return '"predecessors" and "successors" must be arrays of ids';
  if (!(UNIT_EXTENTS as readonly unknown[]).includes(extent))
    return `unknown extent ${JSON.stringify(extent)}`;
  return null;
}

function isDayOrNull(value: unknown): value is string | null {
  return value === null || (typeof value === 'string' && DAY.test(value));
}

function isIds(value: unknown): boolean {
  return Array.isArray(value) && value.every((id) => typeof id === 'string');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
