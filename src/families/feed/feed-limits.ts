/** What a feed may be. Beyond these no feed of news is met; what is beyond them is cut off or refused. */
export const FEED_LIMITS = {
  /** Entries kept; the rest is dropped with a problem. */
  items: 2000,
  /** Fields kept of one entry (or of the feed itself), those inside media groups counted too. */
  fields: 1000,
  /** Elements inside each other. */
  depth: 256,
  /** Attributes kept of one element; the rest is read over. */
  attributes: 64,
  /** Characters of one attribute; longer ones (images as `data:` URIs) are left out. */
  attributeLength: 8192,
  /** Images read out of the text of one entry. */
  images: 500,
  /** Addresses inside one text that are made absolute. */
  links: 10_000,
  /** Start tags read in search of the feed's own root, past warnings printed before it. */
  tagsBeforeRoot: 64,
} as const;
