import { hostOf } from '../../html/hosts.js';
import { fold } from '../../normalize/text.js';

/** Who publishes: what a text that credits it would name. */
export interface Publisher {
  /** Hosts of the source's addresses, without `www.`. */
  readonly hosts: readonly string[];
  /** Name of the source and of the organs that own it, folded and written out. */
  readonly names: readonly string[];
}

/** Reads a publisher once, since a story of many tellings compares each with each. */
export function publisherOf(urls: readonly string[], names: readonly string[]): Publisher {
  const hosts = urls.map(hostOf).filter((host) => host !== null);
  return { hosts: [...new Set(hosts)], names: names.map(writtenOut) };
}

/** What an article credits, read once. */
export interface Credit {
  /** Whom it names as its source, folded and written out. */
  readonly named: string | null;
  /** Hosts it names or links to, without `www.`. */
  readonly hosts: ReadonlySet<string>;
}

/** Reads whom an article credits: the source it names ("Theo Báo Hà Tĩnh") and the sites its body links to. */
export function readCredit(article: {
  readonly republishedFrom: string | null;
  readonly bodyHtml: string | null;
}): Credit {
  const text = `${article.republishedFrom ?? ''} ${linksAndWords(article.bodyHtml ?? '')}`;
  const hosts = new Set<string>();
  for (const [, host = ''] of text.matchAll(HOST)) hosts.add(host.toLowerCase().replace(/^www\./, ''));
  const named = writtenOut(article.republishedFrom ?? '');
  return { named: named === '' ? null : named, hosts };
}

/** Does the credit name this publisher? Its host exactly (a province's sites share one domain), its name or an organ's. */
export function creditsPublisher({ named, hosts }: Credit, publisher: Publisher): boolean {
  if (named === null && hosts.size === 0) return false;
  const own = publisher.hosts;
  if (own.some((host) => hosts.has(host))) return true;
  if (named === null) return false;
  // "Báo Hà Tĩnh" lives at baohatinh.vn.
  if (own.some((host) => squashed(named).includes(host.split('.')[0] ?? host) && isTelling(host)))
    return true;
  return publisher.names.some((name) => isOneName(named, name));
}

/** Do two publishers live on one host, so that a link between them says nothing? */
export function shareHost(one: Publisher, other: Publisher): boolean {
  return one.hosts.some((host) => other.hosts.includes(host));
}

/** A host in running text or in a link. */
const HOST = /(?<![\p{L}\d@.-])(?:https?:\/\/)?((?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,12})(?![\p{L}\d.-])/giu;

/** A picture taken from another site credits nobody. */
function linksAndWords(html: string): string {
  return html.replace(/<img\b[^>]*>/gi, ' ');
}

const SHORT: readonly (readonly [short: string, long: string])[] = [
  ['ubnd', 'uy ban nhan dan'],
  ['hdnd', 'hoi dong nhan dan'],
  ['ttdt', 'thong tin dien tu'],
  ['ubmttq', 'uy ban mat tran to quoc'],
  ['mttq', 'mat tran to quoc'],
  ['pt th', 'phat thanh truyen hinh'],
  ['ttxvn', 'thong tan xa viet nam'],
  ['tp', 'thanh pho'],
  ['tx', 'thi xa'],
];

function writtenOut(name: string): string {
  return SHORT.reduce(
    (text, [short, long]) => text.replace(new RegExp(`(?<![a-z])${short}(?![a-z])`, 'g'), long),
    fold(name),
  );
}

/** Words that stand before or behind a name without changing it. */
const AROUND =
  /^(?:bao|dai|trang|cong|trang tin|website|dien tu|online|thong tin dien tu|tong hop|cua|nguon|theo|tinh|va| )*$/;

/** One name within the other, what is left over saying nothing of its own; a bare "Hà Tĩnh" is no name. */
function isOneName(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short === long) return short !== '';
  if (short.split(' ').length < 3) return false;
  const at = ` ${long} `.indexOf(` ${short} `);
  if (at < 0) return false;
  return AROUND.test(`${long.slice(0, at)} ${long.slice(at + short.length)}`.trim());
}

/** `www`, `cong`, `portal` before the domain name nobody. */
function isTelling(host: string): boolean {
  return (host.split('.')[0]?.length ?? 0) >= 7;
}

function squashed(text: string): string {
  return text.replaceAll(' ', '');
}
