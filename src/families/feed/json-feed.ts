import type { FeedFacts, FeedItemFacts } from '../family.js';
import { type Problem, SourceError } from '../../errors.js';
import { FEED_LIMITS } from './feed-limits.js';
import { absoluteUrl } from './feed-links.js';
import { textOfHtml, tidy } from './feed-text.js';
import { authorName } from './item-author.js';
import { isImageFile } from './item-media.js';
import { mendJson, startOfJson } from './mend-json.js';
import { escapeText } from './xml-entities.js';

type Json = Readonly<Record<string, unknown>>;

/**
 * Reads JSON Feed 1.0 and 1.1 (jsonfeed.org), and its careless relatives: numbers as ids, an `author` where 1.1
 * has `authors`, no `version`. A feed that breaks off is cut back to its last whole item.
 * Throws {@link SourceError} NOT_A_FEED.
 */
export function readJsonFeed(text: string, url: string): FeedFacts {
  const problems: Problem[] = [];
  const feed = parse(text, problems);
  const listed = feed['items'];
  if (!Array.isArray(listed)) throw new SourceError('NOT_A_FEED', 'The answer is JSON, but no JSON Feed');
  const entries = listed.filter(isObject);
  if (entries.length > FEED_LIMITS.items) {
    problems.push({
      code: 'MALFORMED_FEED',
      detail: `${entries.length} entries, of which ${FEED_LIMITS.items} were read`,
    });
  }
  const homepageUrl = absoluteUrl(textIn(feed, 'home_page_url'), url);
  const feedAuthor = authorsOf(feed);
  return {
    title: lineIn(feed, 'title'),
    homepageUrl,
    items: entries.slice(0, FEED_LIMITS.items).map((item) => itemFacts(item, [homepageUrl, url], feedAuthor)),
    problems,
  };
}

/** Whether a text is JSON rather than XML. */
export function isJson(text: string): boolean {
  const first = text.charAt(startOfJson(text));
  return first === '{' || first === '[';
}

function parse(text: string, problems: Problem[]): Json {
  const clean = text.slice(startOfJson(text));
  const sound = objectIn(clean);
  if (sound !== undefined) return sound ?? refuse();
  const mended = mendJson(clean);
  const value = objectIn(mended);
  if (value) {
    problems.push({
      code: 'MALFORMED_FEED',
      detail: 'JSON with comments, commas or line ends that are none of JSON',
    });
    return value;
  }
  const rescued = rescue(mended);
  if (!rescued) return refuse();
  problems.push({ code: 'TRUNCATED_FEED', detail: 'the feed breaks off inside its JSON' });
  return rescued;
}

/** The object a text of JSON is; null when it is something else, undefined when the text is no JSON. */
function objectIn(text: string): Json | null | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return undefined;
  }
}

function refuse(): never {
  throw new SourceError('NOT_A_FEED', 'The answer is neither a JSON Feed nor XML');
}

/** The feed up to its last whole item: the end of every object at the level of the items is known in one pass. */
function rescue(text: string): Json | null {
  let depth = 0;
  let inString = false;
  let lastItemEnd = -1;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === 0x5c) at += 1;
      else if (code === 0x22) inString = false;
    } else if (code === 0x22) inString = true;
    else if (code === 0x7b || code === 0x5b) depth += 1;
    else if (code === 0x7d || code === 0x5d) {
      depth -= 1;
      if (code === 0x7d && depth === 2) lastItemEnd = at;
    }
  }
  return lastItemEnd < 0 ? null : (objectIn(`${text.slice(0, lastItemEnd + 1)}]}`) ?? null);
}

function itemFacts(item: Json, bases: readonly (string | null)[], feedAuthor: string | null): FeedItemFacts {
  const guid = textIn(item, 'id');
  const link =
    absoluteUrl(textIn(item, 'url'), ...bases) ??
    absoluteUrl(textIn(item, 'external_url'), ...bases) ??
    (guid !== null && /^https?:\/\//i.test(guid) ? absoluteUrl(guid) : null);
  const html = textIn(item, 'content_html');
  const text = textIn(item, 'content_text');
  const summary = textIn(item, 'summary');
  const files = filesOf(item, [link, ...bases]);
  return {
    guid,
    link,
    title: lineIn(item, 'title'),
    date: textIn(item, 'date_published') ?? textIn(item, 'date_modified'),
    modified: textIn(item, 'date_modified'),
    author: authorsOf(item) ?? feedAuthor,
    summaryHtml: summary === null ? null : escapeText(summary),
    contentHtml: html ?? (text === null ? null : escapeText(text).replace(/\r?\n/g, '<br>\n')),
    ...files,
    categories: [
      ...new Set(
        listIn(item, 'tags').flatMap((tag) =>
          typeof tag === 'string' && tag.trim() !== '' ? [tidy(tag)] : [],
        ),
      ),
    ],
  };
}

function filesOf(
  item: Json,
  bases: readonly (string | null)[],
): Pick<FeedItemFacts, 'images' | 'enclosures'> {
  const images: { url: string; caption: string | null }[] = [];
  const enclosures: { url: string; type: string | null }[] = [];
  const addImage = (url: string | null, caption: string | null): void => {
    if (url !== null && !images.some((each) => each.url === url)) images.push({ url, caption });
  };
  addImage(absoluteUrl(addressIn(item, 'image'), ...bases), null);
  if (images.length === 0) addImage(absoluteUrl(addressIn(item, 'banner_image'), ...bases), null);
  for (const file of listIn(item, 'attachments').filter(isObject)) {
    const url = absoluteUrl(addressIn(file, 'url'), ...bases);
    const type = textIn(file, 'mime_type');
    if (url === null) continue;
    if (isImageFile(url, type)) addImage(url, lineIn(file, 'title'));
    else enclosures.push({ url, type });
  }
  return { images, enclosures };
}

function authorsOf(holder: Json): string | null {
  const single = holder['author'];
  const people = [...listIn(holder, 'authors'), ...(single === undefined ? [] : [single])];
  const names = people.map((each) => {
    const name = typeof each === 'string' ? each : isObject(each) ? textIn(each, 'name') : null;
    return name === null ? null : authorName(escapeText(name));
  });
  return [...new Set(names.filter((name): name is string => name !== null))].slice(0, 10).join(', ') || null;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listIn(holder: Json, name: string): readonly unknown[] {
  const value = holder[name];
  return Array.isArray(value) ? value.slice(0, FEED_LIMITS.fields) : [];
}

/** A text (or a number that should be one), trimmed; null when there is none. */
function textIn(holder: Json, name: string): string | null {
  const value = holder[name];
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' ? value.trim().normalize('NFC') || null : null;
}

/** An address; a number is none. */
function addressIn(holder: Json, name: string): string | null {
  return typeof holder[name] === 'string' ? textIn(holder, name) : null;
}

/** A text in one line, with entities that do not belong into JSON read. */
function lineIn(holder: Json, name: string): string | null {
  const value = textIn(holder, name);
  return value === null ? null : textOfHtml(value) || null;
}
