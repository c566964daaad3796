/** Languages of the pages. */
export type Language = 'vi' | 'en';

/** Where somebody's own choice is kept; without one the service reads `Accept-Language` and writes it into the page. */
const KEPT = 'bantin:language';

/** The language of the page, for as long as it is open. */
export const LANGUAGE: Language = chosen() ?? (document.documentElement.lang === 'en' ? 'en' : 'vi');
document.documentElement.lang = LANGUAGE;

/** Keeps the choice and opens the page anew. */
export function switchLanguage(to: Language): void {
  try {
    localStorage.setItem(KEPT, to);
  } catch {
    return;
  }
  location.reload();
}

/** Null where nothing was chosen, or the browser keeps nothing for this page. */
function chosen(): Language | null {
  try {
    const kept = localStorage.getItem(KEPT);
    return kept === 'vi' || kept === 'en' ? kept : null;
  } catch {
    return null;
  }
}
