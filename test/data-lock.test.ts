import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DataFolderInUse, lockDataFolder } from '../src/data-lock.js';

describe('the lock on the data folder', () => {
  let folder: string;
  let other: ChildProcess | null = null;
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'bantin-lock-')), 'not', 'there', 'yet');
  });
  afterEach(() => {
    other?.kill('SIGKILL');
    other = null;
    rmSync(folder, { recursive: true, force: true });
  });

  const lock = () => join(folder, 'bantin.lock');

  /** Another process that does nothing but live. */
  async function living(): Promise<number> {
    other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    await once(other, 'spawn');
    return other.pid ?? 0;
  }

  test('makes the folder, is let go, and can be taken again', () => {
    const release = lockDataFolder(folder);
    expect(JSON.parse(readFileSync(lock(), 'utf8'))).toMatchObject({ pid: process.pid });
    release();
    expect(existsSync(lock())).toBe(false);
    lockDataFolder(folder)();
  });

  test('a second taker is told who has it and what to do', () => {
    const release = lockDataFolder(folder);
    expect(() => lockDataFolder(folder)).toThrow(DataFolderInUse);
    expect(() => lockDataFolder(folder)).toThrow(
      new RegExp(`process ${process.pid}.*BANTIN_DATA_DIR.*DATABASE_URL`),
    );
    release();
  });

  test('the lock of a process that lives holds; once it is dead, the lock is taken over', async () => {
    lockDataFolder(folder)();
    const pid = await living();
    writeFileSync(lock(), JSON.stringify({ pid, started: null }));
    expect(() => lockDataFolder(folder)).toThrow(`process ${pid}`);
    const ended = once(other as ChildProcess, 'exit');
    other?.kill('SIGKILL');
    await ended;
    lockDataFolder(folder)();
  });

  (existsSync('/proc/self/stat') ? test : test.skip)(
    'a process id that was used again is not the old process',
    async () => {
      lockDataFolder(folder)();
      writeFileSync(lock(), JSON.stringify({ pid: await living(), started: '1' }));
      lockDataFolder(folder)();
    },
  );

  test.each(['', 'not JSON', '{}', '{"pid":"1"}', 'null'])('a lock that holds %j is nobody’s', (text) => {
    lockDataFolder(folder)();
    writeFileSync(lock(), text);
    lockDataFolder(folder)();
  });

  test('letting go leaves the lock of another alone', async () => {
    const release = lockDataFolder(folder);
    writeFileSync(lock(), JSON.stringify({ pid: await living(), started: null }));
    release();
    expect(existsSync(lock())).toBe(true);
  });
});
