import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Article } from '../entities/article.js';
import type { Source } from '../entities/source.js';
import { sqlIn } from '../sql-in.js';
import type { Gazetteer } from '../units/gazetteer.js';
import { mentionedUnits } from '../units/mentioned-units.js';

/** Letters of a first paragraph that is read as a lead. */
const LONGEST_LEAD = 700;

/** An article, and the source as which its places are read. */
export interface Naming {
  readonly article: Pick<Article, 'id' | 'title' | 'lead' | 'bodyText' | 'day' | 'eventDate'>;
  readonly source: Pick<Source, 'province'>;
}

/** Writes down which units the titles and leads of these articles name, in the place of what was there of `known` ones. */
export async function replaceMentions(
  em: SqlEntityManager,
  articles: readonly Naming[],
  gazetteer: Gazetteer,
  known: readonly number[] = articles.map(({ article }) => article.id),
): Promise<void> {
  const rows = articles.flatMap((naming) => mentionRows(naming, gazetteer));
  if (known.length > 0) {
    await sqlIn(em, 'delete from article_mentioned_unit where article_id = any(?::int[])', [
      `{${known.join(',')}}`,
    ]);
  }
  if (rows.length === 0) return;
  await sqlIn(
    em,
    `insert into article_mentioned_unit (article_id, unit_id, position, district_id, province_id) ` +
      `select article_id, unit_id, position, district_id, province_id from json_to_recordset(?::json) ` +
      `as r(article_id int, unit_id text, position int, district_id text, province_id text)`,
    [JSON.stringify(rows)],
  );
}

/** The rows of the units that an article names, in order. */
export function mentionRows({ article, source }: Naming, gazetteer: Gazetteer) {
  const setting = { day: article.day, eventDay: article.eventDate, province: source.province };
  return mentionedUnits([article.title, leadOf(article)], setting, gazetteer).map((place, position) => ({
    article_id: article.id,
    unit_id: place.unitId,
    position,
    district_id: place.districtId,
    province_id: place.provinceId,
  }));
}

/** The lead; without one the first paragraph stands for it. */
function leadOf({ lead, bodyText }: Naming['article']): string | null {
  return lead ?? bodyText?.split('\n\n', 1)[0]?.slice(0, LONGEST_LEAD) ?? null;
}
