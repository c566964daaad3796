import { SourceError, type Problem } from '../../errors.js';
import { FEED_LIMITS } from './feed-limits.js';
import {
  type FeedDialect,
  localName,
  nameOf,
  type Namespaces,
  namespacesOf,
  NO_NAMESPACES,
  prefixOf,
} from './feed-names.js';
import { carriedName, FIELDS, FRAMES } from './feed-vocabulary.js';
import { readField } from './field-reader.js';
import { decodeReferences } from './xml-entities.js';
import { asAttribute, asCharacters, attributesOf, baseOf } from './xml-writing.js';
import { type OpenToken, type Token, XmlScanner } from './xml-scanner.js';

export interface MendedFeed {
  /** A well-formed feed with known names only; every field's value is text (HTML as escaped HTML). */
  readonly xml: string;
  readonly dialect: FeedDialect;
  /** MALFORMED_FEED with what was mended, TRUNCATED_FEED, entries over the limit. */
  readonly problems: readonly Problem[];
}

interface Frame {
  /** Name as mended: `channel`, `item`, `media:group` …; null is an element that is passed over. */
  readonly name: string | null;
  /** The name as written, lower case; end tags are matched by it. */
  readonly written: string;
  readonly namespaces: Namespaces;
  readonly base: string | null;
  /** Where the output stood when it began; a properly closed unknown element takes its insides with it. */
  readonly mark: number;
}

/**
 * Writes a feed anew, so that a strict reader gets from it what a patient person would: names without odd prefixes
 * and cases, references that XML knows, every element closed, markup inside a field as text, entries that stand
 * outside their channel put where they belong, nothing that is not read. One pass, linear in the text, whatever
 * the text is. `url` is where the feed was served (for `xml:base`).
 * Throws {@link SourceError} NOT_A_FEED (a web page, another XML) or FEED_REFUSED (internal subset, depth).
 */
export function mendXml(text: string, url: string): MendedFeed {
  return new Mender(text, url).mend();
}

/** A class because one pass shares much state; nothing of it outlives {@link mendXml}. */
class Mender {
  #scanner: XmlScanner;
  readonly #url: string;
  readonly #frames: Frame[] = [];
  readonly #openNames = new Map<string, number>();
  readonly #mended = new Set<string>();
  readonly #feedFields: string[] = [];
  readonly #items: string[] = [];
  /** How many of the feed's fields stood before the end of the last entry. */
  #feedFieldsRead = 0;
  #out: string[] = this.#feedFields;
  #dialect: FeedDialect = 'rss';
  #homePrefix: string | null = null;
  #itemBase: string | null = null;
  /** Where the open entry stands among the frames; -1 when none is open. */
  #openItemAt = -1;
  #dropped = 0;
  #itemsSeen = 0;
  #truncated: string | null = null;
  #closed = false;

  constructor(text: string, url: string) {
    const clean = text.replace(CONTROLS, '');
    if (clean.length !== text.length) this.#mended.add('control characters');
    this.#scanner = new XmlScanner(clean);
    this.#url = url;
  }

