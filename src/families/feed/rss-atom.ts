import Parser from 'rss-parser';
import type { FeedFacts, FeedItemFacts } from '../family.js';
import { SourceError } from '../../errors.js';
import { absoluteHtml, absoluteUrl, relationOf } from './feed-links.js';
import { attr, type FeedNode, firstText, nodesOf, textOf } from './feed-node.js';
import { textOfHtml, unescapeTwice } from './feed-text.js';
import { carriedName, FIELDS } from './feed-vocabulary.js';
import { readListFields } from './list-fields.js';
import { authorName } from './item-author.js';
import { isImageFile, mediaImages } from './item-media.js';
import { type FeedDialect, mendXml } from './mend-xml.js';
import { escapeText } from './xml-entities.js';

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

interface FeedContext {
  readonly dialect: FeedDialect;
  readonly url: string;
  readonly homepageUrl: string | null;
  readonly feedAuthor: string | null;
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

function linkUrl(link: FeedNode | undefined, bases: readonly (string | null)[]): string | null {
  if (!link) return null;
  return absoluteUrl(attr(link, 'href') ?? textOf(link), attr(link, 'base'), ...bases);
}

function itemFacts(item: FeedNode, context: FeedContext): FeedItemFacts {
  const base = attr(item, 'base');
  const bases = context.dialect === 'atom' ? [base, context.url] : [base, context.homepageUrl, context.url];
  const link = linkOf(item, context, bases);
  const title = titleOf(item);
  const described = htmlOf(item, SUMMARIES[context.dialect], base);
  const row = described === null ? null : readListFields(described);
  const date = firstText(item, ...PUBLISHED) ?? (row && textOfHtml(row.date ?? '')) ?? null;
  const modified = firstText(item, ...MODIFIED);
  return {
    guid: guidOf(item, context.dialect),
    link,
    title,
    date: date || modified,
    modified,
    author: authorOf(item) ?? (row?.author ? authorName(row.author) : null) ?? context.feedAuthor,
    summaryHtml: row ? row.summary : described,
    contentHtml: htmlOf(item, CONTENTS[context.dialect], base),
    ...filesOf(item, title, [base, link, ...bases]),
    categories: categoriesOf(item),
  };
}

const PUBLISHED = [
  'pubdate',
  'published',
  'atom:published',
  'issued',
  'dc:date',
  'dcterms:issued',
  'date',
  'created',
  'dcterms:created',
] as const;
const MODIFIED = ['updated', 'atom:updated', 'modified', 'dcterms:modified'] as const;

const SUMMARIES: Readonly<Record<FeedDialect, readonly string[]>> = {
  rss: ['description', 'summary', 'atom:summary', 'itunes:summary', 'dc:description'],
  rdf: ['description', 'summary', 'atom:summary', 'dc:description'],
  atom: ['summary', 'description', 'dc:description', 'itunes:summary'],
};

const CONTENTS: Readonly<Record<FeedDialect, readonly string[]>> = {
  rss: [
    'content:encoded',
    'encoded',
    'atom:content',
    'content',
    'xhtml:body',
    'body',
    'fullitem',
    'xhtml:div',
  ],
  rdf: [
    'content:encoded',
    'encoded',
    'atom:content',
    'content',
    'xhtml:body',
    'body',
    'fullitem',
    'xhtml:div',
  ],
  atom: ['content', 'content:encoded', 'encoded', 'xhtml:body', 'xhtml:div'],
};

function titleOf(node: FeedNode): string | null {
  for (const name of ['title', 'atom:title', 'dc:title', 'media:title', 'itunes:title']) {
    for (const child of nodesOf(node, name)) {
      const type = attr(child, 'type')?.trim().toLowerCase();
      const value = textOf(child);
      // Declared plain text is plain: `a < b` and `<b>` are meant as they stand.
      const text =
        type === 'text' || type === 'text/plain'
          ? value.replace(/\s+/g, ' ').trim()
          : textOfHtml(unescapeTwice(decoded(child)));
      if (text !== '') return text;
    }
  }
  return null;
}

/** The value of a field; base64 (Atom 0.3 by `mode`, Atom 1.0 for types that are neither text nor XML) undone. */
function decoded(node: FeedNode): string {
  const value = textOf(node);
  const type = attr(node, 'type')?.trim().toLowerCase() ?? '';
  const isCoded =
    attr(node, 'mode')?.trim().toLowerCase() === 'base64' ||
    (/^application\//.test(type) && !/xml|html/.test(type) && /^[A-Za-z0-9+/\s]+=?=?\s*$/.test(value));
  return isCoded ? Buffer.from(value, 'base64').toString('utf8').normalize('NFC') : value;
}

/** The first of these fields that says anything, as HTML. */
function htmlOf(item: FeedNode, names: readonly string[], base: string | null): string | null {
  for (const name of names) {
    for (const node of nodesOf(item, name)) {
      const html = asHtml(node).trim();
      const own = attr(node, 'base') ?? base;
      if (html !== '') return own === null ? html : absoluteHtml(html, own);
    }
  }
  return null;
}

function asHtml(node: FeedNode): string {
  const value = decoded(node);
  const type = (attr(node, 'type') ?? '').trim().toLowerCase();
  if (attr(node, 'markup') !== null) return withoutWrapper(value);
  if (type === 'text' || type === 'text/plain') return escapeText(value);
  // Content of another kind (an image, a file) is linked, not written out.
  if (/^(?:image|audio|video)\//.test(type) && !type.includes('xml')) return '';
  return unescapeTwice(value);
}

/** Atom wraps XHTML into one `div` that is no part of the content. */
function withoutWrapper(value: string): string {
  const wrapped =
    /^\s*<div(?:\s+xmlns(?::\w+)?\s*=\s*["'][^"'<>]{0,200}["']|\s+xml:lang\s*=\s*["'][^"'<>]{0,40}["'])*\s*>/i.exec(
      value,
    );
  if (!wrapped) return value;
  const inside = value.slice(wrapped[0].length);
  const end = /<\/div\s*>\s*$/i.exec(inside.slice(-40));
  if (!end) return value;
  const body = inside.slice(0, inside.length - (inside.slice(-40).length - end.index));
  // Two boxes side by side: the first start and the last end are not one pair.
  return /^[^]*?<\/div/i.test(body) && !/<div/i.test(body) ? value : body;
}

function linkOf(item: FeedNode, context: FeedContext, bases: readonly (string | null)[]): string | null {
  const links = [...nodesOf(item, 'link'), ...nodesOf(item, 'atom:link')];
  const original = absoluteUrl(firstText(item, 'feedburner:origlink'), ...bases);
  if (original !== null) return original;
  const pages = links.filter((link) =>
    ['', 'alternate'].includes(relationOf(attr(link, 'rel') ?? undefined)),
  );
  const plain = pages.filter((link) => attr(link, 'href') === null);
  const typed = pages.filter((link) => attr(link, 'href') !== null).sort((a, b) => pageRank(a) - pageRank(b));
  for (const link of context.dialect === 'atom' ? [...typed, ...plain] : [...plain, ...typed]) {
    const url = linkUrl(link, bases);
    if (url !== null) return url;
  }
  const content = nodesOf(item, 'content').find((node) => attr(node, 'src') !== null);
  return (
    permalinkOf(item) ??
    (content && context.dialect === 'atom'
      ? absoluteUrl(attr(content, 'src'), attr(content, 'base'), ...bases)
      : null)
  );
}

/** Pages before other formats of the same entry. */
function pageRank(link: FeedNode): number {
  const type = attr(link, 'type');
  return type === null || /html/i.test(type) ? 0 : 1;
}

/** A guid that is an address and is not said to be none; an Atom id or RDF name that is an address. */
function permalinkOf(item: FeedNode): string | null {
  for (const guid of nodesOf(item, 'guid')) {
    if (attr(guid, 'ispermalink')?.trim().toLowerCase() !== 'false' && isHttp(textOf(guid)))
      return absoluteUrl(textOf(guid));
  }
  const name = firstText(item, 'id', 'atom:id') ?? attr(item, 'about');
  return name !== null && isHttp(name) ? absoluteUrl(name) : null;
}

function isHttp(text: string): boolean {
  return /^\s*https?:\/\//i.test(text);
}

function guidOf(item: FeedNode, dialect: FeedDialect): string | null {
  const names = dialect === 'atom' ? ['id', 'guid'] : ['guid', 'id', 'atom:id'];
  const guid = firstText(item, ...names) ?? attr(item, 'about');
  return guid === null ? null : guid.replace(/\s+/g, ' ').trim().normalize('NFC') || null;
}

/** The names of the authors, joined; the first kind of field that names anyone counts. */
function authorOf(node: FeedNode): string | null {
  for (const name of ['author', 'dc:creator', 'atom:author', 'dc:author', 'creator', 'itunes:author']) {
    const names = nodesOf(node, name).map((each) => authorName(textOf(each)));
    const known = [...new Set(names.filter((each): each is string => each !== null))];
    if (known.length > 0) return known.slice(0, 10).join(', ');
  }
  return null;
}

function categoriesOf(item: FeedNode): readonly string[] {
  const nodes = ['category', 'atom:category', 'dc:subject'].flatMap((name) => nodesOf(item, name));
  const words = nodes.map(
    (node) => textOfHtml(textOf(node)) || textOfHtml(attr(node, 'label') ?? attr(node, 'term') ?? ''),
  );
  return [...new Set(words.filter((word) => word !== ''))];
}

function filesOf(
  item: FeedNode,
  title: string | null,
  bases: readonly (string | null)[],
): Pick<FeedItemFacts, 'images' | 'enclosures'> {
  const images = mediaImages(item, title, bases);
  const enclosures: { url: string; type: string | null }[] = [];
  const file = (address: string | null, type: string | null): void => {
    const url = absoluteUrl(address, ...bases);
    if (url === null) return;
    if (isImageFile(url, type)) {
      if (!images.some((each) => each.url === url)) images.push({ url, caption: null });
    } else if (!enclosures.some((each) => each.url === url))
      enclosures.push({ url, type: type?.trim() || null });
  };
  for (const node of nodesOf(item, 'enclosure')) {
    file(attr(node, 'url') ?? attr(node, 'href') ?? textOf(node), attr(node, 'type'));
  }
  for (const link of [...nodesOf(item, 'link'), ...nodesOf(item, 'atom:link')]) {
    if (relationOf(attr(link, 'rel') ?? undefined) === 'enclosure')
      file(attr(link, 'href'), attr(link, 'type'));
  }
  for (const name of ['image', 'itunes:image', 'thumbnail', 'thumb']) {
    if (images.length > 0) break;
    for (const node of nodesOf(item, name)) file(pictureAddress(node), 'image/*');
  }
  for (const node of nodesOf(item, 'content')) {
    const type = attr(node, 'type');
    if (attr(node, 'src') !== null && type !== null && !/html|text/i.test(type))
      file(attr(node, 'src'), type);
  }
  return { images, enclosures };
}

/** `<image>` of an entry: an address, an attribute, an `<url>` or an `<img>` inside. */
function pictureAddress(node: FeedNode): string | null {
  const value = textOf(node);
  const inside =
    /<url\b[^>]{0,100}>\s*([^<\s]{1,2000})/i.exec(value)?.[1] ??
    /<img\b[^>]{0,500}?src\s*=\s*["']?([^"'\s>]{1,2000})/i.exec(value)?.[1];
  const plain = /[<\s]/.test(value.trim()) ? null : value.trim() || null;
  return inside ?? attr(node, 'href') ?? attr(node, 'url') ?? attr(node, 'src') ?? plain;
}
