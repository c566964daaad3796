import { accountServices } from './auth/account-desk.js';
import type { Door } from './auth/door.js';
import { createOidc } from './auth/oidc.js';
import { CHANGES_CHANNEL } from './changes/record-changes.js';
import type { Config } from './config.js';
import type { Database } from './db.js';
import { collectionWrites } from './editing/collections.js';
import { editorServicesOver } from './editing/editor-services.js';
import { readNow } from './editing/read-again.js';
import type { Services } from './graphql/services.js';
import type { RefreshTools } from './ingest/refresh-tools.js';
import { isoDay, vietnameseDay } from './normalize/instant.js';
import { urlKey } from './normalize/urls.js';
import { type FormerNames, indexFormerNames } from './search/former-names.js';
import { formerUnits } from './units/former-units.js';
import { createTerritory } from './units/territory.js';

/** Levels of units change with an import, which may run in another process. */
const UNIT_LEVELS_FRESH_MS = 60_000;

/** How long a reading may go on, and whether this process serves the sample sites and so can read them. */
export interface Reach {
  readonly signal: AbortSignal;
  readonly samples: boolean;
  /** GSO code of the home province. */
  readonly province: string;
}

/** What the API does through us: reading, and reading a source now. */
export function servicesOver(
  tools: RefreshTools,
  reach: Reach = { signal: new AbortController().signal, samples: true, province: '42' },
): Services {
  let former: FormerNames<string> | null = null;
  let levels: { at: number; map: Promise<ReadonlyMap<string, string>> } | null = null;
  const { database } = tools;
  return {
    read: database.read,
    formerNames: () => (former ??= readFormerNames(tools, reach.province)),
    territory: createTerritory(tools.gazetteer, () => isoDay(vietnameseDay(tools.now().getTime()))),
    urlKey,
    unitLevels: () => {
      if (levels === null || Date.now() - levels.at > UNIT_LEVELS_FRESH_MS) {
        levels = { at: Date.now(), map: readUnitLevels(database) };
        levels.map.catch(() => (levels = null));
      }
      return levels.map;
    },
    ...accountServices(tools),
    listen: (heard) => database.listen(CHANGES_CHANNEL, heard),
    refreshSource: (viewer, id) => readNow(viewer, id, tools, reach),
    collectionWrites: collectionWrites(database.em, tools.now),
    editors: editorServicesOver({ ...tools, province: reach.province }),
  };
}

/** Where people sign in. */
export function doorOf(
  { database, now, log }: Pick<RefreshTools, 'database' | 'now' | 'log'>,
  { oidc, publicUrl }: Pick<Config, 'oidc' | 'publicUrl'>,
): Door {
  const tools = { database, now };
  return { tools, oidc: oidc === null ? null : createOidc(tools, oidc), publicUrl, log };
}

/** Former units of the home province, whose news their successors carry on. */
function readFormerNames({ gazetteer, now }: RefreshTools, province: string): FormerNames<string> {
  const today = isoDay(vietnameseDay(now().getTime()));
  const named = formerUnits(gazetteer, province, today).map(({ unitId, fullName, successors }) => ({
    key: unitId,
    fullName,
    successors: successors.map((each) => ({ key: each.unitId, fullName: each.fullName })),
  }));
  return indexFormerNames(named);
}

async function readUnitLevels(database: Database): Promise<ReadonlyMap<string, string>> {
  const rows = await database.read<{ id: string; level: string }>('select id, level from unit');
  return new Map(rows.map(({ id, level }) => [id, level]));
}
