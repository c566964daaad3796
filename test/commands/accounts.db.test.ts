import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { signIn } from '../support/accounts.js';
import { HAS_POSTGRES, TEST_DATABASES, type TestDatabase } from '../support/databases.js';
import { buildOnce, runCommand } from '../support/npm-service.js';
import { startTestService, type TestService } from '../support/service.js';

const [, onPostgres] = TEST_DATABASES;

const describePostgres = HAS_POSTGRES ? describe : describe.skip;

describePostgres('accounts and keys from the command line', () => {
  let db: TestDatabase;
  let service: TestService;
  beforeAll(buildOnce);
  beforeAll(async () => {
    if (!onPostgres) throw new Error('there is no PostgreSQL');
    db = await onPostgres[1]();
    service = await startTestService(db.database);
  });
  afterAll(async () => {
    await service.close();
    await db.drop();
  });

  const run = async (...words: string[]) => {
    const { code, stdout, stderr } = await runCommand(words, { DATABASE_URL: db.url ?? '' });
    const lines = stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    return { code, lines, told: stderr };
  };

  test('an account is added, listed without its password, reset', async () => {
    const added = await run('accounts', 'add', '--name', 'lan', '--unit', 'ht-huyen-loc-ha-448');
    expect(added.code).toBe(0);
    const [{ oneTimePassword } = {}] = added.lines;
    expect((await signIn(service.url, { name: 'lan', password: oneTimePassword })).status).toBe(200);
    const { lines } = await run('accounts', 'list');
    expect(lines).toMatchObject([{ name: 'lan', role: 'EDITOR', units: ['ht-huyen-loc-ha-448'] }]);
    expect(JSON.stringify(lines)).not.toMatch(/scrypt|token/);
    const again = await run('accounts', 'reset', 'lan');
    expect((await signIn(service.url, { name: 'lan', password: oneTimePassword })).status).toBe(401);
    expect(
      (await signIn(service.url, { name: 'lan', password: again.lines[0]?.['oneTimePassword'] })).status,
    ).toBe(200);
  });

  test('what is wrong is said and is exit code 2', async () => {
    for (const [words, told] of [
      [['accounts', 'add', '--name', 'lan'], /account of this name already/],
      [
        ['accounts', 'add', '--name', 'x', '--role', 'KING'],
        /Allowed choices are VIEWER, EDITOR, ADMINISTRATOR/,
      ],
      [['accounts', 'add', '--name', 'mai', '--unit', 'khong-co'], /no such unit/],
      [['accounts', 'reset', 'khong-co'], /there is no account "khong-co"/],
      [['keys', 'add', '--label', 'x', '--expires', 'mai'], /is no instant/],
      [['keys', 'add', '--label', 'x', '--expires', '2020-01-01'], /must lie in the future/],
      [['keys', 'revoke', '999'], /there is no key "999"/],
    ] as const) {
      const { code, lines, told: said } = await run(...words);
      expect([code, lines]).toEqual([2, []]);
      expect(said).toMatch(told);
    }
  });

  test('a key is added, opens, is listed without its secret, and revoked', async () => {
    const added = await run('keys', 'add', '--label', 'Bảng tin', '--role', 'ADMINISTRATOR');
    const secret = String(added.lines[0]?.['secret']);
    const headers = { authorization: `Bearer ${secret}` };
    expect((await service.ask('{ accounts { totalCount } }', {}, headers)).errors).toEqual([]);
    const { lines } = await run('keys', 'list');
    expect(lines).toMatchObject([{ label: 'Bảng tin', account: null, prefix: secret.slice(0, 13) }]);
    expect(JSON.stringify(lines)).not.toContain(secret);
    expect((await run('keys', 'revoke', secret.slice(0, 13))).lines).toMatchObject([{ revoked: true }]);
    expect((await service.ask('{ __typename }', {}, headers)).errors[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
  });
});
