import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { goldenCases } from '../../src/commands/golden.js';
import { all } from '../../src/families/dom.js';
import { readableBox } from '../../src/families/generic/readability.js';
import { parsePage } from '../../src/families/page.js';

const LONG = 'Một đoạn văn đủ dài, có dấu phẩy, để được tính là chữ của bài và không phải của trình đơn. ';

/** Markup in which the DOM's finer points decide what Readability keeps. */
const ODD = {
  'references part texts': `<div>${LONG}&nbsp;<p>${LONG}</p></div><div>&amp;&nbsp;<p>${LONG}</p>&nbsp;</div>`,
  'what is drawn has no class': `<svg class="comment author"><text>${LONG}</text></svg><div><p>${LONG}</p></div>`,
  'styles hide': `<div style="color: red; display : none"><p>${LONG}</p></div><div style="Display:none"><p>${LONG}</p></div>`,
  'tried again when little is left': `<div class="comment sidebar"><p>${LONG.slice(0, 60)}</p><textarea>a &lt;b&gt;</textarea></div>`,
  'breaks become paragraphs': `<div>${LONG}<br><br>${LONG}<br> <br>${LONG}</div>`,
  'templates are closed': `<template><p>${LONG}</p></template><div><p>${LONG}</p><ul><li>${LONG}</ul></div>`,
  'no body right behind the head': `<section><p>${LONG}</p></section>`,
} as const;

const golden = goldenCases(fileURLToPath(new URL('../fixtures', import.meta.url))).flatMap(({ folder }) => {
  const file = join(folder, 'article.html');
  return existsSync(file) ? [[folder.split(/[\\/]/).slice(-2).join('/'), readFileSync(file, 'utf8')]] : [];
});
const odd = Object.entries(ODD).map(([name, body]) => {
  const between = name.startsWith('no body') ? '<link>' : '';
  return [name, `<html><head><title>Bài</title></head>${between}<body>${body}</body></html>`];
});

test.each([...golden, ...odd] as [string, string][])(
  '%s: Readability keeps what it keeps of a whole DOM',
  (_name, html) => {
    const { document } = parsePage(html, 'https://www.example.gov.vn/tin/1.html');
    const elements = all(document, '*');
    expect(elements.indexOf(readableBox(document) as Element)).toBe(placeInDom(document, elements));
  },
);

/** The same by linkedom. */
function placeInDom(document: Document, elements: readonly Element[]): number {
  elements.forEach((element, at) => element.setAttribute('data-place', String(at)));
  const dom = parseHTML(document.documentElement.outerHTML).document;
  const options = { keepClasses: true, charThreshold: 140, serializer: (node: Node) => node as Element };
  const content = new Readability<Element>(dom, options).parse()?.content;
  const kept = content?.querySelectorAll('p, li, td, h2, h3, blockquote') ?? [];
  const places = Array.from(kept, (each) => each.getAttribute('data-place')).filter(
    (place) => place !== null,
  );
  let box = places[0] === undefined ? null : (elements[Number(places[0])]?.parentElement ?? null);
  for (const place of places)
    while (box && !box.contains(elements[Number(place)] ?? null)) box = box.parentElement;
  return elements.indexOf(box as Element);
}
