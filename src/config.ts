import { resolve } from 'node:path';
import { z } from 'zod';

/** A wrong value in the environment: the message names every variable, what it held and what would be right. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Everything the service reads from its environment; nobody else reads `process.env`. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Null: the embedded database in `dataDir`. */
  readonly databaseUrl: string | null;
  readonly databasePoolSize: number;
  /** Absolute path of the embedded database, the sample sites' memory and the lock file. */
  readonly dataDir: string;
  /** Entries as written; `ingest/allow-list` reads them. */
  readonly allowHosts: string;
  readonly minIntervalMs: number;
  readonly userAgent: string;
  /** GSO code of the home province, whose unit names resolve first. */
  readonly province: string;
  /** Whether reading needs no key. */
  readonly publicRead: boolean;
  /** Whether GraphiQL and introspection are served. */
  readonly introspection: boolean;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly production: boolean;
  readonly workerConcurrency: number;
  readonly statementTimeoutMs: number;
  /** How long the change feed keeps what it was told. */
  readonly changesKeptDays: number;
  /** WebSocket connections that one address may hold. */
  readonly socketsPerAddress: number;
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1']);

const flag = z
  .string()
  .transform((text) => text.trim().toLowerCase())
  .refine((text) => ['true', 'false', '1', '0', 'yes', 'no'].includes(text), 'must be true or false')
  .transform((text) => text === 'true' || text === '1' || text === 'yes');

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .trim()
    .regex(/^\d+$/, `must be a whole number from ${least} to ${most}`)
    .transform(Number)
    .refine((value) => value >= least && value <= most, `must be a whole number from ${least} to ${most}`);

const text = z.string().trim().min(1, 'must not be empty');

/** One row per variable: how it is read and what would be right. The README's table lists the same names. */
const ENVIRONMENT = z.object({
  PORT: wholeNumber(0, 65_535).default(4000),
  HOST: text.default('127.0.0.1'),
  DATABASE_URL: text
    .refine(
      (value) => /^postgres(ql)?:\/\//.test(value),
      'must be postgres://user:password@host:port/database',
    )
    .optional(),
  DATABASE_POOL_SIZE: wholeNumber(2, 200).default(10),
  BANTIN_DATA_DIR: text.default('./data'),
  BANTIN_ALLOW_HOSTS: z.string().default(''),
  BANTIN_MIN_INTERVAL_MS: wholeNumber(0, 3_600_000).default(2000),
  BANTIN_USER_AGENT: text
    .regex(/^[\x20-\x7e]+$/, 'must be plain ASCII')
    .default('Bantin/0.1 (news aggregation for provincial units; contact: set BANTIN_USER_AGENT)'),
  BANTIN_PROVINCE: text
    .regex(/^\d{2}$/, 'must be a two-digit GSO province code such as 42 (Hà Tĩnh)')
    .default('42'),
  BANTIN_PUBLIC_READ: flag.optional(),
  BANTIN_INTROSPECTION: flag.default(true),
  BANTIN_WORKER_CONCURRENCY: wholeNumber(1, 64).default(4),
  BANTIN_STATEMENT_TIMEOUT_MS: wholeNumber(100, 600_000).default(5000),
  BANTIN_CHANGES_KEPT_DAYS: wholeNumber(1, 36_500).default(90),
  BANTIN_SOCKETS_PER_ADDRESS: wholeNumber(1, 100_000).default(50),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
  NODE_ENV: z.string().default(''),
});

/** The names of every variable that is read, for the README's check. */
export const ENVIRONMENT_NAMES: readonly string[] = Object.keys(ENVIRONMENT.shape).filter(
  (name) => name !== 'NODE_ENV',
);

/**
 * Reads the environment into one frozen object. `folder` is where relative paths start.
 * Throws {@link ConfigError} that names each wrong variable, its value and what would be right; an empty value
 * counts as not set.
 */
export function readConfig(environment: NodeJS.ProcessEnv, folder: string): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = ENVIRONMENT.safeParse(given);
  if (!parsed.success) throw new ConfigError(explain(parsed.error, given));
  const env = parsed.data;
  return Object.freeze({
    port: env.PORT,
    host: env.HOST,
    databaseUrl: env.DATABASE_URL ?? null,
    databasePoolSize: env.DATABASE_POOL_SIZE,
    dataDir: resolve(folder, env.BANTIN_DATA_DIR),
    allowHosts: env.BANTIN_ALLOW_HOSTS,
    minIntervalMs: env.BANTIN_MIN_INTERVAL_MS,
    userAgent: env.BANTIN_USER_AGENT,
    province: env.BANTIN_PROVINCE,
    publicRead: env.BANTIN_PUBLIC_READ ?? LOOPBACK.has(env.HOST),
    introspection: env.BANTIN_INTROSPECTION,
    logLevel: env.LOG_LEVEL,
    production: env.NODE_ENV === 'production',
    workerConcurrency: env.BANTIN_WORKER_CONCURRENCY,
    statementTimeoutMs: env.BANTIN_STATEMENT_TIMEOUT_MS,
    changesKeptDays: env.BANTIN_CHANGES_KEPT_DAYS,
    socketsPerAddress: env.BANTIN_SOCKETS_PER_ADDRESS,
  });
}

function explain(error: z.ZodError, given: Record<string, string | undefined>): string {
  const lines = error.issues.map((issue) => {
    const name = String(issue.path[0]);
    const shown = name === 'DATABASE_URL' ? 'the value given' : JSON.stringify(given[name]);
    return `  ${name} ${issue.message} (got ${shown})`;
  });
  return `The environment is not right:\n${lines.join('\n')}`;
}
