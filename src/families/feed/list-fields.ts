/**
 * SharePoint's `listfeed.aspx` writes a whole list row into the description: `<div><b>Body:</b> …</div>
 * <div><b>Created:</b> 11/3/2026 2:05 PM</div>`. The labels are the columns of the list, named by whoever made it.
 */
export interface ListFields {
  /** What a reader would call the summary, as HTML; null when no column holds any. */
  readonly summary: string | null;
  readonly date: string | null;
  readonly author: string | null;
  readonly category: string | null;
  /** HTML of all columns, where pictures are looked for. */
  readonly all: string;
}

/** Columns by what they hold, best first; labels folded to lower case. */
const COLUMNS = {
  summary: /^(?:tóm tắt|trích yếu|mô tả|giới thiệu|lead|sapo|summary|description|abstract)$/,
  body: /^(?:body|nội dung|nội dung tin|page content|publishing page content|content|comments|chi tiết)$/,
  date: /^(?:ngày đăng|ngày xuất bản|ngày phát hành|article date|publishing start date|published|ngày tạo|created)$/,
  author: /^(?:tác giả|byline|author)$/,
} as const satisfies Readonly<Record<string, RegExp>>;

const LABEL = /<div\b[^<>]{0,200}>\s{0,20}<(?:b|strong)>\s{0,20}([^<>:]{1,60}):\s{0,20}<\/(?:b|strong)>/gi;

/** What the row is filed under; a column that any text may have, and no proof of a list row. */
const CATEGORY = /^(?:category|categories|chuyên mục|danh mục|thể loại|loại tin|nhóm tin)$/;

/** Reads the columns; null when the HTML is no such row. */
export function readListFields(html: string): ListFields | null {
  const labels = [...html.slice(0, 500_000).matchAll(LABEL)];
  const first = labels[0];
  if (!first || html.slice(0, first.index).trim() !== '') return null;
  const columns = labels.map((label, index) => ({
    name: (label[1] ?? '')
      .replace(/&nbsp;|\s+/g, ' ')
      .trim()
      .toLowerCase()
      .normalize('NFC'),
    html: html
      .slice(label.index + label[0].length, labels[index + 1]?.index ?? html.length)
      .trimEnd()
      .replace(/<\/div>$/i, '')
      .trim(),
  }));
  const known = columns.filter(({ name }) => Object.values(COLUMNS).some((pattern) => pattern.test(name)));
  if (known.length === 0) return null;
  const column = (pattern: RegExp): string | null =>
    columns.find(({ name, html: value }) => pattern.test(name) && value !== '')?.html ?? null;
  return {
    summary: column(COLUMNS.summary) ?? column(COLUMNS.body),
    date: column(COLUMNS.date),
    author: column(COLUMNS.author),
    category: column(CATEGORY),
    all: html,
  };
}
