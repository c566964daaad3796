import { type Block, blockText } from './blocks.js';

/** How titles of photo stories begin. */
const TOLD =
  /^[\s[(]*(?:chùm ảnh|góc ảnh|phóng sự (?:bằng )?ảnh|bộ ảnh|album ảnh|tin ảnh|hình ảnh|ảnh(?=\s?[:\])])|photos?(?!\p{L}))/iu;
/** Told by its title, two pictures make one and no more paragraphs than pictures; untold, four of them and one paragraph. */
const FEWEST_TOLD = 2;
const FEWEST = 4;

/**
 * Do the pictures tell the story, so that who took them is its author? `blocks` are all of the body, `prose` those without
 * captions.
 */
export function isPhotoStory(
  title: string | null,
  blocks: readonly Block[],
  prose: readonly Block[],
): boolean {
  const pictures = blocks.reduce((sum, { lines }) => sum + lines.filter(({ image }) => image).length, 0);
  const paragraphs = prose.filter((block) => blockText(block).length > LONGEST_LINE).length;
  return TOLD.test((title ?? '').normalize('NFC'))
    ? pictures >= FEWEST_TOLD && paragraphs <= pictures
    : pictures >= FEWEST && paragraphs <= 1;
}

/** Shorter lines are who signs and heads of parts. */
const LONGEST_LINE = 60;
