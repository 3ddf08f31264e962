/** Milliseconds for which a link says that its address has been copied. */
const SHOWN = 2000;

/**
 * Makes the links of steps and paragraphs copy their address as well as lead there. Where the
 * browser does not allow it, they stay plain links.
 */
export function bindCopyLinks(root: ParentNode = document): void {
  const status = document.querySelector<HTMLElement>('.copy-status');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let takeBack = () => {};
  for (const link of root.querySelectorAll<HTMLAnchorElement>('.step-link, .para-link')) {
    link.addEventListener('click', () => {
      void navigator.clipboard?.writeText(link.href).then(
        () => {
          clearTimeout(timer);
          takeBack();
          link.classList.add('is-copied');
          if (status) status.textContent = status.dataset.copied ?? '';
          takeBack = () => {
            link.classList.remove('is-copied');
            if (status) status.textContent = '';
          };
          timer = setTimeout(() => takeBack(), SHOWN);
        },
        () => undefined,
      );
    });
  }
}
