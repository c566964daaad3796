import type { FastifyInstance } from 'fastify';
import { mayRead } from '../auth/viewer.js';
import { addExports } from './add-exports.js';
import { addFeeds } from './add-feeds.js';
import { addOpml } from './add-opml.js';
import { refuse, type Syndication } from './ask.js';

/** Serves feeds of collections, the list of sources and exports. Whoever may not read the API reads none of it. */
export async function addSyndication(app: FastifyInstance, syndication: Syndication): Promise<void> {
  await app.register(async (routes) => {
    routes.addHook('onRequest', async (request, reply) => {
      const viewer = await syndication.viewerOf(request);
      if (mayRead(viewer, syndication.publicRead)) return;
      void reply.header('www-authenticate', 'Bearer').header('cache-control', 'no-store');
      return refuse(reply, 401, 'Cần đăng nhập hoặc khoá API. / This needs a sign-in or an API key.');
    });
    addFeeds(routes, syndication);
    addOpml(routes, syndication);
    addExports(routes, syndication);
  });
}
