/**
 * Prints a province's week from a running service:
 *
 *   npm run example -- --url http://localhost:4000 --unit ht-province-42 --to 2026-11-29
 *
 * `--to` is the first day that is left out; tomorrow in Việt Nam when nothing is said, so that today counts.
 */
import { parseArgs } from 'node:util';
import { ask } from './ask.ts';
import { FindUnitDocument, WeekDocument } from './operations.generated.ts';
import { report } from './report.ts';

const DAY_MS = 86_400_000;

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://localhost:4000' },
    unit: { type: 'string', default: 'ht-province-42' },
    to: { type: 'string', default: dayOf(Date.now() + 7 * 3_600_000 + DAY_MS) },
    headlines: { type: 'string', default: '10' },
  },
});

try {
  process.stdout.write(`${await week()}\n`);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}

async function week(): Promise<string> {
  const endpoint = new URL('/graphql', values.url).href;
  const { unit } = await ask(endpoint, FindUnitDocument, { slug: values.unit });
  if (!unit) throw new Error(`there is no unit ${values.unit}`);
  const to = values.to;
  const from = dayOf(Date.parse(`${to}T00:00:00Z`) - 7 * DAY_MS);
  const asked = await ask(endpoint, WeekDocument, {
    within: unit.id,
    from,
    to,
    start: midnight(from),
    end: midnight(to),
    headlines: Number(values.headlines),
  });
  return report({ name: unit.fullName, from, to }, asked);
}

/** The beginning of a Vietnamese day. */
function midnight(day: string): string {
  return `${day}T00:00:00+07:00`;
}

function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
