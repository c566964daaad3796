/**
 * Vietnamese text: one normal form, one fold.
 *
 * Everything that enters is NFC (91 of 10,607 rows of the official NSO table are not). Tone placement
 * (`hòa`/`hoà`) survives NFC, so names are compared through {@link toneFold}; search keys strip all marks.
 */
import { foldByLetter } from '../html/fold-by-letter.js';

/** NFC of `text`. */
export function nfc(text: string): string {
  return text.normalize('NFC');
}

/**
 * Moves the tone mark of open `oa oe uy` syllables to its new-style place: `Huyện uỷ` → `Huyện ủy`,
 * `Yên Hoà` → `Yên Hòa`; `quý`, `Hoành`, `hoàn` stay. For comparison only, never for text shown.
 */
export function toneFold(text: string): string {
  return nfc(text).replace(
    /(?<![qQ])([oOuU])([àáảãạèéẻẽẹỳýỷỹỵÀÁẢÃẠÈÉẺẼẸỲÝỶỸỴ])(?!\p{L})/gu,
    (whole: string, glide: string, vowel: string) => {
      const parts = vowel.normalize('NFD');
      const base = parts.charAt(0);
      const fits = glide.toLowerCase() === 'o' ? /[ae]/i.test(base) : /y/i.test(base);
      return fits ? nfc(glide + parts.slice(1)) + base : whole;
    },
  );
}

/**
 * The search key: no marks, đ → d, lower case, everything that parts words one space. `Lộc Hà!` → `loc ha`.
 * The same as `bantin_fold` in SQL (`migrations/0007-fold.ts`), letter for letter, which is why it names its signs
 * itself: classes such as "letter" differ between the two and between their versions.
 */
export const fold: (text: string) => string = foldByLetter(foldedWhole);

function foldedWhole(text: string): string {
  // Marks that stand alone go first: putting long runs of them in order costs the square of their length.
  const bare = text.replace(COMBINING, '').normalize('NFD').replace(COMBINING, '').replace(/[đĐ]/g, 'd');
  // Not `trim`: it knows a blank (Ogham's) that PostgreSQL's `btrim` does not.
  return lowered(bare).replace(PARTING, ' ').replace(/^ | $/g, '');
}

/** Marks that stand over and under letters of any script. */
const COMBINING = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+/g;

/** Blanks, punctuation, symbols, emoji, private use; figures in circles and raised ones stay. */
const PARTING =
  /[\u0000-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7\u02c2-\u02df\u2000-\u206f\u20a0-\u20cf\u2190-\u245f\u2500-\u2775\u2794-\u2bff\u2e00-\u2e7f\u3000-\u3004\u3008-\u3020\u3030\ue000-\uf8ff\ufe00-\ufe1f\ufe30-\ufe6f\ufeff-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\uffe0-\uffff\u{1f000}-\u{1fbff}\u{e0000}-\u{10ffff}]+/gu;

/** Lower case of the Latin, Greek and Cyrillic letters, each for itself (no final sigma). */
function lowered(text: string): string {
  if (!/[^\u0000-\u007f]/.test(text)) return text.toLowerCase();
  return text.replace(/[A-Z\u00c0-\u024f\u0370-\u052f\uff21-\uff3a]/g, (letter) => letter.toLowerCase());
}

const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** All but blanks of one kind and letters and signs that are NFC wherever they stand. */
const NOT_PLAIN = /[^\u0020-\u007e\u00a1-\u00ac\u00ae-\u02ff\u1e00-\u1eff\u2010-\u2027\u2030-\u205e]/;

/**
 * One line as a reader sees it: NFC, NBSP and other blanks → one space, trimmed; zero-width, bidi and control
 * characters and soft hyphens gone. Quotes, dashes and full-width signs stay as the site wrote them.
 */
export function cleanLine(text: string): string {
  // Most lines are clean already; to see it is cheaper than three passes that change nothing.
  if (!NOT_PLAIN.test(text)) return (text.includes('  ') ? text.replace(/ {2,}/g, ' ') : text).trim();
  return nfc(text.replace(INVISIBLE, '')).replace(/\s+/g, ' ').trim();
}

/** One paragraph of derived text: {@link cleanLine}, and a blank put between glued sentences. */
export function cleanParagraph(text: string): string {
  return splitGluedSentences(cleanLine(text));
}

