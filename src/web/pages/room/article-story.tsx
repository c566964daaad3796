import { Link } from '../link.js';
import { LANGUAGE } from '../language.js';
import { printShare } from '../printed.js';
import { Publication } from '../publication.js';
import { say } from '../words.js';
import type { Shown } from './shown.js';
import { lagWords } from './lag-words.js';
import { writeRoomFilter } from './room-filter.js';

/** Everybody who tells the story: the first of them, then as they followed. */
export function ArticleStory({ article }: { readonly article: Shown }) {
  const { cluster } = article;
  if (!cluster || cluster.members.length < 2) return null;
  return (
    <section aria-labelledby="story">
      <h2 id="story">{say('story.title', { count: cluster.members.length })}</h2>
      <div className="wide" role="group" tabIndex={0} aria-labelledby="story">
        <table className="units">
          <thead>
            <tr>
              <th scope="col">{say('story.article')}</th>
              <th scope="col">{say('story.published')}</th>
              <th scope="col">{say('story.lag')}</th>
              <th scope="col">{say('story.similarity')}</th>
              <th scope="col">{say('story.credited')}</th>
            </tr>
          </thead>
          <tbody>
            {cluster.members.map((member, index) => (
              <tr
                key={member.article.id}
                aria-current={member.article.id === article.id ? 'true' : undefined}
              >
                <th scope="row">
                  {member.article.id === article.id ? (
                    member.article.title
                  ) : (
                    <Link href={writeRoomFilter({}, member.article.id)}>{member.article.title}</Link>
                  )}
                  <span className="quiet"> {member.article.source.name}</span>
                </th>
                <td>
                  <Publication at={member.article.publishedAtInfo} />
                </td>
                <td>
                  {index === 0 ? say('story.origin') : lagWords(member.lagMinutes, member.lagPrecision, say)}
                </td>
                <td>
                  {index === 0 || member.similarity === null ? '—' : printShare(member.similarity, LANGUAGE)}
                </td>
                <td>{index === 0 ? '—' : say(member.attributed ? 'story.yes' : 'story.no')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
