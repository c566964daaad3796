import { isoWithZone, slashDay, weekdayName } from './demo-days.js';
import { imagesOf, type DemoArticle, type DemoImage } from './demo-article.js';
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

/**
 * Pages in the manner of NukeViet 4/5: microdata, a hidden ISO date beside the printed one, the lead and the cover with
 * its own caption set apart from `#news-bodyhtml`, author and source as labelled lines, a feed of leads only.
 */
export const nukeviet: SiteRenderer = {
  pageSize: 10,
  articlePath: (site, article) =>
    `${site.path}vi/news/${CATEGORIES[article.topic].slug}/${article.slug}-${article.id}.html`,
  imagePath: (site, article, image) =>
    `${site.path}uploads/news/${article.day.slice(0, 7).replace('-', '_')}/${image.name}.png`,
  filePath: (site, article, file) => `${site.path}uploads/news/files/${article.id}-${file.file}`,
  listPath: (site, page, topic) => {
    const module = `${site.path}vi/news/${topic === null ? '' : `${CATEGORIES[topic].slug}/`}`;
    return page === 1 ? module : `${module}page-${page}/`;
  },
  article: (context, article) => frame(context, article.title, detail(context, article), article),
  list: (context, page, topic) =>
    frame(context, topic ? CATEGORIES[topic].name : 'Tin Tức', viewcat(context, page, topic), null),
};

/** Where the module's feed lies. */
export function nukevietFeedPath(context: Pick<PageContext, 'site'>): string {
  return `${context.site.path}vi/news/rss/`;
}

function printedDate(article: DemoArticle): string {
  return `${weekdayName(article.day)} - ${slashDay(article.day)} ${article.time}`;
}

function detail(context: PageContext, article: DemoArticle): string {
  const [cover, ...others] = imagesOf(article);
  const inBody = writtenBlocks(article).filter(
    (block) => block.kind !== 'image' || others.includes(block.image),
  );
  const fields = [
    article.byline
      ? `<p class="h5 text-right"><strong>Tác giả: </strong>${escapeHtml(article.byline.raw)}</p>`
      : '',
    article.origin !== null
      ? `<p class="h5 text-right"><strong>Nguồn tin: </strong>${escapeHtml(article.origin)}</p>`
      : '',
  ];
  return `<div class="news_column panel panel-default" itemscope itemtype="http://schema.org/NewsArticle"><div class="panel-body">
<h1 class="title margin-bottom-lg" itemprop="headline">${escapeHtml(article.title)}</h1>
<div class="hidden hide d-none" itemprop="author" itemtype="http://schema.org/Person" itemscope><span itemprop="name">${escapeHtml(article.byline?.raw ?? context.site.name)}</span></div>
<span class="hidden hide d-none" itemprop="datePublished">${isoWithZone(article.day, article.time)}</span>
<span class="hidden hide d-none" itemprop="dateModified">${isoWithZone(article.day, article.time)}</span>
<div class="row margin-bottom-lg"><div class="col-md-12"><span class="h5">${printedDate(article)}</span></div>
<div class="col-md-12"><ul class="list-inline text-right"><li><a class="dimgray" rel="nofollow" title="Gửi bài viết qua email" href="#"><em class="fa fa-envelope fa-lg">&nbsp;</em></a></li><li><a class="dimgray" rel="nofollow" title="In ra" href="#"><em class="fa fa-print fa-lg">&nbsp;</em></a></li></ul></div></div>
<div class="clearfix"><div class="hometext m-bottom" itemprop="description">${escapeHtml(article.lead)}</div>
${cover ? coverHtml(context, article, cover) : ''}</div>
<div id="news-bodyhtml" class="bodytext margin-bottom-lg">
${inBody.map((block) => blockHtml(block, (image) => bodyImage(context, article, image))).join('\n')}
${article.attachments
  .map(
    (file) =>
      `<p><a href="${nukeviet.filePath(context.site, article, file)}">${escapeHtml(file.name)}</a></p>`,
  )
  .join('\n')}</div>
<div class="margin-bottom-lg">${fields.join('\n')}</div></div></div>
<div class="news_column panel panel-default"><div class="panel-body"><form id="form3B" action=""><div class="h5 clearfix"><p id="stringrating">Tổng số điểm của bài viết là: ${habitOf(article, 'score', 5) * 5} trong ${habitOf(article, 'votes', 5)} đánh giá</p><div>Click để đánh giá bài viết</div></div></form></div></div>
<div class="news_column panel panel-default"><div class="panel-body"><div class="h5"><em class="fa fa-tags">&nbsp;</em><strong>Tags: </strong><a href="#">${escapeHtml(context.site.place.name.toLowerCase())}</a>, <a href="#">${escapeHtml(CATEGORIES[article.topic].name.toLowerCase())}</a></div></div></div>
<div id="idcomment" class="nv-fullbg"><h3>Ý kiến bạn đọc</h3><form><input placeholder="Họ tên"><textarea></textarea></form></div>
<div class="news_column panel panel-default"><div class="panel-body other-news">
<p class="h3"><strong>Những tin mới hơn</strong></p><ul class="related list-inline">${related(context, article, 0)}</ul>
<p class="h3"><strong>Những tin cũ hơn</strong></p><ul class="related list-inline">${related(context, article, 4)}</ul></div></div>`;
}

