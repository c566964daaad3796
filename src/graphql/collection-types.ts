import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Collection } from '../entities/collection.js';
import { ArticleFilter } from './article-types.js';
import { connectionOf, edgeOf } from './connection.js';
import { SearchInput } from './search-types.js';
import { UserError } from './user-error.js';

@ObjectType({
  simpleResolvers: true,
  description: 'Where the feeds of a collection stand: paths on the server that answers.',
})
export class FeedUrls {
  @Field(() => String, { description: 'RSS 2.0.' })
  rss!: string;
  @Field(() => String, { description: 'Atom 1.0.' })
  atom!: string;
  @Field(() => String, { description: 'JSON Feed 1.1.' })
  json!: string;
}

@ObjectType({ simpleResolvers: true, description: 'A collection at its place in a list.' })
export class CollectionEdge extends edgeOf(Collection, 'collection') {}

@ObjectType({ simpleResolvers: true, description: 'A page of collections.' })
export class CollectionConnection extends connectionOf(CollectionEdge, Collection, 'collection') {}

@InputType({
  description: 'A new collection. Without filter and search it holds the articles that are pinned to it.',
})
export class CreateCollectionInput {
  @Field(() => String, { description: 'Its name in addresses: `tin-nong-thon-moi`.' })
  slug!: string;
  @Field(() => String, { description: 'Its name for people.' })
  title!: string;
  @Field(() => String, { nullable: true, description: 'What it is about.' })
  description?: string | null;
  @Field(() => ArticleFilter, { nullable: true, description: 'Which articles it holds.' })
  filter?: ArticleFilter | null;
  @Field(() => SearchInput, { nullable: true, description: 'What they are searched for.' })
  search?: SearchInput | null;
}

@InputType({
  description:
    'What is changed of a collection; what is left out stays. null takes description, filter or search away.',
})
export class UpdateCollectionInput {
  @Field(() => ID, { description: 'The collection.' })
  id!: string;
  @Field(() => Int, { description: 'The `version` it had when it was read.' })
  expectedVersion!: number;
  @Field(() => String, { nullable: true, description: 'Its name in addresses; the old one ends.' })
  slug?: string;
  @Field(() => String, { nullable: true, description: 'Its name for people.' })
  title?: string;
  @Field(() => String, { nullable: true, description: 'What it is about.' })
  description?: string | null;
  @Field(() => ArticleFilter, { nullable: true, description: 'Which articles it holds.' })
  filter?: ArticleFilter | null;
  @Field(() => SearchInput, { nullable: true, description: 'What they are searched for.' })
  search?: SearchInput | null;
}

/** What every change of a collection gives. */
@ObjectType({ simpleResolvers: true, description: 'A collection after it was made.' })
export class CreateCollectionPayload {
  @Field(() => Collection, { nullable: true, description: 'The collection; null when it was refused.' })
  collection!: Collection | null;
  @Field(() => [UserError], { description: 'Why it was refused; empty when it was done.' })
  userErrors!: UserError[];
}

@ObjectType({ simpleResolvers: true, description: 'A collection after it was changed.' })
export class UpdateCollectionPayload {
  @Field(() => Collection, { nullable: true, description: 'The collection; null when it was refused.' })
  collection!: Collection | null;
  @Field(() => [UserError], { description: 'Why it was refused; empty when it was done.' })
  userErrors!: UserError[];
}

@ObjectType({ simpleResolvers: true, description: 'What is left of a deleted collection.' })
export class DeleteCollectionPayload {
  @Field(() => ID, { nullable: true, description: 'The id it had; null when it was refused.' })
  deletedId!: string | null;
  @Field(() => [UserError], { description: 'Why it was refused; empty when it was done.' })
  userErrors!: UserError[];
}

@ObjectType({ simpleResolvers: true, description: 'A collection after one of its articles was decided on.' })
export class CollectionArticlePayload {
  @Field(() => Collection, { nullable: true, description: 'The collection; null when it was refused.' })
  collection!: Collection | null;
  @Field(() => [UserError], { description: 'Why it was refused; empty when it was done.' })
  userErrors!: UserError[];
}
