import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import {
  createServer as createTcpServer,
  type AddressInfo,
  type Server as TcpServer,
  type Socket,
} from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import zlib from 'node:zlib';
import { afterEach, describe, expect, test } from '@jest/globals';
import { SourceError } from '../../src/errors.js';
import { parseAllowList } from '../../src/ingest/allow-list.js';
import {
  createFetcher,
  type Fetched,
  type Fetcher,
  type FetcherOptions,
  type FetchRequest,
} from '../../src/ingest/fetch.js';

const CERT = readFileSync('test/fixtures/fetch/cert.pem', 'utf8');
const KEY = readFileSync('test/fixtures/fetch/key.pem', 'utf8');
const MB = 1_000_000;

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

/** Listens on loopback until the test ends; gives the port. */
async function listen(server: Server | TcpServer): Promise<number> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(() => {
    const closed = once(server, 'close');
    server.close();
    for (const socket of sockets) socket.destroy();
    return closed;
  });
  return (server.address() as AddressInfo).port;
}

const site = (answer: RequestListener): Promise<number> => listen(createServer(answer));
const secureSite = (answer: RequestListener): Promise<number> =>
  listen(createSecureServer({ cert: CERT, key: KEY }, answer));

/** A server that says exactly `lines` to whoever asks, then what `then` does. */
const rawSite = (text: string, then: (socket: Socket) => void = (socket) => socket.end()): Promise<number> =>
  listen(
    createTcpServer((socket) => {
      socket.once('data', () => {
        socket.write(text, 'latin1');
        then(socket);
      });
    }),
  );

function fetcherOf(allow: string, more: Partial<FetcherOptions> = {}): Fetcher {
  const fetcher = createFetcher({
    allow: parseAllowList(allow),
    minIntervalMs: 0,
    userAgent: 'Bantin/0.1 (+https://bantin.example; ban@bantin.example)',
    lookup: () => Promise.reject(Object.assign(new Error('no resolver in tests'), { code: 'ENOTFOUND' })),
    ...more,
  });
  closers.push(() => fetcher.close());
  return fetcher;
}

/** Asks a loopback site as its own source. */
function ask(
  port: number,
  path = '/',
  more: Partial<FetchRequest> = {},
  options: Partial<FetcherOptions> = {},
): Promise<Fetched> {
  const origin = `http://127.0.0.1:${port}`;
  const request: FetchRequest = { url: origin + path, sourceOrigin: origin, kind: 'page', ...more };
  return fetcherOf(`127.0.0.1:${port}=0`, options).fetchPage(request);
}

/** The SourceError a request ends with, as `{ code, …details }`. */
async function failure(request: Promise<Fetched>): Promise<Record<string, unknown>> {
  const error = await request.then(
    (fetched) => fetched,
    (reason: unknown) => reason,
  );
  if (error instanceof SourceError) return { code: error.code, ...error.details };
  throw new Error(`no SourceError but ${String(error)}`, { cause: error });
}

const text = (fetched: Fetched): string => Buffer.from(fetched.bytes).toString('utf8');

describe('a plain answer', () => {
  test('comes with bytes, hash, validators and address', async () => {
    const port = await site((_, answer) => {
      answer.setHeader('content-type', 'text/html; charset=utf-8');
      answer.setHeader('etag', '"v1"');
      answer.setHeader('last-modified', 'Mon, 02 Mar 2026 01:15:00 GMT');
      answer.end('Xã Thạch Hà');
    });
    const fetched = await ask(port, '/tin?id=1#top');
    expect(text(fetched)).toBe('Xã Thạch Hà');
    expect(fetched).toMatchObject({
      url: `http://127.0.0.1:${port}/tin?id=1`,
      status: 200,
      notModified: false,
      contentType: 'text/html; charset=utf-8',
      etag: '"v1"',
      lastModified: 'Mon, 02 Mar 2026 01:15:00 GMT',
      bodyHash: '35d8b93a06517d23f683bc3b949369cfe358c1cf5dd5a380bff5eded146ffbe2',
      redirects: [],
      permanentUrl: null,
      address: '127.0.0.1',
      retryAfterMs: null,
    });
    expect(fetched.ms).toBeGreaterThanOrEqual(0);
  });

  test('an empty answer is empty, packed or not', async () => {
    const port = await site((request, answer) => {
      if (request.url === '/gz') answer.setHeader('content-encoding', 'gzip');
      answer.end();
    });
    expect((await ask(port)).bytes).toHaveLength(0);
    expect((await ask(port, '/gz')).bytes).toHaveLength(0);
  });

  test('the request names us, keeps the Host, asks by kind and closes', async () => {
    const seen: Record<string, unknown>[] = [];
    const port = await site((request, answer) => {
      seen.push({ ...request.headers });
      answer.end('x');
    });
    const options = { lookup: () => Promise.resolve(['127.0.0.1']) };
    const origin = `http://thachha.xa.example:${port}`;
    const fetcher = fetcherOf(`*.xa.example=0`, options);
    await fetcher.fetchPage({ url: `${origin}/rss`, sourceOrigin: origin, kind: 'feed' });
    await fetcher.fetchPage({ url: `${origin}/a`, sourceOrigin: origin, kind: 'page' });
    expect(seen[0]).toMatchObject({
      host: `thachha.xa.example:${port}`,
      'user-agent': 'Bantin/0.1 (+https://bantin.example; ban@bantin.example)',
      accept: expect.stringMatching(/^application\/rss\+xml/),
      'accept-encoding': expect.stringContaining('gzip'),
      connection: 'close',
    });
    expect(seen[0]).not.toHaveProperty('if-none-match');
    expect(seen[1]).toMatchObject({ accept: expect.stringMatching(/^text\/html/) });
  });
});

