import { type Problem, SourceError } from '../errors.js';
import { absoluteUrl } from './feed/feed-links.js';
import { FEED_LIMITS } from './feed/feed-limits.js';
import { tidy } from './feed/feed-text.js';
import { decodeReferences } from './feed/xml-entities.js';
import { type Token, XmlScanner } from './feed/xml-scanner.js';

/** What a news sitemap tells of an article, in the site's words. */
export interface SitemapNews {
  readonly title: string | null;
  readonly publishedAt: string | null;
  /** The name of the publication ("Báo Hà Tĩnh"). */
  readonly publication: string | null;
}

/** One page of a sitemap. */
export interface SitemapEntry {
  readonly url: string;
  /** `lastmod` in the site's words. */
  readonly lastModified: string | null;
  readonly news: SitemapNews | null;
  readonly images: readonly { readonly url: string; readonly caption: string | null }[];
}

/** A sitemap or an index of sitemaps; the order is the site's. */
export interface SitemapFacts {
  readonly entries: readonly SitemapEntry[];
  /** Addresses of further sitemaps. */
  readonly children: readonly string[];
  /** MALFORMED_FEED (entries without an address, or beyond the limit), TRUNCATED_FEED. */
  readonly problems: readonly Problem[];
}

/** What the protocol allows one sitemap to hold. */
const MAX_ENTRIES = 50_000;
const MAX_IMAGES = 1000;

/**
 * Reads a sitemap: a `urlset` with the news and image extensions under any prefix, a `sitemapindex`, or plain text
 * with an address on each line (https://www.sitemaps.org/protocol.html). `text` is decoded and unpacked, `url` the
 * address as served. Pure, one pass, linear in the text. Bare `&`, forgotten end tags and a lost tail are mended.
 * Throws {@link SourceError} NOT_A_FEED (a web page, a feed, other XML) or FEED_REFUSED (entities of its own,
 * nesting beyond all use).
 */
export function readSitemap(text: string, url: string): SitemapFacts {
  const clean = text.replace(/^[\s\ufeff]+/, '');
  return clean.startsWith('<') ? new SitemapReader(clean, url).read() : readAddresses(clean, url);
}

/** A text sitemap; it is one only when its first line is an address. */
function readAddresses(text: string, url: string): SitemapFacts {
  const entries = new Map<string, SitemapEntry>();
  let dropped = 0;
  for (const line of text.split(/[\r\n]+/)) {
    const address = line.trim();
    if (address === '') continue;
    const found = /^https?:\/\/\S+$/i.test(address) ? absoluteUrl(address, url) : null;
    if (found === null && entries.size === 0)
      throw new SourceError('NOT_A_FEED', 'The answer is neither XML nor a list of addresses');
    if (found === null || entries.size >= MAX_ENTRIES) dropped += 1;
    else if (!entries.has(found))
      entries.set(found, { url: found, lastModified: null, news: null, images: [] });
  }
  if (entries.size === 0) throw new SourceError('NOT_A_FEED', 'The answer is empty');
  return { entries: [...entries.values()], children: [], problems: droppedProblem(dropped) };
}

function droppedProblem(dropped: number): Problem[] {
  return dropped === 0 ? [] : [{ code: 'MALFORMED_FEED', detail: `${dropped} entries left out` }];
}

/** Which field a value belongs to, by the local names of its element and of the one around it. */
const FIELDS = {
  'url loc': 'url',
  'sitemap loc': 'url',
  'url lastmod': 'lastModified',
  'news title': 'title',
  'news publication_date': 'publishedAt',
  'publication name': 'publication',
  'image loc': 'imageUrl',
  'image caption': 'imageCaption',
  'image title': 'imageTitle',
} as const satisfies Readonly<Record<string, string>>;

type Field = (typeof FIELDS)[keyof typeof FIELDS];

/** Elements that hold others; everything else is a value or passed over. */
const FRAMES: ReadonlySet<string> = new Set([
  'urlset',
  'sitemapindex',
  'url',
  'sitemap',
  'news',
  'publication',
  'image',
  'video',
  'pagemap',
]);
const WEB_PAGE: ReadonlySet<string> = new Set([
  'html',
  'head',
  'body',
  'script',
  'title',
  'meta',
  'div',
  'h1',
]);

interface OpenEntry {
  readonly kind: 'url' | 'sitemap';
  readonly values: Map<Field, string>;
  readonly images: { url: string; caption: string | null }[];
  hasNews: boolean;
}

/** A class because one pass shares its state; nothing of it outlives {@link readSitemap}. */
class SitemapReader {
  readonly #scanner: XmlScanner;
  readonly #url: string;
  readonly #frames: string[] = [];
  readonly #entries = new Map<string, SitemapEntry>();
  readonly #children = new Set<string>();
  #depth = 0;
  #value: { readonly name: string; readonly field: Field | null; text: string } | null = null;
  #entry: OpenEntry | null = null;
  #dropped = 0;
  #truncated = false;

  constructor(text: string, url: string) {
    this.#scanner = new XmlScanner(text);
    this.#url = url;
  }

