import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Asking, ViewerOf } from './asking.js';
import { limitWords } from './graphql/limit-words.js';
import { HttpRefusal } from './http-refusal.js';
import type { Limits } from './request-limits.js';
import { readLanguage } from './read-language.js';

/** What is asked by machines that watch over the service, and the files of its pages. */
const FREE = /^\/(?:(?:healthz|readyz|metrics|graphiql|dashboard|pages)(?:[/?]|$)|\?|$)/;

const KNOWN = 'known:';

/** Counts one operation that is no request of its own. Gives the seconds until whoever asks may ask again; null: now. */
export type OverRate = (asking: Asking) => Promise<number | null>;

/**
 * Requests a minute: of one key or account, else from one address (IPv6: one /64). A wrong key counts for the address it
 * comes from. Each process counts for itself. Gives what counts operations over a socket among them.
 */
export async function addRateLimit(
  app: FastifyInstance,
  {
    limits,
    viewerOf,
  }: {
    readonly limits: Pick<Limits, 'rateAnonymous' | 'rateKnown'>;
    readonly viewerOf: ViewerOf;
  },
): Promise<OverRate> {
  await app.register(rateLimit, {
    timeWindow: 60_000,
    cache: 20_000,
    ipv6Subnet: 64,
    max: (_request, key) => (key.startsWith(KNOWN) ? limits.rateKnown : limits.rateAnonymous),
    allowList: (request) => FREE.test(request.url),
    keyGenerator: async (request) => {
      if (FREE.test(request.url)) return request.ip;
      const { role, kind, id } = await viewerOf(request);
      return role === null ? request.ip : `${KNOWN}${kind}:${id}`;
    },
    errorResponseBuilder: (request, { ttl }) =>
      new HttpRefusal(
        429,
        'RATE_LIMITED',
        limitWords('RATE_LIMITED', readLanguage(request.headers['accept-language']), {
          seconds: Math.ceil(ttl / 1000),
        }),
      ),
  });
  const count = app.createRateLimit();
  return async (asking) => {
    const counted = await count(asking as FastifyRequest);
    return !counted.isAllowed && counted.isExceeded ? counted.ttlInSeconds : null;
  };
}
