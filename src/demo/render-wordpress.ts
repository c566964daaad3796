import { isoWithZone, slashDay } from './demo-days.js';
import type { DemoArticle, DemoImage } from './demo-article.js';
import {
  blockHtml,
  captionText,
  CATEGORIES,
  escapeHtml,
  habitOf,
  writtenBlocks,
  type PageContext,
  type SiteRenderer,
} from './site-renderer.js';

/** The article as a WordPress theme prints it: `entry-*` classes, a machine-readable time, block or classic captions. */
export function wordpressArticle(renderer: SiteRenderer, context: PageContext, article: DemoArticle): string {
  const signature = article.byline?.raw ?? (article.origin === null ? null : `Theo ${article.origin}`);
  return `<article id="post-${article.id}" class="post-${article.id} post type-post status-publish format-standard hentry">
<header class="entry-header"><h1 class="entry-title">${escapeHtml(article.title)}</h1>
<div class="entry-meta"><span class="posted-on"><time class="entry-date published" datetime="${isoWithZone(article.day, article.time)}">${slashDay(article.day)}</time></span> <span class="cat-links"><a href="${renderer.listPath(context.site, 1, article.topic)}" rel="category tag">${CATEGORIES[article.topic].name}</a></span></div></header>
<div class="entry-content"><p><strong>${escapeHtml(article.lead)}</strong></p>
${writtenBlocks(article)
  .map((block) => blockHtml(block, (image) => imageHtml(renderer, context, article, image)))
  .join('\n')}
${article.attachments
  .map(
    (file) =>
      `<div class="wp-block-file"><a href="${context.origin}${renderer.filePath(context.site, article, file)}">${escapeHtml(file.name)}</a><a href="${context.origin}${renderer.filePath(context.site, article, file)}" class="wp-block-file__button" download>Tải về</a></div>`,
  )
  .join('\n')}
${signature === null ? '' : `<p class="has-text-align-right"><strong>${escapeHtml(signature)}</strong></p>`}</div>
<footer class="entry-footer"><span class="tags-links"><a href="#" rel="tag">${escapeHtml(context.site.place.name)}</a></span></footer></article>
<nav class="navigation post-navigation"><h2 class="screen-reader-text">Điều hướng bài viết</h2></nav>
<div id="comments" class="comments-area"><h3 class="comment-reply-title">Để lại một bình luận</h3><form><textarea></textarea></form></div>`;
}

function imageHtml(
  renderer: SiteRenderer,
  context: PageContext,
  article: DemoArticle,
  image: DemoImage,
): string {
  const source = `${context.origin}${renderer.imagePath(context.site, article, image)}`;
  const tag = `<img decoding="async" width="640" height="400" src="${source}" alt="" class="wp-image-${article.id + 1}" srcset="${source} 640w" sizes="(max-width: 640px) 100vw, 640px">`;
  const caption = captionText(image);
  if (caption === null) return `<figure class="wp-block-image size-large">${tag}</figure>`;
  if (habitOf(article, image.name, 2) === 0) {
    return `<figure class="wp-block-image size-large">${tag}<figcaption class="wp-element-caption">${escapeHtml(caption)}</figcaption></figure>`;
  }
  return `<div id="attachment_${article.id + 1}" style="width: 650px" class="wp-caption aligncenter">${tag}<p class="wp-caption-text">${escapeHtml(caption)}</p></div>`;
}
