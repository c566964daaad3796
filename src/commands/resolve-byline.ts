import { Command } from 'commander';
import { readByline } from '../normalize/byline.js';
import type { OrganKind } from '../normalize/organ-words.js';
import type { Gazetteer } from '../units/gazetteer.js';
import { loadGazetteer } from '../units/gazetteer.js';
import { placeTest, resolveOrgan } from '../units/resolve-organ.js';
import type { Case } from './cases.js';
import { answerCases, BadInput, textOf } from './cases.js';

/** What `resolve-byline` answers for one case. */
export interface BylineAnswer {
  readonly persons: readonly string[];
  readonly organ: { readonly kind: OrganKind; readonly unitId: string | null; readonly name: string } | null;
  readonly republishedFrom: string | null;
}

/** The verb `resolve-byline`: a byline in, its persons and its organ as of a day out. Opens no database. */
export function command(): Command {
  return new Command()
    .argument('[text]', 'the byline as printed, e.g. "Trần Công Vượng - Huyện ủy Lộc Hà"')
    .option('--date <day>', 'day of publication, YYYY-MM-DD or an ISO instant (its Vietnamese day counts)')
    .option('--province <code>', "GSO code of the source's province as of that day, e.g. 42")
    .option('--batch <file>', 'one {"text","date","province"} per line; each is answered by one line')
    .addHelpText(
      'after',
      '\nWithout a date or a province the organ is named all the same; its unit only when a single one fits.',
    )
    .action(
      async (
        text: string | undefined,
        options: { date?: string; province?: string; batch?: string },
        self: Command,
      ) => {
        if (text === undefined && options.batch === undefined)
          self.error('error: a text or --batch FILE is needed');
        // The units take a moment to read and are read once, not at all when the first line is already wrong.
        let gazetteer: Gazetteer | undefined;
        const single = { text, date: options.date, province: options.province };
        process.exitCode = await answerCases(
          options.batch === undefined ? { single } : { batch: options.batch },
          async (input) => resolveByline(input, () => (gazetteer ??= loadGazetteer())),
        );
      },
    );
}

/** Answers one case. Throws {@link BadInput} for a missing text, an impossible date or a province that is no code. */
export function resolveByline(input: Case, gazetteer: () => Gazetteer): BylineAnswer {
  const text = input['text'] === '' ? '' : textOf(input, 'text');
  const day = dayOf(textOf(input, 'date', true));
  const province = provinceOf(textOf(input, 'province', true));
  const byline = readByline(text, { isPlace: (name) => placeTest(gazetteer(), province)(name) });
  const organ = byline.organ === null ? null : resolveOrgan(byline.organ, { day, province }, gazetteer());
  return {
    persons: byline.persons,
    organ: organ && { kind: organ.kind, unitId: organ.unitId, name: organ.name },
    republishedFrom: byline.republishedFrom,
  };
}

const DATE =
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:[T ](?<hour>[01]\d|2[0-3]):(?<minute>[0-5]\d)(?::[0-5]\d(?:[.,]\d{1,9})?)?(?<zone>Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)?)?$/i;

/** The Vietnamese day (+07:00) of a date or instant; an instant without zone is Vietnamese time already. */
function dayOf(date: string | undefined): string | null {
  if (date === undefined || date === '') return null;
  const parts = DATE.exec(date.trim())?.groups;
  if (!parts) throw new BadInput(`"date" must be YYYY-MM-DD or an ISO instant, got ${JSON.stringify(date)}`);
  const [year, month, day] = [Number(parts['year']), Number(parts['month']), Number(parts['day'])];
  const midnight = new Date(Date.UTC(year, month - 1, day));
  if (midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== day) {
    throw new BadInput(`"date" is no day of the calendar: ${JSON.stringify(date)}`);
  }
  if (parts['zone'] === undefined) return midnight.toISOString().slice(0, 10);
  const minutes = Number(parts['hour']) * 60 + Number(parts['minute']) - offsetOf(parts['zone']) + 7 * 60;
  return new Date(midnight.getTime() + minutes * 60_000).toISOString().slice(0, 10);
}

/** Minutes east of Greenwich: `+07:00` → 420, `Z` → 0. */
function offsetOf(zone: string): number {
  const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function provinceOf(code: string | undefined): string | null {
  if (code === undefined || code === '') return null;
  if (!/^\d{1,2}$/.test(code.trim())) {
    throw new BadInput(
      `"province" must be a GSO code of two digits such as "42", got ${JSON.stringify(code)}`,
    );
  }
  return code.trim().padStart(2, '0');
}
