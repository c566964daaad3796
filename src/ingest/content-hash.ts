import { createHash } from 'node:crypto';
import type { ArticleDraft } from '../normalize/draft.js';

/** SHA-256 over what a reader could notice about an article; a different one means a revision. */
export function contentHash(draft: ArticleDraft): string {
  const noticed = [
    draft.title,
    draft.lead,
    draft.publishedAt?.value ?? null,
    draft.bodyText,
    draft.bodyHtml,
    draft.byline.raw,
    draft.category,
    draft.images.map(({ url, caption, credit }) => [url, caption, credit]),
    draft.attachments.map(({ url }) => url),
    draft.status,
  ];
  return createHash('sha256').update(JSON.stringify(noticed)).digest('hex');
}
