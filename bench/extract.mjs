/**
 * How many pages are read in one CPU second: `npm run bench:extract [-- <folder of another build> …]`.
 *
 * The pages are the golden articles of every family inside chrome as real sites have it, at three sizes; `--bare` reads
 * golden and sample pages as they are (small: they flatter). Rounds go over all builds in turn (the built `dist/` first,
 * then those named), so that what else the machine does falls on all alike; ratios are taken within a round. Nothing is
 * asserted: read the spread first. `--rounds N` takes more or fewer.
 * `--growth` reads pages that double and tells the exponent: 1 is linear. `--heavy` reads pages made to be slow.
 * `--same` reads everything with every build and names the pages on which their answers differ.
 */
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { goldenPages, growingPages, heavyPages, realisticPages, samplePages } from './pages.mjs';

/** Microseconds of CPU that one measurement lasts at least. */
const LEAST = 250_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '5' },
    only: { type: 'string', default: '' },
    bare: { type: 'boolean', default: false },
    growth: { type: 'boolean', default: false },
    heavy: { type: 'boolean', default: false },
    same: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
const dist = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist');
const builds = await Promise.all([dist, ...positionals].map(load));
builds.forEach(({ folder }, at) => console.log(`build ${at + 1}: ${folder}`));

if (values.same) await compare();
else if (values.growth) reportGrowth(chosen(growingPages()));
else if (values.heavy) reportSpeed(chosen(heavyPages()), 0, (ms) => ms / 1000, 'CPU-s');
else
  reportSpeed(
    chosen(values.bare ? await barePages() : realisticPages()),
    LEAST,
    (ms) => 1000 / ms,
    'pages/CPU-s',
  );

/** A build by the folder that holds `src/`. */
async function load(folder) {
  const at = (path) => import(pathToFileURL(join(resolve(folder), 'src', path)).href);
  const [{ extractArticle }, { loadGazetteer }] = await Promise.all([
    at('ingest/extract.js'),
    at('units/gazetteer.js'),
  ]);
  return { folder: resolve(folder), at, extractArticle, gazetteer: loadGazetteer() };
}

async function barePages() {
  return [...goldenPages(), ...(await samplePages(builds[0]))];
}

function chosen(groups) {
  return groups.filter(({ name }) => name.includes(values.only));
}

/** The answer for a page; an answer too when it is refused (a list page). */
function answer({ extractArticle, gazetteer }, page) {
  try {
    return extractArticle(page, gazetteer);
  } catch (error) {
    if (error?.name !== 'SourceError') throw error;
    return { error: { code: error.code } };
  }
}

/** CPU milliseconds per page, all `pages` read again and again until `least` microseconds are used. */
function measure(build, pages, least) {
  const start = process.cpuUsage();
  let count = 0;
  let used = 0;
  do {
    for (const page of pages) answer(build, page);
    count += pages.length;
    const { user, system } = process.cpuUsage(start);
    used = user + system;
  } while (used < least);
  return used / 1000 / count;
}

function reportSpeed(groups, least, shown, unit) {
  if (least > 0) for (const { pages } of groups) for (const build of builds) measure(build, pages, 0);
  const measured = groups.map(() => builds.map(() => []));
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, { pages }] of groups.entries()) {
      for (const [which, build] of builds.entries()) measured[at][which].push(measure(build, pages, least));
    }
  }
  console.log(`${rounds} rounds; median with least and most; CPU time of this process\n`);
  const rows = groups.map(({ name, pages }, at) => {
    const size = pages.reduce((sum, page) => sum + (page.bytes ?? page.text).length, 0) / pages.length;
    const row = { group: name, pages: pages.length, kB: (size / 1024).toFixed(1) };
    if (pages[0].expected) row['read as golden'] = pages.filter(isAsGolden).length;
    builds.forEach((_, which) => {
      row[`${unit} (${which + 1})`] = spread(measured[at][which].map(shown));
      if (which === 0) return;
      const ratios = measured[at][which].map((ms, round) => ms / measured[at][0][round]);
      row[`time ${which + 1} : 1`] = spread(ratios);
    });
    return row;
  });
  console.table(rows);
}

/** Chrome should change nothing of what is read; a page on which it does is a find for another day. */
function isAsGolden(page) {
  const { title, bodyText, publishedAt, error } = answer(builds[0], page);
  const { expected } = page;
  if (expected.error) return error?.code === expected.error.code;
  return (
    title === expected.title &&
    bodyText === expected.bodyText &&
    publishedAt?.value === expected.publishedAt?.value
  );
}

/** The least of some rounds per size, and the exponent over the last two doublings. */
function reportGrowth(series) {
  const rows = series.flatMap(({ name, pages }) =>
    builds.map((build, which) => {
      const times = pages.map((page) => {
        measure(build, [page], 0);
        return Math.min(...Array.from({ length: rounds }, () => measure(build, [page], 0)));
      });
      const row = { series: name, build: which + 1 };
      times.forEach((ms, at) => (row[`${2 ** at}n ms`] = ms.toFixed(1)));
      row['exponent'] = (Math.log2(times[3] / times[1]) / 2).toFixed(2);
      return row;
    }),
  );
  console.table(rows);
}

async function compare() {
  const groups = [...(await barePages()), ...realisticPages(), ...growingPages()];
  let count = 0;
  let differing = 0;
  for (const { name, pages } of groups) {
    for (const [at, page] of pages.entries()) {
      const [own, ...others] = builds.map((build) => JSON.stringify(answer(build, page)));
      count += 1;
      if (others.every((other) => other === own)) continue;
      differing += 1;
      console.log(`differs: ${name}, ${page.case ?? `page ${at + 1}`}`);
    }
  }
  console.log(`${count} pages, ${differing} answers differ`);
  if (differing > 0) process.exitCode = 1;
}

function spread(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  const digits = sorted.at(-1) < 20 ? 2 : 0;
  const [low, middle, high] = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  return `${middle.toFixed(digits)} (${low.toFixed(digits)}–${high.toFixed(digits)})`;
}
