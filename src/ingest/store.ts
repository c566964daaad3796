import type { SqlEntityManager } from '@mikro-orm/sql';
import { type Changed, changeKind, recordChanges, type Sight, sightOf } from '../changes/record-changes.js';
import { Article, ArticleImage, ArticleRevision, Attachment } from '../entities/article.js';
import { readDate } from '../normalize/dates.js';
import { SHIFT } from '../normalize/date-bounds.js';
import { contentHash } from './content-hash.js';
import { noteSourceValues, readEdits, sourceValuesOf, withEdits } from './edits.js';
import { fillArticle, type StoreSetting } from './fill-article.js';
import type { Incoming } from './incoming.js';
import { type KnownArticle, lookUpKeys, readKnown } from './known.js';
import { replaceMentions } from './mentions.js';
import { findOrMakeOrgans, type OrganIdentity } from './organs.js';
import { indexArticles, type Searched } from './search-index.js';
import { difference, type Noticed, noticed } from './revision.js';
import { ownerOn } from './source-owner.js';
import { storable } from './storable.js';
import { markPending } from './stories/story-tables.js';

/** What became of an article. */
export type Stored = 'NEW' | 'CHANGED' | 'UNCHANGED';

/**
 * Stores a batch in one transaction; storing the same again changes nothing. Two workers on one source wait for each
 * other at the source's row, so neither doubles an article. Gives one outcome per article, in order.
 */
export async function storeArticles(
  em: SqlEntityManager,
  batch: readonly Incoming[],
  setting: StoreSetting,
): Promise<Stored[]> {
  if (batch.length === 0) return [];
  return em.transactional(async (inner) => {
    await lockSource(inner, setting.source.id);
    const steps = await compare(inner, batch.map(storable), setting);
    const written = await writeArticles(inner, steps, setting);
    await rememberUrls(inner, steps, written);
    await indexArticles(inner, Array.from(written, searchedTexts));
    return steps.map(({ outcome }) => outcome);
  });
}

/** One article of the batch: what is to be stored, what is stored of it, what must be done. */
interface Step {
  /** What was read, with what editors said in its place. */
  readonly incoming: Incoming;
  /** What was read and nothing else. */
  readonly asRead: Incoming;
  readonly known: KnownArticle | null;
  readonly hash: string;
  readonly outcome: Stored;
}

async function lockSource(em: SqlEntityManager, id: number): Promise<void> {
  const lock = 'select id from source where id = ? for update';
  await em.getConnection().execute(lock, [id], 'all', em.getTransactionContext());
}

/** Compares the batch with what is stored; of an article that came twice the first counts. */
async function compare(
  em: SqlEntityManager,
  batch: readonly Incoming[],
  { source, rereads = false }: StoreSetting,
): Promise<Step[]> {
  const find = await readKnown(em, batch, source.id);
  const edits = await readEdits(
    em,
    batch.flatMap((given) => find(given)?.id ?? []),
  );
  const seen = new Set<string>();
  return batch.map((given) => {
    const known = find(given);
    const asRead = known ? withKnownDate(given, known, rereads) : given;
    const edited = known ? edits.get(known.id) : undefined;
    const incoming = edited ? withEdits(asRead, edited) : asRead;
    const hash = contentHash(asRead.read);
    const names = known ? [`id ${known.id}`] : [`key ${given.sourceKey}`, ...lookUpKeys(given.urls)];
    const isRepeated = names.some((name) => seen.has(name));
    for (const name of names) seen.add(name);
    const isSame = isRepeated || known?.contentHash === hash;
    return { incoming, asRead, known, hash, outcome: isSame ? 'UNCHANGED' : known ? 'CHANGED' : 'NEW' };
  });
}

/**
 * Where the site's words for the date are those that were read before, the first reading of them stays: local time
 * stamped GMT is only seen as such while it lies in the future. So it does where the words count from the moment they are
 * read ("3 giờ trước", a day later "1 ngày trước"). Stored pages read again give today's reading of the same words, but
 * for these two, which only the first moment can tell.
 */
function withKnownDate(incoming: Incoming, { publishedAt }: KnownArticle, rereads: boolean): Incoming {
  const { read } = incoming;
  if (!publishedAt || !read.publishedAt) return incoming;
  const { raw, value } = read.publishedAt;
  const countsFromNow = readDate(raw) === null && readDate(raw, { fetchedAt: new Date(value) }) !== null;
  const isShifted = Math.abs(Date.parse(value) - Date.parse(publishedAt.value)) === SHIFT;
  const stays = countsFromNow || (raw === publishedAt.raw && (!rereads || isShifted));
  return stays ? { ...incoming, read: { ...read, publishedAt } } : incoming;
}

/** Writes what is new or changed, with its parts, its revision and its place in the change feed. */
async function writeArticles(
  em: SqlEntityManager,
  steps: readonly Step[],
  setting: StoreSetting,
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
    fillArticle(em, article, step.incoming, organ ? organOf(organ) : null, setting);
    article.contentHash = step.hash;
    if (old) article.version += 1;
    else em.persist(article);
    written.set(step, article);
  }
  await em.flush();
  await replaceParts(em, written, [...stored.keys()]);
  const changes: Changed[] = [];
  for (const [{ incoming, asRead }, article] of written) {
    const old = before.get(article);
    if (incoming !== asRead) {
      await noteSourceValues(em, article.id, sourceValuesOf(asRead, ownerOn(setting.owners, article.day)));
    }
    if (old) {
      const { images, attachments } = partsOf(incoming);
      const diff = difference(old.noticed, noticed(article, images, attachments));
      em.persist(em.create(ArticleRevision, { article, seenAt: setting.now, diff }, { partial: true }));
    }
    changes.push({ articleId: article.id, kind: changeKind(old?.sight ?? null, article) });
  }
  await em.flush();
  await recordChanges(em, changes, setting.now);
  await replaceMentions(em, [...written.values()], setting);
  await markPending(
    em,
    Array.from(written.values(), ({ id }) => id),
  );
  return written;
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
function searchedTexts([{ incoming }, { id, title }]: readonly [Step, Article]): Searched {
  const { lead, bodyText: body, images } = incoming.read;
  return { id, title, lead, body, captions: images.flatMap(({ caption }) => caption ?? []) };
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
  if (images.length > 0) await em.insertMany(ArticleImage, images);
  if (files.length > 0) await em.insertMany(Attachment, files);
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
  const sql =
    'insert into article_url (url_key, article_id, url) select url_key, article_id, url ' +
    'from jsonb_to_recordset(?::jsonb) as r(url_key text, article_id int, url text) on conflict do nothing';
  const params = [JSON.stringify([...rows.values()])];
  await em.getConnection().execute(sql, params, 'run', em.getTransactionContext());
}
