import { all, linesOf, shortTextOf } from '../dom.js';
import { plain } from './plain.js';
import { isName } from './row-words.js';

/** A card that introduces who wrote: the name on it, and the box of it all. */
export interface AuthorCard {
  readonly text: string;
  readonly element: Element;
}

/**
 * The cards below `around` that show a picture beside a label of its own line, the name under it, and words on who that
 * is: "Người viết", "Lò Văn Ớt", "Cộng tác viên mảng nông thôn". What links the titles of other pages is none.
 */
export function authorCards(around: Element): AuthorCard[] {
  // A gallery's box is asked about once, not once for each of its pictures.
  const asked = new Set<Element>([around]);
  return all(around, 'img').flatMap((img) => cardAround(img, asked) ?? []);
}

function cardAround(img: Element, asked: Set<Element>): AuthorCard | null {
  for (
    let box = img.parentElement, up = 0;
    box && !asked.has(box) && up < NEAR;
    box = box.parentElement, up += 1
  ) {
    asked.add(box);
    if (shortTextOf(box, LONGEST) === null || all(box, 'img').length > 1) continue;
    const lines = linesOf(box);
    const label = lines.findIndex((line) => LABEL.test(plain(line)));
    const name = label === -1 ? '' : (lines[label + 1] ?? '');
    if (label > 0 || !isName(name)) continue;
    const isLinked = all(box, 'a[href]').some(
      (link) => (shortTextOf(link, LONGEST) ?? '').length > LONGEST_NAME,
    );
    return isLinked || box.querySelector('input, textarea') ? null : { text: name, element: box };
  }
  return null;
}

/** How far out of its picture a card reaches, and how much it says. */
const NEAR = 3;
const LONGEST = 500;
const LONGEST_NAME = 40;

const LABEL =
  /^(?:(?:gioi thieu |thong tin |ve )?tac gia(?: bai viet)?|nguoi (?:viet|thuc hien)(?: bai)?|cay but|(?:about the )?author|written by)$/;
