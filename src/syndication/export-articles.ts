import { csvRow, vietnameseStamp } from './csv.js';
import { mayPassWhole, type Passable } from './how-much.js';

/** A page of an export, asked of the API: a hundred articles, the next by its cursor. */
export const EXPORT_OPERATION = `query Export($filter: ArticleFilter, $search: SearchInput, $orderBy: [ArticleOrder!], $after: String) {
  articles(first: 100, filter: $filter, search: $search, orderBy: $orderBy, after: $after) {
    nodes {
      id title lead snippet(length: 400) bodyText url publishedAt firstSeenAt category contentType wordCount status rights
      isEmbargoed documentNumbers
      publisherUnit { fullName }
      authorUnit { name }
      byline { raw persons republishedFrom }
      source { name url family owners { organ { kind } } }
      images { url caption credit }
      citation { publisher }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

export interface ExportPage {
  readonly nodes: readonly ExportArticle[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export interface ExportArticle extends Passable {
  readonly id: string;
  readonly title: string;
  readonly bodyText: string | null;
  readonly url: string;
  readonly publishedAt: string | null;
  readonly firstSeenAt: string;
  readonly isEmbargoed: boolean;
  readonly category: string | null;
  readonly contentType: string;
  readonly wordCount: number;
  readonly documentNumbers: readonly string[];
  readonly publisherUnit: { readonly fullName: string } | null;
  readonly authorUnit: { readonly name: string } | null;
  readonly byline: Passable['byline'] & { readonly raw: string | null };
  readonly source: Passable['source'] & { readonly name: string };
  readonly images: readonly { readonly caption: string | null }[];
}

/** How an export is written. */
export interface ExportFormat {
  readonly type: string;
  readonly head: string;
  readonly line: (article: ExportArticle) => string;
}

/** The columns of the CSV, with their heads for the monthly report. */
const COLUMNS: readonly (readonly [
  head: string,
  value: (article: ExportArticle) => string | number | null,
])[] = [
  ['Mã', ({ id }) => id],
  ['Tiêu đề', ({ title }) => title],
  ['Ngày đăng', ({ publishedAt }) => vietnameseStamp(publishedAt)],
  ['Đọc lần đầu', ({ firstSeenAt }) => vietnameseStamp(firstSeenAt)],
  ['Đơn vị đăng', ({ publisherUnit }) => publisherUnit?.fullName ?? null],
  ['Đơn vị viết', ({ authorUnit }) => authorUnit?.name ?? null],
  ['Tác giả', ({ byline }) => byline.raw],
  ['Nguồn tin', ({ source }) => source.name],
  ['Chuyên mục', ({ category }) => category],
  ['Loại', ({ contentType }) => contentType],
  ['Số tiếng', ({ wordCount }) => wordCount],
  ['Số ảnh', ({ images }) => images.length],
  ['Ảnh có chú thích', ({ images }) => images.filter(({ caption }) => caption !== null).length],
  ['Số văn bản', ({ documentNumbers }) => documentNumbers.join('; ')],
  ['Địa chỉ', ({ url }) => url],
];

/** The formats of exports by the ending of their address. CSV opens in Excel with a double click: it has a mark of UTF-8. */
export const EXPORT_FORMATS: Readonly<Record<string, ExportFormat>> = {
  csv: {
    type: 'text/csv; charset=utf-8; header=present',
    head: `\uFEFF${csvRow(COLUMNS.map(([head]) => head))}`,
    line: (article) => csvRow(COLUMNS.map(([, value]) => value(article))),
  },
  ndjson: { type: 'application/x-ndjson; charset=utf-8', head: '', line: jsonLine },
};

/** Everything as the API gives it; the text only where it may be passed on. */
function jsonLine(article: ExportArticle): string {
  return `${JSON.stringify({ ...article, bodyText: mayPassWhole(article) ? article.bodyText : null })}\n`;
}
