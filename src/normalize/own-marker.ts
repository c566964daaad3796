import type { FamilyName } from '../families/family.js';
import { hostOf } from '../html/hosts.js';
import { fold } from './text.js';

/**
 * Is a named source the site that shows the article itself? "(Chinhphu.vn) -" opens every text of chinhphu.vn, and a
 * print page ends "Nguồn: http://its.own.host/…": neither says that anything was taken over. `url` is the article's
 * address. A portal of hatinh.gov.vn below another's host is a house of its own, so only a plain site (`x.vn`) stands
 * for the hosts below it. A product that one house alone runs bears that house's marks whatever the host is called.
 */
export function isOwnMarker(source: string, url: string, family: FamilyName | null = null): boolean {
  if (family !== null && HOUSES[family]?.test(fold(source)) === true) return true;
  const own = plainHost(hostOf(url) ?? '');
  if (own === '') return false;
  const named = namedHost(source);
  if (named !== null) {
    const isPlain = named.split('.').length === 2;
    if (named === own || (isPlain && own.endsWith(`.${named}`))) return true;
  }
  // "Báo Nghệ An" and "(Chinhphu.vn)" on baonghean.vn and baochinhphu.vn.
  const brand = siteName(own);
  const name = named === null ? fold(source).replaceAll(' ', '') : siteName(named);
  return brand.length >= 5 && (name === brand || name === brand.replace(/^bao/, ''));
}

/** How the house that runs a product names itself in its texts, folded; its paper is a house of its own. */
const HOUSES: Readonly<Partial<Record<FamilyName, RegExp>>> = {
  vpcp: /^(?:chinhphu vn|cong (?:ttdt|thong tin dien tu) chinh phu)$/,
};

/** The host a source is named by ("baohatinh.vn", "https://www.x.vn/a.htm"); null when it is named in words. */
function namedHost(source: string): string | null {
  const text = source.trim().toLowerCase();
  if (!/^(?:https?:\/\/)?(?:[a-z0-9-]{1,40}\.){1,4}[a-z]{2,12}(?:[/:]\S*)?$/.test(text)) return null;
  const host = hostOf(/^https?:/.test(text) ? text : `http://${text}`);
  return host === null ? null : plainHost(host);
}

/** Without the prefixes under which a site shows itself to phones and printers. */
function plainHost(host: string): string {
  return host.replace(/^(?:www|m|mobile|amp|wap|print)\./, '');
}

/** The label a reader knows a site by: `baonghean.vn` → `baonghean`; empty for hosts of offices (`hatinh.gov.vn`). */
function siteName(host: string): string {
  const labels = host.split('.');
  return labels.some((label) => /^(?:gov|edu)$/.test(label)) ? '' : (labels[0] ?? '');
}
