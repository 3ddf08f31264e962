/** Elements of the dialog. */

type Properties<K extends keyof HTMLElementTagNameMap> = Partial<HTMLElementTagNameMap[K]>;

/** @param properties as the element names them: `className`, `textContent`, `readOnly` … */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Properties<K> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

export type TextField = HTMLInputElement | HTMLTextAreaElement;

export interface Copying {
  words: Readonly<Record<string, string>>;
  /** Says what happened, politely. */
  say(text: string): void;
}

/** Puts the text of a field on the clipboard; where that is not allowed, it is left selected. */
export async function copyField(
  field: TextField,
  what: string,
  { words, say }: Copying,
): Promise<void> {
  try {
    await navigator.clipboard.writeText(field.value);
    say((words.copied ?? '').replace('{what}', what));
  } catch {
    field.focus();
    field.select();
    say(words.denied ?? '');
  }
}

/** A field that only shows, under its name, with a button that copies it. */
export function copyable(
  what: string,
  field: TextField,
  copying: Copying,
): { row: HTMLElement; button: HTMLButtonElement } {
  field.readOnly = true;
  const button = element('button', { type: 'button', textContent: copying.words.copy ?? '' });
  button.setAttribute('aria-label', (copying.words['copy-label'] ?? '').replace('{what}', what));
  button.addEventListener('click', () => void copyField(field, what, copying));
  field.setAttribute('aria-label', what);
  const row = element('div', { className: 'share-row' }, field, button);
  return { row, button };
}

/** A part of the dialog under its name. */
export function part(name: string, ...children: readonly (Node | string)[]): HTMLElement {
  return element('section', {}, element('h3', { textContent: name }), ...children);
}

export const link = (textContent: string, href: string): HTMLAnchorElement =>
  element('a', { textContent, href });