  read(): SitemapFacts {
    const root = this.#openRoot();
    let closed = false;
    for (let token = this.#scanner.next(); token; token = this.#scanner.next()) {
      if (token.kind === 'broken') this.#truncated = true;
      if (token.kind === 'close' && localName(token.name) === root) closed = true;
      this.#take(token);
    }
    if (!closed) this.#truncated = true;
    this.#endEntry(this.#truncated);
    const problems = droppedProblem(this.#dropped);
    if (this.#truncated) problems.push({ code: 'TRUNCATED_FEED' });
    return { entries: [...this.#entries.values()], children: [...this.#children], problems };
  }

  /** Reads over prolog and style sheet to the first element. */
  #openRoot(): string {
    for (let token = this.#scanner.next(); token; token = this.#scanner.next()) {
      this.#refuseSubset(token);
      if (token.kind !== 'open') continue;
      const name = localName(token.name);
      if (name === 'urlset' || name === 'sitemapindex') return name;
      if (WEB_PAGE.has(name)) throw new SourceError('NOT_A_FEED', 'The answer is a web page, not a sitemap');
      break;
    }
    throw new SourceError('NOT_A_FEED', 'The answer holds no sitemap');
  }

  #refuseSubset(token: Token): void {
    if (token.kind === 'doctype' && token.hasSubset)
      throw new SourceError('FEED_REFUSED', 'The sitemap declares a document type with entities of its own');
  }

  #take(token: Token): void {
    if (token.kind === 'doctype') this.#refuseSubset(token);
    else if (token.kind === 'text') this.#say(decodeReferences(token.raw));
    else if (token.kind === 'cdata') this.#say(token.value);
    else if (token.kind === 'open') this.#open(localName(token.name), token.selfClosing);
    else if (token.kind === 'close') this.#close(localName(token.name));
  }

  #say(text: string): void {
    if (this.#value && this.#value.text.length <= FEED_LIMITS.attributeLength) this.#value.text += text;
  }

  #open(name: string, selfClosing: boolean): void {
    this.#endValue();
    if (!selfClosing) this.#deepen();
    if (name === 'url' || name === 'sitemap') {
      this.#endEntry(false);
      // Entries stand beside each other, however many end tags were forgotten before this one.
      this.#depth = 1;
      this.#entry = { kind: name, values: new Map(), images: [], hasNews: false };
      this.#frames.length = 0;
    }
    if (FRAMES.has(name)) {
      if (name === 'image') this.#endImage();
      if (name === 'news' && this.#entry) this.#entry.hasNews = true;
      if (!selfClosing) this.#frames.push(name);
      return;
    }
    const around = this.#frames.at(-1) ?? '';
    const key = `${around} ${name}`;
    const field = this.#entry && Object.hasOwn(FIELDS, key) ? FIELDS[key as keyof typeof FIELDS] : null;
    if (!selfClosing) this.#value = { name, field, text: '' };
  }

  #deepen(): void {
    this.#depth += 1;
    if (this.#depth > FEED_LIMITS.depth)
      throw new SourceError('FEED_REFUSED', 'The sitemap is nested deeper than any in use');
  }

  #close(name: string): void {
    this.#endValue();
    this.#depth = Math.max(0, this.#depth - 1);
    const at = this.#frames.lastIndexOf(name);
    if (at < 0) return;
    if (name === 'image') this.#endImage();
    this.#frames.length = at;
    if (name === 'url' || name === 'sitemap') this.#endEntry(false);
  }

  /** A value ends with its own end tag or, where that was forgotten, with the next tag of any kind. */
  #endValue(): void {
    const value = this.#value;
    this.#value = null;
    if (!value || value.field === null || !this.#entry || this.#entry.values.has(value.field)) return;
    const text = tidy(value.text);
    if (text !== '') this.#entry.values.set(value.field, text);
  }

  #endImage(): void {
    const { values, images } = this.#entry ?? {};
    const url = absoluteUrl(values?.get('imageUrl'), this.#url);
    const caption = values?.get('imageCaption') ?? values?.get('imageTitle') ?? null;
    if (url !== null && images && images.length < MAX_IMAGES) images.push({ url, caption });
    for (const field of ['imageUrl', 'imageCaption', 'imageTitle'] as const) values?.delete(field);
  }

  /** `broken`: the text ends inside the entry; a value that has no end may be half an address. */
  #endEntry(broken: boolean): void {
    if (!broken) this.#endValue();
    this.#endImage();
    const entry = this.#entry;
    this.#entry = null;
    this.#value = null;
    if (!entry) return;
    const url = absoluteUrl(entry.values.get('url'), this.#url);
    const known = entry.kind === 'url' ? this.#entries : this.#children;
    if (url === null || known.size >= MAX_ENTRIES) {
      this.#dropped += 1;
      return;
    }
    if (known.has(url)) return;
    if (entry.kind === 'sitemap') this.#children.add(url);
    else
      this.#entries.set(url, {
        url,
        lastModified: entry.values.get('lastModified') ?? null,
        news: newsOf(entry),
        images: entry.images,
      });
  }
}

function newsOf({ hasNews, values }: OpenEntry): SitemapNews | null {
  if (!hasNews) return null;
  const of = (field: Field): string | null => values.get(field) ?? null;
  return { title: of('title'), publishedAt: of('publishedAt'), publication: of('publication') };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}
