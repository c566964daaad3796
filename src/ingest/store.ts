import type { SqlEntityManager } from '@mikro-orm/sql';
import {
  Article,
  ArticleChange,
  ArticleImage,
  ArticleRevision,
  ArticleUrl,
  Attachment,
} from '../entities/article.js';
import type { BylineBasis, ChangeKind } from '../entities/article-enums.js';
import { Organ } from '../entities/organ.js';
import { Source, type SourceOwner } from '../entities/source.js';
import { Unit } from '../entities/unit.js';
import { isoDay, vietnameseDay } from '../normalize/instant.js';
import { vietnameseSortKey } from '../normalize/sort-key.js';
import { cleanLine, fold } from '../normalize/text.js';
import { urlKey } from '../normalize/urls.js';
import type { Gazetteer } from '../units/gazetteer.js';
import { placeOf } from '../units/place.js';
import { contentHash } from './content-hash.js';
import type { Incoming, ReadArticle } from './incoming.js';
import { ownerOn } from './source-owner.js';

/** What became of an article. */
export type Stored = 'NEW' | 'CHANGED' | 'UNCHANGED';

/** What storing needs to know of the moment and the world. */
export interface StoreSetting {
  readonly source: Source;
  readonly owners: readonly SourceOwner[];
  readonly gazetteer: Gazetteer;
  readonly now: Date;
}

/**
 * Stores a batch in one transaction; storing the same again changes nothing. Two workers on one source wait for each
 * other at the source's row, so neither doubles an article. Gives one outcome per article, in order.
 */
export async function storeArticles(
  em: SqlEntityManager,
  batch: readonly Incoming[],
  setting: StoreSetting,
): Promise<Stored[]> {
  return em.transactional(async (inner) => {
    await inner
      .getConnection()
      .execute(
        'select id from source where id = ? for update',
        [setting.source.id],
        'all',
        inner.getTransactionContext(),
      );
    const outcomes: Stored[] = [];
    for (const incoming of batch) outcomes.push(await storeOne(inner, incoming, setting));
    return outcomes;
  });
}

async function storeOne(em: SqlEntityManager, incoming: Incoming, setting: StoreSetting): Promise<Stored> {
  const known = await findKnown(em, incoming, setting.source);
  const hash = contentHash(incoming.read);
  if (known?.contentHash === hash) {
    await rememberUrls(em, known, incoming.urls);
    await em.flush();
    return 'UNCHANGED';
  }
  const article = known ?? new Article();
  const before = known ? noticed(known, await imagesOf(em, known)) : null;
  await fill(em, article, incoming, setting);
  article.contentHash = hash;
  article.retrievedAt = setting.now;
  if (known) article.version += 1;
  else em.persist(article);
  await em.flush();
  await replaceParts(em, article, incoming.read);
  await rememberUrls(em, article, incoming.urls);
  if (before) {
    const diff = difference(before, noticed(article, imageFacts(incoming.read)));
    em.persist(em.create(ArticleRevision, { article, seenAt: setting.now, diff }, { partial: true }));
  }
  const kind: ChangeKind = known ? 'UPDATED' : 'CREATED';
  em.persist(em.create(ArticleChange, { article, kind, at: setting.now }, { partial: true }));
  await em.flush();
  return known ? 'CHANGED' : 'NEW';
}

/** The article this one is: by the source's own key, else by any address of it. */
async function findKnown(em: SqlEntityManager, incoming: Incoming, source: Source): Promise<Article | null> {
  const byKey = await em.findOne(Article, { source: source.id, sourceKey: incoming.sourceKey });
  if (byKey) return byKey;
  const keys = incoming.urls.map(urlKey).filter((key) => key !== null);
  if (keys.length === 0) return null;
  const byUrl = await em.findOne(
    ArticleUrl,
    { urlKey: { $in: keys }, article: { source: source.id } },
    { populate: ['article'] },
  );
  return byUrl?.article ?? null;
}

async function fill(
  em: SqlEntityManager,
  article: Article,
  { read, sourceKey, urls }: Incoming,
  { source, owners, gazetteer, now }: StoreSetting,
): Promise<void> {
  const isNew = article.contentHash === undefined;
  if (isNew) {
    article.source = em.getReference(Source, source.id);
    article.sourceKey = sourceKey;
    article.firstSeenAt = now;
    article.rights = source.rights as Article['rights'];
  }
  const publishedAt = read.publishedAt ? new Date(read.publishedAt.value) : null;
  const day = isoDay(vietnameseDay((publishedAt ?? article.firstSeenAt).getTime()));
  article.family = read.family;
  article.title = read.title ?? cleanLine(urls[0] ?? sourceKey);
  article.titleSort = vietnameseSortKey(article.title);
  article.titleLower = cleanLine(article.title).toLowerCase();
  article.titleFolded = fold(article.title);
  article.lead = read.lead;
  article.url = read.url;
  article.publishedAt = publishedAt;
  article.publishedPrecision = read.publishedAt?.precision ?? null;
  article.publishedBasis = read.publishedAt?.basis ?? null;
  article.publishedRaw = read.publishedAt?.raw ?? null;
  article.day = day;
  article.modifiedAt = read.modifiedAt === null ? null : new Date(read.modifiedAt);
  article.eventDate = read.eventDate;
  article.category = read.category;
  article.contentType = read.contentType;
  article.bodyHtml = read.bodyHtml;
  article.bodyText = read.bodyText;
  article.wordCount = read.bodyText?.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  article.hasImages = read.images.some((image) => image.url !== null);
  article.documentNumbers = read.documentNumbers;
  article.problems = read.problems;
  if (isNew || article.status === 'ACTIVE' || article.status === 'QUARANTINED') article.status = read.status;
  await fillOrgans(em, article, read, { owner: ownerOn(owners, day), day, gazetteer });
}