function related(context: PageContext, article: DemoArticle, skip: number): string {
  return otherArticles(context, article, 4, skip)
    .map(
      (each) =>
        `<li><em class="fa fa-angle-right">&nbsp;</em><a href="${nukeviet.articlePath(context.site, each)}" title="${escapeHtml(each.title)}">${escapeHtml(each.title)}</a> <em>(${slashDay(each.day)})</em></li>`,
    )
    .join('');
}

function coverHtml(context: PageContext, article: DemoArticle, image: DemoImage): string {
  const caption = captionText(image);
  return `<figure class="article center"><img alt="${escapeHtml(article.title)}" src="${nukeviet.imagePath(context.site, article, image)}" width="460" class="img-thumbnail">${caption === null ? '' : `<figcaption>${escapeHtml(caption)}</figcaption>`}</figure>`;
}

/** Further pictures stand in the body: CKEditor's figure, or a table of one column. */
function bodyImage(context: PageContext, article: DemoArticle, image: DemoImage): string {
  const tag = `<img alt="" height="400" src="${nukeviet.imagePath(context.site, article, image)}" width="640">`;
  const caption = captionText(image);
  if (caption === null) return `<div style="text-align:center">${tag}</div>`;
  if (habitOf(article, image.name, 2) === 0)
    return `<div style="text-align:center"><figure class="image">${tag}<figcaption>${escapeHtml(caption)}</figcaption></figure></div>`;
  return `<table align="center" border="0"><tbody><tr><td>${tag}</td></tr><tr><td>${escapeHtml(caption)}</td></tr></tbody></table>`;
}

function viewcat(context: PageContext, page: number, topic: Topic | null): string {
  const { items, pages } = pageOf(context, page, nukeviet.pageSize, topic);
  const links = Array.from({ length: pages }, (_unused, index) =>
    index + 1 === page
      ? `<li class="active"><a href="#">${page}</a></li>`
      : `<li><a href="${nukeviet.listPath(context.site, index + 1, topic)}">${index + 1}</a></li>`,
  );
  const next =
    page < pages
      ? `<li><a rel="next" title="Trang sau" href="${nukeviet.listPath(context.site, page + 1, topic)}">&raquo;</a></li>`
      : '';
  return `<div class="news_column">${items.map((article) => row(context, article)).join('\n')}</div>
<div class="text-center"><ul class="pagination">${links.join('')}${next}</ul></div>`;
}

