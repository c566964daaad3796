/**
 * JSON as people write it by hand, written anew as JSON: comments and commas too many go, line ends inside strings and
 * escapes that JSON does not know are put right. Text that is JSON already comes out meaning the same. One pass.
 */
export function mendJson(text: string): string {
  const out: string[] = [];
  /** Where what is copied as it stands began. */
  let from = 0;
  const put = (upTo: number, instead: string, goOn: number): void => {
    out.push(text.slice(from, upTo), instead);
    from = goOn;
  };
  for (let at = 0; at < text.length;) {
    const sign = text.charAt(at);
    if (sign === '"') at = overString(text, at + 1, put);
    else if (sign === '/') {
      const end = afterComment(text, at);
      if (end > at) put(at, '', end);
      at = Math.max(end, at + 1);
    } else if (sign === ',') {
      if (closesAt(text, at + 1)) put(at, '', at + 1);
      at += 1;
    } else at += 1;
  }
  out.push(text.slice(from));
  return out.join('');
}

/** Where JSON begins: past byte order marks, blanks and comments. */
export function startOfJson(text: string): number {
  let at = afterBlanks(text, 0);
  for (let end = afterComment(text, at); end > at; end = afterComment(text, at)) at = afterBlanks(text, end);
  return at;
}

type Put = (upTo: number, instead: string, goOn: number) => void;

/** Mends a string whose first character is at `at`; gives what is behind its closing quote. */
function overString(text: string, at: number, put: Put): number {
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return at + 1;
    if (code === 0x5c) {
      const known = /^(?:["\\/bfnrt]|u[0-9a-f]{4})/i.test(text.slice(at + 1, at + 6));
      // `\'` of JavaScript and `\d` of nobody: the sign itself is meant.
      if (known) at += 1;
      else put(at, '', at + 1);
    } else if (code < 0x20) put(at, CONTROLS[code] ?? '', at + 1);
  }
  return at;
}

const CONTROLS: Readonly<Record<number, string>> = { 9: '\\t', 10: '\\n', 13: '\\r' };

/** Whether a bracket closes next, past blanks and comments. */
function closesAt(text: string, from: number): boolean {
  let at = afterBlanks(text, from);
  // A comma stands before few comments; hostile ones by the thousand are not worth the walk.
  for (let rounds = 0; rounds < 4; rounds += 1) {
    const end = afterComment(text, at);
    if (end === at) break;
    at = afterBlanks(text, end);
  }
  return text.charAt(at) === '}' || text.charAt(at) === ']';
}

function afterBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && (text.charCodeAt(at) <= 0x20 || text.charCodeAt(at) === 0xfeff)) at += 1;
  return at;
}

/** Behind the comment that begins at `at`; `at` itself where none does. A comment without end goes to the end. */
function afterComment(text: string, at: number): number {
  const [mark, length] = text.startsWith('//', at)
    ? ['\n', 1]
    : text.startsWith('/*', at)
      ? ['*/', 2]
      : [null, 0];
  if (mark === null) return at;
  const end = text.indexOf(mark, at + 2);
  return end < 0 ? text.length : end + length;
}
