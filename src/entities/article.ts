import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { type Rel } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Problem } from '../errors.js';
import {
  ArticleStatus,
  type BylineBasis,
  type Confidence,
  ContentType,
  type DateBasis,
  type DatePrecision,
  Pairing,
  Rights,
  type StatusBasis,
} from './article-enums.js';
import { Node } from './node.js';
import { Organ } from './organ.js';
import { CalendarDate, DateTime, Html, Url } from './scalars.js';
import { Source } from './source.js';
import { Unit } from './unit.js';

/**
 * One article of one source. The units of publisher and author stand here with their district and province as of
 * the article's day, so that "within this unit" is one index, whatever becomes of the units later.
 */
@Entity({ tableName: 'article' })
@Unique({ name: 'article_source_key_unique', properties: ['source', 'sourceKey'] as never })
@Index({
  name: 'article_newest_index',
  expression: `create index "article_newest_index" on "article" ((coalesce("published_at", '-infinity'::timestamptz)), "id")`,
})
@Index({
  name: 'article_oldest_index',
  expression: `create index "article_oldest_index" on "article" ((coalesce("published_at", 'infinity'::timestamptz)), "id")`,
})
@Index({
  name: 'article_publisher_unit_index',
  expression: `create index "article_publisher_unit_index" on "article" ("publisher_unit_id", (coalesce("published_at", '-infinity'::timestamptz)), "id")`,
})
@Index({
  name: 'article_publisher_district_index',
  expression: `create index "article_publisher_district_index" on "article" ("publisher_district_id", (coalesce("published_at", '-infinity'::timestamptz)), "id")`,
})
@Index({
  name: 'article_publisher_province_index',
  expression:
    `create index "article_publisher_province_index" on "article" ("publisher_province_id", (coalesce("published_at", '-infinity'::timestamptz)), "id") ` +
    `include ("published_at", "status", "is_embargoed", "publisher_unit_id", "day", "category", "category_lower", "content_type", "source_id", "published_precision", "has_images")`,
})
@Index({
  name: 'article_author_unit_index',
  expression: `create index "article_author_unit_index" on "article" ("author_unit_id", (coalesce("published_at", '-infinity'::timestamptz)), "id")`,
})
@Index({
  name: 'article_author_district_index',
  expression: `create index "article_author_district_index" on "article" ("author_district_id", (coalesce("published_at", '-infinity'::timestamptz)), "id")`,
})
@Index({
  name: 'article_source_index',
  expression: `create index "article_source_index" on "article" ("source_id", (coalesce("published_at", '-infinity'::timestamptz)), "id")`,
})
@Index({
  name: 'article_embargo_index',
  expression: `create index "article_embargo_index" on "article" ("embargo_until") where "is_embargoed"`,
})
@Index({ name: 'article_title_index', properties: ['titleSort', 'id'] as never })
@Index({ name: 'article_first_seen_index', properties: ['firstSeenAt', 'id'] as never })
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'One article of one source, normalized.',
})
export class Article extends Node {
  @PrimaryKey({ type: 'integer' })
  override readonly id!: number;

  @ManyToOne(() => Source, { deleteRule: 'cascade', updateRule: 'no action' })
  @Field(() => Source, { description: 'Where it was read.' })
  source!: Rel<Source>;

  /** What the source knows it by: guid of a feed entry, else the look-up key of its address. */
  @Property({ type: 'text' })
  sourceKey!: string;

  @Property({ type: 'text' })
  family!: string;

  @Property({ type: 'text' })
  @Field(() => String, { description: 'The title as the source wrote it.' })
  title!: string;

  /** Vietnamese alphabetical key of the title. */
  @Property({ type: 'text', collation: 'C' })
  titleSort!: string;

  /** The title in lower case, blanks collapsed: what a filter typed with marks is compared with. */
  @Property({ type: 'text' })
  titleLower!: string;

