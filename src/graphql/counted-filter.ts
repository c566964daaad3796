import type { Columns } from '../counting/columns.js';
import type { Condition, Question, Test } from '../counting/counts.js';
import { FLAGS, type Partition } from '../counting/partition.js';
import { hasRole } from '../auth/viewer.js';
import { articleConditions } from './article-filter.js';
import { keyOf, type Operators, word } from './filter.js';
import { conjuncts } from './published-bounds.js';
import { createStatement, type Statement, type StatementSetting } from './statement.js';
import { LEVEL_COLUMNS } from './unit-match.js';

/**
 * Filters over the columns of all articles (`src/counting`). What cannot be said of columns gives null, and is counted
 * by the database; what can be must count the very same rows as `article-filter.ts` does.
 */

type Setting = Pick<StatementSetting, 'viewer' | 'unitLevels' | 'territory'>;

/**
 * The articles a filter shows to whoever asks; null where the columns cannot tell. Throws what the filter is refused for,
 * with the path.
 */
export function questionOf(setting: Statement, filter: unknown, path: string): Question | null {
  articleConditions(createStatement(setting.selection, setting.shapes, setting), filter, path, 'a');
  const condition = filter === undefined ? always : conjunction(setting, filter);
  if (!condition) return null;
  const parts = conjuncts(filter);
  return {
    partitions: partitionsFor(setting, parts),
    ...periodOf(parts),
    conditions: [...(hasRole(setting.viewer, 'EDITOR') ? [] : [notEmbargoed]), condition],
  };
}

const always: Condition = () => () => true;
const notEmbargoed: Condition =
  () =>
  ({ flags }, place) =>
    ((flags[place] as number) & FLAGS.embargoed) === 0;

/** The condition that one field must meet; null where the columns do not hold it. */
type CountedField = (setting: Setting, value: unknown) => Condition | null;

const FIELDS: Readonly<Record<string, CountedField>> = {
  category: (_setting, value) =>
    ofNumber(
      ({ category }, place) => category[place] as number,
      ({ categories }, number) => categories[number]?.lower ?? null,
      fitsOf(value as Operators, wordOf),
    ),
  contentType: (_setting, value) =>
    ofNumber(
      ({ contentType }, place) => contentType[place] as number,
      ({ contentTypes }, number) => contentTypes.textOf(number),
      fitsOf(value as Operators, String),
    ),
  hasImages: (_setting, value) => ofFlag(FLAGS.hasImages, value),
  original: (_setting, value) => ofFlag(FLAGS.original, value),
  publishedAt: (_setting, value) => ofInstant(value as Operators),
  publisherUnit: (setting, value) => ofUnit(setting, value as Operators),
  source: (_setting, value) => {
    const fits = fitsOf(value as Operators, (id) => Number(keyOf('Source', String(id), 'source')));
    return (
      fits &&
      (() =>
        ({ source }, place) =>
          fits(source[place] as number))
    );
  },
};

function conjunction(setting: Setting, filter: unknown): Condition | null {
  const conditions = Object.entries(filter as Operators).flatMap(([name, value]): (Condition | null)[] => {
    if (value === undefined) return [];
    if (name === 'and') return (value as unknown[]).map((each) => conjunction(setting, each));
    if (name === 'or') return [anyOf((value as unknown[]).map((each) => conjunction(setting, each)))];
    if (name === 'not') return [negation(conjunction(setting, value))];
    return [FIELDS[name]?.(setting, value) ?? null];
  });
  return allOf(conditions);
}

function allOf(conditions: readonly (Condition | null)[]): Condition | null {
  return joined(conditions, (tests) => (partition, place) => tests.every((test) => test(partition, place)));
}

function anyOf(conditions: readonly (Condition | null)[]): Condition | null {
  return joined(conditions, (tests) => (partition, place) => tests.some((test) => test(partition, place)));
}

function joined(
  conditions: readonly (Condition | null)[],
  join: (tests: readonly Test[]) => Test,
): Condition | null {
  const known = conditions.filter((condition) => condition !== null);
  if (known.length < conditions.length) return null;
  return (columns) => {
    const tests = known.map((condition) => condition(columns));
    return tests.length === 1 ? (tests[0] as Test) : join(tests);
  };
}

function negation(condition: Condition | null): Condition | null {
  return (
    condition &&
    ((columns) => {
      const test = condition(columns);
      return (partition, place) => !test(partition, place);
    })
  );
}

function ofFlag(flag: number, wanted: unknown): Condition {
  return () =>
    ({ flags }, place) =>
      (((flags[place] as number) & flag) !== 0) === wanted;
}

/** A condition on a text that stands in a column as a number; every text is looked at once. */
function ofNumber(
  numberAt: (partition: Partition, place: number) => number,
  textOf: (columns: Columns, number: number) => string | null,
  fits: ((text: string | null) => boolean) | null,
): Condition | null {
  if (!fits) return null;
  return (columns) => {
    const known: boolean[] = [];
    return (partition, place) => {
      const number = numberAt(partition, place);
      return (known[number] ??= fits(textOf(columns, number)));
    };
  };
}

