import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver } from 'type-graphql';
import { Organ } from '../entities/organ.js';
import { CalendarDate } from '../entities/scalars.js';
import { Unit, UnitEvent, UnitVersion } from '../entities/unit.js';
import { ArticleConnection, ArticleFilter, ArticleOrder } from './article-types.js';
import { ForwardPageArgs, PageArgs } from './connection.js';
import type { Context } from './context.js';
import { connectionSql } from './page.js';
import { SearchInput } from './search-types.js';
import { lookUp } from './loaders.js';
import { readByStatement } from './read-fields.js';
import { readValue, statementFor } from './read.js';
import { rootField } from './selection.js';
import { SourceConnection, SourceFilter, SourceOrder } from './source-types.js';
import { unitList } from './unit-list.js';
import { UnitConnection, UnitFilter, UnitSuccession } from './unit-types.js';

const AS_OF = {
  nullable: true,
  description: 'The day as of which to read; today when nothing is said.',
} as const;

/** Reading units. */
@Resolver()
export class UnitQueries {
  @Query(() => Unit, {
    nullable: true,
    description:
      'One unit by id, slug or GSO code; exactly one of them. A code is looked up as of `asOf`, since codes are re-used. Null when there is none.',
  })
  async unit(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { nullable: true, description: 'Its id.' }) _id?: string,
    @Arg('slug', () => String, { nullable: true, description: 'Its slug.' }) _slug?: string,
    @Arg('code', () => String, { nullable: true, description: 'Its GSO code on the day.' }) _code?: string,
    @Arg('asOf', () => CalendarDate, AS_OF) _asOf?: string,
  ): Promise<unknown> {
    return lookUp('unit', context, info);
  }

  @Query(() => UnitConnection, {
    description: 'The units that exist on `asOf`, in Vietnamese alphabetical order.',
  })
  async units(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Args(() => ForwardPageArgs) _page: ForwardPageArgs,
    @Arg('filter', () => UnitFilter, { nullable: true, description: 'Which.' }) _filter?: UnitFilter,
    @Arg('asOf', () => CalendarDate, AS_OF) _asOf?: string,
  ): Promise<unknown> {
    const statement = await statementFor(info, context);
    const field = rootField(info);
    return readValue(context, statement, connectionSql(statement, field, unitList(statement, field)));
  }
}

/** The fields of a unit that are more than a column. */
@Resolver(() => Unit)
export class UnitFields {
  @FieldResolver(() => Unit, { nullable: true, description: 'The unit directly above it.' })
  parent(@Arg('asOf', () => CalendarDate, AS_OF) _asOf?: string): never {
    return readByStatement();
  }

  @FieldResolver(() => [Unit], { description: 'The units directly below it, in alphabetical order.' })
  children(@Arg('asOf', () => CalendarDate, AS_OF) _asOf?: string): never {
    return readByStatement();
  }

  @FieldResolver(() => [UnitSuccession], { description: 'The units it came from.' })
  predecessors(): never {
    return readByStatement();
  }

  @FieldResolver(() => [UnitSuccession], { description: 'The units that came from it.' })
  successors(): never {
    return readByStatement();
  }

  @FieldResolver(() => [UnitVersion], { description: 'Its versions, oldest first.' })
  history(): never {
    return readByStatement();
  }

  @FieldResolver(() => [UnitEvent], { description: 'The changes it took part in, oldest first.' })
  events(): never {
    return readByStatement();
  }

  @FieldResolver(() => [Organ], { description: 'The organs of it that are known here.' })
  organs(): never {
    return readByStatement();
  }

  @FieldResolver(() => SourceConnection, { description: 'Sources that an organ of it owns or owned.' })
  sources(
    @Args(() => ForwardPageArgs) _page: ForwardPageArgs,
    @Arg('filter', () => SourceFilter, { nullable: true, description: 'Which.' }) _filter?: SourceFilter,
    @Arg('orderBy', () => [SourceOrder], { nullable: true, description: 'In which order.' })
    _orderBy?: SourceOrder[],
  ): never {
    return readByStatement();
  }

  @FieldResolver(() => ArticleConnection, {
    description: 'Articles published by it or by anything below it on their day: `publisherUnit { within }`.',
  })
  articles(
    @Args(() => PageArgs) _page: PageArgs,
    @Arg('filter', () => ArticleFilter, { nullable: true, description: 'Which.' }) _filter?: ArticleFilter,
    @Arg('orderBy', () => [ArticleOrder], { nullable: true, description: 'In which order.' })
    _orderBy?: ArticleOrder[],
    @Arg('search', () => SearchInput, { nullable: true, description: 'What is searched.' })
    _search?: SearchInput,
  ): never {
    return readByStatement();
  }
}

/** The fields of a version. */
@Resolver(() => UnitVersion)
export class UnitVersionFields {
  @FieldResolver(() => Unit, { nullable: true, description: 'The unit above it in that time.' })
  parent(): never {
    return readByStatement();
  }
}

/** The fields of an event. */
@Resolver(() => UnitEvent)
export class UnitEventFields {
  @FieldResolver(() => ID, { description: 'Opaque id.' })
  id(): never {
    return readByStatement();
  }
}
