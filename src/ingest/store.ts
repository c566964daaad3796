import type { SqlEntityManager } from '@mikro-orm/sql';
import { type Changed, changeKind, recordChanges, type Sight, sightOf } from '../changes/record-changes.js';
import { Article, ArticleImage, ArticleRevision, Attachment } from '../entities/article.js';
import { lockSources } from '../lock-sources.js';
import { scopeOf } from '../search/scope.js';
import { sqlIn } from '../sql-in.js';
import { type Batch, compareBatches, type Step, type Stored } from './compare-batches.js';
import { noteSourceValues, sourceValuesOf } from './edits.js';
import { fillArticle, type StoreSetting } from './fill-article.js';
import type { Incoming } from './incoming.js';
import { insertRows } from './write-rows.js';
import { lookUpKeys } from './known.js';
import { replaceMentions } from './mentions.js';
import { findOrMakeOrgans, type OrganIdentity } from './organs.js';
import { indexArticles, type Searched } from './search-index.js';
import { difference, type Noticed, noticed } from './revision.js';
import { ownerOn } from './source-owner.js';
import { markPending } from './stories/story-tables.js';

/**
 * Stores a batch in one transaction; storing the same again changes nothing. Two workers on one source wait for each
 * other at the source's row, so neither doubles an article. Gives one outcome per article, in order.
 */
export async function storeArticles(
  em: SqlEntityManager,
  incoming: readonly Incoming[],
  setting: StoreSetting,
): Promise<readonly Stored[]> {
  if (incoming.length === 0) return [];
  const [outcomes = []] = await storeBatches(em, [{ incoming, setting }]);
  return outcomes;
}

/** As {@link storeArticles}, of several sources in one transaction and by the same few statements. */
export async function storeBatches(
  em: SqlEntityManager,
  batches: readonly Batch[],
): Promise<(readonly Stored[])[]> {
  return em.transactional(async (inner) => {
    await lockSources(
      inner,
      batches.map(({ setting }) => setting.source.id),
    );
    const steps = await compareBatches(inner, batches);
    const written = await writeArticles(inner, steps.flat());
    await rememberUrls(inner, steps.flat(), written);
    await indexArticles(inner, Array.from(written, searchedTexts));
    return steps.map((own) => own.map(({ outcome }) => outcome));
  });
}

/**
 * Writes what is new or changed, with its parts, its revision and its place in the change feed. What is new is
 * inserted by one statement; what changed, which is rare, by the unit of work, which knows what differs.
 */
async function writeArticles(
  em: SqlEntityManager,
  steps: readonly Step[],
): Promise<ReadonlyMap<Step, Article>> {
  const due = steps.filter(({ outcome }) => outcome !== 'UNCHANGED');
  const written = new Map<Step, Article>();
  if (due.length === 0) return written;
  const organOf = await findOrMakeOrgans(em, due.flatMap(organsNamed));
  const stored = await loadStored(em, due);
  const before = new Map<Article, { readonly noticed: Noticed; readonly sight: Sight }>();
  for (const step of due) {
    const old = step.known ? stored.get(step.known.id) : undefined;
    const article = old?.article ?? new Article();
    if (old) before.set(article, { noticed: old.noticed, sight: sightOf(article) });
    const [organ] = organsNamed(step);
    fillArticle(em, article, step.incoming, organ ? organOf(organ) : null, step.setting);
    article.contentHash = step.hash;
    if (old) article.version += 1;
    written.set(step, article);
  }
  await insertArticles(
    em,
    Array.from(written.values()).filter((article) => !before.has(article)),
  );
  await replaceParts(em, written, [...stored.keys()]);
  const changes: (Changed & { readonly at: Date })[] = [];
  for (const [{ incoming, asRead, setting }, article] of written) {
    const old = before.get(article);
    if (incoming !== asRead) {
      await noteSourceValues(em, article.id, sourceValuesOf(asRead, ownerOn(setting.owners, article.day)));
    }
    if (old) {
      const { images, attachments } = partsOf(incoming);
      const diff = difference(old.noticed, noticed(article, images, attachments));
      em.persist(em.create(ArticleRevision, { article, seenAt: setting.now, diff }, { partial: true }));
    }
    changes.push({ articleId: article.id, kind: changeKind(old?.sight ?? null, article), at: setting.now });
  }
  if (before.size > 0) await em.flush();
  const [first] = due;
  if (first) await recordChanges(em, changes, first.setting.now);
  await nameMentions(em, written, [...stored.keys()]);
  await markPending(
    em,
    Array.from(written.values(), ({ id }) => id),
  );
  return written;
}

