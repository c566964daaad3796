import { Command, Option } from 'commander';
import { Source } from '../entities/source.js';
import { FAMILY_NAMES } from '../families/families.js';
import { addSource } from '../ingest/add-source.js';
import { refreshSource } from '../ingest/refresh.js';
import type { RefreshTools } from '../ingest/refresh-tools.js';
import { probeSource } from '../ingest/probe.js';
import { BadInput } from './cases.js';
import { sourceNumber } from './source-number.js';
import { printLine, withTools } from './tools.js';

/** `ingest`: reads one source now and prints how it went; an address nobody knows is added first. */
export function command(): Command {
  return new Command()
    .argument('<source>', 'id of a source, or an address: feed or list page')
    .addOption(
      new Option(
        '--family <name>',
        'how article pages of a new address are read; recognised when nothing is said',
      ).choices(FAMILY_NAMES),
    )
    .action(async (source: string, { family }: { family?: string }) => {
      process.exitCode = await withTools(async (tools, config) => {
        const id = await sourceId(source, tools, { family: family ?? null, province: config.province });
        const result = await refreshSource(id, tools);
        if (!result) throw new BadInput(`there is no source ${source}`);
        if ('refused' in result) throw new Error(`source ${id} is being read by another process right now`);
        printLine({ sourceId: id, ...result });
        return result.outcome === 'NEW' || result.outcome === 'UNCHANGED' ? 0 : 1;
      });
    });
}

async function sourceId(
  text: string,
  tools: RefreshTools,
  { family, province }: { family: string | null; province: string },
): Promise<number> {
  const number = sourceNumber(text);
  if (number !== null) return number;
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) {
    throw new BadInput(`"${text}" is neither the id of a source nor an http address`);
  }
  const known = await tools.database.em().findOne(Source, { url: text });
  if (known) return known.id;
  const { kind, title } = await probeSource(text, tools);
  const name = title ?? new URL(text).host;
  const { id } = await addSource(tools.database.em(), {
    name,
    url: text,
    homepageUrl: new URL('/', text).href,
    kind,
    family,
    province,
    owners: [],
  });
  process.stderr.write(`added as source ${id} (${kind}, "${name}") without an owner\n`);
  return id;
}
