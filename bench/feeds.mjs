/**
 * How many entries of feeds are read in one CPU second: `npm run bench:feeds [-- <folder of another build> …]`.
 *
 * RSS, Atom and JSON Feed of 100 entries, each with a summary only or with the whole text inside, as `parse-feed` reads
 * them: bytes → entries in our words. Rounds go over all builds in turn; median with least and most. Nothing is asserted.
 * It takes half a minute of an idle core a build, says on standard error how far it is, and `--rounds N` makes it shorter.
 */
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const HERE = dirname(fileURLToPath(import.meta.url));
const ENTRIES = 100;
/** Microseconds of CPU that one measurement lasts at least. */
const LEAST = 250_000;
const OPTIONS = { url: 'https://xa.example.gov.vn/rss', fetchedAt: new Date('2026-11-23T12:00:00Z') };

const SENTENCE = 'Sáng 12/10, tại hội trường xã, các đại biểu đã dự hội nghị tổng kết phong trào thi đua. ';
const SUMMARY = `<a href="/tin/1.html"><img src="/a.jpg" alt="Hội nghị"></a>${SENTENCE.repeat(2)}`;
const WHOLE =
  `<p>${SENTENCE.repeat(4)}</p><figure><img src="/a.jpg"><figcaption>Quang cảnh hội nghị</figcaption></figure>`.repeat(
    8,
  );

const groups = [
  ['RSS, summaries', rss('')],
  ['RSS, whole texts', rss(`<content:encoded><![CDATA[${WHOLE}]]></content:encoded>`)],
  ['Atom, summaries', atom('')],
  ['Atom, whole texts', atom(`<content type="html">${escaped(WHOLE)}</content>`)],
  ['JSON Feed, summaries', json({})],
  ['JSON Feed, whole texts', json({ content_html: WHOLE })],
].map(([name, text]) => ({ name, bytes: Buffer.from(text) }));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '7' } },
});
const rounds = Number(values.rounds);
const folders = [join(HERE, '..', 'dist'), ...positionals];
const builds = await Promise.all(
  folders.map((folder) => import(pathToFileURL(join(resolve(folder), 'src', 'ingest', 'read-feed.js')).href)),
);
const measured = groups.map(() => builds.map(() => []));
for (let round = -1; round < rounds; round += 1) {
  for (const [at, { bytes }] of groups.entries()) {
    for (const [which, build] of builds.entries()) {
      const rate = await measure(build, bytes);
      // The first round only warms.
      if (round >= 0) measured[at][which].push(rate);
    }
  }
  console.error(round < 0 ? 'warm' : `round ${round + 1} of ${rounds}`);
}
folders.forEach((folder, at) => console.log(`build ${at + 1}: ${resolve(folder)}`));
console.table(
  groups.map(({ name, bytes }, at) => ({
    feed: name,
    'kB an entry': (bytes.length / ENTRIES / 1024).toFixed(1),
    ...Object.fromEntries(
      measured[at].map((rates, which) => [`entries/CPU-s (${which + 1})`, spread(rates)]),
    ),
  })),
);

async function measure({ readFeedDocument }, bytes) {
  const start = process.cpuUsage();
  let entries = 0;
  let used = 0;
  do {
    entries += (await readFeedDocument(bytes, OPTIONS)).items.length;
    const { user, system } = process.cpuUsage(start);
    used = user + system;
  } while (used < LEAST);
  return (entries / used) * 1e6;
}

function rss(more) {
  const items = each(
    (n) =>
      `<item><title>Hội nghị lần ${n}</title><link>https://xa.example.gov.vn/tin/${n}.html</link><guid>${n}</guid>` +
      `<pubDate>Mon, 12 Oct 2026 08:${10 + (n % 50)}:00 +0700</pubDate><category>Tin xã</category>` +
      `<description><![CDATA[${SUMMARY}]]></description>${more}</item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Xã</title>${items.join('')}</channel></rss>`;
}

function atom(more) {
  const entries = each(
    (n) =>
      `<entry><title>Hội nghị lần ${n}</title><link href="/tin/${n}.html"/><id>urn:${n}</id>` +
      `<published>2026-10-12T08:${10 + (n % 50)}:00+07:00</published><author><name>Lê Văn Thí</name></author>` +
      `<summary type="html">${escaped(SUMMARY)}</summary>${more}</entry>`,
  );
  return `<feed xmlns="http://www.w3.org/2005/Atom"><title>Xã</title>${entries.join('')}</feed>`;
}

function json(more) {
  const items = each((n) => ({
    id: String(n),
    url: `https://xa.example.gov.vn/tin/${n}.html`,
    title: `Hội nghị lần ${n}`,
    date_published: `2026-10-12T08:${10 + (n % 50)}:00+07:00`,
    summary: SENTENCE.repeat(2),
    image: '/a.jpg',
    ...more,
  }));
  return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Xã', items });
}

function each(make) {
  return Array.from({ length: ENTRIES }, (_, n) => make(n));
}

function escaped(html) {
  return html.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function spread(rates) {
  const sorted = [...rates].sort((one, other) => one - other).map(Math.round);
  return `${sorted[sorted.length >> 1]} (${sorted[0]}–${sorted.at(-1)})`;
}