describe('conditional requests', () => {
  test('304 keeps the validators that the answer leaves out', async () => {
    const port = await site((request, answer) => {
      const known =
        request.headers['if-none-match'] === '"v1"' && request.headers['if-modified-since'] === 'then';
      answer.writeHead(known ? 304 : 500).end();
    });
    const fetched = await ask(port, '/', { etag: '"v1"', lastModified: 'then' });
    expect(fetched).toMatchObject({ status: 304, notModified: true, etag: '"v1"', lastModified: 'then' });
    expect(fetched.bytes).toHaveLength(0);
  });

  test('304 that nobody asked for is an error', async () => {
    const port = await site((_, answer) => answer.writeHead(304).end());
    expect(await failure(ask(port))).toMatchObject({ code: 'HTTP_ERROR', status: 304 });
  });

  test('a stored validator with a line break is not sent', async () => {
    const port = await site((request, answer) => answer.end(String(request.headers['if-none-match'])));
    expect(text(await ask(port, '/', { etag: '"a"\r\nx-evil: 1' }))).toBe('undefined');
  });
});

describe('URLs that are refused unasked', () => {
  test.each([
    ['file:///etc/passwd'],
    ['ftp://127.0.0.1/rss'],
    ['gopher://127.0.0.1:70/'],
    ['data:text/html,x'],
    ['javascript:alert(1)'],
    ['http://user:secret@bao.example/'],
    ['http://user@bao.example/'],
    ['http://bao.example:22/'],
    ['http://bao.example:6379/'],
    ['http://'],
    ['http://1.2.3.256/'],
    ['không phải URL'],
  ])('%s', async (url) => {
    const fetcher = fetcherOf('');
    const request = fetcher.fetchPage({ url, sourceOrigin: 'http://bao.example', kind: 'page' });
    expect(await failure(request)).toEqual({ code: 'BAD_URL', hop: 0 });
  });

  test('a URL of five thousand letters', async () => {
    const url = `http://bao.example/${'a'.repeat(5_000)}`;
    const request = fetcherOf('').fetchPage({ url, sourceOrigin: url, kind: 'page' });
    expect(await failure(request)).toEqual({ code: 'BAD_URL', hop: 0 });
  });

  test.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0177.0.0.1/',
    'http://127.0.0.1./',
    'http://１２７.0.0.1/',
    'http://0/',
    'http://10.0.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[fe80::1]/',
    'https://[fd00::1]:8443/',
  ])('%s lies where nothing may be read', async (url) => {
    const request = fetcherOf('').fetchPage({ url, sourceOrigin: url, kind: 'page' });
    expect(await failure(request)).toMatchObject({ code: 'ADDRESS_REFUSED', hop: 0 });
  });

  test('a name that resolves to a private address', async () => {
    const fetcher = fetcherOf('', { lookup: () => Promise.resolve(['10.0.0.1', 'fe80::1%lo']) });
    const request = fetcher.fetchPage({
      url: 'http://evil.example/',
      sourceOrigin: 'http://evil.example',
      kind: 'page',
    });
    expect(await failure(request)).toEqual({ code: 'ADDRESS_REFUSED', hop: 0, range: 'private' });
  });

  test('an allow-list entry does not open what only its owner could have meant', async () => {
    const fetcher = fetcherOf('*.xa.example=0', { lookup: () => Promise.resolve(['169.254.169.254']) });
    const request = fetcher.fetchPage({
      url: 'http://a.xa.example/',
      sourceOrigin: 'http://a.xa.example',
      kind: 'page',
    });
    expect(await failure(request)).toMatchObject({ code: 'ADDRESS_REFUSED' });
  });

  test('an allow-list entry of another origin does not help', async () => {
    const port = await site((_, answer) => answer.end('secret'));
    const fetcher = fetcherOf(`127.0.0.1:${port}=0, *.xa.example=0`, {
      lookup: () => Promise.resolve(['127.0.0.1']),
    });
    const url = `http://127.0.0.1:${port}/`;
    for (const sourceOrigin of [
      'https://bao.example',
      'http://a.xa.example',
      'http://127.0.0.1:1',
      '',
      'null',
    ]) {
      expect(await failure(fetcher.fetchPage({ url, sourceOrigin, kind: 'page' }))).toEqual({
        code: 'ADDRESS_REFUSED',
        hop: 0,
        range: 'loopback',
      });
    }
  });
});

