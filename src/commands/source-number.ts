import { fromGlobalId } from '../graphql/global-id.js';

/** The number of a source given as its number or its global id; null when the words are neither. */
export function sourceNumber(text: string): number | null {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  const global = fromGlobalId(text);
  return global?.type === 'Source' ? Number(global.key) : null;
}
