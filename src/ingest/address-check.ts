import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Why an address may not be read: the kind of network it lies in. */
export type RefusedRange =
  | 'unspecified'
  | 'private'
  | 'cgnat'
  | 'loopback'
  | 'link-local'
  | 'multicast'
  | 'broadcast'
  | 'reserved'
  | 'documentation'
  | 'benchmarking'
  | 'v4-mapped'
  | 'nat64'
  | '6to4'
  | 'teredo'
  | 'unreadable';

type Row = readonly [cidr: string, range: RefusedRange];

/** IPv4 that is not the public internet: the IANA special-purpose registry (RFC 6890), in order of address. */
const REFUSED_V4 = [
  ['0.0.0.0/8', 'unspecified'], // RFC 791; Linux connects 0.0.0.0 to itself
  ['10.0.0.0/8', 'private'], // RFC 1918
  ['100.64.0.0/10', 'cgnat'], // RFC 6598
  ['127.0.0.0/8', 'loopback'], // RFC 1122
  ['169.254.0.0/16', 'link-local'], // RFC 3927; the metadata services of the clouds
  ['172.16.0.0/12', 'private'], // RFC 1918
  ['192.0.0.0/24', 'reserved'], // RFC 6890
  ['192.0.2.0/24', 'documentation'], // RFC 5737
  ['192.88.99.0/24', '6to4'], // RFC 7526, the relays' anycast
  ['192.168.0.0/16', 'private'], // RFC 1918
  ['198.18.0.0/15', 'benchmarking'], // RFC 2544
  ['198.51.100.0/24', 'documentation'], // RFC 5737
  ['203.0.113.0/24', 'documentation'], // RFC 5737
  ['224.0.0.0/4', 'multicast'], // RFC 5771
  ['255.255.255.255/32', 'broadcast'], // RFC 919, before the row that holds it
  ['240.0.0.0/4', 'reserved'], // RFC 1112
] as const satisfies readonly Row[];

/**
 * IPv6 with a name of its own. Whatever is in no row and outside 2000::/3, the only space handed out as global
 * unicast (RFC 4291 §2.4), is refused as `reserved`.
 */
const REFUSED_V6 = [
  ['::/128', 'unspecified'], // RFC 4291
  ['::1/128', 'loopback'], // RFC 4291
  ['::ffff:0:0/96', 'v4-mapped'], // RFC 4291: reaches any IPv4 address
  ['64:ff9b::/96', 'nat64'], // RFC 6052: reaches any IPv4 address
  ['64:ff9b:1::/48', 'nat64'], // RFC 8215
  ['2001::/32', 'teredo'], // RFC 4380
  ['2001::/23', 'reserved'], // RFC 2928: benchmarking, ORCHID, AMT and other protocol assignments
  ['2001:db8::/32', 'documentation'], // RFC 3849
  ['2002::/16', '6to4'], // RFC 3056: carries an IPv4 address
  ['3fff::/20', 'documentation'], // RFC 9637
  ['fc00::/7', 'private'], // RFC 4193
  ['fe80::/10', 'link-local'], // RFC 4291
  ['ff00::/8', 'multicast'], // RFC 4291
] as const satisfies readonly Row[];

const V4_ROWS = REFUSED_V4.map(([cidr, range]) => ({ net: ipaddr.IPv4.parseCIDR(cidr), range }));
const V6_ROWS = REFUSED_V6.map(([cidr, range]) => ({ net: ipaddr.IPv6.parseCIDR(cidr), range }));
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * The network an address lies in when it may not be read, null when it is public. Takes addresses in the plain
 * spelling of a resolver or a socket; any other spelling (`127.1`, `0x7f.1`, `2130706433`) is `unreadable`.
 */
export function refusedRange(address: string): RefusedRange | null {
  if (isIP(address) === 0) return 'unreadable';
  const parsed = ipaddr.parse(address);
  if (parsed instanceof ipaddr.IPv4) return V4_ROWS.find((row) => parsed.match(row.net))?.range ?? null;
  const v6 = parsed;
  const named = V6_ROWS.find((row) => v6.match(row.net));
  if (named) return named.range;
  return v6.match(GLOBAL_UNICAST) ? null : 'reserved';
}

/** One spelling per address, so that two spellings are one key: `2001:DB8:0::1` → `2001:db8:0:0:0:0:0:1`. */
export function addressKey(address: string): string {
  return isIP(address) === 0 ? address : ipaddr.parse(address).toNormalizedString();
}

/** True when `address` lies in `cidr`; an address of the other family never does, a v4-mapped one neither. */
export function inCidr(address: string, cidr: string): boolean {
  if (isIP(address) === 0) return false;
  const parsed = ipaddr.parse(address);
  const net = ipaddr.parseCIDR(cidr);
  return parsed.kind() === net[0].kind() && parsed.match(net);
}
