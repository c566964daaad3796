import { all, shortTextOf, textOf } from '../dom.js';

/**
 * Boxes of goods for sale at the end of a text, under a heading of their own: three rows and more of one kind, nearly all
 * with a picture and, last, a price. Alliances of cooperatives and markets show them below every article of theirs.
 */
export function goodsIn(body: Element): Element[] {
  return all(body, 'h2, h3, h4, h5, h6').flatMap((head) => {
    const box = head.parentElement;
    const isOwn = box !== null && box !== body && body.contains(box) && box.firstElementChild === head;
    return isOwn && areGoods(Array.from(box.children).slice(1)) && !isFollowed(box, body) ? [box] : [];
  });
}

const LEAST = 3;

function areGoods(rows: readonly Element[]): boolean {
  const said = rows.filter((row) => textOf(row) !== null || row.querySelector('img') !== null);
  return said.length >= LEAST && said.filter(isForSale).length >= said.length * 0.8;
}

function isForSale(row: Element): boolean {
  return all(row, 'img').length === 1 && PRICE.test(shortTextOf(row, 160)?.normalize('NFC') ?? '');
}

/** "Mật ong rừng - 250.000đ", "1,200,000 VNĐ/hộp". */
const PRICE = /\d{1,4}(?:[.,]\d{3})+\s?(?:đ|₫|đồng|vnđ|vnd)(?:\s?\/\s?\p{L}{1,8})?$/iu;

/** Whether a paragraph of some length stands behind the box: then it is part of what the text shows. */
function isFollowed(box: Element, body: Element): boolean {
  const parts = all(body, 'h2, h3, h4, h5, h6, p');
  const behind = parts.slice(parts.indexOf(box.firstElementChild!) + 1);
  return behind.some(
    (each) => (textOf(each)?.length ?? 0) >= LONG && !box.contains(each) && !isInTeaser(each),
  );
}

const LONG = 60;

/** Below the linked title of another article. */
function isInTeaser(paragraph: Element): boolean {
  return paragraph.parentElement?.querySelector(LINKED_HEADS) != null;
}

const LINKED_HEADS = 'h2 a[href], h3 a[href], h4 a[href], h5 a[href], h6 a[href]';
