/** What the way to a site's first page is called, folded: in Vietnamese, then as pages for guests and templates from abroad do. */
const HOME: ReadonlySet<string> = new Set([
  'trang chu',
  'trang nhat',
  'trang chinh',
  'accueil',
  'home',
  'home page',
  'homepage',
  'index',
  'inicio',
  'main',
  'pagina inicial',
  'startseite',
  'strona glowna',
]);

/** Do these words, folded, lead to the first page? They name no section. */
export function isHome(key: string): boolean {
  return HOME.has(key);
}
