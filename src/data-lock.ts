import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** The data folder belongs to another running process; the message says which and what to do. */
export class DataFolderInUse extends Error {
  override readonly name = 'DataFolderInUse';
}

/**
 * Takes the data folder for this process and gives the function that lets it go. The embedded database would let
 * a second process open the same files without a word and ruin them, hence a lock of our own. A lock left behind
 * by a killed process is taken over. Throws {@link DataFolderInUse}.
 */
export function lockDataFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'bantin.lock');
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (create(path)) return () => release(path);
    const owner = readOwner(path);
    if (owner && isRunning(owner)) {
      throw new DataFolderInUse(
        `${folder} is in use by process ${owner.pid}. Stop that one first, give this one a folder of its own ` +
          `(BANTIN_DATA_DIR=…), or let several processes share a PostgreSQL (DATABASE_URL=…).`,
      );
    }
    rmSync(path, { force: true });
  }
  throw new DataFolderInUse(`${path} could not be taken: another process keeps making it.`);
}

interface Owner {
  readonly pid: number;
  /** Start of the process in clock ticks since boot: tells a re-used process id from the old one. */
  readonly started: string | null;
}

function create(path: string): boolean {
  try {
    const file = openSync(path, 'wx');
    writeSync(file, JSON.stringify({ pid: process.pid, started: startOf(process.pid) } satisfies Owner));
    closeSync(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readOwner(path: string): Owner | null {
  try {
    const owner = JSON.parse(readFileSync(path, 'utf8')) as Partial<Owner>;
    return typeof owner.pid === 'number' ? { pid: owner.pid, started: owner.started ?? null } : null;
  } catch {
    return null;
  }
}

function isRunning(owner: Owner): boolean {
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const started = startOf(owner.pid);
  return owner.started === null || started === null || started === owner.started;
}

/** Field 22 of /proc/PID/stat; null where there is no /proc. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function release(path: string): void {
  const owner = readOwner(path);
  if (owner?.pid === process.pid) rmSync(path, { force: true });
}
