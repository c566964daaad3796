import type { Columns } from '../counting/columns.js';
import {
  allOf,
  anyOf,
  noneOf,
  type NumberedColumn,
  ofFlag,
  ofInstants,
  ofNumber,
  ofPartition,
} from '../counting/conditions.js';
import type { Condition, Question } from '../counting/counts.js';
import { FLAGS } from '../counting/partition.js';
import { hasRole } from '../auth/viewer.js';
import { articleConditions } from './article-filter.js';
import { boundsOf, fitsOf, wordOf } from './counted-operators.js';
import { keyOf, type Operators } from './filter.js';
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

const always: Condition = () => () => {};
const notEmbargoed = ofFlag(FLAGS.embargoed, false);

/** The condition that one field must meet; null where the columns do not hold it. */
type CountedField = (setting: Setting, value: unknown) => Condition | null;

const FIELDS: Readonly<Record<string, CountedField>> = {
  category: (_setting, value) =>
    ofText('category', fitsOf(value as Operators, wordOf), ({ categories }, number) => {
      return categories[number]?.lower ?? null;
    }),
  contentType: (_setting, value) =>
    ofText('contentType', fitsOf(value as Operators, String), ({ contentTypes }, number) =>
      contentTypes.textOf(number),
    ),
  hasImages: (_setting, value) => ofFlag(FLAGS.hasImages, value === true),
  original: (_setting, value) => ofFlag(FLAGS.original, value === true),
  publishedAt: (_setting, value) => ofInstant(value as Operators),
  publisherUnit: (setting, value) => ofUnit(setting, value as Operators),
  source: (_setting, value) => {
    const fits = fitsOf(value as Operators, (id) => Number(keyOf('Source', String(id), 'source')));
    return fits && ofNumber('source', (_columns, number) => fits(number));
  },
};

function conjunction(setting: Setting, filter: unknown): Condition | null {
  const conditions = Object.entries(filter as Operators).flatMap(([name, value]): (Condition | null)[] => {
    if (value === undefined) return [];
    if (name === 'and') return (value as unknown[]).map((each) => conjunction(setting, each));
    if (name === 'or')
      return [
        joined(
          (value as unknown[]).map((each) => conjunction(setting, each)),
          anyOf,
        ),
      ];
    if (name === 'not') {
      const inner = conjunction(setting, value);
      return [inner && noneOf(inner)];
    }
    return [FIELDS[name]?.(setting, value) ?? null];
  });
  return joined(conditions, allOf);
}

function joined(
  conditions: readonly (Condition | null)[],
  join: (conditions: readonly Condition[]) => Condition,
): Condition | null {
  const known = conditions.filter((condition) => condition !== null);
  if (known.length < conditions.length) return null;
  return known.length === 1 ? (known[0] as Condition) : join(known);
}

function ofText(
  column: NumberedColumn,
  fits: ((text: string | null) => boolean) | null,
  textOf: (columns: Columns, number: number) => string | null,
): Condition | null {
  return fits && ofNumber(column, (columns, number) => fits(textOf(columns, number)));
}

function ofInstant(operators: Operators): Condition | null {
  let [first, last] = [-Infinity, Infinity];
  for (const [operator, value] of Object.entries(operators)) {
    if (value === undefined) continue;
    const bounds = boundsOf(operator, value);
    if (!bounds) return null;
    [first, last] = [Math.max(first, bounds[0]), Math.min(last, bounds[1])];
  }
  return ofInstants(first, last);
}

/** Units by themselves, and what lies in a province or is a commune on the day of the article. */
function ofUnit(setting: Setting, { lineage = 'EXACT', asOf, ...match }: Operators): Condition | null {
  if (lineage !== 'EXACT') return null;
  return joined(
    Object.entries(match)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => {
        if (name === 'id')
          return ofUnitText(fitsOf(value as Operators, (id) => keyOf('Unit', String(id), 'id')));
        if (name === 'slug') return ofUnitText(fitsOf(value as Operators, wordOf));
        if (name !== 'within') return null;
        return withinCondition(setting, keyOf('Unit', String(value), 'within'), asOf as string | undefined);
      }),
    allOf,
  );
}

function ofUnitText(fits: ((unit: string | null) => boolean) | null): Condition | null {
  return ofText('unit', fits, ({ units }, number) => units.textOf(number));
}

function withinCondition(
  { unitLevels, territory }: Setting,
  unitId: string,
  asOf: string | undefined,
): Condition | null {
  if (asOf !== undefined) return ofUnitText(fitsOf({ in: territory.within(unitId, asOf) }, String));
  switch (LEVEL_COLUMNS[unitLevels.get(unitId) ?? '']) {
    case 'province':
      return ofPartition(({ province }) => province === unitId);
    case 'unit':
      return ofUnitText(fitsOf({ eq: unitId }, String));
    case 'district':
      return null;
    default:
      return ofPartition(() => false);
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
