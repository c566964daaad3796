import { Command, Option } from 'commander';
import {
  type BackfillOptions,
  type BackfillProgress,
  runBackfill,
  startBackfill,
} from '../ingest/backfill.js';
import type { RefreshTools } from '../ingest/refresh-tools.js';
import { BadInput } from './cases.js';
import { sourceNumber } from './source-number.js';
import { printLine, withTools } from './tools.js';
import { webAddress } from './web-address.js';
import { wholeNumber } from './whole-number.js';

interface Options {
  readonly pages?: number;
  readonly articles?: number;
  readonly since?: string;
  readonly from?: string;
  readonly restart?: true;
  readonly queue?: true;
}

/** `sources backfill`: reads the archive of a source from new to old; goes on where an earlier one stopped. */
export function backfillCommand(): Command {
  return new Command('backfill')
    .description('read the archive of a source, from new to old; goes on where it stopped')
    .argument('<source>', 'id of a source')
    .addOption(
      new Option('--pages <number>', 'list pages or sitemaps at most').argParser(wholeNumber(1, 10_000)),
    )
    .addOption(new Option('--articles <number>', 'new articles at most').argParser(wholeNumber(1, 1_000_000)))
    .option('--since <day>', 'leave what was published before this day, e.g. 2025-07-01')
    .option('--from <url>', 'begin at another list page or sitemap than its own')
    .option('--restart', 'begin anew where one is under way')
    .option('--queue', 'leave the reading to the worker')
    .action(async (text: string, { queue, since, from, ...options }: Options) => {
      const id = sourceNumber(text);
      if (id === null) throw new BadInput(`"${text}" is no id of a source`);
      if (since !== undefined && !isDay(since))
        throw new BadInput(`--since must be a day such as 2025-07-01`);
      const where = from === undefined ? {} : { from: webAddress(from) };
      const how = { ...options, ...where, ...(since === undefined ? {} : { since }) };
      process.exitCode = await withTools(async (tools) => {
        const started = await begin(id, how, tools);
        const progress = queue ? started : await readToTheEnd(id, tools);
        printLine(progress);
        return progress.state === 'DONE' || queue ? 0 : 1;
      });
    });
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}

async function begin(id: number, options: BackfillOptions, tools: RefreshTools): Promise<BackfillProgress> {
  const started = await startBackfill(id, options, tools);
  if (!('refused' in started)) return started;
  if (started.refused === 'NOT_FOUND') throw new BadInput(`there is no source ${id}`);
  throw new BadInput('its feed names the newest only: give a list page or a sitemap with --from');
}

/** Run after run, until it ends or the site asks for a pause; then the next call, or the worker, goes on. */
async function readToTheEnd(id: number, tools: RefreshTools): Promise<BackfillProgress> {
  const signal = new AbortController().signal;
  for (;;) {
    const progress = await runBackfill(id, tools, signal);
    if (!progress) throw new Error(`the backfill of source ${id} is gone`);
    if ('refused' in progress) throw new Error(`source ${id} is being read by another process right now`);
    const { state, pageCount, newCount, nextRunAt } = progress;
    process.stderr.write(`${pageCount} pages, ${newCount} new articles\n`);
    if (state !== 'RUNNING' || (nextRunAt !== null && nextRunAt > tools.now())) return progress;
  }
}
