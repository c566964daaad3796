/** XML that is written, never read: everything that is not an element made here is escaped. */
export type Xml = { readonly xml: string };

/**
 * One element. Null and undefined attributes and children are left out; strings are text, so no markup comes through.
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | null | undefined>>,
  ...children: readonly (Xml | string | null | undefined)[]
): Xml {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  const inner = children
    .map((child) => (typeof child === 'string' ? escapeXml(child) : (child?.xml ?? '')))
    .join('');
  return { xml: inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>` };
}

/** Elements side by side. */
export function all(parts: readonly (Xml | null | undefined)[]): Xml {
  return { xml: parts.map((part) => part?.xml ?? '').join('') };
}

/** A whole document. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text between tags or quotes. What XML 1.0 does not have (control characters, lone surrogates) is left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
