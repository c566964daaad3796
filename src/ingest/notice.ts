/** Words for an editor in both languages, with a code that never changes. */
export interface Notice<Code extends string = string> {
  readonly code: Code;
  readonly vi: string;
  readonly en: string;
}

/** A table of notices: code → Vietnamese and English, with places `{name}` for what is told. */
export type NoticeTable<Code extends string> = Readonly<Record<Code, readonly [vi: string, en: string]>>;

/** The notice of a code with its places filled; a place without a value stays as it is, so that a slip is seen. */
export function noticeOf<Code extends string>(
  table: NoticeTable<Code>,
  code: Code,
  values: Readonly<Record<string, string | number>> = {},
): Notice<Code> {
  const [vi, en] = table[code].map((text) =>
    text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place)),
  ) as [string, string];
  return { code, vi, en };
}
