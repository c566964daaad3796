import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { type Asked, refusalIn, refuse, type Syndication } from './ask.js';
import { EXPORT_FORMATS, EXPORT_OPERATION, type ExportFormat, type ExportPage } from './export-articles.js';

/** At most so many articles in one export, and so many exports at once. */
const [MOST_ARTICLES, MOST_AT_ONCE] = [100_000, 4];

/** The parameters of an export that hold JSON, as the arguments of `articles` are. */
const ARGUMENTS = ['filter', 'search', 'orderBy'] as const;

type Variables = Readonly<Record<string, unknown>>;

/**
 * `GET /export/articles.{csv,ndjson}?filter=&search=&orderBy=`: page by page as the client takes it, so that memory
 * does not grow with the answer. What is wrong with the first page is a status; later the connection breaks off, so
 * that half an export never looks whole.
 */
export function addExports(app: FastifyInstance, { ask, now }: Syndication): void {
  let running = 0;
  app.get<{ Params: { file: string }; Querystring: Record<string, unknown> }>(
    '/export/:file',
    async (request, reply) => {
      const [, ending = ''] = /^articles\.([a-z]+)$/.exec(request.params.file) ?? [];
      const format = Object.hasOwn(EXPORT_FORMATS, ending) ? EXPORT_FORMATS[ending] : undefined;
      if (!format) return refuse(reply, 404, 'There is no such export.');
      const given = variablesOf(request.query);
      if ('wrong' in given) return refuse(reply, 400, given.wrong);
      if (running >= MOST_AT_ONCE) {
        void reply.header('retry-after', '30');
        return refuse(reply, 503, 'Too many exports are running; try again in a moment.');
      }
      const pageAfter = (after: string | null) =>
        ask(request, EXPORT_OPERATION, { ...given.variables, after });
      running += 1;
      reply.raw.once('close', () => (running -= 1));
      const first = await pageAfter(null);
      const refusal = refusalIn(first);
      if (refusal) return refuse(reply, refusal.status, refusal.message);
      const name = `bantin-${now().toISOString().slice(0, 10)}.${ending}`;
      void reply
        .type(format.type)
        .header('content-disposition', `attachment; filename="${name}"`)
        .header('cache-control', 'no-store');
      const lines = linesOf(first, { pageAfter, format });
      return reply.send(Readable.from(lines, { objectMode: true, highWaterMark: 1 }));
    },
  );
}

/** One chunk a page; the next is asked for when the client has taken the last, and none when the client has left. */
async function* linesOf(
  first: Asked,
  {
    pageAfter,
    format,
  }: {
    readonly pageAfter: (after: string | null) => Promise<Asked>;
    readonly format: ExportFormat;
  },
): AsyncGenerator<string> {
  if (format.head !== '') yield format.head;
  let sent = 0;
  for (let asked = first; ;) {
    const refusal = refusalIn(asked);
    if (refusal) throw new Error(`an export broke off: ${refusal.message}`);
    const { nodes, pageInfo } = asked.data?.['articles'] as ExportPage;
    const shown = nodes.filter(({ isEmbargoed }) => !isEmbargoed);
    if (shown.length > 0) yield shown.map(format.line).join('');
    sent += nodes.length;
    if (!pageInfo.hasNextPage) return;
    if (sent >= MOST_ARTICLES)
      throw new Error(`an export broke off: it holds more than ${MOST_ARTICLES} articles`);
    asked = await pageAfter(pageInfo.endCursor);
  }
}

function variablesOf(
  query: Readonly<Record<string, unknown>>,
): { readonly variables: Variables } | { readonly wrong: string } {
  const variables: Record<string, unknown> = {};
  for (const [name, text] of Object.entries(query)) {
    if (!(ARGUMENTS as readonly string[]).includes(name)) {
      return { wrong: `There is no parameter ${name}; there are ${ARGUMENTS.join(', ')}.` };
    }
    try {
      variables[name] = JSON.parse(String(text));
    } catch {
      return { wrong: `${name} must be JSON, as the argument of \`articles\` is.` };
    }
  }
  return { variables };
}
