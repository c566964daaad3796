import { Command } from 'commander';
import { runService } from '../main.js';

/** `start`: everything in one process, with the sample sites unless told otherwise. */
export function command(): Command {
  return new Command()
    .option('--no-demo', 'start without the sample sites')
    .action(async ({ demo }: { demo: boolean }) => {
      process.exitCode = await runService({ web: true, worker: true, demo });
    });
}
