import { DISTRICT_HISTORY } from './content/history-districts.js';
import { TOWN_HISTORY } from './content/history-towns.js';
import { PEN_NAMES } from './content/names.js';
import { COUNTRYSIDE_STORIES } from './content/stories-countryside.js';
import { NOTICE_STORIES } from './content/stories-notices.js';
import { PARTY_STORIES } from './content/stories-party.js';
import { SOCIETY_STORIES } from './content/stories-society.js';
import type { Story, Terrain } from './content/story.js';
import {
  blocksOf,
  clockOf,
  imageName,
  slugOf,
  type DemoArticle,
  type DemoByline,
  type Unnumbered,
} from './demo-article.js';
import { addDays, partsOf, weekdayOf, workingDay } from './demo-days.js';
import { diceOf, hashOf, type Dice } from './demo-random.js';
import { DEMO_SITES, siteOf, type DemoSite } from './demo-sites.js';
import { historyArticle, republished, seedArticle, takenDown } from './fixed-articles.js';
import { tell } from './telling.js';

/** Every story that can be told, in the order of the books. */
export const STORIES: readonly Story[] = [
  ...PARTY_STORIES,
  ...COUNTRYSIDE_STORIES,
  ...SOCIETY_STORIES,
  ...NOTICE_STORIES,
];

/** How many days before the anchor day the recent stories reach. */
const WINDOW_DAYS = 90;

/**
 * Every article of every sample site by the site's slug, newest first. All follows from the anchor day: the newest is
 * of the day before it, the oldest of the recent ones ninety days back, and behind them the ones of 2016–2025.
 */
export function demoArticles(anchorDay: string): ReadonlyMap<string, readonly DemoArticle[]> {
  const own = recentStories(anchorDay);
  const articles = new Map<string, Unnumbered[]>(
    DEMO_SITES.map((site) => [site.slug, own.get(site.slug) ?? []]),
  );
  for (const [from, to, nth, attribution] of REPUBLICATIONS) {
    const copy = republished(articles.get(from) ?? [], siteOf(to), nth, attribution, anchorDay);
    if (copy) articles.get(to)?.push(copy);
  }
  articles.get('locha-huyenuy')?.push(seedArticle());
  for (const story of [...DISTRICT_HISTORY, ...TOWN_HISTORY])
    articles.get(story.site)?.push(historyArticle(story));
  articles.get('songtri')?.push(takenDown(anchorDay));
  return new Map([...articles].map(([slug, list]) => [slug, numbered(slug, list)]));
}

/**
 * The same story on two sites: from, to, which of the copied site's reports (0 the newest), and whom the copy names.
 * The last names nobody, as happens.
 */
const REPUBLICATIONS: readonly (readonly [
  from: string,
  to: string,
  nth: number,
  attribution: string | null,
])[] = [
  ['canloc', 'huongkhe', 2, 'Cổng thông tin điện tử Can Lộc'],
  ['locha', 'locha-huyenuy', 3, 'Cổng thông tin điện tử xã Lộc Hà'],
  ['thachha', 'maiphu', 4, 'UBND xã Thạch Hà'],
  ['songtri', 'vungang', 2, 'UBND phường Sông Trí'],
  ['huongkhe', 'thachha', 5, 'UBND xã Hương Khê'],
  ['thanhsen', 'tranphu', 3, null],
];

/** What a site may tell: its topics, its terrain, and only in the months a story belongs to. */
function fits(story: Story, site: DemoSite, day: string): boolean {
  if (site.topics && !site.topics.includes(story.topic)) return false;
  const terrains: readonly Terrain[] = site.place.terrains;
  if (story.where && !terrains.includes(story.where)) return false;
  return !story.months || story.months.includes(partsOf(day).month);
}

/** Deals the stories out: day by day, site by site, each time the one told least often so far that the site has not told. */
function recentStories(anchorDay: string): Map<string, Unnumbered[]> {
  const timesTold = new Map<string, number>();
  const slots = DEMO_SITES.flatMap((site) => publicationDays(site, anchorDay).map((day) => ({ site, day })));
  slots.sort(
    (a, b) => a.day.localeCompare(b.day) || hashOf(a.site.slug + a.day) - hashOf(b.site.slug + b.day),
  );
  const told = new Map<string, Unnumbered[]>(DEMO_SITES.map((site) => [site.slug, []]));
  for (const { site, day } of slots) {
    const list = told.get(site.slug) ?? [];
    // Two sites of one commune would tell a story in nearly the same words: there it counts as told.
    const neighbours = DEMO_SITES.filter((each) => each.place === site.place);
    const before = new Set(
      neighbours.flatMap((each) => (told.get(each.slug) ?? []).map((article) => article.key)),
    );
    const story = STORIES.filter((each) => !before.has(each.key) && fits(each, site, day))
      .map((each) => ({
        each,
        rank: (timesTold.get(each.key) ?? 0) * 2 ** 32 + hashOf(`${site.slug} ${each.key}`),
      }))
      .sort((a, b) => a.rank - b.rank)[0]?.each;
    if (!story) continue;
    timesTold.set(story.key, (timesTold.get(story.key) ?? 0) + 1);
    list.push(recentArticle(story, site, day));
  }
  return told;
}

