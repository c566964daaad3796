import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { buildSchema } from 'graphql';
import { breakingChanges, WHAT_TO_DO } from '../../src/graphql/breaking-changes.js';
import { buildGraphqlSchema } from '../../src/graphql/schema.js';
import { projectFile } from '../../src/project-files.js';

const released = readFileSync(projectFile('schema', 'released.graphql'), 'utf8');

test('nothing breaks clients of the last release', async () => {
  const today = new Date().toISOString().slice(0, 10);
  const changes = breakingChanges(buildSchema(released), await buildGraphqlSchema(), today);
  if (changes.length > 0) throw new Error(`${changes.join('\n')}\n\n${WHAT_TO_DO}`);
});

describe('what breaks clients', () => {
  const RELEASED = `
    type Query { article(id: ID, url: String): Article  colour: Colour
      old: Int @deprecated(reason: "Use new. Removed after 2026-06-30") }
    type Article { title: String!  lead: String }
    enum Colour { RED  GREEN @deprecated(reason: "Use RED. Removed after 2026-06-30") }
    input Filter { title: String }
    type Mutation { write(filter: Filter, force: Boolean @deprecated(reason: "No use. Removed after 2026-06-30")): Int }`;
  const changes = (made: (sdl: string) => string, today = '2026-06-30') =>
    breakingChanges(buildSchema(RELEASED), buildSchema(made(RELEASED)), today);

  test.each([
    ['nothing changed', (sdl: string) => sdl, []],
    ['a field is added', (sdl: string) => sdl.replace('lead: String', 'lead: String  body: String'), []],
    ['a field is removed', (sdl: string) => sdl.replace('lead: String', ''), ['Article.lead was removed.']],
    [
      'a field may be null now',
      (sdl: string) => sdl.replace('title: String!', 'title: String'),
      ['Article.title changed type from String! to String.'],
    ],
    [
      'an input is wanted that was not',
      (sdl: string) => sdl.replace('Filter { title: String }', 'Filter { title: String  day: Int! }'),
      ['A required field day on input type Filter was added.'],
    ],
    [
      'an argument is removed',
      (sdl: string) => sdl.replace(', url: String', ''),
      ['Query.article arg url was removed.'],
    ],
    [
      'a value is removed',
      (sdl: string) => sdl.replace('RED ', ''),
      ['RED was removed from enum type Colour.'],
    ],
  ])('%s', (_what, made, told) => {
    expect(changes(made)).toEqual(told);
  });

  test('what was announced may go once its day is over, and not before', () => {
    const gone = (sdl: string) =>
      sdl
        .replace(/old: Int @deprecated\(.*?\)/, '')
        .replace(/GREEN @deprecated\(.*?\)/, '')
        .replace(/, force: Boolean @deprecated\(.*?\)/, '');
    expect(changes(gone, '2026-06-30')).toEqual([
      'Query.old was removed.',
      'GREEN was removed from enum type Colour.',
      'Mutation.write arg force was removed.',
    ]);
    expect(changes(gone, '2026-07-01')).toEqual([]);
  });

  test('who is told knows what to do', () => {
    for (const said of ['schema/released.graphql', '@deprecated', 'schema --release', 'CHANGELOG.md'])
      expect(WHAT_TO_DO).toContain(said);
  });
});
