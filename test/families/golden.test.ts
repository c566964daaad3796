import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { expectedFile, goldenCases, readGoldenCase } from '../../src/commands/golden.js';
import { FAMILIES } from '../../src/families/families.js';
import { loadGazetteer } from '../../src/units/gazetteer.js';

const cases = goldenCases(fileURLToPath(new URL('../fixtures', import.meta.url)));
const gazetteer = loadGazetteer();

describe.each(FAMILIES.map(({ name }) => name))('family %s', (family) => {
  const own = cases.filter((each) => each.family === family);

  test('has golden cases', () => {
    expect(own.length).toBeGreaterThan(0);
  });

  for (const each of own) {
    test(`reads ${each.name.replaceAll('-', ' ')}`, () => {
      if (!existsSync(expectedFile(each))) {
        throw new Error(
          `${expectedFile(each)} is missing: look at what is read, then record it with the verb golden`,
        );
      }
      const expected: unknown = JSON.parse(readFileSync(expectedFile(each), 'utf8'));
      expect(readGoldenCase(each, gazetteer)).toEqual(expected);
    });
  }
});
