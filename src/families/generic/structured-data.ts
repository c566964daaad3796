import { absolute, all, attr, canonicalHref, textOf } from '../dom.js';
import type { CoverFact, DateFact, Page } from '../family.js';
import { jsonLdNodes, ldNames, ldText, typesOf, type LdNode } from './json-ld.js';
import { namesNobody } from './nobody.js';
import { plain } from './plain.js';

/** What a page says of its article to machines. Every field may be missing. */
export interface StructuredData {
  /** True when JSON-LD, microdata or OpenGraph call the page an article and mean this one. */
  readonly isArticle: boolean;
  /** Titles, best first; those of OpenGraph and `<title>` may carry the site's name. */
  readonly titles: readonly string[];
  /** The title of the article itself, where the page names one apart from the window's. */
  readonly headline: string | null;
  readonly siteName: string | null;
  readonly dates: readonly DateFact[];
  readonly modified: DateFact | null;
  readonly byline: string | null;
  readonly category: string | null;
  readonly image: CoverFact | null;
  readonly description: string | null;
}

const ARTICLE_TYPES = new Set(
  'Article NewsArticle BlogPosting ReportageNewsArticle AnalysisNewsArticle OpinionNewsArticle BackgroundNewsArticle Report TechArticle ScholarlyArticle AdvertiserContentArticle LiveBlogPosting SocialMediaPosting'.split(
    ' ',
  ),
);

const PAGE_TYPES = new Set(
  'WebPage ItemPage Recipe HowTo Review CreativeWork VideoObject LearningResource'.split(' '),
);

const MICRODATA = '[itemtype*="Article" i], [itemtype*="BlogPosting" i]';

/** Names of the date of publication in `<meta>`, most exact first. */
const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'publisheddate',
  'publish-date',
  'publishdate',
  'publication_date',
  'pubdate',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date.created',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'dc.date.published',
  'sailthru.date',
  'parsely-pub-date',
  'cxenseparse:recs:publishtime',
  'citation_publication_date',
  'date',
] as const;

const MODIFIED = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'dcterms.modified',
  'last-modified',
  'lastmod',
] as const;

/** Reads JSON-LD, then microdata, then OpenGraph and other `<meta>`; `headings` are the page's visible titles. */
export function readStructuredData(page: Page, headings: readonly string[]): StructuredData {
  const { document } = page;
  const metas = metasOf(document);
  const meta = (...names: readonly string[]): string | null =>
    names.map((name) => metas.get(name)?.[0]).find((content) => content !== undefined) ?? null;
  const ogTitle = meta('og:title', 'twitter:title', 'dc.title', 'headline');
  const htmlTitle = textOf(document.querySelector('title'));
  const siteName = meta('og:site_name', 'application-name');
  const evidence = [...headings, ogTitle, htmlTitle].flatMap((title) =>
    title === null ? [] : [plain(title)],
  );
  const nodes = jsonLdNodes(document);
  const ld = ownNode(
    page,
    nodes.filter((node) => typesOf(node).some((type) => ARTICLE_TYPES.has(type))),
    evidence,
  );
  // A page that calls itself no article may still say who wrote it.
  const own =
    ld ??
    ownNode(
      page,
      nodes.filter((node) => typesOf(node).some((type) => PAGE_TYPES.has(type))),
      evidence,
    );
  const micro = ld ? null : ownScope(document, evidence);
  const publisher = ldText(ld?.['publisher'], 'name') ?? siteName;
  const published = [
    ldText(ld?.['datePublished'] ?? ld?.['dateCreated']),
    itemprop(micro, 'datePublished'),
    meta(...PUBLISHED),
  ];
  const modified = ldText(ld?.['dateModified']) ?? itemprop(micro, 'dateModified') ?? meta(...MODIFIED);
  return {
    isArticle: ld !== null || micro !== null || /^article$/i.test(meta('og:type') ?? ''),
    titles: [
      ldText(ld?.['headline'] ?? ld?.['name']),
      itemprop(micro, 'headline'),
      ogTitle,
      htmlTitle,
    ].filter((title) => title !== null),
    headline: ldText(ld?.['headline'] ?? ld?.['name']) ?? itemprop(micro, 'headline') ?? ogTitle,
    siteName,
    dates: [...new Set(published.filter((text) => text !== null))].map((text) => ({ text, basis: 'META' })),
    modified: modified === null ? null : { text: modified, basis: 'META' },
    byline:
      somebody(page, publisher, ldNames(own?.['author'] ?? own?.['creator'], nodes)) ??
      somebody(page, publisher, itemprops(micro, 'author')) ??
      AUTHORS.map((name) => somebody(page, publisher, metas.get(name) ?? [])).find((each) => each !== null) ??
      null,
    category:
      ldText(ld?.['articleSection']) ??
      itemprop(micro, 'articleSection') ??
      meta('article:section', 'og:article:section'),
    image: imageOf(ld?.['image']) ?? coverFact(meta('og:image', 'og:image:url', 'twitter:image')),
    description: ldText(ld?.['description']) ?? meta('og:description', 'description'),
  };
}

/** Names of the author in `<meta>`, best first; with several authors each has an element of its own. */
const AUTHORS = [
  'author',
  'article:author',
  'citation_author',
  'citation_authors',
  'dc.creator',
  'dcterms.creator',
  'dc.creator.name',
  'byl',
  'parsely-author',
  'sailthru.author',
  'cxenseparse:author',
] as const;

