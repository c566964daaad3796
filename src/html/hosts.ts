/** The host of an absolute http(s) or protocol-relative address, lower case without `www.`; else null. */
export function hostOf(url: string): string | null {
  const text = url.trim();
  if (!/^(?:https?:)?\/\//i.test(text)) return null;
  if (!URL.canParse(text, 'http://unknown.invalid/')) return null;
  return new URL(text, 'http://unknown.invalid/').hostname.replace(/^www\./, '');
}

/** Whether two hosts belong to one site: equal, or one below the other (`locha.hatinh.gov.vn`, `hatinh.gov.vn`). */
export function isSameSite(host: string, other: string | null): boolean {
  return other !== null && (host === other || host.endsWith(`.${other}`) || other.endsWith(`.${host}`));
}
