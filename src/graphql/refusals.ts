import type { UserErrorType } from './user-error.js';

/** How a refusal is told: its type, and its words in both languages. `{name}` stands for a value of the refusal. */
interface Telling {
  readonly type: UserErrorType;
  readonly vi: string;
  readonly en: string;
}

/** Every expected refusal of a mutation by its code, which never changes. Sorted. */
export const REFUSALS = {
  BLANK: {
    type: 'InvalidInputError',
    vi: 'Không được để trống.',
    en: 'It must not be empty.',
  },
  NOT_FOUND: {
    type: 'NotFoundError',
    vi: 'Không có {what} này.',
    en: 'There is no such {what}.',
  },
  SOURCE_BUSY: {
    type: 'SourceNotReadableError',
    vi: 'Nguồn tin này đang được đọc; hãy thử lại sau.',
    en: 'This source is being read right now; try again in a moment.',
  },
  SOURCE_PAUSED: {
    type: 'SourceNotReadableError',
    vi: 'Nguồn tin này đang tạm dừng; hãy cho chạy lại trước.',
    en: 'This source is paused; resume it first.',
  },
  TOO_LONG: {
    type: 'InvalidInputError',
    vi: 'Dài quá {most} ký tự.',
    en: 'It has more than {most} characters.',
  },
  TOO_MANY: {
    type: 'InvalidInputError',
    vi: 'Nhiều quá {most} mục.',
    en: 'There are more than {most}.',
  },
  VERSION_CONFLICT: {
    type: 'ConflictError',
    vi: 'Mục này đã được người khác sửa (phiên bản {version}); hãy tải lại rồi sửa.',
    en: 'It was changed meanwhile (version {version}); load it again first.',
  },
} as const satisfies Readonly<Record<string, Telling>>;

/** What refusals call the things they speak of. Sorted. */
const NOUNS = {
  article: { vi: 'bài viết', en: 'article' },
  image: { vi: 'ảnh', en: 'image' },
  source: { vi: 'nguồn tin', en: 'source' },
  unit: { vi: 'đơn vị', en: 'unit' },
} as const satisfies Readonly<Record<string, Readonly<Record<'vi' | 'en', string>>>>;

/** The code of an expected refusal. */
export type RefusalCode = keyof typeof REFUSALS;

/** An expected refusal: its code, where in the input, and what its words name. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly path: readonly string[] | null;
  /** The kind of thing it speaks of. */
  readonly what?: keyof typeof NOUNS;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** The words of a refusal. */
export function refusalMessage({ code, what, values = {} }: Refusal, language: 'vi' | 'en'): string {
  const named: Readonly<Record<string, string | number>> = what
    ? { ...values, what: NOUNS[what][language] }
    : values;
  return REFUSALS[code][language].replace(/\{(\w+)\}/g, (_all, name: string) => String(named[name] ?? ''));
}
