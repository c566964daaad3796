/**
 * The same value with every text fit for the database: no NUL (text and jsonb refuse it) and no half of a surrogate
 * pair (jsonb refuses it), which broken pages and cut texts hold. One such character must not cost a batch.
 * Plain objects and arrays are copied through, anything else is given back as it is.
 */
export function storable<Value>(value: Value): Value {
  if (typeof value === 'string') return storableText(value) as Value;
  if (Array.isArray(value)) return value.map((each: unknown) => storable(each)) as Value;
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) {
    return value;
  }
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, storable(each)])) as Value;
}

function storableText(text: string): string {
  return text.isWellFormed() && !text.includes('\0') ? text : text.replaceAll('\0', '').toWellFormed();
}
