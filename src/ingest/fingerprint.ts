import { fold } from '../normalize/text.js';

/**
 * What two texts are compared by. Everything is folded first: copies by spam sites scramble diacritics ("qùỵết định"),
 * and folded letters survive that.
 */
export interface Fingerprint {
  /** Sorted hashes of every run of five syllables. */
  readonly shingles: Uint32Array;
  /** MinHash of the shingles: the share of equal places estimates how much two texts have in common. */
  readonly signature: Uint32Array;
  /** One key per band of the signature; texts that share a key are worth comparing. */
  readonly bands: readonly number[];
  /** Figures and proper names, folded: what tells two texts from one template apart. */
  readonly particulars: ReadonlySet<string>;
  /** Folded title. */
  readonly title: string;
}

const SHINGLE = 5;
/** 16 bands of 4: half in common is found nine times in ten, a fifth hardly ever. */
const BANDS = 16;
const ROWS = 4;
const PLACES = BANDS * ROWS;

/** Odd multipliers and offsets of the hash family, from a fixed generator: signatures are stored and must not change. */
const FAMILY = makeFamily();

/** Fingerprint of an article. Linear in the text. */
export function fingerprint(title: string, text: string): Fingerprint {
  const shingles = shinglesOf(fold(text).split(' '));
  const signature = signatureOf(shingles);
  return {
    shingles,
    signature,
    bands: bandsOf(signature),
    particulars: particularsOf(text),
    title: fold(title),
  };
}

function shinglesOf(syllables: readonly string[]): Uint32Array {
  const hashes = syllables.map(hash);
  const found = new Set<number>();
  for (let at = 0; at + SHINGLE <= hashes.length; at += 1) {
    let value = 0x811c9dc5;
    for (let offset = 0; offset < SHINGLE; offset += 1)
      value = Math.imul(value ^ (hashes[at + offset] ?? 0), 0x01000193);
    found.add(mix(value));
  }
  return Uint32Array.from(found).sort();
}

/** FNV-1a over UTF-16 units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

/** The finaliser of MurmurHash3: spreads what FNV leaves close together. */
function mix(value: number): number {
  let mixed = value;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function makeFamily(): readonly (readonly [multiplier: number, offset: number])[] {
  let state = 0x9e3779b9;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    return mix(state);
  };
  return Array.from({ length: PLACES }, () => [next() | 1, next()] as const);
}

function signatureOf(shingles: Uint32Array): Uint32Array {
  const signature = new Uint32Array(PLACES).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let place = 0; place < PLACES; place += 1) {
      const [multiplier, offset] = FAMILY[place] as readonly [number, number];
      const value = mix((Math.imul(shingle, multiplier) + offset) >>> 0);
      if (value < (signature[place] as number)) signature[place] = value;
    }
  }
  return signature;
}

/** Keys as signed 32-bit numbers, so that they fit a column; the band's number is part of the key. */
function bandsOf(signature: Uint32Array): number[] {
  return Array.from({ length: BANDS }, (_, band) => {
    let value = mix(band + 1);
    for (let row = 0; row < ROWS; row += 1) value = mix(value ^ (signature[band * ROWS + row] as number));
    return value | 0;
  });
}

/** A capitalised word that does not begin a sentence, with those that follow it; and every figure. */
const PARTICULAR = /\d[\d.,/-]*|(?<=[\p{Ll}\d,;:("“–-]\s)\p{Lu}[\p{L}]*(?:\s\p{Lu}\p{L}*)*/gu;

function particularsOf(text: string): ReadonlySet<string> {
  return new Set((text.normalize('NFC').match(PARTICULAR) ?? []).map(fold).filter((each) => each !== ''));
}
