import { Parser } from 'htmlparser2';

/** An outline that names a source, or that holds nothing and names none; values as they are written. `line` counts from 1. */
export interface OpmlRow {
  readonly line: number;
  readonly name: string | null;
  readonly url: string | null;
  readonly homepageUrl: string | null;
  readonly kind: 'FEED' | 'HTML' | 'SITEMAP';
}

const MOST_OUTLINES = 5000;
const MOST_DEEP = 50;

/**
 * The sources in an OPML list, in its order: every outline with an address, and those that are neither a group nor have
 * one, so that nobody misses them. Attribute names are taken in any case, since exporters differ. A list that cannot be
 * read gives the reason in English. Pure; never throws. (OPML 2.0, opml.org/spec2.opml)
 */
export function readOpml(text: string): readonly OpmlRow[] | { readonly reason: string } {
  const found: Outline[] = [];
  const open: Outline[] = [];
  const lineAt = lineCounter(text);
  let isOpml = false;
  let outlines = 0;
  let isTooLarge = false;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        isOpml ||= name === 'opml';
        if (name !== 'outline' || !isOpml || isTooLarge) return;
        outlines += 1;
        isTooLarge = outlines > MOST_OUTLINES || open.length >= MOST_DEEP;
        const above = open.at(-1);
        if (above) above.isGroup = true;
        const outline = { line: lineAt(parser.startIndex), attributes, isGroup: false };
        found.push(outline);
        open.push(outline);
      },
      onclosetag: (name) => {
        if (name === 'outline') open.pop();
      },
    },
    { xmlMode: true, lowerCaseTags: true, lowerCaseAttributeNames: true, decodeEntities: true },
  );
  parser.end(text);
  if (isTooLarge) return { reason: `more than ${MOST_OUTLINES} outlines, or ${MOST_DEEP} within each other` };
  if (!isOpml) return { reason: 'there is no <opml> in it' };
  return found.flatMap(rowsOf);
}

interface Outline {
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  isGroup: boolean;
}

function rowsOf({ line, attributes, isGroup }: Outline): OpmlRow[] {
  const feed = said(attributes['xmlurl']);
  const url = feed ?? said(attributes['url']);
  if (url === null && isGroup) return [];
  const name = said(attributes['title']) ?? said(attributes['text']) ?? hostOf(url);
  const kind = feed === null ? (KINDS[attributes['type']?.toLowerCase() ?? ''] ?? 'HTML') : 'FEED';
  return [{ line, name, url, homepageUrl: said(attributes['htmlurl']), kind }];
}

const KINDS: Readonly<Record<string, OpmlRow['kind']>> = {
  atom: 'FEED',
  link: 'HTML',
  rss: 'FEED',
  sitemap: 'SITEMAP',
};

function said(value: string | undefined): string | null {
  const text = (value ?? '').replace(/\s+/g, ' ').trim();
  return text === '' ? null : text.slice(0, 2000);
}

function hostOf(url: string | null): string | null {
  return url === null ? null : (URL.parse(url)?.host ?? null);
}

/** Lines of places that only grow. */
function lineCounter(text: string): (index: number) => number {
  let [line, from] = [1, 0];
  return (index) => {
    for (let at = text.indexOf('\n', from); at !== -1 && at < index; at = text.indexOf('\n', from)) {
      line += 1;
      from = at + 1;
    }
    return line;
  };
}
