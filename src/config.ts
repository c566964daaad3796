import { resolve } from 'node:path';
import { z } from 'zod';
import { type Limits, LIMITS, LOOPBACK_RATE } from './request-limits.js';

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
  /** Megabytes of answers that are kept to be given again; 0: none. */
  readonly cacheMb: number;
  /** WebSocket connections that one address may hold. */
  readonly socketsPerAddress: number;
  readonly limits: Limits;
  readonly trustedDocuments: TrustedDocumentsMode;
  /** Absolute path of the file or folder of trusted documents. */
  readonly trustedDocumentsPath: string;
  /** Whose `X-Forwarded-*` headers are believed: nobody's, everybody's, or those of addresses and networks. */
  readonly trustProxy: boolean | string;
  /** Where browsers reach the service; null: where their request says it went. */
  readonly publicUrl: string | null;
  /** The identity provider people sign in with; null: none. */
  readonly oidc: OidcConfig | null;
}

/** Whether only known documents are answered (`on`), unknown ones are logged (`log`), or it is all the same (`off`). */
export type TrustedDocumentsMode = 'off' | 'log' | 'on';

/** An identity provider (OpenID Connect), and what its claims mean here. */
export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The claim whose values are roles, such as `groups`; null: everybody begins as a viewer. */
  readonly roleClaim: string | null;
  /** Values of the claim by the role they give. */
  readonly roleMap: ReadonlyMap<string, 'VIEWER' | 'EDITOR' | 'ADMINISTRATOR'>;
}

const DOCUMENT_MODES = ['off', 'log', 'on'] as const;

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

const limit = (standard: number, most = 1_000_000) => wholeNumber(1, most).default(standard);

const ROLE_PAIR = /^([^=,]+)=(VIEWER|EDITOR|ADMINISTRATOR)$/;

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
  BANTIN_WORKER_CONCURRENCY: wholeNumber(1, 64).default(16),
  BANTIN_STATEMENT_TIMEOUT_MS: wholeNumber(100, 600_000).default(5000),
  BANTIN_CHANGES_KEPT_DAYS: wholeNumber(1, 36_500).default(90),
  BANTIN_CACHE_MB: wholeNumber(0, 65_536).default(256),
  BANTIN_SOCKETS_PER_ADDRESS: wholeNumber(1, 100_000).default(50),
  BANTIN_REQUEST_TIMEOUT_MS: wholeNumber(100, 600_000).default(LIMITS.requestMs),
  BANTIN_MAX_BODY_BYTES: limit(LIMITS.bodyBytes, 64 * 1024 * 1024),
  BANTIN_MAX_TOKENS: limit(LIMITS.tokens),
  BANTIN_MAX_DEPTH: limit(LIMITS.depth, 100),
  BANTIN_MAX_ALIASES: limit(LIMITS.aliases),
  BANTIN_MAX_ROOT_FIELDS: limit(LIMITS.rootFields),
  BANTIN_MAX_COST_ANONYMOUS: limit(LIMITS.costAnonymous, 100_000_000),
  BANTIN_MAX_COST: limit(LIMITS.costKnown, 100_000_000),
  BANTIN_RATE_LIMIT_ANONYMOUS: wholeNumber(1, 100_000_000).optional(),
  BANTIN_RATE_LIMIT: wholeNumber(1, 100_000_000).optional(),
  BANTIN_TRUSTED_DOCUMENTS: z
    .enum(DOCUMENT_MODES, `must be one of ${DOCUMENT_MODES.join(', ')}`)
    .default('off'),
  BANTIN_TRUSTED_DOCUMENTS_PATH: text.default('./trusted-documents'),
  BANTIN_TRUST_PROXY: text.default('false'),
  BANTIN_PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).optional(),
  BANTIN_OIDC_ISSUER: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).optional(),
  BANTIN_OIDC_CLIENT_ID: text.optional(),
  BANTIN_OIDC_CLIENT_SECRET: text.optional(),
  BANTIN_OIDC_ROLE_CLAIM: text.optional(),
  BANTIN_OIDC_ROLES: text
    .refine(
      (value) => value.split(',').every((pair) => ROLE_PAIR.test(pair.trim())),
      'must be pairs such as "tong-bien-tap=ADMINISTRATOR,bien-tap=EDITOR"',
    )
    .optional(),
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
    cacheMb: env.BANTIN_CACHE_MB,
    socketsPerAddress: env.BANTIN_SOCKETS_PER_ADDRESS,
    limits: limitsOf(env),
    trustedDocuments: env.BANTIN_TRUSTED_DOCUMENTS,
    trustedDocumentsPath: resolve(folder, env.BANTIN_TRUSTED_DOCUMENTS_PATH),
    trustProxy: /^(?:true|false)$/i.test(env.BANTIN_TRUST_PROXY)
      ? env.BANTIN_TRUST_PROXY.toLowerCase() === 'true'
      : env.BANTIN_TRUST_PROXY,
    publicUrl: env.BANTIN_PUBLIC_URL === undefined ? null : new URL(env.BANTIN_PUBLIC_URL).origin,
    oidc: oidcOf(env),
  });
}

