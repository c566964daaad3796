import { all, attr, shortTextOf, textOf } from './dom.js';
import { jsonLdNodes, ldText, typesOf } from './generic/json-ld.js';
import { plain } from './generic/plain.js';
import { SITE_NAME } from './title-evidence.js';

/**
 * Whether a title for machines, folded, is what the whole site is called and not this article: the window says it whole,
 * and it is how sites are called, or the site's own data or its way home bear it. Single-page portals and home-made ones
 * print it into `<title>` and `og:title` of every page.
 */
export function isNameOfSite(title: string, document: Document): boolean {
  if (title !== plain(textOf(document.querySelector('title')) ?? '')) return false;
  return SITE_NAME.test(title) || namesToldOf(document).has(title);
}

/**
 * Whether a folded line of few words begins as organs are called, whatever follows: titles of articles about them do too,
 * so that another line must stand where titles do.
 */
export function isNameOfOrgan(key: string): boolean {
  return ORGAN.test(key) && key.split(' ').length <= MOST_WORDS;
}

const ORGAN =
  /^(?:ban (?:chi dao|chi huy|dan toc|dan van|noi chinh|quan ly|to chuc|tuyen giao)|bao hiem|bao tang|benh vien|bo|chi cuc|chi nhanh|cong an|cong doan|cong ty|cuc|dai|dang bo|dang uy|doan|don bien phong|hat|hdnd|hoi|hop tac xa|htx|huyen uy|kho bac|khoa|lien doan|lien hiep|mat tran|nha (?:hat|thieu nhi|van hoa)|phong|quy|so|thanh uy|thi uy|thu vien|tinh doan|tinh uy|toa an|tram|trung tam|truong|ubmttq|ubnd|uy ban|van phong|vien)\b/;
/** "Ban Quản lý Khu kinh tế cửa khẩu quốc tế Bờ Y tỉnh Kon Tum" has thirteen; names of few organs have more. */
const MOST_WORDS = 13;

/** Whether a name is what the window ends in and the site's way home says: its brand, and no person. */
export function isBrand(name: string, document: Document): boolean {
  const key = plain(name);
  const window = plain(textOf(document.querySelector('title')) ?? '');
  return key !== '' && window.endsWith(` ${key}`) && namesToldOf(document).has(key);
}

/** Whether a field names the paper or station that puts out the site, as the end of its window says: nobody of it signs. */
export function isOwnPaper(name: string, document: Document): boolean {
  const key = plain(name);
  const window = plain(textOf(document.querySelector('title')) ?? '');
  return /^(?:bao|tap chi|dai) (?:.{2,})/.test(key) && window.endsWith(` ${key}`);
}

/** What JSON-LD calls the site, and what its links to the home page say in words or by their picture. */
function namesToldOf(document: Document): ReadonlySet<string> {
  const told = jsonLdNodes(document)
    .filter((node) => typesOf(node).some((type) => SITE_TYPES.has(type)))
    .map((node) => ldText(node['name']));
  const shown = all(document, 'a[href]')
    .filter(leadsHome)
    .flatMap((link) => [shortTextOf(link, 120), ...all(link, 'img').map((image) => attr(image, 'alt'))]);
  return new Set([...told, ...shown].flatMap((name) => (name === null ? [] : [plain(name)])));
}

const SITE_TYPES = new Set(['WebSite', 'Organization', 'GovernmentOrganization', 'NewsMediaOrganization']);

/** Whether a link leads to the site's home page. */
export function leadsHome(link: Element): boolean {
  return /^(?:https?:\/\/[^/]+)?\/?(?:(?:index|default|trang-chu)(?:\.\w+)?)?$/i.test(
    attr(link, 'href') ?? '',
  );
}