/** Evenly spread over the window with a jitter, never on a Sunday; the newest on the eve of the anchor day. */
function publicationDays(site: DemoSite, anchorDay: string): readonly string[] {
  const dice = diceOf(`days ${site.slug}`);
  const gap = (WINDOW_DAYS - 2) / site.stories;
  return Array.from({ length: site.stories }, (_unused, index) => {
    const back =
      1 +
      Math.floor(index * gap) +
      (index === 0 ? dice.int(0, 1) : dice.int(0, Math.max(0, Math.floor(gap) - 2)));
    const day = addDays(anchorDay, -back);
    return weekdayOf(day) === 0 && index > 0 ? addDays(day, -1) : day;
  });
}

function recentArticle(story: Story, site: DemoSite, day: string): Unnumbered {
  const seed = `${site.slug} ${story.key}`;
  const dice = diceOf(seed);
  const lag = dice.pick([0, 0, 1, 1, 1, 2]);
  const fixedPart = /\{When:([^}]+)\}/.exec(story.lead)?.[1];
  const daypart = fixedPart ?? dice.pick(['Sáng', 'Sáng', 'Chiều', 'Ngày', 'Sáng ngày', 'Chiều ngày']);
  const officeHours = fixedPart === undefined && story.topic !== 'culture';
  const rawEvent = addDays(day, -lag);
  const eventDay = officeHours ? workingDay(rawEvent, -1) : rawEvent;
  const sameDay = eventDay === day;
  const telling = tell(story, {
    seed,
    place: site.place,
    reporters: site.reporters,
    publishedDay: day,
    eventDay,
    daypart,
    yearInLead: dice.chance(50),
  });
  const slug = slugOf(telling.title);
  const signature = story.kind === undefined || story.kind === 'NEWS' ? signatureOf(site, dice) : null;
  const reporter = dice.pick(site.reporters);
  const content = blocksOf(
    withOddImages(telling.body, dice),
    (index) => imageName(site, slug, index),
    dice.chance(18) ? reporter : null,
  );
  return {
    site: site.slug,
    key: story.key,
    slug,
    topic: story.topic,
    kind: story.kind ?? 'NEWS',
    title: telling.title,
    lead: telling.lead,
    ...content,
    day,
    time: clockOf(dice, sameDay, daypart),
    eventDay: story.lead.includes('{When') ? eventDay : null,
    byline: signature,
    origin: null,
    views: dice.int(24, 940),
    glued: site.layout === 'portal-folder' && dice.chance(35),
  };
}

/** Some articles lost their pictures, some have a second one without a caption. */
function withOddImages(body: readonly string[], dice: Dice): readonly string[] {
  const has = body.some((line) => line.startsWith('@'));
  if (!has) return body;
  if (dice.chance(12)) return body.filter((line) => !line.startsWith('@'));
  return dice.chance(14) ? [...body, '@'] : body;
}

/** How the article is signed: person and organ, persons behind a label, two pen names, the desk, or not at all. */
function signatureOf(site: DemoSite, dice: Dice): DemoByline | null {
  const person = dice.pick(site.reporters);
  const throwOf = dice.int(1, 100);
  if (site.layout === 'nukeviet')
    return throwOf <= 78 ? { raw: person, persons: [person], organ: null } : null;
  if (throwOf <= 50) return { raw: `${person} - ${site.signs}`, persons: [person], organ: site.signs };
  if (throwOf <= 66) return { raw: `Tin, ảnh: ${person}`, persons: [person], organ: null };
  if (throwOf <= 74) {
    const first = dice.int(0, PEN_NAMES.length - 2);
    const pair = PEN_NAMES.slice(first, first + 2);
    return { raw: pair.join(' - '), persons: pair, organ: null };
  }
  return throwOf <= 82 ? { raw: 'BBT', persons: [], organ: 'BBT' } : null;
}

/** Newest first, with numbers that grow with the days as a site's own do; a slug used twice gets its number behind it. */
function numbered(slug: string, list: readonly Unnumbered[]): readonly DemoArticle[] {
  const first = 100 + (hashOf(slug) % 900);
  const byDay = [...list].sort(
    (a, b) => (a.day + a.time).localeCompare(b.day + b.time) || a.key.localeCompare(b.key),
  );
  const seen = new Set<string>();
  const articles = byDay.map((article, index) => {
    const id = first + index * 3;
    const taken = seen.has(article.slug);
    seen.add(article.slug);
    return { ...article, id, slug: taken ? `${article.slug}-${id}` : article.slug };
  });
  return articles.reverse();
}
