import { SourceError } from '../errors.js';
import { type Reason, reasonWords, wordsOf } from '../reasons.js';
import type { PreviewSaid, WriteAnswer } from '../graphql/editor-services.js';
import type { Refusal } from '../graphql/refusals.js';
import { toGlobalId } from '../graphql/global-id.js';
import { discoverSource as discover } from '../ingest/discover.js';
import type { Notice } from '../ingest/notice.js';
import { previewSource as preview } from '../ingest/preview.js';
import type { PreviewArticle } from '../ingest/preview-article.js';
import type { ReadTools } from '../ingest/refresh-tools.js';
import { rulesSaid, sourceFaults } from './source-said.js';

/** How long an editor waits for a look at a site, in milliseconds. */
const PATIENCE_MS = 60_000;

/** Articles a preview reads at most, requests a discovery makes at most, letters of a text that are shown. */
const MOST = { articles: 20, requests: 25, letters: 5000 };

type Language = 'vi' | 'en';

/** What is told of a site, by the names of the API. */
type Facts = Readonly<Record<string, unknown>>;

/** A dry run of a source as it might be; nothing of it is stored. Within a minute, or it is refused as too slow. */
export async function previewSource(
  { limit, ...said }: PreviewSaid,
  language: Language,
  tools: ReadTools & { readonly province: string },
): Promise<WriteAnswer<{ readonly preview: Facts }>> {
  const faults = [
    ...sourceFaults(said, tools.gazetteer),
    ...(limit < 1 || limit > MOST.articles
      ? [
          {
            code: 'OUT_OF_RANGE' as const,
            path: ['input', 'limit'],
            values: { least: 1, most: MOST.articles },
          },
        ]
      : []),
  ];
  if (faults.length > 0) return { refused: faults };
  const { url, kind = null, family, province } = said;
  const input = {
    url,
    kind,
    family: family ?? null,
    province: province ?? tools.province,
    rules: rulesSaid(said.rules),
    limit,
  };
  return withinPatience(['input', 'url'], async (signal) => {
    const { articles, coverage, warnings, error, failures, ...seen } = await preview(input, tools, signal);
    return {
      preview: {
        ...seen,
        error: error && faultFacts({ url: seen.url, ...error }, language),
        failures: failures.map((each) => faultFacts(each, language)),
        articles: articles.map(articleFacts),
        coverage: Object.entries(coverage).map(([field, [filled, of]]) => ({ field, filled, of })),
        warnings: warnings.map((notice) => told(notice, language)),
      },
    };
  });
}

/** Looks a site over; nothing of it is stored. Within a minute, with what was found until then. */
export async function discoverSource(
  url: string,
  language: Language,
  tools: ReadTools & { readonly province: string },
): Promise<WriteAnswer<{ readonly discovery: Facts }>> {
  return withinPatience(['url'], async (signal) => {
    const found = await discover(url, tools, {
      province: tools.province,
      mostRequests: MOST.requests,
      mostMs: PATIENCE_MS - 10_000,
      signal,
    });
    const { servedUrl, kind, homeUrl, title, family, proposals, requestCount, isComplete } = found;
    return {
      discovery: {
        url,
        servedUrl,
        kind,
        homeUrl,
        title,
        family: family.name,
        familyConfidence: family.confidence,
        proposals: proposals.map(({ why, ...each }) => ({
          ...each,
          why: why.map((notice) => told(notice, language)),
        })),
        requestCount,
        isComplete,
      },
    };
  });
}

/** Runs a look with its limit of time; a site that cannot be read, or not in time, is a refusal at `path`. */
export async function withinPatience<Done>(
  path: readonly string[],
  look: (signal: AbortSignal) => Promise<Done>,
  ms = PATIENCE_MS,
): Promise<Done | { readonly refused: readonly Refusal[] }> {
  const signal = AbortSignal.timeout(ms);
  try {
    return await look(signal);
  } catch (error) {
    if (signal.aborted) return { refused: [{ code: 'TOO_SLOW', path, values: { seconds: ms / 1000 } }] };
    if (!(error instanceof SourceError)) throw error;
    return {
      refused: [{ code: 'SITE_UNREADABLE', path, values: { code: error.code, ...wordsOf(error) } }],
    };
  }
}

/** An address that gave nothing, in the language of whoever asks. */
export function faultFacts(
  { url, code, reason }: { readonly url: string; readonly code: string; readonly reason: Reason },
  language: Language,
): Facts {
  return { url, code, message: reasonWords(reason, language) };
}

function told({ code, ...words }: Notice, language: Language) {
  return { code, message: words[language] };
}

function articleFacts(article: PreviewArticle): Facts {
  const { url, family, title, publishedAt, lead, bodyText, images, byline, authorUnit } = article;
  const { category, contentType, status, problems } = article;
  const unitId = authorUnit?.unitId ?? null;
  return {
    url,
    family,
    title,
    publishedAt: publishedAt?.value ?? null,
    publishedPrecision: publishedAt?.precision ?? null,
    publishedRaw: publishedAt?.raw ?? null,
    lead,
    bodyText: bodyText?.slice(0, MOST.letters) ?? null,
    images: images.map(({ url: src, caption, credit }) => ({ url: src, caption, credit })),
    byline: byline.raw,
    organ: authorUnit?.name ?? byline.organ,
    unitId: unitId === null ? null : toGlobalId('Unit', unitId),
    category,
    contentType,
    status,
    problems: problems.map(({ code }) => code),
  };
}
