import type { ArticleFacts, Page } from './family.js';
import { readFrame } from './anatomy.js';
import { type Anatomy, type Frame, frameOf } from './article-frame.js';
import { all } from './dom.js';
import { bodyBehind, measured, MOST_ELEMENTS } from './frame-column.js';
import { isLinkList } from './link-list.js';
import { findTitle, type Title } from './frame-title.js';
import { generic } from './generic.js';
import { teaserLists } from './generic/neighbours.js';
import { droppedIn } from './generic/dropped.js';
import { densestBox, rootOf } from './generic/main-content.js';

/** Reads a page whose boxes bear no known name; see {@link unnamedFrame}. `assetTitle` as for the frame. */
export function readUnnamed(
  page: Page,
  anatomy: Anatomy,
  assetTitle: string | null = null,
): ArticleFacts | null {
  const frame = unnamedFrame(page, anatomy, assetTitle);
  return (frame && readFrame(frame, anatomy, assetTitle)) ?? generic.readArticle(page);
}

/**
 * The frame of an article whose boxes bear no known name: the title first, as window, address, print and the date
 * behind it tell it, then the column it stands in, then the text of that column, however short. Where no title is
 * told so plainly the page is read by density, and must read like an article. Null where neither is the case.
 */
export function unnamedFrame(page: Page, anatomy: Anatomy, assetTitle: string | null = null): Frame | null {
  const whole = measured(page);
  if (whole.measures.length > MOST_ELEMENTS) return null;
  const title = findTitle(whole, null, anatomy.titles, assetTitle);
  const body = title && isPlain(title) ? bodyBehind(whole, title.element) : null;
  if (body) return withoutBlocks(frameOf(page, anatomy, body));
  if (generic.readArticle(page) === null) return null;
  const dense = densestBox(rootOf(page.document));
  return dense && withoutBlocks(frameOf(page, anatomy, dense));
}

/** Said by more than its print: a list's own heading is printed large too. */
export function isPlain(title: Title): boolean {
  return title.isSure || title.score >= 5;
}

/** A box found by its place may hold blocks of other news, which a named box does not. */
function withoutBlocks(frame: Frame | null): Frame | null {
  if (!frame) return null;
  const lists = all(frame.body, 'ul, ol, div, section, table, tbody').filter(isLinkList);
  return {
    ...frame,
    dropped: new Set([
      ...droppedIn(frame.measures, frame.places.get(frame.body) ?? 0, frame.page.url),
      ...lists,
      ...teaserLists(frame.body, frame.page.url),
    ]),
  };
}
