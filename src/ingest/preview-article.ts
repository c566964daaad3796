import type { SourceErrorCode } from '../errors.js';
import { type Reason, reasonOf } from '../reasons.js';
import type { Unread } from './unread.js';
import type { ReadArticle } from './incoming.js';

/** One article as it would be stored. */
export type PreviewArticle = Pick<
  ReadArticle,
  | 'url'
  | 'family'
  | 'title'
  | 'publishedAt'
  | 'lead'
  | 'bodyText'
  | 'images'
  | 'attachments'
  | 'byline'
  | 'authorUnit'
  | 'category'
  | 'contentType'
  | 'status'
  | 'problems'
>;

/** An entry that gave no article, and why. */
export interface PreviewFailure {
  readonly url: string;
  readonly code: SourceErrorCode;
  readonly message: string;
  readonly reason: Reason;
}

/** What of an article read is shown. */
export function shown(read: ReadArticle): PreviewArticle {
  const { url, family, title, publishedAt, lead, bodyText, images, attachments } = read;
  const { byline, authorUnit, category, contentType, status, problems } = read;
  return {
    url,
    family,
    title,
    publishedAt,
    lead,
    bodyText,
    images,
    attachments,
    byline,
    authorUnit,
    category,
    contentType,
    status,
    problems,
  };
}

/** Why an entry gave no article. */
export function failureOf({ url, error }: Unread): PreviewFailure {
  return { url, code: error.code, message: error.message, reason: reasonOf(error) };
}
