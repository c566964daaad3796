import { foldedWords } from './syllables.js';

/**
 * The particulars of a text, each under the two words it stands behind: `công tác tuần → 12`, `của đồng chí → Trần
 * Công Vượng`. A copy leaves some out; a text made from the same pattern has others in their place.
 */
export interface Particulars {
  readonly figures: Places;
  readonly names: Places;
  /** What stands behind every two words of a text in capitals, where no name can be told from a word. */
  readonly spoken: Places | null;
}

type Places = ReadonlyMap<string, readonly string[]>;

const TOKEN = /(?<gap>[^\p{L}\p{N}]*)(?<word>\p{N}+(?:[.,:/-]\p{N}+)*|[\p{L}\p{N}\p{M}]+)/gu;
/** What ends a sentence or a line: the capital behind it says nothing. */
const BREAK = /[.!?:;•\n“"«(]/u;
const FIGURE = /^\p{N}|^[IVXLC]{1,6}$/u;
/** Short for an office ("UBND", "HĐND"): a word like others. */
const ACRONYM = /^\p{Lu}{2,}/u;
/** "xã Mai Phụ" and "phường Vũng Áng" stand in the same place. */
const LEVELS: ReadonlySet<string> = new Set(['xa', 'phuong', 'huyen', 'quan', 'tinh', 'thon', 'ap', 'khoi']);
/** Share of capitals from which a text is one in capitals. */
const SHOUTING = 0.6;
/** Syllables a name may have that nothing marks as one. */
const LONGEST_NAME = 6;

/** Reads the figures and proper names of a text (NFC); linear in it. */
export function readParticulars(text: string): Particulars {
  const tokens = [...text.matchAll(TOKEN)].map(({ groups }, at) => {
    const { gap = '', word = '' } = groups ?? {};
    return { word, gap, opens: at === 0 || BREAK.test(gap), folded: foldedWords(word) };
  });
  const capitals = tokens.filter(({ word }) => ACRONYM.test(word) || /^\p{Lu}$/u.test(word)).length;
  const isShouted = tokens.length > 0 && capitals > tokens.length * SHOUTING;
  const figures = new Map<string, string[]>();
  const names = new Map<string, string[]>();
  const spoken = isShouted ? new Map<string, string[]>() : null;
  let before = ['', ''];
  let rank = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const { word, gap, opens, folded } = tokens[at] as (typeof tokens)[number];
    if (gap.includes('\n')) before = ['', ''];
    const place = `${before.join(' ')} ${rank}`;
    if (FIGURE.test(word)) {
      note(figures, place, figure(word));
      rank += 1;
      continue;
    }
    if (isName(word, opens) && !isShouted) {
      let end = at + 1;
      while (end < tokens.length && isNext(tokens[end] as (typeof tokens)[number])) end += 1;
      const name = tokens.slice(at, end).map((each) => each.folded);
      note(names, place, name.join(' '));
      rank += 1;
      at = end - 1;
      continue;
    }
    if (spoken) {
      const rest = tokens.slice(at, at + LONGEST_NAME).map((each) => each.folded);
      note(spoken, `${before.join(' ')} 0`, rest.join(' '));
    }
    if (!LEVELS.has(folded)) before = [before[1] ?? '', folded];
    rank = 0;
  }
  return { figures, names, spoken };
}

/** What two texts say in the same places. */
export interface Agreement {
  /** How often the same. */
  readonly same: number;
  /** How often something else. */
  readonly other: number;
  /** How often another number of a document, a plot, a parcel: what "số" names is one thing or another. */
  readonly otherNumbered: number;
}

/** Compares what two texts say behind the same words. */
export function compareParticulars(a: Particulars, b: Particulars): Agreement {
  const figures = compare(a.figures, b.figures);
  const names =
    a.spoken === null && b.spoken === null
      ? compare(a.names, b.names)
      : a.spoken === null
        ? compare(a.names, b.spoken as Places)
        : b.spoken === null
          ? compare(b.names, a.spoken)
          : NOTHING;
  return {
    same: figures.same + names.same,
    other: figures.other + names.other,
    otherNumbered: figures.otherNumbered,
  };
}

const NOTHING: Agreement = { same: 0, other: 0, otherNumbered: 0 };

function compare(a: Places, b: Places): Agreement {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let [same, other, otherNumbered] = [0, 0, 0];
  for (const [place, values] of few) {
    const opposite = many.get(place);
    if (!opposite) continue;
    const left = [...opposite];
    let common = 0;
    for (const value of values) {
      const at = left.findIndex((each) => isOne(each, value));
      if (at < 0) continue;
      left.splice(at, 1);
      common += 1;
    }
    const differing = Math.min(values.length, opposite.length) - common;
    same += common;
    other += differing;
    if (/(?:^| )so 0$/.test(place)) otherNumbered += differing;
  }
  return { same, other, otherNumbered };
}

/** A name that was cut short is the same name. */
function isOne(one: string, other: string): boolean {
  if (one === other) return true;
  if (/^\d/.test(one) || /^\d/.test(other)) return false;
  return `${one} `.startsWith(`${other} `) || `${other} `.startsWith(`${one} `);
}

function isName(word: string, opens: boolean): boolean {
  return !opens && /^\p{Lu}/u.test(word) && !ACRONYM.test(word);
}

function isNext({ word, gap }: { readonly word: string; readonly gap: string }): boolean {
  return gap === ' ' && isName(word, false) && !FIGURE.test(word);
}

/** `04/03` and `4/3` are one day, `1.200` and `1200` one number. */
function figure(word: string): string {
  return word.replace(/(?<=\d)\.(?=\d{3}(?!\d))/g, '').replace(/(?<![\d,.])0+(?=\d)/g, '');
}

function note(places: Map<string, string[]>, place: string, value: string): void {
  const values = places.get(place);
  if (values) values.push(value);
  else places.set(place, [value]);
}
