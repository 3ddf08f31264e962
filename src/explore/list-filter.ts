/**
 * Narrows down a list that the page holds whole, by words and by choices kept in the address. Binds the
 * forms that `FilterForm.astro` makes.
 */
import { type AddressBar, type Field, addressState, choice, words } from './address-state.ts';

type State = Record<string, string>;

/** Small letters without accents, numbers without commas: "5626" finds 5,626, "kreyol" Kreyòl. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .toLowerCase()
    .replaceAll('œ', 'oe');

/** Whether a text has each of the words that are looked for, anywhere. */
export const hasWords = (foldedText: string, query: string): boolean =>
  folded(query)
    .split(/\s+/)
    .every((word) => foldedText.includes(word));

export function startFilters(bar: AddressBar = window, root: ParentNode = document): void {
  for (const form of root.querySelectorAll<HTMLFormElement>('form.filters')) start(form, bar, root);
}

function start(form: HTMLFormElement, bar: AddressBar, root: ParentNode): void {
  const items = [...root.querySelectorAll<HTMLElement>(form.dataset.items ?? '')];
  const texts = new Map<HTMLElement, string>();
  const textOf = (item: HTMLElement): string => {
    const known = texts.get(item) ?? folded(item.textContent ?? '');
    texts.set(item, known);
    return known;
  };
  const groups = new Set(items.flatMap((item) => item.closest<HTMLElement>('[data-group]') ?? []));
  const status = form.querySelector<HTMLElement>('[role="status"]');
  const controls = [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')];
  const isTyped = (control: HTMLElement) => control.localName === 'input';
  const fields = Object.fromEntries(
    controls.map((control): [string, Field<string>] => [
      control.name,
      'options' in control
        ? choice(
            control.name,
            [...control.options].map(({ value }) => value),
            '',
          )
        : words(control.name),
    ]),
  );
  const state = addressState<State>(fields, bar);

  const fits = (item: HTMLElement, wanted: State): boolean =>
    controls.every((control) => {
      const value = wanted[control.name] ?? '';
      if (value === '') return true;
      return isTyped(control)
        ? hasWords(textOf(item), value)
        : (item.dataset[control.name] ?? '').split(' ').includes(value);
    });

  const apply = (wanted: State): void => {
    let shown = 0;
    for (const item of items) {
      item.hidden = !fits(item, wanted);
      if (!item.hidden) shown += 1;
    }
    for (const group of groups) {
      group.hidden = !items.some((item) => !item.hidden && group.contains(item));
    }
    form.classList.toggle('is-narrowed', Object.values(wanted).some(Boolean));
    if (!status) return;
    const phrase = (shown > 0 ? status.dataset.shown : status.dataset.none) ?? '';
    status.textContent = phrase
      .replace('{shown}', shown.toLocaleString('en'))
      .replace('{total}', items.length.toLocaleString('en'));
  };

  const show = (wanted: State): void => {
    for (const control of controls) control.value = wanted[control.name] ?? '';
    apply(wanted);
  };
  const change = (entry: 'push' | 'replace'): void => {
    const wanted = Object.fromEntries(controls.map(({ name, value }) => [name, value.trim()]));
    state.write(wanted, entry);
    apply(wanted);
  };

  form.addEventListener('input', ({ target }) =>
    change(isTyped(target as HTMLElement) ? 'replace' : 'push'),
  );
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    for (const control of controls) control.value = '';
    change('push');
  });
  state.onMove(show);
  show(state.read());
}