  /** The title without marks, lower case: what a filter typed without marks is compared with. */
  @Property({ type: 'text' })
  titleFolded!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'The lead (sapo), if the article has one.' })
  lead!: string | null;

  @Property({ type: 'text' })
  @Field(() => Url, { description: 'The working address.' })
  url!: string;

  @Property({ type: 'datetime', length: 3, nullable: true })
  @Field(() => DateTime, {
    nullable: true,
    description: 'When the source published it; null when that is not known.',
  })
  publishedAt!: Date | null;

  @Property({ type: 'text', nullable: true })
  publishedPrecision!: DatePrecision | null;

  @Property({ type: 'text', nullable: true })
  publishedBasis!: DateBasis | null;

  @Property({ type: 'text', nullable: true })
  publishedRaw!: string | null;

  /** Vietnamese day of publication, else of first sight: the day as of which its units read. */
  @Property({ type: 'date' })
  day!: string;

  @Property({ type: 'datetime', length: 3, nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When the source says it last changed it.' })
  modifiedAt!: Date | null;

  @Property({ type: 'datetime', length: 3 })
  @Field(() => DateTime, { description: 'When it was first read here.' })
  firstSeenAt!: Date;

  @Property({ type: 'date', nullable: true })
  @Field(() => CalendarDate, { nullable: true, description: 'The day of the event that the lead tells of.' })
  eventDate!: string | null;

  @Property({ type: 'text', nullable: true })
  bylineRaw!: string | null;

  @Property({ type: 'json', columnType: 'jsonb' })
  bylinePersons!: readonly string[];

  @ManyToOne(() => Organ, {
    nullable: true,
    index: 'article_byline_organ_index',
    deleteRule: 'no action',
    updateRule: 'no action',
  })
  bylineOrgan!: Rel<Organ> | null;

  /** Ids of the units that fit, where more than one does. */
  @Property({ type: 'json', columnType: 'jsonb' })
  bylineCandidates!: readonly string[];

  @Property({ type: 'text' })
  bylineBasis!: BylineBasis;

  @Property({ type: 'text' })
  bylineConfidence!: Confidence;

  @Property({ type: 'text', nullable: true })
  republishedFrom!: string | null;

  /** The byline's organ, else the owner of the source on the day. */
  @ManyToOne(() => Organ, {
    nullable: true,
    index: 'article_author_organ_index',
    deleteRule: 'no action',
    updateRule: 'no action',
  })
  authorOrgan!: Rel<Organ> | null;

  @ManyToOne(() => Unit, { nullable: true, deleteRule: 'no action', updateRule: 'no action' })
  authorUnit!: Rel<Unit> | null;

  @ManyToOne(() => Unit, { nullable: true, deleteRule: 'no action', updateRule: 'no action' })
  authorDistrict!: Rel<Unit> | null;

  @ManyToOne(() => Unit, {
    nullable: true,
    index: 'article_author_province_index',
    deleteRule: 'no action',
    updateRule: 'no action',
  })
  authorProvince!: Rel<Unit> | null;

  @ManyToOne(() => Unit, { nullable: true, deleteRule: 'no action', updateRule: 'no action' })
  @Field(() => Unit, {
    nullable: true,
    description: 'Unit of the owner of the source on the day of publication.',
  })
  publisherUnit!: Rel<Unit> | null;

  @ManyToOne(() => Unit, { nullable: true, deleteRule: 'no action', updateRule: 'no action' })
  publisherDistrict!: Rel<Unit> | null;

  @ManyToOne(() => Unit, { nullable: true, deleteRule: 'no action', updateRule: 'no action' })
  publisherProvince!: Rel<Unit> | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: "The source's own word for the section." })
  category!: string | null;

  /** The category in lower case, blanks collapsed: what filters compare. */
  @Property({ type: 'text', nullable: true })
  categoryLower!: string | null;

  @Property({ type: 'text' })
  @Field(() => ContentType, { description: 'What kind of text it is.' })
  contentType!: ContentType;

  @Property({ type: 'text', nullable: true })
  @Field(() => Html, { nullable: true, description: 'The body, sanitised, its words verbatim.' })
  bodyHtml!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Lead and body as a reader reads them, paragraphs apart by a blank line.',
  })
  bodyText!: string | null;

  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'Syllables of the text: Vietnamese puts a space between them.' })
  wordCount!: number;

  @Property({ type: 'text', default: 'vi' })
  @Field(() => String, { description: 'Language as a BCP 47 tag.' })
  language = 'vi';

  @Property({ type: 'boolean' })
  hasImages!: boolean;

  @Property({ type: 'json', columnType: 'jsonb' })
  @Field(() => [String], { description: 'Numbers of documents it names, such as `163-KH/TU`.' })
  documentNumbers!: readonly string[];

  @Property({ type: 'json', columnType: 'jsonb' })
  problems!: readonly Problem[];

  @Property({ type: 'text', default: 'ACTIVE' })
  @Field(() => ArticleStatus, { description: 'Whether it is shown.' })
  status: ArticleStatus = 'ACTIVE';

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it has this status.' })
  statusReason!: string | null;

  @Property({ type: 'datetime', length: 3, nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'Since when it has this status.' })
  statusAt!: Date | null;

  /** Whether reading gave it this status or somebody decided; a decision is never overwritten by reading. */
  @Property({ type: 'text', default: 'READ' })
  statusBasis: StatusBasis = 'READ';

  /** The article that this one puts right, where it names it by a link. */
  @ManyToOne(() => Article, {
    nullable: true,
    index: 'article_correction_of_index',
    deleteRule: 'set null',
    updateRule: 'no action',
  })
  @Field(() => Article, {
    nullable: true,
    description: 'The article of the same source that it corrects ("Đính chính …"), where it links to one.',
  })
  correctionOf!: Rel<Article> | null;

  @Property({ type: 'text', default: 'UNKNOWN' })
  @Field(() => Rights, { description: 'On what ground its text may be shown.' })
  rights: Rights = 'UNKNOWN';

  @Property({ type: 'datetime', length: 3, nullable: true })
  @Field(() => DateTime, {
    nullable: true,
    description:
      'Until then it is shown to editors only, some seconds longer at most; null: it never waited.',
  })
  embargoUntil!: Date | null;

  /** Set and cleared by writes alone, so that lists need not know what time it is (`changes/end-embargoes.ts`). */
  @Property({ type: 'boolean', default: false })
  @Field(() => Boolean, { description: 'Whether it still waits for `embargoUntil`; true for editors only.' })
  isEmbargoed = false;

  /** SHA-256 over what a reader could notice; a different one is a revision. */
  @Property({ type: 'text' })
  contentHash!: string;

  @Property({ type: 'datetime', length: 3 })
  retrievedAt!: Date;

  @Property({ type: 'integer', default: 1 })
  @Field(() => Int, { description: 'Counts up with every change; mutations take it as `expectedVersion`.' })
  version = 1;
}

