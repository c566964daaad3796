import type { BylineDraft } from './draft.js';
import { isPersonName, startsWithFamilyName } from './person-name.js';

/**
 * "Theo Trịnh Lâm" with a source of its own beside it ("Nông thôn Việt"): who wrote there, and where. Alone, or beside the
 * same name, it is the source; so is what is no person's name with a family name ("Theo Tiền Phong").
 */
export function withSourcePerson(byline: BylineDraft, source: string | null | undefined): BylineDraft {
  const person = byline.republishedFrom;
  if (source == null || person === null || person === source || byline.persons.length > 0) return byline;
  if (!/^\(?\s*theo\s/iu.test(byline.raw ?? '') || source.includes(person)) return byline;
  if (!isPersonName(person, 'alone') || !startsWithFamilyName(person)) return byline;
  return { ...byline, persons: [person], republishedFrom: source };
}
