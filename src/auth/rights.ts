import type { Role } from './viewer.js';

/**
 * Who may do what: every mutation with the least role that may do it. A mutation that is not named here does not
 * build. Keys are one's own for editors, anybody's for administrators.
 */
export const RIGHTS = {
  backfillSource: 'EDITOR',
  createAccount: 'ADMINISTRATOR',
  createApiKey: 'EDITOR',
  createCollection: 'EDITOR',
  createSource: 'EDITOR',
  deleteCollection: 'EDITOR',
  deleteSource: 'ADMINISTRATOR',
  discoverSource: 'EDITOR',
  excludeArticle: 'EDITOR',
  importSources: 'EDITOR',
  includeArticle: 'EDITOR',
  mergeClusters: 'EDITOR',
  pauseSource: 'EDITOR',
  pinArticle: 'EDITOR',
  previewSource: 'EDITOR',
  refreshSource: 'EDITOR',
  reprocessSource: 'EDITOR',
  resumeSource: 'EDITOR',
  revokeApiKey: 'EDITOR',
  setArticleStatus: 'EDITOR',
  splitCluster: 'EDITOR',
  tagArticles: 'EDITOR',
  unpinArticle: 'EDITOR',
  updateAccount: 'ADMINISTRATOR',
  updateArticle: 'EDITOR',
  updateCollection: 'EDITOR',
  updateSource: 'EDITOR',
} as const satisfies Readonly<Record<string, Role | null>>;

/** The name of a mutation. */
export type Right = keyof typeof RIGHTS;
