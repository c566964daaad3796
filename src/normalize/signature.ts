import { chunksOf, signs } from './byline-labels.js';
import { isBylineBlock, readByline } from './byline.js';
import type { BylineHints } from './byline-names.js';
import { isUnitName } from './byline-organ.js';
import { isDeskWord, isOwnDesk } from './desk.js';
import type { BylineDraft } from './draft.js';
import { readOrganPhrase } from './organ-phrase.js';
import type { OrganKind } from './organ-words.js';
import { isGivenName, startsWithFamilyName } from './person-name.js';
import { fold } from './text.js';

/**
 * Who signs in a line that nothing calls the author's: the first of them that is a byline; null when none is. Stricter than
 * for the body's own last lines, for around a text stand categories, places, mastheads and addresses too. `category` is
 * the article's own, which is no office though it sounds like one ("Công an").
 */
export function readSignatures(
  signatures: readonly string[],
  category: string | null,
  hints: BylineHints,
): BylineDraft | null {
  for (const text of signatures) {
    if (!isBylineBlock(text) || CONTACT.test(text) || fold(text) === fold(category ?? '')) continue;
    const byline = readByline(text, hints);
    if (signs(chunksOf(text)[0]?.role)) return byline;
    const { persons, organ, republishedFrom } = byline;
    // "P.V (Theo Báo Sông Lam)": nobody, but whose text it is.
    if (persons.length === 0 && organ === null && republishedFrom !== null && !NAMES_SOURCE.test(text))
      return byline;
    const isSigned = persons.length > 0 ? organ !== null || persons.every(isSurelyPerson) : isOffice(organ);
    if (isSigned) return byline;
  }
  return null;

  /** The place of what happened is printed so as well ("Hồng Gai"), and so are columns ("Gương Sáng"). */
  function isSurelyPerson(name: string): boolean {
    if (!startsWithFamilyName(name) && !isGivenName(name)) return false;
    return !(hints.isPlace?.(name) ?? false);
  }
}

/** A field of the source says no more than that, and is read as such. */
const NAMES_SOURCE = /^[\s(]*(?:(?:trích |dẫn )?nguồn|theo)(?!\p{L})/iu;

/** What stands at the foot of a page besides the office's name. */
const CONTACT = /\d{3}|[@©]/u;

/** An office of its own: no unit or hamlet, which is an address, no masthead and no column. */
function isOffice(organ: string | null): boolean {
  if (organ === null || isUnitName(organ)) return false;
  if (isDeskWord(organ)) return true;
  const isShouted = /\p{Lu}{2}\s+\p{Lu}{2}/u.test(organ) && !/\p{Ll}/u.test(organ);
  if (isShouted || isOwnDesk(organ)) return false;
  const phrase = readOrganPhrase(organ);
  if (!phrase || phrase.places.length > 0) return phrase !== null;
  // "Công an nhân dân", "Mặt trận - Đoàn thể", "Phòng chống dịch": columns; "Phòng Nội vụ", "Văn phòng Sở": offices.
  return !COMMON.has(phrase.word.kind) && OFFICE.test(organ);
}

/** What every unit has: without one they name columns and not who signs. */
const COMMON: ReadonlySet<OrganKind> = new Set<OrganKind>([
  'PARTY_COMMITTEE',
  'PEOPLES_COMMITTEE',
  'PEOPLES_COUNCIL',
  'FRONT',
  'MASS_ORGANIZATION',
  'POLICE',
]);

/** An office's word in one or two syllables and, with a capital again, what it looks after; or nothing but its letters. */
const OFFICE = /^(?:\p{Lu}\p{Ll}*(?:\s\p{Ll}+)?\s\p{Lu}|\p{Lu}{2,})/u;
