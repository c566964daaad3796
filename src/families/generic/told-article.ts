import { all, canonicalHref, meta, textOf } from '../dom.js';
import type { ArticleFacts, DateFact, Page } from '../family.js';
import { jsonLdNodes, ldText, type LdNode } from './json-ld.js';
import { plain } from './plain.js';
import { stateNodes } from './script-state.js';
import { readStructuredData } from './structured-data.js';

/** A text told to machines is one from this length on; shorter ones are teasers. */
const SHORTEST = 140;

/**
 * The article that a page tells machines and leaves to a script to show: `articleBody` of its JSON-LD, or an object of
 * the state that a framework ships with the page (`__NEXT_DATA__`, `__NUXT__` and their like) which bears the page's title beside a
 * text. Null where the page tells no text that is surely its own.
 */
export function toldArticle(page: Page): ArticleFacts | null {
  const titles = machineTitles(page);
  const isOwn = (title: string | null): boolean => {
    const key = plain(title ?? '');
    return key.length >= 8 && titles.some((each) => each === key || each.startsWith(`${key} `));
  };
  const ld = jsonLdNodes(page.document).find(
    (node) => ldText(node['articleBody']) !== null && isOwn(titleIn(node)),
  );
  const node = ld ?? stateNodes(page.document).find((each) => isOwn(titleIn(each)) && bodyIn(each) !== null);
  const body = node && bodyIn(node);
  if (!node || !body) return null;
  const said = readStructuredData(page, []);
  const title = titleIn(node);
  const own: DateFact[] = [fieldOf(node, DATES)].flatMap((text) =>
    text === null ? [] : [{ text, basis: 'META' }],
  );
  const lead = fieldOf(node, LEADS);
  return {
    title,
    dates: own.length > 0 ? own : said.dates,
    modified: said.modified,
    lead: lead === null || plain(body).startsWith(plain(lead).slice(0, 60)) ? null : escaped(lead),
    body,
    byline: fieldOf(node, AUTHORS) ?? said.byline,
    origin: null,
    category: fieldOf(node, SECTIONS) ?? said.category,
    cover: said.image,
    attachments: [],
    canonicalUrl: canonicalHref(page.document),
  };
}

/** Keys of the parts of an article in JSON, as schema.org and the content systems behind script-made pages name them. */
const TITLES = ['headline', 'title', 'tieuDe', 'tieude', 'tieu_de', 'name', 'ten'] as const;
const BODIES = [
  'articleBody', 'content', 'contentHtml', 'content_html', 'body', 'bodyHtml', 'html', 'noiDung', 'noidung', 'noi_dung', 'detail', 'text',
] as const; // prettier-ignore
const DATES = [
  'datePublished', 'publishedAt', 'published_at', 'publishedDate', 'publishDate', 'publish_date', 'publishTime', 'ngayDang', 'ngaydang',
  'ngay_dang', 'ngayXuatBan', 'createdAt', 'created_at', 'createdDate', 'date',
] as const; // prettier-ignore
const AUTHORS = ['author', 'authorName', 'author_name', 'tacGia', 'tacgia', 'tac_gia', 'butDanh'] as const;
const LEADS = ['sapo', 'summary', 'excerpt', 'description', 'moTa', 'tomTat', 'tom_tat', 'trichDan'] as const;
const SECTIONS = ['articleSection', 'categoryName', 'category_name', 'chuyenMuc', 'category'] as const;

function fieldOf(node: LdNode, keys: readonly string[]): string | null {
  for (const key of keys) {
    const text = ldText(node[key], 'name', 'title', 'ten', 'rendered');
    if (text !== null && text.length <= 2000) return text;
  }
  return null;
}

function titleIn(node: LdNode): string | null {
  return fieldOf(node, TITLES);
}

/** The text as markup: its own, or its lines as paragraphs. */
function bodyIn(node: LdNode): string | null {
  for (const key of BODIES) {
    const text = ldText(node[key], 'rendered', 'html');
    if (text === null) continue;
    const isMarkup = /<(?:p|div|br|span|table|ul|h\d)\b/i.test(text);
    const read = isMarkup ? text.replace(/<[^<>]{0,2000}>/g, ' ').trim() : text;
    if (read.length < SHORTEST || read.split(/\s+/).length < SHORTEST / 8) continue;
    return isMarkup ? text : paragraphs(text);
  }
  return null;
}

function paragraphs(text: string): string {
  return text
    .split(/\s*\n\s*/)
    .filter((line) => line !== '')
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function machineTitles({ document }: Page): string[] {
  return [meta(document, 'og:title', 'twitter:title'), textOf(document.querySelector('title'))]
    .concat(all(document, 'h1').map(textOf))
    .flatMap((title) => (title === null ? [] : [plain(title)]));
}
