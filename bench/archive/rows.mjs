/**
 * The rows of an article, as the product would have left them: stored, searched, compared with its copies. The product's
 * own functions make them, over an entity manager that keeps what it is told in the place of a database.
 */
import { articleOf, correctionOf } from './article.mjs';
import { tellingsOf } from './copies.mjs';
import {
  Article,
  comparable,
  contentHash,
  creditsPublisher,
  difference,
  fillArticle,
  fingerprint,
  isCopy,
  lagBehind,
  likeness,
  lookUpKeys,
  noticed,
  publisherOf,
  readCredit,
  mentionRows,
  scopeOf,
  searchRow,
  shareHost,
} from './product.mjs';

/** The tables that are filled, with their columns; those of `article` are the entity's own. */
export const TABLES = {
  article_search: ['article_id', 'folded', 'marked', 'text', 'scope'],
  article_image: ['article_id', 'position', 'url', 'caption', 'credit', 'alt', 'is_cover', 'width', 'height', 'pairing'],
  article_attachment: ['article_id', 'position', 'url', 'type', 'name'],
  article_url: ['url_key', 'article_id', 'url'],
  article_mentioned_unit: ['article_id', 'unit_id', 'position', 'district_id', 'province_id'],
  article_revision: ['article_id', 'seen_at', 'diff'],
  article_tag: ['article_id', 'tag'],
  article_change: ['article_id', 'kind', 'at'],
  story_cluster: ['id', 'origin_id'],
  article_story: [
    'article_id', 'cluster_id', 'is_original', 'similarity', 'resemblance', 'lag_minutes', 'lag_precision', 'attributed', 'is_repost',
  ],
  story_match: ['one_id', 'other_id', 'containment', 'resemblance'],
  story_key: ['key', 'day', 'article_id'],
}; // prettier-ignore

/** Days that the change feed keeps, see `BANTIN_CHANGES_KEPT_DAYS`. */
const CHANGES_DAYS = 90;

/** An entity manager that refers to rows without a database. */
const REFERRING = { getReference: (_entity, id) => ({ id }) };

/**
 * Adds the rows of one article to `add(table, values)`. `stored` are the sources as they stand in the database, in the
 * order of the world's: `{ id, rights, province, owners }`; `columns` say how an entity's properties stand in `article`.
 */
export function addRows(number, { world, clusters, stored, columns, add }) {
  const id = number + 1;
  const told = articleOf(number, world);
  const source = stored[told.index];
  const article = new Article();
  const first = fill(article, told, source, world);
  const later = correctionOf(number, told);
  const { read, urls, sourceKey } = (later ?? told).incoming;
  if (later) {
    fill(article, later, source, world);
    article.version += 1;
    const diff = difference(first, look(article, read));
    add('article_revision', [id, later.seenAt, JSON.stringify(diff)]);
  }
  article.id = id;
  add(
    'article',
    columns.map((column) => valueOf(article, column)),
  );

  const captions = read.images.flatMap(({ caption }) => caption ?? []);
  const found = searchRow({ title: article.title, lead: read.lead, captions, body: read.bodyText });
  const places = [article.publisherUnit, article.publisherDistrict, article.publisherProvince];
  const scope = scopeOf(
    article.publishedAt?.getTime() ?? null,
    source.id,
    places.map((unit) => unit?.id ?? null),
  );
  add('article_search', [id, found.folded, found.marked, found.text, scope]);
  for (const [at, each] of read.images.entries())
    add('article_image', [
      id,
      at,
      each.url,
      each.caption,
      each.credit,
      each.alt,
      each.isCover,
      each.width,
      each.height,
      each.pairing,
    ]);
  for (const [at, each] of read.attachments.entries())
    add('article_attachment', [id, at, each.url, each.type, each.name]);
  for (const [key, url] of keyed([read.url, ...urls])) add('article_url', [key, id, url]);
  if (number % 211 === 0) add('article_tag', [id, ['nổi bật', 'đã kiểm', 'nông thôn mới'][number % 3]]);

  for (const row of mentionRows({ article, source }, world.gazetteer))
    add('article_mentioned_unit', Object.values(row));

  const print = fingerprint(article.bodyText ?? '');
  for (const key of new Set([...print.keys, ...(print.whole === null ? [] : [print.whole])]))
    add('story_key', [key, article.day, id]);
  addStory(number, told, { world, clusters, stored, add, text: { title: article.title, print } });

  const age = (Date.parse(`${world.calendar.until}T00:00:00Z`) - told.seenAt.getTime()) / 86_400_000;
  if (age < CHANGES_DAYS) add('article_change', [id, 'CREATED', told.seenAt]);
  if (later && age < CHANGES_DAYS) add('article_change', [id, 'UPDATED', later.seenAt]);
  const copied = world.origins[number];
  if (copied >= 0 && age < CHANGES_DAYS)
    for (const member of [copied + 1, id]) add('article_change', [member, 'UPDATED', told.seenAt]);
  return sourceKey;
}

