import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Article } from '../entities/article.js';
import type { BylineBasis, Confidence } from '../entities/article-enums.js';
import { Organ } from '../entities/organ.js';
import { Source, type SourceOwner } from '../entities/source.js';
import { Unit } from '../entities/unit.js';
import { isoDay, vietnameseDay } from '../normalize/instant.js';
import { vietnameseSortKey } from '../normalize/sort-key.js';
import { cleanLine, fold } from '../normalize/text.js';
import type { Gazetteer } from '../units/gazetteer.js';
import { placeOf } from '../units/place.js';
import type { Incoming, ReadArticle } from './incoming.js';
import type { KnownOrgan, OrganIdentity } from './organs.js';
import { ownerOn } from './source-owner.js';

/** What storing needs to know of the moment and the world. */
export interface StoreSetting {
  readonly source: Source;
  readonly owners: readonly SourceOwner[];
  readonly gazetteer: Gazetteer;
  readonly now: Date;
  /** Stored pages are read again: today's reading of the same words for a date counts, not the one that is stored. */
  readonly rereads?: boolean;
}

/** Letters of a title that sort it: an index row takes 2,700 bytes, and nobody's order needs more. */
const SORTED_LETTERS = 300;

/** Writes what was read into the article, a new one or one that changed. `organ` is that of the byline. */
export function fillArticle(
  em: SqlEntityManager,
  article: Article,
  { read, sourceKey, urls, retrievedAt }: Incoming,
  organ: KnownOrgan | null,
  { source, owners, gazetteer, now }: StoreSetting,
): void {
  const isNew = article.contentHash === undefined;
  if (isNew) {
    article.source = em.getReference(Source, source.id);
    article.sourceKey = sourceKey;
    article.firstSeenAt = now;
    article.rights = source.rights;
  }
  const publishedAt = read.publishedAt ? new Date(read.publishedAt.value) : null;
  const day = isoDay(vietnameseDay((publishedAt ?? article.firstSeenAt).getTime()));
  article.family = read.family;
  fillTitle(article, titleRead({ read, urls, sourceKey }));
  article.lead = read.lead;
  article.url = read.url;
  article.publishedAt = publishedAt;
  article.publishedPrecision = read.publishedAt?.precision ?? null;
  article.publishedBasis = read.publishedAt?.basis ?? null;
  article.publishedRaw = read.publishedAt?.raw ?? null;
  article.day = day;
  article.modifiedAt = read.modifiedAt === null ? null : new Date(read.modifiedAt);
  article.eventDate = read.eventDate;
  fillCategory(article, read.category);
  article.contentType = read.contentType;
  article.bodyHtml = read.bodyHtml;
  article.bodyText = read.bodyText;
  article.wordCount = read.bodyText?.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  article.hasImages = read.images.some((image) => image.url !== null);
  article.documentNumbers = read.documentNumbers;
  article.problems = read.problems;
  article.retrievedAt = retrievedAt ?? now;
  const isOurs = article.status === 'ACTIVE' || article.status === 'QUARANTINED';
  if (isNew || (isOurs && article.statusBasis === 'READ')) fillStatus(article, read, now);
  article.bylineRaw = read.byline.raw;
  article.bylinePersons = read.byline.persons;
  article.republishedFrom = read.byline.republishedFrom;
  const owner = ownerOn(owners, day);
  fillOrgans(em, article, authorshipRead(read, owner), { organ, owner, gazetteer });
}

/** The title as read; an article without one is called by its address. */
export function titleRead({ read, urls, sourceKey }: Pick<Incoming, 'read' | 'urls' | 'sourceKey'>): string {
  return read.title ?? cleanLine(urls[0] ?? sourceKey);
}

/** Gives the article its title, with what sorts and filters it. */
export function fillTitle(article: Article, title: string): void {
  article.title = title;
  article.titleSort = vietnameseSortKey(title.slice(0, SORTED_LETTERS));
  article.titleLower = cleanLine(title).toLowerCase();
  article.titleFolded = fold(title);
}

/** Gives the article its category, and what filters compare. */
export function fillCategory(article: Article, category: string | null): void {
  article.category = category;
  article.categoryLower = category === null ? null : cleanLine(category).toLowerCase();
}

/** What was read decides between shown and quarantined; any other status is somebody's decision and stays. */
function fillStatus(article: Article, read: ReadArticle, now: Date): void {
  const wasQuarantined = article.status === 'QUARANTINED';
  article.status = read.status;
  if (wasQuarantined === (read.status === 'QUARANTINED')) return;
  article.statusReason = read.status === 'QUARANTINED' ? 'HIDDEN_LINKS' : null;
  article.statusAt = now;
}

/** Who wrote an article: the organ named, if one is, and how sure that is. */
export interface Authorship {
  readonly organ: OrganIdentity | null;
  readonly basis: BylineBasis;
  readonly confidence: Confidence;
  /** Ids of the units that fit, where more than one does. */
  readonly candidates: readonly string[];
}

/** Who wrote an article as far as it was read: the byline's organ, else the owner of the day. */
export function authorshipRead(
  { authorUnit, bylineBasis }: Pick<ReadArticle, 'authorUnit' | 'bylineBasis'>,
  owner: SourceOwner | null,
): Authorship {
  const organ = authorUnit && { kind: authorUnit.kind, name: authorUnit.name, unitId: authorUnit.unitId };
  return {
    organ,
    basis: organ ? bylineBasis : owner ? 'SOURCE' : 'BYLINE',
    confidence: authorUnit?.confidence ?? (owner ? 'LIKELY' : 'NONE'),
    candidates: authorUnit?.candidates ?? [],
  };
}

interface Organs {
  /** The organ that the authorship names, as it is stored. */
  readonly organ: KnownOrgan | null;
  /** Owner of the source on the article's day. */
  readonly owner: SourceOwner | null;
  readonly gazetteer: Gazetteer;
}

/** Author and publisher: the organ named writes, else the owner of the day; the owner publishes. */
export function fillOrgans(
  em: SqlEntityManager,
  article: Article,
  { basis, confidence, candidates }: Authorship,
  { organ, owner, gazetteer }: Organs,
): void {
  const { day } = article;
  article.bylineOrgan = organ && em.getReference(Organ, organ.id);
  article.bylineCandidates = candidates;
  article.bylineBasis = basis;
  article.bylineConfidence = confidence;
  article.authorOrgan = article.bylineOrgan ?? (owner && em.getReference(Organ, owner.organ.id));
  const author = placeIds(organ ? organ.unitId : owner?.organ.unit?.id, day, gazetteer);
  const publisher = placeIds(owner?.organ.unit?.id, day, gazetteer);
  const unit = (id: string | null) => (id === null ? null : em.getReference(Unit, id));
  article.authorUnit = unit(author.unitId);
  article.authorDistrict = unit(author.districtId);
  article.authorProvince = unit(author.provinceId);
  article.publisherUnit = unit(publisher.unitId);
  article.publisherDistrict = unit(publisher.districtId);
  article.publisherProvince = unit(publisher.provinceId);
}

function placeIds(unitId: string | null | undefined, day: string, gazetteer: Gazetteer) {
  const place = unitId ? placeOf(unitId, day, gazetteer) : null;
  return place ?? { unitId: unitId ?? null, districtId: null, provinceId: null };
}
