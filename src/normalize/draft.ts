import type { FamilyName } from '../families/family.js';
import type { Problem } from '../errors.js';

/** How exact a date is: MINUTE, DAY (that day's Vietnamese midnight) or MONTH (its first midnight). */
export type DatePrecision = 'MINUTE' | 'DAY' | 'MONTH';

/** A date that was understood. */
export interface ReadDate {
  /** The instant in UTC, always `YYYY-MM-DDTHH:mm:ss.sssZ`. */
  readonly value: string;
  readonly precision: DatePrecision;
}

/** The publication date of an article with where it stood and the site's own words. */
export interface PublishedAt extends ReadDate {
  readonly basis: 'PAGE' | 'META' | 'FEED' | 'URL' | 'MANUAL';
  readonly raw: string;
}

/** How a caption was tied to its image. */
export type Pairing = 'FIGCAPTION' | 'TABLE' | 'SIBLING' | 'SAME_BLOCK' | 'FIELD' | 'ALT' | 'NONE';

export interface ImageDraft {
  /** Absolute address; null only for pasted text, where just the image's place is known. */
  readonly url: string | null;
  readonly caption: string | null;
  readonly credit: string | null;
  readonly alt: string | null;
  readonly isCover: boolean;
  readonly width: number | null;
  readonly height: number | null;
  readonly pairing: Pairing;
}

export interface AttachmentDraft {
  readonly url: string;
  /** Lower-case extension: pdf, doc, docx, xls, xlsx, zip, rar …; null when the address does not say. */
  readonly type: string | null;
  readonly name: string | null;
}

export interface BylineDraft {
  /** The byline as printed, NFC and blanks collapsed; null when there is none. */
  readonly raw: string | null;
  readonly persons: readonly string[];
  /** The organ in the site's words ("Huyện ủy Lộc Hà"); `units/` ties it to a unit. */
  readonly organ: string | null;
  /** Whom the page itself names as the source ("Theo Báo Hà Tĩnh"); not an author. */
  readonly republishedFrom: string | null;
}

export type ContentType =
  | 'NEWS'
  | 'ANNOUNCEMENT'
  | 'DOCUMENT'
  | 'SCHEDULE'
  | 'TENDER'
  | 'RECRUITMENT'
  | 'OBITUARY'
  | 'PRAISE'
  | 'OTHER';

/**
 * One article as read from a page, a feed entry or pasted text: every fact in our words, nothing resolved
 * against units or the database. JSON-ready, so the command line prints it and the store writes it as it is.
 */
export interface ArticleDraft {
  readonly family: FamilyName;
  /** The working address: as served, or the same-host canonical one. */
  readonly url: string;
  readonly title: string | null;
  readonly lead: string | null;
  readonly publishedAt: PublishedAt | null;
  readonly modifiedAt: string | null;
  /** `YYYY-MM-DD` of the event the lead tells of ("Ngày 31/8/2016, …"). */
  readonly eventDate: string | null;
  readonly byline: BylineDraft;
  readonly category: string | null;
  readonly contentType: ContentType;
  readonly images: readonly ImageDraft[];
  readonly attachments: readonly AttachmentDraft[];
  readonly documentNumbers: readonly string[];
  /** Lead and body as a reader reads them: paragraphs joined by a blank line, glued sentences split. */
  readonly bodyText: string | null;
  /** The body's own markup, sanitised; the words verbatim. */
  readonly bodyHtml: string | null;
  readonly status: 'ACTIVE' | 'QUARANTINED';
  readonly problems: readonly Problem[];
}
