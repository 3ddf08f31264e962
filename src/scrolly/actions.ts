/** What a reader can do with a picture: buttons in its caption. */
export interface Action {
  label: string;
  onClick: () => void;
}

/**
 * Brings a button of the picture's `<p class="visual-actions">` to life. The page has kept its place, so
 * that nothing moves when the code comes; one that it does not have is added.
 */
export function addAction(figure: HTMLElement, { label, onClick }: Action): HTMLButtonElement {
  const bar = figure.querySelector('.visual-actions') ?? figure;
  const waiting = [...bar.querySelectorAll('button')].find(
    ({ disabled, textContent }) => disabled && textContent?.trim() === label,
  );
  const button = waiting ?? document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.disabled = false;
  button.addEventListener('click', onClick);
  if (!waiting) bar.append(' ', button);
  return button;
}