/** Fills the entity with what was read; gives what an editor would have noticed of it. */
function fill(article, { incoming, seenAt }, source, { gazetteer }) {
  const organ = incoming.read.authorUnit;
  const known =
    organ &&
    source.owners.find((owner) => owner.organ.unit?.id === organ.unitId && owner.organ.name === organ.name);
  if (organ && !known)
    throw new Error(`the archive names an organ that is none of the source's: ${organ.name}`);
  fillArticle(REFERRING, article, incoming, known ? { id: known.organ.id, unitId: organ.unitId } : null, {
    source,
    owners: source.owners,
    gazetteer,
    now: seenAt,
  });
  article.contentHash = contentHash(incoming.read);
  return look(article, incoming.read);
}

function look(article, { images, attachments }) {
  return noticed(article, images, attachments);
}

function valueOf(article, { property, kind }) {
  const value = article[property] ?? null;
  if (value === null || kind === 'plain') return value;
  return kind === 'reference' ? value.id : JSON.stringify(value);
}

function keyed(urls) {
  const rows = new Map();
  for (const url of urls) for (const key of lookUpKeys([url])) if (!rows.has(key)) rows.set(key, url);
  return rows;
}

/** Its place among those that tell the same, as `stories/regroup` finds it: of copies always the first is the origin. */
function addStory(number, told, { world, clusters, stored, add, text }) {
  const id = number + 1;
  const copied = world.origins[number];
  const origin = copied < 0 ? number : copied;
  const cluster = clusters[origin] || null;
  const own = telling(number, told, stored, text);
  if (copied < 0) {
    if (cluster !== null) add('story_cluster', [cluster, id]);
    const alike = cluster === null ? null : 1;
    const lag =
      cluster === null
        ? [null, null]
        : Object.values(lagBehind(own, own) ?? { minutes: null, precision: null });
    add('article_story', [id, cluster, !creditsStranger(own), alike, alike, ...lag, false, false]);
    return;
  }
  const ready = own.ready();
  for (const other of tellingsOf(origin, world.origins)) {
    if (other >= number) break;
    const another = telling(other, articleOf(other, world), stored);
    const how = likeness(another.ready(), ready);
    if (!isCopy(how)) throw new Error(`article ${number} of the archive is no copy of ${other}`);
    add('story_match', [other + 1, id, how.containment, how.resemblance]);
    if (other !== origin) continue;
    const lag = lagBehind(another, own);
    const isRepost = another.sourceId === own.sourceId;
    add('article_story', [
      id, cluster, false, how.containment, how.resemblance, lag?.minutes ?? null, lag?.precision ?? null, credits(own, another), isRepost,
    ]); // prettier-ignore
  }
}

function telling(number, { index, seenAt, incoming }, stored, text) {
  const { read } = correctionOf(number, { incoming, seenAt })?.incoming ?? incoming;
  const { source, names, id } = stored[index];
  return {
    id: number + 1,
    sourceId: id,
    publishedAt: read.publishedAt === null ? null : Date.parse(read.publishedAt.value),
    precision: read.publishedAt?.precision ?? null,
    firstSeenAt: seenAt.getTime(),
    republishedFrom: read.byline.republishedFrom,
    credit: () => readCredit({ republishedFrom: read.byline.republishedFrom, bodyHtml: read.bodyHtml }),
    publisher: publisherOf([source.url, source.homepageUrl], names),
    ready: () =>
      comparable({ title: read.title, text: read.bodyText, contentType: read.contentType }, text?.print),
  };
}

function credits(from, to) {
  if (from.sourceId === to.sourceId) return false;
  const publisher = shareHost(from.publisher, to.publisher) ? { ...to.publisher, hosts: [] } : to.publisher;
  return creditsPublisher(from.credit(), publisher);
}

function creditsStranger({ republishedFrom, publisher }) {
  if (republishedFrom === null) return false;
  return !creditsPublisher(readCredit({ republishedFrom, bodyHtml: null }), publisher);
}
