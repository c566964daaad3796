import { hostOf } from '../html/hosts.js';
import { isOfText } from '../html/links-of-text.js';
import { isFileAddress, type FileLink } from './attachments.js';
import { type Block, blockText, inkSum, type Line } from './blocks.js';
import { readBlocks } from './read-blocks.js';
import { isBoilerplateLine } from './boilerplate.js';
import { type Fragment, parseFragment } from './fragment.js';
import { furnitureTest } from './furniture.js';
import { removeHiddenLinks } from './hidden-links.js';
import { sanitizeBody } from './html.js';
import { cleanLine, fold } from './text.js';

/** A body read into blocks, with what is needed to print it again. Made from markup here, from pasted text elsewhere. */
export interface Body {
  readonly blocks: readonly Block[];
  readonly brokenImages: number;
  /** Hosts that hidden links led to. */
  readonly hiddenHosts: readonly string[];
  /** Every link of the body, furniture included: the files among them are attachments. */
  readonly links: readonly FileLink[];
  /**
   * The body's own markup without `dropped`, sanitised; null when nothing is left. `captions` stay beside their
   * pictures and go where there is no picture to stand by (pasted text). May be called once.
   */
  html(dropped: ReadonlySet<Line>, captions: ReadonlySet<Line>): string | null;
}

/**
 * Reads a body's inner HTML: hidden link farms go, furniture goes by structure, the rest becomes blocks.
 * `url` is the page's address, `base` what relative addresses resolve against. One linear pass each.
 */
export function readBody(html: string, url: string, base: string): Body {
  const fragment = parseFragment(html, url);
  const hiddenHosts = removeHiddenLinks(fragment);
  const links = linksOf(fragment, base);
  const host = hostOf(url);
  const isFurniture = furnitureTest(fragment, host);
  const furniture: Element[] = [];
  const { blocks, brokenImages } = readBlocks(fragment, base, (element) => {
    const dropped = isFurniture(element);
    if (dropped) furniture.push(element);
    return dropped;
  });
  return {
    blocks,
    brokenImages,
    hiddenHosts,
    links,
    html: (dropped) => {
      for (const element of furniture) element.remove();
      settleImages(fragment, blocks, dropped);
      for (const line of dropped) for (const node of line.nodes) node.parentNode?.removeChild(node);
      return sanitizeBody(fragment.root.innerHTML, base);
    },
  };
}

/** What is known about the article when its lines are judged. */
export interface LineContext {
  readonly title: string | null;
  /** The lead when the page sets it apart; repeated in the body it is left out. */
  readonly lead: string | null;
  /** The site's own words for the date, which portals like to print again inside the body box. */
  readonly dates: readonly string[];
  /** The page's own host, by which links to other sites are told. */
  readonly host: string | null;
  /** Keeps an author's line that is all link text. */
  readonly isByline: (text: string) => boolean;
}

/**
 * The lines that are no body text: boilerplate by the line table, blocks of link text, the title and date line
 * printed again, lists of other news behind their heading, everything behind the head of the comments.
 */
export function furnitureLines(blocks: readonly Block[], context: LineContext): Set<Line> {
  const dropped = new Set<Line>();
  const drop = (block: Block): void => block.lines.forEach((line) => dropped.add(line));
  const title = context.title === null ? '' : fold(context.title);
  const lead = context.lead === null ? '' : fold(context.lead);
  let inHead = true;
  let texts = 0;
  let afterRelated = false;
  let afterFiles = false;
  let afterComments = false;
  for (const block of blocks) {
    if (afterComments) {
      drop(block);
      continue;
    }
    const isShort = block.lines.length <= 6;
    const text = isShort ? blockText(block) : '';
    if (texts < 6 && (isFolded(text, title) || isFolded(text, lead))) {
      drop(block);
      texts += 1;
      continue;
    }
    for (const line of block.lines) {
      if (line.image === null && isOwnAddress(line.text, context.host)) dropped.add(line);
      if (line.image !== null || line.text.length > 160) continue;
      const isDate =
        (texts < 4 && context.dates.includes(line.text)) ||
        (isDateLine(line.text) && (inHead || context.dates.some((date) => line.text.includes(date))));
      const key = line.text.length > 80 ? '' : fold(line.text);
      const isComments = texts > 0 && COMMENTS_HEAD.test(key);
      if (isComments) afterComments = true;
      if (RELATED_HEAD.test(key)) afterRelated = true;
      const isFiles = !block.isDataTable && FILES_LABEL.test(key); // a row of a table of attributes is its text
      if (isFiles) afterFiles = true;
      if (isDate || isComments || isFiles || afterComments || isBoilerplate(line.text)) dropped.add(line);
    }
    const ink = inkSum(block.lines.filter((line) => !dropped.has(line)));
    if (ink.all === 0) continue;
    if (isLinkText(block, ink.link, ink.all, context.isByline) && !isOfOwnText(block, context.host))
      drop(block);
    else if (ink.links > 0 && text.length <= 1500 && FILES_HEAD.test(fold(text)) && ink.all <= 400)
      drop(block);
    else if (isFileRow(text, ink.link, ink.all)) drop(block);
    else if (afterRelated && ink.link >= ink.all * 0.6) drop(block);
    else if (afterFiles && ink.all <= 200 && (ink.link >= ink.all * 0.4 || FILE_SIZE.test(text))) drop(block);
    else {
      texts += 1;
      afterFiles = false;
      if (ink.all > 20) afterRelated = false;
      if (ink.all > 60) inHead = false;
    }
  }
  return dropped;
}

