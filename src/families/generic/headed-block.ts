import { elementBefore } from '../../html/element-before.js';
import { shortTextOf, textOf } from '../dom.js';
import { plain } from './plain.js';

/** A row stands no deeper than this in the block it belongs to. */
const MOST_STEPS = 5;

/** Heads below which a list goes on with its older rows. */
const OLDER_ROWS =
  /^(?:(?:cac|nhung) )?(?:tin|bai)(?: tuc| bai| viet)? (?:khac|cu(?: hon)?|da dua|tiep theo)\b/;

/**
 * True of a link in a block that bears a head of its own ("Thông báo", "Văn bản mới") and holds none of `rows`: a
 * block beside the list of the page, unless its head is the page's own title.
 */
export function isInHeadedBlock(link: Element, rows: readonly Element[]): boolean {
  const title = plain(textOf(link.ownerDocument.querySelector('title')) ?? '');
  let block = link.parentElement;
  for (let step = 0; block && step < MOST_STEPS; step += 1, block = block.parentElement) {
    const own = block;
    if (own.localName === 'body' || rows.some((row) => own.contains(row))) return false;
    if (!/^(?:ul|ol|div|table|section)$/.test(own.localName)) continue;
    const before = elementBefore(own, MOST_BEFORE);
    const head = shortTextOf(before, 40);
    if (head === null || before?.querySelector('img') || /\d/.test(head)) continue;
    const key = plain(head);
    return key !== '' && !OLDER_ROWS.test(key) && !title.startsWith(key);
  }
  return false;
}

/** A head stands among the first things of its column. */
const MOST_BEFORE = 40;
