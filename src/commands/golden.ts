import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Command } from 'commander';
import { SourceError } from '../errors.js';
import { familyNamed, recognizeFamily } from '../families/families.js';
import type { FamilyName } from '../families/family.js';
import { parsePage } from '../families/page.js';
import { decodeBytes } from '../ingest/decode.js';
import { extractArticle } from '../ingest/extract.js';
import { parseInstant } from '../normalize/instant.js';
import { type Gazetteer, loadGazetteer } from '../units/gazetteer.js';
import { BadInput, callerPath } from './cases.js';

/** A recorded page: `test/fixtures/<family>/<case>/{source.json, article.* | listing.*, expected.json}`. */
export interface GoldenCase {
  readonly family: string;
  readonly name: string;
  readonly folder: string;
}

/** What `source.json` tells of the page; `contentType` text/plain is pasted text, `family` forces one. */
interface GoldenSource {
  readonly url: string;
  readonly contentType?: string;
  readonly fetchedAt?: string;
  readonly province?: string;
  readonly family?: FamilyName;
}

/** The verb `golden`: records what is read from a case, after a person has looked at it. Tests never record. */
export function command(): Command {
  return new Command()
    .argument('[cases...]', 'family/case, or a family for all its cases')
    .option('--fixtures <folder>', 'where the cases lie', 'test/fixtures')
    .option('--missing', 'record only cases that have no expected.json yet')
    .action((wanted: readonly string[], options: { fixtures: string; missing?: boolean }) => {
      const root = callerPath(options.fixtures);
      const found = goldenCases(root);
      const unknown = wanted.find((name) => !found.some((each) => isWanted(each, [name])));
      if (unknown !== undefined) throw new BadInput(`there is no golden case "${unknown}" below ${root}`);
      if (wanted.length === 0 && !options.missing)
        throw new BadInput('name the cases to record, or say --missing');
      const gazetteer = loadGazetteer();
      for (const each of found.filter((one) => wanted.length === 0 || isWanted(one, wanted))) {
        if (options.missing && existsSync(expectedFile(each))) continue;
        writeFileSync(expectedFile(each), `${JSON.stringify(readGoldenCase(each, gazetteer), null, 2)}\n`);
        process.stderr.write(`recorded ${each.family}/${each.name}\n`);
      }
    });
}

/** Every case below `root`, sorted. A folder is a case when it holds an `article.*` or a `listing.*`. */
export function goldenCases(root: string): GoldenCase[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /^(?:article|listing)\.\w+$/.test(entry.name))
    .map(({ parentPath }) => ({
      folder: parentPath,
      name: basename(parentPath),
      family: basename(dirname(parentPath)),
    }))
    .sort((one, other) => (one.folder < other.folder ? -1 : 1));
}

/** Where the expectation of a case is kept. */
export function expectedFile({ folder }: GoldenCase): string {
  return join(folder, 'expected.json');
}

/** What is read from a case today, ready for JSON; a page that is no article answers with its error. */
export function readGoldenCase({ folder }: GoldenCase, gazetteer: Gazetteer): unknown {
  const source = JSON.parse(readFileSync(join(folder, 'source.json'), 'utf8')) as GoldenSource;
  const file = readdirSync(folder).find((name) => /^(?:article|listing)\.\w+$/.test(name)) ?? '';
  const bytes = readFileSync(join(folder, file));
  try {
    if (file.startsWith('listing')) return plainJson(readListing(bytes, source));
    const fetchedAt = source.fetchedAt === undefined ? null : parseInstant(source.fetchedAt);
    return plainJson(extractArticle({ ...source, bytes, fetchedAt }, gazetteer));
  } catch (error) {
    if (error instanceof SourceError) return { error: { code: error.code } };
    throw error;
  }
}

function readListing(bytes: Uint8Array, { url, contentType, family }: GoldenSource): unknown {
  const page = parsePage(decodeBytes(bytes, { contentType, kind: 'html' }).text, url);
  const reader = family === undefined ? recognizeFamily(page).family : familyNamed(family);
  return { family: reader?.name, ...reader?.readListing(page) };
}

function isWanted({ family, name }: GoldenCase, wanted: readonly string[]): boolean {
  return wanted.some((each) => each.replace(/\/$/, '') === family || each === `${family}/${name}`);
}

/** Through JSON and back, as the expectation went. */
function plainJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
