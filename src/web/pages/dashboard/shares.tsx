import { useId } from 'react';
import { LANGUAGE } from '../language.js';
import type { DashboardNumbersQuery } from '../operations.generated.js';
import { printNumber } from '../printed.js';
import { say } from '../words.js';

type Facet = DashboardNumbersQuery['articles']['facets'][number];
type Bucket = Facet['buckets'][number];

/** Most rows that are shown; the rest is one number. */
const MOST = 12;

interface SharesProps {
  readonly title: string;
  readonly facet: Facet | undefined;
  readonly words: (bucket: Bucket) => string;
  readonly href: (bucket: Bucket) => string;
}

/** Counts side by side: a table whose rows carry their bar. */
export function Shares({ title, facet, words, href }: SharesProps) {
  const id = useId();
  const buckets = facet?.buckets.slice(0, MOST) ?? [];
  const most = Math.max(1, ...buckets.map(({ count }) => count));
  const beyond = (facet?.buckets.slice(MOST) ?? []).reduce((sum, { count }) => sum + count, 0);
  const others = beyond + (facet?.otherCount ?? 0);
  const unnamed = facet?.missingCount ?? 0;
  return (
    <section aria-labelledby={id} className="chart">
      <h2 id={id}>{title}</h2>
      {buckets.length === 0 ? (
        <p className="quiet">{say('board.nothing')}</p>
      ) : (
        <table className="shares" aria-labelledby={id}>
          <thead className="unseen">
            <tr>
              <th scope="col">{title}</th>
              <th scope="col">{say('board.articles')}</th>
            </tr>
          </thead>
          <tbody>
            {buckets.map((bucket) => (
              <tr key={bucket.key}>
                <th scope="row">
                  {words(bucket)}
                  <span className="bar" style={{ width: `${(bucket.count / most) * 100}%` }} />
                </th>
                <td className="number">
                  <a
                    href={href(bucket)}
                    aria-label={say('board.column', { label: words(bucket), count: bucket.count })}
                  >
                    {printNumber(bucket.count, LANGUAGE)}
                  </a>
                </td>
              </tr>
            ))}
            {others > 0 && <Rest words={say('board.others')} count={others} />}
            {unnamed > 0 && <Rest words={say('board.unnamed')} count={unnamed} />}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Rest({ words, count }: { readonly words: string; readonly count: number }) {
  return (
    <tr className="quiet">
      <th scope="row">{words}</th>
      <td className="number">{printNumber(count, LANGUAGE)}</td>
    </tr>
  );
}
