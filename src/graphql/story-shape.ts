import { shownSql, visibleSql } from './article-filter.js';
import { jsonList } from './json-text.js';
import { column, globalId, nested, type Shape, TODAY } from './statement.js';

/** Stories are told of as lists are: by the articles that are shown. */
function membersSql(story: string, member: string, article: string): string {
  return (
    `article_story ${member} join article ${article} on ${article}.id = ${member}.article_id ` +
    `where ${member}.cluster_id = ${story}.id and ${shownSql(article)}`
  );
}

/** The condition that a story has an article that is shown. */
export function hasShownMemberSql(story: string): string {
  return `exists (select 1 from ${membersSql(story, 't', 'a')})`;
}

/** How a story is read. */
export const storyClusterShape: Shape = {
  type: 'StoryCluster',
  fields: {
    id: globalId('StoryCluster', 'id'),
    origin: (statement, field, row) => {
      const origin = statement.alias('a');
      const value = nested(statement, field, origin, { asOf: TODAY });
      return (
        `(select ${value} from article ${origin} ` +
        `where ${origin}.id = ${row}.origin_id and ${visibleSql(statement.viewer, origin)})`
      );
    },
    members: (statement, field, row, scope) => {
      const [member, article] = [statement.alias('t'), statement.alias('a')];
      return jsonList(
        nested(statement, field, member, scope),
        membersSql(row, member, article),
        `${member}.article_id = ${row}.origin_id desc nulls last, ${member}.lag_minutes nulls last, ${member}.article_id`,
      );
    },
    size: (statement, _field, row) =>
      `(select count(*)::int from ${membersSql(row, statement.alias('t'), statement.alias('a'))})`,
  },
};

/** How one telling is read, from its row in `article_story`. */
export const storyMemberShape: Shape = {
  type: 'StoryMember',
  fields: {
    article: (statement, field, row) => {
      const article = statement.alias('a');
      const value = nested(statement, field, article, { asOf: TODAY });
      return `(select ${value} from article ${article} where ${article}.id = ${row}.article_id)`;
    },
    similarity: column('similarity'),
    lagMinutes: column('lag_minutes'),
    lagPrecision: column('lag_precision'),
    attributed: column('attributed'),
  },
};
