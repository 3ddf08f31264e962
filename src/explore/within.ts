/** The element that a selector finds inside `root`. @throws when the page has none: the explorer stays the built picture */
export function within<E extends Element>(root: ParentNode, selector: string): E {
  const found = root.querySelector<E>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

/** Scrolls a box, and not the page, until one of its parts can be seen in it. */
export function scrollInBox(box: HTMLElement, part: HTMLElement): void {
  const outer = box.getBoundingClientRect();
  const inner = part.getBoundingClientRect();
  if (inner.top < outer.top || inner.bottom > outer.bottom) {
    box.scrollTop += inner.top - outer.top - 4;
  }
}
