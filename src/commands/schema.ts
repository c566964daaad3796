import { readdir, readFile, writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { type ApiExample, apiPage } from '../graphql/api-page.js';
import { breakingChanges, WHAT_TO_DO } from '../graphql/breaking-changes.js';
import { buildGraphqlSchema, printSdl } from '../graphql/schema.js';
import { projectFile } from '../project-files.js';

const RELEASED = projectFile('schema', 'released.graphql');
const RELEASED_HEAD =
  '# The SDL of the last release: what clients were built on. `npm run -s bantin -- schema --release` writes it.';

interface Options {
  readonly write?: boolean;
  readonly check?: boolean;
  readonly release?: boolean;
}

/**
 * `schema`: prints the SDL; `--write` puts it and the page of the API where they are committed, `--check` compares both
 * with that and the schema with the last release, `--release` makes it the last release.
 */
export function command(): Command {
  return new Command()
    .option('--write', 'write schema/schema.graphql and docs/api.md')
    .option('--check', 'exit with 1 when one of them is stale, or clients of the last release would break')
    .option('--release', 'write schema/released.graphql: what clients may rely on from now on')
    .action(async ({ write, check, release }: Options) => {
      const schema = await buildGraphqlSchema();
      const sdl = printSdl(schema);
      if (release) await writeFile(RELEASED, sdl.replace(/^.*/, RELEASED_HEAD));
      const made = [
        { path: projectFile('schema', 'schema.graphql'), name: 'schema/schema.graphql', text: sdl },
        {
          path: projectFile('docs', 'api.md'),
          name: 'docs/api.md',
          text: apiPage(schema, await readExamples()),
        },
      ];
      if (write) for (const { path, text } of made) await writeFile(path, text);
      if (check) return tell([...(await stale(made)), ...(await broken(schema))]);
      if (!write && !release) process.stdout.write(sdl);
    });
}

function tell(faults: readonly string[]): void {
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  if (faults.length > 0) process.exitCode = 1;
}

async function stale(
  made: readonly { readonly path: string; readonly name: string; readonly text: string }[],
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const { path, name, text } of made) {
    if ((await readFile(path, 'utf8').catch(() => '')) !== text)
      faults.push(`${name} differs from the classes: run \`npm run schema\` and look at the diff.`);
  }
  return faults;
}

async function broken(schema: GraphQLSchema): Promise<readonly string[]> {
  const released = buildSchema(await readFile(RELEASED, 'utf8'));
  const changes = breakingChanges(released, schema, new Date().toISOString().slice(0, 10));
  return changes.length === 0 ? [] : [...changes, WHAT_TO_DO];
}

/** The example operations, by name. */
export async function readExamples(): Promise<readonly ApiExample[]> {
  const folder = projectFile('src', 'web', 'operations');
  const files = (await readdir(folder)).filter((file) => file.endsWith('.graphql')).sort();
  return Promise.all(
    files.map(async (file) => ({
      name: file.replace('.graphql', ''),
      text: await readFile(`${folder}/${file}`, 'utf8'),
      variables: await readFile(`${folder}/${file.replace('.graphql', '.json')}`, 'utf8').catch(() => null),
    })),
  );
}
