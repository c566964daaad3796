import type { Role } from './viewer.js';

/**
 * Who may do what: every mutation with the least role that may do it. A mutation that is not named here does not
 * build; `refreshSource` needs a role as soon as there are accounts to have one.
 */
export const RIGHTS = {
  backfillSource: 'EDITOR',
  createSource: 'EDITOR',
  deleteSource: 'ADMINISTRATOR',
  discoverSource: 'EDITOR',
  importSources: 'EDITOR',
  mergeClusters: 'EDITOR',
  pauseSource: 'EDITOR',
  previewSource: 'EDITOR',
  refreshSource: null,
  reprocessSource: 'EDITOR',
  resumeSource: 'EDITOR',
  setArticleStatus: 'EDITOR',
  splitCluster: 'EDITOR',
  tagArticles: 'EDITOR',
  updateArticle: 'EDITOR',
  updateSource: 'EDITOR',
} as const satisfies Readonly<Record<string, Role | null>>;

/** The name of a mutation. */
export type Right = keyof typeof RIGHTS;
