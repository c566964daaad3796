import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Database } from '../db.js';
import type { ArticleStatus } from '../entities/article-enums.js';
import { AuditEvent } from '../entities/audit-event.js';
import { lockSources } from '../lock-sources.js';
import { changeKind, recordChanges } from './record-changes.js';

/**
 * Shows the articles whose embargo is over, source by source, each in one transaction with the change feed, which tells
 * of it once, and the audit. By the database's clock, which all processes share: never before its time, and as soon after
 * as this is called. Of two who call at once one ends an embargo. Gives how many ended.
 */
export async function endEmbargoes({ em }: Pick<Database, 'em'>, now: Date): Promise<number> {
  const sources = await run<{ id: number }>(
    em(),
    `select distinct source_id as id from article where ${IS_OVER} order by 1`,
    [],
  );
  let count = 0;
  for (const { id } of sources) count += await em().transactional((inner) => endOf(inner, id, now));
  return count;
}

const IS_OVER = 'is_embargoed and embargo_until <= now()';

async function endOf(em: SqlEntityManager, sourceId: number, now: Date): Promise<number> {
  await lockSources(em, [sourceId]);
  const ended = await run<Ended>(
    em,
    `update article set is_embargoed = false, version = version + 1 where source_id = ? and ${IS_OVER} ` +
      `returning id, status, embargo_until as until`,
    [sourceId],
  );
  ended.sort((one, other) => one.id - other.id);
  for (const { id, until } of ended) {
    const event = {
      at: now,
      actor: 'CLOCK',
      actorName: null,
      action: 'endEmbargo',
      subject: `Article:${id}`,
      before: { isEmbargoed: true, embargoUntil: new Date(until).toISOString() },
      after: { isEmbargoed: false },
    };
    em.persist(em.create(AuditEvent, event, { partial: true }));
  }
  await em.flush();
  const changes = ended.map(({ id, status }) => ({
    articleId: id,
    kind: changeKind({ status, isEmbargoed: true }, { status, isEmbargoed: false }),
  }));
  await recordChanges(em, changes, now);
  return ended.length;
}

interface Ended {
  readonly id: number;
  readonly status: ArticleStatus;
  readonly until: string | Date;
}

function run<Row>(em: SqlEntityManager, text: string, params: unknown[]): Promise<Row[]> {
  return em.getConnection().execute<Row[]>(text, params, 'all', em.getTransactionContext());
}
