import { printNumber, printShare } from '../printed.js';
import type { Language } from '../language.js';

/** Of fewer a share says nothing: one article more than one is no `+100 %`. */
const FEW = 10;

/** How much more or less than before: `+12 (+40%)`. */
export function changeWords(count: number, before: number, language: Language): string {
  const change = count - before;
  const sign = change > 0 ? '+' : change < 0 ? '−' : '±';
  const words = `${sign}${printNumber(Math.abs(change), language)}`;
  if (before < FEW || change === 0) return words;
  return `${words} (${sign}${printShare(Math.abs(change) / before, language)})`;
}
