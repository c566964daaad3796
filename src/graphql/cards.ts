import { LRUCache } from 'lru-cache';
import type { ReadRows } from './services.js';
import { APART, APART_TABLES, shownSql, type Shows, showsOf } from './snapshot.js';

/**
 * Cards: what a list shows of an article, as the JSON text PostgreSQL wrote for it. A page asks for the places of its
 * articles and which writing of the row they are (`xmin`); texts that are known are put in, those that are not are read.
 */

/** Stands around the place of a card; JSON text never holds this character. */
const EDGE = '\u0002';
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

/** The SQL of the marks of all pieces, which say how often was written what they show beside the row. */
export function marksSql(pieces: readonly CardPiece[]): string {
  return `concat_ws(' ', ${pieces.map(({ shows }) => shownSql(shows)).join(', ')})`;
}

interface Card {
  readonly xmin: string;
  readonly mark: string;
  readonly text: Buffer;
}

/** Cards that are known. */
export interface Cards {
  readonly asCard: AsCard;
  /** Puts cards in their places, `marks` being {@link marksSql}; null when something was written meanwhile. */
  fill(
    text: string,
    { pieces, marks, read }: { pieces: readonly CardPiece[]; marks: string; read: ReadRows },
  ): Promise<readonly Buffer[] | null>;
}

/** Pieces that are known by their text; cards of one that is forgotten are never met again. */
const MOST_PIECES = 1000;

/** Keeps cards up to so many bytes, those used most recently. */
export function createCards(mostBytes: number): Cards {
  const known = new LRUCache<string, Card>({
    maxSize: mostBytes,
    sizeCalculation: ({ text }) => text.length + 300,
  });
  const pieces = new LRUCache<string, CardPiece>({ max: MOST_PIECES });
  let numbers = 0;
  return {
    asCard: (sql, row) => {
      const piece = pieces.get(sql);
      if (piece) return piece;
      const shows = showsBesideRow(sql, row);
      if (shows === null || sql.includes('now()')) return null;
      numbers += 1;
      const made = { number: numbers, row, sql, shows };
      pieces.set(sql, made);
      return made;
    },
    fill: async (text, { pieces: cardPieces, marks, read }) => {
      // Every second part is a place.
      const parts: (string | Buffer)[] = text.split(EDGE);
      const markOf = marks.split(' ');
      const missing = new Map<number, Place[]>();
      for (let at = 1; at < parts.length; at += 2) {
        const [index, id, xmin] = String(parts[at]).split(':') as [string, string, string];
        const piece = cardPieces[Number(index)] as CardPiece;
        const card = known.get(`${piece.number}:${id}`);
        if (card?.xmin === xmin && card.mark === markOf[Number(index)]) parts[at] = card.text;
        else missing.set(Number(index), [...(missing.get(Number(index)) ?? []), { at, id, xmin }]);
      }
      for (const [index, places] of missing) {
        const piece = cardPieces[index] as CardPiece;
        const found = await readCards(piece, places, read);
        for (const [id, card] of found) known.set(`${piece.number}:${id}`, card);
        for (const { at, id, xmin } of places) {
          const card = found.get(id);
          if (card?.xmin !== xmin || card.mark !== markOf[index]) return null;
          parts[at] = card.text;
        }
      }
      return parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part));
    },
  };
}

/** Small buffers share memory, which stays as long as one of them: what is kept long has its own. */
function ownBytes(text: string): Buffer {
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(text));
  bytes.write(text);
  return bytes;
}

/** Where a card is missing in a text, and of which writing of which article. */
interface Place {
  readonly at: number;
  readonly id: string;
  readonly xmin: string;
}

async function readCards(
  { sql, row, shows }: CardPiece,
  places: readonly Place[],
  read: ReadRows,
): Promise<ReadonlyMap<string, Card>> {
  const rows = await read<{ id: string; xmin: string; text: string; mark: string }>(
    `select ${row}.id::text as id, ${row}.xmin::text as xmin, ${sql} as text, ${shownSql(shows)} as mark ` +
      `from article ${row} where ${row}.id = any ($1::int[])`,
    [places.map(({ id }) => Number(id))],
  );
  return new Map(rows.map(({ id, text, ...card }) => [id, { ...card, text: ownBytes(text) }]));
}

/**
 * What a piece shows beside the row: rows that belong to the article count only when they are written and it is not.
 * Where other articles are read as well, every writing of their tables counts.
 */
function showsBesideRow(sql: string, row: string): Shows {
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
