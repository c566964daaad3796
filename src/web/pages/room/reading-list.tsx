import { useEffect, useMemo, useState } from 'react';
import { DOCUMENTS } from '../documents.js';
import { Failure } from '../failure.js';
import { useAnswer } from '../use-answer.js';
import { say } from '../words.js';
import { articleChoice, articleOrder } from './article-filter.js';
import { Card } from './card.js';
import { EmptyList } from './empty-list.js';
import { FilterForm } from './filter-form.js';
import { ListHead } from './list-head.js';
import { type RoomFilter, writeRoomFilter } from './room-filter.js';
import { useArrivals } from './use-arrivals.js';
import { useArticles } from './use-articles.js';

const NOTHING = {};

/** The filter and what it finds, the newest first. */
export function ReadingList({ filter, isShown }: { readonly filter: RoomFilter; readonly isShown: boolean }) {
  const choice = useMemo(() => articleChoice(filter), [filter]);
  const isSearching = filter.query !== null;
  const variables = { ...choice, orderBy: articleOrder(filter), searching: isSearching };
  const list = useArticles(variables);
  const totals = useAnswer(DOCUMENTS.roomTotals, {
    ...choice,
    searching: isSearching,
    ...(filter.unit === null ? { hasUnit: false } : { hasUnit: true, unit: filter.unit }),
    ...(filter.source === null ? { hasSource: false } : { hasSource: true, source: filter.source }),
  });
  const choices = useAnswer(DOCUMENTS.roomChoices, NOTHING);
  const collections = choices.data?.collections.nodes ?? [];
  const arrived = useArrivals(variables, list.first, filter.byRelevance);
  const again = () => {
    list.again();
    totals.again();
  };
  const show = () => {
    again();
    window.scrollTo(0, 0);
  };
  // An empty list has nothing to keep its place: what comes is shown at once.
  const isEmpty = list.first !== null && list.nodes.length === 0;
  useEffect(() => {
    if (isEmpty && arrived > 0) again();
  }, [isEmpty, arrived]);
  useTitle(isShown);

  return (
    <div className="room">
      <h1 className="unseen">{say('room.title')}</h1>
      <FilterForm filter={filter} totals={totals.data} collections={collections} />
      <section className="list" aria-label={say('room.list')} aria-busy={list.isLoading}>
        <ListHead
          filter={filter}
          totals={totals.data}
          isCounting={totals.isLoading}
          list={list}
          collections={collections}
        />
        <div role="status" className="arrivals">
          {arrived > 0 && !isEmpty && (
            <button type="button" onClick={show}>
              {say('room.arrived', { count: arrived })}
            </button>
          )}
        </div>
        {list.error && <Failure error={list.error} again={again} />}
        {list.isLoading && list.nodes.length === 0 && <Skeleton />}
        {isEmpty && !list.isLoading && <EmptyList filter={filter} totals={totals.data} />}
        <div className={list.isLoading ? 'cards superseded' : 'cards'}>
          {list.nodes.map((article) => (
            <Card key={article.id} article={article} href={writeRoomFilter(filter, article.id)} />
          ))}
        </div>
        <More list={list} />
      </section>
    </div>
  );
}

function More({ list }: { readonly list: ReturnType<typeof useArticles> }) {
  const [wanted, setWanted] = useState<string | null>(null);
  // Whoever reads on by keyboard goes on with the first article that came.
  useEffect(() => {
    if (wanted !== null) document.getElementById(`card-${wanted}`)?.focus();
  }, [wanted]);
  if (list.moreError) return <Failure error={list.moreError} again={() => void list.more()} />;
  if (!list.hasMore || list.isLoading) return null;
  return (
    <p className="more">
      <button
        type="button"
        disabled={list.isLoadingMore}
        onClick={() => void list.more().then((first) => setWanted(first?.id ?? null))}
      >
        {say(list.isLoadingMore ? 'room.loading' : 'room.more')}
      </button>
    </p>
  );
}

function Skeleton() {
  return (
    <div className="skeleton" role="status">
      <span className="unseen">{say('room.loading')}</span>
      {[1, 2, 3, 4].map((each) => (
        <div key={each} aria-hidden="true" />
      ))}
    </div>
  );
}

function useTitle(isShown: boolean): void {
  useEffect(() => {
    if (isShown) document.title = `${say('room.title')} · Bantin`;
  }, [isShown]);
}
