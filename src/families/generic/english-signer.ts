import { attr, eachNode } from '../dom.js';
import { isForeign } from './foreign.js';
import { namesNobody } from './nobody.js';
import { isName } from './row-words.js';

/** Who signs behind an English label, and the element that says so. */
export interface EnglishSigner {
  readonly text: string;
  readonly element: Element;
}

/**
 * Who signs behind an English label ("By", "Written by", "Contributors:"), which stands in one element with the name or in one
 * before it. Between title and text any of these will do; behind the text, where cards of other pages have authors too,
 * only a label that says what was done. `isProse` tells the elements of the text, in which nobody signs.
 */
export function englishSigner(
  area: Element,
  heading: Element | null,
  isProse: (element: Element) => boolean,
): EnglishSigner | null {
  if (!heading) return null;
  const texts = textsOf(area);
  const title = texts.findIndex(({ owner }) => heading.contains(owner));
  let isBehindText = false;
  for (let at = title + 1; at > 0 && at < texts.length; at += 1) {
    const { owner, text } = texts[at]!;
    if (heading.contains(owner)) continue;
    if (isProse(owner)) {
      isBehindText ||= text.length > 80;
      continue;
    }
    const label = (isBehindText ? SURE_LABEL : LABEL).exec(text);
    if (!label || text.length > LONGEST || isForeign(owner, heading)) continue;
    const beside = text.slice(label[0].length);
    const name = beside === '' ? nameIn(texts.slice(at + 1, at + 1 + MOST_NAMES)) : shownName(beside);
    if (name !== null) return { text: name, element: owner };
  }
  return null;
}

interface Text {
  readonly owner: Element;
  readonly text: string;
}

/** What `area` says, text by text. */
function textsOf(area: Element): Text[] {
  const texts: Text[] = [];
  for (const node of eachNode(area)) {
    const owner = node.parentElement;
    if (node.nodeType !== 3 || !owner || UNREAD.has(owner.localName)) continue;
    const text = (node.nodeValue ?? '').replace(/[\s\u00a0]+/g, ' ').trim();
    if (text !== '') texts.push({ owner, text });
  }
  return texts;
}

const UNREAD = new Set(['script', 'style', 'noscript', 'template', 'option', 'textarea', 'title', 'button']);
const LONGEST = 160;
/** How many texts the names behind a label may be made of, commas and "and" among them. */
const MOST_NAMES = 8;

/** The names in the texts behind a label, up to the first that is none. */
function nameIn(texts: readonly Text[]): string | null {
  const names: string[] = [];
  let isJoined = true;
  for (const { owner, text } of texts) {
    if (/^(?:,|&|and|, and|und|et|y|e)$/i.test(text)) {
      isJoined = true;
      continue;
    }
    const joint = /^(?:,|&|(?:, )?and\s|und\s|et\s|[ye]\s)/i.exec(text)?.[0] ?? '';
    const name = isJoined || joint !== '' ? shownName(text.slice(joint.length).trim(), owner) : null;
    isJoined = /[,&]$|\s(?:and|und|et|y|e)$/i.test(text);
    if (name !== null) names.push(name);
    // "Ruth Calder</b>, markets editor and <b>Piotr Zajac": another follows what the first does.
    else if (names.length === 0 || !isJoined) break;
  }
  return names.length === 0 ? null : names.join(', ');
}

/** A name without the work, the day and the section behind it; a single word names somebody where it leads to their page. */
function shownName(text: string, owner: Element | null = null): string | null {
  const whole = text.replace(/\s+(?:on|at|in|for)\s.*$|\s*[|•·(].*$/su, '').trim();
  const [first = ''] = whole.split(/\s*,\s*(?=(?:\p{Lu}\.?){2,}|\p{Lu}?\p{Ll}+ \p{L}|\d)|\s+[–—-]\s+/u);
  for (const name of [whole, first]) if (isName(name) && !namesNobody(name)) return name;
  if (TEAM.test(first)) return first;
  const link = owner?.closest('a');
  const isPerson = PEOPLE.test(attr(link, 'href') ?? '') || attr(link, 'rel') === 'author';
  return isPerson && /^\p{Lu}\p{L}{2,20}$/u.test(first) && !namesNobody(first) ? first : null;
}

const PEOPLE = /\/(?:authors?|people|person|profiles?|contributors?|staff|team|users?|by|writers?)\//i;
const TEAM = /^(?:[A-Z][\w'’&.-]* ){1,4}(?:Team|Staff|Editors|Desk)$/;

const DONE = 'written|posted|published|authored|submitted|contributed|article|story|text|words';
/** Labels that say what somebody did. */
const SURE_LABEL = new RegExp(
  String.raw`^(?:[–—-]\s*)?(?:(?:${DONE})\sby|authors?(?:\(s\))?\s*:|contributors?\s*:)\s*:?\s*`,
  'i',
);
/** These and a bare "By", also behind what rows print before it ("5 min read · By"). */
const LABEL = new RegExp(
  String.raw`^(?:[^|•·]{0,40}[|•·]\s*)?(?:[–—-]\s*)?(?:(?:(?:${DONE}|guide|recipe|report|reporting|reported|research|visualizations?)\s)?by(?=$|[\s:])|authors?(?:\(s\))?(?=\s*:|$)|contributors?(?=\s*:|$)|(?:reporters?|words|text|story)(?=\s*:))\s*:?\s*`,
  'i',
);
