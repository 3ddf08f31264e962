/** What a reader can do with a picture: buttons in its caption, made in the browser. */
export interface Action {
  label: string;
  onClick: () => void;
}

/** Adds a button to the picture's `<p class="visual-actions">`, which the first one brings along. */
export function addAction(figure: HTMLElement, { label, onClick }: Action): HTMLButtonElement {
  const caption = figure.querySelector('figcaption') ?? figure;
  let bar = caption.querySelector('.visual-actions');
  if (!bar) {
    bar = document.createElement('p');
    bar.className = 'visual-actions';
    caption.insertBefore(bar, caption.querySelector('.visual-source'));
  }
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', onClick);
  bar.append(button, ' ');
  return button;
}