/** Whether a value fits all operators; null for one that is not known here. A missing value is different from all. */
function fitsOf<Value extends string | number>(
  operators: Operators,
  read: (value: unknown) => Value,
): ((value: Value | null) => boolean) | null {
  const fits = Object.entries(operators)
    .filter(([, value]) => value !== undefined)
    .map(([operator, value]): ((held: Value | null) => boolean) | null => {
      const many = () => new Set((value as unknown[]).map(read));
      switch (operator) {
        case 'eq':
          return equals(read(value));
        case 'ne':
          return negated(equals(read(value)));
        case 'in':
          return isOneOf(many());
        case 'notIn':
          return negated(isOneOf(many()));
        case 'isNull':
          return (held) => (held === null) === value;
        case 'contains':
          return (held) => held !== null && String(held).includes(String(read(value)));
        case 'startsWith':
          return (held) => held !== null && String(held).startsWith(String(read(value)));
        default:
          return null;
      }
    });
  const known = fits.filter((each) => each !== null);
  return known.length < fits.length ? null : (held) => known.every((each) => each(held));
}

const equals =
  <Value>(wanted: Value) =>
  (held: Value | null) =>
    held === wanted;
const isOneOf =
  <Value>(wanted: ReadonlySet<Value>) =>
  (held: Value | null) =>
    held !== null && wanted.has(held);
const negated =
  <Value>(fits: (held: Value | null) => boolean) =>
  (held: Value | null) =>
    !fits(held);

function wordOf(value: unknown): string {
  return word(String(value));
}

/** An article without a date is before and after nothing. */
function ofInstant(operators: Operators): Condition | null {
  const tests = Object.entries(operators)
    .filter(([, value]) => value !== undefined)
    .map(([operator, value]): ((at: number) => boolean) | null => {
      const instant = Date.parse(String(value));
      switch (operator) {
        case 'eq':
          return (at) => at === instant;
        case 'gt':
          return (at) => at > instant;
        case 'gte':
          return (at) => at >= instant;
        case 'lt':
          return (at) => at < instant && at !== -Infinity;
        case 'lte':
          return (at) => at <= instant && at !== -Infinity;
        case 'isNull':
          return (at) => (at === -Infinity) === value;
        default:
          return null;
      }
    });
  const known = tests.filter((test) => test !== null);
  if (known.length < tests.length) return null;
  return () => (partition, place) => known.every((test) => test(partition.at[place] as number));
}

/** Units by themselves, and what lies in a province or is a commune on the day of the article. */
function ofUnit(setting: Setting, { lineage = 'EXACT', asOf, ...match }: Operators): Condition | null {
  if (lineage !== 'EXACT') return null;
  return allOf(
    Object.entries(match)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => {
        if (name === 'id')
          return ofUnitText(fitsOf(value as Operators, (id) => keyOf('Unit', String(id), 'id')));
        if (name === 'slug') return ofUnitText(fitsOf(value as Operators, wordOf));
        if (name !== 'within') return null;
        return withinCondition(setting, keyOf('Unit', String(value), 'within'), asOf as string | undefined);
      }),
  );
}

function ofUnitText(fits: ((unit: string | null) => boolean) | null): Condition | null {
  return ofNumber(
    ({ unit }, place) => unit[place] as number,
    ({ units }, number) => units.textOf(number),
    fits,
  );
}

function withinCondition(
  { unitLevels, territory }: Setting,
  unitId: string,
  asOf: string | undefined,
): Condition | null {
  if (asOf !== undefined) return ofUnitText(isOneOf(new Set(territory.within(unitId, asOf))));
  switch (LEVEL_COLUMNS[unitLevels.get(unitId) ?? '']) {
    case 'province':
      return () => (partition) => partition.province === unitId;
    case 'unit':
      return ofUnitText(equals(unitId));
    case 'district':
      return null;
    default:
      return () => () => false;
  }
}

/** Where the rows can lie at all, by what holds whatever else the filter says. */
function partitionsFor(
  { unitLevels }: Setting,
  parts: readonly Readonly<Record<string, unknown>>[],
): Question['partitions'] {
  for (const { publisherUnit } of parts) {
    const { id, within, asOf } = (publisherUnit ?? {}) as {
      id?: Operators;
      within?: unknown;
      asOf?: unknown;
    };
    const given = id?.['eq'] ?? (asOf === undefined ? within : undefined);
    if (given === undefined) continue;
    const unitId = keyOf('Unit', String(given), 'publisherUnit');
    if (given === within && LEVEL_COLUMNS[unitLevels.get(unitId) ?? ''] === 'province')
      return (columns) => columns.partitions(unitId);
    return (columns) => columns.partitionsOf(unitId);
  }
  return (columns) => columns.partitions();
}

/** The period that holds whatever else the filter says. */
function periodOf(parts: readonly Readonly<Record<string, unknown>>[]): Pick<Question, 'from' | 'until'> {
  let [from, until] = [-Infinity, Infinity];
  for (const { publishedAt } of parts) {
    const { eq, gt, gte, lt, lte } = (publishedAt ?? {}) as Operators;
    for (const value of [eq, gt, gte])
      if (value !== undefined) from = Math.max(from, Date.parse(String(value)));
    for (const value of [eq, lt, lte])
      if (value !== undefined) until = Math.min(until, Date.parse(String(value)) + 1);
  }
  return { from, until };
}
