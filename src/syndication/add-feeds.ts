import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refusalIn, refuse, type Syndication } from './ask.js';
import { type Feed, feedOf } from './feed-entries.js';
import { FEED_OPERATION, type FeedCollection } from './feed-operation.js';
import { writeAtom } from './write-atom.js';
import { writeJsonFeed } from './write-json-feed.js';
import { writeRss } from './write-rss.js';

interface Format {
  readonly type: string;
  readonly write: (feed: Feed) => string;
}

/** The formats of feeds by the ending of their address. */
const FORMATS: Readonly<Record<string, Format>> = {
  atom: { type: 'application/atom+xml; charset=utf-8', write: writeAtom },
  json: { type: 'application/feed+json; charset=utf-8', write: writeJsonFeed },
  rss: { type: 'application/rss+xml; charset=utf-8', write: writeRss },
};

const [DEFAULT_LIMIT, MOST] = [30, 100];

/** `GET /collections/:slug.{rss,atom,json}?limit=`. */
export function addFeeds(app: FastifyInstance, { ask, publicRead }: Syndication): void {
  app.get<{ Params: { file: string }; Querystring: { limit?: unknown } }>(
    '/collections/:file',
    async (request, reply) => {
      const [, slug = '', ending = ''] = /^([a-z0-9-]{1,80})\.([a-z]+)$/.exec(request.params.file) ?? [];
      const format = Object.hasOwn(FORMATS, ending) ? FORMATS[ending] : undefined;
      if (!format) return refuse(reply, 404, 'There is no such feed.');
      const { limit = String(DEFAULT_LIMIT) } = request.query;
      if (typeof limit !== 'string' || !/^\d{1,3}$/.test(limit) || +limit < 1 || +limit > MOST) {
        return refuse(reply, 400, `limit must be a whole number from 1 to ${MOST}.`);
      }
      const asked = await ask(request, FEED_OPERATION, { slug, first: Number(limit) });
      const refusal = refusalIn(asked);
      if (refusal) return refuse(reply, refusal.status, refusal.message);
      const collection = asked.data?.['collection'] as FeedCollection | null;
      if (!collection) return refuse(reply, 404, 'There is no such collection.');
      const origin = `${request.protocol}://${request.host}`;
      const feed = feedOf(collection, { selfUrl: origin + request.url, homeUrl: `${origin}/` });
      return sendIfChanged(request, reply, {
        body: format.write(feed),
        type: format.type,
        updated: feed.updated,
        publicRead,
      });
    },
  );
}

/**
 * Sends a body, or 304 where the client has that very one. Only the tag decides: a date does not tell that something
 * was taken down, which must be gone from readers too.
 */
export function sendIfChanged(
  request: FastifyRequest,
  reply: FastifyReply,
  {
    body,
    type,
    updated,
    publicRead,
  }: {
    readonly body: string;
    readonly type: string;
    readonly updated: Date | null;
    readonly publicRead: boolean;
  },
): FastifyReply {
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  void reply.header('etag', tag).header('cache-control', `${publicRead ? 'public' : 'private'}, max-age=300`);
  if (updated) void reply.header('last-modified', updated.toUTCString());
  const known = (request.headers['if-none-match'] ?? '')
    .split(',')
    .map((each) => each.trim().replace(/^W\//, ''));
  if (known.includes(tag) || known.includes('*')) return reply.status(304).send();
  return reply.type(type).send(body);
}
