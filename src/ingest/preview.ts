import { Source, type SourceKind } from '../entities/source.js';
import type { RuleSet } from '../families/rules.js';
import { type SourceErrorCode, SourceError } from '../errors.js';
import { reasonOf, type Told } from '../reasons.js';
import { countFields, type FieldCounts } from './article-fields.js';
import { readEntry } from './entry.js';
import { entriesOf } from './list.js';
import type { Entry } from './list-entry.js';
import type { Notice } from './notice.js';
import { failureOf, type PreviewArticle, type PreviewFailure, shown } from './preview-article.js';
import { type PreviewWarning, warningsOf } from './preview-warnings.js';
import { probeSource } from './probe.js';
import type { ReadTools } from './refresh-tools.js';

/** A source as an editor thinks of it, before it is one. */
export interface PreviewInput {
  readonly url: string;
  /** Absent: seen by the answer. */
  readonly kind?: SourceKind | null;
  /** Absent: recognised page by page. */
  readonly family?: string | null;
  /** GSO code of the province whose unit names resolve first. */
  readonly province: string;
  /** Selectors of its own, where it is to have any. */
  readonly rules?: readonly RuleSet[] | null;
  /** Articles read at most; 10 when nothing is said, 50 at most. */
  readonly limit?: number;
}

/** What would be read of a source. Nothing of it is stored. */
export interface SourcePreview {
  readonly url: string;
  readonly kind: SourceKind;
  readonly family: string | null;
  /** What the feed or the page calls itself. */
  readonly title: string | null;
  /** Entries the list names. */
  readonly listCount: number;
  /** Why the list could not be read; null when it could. */
  readonly error: (Told & { readonly code: SourceErrorCode }) | null;
  readonly articles: readonly PreviewArticle[];
  readonly failures: readonly PreviewFailure[];
  /** Per field how many articles have it, of those that could. */
  readonly coverage: FieldCounts;
  readonly warnings: readonly Notice<PreviewWarning>[];
}

const USUAL_LIMIT = 10;
const MOST = 50;

/** Pages in a row that fail in the site's own way; the rest is not asked for. */
const PATIENCE = 3;

/**
 * A dry run: reads the list and some articles as a reading would, and says how well each field is filled and what an
 * editor should look at. What the site does wrong is told in the result; our own faults and an abort are thrown.
 */
export async function previewSource(
  input: PreviewInput,
  tools: ReadTools,
  signal: AbortSignal = new AbortController().signal,
): Promise<SourcePreview> {
  const limit = Math.min(Math.max(input.limit ?? USUAL_LIMIT, 1), MOST);
  const { family = null } = input;
  const { kind, title, entries, error } = await listOf(input, tools, signal);
  const source = plannedSource(input, kind);
  const articles: PreviewArticle[] = [];
  const failures: PreviewFailure[] = [];
  let inARow = 0;
  for (const entry of entries.slice(0, limit)) {
    if (inARow >= PATIENCE) break;
    signal.throwIfAborted();
    const result = await readEntry(entry, source, tools, signal);
    inARow = 'incoming' in result || result.error.code === 'NOT_AN_ARTICLE' ? 0 : inARow + 1;
    if ('incoming' in result) articles.push(shown(result.incoming.read));
    else failures.push(failureOf(result));
  }
  const coverage = countFields(articles);
  const facts = { kind, family, entries, error, articles, failures, coverage, now: tools.now() };
  return {
    url: input.url,
    kind,
    family,
    title,
    listCount: entries.length,
    error: error && { code: error.code, message: error.message, reason: reasonOf(error) },
    articles,
    failures,
    coverage,
    warnings: warningsOf(facts),
  };
}

interface PlannedList {
  readonly kind: SourceKind;
  readonly title: string | null;
  readonly entries: readonly Entry[];
  readonly error: SourceError | null;
}

/** The first page of the list, asked for once: what it is and what it names. */
async function listOf(input: PreviewInput, tools: ReadTools, signal: AbortSignal): Promise<PlannedList> {
  let kind = input.kind ?? null;
  let title: string | null = null;
  try {
    const probe = await probeSource(input.url, tools, signal);
    title = probe.title;
    kind ??= probe.kind;
    const source = plannedSource(input, kind);
    const { entries } = await entriesOf(source, probe.fetched, {
      tools,
      signal,
      mostPages: kind === 'SITEMAP' ? 3 : 1,
    });
    return { kind, title, entries, error: null };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return { kind: kind ?? 'HTML', title, entries: [], error };
  }
}

/** The source as it would be, known to nobody. */
function plannedSource(
  { url, family = null, province, rules = null }: PreviewInput,
  kind: SourceKind,
): Source {
  return Object.assign(new Source(), {
    id: 0,
    url,
    kind,
    family,
    province,
    rules,
    homepageUrl: null,
    listHash: null,
  });
}
