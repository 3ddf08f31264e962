/** The row of buttons at the foot of a mode: where the reader is, on, back, and out. */
import type { Mode } from '../away.ts';
import { make, makeButton, type Say } from '../mode-words.ts';
import type { Deed } from './keys.ts';

export interface Where {
  /** From 0. */
  index: number;
  count: number;
  section: string;
  title: string;
}

export interface Bar {
  element: HTMLElement;
  /** The button that leads on; at the last stop the link to the next chapter, where there is one. */
  next(): HTMLElement;
  show(where: Where): void;
  announce(text: string): void;
}

/** Where the story goes on after the last stop. */
export interface After {
  href: string;
  title: string;
}

export function createBar(
  mode: Mode,
  after: After | null,
  say: Say,
  act: (deed: Deed) => void,
): Bar {
  const element = make('div', 'mode-bar');
  element.setAttribute('role', 'group');
  element.setAttribute('aria-label', say('controls'));
  const place = make('p', 'mode-place');
  const counter = make('span', 'mode-counter');
  const section = make('span', 'mode-section');
  place.append(counter, ' ', section);
  const status = make('p', 'visually-hidden');
  status.setAttribute('role', 'status');

  const button = (deed: Deed, key: string, className = '') =>
    makeButton(`mode-button ${className}`.trim(), say(key), () => act(deed));
  const previous = button('previous', 'previous', 'mode-previous');
  const next = button('next', 'next', 'mode-next');
  const onward = make('a', 'mode-button mode-next mode-onward');
  if (after) {
    onward.href = after.href;
    onward.textContent = say('next-chapter', { title: after.title });
  }
  onward.hidden = true;
  const more =
    mode === 'present'
      ? [
          button('code', 'code', 'mode-minor'),
          button('black', 'black', 'mode-minor mode-for-keys'),
          button('full', 'full', 'mode-minor mode-for-keys'),
          button('help', 'keys', 'mode-minor mode-for-keys'),
        ]
      : [];
  const steps = make('div', 'mode-steps');
  steps.append(previous, next, onward);
  const tools = make('div', 'mode-tools');
  tools.append(...more, button('leave', 'leave', 'mode-minor'));
  element.append(place, steps, tools, status);

  return {
    element,
    next: () => (onward.hidden ? next : onward),
    show({ index, count, section: name }) {
      counter.textContent = say('counter', { number: index + 1, count });
      section.textContent = name;
      const isLast = index === count - 1;
      previous.setAttribute('aria-disabled', String(index === 0));
      next.setAttribute('aria-disabled', String(isLast));
      const hadFocus = element.contains(document.activeElement) && isLast !== next.hidden;
      next.hidden = isLast && after !== null;
      onward.hidden = !next.hidden;
      if (hadFocus && !element.contains(document.activeElement)) this.next().focus();
    },
    announce(text) {
      status.textContent = text;
    },
  };
}
