import type { ReactNode } from 'react';
import { Link } from '../link.js';
import { printDay, printInstant } from '../printed.js';
import { say } from '../words.js';
import type { Shown } from './shown.js';
import { writeRoomFilter } from './room-filter.js';
import { lastDay } from './unit-choices.js';

/** Beside the text: who wrote it and how that is known, which units, when, which documents and files. */
export function ArticleFacts({ article }: { readonly article: Shown }) {
  const { byline, publishedAtInfo: date, authorUnit, publisherUnit, attachments, citation } = article;
  return (
    <aside className="facts" aria-labelledby="facts">
      <h2 id="facts">{say('facts.title')}</h2>
      <dl>
        <Fact name={say('facts.byline')}>{byline.raw}</Fact>
        <Fact name={say('facts.persons')}>{byline.persons.join(', ')}</Fact>
        <Fact name={say('facts.organ')}>{authorUnit && organWords(authorUnit.name, article)}</Fact>
        <Fact name={say('facts.authorUnit')}>{authorUnit?.unit && <UnitName unit={authorUnit.unit} />}</Fact>
        <Fact name={say('facts.candidates')}>
          {byline.candidates.map(({ fullName }) => fullName).join(', ')}
        </Fact>
        <Fact name={say('facts.republishedFrom')}>{byline.republishedFrom}</Fact>
        <Fact name={say('facts.publisher')}>{publisherUnit && <UnitName unit={publisherUnit} />}</Fact>
        <Fact name={say('facts.mentioned')}>
          {article.mentionedUnits.length > 0 && (
            <List>
              {article.mentionedUnits.map((unit) => (
                <li key={unit.id}>
                  <Link href={writeRoomFilter({ unit: unit.id, role: 'mention' })}>{unit.fullName}</Link>
                </li>
              ))}
            </List>
          )}
        </Fact>
        <Fact name={say('facts.date')}>{date.raw && <q>{date.raw}</q>}</Fact>
        <Fact name={say('facts.dateBasis')}>
          {date.basis &&
            [say(`dateBasis.${date.basis}`), date.precision && say(`precision.${date.precision}`)]
              .filter(Boolean)
              .join(' · ')}
        </Fact>
        <Fact name={say('facts.eventDate')}>{article.eventDate && printDay(article.eventDate)}</Fact>
        <Fact name={say('facts.modified')}>{article.modifiedAt && printInstant(article.modifiedAt)}</Fact>
        <Fact name={say('facts.fetched')}>{printInstant(article.firstSeenAt)}</Fact>
        <Fact name={say('facts.lastRead')}>{printInstant(citation.retrievedAt)}</Fact>
        <Fact name={say('facts.category')}>
          {article.category && (
            <Link href={writeRoomFilter({ category: article.category })}>{article.category}</Link>
          )}
        </Fact>
        <Fact name={say('facts.contentType')}>{say(`contentType.${article.contentType}`)}</Fact>
        <Fact name={say('facts.documents')}>{article.documentNumbers.join(', ')}</Fact>
        <Fact name={say('facts.attachments')}>
          {attachments.length > 0 && (
            <List>
              {attachments.map(({ url, name, type, position }) => (
                <li key={position}>
                  <a href={url} target="_blank" rel="noreferrer noopener">
                    {name ?? url}
                  </a>
                  {type && <span className="quiet"> {type.toUpperCase()}</span>}
                </li>
              ))}
            </List>
          )}
        </Fact>
        <Fact name={say('facts.tags')}>
          {article.tags.length > 0 && (
            <List>
              {article.tags.map((tag) => (
                <li key={tag}>
                  <Link href={writeRoomFilter({ tag })}>{tag}</Link>
                </li>
              ))}
            </List>
          )}
        </Fact>
        <Fact name={say('facts.words')}>{say('facts.syllables', { count: article.wordCount })}</Fact>
        <Fact name={say('facts.rights')}>{say(`rights.${article.rights}`)}</Fact>
        <Fact name={say('facts.addresses')}>
          {article.alternateUrls.length > 0 && (
            <List>
              {article.alternateUrls.map((url) => (
                <li key={url}>{url}</li>
              ))}
            </List>
          )}
        </Fact>
        <Fact name={say('facts.link')}>
          <Link href={writeRoomFilter({}, article.id)}>{say('facts.linkHere')}</Link>
        </Fact>
      </dl>
    </aside>
  );
}

/** A fact that is known; one that is not is left out. */
function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  if (!children) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function List({ children }: { readonly children: ReactNode }) {
  return <ul className="bare">{children}</ul>;
}

function UnitName({
  unit,
}: {
  readonly unit: { readonly id: string; readonly fullName: string; readonly validTo?: string | null };
}) {
  const until = lastDay(unit.validTo ?? null);
  return (
    <>
      <Link href={writeRoomFilter({ unit: unit.id })}>{unit.fullName}</Link>
      {until && <span className="quiet"> {say('unit.until', { day: until })}</span>}
    </>
  );
}

function organWords(name: string, { byline }: Shown): string {
  return `${name} (${say(`bylineBasis.${byline.basis}`)}, ${say(`confidence.${byline.confidence}`)})`;
}
