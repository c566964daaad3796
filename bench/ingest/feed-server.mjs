/**
 * A thousand sites' feeds on loopback, each of twenty entries with a summary and the whole text, with ETags that are
 * honoured. A process of its own; it listens on several loopback addresses, as sites are many: a polite reader asks one
 * address for one thing at a time. `--port`, `--feeds`, `--items`, `--addresses`. Asked for `/edition/2`, every feed has one
 * entry more in front and its last is gone, until `/edition/1` is asked for.
 */
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { diceOf } from '../archive/dice.mjs';
import { loadGazetteer } from '../archive/product.mjs';
import { personName, vocabularyOf } from '../archive/vocabulary.mjs';

const { values } = parseArgs({
  options: {
    port: { type: 'string' },
    feeds: { type: 'string' },
    items: { type: 'string' },
    addresses: { type: 'string' },
  },
});
const [port, count, items, addresses] = [values.port, values.feeds, values.items, values.addresses].map(
  Number,
);
const vocabulary = vocabularyOf(
  loadGazetteer().units.flatMap((unit) => unit.versions.map(({ name }) => name)),
);
const today = new Date();
const editions = new Map();
const editionOf = (edition) =>
  Array.from({ length: count }, (_, index) => {
    const bytes = Buffer.from(feedOf(index, edition));
    return { bytes, etag: `"${createHash('sha1').update(bytes).digest('hex')}"` };
  });
let feeds = [];
const publish = (edition) => {
  if (!editions.has(edition)) editions.set(edition, editionOf(edition));
  feeds = editions.get(edition);
};
publish(1);

const server = (request, response) => {
  const edition = /^\/edition\/([12])$/.exec(request.url ?? '')?.[1];
  if (edition) {
    publish(Number(edition));
    return void response.writeHead(204).end();
  }
  const index = Number(/^\/(\d+)\/rss\.xml$/.exec(request.url ?? '')?.[1] ?? NaN);
  const feed = feeds[index];
  if (!feed) return void response.writeHead(404).end();
  if (request.headers['if-none-match'] === feed.etag)
    return void response.writeHead(304, { etag: feed.etag }).end();
  response.writeHead(200, {
    'content-type': 'application/rss+xml; charset=utf-8',
    etag: feed.etag,
    'content-length': feed.bytes.length,
  });
  response.end(feed.bytes);
};
for (let at = 1; at <= addresses; at += 1) createServer(server).listen(port, `127.0.0.${at}`);
console.log('ready');

function feedOf(index, edition) {
  const dice = diceOf(11, index);
  const word = () => vocabulary.word(vocabulary.rank(dice.next()));
  const words = (low, high) => Array.from({ length: dice.int(low, high) }, word).join(' ');
  const site = `http://127.0.0.${1 + (index % addresses)}:${port}/${index}`;
  const entryOf = (at) => {
    const date = new Date(today.getTime() - (at * 7 + dice.int(1, 6)) * 3_600_000);
    const paragraphs = Array.from(
      { length: dice.int(4, 8) },
      () => `<p>${words(25, 45)}. ${personName(dice)} ${words(5, 9)}.</p>`,
    );
    const image = `<figure><img src="${site}/anh/${at}.jpg"><figcaption>${words(4, 7)}</figcaption></figure>`;
    return (
      `<item><title>${words(5, 9)}</title><link>${site}/tin/${at}.html</link><guid isPermaLink="false">${index}-${at}</guid>` +
      `<pubDate>${date.toUTCString().replace('GMT', '+0000')}</pubDate><category>Tin tức</category>` +
      `<description><![CDATA[${words(15, 25)}]]></description><content:encoded><![CDATA[${paragraphs[0]}${image}${paragraphs.slice(1).join('')}]]></content:encoded></item>`
    );
  };
  const first = Array.from({ length: items }, (_, at) => entryOf(at));
  const entries = edition === 1 ? first : [entryOf(items), ...first.slice(0, -1)];
  return (
    `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>` +
    `<title>Trang tin ${index}</title><link>${site}/</link><description>Tin</description>${entries.join('')}</channel></rss>`
  );
}
