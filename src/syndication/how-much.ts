/** What decides how much of an article may be passed on. */
export interface Passable {
  readonly rights: string;
  readonly byline: { readonly republishedFrom: string | null };
  readonly source: {
    readonly family: string;
    readonly owners: readonly { readonly organ: { readonly kind: string } }[];
  };
}

/**
 * Whether the whole text may be passed on, or only the first words and the address. Documents and bare news are free
 * (Luật SHTT, article 15); an agreement with a newspaper is for this service, not for whoever reads its feeds. Where
 * nothing is known, what an authority publishes itself may; what is of the press, copied from elsewhere or nobody's may not.
 */
export function mayPassWhole({ rights, byline, source }: Passable): boolean {
  if (rights === 'GOV_DOCUMENT' || rights === 'NEWS_FACT') return true;
  if (rights !== 'UNKNOWN' || source.family === 'newspaper' || byline.republishedFrom !== null) return false;
  return source.owners.length > 0 && source.owners.every(({ organ }) => organ.kind !== 'MEDIA');
}
