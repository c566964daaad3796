import { imagesOf, type DemoArticle } from '../../src/demo/demo-article.js';
import { instantOf } from '../../src/demo/demo-days.js';
import { RENDERERS } from '../../src/demo/demo-server.js';
import type { DemoSite } from '../../src/demo/demo-sites.js';
import { CATEGORIES, type SiteRenderer } from '../../src/demo/site-renderer.js';
import type { ExtractedArticle } from '../../src/ingest/extract.js';

/** What a sample page says, in one shape for what was meant and what was read. */
export interface Meaning {
  readonly title: string | null;
  readonly published: string | null;
  /** `any` where the lead names a day that is not the day of one event ("từ ngày … đến ngày …"). */
  readonly eventDate: string | null;
  readonly byline: {
    readonly raw: string | null;
    readonly persons: readonly string[];
    readonly organ: string | null;
  };
  readonly republishedFrom: string | null;
  /** The unit whose organ signed; `any` where no organ with a unit in its name did. */
  readonly unitId: string | null;
  readonly images: readonly {
    readonly path: string;
    readonly caption: string | null;
    readonly credit: string | null;
  }[];
  readonly attachments: readonly { readonly path: string; readonly type: string | null }[];
  /** Letters and digits of lead and body only: how tables and lists are laid out is the reader's choice. */
  readonly words: string;
  readonly contentType: string;
  readonly category: string | null;
}

/** What the page of `article` means, as its family is able to say it. */
export function meant(site: DemoSite, article: DemoArticle): Meaning {
  const renderer: SiteRenderer = RENDERERS[site.layout];
  const dayOnly = site.layout === 'hatinh-commune';
  const { byline, origin } = article;
  const source = originLine(site, origin);
  // The commune portals print their desk where others print an author.
  const desk = dayOnly ? `Thông tin ${site.place.name}` : null;
  return {
    title: article.title,
    published: `${new Date(instantOf(article.day, dayOnly ? '00:00' : article.time)).toISOString()} ${dayOnly ? 'DAY' : 'MINUTE'}`,
    eventDate: namesOtherDay(article) ? 'any' : article.eventDay,
    byline: {
      raw: byline?.raw ?? source ?? desk,
      persons: byline?.persons ?? [],
      organ: byline?.organ ?? desk,
    },
    republishedFrom: origin,
    unitId: unitOf(site, article) ?? 'any',
    images: imagesOf(article).map((image) => ({
      path: renderer.imagePath(site, article, image),
      caption: image.caption?.replaceAll('\u00a0', ' ').trim() ?? null,
      credit: image.credit,
    })),
    attachments: article.attachments.map((file) => ({
      path: renderer.filePath(site, article, file),
      type: file.file.slice(file.file.lastIndexOf('.') + 1),
    })),
    words: lettersOf([article.lead, ...article.blocks.flatMap(textsOf)].join(' ')),
    contentType: article.topic === 'praise' ? 'NEWS or PRAISE' : article.kind,
    category: NAMES_CATEGORY.has(site.layout) ? CATEGORIES[article.topic].name : 'any',
  };
}

/** Organs that sign although the site is not theirs. */
const GUESTS: Readonly<Record<string, string>> = {
  'Đảng ủy xã Thạch Kim': 'ht-xa-thach-kim-18580',
  'TTVH-TT Thạch Hà': 'ht-huyen-thach-ha-445',
};

/** The unit of the organ that signed: an owner of the site on that day, or a guest. */
function unitOf(site: DemoSite, { byline, day }: DemoArticle): string | null {
  const organ = byline?.organ;
  if (organ === undefined || organ === null) return null;
  const owner = site.owners.find(
    (each) => each.name === organ && (each.validFrom ?? '') <= day && day < (each.validTo ?? '9999'),
  );
  return owner?.unitId ?? GUESTS[organ] ?? null;
}

/** The products whose pages name the category in a breadcrumb; the home-made ones only link to it somewhere. */
const NAMES_CATEGORY: ReadonlySet<string> = new Set(['portal-folder', 'nukeviet', 'hatinh-commune']);

/** Whether the lead of an article without an event names a day all the same. */
function namesOtherDay(article: DemoArticle): boolean {
  return article.eventDay === null && /\d{1,2}\/\d{1,2}/.test(article.lead);
}

function textsOf(block: DemoArticle['blocks'][number]): readonly string[] {
  if (block.kind === 'text') return [block.text];
  if (block.kind === 'image') return [];
  return block.kind === 'list' ? block.items : block.rows.flat();
}

/** How each product prints whom an article was taken from. */
function originLine(site: DemoSite, origin: string | null): string | null {
  if (origin === null) return null;
  if (site.layout === 'nukeviet') return origin;
  if (site.layout === 'hatinh-commune') return `(Theo ${origin})`;
  return site.layout === 'laravel' || site.layout === 'newsdesk' ? `Nguồn: ${origin}` : `Theo ${origin}`;
}

/** What was read of it. Names of files linked inside the body may stand in the text or not: they are taken out. */
export function read(draft: ExtractedArticle, article: DemoArticle, site: DemoSite): Meaning {
  const fileNames = article.attachments.flatMap((file) => [
    `Tải về: ${file.name}`,
    `${file.name}\n\nTải về`,
    file.name,
  ]);
  const text = fileNames.reduce((rest, name) => rest.replace(`\n${name}`, '\n'), draft.bodyText ?? '');
  return {
    title: draft.title,
    published: draft.publishedAt && `${draft.publishedAt.value} ${draft.publishedAt.precision}`,
    eventDate: namesOtherDay(article) ? 'any' : draft.eventDate,
    byline: { raw: draft.byline.raw, persons: draft.byline.persons, organ: draft.byline.organ },
    republishedFrom: draft.byline.republishedFrom,
    unitId: unitOf(site, article) === null ? 'any' : (draft.authorUnit?.unitId ?? null),
    images: draft.images.map(({ url, caption, credit }) => ({ path: pathOf(url), caption, credit })),
    attachments: draft.attachments.map(({ url, type }) => ({ path: pathOf(url), type })),
    words: lettersOf(text),
    contentType:
      article.topic === 'praise' && /^(?:NEWS|PRAISE)$/.test(draft.contentType)
        ? 'NEWS or PRAISE'
        : draft.contentType,
    category: NAMES_CATEGORY.has(site.layout) ? draft.category : 'any',
  };
}

function pathOf(url: string | null): string {
  return url === null ? '' : decodeURI(new URL(url).pathname);
}

function lettersOf(text: string): string {
  return (text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []).join('');
}
