import { all, attr, shortTextOf } from '../dom.js';
import { plain } from './plain.js';

/** Names of sections have so many words where a link says them too, and so many where print alone tells. */
const MOST_NAMED = 6;
const MOST_UNNAMED = 4;

/** How sections are called that no article is: "Tin hoạt động", "Tin trong tỉnh", "Thông báo", "News & Notices", "News Flash". */
const SECTION_WORDS =
  /^(?:tin (?:tuc|hoat dong|trong|noi bat|moi|dia phuong|co so|van|kinh te|chuyen nganh|nganh|tong hop|the thao|giao duc|y te|an ninh)\b.*|thong bao|su kien|hoat dong(?: \p{L}+){0,3}|tin bai|ban tin|(?:(?:latest|all|our|recent|local|in the) )?(?:news(?: ?flash(?:es)?| details?| items?| (?:centre|center)| stories)?|press (?:releases?|room)|announcements?|notices?|events?|blog|articles?|stories|newsroom|publications?|updates?)(?: (?:and )?(?:news|notices|events|updates|views|media|announcements|stories|insights|archive|items?))?)$/u;

/**
 * Whether a heading above the title's place is the name of the section: of few words, and said by a link of the page too
 * (its menu, the trail), or set in one itself, or called as sections are. A smaller heading than `h1` needs no such
 * proof where it has hardly more than a word or two. Only to be asked where a line below it may be the title.
 */
export function isSectionHead(heading: Element): boolean {
  const key = plain(shortTextOf(heading, 60) ?? '');
  const count = key.split(' ').length;
  if (key === '' || count > MOST_NAMED) return false;
  return (
    (count <= MOST_UNNAMED && heading.localName !== 'h1') ||
    SECTION_WORDS.test(key) ||
    isLinkedName(key, heading.ownerDocument)
  );
}

/** Whether a link of the page says a name, folded, and no more. */
export function isLinkedName(key: string, document: Document): boolean {
  return all(document, 'a[href]').some((link) => {
    const href = attr(link, 'href') ?? '';
    return !/^(?:#|javascript:)/i.test(href) && plain(shortTextOf(link, 60) ?? '') === key;
  });
}
