import type { DashboardPlacesQuery } from '../operations.generated.js';

/** A province as the dashboard shows it. */
export type Place = DashboardPlacesQuery['units']['nodes'][number];
