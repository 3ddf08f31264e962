/** The map through time, steered by the reader: date, kinds, departments, event by event. */
import type { ExpansionData } from '../../visuals/expansion-map/data.ts';
import {
  type Asked,
  NOTHING_ASKED,
  dateOf,
  explored,
  focusOf,
  reachable,
  spanOf,
  stepped,
} from '../../visuals/expansion-map/explored.ts';
import { FOCI, type Focus } from '../../visuals/expansion-map/focus.ts';
import { whenText } from '../../visuals/expansion-map/phrases.ts';
import type { Payload } from '../../visuals/kit/contract.ts';
import { daysBetween, fill, formatDate } from '../../visuals/kit/format.ts';
import { TRANSITION_MS, mayMove } from '../../visuals/kit/motion.ts';
import { mountModel } from '../../visuals/kit/mount.ts';
import type { Explorer } from '../index.ts';
import { scrollInBox, within } from '../within.ts';
import { askedInAddress } from './asked.ts';

/** Between two events while playing: slower than one a second, so that each can be read. */
const PLAY_MS = 1500;
const DAY_MS = 86_400_000;

export const explorer: Explorer = {
  start(root, visual, payload: Payload) {
    const data = payload.data as ExpansionData;
    const { words, language } = payload;
    const form = within<HTMLFormElement>(root, '.expansion-controls');
    const box = within<HTMLElement>(root, '.found');
    const entries = [...box.querySelectorAll<HTMLDetailsElement>('details[data-row]')];
    const counts = root.querySelectorAll('.found-count');
    const none = within<HTMLElement>(root, '.found-none');
    const status = within<HTMLElement>(root, '.explorer-status');
    const slider = within<HTMLInputElement>(form, '[name="date"]');
    const shownDate = within<HTMLOutputElement>(form, 'output');
    const selects = (['kind', 'department', 'year'] as const).map(
      (name) => [name, within<HTMLSelectElement>(form, `[name="${name}"]`)] as const,
    );
    const button = (name: string) => within<HTMLButtonElement>(form, `[data-do="${name}"]`);
    const maps = FOCI.map((focus) => [focus, button(`map-${focus}`)] as const);
    const play = button('play');
    const say = (key: string, values = {}) => fill(words[key] ?? '', values);

    const address = askedInAddress(data, window, root.id);
    let asked = address.read();
    let model = explored(data, asked, language, words);
    let playing = 0;
    const sources = { ...payload.sources, ...data.publishers };
    const picture = mountModel(
      within(root, 'figure.visual'),
      visual,
      { ...payload, sources },
      () => model,
      (key) => {
        if (model.events.some(({ id }) => id === key)) choose(key);
      },
    );

    const dateText = () => formatDate(dateOf(data, asked), language);
    const counted = () =>
      model.events.length > 0
        ? say('found', {
            count: model.events.length,
            total: data.events.length,
            date: dateText(),
          })
        : say('found-none', { date: dateText() });

    /** Puts the state into the controls and the list. */
    const show = () => {
      const { first, last } = spanOf(data, asked);
      const date = dateOf(data, asked);
      slider.max = String(daysBetween(first, last));
      slider.value = String(daysBetween(first, date));
      slider.setAttribute('aria-valuetext', dateText());
      shownDate.textContent = dateText();
      for (const [name, select] of selects) select.value = asked[name];
      for (const [focus, each] of maps) {
        each.setAttribute('aria-pressed', String(focus === focusOf(asked)));
      }
      button('previous').disabled = stepped(data, asked, -1) === null;
      button('next').disabled = stepped(data, asked, 1) === null;
      button('clear').disabled = Object.values(asked).every((value) => value === '');
      play.textContent = say(playing ? 'stop' : 'play');
      play.hidden = !mayMove();
      const shown = new Set(model.events.map(({ id }) => id));
      for (const entry of entries) {
        const id = entry.dataset.row ?? '';
        if (entry.parentElement) entry.parentElement.hidden = !shown.has(id);
        entry.open = id === asked.event && shown.has(id);
        if (entry.open) scrollInBox(box, entry);
      }
      none.hidden = model.events.length > 0;
      none.textContent = none.hidden ? '' : counted();
      for (const each of counts) each.textContent = model.events.length > 0 ? counted() : '';
    };

    /** @param entry how the address remembers it; null when the address itself has changed */
    const go = (next: Asked, entry: 'push' | 'replace' | null, duration = 0) => {
      asked = next;
      model = explored(data, asked, language, words);
      // What is open stays open only as long as it is shown.
      if (!model.events.some(({ id }) => id === asked.event)) asked = { ...asked, event: '' };
      if (entry) address.write(asked, entry);
      show();
      picture.redraw(duration);
    };
    const animated = () => (mayMove() ? TRANSITION_MS : 0);
    const ask = (part: Partial<Asked>, entry: 'push' | 'replace' = 'push') => {
      stop();
      go({ ...asked, ...part }, entry, entry === 'push' ? animated() : 0);
      status.textContent = counted();
    };
    const tellOpen = () => {
      const event = model.events.find(({ id }) => id === asked.event);
      status.textContent = event
        ? say('opened', { title: event.title, when: whenText(event, model) })
        : '';
    };
    const choose = (event: string) => {
      if (event === asked.event) return;
      stop();
      go({ ...asked, event }, 'push', animated());
      tellOpen();
    };
    const step = (by: 1 | -1, entry: 'push' | 'replace' = 'push'): boolean => {
      const next = stepped(data, asked, by);
      if (next) {
        go(next, entry, animated());
        tellOpen();
      }
      return next !== null;
    };

    const stop = () => {
      if (!playing) return;
      clearInterval(playing);
      playing = 0;
      show();
    };
    const start = () => {
      // From the end it begins anew.
      if (!stepped(data, asked, 1)) {
        const first = reachable(data, asked)[0];
        if (first) go({ ...asked, date: first.date, event: first.id }, 'push', animated());
      }
      playing = window.setInterval(() => {
        if (!mayMove() || !step(1, 'replace')) stop();
      }, PLAY_MS);
      show();
    };

    slider.addEventListener('input', () => {
      const { first, last } = spanOf(data, asked);
      const day = new Date(Date.parse(first) + Number(slider.value) * DAY_MS);
      const date = day.toISOString().slice(0, 10);
      ask({ date: date === last ? '' : date, event: '' }, 'replace');
    });
    // An arrow key goes to the next event: a day on, nothing would have changed.
    slider.addEventListener('keydown', (event) => {
      const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key];
      if (by === undefined) return;
      event.preventDefault();
      stop();
      step(by as 1 | -1, 'replace');
    });
    for (const [name, select] of selects) {
      select.addEventListener('change', () =>
        ask({ [name]: select.value, ...(name === 'year' ? { date: '' } : {}) }),
      );
    }
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('click', ({ target }) => {
      const pressed = target instanceof Element ? target.closest('button') : null;
      const what = pressed?.dataset.do ?? '';
      if (what === 'play') return playing ? stop() : start();
      if (what === 'clear') return ask(NOTHING_ASKED);
      if (what.startsWith('map-')) return ask({ map: what.slice('map-'.length) as Focus });
      if (what === 'previous' || what === 'next') {
        stop();
        step(what === 'next' ? 1 : -1);
      }
    });
    box.addEventListener('click', (event) => {
      const summary = event.target instanceof Element ? event.target.closest('summary') : null;
      const row = summary?.parentElement?.dataset.row;
      if (row === undefined) return;
      event.preventDefault();
      choose(row === asked.event ? '' : row);
    });
    address.onMove((next) => {
      stop();
      go(next, null, animated());
    });
    show();
  },
};
