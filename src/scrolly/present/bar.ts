/** The row of buttons at the foot of a mode: where the reader is, on, back, and out. */
import type { Mode } from '../away.ts';
import { make, makeButton, type Say } from '../mode-words.ts';
import type { Deed } from './keys.ts';
import type { Detour } from './slides.ts';

export interface Where {
  /** “Step 7 of 15”, or what else it is. */
  place: string;
  section: string;
  isFirst: boolean;
  isLast: boolean;
  detour: Detour | null;
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
  const skip = button('skip', 'skip', 'mode-skip');
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
  steps.append(previous, next, onward, skip);
  const tools = make('div', 'mode-tools');
  const list = button('list', 'list', 'mode-minor');
  tools.append(list, ...more, button('leave', 'leave', 'mode-minor'));
  element.append(place, steps, tools, status);

  return {
    element,
    next: () => (onward.hidden ? next : onward),
    show({ place: name, section: heading, isFirst, isLast, detour }) {
      counter.textContent = name;
      section.textContent = heading;
      previous.setAttribute('aria-disabled', String(isFirst));
      next.setAttribute('aria-disabled', String(isLast));
      const hadFocus = element.contains(document.activeElement);
      skip.hidden = detour === null;
      if (detour) skip.textContent = say(detour.isAhead ? 'skip-ahead' : 'skip');
      next.hidden = isLast && after !== null;
      onward.hidden = !next.hidden;
      if (hadFocus && !isShown(document.activeElement)) this.next().focus();
    },
    announce(text) {
      status.textContent = text;
    },
  };
}

/** A button that has been hidden may still hold the focus for a moment. */
const isShown = (element: Element | null): boolean =>
  element !== null && element !== document.body && element.checkVisibility();
