/** The panels of a picture, "How to read it" and "Table": one open at a time, easy to leave. */

/** Closes the panels of a figure, save one. */
export function closePanels(figure: HTMLElement, except?: HTMLDetailsElement): void {
  for (const panel of figure.querySelectorAll<HTMLDetailsElement>('details[open]')) {
    if (panel !== except) panel.open = false;
  }
}

/** Escape and a click elsewhere close a panel of a stage; opening one closes the other. */
export function bindPanels(root: ParentNode = document): void {
  for (const figure of root.querySelectorAll<HTMLElement>('.visual-stage')) {
    for (const panel of figure.querySelectorAll('details')) {
      panel.addEventListener('toggle', () => {
        if (panel.open) closePanels(figure, panel);
      });
    }
    figure.addEventListener('keydown', (event) => {
      const open = figure.querySelector<HTMLDetailsElement>('details[open]');
      if (event.key !== 'Escape' || !open) return;
      closePanels(figure);
      open.querySelector('summary')?.focus();
    });
    document.addEventListener('click', (event) => {
      const open = figure.querySelector<HTMLDetailsElement>('details[open]');
      if (open && !open.contains(event.target as Node)) closePanels(figure);
    });
  }
}
