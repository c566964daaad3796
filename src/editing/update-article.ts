import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Viewer } from '../auth/viewer.js';
import { changeKind, sightOf } from '../changes/record-changes.js';
import type { EditedField } from '../entities/article-edit.js';
import { type Article, ArticleImage, Attachment } from '../entities/article.js';
import { Organ } from '../entities/organ.js';
import { Source, SourceOwner } from '../entities/source.js';
import type { ArticleSaid, WriteAnswer } from '../graphql/editor-services.js';
import type { Refusal } from '../graphql/refusals.js';
import { authorshipSaid, type SourceValues, withCaptions } from '../ingest/edits.js';
import { type Authorship, fillCategory, fillOrgans, fillTitle } from '../ingest/fill-article.js';
import { replaceMentions } from '../ingest/mentions.js';
import { findOrMakeOrgans } from '../ingest/organs.js';
import { noticed } from '../ingest/revision.js';
import { indexArticles } from '../ingest/search-index.js';
import { ownerOn } from '../ingest/source-owner.js';
import { clusterArticles } from '../ingest/stories/cluster-articles.js';
import { markPending } from '../ingest/stories/story-tables.js';
import { sqlIn } from '../sql-in.js';
import { cleanLine } from '../normalize/text.js';
import { actorOf } from './audit.js';
import type { EditTools } from './edit-tools.js';
import { faultsOf, type Said, saidOf } from './article-said.js';
import { holdArticle, writeChange } from './held-article.js';

/**
 * Writes an editor's corrections of an article, and until when it waits: what is absent stays as it is, null takes the
 * correction back and gives the source's own value again. Readings overwrite no correction; what the source says is kept beside it. Revision, change
 * feed, search and mentioned units go in the same transaction; the story it tells is looked for right behind it.
 */
export async function updateArticle(
  viewer: Viewer,
  given: ArticleSaid,
  { database, gazetteer, now: clock, log }: EditTools,
): Promise<WriteAnswer<{ readonly articleId: number }>> {
  const now = clock();
  const answer = await database.em().transactional(async (em): Promise<Updated> => {
    const path = ['input', 'id'];
    const held = await holdArticle(em, viewer, { ...given, path });
    if (!('article' in held)) return held;
    const { article } = held;
    const images = await imagesOf(em, article.id);
    const faults = faultsOf(given, { imageCount: images.length, gazetteer, now });
    if (faults.length > 0) return { refused: faults };
    const said = saidOf(given, images);
    const source = await em.findOneOrFail(Source, article.source.id);
    const owners = await em.find(SourceOwner, { source: source.id }, { populate: ['organ'] });
    const owner = ownerOn(owners, article.day);
    const files = await em.find(Attachment, { article: article.id }, { disableIdentityMap: true });
    const seen = (shown: readonly ArticleImage[], author: Authorship) => ({
      ...noticed(article, shown, files),
      contentType: article.contentType,
      authorUnit: author.organ,
      authorBasis: author.basis,
      embargoUntil: article.embargoUntil?.toISOString() ?? null,
    });

    const authorship = await authorshipOf(em, article);
    const before = seen(images, authorship);
    const current: SourceValues = {
      title: article.title,
      category: article.category,
      contentType: article.contentType,
      authorUnit: authorship,
      captions: images.map(({ url, caption, credit }) => ({ url, caption, credit })),
    };
    const sight = sightOf(article);
    const wasCorrected = await fieldsEdited(em, article.id);
    const { title, category, contentType, authorUnit, captions } = await noteEdits(em, article.id, {
      said,
      current,
      editor: actorOf(viewer),
      now,
    });
    fillTitle(article, title);
    setEmbargo(article, given.embargoUntil);
    fillCategory(article, category);
    article.contentType = contentType;
    const [organ] = authorUnit.organ ? [authorUnit.organ] : [];
    const organOf = await findOrMakeOrgans(em, organ ? [organ] : []);
    fillOrgans(em, article, authorUnit, { organ: organ ? organOf(organ) : null, owner, gazetteer });
    const shown = withCaptions(images, captions);
    await writeCaptions(em, article.id, shown);
    const after = seen(shown, authorUnit);
    const corrected = await fieldsEdited(em, article.id);
    const changed = await writeChange(em, viewer, article, {
      action: 'updateArticle',
      before: { ...before, corrected: wasCorrected },
      after: { ...after, corrected },
      kind: changeKind(sight, article),
      now,
    });
    const isOther = current.title !== title || current.contentType !== contentType;
    if (changed) {
      await indexArticles(em, [
        {
          id: article.id,
          title,
          lead: article.lead,
          body: article.bodyText,
          captions: shown.flatMap(({ caption }) => caption ?? []),
        },
      ]);
      await replaceMentions(em, [{ article, source }], gazetteer);
      if (isOther) await markPending(em, [article.id]);
    }
    return { articleId: article.id, sourceId: source.id, isOther };
  });
  if (!('articleId' in answer)) return answer;
  if (answer.isOther) {
    // What is written is written: if this fails, the article goes on waiting for the next reading.
    await clusterArticles(database, { sourceIds: [answer.sourceId], most: MOST_CLUSTERED }).catch(
      (error: unknown) =>
        log.error({ err: error, article: given.id }, 'the story of a corrected article could not be found'),
    );
  }
  return { articleId: answer.articleId };
}

