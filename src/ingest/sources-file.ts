import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { OrganKind } from '../entities/organ.js';
import { SourceKind } from '../entities/source.js';
import { FAMILY_NAMES } from '../families/families.js';
import type { NewSource } from './add-source.js';
import { RULE_SETS } from './source-rules.js';

/** One row of a sources file: the source, or why it is none. */
export type SourceRow =
  { readonly line: number; readonly source: NewSource } | { readonly line: number; readonly reason: string };

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day such as 2025-07-01');
const emptyIsNull = <Shape extends z.ZodType>(shape: Shape) =>
  z.preprocess((value) => (value === '' || value === undefined ? null : value), shape.nullable());

const OWNER = z.strictObject({
  kind: z.enum(Object.keys(OrganKind) as [OrganKind, ...OrganKind[]]),
  name: z.string().trim().min(1, 'must not be empty'),
  unitId: emptyIsNull(z.string()),
  validFrom: emptyIsNull(day),
  validTo: emptyIsNull(day),
});

const SOURCE = z.strictObject({
  name: z.string().trim().min(1, 'must not be empty'),
  url: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }),
  homepageUrl: emptyIsNull(z.url({ protocol: /^https?$/, error: 'must be an http or https address' })),
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
export function readSource(value: unknown, province: string): NewSource | { readonly reason: string } {
  const parsed = SOURCE.safeParse(value);
  if (parsed.success) return { ...parsed.data, province: parsed.data.province ?? province };
  return {
    reason: parsed.error.issues
      .map((issue) => `${issue.path.join('.') || 'the row'}: ${issue.message}`)
      .join('; '),
  };
}

/**
 * Reads a sources file: CSV with a header (`name url homepageUrl kind family province ownerKind ownerName ownerUnit
 * ownerFrom ownerTo rules`, the last as JSON) or one JSON object per line. Every bad row comes back with its line and the reason.
 */
export function readSourcesFile(text: string, format: 'csv' | 'ndjson', province: string): SourceRow[] {
  return format === 'csv' ? readCsv(text, province) : readLines(text, province);
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
        return [{ line: index + 1, reason: `not JSON: ${(error as Error).message}` }];
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
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return [{ line: Number(error['lines'] ?? 1), reason: `not CSV: ${error.message}` }];
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

function rowOf(value: unknown, line: number, province: string): SourceRow {
  const source = readSource(value, province);
  return 'reason' in source ? { line, reason: source.reason } : { line, source };
}
