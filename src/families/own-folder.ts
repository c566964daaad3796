/** How an article's address lies below those of the lists that hold it. */

/** The page's address lies below the link's: `/kinh-te` above `/kinh-te/ten-bai-12.html`. */
export function isAbove(href: string | null, address: string): boolean {
  return stepsBelow(href, address) > 0;
}

/**
 * The link leads to the list right above the article: one step lies below it, or two where the list itself lies below
 * something (`/app/portal/folder/tin` above `…/tin/news/ten-bai.html`) or the last of them is a number.
 */
export function isFolderOf(href: string, address: string): boolean {
  const below = stepsBelow(href, address);
  if (below === 1) return true;
  if (below !== 2) return false;
  const path = new URL(href, address).pathname.split('/').filter((step) => step !== '');
  return path.length >= 3 || /\/\d+(?:\.\w{2,5})?$/.test(new URL(address).pathname);
}

/** How many steps of the page's path lie below the link's; 0 where it does not lie below. */
function stepsBelow(href: string | null, address: string): number {
  if (href === null || !URL.canParse(href, address)) return 0;
  const [there, here] = [new URL(href, address), new URL(address)];
  const path = there.pathname.replace(/(?:\/|\.\w{2,5})$/, '');
  if (path.length <= 1 || there.hostname !== here.hostname || !here.pathname.startsWith(`${path}/`)) return 0;
  return here.pathname.slice(path.length + 1).split('/').length;
}
