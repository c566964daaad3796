/**
 * The words of feeds: whatever prefix a feed gives a namespace, whatever case it writes its tags in, the mender
 * writes them as here. A prefix is ours when its address says so; a known prefix with an unknown address counts too.
 */

/** Addresses of namespaces (without scheme, `www.`, closing `/` and `#`) and the prefix they get; '' is the feed's own. */
const NAMESPACES: Readonly<Record<string, string>> = {
  'w3.org/2005/atom': 'atom',
  'purl.org/atom/ns': 'atom',
  'purl.org/atom/app': 'app',
  'purl.org/net/rss1.1': '',
  'purl.org/rss/1.0': '',
  'my.netscape.com/rdf/simple/0.9': '',
  'channel.netscape.com/rdf/simple/0.9': '',
  'backend.userland.com/rss': '',
  'backend.userland.com/rss2': '',
  'backend.userland.com/rss091': '',
  'blogs.law.harvard.edu/tech/rss': '',
  'cyber.law.harvard.edu/rss/rss.html': '',
  'w3.org/1999/02/22-rdf-syntax-ns': 'rdf',
  'purl.org/dc/elements/1.1': 'dc',
  'purl.org/dc/elements/1.0': 'dc',
  'purl.org/dc/terms': 'dcterms',
  'purl.org/rss/1.0/modules/dc': 'dc',
  'purl.org/rss/1.0/modules/content': 'content',
  'search.yahoo.com/mrss': 'media',
  'search.yahoo.com/rss': 'media',
  'video.search.yahoo.com/mrss': 'media',
  'tools.search.yahoo.com/mrss': 'media',
  'itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'example.com/dtds/podcast-1.0.dtd': 'itunes',
  'rssnamespace.org/feedburner/ext/1.0': 'feedburner',
  'w3.org/1999/xhtml': 'xhtml',
  'w3.org/xml/1998/namespace': 'xml',
};

/** Prefixes that everyone uses for one thing, understood even where they are not declared. */
const WELL_KNOWN: ReadonlySet<string> = new Set(
  'atom rdf dc dcterms content media itunes feedburner xhtml xml'.split(' '),
);

/** Prefixes that are not what the table calls them. */
const OTHER_PREFIXES: Readonly<Record<string, string>> = {
  atom10: 'atom',
  atom03: 'atom',
  a10: 'atom',
  dct: 'dcterms',
  rss: '',
};

/** The prefix a namespace address stands for; null when it is none of ours. */
export function prefixOfNamespace(address: string): string | null {
  const key = address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/[/#]+$/, '');
  return NAMESPACES[key] ?? (key.startsWith('search.yahoo.com/mrss') ? 'media' : null);
}

/** What an undeclared (or strangely declared) prefix means; null when nothing of ours. */
export function prefixByHabit(prefix: string): string | null {
  const lower = prefix.toLowerCase();
  return WELL_KNOWN.has(lower) ? lower : (OTHER_PREFIXES[lower] ?? null);
}

/**
 * How a field is read: `text` ends where another field begins (its end tag was forgotten), `markup` may hold
 * elements of HTML, `group` holds fields of its own.
 */
export type FieldKind = 'text' | 'markup' | 'group';

/** Every field that is read; names in lower case, as the mender writes them. All others are passed over. */
export const FIELDS: Readonly<Record<string, FieldKind>> = {
  title: 'text',
  link: 'text',
  guid: 'text',
  id: 'text',
  pubdate: 'text',
  published: 'text',
  issued: 'text',
  created: 'text',
  updated: 'text',
  modified: 'text',
  date: 'text',
  publishdate: 'text',
  publisheddate: 'text',
  publicationdate: 'text',
  datepublished: 'text',
  author: 'text',
  creator: 'text',
  category: 'text',
  enclosure: 'text',
  description: 'markup',
  summary: 'markup',
  content: 'markup',
  encoded: 'markup',
  body: 'markup',
  fullitem: 'markup',
  image: 'markup',
  thumbnail: 'text',
  thumb: 'text',
  'atom:title': 'text',
  'atom:link': 'text',
  'atom:id': 'text',
  'atom:published': 'text',
  'atom:updated': 'text',
  'atom:author': 'text',
  'atom:category': 'text',
  'atom:summary': 'markup',
  'atom:content': 'markup',
  'dc:title': 'text',
  'dc:date': 'text',
  'dc:creator': 'text',
  'dc:author': 'text',
  'dc:subject': 'text',
  'dc:description': 'markup',
  'dcterms:issued': 'text',
  'dcterms:created': 'text',
  'dcterms:modified': 'text',
  'content:encoded': 'markup',
  'xhtml:body': 'markup',
  'xhtml:div': 'markup',
  'itunes:title': 'text',
  'itunes:author': 'text',
  'itunes:summary': 'markup',
  'itunes:image': 'text',
  'feedburner:origlink': 'text',
  'media:group': 'group',
  'media:content': 'group',
  'media:thumbnail': 'text',
  'media:title': 'text',
  'media:description': 'markup',
};

/**
 * Fields that rss-parser would work on by itself, and how they are called so that it does not: it makes snippets
 * with expressions that take the square of a hostile text's length, and one bad date of Atom throws the whole
 * feed away.
 */
const KEPT_FROM_PARSER: ReadonlySet<string> = new Set(
  'content summary description content:encoded published updated author dc:date date'.split(' '),
);

/** The name under which a field goes through rss-parser. */
export function carriedName(field: string): string {
  return KEPT_FROM_PARSER.has(field) ? `as-is:${field.replace(':', '-')}` : field;
}

/** Fields that HTML does not have: inside a field with markup, their start means that its end was forgotten. */
export const ENDS_MARKUP: ReadonlySet<string> = new Set(
  'item entry guid pubdate published updated content:encoded dc:date dc:creator description enclosure'.split(
    ' ',
  ),
);

/** Elements that hold entries: their end tags end everything inside them, whatever was left open. */
export const FRAMES: ReadonlySet<string> = new Set(['rss', 'feed', 'rdf', 'channel', 'item', 'entry']);

/** Attributes that are read. */
export const ATTRIBUTES: ReadonlySet<string> = new Set(
  'href rel type mode src url medium width ispermalink term label title text name value'.split(' '),
);
