/** Elements that draw the picture whose name they hold: Angular Material's and those made after it. */
export const ICON_TAGS = new Set(['mat-icon', 'md-icon', 'v-icon', 'q-icon', 'gl-icon']);
/** Fonts that print a word as a picture; whoever else calls an `<i>` an icon means the same. */
const ICON_FONT = /(?:^|\s)(?:material-(?:icons|symbols)(?:-[\w-]+)?|google-symbols|mat-icon)(?:\s|$)/;
const ICON_NAME = /(?:^|[\s_-])icons?(?:$|[\s_-])/i;
/** Pictures' names are English and in one word: `home`, `arrow_drop_down`. */
const PICTURE = /^\s*[a-z][a-z\d_]{1,39}\s*$/;

/**
 * True of a word by which an icon font names the picture that it shows: `<mat-icon>schedule</mat-icon>`. No reader sees
 * the word. `tag` and `names` (its classes) are those of the element right around it; other words in it are text.
 */
export function isIconWord(tag: string, names: string | undefined, text: string): boolean {
  if (ICON_TAGS.has(tag)) return PICTURE.test(text);
  if (names === undefined || (tag !== 'i' && tag !== 'span')) return false;
  return (ICON_FONT.test(names) || (tag === 'i' && ICON_NAME.test(names))) && PICTURE.test(text);
}
