import { all, attr, textOf } from './dom.js';
import type { Page } from './family.js';
import { parsePage } from './page.js';
import { plain } from './generic/plain.js';

/** A text is at least so long; shorter values are those of fields and scripts. */
const SHORTEST = 140;

/**
 * The page as a reader sees it whose text a script takes out of a form field: old portals and editors keep the markup
 * in a hidden `input` or a `textarea`. Null where no field holds a text, or where the page shows it already.
 */
export function withHiddenBody(page: Page): Page | null {
  if (!/<textarea|type=["']?hidden/i.test(page.html)) return null;
  const field = fieldsOf(page.document).find((each) => isText(markupOf(each), page));
  if (!field) return null;
  const shown = page.document.documentElement.outerHTML.replace(
    field.outerHTML,
    () => `<div>${markupOf(field)}</div>`,
  );
  return parsePage(shown, page.url);
}

function fieldsOf(document: Document): Element[] {
  return all(document, 'input, textarea').filter(
    (field) =>
      (field.localName === 'textarea' || /^hidden$/i.test(attr(field, 'type') ?? '')) &&
      !/^__/.test(attr(field, 'name') ?? attr(field, 'id') ?? ''),
  );
}

function markupOf(field: Element): string {
  const value = field.localName === 'textarea' ? (field.textContent ?? '') : (attr(field, 'value') ?? '');
  return value.includes('<') || !value.includes('&lt;') ? value : unescaped(value);
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

/** Paragraphs in markup, and none that the page shows. */
function isText(markup: string, page: Page): boolean {
  if (!/<(?:p|div|br|span)\b/i.test(markup)) return false;
  const text = plain(markup.replace(/<[^<>]{0,2000}>/g, ' ').replace(/&nbsp;/g, ' '));
  if (text.length < SHORTEST || text.split(' ').length < SHORTEST / 8) return false;
  const opening = text.slice(0, 60);
  return !plain(textOf(page.document.querySelector('body')) ?? '').includes(opening);
}
