import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { projectFile } from '../../src/project-files.js';

/** A page in a browser of its own, with everything it asked for and complained of. */
export interface PageVisit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Every request as `METHOD url`. */
  readonly requests: string[];
  /** Errors and warnings of the console, and what was thrown. */
  readonly complaints: string[];
}

/** Bundles the pages, unless they are. */
export function buildPages(): void {
  execFileSync(process.execPath, [projectFile('scripts', 'build-web.mjs')], { stdio: 'ignore' });
}

/** Opens a page as a reader in another zone and in Vietnamese, unless told otherwise. Waits until it shows what it asked for. */
export async function visitPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<PageVisit> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'vi-VN',
    // Whatever the clock of the reader, the pages speak the time of Việt Nam.
    timezoneId: 'America/New_York',
    ...options,
  });
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  context.on('request', (request) => requests.push(`${request.method()} ${request.url()}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(url);
  await settled(page);
  return { context, page, requests, complaints };
}

/** Until nothing is being asked for any more. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main').waitFor();
  await page.waitForFunction(
    () =>
      document.querySelector('[aria-busy="true"], .skeleton') === null &&
      !/Đang tải|Loading/.test(document.body.innerText),
  );
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core holds against the page as it stands, WCAG 2.2 AA and good practice: the rule and where. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(): Promise<{
          violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[];
        }>;
      };
    };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
    );
  });
}

/** How far the page is wider than the screen. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}
