import { CREDIT_CLASS } from '../html/credit-classes.js';
import { isNameBehind } from '../html/name-behind.js';
import { type Align, type Block, type BlockReading, type CellPlace, type Line, NO_INK } from './blocks.js';
import { type Fragment, inkOf, UNREAD_ELEMENTS, walk } from './fragment.js';
import { type ImageReading, readImage } from './images.js';
import { pictureBoxTest, shapeOf } from './picture-box.js';
import { alignOf, BLOCKS, type Style, STYLES, stylesOf } from './print-styles.js';
import { cleanLine } from './text.js';

/**
 * Reads a fragment into blocks in one pass. Elements for which `isDropped` answers yes are left out with all
 * they hold. Images get their working address (against `base`); decoration leaves the tree.
 */
export function readBlocks(
  fragment: Fragment,
  base: string,
  isDropped: (element: Element) => boolean,
): BlockReading {
  const reader = new BlockReader(fragment, base, isDropped);
  walk(
    fragment.root,
    (node) => reader.enter(node),
    (element) => reader.leave(element),
  );
  return reader.finish();
}

/** What an open element changes, so that leaving it can undo it. */
interface Opened {
  readonly styles: readonly Style[];
  readonly align: Align | null;
  readonly figure: Element | null;
  readonly list: Element | null;
  readonly cell: CellPlace | null;
  readonly pictureBox: Element | null;
  readonly shape: string;
}

interface OpenTable {
  readonly table: Element;
  readonly isData: boolean;
  row: number;
  column: number;
}

/** The state of one pass over a fragment; a class because the pass is one long conversation about one state. */
class BlockReader {
  private readonly blocks: Block[] = [];
  private brokenImages = 0;
  private readonly seen = new Set<string>();
  private readonly depth: Record<Style, number> = {
    bold: 0,
    italic: 0,
    small: 0,
    link: 0,
    caption: 0,
    credit: 0,
  };
  private readonly opened: Opened[] = [];
  private readonly tables: OpenTable[] = [];
  private align: Align | null = null;
  private figure: Element | null = null;
  private figcaption = 0;
  private heading = 0;
  private list: Element | null = null;
  private cell: CellPlace | null = null;
  private preformatted = 0;
  private pictureBox: Element | null = null;
  private shape = '';
  private readonly isPictureBox: (element: Element) => boolean;

  private lines: Line[] = [];
  private text: string[] = [];
  private nodes: Node[] = [];
  private ink = { ...NO_INK };
  private breaks = 1;
  private blockState: Omit<Block, 'lines' | 'isDataTable'> | null = null;

  constructor(
    private readonly fragment: Fragment,
    private readonly base: string,
    private readonly isDropped: (element: Element) => boolean,
  ) {
    this.isPictureBox = pictureBoxTest(fragment);
  }

  enter(node: Node): boolean {
    if (node.nodeType === 3) {
      this.readText(node);
      return false;
    }
    if (node.nodeType !== 1) return false;
    const element = node as Element;
    const name = element.localName;
    if (UNREAD_ELEMENTS.has(name) || this.isDropped(element)) return false;
    if (name === 'img') {
      this.readPicture(element);
      return false;
    }
    if (name === 'br') {
      this.readBreak(element);
      return false;
    }
    if (name === 'hr') {
      this.endBlock();
      return false;
    }
    if (name === 'noscript') {
      this.readNoscript(element);
      return false;
    }
    if (BLOCKS.has(name)) this.startBlock(name);
    this.open(element, name);
    return true;
  }

  leave(element: Element): void {
    const name = element.localName;
    this.close(name);
    if (BLOCKS.has(name)) this.startBlock(name);
  }

  finish(): BlockReading {
    this.endBlock();
    return { blocks: this.blocks, brokenImages: this.brokenImages };
  }

  private open(element: Element, name: string): void {
    const { align, figure, list, cell, pictureBox, shape } = this;
    if (this.isPictureBox(element)) this.pictureBox = element;
    if (BLOCKS.has(name)) this.shape = shapeOf(element);
    const styles = this.withCredit(stylesOf(element, name), element);
    for (const style of styles) this.depth[style] += 1;
    this.opened.push({ styles, align, figure, list, cell, pictureBox, shape });
    this.align = alignOf(element, name) ?? this.align;
    if (name === 'a' && element.hasAttribute('href')) this.ink.links += 1;
    if (name === 'figure') this.figure = element;
    if (name === 'figcaption') this.figcaption += 1;
    if (name === 'ul' || name === 'ol') this.list = element;
    if (name === 'pre') this.preformatted += 1;
    if (/^h[1-6]$/.test(name)) this.heading += 1;
    if (name === 'table') {
      const isData = this.fragment.tables.get(element)?.isData ?? false;
      this.tables.push({ table: element, isData, row: -1, column: -1 });
    }
    const table = this.tables.at(-1);
    if (!table) return;
    if (name === 'tr') {
      table.row += 1;
      table.column = -1;
    } else if (name === 'td' || name === 'th') {
      table.column += 1;
      if (table.isData && table.column > 0 && this.text.length > 0) this.text.push(' | ');
      if (!table.isData)
        this.cell = {
          table: table.table,
          row: Math.max(0, table.row),
          column: table.column,
          isWide: element.hasAttribute('colspan') || (element.parentElement?.children.length ?? 1) === 1,
        };
    }
  }