describe('names', () => {
  test('are looked up once per hop, and what was checked is connected to', async () => {
    const port = await site((_, answer) => answer.end('first'));
    const answers = [['127.0.0.1'], ['169.254.169.254']];
    let asked = 0;
    const lookup = () => Promise.resolve(answers[asked++] ?? []);
    const origin = `http://rebind.xa.example:${port}`;
    const fetched = await fetcherOf('*.xa.example=0', { lookup }).fetchPage({
      url: origin,
      sourceOrigin: origin,
      kind: 'page',
    });
    expect([text(fetched), asked]).toEqual(['first', 1]);
  });

  test('a refused address among good ones is passed over', async () => {
    const port = await site((_, answer) => answer.end('ok'));
    const lookup = () => Promise.resolve(['169.254.169.254', '::ffff:127.0.0.1', '127.0.0.1', '0.0.0.0']);
    const origin = `http://mixed.xa.example:${port}`;
    const fetched = await fetcherOf('*.xa.example=0', { lookup }).fetchPage({
      url: origin,
      sourceOrigin: origin,
      kind: 'page',
    });
    expect(fetched.address).toBe('127.0.0.1');
  });

  test('the next address is tried where no connection comes about', async () => {
    const port = await site((_, answer) => answer.end('ok'));
    const lookup = () => Promise.resolve(['127.0.0.2', '127.0.0.1', '127.0.0.3']);
    const origin = `http://two.xa.example:${port}`;
    const fetched = await fetcherOf('*.xa.example=0', { lookup }).fetchPage({
      url: origin,
      sourceOrigin: origin,
      kind: 'page',
    });
    expect(fetched.address).toBe('127.0.0.1');
  });

  test('that do not resolve, or to nothing', async () => {
    const request = {
      url: 'http://gone.example/',
      sourceOrigin: 'http://gone.example',
      kind: 'page',
    } as const;
    expect(await failure(fetcherOf('').fetchPage(request))).toEqual({
      code: 'DNS_FAILED',
      hop: 0,
      reason: 'ENOTFOUND',
    });
    const empty = fetcherOf('', { lookup: () => Promise.resolve([]) });
    expect(await failure(empty.fetchPage(request))).toEqual({ code: 'DNS_FAILED', hop: 0 });
  });

  test('whose look-up hangs are a time-out', async () => {
    const fetcher = fetcherOf('', { lookup: () => new Promise(() => {}), timeouts: { headerMs: 50 } });
    const request = fetcher.fetchPage({
      url: 'http://slow.example/',
      sourceOrigin: 'http://slow.example',
      kind: 'page',
    });
    expect(await failure(request)).toMatchObject({ code: 'TIMEOUT', hop: 0 });
  });
});

describe('redirects', () => {
  const redirectTo =
    (location: string, status = 302): RequestListener =>
    (_, answer) =>
      void answer.writeHead(status, { location }).end('moved');

  test('are followed, relative ones too; the way is told', async () => {
    const port = await site((request, answer) => {
      const next: Record<string, string> = {
        '/a': 'b?x=1#frag',
        '/b?x=1': '//127.0.0.1:PORT/c',
        '/c': '/tin-tức',
      };
      const location = next[request.url ?? '']?.replace('PORT', String(port));
      if (location === undefined) return void answer.end(request.url);
      answer.socket?.end(
        Buffer.from(`HTTP/1.1 302 Found\r\nLocation: ${location}\r\nContent-Length: 0\r\n\r\n`, 'utf8'),
      );
    });
    const fetched = await ask(port, '/a');
    const base = `http://127.0.0.1:${port}`;
    expect(text(fetched)).toBe('/tin-t%E1%BB%A9c');
    expect(fetched).toMatchObject({
      url: `${base}/tin-t%E1%BB%A9c`,
      redirects: [`${base}/a`, `${base}/b?x=1`, `${base}/c`],
      permanentUrl: null,
    });
  });

  test.each([
    [[301, 308], true],
    [[301, 302], false],
    [[307, 308], false],
    [[303], false],
  ])('of statuses %j have moved for good: %s', async (statuses, permanent) => {
    const port = await site((request, answer) => {
      const step = Number(request.url?.slice(1));
      const status = statuses[step];
      if (status === undefined) return void answer.end('here');
      answer.writeHead(status, { location: `/${step + 1}` }).end();
    });
    const fetched = await ask(port, '/0');
    expect(fetched.permanentUrl).toBe(permanent ? fetched.url : null);
  });

  test('five are followed, six are not', async () => {
    const port = await site((request, answer) => {
      const left = Number(request.url?.slice(1));
      if (left === 0) return void answer.end('here');
      answer.writeHead(302, { location: `/${left - 1}` }).end();
    });
    expect((await ask(port, '/5')).redirects).toHaveLength(5);
    expect(await failure(ask(port, '/6'))).toMatchObject({ code: 'TOO_MANY_REDIRECTS' });
  });

  test('in a circle end at once', async () => {
    let asked = 0;
    const port = await site((request, answer) => {
      asked += 1;
      answer.writeHead(302, { location: request.url === '/a' ? '/b' : '/a' }).end();
    });
    expect(await failure(ask(port, '/a'))).toMatchObject({ code: 'TOO_MANY_REDIRECTS' });
    expect(asked).toBe(2);
  });

  test.each([
    ['another port of the same address', 'http://127.0.0.1:1/'],
    ['a web port of the same address', 'http://127.0.0.1:8080/'],
    ['the metadata service', 'http://169.254.169.254/'],
    ['a decimal spelling', 'http://2130706433:8080/'],
    ['a v4-mapped spelling', 'http://[::ffff:127.0.0.1]:8080/'],
    ['a name resolving to a private address', 'http://inner.example/admin'],
    ['a file', 'file:///etc/passwd'],
    ['ftp', 'ftp://bao.example/'],
    ['credentials', 'http://a:b@bao.example/'],
    ['a forbidden port', 'http://bao.example:25/'],
    ['nowhere', 'http://'],
  ])('to %s are refused and not told', async (_, location) => {
    const port = await site(redirectTo(location));
    const options = { lookup: () => Promise.resolve(['10.0.0.1']) };
    const request = ask(port, '/', {}, options);
    const message = await request.catch((error: Error) => `${error.message} ${String(error.cause)}`);
    expect(await failure(request)).toEqual({ code: 'UNSAFE_REDIRECT', hop: 1 });
    expect(message).toBe('redirect 1 leads where it must not undefined');
  });

  test('to another allow-listed place are refused: the source is not of that entry', async () => {
    const inner = await site((_, answer) => answer.end('secret'));
    const port = await site(redirectTo(`http://127.0.0.1:${inner}/`));
    const origin = `http://127.0.0.1:${port}`;
    const fetcher = fetcherOf(`127.0.0.1:${port}=0, 127.0.0.1:${inner}=0`);
    const request = fetcher.fetchPage({ url: origin, sourceOrigin: origin, kind: 'page' });
    expect(await failure(request)).toEqual({ code: 'UNSAFE_REDIRECT', hop: 1 });
    const network = fetcherOf('127.0.0.0/8=0');
    const both = await network.fetchPage({ url: origin, sourceOrigin: origin, kind: 'page' });
    expect(text(both)).toBe('secret');
  });

  test('without a Location, or 300, are an error status', async () => {
    const port = await site((request, answer) => answer.writeHead(Number(request.url?.slice(1))).end());
    expect(await failure(ask(port, '/301'))).toMatchObject({ code: 'HTTP_ERROR', status: 301 });
    expect(await failure(ask(port, '/300'))).toMatchObject({ code: 'HTTP_ERROR', status: 300 });
  });

  test('a huge body behind a redirect is not read', async () => {
    const port = await site((request, answer) => {
      if (request.url === '/there') return void answer.end('there');
      answer.writeHead(302, { location: '/there' });
      const more = (): void => {
        while (!answer.destroyed && answer.write(Buffer.alloc(MB)));
        answer.once('drain', more);
      };
      more();
    });
    expect(text(await ask(port))).toBe('there');
  });
});

