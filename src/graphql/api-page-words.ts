/** What of the page of the API is written by hand. */

export const INTRODUCTION = `# The GraphQL API

<!-- Made by \`npm run schema\` from the schema and the examples of src/web/operations; \`npm test\` fails when it is stale. -->

One endpoint: \`POST /graphql\` with \`{ "query", "variables" }\` as JSON; subscriptions over WebSocket (graphql-ws) at the same
address. \`/graphiql\` opens with the examples below as tabs and needs no internet. The schema in words is this page, as SDL
\`schema/schema.graphql\`; \`examples/dashboard\` is a small typed client to begin from.`;

export const HOW_TO = `## How to

**Names.** \`id\` is opaque and global: \`node(id)\` finds anything by it, \`nodes(ids)\` up to 100 at once, \`null\` where there is
none. Units also have a readable \`slug\`, unique among all units of all times. GSO codes are used again for other units, so
they are no key.

**Times.** Instants are UTC, \`2016-09-01T07:12:00.000Z\`; days are those of Việt Nam, \`2016-08-31\`. Ranges are half-open: from
the first day up to, without, the last. \`null\` means "not known": no date is better than a wrong date.

**Filters.** All fields of a filter must hold; combine with \`and\`, \`or\`, \`not\`. \`null\`, \`{}\` and empty lists are refused with
\`BAD_USER_INPUT\` and the path, because an empty variable must not mean "everything". What is not known (\`null\`) meets
\`ne\`, \`notIn\` and \`isNull: true\` and nothing else; \`not\` takes whatever its filter does not find, the unknown with it. So a
filter and its \`not\` part the set: every article is in one of them, none in both.

**What is shown.** Lists, counts, facets and feeds show articles that are ACTIVE or CORRECTED and under no embargo. An editor
sets one with \`updateArticle(input: { embargoUntil })\`; it ends by itself within seconds after its time, never before, and
the change feed then tells \`CREATED\`. By id and by address, withdrawn and taken down articles answer without text and images; quarantined ones, and those
under embargo, answer to editors only. Editors find all of them with the filter \`status\`.

**Paging.** Ask for \`first: 50\`, take \`pageInfo { hasNextPage endCursor }\`, ask again with \`after: endCursor\`. It is keyset paging:
page 500 costs what page 1 costs, and what comes in meanwhile neither repeats nor hides a row. A cursor belongs to its order;
with another it is \`BAD_CURSOR\`. \`totalCount\` and \`facets\` are counted only when asked for.

**Staying in step.** To copy all articles and keep the copy right: take \`articleChanges(first: 1) { latestCursor }\`, page through
\`articles\`, then ask \`articleChanges(after: $cursor)\` again and again, each time from the last \`endCursor\`. The feed is
monotonic: no change is lost or comes twice, whoever writes at the same time. \`CREATED\` and \`UPDATED\`: take the article as it
comes with it; \`WITHDRAWN\`: delete it. Changes are kept for a while (BANTIN_CHANGES_KEPT_DAYS); a cursor from before is \`BAD_CURSOR\`, and the copy
begins anew.

**Live.** \`subscription { articleAdded { title url } }\` over graphql-ws tells what comes in, \`articleChanged\` what changes,
\`sourceHealthChanged\` which source fails. Nothing is kept for those who are away: after a broken connection read
\`articleChanges\` from the last cursor, then go on listening.

**Writing.** Mutations give a payload with what was changed and \`userErrors\`; an expected refusal is data, not an error. Where
a node has a \`version\`, send the one you read as \`expectedVersion\`: if somebody changed it meanwhile, nothing is written and
you are told VERSION_CONFLICT.

**Change.** There are no versions of the API. What is to go is \`@deprecated\` with the day after which it goes; enums and types
may grow.`;

/** Codes of top-level errors and what they mean. Sorted. */
export const ERROR_CODES: Readonly<Record<string, string>> = {
  BAD_CURSOR:
    'The cursor is none, belongs to another order, or the changes behind it are no longer kept: begin anew.',
  BAD_REQUEST: 'The request is no GraphQL over HTTP, or asks for a subscription over HTTP.',
  BAD_USER_INPUT: 'An argument or variable is wrong; `extensions.argument` says which.',
  COLLECTION_BROKEN: 'The filter of a collection fits the schema no longer; an editor has to mend it.',
  FORBIDDEN: 'You are known, and your role or the units you serve do not allow it.',
  GRAPHQL_PARSE_FAILED: 'The document is no GraphQL, or has more tokens than are allowed.',
  GRAPHQL_VALIDATION_FAILED: 'The document does not fit the schema.',
  INTERNAL_SERVER_ERROR: 'Our fault. It is logged under `requestId`, which you should tell us.',
  OPERATION_RESOLUTION_FAILURE:
    'The document has several operations, and `operationName` names none of them.',
  PERSISTED_QUERY_NOT_FOUND: 'The hash of a persisted query is not known: send the text once.',
  PERSISTED_QUERY_NOT_SUPPORTED: 'Persisted queries are off.',
  QUERY_TOO_COMPLEX:
    'It costs more than is allowed, or has too many fields, aliases or root fields: ask for smaller pages.',
  QUERY_TOO_DEEP: 'It is nested too deep.',
  RATE_LIMITED: 'Too many requests; `Retry-After` says when to come back.',
  TIMEOUT: 'It took too long and was stopped: ask for less at once.',
  UNAUTHENTICATED: 'This needs a sign-in or an API key.',
};

/** What the limits count, by their names in the code; a limit that is not here is shown by its name. */
export const LIMIT_WORDS: Readonly<Record<string, string>> = {
  aliases: 'aliases in one document, fragments followed',
  bodyBytes: 'bytes of a request',
  costAnonymous:
    'one for every field, times the size of each page, 20 where `first` is not given; variables count',
  costKnown: 'the same, with an API key or a sign-in',
  depth: 'levels of fields; introspection is exempt',
  rateAnonymous: 'requests a minute from one address',
  rateKnown: 'requests a minute of one key or account',
  requestMs: 'milliseconds that reading may take',
  rootFields: 'root fields of one operation',
  tokens: 'tokens of a document',
};
