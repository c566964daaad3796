import type * as made from './operations.generated.js';
import dashboardNumbers from './operations/dashboard-numbers.graphql?raw';
import dashboardPlaces from './operations/dashboard-places.graphql?raw';
import dashboardSources from './operations/dashboard-sources.graphql?raw';
import dashboardUnits from './operations/dashboard-units.graphql?raw';
import roomAdded from './operations/room-added.graphql?raw';
import roomArticle from './operations/room-article.graphql?raw';
import roomArticles from './operations/room-articles.graphql?raw';
import roomCategories from './operations/room-categories.graphql?raw';
import roomChoices from './operations/room-choices.graphql?raw';
import roomSources from './operations/room-sources.graphql?raw';
import roomTotals from './operations/room-totals.graphql?raw';
import roomUnits from './operations/room-units.graphql?raw';
import whoAsks from './operations/who-asks.graphql?raw';

/** The text of an operation, which knows what it takes and what it gives. */
export type Document<Result, Variables> = string & { readonly asks?: (variables: Variables) => Result };

/** The operations of the pages: the text of each file as it stands, so that it can be a trusted document. */
export const DOCUMENTS = {
  dashboardNumbers: dashboardNumbers as Document<
    made.DashboardNumbersQuery,
    made.DashboardNumbersQueryVariables
  >,
  dashboardPlaces: dashboardPlaces as Document<made.DashboardPlacesQuery, made.DashboardPlacesQueryVariables>,
  dashboardSources: dashboardSources as Document<
    made.DashboardSourcesQuery,
    made.DashboardSourcesQueryVariables
  >,
  dashboardUnits: dashboardUnits as Document<made.DashboardUnitsQuery, made.DashboardUnitsQueryVariables>,
  roomAdded: roomAdded as Document<made.RoomAddedSubscription, made.RoomAddedSubscriptionVariables>,
  roomArticle: roomArticle as Document<made.RoomArticleQuery, made.RoomArticleQueryVariables>,
  roomArticles: roomArticles as Document<made.RoomArticlesQuery, made.RoomArticlesQueryVariables>,
  roomCategories: roomCategories as Document<made.RoomCategoriesQuery, made.RoomCategoriesQueryVariables>,
  roomChoices: roomChoices as Document<made.RoomChoicesQuery, made.RoomChoicesQueryVariables>,
  roomSources: roomSources as Document<made.RoomSourcesQuery, made.RoomSourcesQueryVariables>,
  roomTotals: roomTotals as Document<made.RoomTotalsQuery, made.RoomTotalsQueryVariables>,
  roomUnits: roomUnits as Document<made.RoomUnitsQuery, made.RoomUnitsQueryVariables>,
  whoAsks: whoAsks as Document<made.WhoAsksQuery, made.WhoAsksQueryVariables>,
};