describe('https', () => {
  const lookup = () => Promise.resolve(['127.0.0.1']);

  test('keeps the name in SNI and certificate while connecting to the checked address', async () => {
    let servername: unknown;
    const port = await secureSite((request, answer) => {
      servername = (request.socket as unknown as { servername: unknown }).servername;
      answer.end('safe');
    });
    const origin = `https://thachha.xa.example:${port}`;
    const fetcher = fetcherOf('*.xa.example=0', { lookup, ca: [CERT] });
    expect(text(await fetcher.fetchPage({ url: origin, sourceOrigin: origin, kind: 'page' }))).toBe('safe');
    expect(servername).toBe('thachha.xa.example');
  });

  test('of an address is checked against the address', async () => {
    const port = await secureSite((_, answer) => answer.end('safe'));
    const origin = `https://127.0.0.1:${port}`;
    const fetcher = fetcherOf(`127.0.0.1:${port}=0`, { ca: [CERT] });
    expect(text(await fetcher.fetchPage({ url: origin, sourceOrigin: origin, kind: 'page' }))).toBe('safe');
  });

  test('with a certificate of another host, or of nobody we know, fails', async () => {
    const port = await secureSite((_, answer) => answer.end('x'));
    const other = `https://khac.example:${port}`;
    const known = fetcherOf(`khac.example:${port}=0`, { lookup, ca: [CERT] });
    expect(await failure(known.fetchPage({ url: other, sourceOrigin: other, kind: 'page' }))).toEqual({
      code: 'CONNECTION_FAILED',
      hop: 0,
      reason: 'ERR_TLS_CERT_ALTNAME_INVALID',
    });
    const origin = `https://a.xa.example:${port}`;
    const unknown = fetcherOf('*.xa.example=0', { lookup });
    expect(
      await failure(unknown.fetchPage({ url: origin, sourceOrigin: origin, kind: 'page' })),
    ).toMatchObject({
      code: 'CONNECTION_FAILED',
      reason: 'DEPTH_ZERO_SELF_SIGNED_CERT',
    });
  });

  test('does not step down to http', async () => {
    const plain = await site((_, answer) => answer.end('plain'));
    const port = await secureSite((_, answer) =>
      answer.writeHead(301, { location: `http://a.xa.example:${plain}/` }).end(),
    );
    const origin = `https://a.xa.example:${port}`;
    const fetcher = fetcherOf('*.xa.example=0', { lookup, ca: [CERT] });
    const request = fetcher.fetchPage({ url: origin, sourceOrigin: origin, kind: 'page' });
    expect(await failure(request)).toEqual({ code: 'UNSAFE_REDIRECT', hop: 1 });
  });

  test('on a plain port is a failed connection', async () => {
    const port = await site((_, answer) => answer.end('plain'));
    const origin = `https://127.0.0.1:${port}`;
    const fetcher = fetcherOf(`127.0.0.1:${port}=0`);
    expect(
      await failure(fetcher.fetchPage({ url: origin, sourceOrigin: origin, kind: 'page' })),
    ).toMatchObject({
      code: 'CONNECTION_FAILED',
    });
  });
});

