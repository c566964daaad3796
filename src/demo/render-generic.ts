import { isoWithZone, slashDay, weekdayName } from './demo-days.js';
import { imagesOf, type DemoArticle, type DemoImage } from './demo-article.js';
import { wordpressArticle } from './render-wordpress.js';
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
  topicsOf,
  writtenBlocks,
  type PageContext,
  type SiteRenderer,
} from './site-renderer.js';
import type { Topic } from './content/story.js';

/** Home-made sites no family knows: one with the slug at its root, a WordPress, a small news desk with numbers first. */
type Kind = 'laravel' | 'wordpress' | 'newsdesk';

/** The renderer of one home-made site. */
export function genericSite(kind: Kind): SiteRenderer {
  const renderer: SiteRenderer = {
    pageSize: 10,
    articlePath: (site, article) => {
      if (kind === 'wordpress')
        return `${site.path}${article.day.slice(0, 7).replace('-', '/')}/${article.slug}/`;
      return kind === 'newsdesk'
        ? `${site.path}bai-viet/${article.id}-${article.slug}.html`
        : `${site.path}${article.slug}`;
    },
    imagePath: (site, article, image) => {
      if (kind === 'wordpress')
        return `${site.path}wp-content/uploads/${article.day.slice(0, 7).replace('-', '/')}/${image.name}.png`;
      return kind === 'newsdesk'
        ? `${site.path}images/${article.id}/${image.name}.png`
        : `${site.path}storage/photos/${image.name}.png`;
    },
    filePath: (site, article, file) =>
      `${site.path}${kind === 'wordpress' ? 'wp-content/uploads' : 'storage/files'}/${article.id}-${file.file}`,
    listPath: (site, page, topic) => {
      const category = topic === null ? 'tin-tuc' : CATEGORIES[topic].slug;
      if (kind === 'wordpress')
        return `${site.path}category/${category}/${page === 1 ? '' : `page/${page}/`}`;
      const folder = `${site.path}${kind === 'newsdesk' ? 'chuyen-muc' : 'danh-muc'}/${category}`;
      return page === 1 ? folder : `${folder}?page=${page}`;
    },
    article: (context, article) => {
      const main =
        kind === 'wordpress'
          ? wordpressArticle(renderer, context, article)
          : kind === 'newsdesk'
            ? newsdeskArticle(renderer, context, article)
            : laravelArticle(renderer, context, article);
      return frame(kind, renderer, context, article.title, main, article);
    },
    list: (context, page, topic) =>
      frame(
        kind,
        renderer,
        context,
        topic ? CATEGORIES[topic].name : 'Tin tức',
        listing(renderer, context, page, topic),
        null,
      ),
  };
  return renderer;
}

/** A portal somebody wrote in Laravel: captions as the editor of a big newspaper group makes them, or an old table. */
function laravelArticle(renderer: SiteRenderer, context: PageContext, article: DemoArticle): string {
  const signature = article.byline
    ? `<p style="text-align: right;"><b>${escapeHtml(article.byline.raw)}</b></p>`
    : article.origin !== null
      ? `<p style="text-align: right;"><b>Nguồn: ${escapeHtml(article.origin)}</b></p>`
      : '';
  return `<div class="post-detail"><div class="post-category"><a href="${renderer.listPath(context.site, 1, article.topic)}">${CATEGORIES[article.topic].name}</a></div>
<h1 class="post-title">${escapeHtml(article.title)}</h1>
<div class="post-meta"><i class="far fa-clock"></i> ${weekdayName(article.day, true)}, ${slashDay(article.day)} | ${article.time} <span class="post-views">${article.views} lượt xem</span></div>
<div class="post-share"><a href="#">Facebook</a><a href="#">Zalo</a><a href="#">In bài viết</a></div>
<h2 class="post-sapo">${escapeHtml(article.lead)}</h2>
<div class="post-content">
${writtenBlocks(article)
  .map((block) => blockHtml(block, (image) => laravelImage(renderer, context, article, image)))
  .join('\n')}
${article.attachments
  .map(
    (file) =>
      `<p><a href="${renderer.filePath(context.site, article, file)}" target="_blank">${escapeHtml(file.name)}</a></p>`,
  )
  .join('\n')}
${signature}</div></div>
${commentsAndRelated(renderer, context, article)}`;
}

