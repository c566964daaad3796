import { eachNode, shortTextOf } from '../dom.js';

/** Labels of a document's number in the head of its page. */
const LABEL =
  /(?:^|[|•·–-])\s*(?:số\s?\/?\s?(?:ký|kí)?\s?hiệu(?: văn bản)?|số (?:văn bản|công văn|vb))\s*[:：]\s*/iu;

/**
 * The lines between title and text that say a document's number behind a label ("Số hiệu: 2150/UBND-HTKT", "Số/Ký
 * hiệu: 09/LTCD-SGDĐT"), each without its label; what a number is, is not told here. Empty where the text holds the title.
 */
export function numberLines(area: Element, heading: Element | null, text: Element): string[] {
  if (!heading || text.contains(heading)) return [];
  const found: string[] = [];
  let isBehind = false;
  for (const node of eachNode(area)) {
    if (node === text) break;
    if (node === heading) isBehind = true;
    if (!isBehind || node.nodeType !== 3 || heading.contains(node)) continue;
    const line = (node.nodeValue ?? '').normalize('NFC');
    const label = LABEL.exec(line);
    if (!label) continue;
    const value = line.slice(label.index + label[0].length).trim() || beside(node.parentElement, text);
    if (value !== '' && value.length <= LONGEST) found.push(value.split(/\s*[|•·;]/)[0]!);
  }
  return found;
}

const LONGEST = 80;

/** The value of a label that stands in an element of its own: what its row says behind it. */
function beside(label: Element | null, text: Element): string {
  const row = label?.parentElement;
  const own = shortTextOf(label, LONGEST);
  if (!row || own === null || row.contains(text)) return '';
  const whole = shortTextOf(row, LONGEST * 2) ?? '';
  const at = whole.indexOf(own);
  return at === -1 ? '' : whole.slice(at + own.length).trim();
}
