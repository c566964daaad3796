/**
 * True for the last part of a caption when it is a name behind a whole sentence and in an element of its own: who took the
 * picture, though no class and no label says so (`<span>Los pescadores vuelven a puerto.</span><span>Ana Ruiz</span>`).
 * Newspapers taught it whose classes are letters.
 */
export function isNameBehind(part: Element): boolean {
  if (!/^(?:span|small|em|i|cite|p|div)$/.test(part.localName)) return false;
  const name = (part.textContent ?? '').trim();
  if (name.length < 5 || name.length > 50 || !NAME.test(name)) return false;
  for (let after = part.nextSibling; after; after = after.nextSibling)
    if ((after.textContent ?? '').trim() !== '') return false;
  let before = part.previousSibling;
  while (before && (before.textContent ?? '').trim() === '') before = before.previousSibling;
  return before !== null && SENTENCE.test((before.textContent ?? '').trim().slice(-400));
}

/** Two to four words with capitals, and the little words between those of a name. */
const NAME =
  /^\p{Lu}[\p{L}.'’-]*(?:\s(?:(?:de|del|de la|da|do|van|von|der|di|du|le|la|y|bin)\s)?\p{Lu}[\p{L}'’-]*){1,3}$/u;

/** Three words and more, the last of them no title ("Prof.") and no initial. */
const SENTENCE = /\S\s+\S+\s+(?:\S+\s+)*[\p{Ll}\d]{3,}["”»’)]?[.!?…]["”»’)]?$/u;
