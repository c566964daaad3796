import { LANGUAGE } from './language.js';
import { printNumber } from './printed.js';
import { fillWords, type Values } from './fill-words.js';
import { EN } from './words-en.js';
import { VI } from './words-vi.js';

/** A name of the tables of words. */
export type Word = keyof typeof VI;

const WORDS: Readonly<Record<Word, string>> = LANGUAGE === 'en' ? EN : VI;

/** The words of a name in the language of the page, with the values put in. */
export function say(word: Word, values: Values = {}): string {
  return fillWords(WORDS[word], values, (value) => printNumber(value, LANGUAGE));
}

/** Words of a name that the service may know before this page does: the name's own last part then. */
export function sayOr(name: string, fallback: string): string {
  return (WORDS as Readonly<Record<string, string>>)[name] ?? fallback;
}
