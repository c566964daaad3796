import { LRUCache } from 'lru-cache';
import { type AsCard, type CardPiece, EDGE, showsBesideRow } from './card-pieces.js';
import type { ReadRows } from './services.js';
import { shownSql } from './snapshot.js';

/**
 * Cards: what a list shows of an article, as the JSON text PostgreSQL wrote for it. A page asks for the places of its
 * articles and which writing of the row they are (`xmin`); texts that are known are put in, those that are not are read.
 */

interface Card {
  readonly xmin: string;
  readonly mark: string;
  readonly text: Buffer;
}

/** Cards that are known. */
export interface Cards {
  readonly asCard: AsCard;
  /** Whether most cards of the last pages were known; else one statement that tells them all is the shorter way. */
  areMostKnown(pieces: readonly CardPiece[]): boolean;
  /** Keeps the cards that {@link withCardsTold} tells; gives the text with them in their places. */
  learn(text: string, { pieces, marks }: { pieces: readonly CardPiece[]; marks: string }): readonly Buffer[];
  /** Puts cards in their places, `marks` being {@link marksSql}; null when something was written meanwhile. */
  fill(
    text: string,
    { pieces, marks, read }: { pieces: readonly CardPiece[]; marks: string; read: ReadRows },
  ): Promise<readonly Buffer[] | null>;
}

/** Pieces that are known by their text; cards of one that is forgotten are never met again. */
const MOST_PIECES = 1000;

/** How much the last page says of the next, beside all pages before it. */
const WEIGHT_OF_LAST = 0.3;
/** Where less of a page is known, its places and then what is missing take longer than all of it at once. */
const WORTH_TWO_STEPS = 0.5;

/** Keeps cards up to so many bytes, those used most recently. */
export function createCards(mostBytes: number): Cards {
  const known = new LRUCache<string, Card>({
    maxSize: mostBytes,
    sizeCalculation: ({ text }) => text.length + 300,
  });
  const pieces = new LRUCache<string, CardPiece>({ max: MOST_PIECES });
  /** Which part of a page was known, of pieces that were met. */
  const shares = new WeakMap<CardPiece, number>();
  let numbers = 0;

  const knownAt = ({ piece, id, xmin, mark }: Place): Buffer | null => {
    const card = known.get(`${piece.number}:${id}`);
    return card?.xmin === xmin && card.mark === mark ? card.text : null;
  };
  const keep = ({ piece, id }: Place, card: Card): void => {
    known.set(`${piece.number}:${id}`, card);
  };
  const met = (places: readonly Place[], unknown: ReadonlySet<Place>): void => {
    for (const [piece, all] of Map.groupBy(places, (place) => place.piece)) {
      const before = shares.get(piece);
      const share = all.filter((place) => !unknown.has(place)).length / all.length;
      // The first page of all knows nothing, and says nothing of those to come.
      shares.set(piece, before === undefined ? 1 : before + WEIGHT_OF_LAST * (share - before));
    }
  };

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
    areMostKnown: (cardPieces) => cardPieces.every((piece) => (shares.get(piece) ?? 0) >= WORTH_TWO_STEPS),
    learn: (text, { pieces: cardPieces, marks }) => {
      // Plain text, a place, its card; plain text, …
      const parts = text.split(EDGE);
      const places = placesIn(parts, 3, cardPieces, marks);
      const unknown = new Set<Place>();
      const cards = new Map<number, Buffer>();
      for (const place of places) {
        const { at, xmin, mark } = place;
        let card = knownAt(place);
        if (!card) {
          unknown.add(place);
          card = ownBytes(parts[at + 1] as string);
          keep(place, { xmin, mark, text: card });
        }
        cards.set(at + 1, card);
      }
      met(places, unknown);
      return parts.flatMap((part, at) => (at % 3 === 1 ? [] : (cards.get(at) ?? Buffer.from(part))));
    },
    fill: async (text, { pieces: cardPieces, marks, read }) => {
      // Plain text, a place; plain text, …
      const parts: (string | Buffer)[] = text.split(EDGE);
      const places = placesIn(parts as string[], 2, cardPieces, marks);
      const unknown = new Set<Place>();
      for (const place of places) {
        const card = knownAt(place);
        if (card) parts[place.at] = card;
        else unknown.add(place);
      }
      met(places, unknown);
      for (const [piece, missing] of Map.groupBy(unknown, (place) => place.piece)) {
        const found = await readCards(piece, missing, read);
        for (const place of missing) {
          const card = found.get(place.id);
          if (card) keep(place, card);
          if (card?.xmin !== place.xmin || card.mark !== place.mark) return null;
          parts[place.at] = card.text;
        }
      }
      return parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part));
    },
  };
}

/** The place of a card in a text, and of which writing of which article it must be. */
interface Place {
  readonly at: number;
  readonly piece: CardPiece;
  readonly id: string;
  readonly xmin: string;
  readonly mark: string;
}

/** The places in the parts of a text, of which the second of every `step` is one. */
function placesIn(
  parts: readonly string[],
  step: number,
  pieces: readonly CardPiece[],
  marks: string,
): readonly Place[] {
  const markOf = marks.split(' ');
  const places: Place[] = [];
  for (let at = 1; at < parts.length; at += step) {
    const [index, id, xmin] = (parts[at] as string).split(':') as [string, string, string];
    const piece = pieces[Number(index)] as CardPiece;
    places.push({ at, piece, id, xmin, mark: markOf[Number(index)] as string });
  }
  return places;
}

/** Small buffers share memory, which stays as long as one of them: what is kept long has its own. */
function ownBytes(text: string): Buffer {
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(text));
  bytes.write(text);
  return bytes;
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
