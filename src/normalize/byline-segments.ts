import { isDeskWord } from './desk.js';
import { isForeignWord } from './foreign-word.js';
import { isPersonName, startsWithFamilyName } from './person-name.js';

/** What may stand between two names of a byline; a hyphen without blanks only between a small and a capital letter. */
const SEPARATOR =
  /\n|\s*[–—]\s*|\s+-\s*|\s*-\s+|(?<=[\p{Ll}.])-(?=\p{Lu})|\s*[,;|·•/&()[\]+]\s*|\s+(?:và|and|cùng|với)\s+/giu;
/** A part of a byline between two separators. */
export interface Segment {
  readonly text: string;
  readonly start: number;
  /** What stands before the segment. */
  readonly separator: string;
}

/** Cuts a byline at its separators. */
export function segmentsOf(value: string): readonly Segment[] {
  const segments: Segment[] = [];
  let start = 0;
  let separator = '';
  for (const match of value.matchAll(SEPARATOR)) {
    push(start, match.index);
    // Two separators in a row (") - ") say as much as both.
    separator = match.index === start ? separator + match[0] : match[0];
    start = match.index + match[0].length;
  }
  push(start, value.length);
  return joinHyphened(segments);

  function push(from: number, to: number): void {
    const text = value.slice(from, to);
    if (text.trim() === '') return;
    const lead = text.length - text.trimStart().length;
    segments.push({ text: text.trim(), start: from + lead, separator });
  }
}

/** "Nguyễn Thị Mai-Hoa", "Lê-Trần Bình": a hyphen inside one name, where one side is no name of its own. */
function joinHyphened(segments: readonly Segment[]): readonly Segment[] {
  const joined: Segment[] = [];
  for (const segment of segments) {
    const before = joined.at(-1);
    const left = before?.text.split(' ') ?? [];
    const right = segment.text.split(' ');
    const isName = isPersonName(`${before?.text}-${segment.text}`, 'alone') && !isDeskWord(segment.text);
    const endsSo = left.length >= 3 && right.length === 1 && startsWithFamilyName(before?.text ?? '');
    const beginsSo = left.length === 1 && right.length >= 2 && startsWithFamilyName(`${left[0]} ${right[0]}`);
    // "Tom O'Brien-Lee": what stands before the hyphen is no syllable of ours.
    const isForeign = isForeignWord(left.at(-1) ?? '');
    if (before && segment.separator === '-' && isName && (endsSo || beginsSo || isForeign))
      joined[joined.length - 1] = { ...before, text: `${before.text}-${segment.text}` };
    else joined.push(segment);
  }
  return joined;
}
