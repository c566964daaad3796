/** What an answer says, the same whatever server gave it: ids in order and counts, as one text. */
import { keyOf } from './draws.mjs';

const list = (nodes, id) => nodes.map((node) => id(node.id)).join(' ');
const plain = (id) => String(id);
const decoded = (id) => String(keyOf(id));

const sums = (counts) =>
  counts
    .map(({ key, count }) => `${key}=${count}`)
    .sort()
    .join(' ');

/** By server and by query. The product's and a peer's answers are GraphQL's; `reference` gives rows. */
export const DIGESTS = {
  reference: {
    q1: ({ articles }) => list(articles.nodes, plain),
    q2: ({ articles }) => `${articles.totalCount}: ${list(articles.nodes, plain)}`,
    q3: ({ articles }) => list(articles.nodes, plain),
    q4: ({ counts }) => `${sums(counts.units)} / ${sums(counts.months.filter(({ count }) => count > 0))}`,
    q5: ({ article }) =>
      `${article.id} ${article.title} ${article.images.length} ${article.bodyText.length} ${article.revisions.length}`,
    activity: ({ unitActivity }) =>
      unitActivity
        .map((row) => `${row.unit}=${row.articleCount},${row.originalCount}`)
        .sort()
        .join(' '),
  },
  product: {
    q1: ({ articles }) => list(articles.nodes, decoded),
    q2: ({ articles }) => `${articles.totalCount}: ${list(articles.nodes, decoded)}`,
    q3: ({ articles }) => list(articles.nodes, decoded),
    q4: ({ articles: { facets } }) => {
      const of = (dimension) =>
        facets.find((facet) => facet.dimension === dimension).buckets.filter(({ count }) => count > 0);
      const units = of('PUBLISHER_UNIT').map(({ key, count }) => ({ key: keyOf(key), count }));
      return `${sums(units)} / ${sums(of('MONTH'))}`;
    },
    q5: ({ article }) =>
      `${keyOf(article.id)} ${article.title} ${article.images.length} ${article.bodyText.length} ${article.revisions.nodes.length}`,
    activity: ({ unitActivity }) =>
      unitActivity
        .map((row) => `${keyOf(row.unit.id)}=${row.articleCount},${row.originalCount}`)
        .sort()
        .join(' '),
  },
};
for (const digests of Object.values(DIGESTS)) digests.q2deep = digests.q2;
DIGESTS.product.q3best = DIGESTS.product.q3;
DIGESTS.mercurius = DIGESTS.reference;
DIGESTS.postgraphile = {
  q1: ({ articles }) => list(articles.nodes, plain),
  q2: ({ articles }) => `${articles.totalCount}: ${list(articles.nodes, plain)}`,
  q2deep: ({ articles, count }) => `${count.totalCount}: ${list(articles.nodes, plain)}`,
  q3: ({ articles }) => list(articles.nodes, plain),
  q4: ({ counts }) => {
    const of = (dimension) => counts.nodes.filter((row) => row.dimension === dimension);
    return `${sums(of('units'))} / ${sums(of('months'))}`;
  },
  q5: ({ article }) =>
    `${article.id} ${article.title} ${article.images.nodes.length} ${article.bodyText.length} ${article.revisions.nodes.length}`,
  activity: ({ unitActivity }) =>
    unitActivity.nodes
      .map((row) => `${row.unit}=${row.articleCount},${row.originalCount}`)
      .sort()
      .join(' '),
};
