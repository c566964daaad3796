import { registerEnumType } from 'type-graphql';

export const ArticleStatus = {
  ACTIVE: 'ACTIVE',
  CORRECTED: 'CORRECTED',
  WITHDRAWN_BY_SOURCE: 'WITHDRAWN_BY_SOURCE',
  TAKEN_DOWN: 'TAKEN_DOWN',
  QUARANTINED: 'QUARANTINED',
} as const;
export type ArticleStatus = (typeof ArticleStatus)[keyof typeof ArticleStatus];
registerEnumType(ArticleStatus, {
  name: 'ArticleStatus',
  description: 'Whether an article is shown. Lists show ACTIVE and CORRECTED.',
  valuesConfig: {
    ACTIVE: { description: 'Shown.' },
    CORRECTED: { description: 'Shown; the source corrected it.' },
    WITHDRAWN_BY_SOURCE: { description: 'The source removed it; its text is no longer given.' },
    TAKEN_DOWN: { description: 'Removed on demand; its text is no longer given.' },
    QUARANTINED: { description: 'Held back for an editor, e.g. for hidden links.' },
  },
});

/** What gave an article its status: what was read, or somebody's decision. */
export type StatusBasis = 'READ' | 'MANUAL';

export const ContentType = {
  NEWS: 'NEWS',
  ANNOUNCEMENT: 'ANNOUNCEMENT',
  DOCUMENT: 'DOCUMENT',
  SCHEDULE: 'SCHEDULE',
  TENDER: 'TENDER',
  RECRUITMENT: 'RECRUITMENT',
  OBITUARY: 'OBITUARY',
  PRAISE: 'PRAISE',
  OTHER: 'OTHER',
} as const;
export type ContentType = (typeof ContentType)[keyof typeof ContentType];
registerEnumType(ContentType, {
  name: 'ContentType',
  description: 'What kind of text an article is.',
  valuesConfig: {
    NEWS: { description: 'Tin, bài.' },
    ANNOUNCEMENT: { description: 'Thông báo.' },
    DOCUMENT: { description: 'Văn bản: quyết định, kế hoạch, công văn.' },
    SCHEDULE: { description: 'Lịch công tác, lịch tiếp công dân.' },
    TENDER: { description: 'Mời thầu, đấu giá.' },
    RECRUITMENT: { description: 'Tuyển dụng.' },
    OBITUARY: { description: 'Tin buồn.' },
    PRAISE: { description: 'Khen thưởng, gương người tốt.' },
    OTHER: { description: 'Anything else.' },
  },
});

export const DatePrecision = { MINUTE: 'MINUTE', DAY: 'DAY', MONTH: 'MONTH' } as const;
export type DatePrecision = (typeof DatePrecision)[keyof typeof DatePrecision];
registerEnumType(DatePrecision, {
  name: 'DatePrecision',
  description: 'How exact a date is.',
  valuesConfig: {
    MINUTE: { description: 'To the minute or better.' },
    DAY: { description: 'The day only; the instant is its Vietnamese midnight.' },
    MONTH: { description: 'The month only; the instant is its first Vietnamese midnight.' },
  },
});

export const DateBasis = { META: 'META', PAGE: 'PAGE', FEED: 'FEED', URL: 'URL', MANUAL: 'MANUAL' } as const;
export type DateBasis = (typeof DateBasis)[keyof typeof DateBasis];
registerEnumType(DateBasis, {
  name: 'DateBasis',
  description: 'Where a date stood.',
  valuesConfig: {
    META: { description: 'In the metadata of the page.' },
    PAGE: { description: 'Printed on the page.' },
    FEED: { description: 'In the feed.' },
    URL: { description: 'In the address.' },
    MANUAL: { description: 'Set by an editor.' },
  },
});

export const BylineBasis = {
  BYLINE: 'BYLINE',
  FEED: 'FEED',
  META: 'META',
  SOURCE: 'SOURCE',
  MANUAL: 'MANUAL',
} as const;
export type BylineBasis = (typeof BylineBasis)[keyof typeof BylineBasis];
registerEnumType(BylineBasis, {
  name: 'BylineBasis',
  description: 'What names the author-unit.',
  valuesConfig: {
    BYLINE: { description: 'The byline of the page.' },
    FEED: { description: 'The author of the feed entry.' },
    META: { description: 'The metadata of the page.' },
    SOURCE: { description: 'The owner of the source on that day, for want of a byline.' },
    MANUAL: { description: 'An editor.' },
  },
});

export const Confidence = { EXACT: 'EXACT', LIKELY: 'LIKELY', GUESS: 'GUESS', NONE: 'NONE' } as const;
export type Confidence = (typeof Confidence)[keyof typeof Confidence];
registerEnumType(Confidence, {
  name: 'Confidence',
  description: 'How sure the tie between a byline and a unit is.',
  valuesConfig: {
    EXACT: { description: 'Organ, level and name name one unit of that day.' },
    LIKELY: { description: 'One unit fits, though not every word names it.' },
    GUESS: { description: 'Several units fit; they are listed, none is chosen.' },
    NONE: { description: 'No unit could be named.' },
  },
});

export const Pairing = {
  FIGCAPTION: 'FIGCAPTION',
  TABLE: 'TABLE',
  SIBLING: 'SIBLING',
  SAME_BLOCK: 'SAME_BLOCK',
  FIELD: 'FIELD',
  ALT: 'ALT',
  NONE: 'NONE',
} as const;
export type Pairing = (typeof Pairing)[keyof typeof Pairing];
registerEnumType(Pairing, {
  name: 'Pairing',
  description: 'How a caption was tied to its image.',
  valuesConfig: {
    FIGCAPTION: { description: 'A figure with its caption.' },
    TABLE: { description: 'A table with an image row and a text row.' },
    SIBLING: { description: 'The block after the image.' },
    SAME_BLOCK: { description: 'Text in the block of the image.' },
    FIELD: { description: "The portal's own caption field." },
    ALT: { description: 'The alternative text, for want of anything better.' },
    NONE: { description: 'There is no caption.' },
  },
});

export const Rights = {
  GOV_DOCUMENT: 'GOV_DOCUMENT',
  NEWS_FACT: 'NEWS_FACT',
  PRESS_AGREEMENT: 'PRESS_AGREEMENT',
  UNKNOWN: 'UNKNOWN',
} as const;
export type Rights = (typeof Rights)[keyof typeof Rights];
registerEnumType(Rights, {
  name: 'Rights',
  description: 'On what ground the text may be shown.',
  valuesConfig: {
    GOV_DOCUMENT: { description: 'A legal or administrative document, outside copyright (IP Law, art. 15).' },
    NEWS_FACT: { description: 'News of the day as mere information (IP Law, art. 15).' },
    PRESS_AGREEMENT: { description: 'Under a written agreement with the press organ.' },
    UNKNOWN: { description: 'Not settled.' },
  },
});

export const ChangeKind = { CREATED: 'CREATED', UPDATED: 'UPDATED', WITHDRAWN: 'WITHDRAWN' } as const;
export type ChangeKind = (typeof ChangeKind)[keyof typeof ChangeKind];
registerEnumType(ChangeKind, {
  name: 'ChangeKind',
  description: 'What became of an article.',
  valuesConfig: {
    CREATED: { description: 'It is there: new, or shown again.' },
    UPDATED: { description: 'It changed, or its place in a story did.' },
    WITHDRAWN: { description: 'It is no longer shown: withdrawn, taken down, held back or deleted.' },
  },
});
