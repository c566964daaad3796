import { all, attr, shortTextOf, textOf } from '../dom.js';
import { plain } from './plain.js';
import { dateIn } from './date-text.js';

/** Heads of lists of documents that are the site's, folded: "Văn bản mới", "Văn bản chỉ đạo điều hành", "Tài liệu". */
const OTHER_DOCUMENTS =
  /^(?:(?:cac|nhung|danh muc|he thong|thu vien) )?(?:(?:van ban|tai lieu|thong bao|quyet dinh|cong van|bieu mau|du thao)(?: (?:qppl|quy pham phap luat|phap luat|phap quy|chi dao|dieu hanh|chi dao dieu hanh|hanh chinh|quan ly|du thao|cua (?:tinh|huyen|xa|phuong|uy ban nhan dan|ubnd|hdnd|so).{0,30}))?(?: (?:moi(?: nhat| ban hanh| cap nhat)?|khac|noi bat|tham khao|cung loai|cung linh vuc|xem nhieu))?)$/;

/** Heads above the files of the article itself. */
const OWN_FILES =
  /(?:dinh kem|kem theo|tai ve|tai xuong|download|attach|(?:file|tep|tap)(?: tin)?(?: goc)?$|toan van)/;

/** "1234/QĐ-UBND", "88/KH-UBND": the number of a document. */
const NUMBER = /\d{1,5}\/(?:\d{4}\/)?[A-ZĐ]{2,6}(?:-[A-ZĐ]{2,8})?/;

/**
 * True of a file that is offered in a list of other documents beside the article: outwards from the link, up to what
 * holds title or text, a block has a head that names such a list, or several rows that each bear a number or a day,
 * and nothing says that they are attached.
 */
export function isOtherDocument(link: Element, heading: Element | null, body: Element): boolean {
  for (let node = link.parentElement; node && !TOP.has(node.localName); node = node.parentElement) {
    if (node.contains(body) || (heading && node.contains(heading))) return false;
    const head = headOf(node, link);
    if (head !== null && OWN_FILES.test(head)) return false;
    if (isOtherList(node, head)) return true;
  }
  return false;
}

/** Blocks inside a text that list other documents under a head that says so. */
export function otherDocumentsIn(body: Element): Element[] {
  if (all(body, 'a[href]').length < 2) return [];
  const blocks = all(body, 'div, section, table, aside').slice(0, MOST_BLOCKS);
  return blocks.filter(isOfOtherDocuments);
}

/** A block that lists other documents under a head that says so. */
export function isOfOtherDocuments(block: Element): boolean {
  const links = all(block, 'a[href]');
  if (links.length < 2 || links.length > MOST_LINKS) return false;
  const head = headOf(block, links[0]!);
  return head !== null && OTHER_DOCUMENTS.test(head) && isOtherList(block, head);
}

const TOP = new Set(['body', 'html', 'main', 'form']);
const MOST_LINKS = 60;
/** More boxes than a text has; asking each of many nested ones would be slow. */
const MOST_BLOCKS = 300;

function isOtherList(block: Element, head: string | null): boolean {
  const links = all(block, 'a[href]');
  if (links.length < 2) return false;
  const rows = all(block, 'li, tr, dt, p, .item').filter((row) => row.querySelector('a[href]') !== null);
  const told = rows.filter((row) => {
    const text = shortTextOf(row, 600) ?? '';
    return NUMBER.test(text) || dateIn(text) !== null;
  });
  const areTold = told.length >= 2 && told.length >= rows.length * 0.6;
  if (head !== null && OTHER_DOCUMENTS.test(head)) return areTold || leadAway(links);
  return head !== null && areTold;
}

/** Some of the links lead to pages, not to files. */
function leadAway(links: readonly Element[]): boolean {
  return links.some((link) => !/\.\w{2,4}(?:[?#]|$)|download/i.test(attr(link, 'href') ?? ''));
}

/** The first line of a block, folded, when it stands before `link` and is short. */
function headOf(block: Element, link: Element): string | null {
  let first: Element | null = block.firstElementChild;
  while (first && textOf(first) === null) first = first.nextElementSibling;
  while (first && !/^h[1-6]$/.test(first.localName) && first.contains(link)) {
    first = first.firstElementChild;
    while (first && textOf(first) === null) first = first.nextElementSibling;
  }
  if (!first || first === link || first.contains(link)) return null;
  if (
    /^(?:li|tr|td)$/.test(first.localName) &&
    !/tieu-?de|title|head/i.test(attr(first, 'class') ?? '') &&
    first.querySelector('a[href]')
  )
    return null;
  const text = shortTextOf(first, 80);
  return text === null || NUMBER.test(text) ? null : plain(text);
}
