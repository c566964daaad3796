import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { abortable, createPacer } from '../../src/ingest/pacing.js';

const never = new AbortController().signal;

describe('createPacer', () => {
  test('work at one address never overlaps, in order of asking', async () => {
    const pacer = createPacer();
    const log: string[] = [];
    const work = (name: string) => async () => {
      log.push(`${name} in`);
      await sleep(5);
      log.push(`${name} out`);
      return name;
    };
    const done = await Promise.all(['a', 'b', 'c'].map((name) => pacer.run('1.1.1.1', 0, work(name), never)));
    expect(done).toEqual(['a', 'b', 'c']);
    expect(log).toEqual(['a in', 'a out', 'b in', 'b out', 'c in', 'c out']);
  });

  test('starts at one address keep their distance, also after a failure', async () => {
    const pacer = createPacer();
    const starts: number[] = [];
    const work = (): Promise<never> => {
      starts.push(performance.now());
      return Promise.reject(new Error('site down'));
    };
    await Promise.allSettled([1, 2, 3].map(() => pacer.run('1.1.1.1', 60, work, never)));
    expect(starts).toHaveLength(3);
    expect(starts[1]! - starts[0]!).toBeGreaterThanOrEqual(59.9);
    expect(starts[2]! - starts[1]!).toBeGreaterThanOrEqual(59.9);
  });

  test('other addresses do not wait', async () => {
    const pacer = createPacer();
    let release = (): void => {};
    const slow = pacer.run('1.1.1.1', 60_000, () => new Promise<void>((done) => (release = done)), never);
    await expect(pacer.run('2.2.2.2', 60_000, () => Promise.resolve('free'), never)).resolves.toBe('free');
    release();
    await slow;
  });

  test('one who gives up in the queue neither runs nor lets the next overtake', async () => {
    const pacer = createPacer();
    const log: string[] = [];
    let release = (): void => {};
    const first = pacer.run(
      'a',
      0,
      async () => {
        await new Promise<void>((done) => (release = done));
        log.push('first done');
      },
      never,
    );
    const quitter = new AbortController();
    const second = pacer.run('a', 0, () => Promise.resolve(log.push('second')), quitter.signal);
    const third = pacer.run('a', 0, () => Promise.resolve(log.push('third')), never);
    await sleep(1);
    quitter.abort(new Error('gone'));
    await expect(second).rejects.toThrow('gone');
    await sleep(5);
    expect(log).toEqual([]);
    release();
    await Promise.all([first, third]);
    expect(log).toEqual(['first done', 'third']);
  });

  test('one who gives up while the distance passes frees the address', async () => {
    const pacer = createPacer();
    await pacer.run('a', 60_000, () => Promise.resolve(), never);
    const quitter = new AbortController();
    const waiting = pacer.run('a', 60_000, () => Promise.resolve(), quitter.signal);
    setTimeout(() => quitter.abort(new Error('gone')), 5);
    await expect(waiting).rejects.toThrow('gone');
    await expect(pacer.run('a', 0, () => Promise.resolve('next'), never)).resolves.toBe('next');
  });

  test('a signal that has ended runs nothing', async () => {
    let ran = false;
    const run = createPacer().run(
      'a',
      0,
      async () => void (ran = true),
      AbortSignal.abort(new Error('over')),
    );
    await expect(run).rejects.toThrow('over');
    expect(ran).toBe(false);
  });
});

test('abortable lets go of what never ends', async () => {
  const quitter = new AbortController();
  const waiting = abortable(new Promise(() => {}), quitter.signal);
  quitter.abort(new Error('enough'));
  await expect(waiting).rejects.toThrow('enough');
});

test('abortable hears what it no longer waits for, so that no rejection goes unhandled', async () => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown): void => void unhandled.push(reason);
  process.on('unhandledRejection', note);
  const late = sleep(5).then(() => Promise.reject(new Error('late')));
  await expect(abortable(late, AbortSignal.abort(new Error('over')))).rejects.toThrow('over');
  await sleep(20);
  process.off('unhandledRejection', note);
  expect(unhandled).toEqual([]);
});
