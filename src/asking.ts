import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isOwnOrigin, isOwnRequest } from './auth/own-origin.js';
import type { Viewer } from './auth/viewer.js';
import { limitWords } from './graphql/limit-words.js';
import type { Services } from './graphql/services.js';
import { HttpRefusal } from './http-refusal.js';
import { readLanguage } from './read-language.js';

/** What of a request says who asks, and from where: Fastify's own, or that of one operation over a socket. */
export type Asking = Pick<FastifyRequest, 'headers' | 'ip' | 'url' | 'routeOptions'>;

/** Who asks. Rejects when the database does not answer. */
export type ViewerOf = (asking: Asking) => Promise<Viewer>;

/** Who asks, looked up once per request. */
export function askOnce({ viewerOf }: Pick<Services, 'viewerOf'>): ViewerOf {
  const known = new WeakMap<Asking, Promise<Viewer>>();
  return (asking) => {
    const viewer = known.get(asking) ?? viewerOf(asking.headers);
    known.set(asking, viewer);
    return viewer;
  };
}

/**
 * A page of another site must not write in the name of whoever is signed in here, nor sign them in as somebody, nor
 * listen in their name: browsers let any page open a socket to anywhere, cookies included.
 */
export function refuseForgery(app: FastifyInstance, isUpgrade: (request: FastifyRequest) => boolean): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const { method, host, headers } = request;
    const isOwn = isUpgrade(request)
      ? isOwnOrigin({ host, headers })
      : isOwnRequest({ method, host, headers });
    if (isOwn) return done();
    const isSignIn = request.url.startsWith('/auth/');
    const byCookie = headers.cookie !== undefined && headers.authorization === undefined;
    if (!isSignIn && !byCookie && !isUpgrade(request)) return done();
    const language = readLanguage(headers['accept-language']);
    done(new HttpRefusal(403, 'FORBIDDEN', limitWords('FOREIGN_ORIGIN', language)));
  });
}
