import { articleList } from './article-list.js';
import { connectionSql } from './page.js';
import { jsonList } from './json-text.js';
import { reasonField } from './reason-field.js';
import { column, day, globalId, globalIdSql, instant, nested, type Shape } from './statement.js';

/** How a source is read. */
export const sourceShape: Shape = {
  type: 'Source',
  fields: {
    id: globalId('Source', 'id'),
    name: column('name'),
    url: column('url'),
    homepageUrl: column('homepage_url'),
    kind: column('kind'),
    family: column('family'),
    lifecycle: column('lifecycle'),
    sample: column('sample'),
    createdAt: instant('created_at'),
    version: column('version'),
    province: column('province'),
    rights: column('rights'),
    rules: (_statement, _field, row) => `coalesce(${row}.rules, '[]')`,
    owners: (statement, field, row, scope) => {
      const owner = statement.alias('w');
      return jsonList(
        nested(statement, field, owner, scope),
        `source_owner ${owner} where ${owner}.source_id = ${row}.id`,
        `${owner}.valid_from nulls first, ${owner}.id`,
      );
    },
    health: (statement, field, row, scope) => nested(statement, field, row, scope),
    schedule: (statement, field, row, scope) => nested(statement, field, row, scope),
    fetches: (statement, field, row, scope) =>
      connectionSql(statement, field, {
        type: 'Fetch',
        rowPrefix: 'f',
        from: (fetch) => `source_fetch ${fetch}`,
        where: (fetch) => [`${fetch}.source_id = ${row}.id`],
        sort: { name: 'NEWEST', keys: [{ sql: (fetch) => `${fetch}.id`, sqlType: 'int', descending: true }] },
        scope,
      }),
    articles: (statement, field, row) =>
      connectionSql(
        statement,
        field,
        articleList(statement, field, (article) => `${article}.source_id = ${row}.id`),
      ),
  },
};

/** The health of a source, read from its own row. */
export const healthShape: Shape = {
  type: 'SourceHealth',
  fields: {
    state: column('health_state'),
    since: instant('health_since'),
    reason: reasonField('health_facts', 'health_reason'),
    lastSuccessAt: instant('last_success_at'),
    lastNewArticleAt: instant('last_new_article_at'),
    nextCheckAt: instant('next_check_at'),
    expectedBy: instant('expected_by'),
  },
};

/** When a source is read, from its own row. */
export const scheduleShape: Shape = {
  type: 'SourceSchedule',
  fields: {
    intervalSeconds: column('interval_seconds'),
    nextCheckAt: instant('next_check_at'),
    consecutiveFailures: column('failures'),
  },
};

export const sourceOwnerShape: Shape = {
  type: 'SourceOwner',
  fields: {
    organ: (statement, field, row, scope) => {
      const organ = statement.alias('o');
      return `(select ${nested(statement, field, organ, scope)} from organ ${organ} where ${organ}.id = ${row}.organ_id)`;
    },
    validFrom: day('valid_from'),
    validTo: day('valid_to'),
  },
};

export const fetchShape: Shape = {
  type: 'Fetch',
  fields: {
    id: (_statement, _field, row) => globalIdSql('Fetch', `${row}.id`),
    startedAt: instant('started_at'),
    ms: column('ms'),
    outcome: column('outcome'),
    url: column('url'),
    status: column('status'),
    bytes: column('bytes'),
    foundCount: column('found_count'),
    newCount: column('new_count'),
    changedCount: column('changed_count'),
    failedCount: column('failed_count'),
    errorCode: column('error_code'),
    errorMessage: reasonField('error_facts', 'error_message'),
  },
};
