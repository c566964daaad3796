import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Kind, type OperationDefinitionNode, parse, validate } from 'graphql';
import { costOf, tooLarge } from '../../src/graphql/limits.js';
import { buildGraphqlSchema } from '../../src/graphql/schema.js';
import { projectFile } from '../../src/project-files.js';
import { LIMITS } from '../../src/request-limits.js';

const FOLDER = projectFile('src', 'web', 'pages', 'operations');
const schema = await buildGraphqlSchema();

/** Whatever one of the documents takes, so that all of it is included. */
const EVERY_VARIABLE = {
  ...Object.fromEntries(['searching', 'hasUnit', 'hasSource', 'byId', 'byCode'].map((name) => [name, true])),
  ...Object.fromEntries(['asOf', 'from', 'to', 'fromBefore', 'toBefore'].map((name) => [name, '2026-01-01'])),
  ...Object.fromEntries(['id', 'within', 'name', 'province'].map((name) => [name, 'x'])),
  by: ['DAY', 'CATEGORY', 'CONTENT_TYPE'],
  filter: { and: [] },
  before: { and: [] },
};

describe.each(readdirSync(FOLDER))('%s', (file) => {
  const document = parse(readFileSync(`${FOLDER}/${file}`, 'utf8'));
  const operations = document.definitions.filter(
    (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION,
  );

  test('is one operation, named like its file', () => {
    const pascal = file
      .replace('.graphql', '')
      .replace(/(?:^|-)([a-z])/g, (_all, letter: string) => letter.toUpperCase());
    expect(operations.map((each) => each.name?.value)).toEqual([pascal]);
  });

  test('fits the schema', () => {
    expect(validate(schema, document).map((error) => error.message)).toEqual([]);
  });

  test('stays far below what somebody unknown may ask, with all of it included', () => {
    const held = { limits: LIMITS, cost: LIMITS.costAnonymous, language: 'en' } as const;
    expect(tooLarge(document, operations[0] as OperationDefinitionNode, held)).toBeNull();
    expect(costOf(schema, document, EVERY_VARIABLE, undefined)).toBeLessThan(LIMITS.costAnonymous / 2);
  });
});

test('every operation is sent, and none that has no file', () => {
  const wired = readFileSync(projectFile('src', 'web', 'pages', 'documents.ts'), 'utf8');
  const named = [...wired.matchAll(/operations\/([\w-]+\.graphql)\?raw/g)].map(([, file]) => file);
  expect(named.sort()).toEqual(readdirSync(FOLDER).sort());
});
