/** Where lazy loaders keep the real address of an `<img>`, best first; what `src` holds beside them is a placeholder. */
export const LAZY_ATTRIBUTES = [
  'data-original',
  'data-src',
  'data-lazy-src',
  'data-lazy',
  'data-original-src',
  'data-orig-src',
  'data-large_image',
  'data-large-file',
  'data-full-url',
  'data-img',
  'data-image',
  'data-url',
  'data-echo',
  'original',
  'lazy-src',
] as const;
