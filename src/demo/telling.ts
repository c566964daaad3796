import {
  FAMILY_NAMES,
  FEMALE_NAMES,
  MALE_NAMES,
  MODEL_NAMES,
  POLICE_RANKS,
  STOLEN_GOODS,
} from './content/names.js';
import type { Place } from './content/places.js';
import type { Story } from './content/story.js';
import { addDays, partsOf, slashDay, weekdayName, weekdayOf, workingDay } from './demo-days.js';
import { diceOf, type Dice } from './demo-random.js';

/** A story told for one place and one day: no slot left. */
export interface Telling {
  readonly title: string;
  readonly lead: string;
  readonly body: readonly string[];
}

/** What the words depend on. `daypart` is how the lead begins: `Sáng`, `Chiều`, `Ngày` … */
export interface TellingContext {
  readonly seed: string;
  readonly place: Place;
  /** Who writes for the site: nobody in a story bears their names. */
  readonly reporters: readonly string[];
  readonly publishedDay: string;
  readonly eventDay: string;
  readonly daypart: string;
  /** Whether the lead names the year of the event ("Sáng 2/6/2026") or leaves it out ("Sáng 2/6"). */
  readonly yearInLead: boolean;
}

/**
 * Tells `story`: title first, then lead and body, so that a number met twice is the same number.
 * Throws on a slot nobody knows, so that a slip of the pen shows in the first test and never on a page.
 */
export function tell(story: Story, context: TellingContext): Telling {
  const dice = diceOf(context.seed);
  const filler = slotFiller(context, dice);
  const fill = (text: string): string =>
    text
      .replace(/\[([^[\]]*\|[^[\]]*)\]/g, (_whole, choices: string) => dice.pick(choices.split('|')))
      .replace(/\{(\p{L}+\d*)(?::([^}]+))?\}/gu, (_whole, name: string, detail: string | undefined) =>
        filler(name, detail),
      );
  return { title: fill(story.title), lead: fill(story.lead), body: story.body.map(fill) };
}

const ROMAN = ['I', 'II', 'III', 'IV'] as const;

function slotFiller(
  context: TellingContext,
  dice: Dice,
): (name: string, detail: string | undefined) => string {
  const { place, publishedDay } = context;
  const { year, month } = partsOf(publishedDay);
  const report = partsOf(addDays(publishedDay, -14));
  const lastQuarter = partsOf(addDays(publishedDay, -31));
  const people = peopleOf(dice, [...context.reporters, ...officialsOf(place)]);
  const villages = shuffled(dice, place.villages);
  const village = (which: number): string => villages[(which - 1) % villages.length] ?? place.full;
  const chosen = new Map<string, string>();
  const once = (key: string, choose: () => string): string => {
    const known = chosen.get(key);
    if (known !== undefined) return known;
    const value = choose();
    chosen.set(key, value);
    return value;
  };
  const fixed: Readonly<Record<string, string>> = {
    xa: place.full,
    Xa: capital(place.full),
    ten: place.name,
    bithu: place.secretary,
    phobithu: place.deputySecretary,
    chutich: place.chairman,
    phochutich: place.viceChairman,
    mattran: place.front,
    nam: String(year),
    namtruoc: String(year - 1),
    namsau: String(year + 1),
    thang: String(month),
    thangsau: String((month % 12) + 1),
    thangbc: String(report.month),
    nambc: String(report.year),
    quy: ROMAN[Math.floor((lastQuarter.month - 1) / 3)] ?? 'I',
    namquy: String(lastQuarter.year),
    quynay: ROMAN[Math.floor((month - 1) / 3)] ?? 'I',
    thonbare: village(1).replace(/^(?:thôn|tổ dân phố) /, ''),
  };
  return (name, detail) => {
    const [, word = '', digits = ''] = /^(\p{L}+)(\d*)$/u.exec(name) ?? [];
    const which = digits === '' ? 1 : Number(digits);
    const known = fixed[name];
    if (known !== undefined) return known;
    switch (word) {
      case 'When':
        return eventWords(context, detail ?? context.daypart);
      case 'thon':
        return village(which);
      case 'Thon':
        return capital(village(which));
      case 'nguoi':
        return people.person(which).name;
      case 'ong':
        return people.withTitle(which);
      case 'Ong':
        return capital(people.withTitle(which));
      case 'nam':
        return people.man(which);
      case 'nu':
        return people.woman(which);
      case 'ho':
        return once(name, () => dice.pick(FAMILY_NAMES));
      case 'mohinh':
        return once(name, () => dice.pick(MODEL_NAMES));
      case 'tromcap':
        return once(name, () => dice.pick(STOLEN_GOODS));
      case 'capbac':
        return once(name, () => dice.pick(POLICE_RANKS));
      case 'so':
        return once(name, () => `${dice.int(12, 298)}/${need(name, detail)}`);
      case 'n':
        return once(name, () => numberIn(dice, need(name, detail)));
      case 'd':
        return slashDay(shiftedDay(publishedDay, need(name, detail)));
      case 'thu':
        return weekdayName(shiftedDay(publishedDay, need(name, detail)), true).replace(/^Thứ/, 'thứ');
      case 'Thu':
        return weekdayName(shiftedDay(publishedDay, need(name, detail)), true);
      default:
        throw new Error(`no such slot: {${name}}`);
    }
  };
}

