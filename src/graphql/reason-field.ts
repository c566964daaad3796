import { REASON_WORDS } from '../reason-words.js';
import type { FieldSql } from './statement.js';

/**
 * A reason in the language of whoever asks: the column `facts` holds it as data, and what was stored before there were
 * any stays as its words in `stored` are. It is worded in SQL, as `reasonWords` does it, so that a row stays a text.
 */
export function reasonField(facts: string, stored: string): FieldSql {
  return (statement, _field, row) => {
    const [part, piece] = [statement.alias('p'), statement.alias('w')];
    const words = `${statement.param(WORDS[statement.language], 'jsonb')}->>(${part}.value->>'code')`;
    // Split at its braces, a sentence alternates between words and names of facts.
    const sentence =
      `(select string_agg(case when ${piece}.n % 2 = 1 then ${piece}.text else ${part}.value->>${piece}.text end, '' ` +
      `order by ${piece}.n) from regexp_split_to_table(${words}, '[{}]') with ordinality as ${piece}(text, n))`;
    const told =
      `(select string_agg(coalesce(${sentence}, ${part}.value->>'code'), ' ' order by ${part}.n) ` +
      `from jsonb_array_elements(${row}.${facts}) with ordinality as ${part}(value, n))`;
    return `coalesce(${told}, ${row}.${stored})`;
  };
}

const WORDS = { vi: wordsIn('vi'), en: wordsIn('en') } as const;

function wordsIn(language: 'vi' | 'en'): string {
  return JSON.stringify(
    Object.fromEntries(Object.entries(REASON_WORDS).map(([code, words]) => [code, words[language]])),
  );
}
