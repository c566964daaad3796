import { ATTRIBUTES } from './feed-vocabulary.js';
import type { OpenToken } from './xml-scanner.js';

/** The attributes of an element that are read, as mended XML; `base` is the address its links are relative to. */
export function attributesOf(token: OpenToken, base: string | null): string {
  let written = ' seen="1"';
  for (const [name, value] of token.attributes) {
    const lower = name.toLowerCase();
    const local =
      lower.startsWith('rdf:') || lower.startsWith('atom:') ? lower.slice(lower.indexOf(':') + 1) : lower;
    const mended = local === 'resource' ? 'href' : local;
    if (ATTRIBUTES.has(mended) && !written.includes(` ${mended}="`))
      written += ` ${mended}="${asAttribute(value)}"`;
  }
  return base === null ? written : `${written} base="${asAttribute(base)}"`;
}

/** A value between double quotes. */
export function asAttribute(value: string): string {
  return value.replace(/[&<"\n\r\t]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Text as XML: as it is where it can be, else as CDATA (which a strict reader takes in without looking inside). */
export function asCharacters(value: string): string {
  if (!/[<&]/.test(value) && !value.includes(']]>')) return value;
  return `<![CDATA[${value.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

/** `xml:base` of an element over that around it; `url` is where the feed was served. Null when none is given. */
export function baseOf(token: OpenToken, around: string | null, url: string): string | null {
  const base = token.attributes.get('xml:base')?.trim();
  if (!base) return around;
  const resolved = URL.parse(base, around ?? url);
  return resolved?.protocol === 'http:' || resolved?.protocol === 'https:' ? resolved.href : around;
}
