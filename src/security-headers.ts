import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';

/** Nothing from elsewhere: the pages are bundled. Monaco, inside GraphiQL, writes styles and starts blob workers. */
const CONTENT_SECURITY = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'", 'data:'],
  workerSrc: ["'self'", 'blob:'],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  upgradeInsecureRequests: null,
};

/** What browsers are told not to do, with every answer. It is the same for all, so helmet is asked for it once. */
export function addSecurityHeaders(app: FastifyInstance, { hsts }: { readonly hsts: boolean }): void {
  const headers: Record<string, string> = {};
  const reply = {
    setHeader: (name: string, value: string) => {
      headers[name] = value;
    },
    removeHeader: () => {},
  };
  const secure = helmet({
    contentSecurityPolicy: { directives: CONTENT_SECURITY },
    hsts,
    // With "no-referrer" a browser says `Origin: null` of our own forms, which then look like another site's.
    referrerPolicy: { policy: 'same-origin' },
  });
  secure({} as IncomingMessage, reply as unknown as ServerResponse, (error) => {
    if (error) throw error as Error;
  });
  app.addHook('onRequest', (_request, reply, done) => {
    void reply.headers(headers);
    done();
  });
}
