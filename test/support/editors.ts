import type { Viewer } from '../../src/auth/viewer.js';
import { ANONYMOUS } from '../../src/auth/viewer.js';
import type { Database } from '../../src/db.js';
import type { Answer, TestService } from './service.js';
import { startTestService } from './service.js';

/** Who asks in tests of writes, by name. */
export const VIEWERS = {
  nobody: ANONYMOUS,
  reader: viewer('VIEWER', '1', null),
  /** Serves Hà Tĩnh and all below it. */
  editor: viewer('EDITOR', '2', ['ht-province-42']),
  /** Serves the district of Lộc Hà. */
  districtEditor: viewer('EDITOR', '3', ['ht-huyen-loc-ha-448']),
  /** Serves a district in which nothing of the tests happens. */
  strangeEditor: viewer('EDITOR', '4', ['ht-huyen-duc-tho-440']),
  /** Serves every unit. */
  wideEditor: viewer('EDITOR', '6', null),
  administrator: viewer('ADMINISTRATOR', '5', null),
} as const satisfies Readonly<Record<string, Viewer>>;

export type ViewerName = keyof typeof VIEWERS;

function viewer(role: Viewer['role'], id: string, unitIds: readonly string[] | null): Viewer {
  return { kind: 'ACCOUNT', id, name: `${role} ${id}`, role, unitIds };
}

/** A service in which the header `x-viewer` says who asks. */
export async function startEditorService(database: Database): Promise<
  TestService & {
    as(who: ViewerName, query: string, variables?: Record<string, unknown>): Promise<Answer>;
    /** As `as`, for what must succeed at the top level; gives the one root field. */
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads what it asked for
    write(who: ViewerName, query: string, variables?: Record<string, unknown>): Promise<any>;
  }
> {
  const service = await startTestService(database, {
    instead: { viewerOf: async (headers) => VIEWERS[(headers['x-viewer'] ?? 'nobody') as ViewerName] },
  });
  const as = (who: ViewerName, query: string, variables?: Record<string, unknown>) =>
    service.ask(query, variables, { 'x-viewer': who });
  return {
    ...service,
    as,
    write: async (who, query, variables) => {
      const { data, errors } = await as(who, query, variables);
      if (errors.length > 0) throw new Error(JSON.stringify(errors));
      return Object.values(data ?? {})[0];
    },
  };
}
