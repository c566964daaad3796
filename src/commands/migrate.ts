import { Command } from 'commander';
import { readConfig } from '../config.js';
import { openDatabase } from '../db.js';

/** `migrate`: brings the database up to date; says what it found. */
export function command(): Command {
  return new Command().action(async () => {
    const config = readConfig(process.env, process.env['INIT_CWD'] ?? process.cwd());
    const database = await openDatabase(config);
    try {
      const done = await database.orm.migrator.getExecuted();
      process.stderr.write(`${database.kind} database is up to date with ${done.length} migrations\n`);
    } finally {
      await database.close();
    }
  });
}
