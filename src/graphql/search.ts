import { expandFormerNames } from '../search/former-names.js';
import { type Phrase, piecesOf, type QueryFault, QUERY_LIMITS, readQuery } from '../search/query.js';
import type { Search } from '../search/search.js';
import { FIELD_LETTERS, type SearchField, tokenOf } from '../search/tokens.js';
import { type InputFault, refuse } from './input-faults.js';
import type { MarksMode } from './search-types.js';
import type { Selected } from './selection.js';
import type { Statement } from './statement.js';

const FAULTS = {
  EMPTY: 'EMPTY_QUERY',
  ONLY_EXCLUDED: 'ONLY_EXCLUDED',
  TOO_LONG: 'QUERY_TOO_LONG',
} as const satisfies Readonly<Record<QueryFault, InputFault>>;

/** The `search` argument of a field; null when it is not given. Throws BAD_USER_INPUT with the path. */
export function searchOf(statement: Statement, field: Selected): Search | null {
  const given = field.args['search'] as GivenSearch | null | undefined;
  const path = `${field.key}.search`;
  if (given === undefined) return null;
  return readSearch(statement, given, path);
}

/** A `SearchInput` as it is given. */
export interface GivenSearch {
  readonly query: string;
  readonly fields?: readonly SearchField[] | null;
  readonly marks?: MarksMode;
}

/** A `SearchInput` read and expanded. Throws BAD_USER_INPUT with the path. */
export function readSearch(statement: Statement, given: GivenSearch | null, path: string): Search {
  if (given === null) throw refuse(path, 'NULL');
  const fields = given.fields ?? null;
  if (fields?.length === 0) throw refuse(`${path}.fields`, 'EMPTY_LIST');
  const read = readQuery(given.query, given.marks ?? 'AUTO');
  if ('fault' in read) throw refuse(`${path}.query`, FAULTS[read.fault], { ...QUERY_LIMITS });
  return { ...expandFormerNames(read, statement.formerNames), fields: fields && [...new Set(fields)] };
}

/**
 * The condition that article `row` is found: its tokens by index, then its text, since tokens collide. `also` is an
 * SQL array of ids that count as found. `oneByOne`: the index of tokens is left alone, since few rows are asked.
 */
export function searchSql(
  statement: Statement,
  search: Search,
  row: string,
  { also = null, oneByOne = false }: { also?: string | null; oneByOne?: boolean } = {},
): string {
  const index = statement.alias('x');
  const conditions = `${tokensSql(statement, search, index)} and ${confirmSql(statement, search, index)}`;
  if (oneByOne && also === null) {
    return `exists (select 1 from article_search ${index} where ${index}.article_id = ${row}.id and ${conditions} offset 0)`;
  }
  const more = also === null ? '' : ` union all select unnest(${also})`;
  return `${row}.id in (select ${index}.article_id from article_search ${index} where ${conditions}${more})`;
}

/** The conditions that an index answers: whatever is found fits them, what fits them may be none. */
export function tokensSql(statement: Statement, { query, fields }: Search, index: string): string {
  return query.all
    .map((term) =>
      anyOf(term.map((phrase) => phraseSql(statement, phrase, { fields, index, by: ['tokens'] }))),
    )
    .join(' and ');
}

/** The conditions that remain for what fits {@link tokensSql}: that the text holds it, and nothing that is left out. */
export function confirmSql(statement: Statement, { query, fields }: Search, index: string): string {
  return [
    ...query.all.map((term) => {
      // Which of several it was is asked of the tokens again.
      const by: readonly By[] = term.length > 1 || fields !== null ? ['tokens', 'text'] : ['text'];
      return anyOf(term.map((phrase) => phraseSql(statement, phrase, { fields, index, by })));
    }),
    ...query.none.map(
      (phrase) => `not ${phraseSql(statement, phrase, { fields, index, by: ['tokens', 'text'] })}`,
    ),
  ].join(' and ');
}

type By = 'tokens' | 'text';

interface Looked {
  readonly fields: readonly SearchField[] | null;
  readonly index: string;
  readonly by: readonly By[];
}

