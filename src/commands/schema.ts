import { readFile, writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { buildGraphqlSchema, printSdl } from '../graphql/schema.js';
import { projectFile } from '../project-files.js';

/** `schema`: prints the SDL; `--write` puts it where it is committed, `--check` compares it with that. */
export function command(): Command {
  return new Command()
    .option('--write', 'write schema/schema.graphql')
    .option('--check', 'exit with 1 when schema/schema.graphql differs')
    .action(async ({ write, check }: { write?: boolean; check?: boolean }) => {
      const sdl = printSdl(await buildGraphqlSchema());
      const path = projectFile('schema', 'schema.graphql');
      if (write) return writeFile(path, sdl);
      if (!check) return void process.stdout.write(sdl);
      const committed = await readFile(path, 'utf8').catch(() => '');
      if (committed === sdl) return;
      process.stderr.write(
        'schema/schema.graphql differs from the classes: run `npm run schema` and look at the diff.\n',
      );
      process.exitCode = 1;
    });
}
