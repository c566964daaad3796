import type { EditorServices } from '../graphql/editor-services.js';
import { deleteSource } from './delete-source.js';
import type { EditTools } from './edit-tools.js';
import { importSources } from './import-sources.js';
import { discoverSource, previewSource } from './look-at-source.js';
import { backfillSource, reprocessSource } from './read-again.js';
import { setArticleStatus } from './set-article-status.js';
import { tagArticles } from './tag-articles.js';
import { mergeClusters, splitCluster } from './tell-stories.js';
import { updateArticle } from './update-article.js';
import { createSource, setPaused, updateSource } from './write-source.js';

/** What editors do, over the tools given. */
export function editorServicesOver(tools: EditTools): EditorServices {
  return {
    updateArticle: (viewer, said) => updateArticle(viewer, said, tools),
    setArticleStatus: (viewer, said) => setArticleStatus(viewer, said, tools),
    tagArticles: (viewer, said) => tagArticles(viewer, said, tools),
    mergeClusters: (viewer, said) => mergeClusters(viewer, said, tools),
    splitCluster: (viewer, said) => splitCluster(viewer, said, tools),
    createSource: (viewer, said) => createSource(viewer, said, tools),
    importSources: (viewer, said) => importSources(viewer, said, tools),
    updateSource: (viewer, said) => updateSource(viewer, said, tools),
    pauseSource: (viewer, said) => setPaused(viewer, said, true, tools),
    resumeSource: (viewer, said) => setPaused(viewer, said, false, tools),
    deleteSource: (viewer, said) => deleteSource(viewer, said, tools),
    previewSource: (said, language) => previewSource(said, language, tools),
    discoverSource: (url, language) => discoverSource(url, language, tools),
    reprocessSource: (viewer, said) => reprocessSource(viewer, said, tools),
    backfillSource: (viewer, said) => backfillSource(viewer, said, tools),
  };
}
