import { all } from '../dom.js';
import { imageAddress } from './image-address.js';

/** Words by which a file or its folder says that it is the small copy of a picture. */
const SMALL = /(?:^|[/_.-])(?:thumb(?:nail)?s?|small|mini|tn|preview|\d{2,4}x\d{2,4})(?=[/_.-]|$)/gi;

/**
 * The pictures below `root` that are small copies of others there: a slider shows "1-0.jpg", and the strip under it
 * "thumb_1-0.jpg" or "/thumbs/1-0.jpg". A small copy alone is the picture itself.
 */
export function thumbCopies(root: Element): Element[] {
  const images = all(root, 'img').flatMap((image) => {
    const path = (imageAddress(image) ?? '').replace(/[?#].*$/s, '');
    return path === '' ? [] : [{ image, path, name: nameOf(path) }];
  });
  const whole = new Set(images.flatMap(({ path, name }) => (isSmall(path) ? [] : [name])));
  return images.filter(({ path, name }) => isSmall(path) && whole.has(name)).map(({ image }) => image);
}

function isSmall(path: string): boolean {
  return path.search(SMALL) !== -1;
}

/** The file's name without the words that say how large it is. */
function nameOf(path: string): string {
  const file = path.slice(path.lastIndexOf('/') + 1);
  return file.replace(SMALL, '').replace(/^[_.-]+/, '');
}
