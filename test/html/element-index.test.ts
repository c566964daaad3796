import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { parseHTML } from 'linkedom';
import { goldenCases } from '../../src/commands/golden.js';
import { all, first } from '../../src/families/dom.js';
import { parsePage } from '../../src/families/page.js';
import { parseSelector } from '../../src/html/selector.js';

const SELECTORS = [
  '*',
  'a',
  'h1, h2, h3',
  '.title',
  'h1.title',
  '#news-bodyhtml',
  'div#content .title a[href]',
  'ul > li > a',
  'body > div > * > p',
  'div > div a',
  'td p, td > p, p',
  'meta[property="og:title"]',
  "meta[name='description'], meta[itemprop]",
  'a[href*="/portal/folder/"]',
  'a[href^="http"], a[href$=".html"]',
  'script[src*="NUKEVIET" i], link[href*="nukeviet" i]',
  '[class*="title" i]',
  '[class~="title"], [lang|="vi"]',
  'link[rel="CANONICAL"]',
  'time[datetime], [itemprop="datePublished"]',
  'li:not(.active)',
  'h1 + p, h1 ~ p',
  '.no-such-class a, #no-such-id',
  'DIV P',
] as const;

const cases = goldenCases(fileURLToPath(new URL('../fixtures', import.meta.url))).filter(
  ({ folder }) => !/[\\/]feed[\\/]/.test(folder),
);

/** Golden pages read by us and by a whole DOM, which keeps the case of attributes and puts nothing around fragments. */
const pages = cases.flatMap(({ folder }) =>
  ['article.html', 'listing.html'].flatMap((name) => {
    const html = readOrNull(join(folder, name));
    if (html === null || !/<html/i.test(html) || /\s[A-Z]+=/.test(html)) return [];
    return [{ own: parsePage(html, 'http://www.example.gov.vn/').document, other: parseHTML(html).document }];
  }),
);

describe('pages answer selectors as a whole DOM does', () => {
  test.each(SELECTORS)('%s', (selector) => {
    for (const { own, other } of pages) {
      const places = placesIn(own);
      const others = placesIn(other);
      const placed = (elements: Iterable<Element>) => Array.from(elements, (each) => places.get(each));
      const wanted = (elements: Iterable<Element>) => Array.from(elements, (each) => others.get(each));
      const answer = wanted(other.querySelectorAll(selector));
      expect(placed(all(own, selector))).toEqual(answer);
      expect(places.get(first(own, selector)!)).toBe(answer[0]);
      const [box, otherBox] = [first(own, 'body > div'), other.querySelector('body > div')];
      if (box) expect(placed(all(box, selector))).toEqual(wanted(otherBox!.querySelectorAll(selector)));
    }
  });

  test('a comma inside an attribute parts nothing, and an element that fits two parts is given once', () => {
    const { document } = parsePage('<p class="a b" title="x, y">1</p><p class="b">2</p>', 'http://a.vn/');
    expect(all(document, '[title="x, y"]')).toHaveLength(1);
    expect(all(document, '.b, .a, p')).toHaveLength(2);
  });

  test('`>` tries farther ancestors, blanks need not', () => {
    const page = '<section><div class="x"><div class="x"><p>1</p></div></div></section>';
    const { document } = parsePage(page, 'http://a.vn/');
    expect(all(document, 'section > .x p')).toHaveLength(1);
    expect(all(document, 'section > .x > p')).toHaveLength(0);
  });

  test('classes parted by tabs and new lines, tags in capitals', () => {
    const { document } = parsePage('<DIV CLASS="a\n\tb"><P Align=RIGHT>1</P></DIV>', 'http://a.vn/');
    expect(all(document, 'div.b > p[align="right"]')).toHaveLength(1);
  });

  test('copies and documents that were parsed elsewhere are walked', () => {
    const { document } = parsePage('<div id="box"><p>1</p><p>2</p></div>', 'http://a.vn/');
    const copy = first(document, '#box')?.cloneNode(true) as Element;
    copy.querySelector('p')?.remove();
    expect(all(copy, 'p')).toHaveLength(1);
    expect(all(parseHTML('<p>1</p>').document, 'p')).toHaveLength(1);
  });
});

test('what the index does not know is left to the engine of the parser', () => {
  for (const selector of ['p:first-child', 'a:not([href])', 'p + p', 'p ~ p', '.a\\:b', 'a >', '[a=b', '']) {
    expect(parseSelector(selector)).toBeNull();
  }
});

test('a deep page and a long chain of blanks are answered alike', () => {
  const deep = `${'<div class="x">'.repeat(480)}<p>chữ</p>${'</div>'.repeat(480)}`;
  const { document } = parsePage(deep, 'http://a.vn/');
  expect(all(document, '.x .x .x .x .no p')).toHaveLength(0);
  expect(all(document, 'section .x .x .x .x p')).toHaveLength(0);
  expect(all(document, '.x .x .x .x .x p')).toHaveLength(1);
});

function placesIn(document: Document): ReadonlyMap<Element, number> {
  return new Map(all(document, '*').map((element, at) => [element, at]));
}

function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
