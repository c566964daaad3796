import { attr, eachNode } from '../dom.js';
import { isAnyIcon } from './row-icons.js';
import { imageAddress } from './image-address.js';

/** The text right behind the picture of a person (a user, a pen) in a row: who put the article there; null without one. */
export function behindPersonIcon(row: Element): Node | null {
  return behindIcon(row, isPersonIcon);
}

/** The text right behind a picture that `isIcon` knows, in the order of print; null without one. */
export function behindIcon(row: Element, isIcon: (element: Element) => boolean): Node | null {
  let isBehind = false;
  for (const node of eachNode(row)) {
    if (node.nodeType === 1) isBehind = isIcon(node as Element) || (isBehind && !isAnyIcon(node as Element));
    else if (isBehind && node.nodeType === 3) {
      const text = (node.nodeValue ?? '').trim();
      if (text !== '' && !LABEL.test(text.normalize('NFC'))) return node;
    }
  }
  return null;
}

/** What stands between the picture and the name. */
const LABEL = /[:：]$|^(?:(?:được )?(?:đăng|viết|gửi) )?(?:bởi|by)$/iu;

/** Drawn by an icon font, an image or a sprite, each called after what it shows: "fa fa-user", "bi-person", "user.png". */
function isPersonIcon(element: Element): boolean {
  return isAnyIcon(element) && PERSON_ICON.test(iconName(element));
}

/** What an icon is called by: its classes, or the address of its picture. */
export function iconName(element: Element): string {
  const address =
    element.localName === 'img'
      ? (imageAddress(element) ?? '')
      : (attr(element, 'href') ?? attr(element, 'xlink:href') ?? '');
  return `${attr(element, 'class') ?? ''} ${address}`.slice(-300);
}

const PERSON_ICON = /(?:^|[\s_/#.-])(?:users?|person|author|account|pen|pencil|edit|feather)(?:$|[\s_.-])/i;
