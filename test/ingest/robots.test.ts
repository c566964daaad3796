import { afterEach, describe, expect, test } from '@jest/globals';
import { parseAllowList } from '../../src/ingest/allow-list.js';
import { createFetcher, type Fetcher } from '../../src/ingest/fetch.js';
import { obeyRobots } from '../../src/ingest/robots.js';
import { type Answer, startSite, type TestSite } from '../support/site.js';

const clock = { now: new Date('2026-03-04T05:00:00Z') };
const ending: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const end of ending.splice(0)) await end();
});

async function start(pages: Record<string, Answer>): Promise<{ site: TestSite; fetcher: Fetcher }> {
  const site = await startSite({ '/tin': '<p>tin</p>', '/quan-tri/x': '<p>x</p>', ...pages });
  const inner = createFetcher({
    allow: parseAllowList(site.allow),
    minIntervalMs: 0,
    userAgent: 'Bantin/0.1 (tests)',
  });
  const fetcher = obeyRobots(inner, 'Bantin/0.1 (tests)', () => clock.now);
  ending.push(
    () => fetcher.close(),
    () => site.close(),
  );
  return { site, fetcher };
}

const ask = (fetcher: Fetcher, site: TestSite, path: string) =>
  fetcher.fetchPage({ url: site.origin + path, sourceOrigin: site.origin, kind: 'page' });

describe('robots.txt', () => {
  test('a disallowed path is refused, and the site is not asked for it', async () => {
    const { site, fetcher } = await start({ '/robots.txt': 'User-agent: *\nDisallow: /quan-tri/\n' });
    await expect(ask(fetcher, site, '/quan-tri/x')).rejects.toMatchObject({ code: 'ROBOTS_REFUSED' });
    expect((await ask(fetcher, site, '/tin')).status).toBe(200);
    expect(site.asked).toEqual(['/robots.txt', '/tin']);
  });

  test('the group that names us counts, not the one for everybody', async () => {
    const { site, fetcher } = await start({
      '/robots.txt': 'User-agent: *\nDisallow: /\n\nUser-agent: bantin\nDisallow: /quan-tri/\n',
    });
    expect((await ask(fetcher, site, '/tin')).status).toBe(200);
    await expect(ask(fetcher, site, '/quan-tri/x')).rejects.toMatchObject({ code: 'ROBOTS_REFUSED' });
  });

  test('a group for another robot does not concern us', async () => {
    const { site, fetcher } = await start({ '/robots.txt': 'User-agent: Bantinbot-khac\nDisallow: /\n' });
    expect((await ask(fetcher, site, '/tin')).status).toBe(200);
  });

  test('a longer Allow opens what a Disallow closed; wildcards and the end mark are read', async () => {
    const { site, fetcher } = await start({
      '/robots.txt': 'User-agent: *\nDisallow: /*/x$\nDisallow: /t\nAllow: /tin\n',
    });
    expect((await ask(fetcher, site, '/tin')).status).toBe(200);
    await expect(ask(fetcher, site, '/quan-tri/x')).rejects.toMatchObject({ code: 'ROBOTS_REFUSED' });
  });

  test.each([404, 403, 410])('a site that answers %d for it allows everything', async (status) => {
    const { site, fetcher } = await start({ '/robots.txt': { status, body: 'không có' } });
    expect((await ask(fetcher, site, '/tin')).status).toBe(200);
  });

  test('a home page in its place allows everything', async () => {
    const { site, fetcher } = await start({ '/robots.txt': '<!doctype html><p>Disallow: /</p>' });
    expect((await ask(fetcher, site, '/tin')).status).toBe(200);
  });

  test('while it answers 500 nothing else is asked for; later it is asked again', async () => {
    const { site, fetcher } = await start({ '/robots.txt': { status: 500 } });
    await expect(ask(fetcher, site, '/tin')).rejects.toMatchObject({ code: 'ROBOTS_UNREACHABLE' });
    await expect(ask(fetcher, site, '/tin')).rejects.toMatchObject({ code: 'ROBOTS_UNREACHABLE' });
    expect(site.asked).toEqual(['/robots.txt']);
    site.pages.set('/robots.txt', 'User-agent: *\nDisallow:\n');
    clock.now = new Date(clock.now.getTime() + 11 * 60_000);
    expect((await ask(fetcher, site, '/tin')).status).toBe(200);
  });

  test('it is read once for many pages, and anew after a day', async () => {
    const { site, fetcher } = await start({ '/robots.txt': 'User-agent: *\nDisallow: /quan-tri/\n' });
    await Promise.all([ask(fetcher, site, '/tin'), ask(fetcher, site, '/tin')]);
    expect(site.asked.filter((path) => path === '/robots.txt')).toHaveLength(1);
    clock.now = new Date(clock.now.getTime() + 25 * 3600_000);
    await ask(fetcher, site, '/tin');
    expect(site.asked.filter((path) => path === '/robots.txt')).toHaveLength(2);
  });

  test('a dead site is called dead, not without robots.txt', async () => {
    const { site, fetcher } = await start({});
    await site.close();
    ending.pop();
    await expect(ask(fetcher, site, '/tin')).rejects.toMatchObject({ code: 'CONNECTION_FAILED' });
  });
});
