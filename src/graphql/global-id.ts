/** The types that have global ids, each with the SQL type of its own key. */
export const NODE_TYPES = {
  Article: 'int',
  Collection: 'int',
  Source: 'int',
  StoryCluster: 'int',
  Unit: 'text',
} as const;
export type NodeType = keyof typeof NODE_TYPES;

/** A global id taken apart. */
export interface GlobalId {
  readonly type: NodeType;
  readonly key: string;
}

/** The opaque global id of a row: base64url of `Type:key`. */
export function toGlobalId(type: string, key: string | number): string {
  return Buffer.from(`${type}:${key}`, 'utf8').toString('base64url');
}

/** Takes a global id apart; null when it is none of ours (whole numbers stay within what the column holds). */
export function fromGlobalId(id: string): GlobalId | null {
  if (!/^[A-Za-z0-9_-]{4,200}={0,2}$/.test(id)) return null;
  const match = /^([A-Za-z]+):(.{1,120})$/s.exec(Buffer.from(id, 'base64url').toString('utf8'));
  const [, type, key] = match ?? [];
  if (type === undefined || key === undefined || !Object.hasOwn(NODE_TYPES, type)) return null;
  const nodeType = type as NodeType;
  if (NODE_TYPES[nodeType] === 'int' && !(/^[1-9]\d{0,9}$/.test(key) && Number(key) <= 2_147_483_647))
    return null;
  if (NODE_TYPES[nodeType] === 'text' && !/^[a-z0-9-]+$/.test(key)) return null;
  return { type: nodeType, key };
}
