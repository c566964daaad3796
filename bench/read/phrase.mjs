/** The tokens of two neighbours without marks, as the product hashes them. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const { tokenOf } = await import(
  pathToFileURL(join(import.meta.dirname, '..', '..', 'dist', 'src', 'search', 'tokens.js')).href
);

export function tokensOf(term) {
  return [tokenOf(term.split(' '), null)];
}
