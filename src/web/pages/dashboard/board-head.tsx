import { go } from '../address.js';
import { addDays } from '../days.js';
import { Link } from '../link.js';
import { printDay } from '../printed.js';
import { say } from '../words.js';
import type { Place } from './place.js';
import {
  type BoardAddress,
  type Period,
  PERIOD_KINDS,
  periodAfter,
  periodBefore,
  today,
  writeBoardAddress,
} from './period.js';

interface BoardHeadProps {
  readonly address: BoardAddress;
  readonly period: Period;
  readonly place: Place | null;
  readonly places: readonly Place[];
}

/** Which province, which period, and the way to others. */
export function BoardHead({ address, period, place, places }: BoardHeadProps) {
  const now = today();
  const after = periodAfter(period, now);
  const to = (changes: Partial<BoardAddress>) => writeBoardAddress({ ...address, ...changes });
  // The period under way has no day in its address: tomorrow it is still the one under way.
  const dayOfPeriod = ({ from, to: end }: Period) => (end > now ? null : from);
  return (
    <header className="board-head">
      <h1>
        {place?.fullName ?? say('board.title')} <small>{periodWords(period)}</small>
      </h1>
      <div className="board-choice">
        <label className="field">
          {say('board.province')}
          <select
            value={place?.id ?? ''}
            onChange={({ target: { value } }) => go(to({ province: value }))}
            disabled={places.length === 0}
          >
            {place === null && <option value="">…</option>}
            {place !== null && !places.some(({ id }) => id === place.id) && (
              <option value={place.id}>{place.fullName}</option>
            )}
            {places.map(({ id, fullName }) => (
              <option key={id} value={id}>
                {fullName}
              </option>
            ))}
          </select>
        </label>
        <nav className="tabs" aria-label={say('board.period')}>
          {PERIOD_KINDS.map((kind) => (
            <Link key={kind} href={to({ kind })} aria-current={kind === address.kind ? 'true' : undefined}>
              {say(`period.${kind}`)}
            </Link>
          ))}
        </nav>
        <nav className="tabs" aria-label={say('board.turn')}>
          <Link href={to({ day: dayOfPeriod(periodBefore(period)) })}>‹ {say('board.before')}</Link>
          {after && <Link href={to({ day: dayOfPeriod(after) })}>{say('board.after')} ›</Link>}
        </nav>
      </div>
    </header>
  );
}

/** `tháng 11/2026`, `01/11/2026 – 07/11/2026`. */
export function periodWords({ kind, from, to }: Period): string {
  const [year = '', month = ''] = from.split('-');
  switch (kind) {
    case 'week':
      return `${printDay(from)} – ${printDay(addDays(to, -1))}`;
    case 'month':
      return say('period.inMonth', { month: `${month}/${year}` });
    case 'quarter':
      return say('period.inQuarter', { quarter: `${Math.ceil(Number(month) / 3)}/${year}` });
    case 'year':
      return say('period.inYear', { year });
  }
}
