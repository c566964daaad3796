import { APART, APART_TABLES, shownSql, type Shows, showsOf } from './snapshot.js';

/** Pieces of statements that are cards (see `cards.ts`), and the SQL of what stands for them. */

/** Stands around the place of a card; JSON text never holds this character. */
export const EDGE = '\u0002';
const EDGE_SQL = `E'\\x02'`;

/** What is shown of an article under the alias `row`, and what of the database it depends on beside the row itself. */
export interface CardPiece {
  readonly number: number;
  readonly row: string;
  readonly sql: string;
  readonly shows: NonNullable<Shows>;
}

/** The piece as a card; null where it is not worth it, or the clock may change it. */
export type AsCard = (sql: string, row: string) => CardPiece | null;

/** The SQL of the place of a card: `at` is where its piece stands among those of the statement. */
export function placeOf({ row }: CardPiece, at: number): string {
  return `concat(${EDGE_SQL}, '${at}:', ${row}.id, ':', ${row}.xmin, ${EDGE_SQL})`;
}

/** A statement with its cards written in the place of what stands for them. */
export function withCardsWritten(sql: string, pieces: readonly CardPiece[]): string {
  return pieces.reduce((text, piece, at) => text.replaceAll(placeOf(piece, at), () => piece.sql), sql);
}

/** A statement in which what stands for a card is followed by the card itself. */
export function withCardsTold(sql: string, pieces: readonly CardPiece[]): string {
  return pieces.reduce((text, piece, at) => {
    const place = placeOf(piece, at);
    return text.replaceAll(place, () => `concat(${place}, ${piece.sql}, ${EDGE_SQL})`);
  }, sql);
}

/** The SQL of the marks of all pieces, which say how often was written what they show beside the row. */
export function marksSql(pieces: readonly CardPiece[]): string {
  return `concat_ws(' ', ${pieces.map(({ shows }) => shownSql(shows)).join(', ')})`;
}

/**
 * What a piece shows beside the row: rows that belong to the article count only when they are written and it is not.
 * Where other articles are read as well, every writing of their tables counts.
 */
export function showsBesideRow(sql: string, row: string): Shows {
  const shows = showsOf(sql);
  if (shows === null || shows.includes('article')) return shows;
  return shows.map((table) =>
    APART_TABLES.includes(table) && isOfRow(sql, table, row) ? APART(table) : table,
  );
}

function isOfRow(sql: string, table: string, row: string): boolean {
  const aliases = [...sql.matchAll(new RegExp(`\\b(?:from|join) ${table} ([a-z]+\\d*)`, 'g'))];
  return aliases.every(([, alias]) => sql.includes(`${alias}.article_id = ${row}.id`));
}
