/** A selector taken apart: any of `chains` may match. */
export interface Selector {
  readonly chains: readonly Chain[];
}

/** Compounds from the outermost element to the one that is meant; `child` says that it must be a child of the last. */
export type Chain = readonly Step[];

interface Step {
  readonly compound: Compound;
  readonly child: boolean;
}

/** What one element must be: `a.more[href*="/tin/"]`. */
export interface Compound {
  readonly tag: string | null;
  readonly id: string | null;
  readonly classes: readonly string[];
  /** Id and classes as an index lists them: `#news`, `.more`. */
  readonly keys: readonly string[];
  readonly attributes: readonly AttributeTest[];
}

interface AttributeTest {
  readonly name: string;
  readonly operator: '' | '=' | '*=' | '^=' | '$=' | '~=' | '|=';
  readonly value: string;
  readonly anyCase: boolean;
}

const parsed = new Map<string, Selector | null>();

/**
 * Takes a selector apart once and for all: tags, ids, classes, attributes, joined by blanks, `>` and commas. Null for
 * what it does not know (pseudo-classes, siblings, escapes): that is left to the parser's own engine. Families write
 * their selectors down, so there are only so many of them to remember.
 */
export function parseSelector(text: string): Selector | null {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const selector = parse(text);
  if (parsed.size < 5000) parsed.set(text, selector);
  return selector;
}

/** Whether `element` is what `chain` means; ancestors may stand anywhere above it, as in `querySelector`. */
export function matchesChain(element: Element, chain: Chain): boolean {
  const last = chain.at(-1);
  return (
    last !== undefined && matchesCompound(element, last.compound) && above(element, chain, chain.length - 1)
  );
}

/** Whether what stands above `element` fits the chain up to the step at `at`, which is `element`'s own. */
function above(element: Element, chain: Chain, at: number): boolean {
  const step = chain[at];
  const outer = chain[at - 1];
  if (!step || !outer) return true;
  for (let parent = element.parentElement; parent; parent = parent.parentElement) {
    const fits = matchesCompound(parent, outer.compound);
    if (fits && above(parent, chain, at - 1)) return true;
    // What stands above a farther ancestor stands above the closest one that fits too; only `>` asks for more.
    if (fits && !outer.child) return false;
    if (step.child) return false;
  }
  return false;
}

function matchesCompound(element: Element, { tag, id, classes, attributes }: Compound): boolean {
  if (tag !== null && element.localName !== tag && element.localName.toLowerCase() !== tag) return false;
  if (id !== null && element.getAttribute('id') !== id) return false;
  if (classes.length > 0) {
    const own = element.getAttribute('class') ?? '';
    for (const name of classes) if (!hasWord(own, name)) return false;
  }
  for (const test of attributes) if (!matchesAttribute(element, test)) return false;
  return true;
}

/** Whether `word` is one of the words of `text`. */
function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    if ((at === 0 || BLANK.test(text[at - 1] ?? '')) && (end === text.length || BLANK.test(text[end] ?? '')))
      return true;
  }
  return false;
}

const BLANK = /\s/;

function matchesAttribute(element: Element, { name, operator, value, anyCase }: AttributeTest): boolean {
  const raw = element.getAttribute(name);
  if (raw === null) return false;
  const own = anyCase ? raw.toLowerCase() : raw;
  switch (operator) {
    case '':
      return true;
    case '=':
      return own === value;
    case '*=':
      return value !== '' && own.includes(value);
    case '^=':
      return value !== '' && own.startsWith(value);
    case '$=':
      return value !== '' && own.endsWith(value);
    case '~=':
      return value !== '' && own.split(/\s+/).includes(value);
    case '|=':
      return own === value || own.startsWith(`${value}-`);
  }
}

const COMBINATOR = /\s*>\s*|\s+/y;
const SIMPLE =
  /([a-z*][\w-]*)|#([\w-]+)|\.([\w-]+)|\[\s*([\w:-]+)\s*(?:([*^$~|]?=)\s*(?:"([^"\\]*)"|'([^'\\]*)'|([\w-]+))\s*([is])?\s*)?\]/iy;

function parse(text: string): Selector | null {
  const chains: Chain[] = [];
  for (const part of split(text)) {
    const chain = parseChain(part.trim());
    if (!chain) return null;
    chains.push(chain);
  }
  return { chains };
}

/** Cuts at the commas that stand outside brackets. */
function split(text: string): string[] {
  return text.split(/,(?![^[]*\])/);
}

function parseChain(text: string): Chain | null {
  const steps: Step[] = [];
  let child = false;
  for (let at = 0; at < text.length;) {
    const start = at;
    let tag: string | null = null;
    let id: string | null = null;
    const classes: string[] = [];
    const attributes: AttributeTest[] = [];
    for (SIMPLE.lastIndex = at; ; SIMPLE.lastIndex = at) {
      const match = SIMPLE.exec(text);
      if (!match) break;
      if (match[1] !== undefined) {
        if (at !== start) return null;
        tag = match[1] === '*' ? null : match[1].toLowerCase();
      } else if (match[2] !== undefined) id = match[2];
      else if (match[3] !== undefined) classes.push(match[3]);
      else attributes.push(attributeTest(match));
      at = SIMPLE.lastIndex;
    }
    if (at === start) return null;
    const keys = [...(id === null ? [] : [`#${id}`]), ...classes.map((name) => `.${name}`)];
    steps.push({ compound: { tag, id, classes, keys, attributes }, child });
    if (at === text.length) break;
    COMBINATOR.lastIndex = at;
    const combinator = COMBINATOR.exec(text)?.[0];
    if (combinator === undefined) return null;
    child = combinator.includes('>');
    at += combinator.length;
    if (at === text.length) return null;
  }
  return steps.length === 0 ? null : steps;
}

function attributeTest(match: RegExpExecArray): AttributeTest {
  const name = (match[4] ?? '').toLowerCase();
  const anyCase = match[9]?.toLowerCase() === 'i' || (match[9] === undefined && ANY_CASE.has(name));
  const value = match[6] ?? match[7] ?? match[8] ?? '';
  const operator = (match[5] ?? '') as AttributeTest['operator'];
  return { name, operator, value: anyCase ? value.toLowerCase() : value, anyCase };
}

/** Attributes whose values HTML compares without regard to case. */
const ANY_CASE = new Set(
  (
    'accept accept-charset align alink axis bgcolor charset checked clear codetype color compact declare defer dir ' +
    'direction disabled enctype face frame hreflang http-equiv lang language link media method multiple nohref ' +
    'noresize noshade nowrap readonly rel rev rules scope scrolling selected shape target text type valign valuetype vlink'
  ).split(' '),
);
