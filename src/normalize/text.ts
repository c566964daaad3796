/**
 * Vietnamese text: one normal form, one fold.
 *
 * Everything that enters is NFC (91 of 10,607 rows of the official NSO table are not). Tone placement
 * (`hòa`/`hoà`) survives NFC, so names are compared through {@link toneFold}; search keys strip all marks.
 */

/** NFC of `text`. */
export function nfc(text: string): string {
  return text.normalize('NFC');
}

/**
 * Moves the tone mark of open `oa oe uy` syllables to its new-style place: `Huyện uỷ` → `Huyện ủy`,
 * `Yên Hoà` → `Yên Hòa`; `quý`, `Hoành`, `hoàn` stay. For comparison only, never for text shown.
 */
export function toneFold(text: string): string {
  return nfc(text).replace(
    /(?<![qQ])([oOuU])([àáảãạèéẻẽẹỳýỷỹỵÀÁẢÃẠÈÉẺẼẸỲÝỶỸỴ])(?!\p{L})/gu,
    (whole: string, glide: string, vowel: string) => {
      const parts = vowel.normalize('NFD');
      const base = parts.charAt(0);
      const fits = glide.toLowerCase() === 'o' ? /[ae]/i.test(base) : /y/i.test(base);
      return fits ? nfc(glide + parts.slice(1)) + base : whole;
    },
  );
}

/** The search key: no marks, đ → d, lower case, everything but letters and digits one space. `Lộc Hà!` → `loc ha`. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** One line as a reader sees it: NFC, NBSP and other blanks → one space, zero-width and soft hyphen gone, trimmed. */
export function cleanLine(text: string): string {
  return nfc(text)
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