describe('packed answers', () => {
  const page = Buffer.from('<p>Bản tin xã</p>'.repeat(500));
  const packed: readonly (readonly [string, Buffer])[] = [
    ['gzip', zlib.gzipSync(page)],
    ['X-GZIP', zlib.gzipSync(page)],
    ['deflate', zlib.deflateSync(page)],
    ['deflate', zlib.deflateRawSync(page)],
    ['br', zlib.brotliCompressSync(page)],
    ['zstd', zlib.zstdCompressSync(page)],
    ['gzip, br', zlib.brotliCompressSync(zlib.gzipSync(page))],
    ['identity', page],
    ['utf-8', page],
    ['constructor, __proto__', page],
    ['gzip', page],
    ['', zlib.gzipSync(page)],
    ['gzip', Buffer.concat([zlib.gzipSync(page.subarray(0, 4_000)), zlib.gzipSync(page.subarray(4_000))])],
  ];
  test.each(packed.map(([coding, bytes], index) => [index, coding, bytes] as const))(
    'case %i: Content-Encoding "%s"',
    async (_, coding, bytes) => {
      const port = await site((__, answer) => {
        if (coding !== '') answer.setHeader('content-encoding', coding);
        answer.write(bytes.subarray(0, 1));
        setTimeout(() => answer.end(bytes.subarray(1)), 5);
      });
      expect(Buffer.from((await ask(port)).bytes).equals(page)).toBe(true);
    },
  );

  test('two codings on two header lines are two layers', async () => {
    const port = await site((_, answer) => {
      answer.setHeader('content-encoding', ['gzip', 'br']);
      answer.end(zlib.brotliCompressSync(zlib.gzipSync(page)));
    });
    expect(Buffer.from((await ask(port)).bytes).equals(page)).toBe(true);
  });

  test.each([
    ['gzip', zlib.gzipSync(page).subarray(0, 40)],
    ['deflate', zlib.deflateSync(page).subarray(0, 40)],
    ['br', zlib.brotliCompressSync(page).subarray(0, 20)],
    ['zstd', zlib.zstdCompressSync(page).subarray(0, 20)],
    ['br', Buffer.from('<html>not packed at all')],
    ['gzip', Buffer.concat([zlib.gzipSync(page).subarray(0, 12), Buffer.alloc(200, 0xff)])],
  ])('%s that breaks off or is broken fails whole', async (coding, bytes) => {
    const port = await site((_, answer) => answer.writeHead(200, { 'content-encoding': coding }).end(bytes));
    expect(await failure(ask(port))).toMatchObject({
      code: 'ANSWER_BROKEN',
      hop: 0,
      reason: expect.any(String),
    });
  });

  test('three layers are a bomb', async () => {
    const bytes = zlib.gzipSync(zlib.gzipSync(zlib.gzipSync(page)));
    const port = await site((_, answer) =>
      answer.writeHead(200, { 'content-encoding': 'gzip, gzip, gzip' }).end(bytes),
    );
    expect(await failure(ask(port))).toMatchObject({ code: 'EXPANSION_TOO_LARGE' });
  });
});

