/** Texts as small numbers, so that columns of them are arrays of integers. Null is 0; numbers are never taken back. */
export interface Texts {
  /** The number of a text, a new one where it has none yet. */
  numberFor(text: string | null): number;
  /** The number of a text, undefined where no row has ever held it. */
  numberOf(text: string): number | undefined;
  textOf(number: number): string | null;
  /** One more than the highest number. */
  readonly size: number;
}

export function createTexts(): Texts {
  const numbers = new Map<string, number>();
  const texts: (string | null)[] = [null];
  return {
    numberFor: (text) => {
      if (text === null) return 0;
      let number = numbers.get(text);
      if (number === undefined) {
        number = texts.push(text) - 1;
        numbers.set(text, number);
      }
      return number;
    },
    numberOf: (text) => numbers.get(text),
    textOf: (number) => texts[number] ?? null,
    get size() {
      return texts.length;
    },
  };
}
