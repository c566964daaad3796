/**
 * How deep markup nests, known before it is parsed. Parsers and printers that recurse overflow the stack on
 * 20,000 nested elements; browsers stop nesting at some hundred, and so do we.
 */

/** Browsers stop nesting here too (Blink's limit is 512); the text of what lies deeper stays, its tags go. */
const MAX_DEPTH = 500;

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

/** Is told one tag of the markup after the other; `end` is the offset behind it. */
export type TagVisitor = (name: string, closing: boolean, start: number, end: number) => void;

/** What {@link surveyMarkup} counts. */
export interface MarkupSurvey {
  readonly tags: number;
  readonly tooDeep: boolean;
  readonly hasHtml: boolean;
  readonly hasBody: boolean;
}

/** Counts the tags of `html` and looks how deep they nest, without parsing. Linear. */
export function surveyMarkup(html: string): MarkupSurvey {
  const surveyor = createSurveyor();
  eachTag(html, surveyor.visit);
  return surveyor.survey();
}

/** Does what {@link surveyMarkup} does in a walk over the tags that is made for something else too. */
export function createSurveyor(): { readonly visit: TagVisitor; readonly survey: () => MarkupSurvey } {
  const stack: string[] = [];
  let tags = 0;
  let deepest = 0;
  let hasHtml = false;
  let hasBody = false;
  return {
    visit: (name, closing) => {
      tags += 1;
      if (name === 'html') hasHtml = true;
      if (name === 'body') hasBody = true;
      if (VOID.has(name)) return;
      if (closing) closeIn(stack, name);
      else openIn(stack, name);
      if (stack.length > deepest) deepest = stack.length;
    },
    survey: () => ({ tags, tooDeep: deepest > MAX_DEPTH, hasHtml, hasBody }),
  };
}

/** Leaves out the tags that nest too deep; their text stays. Linear. */
export function flattenMarkup(html: string): string {
  const kept: string[] = [];
  const stack: string[] = [];
  const tooDeep = new Map<string, number>();
  let from = 0;
  const drop = (start: number, end: number): void => {
    kept.push(html.slice(from, start), ' ');
    from = end;
  };
  eachTag(html, (name, closing, start, end) => {
    if (VOID.has(name) || RAW_TEXT.has(name)) return;
    const dropped = tooDeep.get(name) ?? 0;
    if (closing) {
      if (dropped === 0) return closeIn(stack, name);
      tooDeep.set(name, dropped - 1);
      return drop(start, end);
    }
    if (stack.length < MAX_DEPTH) return openIn(stack, name);
    tooDeep.set(name, dropped + 1);
    drop(start, end);
  });
  kept.push(html.slice(from));
  return kept.join('');
}

/** An element opens; one whose end tag may be left out closes its like. */
function openIn(stack: string[], name: string): void {
  if (IMPLIED_END.has(name)) {
    while (
      stack.length > 0 &&
      (stack.at(-1) === name || (name === 'tr' && (stack.at(-1) === 'td' || stack.at(-1) === 'th')))
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

/**
 * Walks the tags of `html` in one pass; comments and raw text are stepped over. `stray` is told of every `<` outside
 * them that begins no tag.
 */
export function eachTag(html: string, visit: TagVisitor, stray: () => void = () => {}): void {
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
    if (!isLetter(html.charCodeAt(nameAt))) {
      stray();
      at = html.indexOf('<', at + 1);
      continue;
    }
    const end = html.indexOf('>', nameAt);
    if (end === -1) return;
    const name = nameFrom(html, nameAt, Math.min(end, nameAt + 32));
    visit(name, closing, at, end + 1);
    let next = end + 1;
    if (!closing && RAW_TEXT.has(name)) {
      next = endTagOf(html, name, next);
      if (next === -1) return;
    }
    at = html.indexOf('<', next);
  }
}

/** Where the next `</name` begins, in letters of either size; -1 without one. */
function endTagOf(html: string, name: string, from: number): number {
  let at = html.indexOf('</', from);
  while (at !== -1 && nameFrom(html, at + 2, at + 2 + name.length) !== name) at = html.indexOf('</', at + 2);
  return at;
}

/** The name that begins at `start`, in lower case; it ends before `most` at the latest. */
function nameFrom(html: string, start: number, most: number): string {
  let end = start + 1;
  let isLower = true;
  for (; end < most; end += 1) {
    const code = html.charCodeAt(end);
    if (code >= 65 && code <= 90) isLower = false;
    else if (!isLetter(code) && !(code >= 48 && code <= 58) && code !== 45 && code !== 95) break;
  }
  const name = html.slice(start, end);
  return isLower && html.charCodeAt(start) >= 97 ? name : name.toLowerCase();
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}
