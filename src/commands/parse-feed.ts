import { Command } from 'commander';
import { documentOf } from '../ingest/read-feed.js';
import { parseInstant } from '../normalize/instant.js';
import { answerCases, BadInput, type Case, callerFile, textOf } from './cases.js';
import { parsingFor, PLAIN_FEED } from './guarded.js';

interface Options {
  readonly url?: string;
  readonly contentType?: string;
  readonly fetchedAt?: string;
  readonly batch?: string;
}

/** `bantin parse-feed`: bytes of a feed in, its entries out; no database, no network. */
export function command(): Command {
  return new Command()
    .argument('[file]', 'the feed as served')
    .option('--url <url>', 'the address it was served from')
    .option('--content-type <type>', 'the Content-Type header it was served with')
    .option('--fetched-at <instant>', 'when it was fetched, ISO 8601 with zone; dates after it are future')
    .option('--batch <file>', 'one case per line: {"file","url","contentType"?,"fetchedAt"?}')
    .action(async (file: string | undefined, options: Options, self: Command) => {
      if (options.batch === undefined && (file === undefined || options.url === undefined)) {
        self.error('error: give FILE and --url URL, or --batch FILE', { exitCode: 2 });
      }
      const { batch, ...single } = options;
      process.exitCode = await answerCases(
        batch === undefined ? { single: { file, ...single } } : { batch },
        parseFeedCase,
      );
    });
}

/** Answers one case; throws BadInput or SourceError. */
export async function parseFeedCase(input: Case): Promise<unknown> {
  const url = textOf(input, 'url');
  const address = URL.parse(url);
  if (address?.protocol !== 'http:' && address?.protocol !== 'https:') {
    throw new BadInput(`"url" must be an absolute http or https address, got ${JSON.stringify(url)}`);
  }
  const contentType = textOf(input, 'contentType', true) ?? null;
  const fetchedAt = fetchedAtOf(textOf(input, 'fetchedAt', true));
  const bytes = await callerFile(textOf(input, 'file'));
  return documentOf(await parsingFor(bytes, PLAIN_FEED).feed({ bytes, url, contentType, fetchedAt }));
}

/** The caller's own instant, which unlike scraped text keeps to ISO 8601. */
function fetchedAtOf(text: string | undefined): Date | null {
  if (text === undefined || text === '') return null;
  const instant = parseInstant(text);
  if (instant) return instant;
  throw new BadInput(
    `"fetchedAt" must be an instant with a zone, like 2026-11-10T08:00:00Z, got ${JSON.stringify(text)}`,
  );
}