  mend(): MendedFeed {
    this.#openRoot();
    for (let token = this.#scanner.next(); token; token = this.#scanner.next()) {
      if (token.kind === 'open') this.#open(token);
      else if (token.kind === 'close') this.#close(token.name);
      else if (token.kind === 'doctype') this.#refuseSubset(token.hasSubset);
      else if (token.kind === 'broken') this.#truncated ??= 'inside a tag, comment or CDATA section';
      else if (token.kind === 'cdata' && !token.closed) this.#truncated ??= 'inside a CDATA section';
      if (this.#dropped > 0 && this.#closed) break;
    }
    this.#end();
    return { xml: this.#write(), dialect: this.#dialect, problems: this.#problems() };
  }

  /**
   * Reads over blanks, comments, printed warnings and the envelope of a web service to the first element of a feed. A
   * service may also give the feed as text inside an element.
   */
  #openRoot(): void {
    let tags = 0;
    let isFirst = true;
    let isLetter = false;
    let isUnwrapped = false;
    for (let token = this.#scanner.next(); token; token = this.#scanner.next()) {
      if (token.kind === 'doctype') this.#refuseSubset(token.hasSubset);
      const inside = isUnwrapped ? null : feedInside(token);
      if (inside !== null) {
        isUnwrapped = true;
        this.#mended.add('a feed as the text of an element');
        this.#scanner = new XmlScanner(inside);
        continue;
      }
      if (token.kind === 'text' && token.raw.trim() !== '') this.#mended.add('text before the feed');
      if (token.kind === 'aside' && token.raw.startsWith('<?xml ') && !isFirst)
        this.#mended.add('blanks before the prolog');
      isFirst = false;
      if (token.kind !== 'open') continue;
      const local = localName(token.name);
      if (ROOTS.has(local)) {
        this.#dialect = local === 'feed' || local === 'entry' ? 'atom' : local === 'rdf' ? 'rdf' : 'rss';
        this.#homePrefix = local === 'rdf' ? null : prefixOf(token.name);
        this.#open(token);
        return;
      }
      tags += 1;
      isLetter ||= local === 'envelope';
      // A letter of SOAP has a head and a body too.
      if (PAGE_ELEMENTS.has(local) && !isLetter)
        throw new SourceError('NOT_A_FEED', 'The answer is a web page, not a feed');
      if (OTHER_ROOTS.has(local) || tags > FEED_LIMITS.tagsBeforeRoot) break;
      this.#mended.add('markup before the feed');
    }
    throw new SourceError('NOT_A_FEED', 'The answer holds no RSS, RDF or Atom feed');
  }

  #refuseSubset(hasSubset: boolean): void {
    if (hasSubset)
      throw new SourceError('FEED_REFUSED', 'The feed declares a document type with entities of its own');
  }

  #open(token: OpenToken): void {
    const parent = this.#frames.at(-1);
    const namespaces = namespacesOf(token, parent?.namespaces);
    const name = this.#nameOf(token.name, namespaces);
    if (name === 'item' || name === 'entry') return this.#openItem(token, namespaces);
    if (parent === undefined || name === 'channel' || (name !== null && FRAMES.has(name))) {
      // Behind the end of the feed a group is no group: nothing was written for it that could be ended.
      const isFrame = name !== null && FRAMES.has(name);
      if (!token.selfClosing) this.#push(token, isFrame ? name : null, namespaces);
      return;
    }
    const kind = name === null ? undefined : FIELDS[name];
    if (name === null || kind === undefined || !this.#takesFields(parent)) {
      if (!token.selfClosing) this.#push(token, null, namespaces);
      return;
    }
    const base = baseOf(token, parent.base, this.#url);
    if (kind === 'group') {
      if (this.#out.length > FEED_LIMITS.fields) {
        if (!token.selfClosing) this.#push(token, null, namespaces);
        return;
      }
      this.#out.push(`<${name}${attributesOf(token, null)}>`);
      if (token.selfClosing) this.#out.push(`</${name}>`);
      else this.#push(token, name, namespaces);
      return;
    }
    const field = token.selfClosing ? this.#besideEmpty(token, name) : this.#readField(token, name);
    if (field === null || this.#out.length > FEED_LIMITS.fields) return;
    const carried = carriedName(name);
    const attributes = attributesOf(token, base) + (field.hasMarkup ? ' markup="1"' : '');
    this.#out.push(`<${carried}${attributes}>${asCharacters(field.value)}</${carried}>`);
  }

  /** `<link/>https://…`: tools of HTML write a link that way, for which `<link>` has no inside. */
  #besideEmpty(token: OpenToken, name: string): { value: string; hasMarkup: boolean } {
    if (name !== 'link' || token.attributes.size > 0) return EMPTY_FIELD;
    const next = this.#scanner.next();
    if (next?.kind === 'text' && /^\s*https?:\/\/\S+\s*$/i.test(next.raw.slice(0, 4000))) {
      this.#mended.add('an address beside its <link/>');
      return { value: decodeReferences(next.raw.trim()), hasMarkup: false };
    }
    if (next) this.#scanner.rewind(next, 0);
    return EMPTY_FIELD;
  }

