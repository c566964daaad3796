import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { addressKey, inCidr, refusedRange, type RefusedRange } from './address-check.js';

/** One opened place: what a URL must look like to count, what it may connect to, and how often. */
export interface AllowEntry {
  /** The entry as the operator wrote it. */
  readonly text: string;
  /** Least milliseconds between two starts; null leaves the general pace. */
  readonly paceMs: number | null;
  /** True when host and port of the URL are of this entry. */
  readonly covers: (url: URL) => boolean;
  /** True when the entry opens this non-public address. */
  readonly opens: (address: string) => boolean;
}

/** The parsed `BANTIN_ALLOW_HOSTS`, in the operator's order. */
export type AllowList = readonly AllowEntry[];

/** What a name may be opened to: networks an office runs. Metadata services and multicast need an address entry. */
const OFFICE_RANGES: ReadonlySet<RefusedRange> = new Set(['private', 'cgnat', 'loopback']);

const WIDEST_V4 = 8;
const WIDEST_V6 = 7;
const DAY_MS = 86_400_000;
const RIGHT =
  'an entry is host:port (portal.xa.vn:8081, [fd00::1]:80), *.suffix or a network (10.20.0.0/16), each with an ' +
  'optional pace in milliseconds behind it (portal.xa.vn:8081=500)';

/**
 * Reads `BANTIN_ALLOW_HOSTS`: entries separated by commas or blanks.
 * - `host:port`: exactly this host and port of a URL.
 * - `*.suffix` and `*.suffix:port`: every host below the suffix, not the suffix itself; without a port, any port.
 * - a network in CIDR form: URLs whose host is an address in it (or `localhost`, for the loopback network), any
 *   port. A *name* that merely resolves into the network does not count: its owner could point it anywhere.
 * Throws an Error that names every bad entry and says what is right.
 */
export function parseAllowList(text: string | null | undefined): AllowList {
  const words = (text ?? '').split(/[\s,]+/).filter((word) => word !== '');
  const read = words.map(readEntry);
  const bad = read.filter((each) => typeof each === 'string');
  if (bad.length > 0) throw new Error(`BANTIN_ALLOW_HOSTS: ${bad.join('; ')}; ${RIGHT}`);
  return read.filter((each) => typeof each !== 'string');
}

/**
 * The entry that opens `target` for a source: the first one that covers the source's own address as well. So a
 * redirect, image or link from any other origin into an opened place finds no entry.
 */
export function sharedEntry(allow: AllowList, sourceOrigin: string, target: URL): AllowEntry | null {
  if (allow.length === 0) return null;
  const source = URL.parse(sourceOrigin);
  if (!source) return null;
  return allow.find((entry) => entry.covers(source) && entry.covers(target)) ?? null;
}

/** Port of a URL as a number, the scheme's own where none is written; NaN for schemes without one. */
export function portOf(url: URL): number {
  if (url.port !== '') return Number(url.port);
  return url.protocol === 'https:' ? 443 : url.protocol === 'http:' ? 80 : Number.NaN;
}

/** The address a URL's host spells, without brackets; null for a name. */
export function literalAddress(url: URL): string | null {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return isIP(host) === 0 ? null : host;
}

function readEntry(word: string): AllowEntry | string {
  const [where = '', pace, ...more] = word.split('=');
  if (more.length > 0 || (pace !== undefined && !isPace(pace))) {
    return `"${word}": the pace must be whole milliseconds between 0 and ${DAY_MS}`;
  }
  if (where.includes('://')) return `"${word}": leave the scheme out`;
  const paceMs = pace === undefined ? null : Number(pace);
  if (where.startsWith('*.')) return readSuffix(word, where.slice(2), paceMs);
  if (where.includes('/')) return readCidr(word, where, paceMs);
  return readHostPort(word, where, paceMs);
}

function isPace(text: string): boolean {
  return /^\d{1,8}$/.test(text) && Number(text) <= DAY_MS;
}

function readHostPort(word: string, where: string, paceMs: number | null): AllowEntry | string {
  const place = readPlace(where);
  if (!place) return `"${word}": the host cannot be read`;
  if (place.port === null) return `"${word}": the port is missing or impossible`;
  const literal = literalAddress(place.url);
  return {
    text: word,
    paceMs,
    covers: (url) => url.hostname === place.url.hostname && portOf(url) === place.port,
    opens: literal === null ? opensOffice : (address) => addressKey(address) === addressKey(literal),
  };
}

function readSuffix(word: string, rest: string, paceMs: number | null): AllowEntry | string {
  const place = readPlace(rest);
  if (!place || rest.includes('*') || literalAddress(place.url) !== null)
    return `"${word}": the suffix cannot be read`;
  if (place.port === null && rest.includes(':')) return `"${word}": the port is impossible`;
  const ending = `.${place.url.hostname}`;
  return {
    text: word,
    paceMs,
    covers: (url) =>
      url.hostname.length > ending.length &&
      url.hostname.endsWith(ending) &&
      (place.port === null || portOf(url) === place.port),
    opens: opensOffice,
  };
}

function readCidr(word: string, where: string, paceMs: number | null): AllowEntry | string {
  if (!/^[0-9a-f.:]+\/\d{1,3}$/i.test(where) || isIP(where.slice(0, where.indexOf('/'))) === 0) {
    return `"${word}": the network cannot be read`;
  }
  if (!ipaddr.isValidCIDR(where)) return `"${word}": the prefix is longer than the address`;
  const [base, bits] = ipaddr.parseCIDR(where);
  const v4 = base.kind() === 'ipv4';
  if (bits < (v4 ? WIDEST_V4 : WIDEST_V6)) {
    return `"${word}": the network is too wide, at least /${v4 ? WIDEST_V4 : WIDEST_V6} is needed`;
  }
  const first = v4 ? ipaddr.IPv4.networkAddressFromCIDR(where) : ipaddr.IPv6.networkAddressFromCIDR(where);
  if (first.toString() !== base.toString())
    return `"${word}": the network begins at ${first.toString()}/${bits}`;
  return {
    text: word,
    paceMs,
    covers: (url) => inCidr(url.hostname === 'localhost' ? '127.0.0.1' : (literalAddress(url) ?? ''), where),
    opens: (address) => inCidr(address, where),
  };
}

function opensOffice(address: string): boolean {
  const range = refusedRange(address);
  return range !== null && OFFICE_RANGES.has(range);
}

/** `host` or `host:port` as the URL parser spells it, so that entries and URLs are compared in one spelling. */
function readPlace(text: string): { readonly url: URL; readonly port: number | null } | null {
  const [, host, digits] = /^(\[[0-9a-f.:]+\]|[^\s/@?#\\:[\]%*]+)(?::(\d{1,5}))?$/i.exec(text) ?? [];
  if (host === undefined) return null;
  const url = URL.parse(`http://${host}`);
  if (!url) return null;
  const port = Number(digits);
  return { url, port: digits !== undefined && port >= 1 && port <= 65_535 ? port : null };
}
