import type { Phrase } from '../search/query.js';
import type { Search } from '../search/search.js';
import type { Selected } from './selection.js';
import { jsonList } from './json-text.js';
import { column, nested, objectSql, type Shape, type Statement, TODAY } from './statement.js';
import { unitRowSql } from './unit-row.js';

/** How a search was read; `isExact` is the SQL that says whether all that was found was counted. */
export function searchInfoSql(
  statement: Statement,
  field: Selected,
  search: Search,
  isExact: string,
): string {
  if (!field.type) throw new Error('searchInfo has no type');
  const row = statement.alias('q');
  const expanded = search.expanded.map(({ key, successors }) => ({
    unit: key,
    successors: successors.map((each) => each.key),
  }));
  const from =
    `(select ${statement.param(normalizedOf(search), 'text')} as normalized, ` +
    `${statement.param(marksOf(search), 'text')} as marks, ` +
    `${statement.param(JSON.stringify(expanded), 'jsonb')} as expanded, ${isExact} as total_is_exact) ${row}`;
  const scope = { asOf: TODAY };
  return `(select ${objectSql(statement, { nodes: field.nodes, type: field.type, row, scope })} from ${from})`;
}

function normalizedOf({ query }: Search): string {
  // The variants with names of successors are told by `expandedUnits`.
  const terms = query.all.map((term) => {
    const typed = term.filter(
      (phrase, index) => term.findIndex(({ text }) => text === phrase.text) === index,
    );
    return typed.map(written).join(' OR ');
  });
  return [...terms, ...query.none.map((phrase) => `-${written(phrase)}`)].join(', ');
}

function written(phrase: Phrase): string {
  const words = phrase.syllables.map((each) => (phrase.marked ? each.marked : each.folded)).join(' ');
  return phrase.quoted ? `"${words}"` : words;
}

function marksOf({ query }: Search): string {
  const phrases = [...query.all.flat(), ...query.none];
  if (phrases.every((phrase) => phrase.marked)) return 'EXACT';
  return phrases.some((phrase) => phrase.marked) ? 'AUTO' : 'FOLDED';
}

export const searchInfoShape: Shape = {
  type: 'SearchInfo',
  fields: {
    normalized: column('normalized'),
    marks: column('marks'),
    expandedUnits: (statement, field, row, scope) => {
      const each = statement.alias('e');
      return jsonList(
        nested(statement, field, each, scope),
        `jsonb_array_elements(${row}.expanded) with ordinality as ${each}(value, n)`,
        `${each}.n`,
      );
    },
    totalIsExact: column('total_is_exact'),
  },
};

/** A former unit of a search, rows of a JSON array: the unit on its last day, its successors today. */
export const expandedUnitShape: Shape = {
  type: 'ExpandedUnit',
  fields: {
    unit: (statement, field, row, scope) => {
      const unit = statement.alias('u');
      const value = nested(statement, field, unit, scope);
      return `(select ${value} from ${unitRowSql(unit, scope.asOf)} where ${unit}.id = ${row}.value->>'unit')`;
    },
    successors: (statement, field, row, scope) => {
      const [id, unit] = [statement.alias('c'), statement.alias('u')];
      return jsonList(
        nested(statement, field, unit, scope),
        `jsonb_array_elements_text(${row}.value->'successors') as ${id}(unit_id), ` +
          `${unitRowSql(unit, scope.asOf)} where ${unit}.id = ${id}.unit_id`,
        `${unit}v.sort_key`,
      );
    },
  },
};
