import { HAS_GRAPHIQL } from '../frame.js';
import { Link } from '../link.js';
import type { RoomTotalsQuery } from '../operations.generated.js';
import { say } from '../words.js';
import { type RoomFilter, writeRoomFilter } from './room-filter.js';

/** Why nothing is shown, and what to do: no source yet, none read yet, or nothing fits the filter. */
export function EmptyList({
  filter,
  totals,
}: {
  readonly filter: RoomFilter;
  readonly totals: RoomTotalsQuery | null;
}) {
  if (totals === null) return null;
  if (totals.sources.nodes.length === 0) return <NoSourceYet />;
  if (writeRoomFilter(filter) === '/') {
    return (
      <div className="notice">
        <p className="notice-title">{say('empty.unread')}</p>
        <p>{say('empty.unreadHow')}</p>
      </div>
    );
  }
  return (
    <div className="notice">
      <p className="notice-title">{say('empty.nothing')}</p>
      <p>{say(filter.query === null ? 'empty.wider' : 'empty.otherWords')}</p>
      <p>
        <Link href="/">{say('filter.whole')}</Link>
      </p>
    </div>
  );
}

function NoSourceYet() {
  return (
    <div className="notice">
      <p className="notice-title">{say('empty.noSource')}</p>
      <p>{say('empty.noSourceHow')}</p>
      <pre>
        <code>
          npm run -s bantin -- discover https://locha.hatinh.gov.vn{'\n'}npm run -s bantin -- sources add
          --help
        </code>
      </pre>
      {HAS_GRAPHIQL && <p>{say('empty.noSourceWeb')}</p>}
      <p>{say('empty.fills')}</p>
    </div>
  );
}
