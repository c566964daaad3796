import { BadInput } from './cases.js';
import { commandConfig } from './tools.js';

/** Web and worker apart are two processes, and the embedded database takes one. Throws {@link BadInput}. */
export function requireSharedDatabase(verb: string): void {
  if (commandConfig().databaseUrl !== null) return;
  throw new BadInput(
    `"${verb}" runs beside other processes and needs a PostgreSQL they share: set DATABASE_URL. ` +
      `With the embedded database, "start" runs everything in one process.`,
  );
}
