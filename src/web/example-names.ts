/**
 * The example operations in the order of GraphiQL's tabs: `operations/<name>.graphql`, with `<name>.json` beside it
 * where it takes variables. The first answers on a fresh start.
 */
export const EXAMPLE_NAMES = [
  'newest-articles',
  'articles-of-unit',
  'article-by-url',
  'filtered-articles',
  'articles-counted',
  'unit-activity',
  'story-cluster',
  'page-through-articles',
  'unit-overview',
  'unit-history',
  'units-of-province',
  'sources-health',
  'refresh-source',
  'update-article',
  'set-article-status',
  'tag-articles',
  'create-source',
  'update-source',
  'pause-source',
  'resume-source',
  'delete-source',
  'node-by-id',
  'article-changes',
  'article-added',
  'article-changed',
  'source-health-changed',
] as const;
