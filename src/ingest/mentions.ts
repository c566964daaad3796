import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Article } from '../entities/article.js';
import { mentionedUnits } from '../units/mentioned-units.js';
import type { StoreSetting } from './fill-article.js';

/** Letters of a first paragraph that is read as a lead. */
const LONGEST_LEAD = 700;

/** Writes down which units the titles and leads of these articles name, in the place of what was there. */
export async function replaceMentions(
  em: SqlEntityManager,
  articles: readonly Article[],
  { source, gazetteer }: Pick<StoreSetting, 'source' | 'gazetteer'>,
): Promise<void> {
  const rows = articles.flatMap((article) => {
    const setting = { day: article.day, eventDay: article.eventDate, province: source.province };
    return mentionedUnits([article.title, leadOf(article)], setting, gazetteer).map((place, position) => ({
      article_id: article.id,
      unit_id: place.unitId,
      position,
      district_id: place.districtId,
      province_id: place.provinceId,
    }));
  });
  const run = (sql: string, params: unknown[]) =>
    em.getConnection().execute(sql, params, 'run', em.getTransactionContext());
  await run(
    `delete from article_mentioned_unit where article_id in (select value::int from jsonb_array_elements_text(?::jsonb))`,
    [JSON.stringify(articles.map(({ id }) => id))],
  );
  if (rows.length === 0) return;
  await run(
    `insert into article_mentioned_unit (article_id, unit_id, position, district_id, province_id) ` +
      `select article_id, unit_id, position, district_id, province_id from jsonb_to_recordset(?::jsonb) ` +
      `as r(article_id int, unit_id text, position int, district_id text, province_id text)`,
    [JSON.stringify(rows)],
  );
}

/** The lead; without one the first paragraph stands for it. */
function leadOf({ lead, bodyText }: Article): string | null {
  return lead ?? bodyText?.split('\n\n', 1)[0]?.slice(0, LONGEST_LEAD) ?? null;
}