function laravelImage(
  renderer: SiteRenderer,
  context: PageContext,
  article: DemoArticle,
  image: DemoImage,
): string {
  const tag = `<img src="${renderer.imagePath(context.site, article, image)}" alt="${image.name}.png" data-natural-width="640">`;
  const caption = captionText(image);
  if (caption === null) return `<p style="text-align: center;">${tag}</p>`;
  if (habitOf(article, image.name, 2) === 0) {
    return `<div class="VCSortableInPreviewMode" type="Photo"><div>${tag}</div><div class="PhotoCMS_Caption"><p>${escapeHtml(caption)}</p></div></div>`;
  }
  return `<table class="tplCaption" align="center"><tbody><tr><td>${tag}</td></tr><tr><td class="Image">${escapeHtml(caption)}</td></tr></tbody></table>`;
}

/** A news desk of few means: lead bold in the body, picture and caption in one paragraph or two, author above the text. */
function newsdeskArticle(renderer: SiteRenderer, context: PageContext, article: DemoArticle): string {
  const line = article.byline?.raw ?? (article.origin === null ? null : `Nguồn: ${article.origin}`);
  return `<div class="article-box"><h1 class="article-title">${escapeHtml(article.title)}</h1>
<p class="article-date">${weekdayName(article.day)}, ${slashDay(article.day)}, ${article.time} (GMT+7)</p>
<div class="article-content"><p class="lead"><b>${escapeHtml(article.lead)}</b></p>
${writtenBlocks(article)
  .map((block) => blockHtml(block, (image) => newsdeskImage(renderer, context, article, image)))
  .join('\n')}
${article.attachments
  .map(
    (file) =>
      `<p>Tải về: <a href="${renderer.filePath(context.site, article, file)}">${escapeHtml(file.name)}</a></p>`,
  )
  .join('\n')}
${line === null ? '' : `<p class="author" align="right"><strong>${escapeHtml(line)}</strong></p>`}</div></div>
${commentsAndRelated(renderer, context, article)}`;
}

function newsdeskImage(
  renderer: SiteRenderer,
  context: PageContext,
  article: DemoArticle,
  image: DemoImage,
): string {
  const tag = `<img src="${renderer.imagePath(context.site, article, image)}" border="0">`;
  const caption = captionText(image);
  if (caption === null) return `<p align="center">${tag}</p>`;
  if (habitOf(article, image.name, 2) === 0)
    return `<p align="center">${tag}<br><i>${escapeHtml(caption)}</i></p>`;
  return `<p align="center">${tag}</p>\n<p class="Image" align="center">${escapeHtml(caption)}</p>`;
}

function commentsAndRelated(renderer: SiteRenderer, context: PageContext, article: DemoArticle): string {
  return `<div class="comments"><h3>Viết bình luận</h3><form><input placeholder="Họ tên"><textarea placeholder="Nội dung"></textarea></form></div>
<div class="related-posts"><h3>Tin cùng chuyên mục</h3><ul>${otherArticles(context, article, 5, 2)
    .map(
      (each) =>
        `<li><a href="${renderer.articlePath(context.site, each)}">${escapeHtml(each.title)}</a> <span>(${slashDay(each.day)})</span></li>`,
    )
    .join('')}</ul></div>`;
}