  private close(name: string): void {
    const before = this.opened.pop();
    if (!before) return;
    if (before.styles.includes('credit')) this.endLine(0);
    for (const style of before.styles) this.depth[style] -= 1;
    if (name === 'figcaption') this.figcaption -= 1;
    if (name === 'pre') this.preformatted -= 1;
    if (/^h[1-6]$/.test(name)) this.heading -= 1;
    if (name === 'table') {
      if (this.tables.at(-1)?.isData) this.endBlock(true);
      else this.endBlock();
      this.tables.pop();
    }
    ({ align: this.align, figure: this.figure, list: this.list, cell: this.cell } = before);
    ({ pictureBox: this.pictureBox, shape: this.shape } = before);
  }

  /**
   * Beside a picture a class that says author means who took it. Caption and credit side by side have often no blank
   * between them: the credit is a line of its own.
   */
  private withCredit(styles: readonly Style[], element: Element): readonly Style[] {
    const isNamed = styles.includes('credit');
    if (!isNamed && !(this.isBesidePicture() && this.isCreditPart(element))) return styles;
    if (this.ink.all > 0) this.endLine(0);
    return isNamed ? styles : [...styles, 'credit'];
  }

  /** By its class; in a caption also as a name behind a sentence. */
  private isCreditPart(element: Element): boolean {
    if (CREDIT_CLASS.test(element.getAttribute('class')?.slice(0, 300) ?? '')) return true;
    return (this.figcaption > 0 || this.depth.caption > 0) && isNameBehind(element);
  }

  private isBesidePicture(): boolean {
    return this.figure !== null || this.pictureBox !== null || this.depth.caption > 0;
  }

  /** A block's edge: outside data tables a new paragraph, inside one a new line for a row and a blank for the rest. */
  private startBlock(name: string): void {
    if (!this.tables.at(-1)?.isData || name === 'table') this.endBlock();
    else if (name === 'tr') this.endLine(1);
    else this.text.push(' ');
  }

  private readText(node: Node): void {
    const text = node.nodeValue ?? '';
    const ink = inkOf(text);
    if (this.preformatted > 0 && text.includes('\n')) return this.readPreformatted(node, text);
    if (ink === 0) {
      if (text !== '') this.text.push(' ');
      this.nodes.push(node);
      return;
    }
    this.splitAfterCaption(text);
    this.remember();
    this.text.push(text);
    this.nodes.push(node);
    this.ink.all += ink;
    for (const style of STYLES) if (this.depth[style] > 0) this.ink[style] += ink;
  }

  private readPreformatted(node: Node, text: string): void {
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) this.endLine(1);
      const ink = inkOf(line);
      if (ink === 0) continue;
      this.remember();
      this.text.push(line);
      this.nodes.push(node);
      this.ink.all += ink;
    }
  }

  /** `<img><em>Caption</em>Body …`: the change from italic to upright behind a picture ends the caption. */
  private splitAfterCaption(text: string): void {
    const { all, italic, caption } = this.ink;
    if (all < 8 || this.lines.at(-1)?.image === null || this.lines.length === 0) return;
    const leavesItalic = italic === all && this.depth.italic === 0;
    const leavesCaption = caption === all && this.depth.caption === 0;
    if ((leavesItalic || leavesCaption) && /^\s*\p{Lu}/u.test(text) && inkOf(text) > 40) this.endLine(0);
  }

  private readPicture(image: Element): void {
    const reading: ImageReading = readImage(image, this.base);
    if (reading === 'DECORATION') return;
    if (reading === 'BROKEN') {
      this.brokenImages += 1;
      return;
    }
    if (reading.url !== null && this.seen.has(reading.url)) return;
    if (reading.url !== null) this.seen.add(reading.url);
    this.endLine(0);
    this.remember();
    this.lines.push({
      text: '',
      image: reading,
      breakBefore: this.breaks > 0,
      ink: { ...NO_INK },
      nodes: [image],
    });
    this.breaks = 0;
  }

  /** Only pictures are read here: the fallback of a lazy loader, unless the loader's own picture was readable. */
  private readNoscript(element: Element): void {
    const before = this.text.length === 0 ? this.lines.at(-1) : undefined;
    if (before?.image) return;
    for (const image of Array.from(element.querySelectorAll('img'))) this.readPicture(image);
  }

  private readBreak(element: Element): void {
    if (this.tables.at(-1)?.isData) return void this.text.push(' ');
    const hadText = this.ink.all > 0;
    this.nodes.push(element);
    this.endLine(1);
    if (!hadText && this.breaks >= 2) this.endBlock();
  }

  /** The block takes the state in which its first ink stands. */
  private remember(): void {
    this.blockState ??= {
      align: this.align,
      figure: this.figure,
      inFigcaption: this.figcaption > 0,
      cell: this.cell,
      list: this.list,
      isHeading: this.heading > 0,
      pictureBox: this.pictureBox,
      shape: this.shape,
    };
  }

  private endLine(breaks: 0 | 1): void {
    const text = cleanLine(this.text.join(''));
    if (text !== '') {
      const nodes = this.nodes;
      this.lines.push({ text, image: null, breakBefore: this.breaks > 0, ink: this.ink, nodes });
      this.breaks = 0;
    }
    this.breaks += breaks;
    this.text = [];
    this.nodes = [];
    this.ink = { ...NO_INK };
  }

  private endBlock(isDataTable = false): void {
    this.endLine(1);
    if (this.lines.length > 0 && this.blockState) {
      this.blocks.push({ ...this.blockState, lines: this.lines, isDataTable });
    }
    this.lines = [];
    this.blockState = null;
    this.breaks = 1;
  }
}
