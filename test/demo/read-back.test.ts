import { describe, expect, test } from '@jest/globals';
import { demoArticles } from '../../src/demo/demo-articles.js';
import { instantOf } from '../../src/demo/demo-days.js';
import { RENDERERS } from '../../src/demo/demo-server.js';
import { DEMO_SITES, type DemoSite } from '../../src/demo/demo-sites.js';
import { SAMPLE_MARK, type PageContext, type SiteRenderer } from '../../src/demo/site-renderer.js';
import { familyNamed, recognizeFamily } from '../../src/families/families.js';
import type { Family } from '../../src/families/family.js';
import { parsePage } from '../../src/families/page.js';
import { extractArticle } from '../../src/ingest/extract.js';
import { loadGazetteer } from '../../src/units/gazetteer.js';
import { meant, read, type Meaning } from './meaning.js';

const ANCHOR_DAY = '2026-11-23';
const ORIGIN = 'http://127.0.0.1:4010';
const gazetteer = loadGazetteer();
const SITES = DEMO_SITES.map((site) => [site.slug, site] as const);

/**
 * What the readers do not yet see in these pages, each with its reason. A line that is no longer needed fails its test.
 */
const STILL_OPEN: readonly {
  readonly site: string;
  readonly key: string;
  readonly field: keyof Meaning;
  readonly why: string;
}[] = [];

function contextOf(site: DemoSite): PageContext {
  return {
    site,
    articles: demoArticles(ANCHOR_DAY).get(site.slug) ?? [],
    anchorDay: ANCHOR_DAY,
    origin: ORIGIN,
  };
}

/** The family that reads the pages of a site; the pages behind a full-text feed are read as anybody's. */
function readerOf(site: DemoSite): Family {
  const family = familyNamed(site.family === 'feed' ? 'generic' : site.family);
  if (!family) throw new Error(`no family reads ${site.slug}`);
  return family;
}

describe('every page of every sample site, read back', () => {
  test.each(SITES)('%s says what was meant', (_slug, site) => {
    const context = contextOf(site);
    const renderer: SiteRenderer = RENDERERS[site.layout];
    const family = readerOf(site);
    const open = new Set<string>();
    for (const article of context.articles) {
      const url = ORIGIN + renderer.articlePath(site, article);
      const html = renderer.article(context, article);
      expect([url, recognizeFamily(parsePage(html, url)).family.name]).toEqual([url, family.name]);
      const draft = extractArticle(
        {
          text: html,
          url,
          family: family.name,
          contentType: 'text/html; charset=utf-8',
          fetchedAt: new Date(instantOf(ANCHOR_DAY, '08:00')),
          province: '42',
        },
        gazetteer,
      );
      const [should, did] = [meant(site, article), read(draft, article, site)];
      for (const { key, field } of STILL_OPEN.filter(
        (each) => each.site === site.slug && each.key === article.key,
      )) {
        if (JSON.stringify(should[field]) === JSON.stringify(did[field])) continue;
        open.add(`${key} ${field}`);
        Object.assign(did, { [field]: should[field] });
      }
      expect({ url, ...did }).toEqual({ url, ...should });
      expect([url, draft.status]).toEqual([url, 'ACTIVE']);
      expect(`${draft.bodyText} ${draft.bodyHtml}`).not.toMatch(
        new RegExp(`${SAMPLE_MARK}|Chịu trách nhiệm|Ý kiến bạn đọc|EmailPrint`),
      );
      if (article.glued) expect(draft.bodyText).not.toMatch(/\p{Ll}{2}\.\p{Lu}\p{Ll}/u);
    }
    expect([...open].sort()).toEqual(
      STILL_OPEN.filter((each) => each.site === site.slug)
        .map(({ key, field }) => `${key} ${field}`)
        .sort(),
    );
  });

  test.each(SITES.filter(([, site]) => site.kind === 'HTML'))(
    '%s: its list pages lead to every article within ten',
    (_slug, site) => {
      const context = contextOf(site);
      const renderer: SiteRenderer = RENDERERS[site.layout];
      const family = readerOf(site);
      const found: string[] = [];
      let url: string | null = ORIGIN + site.listPath;
      for (let page = 1; url !== null && page <= 10; page += 1) {
        const listing = family.readListing(parsePage(renderer.list(context, page, null), url));
        found.push(...listing.items.map((item) => item.url));
        const next: string | null = listing.nextUrl;
        const last = page * renderer.pageSize >= context.articles.length;
        expect(next).toBe(last ? null : ORIGIN + renderer.listPath(site, page + 1, null));
        url = next;
      }
      const missed = context.articles.filter(
        (article) => !found.includes(ORIGIN + renderer.articlePath(site, article)),
      );
      expect(missed.map((article) => article.key)).toEqual([]);
      expect(new Set(found).size).toBe(context.articles.length);
    },
  );
});
