import { all, attr, shortTextOf } from '../dom.js';

/**
 * Whether the sentences of `first` are printed as no paragraph beside them is, `next` the first of these: indented,
 * slanted by the style of the block, or in a named `div` before paragraphs that are all `p`, once and never again. So
 * templates set a lead that goes without a name, right below the title. What is quoted, signed or said of a picture is
 * none, nor is a note of the newsroom.
 */
export function isOtherPrint(first: Element, next: Element): boolean {
  const print = printOf(first);
  const around = first.parentElement;
  if (print === null || (printOf(next) ?? 'NAMED') !== 'NAMED' || !around || next.parentElement !== around)
    return false;
  const text = shortTextOf(first, LONGEST)?.normalize('NFC') ?? '';
  if (text.length < SHORTEST || !/[.!?…]$/.test(text) || NO_LEAD.test(text)) return false;
  if (first.querySelector('img, cite, footer, li') || isBehindPicture(first)) return false;
  const others = Array.from(around.children).filter((each) => each !== first);
  if (print === 'NAMED') return isOnlyOfItsName(first, others);
  if (all(around, 'blockquote').length > (print === 'INDENTED' ? 1 : 0)) return false;
  return (
    others.every((each) => (printOf(each) ?? 'NAMED') === 'NAMED') && others.filter(isParagraph).length >= 2
  );
}

const SHORTEST = 60;
const LONGEST = 500;

const NO_LEAD =
  /^["“‘«(*–-]|^(?:LTS|BBT|lời (?:tòa|toà) soạn|(?:ảnh|hình|video|clip|nguồn|bài,? ảnh|trong ảnh|ghi chú|chú thích|lưu ý)(?: \d+)?\s?[:.])/iu;

/** A `div` of one run and a name that nothing beside it bears, while all paragraphs, three at least, are plain `p`. */
function isOnlyOfItsName(first: Element, others: readonly Element[]): boolean {
  const name = attr(first, 'class') ?? '';
  if (NOTE_NAME.test(name)) return false;
  const paragraphs = others.filter((each) => isParagraph(each) && each.querySelector('img') === null);
  const isPlain = paragraphs.every((each) => each.localName === 'p' && attr(each, 'class') === null);
  return isPlain && paragraphs.length >= 3 && others.every((each) => attr(each, 'class') !== name);
}

/** Set apart too, and not for summing up. */
const NOTE_NAME =
  /quote|note|ghi-?chu|alert|warning|notice|caption|credit|source|nguon|tac-?gia|author|toc|muc-?luc/i;

function printOf(element: Element): 'INDENTED' | 'SLANTED' | 'NAMED' | null {
  if (element.localName === 'blockquote') return 'INDENTED';
  if (/font-style\s*:\s*(?:italic|oblique)/i.test(attr(element, 'style') ?? '')) return 'SLANTED';
  const isNamed = element.localName === 'div' && attr(element, 'class') !== null;
  return isNamed && element.querySelector('div, p, a, table, h2, h3, h4') === null ? 'NAMED' : null;
}

function isBehindPicture(element: Element): boolean {
  const before = element.previousElementSibling;
  return (
    before !== null &&
    (before.matches('img, figure, picture, iframe, video') || before.querySelector('img') !== null)
  );
}

function isParagraph(element: Element): boolean {
  const text = shortTextOf(element, LONGEST);
  return /^(?:p|div)$/.test(element.localName) && (text === null || text.length >= SHORTEST);
}
