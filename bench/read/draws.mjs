/**
 * What requests ask for, drawn once before the rounds and the same for all servers: provinces, places in lists,
 * phrases by how many articles hold them. Cursors are the product's own.
 */
import pg from 'pg';
import { diceOf } from '../archive/dice.mjs';
import { QUERIES } from './product-queries.mjs';
import { tokensOf } from './phrase.mjs';

const DAY_MS = 86_400_000;
const CATEGORIES = [
  'tin tức - sự kiện',
  'tin trong xã',
  'tin hoạt động',
  'kinh tế',
  'văn hóa - xã hội',
  'xây dựng đảng',
  'nông thôn mới',
];

/** All draws by name; `ask(body)` sends one GraphQL request to the product and gives its data. */
export async function makeDraws({ url, ask, seed, until, count }) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const rows = async (sql, params = []) => (await client.query(sql, params)).rows;
    const dice = diceOf(seed, 0xd4a3);
    const provinces = await rows(
      `select publisher_province_id as id, count(*)::int as articles, min(published_at)::date::text as first, max(published_at)::date::text as last ` +
        `from article where published_at is not null and publisher_province_id is not null group by 1 order by 2 desc, 1`,
    );
    const setting = { rows, ask, dice, provinces, count, end: Date.parse(`${until}T00:00:00Z`) };
    const q1 = await places(setting);
    return {
      q1,
      q1same: q1.slice(0, 1),
      q2: ranges(setting, 3000),
      q2deep: await deepPages(setting),
      ...(await phrases(setting)),
      q4: years(setting, 2000, 365),
      q5: Array.from({ length: 20_000 }, () => ({ id: dice.int(1, count) })),
      activity: years(setting, 2000, 91),
    };
  } finally {
    await client.end();
  }
}

const PAGES = 6;

/** Places in the lists of the provinces, each with its cursor. */
async function places({ ask, dice, provinces }) {
  const query =
    'query ($within: ID!, $after: String) { articles(first: 100, after: $after, filter: { publisherUnit: { within: $within } }) ' +
    '{ edges { cursor node { id publishedAt } } } }';
  const found = [];
  for (const { id: within } of provinces.slice(0, 60)) {
    let after = null;
    for (let page = 0; page < PAGES; page += 1) {
      const variables = { ...QUERIES.q1.variables({ within, after: { cursor: null } }), after };
      const { articles } = await ask({ query, variables });
      for (const { cursor, node } of articles.edges) {
        const at = node.publishedAt ?? '-infinity';
        found.push({ within, after: { at, id: keyOf(node.id), cursor } });
      }
      after = articles.edges.at(-1)?.cursor ?? null;
      if (articles.edges.length < 100) break;
    }
  }
  return shuffled(found, dice);
}

export function keyOf(globalId) {
  const text = Buffer.from(globalId, 'base64url').toString('utf8');
  const key = text.slice(text.indexOf(':') + 1);
  return /^\d+$/.test(key) ? Number(key) : key;
}

function ranges({ dice, provinces }, count) {
  const large = provinces.slice(0, 40);
  return Array.from({ length: count }, () => {
    const { id: within, first, last } = dice.pick(large);
    const [from, to] = [Date.parse(first), Date.parse(last)];
    const start = from + dice.next() * 0.4 * (to - from);
    const end = to - dice.next() * 0.4 * (to - from);
    return { within, ...days(start, end), categories: some(dice, 4) };
  });
}

