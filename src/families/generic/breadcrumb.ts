import { all, shortTextOf } from '../dom.js';
import { plain } from './plain.js';

/** Where breadcrumbs stand, the most telling first. */
const TRAILS = [
  '[itemtype*="BreadcrumbList"]',
  '[aria-label="breadcrumb" i]',
  '.breadcrumb, .breadcrumbs, .breadcrumb-list, #breadcrumb, #breadcrumbs',
  '[class*="breadcrum" i], [id*="breadcrum" i], .duong-dan, .you-are-here',
] as const;

/** A page has one trail or two; one with hundreds is built to harm. */
const MOST_TRAILS = 30;

/** First steps of a trail that name no category. */
const HOME = new Set(['trang chu', 'home', 'trang nhat', 'trang chinh', 'homepage', 'main', 'index']);

/** The last step of the page's breadcrumb that is neither the home page nor the article itself; null without one. */
export function breadcrumbCategory(document: Document, title: string | null): string | null {
  const own = title === null ? '' : plain(title);
  for (const selector of TRAILS) {
    for (const trail of all(document, selector).slice(0, MOST_TRAILS)) {
      const steps = stepsOf(trail).filter((step) => {
        const key = plain(step);
        return key !== '' && !HOME.has(key) && step.length <= 80 && !isTitle(key, own);
      });
      const last = steps.at(-1);
      if (last !== undefined) return last;
    }
  }
  return null;
}

/** A trail without a name and without links: one short line that begins with the way home ("Trang chủ > Tin"). */
export function printedTrail(document: Document, title: string | null): string | null {
  const own = title === null ? '' : plain(title);
  for (const line of all(document, 'div, p, td, span, nav, ul, ol')) {
    const text = shortTextOf(line, 200);
    if (
      text === null ||
      !/^(?:bạn đang (?:ở|xem)\s*:?\s*)?(?:trang (?:chủ|nhất)|home)\s*(?:[»›→>/|]|::)/iu.test(text)
    )
      continue;
    const steps = text
      .split(/\s*(?:[»›→>|]|::|\s\/\s)\s*/)
      .slice(1)
      .filter((step) => step !== '' && !isTitle(plain(step), own) && step.length <= 80);
    if (steps.length > 0 && steps.length <= 5) return steps.at(-1)!;
  }
  return null;
}

/** Titles in trails are often cut ("Trao 12 suất…"). */
function isTitle(key: string, own: string): boolean {
  return own !== '' && (key === own || (key.length >= 12 && own.startsWith(key)));
}

function stepsOf(trail: Element): string[] {
  // A trail that is not linked all through is read by the signs between its steps.
  const signs = (shortTextOf(trail, 300) ?? '')
    .split(/\s*[»›→]\s*|\s+[>/|]\s+/)
    .filter((step) => step !== '');
  if (signs.length >= 2 && all(trail, 'a').length < signs.length) return signs;
  for (const selector of ['[itemprop="name"]', 'a', 'li']) {
    const steps = all(trail, selector)
      .map((step) => shortTextOf(step, 400)?.replace(/^[\s/›»>|-]+|[\s/›»>|-]+$/g, '') ?? '')
      .filter((step) => step !== '');
    if (steps.length > 0) return steps;
  }
  return [];
}
