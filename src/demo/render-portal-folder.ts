import { slashDay, weekdayName } from './demo-days.js';
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
  weatherLine,
  writtenBlocks,
  type PageContext,
  type SiteRenderer,
} from './site-renderer.js';
import type { Topic } from './content/story.js';

/**
 * Pages in the manner of the `/portal/folder/…` product: tools whose three links stand glued (Email · Print · Aa), the
 * time line `HH:mm dd/MM/yyyy` below them, everything else one box of editor's HTML, an empty comment block at the end.
 * The second site is a later version of the product with other class names and a page clock.
 */
export const portalFolder: SiteRenderer = {
  pageSize: 12,
  articlePath: (site, article) =>
    `${site.path}portal/folder/${CATEGORIES[article.topic].slug}/news/${article.slug}.html`,
  imagePath: (site, article, image) =>
    `${site.path}resources/images/${article.day.replaceAll('-', '/')}/${image.name}.png`,
  filePath: (site, article, file) =>
    `${site.path}resources/files/${article.day.replaceAll('-', '/')}/${article.id}-${file.file}`,
  listPath: (site, page, topic) => {
    const folder = topic === null ? site.listPath : `${site.path}portal/folder/${CATEGORIES[topic].slug}`;
    return page === 1 ? folder : `${folder}/${page}.html`;
  },
  article: (context, article) => frame(context, article.title, detail(context, article), article),
  list: (context, page, topic) =>
    frame(
      context,
      topic ? CATEGORIES[topic].name : 'Tin tức - Sự kiện',
      folderPage(context, page, topic),
      null,
    ),
};

/** The names the two versions of the product give their boxes. */
const DRESS = {
  old: {
    detail: 'news-detail',
    title: 'h3',
    titleClass: 'title',
    tools: 'tools',
    time: 'time',
    content: 'content',
  },
  late: {
    detail: 'detail-news',
    title: 'h1',
    titleClass: 'news-title',
    tools: 'news-tools',
    time: 'date-time',
    content: 'news-content content',
  },
} as const;

function dressOf(context: PageContext): (typeof DRESS)['old' | 'late'] {
  return context.site.slug === 'locha-huyenuy' ? DRESS.old : DRESS.late;
}

function detail(context: PageContext, article: DemoArticle): string {
  const dress = dressOf(context);
  const late = dress === DRESS.late;
  const time = `${article.time} ${slashDay(article.day)}`;
  const files = article.attachments.map(
    (file) =>
      `<li><a href="${portalFolder.filePath(context.site, article, file)}">${escapeHtml(file.name)}</a></li>`,
  );
  return `<div class="breadcrumb"><a href="${context.site.homePath}">Trang chủ</a> » <a href="${portalFolder.listPath(context.site, 1, article.topic)}">${CATEGORIES[article.topic].name}</a></div>
<div class="${dress.detail}"><${dress.title} class="${dress.titleClass}">${escapeHtml(article.title)}</${dress.title}>
<div class="${dress.tools}"><a href="#" onclick="sendMail()">Email</a><a href="#" onclick="window.print()">Print</a><a href="#" id="fs">Aa</a></div>
<span class="${dress.time}">${late ? `Ngày đăng: ${time}` : time}</span>${late ? `\n<span class="views">Lượt xem: ${article.views}</span>` : ''}
<div class="${dress.content}"><p><strong>${escapeHtml(article.lead)}</strong></p>
${writtenBlocks(article)
  .map((block) => blockHtml(block, (image) => imageHtml(context, article, image)))
  .join('\n')}
${signature(article)}</div>
${files.length > 0 ? `<div class="attach"><b>Tệp đính kèm:</b><ul>${files.join('')}</ul></div>` : ''}
<div class="rating">Đánh giá: <span class="star"></span> (${habitOf(article, 'rating', 9)} lượt)</div>
<div class="comment"><h4>Ý kiến bạn đọc</h4><form><input placeholder="Họ và tên"><textarea></textarea><label>Mã bảo vệ</label><input><button>Gửi</button></form></div></div>
<div class="other-news"><h4>Các tin đã đưa</h4><ul>${otherArticles(context, article, 6, 2)
    .map(
      (each) =>
        `<li><a href="${portalFolder.articlePath(context.site, each)}">${escapeHtml(each.title)}</a> <i>(${slashDay(each.day)})</i></li>`,
    )
    .join('')}</ul></div>`;
}

function signature(article: DemoArticle): string {
  const line = article.origin === null ? article.byline?.raw : `Theo ${article.origin}`;
  if (line === undefined) return '';
  return `<p style="text-align:right"><strong>${escapeHtml(line)}</strong></p>`;
}

