import type { ArticleFacts } from '../families/family.js';
import type { Block, Ink, Line } from './blocks.js';
import { type Body, isDateLine } from './body.js';
import { isBoilerplateLine } from './boilerplate.js';
import { isBylineBlock } from './byline.js';
import { isPhotoCredit, splitCredit } from './photo-credit.js';
import { gluedBylineAt } from './glued-byline.js';
import { escapeHtml } from './html.js';
import { cleanLine, fold, nfc } from './text.js';

/** What was read from pasted text: the facts as off a page, and the body as blocks. */
export interface PastedArticle {
  readonly facts: ArticleFacts;
  readonly body: Body;
}

/**
 * Reads an article that was copied off a page as plain text: the title is the first line, toolbar residue and time
 * line follow, paragraphs stand between blank lines, an image leaves a line of a no-break space before its caption,
 * the author's line and the head of the comments end it. Nothing is thrown: what is missing is null.
 */
export function readPastedText(text: string): PastedArticle {
  const lines = nfc(text.replace(/^\ufeff/, ''))
    .split(/\r\n|[\n\r\u2028\u2029\u0085]/)
    .map((raw) => ({ raw, text: cleanLine(raw) }));
  const head = readHead(lines);
  const pieces = withPlaces(withGluedByline(paragraphs(lines.slice(head.end))), head.title);
  return {
    facts: {
      title: head.title,
      dates: head.date === null ? [] : [{ text: head.date, basis: 'PAGE' }],
      modified: null,
      lead: null,
      body: null,
      byline: null,
      origin: null,
      category: head.category,
      cover: null,
      attachments: [],
      canonicalUrl: null,
    },
    body: bodyOf(pieces),
  };
}

interface RawLine {
  readonly raw: string;
  readonly text: string;
}

interface Head {
  readonly title: string | null;
  readonly date: string | null;
  readonly category: string | null;
  /** The line behind the head. */
  readonly end: number;
}

/** The head ends at the first line that is neither breadcrumb, title, toolbar nor date. */
function readHead(lines: readonly RawLine[]): Head {
  let title: string | null = null;
  let date: string | null = null;
  let category: string | null = null;
  let end = 0;
  for (const [index, { text }] of lines.entries()) {
    if (text === '') continue;
    if (isDateLine(text)) date ??= text;
    else if (isToolbar(text)) void 0;
    else if (title === null && isTrail(text)) category = lastStep(text);
    else if (title === null) title = text;
    else if (fold(text) !== fold(title)) break;
    end = index + 1;
  }
  return { title, date, category, end };
}

/** Toolbar residue: boilerplate by the line table, or its links glued together ("EmailPrintAa"). */
function isToolbar(text: string): boolean {
  return isBoilerplateLine(text) || /^(?:E-?mail|Print|Aa|In|Chia sẻ|Share|[|·•/\s-]){2,12}$/iu.test(text);
}

/** "Trang chủ » Tin tức » Xây dựng Đảng". */
function isTrail(text: string): boolean {
  return text.length <= 160 && (/^(?:trang chủ|home)(?:\s*[»›>/|-]|$)/iu.test(text) || /\s[»›]\s/.test(text));
}

function lastStep(text: string): string | null {
  const steps = text.split(/\s*[»›>/|]\s*/).filter((step) => step !== '');
  return steps.length > 1 ? (steps.at(-1) ?? null) : null;
}

/** One paragraph of pasted text, or (`lines` empty) a line of blanks that may be an image's place. */
interface Piece {
  readonly lines: readonly RawLine[];
}

/** Blank lines part paragraphs; inside a group a finished line ends one, and a line wrapped by hand is joined. */
function paragraphs(lines: readonly RawLine[]): Piece[] {
  const pieces: Piece[] = [];
  let open: RawLine[] = [];
  const close = (): void => {
    if (open.length > 0) pieces.push({ lines: open });
    open = [];
  };
  for (const line of lines) {
    if (line.text === '') {
      close();
      if (line.raw.includes('\u00a0')) pieces.push({ lines: [] });
      continue;
    }
    const before = open.at(-1);
    if (before && isWrapped(before.text, line.text)) {
      open[open.length - 1] = { raw: `${before.raw} ${line.raw}`, text: `${before.text} ${line.text}` };
      continue;
    }
    if (before && (before.text.length > 100 || line.text.length > 100)) close();
    open.push(line);
  }
  close();
  return pieces;
}

/** The author's line glued to the last sentence becomes a paragraph of its own. */
function withGluedByline(pieces: readonly Piece[]): readonly Piece[] {
  const last = pieces.findLastIndex(({ lines }) => lines.some(({ text }) => !isBoilerplateLine(text)));
  const lines = pieces[last]?.lines ?? [];
  const text = lines.at(-1)?.text ?? '';
  const at = gluedBylineAt(text);
  if (at === null) return pieces;
  const [head, tail] = [text.slice(0, at), text.slice(at)].map((part) => ({ raw: part, text: part.trim() }));
  const parts = [{ lines: [...lines.slice(0, -1), head as RawLine] }, { lines: [tail as RawLine] }];
  return [...pieces.slice(0, last), ...parts, ...pieces.slice(last + 1)];
}

