/**
 * How many texts are fingerprinted, made ready and compared in one CPU second: `npm run bench:stories`. The texts are
 * every article of the sample sites, as they are and eight put together. Nothing is asserted: read the spread first.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const at = (path) => import(pathToFileURL(join(import.meta.dirname, '..', 'dist', 'src', path)).href);
const [
  { fingerprint },
  { comparable, isCopy, likeness },
  { demoArticles },
  { extractArticle },
  { loadGazetteer },
] = await Promise.all(
  [
    'ingest/stories/fingerprint.js',
    'ingest/stories/likeness.js',
    'demo/demo-articles.js',
    'ingest/extract.js',
    'units/gazetteer.js',
  ].map(at),
);
const [{ DEMO_SITES }, { RENDERERS }, { mentionedUnits }] = await Promise.all(
  ['demo/demo-sites.js', 'demo/demo-server.js', 'units/mentioned-units.js'].map(at),
);

const ROUNDS = 7;
const LEAST = 200_000;
const ANCHOR_DAY = '2026-11-23';
const gazetteer = loadGazetteer();
const texts = DEMO_SITES.flatMap((site) => {
  const articles = demoArticles(ANCHOR_DAY).get(site.slug) ?? [];
  const renderer = RENDERERS[site.layout];
  const setting = { site, articles, anchorDay: ANCHOR_DAY, origin: 'http://127.0.0.1:4010' };
  return articles.slice(0, 25).map((article) => {
    const page = {
      text: renderer.article(setting, article),
      url: `${setting.origin}${renderer.articlePath(site, article)}`,
    };
    const { title, bodyText, lead, contentType } = extractArticle({ ...page, province: '42' }, gazetteer);
    return { title: title ?? '', text: bodyText ?? '', lead, contentType };
  });
});
const long = texts.flatMap((each, n) =>
  n % 8 === 0
    ? [
        {
          ...each,
          text: texts
            .slice(n, n + 8)
            .map(({ text }) => text)
            .join('\n\n'),
        },
      ]
    : [],
);
const ready = texts.map((each) => comparable(each));
const syllables = (some) =>
  Math.round(some.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0) / some.length);

const day = { day: '2026-11-20', province: '42' };
const works = {
  [`fingerprints (${syllables(texts)} syllables)`]: () =>
    texts.forEach(({ text }) => fingerprint(text)) ?? texts.length,
  [`fingerprints (${syllables(long)} syllables)`]: () =>
    long.forEach(({ text }) => fingerprint(text)) ?? long.length,
  'made ready for comparing': () => texts.forEach((each) => comparable(each)) ?? texts.length,
  comparisons: () =>
    ready.forEach((each, n) => isCopy(likeness(each, ready[(n * 7 + 1) % ready.length]))) ?? ready.length,
  'titles and leads read for units': () =>
    texts.forEach(({ title, lead, text }) =>
      mentionedUnits([title, lead ?? text.slice(0, 300)], day, gazetteer),
    ) ?? texts.length,
};

const keys = texts.map(({ text }) => fingerprint(text).keys.length);
console.log(
  `${texts.length} texts, ${(keys.reduce((sum, n) => sum + n, 0) / keys.length).toFixed(1)} keys each`,
);
console.table(
  Object.entries(works).map(([name, work]) => {
    work();
    const speeds = Array.from({ length: ROUNDS }, () => speed(work)).sort((a, b) => a - b);
    const [low, middle, high] = [speeds[0], speeds[ROUNDS >> 1], speeds.at(-1)].map((n) => Math.round(n));
    return { what: name, 'per CPU second': `${middle} (${low}–${high})` };
  }),
);

/** How often in one CPU second, all texts again and again until `LEAST` microseconds are used. */
function speed(work) {
  const start = process.cpuUsage();
  let [count, used] = [0, 0];
  do {
    count += work();
    const { user, system } = process.cpuUsage(start);
    used = user + system;
  } while (used < LEAST);
  return (count * 1_000_000) / used;
}
