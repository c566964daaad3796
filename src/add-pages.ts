import { existsSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import staticFiles from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { Config } from './config.js';
import { projectFile } from './project-files.js';
import { readLanguage } from './read-language.js';
import { READING_CONTENT_SECURITY } from './security-headers.js';

/** Addresses of the pages for readers, and the file each is bundled as. */
const PAGES = {
  '/': 'reading-room.html',
  '/dashboard': 'dashboard.html',
} as const satisfies Readonly<Record<`/${string}`, string>>;

type PagesConfig = Pick<Config, 'introspection' | 'province'>;

/** Serves the reading room, the dashboard and, where introspection is on, GraphiQL; none of them where it is not built. */
export async function addPages(app: FastifyInstance, config: PagesConfig): Promise<void> {
  if (config.introspection) await addGraphiql(app, projectFile('dist', 'web'));
  await addReading(app, projectFile('dist', 'pages'), config);
}

async function addGraphiql(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  await addFiles(app, folder, { prefix: '/graphiql/' });
  app.get('/graphiql', (_request, reply) => reply.sendFile('graphiql.html', folder));
}

async function addReading(app: FastifyInstance, folder: string, config: PagesConfig): Promise<void> {
  if (!existsSync(folder)) return;
  // The pages themselves have addresses and headers of their own.
  await addFiles(app, folder, { under: 'assets', prefix: '/pages/assets/' });
  for (const [path, file] of Object.entries(PAGES)) {
    const html = readFileSync(join(folder, file), 'utf8');
    app.get(path, (request, reply) => {
      const language = readLanguage(request.headers['accept-language']);
      return reply
        .headers({
          'cache-control': 'no-cache',
          'content-security-policy': READING_CONTENT_SECURITY,
          vary: 'accept-language',
        })
        .type('text/html; charset=utf-8')
        .send(html.replace('<html lang="vi">', `<html${attributesOf(config, language)}>`));
    });
  }
}

/** What the page must know before it asks: its language, the province it opens with, whether there is GraphiQL. */
function attributesOf({ introspection, province }: PagesConfig, language: 'vi' | 'en'): string {
  return ` lang="${language}" data-province="${province.replace(/\W/g, '')}" data-graphiql="${introspection}"`;
}

async function addFiles(
  app: FastifyInstance,
  folder: string,
  { under = '', prefix }: { readonly under?: string; readonly prefix: string },
): Promise<void> {
  await app.register(staticFiles, {
    root: join(folder, under),
    prefix,
    wildcard: false,
    index: false,
    cacheControl: false,
    decorateReply: !app.hasReplyDecorator('sendFile'),
    // Assets carry the hash of what they hold in their name; the page names them, so it is asked for anew every time.
    setHeaders: (reply, path) => {
      void reply.header(
        'cache-control',
        relative(folder, path).startsWith(`assets${sep}`)
          ? 'public, max-age=31536000, immutable'
          : 'no-cache',
      );
    },
  });
}
