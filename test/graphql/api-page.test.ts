import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { buildSchema } from 'graphql';
import { readExamples } from '../../src/commands/schema.js';
import { PUBLIC_CODES } from '../../src/graphql/apollo.js';
import { apiPage } from '../../src/graphql/api-page.js';
import { ERROR_CODES } from '../../src/graphql/api-page-words.js';
import { buildGraphqlSchema } from '../../src/graphql/schema.js';
import { projectFile } from '../../src/project-files.js';

test('the page of the API is what is committed', async () => {
  const page = apiPage(await buildGraphqlSchema(), await readExamples());
  if (page !== readFileSync(projectFile('docs', 'api.md'), 'utf8'))
    throw new Error('docs/api.md is stale: run `npm run schema` and look at the diff.');
});

test('every link of the page leads to one of its headings', async () => {
  const page = apiPage(await buildGraphqlSchema(), await readExamples());
  const headings = [...page.matchAll(/^#+ (.*)$/gm)].map(([, text = '']) =>
    text.toLowerCase().replaceAll('.', '').replaceAll(' ', '-'),
  );
  const links = [...page.matchAll(/\]\(#([^)]*)\)/g)].map(([, to = '']) => to);
  expect(links.length).toBeGreaterThan(100);
  expect(links.filter((to) => !headings.includes(to))).toEqual([]);
  expect(new Set(headings).size).toBe(headings.length);
});

test('every code that a client may see is explained, and no other', () => {
  expect(Object.keys(ERROR_CODES).sort()).toEqual([...PUBLIC_CODES, 'INTERNAL_SERVER_ERROR'].sort());
});

test('a root field is told with arguments, defaults, what it gives and its example; pipes break no table', () => {
  const schema = buildSchema(`
    "What can be read."
    type Query {
      "Articles, newest first."
      articles("So many | at most." first: Int = 20, old: String @deprecated(reason: "Use first.")): [Article!]!
    }
    "A text."
    type Article { "Its title." title: String! }`);
  const text = '# Tin\n# The newest.\nquery Newest {\n  articles(first: 2) {\n    title\n  }\n}\n';
  const page = apiPage(schema, [{ name: 'newest', text, variables: '{ "first": 2 }' }]);
  for (const said of [
    '### Query.articles',
    'Gives [`[Article!]!`](#article).',
    '| `first` | `Int` | So many \\| at most. When nothing is said: `20`. |',
    '| `old` | `String` | **Deprecated.** Use first. |',
    'The newest.\n\n```graphql\nquery Newest {',
    '```json\n{ "first": 2 }\n```',
    '| `title` | `String!` | Its title. |',
  ])
    expect(page).toContain(said);
});
