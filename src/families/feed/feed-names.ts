import { FRAMES, prefixByHabit, prefixOfNamespace } from './feed-vocabulary.js';
import type { OpenToken } from './xml-scanner.js';

export type FeedDialect = 'rss' | 'rdf' | 'atom';

/** Prefix → what it stands for ('' the feed's own words, null nothing of ours). Scopes inherit by prototype. */
export type Namespaces = Record<string, string | null>;

export const NO_NAMESPACES: Namespaces = Object.freeze(Object.create(null) as Namespaces);

/** The scope inside an element: what it declares over what was declared around it. */
export function namespacesOf(token: OpenToken, around: Namespaces | undefined): Namespaces {
  let own: Namespaces | null = null;
  const inherited = around ?? NO_NAMESPACES;
  for (const [attribute, value] of token.attributes) {
    if (attribute !== 'xmlns' && !attribute.startsWith('xmlns:')) continue;
    own ??= Object.create(inherited) as Namespaces;
    const prefix = attribute.slice(6);
    const meaning = prefixOfNamespace(value);
    // What holds entries is the feed's own, whatever address is given for it.
    if (prefix === '') own[''] = value === '' || FRAMES.has(localName(token.name)) ? '' : meaning;
    else own[prefix] = meaning ?? prefixByHabit(prefix);
  }
  return own ?? inherited;
}

/**
 * The mended name of an element, null when it is nothing of ours. `homePrefix` is the prefix of the feed's root;
 * `undeclared` tells that the prefix was understood by habit only.
 */
export function nameOf(
  written: string,
  namespaces: Namespaces,
  dialect: FeedDialect,
  homePrefix: string | null,
): { readonly name: string | null; readonly undeclared: boolean } {
  const prefix = prefixOf(written);
  const local = localName(written);
  let space: string | null;
  let undeclared = false;
  if (prefix === null) space = namespaces[''] === undefined ? '' : namespaces[''];
  else if (prefix === homePrefix) space = '';
  else if (prefix in namespaces) space = namespaces[prefix] ?? null;
  else {
    space = prefixByHabit(prefix);
    undeclared = space !== null && space !== 'xml';
  }
  if (space === 'atom' && (dialect === 'atom' || FRAMES.has(local))) space = '';
  if (space === null || (space === 'rdf' && local !== 'rdf')) return { name: null, undeclared };
  return { name: space === '' || space === 'rdf' ? local : `${space}:${local}`, undeclared };
}

/** The name without its prefix, lower case. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}

/** The prefix as written; null when there is none. */
export function prefixOf(name: string): string | null {
  const colon = name.indexOf(':');
  return colon < 0 ? null : name.slice(0, colon);
}