describe('answers without end or measure', () => {
  /** The failure of a request and how far the process grew on the way, at its highest. */
  async function growth(request: () => Promise<Fetched>): Promise<[Record<string, unknown>, number]> {
    const before = process.memoryUsage().rss;
    let highest = before;
    const watch = setInterval(() => (highest = Math.max(highest, process.memoryUsage().rss)), 5);
    try {
      return [await failure(request()), (highest - before) / MB];
    } finally {
      clearInterval(watch);
    }
  }

  const bomb = (of: (stream: zlib.Gzip) => void): Promise<Buffer> =>
    new Promise((resolve, reject) => {
      const gzip = zlib.createGzip({ level: 9 });
      const chunks: Buffer[] = [];
      gzip.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks)));
      gzip.on('error', reject);
      of(gzip);
    });

  test('a 50 MB body is announced too large, or found so', async () => {
    let sent = 0;
    const port = await site((request, answer) => {
      if (request.url === '/announced') answer.setHeader('content-length', 50 * MB);
      const piece = Buffer.alloc(64 * 1024, 'a');
      const more = (): void => {
        while (sent < 50 * MB && !answer.destroyed) {
          sent += piece.length;
          if (!answer.write(piece)) return void answer.once('drain', more);
        }
        answer.end();
      };
      more();
    });
    const [error, grown] = await growth(() => ask(port));
    expect(error).toEqual({ code: 'BODY_TOO_LARGE', hop: 0, cap: 10 * MB });
    expect(grown).toBeLessThan(80);
    sent = 0;
    expect(await failure(ask(port, '/announced'))).toMatchObject({ code: 'BODY_TOO_LARGE' });
    expect(sent).toBeLessThan(10 * MB);
  });

  test('a feed may be 5 MB, not a byte more', async () => {
    const port = await site((request, answer) =>
      answer.end(Buffer.alloc(Number(request.url?.slice(1)), 'a')),
    );
    expect((await ask(port, `/${5 * MB}`, { kind: 'feed' })).bytes).toHaveLength(5 * MB);
    expect(await failure(ask(port, `/${5 * MB + 1}`, { kind: 'feed' }))).toMatchObject({
      code: 'BODY_TOO_LARGE',
    });
  });

  test('a packed feed is measured unpacked', async () => {
    const digits = randomBytes(3 * MB).toString('hex');
    const bytes = zlib.gzipSync(digits);
    expect(bytes.length).toBeLessThan(5 * MB);
    const port = await site((_, answer) => answer.writeHead(200, { 'content-encoding': 'gzip' }).end(bytes));
    expect(await failure(ask(port, '/', { kind: 'feed' }))).toEqual({
      code: 'BODY_TOO_LARGE',
      hop: 0,
      cap: 5 * MB,
    });
    expect((await ask(port)).bytes).toHaveLength(6 * MB);
  });

  test('a gzip bomb is put down before it opens', async () => {
    const bytes = await bomb((gzip) => {
      const zeros = Buffer.alloc(MB);
      for (let n = 0; n < 300; n += 1) gzip.write(zeros);
      gzip.end();
    });
    expect(bytes.length).toBeLessThan(MB);
    const port = await site((_, answer) => answer.writeHead(200, { 'content-encoding': 'gzip' }).end(bytes));
    const [error, grown] = await growth(() => ask(port));
    expect(error).toMatchObject({ code: 'EXPANSION_TOO_LARGE' });
    expect(grown).toBeLessThan(80);
  });

  test('a bomb within a bomb too', async () => {
    const inner = await bomb((gzip) => {
      const zeros = Buffer.alloc(MB);
      for (let n = 0; n < 300; n += 1) gzip.write(zeros);
      gzip.end();
    });
    const bytes = zlib.gzipSync(inner, { level: 9 });
    const port = await site((_, answer) =>
      answer.writeHead(200, { 'content-encoding': 'gzip, gzip' }).end(bytes),
    );
    expect(await failure(ask(port))).toMatchObject({ code: 'EXPANSION_TOO_LARGE' });
  });

  test('a first layer that unpacks to endless nothings is counted as well', async () => {
    // Thousands of empty gzip members inside: the page itself never grows.
    const nothings = Buffer.concat(Array.from({ length: 200_000 }, () => EMPTY_MEMBER));
    const bytes = zlib.gzipSync(nothings);
    const port = await site((_, answer) =>
      answer.writeHead(200, { 'content-encoding': 'gzip, gzip' }).end(bytes),
    );
    expect(await failure(ask(port))).toMatchObject({ code: 'EXPANSION_TOO_LARGE' });
  });
  const EMPTY_MEMBER = zlib.gzipSync('');

  test('a short page of blanks may expand as it likes', async () => {
    const port = await site((_, answer) =>
      answer.writeHead(200, { 'content-encoding': 'gzip' }).end(zlib.gzipSync(Buffer.alloc(900_000, ' '))),
    );
    expect((await ask(port)).bytes).toHaveLength(900_000);
  });

  test('an endless chunked body', async () => {
    const port = await rawSite('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n', (socket) => {
      const chunk = `8000\r\n${'a'.repeat(0x8000)}\r\n`;
      const more = (): void => {
        while (!socket.destroyed && socket.write(chunk));
        socket.once('drain', more);
      };
      more();
    });
    const [error, grown] = await growth(() => ask(port));
    expect(error).toMatchObject({ code: 'BODY_TOO_LARGE' });
    expect(grown).toBeLessThan(80);
  });

  test('a body in crumbs of one byte', async () => {
    const port = await rawSite('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n', (socket) => {
      const crumbs = '1\r\na\r\n'.repeat(10_000);
      const more = (): void => {
        while (!socket.destroyed && socket.write(crumbs));
        socket.once('drain', more);
      };
      more();
    });
    const [error, grown] = await growth(() => ask(port, '/', {}, { caps: { page: MB } }));
    expect(error).toMatchObject({ code: 'BODY_TOO_LARGE', cap: MB });
    expect(grown).toBeLessThan(80);
  });

  test('headers of 40 KB', async () => {
    const port = await rawSite(
      `HTTP/1.1 200 OK\r\nX-Pad: ${'a'.repeat(40_000)}\r\nContent-Length: 0\r\n\r\n`,
    );
    expect(await failure(ask(port))).toMatchObject({ code: 'BODY_TOO_LARGE' });
  });

  test('headers without end', async () => {
    const port = await rawSite('HTTP/1.1 200 OK\r\n', (socket) => {
      const more = (): void => {
        while (!socket.destroyed && socket.write(`X-Pad: ${'a'.repeat(1_000)}\r\n`));
        socket.once('drain', more);
      };
      more();
    });
    expect(await failure(ask(port))).toEqual({ code: 'BODY_TOO_LARGE', hop: 0, cap: 32_768 });
  });
});

