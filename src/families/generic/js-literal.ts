/** A literal nested deeper than this is no data of an article. */
const MOST_DEPTH = 60;

/** What follows a backslash and stands for a character of its own. */
const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  v: '\v',
  '0': '\0',
};

/**
 * Reads the literal of a script that begins at `from`: JSON, and what scripts write besides (bare keys, single quotes,
 * `void 0`). A bare name stands for its value in `names`, else for null; so does what is no literal. Gives the value and
 * the place behind it; null where the text ends or breaks off inside. One pass; nothing is executed.
 */
export function literalAt(
  text: string,
  from: number,
  names: ReadonlyMap<string, unknown> = new Map(),
): { readonly value: unknown; readonly end: number } | null {
  let at = from;

  const blanks = (): void => {
    while (at < text.length && /\s/.test(text[at]!)) at += 1;
  };
  const quoted = (): string => {
    const quote = text[at]!;
    let out = '';
    let start = (at += 1);
    while (at < text.length && text[at] !== quote) {
      if (text[at] !== '\\') {
        at += 1;
        continue;
      }
      out += text.slice(start, at);
      const sign = text[at + 1] ?? '';
      const code = sign === 'u' ? text.slice(at + 2, at + 6) : sign === 'x' ? text.slice(at + 2, at + 4) : '';
      out += /^[\da-f]+$/i.test(code) ? String.fromCharCode(parseInt(code, 16)) : (ESCAPES[sign] ?? sign);
      start = at += 2 + (/^[\da-f]+$/i.test(code) ? code.length : 0);
    }
    if (at >= text.length) throw new Broken();
    out += text.slice(start, at);
    at += 1;
    return out;
  };
  const bareKey = (): string => {
    const key = /^[\w$]+/.exec(text.slice(at, at + 100))?.[0];
    if (key === undefined) throw new Broken();
    at += key.length;
    return key;
  };
  /** A number, a name, a call: up to the comma or bracket that ends it. */
  const bare = (): unknown => {
    const start = at;
    let open = 0;
    while (at < text.length && (open > 0 || !/[,}\])]/.test(text[at]!))) {
      if (text[at] === '"' || text[at] === "'") {
        quoted();
        continue;
      }
      if (text[at] === '(') open += 1;
      if (text[at] === ')') open -= 1;
      at += 1;
    }
    const word = text.slice(start, at).trim();
    if (at === start) throw new Broken();
    if (/^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(word)) return Number(word);
    if (word === 'true' || word === '!0') return true;
    if (word === 'false' || word === '!1') return false;
    return names.get(word) ?? null;
  };
  const value = (depth: number): unknown => {
    blanks();
    const sign = text[at];
    if (sign === undefined || depth > MOST_DEPTH) throw new Broken();
    if (sign === '"' || sign === "'") return quoted();
    if (sign !== '{' && sign !== '[') return bare();
    at += 1;
    const list: unknown[] = [];
    const fields: Record<string, unknown> = {};
    for (;;) {
      blanks();
      if (text[at] === ',') at += 1;
      else if (text[at] === '}' || text[at] === ']') break;
      else if (sign === '[') list.push(value(depth + 1));
      else {
        const key = text[at] === '"' || text[at] === "'" ? quoted() : bareKey();
        blanks();
        if (text[at] !== ':') throw new Broken();
        at += 1;
        Object.defineProperty(fields, key, { value: value(depth + 1), enumerable: true });
      }
    }
    at += 1;
    return sign === '[' ? list : fields;
  };
  try {
    return { value: value(0), end: at };
  } catch (error) {
    if (error instanceof Broken) return null;
    throw error;
  }
}

/** The text is no literal as far as it was read. */
class Broken extends Error {}
