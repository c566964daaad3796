import type { FeedItemFacts } from '../family.js';
import { absoluteUrl, relationOf } from './feed-links.js';
import type { FeedDialect } from './feed-names.js';
import { attr, type FeedNode, firstText, nodesOf, textOf } from './feed-node.js';
import { textOfHtml } from './feed-text.js';
import { authorName } from './item-author.js';
import { filesOf } from './item-files.js';
import { htmlOf, titleOf } from './item-html.js';
import { type ListFields, readListFields } from './list-fields.js';

/** What an entry takes from its feed. */
export interface FeedContext {
  readonly dialect: FeedDialect;
  readonly url: string;
  readonly homepageUrl: string | null;
  readonly feedAuthor: string | null;
}

/** One entry, its words put where they belong. */
export function itemFacts(item: FeedNode, context: FeedContext): FeedItemFacts {
  const base = attr(item, 'base');
  const bases = context.dialect === 'atom' ? [base, context.url] : [base, context.homepageUrl, context.url];
  const link = linkOf(item, context, bases);
  const title = titleOf(item);
  const described = htmlOf(item, SUMMARIES[context.dialect], base);
  const row = described === null ? null : readListFields(described);
  const modified = firstText(item, ...MODIFIED);
  return {
    guid: guidOf(item, context.dialect),
    link,
    title,
    date: chosenDate(publishedIn(item, row), modified),
    modified,
    author: authorOf(item) ?? (row?.author ? authorName(row.author) : null) ?? context.feedAuthor,
    summaryHtml: row ? row.summary : described,
    contentHtml: htmlOf(item, CONTENTS[context.dialect], base),
    ...filesOf(item, title, [base, link, ...bases]),
    categories: withColumn(categoriesOf(item), row),
  };
}

/** The categories of the entry, else that of its list row. */
function withColumn(categories: readonly string[], row: ListFields | null): readonly string[] {
  const column = textOfHtml(row?.category ?? '');
  return categories.length > 0 || column === '' ? categories : [column];
}

const PUBLISHED = [
  'pubdate',
  'published',
  'atom:published',
  'issued',
  'dc:date',
  'dcterms:issued',
  'date',
  'publishdate',
  'publisheddate',
  'publicationdate',
  'datepublished',
  'created',
  'dcterms:created',
] as const;

const MODIFIED = ['updated', 'atom:updated', 'modified', 'dcterms:modified'] as const;

/** What programs write where they have no date: nothing but zeros, the years 0 and 1, the first second of 1970. */
const ZERO_DATE = /^[\s0:./TZ+-]*$|(?<![\d.:+-])0{3}[01](?!\d)|^-0*1-11-30|\s-0001\s|(?<!\d)1970(?!\d)/;

function* publishedIn(item: FeedNode, row: ListFields | null): Generator<string> {
  for (const name of PUBLISHED) {
    const date = firstText(item, name);
    if (date !== null) yield date;
  }
  const column = textOfHtml(row?.date ?? '');
  if (column !== '') yield column;
}

/** The first date with a number in it, else the words given instead. The last change stands in for no words at all. */
function chosenDate(published: Iterable<string>, modified: string | null): string | null {
  let words: string | null = null;
  let zeros: string | null = null;
  for (const date of published) {
    if (ZERO_DATE.test(date)) zeros ??= date;
    else if (/\d/.test(date)) return date;
    else words ??= date;
  }
  return words ?? modified ?? zeros;
}

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
    permalinkOf(item, bases) ??
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

/** A guid that is an address (or a path said to be one) and is not said to be none; an Atom id or RDF name that is an address. */
function permalinkOf(item: FeedNode, bases: readonly (string | null)[]): string | null {
  for (const guid of nodesOf(item, 'guid')) {
    const said = attr(guid, 'ispermalink')?.trim().toLowerCase();
    if (said !== 'false' && isHttp(textOf(guid))) return absoluteUrl(textOf(guid));
    if (said === 'true' && /^\s*\.{0,2}\//.test(textOf(guid))) return absoluteUrl(textOf(guid), ...bases);
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
export function authorOf(node: FeedNode): string | null {
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

/** The address of a link element, absolute. */
export function linkUrl(link: FeedNode | undefined, bases: readonly (string | null)[]): string | null {
  if (!link) return null;
  const text = textOf(link);
  // `<link><a href="…">xem</a></link>`
  const anchored = /<a\s[^<>]{0,500}?href\s*=\s*["']?([^"'\s<>]{1,2000})/i.exec(text.slice(0, 4000))?.[1];
  return absoluteUrl(attr(link, 'href') ?? anchored ?? text, attr(link, 'base'), ...bases);
}
