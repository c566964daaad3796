import type { SourceKind } from '../entities/source.js';
import { SourceError } from '../errors.js';
import { readFeed } from '../families/feed.js';
import { parsePage } from '../families/page.js';
import { cleanLine } from '../normalize/text.js';
import { decodeBytes } from './decode.js';
import type { RefreshTools } from './refresh-tools.js';

/** What an address turns out to be. */
export interface Probe {
  readonly kind: SourceKind;
  readonly title: string | null;
}

/** Asks an address once and says whether it is a feed or a page. Throws SourceError as the fetch does. */
export async function probeSource(url: string, tools: Pick<RefreshTools, 'fetcher'>): Promise<Probe> {
  const fetched = await tools.fetcher.fetchPage({ url, sourceOrigin: url, kind: 'page' });
  const { contentType } = fetched;
  try {
    const { text } = decodeBytes(fetched.bytes, { contentType, kind: 'xml' });
    return { kind: 'FEED', title: (await readFeed(text, fetched.url)).title };
  } catch (error) {
    if (!(error instanceof SourceError) || error.code !== 'NOT_A_FEED') throw error;
    const { text } = decodeBytes(fetched.bytes, { contentType, kind: 'html' });
    const title = cleanLine(parsePage(text, fetched.url).document.querySelector('title')?.textContent ?? '');
    return { kind: 'HTML', title: title || null };
  }
}
