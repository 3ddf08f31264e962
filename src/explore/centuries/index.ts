/** Two centuries, to be filtered, searched, zoomed and read row by row. */
import { visual } from '../../visuals/centuries/index.ts';
import type { LivePayload } from '../../visuals/kit/contract.ts';
import { fill } from '../../visuals/kit/format.ts';
import { mayMove } from '../../visuals/kit/may-move.ts';
import { TRANSITION_MS } from '../../visuals/kit/motion.ts';
import { mountModel } from '../../visuals/kit/mount.ts';
import type { CenturiesData, Kind } from '../../visuals/centuries/data.ts';
import {
  type CenturiesModel,
  NO_SEARCH,
  type Search,
  searched,
} from '../../visuals/centuries/model.ts';
import type { Explorer } from '../index.ts';
import { scrollInBox, within } from '../within.ts';
import { type Move, moved, searchInAddress } from './search.ts';

export const explorer: Explorer = {
  start(root, payload: LivePayload) {
    const data = payload.data as CenturiesData;
    const { words, language } = payload;
    const form = within<HTMLFormElement>(root, '.centuries-controls');
    const box = within<HTMLElement>(root, '.found');
    const entries = [...box.querySelectorAll<HTMLDetailsElement>('details[data-row]')];
    const texts = new Map(entries.map((entry) => [entry.dataset.row, entry.textContent]));
    const textOf = (id: string) => texts.get(id) ?? '';
    const nameOf = (id: string) =>
      [...actor.options].find(({ value }) => value === id)?.dataset.name ?? '';
    const field = <E extends HTMLElement>(name: string) => within<E>(form, `[name="${name}"]`);
    const actor = field<HTMLSelectElement>('actor');
    const text = field<HTMLInputElement>('q');
    const kinds = [...form.querySelectorAll<HTMLInputElement>('[name="kind"]')];
    const fieldsOf = (end: 'from' | 'to') => [
      ...form.querySelectorAll<HTMLInputElement>(`[data-year=${end}]`),
    ];
    const years = { from: fieldsOf('from'), to: fieldsOf('to') };
    const title = within<HTMLElement>(root, '.visual-title');
    const subtitle = within<HTMLElement>(root, '.visual-subtitle');
    const whole = { title: title.textContent, subtitle: subtitle.textContent };
    const counts = root.querySelectorAll('.found-count');
    const status = within<HTMLElement>(root, '.explorer-status');

    const known = {
      actors: [...actor.options].map(({ value }) => value),
      rows: data.rows.map(({ id }) => id),
    };
    const address = searchInAddress(known, window, root.id);
    let search = address.read();
    const build = (): CenturiesModel => searched(data, search, { textOf, nameOf }, language, words);
    let model = build();
    const shown = () => ({ model, description: visual.describe(model) });
    const picture = mountModel(within(root, 'figure.visual'), visual, payload, shown, (id) =>
      choose(id),
    );

    const counted = () =>
      fill(words[model.rows.length > 0 ? 'found' : 'text-empty'] ?? '', {
        count: model.rows.length,
        total: data.rows.length,
      });

    /** A finding of all rows must not stand over some of them. */
    const entitle = () => {
      const what = model.asked;
      const isAll = what === '' && model.isWhole;
      title.textContent = isAll ? whole.title : counted();
      subtitle.textContent = isAll
        ? whole.subtitle
        : fill(words[what ? 'asked' : 'asked-years'] ?? '', {
            what,
            from: search.from,
            to: search.to,
          });
    };

    /** Puts the search into controls and list. */
    const show = () => {
      actor.value = search.actor;
      if (text.value.trim() !== search.text) text.value = search.text;
      for (const input of kinds) input.checked = search.kinds.includes(input.value as Kind);
      for (const end of ['from', 'to'] as const) {
        for (const input of years[end]) input.value = String(search[end]);
      }
      const found = new Set(model.rows.map(({ id }) => id));
      for (const entry of entries) {
        const id = entry.dataset.row ?? '';
        if (entry.parentElement) entry.parentElement.hidden = !found.has(id);
        entry.open = id === model.chosen;
        if (entry.open) scrollInBox(box, entry);
      }
      for (const each of counts) each.textContent = counted();
      entitle();
    };

    /** @param entry how the address remembers it; none when the address itself has changed */
    const go = (next: Search, entry: 'push' | 'replace' | null, duration = 0) => {
      search = next;
      model = build();
      // What is open stays open only as long as it is found.
      if (!model.chosen) search = { ...search, row: '' };
      if (entry) address.write(search, entry);
      show();
      picture.redraw(duration);
    };
    const animated = () => (mayMove() ? TRANSITION_MS : 0);
    const ask = (part: Partial<Search>, entry: 'push' | 'replace' = 'push') => {
      go({ ...search, ...part }, entry, entry === 'push' ? animated() : 0);
      status.textContent = counted();
    };
    const choose = (row: string) => {
      if (row === search.row) return;
      go({ ...search, row }, 'push');
      const opened = data.rows.find(({ id }) => id === row);
      status.textContent = opened ? fill(words.opened ?? '', { title: opened.title }) : '';
    };

    actor.addEventListener('change', () => ask({ actor: actor.value }));
    text.addEventListener('input', () => ask({ text: text.value.trim() }, 'replace'));
    for (const input of kinds) {
      input.addEventListener('change', () =>
        ask({ kinds: kinds.filter(({ checked }) => checked).map(({ value }) => value as Kind) }),
      );
    }
    for (const end of ['from', 'to'] as const) {
      for (const input of years[end]) {
        const isRange = input.type === 'range';
        input.addEventListener(isRange ? 'input' : 'change', () => {
          const value = Math.round(Number(input.value));
          if (!input.checkValidity() || !input.value) return show();
          const from = end === 'from' ? value : Math.min(search.from, value);
          const to = end === 'to' ? value : Math.max(search.to, value);
          ask({ from, to }, isRange ? 'replace' : 'push');
        });
      }
    }
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button?.dataset.move) ask(moved(search, button.dataset.move as Move));
      if (button?.dataset.clear === 'years') ask({ from: NO_SEARCH.from, to: NO_SEARCH.to });
      if (button?.dataset.clear === 'all') ask(NO_SEARCH);
    });
    box.addEventListener('click', (event) => {
      const summary = event.target instanceof Element ? event.target.closest('summary') : null;
      const row = summary?.parentElement?.dataset.row;
      if (row === undefined) return;
      event.preventDefault();
      choose(row === search.row ? '' : row);
    });
    address.onMove((next) => go(next, null, animated()));
    show();
  },
};
