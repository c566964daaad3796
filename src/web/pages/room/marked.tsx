import { Fragment } from 'react';
import { cutByRanges, type Range } from './cut-by-ranges.js';

/** A text with the words that were searched marked. */
export function Marked({ text, ranges }: { readonly text: string; readonly ranges: readonly Range[] }) {
  return cutByRanges(text, ranges).map(({ words, isMarked }, index) =>
    isMarked ? <mark key={index}>{words}</mark> : <Fragment key={index}>{words}</Fragment>,
  );
}
