import { Command } from 'commander';
import { readDate } from '../normalize/dates.js';
import { parseInstant } from '../normalize/instant.js';
import { isFuture } from '../normalize/date-bounds.js';
import { answerCases, BadInput, type Case, textOf } from './cases.js';

/**
 * `parse-date [raw] [--fetched-at ISO] [--batch FILE]`: each case `{"raw","fetchedAt"?}` is answered with
 * `{"value","precision"}` or null. The exit code is left in `process.exitCode`; words that make no case throw
 * {@link BadInput}, which is wrong usage. Nothing was published after it was fetched: what lies later is null, as it is
 * for a page.
 */
export function command(): Command {
  return new Command()
    .argument('[raw]', 'the date as the site prints it; quote it')
    .option(
      '--fetched-at <instant>',
      'when the text was fetched, ISO 8601 with a zone: "4 giờ trước" counts from here',
    )
    .option('--batch <file>', 'one case {"raw","fetchedAt"?} per line, one answer per line')
    .addHelpText(
      'after',
      '\nExample:\n  parse-date "14:12 01/09/2016"\n  {"value":"2016-09-01T07:12:00.000Z","precision":"MINUTE"}',
    )
    .action(async (raw: string | undefined, options: { fetchedAt?: string; batch?: string }) => {
      if ((raw === undefined) === (options.batch === undefined)) {
        throw new BadInput('give either a date or --batch FILE');
      }
      if (options.batch !== undefined && options.fetchedAt !== undefined) {
        throw new BadInput(
          '--fetched-at goes with a single date; in a batch each case has its own "fetchedAt"',
        );
      }
      const single = { raw, fetchedAt: options.fetchedAt };
      process.exitCode = await answerCases({ batch: options.batch, single }, async (input) => answer(input));
    });
}

function answer(input: Case): unknown {
  const raw = input['raw'] === '' ? '' : textOf(input, 'raw');
  const fetchedAt = fetchedAtOf(input);
  const date = readDate(raw, { fetchedAt });
  if (date && isFuture(date, fetchedAt)) return null;
  return date && { value: date.value, precision: date.precision };
}

function fetchedAtOf(input: Case): Date | null {
  const text = textOf(input, 'fetchedAt', true);
  if (text === undefined) return null;
  const instant = parseInstant(text);
  if (instant) return instant;
  throw new BadInput(
    `"fetchedAt" must be ISO 8601 with a zone, like 2016-09-01T07:12:00Z, got ${JSON.stringify(text)}`,
  );
}
