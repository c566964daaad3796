import { LockMode, UniqueConstraintViolationException } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Viewer } from '../auth/viewer.js';
import { Article } from '../entities/article.js';
import { Collection, CollectionArticle } from '../entities/collection.js';
import type {
  ArticleDecision,
  CollectionAnswer,
  CollectionChange,
  CollectionWrites,
} from '../graphql/collection-services.js';
import { vietnameseSortKey } from '../normalize/sort-key.js';
import { cleanLine } from '../normalize/text.js';
import { actorOf, recordWrite } from './audit.js';
import { mayChangeCollection } from './own-collection.js';

/** How much a collection may hold of what is kept with it. Questions read all collections, so there are not too many. */
const MOST = {
  slug: 80,
  title: 200,
  description: 2000,
  collections: 500,
  PINNED: 50,
  EXCLUDED: 500,
} as const;

/** What editors do to collections, over a database. */
export function collectionWrites(em: () => SqlEntityManager, now: () => Date): CollectionWrites {
  const decision = (
    viewer: Viewer,
    action: string,
    asked: ArticleDecision,
    change: (decided: CollectionArticle[]) => readonly Decided[],
  ) => em().transactional((inner) => decide(inner, { viewer, action, asked, change, now: now() }));
  return {
    create: (viewer, input) =>
      unlessTaken(input.slug, () => em().transactional((inner) => create(inner, viewer, input, now()))),
    update: (viewer, id, version, change) =>
      unlessTaken(change.slug ?? '', () =>
        em().transactional((inner) => update(inner, viewer, { id, version, change }, now())),
      ),
    delete: (viewer, id, version) =>
      em().transactional((inner) => remove(inner, viewer, { id, version }, now())),
    pin: (viewer, asked, position) =>
      decision(viewer, 'pinArticle', asked, (decided) => {
        const others = without(decided, asked.article);
        const pinned = others.filter((each) => each.kind === 'PINNED');
        pinned.splice(Math.max(0, position ?? pinned.length), 0, { article: asked.article, kind: 'PINNED' });
        return [...pinned, ...others.filter((each) => each.kind === 'EXCLUDED')];
      }),
    exclude: (viewer, asked) =>
      decision(viewer, 'excludeArticle', asked, (decided) => [
        ...without(decided, asked.article),
        { article: asked.article, kind: 'EXCLUDED' },
      ]),
    unpin: (viewer, asked) =>
      decision(viewer, 'unpinArticle', asked, (decided) => without(decided, asked.article, 'PINNED')),
    include: (viewer, asked) =>
      decision(viewer, 'includeArticle', asked, (decided) => without(decided, asked.article, 'EXCLUDED')),
  };
}

async function create(
  em: SqlEntityManager,
  viewer: Viewer,
  input: CollectionChange & { readonly slug: string; readonly title: string },
  now: Date,
): Promise<CollectionAnswer> {
  const refused = refusalOf(input);
  if (refused) return { refused };
  if ((await em.count(Collection)) >= MOST.collections) {
    return { refused: { code: 'COLLECTION_FULL', path: ['input'], values: { most: MOST.collections } } };
  }
  if (await em.findOne(Collection, { slug: input.slug })) return slugTaken(input.slug);
  const title = cleanLine(input.title);
  const facts = {
    slug: input.slug,
    title,
    description: cleanText(input.description),
    filter: input.filter ?? null,
    search: input.search ?? null,
  };
  const actor = actorOf(viewer);
  const collection = em.create(
    Collection,
    {
      ...facts,
      titleSort: vietnameseSortKey(title),
      createdBy: actor,
      updatedBy: actor,
      createdAt: now,
      updatedAt: now,
    },
    { partial: true },
  );
  await em.persist(collection).flush();
  const subject = `Collection:${collection.id}`;
  recordWrite(em, viewer, { action: 'createCollection', subject, before: null, after: facts }, now);
  await em.flush();
  return { id: collection.id };
}

