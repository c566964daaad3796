import { meta } from '../dom.js';
import type { Page } from '../family.js';
import { plain } from '../generic/plain.js';

/**
 * A stamp at the beginning of a lead: "(Baohatinh.vn) -", "(PLO)-", "BHT - ". Tags may stand before it and
 * between it and its dash; they stay when the stamp goes.
 */
const STAMP =
  /^(?<before>(?:\s|&(?:nbsp|#160|#xa0);|<[^>]{1,400}>){0,40})(?:\((?<bracketed>[^()<>]{2,40})\)|(?<bare>\p{Lu}[\p{Lu}.]{1,7}))(?<between>(?:\s|&(?:nbsp|#160|#xa0);|<\/?\w[^>]{0,200}>){0,12})(?:[-–—:](?:\s|&(?:nbsp|#160|#xa0);)*|(?=\s*\p{Lu}))/u;

/**
 * The HTML of a lead or body without the paper's own stamp. A stamp that names another paper stays: it says whom
 * the article was taken from.
 */
export function withoutOwnStamp(html: string, page: Page): string {
  const match = STAMP.exec(html.slice(0, 6000).normalize('NFC'));
  const { before = '', bracketed, bare, between = '' } = match?.groups ?? {};
  const name = bracketed ?? bare;
  if (!match || name === undefined || !isOwnName(name, page)) return html;
  return before + between.trimStart() + html.normalize('NFC').slice(match[0].length);
}

/**
 * True when `name` is the paper that serves the page: its host ("Baohatinh.vn", "Báo Hà Tĩnh"), the name it gives
 * itself, or the initials of that ("BHT", "HTO").
 */
export function isOwnName(name: string, page: Page): boolean {
  const key = squeezed(name.replace(/^\s*(?:theo|nguồn(?: tin)?)\s*:?\s+/iu, '')).replace(/online$/, '');
  if (key.length < 2) return false;
  const labels = URL.canParse(page.url) ? new URL(page.url).hostname.split('.') : [];
  const own = labels
    .filter((label) => !/^(?:www|m|amp|vn|com|net|org|gov|edu|info)$/.test(label))
    .map(squeezed);
  const bare = key.replace(/(?:com|net|org)?vn$|com$|net$/, '');
  if (own.some((label) => label === key || label === bare || (bare.length >= 5 && label === `bao${bare}`)))
    return true;
  const site = plain(meta(page.document, 'og:site_name') ?? '');
  if (site === '') return false;
  const initials = site
    .split(' ')
    .map((word) => word[0] ?? '')
    .join('');
  return (
    squeezed(site) === key ||
    squeezed(site) === `bao${key}` ||
    [initials, initials.replace(/^b/, '')].some(
      (each) => each.length >= 2 && (key === each || key === `${each}o`),
    )
  );
}

function squeezed(text: string): string {
  return plain(text).replaceAll(' ', '');
}
