import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { ConfigError, type TrustedDocumentsMode } from './config.js';
import { type Language, limitWords } from './graphql/limit-words.js';
import { HttpRefusal } from './http-refusal.js';
import { projectFile } from './project-files.js';
import { readLanguage } from './read-language.js';

/** Trusted documents: their text by the SHA-256 of it, in hexadecimal. */
export type TrustedDocuments = ReadonlyMap<string, string>;

/**
 * Reads trusted documents: a folder of `.graphql` files with one document each, or a JSON file that maps ids to texts
 * as graphql-codegen and Relay write it. Whatever the ids of the file are, a document is known by the SHA-256 of its text
 * as well. Throws {@link ConfigError} when there is nothing to read.
 */
export function readTrustedDocuments(path: string): TrustedDocuments {
  try {
    const entries = statSync(path).isDirectory() ? readFolder(path) : readManifest(path);
    return new Map(entries.flatMap(([id, text]) => [[id, text] as const, [sha256(text), text] as const]));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigError(`BANTIN_TRUSTED_DOCUMENTS_PATH cannot be read: ${reason}`);
  }
}

/** With what the pages ask of the service that serves them. */
export function withPageDocuments(documents: TrustedDocuments): TrustedDocuments {
  const folder = projectFile('dist', 'page-documents');
  return existsSync(folder) ? new Map([...readTrustedDocuments(folder), ...documents]) : documents;
}

function readFolder(path: string): (readonly [id: string, text: string])[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:graphql|gql)$/.test(entry.name))
    .map((entry) => {
      const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
      return [sha256(text), text] as const;
    });
}

function readManifest(path: string): (readonly [id: string, text: string])[] {
  const entries = Object.entries(JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>);
  return entries.map(([id, text]) => {
    if (typeof text !== 'string') throw new Error(`the document ${id} is no text`);
    return [bareId(id), text] as const;
  });
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** What is answered: documents, and what becomes of others. */
export interface Trusted {
  readonly documents: TrustedDocuments;
  /** `on`: only trusted texts go further; `log`: others are written down. */
  readonly mode: Exclude<TrustedDocumentsMode, 'off'>;
}

/** The parameters of a GraphQL request, as far as they name its document. */
interface Parameters {
  query?: unknown;
  documentId?: unknown;
  extensions?: unknown;
}

/** A request that names a document: under which id it is known, and who is told in which language. */
export interface Naming {
  readonly requestId: string;
  readonly language: Language;
  readonly log: Logger;
}

/**
 * Puts the text in the place of a document's id, before GraphQL sees the request. Ids come as `documentId` (plain or
 * `sha256:…`) or as `extensions.persistedQuery.sha256Hash`.
 */
export function addTrustedDocuments(
  app: FastifyInstance,
  { path, trusted, log }: { readonly path: string; readonly trusted: Trusted; readonly log: Logger },
): void {
  app.addHook('preHandler', async (request) => {
    if (request.routeOptions.url !== path) return;
    const parameters = (request.method === 'GET' ? request.query : request.body) as
      Parameters | null | undefined;
    if (typeof parameters !== 'object' || parameters === null) return;
    const language = readLanguage(request.headers['accept-language']);
    const text = textOf(parameters, trusted, { requestId: request.id, language, log });
    if (text instanceof GraphQLError) {
      const code = text.extensions['code'] as HttpRefusal['told'];
      throw new HttpRefusal(code === 'FORBIDDEN' ? 403 : statusOfUnknown(request), code, text.message);
    }
    if (text !== null) parameters.query = text;
    delete parameters.documentId;
    dropPersistedQuery(parameters);
    if (request.method === 'GET') readdress(request, path, parameters);
  });
}

/** The text of the document that an operation over a socket names, itself or by its id. Throws when it is refused. */
export function trustedQuery(
  payload: { readonly query: string; readonly extensions?: unknown },
  { trusted, ...naming }: Naming & { readonly trusted: Trusted },
): string {
  const text = textOf(payload, trusted, naming);
  if (text instanceof GraphQLError) throw text;
  return text ?? payload.query;
}

/** The text of the document, why it is refused, or null where none is named. */
function textOf(
  parameters: Parameters,
  { documents, mode }: Trusted,
  { requestId, language, log }: Naming,
): string | GraphQLError | null {
  const { query } = parameters;
  const id = idOf(parameters);
  // Over a socket an operation always has a text, which is empty where there is an id.
  const isGiven = typeof query === 'string' && (id === null || query !== '');
  if (!isGiven && id === null) return null;
  const text = isGiven ? query : documents.get(id ?? '');
  if (text === undefined)
    return refusal('PERSISTED_QUERY_NOT_FOUND', limitWords('DOCUMENT_UNKNOWN', language));
  if (documents.has(sha256(text))) return text;
  if (mode === 'on') return refusal('FORBIDDEN', limitWords('DOCUMENT_UNTRUSTED', language));
  log.warn({ requestId, sha256: sha256(text) }, 'a document that is not trusted was answered');
  return text;
}

function refusal(code: HttpRefusal['told'], message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

/** By GET GraphQL reads the address, not what was parsed of it. */
function readdress(request: FastifyRequest, path: string, parameters: Parameters): void {
  const texts = Object.entries(parameters).filter(([, value]) => typeof value === 'string');
  request.raw.url = `${path}?${new URLSearchParams(Object.fromEntries(texts)).toString()}`;
}

/** A client that knows statuses gets 400; others take every status but 200 for a fault of the way there. */
function statusOfUnknown(request: FastifyRequest): number {
  return (request.headers.accept ?? '').includes('application/graphql-response+json') ? 400 : 200;
}

function bareId(id: string): string {
  return id.replace(/^sha256:/, '').toLowerCase();
}

/** The id a request names its document by; null: none. */
function idOf({ documentId, extensions }: Parameters): string | null {
  if (typeof documentId === 'string') return bareId(documentId);
  const hash = persistedQuery(extensions)?.['sha256Hash'];
  return typeof hash === 'string' ? bareId(hash) : null;
}

function persistedQuery(extensions: unknown): Readonly<Record<string, unknown>> | null {
  const given = asObject(extensions)?.['persistedQuery'];
  return typeof given === 'object' && given !== null ? (given as Record<string, unknown>) : null;
}

/** Extensions as an object; by GET they come as JSON. */
function asObject(extensions: unknown): Readonly<Record<string, unknown>> | null {
  if (typeof extensions === 'object' && extensions !== null) return extensions as Record<string, unknown>;
  if (typeof extensions !== 'string') return null;
  try {
    const parsed: unknown = JSON.parse(extensions);
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** What was resolved here is no matter for GraphQL any more. */
function dropPersistedQuery(parameters: Parameters): void {
  const extensions = asObject(parameters.extensions);
  if (!extensions || !('persistedQuery' in extensions)) return;
  const { persistedQuery: _resolved, ...rest } = extensions;
  parameters.extensions = typeof parameters.extensions === 'string' ? JSON.stringify(rest) : rest;
}
