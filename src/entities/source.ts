import { Check, Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { type Rel } from '@mikro-orm/core';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Rights } from './article-enums.js';
import { Node } from './node.js';
import { Organ } from './organ.js';
import { CalendarDate, DateTime, Url } from './scalars.js';

export const SourceKind = { FEED: 'FEED', HTML: 'HTML', SITEMAP: 'SITEMAP' } as const;
export type SourceKind = (typeof SourceKind)[keyof typeof SourceKind];
registerEnumType(SourceKind, {
  name: 'SourceKind',
  description: 'How the list of a source is read.',
  valuesConfig: {
    FEED: { description: 'RSS, Atom or JSON Feed.' },
    HTML: { description: 'A list page of the site.' },
    SITEMAP: { description: 'An XML sitemap.' },
  },
});

export const SourceLifecycle = {
  ACTIVE: 'ACTIVE',
  PAUSED: 'PAUSED',
  FROZEN: 'FROZEN',
  REDIRECTED: 'REDIRECTED',
  CLOSED: 'CLOSED',
} as const;
export type SourceLifecycle = (typeof SourceLifecycle)[keyof typeof SourceLifecycle];
registerEnumType(SourceLifecycle, {
  name: 'SourceLifecycle',
  description: 'Whether a source is read.',
  valuesConfig: {
    ACTIVE: { description: 'Read on its schedule.' },
    PAUSED: { description: 'Not read until an editor resumes it.' },
    FROZEN: { description: 'The site stands but is no longer written; looked at monthly.' },
    REDIRECTED: { description: 'The site moved for good.' },
    CLOSED: { description: 'The site is gone.' },
  },
});

export const HealthState = {
  OK: 'OK',
  STALE: 'STALE',
  BROKEN: 'BROKEN',
  BLOCKED: 'BLOCKED',
  DRIFTED: 'DRIFTED',
} as const;
export type HealthState = (typeof HealthState)[keyof typeof HealthState];
registerEnumType(HealthState, {
  name: 'HealthState',
  description: 'How a source fares.',
  valuesConfig: {
    OK: { description: 'The last read worked, or none was due yet.' },
    STALE: { description: 'It is read, but nothing new came for longer than its own rhythm.' },
    BROKEN: { description: 'Reading fails.' },
    BLOCKED: { description: 'The address is refused or the site forbids reading.' },
    DRIFTED: { description: 'It is read, but its pages no longer fill the fields they used to.' },
  },
});

