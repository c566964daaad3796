import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import type { FormattedExecutionResult, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Viewer } from '../auth/viewer.js';
import type { AnswerCache, Showing, Shown } from './answer-cache.js';
import type { Cards } from './cards.js';
import type { Counting } from '../counting/counting.js';
import { COUNTED_TABLES, withCounted } from './counted-params.js';
import type { Context } from './context.js';
import { readText } from './highlights.js';
import { MISSING } from './json-text.js';
import { type AskedOperation, createOperationMemory, type OperationMemory } from './operation-memory.js';
import { type Plan, type PlannedRoot, type PlannedStatement, planOf, plainSql, withGiven } from './plan.js';
import { keepOutcomes, questionOf, type ReadData, readData, settingOf } from './read.js';
import { givenVariablesOf } from './given-values.js';
import { shownAt } from './snapshot.js';
import { type StatementSetting, TODAY } from './statement.js';
import { createWrittenPieces, type WrittenPieces } from './written-pieces.js';

/** What is kept between questions; null: nothing, all is read. */
export interface Kept {
  readonly answers: AnswerCache | null;
  readonly cards: Cards | null;
  readonly counting: Counting | null;
}

/** Answers operations with JSON text in UTF-8, in pieces one behind the other; null where one must be executed. */
export type Straight = (
  asked: AskedOperation,
  operation: OperationDefinitionNode,
  context: Context,
) => Promise<readonly Buffer[] | null>;

/**
 * The straight path: a query whose root fields are statements is answered with the text PostgreSQL gives; nothing is
 * resolved, and nothing parsed and written again but where a value is finished here. Limits and rights are those of
 * every path: this comes after the limits, and what the viewer may see is written into the statements. Whatever cannot
 * be answered without an error is executed as ever, over what was read.
 */
export function createStraight(schema: GraphQLSchema, kept: Kept): Straight {
  const { answers, cards, counting } = kept;
  const memoriesFor = createMemories();
  return async (asked, operation, context) => {
    const setting = await settingOf(context);
    const who = whoAsks(setting);
    const { plans, likePlans, piecesOf } = memoriesFor(setting);
    const plan = plans.recall(asked, who, () =>
      planLikeBefore(asked, who, likePlans, () =>
        planOf(asked, {
          schema,
          operation,
          setting: {
            ...setting,
            pieces: piecesOf(who),
            isCounted: counting !== null,
            ...(cards ? { asCard: cards.asCard } : {}),
          },
          services: context,
        }),
      ),
    );
    if (!plan.roots) return null;
    const known = await answers?.find(plan);
    if (known?.text) return known.text;
    if (known?.now) await counting?.catchUpWith(shownAt(known.now, COUNTED_TABLES));
    const shown = await answerOf(plan.roots, context, kept);
    if (!shown) return null;
    answers?.keep(plan, shown);
    return shown.text;
  };
}

/** The straight path as a part of Apollo; `answered` hears of every operation that took it. */
export function straightPlugin(
  straight: Straight,
  answered: (query: string | undefined, asked: AskedOperation, operation: OperationDefinitionNode) => void,
): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      responseForOperation: async ({ document, operation, request, contextValue }) => {
        if (!operation) return null;
        const { query, operationName, variables } = request;
        const asked = { document, operationName: operationName ?? undefined, variables: variables ?? {} };
        const text = await straight(asked, operation, contextValue);
        if (text === null) return null;
        answered(query, asked, operation);
        return {
          http: { status: undefined, headers: NO_HEADERS },
          body: {
            kind: 'single',
            singleResult: { data: new WrittenData(String(Buffer.concat(text))) as never },
          },
        };
      },
    }),
  };
}

/** The plan of an operation: where only its cursors or its key are other ones than before, they are put in the place of the others. */
function planLikeBefore(
  asked: AskedOperation,
  who: string,
  likePlans: OperationMemory<Plan>,
  plan: () => Plan,
): Plan {
  const variables: Record<string, unknown> = { ...asked.variables };
  let hasGiven = false;
  for (const name of givenVariablesOf(asked.document)) {
    if (typeof variables[name] !== 'string') continue;
    variables[name] = '';
    hasGiven = true;
  }
  if (!hasGiven) return plan();
  let own: Plan | null = null;
  const like = likePlans.recall({ ...asked, variables }, who, () => {
    own = plan();
    return own.isSameForGiven ? own : null;
  });
  return own ?? withGiven(like as Plan, asked.variables);
}

const NO_HEADERS = new HeaderMap();

/** Data that is JSON text already. */
class WrittenData {
  constructor(readonly text: string) {}
}

/** The body of an answer, whose data may be text already. */
export function writeResult(result: FormattedExecutionResult): string {
  const { extensions } = result;
  const data: unknown = result.data;
  if (!(data instanceof WrittenData)) return `${JSON.stringify(result)}\n`;
  return `{"data":${data.text}${extensions ? `,"extensions":${JSON.stringify(extensions)}` : ''}}\n`;
}

/** What was worked out with the units as they are: plans, and pieces of statements by who asks. */
interface Memories {
  readonly plans: OperationMemory<Plan>;
  /** Plans that differ from others by cursors or keys only, under the operation without them. */
  readonly likePlans: OperationMemory<Plan>;
  readonly piecesOf: (who: string) => WrittenPieces;
}

const MOST_WHO = 100;

/** Memories hold as long as the units they were made with. */
function createMemories(): (setting: StatementSetting) => Memories {
  const sizeOf = ({ roots }: Plan) =>
    (roots ?? []).reduce((sum, { read }) => sum + ('sql' in read ? read.sql.length : 0), 0);
  let made: { memories: Memories; setting: StatementSetting } | null = null;
  return (setting) => {
    const { unitLevels, formerNames, territory } = setting;
    if (
      made?.setting.unitLevels !== unitLevels ||
      made.setting.formerNames !== formerNames ||
      made.setting.territory !== territory
    ) {
      const pieces = new LRUCache<string, WrittenPieces, null>({
        max: MOST_WHO,
        memoMethod: () => createWrittenPieces(),
      });
      const memories = {
        plans: createOperationMemory(sizeOf),
        likePlans: createOperationMemory(sizeOf),
        piecesOf: (who: string) => pieces.memo(who, { context: null }),
      };
      made = { memories, setting };
    }
    return made.memories;
  };
}

const DAY_MS = 24 * 3600 * 1000;
const VIETNAM_MS = 7 * 3600 * 1000;

/** Whatever else a statement depends on: what the viewer may see, the language, and the day in Việt Nam. */
function whoAsks({ viewer, language }: StatementSetting): string {
  return JSON.stringify([viewerKey(viewer), language, Math.floor((Date.now() + VIETNAM_MS) / DAY_MS)]);
}

function viewerKey({ kind, id, role, unitIds }: Viewer): unknown {
  return [kind, id, role, unitIds];
}

/** The data of the answer; null when execution must say what is wrong, which then finds what was read. */
async function answerOf(
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

/** Reads a statement, and puts in its cards; where something was written meanwhile, it is read whole. */
async function readWithCards(
  context: Context,
  planned: PlannedStatement,
  cards: Cards | null,
): Promise<ReadText> {
  const { sql, params, cards: pieces } = planned;
  const read = await readData(context, sql, params);
  const { data, marks } = read;
  if (!cards || data === null || marks === undefined) return read;
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