async function update(
  em: SqlEntityManager,
  viewer: Viewer,
  {
    id,
    version,
    change,
  }: { readonly id: number; readonly version: number; readonly change: CollectionChange },
  now: Date,
): Promise<CollectionAnswer> {
  const collection = await locked(em, viewer, { id, version, path: ['input', 'id'] });
  if (!(collection instanceof Collection)) return collection;
  const refused = refusalOf(change);
  if (refused) return { refused };
  const { slug } = change;
  if (slug && (await em.findOne(Collection, { slug, id: { $ne: id } }))) return slugTaken(slug);
  const facts = {
    ...change,
    ...(change.title ? { title: cleanLine(change.title) } : {}),
    ...(change.description === undefined ? {} : { description: cleanText(change.description) }),
  };
  const names = Object.keys(facts) as (keyof CollectionChange)[];
  const changed = names.filter((name) => JSON.stringify(collection[name]) !== JSON.stringify(facts[name]));
  if (changed.length === 0) return { id };
  const before = Object.fromEntries(changed.map((name) => [name, collection[name]]));
  const after = Object.fromEntries(changed.map((name) => [name, facts[name]]));
  em.assign(collection, after);
  collection.titleSort = vietnameseSortKey(collection.title);
  touch(collection, viewer, now);
  recordWrite(em, viewer, { action: 'updateCollection', subject: `Collection:${id}`, before, after }, now);
  return { id };
}

async function remove(
  em: SqlEntityManager,
  viewer: Viewer,
  { id, version }: { readonly id: number; readonly version: number },
  now: Date,
): Promise<CollectionAnswer> {
  const collection = await locked(em, viewer, { id, version, path: ['id'] });
  if (!(collection instanceof Collection)) return collection;
  const decided = await em.find(CollectionArticle, { collection: id }, { orderBy: { position: 'asc' } });
  const { slug, title, description, filter, search } = collection;
  const before = { slug, title, description, filter, search, ...decisionsOf(decided) };
  recordWrite(
    em,
    viewer,
    { action: 'deleteCollection', subject: `Collection:${id}`, before, after: null },
    now,
  );
  // The database takes the decisions away with it.
  decided.forEach((each) => em.getUnitOfWork().unsetIdentity(each));
  em.remove(collection);
  return { id };
}

/** A decision about one article, by its key. */
interface Decided {
  readonly article: number;
  readonly kind: CollectionArticle['kind'];
}

/** The decisions without that about an article, or without one of a kind. */
function without(
  decided: readonly CollectionArticle[],
  article: number,
  kind: CollectionArticle['kind'] | null = null,
): Decided[] {
  return decided
    .map((each) => ({ article: each.article.id, kind: each.kind }))
    .filter((each) => each.article !== article || (kind !== null && each.kind !== kind));
}

/** Changes what is decided about the articles of a collection; nothing is written where nothing changes. */
async function decide(
  em: SqlEntityManager,
  {
    viewer,
    action,
    asked,
    change,
    now,
  }: {
    readonly viewer: Viewer;
    readonly action: string;
    readonly asked: ArticleDecision;
    readonly change: (decided: CollectionArticle[]) => readonly Decided[];
    readonly now: Date;
  },
): Promise<CollectionAnswer> {
  const { collection: id, article, expectedVersion } = asked;
  const collection = await locked(em, viewer, { id, version: expectedVersion, path: ['collection'] });
  if (!(collection instanceof Collection)) return collection;
  if ((await em.count(Article, { id: article, status: { $ne: 'QUARANTINED' } })) === 0) {
    return { refused: { code: 'NOT_FOUND', path: ['article'], what: 'article' } };
  }
  const decided = await em.find(
    CollectionArticle,
    { collection: id },
    { orderBy: { position: 'asc', article: 'asc' } },
  );
  const wanted = change(decided);
  for (const kind of ['PINNED', 'EXCLUDED'] as const) {
    if (wanted.filter((each) => each.kind === kind).length <= MOST[kind]) continue;
    return { refused: { code: 'COLLECTION_FULL', path: ['article'], values: { most: MOST[kind] } } };
  }
  const before = decisionsOf(decided);
  const after = store(em, collection, decided, wanted);
  if (JSON.stringify(before) === JSON.stringify(after)) return { id };
  touch(collection, viewer, now);
  recordWrite(em, viewer, { action, subject: `Collection:${id}`, before, after }, now);
  return { id };
}

