import type { SourceError } from './errors.js';
import { REASON_WORDS } from './reason-words.js';

/** One sentence of a reason: a code of `REASON_WORDS`, and the facts that its words name. */
export type ReasonPart = Readonly<Record<string, string | number>> & { readonly code: string };

/** Why a reading, or a source, is not as it should be. It is stored as data and put into words when it is shown. */
export type Reason = readonly ReasonPart[];

/** What went wrong: in English, for logs and the command line, and as data. */
export interface Told {
  readonly message: string;
  readonly reason: Reason;
}

/** Why the world failed, as a reason: its code, told more closely where `details.case` does, and its plain facts. */
export function reasonOf({ code, details }: Pick<SourceError, 'code' | 'details'>): Reason {
  const closer = `${code}_${String(details['case'])}`;
  const facts: Record<string, string | number> = Object.fromEntries(
    Object.entries(details).filter(
      (entry): entry is [string, string | number] =>
        entry[0] !== 'case' && (typeof entry[1] === 'string' || typeof entry[1] === 'number'),
    ),
  );
  const { timeoutMs } = facts;
  if (typeof timeoutMs === 'number') facts['seconds'] = Math.max(1, Math.round(timeoutMs / 1000));
  return [{ ...facts, code: closer in REASON_WORDS ? closer : code }];
}

/** A reason in words. What is not known here, for one read by a newer version, is its code. */
export function reasonWords(reason: Reason, language: 'vi' | 'en'): string {
  return reason
    .map((part) => {
      const words = (REASON_WORDS as Readonly<Record<string, Readonly<Record<'vi' | 'en', string>>>>)[
        part.code
      ];
      if (!words) return part.code;
      return words[language].replace(/\{(\w+)\}/g, (_all, name: string) => String(part[name] ?? ''));
    })
    .join(' ');
}

/** The words of a failure in both languages. */
export function wordsOf(error: Pick<SourceError, 'code' | 'details'>): {
  readonly vi: string;
  readonly en: string;
} {
  const reason = reasonOf(error);
  return { vi: reasonWords(reason, 'vi'), en: reasonWords(reason, 'en') };
}
