import { z } from 'zod';
import type { Source } from '../entities/source.js';
import { RULE_NAMES, ruleFault, type RuleName, type RuleSet } from '../families/rules.js';

/** The rule sets of a source; they were checked when they were given. */
export function rulesOf({ rules }: Pick<Source, 'rules'>): readonly RuleSet[] {
  return rules ?? [];
}

const DAY = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day such as 2025-07-01')
  .nullish();

const SELECTOR = z.string().superRefine((text, context) => {
  const fault = ruleFault(text);
  if (fault !== null) context.addIssue({ code: 'custom', message: fault });
});

const SET = z
  .strictObject({
    validFrom: DAY,
    validTo: DAY,
    dateOrder: z.enum(['DMY', 'MDY']).nullish(),
    ...(Object.fromEntries(RULE_NAMES.map((name) => [name, SELECTOR.optional()])) as Record<
      RuleName,
      z.ZodOptional<typeof SELECTOR>
    >),
  })
  .refine(({ validFrom, validTo }) => !validFrom || !validTo || validFrom < validTo, {
    message: 'validTo must lie behind validFrom',
    path: ['validTo'],
  });

/**
 * The shape of a source's rules as they are given: one set or several. What is wrong is named by set, rule and
 * selector. Of sets that hold on one day the one that began last counts.
 */
export const RULE_SETS = z.preprocess(
  (value) => (value !== null && typeof value === 'object' && !Array.isArray(value) ? [value] : value),
  z.array(SET),
);

/** Rules from JSON as a person wrote it, or what is wrong with them. */
export function readRules(
  text: string,
): { readonly rules: readonly RuleSet[] } | { readonly reason: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { reason: `not JSON: ${(error as Error).message}` };
  }
  const parsed = RULE_SETS.safeParse(value);
  if (parsed.success) return { rules: parsed.data };
  const reasons = parsed.error.issues.map(
    ({ path, message }) => `${path.join('.') || 'the rules'}: ${message}`,
  );
  return { reason: reasons.join('; ') };
}
