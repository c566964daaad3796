import { addDays, dayOf } from '../days.js';
import { Failure } from '../failure.js';
import { LANGUAGE } from '../language.js';
import type { DashboardUnitsQuery, UnitActivityStatus } from '../operations.generated.js';
import { printDay, printNumber } from '../printed.js';
import { writeRoomFilter } from '../room/room-filter.js';
import type { Asked } from '../use-answer.js';
import { say } from '../words.js';
import { changeWords } from './change-words.js';
import type { Period } from './period.js';

type Activity = DashboardUnitsQuery['unitActivity'][number];

/** Which units published, which were silent, of which nothing can be said, against the period before. */
export function BoardUnits({
  units: { data, error, isLoading, again },
  period,
}: {
  readonly units: Asked<DashboardUnitsQuery>;
  readonly period: Period;
}) {
  if (error) return <Failure error={error} again={again} />;
  if (!data) return <p role="status">{say('room.loading')}</p>;
  const before = new Map(data.before.map(({ unit, articleCount }) => [unit.id, articleCount]));
  const of = (status: UnitActivityStatus) => data.unitActivity.filter((each) => each.status === status);
  const ranked = of('ACTIVE').sort((a, b) => b.articleCount - a.articleCount);
  const silent = of('SILENT').sort((a, b) => b.daysSilent - a.daysSilent);
  return (
    <section className={isLoading ? 'superseded' : undefined} aria-labelledby="units" aria-busy={isLoading}>
      <h2 id="units">{say('units.title')}</h2>
      <UnitTable status="SILENT" rows={silent} before={before} period={period} />
      <UnitTable status="SOURCE_DOWN" rows={of('SOURCE_DOWN')} before={before} period={period} />
      <UnitTable status="ACTIVE" rows={ranked} before={before} period={period} />
      <Sourceless rows={of('NO_SOURCE')} />
    </section>
  );
}

interface UnitTableProps {
  readonly status: UnitActivityStatus;
  readonly rows: readonly Activity[];
  readonly before: ReadonlyMap<string, number>;
  readonly period: Period;
}

function UnitTable({ status, rows, before, period }: UnitTableProps) {
  const id = `units-${status}`;
  const room = ({ unit }: Activity) =>
    writeRoomFilter({ unit: unit.id, scope: 'only', from: period.from, to: addDays(period.to, -1) });
  return (
    <>
      <h3 id={id} tabIndex={-1}>
        {say(`activity.${status}`)}: {printNumber(rows.length, LANGUAGE)}
      </h3>
      {rows.length > 0 && <p className="quiet">{say(`activity.${status}.means`)}</p>}
      {rows.length > 0 && (
        <div className="wide" role="group" tabIndex={0} aria-labelledby={id}>
          <table className="units">
            <thead>
              <tr>
                <th scope="col">{say('units.unit')}</th>
                <th scope="col" className="number">
                  {say('board.articles')}
                </th>
                <th scope="col" className="number">
                  {say('units.change')}
                </th>
                <th scope="col">{say('units.last')}</th>
                <th scope="col" className="number">
                  {say('units.daysSilent')}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.unit.id}>
                  <th scope="row">
                    {row.unit.fullName} <span className="quiet">{say(`level.${row.level}`)}</span>
                  </th>
                  <td className="number">
                    <a
                      href={room(row)}
                      aria-label={say('board.column', { label: row.unit.fullName, count: row.articleCount })}
                    >
                      {printNumber(row.articleCount, LANGUAGE)}
                    </a>
                  </td>
                  <td className="number">
                    {changeWords(row.articleCount, before.get(row.unit.id) ?? 0, LANGUAGE)}
                  </td>
                  <td>
                    {row.lastPublishedAt === null ? '—' : printDay(dayOf(new Date(row.lastPublishedAt)))}
                  </td>
                  <td className="number">{printNumber(row.daysSilent, LANGUAGE)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

/** Units nobody reads yet: names are enough. */
function Sourceless({ rows }: { readonly rows: readonly Activity[] }) {
  if (rows.length === 0) return null;
  return (
    <details>
      <summary>
        {say('activity.NO_SOURCE')}: {printNumber(rows.length, LANGUAGE)}
      </summary>
      <p className="quiet">{say('activity.NO_SOURCE.means')}</p>
      <ul className="names">
        {rows.map(({ unit }) => (
          <li key={unit.id}>{unit.fullName}</li>
        ))}
      </ul>
    </details>
  );
}
