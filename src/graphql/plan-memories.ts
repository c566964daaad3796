import { LRUCache } from 'lru-cache';
import type { Viewer } from '../auth/viewer.js';
import { createOperationMemory, type OperationMemory } from './operation-memory.js';
import type { Plan } from './plan.js';
import type { StatementSetting } from './statement.js';
import { createWrittenPieces, type WrittenPieces } from './written-pieces.js';

/** What was worked out with the units as they are: plans, and pieces of statements by who asks. */
export interface Memories {
  readonly plans: OperationMemory<Plan>;
  /** Plans that differ from others by cursors or keys only, under the operation without them. */
  readonly likePlans: OperationMemory<Plan>;
  readonly piecesOf: (who: string) => WrittenPieces;
}

const MOST_WHO = 100;

/** Memories hold as long as the units they were made with. */
export function createMemories(): (setting: StatementSetting) => Memories {
  const sizeOf = ({ roots }: Plan) =>
    (roots ?? []).reduce((sum, { read }) => sum + ('sql' in read ? read.sql.length : 0), 0);
  let made: { memories: Memories; setting: StatementSetting } | null = null;
  return (setting) => {
    const { unitLevels, formerNames, territory } = setting;
    if (
      made?.setting.unitLevels !== unitLevels ||
      made.setting.formerNames !== formerNames ||
      made.setting.territory !== territory
    ) {
      const pieces = new LRUCache<string, WrittenPieces, null>({
        max: MOST_WHO,
        memoMethod: () => createWrittenPieces(),
      });
      const memories = {
        plans: createOperationMemory(sizeOf),
        likePlans: createOperationMemory(sizeOf),
        piecesOf: (who: string) => pieces.memo(who, { context: null }),
      };
      made = { memories, setting };
    }
    return made.memories;
  };
}

const DAY_MS = 24 * 3600 * 1000;
const VIETNAM_MS = 7 * 3600 * 1000;

/** Whatever else a statement depends on: what the viewer may see, the language, and the day in Việt Nam. */
export function whoAsks({ viewer, language }: StatementSetting): string {
  return JSON.stringify([viewerKey(viewer), language, Math.floor((Date.now() + VIETNAM_MS) / DAY_MS)]);
}

function viewerKey({ kind, id, role, unitIds }: Viewer): unknown {
  return [kind, id, role, unitIds];
}
