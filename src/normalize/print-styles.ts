import { PHOTO_CREDIT_CLASS } from '../html/credit-classes.js';
import type { Align } from './blocks.js';

/** Ways of printing that tell what a line is. */
export const STYLES = ['bold', 'italic', 'small', 'link', 'caption', 'credit'] as const;
export type Style = (typeof STYLES)[number];

/** Elements that start on a line of their own. */
export const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header legend li main marquee nav ol p pre section summary table tbody td tfoot ' +
    'th thead tr ul'
  ).split(' '),
);

const STYLE_OF: Readonly<Record<string, Style>> = {
  b: 'bold',
  strong: 'bold',
  h1: 'bold',
  h2: 'bold',
  h3: 'bold',
  h4: 'bold',
  h5: 'bold',
  h6: 'bold',
  th: 'bold',
  i: 'italic',
  em: 'italic',
  cite: 'italic',
  small: 'small',
  figcaption: 'caption',
};

/** Classes that say caption, whole words of the class list: `PhotoCMS_Caption`, `Image`, `pCaption`, `wp-caption-text`. */
const CAPTION_CLASS =
  /^(?:image|img|photo|anh)$|^(?:p|img|image|photo|photocms|tpl|wp|media|figure|pic|box|desc|text|note)?[-_]?(?:caption|chu-?thich|ghi-?chu)(?:[-_]?(?:text|img|image|photo|anh|content|box|title))?$|^(?:img|image|photo|anh|pic|figure|slide)[-_]?cap$|^(?:img|image|photo|anh)[-_]?(?:desc(?:ription)?|note|text|title|alt)$/i;

/** Classes of the style sheets that many sites share (Bootstrap, Tailwind and their like), whole words of the class list. */
const BOLD_CLASS =
  /^(?:fw-(?:bold(?:er)?|semi-?bold|[6-9]00)|font-(?:weight-)?(?:bold(?:er)?|semi-?bold|extra-?bold|black|[6-9]00)|text-bold|bold|is-bold|has-text-weight-(?:semi)?bold)$/i;
const ITALIC_CLASS = /^(?:fst-italic|font-italic|text-italic|italic|is-italic)$/i;

/** How the words of an element are printed, by its name, classes and style. */
export function stylesOf(element: Element, name: string): readonly Style[] {
  const styles: Style[] = [];
  const own = STYLE_OF[name];
  if (own) styles.push(own);
  if (name === 'a' && element.hasAttribute('href') && !opensPicture(element)) styles.push('link');
  const classes = element.getAttribute('class');
  if (classes !== null && name !== 'figure' && name !== 'table') {
    const words = classes.slice(0, 300).split(/\s+/);
    if (words.some((word) => CAPTION_CLASS.test(word))) styles.push('caption');
    if (words.some((word) => PHOTO_CREDIT_CLASS.test(word))) styles.push('credit');
    if (words.some((word) => BOLD_CLASS.test(word))) styles.push('bold');
    if (words.some((word) => ITALIC_CLASS.test(word))) styles.push('italic');
  }
  const style = element.getAttribute('style')?.slice(0, 500).toLowerCase();
  if (style !== undefined) {
    if (/font-weight\s?:\s?(?:bold|[6-9]00)/.test(style)) styles.push('bold');
    if (/font-style\s?:\s?(?:italic|oblique)/.test(style)) styles.push('italic');
    if (
      /font-size\s?:\s?(?:small|x-small|smaller|(?:[7-9]|1[01])(?:\.\d+)?(?:px|pt)|1[23](?:\.\d+)?px|0?\.[5-9]\d?r?em|[78]\d%)/.test(
        style,
      )
    ) {
      styles.push('small');
    }
  }
  if (name === 'font' && /^(?:1|2|-[1-3])$/.test(element.getAttribute('size')?.trim() ?? ''))
    styles.push('small');
  return styles.length === 0 ? NO_STYLES : styles;
}

const NO_STYLES: readonly Style[] = [];

/** How a block element aligns its words; null where it does not say. */
export function alignOf(element: Element, name: string): Align | null {
  if (name === 'center') return 'center';
  if (!BLOCKS.has(name)) return null;
  const style = element.getAttribute('style')?.slice(0, 500) ?? '';
  const inStyle = /text-align\s?:\s?(left|center|right|justify|start|end)/i.exec(style)?.[1];
  const inClass =
    /(?:^|[\s_-])(?:text|align|ms-rteElement|ql-align|has-text-align)[-_]?(left|center|right|justify|end)(?:$|\s)/i.exec(
      element.getAttribute('class')?.slice(0, 300) ?? '',
    )?.[1];
  const word = (inStyle ?? element.getAttribute('align') ?? inClass ?? '').toLowerCase().trim();
  // `align` on a table places the table, not its text; still its caption is meant to be centred.
  return ALIGN_WORDS[word] ?? null;
}

const ALIGN_WORDS: Readonly<Record<string, Align>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  middle: 'center',
  right: 'right',
  end: 'right',
  justify: 'justify',
};

/** Around a picture that it shows larger: what else it holds is said of the picture (`<a href="1.jpg"><img><p>…</p></a>`). */
function opensPicture(link: Element): boolean {
  return (
    /\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)/i.test(link.getAttribute('href') ?? '') &&
    link.querySelector('img') !== null
  );
}
