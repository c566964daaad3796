import type { SqlEntityManager } from '@mikro-orm/sql';
import { sqlIn } from '../../sql-in.js';
import {
  type Credit,
  creditsPublisher,
  type Publisher,
  publisherOf,
  readCredit,
  shareHost,
} from './attribution.js';
import type { Clock } from './origin.js';

/** An article as a telling of a story. */
export interface Telling extends Clock {
  readonly sourceId: number;
  readonly clusterId: number | null;
  readonly republishedFrom: string | null;
  readonly credit: Credit;
  readonly publisher: Publisher;
  /** How alike it was to the origin its cluster had. */
  readonly originId: number | null;
  readonly similarity: number | null;
  readonly resemblance: number | null;
}

type TellingRow = Omit<Telling, 'publisher' | 'credit'> & {
  readonly bodyHtml: string | null;
  readonly urls: readonly string[];
  readonly names: readonly string[];
};

/** The tellings; whom a text credits is read only where there is somebody whom it might. */
export async function readTellings(
  em: SqlEntityManager,
  ids: readonly number[],
  linked: ReadonlySet<number>,
): Promise<Map<number, Telling>> {
  const rows = await sqlIn<TellingRow>(
    em,
    `select a.id, a.source_id as "sourceId", s.cluster_id as "clusterId", a.republished_from as "republishedFrom", ` +
      `(extract(epoch from a.published_at) * 1000)::float8 as "publishedAt", a.published_precision as precision, ` +
      `(extract(epoch from a.first_seen_at) * 1000)::float8 as "firstSeenAt", ` +
      `case when s.cluster_id is not null or a.id ${IN} then a.body_html end as "bodyHtml", ` +
      `c.origin_id as "originId", s.similarity, s.resemblance, ` +
      `jsonb_build_array(src.url, src.homepage_url) as urls, ` +
      `(select jsonb_agg(n.name) from (select src.name union select o.name from source_owner w join organ o on o.id = w.organ_id where w.source_id = src.id) as n) as names ` +
      `from article a join source src on src.id = a.source_id left join article_story s on s.article_id = a.id left join story_cluster c on c.id = s.cluster_id where a.id ${IN}`,
    [JSON.stringify([...linked]), JSON.stringify(ids)],
  );
  const publishers = new Map<number, Publisher>();
  return new Map(
    rows.map(({ bodyHtml, urls, names, ...row }) => {
      const publisher =
        publishers.get(row.sourceId) ??
        publisherOf(
          urls.filter((url) => url !== null),
          names,
        );
      publishers.set(row.sourceId, publisher);
      const credit = readCredit({ republishedFrom: row.republishedFrom, bodyHtml });
      return [row.id, { ...row, publisher, credit }];
    }),
  );
}

/** Does one article name the other's publisher? Where both share a host, a link to it says nothing. */
export function credits(from: Telling, to: Telling): boolean {
  if (from.sourceId === to.sourceId) return false;
  if (from.credit.named === null && from.credit.hosts.size === 0) return false;
  const publisher = shareHost(from.publisher, to.publisher) ? { ...to.publisher, hosts: [] } : to.publisher;
  return creditsPublisher(from.credit, publisher);
}

/** Names somebody else as its source; its own publisher or organ is nobody else. */
export function creditsStranger({ republishedFrom, publisher }: Telling): boolean {
  if (republishedFrom === null) return false;
  return !creditsPublisher(readCredit({ republishedFrom, bodyHtml: null }), publisher);
}

const IN = `in (select value::int from jsonb_array_elements_text(?::jsonb))`;
