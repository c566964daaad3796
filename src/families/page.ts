import { SourceError } from '../errors.js';
import { indexPage } from '../html/element-index.js';
import { createSurveyor, flattenMarkup } from '../html/nesting.js';
import { withinLimits } from '../html/page-limits.js';
import { parseHtml } from '../html/parse.js';
import type { Page } from './family.js';

/**
 * Parses a page once, for everyone. `served` is decoded text, `url` the address as served.
 * A fragment without `<html>` or `<body>` is put into one, so that `document.body` always holds what is shown.
 * Elements nested deeper than browsers nest them are flattened, so nothing downstream can overflow the stack.
 * Throws {@link SourceError} NOT_HTML when the text holds no markup, BODY_TOO_LARGE or PAGE_REFUSED when it is
 * beyond any page (`html/page-limits.ts`).
 */
export function parsePage(served: string, url: string): Page {
  const surveyor = createSurveyor();
  const html = withinLimits(served, surveyor.visit);
  const { tags, tooDeep, hasHtml, hasBody } = surveyor.survey();
  if (tags === 0) throw new SourceError('NOT_HTML', 'The text holds no markup');
  let markup = tooDeep ? flattenMarkup(html) : html;
  if (!hasHtml)
    markup = hasBody ? `<html>${markup}</html>` : `<html><head></head><body>${markup}</body></html>`;
  const document = parseHtml(markup);
  indexPage(document);
  return { url, html, document };
}
