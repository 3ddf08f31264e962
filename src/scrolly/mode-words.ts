/** Words of step-through, present, and notice and wonder, fetched when a reader first enters one. */
export interface ModeWords {
  /** From the language file; `{name}` marks a place to fill. */
  words: Readonly<Record<string, string>>;
  /** What each picture plots, without its finding, by the name of the visual. */
  names: Readonly<Record<string, string>>;
}

/** Says a phrase; a key that the language file does not have is shown as it is. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** @throws when the file cannot be had: the page then stays as it scrolls */
export async function fetchModeWords(address: string): Promise<ModeWords> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as ModeWords;
}

export function sayFrom({ words }: ModeWords): Say {
  return (key, values = {}) =>
    (words[key] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) =>
      String(values[name] ?? whole),
    );
}

/** An element with a class and, where given, text: never markup. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text) element.textContent = text;
  return element;
}

export function makeButton(className: string, text: string, onClick: () => void) {
  const button = make('button', className, text);
  button.type = 'button';
  button.addEventListener('click', onClick);
  return button;
}
