import { all } from '../dom.js';

/** One JSON-LD object, as written. */
export type LdNode = Readonly<Record<string, unknown>>;

/** Blocks larger than this are catalogues, not articles. */
const MAX_BLOCK = 500_000;
const MAX_NODES = 500;

/**
 * Every object of the page's JSON-LD, `@graph`, arrays and nesting unfolded. Broken JSON is mended where sites
 * usually break it (comments, CDATA, raw line breaks in strings, trailing commas); what stays broken is left out.
 */
export function jsonLdNodes(document: Document): LdNode[] {
  const nodes: LdNode[] = [];
  for (const script of all(document, 'script[type*="ld+json" i]')) {
    const text = script.textContent ?? '';
    if (text.trim() === '' || text.length > MAX_BLOCK) continue;
    unfold(parse(text), nodes);
    if (nodes.length >= MAX_NODES) break;
  }
  return nodes;
}

/** The `@type` names of a node, without their namespace. */
export function typesOf(node: LdNode): string[] {
  const types = Array.isArray(node['@type']) ? node['@type'] : [node['@type']];
  return types.flatMap((type) => (typeof type === 'string' ? [type.split(/[/#:]/).at(-1) ?? ''] : []));
}

/** A value as text: itself, its `@value`, `name`, `url` or `@id`, or the first of a list. */
export function ldText(value: unknown, ...keys: readonly string[]): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.length > 0 ? ldText(value[0], ...keys) : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const key of keys) {
    const found = ldText((value as LdNode)[key]);
    if (found !== null) return found;
  }
  return null;
}

/** The names of all that a value lists; what is only pointed at by its `@id` is looked up among `nodes`. */
export function ldNames(value: unknown, nodes: readonly LdNode[]): string[] {
  const listed: readonly unknown[] = Array.isArray(value) ? value.slice(0, 20) : [value];
  return listed.flatMap((each) => {
    const name = ldText(each, 'name');
    if (name !== null) return [name];
    const id = ldText(each, '@id');
    const node =
      id === null ? undefined : nodes.find((other) => other['@id'] === id && other['name'] !== undefined);
    return ldText(node?.['name']) ?? [];
  });
}

function unfold(value: unknown, nodes: LdNode[]): void {
  const waiting: unknown[] = [value];
  while (waiting.length > 0 && nodes.length < MAX_NODES) {
    const next = waiting.shift();
    if (Array.isArray(next)) waiting.push(...(next.slice(0, MAX_NODES) as unknown[]));
    else if (typeof next === 'object' && next !== null) {
      const node = next as LdNode;
      nodes.push(node);
      waiting.push(node['@graph'], node['mainEntity'], node['mainEntityOfPage'], node['hasPart']);
    }
  }
}

function parse(text: string): unknown {
  for (const mend of [(raw: string) => raw, mended]) {
    try {
      return JSON.parse(mend(text)) as unknown;
    } catch {
      continue;
    }
  }
  return null;
}

/** The usual breakage put right, in one pass that knows strings from the rest. */
function mended(raw: string): string {
  const text = raw
    .replace(/<!--|-->|<!\[CDATA\[|\]\]>/g, '')
    .replace(/^\s*\/\/\s*$/gm, '')
    .trim()
    .replace(/;$/, '');
  let out = '';
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]!;
    if (inString) {
      if (char === '\\') {
        out += /["\\/bfnrtu]/.test(text[at + 1] ?? '') ? char + text[at + 1] : '\\\\';
        if (/["\\/bfnrtu]/.test(text[at + 1] ?? '')) at += 1;
      } else if (char === '"') {
        inString = !closesString(text, at);
        out += inString ? '\\"' : '"';
      } else if (char === '\n') out += '\\n';
      else if (char === '\t') out += '\\t';
      else if (char >= ' ') out += char;
      continue;
    }
    if (char === '"') inString = true;
    if (char === '/' && text[at + 1] === '*') {
      const end = text.indexOf('*/', at + 2);
      if (end === -1) break;
      at = end + 1;
      continue;
    }
    if (char === ',' && /^(?:\s|\/\*[^*]{0,100}\*\/){0,200}[}\]]/.test(text.slice(at + 1, at + 202)))
      continue;
    out += char;
  }
  return out;
}

/** A quote ends a string when JSON goes on behind it; a quoted word inside a title does not. */
function closesString(text: string, at: number): boolean {
  return /^\s{0,200}(?:[,:}\]]|$)/.test(text.slice(at + 1, at + 202));
}
