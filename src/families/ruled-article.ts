import type { Problem } from '../errors.js';
import { innerHtml, outerHtml, textOf } from './dom.js';
import type { ArticleFacts, CoverFact, Page } from './family.js';
import { imageAddress } from './generic/image-address.js';
import { elementsOf, parseRule, type Rule, type RuleName, type RuleSet, valueOf } from './rules.js';

const NOTHING: ArticleFacts = {
  title: null,
  dates: [],
  modified: null,
  lead: null,
  body: null,
  byline: null,
  origin: null,
  category: null,
  cover: null,
  attachments: [],
  canonicalUrl: null,
};

/**
 * The facts of a page with the source's own rules put over what the family found. A part whose rule finds nothing
 * stays the family's, and is told of as RULE_FOUND_NOTHING. Null when the family found no article and no rule a body.
 */
export function ruledArticle(page: Page, rules: RuleSet, facts: ArticleFacts | null): ArticleFacts | null {
  const problems: Problem[] = [];
  const found = <Value>(name: RuleName, read: (rule: Rule) => Value | null): Value | null => {
    const text = rules[name];
    const rule = text === undefined ? null : parseRule(text);
    if (!rule) return null;
    const value = read(rule);
    if (value === null) problems.push({ code: 'RULE_FOUND_NOTHING', detail: `${name}: ${text}` });
    return value;
  };
  const text = (rule: Rule): string | null => firstValue(page.document, rule);

  const title = found('title', text);
  const date = found('date', text);
  const lead = found('lead', (rule) => markupOf(page.document, rule));
  const caption = found('caption', (rule) => elementsIn(page.document, rule));
  const body = found('body', (rule) => bodyOf(page.document, rule, caption ?? []));
  const byline = found('author', text);
  const category = found('category', text);
  const cover = found('image', (rule) => coverOf(page.document, rule));

  if (!facts && body === null) return null;
  const base = facts ?? NOTHING;
  return {
    ...base,
    title: title ?? base.title,
    // First of those the page prints; one that cannot be read leaves it to the family's.
    dates: date === null ? base.dates : [{ text: date, basis: 'PAGE' }, ...base.dates],
    lead: lead ?? (body === null ? base.lead : null),
    body: body ?? base.body,
    byline: byline ?? base.byline,
    category: category ?? base.category,
    cover: withCaption(cover ?? base.cover, caption, rules, page.document),
    problems: [...(base.problems ?? []), ...problems],
  };
}

/** What the date rule finds on the page, in the site's words. */
export function ruledDate(page: Page, rules: RuleSet): string | null {
  const rule = rules.date === undefined ? null : parseRule(rules.date);
  return rule && firstValue(page.document, rule);
}

function firstValue(root: Document | Element, rule: Rule): string | null {
  for (const element of elementsOf(root, rule)) {
    const value = valueOf(element, rule);
    if (value !== null) return value;
  }
  return null;
}

function elementsIn(root: Document | Element, rule: Rule): readonly Element[] | null {
  const elements = elementsOf(root, rule);
  return elements.length === 0 ? null : elements;
}

/** Markup of one element, or of several after each other; an attribute is text. */
function markupOf(root: Document | Element, rule: Rule): string | null {
  if (rule.attribute !== null) {
    const value = firstValue(root, rule);
    return value === null ? null : `<p>${value.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`;
  }
  const elements = outermost(elementsOf(root, rule));
  return elements.length === 1 ? innerHtml(elements[0]) : outerHtml(elements);
}

/** The text box, with what the rule calls a caption marked as one, so that it is tied to its picture. */
function bodyOf(root: Document | Element, rule: Rule, captions: readonly Element[]): string | null {
  if (rule.attribute !== null) return markupOf(root, rule);
  const boxes = outermost(elementsOf(root, rule));
  const marked = boxes.map((box) => marking(box, captions));
  const markup = marked.length === 1 ? innerHtml(marked[0]) : outerHtml(marked);
  return boxes.some((box) => textOf(box) !== null || box.querySelector('img')) ? markup : null;
}

/** A class that every reader of captions knows. */
const CAPTION_CLASS = 'caption';

function marking(box: Element, captions: readonly Element[]): Element {
  const inside = new Set(captions.filter((caption) => caption !== box && box.contains(caption)));
  if (inside.size === 0) return box;
  const copy = box.cloneNode(true) as Element;
  const copies = copy.querySelectorAll('*');
  for (const [at, element] of Array.from(box.querySelectorAll('*')).entries()) {
    if (inside.has(element)) copies[at]?.setAttribute('class', CAPTION_CLASS);
  }
  return copy;
}

function outermost(elements: readonly Element[]): Element[] {
  const chosen = new Set(elements);
  return elements.filter((element) => {
    for (let above = element.parentElement; above; above = above.parentElement) {
      if (chosen.has(above)) return false;
    }
    return true;
  });
}

function coverOf(root: Document | Element, rule: Rule): CoverFact | null {
  for (const element of elementsOf(root, rule)) {
    const img = element.localName === 'img' ? element : element.querySelector('img');
    const url = rule.attribute === null ? imageAddress(img) : valueOf(element, rule);
    if (url !== null) return { url, caption: null, alt: img?.getAttribute('alt') ?? null };
  }
  return null;
}

/** The first caption that stands outside the text is the cover's. */
function withCaption(
  cover: CoverFact | null,
  captions: readonly Element[] | null,
  rules: RuleSet,
  root: Document,
): CoverFact | null {
  const rule = rules.caption === undefined ? null : parseRule(rules.caption);
  if (!cover || !captions || !rule) return cover;
  const bodyRule = rules.body === undefined ? null : parseRule(rules.body);
  const boxes = bodyRule ? elementsOf(root, bodyRule) : [];
  const outside = captions.find((caption) => !boxes.some((box) => box.contains(caption)));
  const caption = outside ? valueOf(outside, rule) : null;
  return caption === null ? cover : { ...cover, caption };
}
