/**
 * `npm run accuracy`: how well the golden cases are read, as a table of families and fields. A cell says how many of
 * the cases read the field as a person wrote it down; the failing ones are named below. Exit code 1 when any fails.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { expectedFile, goldenCases, readGoldenCase } from '../dist/src/commands/golden.js';
import { readFeedDocument } from '../dist/src/ingest/read-feed.js';
import { loadGazetteer } from '../dist/src/units/gazetteer.js';

const FIXTURES = join(import.meta.dirname, '..', 'test', 'fixtures');

/** Columns of the table, and which keys of an answer each one holds. */
const FIELDS = {
  family: ['family'],
  title: ['title'],
  lead: ['lead'],
  date: ['publishedAt', 'eventDate'],
  byline: ['byline'],
  organ: ['authorUnit'],
  images: ['images'],
  files: ['attachments', 'documentNumbers'],
  body: ['bodyText', 'bodyHtml'],
  kind: ['category', 'contentType', 'status'],
  problems: ['problems', 'error'],
  list: ['items', 'nextUrl'],
};

const gazetteer = loadGazetteer();
const tally = new Map();
const failing = [];

for (const each of goldenCases(FIXTURES).filter(({ family }) => family !== 'feed')) {
  if (!existsSync(expectedFile(each))) {
    failing.push(`${each.family}/${each.name}: expected.json is missing`);
    continue;
  }
  const expected = JSON.parse(readFileSync(expectedFile(each), 'utf8'));
  const actual = JSON.parse(JSON.stringify(readGoldenCase(each, gazetteer)));
  for (const [column, keys] of Object.entries(FIELDS)) {
    const present = keys.filter((key) => key in expected || key in actual);
    if (present.length === 0) continue;
    const wrong = present.filter((key) => !isDeepStrictEqual(actual[key], expected[key]));
    count(each.family, column, wrong.length === 0);
    if (wrong.length > 0) failing.push(`${each.family}/${each.name}: ${wrong.join(', ')}`);
  }
}
await readFeeds();

printTable();
for (const line of failing) process.stdout.write(`FAILING ${line}\n`);
process.stdout.write(`\n${failing.length} failing\n`);
process.exitCode = failing.length === 0 ? 0 : 1;

function count(family, column, right) {
  const row = tally.get(family) ?? new Map();
  const cell = row.get(column) ?? { right: 0, all: 0 };
  row.set(column, { right: cell.right + (right ? 1 : 0), all: cell.all + 1 });
  tally.set(family, row);
}

/** Feeds: one column, the whole answer. */
async function readFeeds() {
  const { readdirSync } = await import('node:fs');
  const root = join(FIXTURES, 'feed');
  for (const name of readdirSync(root)) {
    const folder = join(root, name);
    const file = readdirSync(folder).find((each) => /^feed\./.test(each));
    const expectedPath = join(folder, 'expected.json');
    if (!file || !existsSync(expectedPath)) {
      failing.push(`feed/${name}: the feed or expected.json is missing`);
      continue;
    }
    const sourcePath = join(folder, 'source.json');
    const source = existsSync(sourcePath) ? JSON.parse(readFileSync(sourcePath, 'utf8')) : {};
    const { url = 'https://example.gov.vn/rss', contentType = null, fetchedAt = null } = source;
    const answer = await readFeedDocument(readFileSync(join(folder, file)), {
      url,
      contentType,
      fetchedAt: fetchedAt === null ? null : new Date(fetchedAt),
    }).catch((error) => ({ error: { code: error.code, message: error.message } }));
    const right = isDeepStrictEqual(
      JSON.parse(JSON.stringify(answer)),
      JSON.parse(readFileSync(expectedPath, 'utf8')),
    );
    count('feed', 'list', right);
    if (!right) failing.push(`feed/${name}`);
  }
}

function printTable() {
  const columns = Object.keys(FIELDS);
  const width = Math.max(...[...tally.keys()].map((name) => name.length));
  const line = (cells) => process.stdout.write(`${cells.join('  ')}\n`);
  line(['family'.padEnd(width), ...columns.map((column) => column.padStart(8))]);
  for (const [family, row] of [...tally].sort(([a], [b]) => a.localeCompare(b))) {
    const cells = columns.map((column) => {
      const cell = row.get(column);
      return (cell ? `${cell.right}/${cell.all}` : '').padStart(8);
    });
    line([family.padEnd(width), ...cells]);
  }
}
