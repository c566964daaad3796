import { all, attr, shortTextOf } from '../dom.js';
import { isForeign } from './foreign.js';
import { isInHeadedBlock } from './headed-block.js';
import { boxOf, hasMoreChildren, isRich, ownersOf, type TitleLink, weightOf } from './title-links.js';

/** Fewer rows than this are no list. */
const LEAST_ROWS = 3;
/** A card says no more than this. */
const LONGEST_CARD = 1200;
/** So many rows tell where a list stands. */
const MOST_RICH = 12;

/** Rows of one shape that stand side by side in one box. */
export interface RowGroup {
  readonly box: Element;
  readonly links: readonly TitleLink[];
  /** How much they look like the rows of the page's own list, all together. */
  readonly weight: number;
}

/** Pages that rows of one shape lead to, each by its best link. */
type Pages = Map<string, { readonly link: TitleLink; readonly weight: number }>;

/**
 * The list of a page by what repeats: of all groups of siblings of one shape, each row leading to another page, the
 * one with most dates, leads, pictures and headings. Blocks with a head of their own and narrow columns weigh little.
 * The addresses need not look alike. Null where nothing repeats.
 */
export function richestRows(links: readonly TitleLink[], base: string): RowGroup | null {
  const [first] = links;
  if (!first) return null;
  const owners = ownersOf(first.element.ownerDocument, new Set(links.map(({ url }) => url)), base);
  const rows = links.map((link) => ({ link, row: boxOf(link, owners) }));
  const rich = rows
    .filter(({ link, row }) => isRich(link, row))
    .map(({ link }) => link.element)
    .slice(0, MOST_RICH);
  const groups = new Map<Element, Map<string, Pages>>();
  for (const { link, row } of rows) {
    const box = row.parentElement;
    if (!box || isForeign(link.element)) continue;
    const shapes = groups.get(box) ?? new Map<string, Pages>();
    groups.set(box, shapes);
    const shape = shapeOf(row);
    const pages: Pages = shapes.get(shape) ?? new Map();
    shapes.set(shape, pages);
    const weight = weightOf(link, row);
    if ((pages.get(link.url)?.weight ?? 0) < weight) pages.set(link.url, { link, weight });
  }
  let best: RowGroup | null = null;
  for (const [box, shapes] of groups) {
    for (const pages of shapes.values()) {
      if (pages.size < LEAST_ROWS) continue;
      const found = [...pages.values()];
      const own = found.map(({ link }) => link);
      const sum = found.reduce((total, { weight }) => total + weight, 0);
      const weight = sum / besideness(own[0]!.element, rich);
      if (!best || weight > best.weight) best = { box, links: own, weight };
    }
  }
  return best;
}

/** By how much a group counts less for where it stands. */
function besideness(link: Element, rich: readonly Element[]): number {
  const isHeaded =
    rich.length >= 2 &&
    !rich.every((each) => each === link) &&
    isInHeadedBlock(
      link,
      rich.filter((each) => !sharesRow(each, link)),
    );
  return (isHeaded ? 4 : 1) * (isInSideColumn(link) ? 4 : 1);
}

/** Whether both links stand in rows of one list: their third boxes are the same at the latest. */
function sharesRow(one: Element, other: Element): boolean {
  let box = one.parentElement;
  for (let up = 0; box && up < 4; up += 1, box = box.parentElement) if (box.contains(other)) return true;
  return false;
}

/** A column that is named as standing at the side. */
function isInSideColumn(link: Element): boolean {
  for (let box = link.parentElement; box && box.localName !== 'body'; box = box.parentElement) {
    const names = `${attr(box, 'class') ?? ''} ${attr(box, 'id') ?? ''}`.slice(0, 300);
    if (
      /(?:^|[\s_-])(?:side|aside|right-?col(?:umn)?|left-?col(?:umn)?|cot-?(?:phai|trai))(?:$|[\s_-])/i.test(
        names,
      )
    )
      return true;
  }
  return false;
}

/** Tag and class of a row, without what counts the rows or tells every other one apart. */
function shapeOf(row: Element): string {
  const names = (attr(row, 'class') ?? '').slice(0, 300).split(/\s+/);
  const own = names.find(
    (name) => !/^(?:\S*[-_])?(?:odd|even|first|last|active|item|clearfix|\w?\d+)$|^$/i.test(name),
  );
  return `${row.localName}.${(own ?? '').replace(/\d+/g, '')}`;
}

/**
 * The title of a card whose only link is a button ("Xem chi tiết"): the heading above it in a box that leads nowhere
 * else; null without one.
 */
export function titleOfCard(button: Element): string | null {
  const href = attr(button, 'href');
  for (let box = button.parentElement, up = 0; box && up < 4; box = box.parentElement, up += 1) {
    if (shortTextOf(box, LONGEST_CARD) === null || hasMoreChildren(box, 12)) return null;
    if (all(box, 'a[href]').some((link) => attr(link, 'href') !== href)) return null;
    const [heading, second] = all(box, 'h1, h2, h3, h4, h5, h6, [class*="title" i], [class*="tieu-de" i]');
    if (heading) return second && !heading.contains(second) ? null : shortTextOf(heading, 300);
  }
  return null;
}
