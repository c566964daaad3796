import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { clientError } from './client-error.js';
import type { Context } from './context.js';
import type { ImportedRow } from './editor-services.js';
import { toGlobalId } from './global-id.js';
import { errorFacts } from './payload.js';
import { requireRight } from './require-right.js';
import { rootField } from './selection.js';
import { ImportSourcesPayload } from './source-import-types.js';
import { nodesOf, writePayload } from './write-payload.js';

/** Adding many sources at once. */
@Resolver()
export class SourceImport {
  @Mutation(() => ImportSourcesPayload, {
    description:
      'Adds the sources of a list, at most 500, and says of each what became of it. A row that is refused keeps no other from being added; `dryRun` stores nothing.',
  })
  async importSources(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('csv', () => String, {
      nullable: true,
      description:
        'This or `opml`. A CSV with a header: `name`, `url` and `kind` (FEED, HTML, SITEMAP), and as wanted `homepageUrl`, `family`, `province`, `ownerKind`, `ownerName`, `ownerUnit` (slug), `ownerFrom`, `ownerTo`, `rules` (JSON).',
    })
    csv: string | null,
    @Arg('opml', () => String, {
      nullable: true,
      description:
        'This or `csv`. An OPML list, as readers of feeds export it: every outline with `xmlUrl` is a feed, one with `url` a page (`type` tells a `sitemap`). Its sources have no owners yet.',
    })
    opml: string | null,
    @Arg('dryRun', () => Boolean, { defaultValue: false, description: 'Only tell what would be.' })
    dryRun: boolean,
  ): Promise<unknown> {
    requireRight(context, 'importSources');
    const answer = await context.editors.importSources(context.viewer, {
      ...listIn(csv, opml, info),
      dryRun,
    });
    return writePayload(answer, ({ rows }) => shown(rows, dryRun, { context, info }), { context, info });
  }
}

/** The one list that is given. Throws BAD_USER_INPUT when it is none or two. */
function listIn(
  csv: string | null,
  opml: string | null,
  info: GraphQLResolveInfo,
): { readonly format: 'csv' | 'opml'; readonly text: string } {
  if (typeof csv === 'string' && typeof opml !== 'string') return { format: 'csv', text: csv };
  if (typeof opml === 'string' && typeof csv !== 'string') return { format: 'opml', text: opml };
  throw clientError('BAD_USER_INPUT', 'Give exactly one of `csv` and `opml`.', rootField(info).key);
}

function shown(
  rows: readonly ImportedRow[],
  dryRun: boolean,
  { context, info }: { readonly context: Context; readonly info: GraphQLResolveInfo },
) {
  const count = (outcome: ImportedRow['outcome']) => rows.filter((row) => row.outcome === outcome).length;
  const added = rows.flatMap(({ outcome, sourceId }) =>
    outcome === 'CREATED' && sourceId !== null ? [sourceId] : [],
  );
  return {
    facts: {
      dryRun,
      createdCount: count('CREATED'),
      existingCount: count('EXISTS'),
      refusedCount: count('REFUSED'),
      rows: rows.map(({ refused, sourceId, ...row }) => ({
        ...row,
        sourceId: sourceId === null ? null : toGlobalId('Source', sourceId),
        userErrors: refused.map((refusal) => errorFacts(refusal, context.language)),
      })),
    },
    readField: nodesOf('sources', 'Source', added, { context, info }),
  };
}
