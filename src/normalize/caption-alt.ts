import { cleanLine, fold } from './text.js';

/** `alt` as the last resort: null for file names, the article's title, addresses and words that say nothing. */
export function captionFromAlt(alt: string | null, title: string | null): string | null {
  const text = cleanLine(alt ?? '');
  if (text.length < 8 || text.length > 300) return null;
  if (/\.(?:jpe?g|png|gif|webp|bmp|tiff?|heic)\b/i.test(text) || /^https?:|[\\/]{1}[\w-]+[\\/]/i.test(text))
    return null;
  if (
    !/\s/.test(text) ||
    /^(?:img|dsc|image|photo|picture|screenshot|z|fb|received)?[\s_()\d-]+$/i.test(text)
  )
    return null;
  const key = fold(text);
  if (GENERIC_ALT.test(key)) return null;
  const titleKey = title === null ? '' : fold(title);
  if (titleKey !== '' && (key === titleKey || titleKey.startsWith(key) || key.startsWith(titleKey)))
    return null;
  return text;
}

const GENERIC_ALT =
  /^(?:(?:hinh )?anh(?: (?:bai viet|minh hoa|dai dien|tin tuc|tin|bia|\d{1,3}))?|image(?: (?:description|alt|\d{1,3}))?|photo|picture|no (?:image|photo)|untitled(?: \d{1,3})?|avatar|thumbnail|description|tin tuc|khong co (?:anh|mo ta))$/;
