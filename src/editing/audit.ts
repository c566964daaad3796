import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Viewer } from '../auth/viewer.js';
import { AuditEvent } from '../entities/audit-event.js';

/** A write that is to be remembered. */
export interface Write {
  /** The mutation, by its name in the API. */
  readonly action: string;
  /** `Article:17`: what was changed. */
  readonly subject: string;
  /** The fields that changed, as they were; null for something new. */
  readonly before: Readonly<Record<string, unknown>> | null;
  /** The fields that changed, as they are; null for something deleted. */
  readonly after: Readonly<Record<string, unknown>> | null;
}

/**
 * Remembers who wrote what. `em` is that of the transaction which makes the change, so that neither is ever without
 * the other; the row goes in with its next flush. Never hand in secrets.
 */
export function recordWrite(em: SqlEntityManager, viewer: Viewer, write: Write, now: Date): void {
  em.persist(
    em.create(
      AuditEvent,
      { ...write, actor: actorOf(viewer), actorName: viewer.name, at: now },
      { partial: true },
    ),
  );
}

/** Who writes, as audit events and edits remember it: `ACCOUNT:3`, `KEY:7`, `COMMAND`. */
export function actorOf({ kind, id }: Viewer): string {
  return kind === 'ANONYMOUS' ? 'COMMAND' : `${kind}:${id}`;
}
