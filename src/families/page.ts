import { SourceError } from '../errors.js';
import { indexPage } from '../html/element-index.js';
import { flattenMarkup, surveyMarkup } from '../html/nesting.js';
import { parseHtml } from '../html/parse.js';
import type { Page } from './family.js';

/** No real article page comes near this many tags; a page that does is built to harm. */
const MAX_TAGS = 400_000;

/**
 * Parses a page once, for everyone. `html` is decoded text, `url` the address as served.
 * A fragment without `<html>` or `<body>` is put into one, so that `document.body` always holds what is shown.
 * Elements nested deeper than browsers nest them are flattened, so nothing downstream can overflow the stack.
 * Throws {@link SourceError} NOT_HTML when the text holds no markup, BODY_TOO_LARGE when it holds more tags
 * than any page.
 */
export function parsePage(html: string, url: string): Page {
  const { tags, tooDeep, hasHtml, hasBody } = surveyMarkup(html);
  if (tags === 0) throw new SourceError('NOT_HTML', 'The text holds no markup');
  if (tags > MAX_TAGS)
    throw new SourceError('BODY_TOO_LARGE', `The page has more than ${MAX_TAGS} tags`, { tags });
  let markup = tooDeep ? flattenMarkup(html) : html;
  if (!hasHtml)
    markup = hasBody ? `<html>${markup}</html>` : `<html><head></head><body>${markup}</body></html>`;
  const document = parseHtml(markup);
  indexPage(document);
  return { url, html, document };
}
