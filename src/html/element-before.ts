/**
 * The element right before another among its siblings, as long as it is one of the first `most` of them; null without one.
 * The tree does not know what stands before an element: its siblings are walked.
 */
export function elementBefore(element: Element, most: number): Element | null {
  let before: Element | null = null;
  let child = element.parentElement?.firstElementChild ?? null;
  for (let step = 0; child && child !== element; step += 1, child = child.nextElementSibling) {
    if (step === most) return null;
    before = child;
  }
  return before;
}
