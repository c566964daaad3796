import { parentPort } from 'node:worker_threads';
import { SourceError, type SourceErrorCode } from '../errors.js';
import { type Gazetteer, loadGazetteer } from '../units/gazetteer.js';
import { parseInPlace, type ParseTask } from './parsing.js';

/** What the pool asks of a thread. */
export interface Asked {
  readonly task: ParseTask;
  readonly input: unknown;
}

/** What a thread answers. Classes do not survive the way between threads, so an error travels as its parts. */
export type Answered =
  | { readonly value: unknown }
  | { readonly refused: { code: SourceErrorCode; message: string; details: SourceError['details'] } }
  | { readonly fault: { readonly message: string; readonly stack: string | undefined } };

/** A thread of `parse-pool.ts`: says once that it is ready, then answers what it is asked, one thing at a time. */
let gazetteer: Gazetteer | null = null;
const parsing = parseInPlace(() => (gazetteer ??= loadGazetteer()));

parentPort?.on('message', (asked: Asked) => {
  void answer(asked).then((answered) => parentPort?.postMessage(answered));
});
parentPort?.postMessage('ready');

async function answer({ task, input }: Asked): Promise<Answered> {
  try {
    return { value: await (parsing[task] as (input: unknown) => Promise<unknown>)(input) };
  } catch (error) {
    if (error instanceof SourceError) {
      const { code, message, details } = error;
      return { refused: { code, message, details } };
    }
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    return { fault: { message, stack } };
  }
}
