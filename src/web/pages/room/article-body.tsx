import { useMemo } from 'react';
import { say } from '../words.js';
import type { Shown } from './shown.js';
import { readBody } from './read-body.js';

/** Lead and text. A lead that opens the text as well is shown once. */
export function ArticleBody({ article: { lead, bodyHtml, language } }: { readonly article: Shown }) {
  const body = useMemo(() => (bodyHtml === null ? null : readBody(bodyHtml, lead)), [bodyHtml, lead]);
  return (
    <section aria-labelledby="text" className="prose">
      <h2 id="text" className="unseen">
        {say('article.text')}
      </h2>
      <div lang={language}>
        {lead && <p className="opening">{lead}</p>}
        {body ?? <p className="quiet">{say('article.noText')}</p>}
      </div>
    </section>
  );
}
