import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { getVariableValues, Kind, type OperationDefinitionNode, parse, validate } from 'graphql';
import { withoutExample } from '../src/graphql/api-page.js';
import { costOf, tooLarge } from '../src/graphql/limits.js';
import { buildGraphqlSchema } from '../src/graphql/schema.js';
import { LIMITS } from '../src/request-limits.js';
import { projectFile } from '../src/project-files.js';
import { EXAMPLE_NAMES } from '../src/web/example-names.js';
import { fillVariables, readStarters } from '../src/web/starters.js';

const FOLDER = projectFile('src', 'web', 'operations');
const schema = await buildGraphqlSchema();

function readExample(name: string) {
  const text = readFileSync(`${FOLDER}/${name}.graphql`, 'utf8');
  const document = parse(text);
  const operations = document.definitions.filter(
    (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION,
  );
  const hasVariables = readdirSync(FOLDER).includes(`${name}.json`);
  const variables = hasVariables
    ? (JSON.parse(readFileSync(`${FOLDER}/${name}.json`, 'utf8')) as Record<string, unknown>)
    : {};
  return { text, document, operations, variables };
}

test('the tabs list every example operation there is, and no other', () => {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.graphql'));
  expect(files.map((file) => file.replace('.graphql', '')).sort()).toEqual([...EXAMPLE_NAMES].sort());
  expect(EXAMPLE_NAMES[0]).toBe('newest-articles');
});

test('every root field of the schema has an example: whoever adds one shows how it is asked', () => {
  const examples = EXAMPLE_NAMES.map((name) => ({ name, text: readExample(name).text, variables: null }));
  expect(withoutExample(schema, examples)).toEqual([]);
  const fewer = examples.filter(({ name }) => name !== 'unit-activity' && name !== 'article-added');
  expect(withoutExample(schema, fewer)).toEqual(['Query.unitActivity', 'Subscription.articleAdded']);
});

test('variables never stand without their operation', () => {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));
  for (const file of files) expect(EXAMPLE_NAMES).toContain(file.replace('.json', ''));
});

describe.each([...EXAMPLE_NAMES])('%s', (name) => {
  const { text, document, operations, variables } = readExample(name);

  test('is one operation, named like its file', () => {
    const pascal = name.replace(/(?:^|-)([a-z])/g, (_all, letter: string) => letter.toUpperCase());
    expect(operations.map((each) => each.name?.value)).toEqual([pascal]);
  });

  test('says what it is for in Vietnamese, then in English', () => {
    const [vietnamese = '', english = '', next = ''] = text.split('\n');
    expect(vietnamese).toMatch(/^# .*[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/);
    expect(english).toMatch(/^# [\x20-\x7e]+$/);
    expect(next).toMatch(/^(query|mutation|subscription) /);
  });

  test('fits the schema', () => {
    expect(validate(schema, document).map((error) => error.message)).toEqual([]);
  });

  test('brings variables that fit, all of them its own', () => {
    const definitions = operations[0]?.variableDefinitions ?? [];
    const coerced = getVariableValues(schema, definitions, variables);
    expect(coerced.errors?.map((error) => error.message)).toBeUndefined();
    const own = definitions.map((each) => each.variable.name.value);
    for (const given of Object.keys(variables)) expect(own).toContain(given);
  });

  test('stays within the limits of one request', () => {
    const held = { limits: LIMITS, cost: LIMITS.costAnonymous, language: 'en' } as const;
    expect(tooLarge(document, operations[0] as OperationDefinitionNode, held)).toBeNull();
    expect(costOf(schema, document, variables, undefined)).toBeLessThan(LIMITS.costAnonymous / 2);
  });
});

describe('filling the examples with what the database holds', () => {
  test('the question fits the schema', () => {
    const question = parse(readFileSync(projectFile('src', 'web', 'starters.graphql'), 'utf8'));
    expect(validate(schema, question)).toEqual([]);
  });

  test('an article and a source are taken where there are some', () => {
    const answer = {
      data: { articles: { nodes: [{ url: 'http://a.vn/1' }] }, sources: { nodes: [{ id: 'x' }] } },
    };
    expect(readStarters(answer)).toEqual({ articleUrl: 'http://a.vn/1', sourceId: 'x' });
  });

  test.each([
    ['nothing was read yet', { data: { articles: { nodes: [] }, sources: { nodes: [] } } }],
    ['a key is wanted', { errors: [{ message: 'no' }], data: null }],
    ['the answer is no object', null],
  ])('no starters when %s', (_why, answer) => {
    expect(readStarters(answer)).toEqual({});
  });

  test('only variables of that name are filled, the others stay', () => {
    const filled = fillVariables('{ "sourceId": "old", "first": 3 }', {
      sourceId: 'new',
      articleUrl: 'http://a.vn',
    });
    expect(JSON.parse(filled)).toEqual({ sourceId: 'new', first: 3 });
  });

  test('variables without such a name keep their layout', () => {
    const text = '{ "first":   5 }\n';
    expect(fillVariables(text, { sourceId: 'new' })).toBe(text);
  });

  test('every name that can be filled is a variable of some example', () => {
    const names = EXAMPLE_NAMES.flatMap((name) => Object.keys(readExample(name).variables));
    expect(names).toEqual(expect.arrayContaining(['articleUrl', 'sourceId']));
  });
});
