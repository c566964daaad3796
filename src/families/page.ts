import { parseHTML } from 'linkedom';
import { SourceError } from '../errors.js';
import type { Page } from './family.js';

/** Browsers stop nesting here too (Blink's limit is 512); what lies deeper becomes a sibling. */
const MAX_DEPTH = 500;

/** No real article page comes near this many tags; a page that does is built to harm. */
const MAX_TAGS = 400_000;

/** Elements that have no end tag. */
const VOID = new Set(
  'area base basefont br col embed frame hr img input isindex keygen link meta param source track wbr'.split(
    ' ',
  ),
);

/** Elements whose end tag may be left out: the next of their kind closes them. */
const IMPLIED_END = new Set(
  'p li dt dd tr td th thead tbody tfoot option optgroup rt rp colgroup'.split(' '),
);

/** Elements whose content is text, not tags. */
const RAW_TEXT = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes']);

/**
 * Parses a page once, for everyone. `html` is decoded text, `url` the address as served.
 * A fragment without `<html>` or `<body>` is put into one, so that `document.body` always holds what is shown.
 * Elements nested deeper than browsers nest them are flattened, so nothing downstream can overflow the stack.
 * Throws {@link SourceError} NOT_HTML when the text holds no markup, BODY_TOO_LARGE when it holds more tags
 * than any page.
 */
export function parsePage(html: string, url: string): Page {
  const { tags, deepest, hasHtml, hasBody } = survey(html);
  if (tags === 0) throw new SourceError('NOT_HTML', 'The text holds no markup');
  if (tags > MAX_TAGS)
    throw new SourceError('BODY_TOO_LARGE', `The page has more than ${MAX_TAGS} tags`, { tags });
  let markup = deepest > MAX_DEPTH ? flatten(html) : html;
  if (!hasHtml)
    markup = hasBody ? `<html>${markup}</html>` : `<html><head></head><body>${markup}</body></html>`;
  const document = parseHTML(markup).document as unknown as Document;
  if (SHOUTED_ATTRIBUTE.test(markup)) lowerAttributeNames(document);
  return { url, html, document };
}

/** Attributes in capitals, as editors of the 2000s wrote them. */
const SHOUTED_ATTRIBUTE = /\s(?:[A-Z]{2,20}|[A-Z][a-z]{1,20})=/;

/** linkedom keeps the case of attribute names; selectors and getAttribute want lower case, as browsers make it. */
function lowerAttributeNames(document: Document): void {
  for (const element of Array.from(document.querySelectorAll('*'))) {
    for (const { name, value } of Array.from(element.attributes)) {
      const lower = name.toLowerCase();
      if (lower === name || element.namespaceURI?.endsWith('/svg')) continue;
      element.removeAttribute(name);
      if (!element.hasAttribute(lower)) element.setAttribute(lower, value);
    }
  }
}

/** Flattens what is nested too deep, for markup that does not come through {@link parsePage}. Linear. */
export function flattenDeepMarkup(html: string): string {
  return survey(html).deepest > MAX_DEPTH ? flatten(html) : html;
}

/** One tag of the markup, as {@link eachTag} meets it. `end` is the offset behind it. */
interface Tag {
  readonly name: string;
  readonly closing: boolean;
  readonly start: number;
  readonly end: number;
}

function survey(html: string): { tags: number; deepest: number; hasHtml: boolean; hasBody: boolean } {
  const stack: string[] = [];
  let tags = 0;
  let deepest = 0;
  let hasHtml = false;
  let hasBody = false;
  eachTag(html, (tag) => {
    tags += 1;
    if (tag.name === 'html') hasHtml = true;
    if (tag.name === 'body') hasBody = true;
    if (VOID.has(tag.name)) return;
    if (tag.closing) closeIn(stack, tag.name);
    else openIn(stack, tag.name);
    if (stack.length > deepest) deepest = stack.length;
  });
  return { tags, deepest, hasHtml, hasBody };
}

/** Leaves out the tags below {@link MAX_DEPTH}; their text stays. */
function flatten(html: string): string {
  const kept: string[] = [];
  const stack: string[] = [];
  const tooDeep = new Map<string, number>();
  let from = 0;
  const drop = (tag: Tag): void => {
    kept.push(html.slice(from, tag.start), ' ');
    from = tag.end;
  };
  eachTag(html, (tag) => {
    if (VOID.has(tag.name) || RAW_TEXT.has(tag.name)) return;
    const dropped = tooDeep.get(tag.name) ?? 0;
    if (tag.closing) {
      if (dropped === 0) return closeIn(stack, tag.name);
      tooDeep.set(tag.name, dropped - 1);
      return drop(tag);
    }
    if (stack.length < MAX_DEPTH) return openIn(stack, tag.name);
    tooDeep.set(tag.name, dropped + 1);
    drop(tag);
  });
  kept.push(html.slice(from));
  return kept.join('');
}

/** An element opens; one whose end tag may be left out closes its like. */
function openIn(stack: string[], name: string): void {
  if (IMPLIED_END.has(name)) {
    while (
      stack.length > 0 &&
      (stack.at(-1) === name || (name === 'tr' && /^t[dh]$/.test(stack.at(-1) ?? '')))
    ) {
      stack.pop();
    }
  }
  stack.push(name);
}

/** An element closes; an end tag whose start is not near is stray, as looking further would cost too much. */
function closeIn(stack: string[], name: string): void {
  const lowest = Math.max(0, stack.length - 40);
  for (let at = stack.length - 1; at >= lowest; at -= 1) {
    if (stack[at] !== name) continue;
    stack.length = at;
    return;
  }
}

/** Walks the tags of `html` in one pass; comments and raw text are stepped over. */
function eachTag(html: string, visit: (tag: Tag) => void): void {
  const isName = /[a-z]/i;
  let lower: string | null = null;
  let at = html.indexOf('<');
  while (at !== -1) {
    if (html.startsWith('<!--', at)) {
      const close = html.indexOf('-->', at + 4);
      if (close === -1) return;
      at = html.indexOf('<', close + 3);
      continue;
    }
    const closing = html[at + 1] === '/';
    const nameAt = closing ? at + 2 : at + 1;
    if (!isName.test(html[nameAt] ?? '')) {
      at = html.indexOf('<', at + 1);
      continue;
    }
    const end = html.indexOf('>', nameAt);
    if (end === -1) return;
    const name = (
      /^[a-z][\w:-]*/i.exec(html.slice(nameAt, Math.min(end, nameAt + 32)))?.[0] ?? ''
    ).toLowerCase();
    visit({ name, closing, start: at, end: end + 1 });
    let next = end + 1;
    if (!closing && RAW_TEXT.has(name)) {
      lower ??= html.toLowerCase();
      const close = lower.indexOf(`</${name}`, next);
      if (close === -1) return;
      next = close;
    }
    at = html.indexOf('<', next);
  }
}
