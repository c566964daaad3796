import { Field, ObjectType } from 'type-graphql';
import { ArticleChange } from '../entities/change.js';
import { connectionOf, edgeOf } from './connection.js';

@ObjectType({ simpleResolvers: true, description: 'A change at its place in the feed.' })
export class ArticleChangeEdge extends edgeOf(ArticleChange, 'change') {}

@ObjectType({ simpleResolvers: true, description: 'A page of the change feed, oldest first.' })
export class ArticleChangeConnection extends connectionOf(ArticleChangeEdge, ArticleChange, 'change') {
  @Field(() => String, {
    description:
      'Where the feed ends now. To sync from nothing: take this, read all of `articles`, then follow the feed from here.',
  })
  latestCursor!: string;
}
