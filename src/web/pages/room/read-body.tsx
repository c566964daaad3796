import { createElement, type ReactNode } from 'react';
import { Picture } from '../picture.js';
import { say } from '../words.js';

/**
 * The HTML of a body as elements of the page. The service has sanitised it; here it is built anew from a list of its own
 * all the same, in a document that runs and loads nothing, so that a gap there opens none here. `lead` is left out where
 * the text opens with it.
 */
export function readBody(html: string, lead: string | null): ReactNode {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  if (lead !== null) removeLead(body, plain(lead));
  const levels = [...new Set(Array.from(body.querySelectorAll('h1,h2,h3,h4,h5,h6'), levelOf))].sort();
  return childrenOf(body, levels);
}

/** Elements that are kept as they are; headings, links, images and tables are made below, all else gives its words. */
const KEPT = new Set(
  'p br hr div blockquote pre code strong b em i u s sub sup small ul ol li dl dt dd caption colgroup col thead tbody tfoot tr th td figure figcaption'.split(
    ' ',
  ),
);

/** Nothing of these is shown, whatever the service let through. */
const DROPPED = new Set(
  'script style template iframe object embed svg math form input button select textarea'.split(' '),
);

function childrenOf(parent: Element, levels: readonly number[]): ReactNode[] {
  return Array.from(parent.childNodes, (node, index) => {
    if (node.nodeType === Node.TEXT_NODE) return isBetweenRows(parent) ? null : node.textContent;
    return node.nodeType === Node.ELEMENT_NODE ? elementOf(node as Element, String(index), levels) : null;
  });
}

function elementOf(element: Element, key: string, levels: readonly number[]): ReactNode {
  const name = element.localName;
  const children = () => childrenOf(element, levels);
  if (DROPPED.has(name)) return null;
  if (name === 'img') return pictureOf(element, key);
  if (name === 'a') return linkOf(element, key, children());
  if (/^h[1-6]$/.test(name)) {
    // The page has two levels of its own.
    const level = Math.min(6, 3 + levels.indexOf(levelOf(element)));
    return createElement(`h${level}`, { key }, ...children());
  }
  if (name === 'table') {
    return (
      <div key={key} className="wide" role="group" tabIndex={0} aria-label={say('article.table')}>
        {createElement('table', {}, ...children())}
      </div>
    );
  }
  if (!KEPT.has(name)) return createElement('span', { key }, ...children());
  return createElement(name, { key, ...attributesOf(element) }, ...(isVoid(name) ? [] : children()));
}

function pictureOf(element: Element, key: string): ReactNode {
  const src = webAddress(element.getAttribute('src'));
  return src === null ? null : <Picture key={key} src={src} alt={element.getAttribute('alt') ?? ''} />;
}

function linkOf(element: Element, key: string, children: ReactNode[]): ReactNode {
  const href = webAddress(element.getAttribute('href'));
  if (href === null) return createElement('span', { key }, ...children);
  const way = { key, href, rel: 'noreferrer noopener nofollow', target: '_blank' };
  return createElement('a', way, ...children);
}

function attributesOf(element: Element): Record<string, number | string> {
  const attributes: Record<string, number | string> = {};
  const number = (from: string, to: string) => {
    const value = Number(element.getAttribute(from));
    if (Number.isInteger(value) && value > 0 && value < 1000) attributes[to] = value;
  };
  if (element.localName === 'td' || element.localName === 'th') {
    number('colspan', 'colSpan');
    number('rowspan', 'rowSpan');
  }
  if (element.localName === 'ol') number('start', 'start');
  return attributes;
}

function isVoid(name: string): boolean {
  return name === 'br' || name === 'hr' || name === 'col';
}

/** React refuses blanks between the rows of a table. */
function isBetweenRows({ localName }: Element): boolean {
  return ['table', 'thead', 'tbody', 'tfoot', 'tr', 'colgroup'].includes(localName);
}

function levelOf({ localName }: Element): number {
  return Number(localName.slice(1));
}

function webAddress(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const { protocol, href } = new URL(address);
  return protocol === 'http:' || protocol === 'https:' ? href : null;
}

/** Takes the first block out where it says what the lead says, looking into boxes around it. */
function removeLead(parent: Element, lead: string): void {
  const first = Array.from(parent.children).find((element) => plain(element.textContent) !== '');
  if (!first) return;
  const text = plain(first.textContent);
  if (text === lead && first.querySelector('img') === null) first.remove();
  else if (text.startsWith(lead) && first.children.length > 0 && text !== lead) removeLead(first, lead);
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
