import { Command, Option } from 'commander';
import type { Database } from '../db.js';
import { OrganKind } from '../entities/organ.js';
import { SourceKind } from '../entities/source.js';
import { FAMILY_NAMES } from '../families/families.js';
import { toGlobalId } from '../graphql/global-id.js';
import { addSource, type NewSource } from '../ingest/add-source.js';
import { ensureUnits } from '../ingest/load-units.js';
import { readSource, readSourcesFile } from '../ingest/sources-file.js';
import { readUnitsFile } from '../units/units-file.js';
import { backfillCommand } from './backfill.js';
import { BadInput, callerFile } from './cases.js';
import { previewCommand } from './preview.js';
import { commandConfig, printLine, withDatabase } from './tools.js';

/** `sources list | add | import | preview | backfill`. */
export function command(): Command {
  const program = new Command();
  program.command('list').description('every source, one JSON object a line').action(list);
  program
    .command('add')
    .description('add one source')
    .requiredOption('--url <url>', 'the address that is read: feed, list page or sitemap')
    .requiredOption('--name <name>', 'its name for people')
    .addOption(
      new Option('--kind <kind>', 'how its list is read').choices(Object.keys(SourceKind)).default('FEED'),
    )
    .addOption(
      new Option('--family <name>', 'how its pages are read; recognised when nothing is said').choices(
        FAMILY_NAMES,
      ),
    )
    .option('--homepage <url>', 'where a person finds the site')
    .option('--province <code>', 'GSO code of the province whose unit names resolve first')
    .addOption(new Option('--owner-kind <kind>', 'kind of the owner').choices(Object.keys(OrganKind)))
    .option('--owner-name <name>', 'name of the owner, e.g. "UBND xã Lộc Hà"')
    .option('--owner-unit <slug>', 'unit of the owner, e.g. ht-xa-loc-ha-18568-2025-07')
    .action(add);
  program
    .command('import')
    .description('add sources from a file: .csv with a header, or one JSON object a line')
    .argument('<file>', 'the file')
    .action(importFile);
  program.addCommand(previewCommand());
  program.addCommand(backfillCommand());
  return program;
}

async function list(): Promise<void> {
  await withDatabase(async (database) => {
    const rows = await database.read<{ id: number }>(
      `select id, name, url, kind, family, lifecycle, health_state as health, sample from source order by id`,
    );
    for (const { id, ...rest } of rows) printLine({ id: toGlobalId('Source', id), number: id, ...rest });
  });
}

interface AddOptions {
  readonly url: string;
  readonly name: string;
  readonly kind: SourceKind;
  readonly family?: string;
  readonly homepage?: string;
  readonly province?: string;
  readonly ownerKind?: OrganKind;
  readonly ownerName?: string;
  readonly ownerUnit?: string;
}

async function add(options: AddOptions): Promise<void> {
  const { ownerKind, ownerName, ownerUnit, homepage, ...rest } = options;
  if ((ownerKind === undefined) !== (ownerName === undefined)) {
    throw new BadInput('--owner-kind and --owner-name go together');
  }
  const owners =
    ownerName === undefined ? [] : [{ kind: ownerKind, name: ownerName, unitId: ownerUnit ?? null }];
  const source = readSource({ ...rest, homepageUrl: homepage, owners }, commandConfig().province);
  if ('reason' in source) throw new BadInput(source.reason);
  await withDatabase(async (database) => {
    await ensureUnits(database, readUnitsFile());
    const [unknown] = await unknownUnits(database, [source]);
    if (unknown) throw new BadInput(`there is no unit ${unknown}`);
    const { id, added } = await addSource(database.em(), source);
    if (!added) process.stderr.write(`there is a source with this address already\n`);
    printLine({ id: toGlobalId('Source', id), number: id, added });
  });
}

async function importFile(file: string): Promise<void> {
  const text = (await callerFile(file)).toString('utf8');
  const rows = readSourcesFile(text, /\.csv$/i.test(file) ? 'csv' : 'ndjson', commandConfig().province);
  const bad = rows.flatMap((row) => ('reason' in row ? [`${file}, line ${row.line}: ${row.reason}`] : []));
  if (bad.length > 0) throw new BadInput(`nothing was imported:\n${bad.join('\n')}`);
  const good = rows.flatMap((row) => ('source' in row ? [row] : []));
  const sources = good.map(({ source }) => source);
  await withDatabase(async (database) => {
    await ensureUnits(database, readUnitsFile());
    const unknown = new Set(await unknownUnits(database, sources));
    const strange = good.flatMap(({ line, source }) =>
      source.owners
        .filter(({ unitId }) => unitId !== null && unknown.has(unitId))
        .map(({ unitId }) => `${file}, line ${line}: there is no unit ${unitId}`),
    );
    if (strange.length > 0) throw new BadInput(`nothing was imported:\n${strange.join('\n')}`);
    // All or nothing: a file that was stopped half-way can simply be given again.
    const added = await database.em().transactional(async (em) => {
      let count = 0;
      for (const [index, source] of sources.entries()) {
        if ((await addSource(em, source)).added) count += 1;
        if ((index + 1) % 100 === 0) process.stderr.write(`${index + 1} of ${sources.length}\n`);
      }
      return count;
    });
    printLine({ read: sources.length, added, known: sources.length - added });
  });
}

/** Units that owners name and the database does not know. */
async function unknownUnits(database: Database, sources: readonly NewSource[]): Promise<readonly string[]> {
  const named = sources.flatMap(({ owners }) => owners.flatMap(({ unitId }) => unitId ?? []));
  const known = await database.read<{ id: string }>('select id from unit where id = any($1::text[])', [
    named,
  ]);
  const ids = new Set(known.map(({ id }) => id));
  return named.filter((id) => !ids.has(id));
}