/** Inserts new articles and gives them their ids. */
async function insertArticles(em: SqlEntityManager, articles: readonly Article[]): Promise<void> {
  const byKey = new Map(articles.map((article) => [`${article.source.id} ${article.sourceKey}`, article]));
  const rows = await insertRows<Article, { id: number; source: number; key: string }>(
    em,
    Article,
    articles,
    'id, source_id as source, source_key as key',
  );
  for (const { id, source, key } of rows) Object.assign(byKey.get(`${source} ${key}`) ?? {}, { id });
}

/** Which units the articles name; gazetteers differ only from process to process. */
async function nameMentions(
  em: SqlEntityManager,
  written: ReadonlyMap<Step, Article>,
  changed: readonly number[],
): Promise<void> {
  const [first] = written.keys();
  if (!first) return;
  const named = Array.from(written, ([{ setting }, article]) => ({ article, source: setting.source }));
  await replaceMentions(em, named, first.setting.gazetteer, changed);
}

function organsNamed({ incoming }: Step): OrganIdentity[] {
  const organ = incoming.read.authorUnit;
  return organ ? [{ kind: organ.kind, name: organ.name, unitId: organ.unitId }] : [];
}

/** The articles that changed, with what an editor saw of them. */
async function loadStored(em: SqlEntityManager, steps: readonly Step[]) {
  const ids = steps.flatMap(({ known }) => (known ? [known.id] : []));
  const stored = new Map<number, { readonly article: Article; readonly noticed: Noticed }>();
  if (ids.length === 0) return stored;
  const articles = await em.find(Article, { id: { $in: ids } });
  const ordered = { orderBy: { position: 'asc' }, disableIdentityMap: true } as const;
  const images = await em.find(ArticleImage, { article: { $in: ids } }, ordered);
  const files = await em.find(Attachment, { article: { $in: ids } }, ordered);
  for (const article of articles) {
    const own = <Part extends ArticleImage | Attachment>(parts: readonly Part[]): Part[] =>
      parts.filter((part) => part.article.id === article.id);
    stored.set(article.id, { article, noticed: noticed(article, own(images), own(files)) });
  }
  return stored;
}

/** What a written article is searched by. */
function searchedTexts([{ incoming }, article]: readonly [Step, Article]): Searched {
  const { id, title, publishedAt, source, publisherUnit, publisherDistrict, publisherProvince } = article;
  const { lead, bodyText: body, images } = incoming.read;
  const places = [publisherUnit, publisherDistrict, publisherProvince].map((unit) => unit?.id ?? null);
  const scope = scopeOf(publishedAt?.getTime() ?? null, source.id, places);
  return { id, title, lead, body, captions: images.flatMap(({ caption }) => caption ?? []), scope };
}

/** Images and files as rows, without those whose address is not known. */
function partsOf({ read }: Incoming) {
  return {
    images: read.images.flatMap((image, position) =>
      image.url === null ? [] : [{ ...image, url: image.url, position }],
    ),
    attachments: read.attachments.map((file, position) => ({ ...file, position })),
  };
}

async function replaceParts(
  em: SqlEntityManager,
  written: ReadonlyMap<Step, Article>,
  changed: readonly number[],
): Promise<void> {
  if (changed.length > 0) {
    await em.nativeDelete(ArticleImage, { article: { $in: [...changed] } });
    await em.nativeDelete(Attachment, { article: { $in: [...changed] } });
  }
  const parts = Array.from(written, ([{ incoming }, article]) => ({ id: article.id, ...partsOf(incoming) }));
  const images = parts.flatMap(({ id, images: each }) => each.map((image) => ({ ...image, article: id })));
  const files = parts.flatMap(({ id, attachments }) => attachments.map((file) => ({ ...file, article: id })));
  await insertRows(em, ArticleImage, images);
  await insertRows(em, Attachment, files);
}

/** Keeps every address an article was seen under, the first spelling of each. */
async function rememberUrls(
  em: SqlEntityManager,
  steps: readonly Step[],
  written: ReadonlyMap<Step, Article>,
): Promise<void> {
  const rows = new Map<string, { url_key: string; article_id: number; url: string }>();
  for (const step of steps) {
    const articleId = written.get(step)?.id ?? step.known?.id;
    // The repetition of an article that is new in this very batch; its addresses are known at the next reading.
    if (articleId === undefined) continue;
    const { read, urls } = step.incoming;
    for (const url of [read.url, ...urls]) {
      const [key] = lookUpKeys([url]);
      if (key === undefined || step.known?.urlKeys.has(key)) continue;
      const name = `${articleId} ${key}`;
      if (!rows.has(name)) rows.set(name, { url_key: key, article_id: articleId, url });
    }
  }
  if (rows.size === 0) return;
  await sqlIn(
    em,
    'insert into article_url (url_key, article_id, url) select url_key, article_id, url ' +
      'from json_to_recordset(?::json) as r(url_key text, article_id int, url text) on conflict do nothing',
    [JSON.stringify([...rows.values()])],
  );
}
