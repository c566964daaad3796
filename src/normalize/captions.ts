import { chunksOf } from './byline-labels.js';
import { type Block, blockText, inkSum, type Line, linesText } from './blocks.js';
import {
  continuesCaption,
  endsSentence,
  groupBy,
  imagesOf,
  pictureShapes,
  runsOf,
  isHeadline,
  isMostly,
  isNamedCredit,
  LONGEST_CAPTION,
  sentenceCount,
  untilImage,
} from './caption-shapes.js';
import { captionsAbove } from './captions-above.js';
import type { Pairing } from './draft.js';
import {
  CREDIT,
  creditAbove,
  creditLines,
  ILLUSTRATION,
  ONLY_CREDIT,
  PICTURE_LABEL,
} from './photo-credit.js';

/** A caption as printed, credit still inside, with the lines it took from the body. */
export interface FoundCaption {
  readonly text: string;
  readonly pairing: Pairing;
  /** Who took it, where that stands in a field or a line of its own. */
  readonly credit: string | null;
}

/** The captions of a body: by the line of their image, and the lines that are no body text any more. */
export interface CaptionReading {
  readonly captions: ReadonlyMap<Line, FoundCaption>;
  readonly used: ReadonlySet<Line>;
}

/** A figcaption may be longer than others. */
const LONGEST_MARKED = 600;

/** The number that galleries print beside a picture: "1/5". */
const COUNTER = /^\(?\d{1,3}\s?\/\s?\d{1,3}\)?$/;

