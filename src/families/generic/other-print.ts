import { all, attr, shortTextOf } from '../dom.js';

/**
 * Whether the sentences of `first` are printed as no paragraph beside them is, `next` the first of these: indented, or
 * slanted by the style of the block, once and never again. So templates set a lead that goes without a name, right below
 * the title. What is quoted, signed or said of a picture is none, nor is a note of the newsroom.
 */
export function isOtherPrint(first: Element, next: Element): boolean {
  const print = printOf(first);
  const around = first.parentElement;
  if (print === null || printOf(next) !== null || !around || next.parentElement !== around) return false;
  const text = shortTextOf(first, LONGEST)?.normalize('NFC') ?? '';
  if (text.length < SHORTEST || !/[.!?…]$/.test(text) || NO_LEAD.test(text)) return false;
  if (first.querySelector('img, cite, footer, li') || isBehindPicture(first)) return false;
  const others = Array.from(around.children).filter((each) => each !== first);
  if (all(around, 'blockquote').length > (print === 'INDENTED' ? 1 : 0)) return false;
  return others.every((each) => printOf(each) === null) && others.filter(isParagraph).length >= 2;
}

const SHORTEST = 60;
const LONGEST = 500;

const NO_LEAD =
  /^["“‘«(*–-]|^(?:LTS|BBT|lời (?:tòa|toà) soạn|(?:ảnh|hình|video|clip|nguồn|bài,? ảnh|trong ảnh|ghi chú|chú thích|lưu ý)(?: \d+)?\s?[:.])/iu;

function printOf(element: Element): 'INDENTED' | 'SLANTED' | null {
  if (element.localName === 'blockquote') return 'INDENTED';
  return /font-style\s*:\s*(?:italic|oblique)/i.test(attr(element, 'style') ?? '') ? 'SLANTED' : null;
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