type Environment = z.infer<typeof ENVIRONMENT>;

function limitsOf(env: Environment): Limits {
  const isLoopback = LOOPBACK.has(env.HOST);
  return {
    bodyBytes: env.BANTIN_MAX_BODY_BYTES,
    tokens: env.BANTIN_MAX_TOKENS,
    depth: env.BANTIN_MAX_DEPTH,
    aliases: env.BANTIN_MAX_ALIASES,
    rootFields: env.BANTIN_MAX_ROOT_FIELDS,
    costAnonymous: env.BANTIN_MAX_COST_ANONYMOUS,
    costKnown: env.BANTIN_MAX_COST,
    requestMs: env.BANTIN_REQUEST_TIMEOUT_MS,
    rateAnonymous: env.BANTIN_RATE_LIMIT_ANONYMOUS ?? (isLoopback ? LOOPBACK_RATE : LIMITS.rateAnonymous),
    rateKnown: env.BANTIN_RATE_LIMIT ?? (isLoopback ? LOOPBACK_RATE : LIMITS.rateKnown),
  };
}

/** The identity provider; the three that make one go together. Throws {@link ConfigError}. */
function oidcOf(env: Environment): OidcConfig | null {
  const { BANTIN_OIDC_ISSUER: issuer, BANTIN_OIDC_CLIENT_ID: clientId } = env;
  const { BANTIN_OIDC_CLIENT_SECRET: clientSecret } = env;
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return null;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) {
    throw new ConfigError(
      'The environment is not right:\n  BANTIN_OIDC_ISSUER, BANTIN_OIDC_CLIENT_ID and BANTIN_OIDC_CLIENT_SECRET go together',
    );
  }
  const pairs = (env.BANTIN_OIDC_ROLES ?? '').split(',').flatMap((pair) => {
    const [, value, role] = ROLE_PAIR.exec(pair.trim()) ?? [];
    return value === undefined ? [] : [[value, role as 'VIEWER' | 'EDITOR' | 'ADMINISTRATOR'] as const];
  });
  return {
    issuer,
    clientId,
    clientSecret,
    roleClaim: env.BANTIN_OIDC_ROLE_CLAIM ?? null,
    roleMap: new Map(pairs),
  };
}

/** Values that a message must not repeat. */
const SECRET_NAMES: ReadonlySet<string> = new Set(['DATABASE_URL', 'BANTIN_OIDC_CLIENT_SECRET']);

function explain(error: z.ZodError, given: Record<string, string | undefined>): string {
  const lines = error.issues.map((issue) => {
    const name = String(issue.path[0]);
    const shown = SECRET_NAMES.has(name) ? 'the value given' : JSON.stringify(given[name]);
    return `  ${name} ${issue.message} (got ${shown})`;
  });
  return `The environment is not right:\n${lines.join('\n')}`;
}
