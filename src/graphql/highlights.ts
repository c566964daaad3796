import { highlight } from '../search/highlight.js';
import { SEARCH_FIELDS, type SearchField } from '../search/tokens.js';
import type { Search } from '../search/search.js';
import { parseJsonText } from './json-text.js';
import { keyedAsAsked } from './keyed-as-asked.js';
import type { Selected } from './selection.js';
import type { Statement } from './statement.js';

/** Under this key a value of a row says that it is texts to be highlighted, and which highlighting it is. */
const MARK = '@highlight';

/** The texts of an article as its row carries them until they are highlighted. */
interface Texts {
  readonly [MARK]: number;
  readonly title: string;
  readonly lead: string | null;
  readonly captions: readonly string[];
  readonly body: string | null;
}

/**
 * The JSON text of `highlights`: the texts, which are highlighted here when they have come. Twenty bodies take 4 ms, a
 * fraction of what PostgreSQL's own headlines take, and it knows our syllables.
 */
export function highlightsSql(
  statement: Statement,
  field: Selected,
  row: string,
  search: Search | undefined,
): string {
  if (!search) return `'[]'`;
  const number =
    statement.finishers.push((value) => highlightsOf(value as Texts, search, field, statement)) - 1;
  const captions = `(select coalesce(json_agg(i.caption order by i.position), '[]'::json) from article_image i where i.article_id = ${row}.id and i.caption is not null)`;
  const texts = `json_build_object('${MARK}', ${number}, 'title', ${row}.title, 'lead', ${row}.lead, 'captions', ${captions}, 'body', ${row}.body_text)::text`;
  return `case when ${row}.status in ('WITHDRAWN_BY_SOURCE', 'TAKEN_DOWN') then '[]' else ${texts} end`;
}

function highlightsOf(texts: Texts, search: Search, field: Selected, { selection }: Statement): unknown[] {
  const wanted = search.fields ?? SEARCH_FIELDS;
  return wanted.flatMap((name) => {
    for (const text of textsOf(texts, name)) {
      const found = highlight(text, search.query, { whole: name === 'TITLE' || name === 'CAPTION' });
      if (found) return [keyedAsAsked({ field: name, ...found }, field, selection)];
    }
    return [];
  });
}

function textsOf(texts: Texts, field: SearchField): readonly string[] {
  switch (field) {
    case 'TITLE':
      return [texts.title];
    case 'LEAD':
      return texts.lead === null ? [] : [texts.lead];
    case 'CAPTION':
      return texts.captions;
    case 'BODY':
      return texts.body === null ? [] : [texts.body];
  }
}

/** The value of a JSON text that a statement gave, with what SQL left to us finished at any depth. */
export function readText(text: string | null, finishers: Statement['finishers']): unknown {
  return finishValues(parseJsonText(text), finishers);
}

function finishValues(value: unknown, finishers: Statement['finishers']): unknown {
  if (finishers.length === 0 || value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((each) => finishValues(each, finishers));
  const object = value as Record<string, unknown>;
  const number = object[MARK];
  if (typeof number === 'number') return finishers[number]?.(object) ?? null;
  for (const [key, each] of Object.entries(object)) object[key] = finishValues(each, finishers);
  return object;
}
