import { all, element, xmlDocument } from './xml.js';

/** A source as our OPML list names it. */
export interface OpmlSource {
  readonly name: string;
  readonly url: string;
  readonly homepageUrl: string | null;
  readonly kind: 'FEED' | 'HTML' | 'SITEMAP';
}

/** How outlines of ours say what they are: readers of feeds follow `rss` and leave the rest alone. */
const TYPES = { FEED: 'rss', HTML: 'link', SITEMAP: 'sitemap' } as const;

/** OPML 2.0 of sources. */
export function writeOpml(title: string, sources: readonly OpmlSource[]): string {
  const outlines = sources.map(({ name, url, homepageUrl, kind }) =>
    element('outline', {
      text: name,
      title: name,
      type: TYPES[kind],
      ...(kind === 'FEED' ? { xmlUrl: url } : { url }),
      htmlUrl: homepageUrl,
    }),
  );
  return xmlDocument(
    element(
      'opml',
      { version: '2.0' },
      element('head', {}, element('title', {}, title)),
      element('body', {}, all(outlines)),
    ),
  );
}
