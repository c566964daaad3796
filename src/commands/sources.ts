import { Command, Option } from 'commander';
import type { Database } from '../db.js';
import { OrganKind } from '../entities/organ.js';
import { Source, SourceKind } from '../entities/source.js';
import { FAMILY_NAMES } from '../families/families.js';
import { fromGlobalId, toGlobalId } from '../graphql/global-id.js';
import { addSource, type NewSource } from '../ingest/add-source.js';
import { ensureUnits } from '../ingest/load-units.js';
import type { RuleSet } from '../families/rules.js';
import { reprocessSource } from '../ingest/reprocess.js';
import { readRules } from '../ingest/source-rules.js';
import { readSource, readSourcesFile } from '../ingest/sources-file.js';
import { readUnitsFile } from '../units/units-file.js';
import { backfillCommand } from './backfill.js';
import { BadInput, callerFile } from './cases.js';
import { importOpml } from './import-opml.js';
import { previewCommand } from './preview.js';
import { commandConfig, printLine, withDatabase, withTools } from './tools.js';

/** `sources list | add | import | rules | reprocess | preview | backfill`. */
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
    .option('--rules <file>', 'selectors of its own, as JSON: one set or several')
    .action(add);
  program
    .command('import')
    .description(
      'add sources from a file: .csv with a header, .opml as readers of feeds export it, or one JSON object a line',
    )
    .argument('<file>', 'the file')
    .action((file: string) => (/\.opml$/i.test(file) ? importOpml(file) : importFile(file)));
  program.addCommand(previewCommand());
  program.addCommand(backfillCommand());
  program
    .command('rules')
    .description('print the rules of a source, or set them from a file; an empty list takes them away')
    .argument('<source>', 'id of a source')
    .argument('[file]', 'JSON: one set of rules or several')
    .action(rules);
  program
    .command('reprocess')
    .description(
      'read the stored pages of a source again, with the rules of today and no request to the site',
    )
    .argument('<source>', 'id of a source')
    .option('--dry-run', 'only tell what would change')
    .action(reprocess);
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
  readonly rules?: string;
}

async function add(options: AddOptions): Promise<void> {
  const { ownerKind, ownerName, ownerUnit, homepage, rules: rulesPath, ...rest } = options;
  if ((ownerKind === undefined) !== (ownerName === undefined)) {
    throw new BadInput('--owner-kind and --owner-name go together');
  }
  const owners =
    ownerName === undefined ? [] : [{ kind: ownerKind, name: ownerName, unitId: ownerUnit ?? null }];
  const rules = rulesPath === undefined ? [] : await rulesFile(rulesPath);
  const source = readSource({ ...rest, homepageUrl: homepage, owners, rules }, commandConfig().province);
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

/** The rules in a file. Throws {@link BadInput} with what is wrong. */
async function rulesFile(path: string): Promise<readonly RuleSet[]> {
  const read = readRules((await callerFile(path)).toString('utf8'));
  if ('reason' in read) throw new BadInput(`${path}: ${read.reason}`);
  return read.rules;
}

async function rules(source: string, path?: string): Promise<void> {
  const id = readSourceId(source);
  const given = path === undefined ? null : await rulesFile(path);
  await withDatabase(async (database) => {
    const em = database.em();
    const found = await em.findOne(Source, id);
    if (!found) throw new BadInput(`there is no source ${source}`);
    if (given) {
      // The list is read anew, even where the site says that it is the same.
      Object.assign(found, {
        rules: given.length > 0 ? given : null,
        etag: null,
        lastModified: null,
        listHash: null,
      });
      await em.flush();
    }
    printLine({ number: id, rules: found.rules ?? [] });
  });
}

/** One line for each article that changes, is new or is lost, and one with the numbers at the end. */
async function reprocess(source: string, { dryRun = false }: { dryRun?: boolean }): Promise<void> {
  const id = readSourceId(source);
  await withTools(async (tools) => {
    const report = await reprocessSource(id, { dryRun }, tools);
    if (!report) throw new BadInput(`there is no source ${source}`);
    if ('refused' in report) throw new Error(`source ${id} is being read by another process right now`);
    const { changed, created, lost, unread, ...rest } = report;
    for (const { articleId, ...each } of changed)
      printLine({ changed: toGlobalId('Article', articleId), ...each });
    for (const each of created) printLine({ created: true, ...each });
    for (const { articleId, ...each } of lost) printLine({ lost: toGlobalId('Article', articleId), ...each });
    for (const each of unread) printLine({ unread: true, ...each });
    printLine({
      ...rest,
      changed: changed.length,
      created: created.length,
      lost: lost.length,
      unread: unread.length,
    });
  });
}

/** The number of a source from its number or its opaque id. */
function readSourceId(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  const global = fromGlobalId(text);
  if (global?.type !== 'Source') throw new BadInput(`"${text}" is no id of a source`);
  return Number(global.key);
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
