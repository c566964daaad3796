import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type OperationDefinitionNode, parse } from 'graphql';
import { pino } from 'pino';
import type { BrowserContext, Page } from 'playwright-core';
import { readConfig } from '../../src/config.js';
import { type Service, startService } from '../../src/main.js';
import { projectFile } from '../../src/project-files.js';
import { EXAMPLE_NAMES } from '../../src/web/example-names.js';
import { launchBrowser } from '../support/browser.js';

const browser = await launchBrowser();
const suite = browser ? describe : describe.skip;

/** The product as `npm start` gives it: a fresh embedded database and the sample sites. */
const folder = mkdtempSync(join(tmpdir(), 'bantin-graphiql-'));
let service: Service;
let origin: string;

/** What the service told its operator. */
const told: string[] = [];
const log = pino({ level: 'warn' }, { write: (line) => void told.push(line) });

beforeAll(async () => {
  if (!browser) return;
  execFileSync(process.execPath, [projectFile('scripts', 'build-web.mjs')], { stdio: 'ignore' });
  const config = readConfig({ PORT: '0', BANTIN_DATA_DIR: folder, LOG_LEVEL: 'fatal' }, folder);
  service = await startService({ web: true, worker: true, demo: true }, config, log);
  origin = service.url ?? '';
  for (let tries = 0; (await countArticles()) === 0; tries += 1) {
    if (tries > 300) throw new Error('no sample article was read within a minute');
    await sleep(200);
  }
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await service?.stop();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

async function countArticles(): Promise<number> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ articles(first: 1) { totalCount } }' }),
  });
  const answer = (await response.json()) as { data?: { articles: { totalCount: number } } };
  return answer.data?.articles.totalCount ?? 0;
}

/** GraphiQL in a browser of its own, with everything it asked for and complained of. */
interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly requests: string[];
  readonly complaints: string[];
}

async function visit(viewport = { width: 1440, height: 900 }): Promise<Visit> {
  if (!browser) throw new Error('there is no browser');
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(`${origin}/graphiql`);
  await ready(page);
  return { context, page, requests, complaints };
}

/** Until both editors stand and the schema is there. */
async function ready(page: Page): Promise<void> {
  await page.locator('.graphiql-query-editor .view-line').first().waitFor();
  await page.locator('.graphiql-editor-tool .view-line').first().waitFor();
}

/** What the editor holds: its lines as shown, no-break spaces and all. */
async function textOf(page: Page, selector: string): Promise<string> {
  const lines = await page.locator(`${selector} .view-line`).allInnerTexts();
  return lines.join('\n').replaceAll('\u00a0', ' ');
}

const tabs = (page: Page) => page.locator('.graphiql-tab-button');

async function run(page: Page): Promise<string> {
  const answered = page.waitForResponse((response) => response.url() === `${origin}/graphql`);
  await page.locator('.graphiql-execute-button').click();
  const body = await (await answered).text();
  await page.locator('.graphiql-response .view-line', { hasText: 'data' }).first().waitFor();
  return body;
}

