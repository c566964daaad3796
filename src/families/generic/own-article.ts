import { all, meta, textOf } from '../dom.js';
import type { Measure } from './measure.js';
import { plain } from './plain.js';
import { dateLines } from './date-lines.js';

/**
 * Whole articles below each other, each with a top heading of its own (the next one is loaded as one scrolls): the
 * page's own is the one whose heading its titles for machines repeat, else the first. Null for one article, and where
 * the title stands before them all: then they are its sections.
 */
export function ownArticle(
  measures: readonly Measure[],
  at: number,
  boxes: readonly number[],
): number | null {
  const articles = boxes.filter((box) => isWhole(measures[box]!.element));
  if (articles.length < 2) return null;
  const titles = machineTitles(measures[at]!.element.ownerDocument);
  const isTitle = (heading: Element | null): boolean => {
    const text = plain(textOf(heading) ?? '');
    return text.length >= 8 && titles.some((title) => title.includes(text));
  };
  const own = articles.find((child) => isTitle(measures[child]!.element.querySelector('h1')));
  if (own !== undefined) return own;
  const { element } = measures[at]!;
  const isInside = (heading: Element): boolean =>
    articles.some((child) => measures[child]!.element.contains(heading));
  const isTitled = all(element.ownerDocument, 'h1').some((each) => isTitle(each) && !isInside(each));
  return isTitled ? null : (articles[0] ?? null);
}

/** With a top heading that says something, and a date or the name of an article: sections have headings only. */
function isWhole(box: Element): boolean {
  if (!all(box, 'h1').some((each) => textOf(each) !== null)) return false;
  return box.localName === 'article' || dateLines(box, null).length > 0;
}

function machineTitles(document: Document): string[] {
  return [meta(document, 'og:title'), textOf(document.querySelector('title'))].map((title) =>
    plain(title ?? ''),
  );
}
