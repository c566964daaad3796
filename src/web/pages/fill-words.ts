/** What is put into words. */
export type Values = Readonly<Record<string, string | number>>;

/** Puts values into `{name}`; `{name|one|many}` is the number with the word that fits it. */
export function fillWords(text: string, values: Values, print: (value: number) => string): string {
  return text.replace(
    /\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g,
    (_all, name: string, one?: string, many?: string) => {
      const value = values[name] ?? '';
      const printed = typeof value === 'number' ? print(value) : value;
      return one === undefined ? printed : `${printed} ${value === 1 ? one : many}`;
    },
  );
}
