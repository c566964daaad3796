import { meta, textOf } from '../dom.js';
import { plain } from './plain.js';

/** A title is hardly longer; what is longer in an `h1` is a text that somebody pasted into it. */
const LONGEST_TITLE = 300;
/** Fewer letters are no prose anyway. */
const SHORTEST_TITLE = 16;

const IS_SENTENCE = /[.!?…:;]["”’)]?$/;

/**
 * A test for runs of text that are the page's title and therefore no prose, however long they are and however many commas
 * they have: Vietnamese headlines run to 140 letters. Such is what an `h1` says, or a smaller
 * heading that is no sentence, and what `<title>` or OpenGraph says
 * whole or before the site's name. Takes the block a run stands in, and the run.
 */
export function titleTest(document: Document): (block: Element, run: string) => boolean {
  const titles = [meta(document, 'og:title'), textOf(document.querySelector('title'))]
    .map((title) => plain(title ?? ''))
    .filter((title) => title.length >= SHORTEST_TITLE);
  return (block, run) => {
    if (run.length > LONGEST_TITLE) return false;
    if (block.localName === 'h1' || (/^h[2-4]$/.test(block.localName) && !IS_SENTENCE.test(run))) return true;
    const key = plain(run);
    return (
      key.length >= SHORTEST_TITLE && titles.some((title) => title === key || title.startsWith(`${key} `))
    );
  };
}
