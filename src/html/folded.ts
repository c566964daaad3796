import { elementBefore } from './element-before.js';

/** What opens a folded part of a text: a button, a tab, a line that a script listens to. */
const OPENER =
  'button, summary, [aria-expanded], [aria-controls], [data-toggle="collapse"], [data-bs-toggle="collapse"], [role="button"], [role="tab"], a[href^="#"]';

/** The head of a folded part is a line. */
const LONGEST_HEAD = 200;
/** A head stands among the first things before it; lists of hidden rows are long. */
const MOST_BEFORE = 60;

/**
 * True of a hidden element that a reader unfolds by the line right before it (questions and answers, steps), or that says
 * by its role which line that is. Whether it is hidden, and whether it says anything, is the caller's to ask.
 */
export function isFolded(element: Element): boolean {
  if (element.querySelector('input, textarea, select, form') !== null) return false;
  const role = element.getAttribute('role');
  if ((role === 'region' || role === 'tabpanel') && element.hasAttribute('aria-labelledby')) return true;
  const head = elementBefore(element, MOST_BEFORE);
  if (!head || head.querySelector('input, textarea, select') !== null) return false;
  const text = (head.textContent ?? '').replace(/\s+/g, ' ').trim();
  if (text.length < 3 || text.length > LONGEST_HEAD) return false;
  return head.matches(OPENER) || head.querySelector(OPENER) !== null;
}