  #readField(token: OpenToken, name: string): { value: string; hasMarkup: boolean } | null {
    const field = readField(this.#scanner, token, {
      isMarkup: FIELDS[name] === 'markup',
      name,
      nameOf: (written) => this.#nameOf(written, this.#frames.at(-1)?.namespaces ?? NO_NAMESPACES),
    });
    if (field.end === 'BROKEN') {
      this.#truncated ??= `inside <${token.name}>`;
      return null;
    }
    if (field.end === 'FORGOTTEN') this.#mended.add(`unclosed <${token.name}>`);
    if (field.loose) this.#mended.add(field.loose === 'AMPERSAND' ? 'bare &' : 'HTML entities');
    return field;
  }

  /** Fields stand in a channel, an entry, a group of media – and in an unknown element whose end may never come. */
  #takesFields(parent: Frame): boolean {
    return parent.name !== null || this.#frames.length > 1;
  }

  #openItem(token: OpenToken, namespaces: Namespaces): void {
    const open = this.#openItemAt;
    if (open >= 0) {
      this.#mended.add(`unclosed <${this.#frames[open]?.written ?? 'item'}>`);
      this.#popTo(open);
    }
    this.#itemsSeen += 1;
    const parent = this.#frames.at(-1);
    const base = baseOf(token, parent?.base ?? null, this.#url);
    const about = token.attributes.get('rdf:about') ?? token.attributes.get('about');
    this.#out = [];
    this.#itemBase = base;
    const attributes = `${about === undefined ? '' : ` about="${asAttribute(about)}"`}${base === null ? '' : ` base="${asAttribute(base)}"`}`;
    this.#out.push(`<${this.#itemElement()} seen="1"${attributes}>`);
    this.#openItemAt = this.#frames.length;
    this.#push(token, 'item', namespaces);
    if (token.selfClosing) this.#popTo(this.#frames.length - 1);
  }

  #push(token: OpenToken, name: string | null, namespaces: Namespaces): void {
    if (this.#frames.length >= FEED_LIMITS.depth) {
      throw new SourceError(
        'FEED_REFUSED',
        `The feed nests elements deeper than ${FEED_LIMITS.depth} levels`,
      );
    }
    const written = token.name.toLowerCase();
    const base =
      name === 'item' ? this.#itemBase : baseOf(token, this.#frames.at(-1)?.base ?? null, this.#url);
    this.#frames.push({ name, written, namespaces, base, mark: this.#out.length });
    this.#openNames.set(written, (this.#openNames.get(written) ?? 0) + 1);
  }

  #close(name: string): void {
    const written = name.toLowerCase();
    if (!this.#openNames.get(written)) return this.#closeUnopened(localName(name));
    const index = this.#frames.findLastIndex((frame) => frame.written === written);
    const frame = this.#frames[index];
    if (!frame) return;
    const item = this.#openItemAt;
    // An end tag of something outside the entry does not end the entry, unless it ends channel or feed.
    if (item > index && !FRAMES.has(localName(name))) return;
    if (index < this.#frames.length - 1) {
      this.#mended.add(`unclosed <${this.#frames.at(-1)?.written ?? ''}>`);
      this.#popTo(index + 1);
    }
    if (frame.name === null && index > 0) this.#out.length = Math.min(this.#out.length, frame.mark);
    this.#popTo(index);
    if (index === 0) this.#closed = true;
  }

  /** An entry whose start tag was lost: what stood since the last entry is its fields. */
  #closeUnopened(local: string): void {
    if ((local !== 'item' && local !== 'entry') || this.#out !== this.#feedFields) return;
    // A group left open in it ends with it.
    const group = this.#frames.findIndex(({ name }) => name !== null && FIELDS[name] === 'group');
    if (group >= 0) this.#popTo(group);
    const fields = this.#feedFields.splice(this.#feedFieldsRead);
    if (fields.length === 0) return;
    if (this.#items.length === 0) {
      // Nothing tells where the feed's own fields end and the first entry's begin.
      this.#feedFields.push(...fields);
      return;
    }
    this.#mended.add(`unopened <${local}>`);
    this.#itemsSeen += 1;
    this.#out = [`<${this.#itemElement()} seen="1">`, ...fields];
    this.#finishItem();
  }

  #itemElement(): string {
    return this.#dialect === 'atom' ? 'entry' : 'item';
  }

  /** Takes frames off until `length` are left, closing what they wrote. */
  #popTo(length: number): void {
    while (this.#frames.length > length) {
      const frame = this.#frames.pop() as Frame;
      this.#openNames.set(frame.written, (this.#openNames.get(frame.written) ?? 1) - 1);
      if (frame.name === 'item') this.#finishItem();
      else if (frame.name !== null && FIELDS[frame.name] === 'group') this.#out.push(`</${frame.name}>`);
    }
  }

  #finishItem(): void {
    this.#openItemAt = -1;
    this.#out.push(`</${this.#itemElement()}>`);
    if (this.#items.length < FEED_LIMITS.items) this.#items.push(this.#out.join(''));
    else this.#dropped += 1;
    this.#out = this.#feedFields;
    this.#feedFieldsRead = this.#feedFields.length;
  }

  /** The document is over: an entry still open is kept only when the break spared everything that makes it one. */
  #end(): void {
    const item = this.#openItemAt;
    if (this.#frames.length > 0 || this.#truncated !== null) this.#truncated ??= 'before its end tags';
    if (item < 0) return this.#popTo(0);
    const written = this.#out.join('');
    const isWhole =
      this.#truncated === 'before its end tags' &&
      item === this.#frames.length - 1 &&
      /<title[ >]/.test(written) &&
      /<(?:link|guid|id)[ >]/.test(written) &&
      /<(?:pubdate|as-is:(?:dc-date|published|updated|date))[ >]/.test(written);
    if (isWhole) return this.#popTo(0);
    this.#frames.length = item;
    this.#out = this.#feedFields;
    this.#popTo(0);
  }

  #nameOf(written: string, namespaces: Namespaces): string | null {
    const { name, undeclared } = nameOf(written, namespaces, this.#dialect, this.#homePrefix);
    if (undeclared) this.#mended.add(`undeclared prefix ${(prefixOf(written) ?? '').slice(0, 20)}`);
    return name;
  }

  #write(): string {
    const fields = this.#feedFields.join('');
    const items = this.#items.join('');
    if (this.#dialect === 'atom') return `<feed seen="1">${fields}${items}</feed>`;
    if (this.#dialect === 'rdf') return `<rdf:RDF><channel seen="1">${fields}</channel>${items}</rdf:RDF>`;
    return `<rss version="2.0"><channel seen="1">${fields}${items}</channel></rss>`;
  }

  #problems(): readonly Problem[] {
    const problems: Problem[] = [];
    if (this.#truncated !== null) {
      problems.push({ code: 'TRUNCATED_FEED', detail: `the feed breaks off ${this.#truncated}` });
    }
    if (this.#dropped > 0) {
      problems.push({
        code: 'MALFORMED_FEED',
        detail: `${this.#itemsSeen} entries, of which ${FEED_LIMITS.items} were read`,
      });
    }
    // What a break leaves open is no further fault of the feed.
    const mended = [...this.#mended].slice(0, 8);
    if (mended.length > 0) problems.push({ code: 'MALFORMED_FEED', detail: mended.join(', ') });
    return problems;
  }
}

