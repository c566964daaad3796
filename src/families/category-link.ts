import { all, attr, shortTextOf } from './dom.js';
import { isForeign } from './generic/foreign.js';
import { isHidden } from './generic/chrome.js';
import { isDateLine } from './generic/date-text.js';

/** How a line may go on to its category, which is the link behind it: "Đăng lúc 15:06 trong mục <a>Đoàn thể</a>". */
const BEHIND =
  /(?:^|[\s|•·(–-])(?:(?:trong|thuộc|ở|tại) (?:chuyên )?mục|(?:chuyên|danh) mục|posted in|filed under)\s*[:：]?\s*[[(]?\s*$/iu;

/** All that a line says before the link to its category: "Trong <a>Đoàn thể</a>". */
const ALONE = /^\s*(?:đăng |thuộc )?trong\s*[:：]?\s*$/iu;

function lineOf(words: string, link: Element): string {
  return `${words.trim()} ${shortTextOf(link, 80) ?? ''}`;
}

/**
 * The link right behind words that say what it is, in a line of the date within `area`; null without one. A paragraph sends
 * its readers to sections too ("Mời bà con xem lịch trong mục <a>Tiếp dân</a>.").
 */
export function linkBehindLabel(area: Element, heading: Element | null): Element | null {
  return (
    all(area, 'a').find((link) => {
      const before = link.previousSibling;
      const words = before?.nodeType === 3 ? (before.nodeValue ?? '').slice(-40).normalize('NFC') : '';
      const isAlone = ALONE.test(words) && shortTextOf(link.parentElement, 100) === lineOf(words, link);
      if (!isAlone && !BEHIND.test(words)) return false;
      const line = shortTextOf(link.parentElement, LONGEST_LINE);
      if (line === null || SENTENCE.test(line) || !(isAlone || isDateLine(line))) return false;
      return shortTextOf(link, 80) !== null && !isForeign(link, heading) && !isHidden(link);
    }) ?? null
  );
}

const LONGEST_LINE = 160;
const SENTENCE = /\p{L}[.!?…]["”’)]?$/u;

/** The heading of a box, below which its own sections may stand, else the box. */
export function headOf(box: Element): Element {
  return box.querySelector('h1, h2, h3, h4, h5, h6') ?? box;
}

/** What a box of the category says: its head, and of a trail the last step ("Chính trị » Xây dựng Đảng"). */
export function sectionNamed(box: Element): string | null {
  const head = headOf(box);
  const text = shortTextOf(head, 80);
  const links = all(head, 'a');
  if (text === null || links.length < 2) return text;
  const steps = text.split(/\s*[»›→>]\s*/).filter((step) => step !== '');
  return steps.length > 1 ? (steps.at(-1) ?? null) : (besideEachOther(links, text) ?? text);
}

/** Of links with nothing between them the last, where each leads into the one before it, else the first. */
function besideEachOther(links: readonly Element[], text: string): string | null {
  const names = links.map((link) => shortTextOf(link, 80) ?? '');
  if (names.join('').replace(/\s/g, '') !== text.replace(/\s/g, '')) return null;
  const paths = links.map((link) => (attr(link, 'href') ?? '').replace(/\/+$/, ''));
  const isTrail = paths.every((path, at) => at === 0 || path.startsWith(`${paths[at - 1]}/`));
  return (isTrail ? names.at(-1) : names[0]) ?? null;
}
