import { Command } from 'commander';
import { FAMILY_NAMES } from '../families/families.js';
import type { FamilyName } from '../families/family.js';
import type { ExtractedArticle } from '../ingest/extract.js';
import { parseInstant } from '../normalize/instant.js';
import { answerCases, BadInput, callerFile, type Case, textOf } from './cases.js';
import { parsingFor } from './guarded.js';

interface Options {
  readonly url?: string;
  readonly family?: string;
  readonly fetchedAt?: string;
  readonly contentType?: string;
  readonly province?: string;
  readonly batch?: string;
}

/** The verb `extract`: article pages in, one JSON object per line out. Opens no database. */
export function command(): Command {
  return new Command()
    .argument('[file]', 'the page as it was saved, or pasted text')
    .option('--url <url>', 'the address the page was served from')
    .option('--family <name>', `read with this family instead of recognising it: ${PAGE_FAMILIES.join(', ')}`)
    .option('--fetched-at <instant>', 'when the page was fetched, ISO 8601 with zone')
    .option('--content-type <type>', 'the HTTP header; text/plain for pasted text')
    .option('--province <code>', "GSO code of the source's province, e.g. 42")
    .option(
      '--batch <file>',
      'one case a line: {"file","url","family"?,"fetchedAt"?,"contentType"?,"province"?}',
    )
    .action(async (file: string | undefined, options: Options, self: Command) => {
      const { batch, ...single } = options;
      if (batch === undefined && (file === undefined || options.url === undefined)) {
        self.error('error: give a file and --url, or --batch', { exitCode: 2 });
      }
      process.exitCode = await answerCases({ batch, single: { file, ...single } }, answerExtract);
    });
}

const PAGE_FAMILIES = FAMILY_NAMES.filter((name) => name !== 'feed');

/** Answers one case with the contract's keys in the contract's order. Throws BadInput and SourceError. */
export async function answerExtract(input: Case): Promise<Record<string, unknown>> {
  const file = textOf(input, 'file');
  const url = textOf(input, 'url');
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new BadInput(`"url" must be an absolute http or https address, got ${JSON.stringify(url)}`);
  }
  const family = familyOf(textOf(input, 'family', true));
  const fetchedAt = fetchedAtOf(textOf(input, 'fetchedAt', true));
  const contentType = textOf(input, 'contentType', true);
  const province = provinceOf(textOf(input, 'province', true));
  const bytes = await callerFile(file);
  const page = { bytes, url, family, fetchedAt, contentType, province };
  return answerOf(await parsingFor(bytes).page(page));
}

function answerOf(article: ExtractedArticle): Record<string, unknown> {
  const { publishedAt, byline, authorUnit } = article;
  return {
    family: article.family,
    url: article.url,
    title: article.title,
    lead: article.lead,
    publishedAt: publishedAt && {
      value: publishedAt.value,
      precision: publishedAt.precision,
      basis: publishedAt.basis,
      raw: publishedAt.raw,
    },
    eventDate: article.eventDate,
    byline: { raw: byline.raw, persons: byline.persons, republishedFrom: byline.republishedFrom },
    authorUnit: authorUnit && {
      name: authorUnit.name,
      kind: authorUnit.kind,
      unitId: authorUnit.unitId,
      confidence: authorUnit.confidence,
    },
    category: article.category,
    contentType: article.contentType,
    images: article.images.map(({ url, caption, credit, pairing }) => ({ url, caption, credit, pairing })),
    attachments: article.attachments.map(({ url, type }) => ({ url, type })),
    documentNumbers: article.documentNumbers,
    bodyText: article.bodyText,
    bodyHtml: article.bodyHtml,
    status: article.status,
    problems: article.problems.map(({ code }) => ({ code })),
  };
}

function familyOf(name: string | undefined): FamilyName | null {
  if (name === undefined || name === '') return null;
  const family = PAGE_FAMILIES.find((each) => each === name);
  if (!family) throw new BadInput(`there is no family "${name}"; known are ${PAGE_FAMILIES.join(', ')}`);
  return family;
}

/** An ISO instant with its zone, so that nothing is read in the machine's own. */
function fetchedAtOf(text: string | undefined): Date | null {
  if (text === undefined || text === '') return null;
  const instant = parseInstant(text);
  if (instant) return instant;
  throw new BadInput(
    `"fetchedAt" must be an ISO instant with zone (2026-11-10T01:15:00Z), got ${JSON.stringify(text)}`,
  );
}

function provinceOf(code: string | undefined): string | null {
  if (code === undefined || code === '') return null;
  if (/^\d{2}$/.test(code)) return code;
  throw new BadInput(`"province" must be a GSO code of two digits ("42"), got ${JSON.stringify(code)}`);
}
