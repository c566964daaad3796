import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

/** What an answer by GET depends on beside its address. */
const VARY = 'Accept, Accept-Language, Authorization, Cookie';

/**
 * Gives answers by GET at `path` a tag (RFC 9110 §8.8.3), and 304 without a body to who has that answer already. Errors
 * carry the id of their request, so no two of them are the same.
 */
export function addAnswerTags(app: FastifyInstance, path: string): void {
  app.addHook('onSend', (request, reply, payload, done) => {
    const isAnswer =
      request.method === 'GET' && request.routeOptions.url === path && reply.statusCode === 200;
    if (!isAnswer || typeof payload !== 'string') return done(null, payload);
    const tag = `"${createHash('sha256').update(payload).digest('base64url').slice(0, 27)}"`;
    void reply.header('etag', tag).header('cache-control', 'private, no-cache').header('vary', VARY);
    if (!names(request.headers['if-none-match'], tag)) return done(null, payload);
    void reply.code(304);
    done(null, '');
  });
}

/** Whether `If-None-Match` names the tag, weak or strong, or any. */
function names(header: string | undefined, tag: string): boolean {
  return (header ?? '').split(',').some((each) => ['*', tag].includes(each.trim().replace(/^W\//, '')));
}
