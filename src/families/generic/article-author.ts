import { all, textOf } from '../dom.js';
import { isBeforeProse } from './article-dates.js';
import { isHidden } from './chrome.js';
import { isForeign } from './foreign.js';
import type { MainBox } from './main-content.js';
import { plain } from './plain.js';
import { dateIn } from './visible-patterns.js';

const AUTHORS =
  '.author-name, .article-author, .post-author, .tac-gia, .tacgia, .byline, [rel="author"], .author, [itemprop="author"]';

/** A short author box outside the text that names somebody. */
export function authorBox(around: Element, box: MainBox, heading: Element | null): string | null {
  for (const found of all(around, AUTHORS)) {
    if (
      isForeign(found, heading) ||
      isHidden(found) ||
      (box.element.contains(found) && !isBeforeProse(found, box))
    )
      continue;
    const raw = textOf(found) ?? '';
    const text = raw
      .replace(dateIn(raw) ?? '\u0000', '')
      .replace(/^\s*(?:tác giả|author|bởi|by|đăng bởi|posted by|người đăng)\s*:?\s+/iu, '')
      .replace(/^[\s|•·,:–-]+|[\s|•·,:–-]+$/g, '');
    if (text.length < 2 || text.length > 80 || /\d{3}|@|https?:/.test(text) || NOBODY.test(plain(text)))
      continue;
    return text;
  }
  return null;
}

/** A short line set to the right just behind the box: how tables and home-made portals sign an article. */
export function signature(box: MainBox): string | null {
  let step = box.element;
  for (let up = 0; up < 4 && step.localName !== 'body'; up += 1) {
    let next = step.nextElementSibling;
    while (next && textOf(next) === null) next = next.nextElementSibling;
    if (next) {
      const text = textOf(next) ?? '';
      const isRight = RIGHT.test(next.outerHTML.slice(0, 300));
      return isRight && text.length <= 80 && !next.querySelector('a') && dateIn(text) === null ? text : null;
    }
    if (!step.parentElement) return null;
    step = step.parentElement;
  }
  return null;
}

const RIGHT =
  /align\s*=\s*["']?right|text-align\s*:\s*right|class="[^"]*(?:text-right|text-end|ky-ten|tac-?gia|author|signature)/i;

const NOBODY = /^(?:admin\w*|administrator|editor|webmaster|quan tri(?: vien)?|tac gia|author)$/;
