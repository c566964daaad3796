import type { Fragment, Weight } from './fragment.js';

/**
 * The small boxes that hold pictures and a few words and nothing else (`div > img + span`, `li > a > img + p`): what
 * they say is about the picture. Told by what stands around: a box printed like the paragraphs beside it is a
 * paragraph with a picture in it, and a box with most of the body's words is the body. Answers for one element.
 */
export function pictureBoxTest(fragment: Fragment): (element: Element) => boolean {
  const { weights, root } = fragment;
  const total = weights.get(root)?.chars ?? 0;
  const siblings = new Map<Element, ReadonlySet<string>>();
  return (element) => {
    const weight = weights.get(element);
    if (!weight || weight.images === 0 || weight.chars === 0 || !BOXES.has(element.localName)) return false;
    if (weight.images > MOST_PICTURES || weight.chars > MOST_WORDS * weight.images) return false;
    if (weight.chars > total * 0.4 || element === root || OTHER_BOX.test(namesOf(element))) return false;
    if (weight.links > 0 && linksAway(element, weight)) return false;
    const parent = element.parentElement;
    if (!parent) return false;
    let paragraphs = siblings.get(parent);
    if (!paragraphs) siblings.set(parent, (paragraphs = paragraphShapes(parent, weights)));
    return !paragraphs.has(shapeOf(element));
  };
}

/** How an element is named: two of one shape play the same part on a page. */
export function shapeOf(element: Element): string {
  return `${element.localName}.${(element.getAttribute('class') ?? '').slice(0, 80)}`;
}

const MOST_PICTURES = 12;
/** Letters and signs for each picture. */
const MOST_WORDS = 200;

const BOXES = new Set(['div', 'li', 'section', 'article', 'center', 'dd', 'dl', 'a', 'blockquote', 'header']);

/** Boxes whose few words are no caption: leads, notes beside the text, cards of other articles. */
const OTHER_BOX =
  /(?:^|[\s_-])(?:sapo|lead|summary|intro|excerpt|teaser|related|lien-?quan|info-?box|quote|author|tac-?gia)(?:$|[\s_-])/i;

/** The shapes in which text without a picture stands directly inside `parent`. */
function paragraphShapes(parent: Element, weights: ReadonlyMap<Element, Weight>): ReadonlySet<string> {
  const shapes = new Set<string>();
  for (const child of Array.from(parent.children)) {
    const weight = weights.get(child);
    if (weight && weight.images === 0 && weight.chars >= 20) shapes.add(shapeOf(child));
  }
  return shapes;
}

/** A link that holds the words, or a picture that leads to anything but a picture: a card of another article. */
function linksAway(element: Element, weight: Weight): boolean {
  const links = element.localName === 'a' ? [element] : Array.from(element.querySelectorAll('a[href]'));
  const isOpened = links.every((link) =>
    /^(?:#|javascript:|$)|\.(?:jpe?g|png|gif|webp|avif|bmp)(?:[?#]|$)/i.test(link.getAttribute('href') ?? ''),
  );
  return (
    !isOpened && (weight.linkChars > weight.chars * 0.5 || links.some((link) => link.querySelector('img')))
  );
}

function namesOf(element: Element): string {
  return `${element.getAttribute('class') ?? ''} ${element.id}`.slice(0, 300);
}
