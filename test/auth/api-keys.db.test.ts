import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RIGHTS } from '../../src/auth/rights.js';
import { ROLES } from '../../src/auth/viewer.js';
import { addAccount, addKey, PASSWORD, signIn } from '../support/accounts.js';
import { idOf } from '../support/articles.js';
import { TEST_DATABASES, type TestDatabase } from '../support/databases.js';
import { startTestService, type TestService } from '../support/service.js';

const CREATE = `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) {
  secret key { id label role prefix owner expiresAt lastUsedAt revokedAt units { slug } } userErrors { code message path }
} }`;
const REVOKE = `mutation ($id: ID!) { revokeApiKey(id: $id) { key { id revokedAt } userErrors { code path } } }`;
const UPDATE = `mutation ($input: UpdateAccountInput!) { updateAccount(input: $input) {
  oneTimePassword account { id version role disabledAt displayName units { slug } } userErrors { __typename code path message }
} }`;
const VIEWER = '{ viewer { kind name role units { slug } keys { label } } }';

/* eslint-disable @typescript-eslint/no-explicit-any -- a test reads what it asked for */
describe.each(TEST_DATABASES)('keys and accounts on %s', (_name, open) => {
  let db: TestDatabase;
  let service: TestService;
  let lan: number;
  let editor: { cookie: string };
  let admin: { cookie: string };
  let clock = Date.now();
  beforeAll(async () => {
    db = await open();
    service = await startTestService(db.database, { now: () => new Date(clock) });
    lan = await addAccount(db.database, 'lan', { unitIds: ['ht-huyen-loc-ha-448'] });
    await addAccount(db.database, 'quan-tri', { role: 'ADMINISTRATOR' });
    editor = { cookie: (await signIn(service.url, { name: 'lan', password: PASSWORD })).cookie };
    admin = { cookie: (await signIn(service.url, { name: 'quan-tri', password: PASSWORD })).cookie };
  });
  afterAll(async () => {
    await service.close();
    await db.drop();
  });

  const ask = async (query: string, variables: Record<string, unknown>, headers: Record<string, string>) => {
    const { data, errors } = await service.ask(query, variables, headers);
    expect(errors).toEqual([]);
    return Object.values(data ?? {})[0] as any;
  };
  const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });
  const audits = (action: string) =>
    db.database.read<any>('select * from audit_event where action = $1 order by id', [action]);

  test('a key is shown once, kept as a hash, opens what its owner may, and is dead once revoked', async () => {
    const made = await ask(CREATE, { input: { label: ' Bảng tin ', role: 'VIEWER' } }, editor);
    expect(made).toMatchObject({
      secret: expect.stringMatching(/^bantin_[\w-]{43}$/),
      key: {
        label: 'Bảng tin',
        role: 'VIEWER',
        owner: 'lan',
        units: null,
        lastUsedAt: null,
        revokedAt: null,
      },
      userErrors: [],
    });
    expect(made.secret.startsWith(made.key.prefix)).toBe(true);
    expect(made.key.prefix).toHaveLength(13);
    const kept = JSON.stringify(await db.database.read('select * from auth_key'));
    expect(kept + JSON.stringify(await audits('createApiKey'))).not.toContain(made.secret);

    expect(await ask(VIEWER, {}, bearer(made.secret))).toEqual({
      kind: 'KEY',
      name: 'Bảng tin',
      role: 'VIEWER',
      units: [{ slug: 'ht-huyen-loc-ha-448' }],
      keys: [{ label: 'Bảng tin' }],
    });
    const listed = await ask('{ apiKeys { totalCount nodes { id lastUsedAt } } }', {}, admin);
    expect(listed.nodes[0]).toEqual({ id: made.key.id, lastUsedAt: new Date(clock).toISOString() });

    const revoked = await ask(REVOKE, { id: made.key.id }, editor);
    expect(revoked).toEqual({ key: { id: made.key.id, revokedAt: expect.any(String) }, userErrors: [] });
    expect((await service.ask('{ __typename }', {}, bearer(made.secret))).errors[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
    expect(await ask(REVOKE, { id: made.key.id }, editor)).toEqual(revoked);
    expect(await audits('revokeApiKey')).toMatchObject([{ actor: `ACCOUNT:${lan}`, actor_name: 'lan' }]);
  });

  test.each([
    ['wrong', 'Bearer bantin_khong-dung'],
    ['empty', 'Bearer '],
    ['bare', 'Bearer'],
    ['endless', `Bearer ${'x'.repeat(3000)}`],
    ['that of a session', ''],
  ])('a key that is %s is refused, not taken for nobody', async (what, authorization) => {
    const given = what === 'that of a session' ? `Bearer ${editor.cookie.split('=')[1]}` : authorization;
    const answer = await service.ask('{ sources { totalCount } }', {}, { authorization: given, ...editor });
    expect([answer.status, answer.errors[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    expect(answer.headers.get('www-authenticate')).toContain('Bearer');
    expect(answer.errors[0]?.message).toBe('Khoá API này không đúng, đã hết hạn hoặc đã bị thu hồi.');
    expect(answer.data ?? null).toBeNull();
  });

  test('a key past its time opens nothing', async () => {
    const expiresAt = new Date(clock + 60_000).toISOString();
    const { secret } = await ask(CREATE, { input: { label: 'Một phút', expiresAt } }, editor);
    expect((await ask(VIEWER, {}, bearer(secret))).name).toBe('Một phút');
    clock += 61_000;
    expect((await service.ask(VIEWER, {}, bearer(secret))).errors[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
    const late = await ask(CREATE, { input: { label: 'Đã qua', expiresAt } }, editor);
    expect(late).toMatchObject({
      secret: null,
      userErrors: [{ code: 'EXPIRY_PAST', path: ['input', 'expiresAt'] }],
    });
  });

  test('an editor makes no key that may more, reaches further, or is for nothing', async () => {
    const refused = async (input: object, headers: Record<string, string> = editor) => {
      const { secret, userErrors } = await ask(CREATE, { input: { label: 'x', ...input } }, headers);
      expect(secret).toBeNull();
      return userErrors[0];
    };
    expect(await refused({ role: 'ADMINISTRATOR' })).toMatchObject({ code: 'ROLE_TOO_GREAT' });
    expect(await refused({ units: [idOf('Unit', 'ht-huyen-thach-ha-445')] })).toMatchObject({
      code: 'UNIT_OUTSIDE',
    });
    expect(await refused({ units: [idOf('Unit', 'ht-province-42')] })).toMatchObject({
      code: 'UNIT_OUTSIDE',
    });
    expect(await refused({ units: [idOf('Unit', 'khong-co')] })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refused({ label: '  ' })).toMatchObject({ code: 'LABEL_INVALID', path: ['input', 'label'] });
    const inside = await db.database.read<{ unit_id: string }>(
      `select unit_id from unit_version where parent_id = 'ht-huyen-loc-ha-448' limit 1`,
    );
    const units = [idOf('Unit', inside[0]?.unit_id ?? '')];
    const narrow = await ask(CREATE, { input: { label: 'Một xã', role: 'EDITOR', units } }, editor);
    expect(narrow.key.units).toEqual([{ slug: inside[0]?.unit_id }]);
    expect(await refused({}, bearer(narrow.secret))).toMatchObject({ code: 'KEY_BY_KEY' });
  });

  test("another's key is not there for an editor, and an administrator revokes it", async () => {
    const made = await ask(CREATE, { input: { label: 'Của quản trị' } }, admin);
    expect(await ask(REVOKE, { id: made.key.id }, editor)).toEqual({
      key: null,
      userErrors: [{ code: 'NOT_FOUND', path: ['id'] }],
    });
    expect((await ask(VIEWER, {}, bearer(made.secret))).name).toBe('Của quản trị');
    const own = await ask(CREATE, { input: { label: 'Của Lan' } }, editor);
    expect((await ask(REVOKE, { id: own.key.id }, admin)).userErrors).toEqual([]);
  });

  test('accounts: made, changed with their version, closed with all that opened', async () => {
    const create = `mutation ($input: CreateAccountInput!) { createAccount(input: $input) {
      oneTimePassword account { id version name role mustChangePassword units { slug } } userErrors { __typename code path }
    } }`;
    const input = { name: ' Hoa ', role: 'EDITOR', units: [idOf('Unit', 'ht-province-42')] };
    const made = await ask(create, { input }, admin);
    expect(made).toMatchObject({
      account: { name: 'hoa', role: 'EDITOR', mustChangePassword: true, units: [{ slug: 'ht-province-42' }] },
      userErrors: [],
    });
    expect((await signIn(service.url, { name: 'hoa', password: made.oneTimePassword })).body).toMatchObject({
      mustChangePassword: true,
    });
    expect((await ask(create, { input }, admin)).userErrors).toEqual([
      { __typename: 'ConflictError', code: 'NAME_TAKEN', path: ['input', 'name'] },
    ]);
    expect((await ask(create, { input: { ...input, name: 'có dấu' } }, admin)).userErrors[0].code).toBe(
      'NAME_INVALID',
    );

    const { id } = made.account;
    const version = (await ask('{ accounts { nodes { id version name } } }', {}, admin)).nodes.find(
      (node: any) => node.id === id,
    ).version as number;
    const stale = await ask(UPDATE, { input: { id, expectedVersion: version + 5, role: 'VIEWER' } }, admin);
    expect(stale.userErrors).toMatchObject([
      { code: 'VERSION_CONFLICT', path: ['input', 'expectedVersion'] },
    ]);
    const narrowed = await ask(
      UPDATE,
      {
        input: {
          id,
          expectedVersion: version,
          displayName: 'Chị Hoa',
          units: [idOf('Unit', 'ht-huyen-loc-ha-448')],
        },
      },
      admin,
    );
    expect(narrowed).toMatchObject({
      account: { displayName: 'Chị Hoa', version: version + 1, units: [{ slug: 'ht-huyen-loc-ha-448' }] },
      oneTimePassword: null,
    });
    const events = await audits('updateAccount');
    expect(events.at(-1)).toMatchObject({
      subject: `Account:${Buffer.from(id, 'base64url').toString().split(':')[1]}`,
      before: { displayName: null, unitIds: ['ht-province-42'] },
      after: { displayName: 'Chị Hoa', unitIds: ['ht-huyen-loc-ha-448'] },
    });
    expect(JSON.stringify(events)).not.toContain('scrypt');
  });

  test('closing an account ends its sessions and its keys; the last administrator stays one', async () => {
    const number = await addAccount(db.database, 'tam');
    const { cookie } = await signIn(service.url, { name: 'tam', password: PASSWORD });
    const key = await ask(CREATE, { input: { label: 'Của Tám', role: 'EDITOR' } }, { cookie });
    const id = idOf('Account', number);
    const read = async (of: string) =>
      (await ask('{ accounts { nodes { id version } } }', {}, admin)).nodes.find(
        (node: any) => node.id === of,
      ).version;
    // A smaller role makes every key of theirs smaller at once.
    await ask(UPDATE, { input: { id, expectedVersion: await read(id), role: 'VIEWER' } }, admin);
    expect((await ask(VIEWER, {}, bearer(key.secret))).role).toBe('VIEWER');
    await ask(UPDATE, { input: { id, expectedVersion: await read(id), active: false } }, admin);
    expect((await service.ask(VIEWER, {}, { cookie })).data).toEqual({ viewer: null });
    expect((await service.ask(VIEWER, {}, bearer(key.secret))).errors[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
    expect((await signIn(service.url, { name: 'tam', password: PASSWORD })).status).toBe(401);

    const [row] = await db.database.read<{ id: number }>(
      `select id from auth_account where name = 'quan-tri'`,
    );
    const own = idOf('Account', row?.id ?? 0);
    for (const change of [{ role: 'EDITOR' }, { active: false }]) {
      const answer = await ask(
        UPDATE,
        { input: { id: own, expectedVersion: await read(own), ...change } },
        admin,
      );
      expect(answer.userErrors).toMatchObject([{ __typename: 'ConflictError', code: 'LAST_ADMINISTRATOR' }]);
    }
    expect((await ask(VIEWER, {}, admin)).role).toBe('ADMINISTRATOR');
  });

  describe.each(Object.entries(RIGHTS))('the mutation %s needs %s', (mutation, least) => {
    test.each([null, ...ROLES])('asked by %s', async (role) => {
      const headers = role === null ? {} : await addKey(db.database, role);
      const { errors } = await service.ask(
        CALLS[mutation] ?? `mutation { ${mutation}(id: "x") { userErrors { code } } }`,
        {},
        headers,
      );
      const may = least === null || (role !== null && ROLES.indexOf(role) >= ROLES.indexOf(least));
      const code = role === null ? 'UNAUTHENTICATED' : 'FORBIDDEN';
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(may ? [] : [code]);
    });
  });

  test.each(['accounts', 'apiKeys'])('the list %s is for administrators', async (list) => {
    for (const [role, code] of [
      [null, 'UNAUTHENTICATED'],
      ['VIEWER', 'FORBIDDEN'],
      ['EDITOR', 'FORBIDDEN'],
      ['ADMINISTRATOR', undefined],
    ] as const) {
      const headers = role === null ? {} : await addKey(db.database, role);
      const { errors } = await service.ask(`{ ${list} { totalCount } }`, {}, headers);
      expect(errors[0]?.extensions.code).toBe(code);
    }
  });
});

/** How a mutation is called where it takes more than an id; none of these changes anything. */
const CALLS: Readonly<Record<string, string>> = {
  createAccount: 'mutation { createAccount(input: { name: "!", role: VIEWER }) { userErrors { code } } }',
  updateAccount: 'mutation { updateAccount(input: { id: "x", expectedVersion: 1 }) { userErrors { code } } }',
  createApiKey: 'mutation { createApiKey(input: { label: "" }) { userErrors { code } } }',
  createCollection: 'mutation { createCollection(input: { slug: "!", title: "" }) { userErrors { code } } }',
  deleteCollection: 'mutation { deleteCollection(id: "x", expectedVersion: 1) { userErrors { code } } }',
  excludeArticle: 'mutation { excludeArticle(collection: "x", article: "x") { userErrors { code } } }',
  includeArticle: 'mutation { includeArticle(collection: "x", article: "x") { userErrors { code } } }',
  pinArticle: 'mutation { pinArticle(collection: "x", article: "x") { userErrors { code } } }',
  unpinArticle: 'mutation { unpinArticle(collection: "x", article: "x") { userErrors { code } } }',
  updateCollection:
    'mutation { updateCollection(input: { id: "x", expectedVersion: 1 }) { userErrors { code } } }',
  createSource:
    'mutation { createSource(input: { name: "", kind: FEED, url: "http://127.0.0.1:1/", owners: [] }) { userErrors { code } } }',
  discoverSource: 'mutation { discoverSource(url: "http://127.0.0.1:1/") { userErrors { code } } }',
  previewSource: 'mutation { previewSource(input: { url: "http://127.0.0.1:1/" }) { userErrors { code } } }',
  importSources: 'mutation { importSources(csv: "", dryRun: true) { userErrors { code } } }',
  mergeClusters: 'mutation { mergeClusters(ids: ["x", "y"]) { userErrors { code } } }',
  reprocessSource: 'mutation { reprocessSource(id: "x", dryRun: true) { userErrors { code } } }',
  setArticleStatus:
    'mutation { setArticleStatus(id: "x", status: TAKEN_DOWN, expectedVersion: 1) { userErrors { code } } }',
  splitCluster: 'mutation { splitCluster(id: "x", articleIds: ["y"]) { userErrors { code } } }',
  tagArticles: 'mutation { tagArticles(ids: ["x"], add: ["nhãn"]) { userErrors { code } } }',
  updateArticle:
    'mutation { updateArticle(input: { id: "x", expectedVersion: 1, category: "y" }) { userErrors { code } } }',
  updateSource:
    'mutation { updateSource(input: { id: "x", expectedVersion: 1, name: "y" }) { userErrors { code } } }',
};