function anyOf(conditions: readonly string[]): string {
  return conditions.length === 1 ? (conditions[0] as string) : `(${conditions.join(' or ')})`;
}

function phraseSql(statement: Statement, phrase: Phrase, looked: Looked): string {
  const places = looked.fields ?? [null];
  return anyOf(places.map((field) => phraseIn(statement, phrase, field, looked)));
}

/** A phrase in one field, or anywhere. Only fields other than the body have tokens of their own. */
function phraseIn(
  statement: Statement,
  phrase: Phrase,
  field: SearchField | null,
  { index, by }: Looked,
): string {
  const tagged = field === 'BODY' ? null : field;
  const pieces = piecesOf(phrase, (syllable) => (phrase.marked ? syllable.marked : syllable.folded));
  const column = `${index}.${phrase.marked ? 'marked' : 'folded'}`;
  const tokens = (groups: readonly (readonly string[])[]) =>
    statement.param([...new Set(groups.map((words) => tokenOf(words, tagged)))], 'int4[]');
  const conditions = by.flatMap((way) =>
    way === 'text'
      ? textConditions(statement, phrase, segmentSql(field, index))
      : [
          `${column} @> ${tokens(pieces.every)}`,
          ...pieces.some.map((choice) => `${column} && ${tokens(choice)}`),
        ],
  );
  return `(${conditions.join(' and ')})`;
}

/** Checked again on the text, without marks: the whole of a quote or short phrase, else every pair that was asked for. */
function textConditions(statement: Statement, phrase: Phrase, text: string): string[] {
  const holds = (words: readonly string[]) =>
    `${text} like ${statement.param(`% ${words.join(' ')} %`, 'text')}`;
  if (phrase.quoted || phrase.syllables.length <= 3)
    return [holds(phrase.syllables.map((each) => each.folded))];
  const { every, some } = piecesOf(phrase, (syllable) => syllable.folded);
  return [...every.map(holds), ...some.map((choice) => anyOf(choice.map(holds)))];
}

/** The part of the kept text that belongs to a field, blanks at both ends. */
function segmentSql(field: SearchField | null, index: string): string {
  if (field === null) return `${index}.text`;
  return `(' ' || split_part(split_part(${index}.text, E'\\x01${FIELD_LETTERS[field]} ', 2), E'\\x01', 1))`;
}

/** How much a pair of neighbours counts where it stands; title and lead weigh more. */
const WEIGHTS: readonly (readonly [field: SearchField | null, weight: number])[] = [
  ['TITLE', 12],
  ['LEAD', 4],
  ['CAPTION', 2],
  [null, 1],
];

/** What a whole phrase of three and more counts beside its pairs, and how often a phrase counts at most. */
const WHOLE = 6;
const MOST_OFTEN = 5;

/** How well the row `index` of `article_search` fits, as a whole number. */
export function scoreSql(statement: Statement, { query, fields }: Search, index: string): string {
  const phrases = query.all.flat();
  const parts = phrases.flatMap((phrase) => {
    const words = phrase.syllables.map((each) => (phrase.marked ? each.marked : each.folded));
    const folded = phrase.syllables.map((each) => each.folded).join(' ');
    const column = `${index}.${phrase.marked ? 'marked' : 'folded'}`;
    const pairs =
      words.length === 1 ? [words] : words.slice(1).map((word, at) => [words[at] as string, word]);
    // Whatever is found holds the only thing that was asked for.
    const isHeld = phrases.length === 1 && pairs.length === 1 && fields === null;
    const tokens = WEIGHTS.flatMap(([field, weight]) =>
      pairs.map((pair) => {
        if (field === null && isHeld) return String(weight);
        const token = statement.param([tokenOf(pair, field)], 'int4[]');
        return `case when ${column} @> ${token} then ${weight} else 0 end`;
      }),
    );
    const found = statement.param(` ${folded} `, 'text');
    const times =
      `least(${MOST_OFTEN}, (length(${index}.text) - length(replace(${index}.text, ${found}, ''))) / length(${found}))` +
      (words.length > 2 ? ` * ${WHOLE}` : '');
    return [...tokens, times];
  });
  return `(${parts.join(' + ')})::int`;
}
