import { printInstant } from '../printed.js';
import { say, sayOr } from '../words.js';
import type { Shown } from './shown.js';

/** What editors corrected, and what the source changed since it was first read. */
export function ArticleTrail({ article: { edits, revisions } }: { readonly article: Shown }) {
  if (edits.length === 0 && revisions.nodes.length === 0) return null;
  return (
    <section aria-labelledby="trail">
      <h2 id="trail">{say('trail.title')}</h2>
      {edits.length > 0 && (
        <ul className="trail">
          {edits.map(({ field, value, sourceValue, at }) => (
            <li key={field}>
              <Step name={say('trail.edited')} at={at} field={field} before={sourceValue} after={value} />
            </li>
          ))}
        </ul>
      )}
      <ol className="trail">
        {revisions.nodes.flatMap(({ id, seenAt, changes }) =>
          changes.map(({ field, before, after }) => (
            <li key={`${id} ${field}`}>
              <Step name={say('trail.revised')} at={seenAt} field={field} before={before} after={after} />
            </li>
          )),
        )}
      </ol>
    </section>
  );
}

interface StepProps {
  readonly name: string;
  readonly at: string;
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

function Step({ name, at, field, before, after }: StepProps) {
  return (
    <details>
      <summary>
        <time dateTime={at}>{printInstant(at)}</time> · {name}: {sayOr(`field.${field}`, field)}
      </summary>
      <dl>
        <dt>{say('trail.before')}</dt>
        <dd>{printed(before)}</dd>
        <dt>{say('trail.after')}</dt>
        <dd>{printed(after)}</dd>
      </dl>
    </details>
  );
}

/** Texts as they are; lists and objects as JSON, for whoever needs to know. */
function printed(value: unknown): string {
  if (value === null || value === undefined || value === '') return say('trail.nothing');
  return typeof value === 'string' ? value : JSON.stringify(value, null, 1);
}
