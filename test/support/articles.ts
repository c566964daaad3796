import type { Database } from '../../src/db.js';
import { Source, SourceOwner } from '../../src/entities/source.js';
import { addSource, type NewSource } from '../../src/ingest/add-source.js';
import type { Incoming, ReadArticle } from '../../src/ingest/incoming.js';
import { storeArticles } from '../../src/ingest/store.js';
import { GAZETTEER } from './service.js';

/** The sources of the test articles, by a short name. */
export const SOURCES = {
  /** The seed's own: its owner ended on 2025-01-01. */
  locHa: source('Huyện ủy Lộc Hà', [
    owner('PARTY_COMMITTEE', 'Huyện ủy Lộc Hà', 'ht-huyen-loc-ha-448', null, '2025-01-01'),
  ]),
  province: source('Cổng thông tin Hà Tĩnh', [
    owner('PEOPLES_COMMITTEE', 'Ủy ban nhân dân tỉnh Hà Tĩnh', 'ht-province-42', null, null),
  ]),
  /** A commune that lay in Lộc Hà, then in Thạch Hà, then was no more. */
  tanLoc: source('Xã Tân Lộc', [
    owner('PEOPLES_COMMITTEE', 'Ủy ban nhân dân xã Tân Lộc', 'ht-xa-tan-loc-18409', null, '2025-07-01'),
  ]),
  ownerless: source('Blog không chủ', []),
} as const satisfies Record<string, NewSource>;

export type SourceName = keyof typeof SOURCES;

function owner(
  kind: NewSource['owners'][number]['kind'],
  name: string,
  unitId: string,
  validFrom: string | null,
  validTo: string | null,
): NewSource['owners'][number] {
  return { kind, name, unitId, validFrom, validTo };
}

function source(name: string, owners: NewSource['owners']): NewSource {
  const url = `https://example.org/${encodeURIComponent(name)}/rss.xml`;
  return { name, url, homepageUrl: null, kind: 'FEED', family: 'feed', province: '42', owners };
}

/** One article as a test names it; the rest is filled in. */
export interface TestArticle {
  readonly source: SourceName;
  readonly title: string;
  readonly publishedAt?: string | null;
  readonly firstSeenAt?: string;
  readonly images?: readonly string[];
  readonly read?: Partial<ReadArticle>;
  readonly urls?: readonly string[];
}

export const BODY =
  'Sáng nay, tại hội trường huyện, Ban Thường vụ tổ chức hội nghị. Nội dung mật: chim lạc bay.';

/** Adds the sources and stores the articles in the order given. Ids of both, the articles' in that order. */
export async function storeTestArticles(
  database: Database,
  articles: readonly TestArticle[],
): Promise<{ sources: Record<SourceName, number>; articles: number[] }> {
  const sources = {} as Record<SourceName, number>;
  for (const name of Object.keys(SOURCES) as SourceName[]) {
    sources[name] = (await addSource(database.em(), SOURCES[name])).id;
  }
  const ids: number[] = [];
  for (const [index, article] of articles.entries()) {
    const incoming = incomingOf(article, index);
    await storeTestArticle(database, sources[article.source], incoming, article.firstSeenAt);
    const [row] = await database.read<{ id: number }>('select id from article where source_key = $1', [
      incoming.sourceKey,
    ]);
    if (!row) throw new Error(`${article.title} was not stored`);
    ids.push(row.id);
  }
  return { sources, articles: ids };
}

/** Stores one article as a reading would; the same key again is a change. */
export async function storeTestArticle(
  database: Database,
  sourceId: number,
  incoming: Incoming,
  seenAt = '2026-01-02T03:04:05.000Z',
): Promise<void> {
  const em = database.em();
  const stored = await em.findOneOrFail(Source, sourceId);
  const owners = await em.find(SourceOwner, { source: sourceId }, { populate: ['organ'] });
  const setting = { source: stored, owners, gazetteer: GAZETTEER, now: new Date(seenAt) };
  await storeArticles(database.em(), [incoming], setting);
}

/** The article as it comes from a reading; `index` makes its address and key. */
export function incomingOf(
  { title, publishedAt, images = [], read, urls }: TestArticle,
  index: number,
): Incoming {
  const url = `https://example.org/bai-${index}`;
  return {
    sourceKey: `https://example.org/bai-${index}`,
    urls: [url, ...(urls ?? [])],
    read: {
      family: 'generic',
      url,
      title,
      lead: 'Lời dẫn mật.',
      publishedAt: publishedAt
        ? { value: publishedAt, precision: 'MINUTE', basis: 'PAGE', raw: publishedAt }
        : null,
      modifiedAt: null,
      eventDate: null,
      byline: { raw: null, persons: [], organ: null, republishedFrom: null },
      authorUnit: null,
      bylineBasis: 'BYLINE',
      category: null,
      contentType: 'NEWS',
      images: images.map((src) => ({
        url: src,
        caption: 'Chú thích mật',
        credit: null,
        alt: null,
        isCover: false,
        width: null,
        height: null,
        pairing: 'FIGCAPTION',
      })),
      attachments: [],
      documentNumbers: [],
      bodyText: BODY,
      bodyHtml: `<p>${BODY}</p>`,
      status: 'ACTIVE',
      problems: [],
      ...read,
    },
  };
}

/** The opaque id of a row. */
export function idOf(type: string, key: string | number): string {
  return Buffer.from(`${type}:${key}`).toString('base64url');
}
