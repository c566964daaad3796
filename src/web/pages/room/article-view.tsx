import { useEffect, useRef } from 'react';
import { DOCUMENTS } from '../documents.js';
import { Failure } from '../failure.js';
import { Link } from '../link.js';
import { printInstant } from '../printed.js';
import { Publication } from '../publication.js';
import { useAnswer } from '../use-answer.js';
import { say, sayOr } from '../words.js';
import { ArticleBody } from './article-body.js';
import { ArticleFacts } from './article-facts.js';
import { ArticlePictures } from './article-pictures.js';
import { ArticleStory } from './article-story.js';
import { ArticleTrail } from './article-trail.js';
import { type RoomFilter, writeRoomFilter } from './room-filter.js';
import type { Shown } from './shown.js';

/** One article with all an editor checks, and the way back to the list it was opened from. */
export function ArticleView({ id, filter }: { readonly id: string; readonly filter: RoomFilter }) {
  const { data, error, isLoading, again } = useAnswer(DOCUMENTS.roomArticle, { id });
  const article = data?.article ?? null;
  return (
    <article className="opened" aria-busy={isLoading}>
      <p className="back">
        <Link href={writeRoomFilter(filter)}>‹ {say('article.back')}</Link>
      </p>
      {error && <Failure error={error} again={again} />}
      {isLoading && !article && <p role="status">{say('room.loading')}</p>}
      {data && !article && (
        <div className="notice">
          <h1>{say('article.none')}</h1>
          <p>{say('article.noneWhy')}</p>
        </div>
      )}
      {article && <Opened article={article} />}
    </article>
  );
}

function Opened({ article }: { readonly article: Shown }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever follows a link by keyboard or ear is led to what it opens.
  useEffect(() => {
    document.title = `${article.title} · Bantin`;
    heading.current?.focus({ preventScroll: true });
  }, [article.title]);
  return (
    <>
      <header>
        <h1 ref={heading} tabIndex={-1} lang={article.language}>
          {article.title}
        </h1>
        <p className="meta">
          <Publication at={article.publishedAtInfo} />
          {article.authorUnit && <span className="unit">{article.authorUnit.name}</span>}
          <Link href={writeRoomFilter({ source: article.source.id })}>{article.source.name}</Link>
          <a href={article.url} rel="noreferrer noopener" target="_blank">
            {say('article.original')}
          </a>
        </p>
        <Standing article={article} />
      </header>
      <div className="opened-parts">
        <div className="reading">
          <ArticleBody article={article} />
          <ArticlePictures images={article.images} title={article.title} />
          <ArticleStory article={article} />
          <ArticleTrail article={article} />
        </div>
        <ArticleFacts article={article} />
      </div>
    </>
  );
}

/** What must be known before it is read: that it is not shown to all, that it corrects another, what is odd about it. */
function Standing({ article }: { readonly article: Shown }) {
  const { status, statusReason, statusAt, isEmbargoed, embargoUntil, correctionOf, problems } = article;
  return (
    <>
      {status !== 'ACTIVE' && (
        <p className="notice slim">
          <strong>{say(`status.${status}`)}</strong>
          {statusAt && ` · ${printInstant(statusAt)}`}
          {statusReason && ` · ${statusReason}`}
        </p>
      )}
      {isEmbargoed && embargoUntil && (
        <p className="notice slim">{say('article.embargo', { until: printInstant(embargoUntil) })}</p>
      )}
      {correctionOf && (
        <p className="notice slim">
          {say('article.corrects')}{' '}
          <Link href={writeRoomFilter({}, correctionOf.id)}>{correctionOf.title}</Link>
        </p>
      )}
      {problems.length > 0 && (
        <ul className="labels problems" aria-label={say('article.problems')}>
          {problems.map(({ code, detail }) => (
            <li key={code} title={detail ?? undefined}>
              {sayOr(`problem.${code}`, code)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