function store(
  em: SqlEntityManager,
  collection: Collection,
  decided: readonly CollectionArticle[],
  wanted: readonly Decided[],
) {
  const known = new Map(decided.map((each) => [each.article.id, each]));
  let pins = 0;
  const kept = wanted.map(({ article, kind }) => {
    const position = kind === 'PINNED' ? pins++ : 0;
    const row = known.get(article);
    known.delete(article);
    if (row) return em.assign(row, { kind, position });
    const made = em.create(CollectionArticle, { collection, article, kind, position } as never);
    em.persist(made);
    return made;
  });
  for (const gone of known.values()) em.remove(gone);
  return decisionsOf(kept);
}

/** What the audit keeps of the decisions: the pinned in their order, the excluded by key. */
function decisionsOf(decided: readonly CollectionArticle[]) {
  const keys = (kind: CollectionArticle['kind']) =>
    decided.filter((each) => each.kind === kind).map((each) => each.article.id);
  return { pinned: keys('PINNED'), excluded: keys('EXCLUDED').sort((a, b) => a - b) };
}

/** The collection, if whoever asks may change it, held until the transaction ends, so that two editors come one after the other. */
async function locked(
  em: SqlEntityManager,
  viewer: Viewer,
  {
    id,
    version,
    path,
  }: { readonly id: number; readonly version: number | null; readonly path: readonly string[] },
): Promise<Collection | Exclude<CollectionAnswer, { id: unknown }>> {
  const collection = await em.findOne(Collection, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!collection) return { refused: { code: 'NOT_FOUND', path, what: 'collection' } };
  if (!(await mayChangeCollection(em, viewer, collection))) return { forbidden: true };
  if (version === null || version === collection.version) return collection;
  return { refused: { code: 'VERSION_CONFLICT', path, values: { version: collection.version } } };
}

function touch(collection: Collection, viewer: Viewer, now: Date): void {
  collection.version += 1;
  collection.updatedBy = actorOf(viewer);
  collection.updatedAt = now;
}

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** What cannot be kept; a client may send null for slug and title too. */
function refusalOf({ slug, title, description }: CollectionChange) {
  if (slug !== undefined && (slug === null || !SLUG.test(slug) || slug.length > MOST.slug)) {
    const values = { most: MOST.slug };
    return { code: 'COLLECTION_BAD_SLUG', path: ['input', 'slug'], values } as const;
  }
  for (const [name, text, most] of [
    ['title', title, MOST.title],
    ['description', description, MOST.description],
  ] as const) {
    if (text === undefined || (text === null && name === 'description')) continue;
    if (text !== null && cleanLine(text) !== '' && text.length <= most) continue;
    return { code: 'COLLECTION_BAD_TEXT', path: ['input', name], values: { most } } as const;
  }
  return null;
}

function cleanText(text: string | null | undefined): string | null {
  return text === null || text === undefined ? null : cleanLine(text);
}

function slugTaken(slug: string): CollectionAnswer {
  return { refused: { code: 'COLLECTION_SLUG_TAKEN', path: ['input', 'slug'], values: { slug } } };
}

/** Two who take one slug at once both see it free; the database refuses the second. */
async function unlessTaken(slug: string, write: () => Promise<CollectionAnswer>): Promise<CollectionAnswer> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException) return slugTaken(slug);
    throw error;
  }
}
