import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Viewer } from '../auth/viewer.js';
import { recordChanges } from '../changes/record-changes.js';
import type { ChangeKind } from '../entities/article-enums.js';
import { Article, ArticleRevision } from '../entities/article.js';
import type { Refusal } from '../graphql/refusals.js';
import { difference, type Noticed } from '../ingest/revision.js';
import { recordWrite } from './audit.js';
import { reachesArticle } from './reach.js';

/** Why an article is not written. */
type Stop = { readonly refused: readonly Refusal[] } | { readonly forbidden: true };

interface Wanted {
  readonly id: number;
  /** Null: whatever it is. */
  readonly expectedVersion: number | null;
  /** Where the id stands in the input; `expectedVersion` stands beside it. */
  readonly path: readonly string[];
}

/**
 * The article for writing, in the transaction of `em`: readings of its source wait, as they wait for each other, until it
 * ends. Or why it may not be written.
 */
export async function holdArticle(
  em: SqlEntityManager,
  viewer: Viewer,
  { id, expectedVersion, path }: Wanted,
): Promise<{ readonly article: Article } | Stop> {
  const lock = 'select id from source where id = (select source_id from article where id = ?) for update';
  await em.getConnection().execute(lock, [id], 'all', em.getTransactionContext());
  const article = await em.findOne(Article, id);
  if (!article) return { refused: [{ code: 'NOT_FOUND', path, what: 'article' }] };
  if (!reachesArticle(viewer, article)) return { forbidden: true };
  if (expectedVersion !== null && expectedVersion !== article.version) {
    const at = [...path.slice(0, -1), 'expectedVersion'];
    return { refused: [{ code: 'VERSION_CONFLICT', path: at, values: { version: article.version } }] };
  }
  return { article };
}

interface Changed {
  /** The mutation. */
  readonly action: string;
  readonly before: Noticed;
  readonly after: Noticed;
  readonly kind: ChangeKind;
  readonly now: Date;
}

/**
 * Writes what comes with a change of an article: its next version, the revision, its place in the change feed, and who
 * did it. Gives whether anything changed; where nothing did, nothing is written.
 */
export async function writeChange(
  em: SqlEntityManager,
  viewer: Viewer,
  article: Article,
  { action, before, after, kind, now }: Changed,
): Promise<boolean> {
  const diff = difference(before, after);
  const fields = Object.keys(diff);
  if (fields.length === 0) return false;
  article.version += 1;
  em.persist(em.create(ArticleRevision, { article, seenAt: now, diff }, { partial: true }));
  const side = (of: 'before' | 'after') =>
    Object.fromEntries(Object.entries(diff).map(([field, change]) => [field, change[of]]));
  recordWrite(
    em,
    viewer,
    { action, subject: `Article:${article.id}`, before: side('before'), after: side('after') },
    now,
  );
  await em.flush();
  await recordChanges(em, [{ articleId: article.id, kind }], now);
  return true;
}