/** Articles of the source whose stories are found along with this one's: the answer must not wait for an archive. */
const MOST_CLUSTERED = 20;

type Updated =
  | { readonly refused: readonly Refusal[] }
  | { readonly forbidden: true }
  | { readonly articleId: number; readonly sourceId: number; readonly isOther: boolean };

/** Until when an article waits; null ends its waiting, absent leaves it as it is. */
function setEmbargo(article: Article, until: string | null | undefined): void {
  if (until === undefined) return;
  article.embargoUntil = until === null ? null : new Date(until);
  article.isEmbargoed = until !== null;
}

interface Noting {
  readonly said: Said;
  readonly current: SourceValues;
  readonly editor: string;
  readonly now: Date;
}

/** Writes the corrections down, or takes them back. Gives the values that hold now. */
async function noteEdits(
  em: SqlEntityManager,
  articleId: number,
  { said, current, editor, now }: Noting,
): Promise<SourceValues> {
  const rows = await sqlIn<{ field: EditedField; source: unknown }>(
    em,
    'select field, source_value as source from article_edit where article_id = ?',
    [articleId],
  );
  const known = new Map(rows.map(({ field, source }) => [field, source]));
  const values: Record<EditedField, unknown> = { ...current };
  for (const [name, value] of Object.entries(said)) {
    const field = name as EditedField;
    if (value === undefined) continue;
    if (value === null) {
      if (!known.has(field)) continue;
      values[field] = known.get(field);
      await sqlIn(em, 'delete from article_edit where article_id = ? and field = ?', [articleId, field]);
      continue;
    }
    values[field] = field === 'authorUnit' ? authorshipSaid(said.authorUnit as never) : value;
    await sqlIn(
      em,
      `insert into article_edit (article_id, field, source_value, value, editor, at) values (?, ?, ?::jsonb, ?::jsonb, ?, ?) ` +
        `on conflict (article_id, field) do update set value = excluded.value, editor = excluded.editor, at = excluded.at`,
      [articleId, field, JSON.stringify(current[field]), JSON.stringify(value), editor, now],
    );
  }
  return values as unknown as SourceValues;
}

/** The fields in which editors have corrected the article. */
async function fieldsEdited(em: SqlEntityManager, articleId: number): Promise<readonly EditedField[]> {
  const rows = await sqlIn<{ field: EditedField }>(
    em,
    'select field from article_edit where article_id = ? order by field',
    [articleId],
  );
  return rows.map(({ field }) => field);
}

function imagesOf(em: SqlEntityManager, id: number): Promise<ArticleImage[]> {
  return em.find(ArticleImage, { article: id }, { orderBy: { position: 'asc' }, disableIdentityMap: true });
}

async function writeCaptions(
  em: SqlEntityManager,
  articleId: number,
  images: readonly Pick<ArticleImage, 'position' | 'caption' | 'credit'>[],
): Promise<void> {
  const rows = images.map(({ position, caption, credit }) => ({ position, caption, credit }));
  await sqlIn(
    em,
    `update article_image i set caption = r.caption, credit = r.credit ` +
      `from jsonb_to_recordset(?::jsonb) as r(position int, caption text, credit text) ` +
      `where i.article_id = ? and i.position = r.position`,
    [JSON.stringify(rows), articleId],
  );
}

/** Who wrote the article, as it is stored. */
async function authorshipOf(em: SqlEntityManager, article: Article): Promise<Authorship> {
  const organ = article.bylineOrgan && (await em.findOneOrFail(Organ, article.bylineOrgan.id));
  return {
    organ: organ && { kind: organ.kind, name: cleanLine(organ.name), unitId: organ.unit?.id ?? null },
    basis: article.bylineBasis,
    confidence: article.bylineConfidence,
    candidates: article.bylineCandidates,
  };
}
