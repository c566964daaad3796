import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { buildGraphqlSchema, printSdl } from '../../src/graphql/schema.js';
import { SHAPES } from '../../src/graphql/shapes.js';
import { projectFile } from '../../src/project-files.js';

const schema = await buildGraphqlSchema();
const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__'));

/**
 * Connections, edges and page info are written by `page.ts`, payloads and the reports in them by their mutations,
 * highlights in JavaScript.
 */
const WRITTEN_ELSEWHERE =
  /^(?:Query|Mutation|Subscription|PageInfo|Highlight|TextRange|Preview(?:Article|Image)|FieldCoverage|ReprocessedArticle|ImportedSource|Source(?:Preview|Discovery|Proposal|Notice|Fault)|.*(?:Connection|Edge|Payload|Report|Error))$/;

test('every field of every type that is read by SQL has its SQL, and no SQL is left without a field', () => {
  const fields = types.flatMap((type) =>
    isObjectType(type) && !WRITTEN_ELSEWHERE.test(type.name)
      ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`)
      : [],
  );
  const written = [...SHAPES.values()].flatMap(({ type, fields: shape }) =>
    Object.keys(shape).map((field) => `${type}.${field}`),
  );
  expect(written.sort()).toEqual(fields.sort());
});

test('every type, field, argument and enum value is described', () => {
  const bare: string[] = [];
  const look = (name: string, description: string | null | undefined) => {
    if ((description ?? '').trim() === '') bare.push(name);
  };
  for (const type of types) {
    look(type.name, type.description);
    if (isEnumType(type)) {
      for (const value of type.getValues()) look(`${type.name}.${value.name}`, value.description);
    }
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields()))
        look(`${type.name}.${field.name}`, field.description);
    }
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      look(`${type.name}.${field.name}`, field.description);
      for (const arg of field.args) look(`${type.name}.${field.name}(${arg.name})`, arg.description);
    }
  }
  const own = new Set(['Boolean', 'Float', 'ID', 'Int', 'String']);
  expect(bare.filter((name) => !own.has(name))).toEqual([]);
});

test('the SDL is what is committed', () => {
  expect(printSdl(schema)).toBe(readFileSync(projectFile('schema', 'schema.graphql'), 'utf8'));
});

test('every connection pages by the Relay specification', () => {
  const page = schema.getType('PageInfo');
  if (!isObjectType(page)) throw new Error('there is no PageInfo');
  expect(Object.values(page.getFields()).map((field) => `${field.name}: ${String(field.type)}`)).toEqual([
    'hasNextPage: Boolean!',
    'hasPreviousPage: Boolean!',
    'startCursor: String',
    'endCursor: String',
  ]);
  for (const type of types) {
    if (!isObjectType(type) || !type.name.endsWith('Connection')) continue;
    const node = type.name.replace('Connection', '');
    const fields = Object.values(type.getFields()).map((field) => `${field.name}: ${String(field.type)}`);
    // Behind those of the specification a connection may tell more: facets, how a search was read.
    expect(fields.slice(0, 4)).toEqual([
      `edges: [${node}Edge!]!`,
      `nodes: [${node}!]!`,
      'pageInfo: PageInfo!',
      'totalCount: Int!',
    ]);
  }
});
