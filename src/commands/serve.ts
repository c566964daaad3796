import { Command } from 'commander';
import { runService } from '../main.js';
import { requireSharedDatabase } from './shared-database.js';

/** `serve`: only the web part; workers run beside it. */
export function command(): Command {
  return new Command().action(async () => {
    requireSharedDatabase('serve');
    process.exitCode = await runService({ web: true, worker: false, demo: false });
  });
}
