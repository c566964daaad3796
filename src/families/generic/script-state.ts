import { all, attr } from '../dom.js';
import type { LdNode } from './json-ld.js';
import { literalAt } from './js-literal.js';

const SHORTEST = 140;
const MAX_STATE = 2_000_000;
const MAX_NODES = 5_000;

/** `window.__INITIAL_STATE__ = `, `window.__NUXT__=`, `var pageData = `: where a script keeps the state of its page. */
const ASSIGNED =
  /(?:(?:window|self|globalThis)\s*\.\s*|\b(?:var|let|const)\s+)(?:__\w+__|\w{0,30}(?:state|data|props|store))\s*=\s*/gi;

/** The same behind a function that fills in its repeated values: `(function(a,b){return {…}}("x",1))`. */
const FILLED = /^\(?function\s*\(([\w$,\s]*)\)\s*\{/;

/** The objects of the states that frameworks ship with a page, in the order they are met. Nothing is executed. */
export function stateNodes(document: Document): LdNode[] {
  const nodes: LdNode[] = [];
  for (const script of all(document, 'script:not([src])')) {
    const text = script.textContent ?? '';
    if (text.length < SHORTEST || text.length > MAX_STATE || nodes.length >= MAX_NODES) continue;
    const isJson = /^application\/json$/i.test(attr(script, 'type') ?? '');
    for (const state of isJson ? [jsonOf(text)] : assignedIn(text)) unfold(state, nodes);
  }
  return nodes;
}

function unfold(state: unknown, nodes: LdNode[]): void {
  const waiting: unknown[] = [state];
  for (let at = 0; at < waiting.length && nodes.length < MAX_NODES; at += 1) {
    const value = waiting[at];
    if (typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value)) nodes.push(value as LdNode);
    for (const inner of Object.values(value)) if (typeof inner === 'object') waiting.push(inner);
  }
}

/** JSON, and the list of Nuxt 3 in which each value is the place of another. */
function jsonOf(text: string): unknown {
  let state: unknown;
  try {
    state = JSON.parse(text);
  } catch {
    return null;
  }
  return Array.isArray(state) && state.length > 20 ? placed(state) : state;
}

function placed(list: readonly unknown[]): unknown {
  let reads = 0;
  const read = (place: unknown, depth: number): unknown => {
    const value = typeof place === 'number' ? list[place] : null;
    if (typeof value !== 'object' || value === null || depth > 2) return value;
    if ((reads += 1) > MOST_READS) return null;
    if (Array.isArray(value))
      return typeof value[0] === 'string' ? read(value[1], depth + 1) : read(value[0], depth + 1);
    return fieldsOf(value, (each) => read(each, depth + 1));
  };
  const isPlaced = (value: unknown): value is object =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every(Number.isInteger);
  const objects = list.slice(0, MAX_NODES).filter(isPlaced);
  if (objects.length * 20 < list.length || objects.length === 0) return list;
  return objects.map((each) => fieldsOf(each, (place) => read(place, 0)));
}

/** Places looked up in one list; an article's object stands among the first. */
const MOST_READS = 100_000;

function fieldsOf(value: object, read: (field: unknown) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, read(field)]));
}

function assignedIn(text: string): unknown[] {
  const states: unknown[] = [];
  for (const found of text.matchAll(ASSIGNED)) {
    const from = found.index + found[0].length;
    const state = stateAt(text, from);
    if (typeof state === 'object' && state !== null) states.push(state);
    if (states.length >= MOST_STATES) break;
  }
  return states;
}

/** A page has one or two. */
const MOST_STATES = 5;

function stateAt(text: string, from: number): unknown {
  const start = text.slice(from, from + 2000);
  if (/^[{[]/.test(start)) return literalAt(text, from)?.value;
  const written = /^JSON\s*\.\s*parse\s*\(\s*/.exec(start)?.[0];
  if (written !== undefined) {
    const inner = literalAt(text, from + written.length)?.value;
    return typeof inner === 'string' ? jsonOf(inner) : null;
  }
  const filled = FILLED.exec(start);
  const body = filled ? text.indexOf('return {', from) : -1;
  const call = filled ? text.lastIndexOf('}(') : -1;
  if (!filled || body === -1 || call < body) return null;
  const values = literalAt(`[${text.slice(call + 2)}`.replace(/\)\)?\s*;?\s*$/, ']'), 0)?.value;
  const names = (filled[1] ?? '').split(',').map((name) => name.trim());
  const known = Array.isArray(values) ? names.map((name, at) => [name, values[at] as unknown] as const) : [];
  return literalAt(text, body + 'return '.length, new Map(known))?.value;
}
