import { addDays } from '../days.js';
import { Failure } from '../failure.js';
import { LANGUAGE } from '../language.js';
import type {
  DashboardNumbersQuery,
  DashboardSourcesQuery,
  DashboardUnitsQuery,
  FacetDimension,
} from '../operations.generated.js';
import { printDay, printNumber } from '../printed.js';
import { Publication } from '../publication.js';
import { type RoomFilter, writeRoomFilter } from '../room/room-filter.js';
import type { Asked } from '../use-answer.js';
import { say } from '../words.js';
import type { Place } from './place.js';
import { Columns } from './columns.js';
import { type Comparison, daysOfBucket, type Period, TIME_STEPS } from './period.js';
import { Shares } from './shares.js';
import { changeWords } from './change-words.js';

interface BoardNumbersProps {
  readonly numbers: Asked<DashboardNumbersQuery>;
  readonly units: Asked<DashboardUnitsQuery>;
  readonly sources: Asked<DashboardSourcesQuery>;
  readonly days: Comparison;
  readonly period: Period;
  readonly place: Place;
}

/** How many articles, by time, section and kind, and the newest. Every number leads to the articles it counts. */
export function BoardNumbers({ numbers, units, sources, days, period, place }: BoardNumbersProps) {
  const { data, error, isLoading, again } = numbers;
  const room = (changes: Partial<RoomFilter>) =>
    writeRoomFilter({ unit: place.id, from: period.from, to: addDays(period.to, -1), ...changes });
  if (error) return <Failure error={error} again={again} />;
  if (!data) return <p role="status">{say('room.loading')}</p>;
  const { articles, before } = data;
  const step = TIME_STEPS[period.kind];
  const facet = (dimension: FacetDimension) => articles.facets.find((each) => each.dimension === dimension);
  return (
    <div className={isLoading ? 'board-parts superseded' : 'board-parts'} aria-busy={isLoading}>
      <section className="tiles" aria-label={say('board.total')}>
        <a className="tile" href={room({})}>
          <strong>{printNumber(articles.totalCount, LANGUAGE)}</strong> {say('board.articles')}
        </a>
        <a className="tile" href={room({ from: days.fromBefore, to: addDays(days.toBefore, -1) })}>
          <strong>{printNumber(before.totalCount, LANGUAGE)}</strong>{' '}
          {say(days.isUnderWay ? 'board.sameDaysBefore' : 'board.periodBefore', {
            from: printDay(days.fromBefore),
            to: printDay(addDays(days.toBefore, -1)),
          })}{' '}
          <span className="change">{changeWords(articles.totalCount, before.totalCount, LANGUAGE)}</span>
        </a>
        <UnitTiles units={units} />
        {sources.data && (
          <a className="tile ailing" href="#sources">
            <strong>{printNumber(sources.data.ailing.totalCount, LANGUAGE)}</strong> {say('sources.ailing')}
          </a>
        )}
      </section>
      <Columns
        title={say(`board.by.${step}`)}
        buckets={(facet(step)?.buckets ?? []).map(({ key, count }) => {
          const { from, last } = daysOfBucket(step, key, period);
          return { key, count, label: bucketWords(step, key), href: room({ from, to: last }) };
        })}
      />
      <Shares
        title={say('board.by.CATEGORY')}
        facet={facet('CATEGORY')}
        words={({ label }) => label}
        href={({ label }) => room({ category: label })}
      />
      <div>
        <Shares
          title={say('board.by.CONTENT_TYPE')}
          facet={facet('CONTENT_TYPE')}
          words={({ key }) => say(`contentType.${key as 'NEWS'}`)}
          href={({ key }) => room({ contentType: key as 'NEWS' })}
        />
        <section aria-labelledby="latest">
          <h2 id="latest">{say('board.latest')}</h2>
          {articles.nodes.length === 0 && <p className="quiet">{say('board.nothing')}</p>}
          <ul className="latest">
            {articles.nodes.map(({ id, title, publishedAtInfo, authorUnit, source }) => (
              <li key={id}>
                <a href={writeRoomFilter({}, id)}>{title}</a>
                <span className="meta">
                  <Publication at={publishedAtInfo} />
                  <span>{authorUnit?.name ?? source.name}</span>
                </span>
              </li>
            ))}
          </ul>
          <p>
            <a href={room({})}>{say('board.all')}</a>
          </p>
        </section>
      </div>
    </div>
  );
}

function UnitTiles({ units: { data } }: { readonly units: Asked<DashboardUnitsQuery> }) {
  if (!data) return null;
  const count = (status: DashboardUnitsQuery['unitActivity'][number]['status']) =>
    data.unitActivity.filter((each) => each.status === status).length;
  return (
    <>
      {(['ACTIVE', 'SILENT', 'SOURCE_DOWN'] as const).map((status) => (
        <a className={`tile ${status.toLowerCase()}`} key={status} href={`#units-${status}`}>
          <strong>{printNumber(count(status), LANGUAGE)}</strong> {say(`activity.${status}`)}
        </a>
      ))}
    </>
  );
}

function bucketWords(step: 'DAY' | 'WEEK' | 'MONTH', key: string): string {
  if (step === 'MONTH') return say('period.inMonth', { month: `${key.slice(5, 7)}/${key.slice(0, 4)}` });
  return step === 'WEEK' ? say('period.weekOf', { day: printDay(key) }) : printDay(key);
}
