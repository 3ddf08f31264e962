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
import { visual } from '../../visuals/expansion-map/index.ts';
import { whenText } from '../../visuals/expansion-map/phrases.ts';
import type { LivePayload } from '../../visuals/kit/contract.ts';
import { daysBetween, fill, formatDate } from '../../visuals/kit/format.ts';
import { mayMove } from '../../visuals/kit/may-move.ts';
import { TRANSITION_MS } from '../../visuals/kit/motion.ts';
import { mountModel } from '../../visuals/kit/mount.ts';
import type { Explorer } from '../index.ts';
import { scrollInBox, within } from '../within.ts';
import { askedInAddress } from './asked.ts';

/** Between two events while playing: long enough to read what each is. */
const PLAY_MS = 3000;
const DAY_MS = 86_400_000;
/** Where the list stands beside the picture, and not right under its drawing. */
const BESIDE = '(width >= 64rem)';

export const explorer: Explorer = {
  start(root, payload: LivePayload) {
    const data = payload.data as ExpansionData;
    const { words, language } = payload;
    const form = within<HTMLFormElement>(root, '.expansion-controls');
    const figure = within<HTMLElement>(root, 'figure.visual');
    const drawing = within<HTMLElement>(figure, '.drawing');
    const list = within<HTMLElement>(root, '.found-list');
    const box = within<HTMLElement>(list, '.found');
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
    let isByKey = false;
    drawing.dataset.inspectLabel = say('inspect');
    for (const type of ['keydown', 'pointerdown']) {
      drawing.addEventListener(type, () => (isByKey = type === 'keydown'), { capture: true });
    }
    const shown = () => ({ model, description: visual.describe(model) });
    const picture = mountModel(figure, visual, { ...payload, sources }, shown, (key) => {
      if (!model.events.some(({ id }) => id === key)) return;
      choose(key);
      // When the card on the map has opened, a reader with a keyboard goes on to the entry.
      if (isByKey) queueMicrotask(() => summaryOf(key)?.focus());
    });
    const marks = () => drawing.querySelector<HTMLElement>('[role="listbox"]');
    const summaryOf = (key: string) =>
      entries.find(({ dataset }) => dataset.row === key)?.querySelector('summary');

    const dateText = () => formatDate(dateOf(data, asked), language);
    /** How many events are shown of how many, by which filters, and how many the map leaves out. */
    const counted = () => {
      const { events } = model;
      const chosen = selects
        .filter(([name]) => asked[name] !== '')
        .map(([, select]) => select.selectedOptions[0]?.textContent.trim() ?? '');
      const filters = chosen.length > 0 ? say('filtered', { list: chosen.join(', ') }) : '';
      const values = { count: events.length, total: data.events.length, date: dateText(), filters };
      const off = events.filter(({ at, place }) => at === null && place !== null).length;
      return [
        say(events.length > 0 ? 'found' : 'found-none', values),
        off > 0 ? say('found-off', { count: off }) : '',
      ]
        .join(' ')
        .trim();
    };
    const allow = (name: string, isAllowed: boolean) =>
      // Not `disabled`: a button that has just been pressed keeps the focus.
      button(name).setAttribute('aria-disabled', String(!isAllowed));

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
      allow('previous', stepped(data, asked, -1) !== null);
      allow('next', stepped(data, asked, 1) !== null);
      allow(
        'clear',
        Object.values(asked).some((value) => value !== ''),
      );
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
        if (!playing) tellOpen();
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
      status.textContent = '';
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
    box.addEventListener('keydown', ({ key }) => {
      // Escape is for the card of a source first, where one is open.
      if (key === 'Escape' && !document.querySelector(':popover-open')) marks()?.focus();
    });
    const beside = window.matchMedia(BESIDE);
    const place = () => (beside.matches ? figure.after(list) : drawing.after(list));
    beside.addEventListener('change', place);
    place();
    address.onMove((next) => {
      stop();
      go(next, null, animated());
    });
    show();
  },
};
