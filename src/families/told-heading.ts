import { attr, meta, shortTextOf, textOf } from './dom.js';
import { plain } from './generic/plain.js';

/**
 * The line closest before `body` that says what the window's title or OpenGraph says, whatever it is printed in: themes
 * print titles in a plain `div`. A window's title may have the site's name behind it, parted by a sign. Null without one.
 */
export function toldHeading(document: Document, body: Element): Element | null {
  const told = [meta(document, 'og:title'), textOf(document.querySelector('title'))].flatMap((title) =>
    title === null ? [] : [plain(title), plain(title.split(SITE_BEHIND)[0]!)],
  );
  const titles = new Set(told.filter((title) => title.length >= SHORTEST));
  if (titles.size === 0) return null;
  for (let around: Element | null = body, step = 0; around && step < MOST_STEPS; step += 1) {
    for (let each = around.previousElementSibling; each; each = each.previousElementSibling) {
      const line = lineIn(each, titles);
      if (line) return line;
    }
    around = around.parentElement;
    if (!around || around.localName === 'body') return null;
  }
  return null;
}

/** The last line in `box` that is one of `titles`; trails end in the title too. */
function lineIn(box: Element, titles: ReadonlySet<string>): Element | null {
  if (box.localName === 'a' || /crum|trail|duong-?dan/i.test(attr(box, 'class') ?? '')) return null;
  const text = shortTextOf(box, LONGEST);
  if (text !== null && titles.has(plain(text))) return box;
  for (const each of [...box.children].reverse()) {
    const line = lineIn(each, titles);
    if (line) return line;
  }
  return null;
}

/** "Tên bài - Trường Tiểu học Lam Trà", "Tên bài | Tin tức". */
const SITE_BEHIND = /\s+[-–—|»]\s+/u;
/** Fewer letters are the name of a section. */
const SHORTEST = 12;
const LONGEST = 400;
/** A title stands in the box of its body, or in one beside it. */
const MOST_STEPS = 4;
