import { articleList } from './article-list.js';
import { changesSql } from './change-list.js';
import { LOOK_UP_KEYS, LOOK_UPS } from './look-ups.js';
import { nodeRowsSql } from './node-rows.js';
import { connectionSql } from './page.js';
import { isGiven, type Selected } from './selection.js';
import type { Services } from './services.js';
import { sourceList } from './source-list.js';
import type { Statement } from './statement.js';
import { unitActivitySql } from './unit-activity.js';
import { unitList } from './unit-list.js';

/** The SQL of the JSON text of a root field, as {@link readValue} runs it; null: the field is null, nothing is read. */
export type RootRead = (
  statement: Statement,
  field: Selected,
  services: Pick<Services, 'urlKey'>,
) => string | null;

/**
 * The root fields that one statement answers whole: the same SQL as their resolvers run. What is not named here is
 * left to execution.
 */
export const ROOT_READS: ReadonlyMap<string, RootRead> = new Map<string, RootRead>([
  ['articles', (statement, field) => connectionSql(statement, field, articleList(statement, field))],
  ['articleChanges', changesSql],
  ['sources', (statement, field) => connectionSql(statement, field, sourceList(statement, field))],
  ['unitActivity', unitActivitySql],
  ['units', (statement, field) => connectionSql(statement, field, unitList(statement, field))],
  ...Object.entries(LOOK_UPS).map(([name, read]): [string, RootRead] => [
    name,
    (statement, field, services) => {
      const found = read(field, services);
      // Where nothing can be, there is no statement that others could take.
      if (!found) statement.dependsOnGiven();
      if (!found) return null;
      const given = LOOK_UP_KEYS.find((name) => isGiven(field.args[name]));
      const from = given && {
        field: field.nodes[0],
        argument: given,
        at: 0,
        valuesOf: (value: string) => {
          const other = read({ ...field, args: { ...field.args, [given]: value } }, services);
          if (!other) throw new Error(`nothing can have the ${given} ${value}`);
          return [other.key];
        },
      };
      const rows = nodeRowsSql(statement, found, {
        keys: [found.key],
        nodes: field.nodes,
        ...(from ? { from } : {}),
      });
      return `(select r.data from (${rows}) r)`;
    },
  ]),
]);
