import { Command } from 'commander';
import { runService } from '../main.js';
import { requireSharedDatabase } from './shared-database.js';

/** `worker`: only the reading of sources; any number may run. */
export function command(): Command {
  return new Command().action(async () => {
    requireSharedDatabase('worker');
    process.exitCode = await runService({ web: false, worker: true, demo: false });
  });
}
