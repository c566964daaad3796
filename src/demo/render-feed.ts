import { isoWithZone, partsOf, rfc822, slashDay } from './demo-days.js';
import { imagesOf, type DemoArticle, type DemoImage } from './demo-article.js';
import { changedAt } from './site-renderer.js';
import {
  blockHtml,
  captionText,
  CATEGORIES,
  escapeHtml,
  footerLines,
  habitOf,
  NOINDEX,
  otherArticles,
  pageOf,
  SAMPLE_MARK,
  writtenBlocks,
  type PageContext,
  type SiteRenderer,
} from './site-renderer.js';

/** How many entries the sites put into a feed. */
const FEED_SIZE = 30;

/** The feed of a site in its product's own manner. `renderer` knows the addresses. */
export function feedOf(renderer: SiteRenderer, context: PageContext): string {
  switch (context.site.layout) {
    case 'newsdesk':
      return atom(renderer, context);
    case 'wordpress':
      return rss(
        context,
        newest(context).map((article) => wordpressItem(renderer, context, article)),
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"',
      );
    case 'feed':
      return rss(
        context,
        newest(context).map((article) => fullItem(renderer, context, article)),
        'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"',
      );
    default:
      return rss(
        context,
        newest(context).map((article) => nukevietItem(renderer, context, article)),
        'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
      );
  }
}

function newest(context: PageContext): readonly DemoArticle[] {
  return context.articles.slice(0, FEED_SIZE);
}