/** Where and how news is read: one row per feed or list page. The owner is a dated relation, never the host. */
@Entity({ tableName: 'source' })
@Check({ name: 'source_kind_check', expression: `kind in ('FEED', 'HTML', 'SITEMAP')` })
@Index({ name: 'source_due_index', properties: ['lifecycle', 'nextCheckAt'] as never })
@ObjectType({ implements: Node, simpleResolvers: true, description: 'A feed or site that is read.' })
export class Source extends Node {
  @PrimaryKey({ type: 'integer' })
  override readonly id!: number;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'Its name for people.' })
  name!: string;

  /** The name in lower case, and folded: what filters compare with. */
  @Property({ type: 'text' })
  nameLower!: string;

  @Property({ type: 'text' })
  nameFolded!: string;

  /** Vietnamese alphabetical key of the name. */
  @Property({ type: 'text', collation: 'C' })
  sortKey!: string;

  @Property({ type: 'text' })
  @Unique({ name: 'source_url_unique' })
  @Field(() => Url, { description: 'The address that is read: feed, list page or sitemap.' })
  url!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => Url, { nullable: true, description: 'Where a person finds the site.' })
  homepageUrl!: string | null;

  @Property({ type: 'text' })
  @Field(() => SourceKind, { description: 'How its list is read.' })
  kind!: SourceKind;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'How its article pages are read: a CMS family, `feed` when the feed carries all; null: recognised page by page.',
  })
  family!: string | null;

  @Property({ type: 'text', default: 'ACTIVE' })
  @Field(() => SourceLifecycle, { description: 'Whether it is read.' })
  lifecycle: SourceLifecycle = 'ACTIVE';

  /** GSO code of the province whose unit names resolve first. */
  @Property({ type: 'text' })
  @Field(() => String, { description: 'GSO code of the province whose unit names resolve first.' })
  province!: string;

  /** Selectors of its own, in sets with days of validity: the rule sets of `families/rules`. */
  @Property({ type: 'json', columnType: 'jsonb', nullable: true })
  rules!: readonly object[] | null;

  @Property({ type: 'text', default: 'UNKNOWN' })
  @Field(() => Rights, { description: 'On what ground the texts of articles that come in may be shown.' })
  rights: Rights = 'UNKNOWN';

  @Property({ type: 'integer', default: 3600 })
  intervalSeconds = 3600;

  /** The truth about when it is due; a ticker enqueues what is past it. */
  @Property({ type: 'datetime', length: 3, nullable: true })
  nextCheckAt!: Date | null;

  /** Until when a process holds the source for reading; a dead one's hold runs out. */
  @Property({ type: 'datetime', length: 3, nullable: true })
  heldUntil!: Date | null;

  @Property({ type: 'text', nullable: true })
  etag!: string | null;

  @Property({ type: 'text', nullable: true })
  lastModified!: string | null;

  /** SHA-256 of the last list read with success: the second "not modified", since some sites lie. */
  @Property({ type: 'text', nullable: true })
  listHash!: string | null;

  @Property({ type: 'text', default: 'OK' })
  healthState: HealthState = 'OK';

  @Property({ type: 'datetime', length: 3, nullable: true })
  healthSince!: Date | null;

  @Property({ type: 'text', nullable: true })
  healthReason!: string | null;

  /** The same as data, put into words when it is shown (`reason-words.ts`); null: it has only those of `healthReason`. */
  @Property({ type: 'json', columnType: 'jsonb', nullable: true })
  healthFacts!: readonly object[] | null;

  @Property({ type: 'integer', default: 0 })
  failures = 0;

  @Property({ type: 'datetime', length: 3, nullable: true })
  lastSuccessAt!: Date | null;

  @Property({ type: 'datetime', length: 3, nullable: true })
  lastNewArticleAt!: Date | null;

  /** By when the next news is due by the source's own rhythm; null: it has none yet. */
  @Property({ type: 'datetime', length: 3, nullable: true })
  expectedBy!: Date | null;

  @Property({ type: 'boolean', default: false })
  @Field(() => Boolean, { description: 'A sample site that ships with Bantin; its news are invented.' })
  sample = false;

  @Property({ type: 'datetime', length: 3, defaultRaw: 'now()' })
  @Field(() => DateTime, { description: 'When it was added.' })
  createdAt!: Date;

  @Property({ type: 'integer', default: 1 })
  @Field(() => Int, {
    description: "Counts up with every editor's change; mutations take it as `expectedVersion`.",
  })
  version = 1;
}

/** Who owns a source from when to when: [validFrom, validTo). A host outlives its unit. */
@Entity({ tableName: 'source_owner' })
@ObjectType({ simpleResolvers: true, description: 'Who owns a source, from when to when.' })
export class SourceOwner {
  @PrimaryKey({ type: 'integer' })
  readonly id!: number;

  @ManyToOne(() => Source, {
    index: 'source_owner_source_index',
    deleteRule: 'cascade',
    updateRule: 'no action',
  })
  source!: Rel<Source>;

  @ManyToOne(() => Organ, {
    index: 'source_owner_organ_index',
    deleteRule: 'no action',
    updateRule: 'no action',
  })
  @Field(() => Organ, { description: 'The owner.' })
  organ!: Rel<Organ>;

  @Property({ type: 'date', nullable: true })
  @Field(() => CalendarDate, { nullable: true, description: 'First day; null: from the beginning.' })
  validFrom!: string | null;

  @Property({ type: 'date', nullable: true })
  @Field(() => CalendarDate, { nullable: true, description: 'First day after; null: to this day.' })
  validTo!: string | null;
}
