import { Command, Option } from 'commander';
import { SourceKind } from '../entities/source.js';
import { FAMILY_NAMES } from '../families/families.js';
import { previewSource } from '../ingest/preview.js';
import { printLine, withReadTools } from './tools.js';
import { webAddress } from './web-address.js';
import { wholeNumber } from './whole-number.js';

interface PreviewOptions {
  readonly kind?: SourceKind;
  readonly family?: string;
  readonly province?: string;
  readonly limit: number;
}

/** `sources preview`: reads a list and some articles and prints what would be stored; stores nothing. */
export function previewCommand(): Command {
  return new Command('preview')
    .description('a dry run: what would be read, field by field, before anything is saved')
    .argument('<url>', 'feed, list page or sitemap')
    .addOption(
      new Option('--kind <kind>', 'how its list is read; seen when nothing is said').choices(
        Object.keys(SourceKind),
      ),
    )
    .addOption(
      new Option('--family <name>', 'how its pages are read; recognised when nothing is said').choices(
        FAMILY_NAMES,
      ),
    )
    .option('--province <code>', 'GSO code of the province whose unit names resolve first')
    .addOption(
      new Option('--limit <number>', 'articles read at most').default(10).argParser(wholeNumber(1, 50)),
    )
    .action(async (text: string, { province, ...options }: PreviewOptions) => {
      const url = webAddress(text);
      process.exitCode = await withReadTools(async (tools, config) => {
        const preview = await previewSource(
          { url, province: province ?? config.province, ...options },
          tools,
        );
        for (const { code, en } of preview.warnings) process.stderr.write(`${code}: ${en}\n`);
        printLine(preview);
        return preview.articles.length > 0 ? 0 : 1;
      });
    });
}
