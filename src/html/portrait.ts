/** Boxes that introduce a person: who wrote, who holds the account, who comments. */
const PERSON =
  /(?:^|[\s_-])(?:author|user|member|account|profile|tac-?gia|writer|editor|comment(?:er)?)s?(?:$|[\s_-])/i;

/** Faces by their own names or address; a bare `img-avatar` is what Vietnamese portals call an article's thumbnail. */
const FACE =
  /(?:^|[\s_-])(?:author|byline|user|member|profile)[-_]?(?:avatar|avt|photo|image|img|portrait|pic)(?:$|[\s_-])|gravatar|\/(?:image\/)?user_(?:[a-z]+_)?portrait(?:[/?]|$)|\/(?:avatars?\/|(?:avt|avatar)[-_.])|\/(?:authors?|reporters?|contributors?|head-?shots?)\/(?:[^/]{1,80}\/)?[^/]{1,80}\.(?:jpe?g|png|webp)/i;
/** What a face is called for those who cannot see it. */
const FACE_TOLD =
  /^(?:reporter|author|writer|phóng viên|tác giả)\s?[:：]|^(?:author )?head ?shot of\s|(?:^|\s)(?:’s|'s )?(?:avatar|headshot)$/iu;
const AVATAR = /(?:^|[\s_-])(?:avatars?|avt)(?:$|[\s_-])/i;

/** A few words on somebody beside their picture. */
const BIO = /(?:^|[\s_-])(?:bio|biography|biograf[ií]a|biographie)(?:$|\s)/i;

/** How far out a face's box stands. */
const NEAR = 3;

/**
 * True for the picture of a person and not of the news: a face by address or name (`/image/user_portrait`,
 * `author-avatar`), or an avatar in the box of an author.
 */
export function isPortrait(img: Element, address: string | null): boolean {
  const names = namesOf(img);
  if (FACE.test(names) || FACE.test((address ?? '').slice(-300))) return true;
  // In a figure the same words may say who took it: then it shows the news.
  if (FACE_TOLD.test((img.getAttribute('alt') ?? '').slice(0, 120)) && img.closest('figure') === null)
    return true;
  let isAvatar = AVATAR.test(names) && !/(?:^|\s)img-avatar(?:$|\s)/i.test(names);
  for (let box = img.parentElement, up = 0; box && up < NEAR; box = box.parentElement, up += 1) {
    const around = namesOf(box);
    if (FACE.test(around) && box.children.length <= 2) return true;
    if (BIO.test(around) && box.querySelectorAll('img').length === 1 && (box.textContent ?? '').length < 600)
      return true;
    isAvatar ||= AVATAR.test(around) && box.querySelectorAll('img').length === 1;
    if (isAvatar && (PERSON.test(around) || (up === 0 && isName(box.textContent ?? '')))) return true;
  }
  return false;
}

/** Nothing but a name beside the picture. */
function isName(text: string): boolean {
  return text.length < 80 && /^\s*\p{Lu}\p{L}*(?:\s\p{Lu}[\p{L}.]*){1,4}\s*$/u.test(text);
}

function namesOf(element: Element): string {
  return `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.slice(0, 400);
}