/** Where page 500 begins, for ranges that have so many. */
async function deepPages({ rows, ask, dice, provinces }) {
  const found = [];
  const query =
    'query ($filter: ArticleFilter!) { articles(first: 1, filter: $filter) { edges { cursor node { id } } } }';
  for (let tries = 0; found.length < 60 && tries < 200; tries += 1) {
    const { id: within, first, last } = provinces[tries % Math.min(12, provinces.length)];
    const range = {
      within,
      ...days(Date.parse(first) + dice.int(0, 200) * DAY_MS, Date.parse(last)),
      categories: some(dice, 5),
    };
    const [row] = await rows(
      `select a.id, a.source_id as source, to_char(a.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at from article a ` +
        `where a.status in ('ACTIVE', 'CORRECTED') and a.publisher_province_id = $1 and coalesce(a.published_at, '-infinity') >= $2::timestamptz ` +
        `and coalesce(a.published_at, '-infinity') < $3::timestamptz and a.category_lower = any($4) ` +
        `order by coalesce(a.published_at, '-infinity'::timestamptz) desc, a.id desc offset 9979 limit 1`,
      [within, range.from, range.to, range.categories],
    );
    if (!row) continue;
    const source = Buffer.from(`Source:${row.source}`).toString('base64url');
    const { articles } = await ask({
      query,
      variables: { filter: { source: { eq: source }, publishedAt: { eq: row.at } } },
    });
    const edge = articles.edges.find(({ node }) => keyOf(node.id) === row.id);
    if (edge) found.push({ ...range, after: { at: row.at, id: row.id, cursor: edge.cursor } });
  }
  return found;
}

function years({ dice, provinces }, count, length) {
  return Array.from({ length: count }, () => {
    const { id: within, first, last } = dice.pick(provinces.slice(0, 60));
    const start =
      Date.parse(first) + dice.next() * Math.max(0, Date.parse(last) - Date.parse(first) - length * DAY_MS);
    return { within, ...days(start, start + length * DAY_MS) };
  });
}

/** Phrases without marks in four bands by the share of a sample of articles that hold them; rare ones counted in all. */
async function phrases({ rows, dice, count }) {
  const sample = await rows(`select text from article_search where article_id % $1 = 0`, [
    Math.max(1, Math.round(count / 8000)),
  ]);
  const held = new Map();
  for (const { text } of sample) {
    const words = text.split(/[\u0001 ]+/);
    const pairs = new Set(words.slice(1).map((word, at) => `${words[at]} ${word}`));
    for (const pair of pairs)
      if (/^[a-z]{2,} [a-z]{2,}$/.test(pair)) held.set(pair, (held.get(pair) ?? 0) + 1);
  }
  const share = (of) => of / sample.length;
  const all = shuffled(
    [...held].sort(([one], [other]) => (one < other ? -1 : 1)),
    dice,
  );
  const band = (low, high, most) =>
    all
      .filter(([, of]) => share(of) >= low && share(of) < high)
      .slice(0, most)
      .map(([pair]) => phraseOf(pair, low >= COMMON));
  const rare = [];
  for (const [pair, of] of all) {
    if (rare.length >= 400) break;
    if (of !== 1) continue;
    const { tokens, like } = phraseOf(pair);
    const [row] = await rows(
      `select count(*)::int as n from (select 1 from article_search where folded @> $1::int4[] and text like $2 limit 51) c`,
      [tokens, like],
    );
    if (row.n <= 50) rare.push(phraseOf(pair));
  }
  return { everywhere: band(0.3, 1, 60), common: band(0.03, 0.3, 400), some: band(0.0005, 0.01, 400), rare };
}

/** From this share of the articles on the newest are found sooner by date than by phrase. */
const COMMON = 0.01;

function phraseOf(term, isCommon = false) {
  return { term, isCommon, tokens: tokensOf(term), like: `% ${term} %` };
}

function days(start, end) {
  const day = (moment) =>
    `${new Date(Math.floor(moment / DAY_MS) * DAY_MS).toISOString().slice(0, 10)}T17:00:00.000Z`;
  return { from: day(start - DAY_MS), to: day(end - DAY_MS) };
}

function some(dice, count) {
  return shuffled([...CATEGORIES], dice).slice(0, count);
}

function shuffled(list, dice) {
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = dice.int(0, at);
    [list[at], list[other]] = [list[other], list[at]];
  }
  return list;
}
