import { createPartition, type Partition, placeIn, removeAt, type Row, withRow } from './partition.js';
import { createTexts, type Texts } from './texts.js';

/** An article as it is read for the columns: texts as they are, a province that says where it lies. */
export interface ReadRow extends Omit<Row, 'unit' | 'category' | 'contentType'> {
  readonly province: string | null;
  readonly unit: string | null;
  readonly category: Category | null;
  readonly contentType: string;
}

/** A category as it is written, and as filters compare it. */
export interface Category {
  readonly written: string;
  readonly lower: string;
}

/** All articles that lists show, as columns by province. */
export interface Columns {
  readonly units: Texts;
  readonly contentTypes: Texts;
  /** Numbers of pairs of {@link Category}; 0 is none. */
  readonly categories: readonly (Category | null)[];
  /** How many rows there are. */
  readonly size: number;
  /** Another number after everything that is put in or taken out; no two columns ever have the same. */
  readonly version: number;
  /** Partitions of a province, or of all where it is not given; null is "in no province". */
  partitions(province?: string | null): readonly Partition[];
  /** Partitions in which some row of the unit was ever put. */
  partitionsOf(unit: string): readonly Partition[];
  /** Puts the article in, in the place of what was known of it. */
  put(row: ReadRow): void;
  /** Forgets the article where it is known. */
  remove(id: number): void;
}

let versions = 0;

export function createColumns(): Columns {
  const [units, contentTypes, pairs] = [createTexts(), createTexts(), createTexts()];
  const categories: (Category | null)[] = [null];
  const provinces = new Map<string | null, number>();
  const partitions: Partition[] = [];
  const held = new Map<string, Set<number>>();
  // Where an article lies, by its id: 0 is nowhere, and its time.
  let [where, times] = [new Int32Array(1024), new Float64Array(1024)];
  let size = 0;
  let version = (versions += 1);

  const numberOfProvince = (province: string | null): number => {
    let number = provinces.get(province);
    if (number === undefined) {
      number = partitions.push(createPartition(province)) - 1;
      provinces.set(province, number);
    }
    return number;
  };
  const numberOfCategory = (category: Category | null): number => {
    if (category === null) return 0;
    const number = pairs.numberFor(`${category.lower}\0${category.written}`);
    categories[number] ??= category;
    return number;
  };
  const makeRoomFor = (id: number): void => {
    if (id < where.length) return;
    const room = Math.ceil((id + 1) * 1.25);
    const [oldWhere, oldTimes] = [where, times];
    [where, times] = [new Int32Array(room), new Float64Array(room)];
    where.set(oldWhere);
    times.set(oldTimes);
  };
  const remove = (id: number): void => {
    const number = (where[id] ?? 0) - 1;
    const partition = partitions[number];
    if (!partition) return;
    removeAt(partition, placeIn(partition, times[id] as number, id));
    where[id] = 0;
    size -= 1;
    version = versions += 1;
  };
  return {
    units,
    contentTypes,
    categories,
    get size() {
      return size;
    },
    get version() {
      return version;
    },
    partitions: (province) => {
      if (province === undefined) return partitions;
      const partition = partitions[provinces.get(province) ?? -1];
      return partition ? [partition] : [];
    },
    partitionsOf: (unit) => [...(held.get(unit) ?? [])].map((number) => partitions[number] as Partition),
    put: ({ province, unit, category, contentType, ...row }) => {
      makeRoomFor(row.id);
      remove(row.id);
      const number = numberOfProvince(province);
      if (unit !== null) {
        const known = held.get(unit);
        if (known) known.add(number);
        else held.set(unit, new Set([number]));
      }
      partitions[number] = withRow(partitions[number] as Partition, {
        ...row,
        unit: units.numberFor(unit),
        category: numberOfCategory(category),
        contentType: contentTypes.numberFor(contentType),
      });
      where[row.id] = number + 1;
      times[row.id] = row.at;
      size += 1;
      version = versions += 1;
    },
    remove,
  };
}
