/** How deep variables may nest: a filter nests 20 levels at most, and what goes on for ever would end in the stack. */
export const DEEPEST_VARIABLES = 64;

/** Whether a value of JSON nests more than so many levels; looks no further than that. */
export function nestsDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  for (const each of Object.values(value)) if (nestsDeeper(each, levels - 1)) return true;
  return false;
}
