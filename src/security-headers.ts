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

/**
 * The pages for readers show images where they stand, on the sites they were read from. They load nothing else from
 * there, and need neither styles in markup nor workers.
 */
export const READING_CONTENT_SECURITY = contentSecurityOf({
  ...CONTENT_SECURITY,
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:', 'http:', 'https:'],
  fontSrc: ["'self'"],
  workerSrc: ["'none'"],
});

/** What browsers are told not to do, with every answer. It is the same for all, so helmet is asked for it once. */
export function addSecurityHeaders(app: FastifyInstance, { hsts }: { readonly hsts: boolean }): void {
  const headers = headersOf(
    helmet({
      contentSecurityPolicy: { directives: CONTENT_SECURITY },
      hsts,
      // With "no-referrer" a browser says `Origin: null` of our own forms, which then look like another site's.
      referrerPolicy: { policy: 'same-origin' },
    }),
  );
  app.addHook('onRequest', (_request, reply, done) => {
    void reply.headers(headers);
    done();
  });
}

type Directives = NonNullable<Parameters<typeof helmet.contentSecurityPolicy>[0]>['directives'];

function contentSecurityOf(directives: Directives): string {
  return Object.values(headersOf(helmet.contentSecurityPolicy({ directives })))[0] ?? '';
}

type Middleware = (request: IncomingMessage, reply: ServerResponse, next: (error?: unknown) => void) => void;

/** The headers a middleware of helmet sets. */
function headersOf(secure: Middleware): Record<string, string> {
  const headers: Record<string, string> = {};
  const reply = {
    setHeader: (name: string, value: string) => {
      headers[name] = value;
    },
    removeHeader: () => {},
  };
  secure({} as IncomingMessage, reply as unknown as ServerResponse, (error) => {
    if (error) throw error as Error;
  });
  return headers;
}
