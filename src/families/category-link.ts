import { all, shortTextOf } from './dom.js';
import { isForeign } from './generic/foreign.js';
import { isHidden } from './generic/chrome.js';

/** How a line may go on to its category, which is the link behind it: "Đăng lúc 15:06 trong mục <a>Đoàn thể</a>". */
const BEHIND =
  /(?:^|[\s|•·(–-])(?:(?:trong|thuộc|ở|tại) (?:chuyên )?mục|(?:chuyên|danh) mục|posted in|filed under)\s*[:：]?\s*[[(]?\s*$/iu;

/** The link right behind words that say what it is, wherever in a line of `area` they stand; null without one. */
export function linkBehindLabel(area: Element, heading: Element | null): Element | null {
  return (
    all(area, 'a').find((link) => {
      const before = link.previousSibling;
      if (before?.nodeType !== 3 || !BEHIND.test((before.nodeValue ?? '').slice(-40).normalize('NFC')))
        return false;
      return shortTextOf(link, 80) !== null && !isForeign(link, heading) && !isHidden(link);
    }) ?? null
  );
}

/**
 * What a box of the category says: where a heading stands in it, the heading (below it are the sections of the section);
 * of a trail the last step ("Chính trị » Xây dựng Đảng").
 */
export function sectionNamed(box: Element): string | null {
  const head = box.querySelector('h1, h2, h3, h4, h5, h6');
  const text = shortTextOf(head ?? box, 80);
  if (text === null || all(head ?? box, 'a').length < 2) return text;
  const steps = text.split(/\s*[»›→>]\s*/).filter((step) => step !== '');
  return steps.at(-1) ?? null;
}
