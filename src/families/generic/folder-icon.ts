import { all, shortTextOf } from '../dom.js';
import { isHidden } from './chrome.js';
import { isForeign } from './foreign.js';
import { isInMenu } from './in-menu.js';
import { behindIcon, iconName } from './person-icon.js';
import { isAnyIcon } from './row-icons.js';

/**
 * What stands right behind the picture of a folder within `area` ("<i class="fa fa-folder-open"></i> <a>Đoàn thể</a>"): the
 * section an article is filed under, where `isCategory` says that it can be one. Null without one; of the many folders of a
 * menu none is asked.
 */
export function behindFolderIcon(
  area: Element,
  heading: Element | null,
  isCategory: (text: string, icon: Element) => boolean,
): string | null {
  const icons = all(area, 'i, span, em, b, svg, img').filter(
    (each) => isAnyIcon(each) && FOLDER_ICON.test(iconName(each)),
  );
  if (icons.length > MOST_ICONS) return null;
  for (const icon of icons) {
    const row = rowOf(icon);
    if (!row || isForeign(icon, heading) || isHidden(icon) || isInMenu(icon)) continue;
    const node = behindIcon(row, (each) => each === icon);
    const words = node?.parentElement;
    const text =
      (words && words !== row && row.contains(words) ? shortTextOf(words, 60) : node?.nodeValue) ?? '';
    const [name = ''] = text.split(/\s*[|•·,;]\s*/u).map((each) => each.trim());
    if (name !== '' && isCategory(name, icon)) return name;
  }
  return null;
}

/** The closest box around an icon that says something short. */
function rowOf(icon: Element): Element | null {
  for (let row = icon.parentElement, up = 0; row && up < 3; row = row.parentElement, up += 1)
    if (shortTextOf(row, LONGEST_ROW) !== null) return row;
  return null;
}

const LONGEST_ROW = 160;
/** More of them are a list of folders. */
const MOST_ICONS = 3;

/** "fa fa-folder-open", "bi-archive", "icon-category", "folder.svg". */
const FOLDER_ICON = /(?:^|[\s_/#.-])(?:folders?|category|categories|archive)(?:$|[\s_.-])/i;
