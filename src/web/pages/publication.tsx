import { machineDate, printPublication } from './printed.js';
import { say } from './words.js';

/** When something was published, as exactly as that is known; that it is not known is said. */
export function Publication({
  at,
}: {
  readonly at: { readonly value: string | null; readonly precision: 'MINUTE' | 'DAY' | 'MONTH' | null };
}) {
  const printed = printPublication(at);
  if (printed === null || at.value === null) return <span className="quiet">{say('date.unknown')}</span>;
  return (
    <time
      dateTime={machineDate({ value: at.value, precision: at.precision })}
      title={at.precision === 'MINUTE' ? say('date.zone') : say('date.noTime')}
    >
      {at.precision === 'MONTH' ? say('date.month', { month: printed }) : printed}
    </time>
  );
}
