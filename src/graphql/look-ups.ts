import { clientError } from './client-error.js';
import { word } from './filter.js';
import { fromGlobalId, type NodeType } from './global-id.js';
import type { LookUp } from './node-rows.js';
import { isGiven, type Selected } from './selection.js';
import type { LookUpKey } from './statement.js';
import type { Services } from './services.js';

/** A look-up with its key. */
export type KeyedLookUp = LookUp & { readonly key: string };

/** What a root field looks up by its arguments; null: nothing there can be. Throws BAD_USER_INPUT. */
export type ReadLookUp = (field: Selected, services: Pick<Services, 'urlKey'>) => KeyedLookUp | null;

/** The arguments that say which. */
export const LOOK_UP_KEYS: readonly LookUpKey[] = ['id', 'url', 'slug', 'code'];

/** The root fields that give one node. */
export const LOOK_UPS = {
  article: ({ key, args: { id, url } }, { urlKey }) => {
    if ([id, url].filter(isGiven).length !== 1) {
      throw clientError('BAD_USER_INPUT', 'Give exactly one of `id` and `url`.', key);
    }
    if (isGiven(id)) return byId('Article', id);
    const known = urlKey(String(url));
    return known === null ? null : { type: 'Article', by: 'url', key: known, asOf: null };
  },
  source: ({ args: { id } }) => byId('Source', id),
  storyCluster: ({ args: { id } }) => byId('StoryCluster', id),
  unit: ({ key, args: { id, slug, code, asOf } }) => {
    if ([id, slug, code].filter(isGiven).length !== 1) {
      throw clientError('BAD_USER_INPUT', 'Give exactly one of `id`, `slug` and `code`.', key);
    }
    const found = isGiven(id) ? (byId('Unit', id)?.key ?? null) : word(String(code ?? slug));
    const day = isGiven(asOf) ? String(asOf) : null;
    return found === null ? null : { type: 'Unit', by: isGiven(code) ? 'code' : 'id', key: found, asOf: day };
  },
} as const satisfies Record<string, ReadLookUp>;

function byId(type: NodeType, id: unknown): KeyedLookUp | null {
  const found = fromGlobalId(String(id));
  return found?.type === type ? { type, by: 'id', key: found.key, asOf: null } : null;
}

/** Whether a root field looks one node up; several of them in one operation are one statement of the node loader. */
export function isLookUp(name: string): name is keyof typeof LOOK_UPS {
  return Object.hasOwn(LOOK_UPS, name);
}