function rss(context: PageContext, items: readonly string[], namespaces: string): string {
  const { site, origin } = context;
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" ${namespaces}><channel><title>${escapeXml(site.name)}</title><link>${origin}${site.homePath}</link>
<description>${escapeXml(SAMPLE_MARK)}</description><language>vi</language><lastBuildDate>${gmt(changedAt(context.articles))}</lastBuildDate>
${items.join('\n')}
</channel></rss>
`;
}

/** NukeViet: a guid of module and number, the lead behind a floated picture, the clock in GMT. */
function nukevietItem(renderer: SiteRenderer, context: PageContext, article: DemoArticle): string {
  const { site, origin } = context;
  const [image] = imagesOf(article);
  const picture = image
    ? `<img src="${origin}${renderer.imagePath(site, article, image)}" width="100" align="left" border="0" alt="${article.title}">`
    : '';
  return `<item><title>${escapeXml(article.title)}</title><link>${origin}${renderer.articlePath(site, article)}</link><guid isPermaLink="false">news_${article.id}</guid>
<description><![CDATA[${picture}${escapeHtml(article.lead)}]]></description><pubDate>${gmt(changedAt([article]))}</pubDate></item>`;
}

/** WordPress with "summary" chosen for its feeds: the beginning only, and the author's name. */
function wordpressItem(renderer: SiteRenderer, context: PageContext, article: DemoArticle): string {
  const { site, origin } = context;
  return `<item><title>${escapeXml(article.title)}</title><link>${origin}${renderer.articlePath(site, article)}</link>
<dc:creator><![CDATA[${site.name}]]></dc:creator><pubDate>${gmt(changedAt([article])).replace('GMT', '+0000')}</pubDate><category><![CDATA[${CATEGORIES[article.topic].name}]]></category>
<guid isPermaLink="false">${origin}${site.path}?p=${article.id}</guid><description><![CDATA[<p>${escapeHtml(article.lead)} [&hellip;]</p>]]></description></item>`;
}

/** The whole article in the feed: nobody needs its page. */
function fullItem(renderer: SiteRenderer, context: PageContext, article: DemoArticle): string {
  const { site, origin } = context;
  const [image] = imagesOf(article);
  const media = image
    ? `<media:content url="${origin}${renderer.imagePath(site, article, image)}" medium="image"/>`
    : '';
  return `<item><title>
${escapeXml(article.title)}
</title><link>${origin}${renderer.articlePath(site, article)}</link><guid isPermaLink="true">${origin}${renderer.articlePath(site, article)}</guid>
<pubDate>${rfc822(article.day, article.time)}</pubDate><category>${escapeXml(CATEGORIES[article.topic].name)}</category>${media}
<description><![CDATA[${escapeHtml(article.lead)}]]></description>
<content:encoded><![CDATA[${fullBody(renderer, context, article)}]]></content:encoded></item>`;
}

function fullBody(renderer: SiteRenderer, context: PageContext, article: DemoArticle): string {
  const line = article.byline?.raw ?? (article.origin === null ? null : `Theo ${article.origin}`);
  const files = article.attachments.map(
    (file) =>
      `<p><a href="${context.origin}${renderer.filePath(context.site, article, file)}">${escapeHtml(file.name)}</a></p>`,
  );
  return `<p><strong>${escapeHtml(article.lead)}</strong></p>
${writtenBlocks(article)
  .map((block) => blockHtml(block, (image) => fullImage(renderer, context, article, image)))
  .join('\n')}
${files.join('\n')}${line === null ? '' : `<p style="text-align:right"><strong>${escapeHtml(line)}</strong></p>`}`;
}

function fullImage(
  renderer: SiteRenderer,
  context: PageContext,
  article: DemoArticle,
  image: DemoImage,
): string {
  const tag = `<img src="${context.origin}${renderer.imagePath(context.site, article, image)}" width="640" height="400">`;
  const caption = captionText(image);
  if (caption === null) return `<p>${tag}</p>`;
  if (habitOf(article, image.name, 2) === 0)
    return `<figure>${tag}<figcaption>${escapeHtml(caption)}</figcaption></figure>`;
  return `<div class="VCSortableInPreviewMode"><div>${tag}</div><div class="PhotoCMS_Caption">${escapeHtml(caption)}</div></div>`;
}

/** Atom 1.0 with a summary, a named author and times of the site's own zone. */
function atom(renderer: SiteRenderer, context: PageContext): string {
  const { site, origin, articles } = context;
  const [first] = articles;
  const entries = newest(context).map((article) => {
    const link = `${origin}${renderer.articlePath(site, article)}`;
    const at = isoWithZone(article.day, article.time);
    const author = article.byline?.persons[0];
    return `<entry><title>${escapeXml(article.title)}</title><link rel="alternate" type="text/html" href="${link}"/><id>tag:${site.slug}.example,${partsOf(article.day).year}:bai-viet/${article.id}</id>
<published>${at}</published><updated>${at}</updated>${author === undefined ? '' : `<author><name>${escapeXml(author)}</name></author>`}<category term="${CATEGORIES[article.topic].slug}" label="${escapeXml(CATEGORIES[article.topic].name)}"/>
<summary type="html">${escapeXml(`<p>${escapeHtml(article.lead)}</p>`)}</summary></entry>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi"><title>${escapeXml(site.name)}</title><subtitle>${escapeXml(SAMPLE_MARK)}</subtitle>
<link rel="self" type="application/atom+xml" href="${origin}${site.listPath}"/><link rel="alternate" type="text/html" href="${origin}${site.homePath}"/>
<id>tag:${site.slug}.example,2018:feed</id><updated>${first ? isoWithZone(first.day, first.time) : isoWithZone(context.anchorDay, '00:00')}</updated><author><name>${escapeXml(site.name)}</name></author>
${entries.join('\n')}
</feed>
`;
}

/** The plain pages behind the full-text feed, for a reader who follows a link. */
export const feedSite: SiteRenderer = {
  pageSize: 15,
  articlePath: (site, article) => `${site.path}tin/${article.id}`,
  imagePath: (site, article, image) => `${site.path}anh/${article.id}/${image.name}.png`,
  filePath: (site, article, file) => `${site.path}tep/${article.id}/${file.file}`,
  listPath: (site, page) => `${site.path}tin${page === 1 ? '' : `?page=${page}`}`,
  article: (context, article) =>
    plainPage(
      context,
      article.title,
      `<article><h1>${escapeHtml(article.title)}</h1><p class="date">${article.time} - ${slashDay(article.day)}</p><div class="body">${fullBody(feedSite, context, article)}</div></article>
<section><h2>Tin khác</h2><ul>${otherArticles(context, article, 5)
        .map(
          (each) =>
            `<li><a href="${feedSite.articlePath(context.site, each)}">${escapeHtml(each.title)}</a></li>`,
        )
        .join('')}</ul></section>`,
    ),
  list: (context, page) => {
    const { items, pages } = pageOf(context, page, feedSite.pageSize, null);
    return plainPage(
      context,
      context.site.name,
      `<ul>${items
        .map(
          (article) =>
            `<li><a href="${feedSite.articlePath(context.site, article)}">${escapeHtml(article.title)}</a> <span>${slashDay(article.day)}</span></li>`,
        )
        .join(
          '',
        )}</ul>${page < pages ? `<a rel="next" href="${feedSite.listPath(context.site, page + 1, null)}">Trang sau</a>` : ''}`,
    );
  },
};

function plainPage(context: PageContext, title: string, main: string): string {
  return `<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8">${NOINDEX}<title>${escapeHtml(title)}</title>
<link rel="alternate" type="application/rss+xml" href="${context.site.listPath}"></head>
<body><header><p>${SAMPLE_MARK}</p><a href="${context.site.homePath}">${escapeHtml(context.site.name)}</a></header>
<main>${main}</main><footer>${footerLines(context)
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('')}</footer></body></html>`;
}

function gmt(instant: number): string {
  return new Date(instant).toUTCString();
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
