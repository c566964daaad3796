/** The shapes as GraphQL against the product's own contract, and what is drawn for a request as their variables. */

const CARD = `id title lead url publishedAt category contentType
  publisherUnit { id name fullName type } source { id name homepageUrl } images { url caption credit }`;

const globalId = (type, key) => Buffer.from(`${type}:${key}`).toString('base64url');
const unit = (within) => globalId('Unit', within);

const ranged = ({ within, from, to, categories }) => ({
  filter: {
    publisherUnit: { within: unit(within) },
    publishedAt: { gte: from, lt: to },
    category: { in: categories },
  },
});

export const QUERIES = {
  q1: {
    query: `query Latest($within: ID!, $after: String) {
  articles(first: 20, after: $after, filter: { publisherUnit: { within: $within } }) { nodes { ${CARD} } }
}`,
    variables: ({ within, after }) => ({ within: unit(within), after: after.cursor }),
  },
  q2: {
    query: `query Range($filter: ArticleFilter!, $after: String) {
  articles(first: 20, after: $after, filter: $filter) { totalCount nodes { ${CARD} } }
}`,
    variables: (draw) => ranged(draw),
  },
  q2deep: {
    query: `query Range($filter: ArticleFilter!, $after: String) {
  articles(first: 20, after: $after, filter: $filter) { totalCount nodes { ${CARD} } }
}`,
    variables: (draw) => ({ ...ranged(draw), after: draw.after.cursor }),
  },
  q3: {
    query: `query Found($search: SearchInput!) {
  articles(first: 20, search: $search) { nodes { id title publishedAt highlights { field text ranges { start end } } } }
}`,
    variables: ({ term }) => ({ search: { query: term, marks: 'FOLDED' } }),
  },
  q3best: {
    query: `query Best($search: SearchInput!) {
  articles(first: 20, search: $search, orderBy: [{ field: RELEVANCE }]) { nodes { id title publishedAt highlights { field text ranges { start end } } } }
}`,
    variables: ({ term }) => ({ search: { query: term, marks: 'FOLDED' } }),
  },
  q4: {
    query: `query Counts($filter: ArticleFilter!) {
  articles(filter: $filter) { facets(by: [PUBLISHER_UNIT, MONTH], limit: 1000) { dimension buckets { key count } } }
}`,
    variables: ({ within, from, to }) => ({
      filter: { publisherUnit: { within: unit(within) }, publishedAt: { gte: from, lt: to } },
    }),
  },
  q5: {
    query: `query Whole($id: ID!) {
  article(id: $id) {
    id title lead url publishedAt publishedAtInfo { precision raw } bodyText bodyHtml wordCount category contentType documentNumbers
    byline { raw persons } version status publisherUnit { id name fullName type } source { id name homepageUrl }
    images { url caption credit pairing } attachments { url name } mentionedUnits { id fullName }
    revisions(first: 20) { nodes { seenAt changes { field before after } } }
    cluster { id members { article { id } } }
  }
}`,
    variables: ({ id }) => ({ id: globalId('Article', id) }),
  },
  activity: {
    query: `query Activity($within: ID!, $from: Date!, $to: Date!) {
  unitActivity(within: $within, from: $from, to: $to) { unit { id fullName } articleCount originalCount lastPublishedAt daysSilent status }
}`,
    variables: ({ within, from, to }) => ({
      within: unit(within),
      from: from.slice(0, 10),
      to: to.slice(0, 10),
    }),
  },
};
