import { hashOf, type Dice } from './demo-random.js';
import type { DemoSite } from './demo-sites.js';
import type { StoryKind, Topic } from './content/story.js';

/** An image of an invented article. `name` is its file name without extension. */
export interface DemoImage {
  readonly name: string;
  readonly caption: string | null;
  readonly credit: string | null;
}

/** A piece of a body, in reading order. */
export type DemoBlock =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'image'; readonly image: DemoImage }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

export interface DemoAttachment {
  readonly file: string;
  readonly name: string;
}

/** Who signed, as printed, and what that means. */
export interface DemoByline {
  readonly raw: string;
  readonly persons: readonly string[];
  readonly organ: string | null;
}

/** One article of a sample site: what its page means, whatever the page's markup makes of it. */
export interface DemoArticle {
  readonly site: string;
  readonly id: number;
  readonly key: string;
  /** The title without marks, for addresses. */
  readonly slug: string;
  readonly topic: Topic;
  readonly kind: StoryKind;
  readonly title: string;
  readonly lead: string;
  readonly blocks: readonly DemoBlock[];
  readonly day: string;
  /** `HH:mm`, Vietnamese clock; some families print the day only. */
  readonly time: string;
  readonly eventDay: string | null;
  readonly byline: DemoByline | null;
  /** Whom the page names as its source ("Theo …"). */
  readonly origin: string | null;
  readonly attachments: readonly DemoAttachment[];
  readonly views: number;
  /** Written with the blank between two sentences lost, as often happens when text is pasted into these systems. */
  readonly glued: boolean;
}

/** An article before it has its number: numbers follow the days. */
export type Unnumbered = Omit<DemoArticle, 'id'>;

/** The images of an article in reading order. */
export function imagesOf(article: DemoArticle): readonly DemoImage[] {
  return article.blocks.flatMap((block) => (block.kind === 'image' ? [block.image] : []));
}

/** Body lines (see `content/story.ts`) as blocks and attachments; `imageName` names the images in their order. */
export function blocksOf(
  lines: readonly string[],
  imageName: (index: number) => string,
  credit: string | null = null,
): { readonly blocks: readonly DemoBlock[]; readonly attachments: readonly DemoAttachment[] } {
  const blocks: DemoBlock[] = [];
  const attachments: DemoAttachment[] = [];
  let images = 0;
  for (const line of lines) {
    const rest = line.slice(1).trim();
    const last = blocks.at(-1);
    if (line.startsWith('@')) {
      images += 1;
      const caption = rest === '' ? null : rest;
      blocks.push({
        kind: 'image',
        image: { name: imageName(images), caption, credit: caption === null ? null : credit },
      });
    } else if (line.startsWith('* ')) {
      if (last?.kind === 'list') blocks[blocks.length - 1] = { kind: 'list', items: [...last.items, rest] };
      else blocks.push({ kind: 'list', items: [rest] });
    } else if (line.startsWith('| ')) {
      const row = rest.split(' | ');
      if (last?.kind === 'table') blocks[blocks.length - 1] = { kind: 'table', rows: [...last.rows, row] };
      else blocks.push({ kind: 'table', rows: [row] });
    } else if (line.startsWith('^ ')) {
      const [file = '', name = ''] = rest.split(' :: ');
      attachments.push({ file, name });
    } else {
      blocks.push({ kind: 'text', text: line });
    }
  }
  return { blocks, attachments };
}

/** `Lộc Hà tổ chức Hội thảo` → `loc-ha-to-chuc-hoi-thao`. */
export function slugOf(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The file name of the `index`th image of an article. */
export function imageName(site: DemoSite, slug: string, index: number): string {
  return `${slug.split('-').slice(0, 6).join('-')}-${(hashOf(`${site.slug} ${slug} ${index}`) % 0xffff).toString(16)}`;
}

/** After the event when both fall on one day, else any hour at which somebody sits at a desk. */
export function clockOf(dice: Dice, sameDay: boolean, daypart: string): string {
  const morning = /^(?:Sáng|Rạng sáng)/.test(daypart);
  const hour = !sameDay ? dice.int(7, 20) : morning ? dice.int(11, 17) : dice.int(17, 21);
  return `${String(hour).padStart(2, '0')}:${String(dice.int(0, 59)).padStart(2, '0')}`;
}
