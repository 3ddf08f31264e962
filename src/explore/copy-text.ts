/** Milliseconds for which a button says that its text has been copied. */
const SHOWN = 2000;

/**
 * Buttons that copy the text of the element that `data-copies` names. Where the browser does not allow
 * it, the text is selected instead, ready to be copied by hand.
 */
export function bindCopyButtons(root: ParentNode = document): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>('button[data-copies]')) {
    const { copies = '', copied = '' } = button.dataset;
    const text = document.getElementById(copies);
    const status = button.closest('[data-copying]')?.querySelector('[role="status"]');
    button.addEventListener('click', () => {
      if (!text) return;
      const select = () => getSelection()?.selectAllChildren(text);
      if (!navigator.clipboard) return select();
      void navigator.clipboard.writeText(text.textContent ?? '').then(() => {
        button.classList.add('is-copied');
        if (status) status.textContent = copied;
        setTimeout(() => {
          button.classList.remove('is-copied');
          if (status) status.textContent = '';
        }, SHOWN);
      }, select);
    });
  }
}