/**
 * The address of a page of this site, alone in its line or behind a label, as print pages give their own: "In từ trang:
 * https://… lúc 16:05 28/11/2026", "Nguồn: http://…".
 */
function isOwnAddress(text: string, host: string | null): boolean {
  if (host === null || text.length > 400) return false;
  const address = OWN_ADDRESS.exec(text.normalize('NFC'))?.groups?.['address'];
  if (address === undefined || !URL.canParse(address)) return false;
  const { pathname, search } = new URL(address);
  return hostOf(address) === host && pathname + search !== '/';
}

const OWN_ADDRESS =
  /^(?:(?:bản )?in (?:từ|tại)(?: trang| địa chỉ| website)?\s?[:：]?\s|(?:nguồn(?: bài viết| tin)?|địa chỉ(?: bài viết| trang)?|đường dẫn|link(?: bài viết| gốc)?|url|source|printed from)\s?[:：]\s?)?(?<address>https?:\/\/\S{4,300})(?:\s(?:[\d:/.,()hg–-]|\s|lúc|ngày|vào|giờ|phút|at|on){4,40})?$/iu;

/** Letters that tell most texts apart; folding a whole paragraph takes longer than all else that is asked of it here. */
const OPENING = 40;

/** Is `text` the same as `words`, which are folded? */
function isFolded(text: string, words: string): boolean {
  if (words === '' || text.length > 1500 || text.length < words.length) return false;
  // What was cut through may fold otherwise than it does whole.
  if (text.length > OPENING && !words.startsWith(fold(text.slice(0, OPENING)).slice(0, -1))) return false;
  return fold(text) === words;
}

/** The blocks without some of their lines; blocks that lose all go. */
export function withoutLines(blocks: readonly Block[], dropped: ReadonlySet<Line>): Block[] {
  if (dropped.size === 0) return [...blocks];
  return blocks
    .map((block) => {
      const lines = block.lines.filter((line) => !dropped.has(line));
      return lines.length === block.lines.length ? block : { ...block, lines };
    })
    .filter((block) => block.lines.length > 0);
}

/** Boilerplate, also between the bars and dots that part the items of a row: "| Lượt xem: 1.254". */
function isBoilerplate(text: string): boolean {
  if (isBoilerplateLine(text)) return true;
  const items = text.split(/\s*[|·•]\s*/).filter((item) => item !== '');
  return items.length > 0 && items.length <= 8 && items.join('') !== text && items.every(isBoilerplateLine);
}

/** How the row of files under a text begins; the files themselves are attachments. */
const FILES_HEAD =
  /^(?:(?:cac )?(?:tep|file|tai lieu|van ban|tap tin)(?: tin)? (?:dinh kem|kem theo|lien quan)|dinh kem|tai (?:ve|file|tep|tai lieu)|download)(?: |$)/;

const FILES_WORD =
  /^(?:(?:xem |tai |noi dung )?(?:toan van|van ban|file|tep|tep tin|tap tin|tai lieu|ban goc|ban scan)(?: (?:van ban|goc|dinh kem|kem theo|chi tiet|day du))?)$/;

/** "Toàn văn: 31-QD.signed.pdf 31-QD.doc": a word or two before links that bear the names of files. */
function isFileRow(text: string, link: number, all: number): boolean {
  if (link < all * 0.6 || all > 300 || text.length > 400) return false;
  const label = fold(/^([^:]{2,30}):/.exec(text)?.[1] ?? '');
  return FILES_WORD.test(label) && /\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|7z)(?:\s|$)/i.test(text);
}

/** The same alone on a line, above the files. */
const FILES_LABEL =
  /^(?:cac |danh sach )?(?:tep|file|tai lieu|van ban|tap tin)(?: tin)? (?:dinh kem|kem theo)(?: theo)?(?: \d{1,3})?$|^dinh kem$|^(?:attached files?|attachments?)$/;

