import type { HistoryStory } from './content/history-story.js';
import { SEED_ARTICLE } from './content/seed-article.js';
import { blocksOf, clockOf, imageName, slugOf, type Unnumbered } from './demo-article.js';
import { addDays } from './demo-days.js';
import { diceOf } from './demo-random.js';
import { siteOf, type DemoSite } from './demo-sites.js';

/** The article this product grew from. */
export function seedArticle(): Unnumbered {
  const slug = slugOf(SEED_ARTICLE.title);
  const [first = '', ...rest] = SEED_ARTICLE.body;
  const site = siteOf('locha-huyenuy');
  return {
    site: site.slug,
    key: 'seed',
    slug,
    topic: 'party',
    kind: 'NEWS',
    title: SEED_ARTICLE.title,
    lead: SEED_ARTICLE.lead,
    blocks: [
      {
        kind: 'image',
        image: { name: imageName(site, slug, 1), caption: SEED_ARTICLE.caption, credit: null },
      },
      { kind: 'text', text: first },
      ...rest.map((text) => ({ kind: 'text' as const, text })),
    ],
    day: SEED_ARTICLE.day,
    time: SEED_ARTICLE.time,
    eventDay: SEED_ARTICLE.eventDay,
    byline: SEED_ARTICLE.byline,
    origin: null,
    attachments: [],
    views: 1864,
    glued: false,
  };
}

/** An older article on its own fixed day. */
export function historyArticle(story: HistoryStory): Unnumbered {
  const site = siteOf(story.site);
  const slug = slugOf(story.title);
  const dice = diceOf(`history ${slug}`);
  return {
    site: story.site,
    key: `history-${slug}`,
    slug,
    topic: story.topic,
    kind: story.kind ?? 'NEWS',
    title: story.title,
    lead: story.lead,
    ...blocksOf(story.body, (index) => imageName(site, slug, index)),
    day: story.day,
    time: story.time,
    eventDay: story.eventDay,
    byline: story.byline,
    origin: null,
    views: dice.int(420, 3900),
    glued: site.layout === 'portal-folder' && dice.chance(50),
  };
}

/** An address that still answers although its story was taken down: a title, a day and one sentence. */
export function takenDown(anchorDay: string): Unnumbered {
  const title = 'Làm rõ các khoản thu đóng góp ở tổ dân phố';
  return {
    site: 'songtri',
    key: 'taken-down',
    slug: slugOf(title),
    topic: 'notice',
    kind: 'ANNOUNCEMENT',
    title,
    lead: 'Nội dung bài viết này đã được Ban Biên tập gỡ xuống để rà soát, bổ sung số liệu.',
    blocks: [],
    day: addDays(anchorDay, -41),
    time: '08:05',
    eventDay: null,
    byline: null,
    origin: null,
    attachments: [],
    views: 12,
    glued: false,
  };
}

/** The `nth` newest report with a picture of `from`, taken over by the site `to` a day later; null when there is none. */
export function republished(
  from: readonly Unnumbered[],
  to: DemoSite,
  nth: number,
  attribution: string | null,
  anchorDay: string,
): Unnumbered | null {
  const reports = from.filter(
    (article) => article.kind === 'NEWS' && article.blocks.some((block) => block.kind === 'image'),
  );
  const original = [...reports].sort((a, b) => b.day.localeCompare(a.day))[nth];
  if (!original) return null;
  const dice = diceOf(`copy ${to.slug} ${original.slug}`);
  const nextDay = addDays(original.day, 1);
  const day = nextDay < anchorDay ? nextDay : original.day;
  return {
    ...original,
    site: to.slug,
    key: `copy-${original.key}`,
    day,
    time: day === original.day ? '22:40' : clockOf(dice, false, ''),
    byline: null,
    origin: attribution,
    views: dice.int(8, 120),
    glued: false,
  };
}
