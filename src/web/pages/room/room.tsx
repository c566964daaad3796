import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useSearch } from '../address.js';
import { ArticleView } from './article-view.js';
import { ReadingList } from './reading-list.js';
import { readOpenArticle, readRoomFilter, writeRoomFilter } from './room-filter.js';

/** The reading room: a list, and the article that is open. Both are in the address. */
export function Room() {
  const search = useSearch();
  const article = readOpenArticle(search);
  const listAddress = writeRoomFilter(readRoomFilter(search));
  // The same list has the same object, whichever article is open.
  const filter = useMemo(() => readRoomFilter(listAddress.slice(1)), [listAddress]);
  // Whoever comes for an article by its link is not made to wait for a list.
  const [wasListed, setWasListed] = useState(article === null);
  if (article === null && !wasListed) setWasListed(true);
  useReadingPlace(article);
  return (
    <>
      {wasListed && (
        <div hidden={article !== null}>
          <ReadingList filter={filter} isShown={article === null} />
        </div>
      )}
      {article !== null && <ArticleView key={article} id={article} filter={filter} />}
    </>
  );
}

/** An article opens at its top; going back leads to the place in the list that was left. */
function useReadingPlace(article: string | null): void {
  const place = useRef({ scroll: 0, article: null as string | null });
  const shown = useRef(article);
  useEffect(() => {
    history.scrollRestoration = 'manual';
    const note = () => {
      if (shown.current === null) place.current.scroll = window.scrollY;
    };
    addEventListener('scroll', note, { passive: true });
    return () => removeEventListener('scroll', note);
  }, []);
  useLayoutEffect(() => {
    const before = shown.current;
    shown.current = article;
    if (article === before) return;
    if (article !== null) return window.scrollTo(0, 0);
    window.scrollTo(0, place.current.scroll);
    document.getElementById(`card-${before}`)?.focus({ preventScroll: true });
  }, [article]);
}
