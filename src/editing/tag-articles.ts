import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Viewer } from '../auth/viewer.js';
import type { TagsSaid, WriteAnswer } from '../graphql/editor-services.js';
import type { Refusal } from '../graphql/refusals.js';
import { storable } from '../ingest/storable.js';
import { sqlIn } from '../sql-in.js';
import { cleanLine } from '../normalize/text.js';
import { lineFaults } from './article-said.js';
import type { EditTools } from './edit-tools.js';
import { holdArticle, writeChange } from './held-article.js';

/** Articles tagged at once, tags given at once, letters of a tag. */
const MOST = { articles: 100, tags: 20, letters: 64 };

/** Gives tags to articles and takes tags from them: all of it, or nothing where one article may not be written. */
export async function tagArticles(
  viewer: Viewer,
  said: TagsSaid,
  { database, now: clock }: EditTools,
): Promise<WriteAnswer<{ readonly articleIds: readonly number[] }>> {
  const faults = faultsOf(said);
  if (faults.length > 0) return { refused: faults };
  const [add, remove] = [tagsOf(said.add), tagsOf(said.remove)];
  const now = clock();
  return database.em().transactional(async (em) => {
    // In the order of ids, as everybody who holds several.
    const wanted = said.ids.map((id, at) => ({ id, at })).sort((a, b) => a.id - b.id);
    const held = [];
    for (const { id, at } of wanted) {
      const one = await holdArticle(em, viewer, { id, expectedVersion: null, path: ['ids', String(at)] });
      if (!('article' in one)) return one;
      held.push(one.article);
    }
    for (const article of new Set(held)) {
      const before = await tagsStored(em, article.id);
      const after = [...new Set([...before.filter((tag) => !remove.includes(tag)), ...add])].sort();
      await sqlIn(
        em,
        `delete from article_tag where article_id = ? and tag in (select jsonb_array_elements_text(?::jsonb))`,
        [article.id, JSON.stringify(remove)],
      );
      await sqlIn(
        em,
        `insert into article_tag (article_id, tag) select ?, jsonb_array_elements_text(?::jsonb) on conflict do nothing`,
        [article.id, JSON.stringify(after)],
      );
      const change = { action: 'tagArticles', before: { tags: before }, after: { tags: after }, now };
      await writeChange(em, viewer, article, { ...change, kind: 'UPDATED' });
    }
    return { articleIds: [...new Set(said.ids)] };
  });
}

function faultsOf({ ids, add, remove }: TagsSaid): readonly Refusal[] {
  return [
    ...(ids.length === 0 ? [{ code: 'BLANK' as const, path: ['ids'] }] : []),
    ...tooMany(ids, 'ids', MOST.articles),
    ...tooMany(add, 'add', MOST.tags),
    ...tooMany(remove, 'remove', MOST.tags),
    ...add.flatMap((tag, at) => lineFaults(tag, ['add', String(at)], MOST.letters)),
  ];
}

function tooMany(list: readonly unknown[], name: string, most: number): readonly Refusal[] {
  return list.length > most ? [{ code: 'TOO_MANY', path: [name], values: { most } }] : [];
}

function tagsOf(given: readonly string[]): readonly string[] {
  return [...new Set(given.map((tag) => cleanLine(storable(tag)).normalize('NFC')))];
}

async function tagsStored(em: SqlEntityManager, articleId: number): Promise<string[]> {
  const rows = await sqlIn<{ tag: string }>(em, 'select tag from article_tag where article_id = ?', [
    articleId,
  ]);
  return rows.map(({ tag }) => tag).sort();
}
