import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { SourceError } from '../errors.js';

/** A case as it stands in a batch file: one JSON object. */
export type Case = Readonly<Record<string, unknown>>;

/** Bad words in a case or on the command line; becomes `{"error":{"code":"BAD_INPUT",…}}`. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
}

/** Resolves a path the way the caller meant it: npm changes the folder and leaves the caller's in INIT_CWD. */
export function callerPath(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
}

/** Bytes of a file the caller named. Throws {@link BadInput} naming the file when it cannot be read. */
export async function callerFile(path: string): Promise<Buffer> {
  try {
    return await readFile(callerPath(path));
  } catch (cause) {
    const { code = '' } = cause as NodeJS.ErrnoException;
    throw new BadInput(`cannot read ${path}: ${UNREADABLE[code] ?? String(cause)}`, { cause });
  }
}

/** What the operating system means by its codes. */
const UNREADABLE: Readonly<Record<string, string>> = {
  EACCES: 'reading it is not allowed',
  EISDIR: 'it is a folder',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  ERR_INVALID_ARG_VALUE: 'the name holds a NUL character',
};

/** The text `name` of a case. Throws {@link BadInput} when it is missing (unless `optional`) or no string. */
export function textOf(input: Case, name: string, optional: true): string | undefined;
export function textOf(input: Case, name: string): string;
export function textOf(input: Case, name: string, optional = false): string | undefined {
  const value = input[name];
  if (typeof value === 'string' && (value !== '' || optional)) return value;
  if (optional && (value === undefined || value === null)) return undefined;
  throw new BadInput(
    `"${name}" must be a ${value === '' ? 'non-empty ' : ''}string, got ${JSON.stringify(value)}`,
  );
}

/**
 * Answers one case or a whole batch, one JSON object per line on stdout, in the order asked; an error is an
 * answer too. Gives the exit code: 0 when every case was answered without error (a batch: always, the errors
 * are in its lines), 1 when the single case failed.
 */
export async function answerCases(
  what: { readonly batch?: string; readonly single?: Case },
  answer: (input: Case) => Promise<unknown>,
): Promise<number> {
  if (what.batch === undefined) {
    const result = await answerOne(what.single ?? {}, answer);
    await writeLine(result);
    return isError(result) ? 1 : 0;
  }
  await callerFile(what.batch);
  let number = 0;
  for await (const line of linesOf(callerPath(what.batch))) {
    number += 1;
    const text = line.replace(/^\uFEFF/, '');
    if (text.trim() === '') continue;
    await writeLine(await answerLine(text, number, answer));
  }
  return 0;
}

/**
 * The lines of a file, without their `\n` or `\r\n`. Not `node:readline`: it also breaks at U+2028 and U+2029, which
 * JSON allows inside a string and which stand in text copied off a page.
 */
async function* linesOf(path: string): AsyncGenerator<string> {
  let parts: string[] = [];
  for await (const chunk of createReadStream(path, { encoding: 'utf8' })) {
    const [first = '', ...more] = (chunk as string).split('\n');
    parts.push(first);
    for (const next of more) {
      yield parts.join('').replace(/\r$/, '');
      parts = [next];
    }
  }
  yield parts.join('').replace(/\r$/, '');
}

async function answerLine(
  line: string,
  number: number,
  answer: (input: Case) => Promise<unknown>,
): Promise<unknown> {
  let input: unknown;
  try {
    input = JSON.parse(line);
  } catch (cause) {
    return errorAnswer('BAD_INPUT', `line ${number} is not JSON: ${(cause as Error).message}`);
  }
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return errorAnswer('BAD_INPUT', `line ${number} must hold a JSON object`);
  }
  return answerOne(input as Case, answer);
}

async function answerOne(input: Case, answer: (input: Case) => Promise<unknown>): Promise<unknown> {
  try {
    return await answer(input);
  } catch (error) {
    if (error instanceof SourceError) return errorAnswer(error.code, error.message);
    if (error instanceof BadInput) return errorAnswer('BAD_INPUT', error.message);
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return errorAnswer('INTERNAL_ERROR', error instanceof Error ? error.message : String(error));
  }
}

function errorAnswer(code: string, message: string): unknown {
  return { error: { code, message } };
}

function isError(result: unknown): boolean {
  return typeof result === 'object' && result !== null && 'error' in result;
}

function writeLine(result: unknown): Promise<void> {
  return new Promise((done, fail) => {
    process.stdout.write(`${JSON.stringify(result ?? null)}\n`, (error) => (error ? fail(error) : done()));
  });
}
