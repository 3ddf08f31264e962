export interface Action {
  label: string;
  onClick: (button: HTMLButtonElement) => void;
}

/** Puts a button under a picture. They are made in the browser: without JavaScript they do nothing. */
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
  button.addEventListener('click', () => onClick(button));
  bar.append(button);
  return button;
}