function listing(renderer: SiteRenderer, context: PageContext, page: number, topic: Topic | null): string {
  const { items, pages } = pageOf(context, page, renderer.pageSize, topic);
  const rows = items.map((article) => {
    const path = renderer.articlePath(context.site, article);
    const [image] = imagesOf(article);
    const thumb = image
      ? `<a class="thumb" href="${path}"><img src="${renderer.imagePath(context.site, article, image)}" alt="${escapeHtml(article.title)}"></a>`
      : '';
    return `<li class="post-item">${thumb}<h3 class="post-item-title"><a href="${path}">${escapeHtml(article.title)}</a></h3><span class="post-item-date">${slashDay(article.day)}</span><p class="post-item-desc">${escapeHtml(article.lead)}</p></li>`;
  });
  const links = Array.from({ length: pages }, (_unused, index) => index + 1).map((number) =>
    number === page
      ? `<span aria-current="page" class="page-numbers current">${number}</span>`
      : `<a class="page-numbers" href="${renderer.listPath(context.site, number, topic)}">${number}</a>`,
  );
  const next =
    page < pages
      ? `<a class="next page-numbers" rel="next" href="${renderer.listPath(context.site, page + 1, topic)}">Trang sau</a>`
      : '';
  return `<h1 class="page-title">${topic ? CATEGORIES[topic].name : 'Tin tức'}</h1>
<ul class="post-list">${rows.join('\n')}</ul><div class="nav-links">${links.join(' ')} ${next}</div>`;
}

function frame(
  kind: Kind,
  renderer: SiteRenderer,
  context: PageContext,
  title: string,
  main: string,
  article: DemoArticle | null,
): string {
  const { site, origin, anchorDay } = context;
  const isWordpress = kind === 'wordpress';
  const [image] = article ? imagesOf(article) : [];
  const head = [
    isWordpress ? `<meta name="generator" content="WordPress 6.5">` : '',
    kind === 'laravel' ? '' : alternate(context),
    article && kind !== 'laravel'
      ? `<link rel="canonical" href="${origin}${renderer.articlePath(site, article)}">`
      : '',
    article && isWordpress
      ? `<meta property="og:type" content="article"><meta property="article:published_time" content="${isoWithZone(article.day, article.time)}">`
      : '',
    article && image && isWordpress
      ? `<meta property="og:image" content="${origin}${renderer.imagePath(site, article, image)}">`
      : '',
  ].filter((line) => line !== '');
  return `<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8">${NOINDEX}
<title>${escapeHtml(title)} - ${escapeHtml(site.name)}</title>
${head.join('\n')}</head>
<body><header class="site-header"><div class="sample-mark">${SAMPLE_MARK}</div><a class="site-title" href="${site.homePath}">${escapeHtml(site.name)}</a>${isWordpress ? '' : `<div class="today">Hôm nay: ${weekdayName(anchorDay)}, ${slashDay(anchorDay)}</div>`}
<nav class="main-menu"><ul><li><a href="${site.homePath}">Trang chủ</a></li>${topicsOf(context)
    .map((topic) => `<li><a href="${renderer.listPath(site, 1, topic)}">${CATEGORIES[topic].name}</a></li>`)
    .join('')}</ul></nav></header>
<div class="content-area"><main class="site-main">${main}</main>
<aside class="sidebar"><h3>Bài viết mới</h3><ul>${otherArticles(context, article, 5)
    .map(
      (each) =>
        `<li><a href="${renderer.articlePath(site, each)}">${escapeHtml(each.title)}</a> <span class="post-date">${slashDay(each.day)}</span></li>`,
    )
    .join(
      '',
    )}</ul><h3>Liên kết</h3><ul><li><a href="#">Cổng dịch vụ công</a></li><li><a href="#">Văn bản điều hành</a></li></ul></aside></div>
<footer class="site-footer">${footerLines(context)
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('')}</footer></body></html>`;
}

function alternate(context: PageContext): string {
  const type = context.site.layout === 'newsdesk' ? 'application/atom+xml' : 'application/rss+xml';
  return `<link rel="alternate" type="${type}" title="${escapeHtml(context.site.name)}" href="${context.origin}${context.site.listPath}">`;
}
