import { all, attr, shortTextOf, textOf } from '../dom.js';
import { isHome } from '../home-words.js';
import { plain } from './plain.js';
import { dateIn, isDateLine } from './date-text.js';

/** Where breadcrumbs stand, the most telling first. */
const TRAILS = [
  '[itemtype*="BreadcrumbList"]',
  '[aria-label="breadcrumb" i]',
  '.breadcrumb, .breadcrumbs, .breadcrumb-list, #breadcrumb, #breadcrumbs, .crumb, .crumbs, #crumb, #crumbs',
  'p-breadcrumb, app-breadcrumb, app-breadcrumbs, nz-breadcrumb, mat-breadcrumb, xng-breadcrumb, el-breadcrumb, v-breadcrumbs, ion-breadcrumbs',
  '[class*="breadcrum" i], [id*="breadcrum" i], [class*="bread-crum" i], [id*="bread-crum" i], [class*="bread_crum" i], [class*="breadcumb" i], [class*="breakumb" i], .duong-dan, .you-are-here',
] as const;

/** A page has one trail or two; one with hundreds is built to harm. */
const MOST_TRAILS = 30;

/** Tools that templates set at the end of a trail's row. */
export const TRAIL_TOOL =
  /^(?:rss(?: feed)?|in(?: (?:trang|bai|an))?|print|e ?mail|chia se|share|luu(?: (?:bai|tin))?|save|tweet|facebook|quay lai)$/;

/** Steps that name the kind of page. */
export const PAGE_KIND =
  /^(?:xem )?(?:chi tiet|noi dung)(?: (?:tin(?: tuc| bai)?|bai viet|van ban|thong bao))?$|^(?:xem tin|doc tin|detail)$/;

/**
 * The last step of the page's breadcrumb that is neither the home page nor the article itself; null without one.
 * `address` is the page's own: a step that leads elsewhere is no title, however much the title begins like it.
 */
export function breadcrumbCategory(
  document: Document,
  title: string | null,
  address: string | null = null,
): string | null {
  const own = title === null ? '' : plain(title);
  for (const selector of TRAILS) {
    for (const trail of all(document, selector).slice(0, MOST_TRAILS)) {
      const steps = stepsOf(trail).filter(({ text, href }) => {
        const key = plain(text);
        if (href === null && (isArticleWord(text) || isDateLine(text))) return false;
        if (key === '' || isHome(key) || TRAIL_TOOL.test(key) || text.length > 80 || PAGE_KIND.test(key))
          return false;
        return !isTitle(key, own, text, address !== null && leadsElsewhere(href, address));
      });
      const last = steps.at(-1);
      if (last !== undefined) return last.text;
    }
  }
  return null;
}

/** "bài viết", a step in small letters that leads nowhere: what a template calls the page the reader is on. */
function isArticleWord(text: string): boolean {
  return /^(?:bài viết|tin bài|bản tin|bài đăng|tin|article|post)$/u.test(text.normalize('NFC'));
}

/** Steps of menus, which begin with the way home too. */
export const MENU_STEP =
  /^(?:lien he|gioi thieu|so do (?:cong|trang|website)|dang nhap|gop y|hoi dap|tim kiem|rss|english|tieng (?:viet|anh))$/;

/** How a printed trail begins. */
const WAY_HOME =
  /^(?:bạn đang (?:ở|xem)\s*:?\s*)?(?:trang (?:chủ|nhất)|home|accueil|startseite|inicio)\s*(?:[»›→>/|]|::)/iu;

/**
 * A trail without a name and without links: one short line that begins with the way home ("Trang chủ > Tin"), where
 * `isBefore` says so. A menu's items may be parted by bars too, but they are links, or some name pages without articles.
 */
export function printedTrail(
  document: Document,
  title: string | null,
  isBefore: (line: Element) => boolean = () => true,
): string | null {
  const own = title === null ? '' : plain(title);
  for (const line of all(document, 'div, p, td, span, nav, ul, ol')) {
    const text = shortTextOf(line, 200);
    if (text === null || !WAY_HOME.test(text.normalize('NFC')) || !isBefore(line) || isBesideClock(line))
      continue;
    const steps = text
      .split(/\s*(?:[»›→>|]|::|\s\/\s)\s*/)
      .slice(1)
      .filter((step) => step !== '' && !isTitle(plain(step), own, step, false) && step.length <= 80);
    if (steps.some((step) => MENU_STEP.test(plain(step))) || (/\|/.test(text) && line.querySelector('a')))
      continue;
    if (steps.length > 0 && steps.length <= 5) return steps.at(-1)!;
  }
  return null;
}

/** The box around a trail and the page's clock: the trail in it is read for itself. */
function isBesideClock(line: Element): boolean {
  const [first, ...others] = Array.from(line.children);
  if (!first || !/^(?:div|p|span|nav|ul|ol)$/.test(first.localName)) return false;
  const steps = (shortTextOf(first, 200) ?? '').split(SIGNS).filter((step) => step.trim() !== '');
  return steps.length >= 2 && others.some((each) => isDateLine(shortTextOf(each, 60) ?? ''));
}

