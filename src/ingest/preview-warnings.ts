import type { SourceKind } from '../entities/source.js';
import type { SourceError } from '../errors.js';
import { DAY_MS } from '../normalize/instant.js';
import type { ArticleField, FieldCounts } from './article-fields.js';
import type { Entry } from './list-entry.js';
import { wordsOf } from '../reasons.js';
import { type Notice, noticeOf, type NoticeTable } from './notice.js';
import type { PreviewArticle, PreviewFailure } from './preview-article.js';

/** What an editor should look at before the source is saved. */
const WARNINGS = {
  LIST_UNREADABLE: [
    'Không đọc được danh sách ({code}): {lyDo}',
    'The list could not be read ({code}): {reason}',
  ],
  LIST_EMPTY: ['Danh sách không có tin nào', 'The list names no articles'],
  LIST_SHORT: [
    'Danh sách chỉ có {count} tin: có thể đây không phải trang danh sách tin',
    'The list names only {count} articles: it may not be a list of news',
  ],
  PAGES_UNREADABLE: [
    '{count} trong {of} trang không đọc được, ví dụ {url} ({code})',
    '{count} of {of} pages could not be read, for example {url} ({code})',
  ],
  NOT_ARTICLES: [
    '{count} trong {of} địa chỉ không phải bài viết: kiểm tra địa chỉ danh sách hoặc chọn lại loại cổng',
    '{count} of {of} addresses are no articles: check the list, or choose another family',
  ],
  FAMILY_MIXED: [
    'Các trang được nhận ra theo nhiều loại cổng ({families}): nên chọn rõ một loại',
    'Pages were recognised as of several families ({families}): better choose one',
  ],
  FAMILY_UNKNOWN: [
    'Không nhận ra loại cổng; trang được đọc theo cách chung',
    'The product was not recognised; pages are read the general way',
  ],
  TITLES_MISSING: ['{count} trong {of} bài không có tiêu đề', '{count} of {of} articles have no title'],
  DATES_MISSING: ['{count} trong {of} bài không có ngày đăng', '{count} of {of} articles have no date'],
  DATES_WITHOUT_TIME: [
    'Ngày đăng không kèm giờ ở {count} trong {of} bài',
    '{count} of {of} dates come without a time',
  ],
  BODIES_MISSING: ['{count} trong {of} bài không có nội dung', '{count} of {of} articles have no text'],
  BODIES_SHORT: [
    '{count} trong {of} bài dưới 80 chữ: có thể RSS chỉ có tóm tắt, nên để trống loại cổng để đọc trang bài viết',
    '{count} of {of} articles have fewer than 80 words: the feed may carry summaries only; leave the family open so that pages are read',
  ],
  LEADS_MISSING: ['{count} trong {of} bài không có sapo', '{count} of {of} articles have no lead'],
  IMAGES_MISSING: ['{count} trong {of} bài không có ảnh', '{count} of {of} articles have no image'],
  CAPTIONS_MISSING: [
    '{count} trong {of} bài có ảnh nhưng không có chú thích',
    '{count} of {of} articles with images have no caption',
  ],
  BYLINES_MISSING: [
    '{count} trong {of} bài không ghi tác giả; bài sẽ tính cho cơ quan chủ quản của nguồn',
    '{count} of {of} articles name no author; they will count for the owner of the source',
  ],
  UNITS_UNRESOLVED: [
    '{count} bài ghi cơ quan nhưng chưa gắn được với một đơn vị, ví dụ “{example}”',
    '{count} articles name an organ that could not be tied to one unit, for example “{example}”',
  ],
  CATEGORIES_MISSING: [
    '{count} trong {of} bài không có chuyên mục',
    '{count} of {of} articles have no category',
  ],
  NEWEST_IS_OLD: [
    'Bài mới nhất từ ngày {day}: nguồn có thể đã ngừng đăng',
    'The newest article is of {day}: the site may no longer be written',
  ],
  SAME_TITLE: [
    '{count} bài có cùng tiêu đề “{title}”: có thể đọc nhầm tên trang',
    '{count} articles have the same title “{title}”: the name of the site may have been read',
  ],
  HIDDEN_LINKS: [
    '{count} bài có liên kết ẩn tới trang lạ: trang có thể bị chèn mã quảng cáo',
    '{count} articles carry hidden links to other sites: the site may have been broken into',
  ],
} as const satisfies NoticeTable<string>;

export type PreviewWarning = keyof typeof WARNINGS;

/** What the warnings are drawn from. */
export interface PreviewFacts {
  readonly kind: SourceKind;
  readonly family: string | null;
  readonly entries: readonly Entry[];
  readonly error: SourceError | null;
  readonly articles: readonly PreviewArticle[];
  readonly failures: readonly PreviewFailure[];
  readonly coverage: FieldCounts;
  readonly now: Date;
}

