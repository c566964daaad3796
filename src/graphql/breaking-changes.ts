import {
  type BreakingChange,
  BreakingChangeType,
  findBreakingChanges,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';

/**
 * What breaks clients that were built on the released schema, in words. A field, argument or enum value may go when the
 * release had it deprecated with "Removed after YYYY-MM-DD" and that day is over.
 *
 * @param today the day as `YYYY-MM-DD`.
 */
export function breakingChanges(
  released: GraphQLSchema,
  current: GraphQLSchema,
  today: string,
): readonly string[] {
  return findBreakingChanges(released, current)
    .filter((change) => !wasAnnounced(released, change, today))
    .map(({ description }) => description);
}

/** What to do about a change that breaks clients. */
export const WHAT_TO_DO = `Clients of the last release (schema/released.graphql) would break. Either keep what they use and mark it
@deprecated(reason: "Use X. Removed after YYYY-MM-DD"): it may go in a release after that day. Or add the new beside the old.
Only when a release that breaks clients is meant: npm run -s bantin -- schema --release, and say so in CHANGELOG.md.`;

const REMOVALS: ReadonlySet<BreakingChangeType> = new Set([
  BreakingChangeType.FIELD_REMOVED,
  BreakingChangeType.ARG_REMOVED,
  BreakingChangeType.VALUE_REMOVED_FROM_ENUM,
]);

/** Whether the release said that it would go, and the day it named is over. */
function wasAnnounced(
  released: GraphQLSchema,
  { type, description }: BreakingChange,
  today: string,
): boolean {
  if (!REMOVALS.has(type)) return false;
  const reason = deprecationOf(released, type, description) ?? '';
  const day = /Removed after (\d{4}-\d{2}-\d{2})/.exec(reason)?.[1];
  return day !== undefined && day < today;
}

/** Why what was removed had been deprecated. graphql-js names it in its description only. */
function deprecationOf(
  released: GraphQLSchema,
  type: BreakingChangeType,
  description: string,
): string | null | undefined {
  const value = /^(\w+) was removed from enum type (\w+)\.$/.exec(description);
  if (type === BreakingChangeType.VALUE_REMOVED_FROM_ENUM) {
    const owner = released.getType(value?.[2] ?? '');
    return isEnumType(owner) ? owner.getValue(value?.[1] ?? '')?.deprecationReason : null;
  }
  const [, typeName = '', fieldName = '', argument] =
    /^(\w+)\.(\w+)(?: arg (\w+))? was removed\.$/.exec(description) ?? [];
  const owner = released.getType(typeName);
  if (!isObjectType(owner) && !isInterfaceType(owner) && !isInputObjectType(owner)) return null;
  const field = owner.getFields()[fieldName];
  if (argument === undefined) return field?.deprecationReason;
  return field && 'args' in field
    ? field.args.find(({ name }) => name === argument)?.deprecationReason
    : null;
}