describe('slow sites', () => {
  const timeouts = { headerMs: 120, idleMs: 120, totalMs: 600 };

  test('that never say a word', async () => {
    const port = await site(() => {});
    expect(await failure(ask(port, '/', {}, { timeouts }))).toEqual({
      code: 'TIMEOUT',
      hop: 0,
      timeoutMs: 120,
    });
  });

  test('that drip their headers', async () => {
    const port = await rawSite('HTTP/1.1 200 OK\r\n', (socket) => {
      const drip = setInterval(() => socket.write('X-A: b\r\n'), 20);
      socket.on('close', () => clearInterval(drip));
    });
    expect(await failure(ask(port, '/', {}, { timeouts }))).toEqual({
      code: 'TIMEOUT',
      hop: 0,
      timeoutMs: 120,
    });
  });

  test('that only ever say "continue"', async () => {
    const port = await rawSite('', (socket) => {
      const drip = setInterval(() => socket.write('HTTP/1.1 103 Early Hints\r\n\r\n'), 20);
      socket.on('close', () => clearInterval(drip));
    });
    expect(await failure(ask(port, '/', {}, { timeouts }))).toMatchObject({ code: 'TIMEOUT' });
  });

  test('that stop in the middle of the body', async () => {
    const port = await site((_, answer) => void answer.write('half'));
    expect(await failure(ask(port, '/', {}, { timeouts }))).toEqual({
      code: 'TIMEOUT',
      hop: 0,
      timeoutMs: 120,
    });
  });

  test('that drip their body for ever', async () => {
    const port = await site((_, answer) => {
      const drip = setInterval(() => answer.write('a'), 20);
      answer.on('close', () => clearInterval(drip));
    });
    const error = await failure(ask(port, '/', {}, { timeouts }));
    expect(error).toMatchObject({ code: 'TIMEOUT', hop: 0 });
    expect(error['timeoutMs']).toBeGreaterThan(120);
  });

  test('that spend the time on redirects', async () => {
    const port = await site((request, answer) => {
      const step = Number(request.url?.slice(1));
      setTimeout(() => answer.writeHead(302, { location: `/${step + 1}` }).end(), 90);
    });
    const slow = { headerMs: 1_000, idleMs: 1_000, totalMs: 200 };
    expect(await failure(ask(port, '/0', {}, { timeouts: slow }))).toMatchObject({ code: 'TIMEOUT' });
  });

  test('that never finish the TLS handshake', async () => {
    const port = await listen(createTcpServer(() => {}));
    const origin = `https://127.0.0.1:${port}`;
    const fetcher = fetcherOf(`127.0.0.1:${port}=0`, { timeouts });
    const request = fetcher.fetchPage({ url: origin, sourceOrigin: origin, kind: 'page' });
    expect(await failure(request)).toEqual({ code: 'TIMEOUT', hop: 0, timeoutMs: 120 });
  });
});