/** An image of an article, in the order of the page. */
@Entity({ tableName: 'article_image' })
@ObjectType({ simpleResolvers: true, description: 'An image of an article with its caption.' })
export class ArticleImage {
  @ManyToOne(() => Article, { primary: true, deleteRule: 'cascade', updateRule: 'no action' })
  article!: Rel<Article>;

  @PrimaryKey({ type: 'integer' })
  @Field(() => Int, { description: 'Place in the article, from 0.' })
  position!: number;

  @Property({ type: 'text' })
  @Field(() => Url, { description: 'Where the image is.' })
  url!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'The caption, without the credit.' })
  caption!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Who made it, from "Ảnh: …".' })
  credit!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'The alternative text of the page.' })
  alt!: string | null;

  @Property({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Kept apart from the body by the portal.' })
  isCover!: boolean;

  @Property({ type: 'integer', nullable: true })
  @Field(() => Int, { nullable: true, description: 'Width in pixels, as the page says.' })
  width!: number | null;

  @Property({ type: 'integer', nullable: true })
  @Field(() => Int, { nullable: true, description: 'Height in pixels, as the page says.' })
  height!: number | null;

  @Property({ type: 'text' })
  @Field(() => Pairing, { description: 'How the caption was tied to the image.' })
  pairing!: Pairing;
}

/** A file an article offers. */
@Entity({ tableName: 'article_attachment' })
@ObjectType({ simpleResolvers: true, description: 'A file that an article offers.' })
export class Attachment {
  @ManyToOne(() => Article, { primary: true, deleteRule: 'cascade', updateRule: 'no action' })
  article!: Rel<Article>;

  @PrimaryKey({ type: 'integer' })
  @Field(() => Int, { description: 'Place in the article, from 0.' })
  position!: number;

  @Property({ type: 'text' })
  @Field(() => Url, { description: 'Where the file is.' })
  url!: string;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'pdf, docx, xls, zip …; null when the address does not say.',
  })
  type!: string | null;

  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'What the page calls it.' })
  name!: string | null;
}

/** Every look-up key under which an article of a source is known; `url` is a variant that was seen. */
@Entity({ tableName: 'article_url' })
export class ArticleUrl {
  @PrimaryKey({ type: 'text' })
  urlKey!: string;

  @ManyToOne(() => Article, {
    primary: true,
    index: 'article_url_article_index',
    deleteRule: 'cascade',
    updateRule: 'no action',
  })
  article!: Rel<Article>;

  @Property({ type: 'text' })
  url!: string;
}

/** What an article was before a change: field by field, old and new. */
@Entity({ tableName: 'article_revision' })
@ObjectType({ simpleResolvers: true, description: 'One change of an article.' })
export class ArticleRevision {
  @PrimaryKey({ type: 'integer' })
  @Field(() => ID, { description: 'Opaque id.' })
  readonly id!: number;

  @ManyToOne(() => Article, {
    index: 'article_revision_article_index',
    deleteRule: 'cascade',
    updateRule: 'no action',
  })
  article!: Rel<Article>;

  @Property({ type: 'datetime', length: 3 })
  @Field(() => DateTime, { description: 'When the change was seen.' })
  seenAt!: Date;

  /** `{ field: { before, after } }` */
  @Property({ type: 'json', columnType: 'jsonb' })
  diff!: Readonly<Record<string, { readonly before: unknown; readonly after: unknown }>>;
}
