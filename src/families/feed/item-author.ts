import { textOfHtml } from './feed-text.js';

const EMAIL = /[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,6}/;

/**
 * The name in an author field. RSS asks for an e-mail address and gets anything: `a@b (Tên)`, `Tên (a@b)`,
 * `Tên <a@b>`, a bare name; Atom puts the name into an element. Null when only an address (or nothing) is there.
 */
export function authorName(value: string): string | null {
  const element = /<name\b[^>]{0,200}>([\s\S]{0,500}?)<\/name/i.exec(value.slice(0, 4000))?.[1];
  const holdsElements = /<(?:name|email|uri)\b/i.test(value.slice(0, 4000));
  const text =
    element ?? (holdsElements ? value.replace(/<(email|uri)\b[\s\S]{0,500}?<\/\1\s*>/gi, ' ') : value);
  // `Tên <a@b>` is an address, not an element.
  const words = textOfHtml(
    text.slice(0, 2000).replace(/<(?:mailto:)?([^<>\s]{1,200}@[^<>\s]{1,200})>/g, ' $1 '),
  );
  if (!EMAIL.test(words)) return words === '' ? null : words;
  const bracketed = /\(([^()]{1,200})\)/.exec(words)?.[1];
  if (bracketed !== undefined && !EMAIL.test(bracketed)) return textOfHtml(bracketed) || null;
  const rest = words
    .replace(new RegExp(EMAIL.source, 'g'), ' ')
    .replace(/mailto:/gi, ' ')
    .replace(/[()[\]<>,;|"]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return rest === '' || rest === '-' ? null : rest;
}
