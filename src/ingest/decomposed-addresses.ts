/** Attributes whose value may be an address, or addresses with their sizes. */
const ATTRIBUTES =
  /(?<=[\s"'])(src|href|srcset|poster|url|content|data-[\w-]{1,40})\s{0,9}=\s{0,9}("[^"<>]{1,4000}"|'[^'<>]{1,4000}')/giu;

/** What may be words too is an address where it begins like one. */
const BEGINS_LIKE_ONE = /^["'](?:https?:\/)?\/\S/iu;

const MARKED = /[\u0300-\u036f]/u;
const MARKS = /[\u0300-\u036f]+/gu;

/**
 * The text of a page with the marks in its addresses written as bytes (`a\u0309nh.jpg` → `a%CC%89nh.jpg`, as browsers ask
 * for it, RFC 3986 §2.5): a file whose name was stored decomposed, as macOS does, is found by no other spelling, so the
 * text around it can be composed and the address stays what it was. Texts without such marks are given as they are.
 */
export function withAddressesKept(text: string): string {
  if (!MARKED.test(text)) return text;
  return text.replace(ATTRIBUTES, (attribute, name: string, value: string) => {
    if (!MARKED.test(value)) return attribute;
    const isAddress = !/^(?:content|data-)/iu.test(name) || BEGINS_LIKE_ONE.test(value);
    return isAddress ? attribute.replace(MARKS, encodeURIComponent) : attribute;
  });
}
