/**
 * Character references of XML and HTML, as feeds use them: XML knows five names, feeds use those of HTML
 * (`&nbsp;`, `&eacute;`, `&checkmark;`) as if it knew them all.
 */
import { decodeHTMLStrict } from 'entities/decode';

/** Names met so far with what they stand for; HTML has some two thousand. */
const KNOWN = new Map<string, string>();

/** The characters of a name, as HTML 5 has it; null where it has none. */
function named(name: string): string | null {
  const known = KNOWN.get(name);
  if (known !== undefined) return known;
  const whole = `&${name};`;
  const characters = decodeHTMLStrict(whole);
  if (characters === whole) return null;
  KNOWN.set(name, characters);
  return characters;
}

/** The names XML itself knows; others make a document that strict readers refuse. */
const XML_NAMES: ReadonlySet<string> = new Set(['amp', 'lt', 'gt', 'quot', 'apos']);

/** What pages mean by the numbers 128…159: windows-1252, as browsers read them. */
const WINDOWS_1252 =
  '\u20ac\ufffd\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\ufffd\u017d\ufffd\ufffd\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\ufffd\u017e\u0178';

const REFERENCE =
  /&(?:#(\d{1,8});?|#[xX]([0-9a-fA-F]{1,7});?|([A-Za-z][A-Za-z0-9]{1,31});|(nbsp|amp|quot|lt|gt)(?![\w=;]))/g;

/** Characters above U+0300 by number, many of them side by side. */
const MANY_NUMBERS = /(?:&#x?[0-9a-f]{3,7};?){24}/i;

/** Text with its references replaced; a bare `&` and unknown names stay as they are. Linear. */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  // Halves of a character that were written as two numbers make it whole again; one alone is U+FFFD.
  const read = text
    .replace(REFERENCE, (whole, decimal?: string, hex?: string, name?: string, open?: string) => {
      if (name !== undefined) return named(name) ?? whole;
      // HTML lets these do without their semicolon.
      if (open !== undefined) return named(open) ?? whole;
      return characterOf(decimal !== undefined ? parseInt(decimal, 10) : parseInt(hex ?? '', 16));
    })
    .toWellFormed();
  // Marks written as numbers pass every earlier check; endless runs of them are dear to normalise.
  return MANY_NUMBERS.test(text) ? read.replace(/(\p{M}{24})\p{M}+/gu, '$1') : read;
}

/** Whether text holds a reference XML does not know, or an `&` that begins none; the first thousand `&` are asked. */
export function hasLooseAmpersand(text: string): 'AMPERSAND' | 'ENTITY' | null {
  let worst: 'ENTITY' | null = null;
  let asked = 0;
  for (let at = text.indexOf('&'); at >= 0 && asked < 1000; at = text.indexOf('&', at + 1)) {
    asked += 1;
    const name = /^&(?:#\d{1,8}|#x[0-9a-f]{1,7}|([a-z][a-z0-9]{1,31}));/i.exec(text.slice(at, at + 36));
    if (!name || (name[1] !== undefined && named(name[1]) === null)) return 'AMPERSAND';
    if (name[1] !== undefined && !XML_NAMES.has(name[1])) worst = 'ENTITY';
  }
  return worst;
}

/** `&`, `<` and `>` of plain text as references, so that it may stand where HTML is expected. */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'));
}

function characterOf(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return WINDOWS_1252.charAt(code - 0x80);
  if (code === 9 || code === 10 || code === 13) return String.fromCharCode(code);
  if (code < 0x20) return '';
  if (code > 0x10ffff) return '\ufffd';
  return String.fromCodePoint(code);
}
