import { all, attr, textOf } from './dom.js';
import { parseSelector } from '../html/selector.js';

/**
 * Where the parts of a source's pages are, in place of what its family knows: CSS selectors, with `@name` behind
 * where an attribute holds the value (`meta[name="author"]@content`). A part without a rule is the family's to find.
 */
export type RuleSet = Readonly<Partial<Record<RuleName, string>>> & {
  /** First day for which the rules hold, `YYYY-MM-DD`; absent: from the beginning. */
  readonly validFrom?: string | null;
  /** First day for which they hold no more; absent: to this day. */
  readonly validTo?: string | null;
  /** How the pages write numeric dates; day first where nothing is said. */
  readonly dateOrder?: 'DMY' | 'MDY' | null;
};

/** What each rule finds. */
export const RULES = {
  listItem: 'a row of the list page',
  link: 'the link to the article, within the row where `listItem` is given',
  nextPage: 'the link to the next, older list page',
  title: 'the title of the article',
  date: 'its date of publication',
  lead: 'its lead (sapo)',
  body: 'its text, without the lead',
  author: 'its byline',
  image: 'its cover picture, apart from the text',
  caption: 'captions: of the cover, and of the pictures in the text',
  category: 'its section',
} as const;

export type RuleName = keyof typeof RULES;

export const RULE_NAMES = Object.keys(RULES) as readonly RuleName[];

/** A selector with the attribute that holds the value, if one does. */
export interface Rule {
  readonly selector: string;
  readonly attribute: string | null;
}

const ATTRIBUTE_BEHIND = /^(.*[^@\s])\s*@([a-z_:][\w:.-]*)$/is;

/** Takes a rule apart; null when it is none that pages of any size can be read with in good time. */
export function parseRule(text: string): Rule | null {
  const match = ATTRIBUTE_BEHIND.exec(text.trim());
  const selector = (match?.[1] ?? text).trim();
  const attribute = match?.[2]?.toLowerCase() ?? null;
  return parseSelector(selector) === null ? null : { selector, attribute };
}

/** What is wrong with a rule, for people; null when nothing is. */
export function ruleFault(text: string): string | null {
  if (parseRule(text)) return null;
  return (
    `"${text}" is no selector that can be used here: tags, #ids, .classes and [attributes], ` +
    `joined by blanks, > and commas, with @attribute behind`
  );
}

/** The rules that hold on a day, `YYYY-MM-DD`; where several do the one that began last. Null when none does. */
export function rulesOn(sets: readonly RuleSet[], day: string): RuleSet | null {
  const holding = sets.filter(
    ({ validFrom, validTo }) => (validFrom ?? '') <= day && (!validTo || day < validTo),
  );
  return holding.sort((a, b) => (b.validFrom ?? '').localeCompare(a.validFrom ?? ''))[0] ?? null;
}

/** The elements a rule means, in the order of the page. */
export function elementsOf(root: Document | Element, { selector }: Rule): Element[] {
  return all(root, selector);
}

/** What the element says under the rule: its attribute, else its text; null when it says nothing. */
export function valueOf(element: Element, { attribute }: Rule): string | null {
  return attribute === null ? textOf(element) : attr(element, attribute);
}
