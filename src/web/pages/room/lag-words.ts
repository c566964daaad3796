import type { DatePrecision } from '../operations.generated.js';
import type { Values } from '../fill-words.js';

type LagWord = 'lag.unknown' | 'lag.sameDay' | 'lag.days' | 'lag.hours' | 'lag.minutes' | 'lag.before';

/** How much later something followed, as exactly as it is known: `35 phút`, `5 giờ`, `2 ngày`. */
export function lagWords(
  minutes: number | null,
  precision: DatePrecision | null,
  say: (word: LagWord, values?: Values) => string,
): string {
  if (minutes === null) return say('lag.unknown');
  const size = Math.abs(minutes);
  const days = Math.round(size / 1440);
  if (precision !== 'MINUTE' && days === 0) return say('lag.sameDay');
  const words =
    precision !== 'MINUTE' || size >= 2880
      ? say('lag.days', { count: days })
      : size >= 120
        ? say('lag.hours', { count: Math.round(size / 60) })
        : say('lag.minutes', { count: size });
  return minutes < 0 ? say('lag.before', { lag: words }) : words;
}
