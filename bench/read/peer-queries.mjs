/** The shapes as the peers are asked: Mercurius over a small schema, PostGraphile over the tables and functions of `bench`. */

const CARD = `id title lead url publishedAt category contentType publisherUnit { id name fullName type }
  source { id name homepageUrl } images { url caption credit }`;

const listed = (name, selection) => ({
  query: `query ($draw: JSON!) { articles(name: "${name}", draw: $draw) { ${selection} } }`,
  variables: (draw) => ({ draw }),
});

export const MERCURIUS = {
  q1: listed('q1', `nodes { ${CARD} }`),
  q2: listed('q2', `totalCount nodes { ${CARD} }`),
  q2deep: listed('q2deep', `totalCount nodes { ${CARD} }`),
  q3: listed('q3', 'nodes { id title publishedAt body }'),
  q4: {
    query: 'query ($draw: JSON!) { counts(draw: $draw) { units { key count } months { key count } } }',
    variables: (draw) => ({ draw }),
  },
  q5: {
    query: `query ($draw: JSON!) { article(draw: $draw) { id title lead url publishedAt precision raw bodyText bodyHtml wordCount category
      contentType documentNumbers byline persons version status publisherUnit { id name fullName type } source { id name homepageUrl }
      images { url caption credit pairing } attachments { url name } mentionedUnits revisions { seenAt diff } cluster { id members } } }`,
    variables: (draw) => ({ draw }),
  },
  activity: {
    query:
      'query ($draw: JSON!) { unitActivity(draw: $draw) { unit name articleCount originalCount lastPublishedAt } }',
    variables: (draw) => ({ draw }),
  },
};

const PG_CARD = `id: rowId title lead url publishedAt category contentType
  publisherUnit: publisherVersion { id: unitId name fullName type } source: sourceBySourceId { id: rowId name homepageUrl }
  images: articleImagesByArticleId(orderBy: [POSITION_ASC]) { nodes { url caption credit } }`;

const RANGE = 'within: $within, since: $from, until: $to, categories: $categories';
const RANGE_TYPES = '$within: String!, $from: Datetime!, $to: Datetime!, $categories: [String]!';
const range = ({ within, from, to, categories }) => ({ within, from, to, categories });

export const POSTGRAPHILE = {
  q1: {
    query: `query ($within: String!, $at: Datetime!, $id: Int!) {
  articles: benchLatest(within: $within, at: $at, beforeId: $id, first: 20) { nodes { ${PG_CARD} } }
}`,
    variables: ({ within, after }) => ({ within, at: after.at, id: after.id }),
  },
  q2: {
    query: `query (${RANGE_TYPES}) { articles: benchRanged(${RANGE}, first: 20) { totalCount nodes { ${PG_CARD} } } }`,
    variables: range,
  },
  q2deep: {
    query: `query (${RANGE_TYPES}, $at: Datetime!, $id: Int!) {
  count: benchRanged(${RANGE}) { totalCount }
  articles: benchRangedAfter(${RANGE}, at: $at, beforeId: $id, first: 20) { nodes { ${PG_CARD} } }
}`,
    variables: (draw) => ({ ...range(draw), at: draw.after.at, id: draw.after.id }),
  },
  q3: {
    query: ({ isCommon }) => `query ($tokens: [Int]!, $pattern: String!) {
  articles: benchFound${isCommon ? 'Common' : ''}(tokens: $tokens, pattern: $pattern, first: 20) { nodes { id: rowId title publishedAt bodyText } }
}`,
    variables: ({ tokens, like }) => ({ tokens, pattern: like }),
  },
  q4: {
    query: `query ($within: String!, $from: Datetime!, $to: Datetime!) {
  counts: benchCounted(within: $within, since: $from, until: $to) { nodes { dimension key count } }
}`,
    variables: ({ within, from, to }) => ({ within, from, to }),
  },
  q5: {
    query: `query ($id: Int!) {
  article: articleByRowId(rowId: $id) { ${PG_CARD} publishedPrecision publishedRaw bodyText bodyHtml wordCount documentNumbers bylineRaw
    bylinePersons version status attachments: articleAttachmentsByArticleId { nodes { url name } }
    mentioned: articleMentionedUnitsByArticleId { nodes { unitId } }
    revisions: articleRevisionsByArticleId { nodes { seenAt diff } }
    story: articleStoryByArticleId { clusterId storyClusterByClusterId { articleStoriesByClusterId { nodes { articleId } } } } }
}`,
    variables: ({ id }) => ({ id }),
  },
  activity: {
    query: `query ($within: String!, $from: Date!, $to: Date!) {
  unitActivity: benchActivity(within: $within, since: $from, until: $to) { nodes { unit name articleCount originalCount lastPublishedAt } }
}`,
    variables: ({ within, from, to }) => ({ within, from: from.slice(0, 10), to: to.slice(0, 10) }),
  },
};
