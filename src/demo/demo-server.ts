import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { demoArticles } from './demo-articles.js';
import { imagesOf, type DemoArticle } from './demo-article.js';
import { demoFile } from './demo-file.js';
import { demoImage } from './demo-image.js';
import { DEMO_SITES, type DemoSite, type Layout } from './demo-sites.js';
import type { Topic } from './content/story.js';
import { feedOf, feedSite } from './render-feed.js';
import { genericSite } from './render-generic.js';
import { hatinhCommune } from './render-hatinh-commune.js';
import { nukeviet, nukevietFeedPath } from './render-nukeviet.js';
import { portalFolder } from './render-portal-folder.js';
import {
  CATEGORIES,
  changedAt,
  escapeHtml,
  NOINDEX,
  SAMPLE_MARK,
  type PageContext,
  type SiteRenderer,
} from './site-renderer.js';

/** Who builds the pages of which product. */
export const RENDERERS = {
  'portal-folder': portalFolder,
  nukeviet,
  'hatinh-commune': hatinhCommune,
  laravel: genericSite('laravel'),
  wordpress: genericSite('wordpress'),
  newsdesk: genericSite('newsdesk'),
  feed: feedSite,
} as const satisfies Record<Layout, SiteRenderer>;

/** What is served under one address. `changed` is in milliseconds. */
interface Answer {
  readonly type: string;
  readonly body: string | Buffer;
  readonly changed: number;
}

/** Makes the answer; null when the query asks for a page there is not. */
type Route = (origin: string, query: URLSearchParams) => Answer | null;

const HTML = 'text/html; charset=utf-8';

/**
 * Serves every sample site under its path prefix: pages, feeds, images, files, robots.txt, with ETag, Last-Modified and
 * 304. What is served follows from `anchorDay` (`YYYY-MM-DD`) alone; addresses in pages and feeds follow the Host asked for.
 */
export function demoHandler(anchorDay: string): (request: IncomingMessage, response: ServerResponse) => void {
  const routes = routesOf(anchorDay);
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    const origin = `http://${hostOf(request)}`;
    const { path, query } = addressOf(request.url ?? '/');
    const answer = routes.get(path)?.(origin, query) ?? null;
    if (answer === null) {
      send(request, response, 404, { type: HTML, body: notFoundPage(), changed: 0 });
      return;
    }
    send(request, response, 200, answer);
  };
}

/** Listens on the loopback address only. Port 0 lets the system choose; `close` ends open connections too. */
export async function startDemoServer(options: {
  readonly port: number;
  readonly anchorDay: string;
}): Promise<{ readonly port: number; close(): Promise<void> }> {
  const server = createServer(demoHandler(options.anchorDay));
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(options.port, '127.0.0.1', () => {
      server.off('error', fail);
      done();
    });
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise<void>((done, fail) => {
        server.close((error) => (error ? fail(error) : done()));
        server.closeAllConnections();
      }),
  };
}

/** Every address of every site. Pages are written when they are asked for. */
function routesOf(anchorDay: string): ReadonlyMap<string, Route> {
  const articles = demoArticles(anchorDay);
  const everything = [...articles.values()].flat();
  const routes = new Map<string, Route>();
  routes.set('/', () => ({ type: HTML, body: indexPage(), changed: changedAt(everything) }));
  routes.set('/robots.txt', () => ({
    type: 'text/plain; charset=utf-8',
    body: 'User-agent: *\nDisallow: /tim-kiem\n',
    changed: 0,
  }));
  for (const site of DEMO_SITES) addSite(routes, site, articles.get(site.slug) ?? [], anchorDay);
  return routes;
}

function addSite(
  routes: Map<string, Route>,
  site: DemoSite,
  articles: readonly DemoArticle[],
  anchorDay: string,
): void {
  const renderer: SiteRenderer = RENDERERS[site.layout];
  const contextFor = (origin: string): PageContext => ({ site, articles, anchorDay, origin });
  const listRoute =
    (topic: Topic | null, fixedPage: number | null): Route =>
    (origin, query) => {
      const asked = fixedPage ?? Number(query.get('page') ?? '1');
      const chosen = topicOfQuery(site, query) ?? topic;
      const count =
        chosen === null ? articles.length : articles.filter((article) => article.topic === chosen).length;
      if (!Number.isInteger(asked) || asked < 1 || (asked > 1 && (asked - 1) * renderer.pageSize >= count))
        return null;
      return {
        type: HTML,
        body: renderer.list(contextFor(origin), asked, chosen),
        changed: changedAt(articles),
      };
    };
  for (const topic of [null, ...(Object.keys(CATEGORIES) as Topic[])]) {
    const pages = Math.max(1, Math.ceil(articles.length / renderer.pageSize));
    for (let page = 1; page <= pages; page += 1) {
      const [path = '', query] = renderer.listPath(site, page, topic).split('?');
      // Products that page (or choose the category) by query share one path: the first entry serves it, the query decides.
      if (!routes.has(path))
        routes.set(path, listRoute(topic, query === undefined && byPath(renderer, site) ? page : null));
    }
  }
  routes.set(site.homePath, listRoute(null, 1));
  routes.set(site.path, listRoute(null, 1));
  if (site.kind === 'FEED') {
    const feed: Route = (origin) => ({
      type: feedType(site),
      body: feedOf(renderer, contextFor(origin)),
      changed: changedAt(articles),
    });
    routes.set(site.listPath, feed);
  } else if (site.layout === 'nukeviet') {
    const feed: Route = (origin) => ({
      type: feedType(site),
      body: feedOf(renderer, contextFor(origin)),
      changed: changedAt(articles),
    });
    routes.set(nukevietFeedPath({ site }), feed);
  }
  for (const article of articles) addArticle(routes, renderer, article, contextFor);
}

