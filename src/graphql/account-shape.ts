import { unitRowSql } from './unit-row.js';
import { jsonList } from './json-text.js';
import { column, type FieldSql, globalId, instant, nested, type Shape } from './statement.js';

/** The units whose slugs the column `unit_ids` holds, by name; null where it is null: every unit. */
const units: FieldSql = (statement, field, row, scope) => {
  const unit = statement.alias('u');
  const list = jsonList(
    nested(statement, field, unit, scope),
    `${unitRowSql(unit, scope.asOf)} where ${unit}.id = any(${row}.unit_ids)`,
    `${unit}v.sort_key, ${unit}.id`,
  );
  return `case when ${row}.unit_ids is null then null else ${list} end`;
};

/** How an account is read: `row` is the account. */
export const accountShape: Shape = {
  type: 'Account',
  fields: {
    id: globalId('Account', 'id'),
    name: column('name'),
    displayName: column('display_name'),
    role: column('role'),
    units,
    byProvider: (_statement, _field, row) => `${row}.oidc_subject is not null`,
    mustChangePassword: column('must_change_password'),
    createdAt: instant('created_at'),
    lastSignedInAt: instant('last_signed_in_at'),
    disabledAt: instant('disabled_at'),
    version: column('version'),
  },
};

/** How a key is read: `row` is the key. */
export const apiKeyShape: Shape = {
  type: 'ApiKey',
  fields: {
    id: globalId('ApiKey', 'id'),
    prefix: column('prefix'),
    label: column('label'),
    role: column('role'),
    units,
    owner: (_statement, _field, row) =>
      `(select coalesce(o.display_name, o.name) from auth_account o where o.id = ${row}.account_id)`,
    createdAt: instant('created_at'),
    expiresAt: instant('expires_at'),
    lastUsedAt: instant('last_used_at'),
    revokedAt: instant('revoked_at'),
  },
};

/** How whoever asks is read: `row` has what is known of them. */
export const viewerShape: Shape = {
  type: 'Viewer',
  fields: {
    kind: column('kind'),
    name: column('name'),
    role: column('role'),
    units,
    keys: (statement, field, row, scope) => {
      const key = statement.alias('k');
      return jsonList(
        nested(statement, field, key, scope),
        `auth_key ${key} where ${key}.account_id = ${row}.account_id and ${key}.revoked_at is null`,
        `${key}.id desc`,
      );
    },
  },
};