function row(context: PageContext, article: DemoArticle): string {
  const path = nukeviet.articlePath(context.site, article);
  const [image] = imagesOf(article);
  const thumb = image
    ? `<a href="${path}" title="${escapeHtml(article.title)}"><img alt="${escapeHtml(article.title)}" src="${nukeviet.imagePath(context.site, article, image)}" width="183" class="img-thumbnail pull-left imghome"></a>`
    : '';
  return `<div class="panel panel-default clearfix"><div class="panel-body featured">${thumb}<h2><a href="${path}" title="${escapeHtml(article.title)}">${escapeHtml(article.title)}</a></h2><div class="text-muted"><ul class="list-unstyled list-inline"><li><em class="fa fa-clock-o">&nbsp;</em> ${slashDay(article.day)} ${article.time}</li><li><em class="fa fa-eye">&nbsp;</em> Đã xem: ${article.views}</li></ul></div><p>${escapeHtml(article.lead)}</p></div></div>`;
}

function frame(context: PageContext, title: string, main: string, article: DemoArticle | null): string {
  const { site, origin } = context;
  const head = article
    ? `<link rel="canonical" href="${origin}${nukeviet.articlePath(site, article)}">
<meta property="og:title" content="${escapeHtml(article.title)}"><meta property="og:type" content="article">
<meta property="article:published_time" content="${isoWithZone(article.day, article.time)}">
<meta property="article:section" content="${CATEGORIES[article.topic].name}">`
    : `<link rel="canonical" href="${origin}${nukeviet.listPath(site, 1, null)}">`;
  return `<!DOCTYPE html>
<html lang="vi" xmlns="http://www.w3.org/1999/xhtml" prefix="og: http://ogp.me/ns#"><head>
<title>${escapeHtml(title)}</title><meta charset="utf-8">${NOINDEX}<meta name="generator" content="NukeViet v4.5">
${head}
<link rel="alternate" href="${nukevietFeedPath(context)}" title="Tin Tức" type="application/rss+xml">
</head><body><noscript><div class="alert alert-danger">Trình duyệt của bạn đã tắt chức năng hỗ trợ JavaScript.</div></noscript>
<div id="mobilePage"><header><div class="container"><div id="header" class="row"><div class="logo"><a title="${escapeHtml(site.name)}" href="${site.homePath}">${escapeHtml(site.name)}</a><p>${SAMPLE_MARK}</p></div></div></div></header>
<nav class="second-nav" id="menusite"><div class="container"><ul class="nav navbar-nav"><li><a href="${site.homePath}">Trang nhất</a></li>${topicsOf(
    context,
  )
    .map((topic) => `<li><a href="${nukeviet.listPath(site, 1, topic)}">${CATEGORIES[topic].name}</a></li>`)
    .join('')}</ul></div></nav>
<section><div class="container" id="body"><nav class="third-nav"><div class="breadcrumbs-wrap"><ol class="breadcrumb"><li><a href="${site.homePath}"><span>Trang nhất</span></a></li><li><a href="${nukeviet.listPath(site, 1, null)}"><span>Tin Tức</span></a></li>${article ? `<li><a href="${nukeviet.listPath(site, 1, article.topic)}"><span>${CATEGORIES[article.topic].name}</span></a></li>` : ''}</ol></div><span class="current-time">${weekdayName(context.anchorDay)}, ${slashDay(context.anchorDay)}</span></nav>
<div class="row"><div class="col-sm-16 col-md-18">${main}</div>
<div class="col-sm-8 col-md-6"><div class="panel panel-primary"><div class="panel-heading">Tin mới nhất</div><div class="panel-body"><ul class="block_tophits list-none">${otherArticles(
    context,
    article,
    5,
  )
    .map((each) => sidebarRow(context, each))
    .join('')}</ul></div></div></div></div></div></section>
<footer id="footer"><div class="container">${footerLines(context)
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('')}<p>Powered by <a href="#">NukeViet CMS</a></p></div></footer></div></body></html>`;
}

function sidebarRow(context: PageContext, article: DemoArticle): string {
  const [image] = imagesOf(article);
  const thumb = image
    ? `<img src="${nukeviet.imagePath(context.site, article, image)}" alt="${escapeHtml(article.title)}" width="70">`
    : '';
  return `<li class="clearfix"><a href="${nukeviet.articlePath(context.site, article)}">${thumb}${escapeHtml(article.title)}</a><span class="text-muted">${slashDay(article.day)}</span></li>`;
}
