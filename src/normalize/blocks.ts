import type { FoundImage } from './images.js';

/** How much of a line's ink is printed in which way; numbers of characters. */
export interface Ink {
  readonly all: number;
  readonly bold: number;
  readonly italic: number;
  readonly small: number;
  readonly link: number;
  /** Inside an element whose class says caption. */
  readonly caption: number;
  /** Inside an element whose class says who took a picture. */
  readonly credit: number;
  readonly links: number;
}

/** What stands between two line breaks: a picture, or a run of text. `nodes` are its leaves in the fragment. */
export interface Line {
  readonly text: string;
  readonly image: FoundImage | null;
  /** Whether a `<br>` (or a new block) parts it from the line before. */
  readonly breakBefore: boolean;
  readonly ink: Ink;
  readonly nodes: readonly Node[];
}

export type Align = 'left' | 'center' | 'right' | 'justify';

/** Where a block stands in a table that only arranges pictures and captions. */
export interface CellPlace {
  readonly table: Element;
  readonly row: number;
  readonly column: number;
  /** The cell reaches over several columns, or is the only one of its row. */
  readonly isWide: boolean;
}

/** One paragraph as a reader sees it, in document order. */
export interface Block {
  readonly lines: readonly Line[];
  readonly align: Align | null;
  readonly figure: Element | null;
  readonly inFigcaption: boolean;
  readonly cell: CellPlace | null;
  readonly list: Element | null;
  readonly isHeading: boolean;
  readonly isDataTable: boolean;
  /** The small box of a picture it stands in. */
  readonly pictureBox: Element | null;
  /** Name and class of the element that makes it a block of its own. */
  readonly shape: string;
}

/** The blocks of a fragment, and what was met on the way. */
export interface BlockReading {
  readonly blocks: readonly Block[];
  /** Images that have no usable address. */
  readonly brokenImages: number;
}

/** All the words of a block; lines broken by `<br>` stay lines. */
export function blockText(block: Block): string {
  return linesText(block.lines);
}

/** The words of some lines. */
export function linesText(lines: readonly Line[]): string {
  let text = '';
  for (const line of lines) {
    if (line.text === '') continue;
    text += text === '' ? line.text : (line.breakBefore ? '\n' : ' ') + line.text;
  }
  return text;
}

/** The sum of the ink of some lines. */
export function inkSum(lines: readonly Line[]): Ink {
  const sum = { ...NO_INK };
  for (const { ink } of lines) {
    sum.all += ink.all;
    sum.bold += ink.bold;
    sum.italic += ink.italic;
    sum.small += ink.small;
    sum.link += ink.link;
    sum.caption += ink.caption;
    sum.credit += ink.credit;
    sum.links += ink.links;
  }
  return sum;
}

/** Nothing printed. */
export const NO_INK = {
  all: 0,
  bold: 0,
  italic: 0,
  small: 0,
  link: 0,
  caption: 0,
  credit: 0,
  links: 0,
} satisfies Ink;
