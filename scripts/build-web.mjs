/**
 * Bundles GraphiQL into dist/web and the pages into dist/pages, each unless it already holds what these very inputs
 * give: their hash is kept beside the output. Prints a line for each.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const WEB = join(ROOT, 'src', 'web');
const PAGES = join(WEB, 'pages');

// What Jest or a shell says of its environment is no reason to bundle React as it is for developers.
process.env['NODE_ENV'] = 'production';

/** Everything a bundle is made from; the lock file stands for the packages. */
const isOfPages = (file) => file.startsWith(PAGES);
const FILES = [
  ...readdirSync(WEB, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name)),
  ...['vite.config.ts', 'package-lock.json'].map((name) => join(ROOT, name)),
].sort();

await bundle('graphiql', {
  output: join(ROOT, 'dist', 'web'),
  page: 'graphiql.html',
  stamp: join(ROOT, 'dist', '.web-inputs'),
  inputs: FILES.filter((file) => !isOfPages(file)),
});
await bundle('pages', {
  output: join(ROOT, 'dist', 'pages'),
  page: 'reading-room.html',
  stamp: join(ROOT, 'dist', '.pages-inputs'),
  inputs: FILES,
});

// What the pages ask: the service takes it even where only known documents are answered.
const asked = join(ROOT, 'dist', 'page-documents');
rmSync(asked, { recursive: true, force: true });
cpSync(join(PAGES, 'operations'), asked, { recursive: true });

async function bundle(mode, { output, page, stamp, inputs }) {
  const hash = createHash('sha256');
  for (const file of inputs)
    hash
      .update(`${file.slice(ROOT.length)}\0`)
      .update(readFileSync(file))
      .update('\0');
  const wanted = hash.digest('hex');
  const name = output.slice(ROOT.length);
  const built = existsSync(join(output, page)) && existsSync(stamp) ? readFileSync(stamp, 'utf8') : null;
  if (built === wanted) {
    process.stdout.write(`web: ${name} is up to date\n`);
    return;
  }
  const start = performance.now();
  const { build } = await import('vite');
  await build({ configFile: join(ROOT, 'vite.config.ts'), mode });
  writeFileSync(stamp, wanted);
  process.stdout.write(`web: built ${name} in ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
}
