import { GraphQLError } from 'graphql';

/** What can be wrong with a value of a filter or a search, said after its name; `{name}` stands for a value. Sorted. */
const FAULTS = {
  AS_OF_ALONE: {
    vi: 'chỉ dùng được cùng với `within` hoặc `code`',
    en: 'may be given only together with `within` or `code`',
  },
  BEFORE_FROM: { vi: 'phải sau `from`', en: 'must lie after `from`' },
  EMPTY: { vi: 'không được để trống', en: 'must not be empty' },
  EMPTY_LIST: { vi: 'không được là danh sách rỗng', en: 'must not be an empty list' },
  EMPTY_QUERY: { vi: 'phải có chữ hoặc số', en: 'must hold a letter or digit' },
  IN_COLLECTION: {
    vi: 'không được có trong điều kiện của bộ sưu tập',
    en: 'must not stand in the filter of a collection',
  },
  LINEAGE_ALONE: { vi: 'chỉ dùng được cùng với `within`', en: 'may be given only together with `within`' },
  NO_DURATION: {
    vi: 'phải là khoảng thời gian ISO 8601 như P7D hoặc PT12H',
    en: 'must be an ISO 8601 duration such as P7D or PT12H',
  },
  NO_FILTER: { vi: 'phải có ít nhất một điều kiện', en: 'must hold at least one filter' },
  NO_ID: { vi: 'không phải mã của {wanted}', en: 'is no id of the type {wanted}' },
  NULL: { vi: 'không được là null; hãy bỏ đi', en: 'must not be null; leave it out' },
  NULL_VALUE: {
    vi: 'không được là null; hãy bỏ đi, hoặc dùng isNull',
    en: 'must not be null; leave it out, or use isNull',
  },
  ONLY_EXCLUDED: {
    vi: 'phải nêu điều cần tìm, không chỉ điều cần bỏ',
    en: 'must name something to find, not only what to leave out',
  },
  OTHER_ID: {
    vi: 'là mã của {given}, không phải của {wanted}',
    en: 'is an id of the type {given}, not {wanted}',
  },
  QUERY_TOO_LONG: {
    vi: 'nhiều nhất {characters} ký tự, {syllables} tiếng và {phrases} cụm từ',
    en: 'may hold at most {characters} characters, {syllables} syllables and {phrases} phrases',
  },
  TOO_DEEP: { vi: 'lồng sâu hơn {most} tầng', en: 'is nested more than {most} deep' },
  TOO_FAR: { vi: 'nhiều nhất {most} ngày sau `from`', en: 'may lie at most {most} days after `from`' },
  TOO_MANY_COLLECTIONS: { vi: 'nhiều nhất {most} bộ sưu tập', en: 'may name at most {most} collections' },
  TOO_MANY_LEAVES: {
    vi: 'quá số điều kiện cho phép: một bộ lọc có nhiều nhất {most}',
    en: 'is one condition too many: a filter may hold {most}',
  },
  TOO_MANY_VALUES: { vi: 'nhiều nhất {most} giá trị', en: 'may hold at most {most} values' },
  WRONG_TYPE: { vi: 'không đúng kiểu', en: 'is not right: {reason}' },
} as const satisfies Readonly<Record<string, Readonly<Record<'vi' | 'en', string>>>>;

/** What is wrong with a value of the input. */
export type InputFault = keyof typeof FAULTS;

type Values = Readonly<Record<string, string | number>>;

/**
 * BAD_USER_INPUT for a value of a filter or a search. As an error of a query it speaks English, for the developer;
 * a mutation that keeps the filter tells its editor, in `words`.
 */
export class RefusedInput extends GraphQLError {
  /** What is wrong, after the name of the value. */
  readonly words: Readonly<Record<'vi' | 'en', string>>;

  constructor(path: string, fault: InputFault, values: Values = {}) {
    const { vi, en } = FAULTS[fault];
    const words = { vi: filled(vi, values), en: filled(en, values) };
    super(`\`${path}\` ${words.en}.`, { extensions: { code: 'BAD_USER_INPUT', argument: path } });
    this.words = words;
  }
}

/** The refusal of the value at `path`. */
export function refuse(path: string, fault: InputFault, values: Values = {}): RefusedInput {
  return new RefusedInput(path, fault, values);
}

function filled(words: string, values: Values): string {
  return words.replace(/\{(\w+)\}/g, (_all, name: string) => String(values[name] ?? ''));
}
