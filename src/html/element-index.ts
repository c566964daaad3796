import { type Chain, matchesChain, type Selector } from './selector.js';

/**
 * The elements of a page by tag, id, class and attribute, listed in one walk. Families ask a page hundreds of
 * questions, and each would walk it anew. A page is read, never changed; copies and fragments have no index.
 */
interface ElementIndex {
  readonly elements: readonly Element[];
  readonly places: ReadonlyMap<Element, number>;
  /** Index behind the last element inside each. */
  readonly ends: readonly number[];
  /** Places by `tag`, `#id` and `.class`, ascending; those by `[attribute]` are listed when first asked for. */
  readonly buckets: Map<string, readonly number[]>;
}

const indexes = new WeakMap<Document, ElementIndex>();

/** Marks a page that will not change any more; without it every question walks the tree. */
export function indexPage(document: Document): void {
  indexes.set(document, listElements(document));
}

/** The first `limit` elements below `root` that match, in document order; null when `root` lies in no marked page. */
export function queryIndex(root: Node, selector: Selector, limit: number): Element[] | null {
  const index = indexes.get(
    root.nodeType === DOCUMENT ? (root as Document) : (root.ownerDocument as Document),
  );
  if (!index) return null;
  let from = 0;
  let end = index.elements.length;
  if (root.nodeType !== DOCUMENT) {
    const place = index.places.get(root as Element);
    if (place === undefined) return null;
    from = place + 1;
    end = index.ends[place] ?? from;
  }
  if (selector.chains.length === 1) {
    return placesOf(index, selector.chains[0] as Chain, from, end, limit).map(
      (place) => index.elements[place] as Element,
    );
  }
  const places = new Set<number>();
  for (const chain of selector.chains)
    for (const place of placesOf(index, chain, from, end, limit)) places.add(place);
  const sorted = [...places].sort((one, other) => one - other);
  return (sorted.length > limit ? sorted.slice(0, limit) : sorted).map(
    (place) => index.elements[place] as Element,
  );
}

const DOCUMENT = 9;
const ELEMENT = 1;

function placesOf(
  index: ElementIndex,
  chain: Chain,
  from: number,
  end: number,
  limit: number,
): readonly number[] {
  const bucket = rarest(index, chain);
  if (bucket.length === 0) return NOWHERE;
  const found: number[] = [];
  for (let at = lowerBound(bucket, from); at < bucket.length && found.length < limit; at += 1) {
    const place = bucket[at] as number;
    if (place >= end) break;
    if (matchesChain(index.elements[place] as Element, chain)) found.push(place);
  }
  return found;
}

const NOWHERE: readonly number[] = [];

/** The shortest list that holds everything the last compound can mean. */
function rarest(index: ElementIndex, chain: Chain): readonly number[] {
  for (const { compound } of chain) {
    // An outer id or class that is nowhere on the page settles it.
    for (const key of compound.keys) if (!index.buckets.has(key)) return NOWHERE;
  }
  const { tag, keys, attributes } = (chain.at(-1) as Chain[number]).compound;
  let best: readonly number[] | null = null;
  const consider = (bucket: readonly number[] = NOWHERE): void => {
    if (best === null || bucket.length < best.length) best = bucket;
  };
  if (tag !== null) consider(index.buckets.get(tag));
  for (const key of keys) consider(index.buckets.get(key));
  if (best === null && attributes[0]) consider(attributeBucket(index, attributes[0].name));
  return best ?? allPlaces(index);
}

function attributeBucket(index: ElementIndex, name: string): readonly number[] {
  const key = `[${name}]`;
  const known = index.buckets.get(key);
  if (known) return known;
  const places: number[] = [];
  for (const [place, element] of index.elements.entries()) if (element.hasAttribute(name)) places.push(place);
  index.buckets.set(key, places);
  return places;
}

function allPlaces(index: ElementIndex): readonly number[] {
  const known = index.buckets.get('*');
  if (known) return known;
  const places = index.elements.map((_, place) => place);
  index.buckets.set('*', places);
  return places;
}

/** Where in ascending `places` the first one stands that is not below `least`. */
function lowerBound(places: readonly number[], least: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

function listElements(document: Document): ElementIndex {
  const elements: Element[] = [];
  const ends: number[] = [];
  const places = new Map<Element, number>();
  const buckets = new Map<string, number[]>();
  const put = (key: string, place: number): void => {
    const bucket = buckets.get(key);
    if (!bucket) buckets.set(key, [place]);
    else if (bucket.at(-1) !== place) bucket.push(place);
  };
  const enter = (element: Element): void => {
    const place = elements.length;
    elements.push(element);
    places.set(element, place);
    put(element.localName.toLowerCase(), place);
    const id = element.getAttribute('id');
    if (id !== null) put(`#${id}`, place);
    const classes = element.getAttribute('class');
    if (classes !== null) for (const name of classes.split(/\s+/)) if (name !== '') put(`.${name}`, place);
  };
  const leave = (element: Element): void => {
    ends[places.get(element) ?? 0] = elements.length;
  };
  for (const root of Array.from(document.children)) {
    let node: Node | null = root;
    while (node) {
      if (node.nodeType === ELEMENT) enter(node as Element);
      let next: Node | null = node.firstChild;
      while (node && !next) {
        if (node.nodeType === ELEMENT) leave(node as Element);
        if (node === root) node = null;
        else {
          next = node.nextSibling;
          if (!next) node = node.parentNode;
        }
      }
      node = next;
    }
  }
  return { elements, places, ends, buckets };
}
