import { PLACES } from '../../../src/demo/content/places.js';
import { addDays } from '../../../src/demo/demo-days.js';
import { STORIES } from '../../../src/demo/demo-articles.js';
import { tell } from '../../../src/demo/telling.js';

/** An article that was made up, with the truth about it. */
export interface MadeArticle {
  /** How it was made: `own`, a kind of copy, or a kind of look-alike. */
  readonly kind: string;
  /** What it tells: articles that share a story are copies of each other. A text put together tells several. */
  readonly stories: readonly string[];
  readonly title: string;
  readonly text: string;
  /** `YYYY-MM-DDTHH:mm:00+07:00` */
  readonly publishedAt: string;
}

/** The same story is told for three communes, some days apart, and once more in the first one, some weeks later. */
const DAYS = [0, 1, 2, 28] as const;

export const FIRST_DAY = '2026-09-01';

/** Every story of the sample sites, told for several places: texts from one pattern, none a copy of another. */
export function toldStories(set: number): readonly MadeArticle[] {
  const places = Object.values(PLACES);
  return STORIES.flatMap((story, at) =>
    DAYS.map((days, nth): MadeArticle => {
      const place = places[(set + at + (nth % 3)) % places.length] ?? PLACES.locha;
      const day = addDays(FIRST_DAY, (at % 12) + days);
      const { title, lead, body } = tell(story, {
        seed: `made ${set} ${story.key} ${nth}`,
        place,
        reporters: [],
        publishedDay: day,
        eventDay: addDays(day, -1),
        daypart: ['Sáng', 'Chiều', 'Ngày'][nth % 3] ?? 'Sáng',
        yearInLead: nth % 2 === 0,
      });
      const text = [lead, ...body.flatMap(paragraph)].join('\n\n');
      return {
        kind: 'own',
        stories: [`${story.key} ${nth}`],
        title,
        text,
        publishedAt: `${day}T08:${String(10 + (at % 50))}:00+07:00`,
      };
    }),
  );
}

/** Captions and files are no text. */
function paragraph(line: string): string[] {
  if (/^[@^]/.test(line)) return [];
  return [line.replace(/^\* /, '').replace(/^\| /, '').replaceAll(' | ', ' ')];
}
