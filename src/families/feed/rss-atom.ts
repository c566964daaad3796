import Parser from 'rss-parser';
import { SourceError } from '../../errors.js';
import type { FeedFacts } from '../family.js';
import { relationOf } from './feed-links.js';
import type { FeedDialect } from './feed-names.js';
import { attr, type FeedNode, nodesOf, textOf } from './feed-node.js';
import { carriedName, FIELDS } from './feed-vocabulary.js';
import { authorOf, itemFacts, linkUrl } from './item-facts.js';
import { titleOf } from './item-html.js';
import { mendXml } from './mend-xml.js';

/**
 * Every field as a list of nodes with their attributes, under a name of our own: rss-parser's dates (`isoDate`
 * swaps day and month), links (the first of any relation) and single values are not used.
 */
const CUSTOM_FIELDS = [
  ['$', 'field:$', { keepArray: true }],
  ...Object.keys(FIELDS).map((name) => [carriedName(name), `field:${name}`, { keepArray: true }]),
];

/**
 * Reads RSS 0.9x, 1.0, 2.0 and Atom 0.3, 1.0: mended first, then read by rss-parser, then every entry's words put
 * where they belong. Throws {@link SourceError} NOT_A_FEED or FEED_REFUSED.
 */
export async function readRssOrAtom(text: string, url: string): Promise<FeedFacts> {
  const mended = mendXml(text, url);
  const output = await parse(mended.xml);
  const feed = fieldsOf(output);
  const homepageUrl = homepageOf(feed, mended.dialect, url);
  const context = {
    dialect: mended.dialect,
    url,
    homepageUrl,
    feedAuthor: mended.dialect === 'atom' ? authorOf(feed) : null,
  };
  return {
    title: titleOf(feed),
    homepageUrl,
    items: (output['items'] as readonly FeedNode[]).map((item) => itemFacts(fieldsOf(item), context)),
    problems: mended.problems,
  };
}

async function parse(xml: string): Promise<FeedNode> {
  const fields = CUSTOM_FIELDS as unknown as string[];
  const parser = new Parser({ customFields: { feed: fields, item: fields as never } });
  try {
    return await parser.parseString(xml);
  } catch (cause) {
    throw new SourceError('NOT_A_FEED', 'The feed could not be read', {}, cause);
  }
}

/** What went through under our own names, back under the feed's. */
function fieldsOf(parsed: FeedNode): FeedNode {
  const fields: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(parsed))
    if (name.startsWith('field:')) fields[name.slice(6)] = value;
  return fields;
}

function homepageOf(feed: FeedNode, dialect: FeedDialect, url: string): string | null {
  const links = [...nodesOf(feed, 'link'), ...nodesOf(feed, 'atom:link')];
  const typed = links.filter((link) => attr(link, 'href') !== null);
  const alternate = typed.find((link) =>
    ['', 'alternate'].includes(relationOf(attr(link, 'rel') ?? undefined)),
  );
  const plain = links.find((link) => textOf(link).trim() !== '');
  const [first, second] = dialect === 'atom' ? [alternate, plain] : [plain, alternate];
  return linkUrl(first, [url]) ?? linkUrl(second, [url]);
}
