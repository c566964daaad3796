import { slashDay } from './demo-days.js';
import { imagesOf, type DemoArticle, type DemoImage } from './demo-article.js';
import {
  blockHtml,
  captionText,
  CATEGORIES,
  escapeHtml,
  footerLines,
  NOINDEX,
  otherArticles,
  pageOf,
  SAMPLE_MARK,
  topicsOf,
  weatherLine,
  writtenBlocks,
  type PageContext,
  type SiteRenderer,
} from './site-renderer.js';
import type { Topic } from './content/story.js';
import { hashOf } from './demo-random.js';

/**
 * Pages in the manner of the commune portals Hà Tĩnh opened in 2025: date without a time, desk name and date printed
 * twice (one row for phones, one for desks), lazy images in figures whose caption is often left empty, a marquee that
 * is there twice, list pages that count "1 - 12 của ( 40 ) tin, bài".
 */
export const hatinhCommune: SiteRenderer = {
  pageSize: 12,
  articlePath: (site, article) => `${site.path}tin-tuc/${article.slug}`,
  imagePath: (site, _article, image) =>
    `${site.path}uploads/topics/${17_000_000_000_000 + hashOf(image.name) * 9}.png`,
  filePath: (site, article, file) => `${site.path}uploads/files/${article.id}/${file.file}`,
  listPath: (site, page, topic) => {
    const query = [
      topic === null
        ? (site.listPath.split('?')[1] ?? '')
        : `chuyen-muc-tin=${Object.keys(CATEGORIES).indexOf(topic) + 31}`,
      page === 1 ? '' : `page=${page}`,
    ].filter((part) => part !== '');
    return `${site.path}tin-tuc${query.length > 0 ? `?${query.join('&')}` : ''}`;
  },
  article: (context, article) => frame(context, article.title, detail(context, article), article),
  list: (context, page, topic) =>
    frame(context, topic ? CATEGORIES[topic].name : 'Tin tức', listing(context, page, topic), null),
};

function detail(context: PageContext, article: DemoArticle): string {
  const desk = `<span>Thông tin ${escapeHtml(context.site.place.name)}</span><span>${slashDay(article.day)}</span>`;
  const signature = article.byline
    ? `<p style="text-align: right;"><strong>${escapeHtml(article.byline.raw)}</strong></p>`
    : article.origin !== null
      ? `<p style="text-align: right;"><em>(Theo ${escapeHtml(article.origin)})</em></p>`
      : '';
  const files = article.attachments.map(
    (file) =>
      `<a class="btn btn-link" href="${hatinhCommune.filePath(context.site, article, file)}" download>${escapeHtml(file.name)}</a>`,
  );
  return `<nav aria-label="breadcrumb"><ol class="breadcrumb"><li class="breadcrumb-item"><a href="${context.site.homePath}">Trang chủ</a></li><li class="breadcrumb-item"><a href="${hatinhCommune.listPath(context.site, 1, article.topic)}">${CATEGORIES[article.topic].name}</a></li></ol></nav>
<h1>${escapeHtml(article.title)}</h1>
<div class="meta d-md-none">${desk}</div><div class="meta d-none d-md-flex">${desk}</div>
<div class="toolbar"><button type="button">Nghe bài viết</button><button type="button">Tăng cỡ chữ</button><button type="button">Giảm cỡ chữ</button></div>
<article class="prose"><p><strong>${escapeHtml(article.lead)}</strong></p>
${writtenBlocks(article)
  .map((block) => blockHtml(block, (image) => figure(context, article, image)))
  .join('\n')}
${signature}</article>
${files.length > 0 ? `<div class="attachments"><h2>Tài liệu đính kèm</h2>${files.join('')}</div>` : ''}
<div class="share"><a href="#">Chia sẻ</a></div>
<section class="related"><h2>Tin liên quan</h2><div class="row">${otherArticles(context, article, 4, 3)
    .map((each) => card(context, each))
    .join('')}</div></section>`;
}

/** Lazy, as these portals load their pictures; the empty caption is theirs too. */
function figure(context: PageContext, article: DemoArticle, image: DemoImage): string {
  const caption = captionText(image);
  return `<figure><img data-src="${hatinhCommune.imagePath(context.site, article, image)}" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" alt=""><figcaption>${caption === null ? '' : escapeHtml(caption)}</figcaption></figure>`;
}

function card(context: PageContext, article: DemoArticle): string {
  const path = hatinhCommune.articlePath(context.site, article);
  const [image] = imagesOf(article);
  const picture = image
    ? `<a href="${path}"><img loading="lazy" src="${hatinhCommune.imagePath(context.site, article, image)}" alt="${escapeHtml(article.title)}"></a>`
    : '';
  return `<div class="card news-item">${picture}<div class="card-body"><h3><a href="${path}">${escapeHtml(article.title)}</a></h3><div class="meta"><span>${slashDay(article.day)}</span></div></div></div>`;
}

function listing(context: PageContext, page: number, topic: Topic | null): string {
  const { items, pages, total } = pageOf(context, page, hatinhCommune.pageSize, topic);
  const from = (page - 1) * hatinhCommune.pageSize + 1;
  const links = Array.from({ length: pages }, (_unused, index) => index + 1).map(
    (number) =>
      `<li class="page-item${number === page ? ' active' : ''}"><a class="page-link" href="${escapeHtml(hatinhCommune.listPath(context.site, number, topic))}">${number}</a></li>`,
  );
  const next =
    page < pages
      ? `<li class="page-item"><a class="page-link" rel="next" aria-label="Trang sau" href="${escapeHtml(hatinhCommune.listPath(context.site, page + 1, topic))}">›</a></li>`
      : '';
  return `<h1>${topic ? CATEGORIES[topic].name : 'Tin tức'}</h1>
<div class="news-list">${items
    .map(
      (article) =>
        `${card(context, article).replace('</div></div></div>', `</div><p class="summary">${escapeHtml(article.lead)}</p></div></div>`)}`,
    )
    .join('\n')}</div>
<div class="pager"><span>${from} - ${from + items.length - 1} của ( ${total} ) tin, bài</span><ul class="pagination">${links.join('')}${next}</ul></div>`;
}

function frame(context: PageContext, title: string, main: string, article: DemoArticle | null): string {
  const { site } = context;
  const ticker = otherArticles(context, article, 3)
    .map((each) => `<a href="${hatinhCommune.articlePath(site, each)}">${escapeHtml(each.title)}</a>`)
    .join('');
  return `<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">${NOINDEX}
<title>${escapeHtml(title)} | ${escapeHtml(site.name)}</title></head>
<body><header><div class="sample-mark">${SAMPLE_MARK}</div><a class="brand" href="${site.homePath}">${escapeHtml(site.name)}</a><div class="weather"><span>Cloud</span>${weatherLine(context)}</div>
<nav><ul>${topicsOf(context)
    .map(
      (topic) => `<li><a href="${hatinhCommune.listPath(site, 1, topic)}">${CATEGORIES[topic].name}</a></li>`,
    )
    .join('')}</ul></nav><marquee>${ticker}</marquee><marquee aria-hidden="true">${ticker}</marquee></header>
<main class="container">${main}</main>
<aside class="container"><h2>Tin mới</h2>${otherArticles(context, article, 5)
    .map((each) => card(context, each))
    .join('')}</aside>
<footer><div class="container">${footerLines(context)
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('')}</div></footer></body></html>`;
}
