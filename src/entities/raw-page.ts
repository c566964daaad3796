import { Entity, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { type Rel } from '@mikro-orm/core';
import { Source } from './source.js';

/** What a kept page is: a list (feed, list page, sitemap) or the page of one article. */
export type RawPageKind = 'LIST' | 'ARTICLE';

/**
 * A page as the site served it, compressed, so that a mended rule reads it again without asking the site. The same
 * bytes under the same address are kept once; `fetchedAt` tells when they last came.
 */
@Entity({ tableName: 'raw_page' })
@Unique({ name: 'raw_page_bytes_unique', properties: ['source', 'kind', 'pageKey', 'hash'] as never })
export class RawPage {
  @PrimaryKey({ type: 'integer' })
  readonly id!: number;

  @ManyToOne(() => Source, { deleteRule: 'cascade', updateRule: 'no action' })
  source!: Rel<Source>;

  @Property({ type: 'text' })
  kind!: RawPageKind;

  /** Look-up key of the address that was asked: the versions of one page have it in common. */
  @Property({ type: 'text' })
  pageKey!: string;

  /** The address that was asked. */
  @Property({ type: 'text' })
  askedUrl!: string;

  /** The address that answered, after redirects. */
  @Property({ type: 'text' })
  url!: string;

  @Property({ type: 'text', nullable: true })
  contentType!: string | null;

  @Property({ type: 'datetime', length: 3 })
  fetchedAt!: Date;

  /** SHA-256 of the bytes as served. */
  @Property({ type: 'text' })
  hash!: string;

  /** The bytes, packed with Brotli. */
  @Property({ type: 'blob' })
  packed!: Uint8Array;

  @Property({ type: 'integer' })
  packedSize!: number;
}