/** Whether the number of a list page stands in its path. */
function byPath(renderer: SiteRenderer, site: DemoSite): boolean {
  return !renderer.listPath(site, 2, null).includes('?');
}

/** The commune portals name the category in the query. */
function topicOfQuery(site: DemoSite, query: URLSearchParams): Topic | null {
  if (site.layout !== 'hatinh-commune') return null;
  const number = Number(query.get('chuyen-muc-tin') ?? '0');
  return (Object.keys(CATEGORIES) as Topic[])[number - 31] ?? null;
}

function addArticle(
  routes: Map<string, Route>,
  renderer: SiteRenderer,
  article: DemoArticle,
  contextFor: (origin: string) => PageContext,
): void {
  const { site } = contextFor('');
  const changed = changedAt([article]);
  routes.set(renderer.articlePath(site, article), (origin) => ({
    type: HTML,
    body: renderer.article(contextFor(origin), article),
    changed,
  }));
  for (const image of imagesOf(article)) {
    routes.set(renderer.imagePath(site, article, image), () => ({
      type: 'image/png',
      body: demoImage(image.name),
      changed,
    }));
  }
  for (const file of article.attachments) {
    routes.set(renderer.filePath(site, article, file), () => {
      const { bytes, type } = demoFile(file.file);
      return { type, body: bytes, changed };
    });
  }
}

function feedType(site: DemoSite): string {
  if (site.layout === 'newsdesk') return 'application/atom+xml; charset=utf-8';
  return site.layout === 'nukeviet' ? 'text/xml; charset=utf-8' : 'application/rss+xml; charset=utf-8';
}

/** The Host header when it is one (it ends up in links), else the address the connection came in by. */
function hostOf(request: IncomingMessage): string {
  const { host } = request.headers;
  if (host !== undefined && /^[a-z0-9.-]{1,253}(?::\d{1,5})?$/i.test(host)) return host;
  return `${request.socket.localAddress ?? '127.0.0.1'}:${request.socket.localPort ?? 80}`;
}

function addressOf(url: string): { readonly path: string; readonly query: URLSearchParams } {
  const cut = url.indexOf('?');
  const rawPath = cut < 0 ? url : url.slice(0, cut);
  let path = rawPath;
  try {
    path = decodeURIComponent(rawPath);
  } catch {
    // A broken escape names nothing we have: the raw path will not be found either.
  }
  return { path, query: new URLSearchParams(cut < 0 ? '' : url.slice(cut + 1)) };
}

function send(request: IncomingMessage, response: ServerResponse, status: number, answer: Answer): void {
  const bytes = typeof answer.body === 'string' ? Buffer.from(answer.body) : answer.body;
  const etag = `"${createHash('sha1').update(bytes).digest('base64url')}"`;
  const headers: Record<string, string> = { 'content-type': answer.type, 'x-robots-tag': 'noindex' };
  if (status === 200) {
    headers['etag'] = etag;
    headers['cache-control'] = 'no-cache';
    if (answer.changed > 0) headers['last-modified'] = new Date(answer.changed).toUTCString();
  }
  if (status === 200 && isUnchanged(request, etag, answer.changed)) {
    response.writeHead(304, headers).end();
    return;
  }
  headers['content-length'] = String(bytes.length);
  response.writeHead(status, headers);
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** RFC 9110 §13.2.2: If-None-Match decides when it is there, else If-Modified-Since. */
function isUnchanged(request: IncomingMessage, etag: string, changed: number): boolean {
  const match = request.headers['if-none-match'];
  if (match !== undefined) return match.split(',').some((each) => each.trim().replace(/^W\//, '') === etag);
  const since = request.headers['if-modified-since'];
  if (since === undefined || changed === 0) return false;
  const instant = Date.parse(since);
  return !Number.isNaN(instant) && Math.floor(changed / 1000) * 1000 <= instant;
}

function indexPage(): string {
  const rows = DEMO_SITES.map(
    (site) =>
      `<li><a href="${site.homePath}">${escapeHtml(site.name)}</a> (<a href="${escapeHtml(site.listPath)}">${site.kind === 'FEED' ? 'bản tin RSS' : 'danh sách tin'}</a>)</li>`,
  );
  return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">${NOINDEX}<title>${SAMPLE_MARK}</title></head><body><h1>${SAMPLE_MARK}</h1><ul>${rows.join('')}</ul></body></html>`;
}

function notFoundPage(): string {
  return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">${NOINDEX}<title>Không tìm thấy trang</title></head><body><h1>Không tìm thấy trang</h1><p>${SAMPLE_MARK}</p></body></html>`;
}
