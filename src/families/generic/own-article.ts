import { meta, textOf } from '../dom.js';
import type { Measure } from './measure.js';
import { plain } from './plain.js';

/**
 * Whole articles below each other, each with a top heading of its own (the next one is loaded as one scrolls): the
 * page's own is the one whose heading its titles for machines repeat, else the first. Null for one article.
 */
export function ownArticle(
  measures: readonly Measure[],
  at: number,
  boxes: readonly number[],
): number | null {
  const articles = boxes.filter((box) => measures[box]!.element.querySelector('h1') !== null);
  if (articles.length < 2) return null;
  const titles = machineTitles(measures[at]!.element.ownerDocument);
  const isOwn = (child: number): boolean => {
    const heading = plain(textOf(measures[child]!.element.querySelector('h1')) ?? '');
    return heading.length >= 8 && titles.some((title) => title.includes(heading));
  };
  return articles.find(isOwn) ?? articles[0] ?? null;
}

function machineTitles(document: Document): string[] {
  return [meta(document, 'og:title'), textOf(document.querySelector('title'))].map((title) =>
    plain(title ?? ''),
  );
}
