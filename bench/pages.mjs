/** The pages that `bench/extract.mjs` reads. A group is `{ name, pages }`; a page is what `extractArticle` takes. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { surrounded } from './chrome.mjs';

const FIXTURES = join(dirname(fileURLToPath(import.meta.url)), '..', 'test', 'fixtures');
const ANCHOR_DAY = '2026-11-23';
const ORIGIN = 'http://127.0.0.1:4010';
/** Kilobytes of real article pages: 20 to 60 is usual, 100 no rarity. */
const SIZES = [20, 45, 100];

/** The golden pages of each family that are articles, as recorded. */
export function goldenPages() {
  const groups = new Map();
  for (const entry of readdirSync(FIXTURES, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/^article\.html?$/.test(entry.name)) continue;
    const folder = entry.parentPath;
    if (!existsSync(join(folder, 'source.json'))) continue;
    const source = JSON.parse(readFileSync(join(folder, 'source.json'), 'utf8'));
    const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
    const family = basename(dirname(folder));
    const bytes = readFileSync(join(folder, entry.name));
    const fetchedAt = source.fetchedAt ? new Date(source.fetchedAt) : null;
    const page = { ...source, bytes, fetchedAt, expected, case: `${family}/${basename(folder)}` };
    groups.set(family, [...(groups.get(family) ?? []), page]);
  }
  return [...groups]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([family, pages]) => ({ name: `golden ${family}`, family, pages }));
}

/** Golden articles in UTF-8 with the chrome of their family around them, a group per family and size. */
export function realisticPages() {
  return goldenPages().flatMap(({ family, pages }) => {
    const articles = pages.filter(({ expected, bytes }) => !expected.error && isUtf8(bytes));
    return SIZES.map((kilobytes) => ({
      name: `${family} ${kilobytes} kB`,
      pages: articles.map((page) => ({
        ...page,
        bytes: Buffer.from(surrounded(page.bytes.toString('utf8'), family, kilobytes)),
      })),
    }));
  });
}

function isUtf8(bytes) {
  return bytes.toString('utf8').includes('\ufffd') === false;
}

/** Every article of the sample sites, by layout. */
export async function samplePages({ at }) {
  const groups = new Map();
  const [{ demoArticles }, { DEMO_SITES }, { RENDERERS }] = await Promise.all([
    at('demo/demo-articles.js'),
    at('demo/demo-sites.js'),
    at('demo/demo-server.js'),
  ]);
  for (const site of DEMO_SITES) {
    const articles = demoArticles(ANCHOR_DAY).get(site.slug) ?? [];
    const renderer = RENDERERS[site.layout];
    const pages = articles.map((article) => ({
      bytes: Buffer.from(
        renderer.article({ site, articles, anchorDay: ANCHOR_DAY, origin: ORIGIN }, article),
      ),
      url: ORIGIN + renderer.articlePath(site, article),
      contentType: 'text/html; charset=utf-8',
      fetchedAt: new Date(`${ANCHOR_DAY}T12:00:00Z`),
      province: '42',
    }));
    groups.set(site.layout, [...(groups.get(site.layout) ?? []), ...pages]);
  }
  return [...groups].map(([layout, pages]) => ({ name: `sample ${layout}`, pages }));
}

const TITLE = 'Hội nghị tổng kết phong trào thi đua';
const SENTENCE =
  'Sáng 12/10, tại hội trường huyện, các đại biểu đã dự hội nghị tổng kết phong trào thi đua. ';

function madePage(inner, rest = '') {
  const text = `<html><head><title>${TITLE}</title></head><body>
    <h1>${TITLE}</h1><p>12/10/2024 08:15</p>
    ${inner}<p>${SENTENCE.repeat(5)}</p>${rest}</body></html>`;
  return { text, url: 'http://huyen.example.gov.vn/tin/bai-1.html', contentType: 'text/html; charset=utf-8' };
}

/** One thing more and more often: `count` of it, to see whether time grows faster than the page. */
const KINDS = {
  'line breaks': (count) => `<div class="content">${'chữ<br>'.repeat(count)}</div>`,
  'bare line breaks': (count) => `<div class="content">${SENTENCE.repeat(9)}${'<br>'.repeat(count)}</div>`,
  cells: (count) => `<table>${`<tr>${'<td>12</td>'.repeat(5)}</tr>`.repeat(count / 5)}</table>`,
  spans: (count) => `<div class="content"><p>${'<span>chữ </span>'.repeat(count)}</p></div>`,
  paragraphs: (count) => `<div class="content">${'<p>Một đoạn.</p>'.repeat(count)}</div>`,
  links: (count) => `<div class="content">${'<a href="/a.html">bài</a> '.repeat(count)}</div>`,
  pictures: (count) =>
    `<div class="content">${Array.from({ length: count / 2 }, (_, at) => `<img src="/a${at}.jpg">`).join('')}</div>`,
  nested: (count) => `<div class="content">${'<div>chữ'.repeat(count)}${'</div>'.repeat(count)}</div>`,
  prose: (count) => `<div class="content">${`<p>${SENTENCE}</p>`.repeat(count / 8)}</div>`,
};

/** Pages made to be slow, each kind 50,000 and 100,000 times. */
export function heavyPages() {
  return Object.entries(KINDS).flatMap(([kind, make]) =>
    [50_000, 100_000].map((count) => ({
      name: `${kind} × ${count / 1000}k`,
      pages: [madePage(make(count))],
    })),
  );
}

/** Series of pages that double: a name and pages of n, 2n, 4n, 8n, for what grows on real pages. */
export function growingPages() {
  const doubled = (least, make) => [1, 2, 4, 8].map((times) => make(least * times));
  const series = Object.entries({
    body: (count) =>
      madePage(`<div class="content">${`<p>${SENTENCE.repeat(4)}</p>`.repeat(count / 8)}</div>`),
    links: (count) => madePage(KINDS.links(count)),
    'rows of links': (count) =>
      madePage(
        '',
        `<ul>${Array.from({ length: count }, (_, at) => `<li><a href="/t${at}.html">${TITLE} ${at}</a> (12/10/2024)</li>`).join('')}</ul>`,
      ),
    images: (count) => madePage(KINDS.pictures(count)),
    'captioned images': (count) =>
      madePage(
        `<div class="content">${Array.from({ length: count / 4 }, (_, at) => `<p align="center"><img src="/a${at}.jpg"></p><p align="center"><em>Đại biểu dự hội nghị.</em></p>`).join('')}</div>`,
      ),
    nesting: (count) => madePage(KINDS.nested(count)),
    tables: (count) => madePage(KINDS.cells(count)),
  }).map(([name, make]) => ({ name, pages: doubled(1000, make) }));
  const chrome = goldenPages().map(({ family, pages }) => {
    const page = pages.find(({ expected, bytes }) => !expected.error && isUtf8(bytes));
    const html = page.bytes.toString('utf8');
    return {
      name: `chrome ${family}`,
      pages: doubled(50, (kilobytes) => ({
        ...page,
        bytes: Buffer.from(surrounded(html, family, kilobytes)),
      })),
    };
  });
  return [...series, ...chrome];
}
