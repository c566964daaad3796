import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { OrganKind } from '../entities/organ.js';
import { SourceKind } from '../entities/source.js';
import { FAMILY_NAMES } from '../families/families.js';
import type { NewSource } from './add-source.js';
import { readOpml } from './opml-file.js';
import { RULE_SETS } from './source-rules.js';

/** What can be wrong with a field. */
export type FieldFaultKind =
  | 'ADDRESS_WITH_LOGIN'
  | 'BAD_ADDRESS'
  | 'BAD_DAY'
  | 'BAD_PROVINCE'
  | 'BAD_RULE'
  | 'BAD_VALUE'
  | 'BLANK'
  | 'NOT_CSV'
  | 'NOT_JSON'
  | 'NOT_OPML'
  | 'UNKNOWN_FIELD'
  | 'UNKNOWN_VALUE';

/** What is wrong with one field of a row; `path` as in JSON (`owners.0.unitId`), `known` the values that would do. */
export interface FieldFault {
  readonly path: readonly string[];
  readonly kind: FieldFaultKind;
  readonly known: readonly string[];
  /** In English, for whoever reads logs. */
  readonly message: string;
}

/** Why a row is no source. */
export interface BadRow {
  /** All that is wrong, in English. */
  readonly reason: string;
  readonly faults: readonly FieldFault[];
  /** What the row says of itself, as far as it does. */
  readonly name: string | null;
  readonly url: string | null;
}

/** One row of a sources file: the source, or why it is none. `line` counts from 1. */
export type SourceRow =
  { readonly line: number; readonly source: NewSource } | (BadRow & { readonly line: number });

const day = z.iso.date('must be a day such as 2025-07-01');
const emptyIsNull = <Shape extends z.ZodType>(shape: Shape) =>
  z.preprocess((value) => (value === '' || value === undefined ? null : value), shape.nullable());

const ADDRESS = z
  .url({ protocol: /^https?$/, error: 'must be an http or https address' })
  .refine((text) => !hasLogin(text), 'must carry no user name or password');

function hasLogin(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && (url.username !== '' || url.password !== '');
}

const OWNER = z.strictObject({
  kind: z.enum(Object.keys(OrganKind) as [OrganKind, ...OrganKind[]]),
  name: z.string().trim().min(1, 'must not be empty'),
  unitId: emptyIsNull(z.string()),
  validFrom: emptyIsNull(day),
  validTo: emptyIsNull(day),
});

const SOURCE = z.strictObject({
  name: z.string().trim().min(1, 'must not be empty'),
  url: ADDRESS,
  homepageUrl: emptyIsNull(ADDRESS),
  kind: z.enum(Object.keys(SourceKind) as [SourceKind, ...SourceKind[]]),
  family: emptyIsNull(z.enum(FAMILY_NAMES as [string, ...string[]])),
  province: emptyIsNull(z.string().regex(/^\d{2}$/, 'must be a two-digit GSO code')),
  owners: z.array(OWNER).default([]),
  rules: emptyIsNull(z.preprocess(parsedJson, RULE_SETS)).transform((rules) => rules ?? []),
});

