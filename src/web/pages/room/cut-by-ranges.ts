/** Where something stands in a text: [start, end) in UTF-16 units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A part of a text. */
export interface Piece {
  readonly words: string;
  readonly isMarked: boolean;
}

/** Cuts a text at the bounds of ranges; overlapping ones are one, what lies outside the text is left out. */
export function cutByRanges(text: string, ranges: readonly Range[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const from = Math.max(start, at);
    const to = Math.min(end, text.length);
    if (to <= from) continue;
    if (from > at) pieces.push({ words: text.slice(at, from), isMarked: false });
    pieces.push({ words: text.slice(from, to), isMarked: true });
    at = to;
  }
  if (at < text.length) pieces.push({ words: text.slice(at), isMarked: false });
  return pieces;
}
