import type { SourceKind } from '../entities/source.js';
import { SourceError } from '../errors.js';
import { readFeed } from '../families/feed.js';
import { parsePage } from '../families/page.js';
import { cleanLine } from '../normalize/text.js';
import { decodeBytes } from './decode.js';
import type { Fetched } from './fetch.js';
import type { ReadTools } from './refresh-tools.js';
import { sitemapOf } from './sitemap-list.js';

/** What an address turns out to be, with its answer. */
export interface Probe {
  readonly kind: SourceKind;
  readonly title: string | null;
  readonly fetched: Fetched;
}

/** Asks an address once and says whether it is a feed, a sitemap or a page. Throws SourceError as the fetch does. */
export async function probeSource(
  url: string,
  tools: Pick<ReadTools, 'fetcher'>,
  signal?: AbortSignal,
): Promise<Probe> {
  const request = { url, sourceOrigin: url, kind: 'page', ...(signal ? { signal } : {}) } as const;
  const fetched = await tools.fetcher.fetchPage(request);
  const { contentType } = fetched;
  try {
    const { text } = decodeBytes(fetched.bytes, { contentType, kind: 'xml' });
    return { kind: 'FEED', title: (await readFeed(text, fetched.url)).title, fetched };
  } catch (error) {
    if (!(error instanceof SourceError) || (error.code !== 'NOT_A_FEED' && !isPacked(fetched))) throw error;
  }
  if (isSitemap(fetched)) return { kind: 'SITEMAP', title: null, fetched };
  const { text } = decodeBytes(fetched.bytes, { contentType, kind: 'html' });
  const title = cleanLine(parsePage(text, fetched.url).document.querySelector('title')?.textContent ?? '');
  return { kind: 'HTML', title: title || null, fetched };
}

function isPacked({ bytes }: Fetched): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function isSitemap(fetched: Fetched): boolean {
  try {
    sitemapOf(fetched);
    return true;
  } catch (error) {
    if (error instanceof SourceError) return false;
    throw error;
  }
}
