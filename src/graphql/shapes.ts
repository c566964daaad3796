import { accountShape, apiKeyShape, viewerShape } from './account-shape.js';
import {
  articleShape,
  attachmentShape,
  bylineShape,
  citationShape,
  dateInfoShape,
  editShape,
  fieldChangeShape,
  imageShape,
  problemShape,
  revisionShape,
} from './article-shape.js';
import { articleChangeShape } from './change-shape.js';
import { collectionShape, feedUrlsShape } from './collection-shape.js';
import { facetBucketShape, facetShape } from './facets.js';
import { expandedUnitShape, searchInfoShape } from './search-shape.js';
import { fetchShape, healthShape, scheduleShape, sourceOwnerShape, sourceShape } from './source-shape.js';
import type { Shape } from './statement.js';
import { storyClusterShape, storyMemberShape } from './story-shape.js';
import { unitActivityShape } from './unit-activity.js';
import {
  organShape,
  unitEventShape,
  unitShape,
  unitSuccessionShape,
  unitVersionShape,
} from './unit-shape.js';

/** Every type that is read by SQL. A test walks the schema and finds each of its fields here. */
export const SHAPES: ReadonlyMap<string, Shape> = new Map(
  [
    accountShape,
    apiKeyShape,
    articleChangeShape,
    articleShape,
    attachmentShape,
    bylineShape,
    citationShape,
    collectionShape,
    dateInfoShape,
    editShape,
    expandedUnitShape,
    facetBucketShape,
    facetShape,
    feedUrlsShape,
    fetchShape,
    fieldChangeShape,
    healthShape,
    imageShape,
    organShape,
    problemShape,
    revisionShape,
    scheduleShape,
    searchInfoShape,
    sourceOwnerShape,
    sourceShape,
    storyClusterShape,
    storyMemberShape,
    unitActivityShape,
    unitEventShape,
    unitShape,
    unitSuccessionShape,
    unitVersionShape,
    viewerShape,
  ].map((shape) => [shape.type, shape]),
);