/** Byline, author and publisher: the byline's organ writes, else the owner of the day; the owner publishes. */
async function fillOrgans(
  em: SqlEntityManager,
  article: Article,
  read: ReadArticle,
  { owner, day, gazetteer }: { owner: SourceOwner | null; day: string; gazetteer: Gazetteer },
): Promise<void> {
  const named = read.authorUnit;
  const organ = named ? await findOrMakeOrgan(em, named.kind, named.name, named.unitId) : null;
  article.bylineRaw = read.byline.raw;
  article.bylinePersons = read.byline.persons;
  article.bylineOrgan = organ;
  article.bylineCandidates = named?.candidates ?? [];
  article.bylineBasis = (organ ? read.bylineBasis : owner ? 'SOURCE' : 'BYLINE') satisfies BylineBasis;
  article.bylineConfidence = named?.confidence ?? (owner ? 'LIKELY' : 'NONE');
  article.republishedFrom = read.byline.republishedFrom;
  article.authorOrgan = organ ?? (owner ? em.getReference(Organ, owner.organ.id) : null);
  const author = placeIds((organ ?? owner?.organ)?.unit?.id, day, gazetteer);
  const publisher = placeIds(owner?.organ.unit?.id, day, gazetteer);
  const unit = (id: string | null) => (id === null ? null : em.getReference(Unit, id));
  article.authorUnit = unit(author.unitId);
  article.authorDistrict = unit(author.districtId);
  article.authorProvince = unit(author.provinceId);
  article.publisherUnit = unit(publisher.unitId);
  article.publisherDistrict = unit(publisher.districtId);
  article.publisherProvince = unit(publisher.provinceId);
}

function placeIds(unitId: string | undefined, day: string, gazetteer: Gazetteer) {
  const place = unitId === undefined ? null : placeOf(unitId, day, gazetteer);
  return place ?? { unitId: unitId ?? null, districtId: null, provinceId: null };
}

/** The organ of this kind, name and unit; made when it is met for the first time. */
export async function findOrMakeOrgan(
  em: SqlEntityManager,
  kind: Organ['kind'],
  name: string,
  unitId: string | null,
): Promise<Organ> {
  await em
    .getConnection()
    .execute(
      `insert into organ (kind, name, unit_id) values (?, ?, ?) on conflict (kind, name, coalesce(unit_id, '')) do nothing`,
      [kind, name, unitId],
      'run',
      em.getTransactionContext(),
    );
  return em.findOneOrFail(Organ, { kind, name, unit: unitId });
}

async function replaceParts(em: SqlEntityManager, article: Article, read: ReadArticle): Promise<void> {
  await em.nativeDelete(ArticleImage, { article: article.id });
  await em.nativeDelete(Attachment, { article: article.id });
  const images = read.images.flatMap((image, position) =>
    image.url === null ? [] : [{ ...image, url: image.url, article: article.id, position }],
  );
  const files = read.attachments.map((file, position) => ({ ...file, article: article.id, position }));
  if (images.length > 0) await em.insertMany(ArticleImage, images);
  if (files.length > 0) await em.insertMany(Attachment, files);
}

async function rememberUrls(em: SqlEntityManager, article: Article, urls: readonly string[]): Promise<void> {
  const seen = new Map<string, string>();
  for (const url of [article.url, ...urls]) {
    const key = urlKey(url);
    if (key !== null && !seen.has(key)) seen.set(key, url);
  }
  for (const [key, url] of seen) {
    await em
      .getConnection()
      .execute(
        'insert into article_url (url_key, article_id, url) values (?, ?, ?) on conflict do nothing',
        [key, article.id, url],
        'run',
        em.getTransactionContext(),
      );
  }
}

type Noticed = Readonly<Record<string, unknown>>;

/** What a revision compares: the fields an editor would look at. */
function noticed(article: Article, images: unknown): Noticed {
  return {
    title: article.title,
    lead: article.lead,
    publishedAt: article.publishedAt?.toISOString() ?? null,
    bodyText: article.bodyText,
    bodyHtml: article.bodyHtml,
    byline: article.bylineRaw,
    category: article.category,
    status: article.status,
    images,
  };
}

function imageFacts(read: ReadArticle): unknown {
  return read.images
    .filter((image) => image.url !== null)
    .map(({ url, caption, credit }) => ({ url, caption, credit }));
}

async function imagesOf(em: SqlEntityManager, article: Article): Promise<unknown> {
  const images = await em.find(
    ArticleImage,
    { article: article.id },
    { orderBy: { position: 'asc' }, disableIdentityMap: true },
  );
  return images.map(({ url, caption, credit }) => ({ url, caption, credit }));
}

function difference(before: Noticed, after: Noticed): ArticleRevision['diff'] {
  const changed = Object.keys(after).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
  return Object.fromEntries(changed.map((field) => [field, { before: before[field], after: after[field] }]));
}