describe('error answers', () => {
  test.each([
    [404, null, { code: 'HTTP_ERROR', status: 404, retryAfterMs: null }],
    [410, null, { code: 'HTTP_ERROR', status: 410, retryAfterMs: null }],
    [500, '60', { code: 'HTTP_ERROR', status: 500, retryAfterMs: 60_000 }],
    [503, null, { code: 'HTTP_ERROR', status: 503, retryAfterMs: null }],
    [503, '60', { code: 'RATE_LIMITED', status: 503, retryAfterMs: 60_000 }],
    [429, '120', { code: 'RATE_LIMITED', status: 429, retryAfterMs: 120_000 }],
    [429, null, { code: 'RATE_LIMITED', status: 429, retryAfterMs: null }],
    [429, 'Fri, 01 Jan 2100 00:00:00 GMT', { code: 'RATE_LIMITED', status: 429, retryAfterMs: 86_400_000 }],
    [206, null, { code: 'HTTP_ERROR', status: 206, retryAfterMs: null }],
  ])('%i with Retry-After %s', async (status, retry, expected) => {
    const port = await site((_, answer) => {
      if (retry !== null) answer.setHeader('retry-after', retry);
      answer.writeHead(status).end('trouble');
    });
    expect(await failure(ask(port))).toEqual({ ...expected, hop: 0 });
  });

  test('nobody listens', async () => {
    const server = createTcpServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await new Promise((done) => server.close(done));
    expect(await failure(ask(port))).toEqual({ code: 'CONNECTION_FAILED', hop: 0, reason: 'ECONNREFUSED' });
  });

  test.each([
    ['nothing at all', ''],
    ['no HTTP', 'SSH-2.0-OpenSSH_9.6\r\n'],
    ['half a header', 'HTTP/1.1 200 OK\r\nContent-'],
    ['a NUL in a header', 'HTTP/1.1 200 OK\r\nX: a\0b\r\n\r\n'],
    ['an upgrade', 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n'],
    ['two lengths', 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nshort!'],
  ])('a server that says %s', async (_, said) => {
    const port = await rawSite(said);
    expect(await failure(ask(port))).toMatchObject({ code: 'CONNECTION_FAILED', hop: 0 });
  });

  test.each([
    ['a body shorter than announced', 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort'],
    ['a chunked body that breaks off', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nshort\r\n'],
    ['a chunk of no length', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nshort\r\n'],
  ])('an answer with %s is broken', async (_, said) => {
    const port = await rawSite(said);
    expect(await failure(ask(port))).toMatchObject({ code: 'ANSWER_BROKEN', hop: 0 });
  });

  test('a body longer than announced is cut where it was announced', async () => {
    const port = await rawSite('HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nshort and more');
    expect(text(await ask(port))).toBe('short');
  });

  test('a body without any length ends with the connection', async () => {
    const port = await rawSite('HTTP/1.0 200 OK\r\n\r\nold but whole');
    expect(text(await ask(port))).toBe('old but whole');
  });
});

describe('stopping', () => {
  test('the caller’s signal breaks off headers, body and look-up', async () => {
    let gone = 0;
    const port = await site((request, answer) => {
      request.socket.on('close', () => (gone += 1));
      if (request.url === '/body') answer.write('half');
    });
    for (const path of ['/headers', '/body']) {
      const stop = new AbortController();
      const request = ask(port, path, { signal: stop.signal });
      setTimeout(() => stop.abort(new Error('the editor left')), 40);
      await expect(request).rejects.toThrow('the editor left');
    }
    await sleep(20);
    expect(gone).toBe(2);

    const stop = new AbortController();
    const lookup = fetcherOf('', { lookup: () => new Promise(() => {}) });
    const request = lookup.fetchPage({
      url: 'http://a.example',
      sourceOrigin: '',
      kind: 'page',
      signal: stop.signal,
    });
    stop.abort(new Error('the editor left'));
    await expect(request).rejects.toThrow('the editor left');
  });

  test('a signal that has ended asks nothing', async () => {
    let asked = 0;
    const port = await site((_, answer) => {
      asked += 1;
      answer.end();
    });
    await expect(ask(port, '/', { signal: AbortSignal.abort(new Error('over')) })).rejects.toThrow('over');
    expect(asked).toBe(0);
  });

  test('close() ends what is under way and what is queued, and nothing starts after', async () => {
    const port = await site(() => {});
    const origin = `http://127.0.0.1:${port}`;
    const fetcher = fetcherOf(`127.0.0.1:${port}=0`);
    const request = { url: origin, sourceOrigin: origin, kind: 'page' } as const;
    const both = [fetcher.fetchPage(request), fetcher.fetchPage(request)];
    const outcome = Promise.allSettled(both);
    await sleep(30);
    await fetcher.close();
    expect((await outcome).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(fetcher.fetchPage(request)).rejects.toThrow('the fetcher was closed');
  });
});

describe('pace', () => {
  test('requests to one address never overlap and keep their distance, whatever the host is called', async () => {
    let open = 0;
    let most = 0;
    const starts: number[] = [];
    const answer: RequestListener = (_, response) => {
      starts.push(performance.now());
      most = Math.max(most, (open += 1));
      setTimeout(() => {
        open -= 1;
        response.end('x');
      }, 10);
    };
    const [one, two] = [await site(answer), await site(answer)];
    const fetcher = fetcherOf('*.xa.example', {
      minIntervalMs: 60,
      lookup: () => Promise.resolve(['127.0.0.1']),
    });
    const urls = [
      `http://a.xa.example:${one}/`,
      `http://b.xa.example:${two}/`,
      `http://c.xa.example:${one}/`,
    ];
    await Promise.all(urls.map((url) => fetcher.fetchPage({ url, sourceOrigin: url, kind: 'page' })));
    expect([most, starts.length]).toEqual([1, 3]);
    // The server sees a start a moment after it was made, so two of them may seem a little closer than they were.
    expect(starts[2]! - starts[0]!).toBeGreaterThanOrEqual(100);
  });

  test('a redirect to the same address waits its turn as well, and waiting is not the site’s time', async () => {
    const starts: number[] = [];
    const port = await site((request, answer) => {
      starts.push(performance.now());
      if (request.url === '/a') return void answer.writeHead(301, { location: '/b' }).end();
      answer.end('b');
    });
    const origin = `http://127.0.0.1:${port}`;
    const fetcher = fetcherOf(`127.0.0.1:${port}=400`, { minIntervalMs: 0, timeouts: { totalMs: 350 } });
    const fetched = await fetcher.fetchPage({ url: `${origin}/a`, sourceOrigin: origin, kind: 'page' });
    expect(fetched.ms).toBeLessThan(350);
    expect(starts[1]! - starts[0]!).toBeGreaterThanOrEqual(350);
  });

  test('the pacer is given the address as its key and the pace of the entry', async () => {
    const port = await site((_, answer) => answer.end('x'));
    const asked: unknown[] = [];
    const pacer: FetcherOptions['pacer'] = {
      run: (address, intervalMs, work, signal) => {
        asked.push([address, intervalMs]);
        return work(signal);
      },
    };
    const origin = `http://127.0.0.1:${port}`;
    const paced = fetcherOf(`127.0.0.1:${port}=7`, { pacer, minIntervalMs: 2_000 });
    await paced.fetchPage({ url: origin, sourceOrigin: origin, kind: 'page' });
    const general = fetcherOf(`127.0.0.1:${port}`, { pacer, minIntervalMs: 2_000 });
    await general.fetchPage({ url: origin, sourceOrigin: origin, kind: 'page' });
    expect(asked).toEqual([
      ['127.0.0.1', 7],
      ['127.0.0.1', 2_000],
    ]);
  });
});
