import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { CalendarDate } from '../entities/scalars.js';
import { ArticleFilter } from './article-types.js';
import type { Context } from './context.js';
import { readValue, statementFor } from './read.js';
import { rootField } from './selection.js';
import { UnitActivity } from './unit-activity-types.js';
import { unitActivitySql } from './unit-activity.js';

/** What units published. */
@Resolver()
export class UnitActivityQueries {
  @Query(() => [UnitActivity], {
    description:
      'What each unit within another published in a period: every unit valid there on any of its days, the unit itself first, then by level and name.',
  })
  async unitActivity(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('within', () => ID, { description: 'The unit, with everything below it on each day.' })
    _within: string,
    @Arg('from', () => CalendarDate, { description: 'First day.' }) _from: string,
    @Arg('to', () => CalendarDate, { description: 'First day after, at most 1,100 days on.' }) _to: string,
    @Arg('filter', () => ArticleFilter, { nullable: true, description: 'Which articles count.' })
    _filter?: ArticleFilter,
  ): Promise<unknown> {
    const statement = await statementFor(info, context);
    return readValue(context, statement, unitActivitySql(statement, rootField(info)));
  }
}
