/**
 * Fills an archive for the benches and leaves it: `npm run bench:archive -- --articles 1000000 [--data DIR] [--seed N]`.
 * What is there already is taken as it is; `--again` makes it anew, `--clean` removes the folder.
 */
import { rmSync } from 'node:fs';
import { openArchive, readArchiveOptions } from './open-archive.mjs';
import { stopPostgres } from './postgres.mjs';

const { options, values } = readArchiveOptions({});
if (values.clean) {
  await stopPostgres(options.folder);
  rmSync(options.folder, { recursive: true, force: true });
} else {
  const { url } = await openArchive(options);
  console.log(url);
}
