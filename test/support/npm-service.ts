import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectFile } from '../../src/project-files.js';

/** The service as its user starts it: through npm, in a process of its own. */
export interface RunningService {
  /** Where it answers. */
  readonly url: string;
  /** npm and everything below it. */
  readonly pids: readonly number[];
  readonly stderr: () => string;
  /** Sends SIGTERM to npm and waits for the end. Gives the exit code. */
  stop(): Promise<number | null>;
}

/** What a command gave. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

type Environment = Readonly<Record<string, string>>;

/** Names of ours that must not leak in from who runs the tests. */
const OURS = /^(?:BANTIN_(?!TEST)|DATABASE_|PORT$|HOST$|LOG_LEVEL$|NODE_ENV$|NODE_OPTIONS$|INIT_CWD$|npm_)/;

function environment(more: Environment): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !OURS.test(name));
  return { ...Object.fromEntries(own), PORT: '0', ...more };
}

function npm(words: readonly string[], env: Environment): ChildProcess {
  return spawn('npm', [...words], {
    cwd: projectFile(),
    env: environment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs `npm run bantin -- words` to its end, as built. */
export function runCommand(words: readonly string[], env: Environment): Promise<Ended> {
  return ended(npm(['run', '--silent', '--ignore-scripts', 'bantin', '--', ...words], env));
}

/** Runs `npm start -- words` to its end, for starts that fail. */
export function runStart(words: readonly string[], env: Environment): Promise<Ended> {
  return ended(npm(['start', '--silent', '--ignore-scripts', '--', ...words], env));
}

/** Starts `npm start -- words` and waits until it answers. `build`: with npm's prestart, as a user's first start. */
export function startThroughNpm(
  words: readonly string[],
  env: Environment,
  build = false,
): Promise<RunningService> {
  return untilRunning(
    npm(['start', ...(build ? [] : ['--ignore-scripts']), '--', ...words], env),
    /answers at (http:\S+)\/graphql/,
  );
}

/** Starts a verb that runs until it is told to stop; `ready` is the line that says it does, its group the address. */
export function startVerb(
  words: readonly string[],
  env: Environment,
  ready: RegExp,
): Promise<RunningService> {
  return untilRunning(npm(['run', '--ignore-scripts', 'bantin', '--', ...words], env), ready);
}

/** Services that were not stopped yet: a test that fails leaves its own behind. */
const running = new Set<RunningService>();

/** Stops what tests left running; for `afterAll`. */
export async function stopServices(): Promise<void> {
  await Promise.all([...running].map((service) => service.stop()));
}

async function untilRunning(child: ChildProcess, ready: RegExp): Promise<RunningService> {
  let stderr = '';
  const exit = once(child, 'exit');
  const url = await new Promise<string>((done, fail) => {
    child.stdout?.resume();
    child.stderr?.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
      const found = ready.exec(stderr);
      if (found) done(found[1] ?? '');
    });
    child.once('exit', (code) => fail(new Error(`it ended with ${code}:\n${stderr}`)));
  });
  const service: RunningService = {
    url,
    pids: descendants(child.pid ?? 0),
    stderr: () => stderr,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      const [code] = (await exit) as [number | null];
      running.delete(service);
      return code;
    },
  };
  running.add(service);
  return service;
}

async function ended(child: ChildProcess): Promise<Ended> {
  let [stdout, stderr] = ['', ''];
  child.stdout?.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout, stderr };
}

/** A process and all below it, from /proc. */
function descendants(pid: number): readonly number[] {
  let children: readonly number[] = [];
  try {
    children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
      .split(' ')
      .filter(Boolean)
      .map(Number);
  } catch {
    // It has ended, or there is no /proc.
  }
  return [pid, ...children.flatMap(descendants)];
}

/** Does the process run? */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Builds what the commands run from, once per run of the tests: `dist` may be older than the sources. */
export async function buildOnce(): Promise<void> {
  const folder = process.env['BANTIN_TEST_FOLDER'] ?? '';
  const done = join(folder, 'built');
  try {
    mkdirSync(join(folder, 'building'));
  } catch {
    for (let wait = 0; !existsSync(done); wait += 1) {
      if (wait > 3000) throw new Error('the suite that builds did not finish');
      await sleep(100);
    }
    return;
  }
  const { code, stdout, stderr } = await ended(npm(['run', '--silent', 'build'], {}));
  if (code !== 0) throw new Error(`the build failed:\n${stdout}${stderr}`);
  writeFileSync(done, '');
}
