import type { SqlEntityManager } from '@mikro-orm/sql';
import type { EditedField } from '../entities/article-edit.js';
import type { ContentType } from '../entities/article-enums.js';
import type { SourceOwner } from '../entities/source.js';
import { type Authorship, authorshipRead, titleRead } from './fill-article.js';
import type { Incoming } from './incoming.js';
import type { OrganIdentity } from './organs.js';

/** The caption and the credit of one image; images are known by their addresses, since places move. */
export interface Captioned {
  readonly url: string;
  readonly caption: string | null;
  readonly credit: string | null;
}

/** What editors say of an article, field by field; a field they say nothing of is absent. */
export interface EditedValues {
  readonly title?: string;
  readonly category?: string;
  readonly contentType?: ContentType;
  readonly authorUnit?: OrganIdentity;
  readonly captions?: readonly Captioned[];
}

/** What the source says of the same fields. */
export interface SourceValues {
  readonly title: string;
  readonly category: string | null;
  readonly contentType: ContentType;
  readonly authorUnit: Authorship;
  readonly captions: readonly Captioned[];
}

/** What editors said of these articles, by article. */
export async function readEdits(
  em: SqlEntityManager,
  articleIds: readonly number[],
): Promise<ReadonlyMap<number, EditedValues>> {
  const edits = new Map<number, Partial<Record<EditedField, unknown>>>();
  if (articleIds.length === 0) return edits as ReadonlyMap<number, EditedValues>;
  const rows = await em
    .getConnection()
    .execute<{ id: number; field: EditedField; value: unknown }[]>(
      `select article_id as id, field, value from article_edit where article_id in ` +
        `(select value::int from jsonb_array_elements_text(?::jsonb))`,
      [JSON.stringify(articleIds)],
      'all',
      em.getTransactionContext(),
    );
  for (const { id, field, value } of rows) edits.set(id, { ...edits.get(id), [field]: value });
  return edits as ReadonlyMap<number, EditedValues>;
}

/** The authorship an editor gives an article. */
export function authorshipSaid(organ: OrganIdentity): Authorship {
  return { organ, basis: 'MANUAL', confidence: 'EXACT', candidates: [] };
}

/** Images with the captions an editor gave them; an image that the editor did not see keeps its own. */
export function withCaptions<Image extends { readonly url: string | null } & Omit<Captioned, 'url'>>(
  images: readonly Image[],
  captions: readonly Captioned[],
): Image[] {
  const said = new Map(captions.map((each) => [each.url, each]));
  return images.map((image) => {
    const own = image.url === null ? undefined : said.get(image.url);
    return own ? { ...image, caption: own.caption, credit: own.credit } : image;
  });
}

/** What was read, with what editors said in its place. */
export function withEdits(incoming: Incoming, edits: EditedValues): Incoming {
  const { read } = incoming;
  const { title, category, contentType, authorUnit, captions } = edits;
  return {
    ...incoming,
    read: {
      ...read,
      ...(title === undefined ? {} : { title }),
      ...(category === undefined ? {} : { category }),
      ...(contentType === undefined ? {} : { contentType }),
      ...(captions === undefined ? {} : { images: withCaptions(read.images, captions) }),
      ...(authorUnit === undefined
        ? {}
        : {
            authorUnit: { ...authorUnit, confidence: 'EXACT' as const, candidates: [] },
            bylineBasis: 'MANUAL' as const,
          }),
    },
  };
}

/** What the source says of the fields an editor may correct. */
export function sourceValuesOf(incoming: Incoming, owner: SourceOwner | null): SourceValues {
  const { category, contentType, images } = incoming.read;
  return {
    title: titleRead(incoming),
    category,
    contentType,
    authorUnit: authorshipRead(incoming.read, owner),
    captions: images.flatMap(({ url, caption, credit }) => (url === null ? [] : [{ url, caption, credit }])),
  };
}

/** Writes down beside the edits of an article what its source says now. */
export async function noteSourceValues(
  em: SqlEntityManager,
  articleId: number,
  values: SourceValues,
): Promise<void> {
  await em
    .getConnection()
    .execute(
      `update article_edit e set source_value = v.value from jsonb_each(?::jsonb) as v(field, value) ` +
        `where e.article_id = ? and e.field = v.field`,
      [JSON.stringify(values), articleId],
      'run',
      em.getTransactionContext(),
    );
}
