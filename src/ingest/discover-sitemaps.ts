import { SourceError } from '../errors.js';
import type { SitemapFacts } from '../families/sitemap.js';
import type { Asker } from './asker.js';
import { decodeBytes } from './decode.js';
import type { Fetched } from './fetch.js';
import { childrenInOrder, instantOfEntry, newestFirst, sitemapOf } from './sitemap-list.js';

/** A sitemap that is one. */
export interface FoundSitemap {
  readonly url: string;
  /** Pages it names; of an index those of its newest sitemap. */
  readonly pageCount: number;
  /** Sitemaps it names, when it is an index. */
  readonly sitemapCount: number;
  readonly newestAt: string | null;
}

/** Sitemaps that are looked into. */
const MOST = 2;

/** The sitemaps robots.txt names, else `/sitemap.xml` below the site's folder and its host. */
export async function trySitemaps(home: string, asker: Asker, now: Date): Promise<readonly FoundSitemap[]> {
  const robots = await asker.ask(new URL('/robots.txt', home).href);
  const named = robots ? sitemapsIn(robots) : [];
  const usual = [new URL('sitemap.xml', new URL('./', home)).href, new URL('/sitemap.xml', home).href];
  const found: FoundSitemap[] = [];
  for (const url of named.length > 0 ? named : new Set(usual)) {
    if (found.length >= MOST) break;
    const fetched = await asker.ask(url);
    const facts = fetched && factsOf(fetched);
    if (fetched && facts) found.push(await lookInto(fetched.url, facts, asker, now));
  }
  return found;
}

function sitemapsIn(robots: Fetched): readonly string[] {
  const { text } = decodeBytes(robots.bytes.subarray(0, 500_000), {
    contentType: robots.contentType,
    kind: 'text',
  });
  const lines = text.matchAll(/^\s*sitemap\s*:\s*(\S+)\s*$/gim);
  const urls = Array.from(lines, ([, url = '']) => URL.parse(url, robots.url)?.href ?? '');
  return [...new Set(urls.filter((url) => /^https?:/.test(url)))];
}

function factsOf(fetched: Fetched): SitemapFacts | null {
  try {
    return sitemapOf(fetched);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return null;
  }
}

async function lookInto(url: string, facts: SitemapFacts, asker: Asker, now: Date): Promise<FoundSitemap> {
  const [child] = childrenInOrder(facts.children);
  const fetched = child === undefined ? null : await asker.ask(child);
  const entries = [...facts.entries, ...((fetched && factsOf(fetched)?.entries) ?? [])];
  const [newest] = newestFirst(entries, now);
  const at = newest ? instantOfEntry(newest, now) : 0;
  return {
    url,
    pageCount: entries.length,
    sitemapCount: facts.children.length,
    newestAt: at === 0 ? null : new Date(at).toISOString(),
  };
}
