import type { FastifyInstance } from 'fastify';
import { sendIfChanged } from './add-feeds.js';
import { refusalIn, refuse, type Syndication } from './ask.js';
import { type OpmlSource, writeOpml } from './opml.js';

const SOURCES_OPERATION = `query Opml($after: String) {
  sources(first: 100, after: $after) {
    nodes { name url homepageUrl kind }
    pageInfo { hasNextPage endCursor }
  }
}`;

interface SourcesPage {
  readonly nodes: readonly OpmlSource[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** `GET /sources.opml`: every source, by name. */
export function addOpml(app: FastifyInstance, { ask, publicRead }: Syndication): void {
  app.get('/sources.opml', async (request, reply) => {
    const sources: OpmlSource[] = [];
    for (let after: string | null = null, more = true; more;) {
      const asked = await ask(request, SOURCES_OPERATION, { after });
      const refusal = refusalIn(asked);
      if (refusal) return refuse(reply, refusal.status, refusal.message);
      const { nodes, pageInfo } = asked.data?.['sources'] as SourcesPage;
      sources.push(...nodes);
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    const body = writeOpml('Nguồn tin của Bantin', sources);
    return sendIfChanged(request, reply, {
      body,
      type: 'text/x-opml; charset=utf-8',
      updated: null,
      publicRead,
    });
  });
}
