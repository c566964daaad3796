import type { Counting } from '../counting/counting.js';
import type { AnswerCache, Showing, Shown } from './answer-cache.js';
import type { Cards } from './cards.js';
import type { Context } from './context.js';
import { withCounted } from './counted-params.js';
import { readText } from './highlights.js';
import { MISSING } from './json-text.js';
import { type PlannedRoot, type PlannedStatement, plainSql, toldSql } from './plan.js';
import { keepOutcomes, questionOf, type ReadData, readData } from './read.js';
import { TODAY } from './statement.js';

/** What is kept between questions; null: nothing, all is read. */
export interface Kept {
  readonly answers: AnswerCache | null;
  readonly cards: Cards | null;
  readonly counting: Counting | null;
}

/** The data of the answer; null when execution must say what is wrong, which then finds what was read. */
export async function answerOf(
  roots: readonly PlannedRoot[],
  context: Context,
  kept: Pick<Kept, 'cards' | 'counting'>,
): Promise<Shown | null> {
  const readings = roots.map(({ read }): Promise<ReadText> =>
    'text' in read ? Promise.resolve({ data: read.text, shown: null }) : readPlanned(context, read, kept),
  );
  const settled = await Promise.allSettled(readings);
  const parts: (string | readonly Buffer[])[] = [];
  const showing: Showing[] = [];
  let isOfItsTime = false;
  for (const [index, { key, isNullable, read }] of roots.entries()) {
    const outcome = settled[index];
    const shown = outcome?.status === 'fulfilled' ? outcome.value : null;
    if (!shown || (shown.data === null ? !isNullable : isMissing(shown.data))) {
      keepOutcomes(context, outcomesOf(roots, readings));
      return null;
    }
    const { data } = shown;
    parts.push(`${index === 0 ? '' : ','}"${key}":`, data === null ? 'null' : finished(data, read));
    if (!('sql' in read)) continue;
    isOfItsTime ||= readsClock(read.sql);
    showing.push({ shows: read.shows, shown: shown.shown ?? '' });
  }
  const text = ['{', ...parts, '}'].flatMap((part) => (typeof part === 'string' ? Buffer.from(part) : part));
  return { text, showing: isOfItsTime ? null : showing };
}

/** What {@link readPlanned} gives: the JSON text, in UTF-8 and in pieces where cards were put in. */
interface ReadText extends Omit<ReadData, 'data' | 'marks'> {
  readonly data: string | readonly Buffer[] | null;
}

/** How often columns are brought to the present for one question: while much is written, the database counts. */
const MOST_TRIES = 2;

/** Reads a statement with what is counted over columns, as long as those stand as the database does. */
async function readPlanned(
  context: Context,
  planned: PlannedStatement,
  { cards, counting }: Pick<Kept, 'cards' | 'counting'>,
): Promise<ReadText> {
  if (planned.counted.length === 0 || !counting) return readWithCards(context, planned, cards);
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const held = counting.held();
    if (!held) break;
    const { columns, state } = held;
    const params = withCounted(planned.params, planned.counted, columns);
    const read = await readWithCards(context, { ...planned, params }, cards);
    if (read.counted === state) return read;
    await counting.catchUp();
  }
  return readWithCards(context, planned.byDatabase(), cards);
}

/** Reads a statement with its cards: those that are not known after it, or all with it where few of the last were known. */
async function readWithCards(
  context: Context,
  planned: PlannedStatement,
  cards: Cards | null,
): Promise<ReadText> {
  const { sql, params, cards: pieces } = planned;
  const inSteps = !cards || pieces.length === 0 || cards.areMostKnown(pieces);
  const read = await readData(context, inSteps ? sql : toldSql(planned), params);
  const { data, marks } = read;
  if (!cards || data === null || marks === undefined) return read;
  if (!inSteps) return { ...read, data: cards.learn(data, { pieces, marks }) };
  // Where something was written meanwhile, it is read whole.
  const filled = await cards.fill(data, { pieces, marks, read: context.read });
  return filled === null ? readData(context, plainSql(planned), params) : { ...read, data: filled };
}

/** What became of the statements, under those that execution would run. */
function outcomesOf(
  roots: readonly PlannedRoot[],
  readings: readonly Promise<ReadText>[],
): ReadonlyMap<string, Promise<ReadData>> {
  const asText = async (reading: Promise<ReadText>): Promise<ReadData> => {
    const { data, shown } = await reading;
    return { data: data === null ? null : wholeText(data), shown };
  };
  return new Map(
    roots.flatMap(({ read }, index) => {
      const reading = readings[index];
      return reading && 'sql' in read && read.counted.length === 0
        ? [[questionOf(plainSql(read), read.params), asText(reading)] as const]
        : [];
    }),
  );
}

/** Whether a statement gives something else later though nothing was written; the day is part of what plans go by. */
function readsClock(sql: string): boolean {
  return sql.replaceAll(TODAY, '').includes('now()');
}

function finished(text: string | readonly Buffer[], read: PlannedRoot['read']): string | readonly Buffer[] {
  if ('text' in read || (read.finishers.length === 0 && !read.isLoose)) return text;
  return JSON.stringify(readText(wholeText(text), read.finishers));
}

function wholeText(text: string | readonly Buffer[]): string {
  return typeof text === 'string' ? text : String(Buffer.concat(text));
}

function isMissing(text: string | readonly Buffer[]): boolean {
  return typeof text === 'string' ? text.includes(MISSING) : text.some((piece) => piece.includes(MISSING));
}