/** A label for text and pictures is the author's, whoever it names ("Tin và ảnh: Lớp 9A"). */
const BOTH_LABELS = /^\(?\s*(?:tin|bài)(?:\s?(?:,|và|&|-|\/)\s?(?:tin|bài|ảnh)){1,2}\s?[:：]/iu;

/**
 * Ties captions to images: figure, table, class, the same block, the paragraph behind (or, when clearly meant so,
 * before). Images that follow each other without words between share the caption below them. `isByline` keeps
 * the author's line from becoming the last picture's caption.
 */
export function pairCaptions(
  blocks: readonly Block[],
  isByline: (text: string) => boolean = () => false,
): CaptionReading {
  const pairing = new CaptionPairing(blocks, isByline);
  pairing.pairTables();
  pairing.pairFigures();
  pairing.pairBoxes();
  for (let index = 0; index < blocks.length; index += 1) pairing.pairSameBlock(index);
  pairing.pairAbove();
  for (let index = 0; index < blocks.length; index += 1) pairing.pairAboveInBlock(index);
  for (let index = 0; index < blocks.length; index += 1) pairing.pairFollowing(index);
  for (let index = 0; index < blocks.length; index += 1) pairing.pairPreceding(index);
  pairing.keepCredits();
  return { captions: pairing.captions, used: pairing.used };
}

/** The steps share what is taken already; that is all this class holds. */
class CaptionPairing {
  readonly captions = new Map<Line, FoundCaption>();
  readonly used = new Set<Line>();
  /** Who took a picture, said in its box, while the caption is still looked for. */
  private readonly credits = new Map<Line, FoundCaption>();
  private readonly lastText: number;
  /** Shapes in which the body prints nothing but what stands right behind a picture. */
  private readonly ownShapes: ReadonlySet<string>;
  /** Prints that most of the body has, so that they mark nothing: old portals set whole articles in `size=2`. */
  private readonly common: { readonly center: boolean; readonly italic: boolean; readonly small: boolean };

  constructor(
    private readonly blocks: readonly Block[],
    private readonly isByline: (text: string) => boolean,
  ) {
    this.lastText = blocks.findLastIndex((block) => block.lines.some((line) => line.text !== ''));
    this.ownShapes = pictureShapes(blocks);
    const sum = { all: 0, center: 0, italic: 0, small: 0 };
    for (const { lines, align } of blocks) {
      const ink = inkSum(lines);
      sum.all += ink.all;
      sum.italic += ink.italic;
      sum.small += ink.small;
      if (align === 'center') sum.center += ink.all;
    }
    const isCommon = (part: number): boolean => sum.all > 200 && part > sum.all * 0.7;
    this.common = { center: isCommon(sum.center), italic: isCommon(sum.italic), small: isCommon(sum.small) };
  }

  /** A row of images over a row of texts: column by column, or one text for the whole row; else within one cell. */
  pairTables(): void {
    for (const cells of groupBy(this.blocks, (block) => block.cell?.table ?? null).values()) {
      const rows = groupBy(cells, (block) => block.cell?.row ?? 0);
      const words = cells.reduce((sum, block) => sum + inkSum(block.lines).all, 0);
      const images = cells.reduce((sum, block) => sum + imagesOf([block]).length, 0);
      if (images === 0 || words > LONGEST_MARKED * images) continue;
      const numbers = [...rows.keys()].sort((one, other) => one - other);
      for (const number of numbers) {
        const row = rows.get(number) ?? [];
        if (this.freeImages(row).length === 0) continue;
        this.pairWithinCells(row);
        this.pairRow(row, this.textRowsBelow(rows, number));
        this.pairRow(row, rows.get(number - 1) ?? []);
      }
    }
  }

  /** The rows below an image row, down to the next one: caption and credit may stand in two. */
  private textRowsBelow(rows: ReadonlyMap<number, readonly Block[]>, number: number): readonly Block[] {
    const below: Block[] = [];
    for (let at = number + 1; at <= number + 3; at += 1) {
      const row = rows.get(at) ?? [];
      if (imagesOf(row).length > 0) break;
      below.push(...row);
    }
    return below;
  }

  private pairWithinCells(row: readonly Block[]): void {
    for (const blocks of groupBy(row, (block) => block.cell?.column ?? 0).values()) {
      const images = this.freeImages(blocks);
      const lines = this.freeLines(blocks);
      if (images.length > 0) this.take(images, lines, 'TABLE', LONGEST_CAPTION);
    }
  }

  private pairRow(row: readonly Block[], texts: readonly Block[]): void {
    const images = this.freeImages(row);
    if (images.length === 0 || imagesOf(texts).length > 0) return;
    const byColumn = [...groupBy(texts, (block) => block.cell?.column ?? 0).values()];
    const columns = [...groupBy(row, (block) => block.cell?.column ?? 0).values()];
    if (byColumn.length > 1 && byColumn.length === columns.length) {
      for (const [index, column] of columns.entries()) {
        const images = this.freeImages(column);
        if (images.length > 0)
          this.take(images, this.freeLines(byColumn[index] ?? []), 'TABLE', LONGEST_MARKED);
      }
      return;
    }
    // One text cell of the width of one picture stands below that picture; `colspan` says it is meant for all.
    const own = byColumn.length === 1 && columns.length > 1 ? texts[0]?.cell : null;
    if (own && !own.isWide) {
      const above = columns.find((column) => column[0]?.cell?.column === own.column) ?? [];
      this.take(this.freeImages(above), this.freeLines(texts), 'TABLE', LONGEST_MARKED);
      return;
    }
    this.take(images, this.freeLines(texts), 'TABLE', LONGEST_MARKED);
  }

  /** `figcaption`; without one, the other words of the figure. An empty one is none. */
  pairFigures(): void {
    for (const blocks of groupBy(this.blocks, (block) => block.figure).values()) {
      const images = this.freeImages(blocks);
      if (images.length === 0) continue;
      const marked = this.freeLines(blocks.filter((block) => block.inFigcaption));
      const lines = marked.length > 0 ? [...marked, ...this.creditsBeside(blocks)] : this.freeLines(blocks);
      this.take(images, lines, 'FIGCAPTION', marked.length > 0 ? LONGEST_MARKED : LONGEST_CAPTION);
    }
    this.pairGalleries();
  }

  /** The credit that a figure prints outside of its caption. */
  private creditsBeside(blocks: readonly Block[]): Line[] {
    const others = this.freeLines(blocks.filter((block) => !block.inFigcaption));
    return others.filter((line) => isNamedCredit(line) || ONLY_CREDIT.test(line.text));
  }

  /** A figure of figures: its own caption goes to the pictures in it that have none, and is no text in any case. */
  private pairGalleries(): void {
    const inside = new Map<Element, Block[]>();
    for (const block of this.blocks) {
      if (!block.figure || imagesOf([block]).length === 0) continue;
      const gallery = block.figure.parentElement?.closest('figure') ?? null;
      const known = gallery && inside.get(gallery);
      if (known) known.push(block);
      else if (gallery) inside.set(gallery, [block]);
    }
    if (inside.size === 0) return;
    for (const [gallery, blocks] of groupBy(this.blocks, (block) => block.figure)) {
      const lines = this.freeLines(blocks.filter((block) => block.inFigcaption));
      const pictures = inside.get(gallery);
      if (lines.length === 0 || !pictures || imagesOf(blocks).length > 0) continue;
      this.take(this.freeImages(pictures), lines, 'FIGCAPTION', LONGEST_MARKED);
      for (const line of lines) this.used.add(line);
    }
  }

  /** In a picture's own small box the words are its caption, full stop or not, below it or above. */
  pairBoxes(): void {
    for (const blocks of groupBy(this.blocks, (block) => block.pictureBox).values()) {
      const runs = runsOf(blocks.flatMap((block) => block.lines.map((line) => ({ block, line }))));
      if (runs.length % 2 === 1) continue;
      for (let at = 0; at < runs.length; at += 2) {
        const pair = [runs[at]!, runs[at + 1]!];
        const images = pair.find((run) => run.isImage)!.places;
        const words = pair
          .find((run) => !run.isImage)!
          .places.filter(({ block, line }) => !this.used.has(line) && !this.isSignature(block, line.text));
        if (words.length === 0) continue;
        const lines = words.map(({ line }) => line);
        if (!this.isBoxed(lines, words[0]!.block)) continue;
        const pairing = words[0]!.block === images.at(-1)!.block ? 'SAME_BLOCK' : 'SIBLING';
        const free = images.map(({ line }) => line).filter((line) => !this.captions.has(line));
        this.take(free, lines, pairing, LONGEST_CAPTION);
      }
    }
  }

  /** Words of a picture's box that are no heading, no lead (bold, at the very beginning) and no paragraph. */
  private isBoxed(lines: readonly Line[], block: Block): boolean {
    const text = linesText(lines);
    const ink = inkSum(lines);
    if (isMostly(ink.caption, ink)) return true;
    // A label without its words: "Ảnh:".
    if (lines.length > 3 || /[:;,]$/.test(text) || isHeadline(text) || this.namesAuthor(text)) return false;
    if (block.isHeading && !this.ownShapes.has(block.shape)) return false;
    if (isMostly(ink.bold, ink) && endsSentence(text)) return false;
    if (!endsSentence(text)) return true;
    const isFirst = this.blocks.slice(0, 2).includes(block);
    return sentenceCount(text) <= 2 && text.length <= (isFirst ? 120 : LONGEST_CAPTION);
  }

  /** `<img><br>Caption`, `<img><em>Caption</em>`, and a caption class around image and words. */
  pairSameBlock(index: number): void {
    const block = this.blocks[index];
    if (!block || block.figure) return;
    for (let at = 0, behind = 0; at < block.lines.length; at = behind) {
      behind = at + 1;
      if (!block.lines[at]?.image) continue;
      while (block.lines[behind]?.image) behind += 1;
      const images = block.lines.slice(at, behind).filter((line) => !this.captions.has(line));
      const lines: Line[] = [];
      for (; behind < block.lines.length; behind += 1) {
        const next = block.lines[behind];
        if (!next || next.image !== null || this.used.has(next)) break;
        if (lines.length > 0 && !continuesCaption(lines, next)) break;
        lines.push(next);
      }
      if (images.length > 0 && lines.length > 0 && this.fits(lines, block, index, 'SAME_BLOCK'))
        this.take(images, lines, 'SAME_BLOCK', LONGEST_CAPTION);
    }
  }

  /** Lines that the text prints above its pictures, one and all. */
  pairAbove(): void {
    for (const { images, caption } of captionsAbove(this.blocks)) {
      if (images.some((line) => this.captions.has(line)) || caption.lines.some((line) => this.used.has(line)))
        continue;
      this.take(images, caption.lines, 'SIBLING', LONGEST_CAPTION);
    }
  }

  /** `<p><em>Caption</em><br><img></p>`: slanted words over the pictures of one paragraph, unless they end a picture before it. */
  pairAboveInBlock(index: number): void {
    const block = this.blocks[index];
    if (!block || block.isHeading || block.figure || block.cell || block.list) return;
    const words = untilImage(block.lines);
    const images = block.lines.slice(words.length);
    const before = this.blocks[index - 1]?.lines.at(-1);
    if (words.length === 0 || images.length === 0 || images.some((line) => !line.image)) return;
    if ([...words, ...images].some((line) => this.used.has(line) || this.captions.has(line))) return;
    if (before?.image && !this.captions.has(before)) return;
    const text = linesText(words);
    const ink = inkSum(words);
    const isSlanted = isMostly(ink.italic, ink) && !this.common.italic;
    const isCredited = block.align === 'center' && !this.common.center && CREDIT.test(text);
    if (!isMostly(ink.caption, ink) && !isSlanted && !isCredited) return;
    if (endsSentence(text) || isHeadline(text) || this.namesAuthor(text)) return;
    this.take(images, words, 'SAME_BLOCK', LONGEST_CAPTION);
  }

  /** The paragraph behind an image or a run of images. */
  pairFollowing(index: number): void {
    const block = this.blocks[index];
    const last = block?.lines.findLast((line) => !this.used.has(line));
    if (!block || !last?.image || this.captions.has(last)) return;
    const next = this.blocks[index + 1];
    if (!next || next.lines[0]?.image || next.figure || next.isDataTable) return;
    const head = untilImage(next.lines);
    if (!this.fits(head, next, index + 1, 'SIBLING')) return;
    this.take(this.runBefore(index), this.withContinuation(index + 1, head), 'SIBLING', LONGEST_CAPTION);
  }

  /** Words before an image are its caption only when they look like nothing else. */
  pairPreceding(index: number): void {
    const block = this.blocks[index];
    const first = block?.lines[0];
    const before = this.blocks[index - 1];
    if (!block || !before || !first?.image || this.captions.has(first) || before.isHeading) return;
    if (before.lines.some((line) => line.image !== null || this.used.has(line))) return;
    const text = blockText(before);
    const ink = inkSum(before.lines);
    const meant = isMostly(ink.caption, ink) || (before.align === 'center' && isMostly(ink.italic, ink));
    if (!meant || text.length > LONGEST_CAPTION || endsSentence(text) || isHeadline(text)) return;
    this.take(
      imagesOf([block]).filter((line) => !this.captions.has(line)),
      before.lines,
      'SIBLING',
      LONGEST_CAPTION,
    );
  }

  /** The images that follow each other, without words between, up to this block. */
  private runBefore(index: number): readonly Line[] {
    const run: Line[] = [];
    for (let at = index; at >= 0; at -= 1) {
      const lines = this.blocks[at]?.lines ?? [];
      for (let place = lines.length - 1; place >= 0; place -= 1) {
        const line = lines[place] as Line;
        if (this.used.has(line)) continue;
        if (line.image === null || this.captions.has(line)) return run;
        run.push(line);
      }
      if (run.length > 12) return run;
    }
    return run;
  }

  /** A caption set on two lines, each a paragraph of its own: the credit, or more of the same print. */
  private withContinuation(index: number, head: readonly Line[]): readonly Line[] {
    const next = this.blocks[index + 1];
    const block = this.blocks[index];
    if (!next || !block || head.length !== block.lines.length || next.lines.some((line) => line.image))
      return head;
    // Set to the right at the end of all, it credits every picture of the article.
    const isOfAll = next.align === 'right' && block.align !== 'right' && index + 1 >= this.lastText;
    return ONLY_CREDIT.test(blockText(next)) && !isOfAll ? [...head, ...next.lines] : head;
  }

  private fits(
    lines: readonly Line[],
    block: Block,
    index: number,
    where: 'SAME_BLOCK' | 'SIBLING',
  ): boolean {
    const text = linesText(lines);
    if (text === '' || text.length > LONGEST_CAPTION || lines.some((line) => this.used.has(line)))
      return false;
    const ink = inkSum(lines);
    if (isMostly(ink.caption, ink)) return true;
    // Of a program, of what a screen says, of verse: printed letter by letter, and no caption.
    if (where === 'SIBLING' && /^(?:pre|code|samp|kbd)\./.test(block.shape)) return false;
    const isOwnShape =
      where === 'SIBLING' && this.ownShapes.has(block.shape) && !(index === 1 && this.isBeside(block));
    if ((block.isHeading && !isOwnShape) || block.list || isHeadline(text) || /[:;,]$/.test(text))
      return false;
    if (this.namesAuthor(text)) return false;
    const nearEnd = index >= this.lastText - 2;
    const hasCredit = CREDIT.test(text) || ILLUSTRATION.test(text) || PICTURE_LABEL.test(text);
    if (nearEnd && !hasCredit && (block.align === 'right' || this.isByline(text))) return false;
    if (hasCredit) return true;
    const marks = [
      block.align === 'center' && !this.common.center,
      isMostly(ink.italic, ink) && !this.common.italic,
      isMostly(ink.small, ink) && !this.common.small,
      isOwnShape,
    ].filter(Boolean).length;
    if (marks >= 2) return true;
    const sentences = sentenceCount(text);
    const runsOn = where === 'SAME_BLOCK' && lines[0]?.breakBefore === false;
    if (marks === 1) return runsOn ? text.length <= 140 : sentences <= 1 || text.length <= 140;
    if (block.align === 'right' || isMostly(ink.bold, ink))
      return where === 'SAME_BLOCK' && !endsSentence(text);
    const onOwnLine = where === 'SIBLING' || lines[0]?.breakBefore === true;
    if (where === 'SAME_BLOCK' && onOwnLine && this.isLoneLine(lines, block, index)) return true;
    return (
      text.length <= (onOwnLine ? 140 : 100) &&
      !endsSentence(text) &&
      sentences <= 1 &&
      !/^[\p{Ll}\d*•+–-]/u.test(text)
    );
  }

  /** In a cell to the right of the picture that opens the text: there old portals lay out the lead. */
  private isBeside({ cell }: Block): boolean {
    const before = this.blocks[0]?.cell;
    return cell !== null && before?.table === cell.table && before.row === cell.row;
  }

  /**
   * One short sentence that a paragraph holds besides its pictures; at the beginning of the text, where leads stand, a
   * shorter one than any lead, with a paragraph behind it.
   */
  private isLoneLine(lines: readonly Line[], block: Block, index: number): boolean {
    const words = block.lines.filter((line) => line.image === null && line.text !== '');
    const isTaken = index > 0 || (lines[0]!.text.length <= 50 && this.isProse(index + 1));
    return (
      isTaken &&
      lines.length === 1 &&
      words.length === 1 &&
      /^\p{Lu}.{10,110}$/u.test(lines[0]!.text) &&
      sentenceCount(lines[0]!.text) === 1
    );
  }

  private isProse(index: number): boolean {
    const next = this.blocks[index];
    return next !== undefined && imagesOf([next]).length === 0 && blockText(next).length >= 100;
  }

  private take(images: readonly Line[], lines: readonly Line[], pairing: Pairing, longest: number): void {
    const said = lines.filter((line) => !COUNTER.test(line.text));
    const credit = creditLines(said) ?? creditAbove(said);
    const words = credit === null ? said : said.filter((line) => !credit.lines.includes(line));
    const text = linesText(words).replaceAll('\n', ' ');
    if (images.length === 0 || (text === '' && credit === null) || text.length > longest) return;
    for (const line of lines) this.used.add(line);
    for (const image of images) {
      const found = { text, pairing, credit: credit?.name ?? this.credits.get(image)?.credit ?? null };
      (text === '' ? this.credits : this.captions).set(image, found);
    }
  }

  /** A picture of which nothing but its credit was said. */
  keepCredits(): void {
    for (const [image, found] of this.credits) if (!this.captions.has(image)) this.captions.set(image, found);
  }

  private freeImages(blocks: readonly Block[]): Line[] {
    return imagesOf(blocks).filter((line) => !this.captions.has(line));
  }

  private freeLines(blocks: readonly Block[]): Line[] {
    return blocks.flatMap((block) =>
      block.lines.filter(
        (line) => line.image === null && !this.used.has(line) && !this.isSignature(block, line.text),
      ),
    );
  }

  /** In the table or figure of the last picture the author may sign too: by a label, or on the right at the very end. */
  private isSignature(block: Block, text: string): boolean {
    if (text.length > 160 || block.inFigcaption) return false;
    const isLast = block.align === 'right' && block === this.blocks[this.lastText];
    return this.namesAuthor(text) || (isLast && !CREDIT.test(text) && this.isByline(text));
  }

  /** "Tin, ảnh: Thu Hà" ends like the credit of a photo and is the author's line all the same. */
  private namesAuthor(text: string): boolean {
    if (text.length > 160 || chunksOf(text)[0]?.role !== 'AUTHOR') return false;
    return BOTH_LABELS.test(text.normalize('NFC')) || this.isByline(text);
  }
}