/** "120 KB", "Kế hoạch (1.2 MB, 35 lượt tải)": what stands below or beside the link of a file. */
const FILE_SIZE = /(?:^|\s)\(?\d[\d.,]* ?(?:[km]?b|bytes?)\b.{0,40}$/i;

const COMMENTS_HEAD =
  /^(?:y kien (?:ban doc|doc gia|binh luan|phan hoi)|(?:viet |gui |them )?binh luan(?: cua ban| moi)?|(?:gui )?phan hoi|y kien cua ban)(?: \d{1,4})?$/;

const RELATED_HEAD =
  /^(?:(?:cac )?(?:tin|bai)(?: tuc| bai| viet)? (?:lien quan|khac|moi hon|cu hon|moi nhat|cung (?:chuyen muc|loai)|da dua)|(?:xem|doc) them|lien quan|cung chuyen muc|bai doc nhieu|tin noi bat)$/;

/** What newspapers print before the link to another article: ">> Xem thêm:", "Đọc thêm:", arrows alone. */
const READ_MORE =
  /^\s*(?:[>»►➤→☞•*-]\s*){0,4}(?:(?:>|»|►|➤|→|☞)\s*|(?:xem|đọc) (?:thêm|tiếp|ngay)\s*:?\s*|(?:tin|bài)(?: viết| bài)? (?:liên quan|khác)\s*:\s*|(?:mời|mời bạn|mời quý vị) (?:đọc|xem)(?: thêm)?\s*:?\s*)/iu;

/** A block of nothing but link text; a long linked sentence, an author's line and linked pictures stay. */
function isLinkText(block: Block, link: number, all: number, isByline: (text: string) => boolean): boolean {
  if (block.lines.some((line) => line.image !== null)) return false;
  const text = blockText(block);
  const label = READ_MORE.exec(text)?.[0].replace(/\s/g, '').length ?? 0;
  if (label > 0 && link > 0 && link >= (all - label) * 0.98) return true;
  const size = link > 0 ? (FILE_SIZE.exec(text)?.[0].replace(/\s/g, '').length ?? 0) : 0;
  if (link < (all - size) * 0.98) return false;
  if (text.length > 150 && /[.!?…]["”)]?$/.test(text)) return false;
  return !(isByline(text) && (block.align === 'right' || text.length > 12));
}

/** A row of a list that belongs to the text though it is links; a line that unfolds what stands below it. */
function isOfOwnText(block: Block, host: string | null): boolean {
  if (block.list !== null) return isOfText(block.list, host);
  const words = block.lines.flatMap(({ nodes }) =>
    nodes.filter((node) => (node.nodeValue ?? '').trim() !== ''),
  );
  const links = words.map((node) => node.parentElement?.closest('a[href]'));
  return links.every((link) => link && /^#[\w-]/.test(link.getAttribute('href') ?? ''));
}

/** A line that holds a date and time and nothing else, with the labels portals put before it. */
export function isDateLine(text: string): boolean {
  const line = cleanLine(text);
  if (line.length > 90 || !/\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{2,4}|\d{4}|tháng/.test(line)) return false;
  // "- Thời gian: 08 giờ 00 phút ngày 15/11/2016" tells when something takes place, not when it was published.
  const folded = fold(line);
  if (/^[-–•*+]/.test(line) && !/^(?:\d|thu |chua? nhat)/.test(folded)) return false;
  if (/^thoi gian (?!dang|xuat ban|gui|cap nhat|tao|viet|post)/.test(folded)) return false;
  const words = folded.split(' ');
  const numbers = words.filter((word) => /^\d{1,4}$/.test(word)).length;
  return numbers >= 3 && words.every((word) => /^\d{1,4}$/.test(word) || DATE_WORDS.has(word));
}

const DATE_WORDS = new Set(
  (
    'thu hai ba tu nam sau bay chu chua nhat cn ngay thang gio phut giay luc gmt utc sa ch am pm dang cap xuat ban gui ' +
    'tao viet post posted date h g p t2 t3 t4 t5 t6 t7 vao thoi gian cuoi lan'
  ).split(' '),
);

function linksOf(fragment: Fragment, base: string): FileLink[] {
  const links: FileLink[] = [];
  for (const link of Array.from(fragment.root.querySelectorAll('a[href]'))) {
    const url = link.getAttribute('href') ?? '';
    links.push({ url, text: cleanLine(link.textContent ?? '') || null });
  }
  for (const frame of Array.from(fragment.root.querySelectorAll('iframe[src], embed[src], object[data]'))) {
    const url = frame.getAttribute('src') ?? frame.getAttribute('data') ?? '';
    if (isFileAddress(url, base)) links.push({ url, text: null });
  }
  return links;
}

/** Pictures of the article get their working address; all others leave the tree. */
function settleImages(fragment: Fragment, blocks: readonly Block[], dropped: ReadonlySet<Line>): void {
  const kept = new Map<Node, string>();
  for (const block of blocks) {
    for (const line of block.lines) {
      const [node] = line.nodes;
      if (node && line.image?.url && !dropped.has(line)) kept.set(node, line.image.url);
    }
  }
  for (const image of Array.from(fragment.root.querySelectorAll('img'))) {
    const url = kept.get(image);
    if (url === undefined) image.remove();
    else image.setAttribute('src', url);
  }
  for (const fallback of Array.from(fragment.root.querySelectorAll('noscript'))) {
    const pictures = Array.from(fallback.querySelectorAll('img'));
    if (pictures.length > 0) fallback.replaceWith(...pictures);
    else fallback.remove();
  }
}
