import 'reflect-metadata';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { MikroORM } from '@mikro-orm/core';
import { Migrator } from '@mikro-orm/migrations';
import { defineConfig as definePglite, MikroORM as PgliteORM } from '@mikro-orm/pglite';
import { defineConfig as definePostgres, MikroORM as PostgresORM } from '@mikro-orm/postgresql';
import { createPostgreSqlTypeParsers, type SqlEntityManager } from '@mikro-orm/sql';
import pg from 'pg';
import array from 'postgres-array';
import { MIGRATIONS } from '../migrations/migrations.js';
import { type CancellableRead, cancellableRead } from './cancellable-read.js';
import type { Config } from './config.js';
import { lockDataFolder } from './data-lock.js';
import { type Listening, listenToPostgres } from './listen.js';
import { Account, ApiKey, Session, SignInAttempt } from './entities/account.js';
import { Article, ArticleImage, ArticleRevision, ArticleUrl, Attachment } from './entities/article.js';
import { AuditEvent } from './entities/audit-event.js';
import { ArticleEdit } from './entities/article-edit.js';
import { ArticleSearch } from './entities/article-search.js';
import { ArticleTag } from './entities/article-tag.js';
import { ArticleVisit } from './entities/article-visit.js';
import { ArticleChange, SourceHealthChange } from './entities/change.js';
import { Collection, CollectionArticle } from './entities/collection.js';
import { Fetch } from './entities/fetch.js';
import { ArticleMentionedUnit } from './entities/mentioned-unit.js';
import { Backfill, FieldCount, SetAside } from './entities/fleet.js';
import { Organ } from './entities/organ.js';
import { Pace } from './entities/pace.js';
import { RawPage } from './entities/raw-page.js';
import { Setting } from './entities/setting.js';
import { Source, SourceOwner } from './entities/source.js';
import {
  ArticleStory,
  StoryCluster,
  StoryDecision,
  StoryKey,
  StoryMatch,
  StoryPending,
} from './entities/story.js';
import { Unit, UnitEvent, UnitEventPart, UnitVersion } from './entities/unit.js';
import { ArticleTouch } from './entities/article-touch.js';
import { Written } from './entities/written.js';

/** Every entity, by hand: a table that is not listed here does not exist. */
export const ENTITIES = [
  Unit,
  UnitVersion,
  UnitEvent,
  UnitEventPart,
  Organ,
  Source,
  SourceOwner,
  Fetch,
  Article,
  ArticleImage,
  Attachment,
  ArticleUrl,
  ArticleRevision,
  ArticleChange,
  SourceHealthChange,
  ArticleSearch,
  ArticleTag,
  ArticleEdit,
  ArticleMentionedUnit,
  StoryCluster,
  ArticleStory,
  StoryPending,
  StoryKey,
  StoryMatch,
  StoryDecision,
  ArticleVisit,
  RawPage,
  Setting,
  ArticleTouch,
  Written,
  Pace,
  AuditEvent,
  Collection,
  CollectionArticle,
  FieldCount,
  SetAside,
  Backfill,
  Account,
  Session,
  ApiKey,
  SignInAttempt,
] as const;

/**
 * Reads never hold a transaction and never see more than their statement; the answer's rows as objects. When `signal`
 * aborts, PostgreSQL is told to stop the statement; the embedded database runs it to its end.
 */
export type ReadSql = CancellableRead;

/**
 * The open database. Entities write (`em()` gives a fresh unit of work); SQL reads (`read`), on PostgreSQL through
 * a read-only pool of its own with a statement time-out, so that a dear query neither writes nor starves a write.
 */
export interface Database {
  readonly kind: 'postgres' | 'embedded';
  readonly orm: MikroORM;
  em(): SqlEntityManager;
  readonly read: ReadSql;
  /** Runs `work` while no other process does such work on this database: for what only the first start does. */
  alone<Result>(work: () => Promise<Result>): Promise<Result>;
  /**
   * Calls `heard` for every notice on the channel, and whenever some may have been missed: once the database listens,
   * and after every time it had stopped. Never throws; a database that is gone is asked again until it is there.
   */
  listen(channel: string, heard: () => void): Listening;
  /** The embedded instance itself, for the queue; null on PostgreSQL. */
  readonly embedded: PGlite | null;
  close(): Promise<void>;
}

type DatabaseConfig = Pick<Config, 'databaseUrl' | 'databasePoolSize' | 'dataDir' | 'statementTimeoutMs'>;

