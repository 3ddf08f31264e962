/** Milliseconds for which a link says that its address has been copied. */
const SHOWN = 2000;

/**
 * Makes the links of steps and paragraphs copy their address as well as lead there, and offer more
 * right after it. Where the browser does not allow it, what is offered is shown at once: the address
 * stands in it, ready to be copied by hand.
 * @param more shows the citations of what a link leads to, and the other ways to share it; the second
 *   argument is what the reader pressed
 */
export function bindCopyLinks(
  root: ParentNode = document,
  more: (link: HTMLAnchorElement, pressed: HTMLElement) => void = () => {},
): void {
  const status = document.querySelector<HTMLElement>('.copy-status');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let takeBack = () => {};
  const offer = document.createElement('button');
  offer.type = 'button';
  offer.textContent = status?.dataset.more ?? '';
  offer.addEventListener('click', () => {
    const link = offer.previousElementSibling as HTMLAnchorElement | null;
    if (link) more(link, offer);
  });
  for (const link of root.querySelectorAll<HTMLAnchorElement>('.step-link, .para-link')) {
    link.addEventListener('click', (event) => {
      // With these a link opens elsewhere.
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      if (!navigator.clipboard) return more(link, link);
      void navigator.clipboard.writeText(link.href).then(
        () => {
          clearTimeout(timer);
          takeBack();
          link.classList.add('is-copied');
          if (status) {
            status.textContent = status.dataset.copied ?? '';
            showAfter(link, offer);
          }
          takeBack = () => {
            link.classList.remove('is-copied');
            if (status) status.textContent = '';
          };
          timer = setTimeout(() => takeBack(), SHOWN);
        },
        () => more(link, link),
      );
    });
  }
}

/** Right after the link, over nothing; under it where the line has no room left. */
function showAfter(link: HTMLElement, offer: HTMLElement): void {
  offer.className = 'copy-more';
  link.after(offer);
  const room = offer.offsetParent?.clientWidth ?? 0;
  if (offer.offsetLeft + offer.offsetWidth > room) offer.className += ' is-below';
}
