import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TEST_DATABASES, type TestDatabase } from '../support/databases.js';

describe.each(TEST_DATABASES)('migrations on %s', (_name, open) => {
  let test_: TestDatabase;
  beforeAll(async () => {
    test_ = await open();
  });
  afterAll(() => test_.drop());

  test('an empty database that was migrated does not differ from the entities', async () => {
    expect(await test_.database.orm.schema.getUpdateSchemaSQL({ wrap: false })).toBe('');
  });

  test('the units of the whole country are there, Hà Tĩnh with its districts', async () => {
    const rows = await test_.database.read<{ n: number }>(
      `select count(*)::int as n from unit_version where parent_id = $1 and type in ('HUYEN', 'THI_XA', 'THANH_PHO_THUOC_TINH')`,
      ['ht-province-42'],
    );
    expect(rows[0]?.n).toBe(13);
  });
});
