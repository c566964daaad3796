import { Link } from '../link.js';
import { Picture } from '../picture.js';
import { Publication } from '../publication.js';
import { say } from '../words.js';
import { Marked } from './marked.js';
import type { Listed } from './use-articles.js';

/** An article in the list: enough to know whether to open it. */
export function Card({ article, href }: { readonly article: Listed; readonly href: string }) {
  const titled = article.highlights?.find(({ field }) => field === 'TITLE');
  // Lead and body often hold the same sentence: the first that shows something is enough.
  const found = article.highlights?.find(({ field }) => field !== 'TITLE');
  const picture = article.images.find(({ isCover }) => isCover) ?? article.images[0];
  return (
    <article className={picture ? 'card pictured' : 'card'} aria-labelledby={`card-${article.id}`}>
      <div className="card-text">
        <h3>
          <Link id={`card-${article.id}`} href={href}>
            {titled ? <Marked text={titled.text} ranges={titled.ranges} /> : article.title}
          </Link>
        </h3>
        <p className="meta">
          <Publication at={article.publishedAtInfo} />
          {article.authorUnit && <span className="unit">{article.authorUnit.name}</span>}
          <span>{article.source.name}</span>
        </p>
        <p className="lead">
          {found ? <Marked text={found.text} ranges={found.ranges} /> : (article.lead ?? article.snippet)}
        </p>
        <Labels article={article} />
      </div>
      {picture && <CardPicture picture={picture} title={article.title} />}
    </article>
  );
}

function Labels({ article }: { readonly article: Listed }) {
  const { byline, category, contentType, cluster, isOriginal, status, isEmbargoed } = article;
  const labels = [
    isEmbargoed && say('card.embargoed'),
    status !== 'ACTIVE' && say(`status.${status}`),
    contentType !== 'NEWS' && say(`contentType.${contentType}`),
    category,
    byline.persons.length > 0 && say('card.by', { persons: byline.persons.join(', ') }),
    cluster && say(isOriginal ? 'card.copies' : 'card.copy', { count: cluster.size - 1 }),
  ].filter((label) => typeof label === 'string' && label !== '');
  return labels.length === 0 ? null : (
    <ul className="labels">
      {labels.map((label) => (
        <li key={String(label)}>{label}</li>
      ))}
    </ul>
  );
}

function CardPicture({
  picture,
  title,
}: {
  readonly picture: Listed['images'][number];
  readonly title: string;
}) {
  // The site's alternative text is often the title, or the caption, once more.
  const alt =
    picture.alt !== null && picture.alt !== title && picture.alt !== picture.caption ? picture.alt : '';
  return (
    <figure>
      <Picture src={picture.url} alt={alt} />
      {picture.caption !== null && <figcaption>{picture.caption}</figcaption>}
    </figure>
  );
}