/** The product's two habits: a centred paragraph with an italic one below it, or a table of one column. */
function imageHtml(context: PageContext, article: DemoArticle, image: DemoImage): string {
  const tag = `<img src="${portalFolder.imagePath(context.site, article, image)}" width="500" alt="${image.name}.png">`;
  const caption = captionText(image);
  if (caption === null) return `<p style="text-align:center">${tag}</p>`;
  const plain = article.key === 'seed' ? 0 : habitOf(article, image.name, 3);
  if (plain === 2) {
    return `<table class="image" align="center" border="0"><tbody><tr><td>${tag}</td></tr><tr><td style="text-align:center"><em>${escapeHtml(caption)}</em></td></tr></tbody></table>`;
  }
  return `<p style="text-align:center">${tag}&nbsp;</p>\n<p style="text-align:center"><em>${escapeHtml(caption)}${article.key === 'seed' ? '' : '&nbsp; '}</em></p>`;
}

function folderPage(context: PageContext, page: number, topic: Topic | null): string {
  const { items, pages } = pageOf(context, page, portalFolder.pageSize, topic);
  const links = Array.from({ length: pages }, (_unused, index) =>
    index + 1 === page
      ? `<span class="current">${page}</span>`
      : `<a href="${portalFolder.listPath(context.site, index + 1, topic)}">${index + 1}</a>`,
  );
  const next =
    page < pages
      ? `<a class="next" href="${portalFolder.listPath(context.site, page + 1, topic)}">Trang sau »</a>`
      : '';
  return `<div class="breadcrumb"><a href="${context.site.homePath}">Trang chủ</a> » ${topic ? CATEGORIES[topic].name : 'Tin tức - Sự kiện'}</div>
<div class="list-news">${items.map((article) => row(context, article)).join('\n')}</div>
<div class="paging">${links.join(' ')} ${next}</div>`;
}

function row(context: PageContext, article: DemoArticle): string {
  const path = portalFolder.articlePath(context.site, article);
  const [image] = imagesOf(article);
  const thumb = image
    ? `<a href="${path}"><img class="thumb" src="${portalFolder.imagePath(context.site, article, image)}" width="120"></a>`
    : '';
  return `<div class="item">${thumb}<h4><a href="${path}">${escapeHtml(article.title)}</a></h4><span class="time">${article.time} ${slashDay(article.day)}</span><p class="sapo">${escapeHtml(article.lead)}</p></div>`;
}

function frame(context: PageContext, title: string, main: string, article: DemoArticle | null): string {
  const { site, anchorDay } = context;
  const late = dressOf(context) === DRESS.late;
  return `<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8">${NOINDEX}
<title>${escapeHtml(title)} - ${escapeHtml(site.name)}</title></head>
<body><div id="wrapper"><div id="header"><div class="sample-mark">${SAMPLE_MARK}</div><a href="${site.homePath}"><b>${escapeHtml(site.name)}</b></a></div>
<div id="menu"><ul><li><a href="${site.homePath}">Trang chủ</a></li>${topicsOf(context)
    .map(
      (topic) => `<li><a href="${portalFolder.listPath(site, 1, topic)}">${CATEGORIES[topic].name}</a></li>`,
    )
    .join('')}</ul></div>
<div class="topbar">${late ? `<span class="clock">${weekdayName(anchorDay, true)}, Ngày ${slashDay(anchorDay)} -</span> ` : ''}<marquee>${otherArticles(
    context,
    article,
    2,
  )
    .map((each) => `<a href="${portalFolder.articlePath(site, each)}">${escapeHtml(each.title)}</a>`)
    .join(' ')}</marquee></div>
<div id="main"><div id="left">${main}</div>
<div id="right"><div class="box"><h3>Tin mới nhất</h3><ul>${otherArticles(context, article, 5)
    .map((each) => sidebarRow(context, each))
    .join('')}</ul></div>
<div class="box weather"><h3>Thời tiết</h3>${weatherLine(context)}</div>
<div class="box"><h3>Thống kê truy cập</h3>Lượt truy cập: ${(1_204_331 + site.stories * 977).toLocaleString('vi-VN')}</div></div></div>
<div id="footer">${footerLines(context)
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('')}</div></div></body></html>`;
}

function sidebarRow(context: PageContext, article: DemoArticle): string {
  const [image] = imagesOf(article);
  const thumb = image ? `<img src="${portalFolder.imagePath(context.site, article, image)}" width="60">` : '';
  return `<li>${thumb}<a href="${portalFolder.articlePath(context.site, article)}">${escapeHtml(article.title)}</a><span>${slashDay(article.day)}</span></li>`;
}