/** How much of a field may be missing before it is told. */
const MISSING: readonly (readonly [field: ArticleField, code: PreviewWarning, most: number])[] = [
  ['title', 'TITLES_MISSING', 0],
  ['date', 'DATES_MISSING', 0.1],
  ['time', 'DATES_WITHOUT_TIME', 0.5],
  ['body', 'BODIES_MISSING', 0.1],
  ['lead', 'LEADS_MISSING', 0.7],
  ['image', 'IMAGES_MISSING', 0.5],
  ['caption', 'CAPTIONS_MISSING', 0.5],
  ['byline', 'BYLINES_MISSING', 0.5],
  ['category', 'CATEGORIES_MISSING', 0.7],
];

const SHORT_LIST = 3;
const OLD_MS = 90 * DAY_MS;

/** The warnings of a dry run, in the order in which an editor meets the trouble. */
export function warningsOf(facts: PreviewFacts): readonly Notice<PreviewWarning>[] {
  const { error, entries } = facts;
  if (error) {
    const { vi: lyDo, en: reason } = wordsOf(error);
    return [noticeOf(WARNINGS, 'LIST_UNREADABLE', { code: error.code, lyDo, reason })];
  }
  if (entries.length === 0) return [noticeOf(WARNINGS, 'LIST_EMPTY')];
  const short =
    entries.length < SHORT_LIST ? [noticeOf(WARNINGS, 'LIST_SHORT', { count: entries.length })] : [];
  return [...short, ...ofFailures(facts), ...ofFamilies(facts), ...ofFields(facts), ...ofContent(facts)];
}

function ofFailures({ kind, articles, failures }: PreviewFacts): Notice<PreviewWarning>[] {
  const of = articles.length + failures.length;
  const strange = failures.filter(({ code }) => code === 'NOT_AN_ARTICLE' || code === 'NOT_HTML');
  const failed = failures.filter((failure) => !strange.includes(failure));
  const [first] = failed;
  // A sitemap names pages of every kind.
  const many = kind === 'SITEMAP' ? of : 1;
  return [
    ...(first
      ? [
          noticeOf(WARNINGS, 'PAGES_UNREADABLE', {
            count: failed.length,
            of,
            url: first.url,
            code: first.code,
          }),
        ]
      : []),
    ...(strange.length >= many ? [noticeOf(WARNINGS, 'NOT_ARTICLES', { count: strange.length, of })] : []),
  ];
}

function ofFamilies({ family, articles }: PreviewFacts): Notice<PreviewWarning>[] {
  if (family !== null) return [];
  const families = [...new Set(articles.map((article) => article.family))];
  if (families.length > 1) return [noticeOf(WARNINGS, 'FAMILY_MIXED', { families: families.join(', ') })];
  return families[0] === 'generic' ? [noticeOf(WARNINGS, 'FAMILY_UNKNOWN')] : [];
}

function ofFields({ coverage }: PreviewFacts): Notice<PreviewWarning>[] {
  return MISSING.flatMap(([field, code, most]) => {
    const [filled, of] = coverage[field];
    const count = of - filled;
    return of > 0 && count > most * of ? [noticeOf(WARNINGS, code, { count, of })] : [];
  });
}

function ofContent({ articles, now }: PreviewFacts): Notice<PreviewWarning>[] {
  const of = articles.length;
  const withProblem = (code: string) =>
    articles.filter(({ problems }) => problems.some((problem) => problem.code === code));
  const short = withProblem('SHORT_BODY').length;
  const hidden = withProblem('HIDDEN_LINKS').length;
  const open = withProblem('UNRESOLVED_BYLINE');
  const example = open[0]?.byline.organ ?? '';
  const newest = articles
    .flatMap(({ publishedAt }) => publishedAt?.value ?? [])
    .sort()
    .at(-1);
  const titles = articles.flatMap(({ title }) => title ?? []);
  const repeated = titles.find((title, at) => titles.indexOf(title) !== at);
  const same = titles.filter((title) => title === repeated).length;
  return [
    ...(short * 2 > of ? [noticeOf(WARNINGS, 'BODIES_SHORT', { count: short, of })] : []),
    ...(open.length > 0 ? [noticeOf(WARNINGS, 'UNITS_UNRESOLVED', { count: open.length, example })] : []),
    ...(newest !== undefined && now.getTime() - Date.parse(newest) > OLD_MS
      ? [noticeOf(WARNINGS, 'NEWEST_IS_OLD', { day: newest.slice(0, 10) })]
      : []),
    ...(repeated !== undefined ? [noticeOf(WARNINGS, 'SAME_TITLE', { count: same, title: repeated })] : []),
    ...(hidden > 0 ? [noticeOf(WARNINGS, 'HIDDEN_LINKS', { count: hidden })] : []),
  ];
}