/** Every `<meta>` by its name, with all that is said under it; read once, for there are many questions. */
function metasOf(document: Document): Map<string, string[]> {
  const metas = new Map<string, string[]>();
  for (const element of all(document, 'meta')) {
    const content = element.getAttribute('content')?.trim() ?? '';
    if (content === '') continue;
    for (const key of ['property', 'name', 'itemprop']) {
      const name = element.getAttribute(key)?.toLowerCase();
      if (name === undefined) continue;
      const said = metas.get(name);
      if (!said) metas.set(name, [content]);
      else if (said.length < MOST_OF_A_NAME) said.push(content);
    }
  }
  return metas;
}

/** More authors than this no page names. */
const MOST_OF_A_NAME = 20;

/** The node that speaks of this page: by address, else by title; a lone node without either is believed. */
function ownNode(page: Page, nodes: readonly LdNode[], evidence: readonly string[]): LdNode | null {
  const own = pathKey(page.url);
  const canonical = pathKey(absolute(canonicalHref(page.document), page.url) ?? page.url);
  const addresses = (node: LdNode) =>
    [ldText(node['url'], '@id'), ldText(node['mainEntityOfPage'], '@id', 'url'), ldText(node['@id'])].flatMap(
      (each) => {
        const url = absolute(each, page.url);
        return url === null ? [] : [pathKey(url)];
      },
    );
  const byTitle = nodes.find((node) => sameTitle(ldText(node['headline'] ?? node['name']), evidence));
  if (byTitle) return byTitle;
  const byAddress = nodes.find((node) =>
    addresses(node).some((key) => key !== '/' && (key === own || key === canonical)),
  );
  if (byAddress) return byAddress;
  const [lone] = nodes;
  return nodes.length === 1 && lone && ldText(lone['headline'] ?? lone['name']) === null ? lone : null;
}

function pathKey(url: string): string {
  if (!URL.canParse(url)) return '';
  const { pathname, search } = new URL(url);
  return (pathname.replace(/\/+$/, '') + search).toLowerCase() || '/';
}

/** Equal, or one is the other with the site's name behind it or cut short. */
function sameTitle(title: string | null, evidence: readonly string[]): boolean {
  const key = title === null ? '' : plain(title);
  if (key.length < 8) return false;
  return evidence.some((other) => other.length >= 8 && (other.startsWith(key) || key.startsWith(other)));
}

function ownScope(document: Document, evidence: readonly string[]): Element | null {
  const scopes = all(document, MICRODATA);
  const own = scopes.find((scope) =>
    sameTitle(itemprop(scope, 'headline') ?? itemprop(scope, 'name'), evidence),
  );
  if (own) return own;
  const [lone] = scopes;
  return scopes.length === 1 && lone && itemprop(lone, 'headline') === null ? lone : null;
}

/** The first of {@link itemprops}. */
function itemprop(scope: Element | null, name: string): string | null {
  return itemprops(scope, name)[0] ?? null;
}

/** What a property of this scope itself says each time, not of an item inside it; of an item, its name. */
function itemprops(scope: Element | null, name: string): string[] {
  if (!scope) return [];
  const values: string[] = [];
  for (const found of all(scope, `[itemprop~="${name}"]`)) {
    if (found.parentElement?.closest('[itemscope]') !== scope) continue;
    if (found.hasAttribute('itemscope')) {
      const inner =
        textOf(found.querySelector('[itemprop~="name"]')) ??
        attr(found.querySelector('[itemprop~="name"]'), 'content');
      if (inner !== null) {
        values.push(inner);
        continue;
      }
    }
    const stamp = found.localName === 'abbr' ? attr(found, 'title') : null;
    const value = attr(found, 'content') ?? attr(found, 'datetime') ?? stamp ?? textOf(found);
    if (value !== null) values.push(value);
    if (values.length >= MOST_OF_A_NAME) break;
  }
  return values;
}

/** An author field that names persons or a desk: no address, no login name, not the site itself; several are parted by commas. */
function somebody(page: Page, publisher: string | null, names: readonly string[]): string | null {
  const host = URL.canParse(page.url) ? plain(new URL(page.url).hostname).replace(/ /g, '') : '';
  const named = names.filter((name) => {
    if (name.length > 120 || /^https?:|^\/|@|\.(?:vn|com|org|net)\b/i.test(name)) return false;
    const key = plain(name);
    if (key.length < 2 || namesNobody(name) || (publisher !== null && plain(publisher) === key)) return false;
    const joined = key.replace(/ /g, '');
    return !(joined.length > 5 && host.includes(joined));
  });
  return named.length === 0 ? null : [...new Set(named.map(inOrder))].join(', ');
}

/** "Hewitt, Jane", as libraries file names, is Jane Hewitt. */
function inOrder(name: string): string {
  const [, family, given] =
    /^(\p{Lu}[\p{L}'’-]+), (\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.]*)?)$/u.exec(name) ?? [];
  return family !== undefined && given !== undefined && !/^\p{Lu}+$/u.test(given)
    ? `${given} ${family}`
    : name;
}

/** Pictures that stand for the site, not for the article. */
const SITE_PICTURE =
  /logo|favicon|default|no-?image|noimg|banner|placeholder|share-?(?:image|facebook)|og-?image|quoc-?huy/i;

function imageOf(value: unknown): CoverFact | null {
  const caption =
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? ldText((value as LdNode)['caption'])
      : null;
  const found = coverFact(ldText(value, 'url', 'contentUrl', '@id'));
  return found && caption !== null ? { ...found, caption } : found;
}

function coverFact(url: string | null): CoverFact | null {
  if (url === null || SITE_PICTURE.test(url.slice(url.lastIndexOf('/')))) return null;
  return { url, caption: null, alt: null };
}
