import 'reflect-metadata';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { AccountFields, AccountQueries, ApiKeyFields } from './account-resolver.js';
import { ArticleEditing } from './article-editing-resolver.js';
import {
  ArticleConnectionFields,
  ArticleFields,
  ArticleQueries,
  ArticleRevisionFields,
} from './article-resolver.js';
import { ChangeFields, ChangeQueries, LiveSubscriptions } from './change-resolver.js';
import { CollectionMutations } from './collection-mutations.js';
import { CollectionFields, CollectionQueries } from './collection-resolver.js';
import { NodeQueries } from './node-resolver.js';
import { readFieldsOffRows } from './read-fields.js';
import { SourceEditing } from './source-editing-resolver.js';
import { SourceImport } from './source-import-resolver.js';
import { SourceLooking } from './source-looking-resolver.js';
import { SourceFields, SourceQueries } from './source-resolver.js';
import { StoryEditing } from './story-editing-resolver.js';
import { StoryFields, StoryQueries } from './story-resolver.js';
import { UnitActivityQueries } from './unit-activity-resolver.js';
import { USER_ERRORS } from './user-error.js';
import { UnitEventFields, UnitFields, UnitQueries, UnitVersionFields } from './unit-resolver.js';

/** The schema, from the classes named here and no others. */
export async function buildGraphqlSchema(): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers: [
      NodeQueries,
      ArticleQueries,
      ArticleFields,
      ArticleEditing,
      ArticleConnectionFields,
      ArticleRevisionFields,
      ChangeQueries,
      ChangeFields,
      LiveSubscriptions,
      UnitQueries,
      UnitFields,
      UnitVersionFields,
      UnitEventFields,
      SourceQueries,
      SourceFields,
      SourceEditing,
      SourceImport,
      SourceLooking,
      StoryQueries,
      StoryFields,
      StoryEditing,
      UnitActivityQueries,
      AccountQueries,
      AccountFields,
      ApiKeyFields,
      CollectionQueries,
      CollectionFields,
      CollectionMutations,
    ],
    orphanedTypes: [...USER_ERRORS],
    pubSub: NO_PUB_SUB,
    validate: false,
  });
  describeRoots(schema);
  return readFieldsOffRows(schema);
}

/** type-graphql wants one, and subscriptions that follow the feeds never ask it. */
const NO_PUB_SUB = {
  publish: () => {},
  subscribe: (): never => {
    throw new Error('subscriptions follow the feeds');
  },
};

/** type-graphql makes the root types itself, without a description. */
function describeRoots(schema: GraphQLSchema): void {
  const [query, mutation] = [schema.getQueryType(), schema.getMutationType()];
  const subscription = schema.getSubscriptionType();
  if (query) query.description = 'What can be read.';
  if (mutation) mutation.description = 'What can be changed. Expected refusals are data: `userErrors`.';
  if (subscription) subscription.description = 'What is told while it happens, over WebSocket (graphql-ws).';
}

/** The SDL as it is committed in `schema/schema.graphql`. */
export function printSdl(schema: GraphQLSchema): string {
  return `# Made by \`npm run schema\`; a test compares it with the classes.\n\n${printSchema(lexicographicSortSchema(schema))}\n`;
}
