import type { SqlEntityManager } from '@mikro-orm/sql';
import { recordChanges } from '../changes/record-changes.js';
import type { Database } from '../db.js';
import { SourceOwner } from '../entities/source.js';
import type { Gazetteer } from '../units/gazetteer.js';
import { placeOf } from '../units/place.js';
import { ownerOn } from './source-owner.js';
import { lockSources } from '../lock-sources.js';
import { sqlIn } from '../sql-in.js';

/** Articles that one transaction holds. */
const BATCH = 500;

interface Refilling {
  readonly database: Pick<Database, 'em'>;
  readonly gazetteer: Gazetteer;
  readonly now: () => Date;
}

/**
 * After a source got other owners: who published each of its stored articles, and who wrote those whose byline names
 * nobody, by the owner on the day of each. In batches, each with its place in the change feed; doing it again changes
 * nothing. Gives the number of articles that changed.
 */
export async function refillOwners(
  sourceId: number,
  { database, gazetteer, now }: Refilling,
): Promise<number> {
  let changed = 0;
  for (let after: number | null = 0; after !== null;) {
    const from: number = after;
    const batch = await database.em().transactional(async (em) => {
      // Readings of the source wait, and other editors; the owners are those of this moment.
      await lockSources(em, [sourceId]);
      const articles = await sqlIn<{ id: number; day: string }>(
        em,
        'select id, day::text as day from article where source_id = ? and id > ? order by id limit ?',
        [sourceId, from, BATCH],
      );
      const ids = await refill(em, sourceId, articles, gazetteer);
      const changes = ids.map((articleId) => ({ articleId, kind: 'UPDATED' as const }));
      await recordChanges(em, changes, now());
      return { last: articles.length < BATCH ? null : (articles.at(-1)?.id ?? null), count: ids.length };
    });
    changed += batch.count;
    after = batch.last;
  }
  return changed;
}

async function refill(
  em: SqlEntityManager,
  sourceId: number,
  articles: readonly { readonly id: number; readonly day: string }[],
  gazetteer: Gazetteer,
): Promise<number[]> {
  if (articles.length === 0) return [];
  const owners = await em.find(
    SourceOwner,
    { source: sourceId },
    { populate: ['organ'], disableIdentityMap: true },
  );
  const days = [...new Set(articles.map(({ day }) => day))].map((day) => {
    const organ = ownerOn(owners, day)?.organ ?? null;
    const unit = organ?.unit?.id ?? null;
    const place = unit === null ? null : placeOf(unit, day, gazetteer);
    return {
      day,
      organ: organ?.id ?? null,
      unit,
      district: place?.districtId ?? null,
      province: place?.provinceId ?? null,
    };
  });
  const rows = await sqlIn<{ id: number }>(em, REFILL, [
    JSON.stringify(days),
    sourceId,
    articles[0]?.id,
    articles.at(-1)?.id,
  ]);
  return rows.map(({ id }) => id).sort((a, b) => a - b);
}

/** An organ that the byline or an editor names stays; where none does, the owner of the day writes. */
const unlessNamed = (column: string, value: string) =>
  `case when a.byline_organ_id is null and a.byline_basis <> 'MANUAL' then ${value} else a.${column} end`;

const VALUES = [
  ['publisher_unit_id', 'd.unit'],
  ['publisher_district_id', 'd.district'],
  ['publisher_province_id', 'd.province'],
  ['author_organ_id', unlessNamed('author_organ_id', 'd.organ')],
  ['author_unit_id', unlessNamed('author_unit_id', 'd.unit')],
  ['author_district_id', unlessNamed('author_district_id', 'd.district')],
  ['author_province_id', unlessNamed('author_province_id', 'd.province')],
  ['byline_basis', unlessNamed('byline_basis', `case when d.organ is null then 'BYLINE' else 'SOURCE' end`)],
  [
    'byline_confidence',
    unlessNamed('byline_confidence', `case when d.organ is null then 'NONE' else 'LIKELY' end`),
  ],
] as const;

const REFILL =
  `update article a set ${VALUES.map(([column, value]) => `${column} = ${value}`).join(', ')} ` +
  `from jsonb_to_recordset(?::jsonb) as d(day date, organ int, unit text, district text, province text) ` +
  `where a.source_id = ? and a.id between ? and ? and a.day = d.day ` +
  `and (${VALUES.map(([column]) => `a.${column}`).join(', ')}) is distinct from (${VALUES.map(([, value]) => value).join(', ')}) ` +
  `returning a.id`;
