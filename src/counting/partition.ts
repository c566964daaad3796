/**
 * The articles of one province as columns, sorted by time of publication and id: what lies between two instants is one
 * stretch of all of them.
 */
export interface Partition {
  /** Null for the articles of no province. */
  readonly province: string | null;
  size: number;
  /** Milliseconds since 1970; minus infinity without a date. */
  readonly at: Float64Array;
  readonly id: Int32Array;
  /** Numbers of `Columns.units`. */
  readonly unit: Int32Array;
  readonly source: Int32Array;
  /** Numbers of `Columns.categories`. */
  readonly category: Int32Array;
  /** Numbers of `Columns.contentTypes`. */
  readonly contentType: Uint8Array;
  /** Bits of {@link FLAGS}. */
  readonly flags: Uint8Array;
  /** The day as of which its units read, in days since 1970. */
  readonly day: Int32Array;
  /** The Vietnamese day of publication, in days since 1970; {@link NO_DAY} without a date. */
  readonly publishedDay: Int32Array;
}

/** What is true of an article, as bits. */
export const FLAGS = { embargoed: 1, hasImages: 2, original: 4, ofMonth: 8 } as const;

/** Stands for a day that is not known. */
export const NO_DAY = -2_147_483_648;

/** One article as the columns hold it. */
export type Row = { readonly [Column in Exclude<keyof Partition, 'province' | 'size'>]: number };

const COLUMNS = [
  'at',
  'id',
  'unit',
  'source',
  'category',
  'contentType',
  'flags',
  'day',
  'publishedDay',
] as const;

/** A partition with room for so many rows; more make it grow. */
export function createPartition(province: string | null, room = 64): Partition {
  const whole = () => new Int32Array(room);
  const small = () => new Uint8Array(room);
  return {
    province,
    size: 0,
    at: new Float64Array(room),
    ...{ id: whole(), unit: whole(), source: whole(), category: whole(), contentType: small() },
    ...{ flags: small(), day: whole(), publishedDay: whole() },
  };
}

/** The first place whose row is not before (at, id). */
export function placeIn({ at, id, size }: Partition, atMs: number, rowId: number): number {
  let [low, high] = [0, size];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const when = at[middle] as number;
    if (when < atMs || (when === atMs && (id[middle] as number) < rowId)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The partition with one row more; it is the same one where there was room. */
export function withRow(partition: Partition, row: Row): Partition {
  const place = placeIn(partition, row.at, row.id);
  const target = partition.size < partition.id.length ? partition : grown(partition);
  for (const name of COLUMNS) {
    const column = target[name];
    column.copyWithin(place + 1, place, target.size);
    column[place] = row[name];
  }
  target.size += 1;
  return target;
}

/** Takes the row at a place out. */
export function removeAt(partition: Partition, place: number): void {
  for (const name of COLUMNS) partition[name].copyWithin(place, place + 1, partition.size);
  partition.size -= 1;
}

/** Half as much room again: most of a million rows are there at the start, and few come later. */
function grown(partition: Partition): Partition {
  const larger = createPartition(partition.province, Math.ceil(partition.id.length * 1.5));
  for (const name of COLUMNS) larger[name].set(partition[name]);
  larger.size = partition.size;
  return larger;
}