const COMMON = {
  entities: [...ENTITIES],
  extensions: [Migrator],
  migrations: { migrationsList: [...MIGRATIONS], snapshot: false, tableName: 'bantin_migration' },
  /** The queue keeps its tables in a schema of its own, functions and triggers live in migrations; the diff must not want to drop them. */
  schemaGenerator: {
    skipTables: ['bantin_migration'],
    ignoreSchema: ['pgboss'],
    ignoreRoutines: true,
    ignoreTriggers: true,
  },
  discovery: { warnWhenNoEntities: true },
  allowGlobalContext: false,
  forceUtcTimezone: true,
  debug: false,
  // Failures reach us as errors; its own lines would land on stdout, which belongs to the commands.
  logger: () => {},
};

/**
 * Opens the database the configuration names and brings it up to date. Throws with a readable message when the
 * data folder is in use, PostgreSQL is not reachable or older than 15.
 */
export async function openDatabase(config: DatabaseConfig): Promise<Database> {
  const database = config.databaseUrl === null ? await openEmbedded(config) : await openPostgres(config);
  try {
    await database.alone(() => database.orm.migrator.up());
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}

async function openEmbedded(config: DatabaseConfig): Promise<Database> {
  const unlock = lockDataFolder(config.dataDir);
  try {
    const pglite = await PGlite.create({ dataDir: join(config.dataDir, 'pglite'), parsers: parsers() });
    return await embeddedDatabase(pglite, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

/** A database over an instance the caller made (tests load theirs from a dump). `release` runs after closing. */
export async function embeddedDatabase(pglite: PGlite, release: () => void = () => {}): Promise<Database> {
  const orm = await PgliteORM.init(definePglite({ ...COMMON, dbName: 'bantin', driverOptions: { pglite } }));
  return {
    kind: 'embedded',
    orm: orm as unknown as MikroORM,
    em: () => orm.em.fork(),
    read: async (sql, params = [], signal) => {
      signal?.throwIfAborted();
      return (await pglite.query<never>(sql, [...params])).rows;
    },
    // The lock on the data folder keeps other processes away altogether.
    alone: (work) => work(),
    listen: (channel, heard) => {
      const unlisten = pglite.listen(channel, heard);
      unlisten.then(heard, () => {});
      return {
        stop: async () => {
          if (!pglite.closed) await (await unlisten)();
        },
      };
    },
    embedded: pglite,
    close: async () => {
      await orm.close(true);
      if (!pglite.closed) await pglite.close();
      release();
    },
  };
}

/** How the embedded database turns column values into JavaScript: the ORM's way, so both agree. */
export function parsers(): Record<number, (value: string) => unknown> {
  return createPostgreSqlTypeParsers((text: string) => array.parse(text));
}

/**
 * How writes run: compiling a statement takes longer than running it, and the words of many articles are sorted into the
 * search index together, which wants memory (`src/ingest/search-index.ts`).
 */
const WRITING = '-c jit=off -c work_mem=64MB -c gin_pending_list_limit=16MB';

async function openPostgres(config: DatabaseConfig): Promise<Database> {
  const url = config.databaseUrl ?? '';
  const reader = new pg.Pool({
    connectionString: url,
    max: config.databasePoolSize,
    application_name: 'bantin read',
    options: `-c default_transaction_read_only=on -c statement_timeout=${config.statementTimeoutMs} -c timezone=UTC -c jit=off`,
  });
  reader.on('error', () => {});
  try {
    await requirePostgres15(reader);
  } catch (error) {
    await reader.end();
    throw error;
  }
  const reading = cancellableRead(reader, url);
  const orm = await PostgresORM.init(
    definePostgres({
      ...COMMON,
      clientUrl: url,
      pool: { min: 0, max: config.databasePoolSize },
      driverOptions: { application_name: 'bantin', options: WRITING },
    }),
  );
  return {
    kind: 'postgres',
    orm: orm as unknown as MikroORM,
    em: () => orm.em.fork(),
    read: reading.read,
    alone: (work) => aloneOn(url, work),
    listen: (channel, heard) => listenToPostgres(url, channel, heard),
    embedded: null,
    close: async () => {
      await reader.end();
      await reading.close();
      await orm.close(true);
    },
  };
}

/** Key of the advisory lock under which a database is made ready. */
const READYING = 0x62616e74;

/** Holds an advisory lock for `work`, on a connection of its own: where that breaks, the server lets the lock go. */
async function aloneOn<Result>(url: string, work: () => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url, application_name: 'bantin readying' });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [READYING]);
    return await work();
  } finally {
    await client.end();
  }
}

async function requirePostgres15(pool: pg.Pool): Promise<void> {
  let version: number;
  try {
    const { rows } = await pool.query<{ version: number }>(
      `select current_setting('server_version_num')::int as version`,
    );
    version = rows[0]?.version ?? 0;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`DATABASE_URL names a PostgreSQL that cannot be reached: ${reason}`, { cause });
  }
  if (version < 150_000) {
    throw new Error(
      `PostgreSQL 15 or newer is needed, DATABASE_URL leads to ${Math.floor(version / 10_000)}.`,
    );
  }
}
