import type { ExtractedArticle } from './extract.js';

/** The fields of an article whose being filled tells whether a source is still read rightly. */
export const FIELDS = [
  'title',
  'date',
  'time',
  'lead',
  'body',
  'image',
  'caption',
  'byline',
  'unit',
  'category',
] as const;

export type ArticleField = (typeof FIELDS)[number];

/** How many articles have a field, of those that could have it. */
export type FieldCounts = Readonly<Record<ArticleField, readonly [filled: number, of: number]>>;

/** Nothing counted yet. */
export const NO_COUNTS = Object.fromEntries(FIELDS.map((field) => [field, [0, 0]])) as unknown as FieldCounts;

/** Whether each field is filled; null where it cannot be: no caption without an image, no time without a date. */
export function filledFields(
  article: Pick<
    ExtractedArticle,
    'title' | 'publishedAt' | 'lead' | 'bodyText' | 'images' | 'byline' | 'authorUnit' | 'category'
  >,
): Readonly<Record<ArticleField, boolean | null>> {
  const { publishedAt, images, byline } = article;
  return {
    title: article.title !== null,
    date: publishedAt !== null,
    time: publishedAt === null ? null : publishedAt.precision === 'MINUTE',
    lead: article.lead !== null,
    body: article.bodyText !== null,
    image: images.length > 0,
    caption: images.length === 0 ? null : images.some(({ caption }) => caption !== null),
    byline: byline.persons.length > 0 || byline.organ !== null,
    unit: (article.authorUnit?.unitId ?? null) !== null,
    category: article.category !== null,
  };
}

/** Counts the fields of articles. */
export function countFields(articles: readonly Parameters<typeof filledFields>[0][]): FieldCounts {
  return articles.map(filledFields).reduce<FieldCounts>(
    (sum, filled) =>
      mapFields((field) => {
        const [yes, of] = sum[field];
        return filled[field] === null ? [yes, of] : [yes + (filled[field] ? 1 : 0), of + 1];
      }),
    NO_COUNTS,
  );
}

/** The sum of two counts; fields that one of them does not know count as nothing there. */
export function addCounts(one: Partial<FieldCounts>, other: Partial<FieldCounts>): FieldCounts {
  return mapFields((field) => {
    const [a, b] = [one[field] ?? [0, 0], other[field] ?? [0, 0]];
    return [a[0] + b[0], a[1] + b[1]];
  });
}

function mapFields(count: (field: ArticleField) => readonly [number, number]): FieldCounts {
  return Object.fromEntries(FIELDS.map((field) => [field, count(field)])) as unknown as FieldCounts;
}