/** A line broken by a mail program: long, unfinished, and the next goes on in lower case. */
function isWrapped(before: string, next: string): boolean {
  return before.length >= 50 && !/[.!?:;…”")]$/.test(before) && /^[\p{Ll}\d(]/u.test(next);
}

/** Puts an image before each caption: behind a line of blanks, or where the words can be nothing else. */
function withPlaces(pieces: readonly Piece[], title: string | null): (Piece | 'IMAGE')[] {
  const result: (Piece | 'IMAGE')[] = [];
  const last = pieces.findLastIndex((piece) => piece.lines.length > 0);
  for (const [index, piece] of pieces.entries()) {
    if (piece.lines.length === 0) continue;
    const behindPlace = index > 0 && pieces[index - 1]?.lines.length === 0;
    if (!isCaption(piece, behindPlace, index === last) || fold(textOf(piece)) === fold(title ?? '')) {
      result.push(piece);
      continue;
    }
    const isContinuation = isPhotoCredit(textOf(piece)) && !behindPlace && result.at(-2) === 'IMAGE';
    if (!isContinuation) result.push('IMAGE');
    result.push(piece);
  }
  return result;
}

const LONGEST_CAPTION = 140;

function isCaption(piece: Piece, behindPlace: boolean, isLast: boolean): boolean {
  const text = textOf(piece);
  const { credit } = splitCredit(text);
  if (text.length > (credit === null ? LONGEST_CAPTION : 240) || isBoilerplateLine(text)) return false;
  if (credit !== null) return !isBylineBlock(text) && !(isLast && isPhotoCredit(text));
  if (/[.!?…:;,]["”)]?$/.test(text) || /^(?:[-–•*+]|\d{1,2}[.)/]|[IVX]{1,4}[.)])\s/u.test(text)) return false;
  if (isLast || isBylineBlock(text) || text === text.toUpperCase()) return false;
  const blanksAround = /^[ \t]*\u00a0|\u00a0[ \t]*$/.test(piece.lines.map(({ raw }) => raw).join(' '));
  return behindPlace || blanksAround || CAPTION_OPENING.test(fold(text));
}

/** How captions begin when no blank betrays the image: who or what is to be seen. */
const CAPTION_OPENING =
  /^(?:quang canh|toan canh|mot goc|hinh anh|anh|canh|cac dai bieu|dai bieu|cac dong chi|dong chi|dc|lanh dao|ong|ba|can bo|chien si|doan (?:vien|cong tac|dai bieu)|hoi vien|nguoi dan|ba con|nhan dan|nong dan|cac em|hoc sinh|dai dien|chu tich|pho chu tich|bi thu|pho bi thu|luc luong|mo hinh|ban giam khao|chup anh)(?: |$)/;

function textOf(piece: Piece): string {
  return piece.lines.map(({ text }) => text).join(' ');
}

function bodyOf(pieces: readonly (Piece | 'IMAGE')[]): Body {
  const blocks = pieces.map((piece, index) => {
    if (piece === 'IMAGE') return block([imageLine()]);
    const lines = piece.lines.map(textLine);
    return block(pieces[index - 1] === 'IMAGE' ? lines.map(asCaption) : lines);
  });
  return {
    blocks,
    brokenImages: 0,
    hiddenHosts: [],
    links: [],
    html: (dropped, captions) => {
      const paragraphs = blocks
        .map((each) =>
          each.lines.filter((line) => line.image === null && !dropped.has(line) && !captions.has(line)),
        )
        .filter((lines) => lines.length > 0)
        .map((lines) => `<p>${lines.map((line) => escapeHtml(line.text)).join('<br />')}</p>`);
      return paragraphs.length === 0 ? null : paragraphs.join('\n');
    },
  };
}

function block(lines: readonly Line[]): Block {
  const nowhere = { align: null, figure: null, inFigcaption: false, cell: null, list: null };
  return { ...nowhere, lines, isHeading: false, isDataTable: false };
}

/** Words behind an image's place are its caption; that was settled above. */
function asCaption(line: Line): Line {
  return { ...line, ink: { ...line.ink, caption: line.ink.all } };
}

function textLine({ text }: RawLine): Line {
  return { text, image: null, breakBefore: true, ink: { ...NO_INK, all: text.length }, nodes: [] };
}

function imageLine(): Line {
  const image = { url: null, alt: null, width: null, height: null };
  return { text: '', image, breakBefore: true, ink: NO_INK, nodes: [] };
}

const NO_INK: Ink = { all: 0, bold: 0, italic: 0, small: 0, link: 0, caption: 0, credit: 0, links: 0 };
