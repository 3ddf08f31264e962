/** What a reader can do with a picture: buttons in its caption. */
export interface Action {
  label: string;
  onClick: () => void;
}

/**
 * Brings a button in the picture's `<p class="visual-actions">` to life. The page has it from the
 * beginning, so that nothing moves when the code comes.
 * @throws when the picture has no such button
 */
export function addAction(figure: HTMLElement, { label, onClick }: Action): HTMLButtonElement {
  const button = [...figure.querySelectorAll<HTMLButtonElement>('.visual-actions button')].find(
    ({ textContent }) => textContent?.trim() === label,
  );
  if (!button) throw new Error(label);
  button.disabled = false;
  button.addEventListener('click', onClick);
  return button;
}