/** The feed that a web service gives as text: in CDATA, or with its signs written as references. */
function feedInside(token: Token): string | null {
  const text = token.kind === 'cdata' ? token.value : token.kind === 'text' ? token.raw : '';
  if (token.kind === 'cdata') return FEED_BEGINS.test(text) ? text : null;
  if (!/^\s*&(?:lt|#60|#x3c);/i.test(text.slice(0, 2000))) return null;
  const read = decodeReferences(text);
  return FEED_BEGINS.test(read) ? read : null;
}

const FEED_BEGINS = /^\s{0,1000}<(?:\?xml\s[^<>]{0,200}\?>|!--|(?:[\w-]{1,20}:)?(?:rss|feed|rdf)[\s>])/i;

const EMPTY_FIELD = { value: '', hasMarkup: false } as const;

/** Characters XML does not allow; tab and line ends stay. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** RFC 4287 lets an entry stand alone. */
const ROOTS: ReadonlySet<string> = new Set(['rss', 'feed', 'rdf', 'channel', 'entry']);
const PAGE_ELEMENTS: ReadonlySet<string> = new Set([
  'html',
  'head',
  'body',
  'title',
  'meta',
  'link',
  'script',
  'form',
]);
const OTHER_ROOTS: ReadonlySet<string> = new Set([
  'opml',
  'urlset',
  'sitemapindex',
  'svg',
  'wsdl',
  'definitions',
  'kml',
  'gpx',
]);
