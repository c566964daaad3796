import type { Database } from '../db.js';

/** What accounts, sessions and keys are kept with. */
export interface AuthTools {
  readonly database: Pick<Database, 'em' | 'read' | 'alone'>;
  readonly now: () => Date;
}

/** Runs a writing statement with `?` for its parameters and gives the rows it returns. */
export async function write<Row extends object>(
  { database }: Pick<AuthTools, 'database'>,
  sql: string,
  params: readonly unknown[],
): Promise<Row[]> {
  return database
    .em()
    .getConnection()
    .execute<Row[]>(sql, [...params]);
}
