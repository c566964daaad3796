import { isAscii, isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import type { Problem } from '../errors.js';
import { withAddressesKept } from './decomposed-addresses.js';
import { undoubled } from './doubled-utf8.js';
import { decodeTcvn3Mojibake, looksLikeTcvn3, looksLikeWindows1258 } from './legacy-vietnamese.js';

/** What the bytes are, which decides where else a charset may be declared. */
export type DocumentKind = 'xml' | 'html' | 'text';

export interface DecodedText {
  /** NFC, without byte order mark. */
  readonly text: string;
  /** The charset the bytes were read in, lower case: `utf-8`, `utf-16le`, `windows-1258`, `tcvn3` … */
  readonly charset: string;
  readonly problems: readonly Problem[];
}

/** How far into a document its own declaration is looked for; browsers stop at 1,024 bytes, portals do not. */
const HEAD = 4096;

/**
 * Names that are read as another charset: what the label means in practice (WHATWG Encoding Standard), and the
 * names that iconv-lite does not know. The key is the label without anything but letters and digits.
 */
const READ_AS: Readonly<Record<string, string>> = {
  ascii: 'windows-1252',
  usascii: 'windows-1252',
  ansi: 'windows-1252',
  ansix341968: 'windows-1252',
  iso88591: 'windows-1252',
  iso885911987: 'windows-1252',
  isoir100: 'windows-1252',
  latin1: 'windows-1252',
  l1: 'windows-1252',
  cp819: 'windows-1252',
  csisolatin1: 'windows-1252',
  xuserdefined: 'windows-1252',
  iso88599: 'windows-1254',
  latin5: 'windows-1254',
  iso885911: 'windows-874',
  tis620: 'windows-874',
  cp1258: 'windows-1258',
  xcp1258: 'windows-1258',
  utf8: 'utf-8',
  u8: 'utf-8',
  utf8mb4: 'utf-8',
  unicode11utf8: 'utf-8',
  csutf8: 'utf-8',
  unicode: 'utf-16',
  u16: 'utf-16',
  ucs2: 'utf-16',
  csunicode: 'utf-16',
  iso10646ucs2: 'utf-16',
  utf16: 'utf-16',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  u32: 'utf-32',
  utf32: 'utf-32',
  ucs4: 'utf-32',
  iso10646ucs4: 'utf-32',
  utf32le: 'utf-32le',
  utf32be: 'utf-32be',
  tcvn: 'tcvn3',
  tcvn3: 'tcvn3',
  tcvn5712: 'tcvn3',
  tcvn57121: 'tcvn3',
  tcvn57121993: 'tcvn3',
  xviettcvn: 'tcvn3',
  xviettcvn5712: 'tcvn3',
  abc: 'tcvn3',
  xvietvscii: 'viscii',
  gb2312: 'gb18030',
  gb231280: 'gb18030',
  gbk: 'gb18030',
  xgbk: 'gb18030',
  cp936: 'gb18030',
  euccn: 'gb18030',
};

/** Charsets with two bytes a character: short texts in them can be valid UTF-8 by accident. */
const DOUBLE_BYTE =
  /^(?:gb|big5|cn-?big5|shift|x-?sjis|sjis|ms_?kanji|windows-31j|euc|x-euc|ks_?c|korean|cp9[345]|windows-949|iso-2022|hz)/;

/**
 * Bytes to NFC text: byte order mark, then the HTTP header's charset, then the document's own declaration, then
 * detection. A declaration that the bytes contradict is overruled and reported (`ENCODING_DOUBT`). Bytes that
 * mean nothing become U+FFFD; nothing is thrown.
 */
export function decodeBytes(
  bytes: Uint8Array,
  options: { readonly contentType?: string | null; readonly kind: DocumentKind },
): DecodedText {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const mark = byteOrderMark(buffer);
  const declared = declaredCharsets(buffer, options.contentType ?? null, options.kind);
  const charset = mark?.charset ?? fittingCharset(buffer, declared);
  const text = readAs(mark ? buffer.subarray(mark.length) : buffer, charset);
  const said = declared[0];
  const problems: Problem[] = [];
  if (said !== undefined && !agrees(said, charset, buffer)) {
    problems.push({ code: 'ENCODING_DOUBT', detail: `declared ${said}, read as ${charset}` });
  }
  const meant = undoubled(text);
  if (meant !== null) {
    problems.push({ code: 'ENCODING_DOUBT', detail: `${charset} text holds UTF-8 encoded twice` });
    return { text: normal(meant), charset, problems };
  }
  if (charset !== 'tcvn3' && holdsMojibake(text, charset)) {
    problems.push({ code: 'ENCODING_DOUBT', detail: `${charset} text holds TCVN3` });
    return { text: normal(decodeTcvn3Mojibake(text)), charset: 'tcvn3', problems };
  }
  const isUnicode = charset.startsWith('utf');
  return { text: normal(isUnicode ? withAddressesKept(text) : text), charset, problems };
}

/** UTF-32 is asked first: its little-endian mark begins with that of UTF-16. */
const MARKS = [
  { charset: 'utf-32le', bytes: [0xff, 0xfe, 0, 0] },
  { charset: 'utf-32be', bytes: [0, 0, 0xfe, 0xff] },
  { charset: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { charset: 'utf-16le', bytes: [0xff, 0xfe] },
  { charset: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

function byteOrderMark(buffer: Buffer): { charset: string; length: number } | null {
  const mark = MARKS.find((each) => each.bytes.every((byte, index) => buffer[index] === byte));
  if (!mark) return null;
  // A tool that puts a UTF-8 mark before whatever it is given has said nothing about the bytes.
  if (mark.charset === 'utf-8' && utf8Damage(buffer) === 'BROKEN') return null;
  return { charset: mark.charset, length: mark.bytes.length };
}

/** The charsets the sender names, best first: HTTP header, then the document itself. Labels in our spelling. */
function declaredCharsets(buffer: Buffer, contentType: string | null, kind: DocumentKind): string[] {
  const labels = [/charset\s*=\s*["']?([^"';,\s]+)/i.exec(contentType ?? '')?.[1]];
  if (kind !== 'text') {
    const head = headAsAscii(buffer);
    labels.push(/<\?xml[^<>]{0,200}?encoding\s*=\s*["']?([\w.:+-]+)/i.exec(head)?.[1]);
    if (kind === 'html')
      labels.push(/<meta\s[^<>]{0,300}?charset\s*=\s*["']?\s*([\w.:+-]+)/i.exec(head)?.[1]);
  }
  return labels.filter((label): label is string => label !== undefined).map(charsetOf);
}

/** The head without NULs, so that a declaration inside UTF-16 and UTF-32 is readable too. */
function headAsAscii(buffer: Buffer): string {
  return buffer
    .subarray(0, HEAD * 2)
    .toString('latin1')
    .replaceAll('\0', '')
    .slice(0, HEAD);
}

function charsetOf(label: string): string {
  const lower = label.toLowerCase();
  const known = READ_AS[lower.replace(/[^a-z0-9]/g, '')];
  return known ?? lower;
}

/** The first declared charset that fits the bytes; with none, what the bytes look like. */
function fittingCharset(buffer: Buffer, declared: readonly string[]): string {
  const wide = wideCharset(buffer);
  if (wide) return wide;
  for (const charset of declared) {
    if (fits(buffer, charset)) return legacyVietnamese(buffer, charset) ?? charset;
  }
  return detect(buffer);
}

function fits(buffer: Buffer, charset: string): boolean {
  if (charset.startsWith('utf-16') || charset.startsWith('utf-32')) return false;
  if (charset === 'utf-8') return utf8Damage(buffer) !== 'BROKEN';
  if (!isReadable(charset)) return false;
  if (isAscii(buffer) || !isUtf8(buffer)) return true;
  // Valid UTF-8 is hardly ever an accident: two bytes can be, ten letters cannot.
  return (
    DOUBLE_BYTE.test(charset) && utf8Letters(buffer, 12) < 12 && !readAs(buffer, charset).includes('\ufffd')
  );
}

function isReadable(charset: string): boolean {
  if (charset === 'tcvn3' || charset === 'utf-16' || charset === 'utf-32') return true;
  return iconv.encodingExists(charset) || textDecoder(charset) !== null;
}

/** A Western label over Vietnamese legacy bytes (both are single-byte, so the label is never contradicted). */
function legacyVietnamese(buffer: Buffer, charset: string): string | null {
  if (charset !== 'windows-1252' && charset !== 'iso-8859-15') return null;
  const guess = detect(buffer);
  return guess === 'windows-1258' || guess === 'tcvn3' ? guess : null;
}

function detect(buffer: Buffer): string {
  if (utf8Damage(buffer) !== 'BROKEN') return 'utf-8';
  const head = buffer.subarray(0, 400_000);
  if (looksLikeWindows1258(iconv.decode(head, 'windows-1258'))) return 'windows-1258';
  if (looksLikeTcvn3(iconv.decode(head, 'windows-1252'))) return 'tcvn3';
  return 'windows-1252';
}

/**
 * UTF-16 or UTF-32 without a mark: markup is ASCII even where the text is not, so one half of the bytes (or three
 * quarters) is full of NULs. A stray NUL or two in other text does not reach the share asked for.
 */
function wideCharset(buffer: Buffer): string | null {
  const length = Math.min(buffer.length - (buffer.length % 4), HEAD * 2);
  if (length < 4) return null;
  const nuls = [0, 0, 0, 0];
  for (let index = 0; index < length; index += 1) {
    if (buffer[index] === 0) nuls[index % 4] = (nuls[index % 4] ?? 0) + 1;
  }
  const [first = 0, second = 0, third = 0, fourth = 0] = nuls.map((count) => (count * 4) / length);
  if (second > 0.9 && third > 0.9 && fourth > 0.9 && first < 0.3) return 'utf-32le';
  if (first > 0.9 && second > 0.9 && third > 0.9 && fourth < 0.3) return 'utf-32be';
  const share = length < 256 ? 0.5 : 0.2;
  if (Math.min(second, fourth) > share && Math.max(first, third) < 0.1) return 'utf-16le';
  if (Math.min(first, third) > share && Math.max(second, fourth) < 0.1) return 'utf-16be';
  return null;
}

/**
 * How well the bytes keep the rules of UTF-8. A few bad bytes among many good letters (a cut tail, one pasted
 * character) leave it UTF-8; mostly bad ones are another charset.
 */
function utf8Damage(buffer: Buffer): 'NONE' | 'SOME' | 'BROKEN' {
  if (isUtf8(buffer)) return 'NONE';
  let good = 0;
  let bad = 0;
  for (let index = 0; index < buffer.length && index < 2_000_000;) {
    const size = sequenceLength(buffer, index);
    if (size > 1) good += 1;
    else if (size === 0) bad += 1;
    index += size || 1;
  }
  return bad === 0 || good > bad * 3 ? 'SOME' : 'BROKEN';
}

/** Letters of two bytes and more in text known to be UTF-8, counted up to `enough`. */
function utf8Letters(buffer: Buffer, enough: number): number {
  let letters = 0;
  for (let index = 0; index < buffer.length && letters < enough; index += 1) {
    if ((buffer[index] ?? 0) >= 0xc2) letters += 1;
  }
  return letters;
}

/** Bytes of the UTF-8 sequence at `index`; 0 when there is none. */
function sequenceLength(buffer: Buffer, index: number): number {
  const lead = buffer[index] ?? 0;
  if (lead < 0x80) return 1;
  const size =
    lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
  for (let next = index + 1; next < index + size; next += 1) {
    if (((buffer[next] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return size;
}

function readAs(buffer: Buffer, charset: string): string {
  if (charset === 'utf-8') return buffer.toString('utf8');
  if (charset === 'tcvn3') return iconv.decode(buffer, 'tcvn');
  if (iconv.encodingExists(charset)) return iconv.decode(buffer, charset, { stripBOM: true });
  return (textDecoder(charset) ?? new TextDecoder()).decode(buffer);
}

/** Node's own decoder for the charsets iconv-lite lacks (ISO-2022-JP, x-mac-cyrillic …). */
function textDecoder(charset: string): TextDecoder | null {
  try {
    return new TextDecoder(charset);
  } catch {
    return null;
  }
}

/** Whether reading as `charset` is what `said` promised: ASCII bytes keep every promise but that of wide letters. */
function agrees(said: string, charset: string, buffer: Buffer): boolean {
  if (said === charset) return true;
  if (said === 'utf-16' || said === 'utf-32') return charset.startsWith(said);
  const wide = said.startsWith('utf-16') || said.startsWith('utf-32');
  return !wide && isAscii(buffer) && isReadable(said);
}

/** TCVN3 that was read as windows-1252 before it was stored: the page is sound, its words are not. */
function holdsMojibake(text: string, charset: string): boolean {
  if (charset !== 'utf-8' && charset !== 'windows-1252') return false;
  // Words in real Vietnamese letters: whatever else the page holds, it is not written in TCVN3.
  return !/[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđơư]/i.test(text) && looksLikeTcvn3(text);
}

/**
 * NFC without byte order marks and NULs. Runs of combining marks are cut before: putting them in order costs the
 * square of their number, and no letter of any language carries more than a handful.
 */
function normal(text: string): string {
  const bare = text.replace(/^\ufeff+/, '').replaceAll('\0', '');
  const safe = mayRunOfMarks(bare) ? bare.replace(/(\p{M}{24})\p{M}+/gu, '$1') : bare;
  return safe.normalize('NFC');
}

/** A long run of letters of which any could be a mark; asked first because asking each letter is dear. */
function mayRunOfMarks(text: string): boolean {
  let run = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= 0x2ff || (code >= 0x1e00 && code <= 0x2fff)) run = 0;
    else if ((run += 1) === 25) return true;
  }
  return false;
}
