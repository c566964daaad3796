import type { ContentType } from '../entities/article-enums.js';

/** What the kinds of text are called in Vietnamese. */
export const CONTENT_TYPE_LABELS = {
  NEWS: 'Tin, bài',
  ANNOUNCEMENT: 'Thông báo',
  DOCUMENT: 'Văn bản',
  SCHEDULE: 'Lịch công tác',
  TENDER: 'Mời thầu, đấu giá',
  RECRUITMENT: 'Tuyển dụng',
  OBITUARY: 'Tin buồn',
  PRAISE: 'Khen thưởng, gương người tốt',
  OTHER: 'Khác',
} as const satisfies Readonly<Record<ContentType, string>>;
