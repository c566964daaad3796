import type { EditorServices } from '../graphql/editor-services.js';
import type { EditTools } from './edit-tools.js';
import { setArticleStatus } from './set-article-status.js';
import { tagArticles } from './tag-articles.js';
import { updateArticle } from './update-article.js';

/** What editors do, over the tools given. */
export function editorServicesOver(tools: EditTools): EditorServices {
  return {
    updateArticle: (viewer, said) => updateArticle(viewer, said, tools),
    setArticleStatus: (viewer, said) => setArticleStatus(viewer, said, tools),
    tagArticles: (viewer, said) => tagArticles(viewer, said, tools),
  };
}
