import { Parser } from 'htmlparser2';
import { all, element, xmlDocument } from './xml.js';

/** A source as an OPML list names it. */
export interface OpmlSource {
  readonly name: string;
  readonly url: string;
  readonly homepageUrl: string | null;
  /** What the list says it is; null where it does not. */
  readonly kind: 'FEED' | 'HTML' | 'SITEMAP' | null;
  /** The groups it stands in, outermost first. */
  readonly groups: readonly string[];
}

/** How outlines of ours say what they are: readers of feeds follow `rss` and leave the rest alone. */
const TYPES = { FEED: 'rss', HTML: 'link', SITEMAP: 'sitemap' } as const;

/** OPML 2.0 of sources. */
export function writeOpml(title: string, sources: readonly OpmlSource[]): string {
  const outlines = sources.map(({ name, url, homepageUrl, kind }) =>
    element('outline', {
      text: name,
      title: name,
      type: kind === null ? null : TYPES[kind],
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

const MOST_OUTLINES = 5000;
const MOST_DEEP = 50;

/**
 * The sources in an OPML list, in its order: every outline with an http address. Attribute names are taken in any
 * case, since exporters differ. `problem` says why nothing could be read: no OPML, or too much of it. Pure; never throws.
 */
export function readOpml(
  text: string,
): { readonly sources: readonly OpmlSource[] } | { readonly problem: 'NOT_OPML' | 'TOO_LARGE' } {
  const sources: OpmlSource[] = [];
  const groups: (string | null)[] = [];
  let isOpml = false;
  let outlines = 0;
  let tooLarge = false;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (name === 'opml') isOpml = true;
        if (name !== 'outline' || !isOpml || tooLarge) return;
        outlines += 1;
        tooLarge = outlines > MOST_OUTLINES || groups.length >= MOST_DEEP;
        const source = sourceOf(
          attributes,
          groups.filter((each) => each !== null),
        );
        if (source && !tooLarge) sources.push(source);
        groups.push(source ? null : textOf(attributes));
      },
      onclosetag: (name) => {
        if (name === 'outline') groups.pop();
      },
    },
    { xmlMode: true, lowerCaseTags: true, lowerCaseAttributeNames: true, decodeEntities: true },
  );
  parser.end(text);
  if (tooLarge) return { problem: 'TOO_LARGE' };
  return isOpml ? { sources } : { problem: 'NOT_OPML' };
}

type Attributes = Readonly<Record<string, string>>;

function sourceOf(attributes: Attributes, groups: readonly string[]): OpmlSource | null {
  const feed = webAddress(attributes['xmlurl']);
  const url = feed ?? webAddress(attributes['url']);
  if (url === null) return null;
  const homepageUrl = webAddress(attributes['htmlurl']);
  const kind = feed === null ? KINDS[attributes['type']?.toLowerCase() ?? ''] : 'FEED';
  return { name: textOf(attributes) ?? new URL(url).host, url, homepageUrl, kind: kind ?? null, groups };
}

const KINDS: Readonly<Record<string, OpmlSource['kind']>> = {
  atom: 'FEED',
  link: 'HTML',
  rss: 'FEED',
  sitemap: 'SITEMAP',
};

function textOf(attributes: Attributes): string | null {
  const text = (attributes['title'] ?? attributes['text'] ?? '').replace(/\s+/g, ' ').trim();
  return text === '' ? null : text.slice(0, 300);
}

function webAddress(text: string | undefined): string | null {
  const url = URL.parse((text ?? '').trim());
  return url?.protocol === 'http:' || url?.protocol === 'https:' ? url.href : null;
}
