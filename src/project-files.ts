import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Absolute path of a file that ships with the project, e.g. `projectFile('data', 'units', 'x.gz')`.
 * The root is the nearest folder upwards that holds a `package.json`, so the same call works from `src/`
 * under Jest, from `dist/src/` after a build, and from any working directory. Throws when there is no root.
 */
export function projectFile(...parts: readonly string[]): string {
  return join(projectRoot(), ...parts);
}

function projectRoot(): string {
  const start = dirname(fileURLToPath(import.meta.url));
  let folder = start;
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`no package.json above ${start}`);
    folder = parent;
  }
  return folder;
}
