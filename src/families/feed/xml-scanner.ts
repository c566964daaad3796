import { FEED_LIMITS } from './feed-limits.js';
import { decodeReferences } from './xml-entities.js';

/** One piece of a document, good or bad. `raw` is the piece as it stands. */
export type Token =
  | { readonly kind: 'text'; readonly raw: string }
  | { readonly kind: 'cdata'; readonly raw: string; readonly value: string; readonly closed: boolean }
  | {
      readonly kind: 'open';
      readonly raw: string;
      readonly name: string;
      readonly attributes: ReadonlyMap<string, string>;
      readonly selfClosing: boolean;
    }
  | { readonly kind: 'close'; readonly raw: string; readonly name: string }
  | { readonly kind: 'doctype'; readonly raw: string; readonly hasSubset: boolean }
  /** Comment or processing instruction. */
  | { readonly kind: 'aside'; readonly raw: string }
  /** The document breaks off inside a tag, comment or CDATA section. */
  | { readonly kind: 'broken'; readonly raw: string };

export type OpenToken = Extract<Token, { kind: 'open' }>;

/**
 * Reads XML the way a patient person would: every `<` that begins no markup is text, quotes may be missing, a tag
 * that never closed its quote ends at its `>`. Every character is looked at a bounded number of times, whatever
 * the document is: searches for an end that does not exist are remembered.
 */
export class XmlScanner {
  readonly #text: string;
  readonly #ends = new Map<string, { readonly from: number; readonly found: number }>();
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The next piece, or null at the end. */
  next(): Token | null {
    const text = this.#text;
    const start = this.#at;
    if (start >= text.length) return null;
    if (text.charCodeAt(start) !== LESS) return this.#textUntil(start);
    const second = text.charCodeAt(start + 1);
    if (second === BANG) return this.#declaration(start);
    if (second === QUESTION) return this.#instruction(start);
    if (second === SLASH) return this.#closeTag(start);
    if (isNameStart(second)) return this.#openTag(start);
    return this.#textUntil(start);
  }

  /** Goes on reading right after the first `length` characters of `token`, the token read last. */
  rewind(token: Token, length: number): void {
    this.#at -= token.raw.length - length;
  }