/** A step of few words in a trail, named or printed: the section's name, whatever the window's title repeats of it. */
export function isTrailStep(element: Element): boolean {
  const text = shortTextOf(element, 60);
  if (text === null || text.split(/\s+/).length > MOST_WORDS || element.closest('h1, h2, h3')) return false;
  if (TRAILS.some((selector) => shortTextOf(element.closest(selector), LONGEST_TRAIL) !== null)) return true;
  if (!/^(?:a|span|li|b|strong|em|i|font)$/.test(element.localName)) return false;
  const line = shortTextOf(element.parentElement?.closest('div, p, td, ul, ol, nav, section'), LONGEST_TRAIL);
  return line !== null && WAY_HOME.test(line.normalize('NFC'));
}

/** Sections are named in so many words at the most. */
const MOST_WORDS = 6;
const LONGEST_TRAIL = 300;

/** "Tin tức": true of every article, so that any other word says more. */
export function isGenericStep(text: string): boolean {
  return /^(?:tin(?: tuc)?(?: (?:va )?su kien)?(?: noi bat)?|ban tin|bai viet|news|tin bai)$/.test(
    plain(text),
  );
}

/** Titles in trails are often cut ("Trao 12 suất…"); a section may be how the title begins ("Lịch tiếp công dân"). */
function isTitle(key: string, own: string, text: string, isElsewhere: boolean): boolean {
  if (own === '') return false;
  if (key === own) return true;
  const isCut = /(?:…|\.{3})$/.test(text);
  if (!isCut && (isElsewhere || key.split(' ').length <= MOST_WORDS)) return false;
  return key.length >= 12 && own.startsWith(key);
}

/** Whether a link leads to another page than the one at `address`. */
export function leadsElsewhere(href: string | null, address: string): boolean {
  if (href === null || /^(?:#|javascript:)/i.test(href) || !URL.canParse(href, address)) return false;
  const [there, here] = [new URL(href, address), new URL(address)];
  return there.pathname !== here.pathname || there.search !== here.search;
}

interface Step {
  readonly text: string;
  readonly href: string | null;
}

/**
 * The steps of a row that parts them by nothing or by pictures: links, and the last one, where the reader is, or all of them
 * no links (`<a>Trang chủ</a><svg/><a>Tin tức</a><svg/><span>Giáo dục</span>`). Null where a row is not so made, or its last
 * step is no name of a section.
 */
export function rowSteps(row: Element): string[] | null {
  const steps = Array.from(row.children).filter((each) => textOf(each) !== null);
  const texts = steps.map((each) => shortTextOf(each, 60)?.replace(ENDS, '') ?? '');
  const last = texts.at(-1) ?? '';
  if (steps.length < 2 || steps.length > MOST_STEPS || !SECTION_NAME.test(last)) return null;
  if (MENU_STEP.test(plain(last)) || last.split(/\s+/).length > MOST_WORDS || dateIn(last) !== null)
    return null;
  if (!steps.every((each) => STEP_TAGS.has(each.localName)) || texts.includes('')) return null;
  const isLink = steps.map((each) => each.localName === 'a' || each.querySelector('a') !== null);
  const isBareLast = isLink.indexOf(false) === steps.length - 1;
  if (!isBareLast && isLink.includes(true)) return null;
  const own = (textOf(row) ?? '').replace(/[^\p{L}\d]/gu, '').length;
  return own === texts.join('').replace(/[^\p{L}\d]/gu, '').length ? texts : null;
}

/** Words that begin with a capital, without a colon or a number of any length. */
const SECTION_NAME = /^\p{Lu}(?!.*(?:[:：]|\d{3}|\d\/)).*[^.!?;]$/u;
const MOST_STEPS = 5;
const STEP_TAGS: ReadonlySet<string> = new Set('a span b strong em i p div li'.split(' '));

/** The steps of a trail: as marked for machines, as list items or links, else its text between its signs. */
function stepsOf(trail: Element): Step[] {
  const [marked, items, links] = ['[itemprop="name"]', 'li', 'a'].map((selector) =>
    all(trail, selector).flatMap((step): Step[] => {
      const text = shortTextOf(step, 400)?.replace(ENDS, '') ?? '';
      const link = step.closest('a') ?? step.querySelector('a');
      return text === '' ? [] : [{ text, href: attr(link, 'href') }];
    }),
  ) as [Step[], Step[], Step[]];
  if (marked.length > 0) return marked;
  const whole = shortTextOf(trail, 400) ?? '';
  const written = whole
    .split(SIGNS)
    .map((text) => text.replace(ENDS, '').trim())
    .filter((text) => text !== '')
    .map((text): Step => ({ text, href: links.find((link) => link.text === text)?.href ?? null }));
  if (items.length >= links.length && (items.length > 1 || (items.length === 1 && written.length < 2)))
    return items;
  if (written.length > links.length) return written;
  const row = items.length === 0 ? rowSteps(trail) : null;
  return row === null || row.length <= links.length
    ? links
    : row.map((text): Step => ({ text, href: links.find((link) => link.text === text)?.href ?? null }));
}

const ENDS = /^[\s/›»>|→-]+|[\s/›»>|→-]+$/g;
const SIGNS = /\s*[›»>|→]\s*|\s\/\s/;
