import { ANONYMOUS } from '../auth/viewer.js';
import { visibleSql } from './article-filter.js';
import { column, globalId, globalIdSql, instant, nested, type Shape } from './statement.js';

/** How a change is read: from rows of the feed as `change-list.ts` tells them. */
export const articleChangeShape: Shape = {
  type: 'ArticleChange',
  fields: {
    id: globalId('ArticleChange', 'id'),
    kind: column('kind'),
    at: instant('at'),
    articleId: (_statement, _field, row) => globalIdSql('Article', `${row}.article_id`),
    article: (statement, field, row, scope) => {
      const article = statement.alias('a');
      return (
        `(select ${nested(statement, field, article, scope)} from article ${article} ` +
        `where ${article}.id = ${row}.article_id and ${visibleSql(ANONYMOUS, article)})`
      );
    },
  },
};
