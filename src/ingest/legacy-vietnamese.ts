import iconv from 'iconv-lite';

/**
 * Vietnamese from before Unicode: TCVN3 (ABC fonts) and windows-1258, told apart from Western text by what only
 * they do. Both leave ASCII alone, so the evidence is counted on the high letters, per letter of the text.
 */

/** Share of the letters that must speak for a legacy charset before a declaration is overruled. */
const ENOUGH = 0.03;

/** Evidence is counted on the head of a document only: more would cost time and change nothing. */
const SAMPLE = 200_000;

/**
 * Seen as windows-1252, TCVN3 puts signs where letters belong (`®Þnh`, `cña`, `gi¸o`) and capitals inside
 * lower-case words (`QuyÕt`). Western text has the one only as trade marks and quotes, the other never.
 */
const TCVN3_SIGN =
  /(?:[A-Za-z][\u00a8\u00a9\u00aa\u00ac\u00ad\u00ae\u00b5-\u00b9\u00bc-\u00be\u00d7])|(?:[\u00a8\u00a9\u00aa\u00ab\u00ac\u00ad\u00ae\u00b5-\u00b9\u00bb-\u00be\u00d7](?=[a-z\u00c0-\u00ff]))/g;
const CAPITAL_INSIDE = /[a-z][\u00c6-\u00d6\u00d8-\u00de]/g;

/** `text` is bytes read as windows-1252 (or a page that already holds such mojibake). */
export function looksLikeTcvn3(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  const letters = countOf(sample, /[A-Za-z\u00c0-\u00ff]/g);
  const signs = countOf(sample, TCVN3_SIGN);
  const capitals = countOf(sample, CAPITAL_INSIDE);
  if (signs === 0 || signs + capitals < 3) return false;
  return (signs + capitals) / letters > ENOUGH;
}

/** The TCVN3 words behind text that was read as windows-1252; characters that never were TCVN3 stay. */
export function decodeTcvn3Mojibake(text: string): string {
  return text.replace(/[\u0080-\u00ff\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]+/g, (run) => {
    const bytes = iconv.encode(run, 'windows-1252');
    return iconv.decode(bytes, 'tcvn');
  });
}

/** The five tone marks that windows-1258 writes after their vowel. */
const TONE_AFTER_VOWEL = /[aăâeêioôơuưyAĂÂEÊIOÔƠUƯY][\u0300\u0301\u0303\u0309\u0323]/g;
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
const OWN_LETTER = /[đĐơƠưƯ]/g;

/**
 * `text` is bytes read as windows-1258. Its tone bytes are Ì Ò Þ ì ò in windows-1252, and đ ơ ư are ð õ ý: they
 * must be frequent and the tones must stand on vowels, which accents of Western languages do not do together.
 */
export function looksLikeWindows1258(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  const letters = countOf(sample, /\p{L}/gu);
  const tones = countOf(sample, TONE);
  const placed = countOf(sample, TONE_AFTER_VOWEL);
  const own = countOf(sample, OWN_LETTER);
  if (placed === 0 || own === 0 || placed < tones * 0.9) return false;
  return (placed + own) / letters > ENOUGH;
}

function countOf(text: string, pattern: RegExp): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) count += 1;
  return count;
}
