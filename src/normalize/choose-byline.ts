import type { ArticleFacts, FamilyName } from '../families/family.js';
import { hostOf } from '../html/hosts.js';
import { readByline } from './byline.js';
import { chunksOf, signs } from './byline-labels.js';
import type { BylineHints } from './byline-names.js';
import { paperOf } from './byline-source.js';
import { isOwnDesk } from './desk.js';
import type { BylineDraft } from './draft.js';
import { isOwnMarker } from './own-marker.js';
import { readSignatures } from './signature.js';
import { withSourcePerson } from './source-person.js';
import type { TailByline } from './tail-byline.js';
import { fold } from './text.js';

/**
 * The page's author field wins over the body's last lines, unless it names nobody and they do, or say by a label who wrote.
 * A line around the body that signs though nothing calls it the author's stands for a field that names nobody.
 */
export function chooseByline(
  facts: ArticleFacts,
  tail: TailByline,
  opening: string,
  { url, family, ...hints }: BylineHints & { readonly url: string; readonly family: FamilyName },
): BylineDraft {
  const said = facts.byline === null ? null : readByline(facts.byline, { ...hints, field: 'AUTHOR' });
  const isTold = said !== null && (said.persons.length > 0 || said.organ !== null);
  const field = isTold ? said : (readSignatures(facts.signatures ?? [], facts.category, hints) ?? said);
  const origin = facts.origin === null ? null : readByline(facts.origin, { ...hints, field: 'SOURCE' });
  const isSigned =
    tail.byline.persons.length > 0 ||
    (tail.byline.organ !== null && signs(chunksOf(tail.byline.raw ?? '')[0]?.role));
  const isOfHouse =
    field?.persons.length === 0 &&
    field.organ !== null &&
    (isOwnDesk(field.organ) || isOfficeOf(tail.byline.organ, field.organ));
  const isCredits = field !== null && credits(tail.byline, field);
  const isTail =
    isCredits ||
    field === null ||
    (field.persons.length === 0 && isSigned) ||
    (isOfHouse && tail.byline.organ !== null);
  const other = isTail ? field : tail.byline;
  const chosen = withSourcePerson(
    isTail ? tail.byline : field,
    origin?.republishedFrom ?? other?.republishedFrom,
  );
  const raw = chosen.raw ?? other?.raw ?? null;
  const paper = family === 'newspaper' ? null : paperOf(chosen);
  const isStrange = paper !== null && !isOwnMarker(paper, url, family);
  return {
    raw: raw ?? origin?.raw ?? null,
    persons: chosen.persons,
    organ: isStrange ? null : (chosen.organ ?? other?.organ ?? null),
    republishedFrom: bestNamed(
      [
        origin?.republishedFrom,
        chosen.republishedFrom,
        isStrange ? paper : null,
        other?.republishedFrom,
        dateline(opening),
      ].flatMap((source) => (source && !isOwnMarker(source, url, family) ? [source] : [])),
    ),
  };
}

/** "Văn phòng Hội" below a text whose field names "Hội Khuyến học": who in that house signs. */
function isOfficeOf(office: string | null, house: string): boolean {
  const [word = ''] = fold(house).split(' ');
  return (
    office !== null && new RegExp(`^(?:van phong|vp|ban|phong|bo phan) (?:\\S+ )*${word}$`).test(fold(office))
  );
}

/** Credits by label below the text that repeat who the field names, and name others beside: who took the pictures. */
function credits(tail: BylineDraft, field: BylineDraft): boolean {
  const isMore = tail.persons.length > field.persons.length && field.persons.length > 0;
  return isMore && field.persons.every((name) => tail.persons.includes(name)) && isLabelled(tail.raw ?? '');
}

function isLabelled(line: string): boolean {
  return chunksOf(line).every(({ role }) => role !== null);
}

/**
 * The first source; one that is called by its name goes before one of which only the page's address is given, and of that a
 * reader says the site.
 */
function bestNamed(sources: readonly string[]): string | null {
  const best = sources.find((source) => !/^https?:/i.test(source)) ?? sources[0];
  if (best === undefined || !/^https?:/i.test(best)) return best ?? null;
  return hostOf(best)?.replace(/^www\./, '') ?? best;
}

/** "(Baohatinh.vn) - Sáng 12/10, …": the paper a portal copied from, left in at the start. */
function dateline(opening: string): string | null {
  const match = /^\(\s*((?:Báo [^()]{2,40}|TTXVN|[\w-]{2,40}(?:\.[\w-]{2,20}){1,3}))\s*\)\s*[-–—:.]/u.exec(
    opening,
  );
  return match?.[1] ?? null;
}