suite('GraphiQL, bundled', () => {
  test('opens with one tab per example, named after its operation', async () => {
    const { context, page } = await visit();
    const names = EXAMPLE_NAMES.map((name) => {
      const text = readFileSync(projectFile('src', 'web', 'operations', `${name}.graphql`), 'utf8');
      return (parse(text).definitions[0] as OperationDefinitionNode).name?.value;
    });
    expect((await tabs(page).allInnerTexts()).map((text) => text.trim())).toEqual(names);
    expect(await page.title()).toBe('Bantin GraphiQL');
    expect(await textOf(page, '.graphiql-query-editor')).toContain('query NewestArticles');
    await context.close();
  });

  test('the first tab answers on a fresh start, and shows what came', async () => {
    const { context, page, complaints } = await visit();
    const answer = JSON.parse(await run(page)) as {
      errors?: unknown;
      data: { articles: { nodes: { title: string; authorUnit: { name: string } | null }[] } };
    };
    expect(answer.errors).toBeUndefined();
    expect(answer.data.articles.nodes.length).toBeGreaterThan(0);
    expect(answer.data.articles.nodes[0]?.authorUnit?.name).toBeTruthy();
    const shown = await textOf(page, '.graphiql-response');
    expect(shown).toContain('"articles"');
    expect(shown).toContain('"authorUnit"');
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('asks no other host for anything, from opening to the documentation of a type', async () => {
    const { context, page, requests, complaints } = await visit();
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.locator('.graphiql-doc-explorer').getByText('Article', { exact: true }).click();
    const documentation = page.locator('.graphiql-doc-explorer');
    await documentation.getByText('authorUnit', { exact: true }).waitFor();
    expect(await documentation.innerText()).toContain('One article of one source');
    await run(page);
    const elsewhere = requests.filter((url) => !/^(data|blob):/.test(url) && new URL(url).origin !== origin);
    expect(elsewhere).toEqual([]);
    expect(requests.length).toBeGreaterThan(10);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('examples about one article or one source name some that the database holds', async () => {
    const { context, page } = await visit();
    await tabs(page).filter({ hasText: 'ArticleByUrl' }).click();
    expect(await textOf(page, '.graphiql-editor-tool')).toContain('127.0.0.1');
    const answer = JSON.parse(await run(page)) as { data: { article: { title: string } | null } };
    expect(answer.data.article?.title).toBeTruthy();
    await context.close();
  });

  test('keeps the tabs over a reload, headers with a key left out', async () => {
    const { context, page } = await visit();
    await page.getByRole('button', { name: 'Headers', exact: true }).click();
    await page.locator('.graphiql-editor-tool .monaco-editor').last().click();
    await page.keyboard.type('{ "authorization": "Bearer never-kept"');
    await tabs(page).filter({ hasText: 'UnitHistory' }).click();
    await page.locator('.graphiql-query-editor').getByText('UnitHistory').first().waitFor();
    await sleep(1000);
    await page.reload();
    await ready(page);
    expect(await tabs(page).count()).toBe(EXAMPLE_NAMES.length);
    expect(await textOf(page, '.graphiql-query-editor')).toContain('query UnitHistory');
    expect(await textOf(page, '.graphiql-editor-tool')).toContain('ht-huyen-loc-ha-448');
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('never-kept');
    await context.close();
  });

  test('letters with two marks are drawn whole, by a font that is bundled', async () => {
    const { context, page } = await visit();
    await run(page);
    const devtools = await context.newCDPSession(page);
    await devtools.send('DOM.enable');
    await devtools.send('CSS.enable');
    const fontsOfLines = async () => {
      const { root } = await devtools.send('DOM.getDocument', { depth: -1 });
      const { nodeId } = await devtools.send('DOM.querySelector', {
        nodeId: root.nodeId,
        selector: '.graphiql-query-editor .view-lines',
      });
      const { nodeIds } = await devtools.send('DOM.querySelectorAll', { nodeId, selector: 'span' });
      return Promise.all(nodeIds.map((id) => devtools.send('CSS.getPlatformFontsForNode', { nodeId: id })));
    };
    // The editor may draw its lines anew between the questions: then they are asked of the new ones.
    let fonts = await fontsOfLines().catch(() => null);
    for (let tries = 0; fonts === null && tries < 20; tries += 1)
      fonts = await fontsOfLines().catch(() => null);
    const used = new Map(
      (fonts ?? []).flatMap((each) => each.fonts).map((font) => [font.familyName, font.isCustomFont]),
    );
    expect([...used.keys()].some((family) => family.startsWith('Roboto'))).toBe(true);
    expect([...used.values()].every(Boolean)).toBe(true);
    await context.close();
  });

  test('the first administrator signs in by the page, writes from a tab, and signs out', async () => {
    const { context, page, complaints } = await visit();
    await page.getByRole('link', { name: 'Sign in' }).click();
    const [, oneTime = ''] = /one-time password (\S+)/.exec(told.join('')) ?? [];
    await page.locator('input[name=name]').fill('admin');
    await page.locator('input[name=password]').fill(oneTime);
    await page.locator('button').click();
    await page.waitForURL(/\/auth\/password/);
    await page.locator('input[name=current]').fill(oneTime);
    await page.locator('input[name=next]').fill('mật khẩu của tôi');
    await page.locator('button').click();
    await page.waitForURL(`${origin}/graphiql`);
    await ready(page);
    expect(await page.locator('.bantin-who').innerText()).toContain('admin');
    await tabs(page).filter({ hasText: 'CreateCollection' }).click();
    await page.locator('.graphiql-query-editor').getByText('CreateCollection').first().waitFor();
    const { data } = JSON.parse(await run(page)) as {
      data: { createCollection: { collection: { slug: string } | null; userErrors: unknown[] } };
    };
    expect(data.createCollection).toMatchObject({ collection: { slug: 'nong-thon-moi' }, userErrors: [] });
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(/\/auth\/sign-in/);
    await page.goto(`${origin}/graphiql`);
    await page.getByRole('link', { name: 'Sign in' }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('on a narrow screen the answer stands below the query, both readable', async () => {
    const { context, page } = await visit({ width: 390, height: 844 });
    await run(page);
    const query = await page.locator('.graphiql-query-editor').boundingBox();
    const answer = await page.locator('.graphiql-response').boundingBox();
    if (!query || !answer) throw new Error('query or answer is not shown');
    expect(answer.y).toBeGreaterThanOrEqual(query.y + query.height);
    expect(answer.width).toBeGreaterThan(250);
    expect(answer.height).toBeGreaterThan(250);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await context.close();
  });
});