function need(name: string, detail: string | undefined): string {
  if (detail === undefined) throw new Error(`the slot {${name}} is used before it is given a range`);
  return detail;
}

/** `Sáng 12/11`, `Ngày 12/11/2026`: the day without leading zeros, as commune pages write it in a lead. */
function eventWords(context: TellingContext, daypart: string): string {
  const { date, month, year } = partsOf(context.eventDay);
  return `${daypart} ${date}/${month}${context.yearInLead ? `/${year}` : ''}`;
}

/** `20-60` or `20-60/5`; thousands with a dot, as Vietnamese writes them. */
function numberIn(dice: Dice, range: string): string {
  const [, low, high, step = '1'] = /^(\d+)-(\d+)(?:\/(\d+))?$/.exec(range) ?? [];
  if (low === undefined || high === undefined) throw new Error(`no range: ${range}`);
  const size = Number(step);
  const value = Number(low) + size * dice.int(0, Math.floor((Number(high) - Number(low)) / size));
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, '.');
}

/** `+7`, `-3`, `+7w` (moved to a working day, away from publication), `+2m`…`+6m` (Monday … Friday of next week). */
function shiftedDay(day: string, shift: string): string {
  const [, sign, count, mode] = /^([+-])(\d+)([wm]?)$/.exec(shift) ?? [];
  if (sign === undefined || count === undefined) throw new Error(`no shift of days: ${shift}`);
  const step = sign === '-' ? -1 : 1;
  if (mode === 'm') {
    const toMonday = (8 - weekdayOf(day)) % 7 || 7;
    return addDays(day, toMonday + Number(count) - 2);
  }
  const moved = addDays(day, step * Number(count));
  return mode === 'w' ? workingDay(moved, step) : moved;
}

interface People {
  person(which: number): { readonly name: string; readonly male: boolean };
  withTitle(which: number): string;
  man(which: number): string;
  woman(which: number): string;
}

function officialsOf(place: Place): readonly string[] {
  return [place.secretary, place.deputySecretary, place.chairman, place.viceChairman, place.front];
}

/** People met for the first time get a name nobody else in the story (nor in office) has. */
function peopleOf(dice: Dice, others: readonly string[]): People {
  const taken = new Set<string>(others);
  const known = new Map<string, { name: string; male: boolean }>();
  const meet = (key: string, male: boolean): { name: string; male: boolean } => {
    const before = known.get(key);
    if (before) return before;
    let name = '';
    do name = `${dice.pick(FAMILY_NAMES)} ${dice.pick(male ? MALE_NAMES : FEMALE_NAMES)}`;
    while (taken.has(name));
    taken.add(name);
    const someone = { name, male };
    known.set(key, someone);
    return someone;
  };
  const person = (which: number): { name: string; male: boolean } =>
    known.get(`person ${which}`) ?? meet(`person ${which}`, dice.chance(55));
  return {
    person,
    withTitle: (which) => `${person(which).male ? 'ông' : 'bà'} ${person(which).name}`,
    man: (which) => meet(`man ${which}`, true).name,
    woman: (which) => meet(`woman ${which}`, false).name,
  };
}

function shuffled<T>(dice: Dice, items: readonly T[]): readonly T[] {
  const left = [...items];
  const order: T[] = [];
  while (left.length > 0) order.push(...left.splice(dice.int(0, left.length - 1), 1));
  return order;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
