import { Command } from 'commander';
import { loadUnits } from '../ingest/load-units.js';
import { readUnitsFile, UnitsFileError } from '../units/units-file.js';
import { BadInput, callerPath } from './cases.js';
import { printLine, withDatabase } from './tools.js';

/** `units import FILE`: ids stay, versions of the units in the file are replaced, events are the file's. */
export function command(): Command {
  const program = new Command();
  program
    .command('import')
    .description('write a units file (ndjson, gzipped or not) into the database')
    .argument('<file>', 'the file')
    .action(async (file: string) => {
      const records = readRecords(file);
      process.stderr.write(`${file}: ${records.units.length} units, ${records.events.length} events\n`);
      printLine(await withDatabase((database) => loadUnits(database.em(), records)));
    });
  return program;
}

function readRecords(file: string) {
  try {
    return readUnitsFile(callerPath(file));
  } catch (error) {
    if (error instanceof UnitsFileError) throw new BadInput(`${file}: ${error.message}`, { cause: error });
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new BadInput(`${file}: there is no such file`);
    throw error;
  }
}