/** A lost `<br>` or `</p>`: a sentence's end (or the year before it) directly followed by a capitalised word. */
const GLUE = /(?<=(?:\p{Ll}|\d{4})[”’"')\]]?(?:[.;:!?…]|\.\.\.))(?=[“‘]?\p{Lu}\p{Ll})/gu;

/** Shortened titles and places that keep their dot: `Tp.Hà Tĩnh`, `Ths.Lê Thị B`. */
const SHORTENED = new Set(
  'bs cn dr gs hs kts ks ls mr mrs ms ng nxb pgs st th ths tp tr ts tt tx vs'.split(' '),
);

/** Tails of addresses, which are no sentences: `baohatinh.Vn`, `ASP.Net`. */
const ADDRESS_TAIL =
  /^(?:vn|com|net|org|gov|edu|info|html?|aspx?|php|js|pdf|docx?|xlsx?|jpe?g|png)(?![\p{L}\d])/iu;

/**
 * Puts the blank back where markup was lost: `nhiệm vụ.Đổi mới` → `nhiệm vụ. Đổi mới`. Leaves `TP.Hà Tĩnh`,
 * `v.v.`, initials and addresses alone. For derived text only: the source's own text is kept verbatim.
 * Expects NFC.
 */
export function splitGluedSentences(text: string): string {
  return text.replace(GLUE, (_nothing, at: number) => (isSentenceBreak(text, at) ? ' ' : ''));
}

function isSentenceBreak(text: string, at: number): boolean {
  const word = /([\p{L}\d]*)[^\p{L}\d]{1,4}$/u.exec(text.slice(Math.max(0, at - 24), at))?.[1] ?? '';
  if (/^\p{L}$/u.test(word)) return word === 'v' && /v\.v\.$/i.test(text.slice(Math.max(0, at - 4), at));
  if (SHORTENED.has(word.toLowerCase())) return false;
  if (/^[\w.+-]{1,64}@/.test(text.slice(at, at + 66))) return false; // an e-mail address
  if (text.charAt(at - 1) === '.' && ADDRESS_TAIL.test(text.slice(at, at + 8))) return false;
  const before = text.slice(Math.max(0, at - 200), at);
  const token = before.slice(
    Math.max(before.lastIndexOf(' '), before.lastIndexOf('\n'), before.lastIndexOf('(')) + 1,
  );
  return !/^(?:https?:|www\.)/i.test(token) && !token.includes('@');
}

let scratch = Buffer.allocUnsafe(1024);
/** Below, putting letters together is quicker than a buffer. */
const SHORT = 20;

/** The base of each letter, 0 where it was not met yet. */
const BASES = new Uint16Array(0x10000);
for (let code = 0; code < 0x80; code += 1) BASES[code] = code >= 0x41 && code <= 0x5a ? code + 32 : code;

/**
 * A fold that keeps every character at its place, so that a span found in it is the span of the words shown:
 * no marks, đ → d, lower case, full-width signs → ASCII, every dash `-`, every blank a space. `Ngày：１` → `ngay:1`.
 * Expects NFC (see {@link cleanLine}); the result has the same length.
 */
export function foldInPlace(text: string): string {
  if (text.length < SHORT) return joinedBases(text);
  if (text.length > scratch.length) scratch = Buffer.allocUnsafe(text.length * 2);
  for (let at = 0; at < text.length; at += 1) {
    const base = BASES[text.charCodeAt(at)] || baseAt(text, at);
    if (base > 0xff) return joinedBases(text);
    scratch[at] = base;
  }
  return scratch.toString('latin1', 0, text.length);
}

function joinedBases(text: string): string {
  let folded = '';
  for (let at = 0; at < text.length; at += 1) folded += String.fromCharCode(baseAt(text, at));
  return folded;
}

function baseAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 0x80) BASES[code] ||= baseOf(text.charAt(at), code).charCodeAt(0);
  return BASES[code] as number;
}

function baseOf(char: string, code: number): string {
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0).toLowerCase();
  if (code === 0x111 || code === 0x110) return 'd';
  if ((code >= 0x2010 && code <= 0x2015) || code === 0x2212) return '-';
  if (code === 0x2044 || code === 0x2215) return '/';
  if (code === 0x2236) return ':';
  if (/\s/.test(char)) return ' ';
  const base = char.normalize('NFD').charAt(0).toLowerCase();
  return base.length === 1 ? base : char;
}

/** Latin letters with a mark or stroke, and marks by themselves. */
const MARKED = /[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0300-\u036f\u1e00-\u1eff]/;

/** Does the text carry any Vietnamese mark or đ? Who types marks means them; who types none means every reading. */
export function hasMarks(text: string): boolean {
  return MARKED.test(text);
}
