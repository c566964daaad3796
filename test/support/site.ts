import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** What a site answers under one path: a body, or a function that answers itself. */
export type Answer =
  | string
  | Buffer
  | {
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string | Buffer;
    }
  | ((request: IncomingMessage, response: ServerResponse) => void);

/** A real HTTP server on loopback whose pages a test changes as it goes. */
export interface TestSite {
  readonly port: number;
  readonly origin: string;
  /** `127.0.0.1:PORT=0`, as BANTIN_ALLOW_HOSTS wants it. */
  readonly allow: string;
  /** Answers by path; what is not here is 404. */
  readonly pages: Map<string, Answer>;
  /** Every path that was asked for, in order. */
  readonly asked: string[];
  close(): Promise<void>;
}

/** Starts a site that serves `pages`. Strings that begin with `<?xml` are feeds, other strings are web pages. */
export async function startSite(pages: Readonly<Record<string, Answer>> = {}): Promise<TestSite> {
  const table = new Map(Object.entries(pages));
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push(path);
    const answer = table.get(path);
    if (typeof answer === 'function') return answer(request, response);
    if (answer === undefined) return void response.writeHead(404).end('không có');
    const plain = typeof answer === 'string' || Buffer.isBuffer(answer);
    const { status = 200, headers = {}, body = '' } = plain ? { body: answer } : answer;
    response.writeHead(status, { 'content-type': typeOf(body), ...headers }).end(body);
  });
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    allow: `127.0.0.1:${port}=0`,
    pages: table,
    asked,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

function typeOf(body: string | Buffer): string {
  return body.slice(0, 5).toString() === '<?xml' ? 'application/rss+xml' : 'text/html; charset=utf-8';
}

/** A feed of these items; each field is written as it is given, unescaped. */
export function rss(items: readonly Readonly<Record<string, string>>[], head = ''): string {
  const fields = (item: Readonly<Record<string, string>>) =>
    Object.entries(item)
      .map(([name, text]) => `<${name}>${text}</${name}>`)
      .join('');
  return (
    `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">` +
    `<channel><title>Tin xã</title><link>http://xa.example/</link>${head}` +
    `${items.map((item) => `<item>${fields(item)}</item>`).join('\n')}</channel></rss>`
  );
}

/** What an entry of {@link rss} says, told from others by its number. */
export const feedItem = (n: number, more: Readonly<Record<string, string>> = {}) => ({
  title: `Tin số ${n}`,
  link: `http://xa.example/tin-${n}`,
  guid: `http://xa.example/?p=${n}`,
  pubDate: 'Mon, 02 Mar 2026 08:00:00 +0700',
  description: LONG_TEXT,
  ...more,
});

/** An article page that the family `generic` reads. */
export function articlePage(title: string, text = LONG_TEXT, date = '02/03/2026 08:15'): string {
  return (
    `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${title}</title></head><body>` +
    `<nav><a href="/">Trang chủ</a></nav><main><article><h1>${title}</h1><p class="date">Ngày đăng: ${date}</p>` +
    `<div class="content">${text
      .split('\n')
      .map((each) => `<p>${each}</p>`)
      .join('')}</div></article></main></body></html>`
  );
}

/** Words enough to be an article. */
export const LONG_TEXT = [
  'Sáng nay, tại hội trường xã, Ủy ban nhân dân xã tổ chức hội nghị triển khai nhiệm vụ phát triển kinh tế của năm.',
  'Hội nghị nghe báo cáo kết quả của năm trước, bàn các giải pháp cho sản xuất vụ xuân, chỉnh trang vườn hộ và xây dựng nông thôn mới nâng cao.',
  'Phát biểu tại hội nghị, lãnh đạo xã đề nghị các thôn rà soát từng tiêu chí, phân công người phụ trách và báo cáo tiến độ hằng tuần về văn phòng.',
].join('\n');

/** A list page that the family `generic` reads: cards with title and date. */
export function listPage(paths: readonly string[], nextPath?: string): string {
  const cards = paths.map(
    (path, index) =>
      `<div class="item"><h3><a href="${path}">Tin số ${index + 1} của xã về ${path.replace(/\W+/g, ' ')}</a></h3>` +
      `<span class="date">02/03/2026</span><p>Tóm tắt ngắn của tin này cho người đọc.</p></div>`,
  );
  const next =
    nextPath === undefined
      ? ''
      : `<div class="pagination"><a rel="next" href="${nextPath}">Trang sau</a></div>`;
  return (
    `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Tin tức</title></head><body>` +
    `<main><div class="list">${cards.join('\n')}</div>${next}</main></body></html>`
  );
}
