import { LANGUAGE } from '../language.js';
import { printNumber } from '../printed.js';
import { say } from '../words.js';

/** A count of a stretch of time, and where its articles are. */
export interface Column {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly href: string;
}

/** Counts in time as columns, each a link; the numbers behind them as a table. */
export function Columns({ title, buckets }: { readonly title: string; readonly buckets: readonly Column[] }) {
  const most = Math.max(1, ...buckets.map(({ count }) => count));
  return (
    <section aria-labelledby="columns" className="chart in-time">
      <h2 id="columns">{title}</h2>
      {buckets.length === 0 ? (
        <p className="quiet">{say('board.nothing')}</p>
      ) : (
        <>
          <ol className="columns">
            {buckets.map(({ key, label, count, href }) => (
              <li key={key}>
                <a
                  href={href}
                  title={`${label}: ${printNumber(count, LANGUAGE)}`}
                  aria-label={say('board.column', { label, count })}
                >
                  <span style={{ height: `${(count / most) * 100}%` }} />
                </a>
              </li>
            ))}
          </ol>
          <p className="columns-ends quiet" aria-hidden="true">
            <span>{buckets[0]?.label}</span>
            <span>{say('board.most', { count: most })}</span>
            <span>{buckets.at(-1)?.label}</span>
          </p>
          <details>
            <summary>{say('board.asTable')}</summary>
            <table>
              <caption className="unseen">{title}</caption>
              <thead>
                <tr>
                  <th scope="col">{say('board.when')}</th>
                  <th scope="col" className="number">
                    {say('board.articles')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {buckets.map(({ key, label, count, href }) => (
                  <tr key={key}>
                    <th scope="row">{label}</th>
                    <td className="number">
                      <a href={href}>{printNumber(count, LANGUAGE)}</a>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </>
      )}
    </section>
  );
}
