import type { WeekQuery } from './operations.generated.ts';

/** What a report is about: a unit, and days [from, to) as `YYYY-MM-DD`. */
export interface About {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** The week in lines of text: totals per unit, newest headlines, silent units. Pure. */
export function report({ name, from, to }: About, { unitActivity, articles }: WeekQuery): string {
  const active = unitActivity
    .filter(({ articleCount }) => articleCount > 0)
    .sort((one, other) => other.articleCount - one.articleCount);
  const silent = unitActivity.filter(({ status }) => status === 'SILENT');
  const down = unitActivity.filter(({ status }) => status === 'SOURCE_DOWN');
  const without = unitActivity.filter(({ status }) => status === 'NO_SOURCE');
  return [
    `${name}, ${from} to ${to}: ${articles.totalCount} articles`,
    '',
    'Published',
    ...active.map(
      ({ unit, articleCount, originalCount }) =>
        `  ${String(articleCount).padStart(4)}  ${unit.fullName} (${originalCount} of its own)`,
    ),
    ...(active.length === 0 ? ['  nothing'] : []),
    '',
    'Newest headlines',
    ...articles.nodes.map(
      ({ title, publishedAt, authorUnit }) =>
        `  ${dayAndTime(publishedAt)}  ${title} — ${authorUnit?.name ?? '?'}`,
    ),
    ...(articles.nodes.length === 0 ? ['  none'] : []),
    '',
    `Silent: ${silent.length} units whose sources were read and brought nothing`,
    ...silent.map(({ unit, daysSilent }) => `  ${unit.fullName}, ${daysSilent} days`),
    `Not known: ${down.length} units whose sources were not read`,
    ...down.map(({ unit }) => `  ${unit.fullName}`),
    `No source: ${without.length} units`,
  ].join('\n');
}

const HANOI = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Asia/Ho_Chi_Minh',
});

function dayAndTime(instant: string | null | undefined): string {
  return instant ? HANOI.format(new Date(instant)) : 'no date';
}
