import { articleList, publishedWithin } from './article-list.js';
import { connectionSql } from './page.js';
import { sourceList } from './source-list.js';
import { jsonList } from './json-text.js';
import {
  column,
  day,
  type FieldSql,
  globalId,
  globalIdSql,
  nested,
  type ReadScope,
  type Shape,
  type Statement,
} from './statement.js';
import type { Selected } from './selection.js';
import { existingUnitSql, unitRowSql } from './unit-row.js';

/** A column of the version that holds on the day. */
function versionColumn(name: string): FieldSql {
  return (_statement, _field, row) => `${row}v.${name}`;
}

/**
 * The scope below a unit field: its own `asOf` argument, else the day of the unit; of a unit that is no more by then,
 * its last day.
 */
function scopeOf(statement: Statement, field: Selected, row: string, scope: ReadScope): ReadScope {
  if (field.args['asOf']) return { asOf: statement.param(field.args['asOf'], 'date') };
  return { asOf: `least(${scope.asOf}, ${row}.valid_to - 1)` };
}

const parent: FieldSql = (statement, field, row, scope) => {
  const inner = scopeOf(statement, field, row, scope);
  const above = statement.alias('u');
  const value = nested(statement, field, above, inner);
  if (!field.args['asOf']) {
    return `(select ${value} from ${unitRowSql(above, inner.asOf)} where ${above}.id = ${row}v.parent_id)`;
  }
  const self = statement.alias('u');
  return (
    `(select ${value} from ${unitRowSql(self, inner.asOf)}, ${unitRowSql(above, inner.asOf)} ` +
    `where ${self}.id = ${row}.id and ${above}.id = ${self}v.parent_id)`
  );
};

const children: FieldSql = (statement, field, row, scope) => {
  const inner = scopeOf(statement, field, row, scope);
  const child = statement.alias('u');
  return jsonList(
    nested(statement, field, child, inner),
    `${existingUnitSql(child, inner.asOf)} where ${child}v.parent_id = ${row}.id`,
    `${child}v.sort_key, ${child}.id`,
  );
};

/** The other side of the succession: units this one came from, or that came from it, with the event between. */
function succession(mine: 'predecessor' | 'successor'): FieldSql {
  const other = mine === 'predecessor' ? 'successor' : 'predecessor';
  return (statement, field, row, scope) => {
    const part = statement.alias('e');
    return jsonList(
      nested(statement, field, part, scope),
      `(select p.id, p.${other}_id as unit_id, p.event_id, x.extent, x.date from unit_event_part p ` +
        `join unit_event x on x.id = p.event_id where p.${mine}_id = ${row}.id and p.${other}_id <> ${row}.id) ${part}`,
      `${part}.date, ${part}.id`,
    );
  };
}

const events: FieldSql = (statement, field, row, scope) => {
  const event = statement.alias('e');
  return jsonList(
    nested(statement, field, event, scope),
    `unit_event ${event} where ${event}.id in (select p.event_id from unit_event_part p ` +
      `where p.predecessor_id = ${row}.id or p.successor_id = ${row}.id)`,
    `${event}.date, ${event}.id`,
  );
};

/** How a unit is read: `row` is the unit, `row` + `v` its version of the day. */
export const unitShape: Shape = {
  type: 'Unit',
  fields: {
    id: globalId('Unit', 'id'),
    slug: column('id'),
    name: versionColumn('name'),
    fullName: versionColumn('full_name'),
    level: column('level'),
    type: versionColumn('type'),
    code: versionColumn('code'),
    validFrom: day('valid_from'),
    validTo: day('valid_to'),
    notes: column('notes'),
    expectedHost: column('expected_host'),
    parent,
    children,
    predecessors: succession('successor'),
    successors: succession('predecessor'),
    history: (statement, field, row, scope) => {
      const version = statement.alias('w');
      return jsonList(
        nested(statement, field, version, scope),
        `unit_version ${version} where ${version}.unit_id = ${row}.id`,
        `${version}.valid_from nulls first, ${version}.id`,
      );
    },
    events,
    organs: (statement, field, row, scope) => {
      const organ = statement.alias('o');
      return jsonList(
        nested(statement, field, organ, scope),
        `organ ${organ} where ${organ}.unit_id = ${row}.id`,
        `${organ}.kind, ${organ}.name, ${organ}.id`,
      );
    },
    sources: (statement, field, row) =>
      connectionSql(
        statement,
        field,
        sourceList(
          statement,
          field,
          (source) =>
            `exists (select 1 from source_owner w join organ o on o.id = w.organ_id ` +
            `where w.source_id = ${source}.id and o.unit_id = ${row}.id)`,
        ),
      ),
    articles: (statement, field, row) =>
      connectionSql(
        statement,
        field,
        articleList(statement, field, (article) => publishedWithin(article, `${row}.id`, `${row}.level`)),
      ),
  },
};

export const unitVersionShape: Shape = {
  type: 'UnitVersion',
  fields: {
    validFrom: day('valid_from'),
    validTo: day('valid_to'),
    type: column('type'),
    name: column('name'),
    fullName: column('full_name'),
    code: column('code'),
    parent: (statement, field, row, scope) => {
      const unit = statement.alias('u');
      const asOf = `coalesce(${row}.valid_from, ${row}.valid_to - 1, ${scope.asOf})`;
      const value = nested(statement, field, unit, { asOf });
      return `(select ${value} from ${unitRowSql(unit, asOf)} where ${unit}.id = ${row}.parent_id)`;
    },
  },
};

export const unitEventShape: Shape = {
  type: 'UnitEvent',
  fields: {
    id: (_statement, _field, row) => globalIdSql('UnitEvent', `${row}.id`),
    date: day('date'),
    kind: column('kind'),
    extent: column('extent'),
    legal: column('legal'),
    basis: column('basis'),
    note: column('note'),
  },
};

/** One step of succession: rows of `unit_id`, `event_id`, `extent`. */
export const unitSuccessionShape: Shape = {
  type: 'UnitSuccession',
  fields: {
    unit: (statement, field, row, scope) => {
      const unit = statement.alias('u');
      const value = nested(statement, field, unit, scope);
      return `(select ${value} from ${unitRowSql(unit, scope.asOf)} where ${unit}.id = ${row}.unit_id)`;
    },
    extent: column('extent'),
    event: (statement, field, row, scope) => {
      const event = statement.alias('e');
      return `(select ${nested(statement, field, event, scope)} from unit_event ${event} where ${event}.id = ${row}.event_id)`;
    },
  },
};

/** How an organ is read. */
export const organShape: Shape = {
  type: 'Organ',
  fields: {
    id: globalId('Organ', 'id'),
    kind: column('kind'),
    name: column('name'),
    unit: (statement, field, row, scope) => {
      const unit = statement.alias('u');
      const value = nested(statement, field, unit, scope);
      return `(select ${value} from ${unitRowSql(unit, scope.asOf)} where ${unit}.id = ${row}.unit_id)`;
    },
  },
};
