/**
 * Bundles the pages into dist/web, unless it already holds what these very inputs give: their hash is kept beside the
 * output. Prints one line.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OUTPUT = join(ROOT, 'dist', 'web');
const STAMP = join(ROOT, 'dist', '.web-inputs');

/** Everything the bundle is made from; the lock file stands for the packages. */
const INPUTS = [
  ...readdirSync(join(ROOT, 'src', 'web'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name)),
  ...['vite.config.ts', 'package-lock.json'].map((name) => join(ROOT, name)),
].sort();

const hash = createHash('sha256');
for (const file of INPUTS)
  hash
    .update(`${file.slice(ROOT.length)}\0`)
    .update(readFileSync(file))
    .update('\0');
const inputs = hash.digest('hex');

const built =
  existsSync(join(OUTPUT, 'graphiql.html')) && existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : null;
if (built === inputs) {
  process.stdout.write('web: dist/web is up to date\n');
} else {
  const start = performance.now();
  const { build } = await import('vite');
  await build({ configFile: join(ROOT, 'vite.config.ts') });
  writeFileSync(STAMP, inputs);
  process.stdout.write(`web: built dist/web in ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
}
