import { UniqueConstraintViolationException } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Viewer } from '../auth/viewer.js';
import { Source } from '../entities/source.js';
import type { ImportedRow, SourcesImported, WriteAnswer } from '../graphql/editor-services.js';
import type { Refusal } from '../graphql/refusals.js';
import { type FieldFault, readSourcesFile, type SourceRow } from '../ingest/sources-file.js';
import type { EditTools } from './edit-tools.js';
import { ruleWords } from './rule-words.js';
import { createWithin } from './write-source.js';

/** Sources of one list: an answer is waited for. */
const MOST_ROWS = 500;

/** What adding sources takes. */
type ImportTools = Pick<EditTools, 'database' | 'gazetteer' | 'province' | 'now'>;

/** Adds the sources of a list that is not too long for an answer, as {@link importRows} does. */
export async function importSources(
  viewer: Viewer,
  { format, text, dryRun }: SourcesImported,
  tools: ImportTools,
): Promise<WriteAnswer<{ readonly rows: readonly ImportedRow[] }>> {
  const given = readSourcesFile(text, format, tools.province);
  if (given.length === 0) return { refused: [{ code: 'BLANK', path: [format] }] };
  if (given.length > MOST_ROWS)
    return { refused: [{ code: 'TOO_MANY', path: [format], values: { most: MOST_ROWS } }] };
  return { rows: await importRows(viewer, given, { format, dryRun }, tools) };
}

/**
 * Adds the sources of a list, each with its owners, in one transaction; what becomes of every row is told. A row that is
 * refused keeps no other from being added. A dry run goes the same way and is rolled back, so its report is what would be.
 */
export async function importRows(
  viewer: Viewer,
  given: readonly SourceRow[],
  { format, dryRun }: Omit<SourcesImported, 'text'>,
  { database, gazetteer, province, now: clock }: ImportTools,
): Promise<readonly ImportedRow[]> {
  const setting = { gazetteer, province, now: clock() };
  const rows: ImportedRow[] = [];
  await database
    .em()
    .transactional(async (em) => {
      for (const row of given) {
        const path = [format, String(row.line)];
        if ('reason' in row) {
          const { line, name, url, faults } = row;
          const refused = faults.map((fault) => refusalOf(fault, path));
          rows.push({ line, name, url, outcome: 'REFUSED', refused, sourceId: null });
          continue;
        }
        rows.push(await importRow(em, viewer, row, { ...setting, path }));
      }
      if (dryRun) throw new RollBack();
    })
    .catch((error: unknown) => {
      if (!(error instanceof RollBack)) throw error;
    });
  return dryRun ? rows.map(withoutNewSource) : rows;
}

/** Takes back what a dry run wrote. */
class RollBack extends Error {}

type GoodRow = Extract<SourceRow, { source: unknown }>;

async function importRow(
  em: SqlEntityManager,
  viewer: Viewer,
  { line, source }: GoodRow,
  { path, ...setting }: Parameters<typeof createWithin>[3] & { readonly path: readonly string[] },
): Promise<ImportedRow> {
  const { name, url } = source;
  const row = { line, name, url };
  const known = await em.findOne(Source, { url }, { fields: ['id'], disableIdentityMap: true });
  if (known) return { ...row, outcome: 'EXISTS', refused: [], sourceId: known.id };
  try {
    const answer = await em.transactional((inner) => createWithin(inner, viewer, source, setting));
    if ('sourceId' in answer) return { ...row, outcome: 'CREATED', refused: [], sourceId: answer.sourceId };
    const refused: readonly Refusal[] =
      'forbidden' in answer
        ? [{ code: 'NOT_SERVED', path: [...path, 'ownerUnit'] }]
        : answer.refused.map((each) => ({ ...each, path: [...path, columnOf((each.path ?? []).slice(1))] }));
    return { ...row, outcome: 'REFUSED', refused, sourceId: null };
  } catch (error) {
    if (!(error instanceof UniqueConstraintViolationException)) throw error;
    // Somebody else has added it this very moment.
    const other = await em.findOne(Source, { url }, { fields: ['id'], disableIdentityMap: true });
    return { ...row, outcome: 'EXISTS', refused: [], sourceId: other?.id ?? null };
  }
}

/** After a dry run there is no source that it made. */
function withoutNewSource(row: ImportedRow): ImportedRow {
  return row.outcome === 'CREATED' ? { ...row, sourceId: null } : row;
}

function refusalOf({ path, kind, known, message }: FieldFault, at: readonly string[]): Refusal {
  const code = kind === 'NOT_JSON' ? 'BAD_VALUE' : kind;
  const values = { known: known.join(', '), reason: message, vi: ruleWords(path), en: message };
  return { code, path: path.length === 0 ? at : [...at, columnOf(path)], values };
}

/** The column of the file that a field of a source stands in. */
function columnOf([field = '', , part]: readonly string[]): string {
  return field === 'owners' && part !== undefined ? (OWNER_COLUMNS[part] ?? field) : field;
}

const OWNER_COLUMNS: Readonly<Record<string, string>> = {
  kind: 'ownerKind',
  name: 'ownerName',
  unit: 'ownerUnit',
  unitId: 'ownerUnit',
  validFrom: 'ownerFrom',
  validTo: 'ownerTo',
};
