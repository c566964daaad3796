#!/usr/bin/env node
import type { Command } from 'commander';
import { requireNode } from './node-version.js';

/** One verb of the command line: its line in the help, and the module that is loaded only when it is asked for. */
interface Verb {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<{ command: () => Command }>;
}

/** Every verb, in the order of the help. Loading one module per call keeps the reading verbs fast to start. */
const VERBS: readonly Verb[] = [
  {
    name: 'start',
    summary: 'web, worker and sample sites in one process',
    load: () => import('./commands/start.js'),
  },
  {
    name: 'serve',
    summary: 'the web part alone (needs DATABASE_URL)',
    load: () => import('./commands/serve.js'),
  },
  {
    name: 'worker',
    summary: 'the reading of sources alone (needs DATABASE_URL)',
    load: () => import('./commands/worker.js'),
  },
  {
    name: 'migrate',
    summary: 'bring the database up to date',
    load: () => import('./commands/migrate.js'),
  },
  {
    name: 'ingest',
    summary: 'read one source now; an address nobody knows is added first',
    load: () => import('./commands/ingest.js'),
  },
  {
    name: 'sources',
    summary: 'list, add, import, preview sources; their rules, archives and stored pages',
    load: () => import('./commands/sources.js'),
  },
  {
    name: 'discover',
    summary: 'look a site over: feeds, list pages, sitemaps, and the sources they would make',
    load: () => import('./commands/discover.js'),
  },
  {
    name: 'accounts',
    summary: 'list, add and reset accounts of people',
    load: () => import('./commands/accounts.js'),
  },
  {
    name: 'keys',
    summary: 'list, add and revoke API keys of programs',
    load: () => import('./commands/keys.js'),
  },
  {
    name: 'units',
    summary: 'import a newer file of administrative units',
    load: () => import('./commands/units.js'),
  },
  {
    name: 'extract',
    summary: 'read article pages: file and URL in, article out',
    load: () => import('./commands/extract.js'),
  },
  {
    name: 'parse-feed',
    summary: 'read feeds: RSS, Atom, JSON Feed',
    load: () => import('./commands/parse-feed.js'),
  },
  {
    name: 'parse-date',
    summary: 'read one date as Vietnamese sites write it',
    load: () => import('./commands/parse-date.js'),
  },
  {
    name: 'resolve-byline',
    summary: 'read a byline: persons, organ, unit as of a day',
    load: () => import('./commands/resolve-byline.js'),
  },
  {
    name: 'schema',
    summary: 'print, write or check the GraphQL SDL',
    load: () => import('./commands/schema.js'),
  },
  {
    name: 'golden',
    summary: 'record what is expected of a golden case, to be read before it is committed',
    load: () => import('./commands/golden.js'),
  },
];

async function run(argv: readonly string[]): Promise<number> {
  const [name = '--help'] = argv;
  if (name === '--help' || name === '-h' || name === 'help') return printHelp(0);
  const verb = VERBS.find((each) => each.name === name);
  if (!verb) {
    process.stderr.write(`bantin: there is no verb "${name}"\n`);
    return printHelp(2);
  }
  const { command } = await verb.load();
  const program = command().name(`bantin ${verb.name}`).description(verb.summary).exitOverride();
  // Commands within a verb were made before and take nothing over; on their own they would end the process with 1.
  for (const inner of program.commands) inner.exitOverride();
  try {
    await program.parseAsync(argv.slice(1), { from: 'user' });
  } catch (error) {
    return exitCodeOf(error);
  }
  return typeof process.exitCode === 'number' ? process.exitCode : 0;
}

function printHelp(exitCode: number): number {
  const width = Math.max(...VERBS.map((verb) => verb.name.length));
  const lines = VERBS.map((verb) => `  ${verb.name.padEnd(width)}  ${verb.summary}`);
  const text = `Usage: bantin <verb> [options]\n\nVerbs:\n${lines.join('\n')}\n\nbantin <verb> --help tells more of one verb.\n`;
  (exitCode === 0 ? process.stdout : process.stderr).write(text);
  return exitCode;
}

/** 0 done, 1 the work failed, 2 wrong usage. Commander has already said what is wrong with the words. */
function exitCodeOf(error: unknown): number {
  if (
    error instanceof Error &&
    'exitCode' in error &&
    'code' in error &&
    String(error.code).startsWith('commander.')
  ) {
    return error.exitCode === 0 ? 0 : 2;
  }
  process.stderr.write(`bantin: ${error instanceof Error ? error.message : String(error)}\n`);
  return error instanceof Error && error.name === 'BadInput' ? 2 : 1;
}

requireNode();
process.exitCode = await run(process.argv.slice(2));
