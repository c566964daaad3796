import type { StoryKind, Topic } from './story.js';

/**
 * One older article with its own fixed day: told once, on one site, in the words of its time, so that districts,
 * towns and communes that are gone stand in the collection beside what became of them. Body lines as in `story.ts`, no slots.
 */
export interface HistoryStory {
  readonly site: string;
  readonly day: string;
  readonly time: string;
  /** The day the lead tells of, `YYYY-MM-DD`; null when it names none. */
  readonly eventDay: string | null;
  readonly topic: Topic;
  readonly kind?: StoryKind;
  readonly title: string;
  readonly lead: string;
  readonly body: readonly string[];
  readonly byline: {
    readonly raw: string;
    readonly persons: readonly string[];
    readonly organ: string | null;
  } | null;
}
