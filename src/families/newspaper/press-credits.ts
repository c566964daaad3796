import type { Frame } from '../article-frame.js';
import { all, firstText, textOf } from '../dom.js';
import { coAuthors } from '../generic/article-author.js';
import { isForeign } from '../generic/foreign.js';
import { authorInRow, rowOf } from '../generic/head-rows.js';
import { namesSideBySide } from '../generic/names-side-by-side.js';
import { plain } from '../generic/plain.js';
import { dateLines } from '../generic/date-lines.js';
import { AUTHORS, AUTHORS_INSIDE, ORIGINS } from './press-boxes.js';

/** Buttons that stand in the boxes of author and source. */
const BUTTONS = /\s*(?:·|\||-)?\s*(?:copy link|link bài gốc|lấy link|sao chép|theo dõi)\b!?/giu;
const AUTHOR_LABEL = /^\s*(?:tác giả|người viết|bởi|by)\s*:?\s+/iu;

/** Who signs, and whom the article was taken from; an author box that begins with "Theo" names the latter. */
export function creditsOf(frame: Frame): { readonly byline: string | null; readonly origin: string | null } {
  let byline: string | null = null;
  let named: string | null = null;
  const around = all(frame.area, AUTHORS).filter(
    (box) => !frame.body.contains(box) && !box.contains(frame.body),
  );
  for (const box of [...around, ...authorsInside(frame)]) {
    if (isForeign(box, frame.heading)) continue;
    const row = coAuthors(box, (each) => around.includes(each));
    const own = row === box ? [box] : Array.from(row.children).filter((each) => around.includes(each));
    const text = own
      .flatMap((each) => (namesSideBySide(each) ?? textOf(each))?.replace(BUTTONS, '').trim() || [])
      .join(' - ');
    if (text.length < 2 || text.length > 120 || /\d{3}|@|https?:/.test(text)) continue;
    if (/^(?:theo|nguồn)\s/iu.test(text)) named ??= text;
    else byline ??= text.replace(AUTHOR_LABEL, '');
  }
  const source = firstText(frame.area, ORIGINS)?.replace(BUTTONS, '').trim() ?? '';
  const origin = source.length >= 2 && source.length <= 120 ? source : null;
  if (origin === null || named === null) return { byline, origin: origin ?? named };
  // Beside a source of its own "Theo …" names the author there.
  const author = named.replace(/^(?:theo|nguồn)\s+/iu, '');
  return { byline: byline ?? (plain(origin).endsWith(plain(author)) ? null : author), origin };
}

/** A name beside the date between title and text, in a box without a name. */
export function rowAuthor({ area, body, heading }: Frame): string | null {
  for (const { element } of dateLines(area, body, heading)) {
    if (isForeign(element, heading) || element.closest('li, tr')?.querySelector('a[href]')) continue;
    const name = authorInRow(rowOf(element, [heading, body]), null);
    if (name !== null) return name;
  }
  return null;
}

/** Author lines inside the body; none where a box of that name is a text. */
export function authorsInside({ body }: Frame): Element[] {
  const boxes = all(body, AUTHORS_INSIDE).filter((box) => !box.closest('figure, figcaption, table'));
  return boxes.every((box) => (textOf(box)?.length ?? 0) <= 120) ? boxes : [];
}
