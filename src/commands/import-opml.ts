import { ANONYMOUS } from '../auth/viewer.js';
import { importRows } from '../editing/import-sources.js';
import { toGlobalId } from '../graphql/global-id.js';
import { refusalMessage } from '../graphql/refusals.js';
import { ensureUnits } from '../ingest/load-units.js';
import { readSourcesFile } from '../ingest/sources-file.js';
import { createGazetteer } from '../units/gazetteer.js';
import { readUnitsFile } from '../units/units-file.js';
import { BadInput, callerFile } from './cases.js';
import { printLine, withDatabase } from './tools.js';

/**
 * `sources import FILE.opml`: adds what an OPML list names and tells of every outline, as `importSources` of the API does:
 * one line each, and one with the numbers at the end. Such a list is another program's, so an outline that is refused keeps
 * no other from being added; the exit code is then 1. A file that is no OPML is wrong usage.
 */
export async function importOpml(file: string): Promise<void> {
  const text = (await callerFile(file)).toString('utf8');
  process.exitCode = await withDatabase(async (database, { province }) => {
    const given = readSourcesFile(text, 'opml', province);
    const [first] = given;
    if (!first) throw new BadInput(`${file}: the list names no sources`);
    if ('reason' in first && first.faults[0]?.kind === 'NOT_OPML')
      throw new BadInput(`${file}: ${first.reason}`);
    const units = readUnitsFile();
    await ensureUnits(database, units);
    const tools = { database, gazetteer: createGazetteer(units), province, now: () => new Date() };
    const rows = await importRows(ANONYMOUS, given, { format: 'opml', dryRun: false }, tools);
    for (const { line, name, url, outcome, refused, sourceId } of rows) {
      const errors = refused.map((refusal) => ({
        code: refusal.code,
        field: refusal.path?.slice(2).join('.') ?? '',
        message: refusalMessage(refusal, 'en'),
      }));
      const id = sourceId === null ? null : toGlobalId('Source', sourceId);
      printLine({ line, name, url, outcome, id, number: sourceId, errors });
    }
    const count = (outcome: string) => rows.filter((row) => row.outcome === outcome).length;
    printLine({
      read: rows.length,
      added: count('CREATED'),
      known: count('EXISTS'),
      refused: count('REFUSED'),
    });
    return count('REFUSED') > 0 ? 1 : 0;
  });
}