  /** Where `mark` stands next, asked with growing positions; -1 when nowhere. */
  #find(mark: string, from: number): number {
    const known = this.#ends.get(mark);
    if (known && known.from <= from && (known.found === -1 || known.found >= from)) return known.found;
    const found = this.#text.indexOf(mark, from);
    this.#ends.set(mark, { from, found });
    return found;
  }

  /** Text up to the next `<` that begins markup. */
  #textUntil(start: number): Token {
    let next = this.#text.indexOf('<', start + 1);
    while (next >= 0 && !beginsMarkup(this.#text.charCodeAt(next + 1)))
      next = this.#text.indexOf('<', next + 1);
    return { kind: 'text', raw: this.#take(start, next < 0 ? this.#text.length : next) };
  }

  #take(start: number, end: number): string {
    this.#at = end;
    return this.#text.slice(start, end);
  }

  #rest(start: number): Token {
    return { kind: 'broken', raw: this.#take(start, this.#text.length) };
  }

  #declaration(start: number): Token {
    const text = this.#text;
    if (text.startsWith('<!--', start)) {
      const end = this.#find('-->', start + 4);
      return end < 0 ? this.#rest(start) : { kind: 'aside', raw: this.#take(start, end + 3) };
    }
    const head = /^<!\[CDATA\s?\[/i.exec(text.slice(start, start + 12))?.[0];
    if (head !== undefined) {
      const end = this.#find(']]>', start + head.length);
      const stop = end < 0 ? text.length : end;
      const value = text.slice(start + head.length, stop);
      return { kind: 'cdata', value, closed: end >= 0, raw: this.#take(start, end < 0 ? stop : end + 3) };
    }
    const end = this.#find('>', start);
    if (end < 0) return this.#rest(start);
    if (!/^<!doctype/i.test(text.slice(start, start + 9))) {
      return { kind: 'aside', raw: this.#take(start, end + 1) };
    }
    const raw = this.#take(start, end + 1);
    return { kind: 'doctype', raw, hasSubset: raw.includes('[') };
  }

  #instruction(start: number): Token {
    const proper = this.#find('?>', start);
    const plain = this.#find('>', start);
    if (plain < 0) return this.#rest(start);
    // `<?xml version="1.0">`: the mark was forgotten, the instruction ends with its line of markup.
    const end =
      proper >= 0 && !this.#text.slice(start + 2, Math.min(proper, start + 2000)).includes('<')
        ? proper + 2
        : plain + 1;
    return { kind: 'aside', raw: this.#take(start, end) };
  }

  #closeTag(start: number): Token {
    if (!isNameStart(this.#text.charCodeAt(start + 2))) return this.#textUntil(start);
    const nameEnd = this.#nameEnd(start + 2);
    const name = this.#text.slice(start + 2, nameEnd);
    const end = this.#find('>', nameEnd);
    if (end < 0) return this.#rest(start);
    const next = this.#text.indexOf('<', nameEnd);
    // `</title <link>`: the bracket is missing, the name is enough.
    const stop = next >= 0 && next < end ? next : end + 1;
    return { kind: 'close', name, raw: this.#take(start, stop) };
  }

  #nameEnd(from: number): number {
    let at = from;
    while (isNamePart(this.#text.charCodeAt(at))) at += 1;
    return at;
  }

  #openTag(start: number): Token {
    const text = this.#text;
    let at = this.#nameEnd(start + 1);
    const name = text.slice(start + 1, at);
    let attributes: Map<string, string> | null = null;
    for (;;) {
      while (isBlank(text.charCodeAt(at))) at += 1;
      if (at >= text.length) return this.#rest(start);
      const code = text.charCodeAt(at);
      if (code === MORE) return this.#opened(start, at + 1, name, attributes, false);
      if (code === SLASH && text.charCodeAt(at + 1) === MORE) {
        return this.#opened(start, at + 2, name, attributes, true);
      }
      // `<item <title>`: the bracket is missing.
      if (code === LESS) return this.#opened(start, at, name, attributes, false);
      const nameStart = at;
      while (at < text.length && !endsAttributeName(text.charCodeAt(at))) at += 1;
      if (at === nameStart) {
        at += 1;
        continue;
      }
      const attribute = text.slice(nameStart, Math.min(at, nameStart + 100));
      while (isBlank(text.charCodeAt(at))) at += 1;
      if (text.charCodeAt(at) !== EQUALS) continue;
      at += 1;
      while (isBlank(text.charCodeAt(at))) at += 1;
      const [from, to, after] = this.#valueAt(at);
      if (from < 0) return this.#rest(start);
      at = after;
      attributes ??= new Map();
      if (
        attributes.size < FEED_LIMITS.attributes &&
        to - from <= FEED_LIMITS.attributeLength &&
        !attributes.has(attribute)
      ) {
        attributes.set(attribute, decodeReferences(text.slice(from, to)));
      }
    }
  }

  /** Start and end of the value at `at`, and where reading goes on; start -1 when the document ends in it. */
  #valueAt(at: number): readonly [number, number, number] {
    const text = this.#text;
    const quote = text.charAt(at);
    if (quote === '"' || quote === "'") {
      const end = this.#find(quote, at + 1);
      const bracket = this.#find('>', at + 1);
      if (end >= 0 && (bracket < 0 || end < bracket)) return [at + 1, end, end + 1];
      if (bracket < 0) return [-1, -1, -1];
      // A bracket before the closing quote: part of the value, unless markup follows (the quote was forgotten).
      const forgotten = end < 0 || /[<]/.test(text.slice(bracket, Math.min(end, bracket + 2000)));
      if (forgotten) return [at + 1, bracket, bracket];
      return [at + 1, end, end + 1];
    }
    let end = at;
    while (end < text.length && !isBlank(text.charCodeAt(end)) && text.charCodeAt(end) !== MORE) end += 1;
    if (text.charCodeAt(end) === MORE && text.charCodeAt(end - 1) === SLASH && end - 1 > at) {
      const selfClosed = !/^https?:/i.test(text.slice(at, at + 6));
      if (selfClosed) end -= 1;
    }
    return [at, end, end];
  }

  #opened(
    start: number,
    end: number,
    name: string,
    attributes: Map<string, string> | null,
    selfClosing: boolean,
  ): Token {
    return {
      kind: 'open',
      name,
      attributes: attributes ?? NO_ATTRIBUTES,
      selfClosing,
      raw: this.#take(start, end),
    };
  }
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();
const LESS = 0x3c;
const MORE = 0x3e;
const BANG = 0x21;
const QUESTION = 0x3f;
const SLASH = 0x2f;
const EQUALS = 0x3d;

function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 9 && code <= 13) || code === 0xa0;
}

function isNameStart(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    code === 0x5f ||
    code === 0x3a ||
    code > 0xbf
  );
}

function beginsMarkup(code: number): boolean {
  return code === SLASH || code === BANG || code === QUESTION || isNameStart(code);
}

function isNamePart(code: number): boolean {
  return (
    isNameStart(code) || (code >= 0x30 && code <= 0x39) || code === 0x2d || code === 0x2e || code === 0xb7
  );
}

function endsAttributeName(code: number): boolean {
  return code === EQUALS || code === MORE || code === SLASH || code === LESS || isBlank(code);
}
