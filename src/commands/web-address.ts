import { BadInput } from './cases.js';

/** An http address of the command line. Throws {@link BadInput}. */
export function webAddress(text: string): string {
  if (/^https?:\/\//i.test(text) && URL.canParse(text)) return text;
  throw new BadInput(`"${text}" is no http or https address`);
}
