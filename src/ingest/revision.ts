import type { Article, ArticleImage, ArticleRevision } from '../entities/article.js';

/** What a revision compares: the fields an editor would look at. */
export type Noticed = Readonly<Record<string, unknown>>;

/** The article as an editor sees it, with its images in the order of the page. */
export function noticed(
  article: Article,
  images: readonly Pick<ArticleImage, 'url' | 'caption' | 'credit'>[],
  attachments: readonly { readonly url: string }[],
): Noticed {
  return {
    title: article.title,
    lead: article.lead,
    publishedAt: article.publishedAt?.toISOString() ?? null,
    bodyText: article.bodyText,
    bodyHtml: article.bodyHtml,
    byline: article.bylineRaw,
    category: article.category,
    status: article.status,
    images: images.map(({ url, caption, credit }) => ({ url, caption, credit })),
    attachments: attachments.map(({ url }) => url),
  };
}

/** The fields that differ, each with what it was and what it is. */
export function difference(before: Noticed, after: Noticed): ArticleRevision['diff'] {
  const changed = Object.keys(after).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
  return Object.fromEntries(changed.map((field) => [field, { before: before[field], after: after[field] }]));
}
