/**
 * Mercurius with its JIT over the same tables: one statement with lateral joins per root field, as the selection looks
 * ahead, its rows as JSON; GraphQL executes and writes them.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import pg from 'pg';
import { statementOf } from '../read/reference.mjs';

const require = createRequire(join(import.meta.dirname, '..', 'peers', 'package.json'));
const fastify = require('fastify');
const mercurius = require('mercurius');

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10, options: '-c timezone=UTC' });

const schema = `
  scalar JSON
  type Unit { id: ID! name: String fullName: String type: String }
  type Source { id: ID! name: String! homepageUrl: String }
  type Image { url: String! caption: String credit: String pairing: String }
  type File { url: String! name: String }
  type Revision { seenAt: String! diff: JSON }
  type Cluster { id: ID! members: [ID!]! }
  type Article {
    id: ID! title: String! lead: String url: String! publishedAt: String category: String contentType: String! body: String
    precision: String raw: String bodyText: String bodyHtml: String wordCount: Int documentNumbers: JSON byline: String persons: JSON
    version: Int status: String publisherUnit: Unit source: Source images: [Image!]! attachments: [File!]! mentionedUnits: [ID!]!
    revisions: [Revision!]! cluster: Cluster
  }
  type Articles { totalCount: Int nodes: [Article!]! }
  type Count { key: String! count: Int! }
  type Counts { units: [Count!]! months: [Count!]! }
  type Activity { unit: ID! name: String articleCount: Int! originalCount: Int! lastPublishedAt: String }
  type Query {
    articles(name: String!, draw: JSON!): Articles
    counts(draw: JSON!): Counts
    article(draw: JSON!): Article
    unitActivity(draw: JSON!): [Activity!]!
  }
`;

/** What the root field of the statement holds; the count only where it is selected. */
async function rowsOf(name, draw, root) {
  const { rows } = await pool.query(statementOf(name, draw));
  return JSON.parse(rows[0].text).data[root];
}

const resolvers = {
  Query: {
    articles: (_root, { name, draw }) => rowsOf(name, draw, 'articles'),
    counts: (_root, { draw }) => rowsOf('q4', draw, 'counts'),
    article: (_root, { draw }) => rowsOf('q5', draw, 'article'),
    unitActivity: (_root, { draw }) => rowsOf('activity', draw, 'unitActivity'),
  },
};

const app = fastify();
app.register(mercurius, { schema, resolvers, jit: 1, graphiql: false });
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
