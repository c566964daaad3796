/**
 * How many pages are read in one CPU second: `npm run bench:extract [-- <folder of another build> …]`.
 *
 * The pages are the golden cases of every family and every article of the sample sites, grouped by the family that
 * reads them. Rounds go over all builds in turn (the built `dist/` first, then those named), so that what else the
 * machine does falls on all alike; ratios are taken within a round. Nothing is asserted: read the spread first.
 * `--heavy` reads pages made to be slow instead, once per round; `--rounds N` takes more or fewer.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const HERE = dirname(fileURLToPath(import.meta.url));
const FIXTURES = join(HERE, '..', 'test', 'fixtures');
const ANCHOR_DAY = '2026-11-23';
const ORIGIN = 'http://127.0.0.1:4010';
/** Microseconds of CPU that one measurement lasts at least. */
const LEAST = 250_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '7' }, heavy: { type: 'boolean', default: false } },
});
const rounds = Number(values.rounds);
const builds = await Promise.all([join(HERE, '..', 'dist'), ...positionals].map(load));
const groups = values.heavy ? heavyPages() : await ordinaryPages(builds[0]);
const least = values.heavy ? 0 : LEAST;

if (!values.heavy) for (const { pages } of groups) for (const build of builds) measure(build, pages, 0);
const measured = groups.map(() => builds.map(() => []));
for (let round = 0; round < rounds; round += 1) {
  for (const [at, { pages }] of groups.entries()) {
    for (const [which, build] of builds.entries()) measured[at][which].push(measure(build, pages, least));
  }
}
report();

/** A build by the folder that holds `src/`. */
async function load(folder) {
  const at = (path) => import(pathToFileURL(join(resolve(folder), 'src', path)).href);
  const [{ extractArticle }, { loadGazetteer }] = await Promise.all([
    at('ingest/extract.js'),
    at('units/gazetteer.js'),
  ]);
  return { folder: resolve(folder), at, extractArticle, gazetteer: loadGazetteer() };
}

/** CPU milliseconds per page, all `pages` read again and again until `least` microseconds are used. */
function measure({ extractArticle, gazetteer }, pages, least) {
  const start = process.cpuUsage();
  let count = 0;
  let used = 0;
  do {
    for (const page of pages) {
      try {
        extractArticle(page, gazetteer);
      } catch (error) {
        // A list page, or one that an older build cannot read: refusing it is work too.
        if (error?.name !== 'SourceError') throw error;
      }
    }
    count += pages.length;
    const { user, system } = process.cpuUsage(start);
    used = user + system;
  } while (used < least);
  return used / 1000 / count;
}

async function ordinaryPages(build) {
  const groups = new Map();
  const add = (name, page) => groups.set(name, [...(groups.get(name) ?? []), page]);
  for (const entry of readdirSync(FIXTURES, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/^article\.html?$/.test(entry.name)) continue;
    const folder = entry.parentPath;
    if (!existsSync(join(folder, 'source.json'))) continue;
    const source = JSON.parse(readFileSync(join(folder, 'source.json'), 'utf8'));
    const fetchedAt = source.fetchedAt ? new Date(source.fetchedAt) : null;
    add(`golden ${basename(dirname(folder))}`, {
      ...source,
      bytes: readFileSync(join(folder, entry.name)),
      fetchedAt,
    });
  }
  const [{ demoArticles }, { DEMO_SITES }, { RENDERERS }] = await Promise.all([
    build.at('demo/demo-articles.js'),
    build.at('demo/demo-sites.js'),
    build.at('demo/demo-server.js'),
  ]);
  for (const site of DEMO_SITES) {
    const articles = demoArticles(ANCHOR_DAY).get(site.slug) ?? [];
    const renderer = RENDERERS[site.layout];
    for (const article of articles) {
      const html = renderer.article({ site, articles, anchorDay: ANCHOR_DAY, origin: ORIGIN }, article);
      add(`sample ${site.layout}`, {
        bytes: Buffer.from(html),
        url: ORIGIN + renderer.articlePath(site, article),
        contentType: 'text/html; charset=utf-8',
        fetchedAt: new Date(`${ANCHOR_DAY}T12:00:00Z`),
        province: '42',
      });
    }
  }
  return [...groups]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, pages]) => ({ name, pages }));
}

/** Pages of one thing 50,000 and 100,000 times over: twice as much should take about twice as long. */
function heavyPages() {
  const sentence =
    'Sáng 12/10, tại hội trường huyện, các đại biểu đã dự hội nghị tổng kết phong trào thi đua. ';
  const kinds = {
    'line breaks': (count) => `<div class="content">${'chữ<br>'.repeat(count)}</div>`,
    'bare line breaks': (count) => `<div class="content">${sentence.repeat(9)}${'<br>'.repeat(count)}</div>`,
    cells: (count) => `<table>${`<tr>${'<td>12</td>'.repeat(5)}</tr>`.repeat(count / 5)}</table>`,
    spans: (count) => `<div class="content"><p>${'<span>chữ </span>'.repeat(count)}</p></div>`,
    paragraphs: (count) => `<div class="content">${'<p>Một đoạn.</p>'.repeat(count)}</div>`,
    links: (count) => `<div class="content">${'<a href="/a.html">bài</a> '.repeat(count)}</div>`,
    pictures: (count) =>
      `<div class="content">${Array.from({ length: count / 2 }, (_, at) => `<img src="/a${at}.jpg">`).join('')}</div>`,
    nested: (count) => `<div class="content">${'<div>chữ'.repeat(count)}${'</div>'.repeat(count)}</div>`,
    prose: (count) => `<div class="content">${`<p>${sentence}</p>`.repeat(count / 8)}</div>`,
  };
  const url = (path) => ({
    url: `http://huyen.example.gov.vn${path}`,
    contentType: 'text/html; charset=utf-8',
  });
  return Object.entries(kinds).flatMap(([name, make]) =>
    [50_000, 100_000].map((count) => {
      const text = `<html><head><title>Hội nghị tổng kết phong trào thi đua</title></head><body>
        <h1>Hội nghị tổng kết phong trào thi đua</h1><p>12/10/2024 08:15</p>
        ${make(count)}<p>${sentence.repeat(5)}</p></body></html>`;
      const kilobytes = Math.round(text.length / 1024);
      return {
        name: `${name} × ${count / 1000}k (${kilobytes} kB)`,
        pages: [{ text, ...url('/tin/bai-1.html') }],
      };
    }),
  );
}

function report() {
  builds.forEach(({ folder }, at) => console.log(`build ${at + 1}: ${folder}`));
  console.log(`${rounds} rounds; median with least and most; CPU time of this process\n`);
  const rows = groups.map(({ name, pages }, at) => {
    const size =
      pages.reduce((sum, page) => sum + (page.bytes?.length ?? page.text.length), 0) / pages.length;
    const row = { group: name, pages: pages.length, kB: (size / 1024).toFixed(1) };
    builds.forEach((_, which) => {
      const shown = measured[at][which].map((ms) => (values.heavy ? ms / 1000 : 1000 / ms));
      row[values.heavy ? `CPU-s (${which + 1})` : `pages/CPU-s (${which + 1})`] = spread(shown);
      if (which > 0) {
        const ratios = measured[at][which].map((ms, round) => ms / measured[at][0][round]);
        row[`time ${which + 1} : 1`] = spread(ratios);
      }
    });
    return row;
  });
  console.table(rows);
}

function spread(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  const digits = sorted.at(-1) < 20 ? 2 : 0;
  const [low, middle, high] = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  return `${middle.toFixed(digits)} (${low.toFixed(digits)}–${high.toFixed(digits)})`;
}
