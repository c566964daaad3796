import { useEffect, useMemo } from 'react';
import { useSearch } from '../address.js';
import { addDays, startOf } from '../days.js';
import { DOCUMENTS } from '../documents.js';
import { Failure } from '../failure.js';
import type { ArticleFilter } from '../operations.generated.js';
import { useAnswer } from '../use-answer.js';
import { say } from '../words.js';
import { BoardHead } from './board-head.js';
import { BoardNumbers } from './board-numbers.js';
import { BoardSources } from './board-sources.js';
import { BoardUnits } from './board-units.js';
import type { Place } from './place.js';
import { compare, periodAt, readBoardAddress, TIME_STEPS, today } from './period.js';

/** A province in a period: how much was published, by whom and by whom not, and how its sources fare. */
export function Board() {
  const search = useSearch();
  const now = today();
  const address = useMemo(() => readBoardAddress(search, now), [search, now]);
  const period = periodAt(address.kind, address.day ?? now);
  const lastDay = addDays(period.to, -1);
  const places = useAnswer(DOCUMENTS.dashboardPlaces, {
    asOf: lastDay < now ? lastDay : now,
    ...(address.province === null
      ? { byId: false, byCode: true, code: document.documentElement.dataset['province'] ?? '' }
      : { byCode: false, byId: true, id: address.province }),
  });
  const place = places.data?.chosen ?? places.data?.home ?? null;
  useEffect(() => {
    document.title = `${place ? `${place.fullName} · ` : ''}${say('board.title')} · Bantin`;
  }, [place]);
  return (
    <div className="board">
      <BoardHead address={address} period={period} place={place} places={places.data?.units.nodes ?? []} />
      {places.error && <Failure error={places.error} again={places.again} />}
      {places.isLoading && !places.data && <p role="status">{say('room.loading')}</p>}
      {places.data && !place && <p className="notice">{say('board.noPlace')}</p>}
      {place && <BoardOf place={place} period={period} now={now} />}
    </div>
  );
}

function BoardOf({
  place,
  period,
  now,
}: {
  readonly place: Place;
  readonly period: ReturnType<typeof periodAt>;
  readonly now: string;
}) {
  const days = compare(period, now);
  const publishedIn = (from: string, to: string): ArticleFilter => ({
    publisherUnit: { within: place.id },
    publishedAt: { gte: startOf(from), lt: startOf(to) },
  });
  const numbers = useAnswer(DOCUMENTS.dashboardNumbers, {
    filter: publishedIn(days.from, days.to),
    before: publishedIn(days.fromBefore, days.toBefore),
    by: [TIME_STEPS[period.kind], 'CATEGORY', 'CONTENT_TYPE'],
  });
  const { from, to, fromBefore, toBefore } = days;
  const units = useAnswer(DOCUMENTS.dashboardUnits, { within: place.id, from, to, fromBefore, toBefore });
  const sources = useAnswer(DOCUMENTS.dashboardSources, { province: place.code });
  return (
    <>
      <BoardNumbers
        numbers={numbers}
        units={units}
        sources={sources}
        days={days}
        period={period}
        place={place}
      />
      <BoardUnits units={units} period={period} />
      <BoardSources sources={sources} />
    </>
  );
}
