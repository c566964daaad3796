/** Syllables of Vietnamese as they are without their marks. */
const SYLLABLE =
  /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ch|nh|ng|[cmnpt])?$/;

/** Can a word be no Vietnamese syllable, whatever marks it has lost ("Jean", "Smith")? One letter may be an initial of anybody. */
export function isForeignWord(word: string): boolean {
  const bare = word
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase();
  return /^[a-z]{2,}$/.test(bare) && !SYLLABLE.test(bare);
}
