import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** One write by somebody: who, when, what, before and after. Kept for two years (decree 72/2013/NĐ-CP, article 23c). */
@Entity({ tableName: 'audit_event' })
@Index({ name: 'audit_event_subject_index', properties: ['subject', 'id'] as never })
@Index({ name: 'audit_event_at_index', properties: ['at', 'id'] as never })
export class AuditEvent {
  @PrimaryKey({ type: 'integer' })
  readonly id!: number;

  @Property({ type: 'datetime', length: 3 })
  at!: Date;

  /** `ACCOUNT:3`, `KEY:7`: who did it; `COMMAND` from the command line, `CLOCK` what was set for its time. */
  @Property({ type: 'text' })
  actor!: string;

  /** What the actor was called then. */
  @Property({ type: 'text', nullable: true })
  actorName!: string | null;

  /** The mutation, by its name in the API. */
  @Property({ type: 'text' })
  action!: string;

  /** `Type:key` of what was changed, as in a global id before it is encoded. */
  @Property({ type: 'text' })
  subject!: string;

  /** The fields that changed, as they were; null for something new. */
  @Property({ type: 'json', columnType: 'jsonb', nullable: true })
  before!: Readonly<Record<string, unknown>> | null;

  /** The fields that changed, as they are; null for something deleted. */
  @Property({ type: 'json', columnType: 'jsonb', nullable: true })
  after!: Readonly<Record<string, unknown>> | null;
}
