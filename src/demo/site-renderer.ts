import { workingDay, addDays, instantOf } from './demo-days.js';
import type { Topic } from './content/story.js';
import type { DemoArticle, DemoAttachment, DemoBlock, DemoImage } from './demo-article.js';
import { hashOf } from './demo-random.js';
import type { DemoSite } from './demo-sites.js';

/** What a page is made from. `origin` is `http://host:port` as the reader asked for it. */
export interface PageContext {
  readonly site: DemoSite;
  /** All articles of the site, newest first. */
  readonly articles: readonly DemoArticle[];
  readonly anchorDay: string;
  readonly origin: string;
}

/** How one product builds its pages: where they lie and what stands on them. Paths are absolute on the listener. */
export interface SiteRenderer {
  readonly pageSize: number;
  articlePath(site: DemoSite, article: DemoArticle): string;
  imagePath(site: DemoSite, article: DemoArticle, image: DemoImage): string;
  filePath(site: DemoSite, article: DemoArticle, file: DemoAttachment): string;
  /** Path (with query, where the product pages by query) of list page `page`, counted from 1; `topic` for one category. */
  listPath(site: DemoSite, page: number, topic: Topic | null): string;
  article(context: PageContext, article: DemoArticle): string;
  list(context: PageContext, page: number, topic: Topic | null): string;
}

/** The categories as menus print them. */
export const CATEGORIES = {
  party: { slug: 'xay-dung-dang', name: 'Xây dựng Đảng' },
  government: { slug: 'hoat-dong-chinh-quyen', name: 'Hoạt động chính quyền' },
  front: { slug: 'mat-tran-doan-the', name: 'Mặt trận - Đoàn thể' },
  countryside: { slug: 'nong-thon-moi', name: 'Nông thôn mới - Đô thị văn minh' },
  economy: { slug: 'kinh-te', name: 'Kinh tế' },
  disaster: { slug: 'phong-chong-thien-tai', name: 'Phòng, chống thiên tai' },
  education: { slug: 'giao-duc', name: 'Giáo dục' },
  health: { slug: 'y-te', name: 'Y tế' },
  security: { slug: 'quoc-phong-an-ninh', name: 'Quốc phòng - An ninh' },
  digital: { slug: 'chuyen-doi-so', name: 'Chuyển đổi số' },
  culture: { slug: 'van-hoa-xa-hoi', name: 'Văn hóa - Xã hội' },
  welfare: { slug: 'an-sinh-xa-hoi', name: 'An sinh xã hội' },
  praise: { slug: 'guong-nguoi-tot-viec-tot', name: 'Gương người tốt, việc tốt' },
  notice: { slug: 'thong-bao', name: 'Thông báo' },
} as const satisfies Record<Topic, { slug: string; name: string }>;

/** The words every page of a sample site carries, so that nobody takes it for news. */
export const SAMPLE_MARK = 'Trang mẫu của Bantin – nội dung hư cấu';

/** Tells search engines the same. */
export const NOINDEX = '<meta name="robots" content="noindex">';

export function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\u00a0/g, '&nbsp;');
}

/** The articles of one list page, and whether older ones follow. */
export function pageOf(
  context: PageContext,
  page: number,
  size: number,
  topic: Topic | null,
): { readonly items: readonly DemoArticle[]; readonly pages: number; readonly total: number } {
  const all =
    topic === null ? context.articles : context.articles.filter((article) => article.topic === topic);
  return {
    items: all.slice((page - 1) * size, page * size),
    pages: Math.max(1, Math.ceil(all.length / size)),
    total: all.length,
  };
}

/** Other articles of the site for sidebars: `count` of them, never `article` itself; `skip` to vary the boxes. */
export function otherArticles(
  context: PageContext,
  article: DemoArticle | null,
  count: number,
  skip = 0,
): readonly DemoArticle[] {
  return context.articles.filter((each) => each.id !== article?.id).slice(skip, skip + count);
}

/** The topics a site has articles on, in the order of the menu. */
export function topicsOf(context: PageContext): readonly Topic[] {
  const present = new Set(context.articles.map((article) => article.topic));
  return (Object.keys(CATEGORIES) as Topic[]).filter((topic) => present.has(topic));
}

/** The blocks as they are to be written: with the blank between two sentences lost where the article says so. */
export function writtenBlocks(article: DemoArticle): readonly DemoBlock[] {
  if (!article.glued) return article.blocks;
  const at = article.blocks.findIndex((block) => block.kind === 'text' && GLUE.test(block.text));
  return article.blocks.map((block, index) =>
    index === at && block.kind === 'text' ? { kind: 'text', text: block.text.replace(GLUE, '') } : block,
  );
}

const GLUE = /(?<=\p{Ll}{2}\.) (?=\p{Lu}\p{Ll})/u;

/** A caption with its credit, as printed. */
export function captionText(image: DemoImage): string | null {
  if (image.caption === null) return null;
  return image.credit === null ? image.caption : `${image.caption}. Ảnh: ${image.credit}`;
}

/** Which of `count` habits the editor of this article had: the same each time. */
export function habitOf(article: DemoArticle, what: string, count: number): number {
  return hashOf(`${what} ${article.site} ${article.slug}`) % count;
}

/** Paragraphs, lists and tables without class names, the way editors write them everywhere; images by the family. */
export function blockHtml(block: DemoBlock, imageHtml: (image: DemoImage) => string): string {
  switch (block.kind) {
    case 'text':
      return `<p>${escapeHtml(block.text)}</p>`;
    case 'image':
      return imageHtml(block.image);
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`;
    case 'table':
      return `<table border="1" cellpadding="4"><tbody>${block.rows
        .map((row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`)
        .join('')}</tbody></table>`;
  }
}

/** The weather box no such page is without; it follows from the day. */
export function weatherLine(context: PageContext): string {
  const low = 19 + (hashOf(`weather ${context.anchorDay}`) % 7);
  return `${context.site.place.name} ${low}° - ${low + 5}°C`;
}

/** When the page last changed: with its article, or with the newest one of the site. Milliseconds. */
export function changedAt(articles: readonly DemoArticle[]): number {
  return Math.max(0, ...articles.map((article) => instantOf(article.day, article.time)));
}

/** The footer's last line: who answers for the content (an invented person), and that all is a sample. */
export function footerLines(context: PageContext): readonly string[] {
  const { site } = context;
  return [
    `Cơ quan chủ quản: ${site.owners.at(-1)?.name ?? site.name}`,
    `Chịu trách nhiệm nội dung: ${site.signs.startsWith('Đảng ủy') ? site.place.deputySecretary : site.place.viceChairman}`,
    `Địa chỉ: ${site.place.full}, tỉnh Hà Tĩnh. Điện thoại: 0239.000.000. Cập nhật: ${workingDay(addDays(context.anchorDay, -1), -1).split('-').reverse().join('/')}`,
    SAMPLE_MARK,
  ];
}