/** In a column of a CSV file the rules are written as JSON. */
function parsedJson(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

/** Checks one source as JSON. Gives it, or the reasons, each with the field it speaks of. */
export function readSource(value: unknown, province: string): NewSource | BadRow {
  const parsed = SOURCE.safeParse(value);
  if (parsed.success) return { ...parsed.data, province: parsed.data.province ?? province };
  return badRow(
    value,
    parsed.error.issues.flatMap((issue) => faultsOf(issue, value)),
  );
}

/** A row that is none, with what it says of itself. */
function badRow(value: unknown, faults: readonly FieldFault[]): BadRow {
  const { name, url } = (value ?? {}) as { readonly name?: unknown; readonly url?: unknown };
  return {
    reason: faults.map(({ path, message }) => `${path.join('.') || 'the row'}: ${message}`).join('; '),
    faults,
    name: typeof name === 'string' && name !== '' ? name : null,
    url: typeof url === 'string' && url !== '' ? url : null,
  };
}

function faultsOf(issue: z.core.$ZodIssue, row: unknown): readonly FieldFault[] {
  const path = issue.path.map(String);
  const { message } = issue;
  if (issue.code === 'unrecognized_keys' && path[0] !== 'rules')
    return [{ path, kind: 'UNKNOWN_FIELD', known: issue.keys, message }];
  const known = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  return [{ path, kind: kindOf(issue, row), known, message }];
}

function kindOf({ code, path }: z.core.$ZodIssue, row: unknown): FieldFaultKind {
  if (path[0] === 'rules') return 'BAD_RULE';
  const value = path.reduce<unknown>(
    (within, key) => (within as Readonly<Record<PropertyKey, unknown>> | null | undefined)?.[key],
    row,
  );
  if (value === undefined || (typeof value === 'string' && value.trim() === '')) return 'BLANK';
  if (code === 'invalid_value') return 'UNKNOWN_VALUE';
  if (typeof value === 'string' && hasLogin(value)) return 'ADDRESS_WITH_LOGIN';
  return FAULTS_BY_FIELD[String(path.at(-1))] ?? 'BAD_VALUE';
}

const FAULTS_BY_FIELD: Readonly<Record<string, FieldFaultKind>> = {
  homepageUrl: 'BAD_ADDRESS',
  province: 'BAD_PROVINCE',
  url: 'BAD_ADDRESS',
  validFrom: 'BAD_DAY',
  validTo: 'BAD_DAY',
};

/**
 * Reads a sources file: CSV with a header (`name url homepageUrl kind family province ownerKind ownerName ownerUnit
 * ownerFrom ownerTo rules`, the last as JSON), an OPML list or one JSON object per line. Every bad row comes back with its
 * line and the reason.
 */
export function readSourcesFile(text: string, format: SourcesFormat, province: string): SourceRow[] {
  return READERS[format](text, province);
}

const READERS = { csv: readCsv, ndjson: readLines, opml: readOutlines } as const;

/** How a list of sources may be written. */
export type SourcesFormat = keyof typeof READERS;

function readOutlines(text: string, province: string): SourceRow[] {
  const read = readOpml(text);
  if ('reason' in read) return [{ line: 1, ...notRead('NOT_OPML', `not OPML: ${read.reason}`) }];
  return read.map(({ line, name, url, ...row }) =>
    rowOf(
      { ...row, name: name ?? undefined, url: url ?? undefined, family: '', province: '' },
      line,
      province,
    ),
  );
}

function readLines(text: string, province: string): SourceRow[] {
  return text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      try {
        return [rowOf(JSON.parse(line), index + 1, province)];
      } catch (error) {
        return [{ line: index + 1, ...notRead('NOT_JSON', `not JSON: ${(error as Error).message}`) }];
      }
    });
}

interface CsvRow {
  readonly record: Record<string, string>;
  readonly info: { readonly lines: number };
}

function readCsv(text: string, province: string): SourceRow[] {
  let rows: readonly CsvRow[];
  try {
    rows = parse<CsvRow>(text, {
      columns: true,
      bom: true,
      trim: true,
      skip_empty_lines: true,
      info: true,
      relax_column_count_less: true,
      delimiter: delimiterOf(text),
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return [{ line: Number(error['lines'] ?? 1), ...notRead('NOT_CSV', `not CSV: ${error.message}`) }];
  }
  return rows.map(({ record, info }) => {
    const { ownerKind, ownerName, ownerUnit, ownerFrom, ownerTo, ...source } = record;
    // An owner of whom only a part is written is a slip to be told, not an owner to be left out.
    const isOwned = [ownerKind, ownerName, ownerUnit, ownerFrom, ownerTo].some(Boolean);
    const owners = isOwned
      ? [{ kind: ownerKind, name: ownerName, unitId: ownerUnit, validFrom: ownerFrom, validTo: ownerTo }]
      : [];
    return rowOf({ ...source, owners }, info.lines, province);
  });
}

/** Spreadsheets write what the language of the machine asks for: where the comma is decimal, a semicolon. */
function delimiterOf(text: string): string {
  const head = text.slice(0, text.search(/\r?\n|$/));
  return [',', ';', '\t'].find((each) => head.includes(each)) ?? ',';
}

/** The whole of a row, or of the file, cannot be read. */
function notRead(kind: 'NOT_CSV' | 'NOT_JSON' | 'NOT_OPML', reason: string): BadRow {
  return { reason, faults: [{ path: [], kind, known: [], message: reason }], name: null, url: null };
}

function rowOf(value: unknown, line: number, province: string): SourceRow {
  const source = readSource(value, province);
  return 'reason' in source ? { line, ...source } : { line, source };
}
