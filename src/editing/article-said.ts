import type { ContentType } from '../entities/article-enums.js';
import type { ArticleSaid } from '../graphql/editor-services.js';
import type { Refusal } from '../graphql/refusals.js';
import type { Captioned } from '../ingest/edits.js';
import type { OrganIdentity } from '../ingest/organs.js';
import { storable } from '../ingest/storable.js';
import { cleanLine } from '../normalize/text.js';
import type { Gazetteer } from '../units/gazetteer.js';

/** What an editor says of an article, made fit to be stored: absent stays, null takes back. */
export interface Said {
  readonly title: string | null | undefined;
  readonly category: string | null | undefined;
  readonly contentType: ContentType | null | undefined;
  readonly authorUnit: OrganIdentity | null | undefined;
  readonly captions: readonly Captioned[] | null | undefined;
}

/** Letters a title, a name or a caption may have. */
const LONGEST = { title: 1000, category: 200, name: 300, caption: 5000, credit: 300 };

/** What is wrong with what an editor says at `now`; `imageCount` images can have captions. */
export function faultsOf(
  { title, category, authorUnit, captions, embargoUntil }: ArticleSaid,
  {
    imageCount,
    gazetteer,
    now,
  }: { readonly imageCount: number; readonly gazetteer: Gazetteer; readonly now: Date },
): readonly Refusal[] {
  const unitId = authorUnit?.unitId ?? null;
  return [
    ...lineFaults(title, ['input', 'title'], LONGEST.title),
    ...lineFaults(category, ['input', 'category'], LONGEST.category),
    ...lineFaults(authorUnit?.name, ['input', 'authorUnit', 'name'], LONGEST.name),
    ...(unitId !== null && !gazetteer.unit(unitId)
      ? [{ code: 'NOT_FOUND' as const, path: ['input', 'authorUnit', 'unit'], what: 'unit' as const }]
      : []),
    ...(embargoUntil && new Date(embargoUntil) <= now
      ? [{ code: 'EMBARGO_PAST' as const, path: ['input', 'embargoUntil'] }]
      : []),
    ...(captions ?? []).flatMap(({ position, caption, credit }, at): readonly Refusal[] => {
      const path = ['input', 'captions', String(at)];
      if (position < 0 || position >= imageCount)
        return [{ code: 'NOT_FOUND', path: [...path, 'position'], what: 'image' }];
      return [
        ...tooLong(caption, [...path, 'caption'], LONGEST.caption),
        ...tooLong(credit, [...path, 'credit'], LONGEST.credit),
      ];
    }),
  ];
}

/** A line that is given must say something, and not too much. */
export function lineFaults(
  text: string | null | undefined,
  path: readonly string[],
  most: number,
): readonly Refusal[] {
  if (text === null || text === undefined) return [];
  return cleanLine(text) === '' ? [{ code: 'BLANK', path }] : tooLong(text, path, most);
}

function tooLong(text: string | null | undefined, path: readonly string[], most: number): readonly Refusal[] {
  return (text ?? '').length > most ? [{ code: 'TOO_LONG', path, values: { most } }] : [];
}

/** What is said, as it is stored: lines cleaned, captions tied to the addresses of their images. */
export function saidOf(
  given: ArticleSaid,
  images: readonly (Captioned & { readonly position: number })[],
): Said {
  const { title, category, contentType, authorUnit, captions } = storable(plain(given));
  return {
    title: title && cleanLine(title),
    category: category && cleanLine(category),
    contentType,
    authorUnit: authorUnit && { ...authorUnit, name: cleanLine(authorUnit.name) },
    captions: captions && captionsOf(captions, images),
  };
}

/** Classes of inputs are no plain objects; only those are looked through for what cannot be stored. */
function plain<Value>(value: Value): Value {
  return value === undefined ? value : structuredClone(value);
}

function captionsOf(
  said: NonNullable<ArticleSaid['captions']>,
  images: readonly (Captioned & { readonly position: number })[],
): readonly Captioned[] {
  return images.map(({ position, url, caption, credit }) => {
    const own = said.filter((each) => each.position === position).at(-1);
    return {
      url,
      caption: own?.caption === undefined ? caption : lineOrNull(own.caption),
      credit: own?.credit === undefined ? credit : lineOrNull(own.credit),
    };
  });
}

function lineOrNull(text: string | null): string | null {
  const line = text === null ? '' : cleanLine(text);
  return line === '' ? null : line;
}
