/** The snapshot a statement sees: the same text means the same rows, whoever writes and in whichever process. */
export const SNAPSHOT = 'pg_current_snapshot()::text';
