import { ARTICLE_FILTERS, shownSql } from './article-filter.js';
import { articleList, articleScope } from './article-list.js';
import { memberSql } from './collection-definition.js';
import { connectionSql } from './page.js';
import { jsonList } from './json-text.js';
import { column, type FieldSql, globalId, instant, nested, type Shape } from './statement.js';

/** Every collection the row may be is a list of its own; only the one it is gets run. */
const articles: FieldSql = (statement, field, row, { collections = [] }) => {
  const lists = collections.flatMap((id) => {
    const definition = statement.collections.get(id);
    if (!definition) return [];
    const list = articleList(statement, field, (article) =>
      memberSql(statement, definition, article, ARTICLE_FILTERS),
    );
    return [`when ${id} then ${connectionSql(statement, field, list)}`];
  });
  return lists.length === 0 ? 'null::text' : `(case ${row}.id ${lists.join(' ')} end)`;
};

const pinned: FieldSql = (statement, field, row) => {
  const [pin, article] = [statement.alias('p'), statement.alias('a')];
  return jsonList(
    nested(statement, field, article, articleScope()),
    `collection_article ${pin} join article ${article} on ${article}.id = ${pin}.article_id ` +
      `where ${pin}.collection_id = ${row}.id and ${pin}.kind = 'PINNED' and ${shownSql(article)}`,
    `${pin}.position, ${article}.id`,
  );
};

const excluded: FieldSql = (statement, field, row) =>
  connectionSql(
    statement,
    field,
    articleList(
      statement,
      field,
      (article) =>
        `${article}.id in (select x.article_id from collection_article x where x.collection_id = ${row}.id and x.kind = 'EXCLUDED')`,
    ),
  );

/** How a collection is read. */
export const collectionShape: Shape = {
  type: 'Collection',
  fields: {
    id: globalId('Collection', 'id'),
    slug: column('slug'),
    title: column('title'),
    description: column('description'),
    filter: column('filter'),
    search: column('search'),
    pinned,
    excluded,
    articles,
    feedUrls: (statement, field, row, scope) => nested(statement, field, row, scope),
    version: column('version'),
    createdAt: instant('created_at'),
    updatedAt: instant('updated_at'),
  },
};

/** The feeds of a collection, read from its own row. */
export const feedUrlsShape: Shape = {
  type: 'FeedUrls',
  fields: { rss: feedPath('rss'), atom: feedPath('atom'), json: feedPath('json') },
};

function feedPath(format: string): FieldSql {
  return (_statement, _field, row) => `('/collections/' || ${row}.slug || '.${format}')`;
}
