import { Failure } from '../failure.js';
import { LANGUAGE } from '../language.js';
import type { DashboardSourcesQuery, HealthState } from '../operations.generated.js';
import { printInstant, printNumber } from '../printed.js';
import { writeRoomFilter } from '../room/room-filter.js';
import type { Asked } from '../use-answer.js';
import { say } from '../words.js';

type Fare = DashboardSourcesQuery['fine']['nodes'][number];

/** What ails most first. */
const STATES = ['BROKEN', 'BLOCKED', 'DRIFTED', 'STALE', 'OK'] as const satisfies readonly HealthState[];

/** How the sources fare, those that ail first, with the reason and when they were last read. */
export function BoardSources({
  sources: { data, error, isLoading, again },
}: {
  readonly sources: Asked<DashboardSourcesQuery>;
}) {
  if (error) return <Failure error={error} again={again} />;
  if (!data) return <p role="status">{say('room.loading')}</p>;
  const { ailing, fine } = data;
  const rank = ({ health }: Fare) => STATES.indexOf(health.state);
  const rows = [...ailing.nodes].sort((a, b) => rank(a) - rank(b));
  const unshown = ailing.totalCount - rows.length;
  return (
    <section aria-labelledby="sources" aria-busy={isLoading}>
      <h2 id="sources">{say('sources.title')}</h2>
      {ailing.totalCount + fine.totalCount === 0 && <p className="notice">{say('sources.none')}</p>}
      <p className="states">{say('sources.counts', { ailing: ailing.totalCount, fine: fine.totalCount })}</p>
      {rows.length > 0 && <SourceTable rows={rows} />}
      {unshown > 0 && <p className="quiet">{say('sources.more', { count: unshown })}</p>}
      {fine.nodes.length > 0 && (
        <details>
          <summary>
            {say('health.OK')}: {printNumber(fine.totalCount, LANGUAGE)}
          </summary>
          <SourceTable rows={fine.nodes} />
          {fine.totalCount > fine.nodes.length && (
            <p className="quiet">{say('sources.more', { count: fine.totalCount - fine.nodes.length })}</p>
          )}
        </details>
      )}
    </section>
  );
}

function SourceTable({ rows }: { readonly rows: readonly Fare[] }) {
  return (
    <div className="wide" role="group" tabIndex={0} aria-labelledby="sources">
      <table className="units">
        <thead>
          <tr>
            <th scope="col">{say('filter.source')}</th>
            <th scope="col">{say('sources.state')}</th>
            <th scope="col">{say('sources.reason')}</th>
            <th scope="col">{say('sources.lastSuccess')}</th>
            <th scope="col">{say('sources.lastNew')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, lifecycle, health }) => (
            <tr key={id}>
              <th scope="row">
                <a href={writeRoomFilter({ source: id })}>{name}</a>
              </th>
              <td>
                <span className={`state ${health.state.toLowerCase()}`}>{say(`health.${health.state}`)}</span>
                {lifecycle !== 'ACTIVE' && <span className="quiet"> {say(`lifecycle.${lifecycle}`)}</span>}
              </td>
              <td>
                {health.reason ?? '—'}
                {health.since && health.state !== 'OK' && (
                  <span className="quiet"> {say('sources.since', { at: printInstant(health.since) })}</span>
                )}
              </td>
              <td>{health.lastSuccessAt ? printInstant(health.lastSuccessAt) : say('sources.never')}</td>
              <td>{health.lastNewArticleAt ? printInstant(health.lastNewArticleAt) : '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
