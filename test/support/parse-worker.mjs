/** The pool's thread as Jest needs it, from its TypeScript source; with three ways to die that no known input takes. */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import { transformSync } from '@swc/core';

registerHooks({
  resolve(specifier, context, next) {
    const isOurs = specifier.startsWith('.') && context.parentURL?.endsWith('.ts');
    return next(isOurs ? specifier.replace(/\.js$/, '.ts') : specifier, context);
  },
  load(url, context, next) {
    if (!url.endsWith('.ts')) return next(url, context);
    const { code } = transformSync(readFileSync(fileURLToPath(url), 'utf8'), {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'es6' },
    });
    return { format: 'module', source: code, shortCircuit: true };
  },
});

parentPort.on('message', ({ input }) => {
  const asks = (end) => [input].flat().some(({ url }) => url.endsWith(end));
  if (asks('hang')) for (;;);
  if (asks('/exit')) process.exit(3);
  if (asks('/memory')) {
    for (const kept = []; ;) kept.push(new Array(1_000_000).fill(0.5).map((n) => n + kept.length));
  }
});

await import('../../src/ingest/parse-worker.ts');
