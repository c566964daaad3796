import { RULE_NAMES } from '../families/rules.js';

/** What an editor is told, in Vietnamese, of a rule that cannot be used; `path` says where it stands in `rules`, if they are known. */
export function ruleWords(path: readonly string[], rules?: unknown): string {
  const name = path.at(-1) ?? '';
  if (name in WORDS) return WORDS[name as keyof typeof WORDS];
  if (!(RULE_NAMES as readonly string[]).includes(name)) return SET;
  const sets: unknown = Array.isArray(rules) ? rules : [rules];
  const given = path.reduce<unknown>(
    (within, key) => (within as Readonly<Record<string, unknown>> | null | undefined)?.[key],
    sets,
  );
  return typeof given === 'string' ? `“${given}” không phải bộ chọn dùng được; ${SELECTOR}` : SELECTOR;
}

const DAYS = 'validFrom và validTo phải là ngày có thật như 2025-07-01, và validTo phải sau validFrom';

const WORDS = {
  dateOrder: 'dateOrder là DMY (ngày trước) hoặc MDY (tháng trước)',
  validFrom: DAYS,
  validTo: DAYS,
} as const;

const SELECTOR =
  'bộ chọn ở đây chỉ gồm thẻ, #id, .class và [thuộc tính], nối bằng dấu cách, > và dấu phẩy, cuối có thể thêm @thuộc-tính';

const SET = `mỗi bộ quy tắc là một đối tượng JSON chỉ gồm validFrom, validTo, dateOrder, ${RULE_NAMES.join(', ')}`;
